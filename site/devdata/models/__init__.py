"""What was loaded; exists only where sample content does."""

from devdata.models.samples import LoadedSample

__all__ = ["LoadedSample"]
