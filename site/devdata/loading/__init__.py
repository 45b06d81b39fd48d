"""Sample content: texts and pictures of `devdata`, made into pages the rules accept."""

from devdata.loading.loader import Report, load

__all__ = ["Report", "load"]
