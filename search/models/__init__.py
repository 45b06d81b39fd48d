"""What search keeps in the database."""

from search.models.files import FileText
from search.models.journal import AskedQuery, ChosenHit
from search.models.lexicon import StoredLexicon
from search.models.promoted import PromotedResult
from search.models.queue import DraftEntry, IndexedPath, QueueEntry, WaitingEntry
from search.models.terms import Abbreviation, SynonymGroup

__all__ = [
    "Abbreviation",
    "AskedQuery",
    "ChosenHit",
    "DraftEntry",
    "FileText",
    "IndexedPath",
    "PromotedResult",
    "QueueEntry",
    "StoredLexicon",
    "SynonymGroup",
    "WaitingEntry",
]
