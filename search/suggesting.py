"""What somebody who is typing may be looking for: pages and people by name, fields, topics, tags."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse

from core.collation import by_letters
from core.figures import remembered
from editorial.models import StoryPage, StoryTag, Tag
from search import breaker
from search.analysis import ParsedQuery, clean, parse_query, tokens
from search.documents import SearchDocument
from search.engines import EngineError, get_engine
from search.finding import public
from search.persons import is_personal
from units.models import ProblemTopic, WorkField

MOST = 8
MOST_NAMES = 3  # fields, topics and tags among them
LONGEST = 100  # letters that are read
RECORDS: list[tuple[str, Any, str]] = [
    ("field", WorkField, "home:field"),
    ("topic", ProblemTopic, "home:topic"),
]


@dataclass(frozen=True)
class Suggestion:
    """`type` is that of the search interface, or field, topic, tag, person."""

    text: str
    url: str
    type: str


def _named() -> list[tuple[str, str, str]]:
    """Fields, topics and tags in use: text, address, type."""
    named = [
        (record.name, reverse(view, args=[record.slug]), kind)
        for kind, model, view in RECORDS
        for record in model.objects.all()
    ]
    live = StoryPage.objects.filter(pk=OuterRef("content_object_id"), live=True)
    used = StoryTag.objects.filter(Exists(live)).values("tag")
    tags = Tag.objects.filter(pk__in=used).order_by(by_letters("name"))
    return named + [(tag.name, reverse("home:tag", args=[tag.slug]), "tag") for tag in tags]


def _begun(query: ParsedQuery, name: str) -> bool:
    """Whether every word of the query begins a word of `name`, whatever the accents."""
    words = [word.folded for word in tokens(clean(name))]
    return all(any(word.startswith(asked.folded) for word in words) for asked in query.words)


def _nearness(query: ParsedQuery, name: str) -> tuple[int, int, int]:
    """For ordering: accents as typed, then the first word first, then whole words before begun ones."""
    words = tokens(clean(name))
    exact = sum(any(word.exact.startswith(asked.exact) for word in words) for asked in query.words)
    leads = bool(words) and words[0].folded.startswith(query.words[0].folded)
    whole = sum(any(word.folded == asked.folded for word in words) for asked in query.words)
    return (-exact if query.accented else 0, 0 if leads else 1, -whole)


def _of_document(query: ParsedQuery, document: SearchDocument) -> Suggestion | None:
    """The name of the document that was begun: its title, or a person told of in it."""
    if _begun(query, document.title):
        return Suggestion(document.title, document.url, document.type)
    for name in document.names:
        if _begun(query, name):
            kind = "person" if document.type == "profile" else document.type
            return Suggestion(name, document.url, kind)
    return None


def suggest(text: str) -> list[Suggestion]:
    """At most `MOST`, the likeliest first. An engine that does not answer leaves the records."""
    text = text[:LONGEST]
    query = parse_query(text)
    if not query.words or is_personal(text):
        return []
    records = [
        Suggestion(*entry)
        for entry in remembered("search:named", _named)
        if _begun(query, entry[0])
    ]
    records.sort(key=lambda each: _nearness(query, each.text))
    try:
        with breaker.asking():
            documents = public(get_engine().suggest(query, limit=2 * MOST))
    except EngineError:
        documents = []
    found = [made for document in documents if (made := _of_document(query, document))]
    found.sort(key=lambda each: _nearness(query, each.text))
    shown = records[:MOST_NAMES]
    merged = found[: MOST - len(shown)] + shown
    merged.sort(key=lambda each: _nearness(query, each.text))
    return merged


def answer(text: str) -> dict[str, Any]:
    return {"suggestions": [asdict(each) for each in suggest(text)]}
