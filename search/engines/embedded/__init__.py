"""The embedded engine: tantivy in a folder of this machine. Nothing else imports tantivy."""

from search.engines.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
