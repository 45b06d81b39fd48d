"""The fields of the tantivy index and how an entry fills them."""

from __future__ import annotations

import json
from typing import Any

import tantivy

from search.documents import SearchDocument
from search.engines.entry import COUNTED, FACETS, FORMAT, ORDERED, document_of, entry_of

__all__ = ["FORMAT", "fill", "make", "register", "restore", "stored"]

TOKENIZER = "words"  # tokens are made in Python and handed over with spaces between them
_SHIFT = 2**62


def make() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    for name in ORDERED:
        builder.add_text_field(name, tokenizer_name=TOKENIZER)
    for name in COUNTED:
        builder.add_text_field(name, tokenizer_name=TOKENIZER, index_option="freq")
    builder.add_text_field("number", tokenizer_name="raw", index_option="basic")
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_unsigned_field("id", fast=True)
    builder.add_integer_field("published", indexed=True, fast=True)
    # Both are sorted downwards, so that a document without a date comes last either way.
    builder.add_unsigned_field("newest", fast=True)
    builder.add_unsigned_field("oldest", fast=True)
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def register(index: tantivy.Index) -> None:
    """Tokenizers are not saved with an index: every process names them again."""
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(TOKENIZER, analyzer)


def fill(document: SearchDocument) -> tantivy.Document:
    entry = entry_of(document)
    filled = tantivy.Document()
    filled.add_text("key", entry.key)
    filled.add_unsigned("id", entry.id)
    for name, words in entry.words.items():
        filled.add_text(name, words)
    for name, values in entry.values.items():
        for value in values:
            filled.add_text(name, value)
    if entry.published is not None:
        filled.add_integer("published", entry.published)
        filled.add_unsigned("newest", _SHIFT + entry.published)
        filled.add_unsigned("oldest", _SHIFT - entry.published)
    else:
        filled.add_unsigned("newest", 0)
        filled.add_unsigned("oldest", 0)
    filled.add_bytes("stored", json.dumps(entry.stored, ensure_ascii=False).encode())
    return filled


def stored(entry: tantivy.Document) -> dict[str, Any]:
    data = entry.get_first("stored")
    found: dict[str, Any] = json.loads(bytes(data or b"{}"))
    return found


def restore(entry: tantivy.Document) -> SearchDocument:
    return document_of(stored(entry))
