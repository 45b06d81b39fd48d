"""What search keeps in the database."""

from search.models.queue import IndexedPath, QueueEntry

__all__ = ["IndexedPath", "QueueEntry"]
