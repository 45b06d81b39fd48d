"""The fields of the tantivy index and how a document fills them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import tantivy

from search.analysis import groups
from search.documents import SearchDocument

# Raise when the schema, the analysis or what documents hold changes: the worker then rebuilds.
FORMAT = 2

TOKENIZER = "words"  # tokens are made in Python and handed over with spaces between them
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SHIFT = 2**62


def make() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    for part in ("title", "body"):
        builder.add_text_field(f"{part}_exact", tokenizer_name=TOKENIZER)
        builder.add_text_field(f"{part}_folded", tokenizer_name=TOKENIZER)
        builder.add_text_field(f"{part}_exact_pairs", tokenizer_name=TOKENIZER, index_option="freq")
        builder.add_text_field(
            f"{part}_folded_pairs", tokenizer_name=TOKENIZER, index_option="freq"
        )
    builder.add_text_field("also_folded", tokenizer_name=TOKENIZER, index_option="freq")
    builder.add_text_field("number", tokenizer_name="raw", index_option="basic")
    for facet in ("type", "unit", "field", "topic", "tag", "year"):
        builder.add_text_field(facet, tokenizer_name="raw", index_option="basic", fast=True)
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


def microseconds(moment: datetime) -> int:
    difference = moment - EPOCH
    return (difference.days * 86_400 + difference.seconds) * 1_000_000 + difference.microseconds


def fill(document: SearchDocument) -> tantivy.Document:
    entry = tantivy.Document()
    entry.add_text("key", document.key)
    for part, texts in (("title", document.title_lines), ("body", document.body_lines)):
        made = groups(texts)
        entry.add_text(f"{part}_exact", " ".join(made.exact))
        entry.add_text(f"{part}_folded", " ".join(made.folded))
        entry.add_text(f"{part}_exact_pairs", " ".join(made.exact_pairs))
        entry.add_text(f"{part}_folded_pairs", " ".join(made.folded_pairs))
    entry.add_text("also_folded", " ".join(groups(document.also).folded))
    for key in sorted(document.number_keys):
        entry.add_text("number", key)
    for facet, values in document.facet_values.items():
        for value in values:
            entry.add_text(facet, value)
    if document.published_at:
        moment = microseconds(document.published_at)
        entry.add_integer("published", moment)
        entry.add_unsigned("newest", _SHIFT + moment)
        entry.add_unsigned("oldest", _SHIFT - moment)
    else:
        entry.add_unsigned("newest", 0)
        entry.add_unsigned("oldest", 0)
    entry.add_bytes("stored", json.dumps(document.stored(), ensure_ascii=False).encode())
    return entry


def restore(entry: tantivy.Document) -> SearchDocument:
    data = entry.get_first("stored")
    return SearchDocument.restored(json.loads(bytes(data or b"{}")))
