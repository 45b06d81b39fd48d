"""What became of a query, for editors: its words, what stands for them, and what each hit has of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from core.text import format_number
from search.analysis import Alternative, ParsedQuery, clean, groups
from search.documents import SearchDocument
from search.finding import Hit, find
from search.models import Abbreviation, SynonymGroup
from search.request import SearchRequest
from search.understanding import understand

SHOWN = 10
_ENTRIES = {"abbreviation": Abbreviation, "synonymgroup": SynonymGroup}


@dataclass(frozen=True)
class Meant:
    """One alternative as an editor reads it."""

    typed: str
    words: str
    weight: str
    origin: str
    url: str = ""


@dataclass(frozen=True)
class Told:
    """One hit, and which of the asked words it has in its title and in the rest."""

    hit: Hit
    in_title: list[str]
    in_text: list[str]
    by: list[str]


def _entry(origin: str) -> tuple[str, str]:
    """Name and address of the editors' entry that an alternative comes from."""
    kind, _colon, number = origin.partition(":")
    model: Any = _ENTRIES.get(kind)
    entry = model.objects.filter(pk=number).first() if model else None
    if entry is None:
        return origin, ""
    url = reverse(model.snippet_viewset.get_url_name("edit"), args=[entry.pk])
    return f"{model._meta.verbose_name}: {entry}", url


def _text(words: Any, source: str) -> str:
    return source[words[0].start : words[-1].end] if words else ""


def _meant(query: ParsedQuery, typed: str) -> list[Meant]:
    told = []
    for each in query.alternatives:
        origin, url = _entry(each.origin)
        told.append(
            Meant(
                typed=_text(query.words[each.start : each.end], typed),
                words=" ".join(word.exact for word in each.words),
                weight=format_number(each.weight),
                origin=origin,
                url=url,
            )
        )
    return told


def _stands(words: list[str], wanted: list[str]) -> bool:
    length = len(wanted)
    return any(words[at : at + length] == wanted for at in range(len(words) - length + 1))


def _told(hit: Hit, document: SearchDocument, query: ParsedQuery) -> Told:
    title, body = groups(document.title_lines), groups(document.body_lines)
    asked = query.distinct

    def there(each: Alternative) -> bool:
        words = [word.folded for word in each.words]
        return _stands(title.folded, words) or _stands(body.folded, words)

    return Told(
        hit=hit,
        in_title=[word.exact for word in asked if word.folded in title.folded],
        in_text=[word.exact for word in asked if word.folded in body.folded],
        by=[" ".join(w.exact for w in each.words) for each in query.alternatives if there(each)],
    )


def explained(text: str) -> dict[str, Any]:
    """Everything the page shows of the query `text`."""
    query, typed = understand(text), clean(text)
    found = find(SearchRequest(q=text, page_size=SHOWN))
    return {
        "words": [word.exact for word in query.words],
        "phrases": [" ".join(word.exact for word in phrase) for phrase in query.phrases],
        "numbers": sorted(key for key in query.numbers if any(map(str.isdigit, key))),
        "accented": query.accented,
        "minimum": query.minimum,
        "loose": len(query.distinct_loose),
        "meant": _meant(query, typed),
        "count": found.results.count,
        "hits": [_told(hit, hit.document, query) for hit in found.hits],
    }
