"""A Word file becomes a draft: headings, lists, tables, links and pictures with their captions."""

from exchange.word.running import run

__all__ = ["run"]
