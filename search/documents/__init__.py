"""What is indexed: the document, and how pages and records become documents."""

from search.documents.document import SearchDocument, Section

__all__ = ["SearchDocument", "Section"]
