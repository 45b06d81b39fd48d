"""The body of a story: plain paragraphs, HTML or a list of blocks on one side, blocks on the other."""

from exchange.bodies.reading import Body, BodyError, read
from exchange.bodies.writing import write

__all__ = ["Body", "BodyError", "read", "write"]
