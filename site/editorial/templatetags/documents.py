"""`|paragraphs` and `|document_line`: text of official documents with its marks."""

from django import template

from editorial import documents

register = template.Library()
register.filter("paragraphs", documents.paragraphs)
register.filter("document_line", documents.inline)
