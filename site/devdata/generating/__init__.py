"""Any number of invented stories, for trying the site under load."""

from devdata.generating.stories import Generator

__all__ = ["Generator"]
