"""What is indexed: the document, and how pages and records become documents."""

from search.documents.document import AttachedFile, SearchDocument, Section

__all__ = ["AttachedFile", "SearchDocument", "Section"]
