"""Uploads are never trusted: what a file is, is read from its bytes, never from its name."""
