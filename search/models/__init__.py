"""What search keeps in the database."""

from search.models.lexicon import StoredLexicon
from search.models.queue import IndexedPath, QueueEntry
from search.models.terms import Abbreviation, SynonymGroup

__all__ = ["Abbreviation", "IndexedPath", "QueueEntry", "StoredLexicon", "SynonymGroup"]
