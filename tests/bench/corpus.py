"""Any number of search documents without pages behind them, and what is asked of them.

The texts are those of `generate_stories`. Their sentences come back again and again, so that common words
stand in nearly every document: harder on an engine than an archive of the same size.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from core.structured import plain
from core.text import fold, slugify
from devdata.generating import Generator
from search.documents import SearchDocument
from search.request import SearchRequest
from tests.search.relevance import judgements
from tests.search.relevance.variants import no_accents, one_typo

PAGE_SIZE = 10
FILTERS: tuple[dict[str, Any], ...] = (
    {"type": ("profile",)},
    {"year": ("2021", "2022")},
    {"type": ("profile", "practice"), "field": ("motcua",)},
)


def _document(story: dict[str, Any]) -> SearchDocument:
    published = datetime.fromisoformat(story["published_at"])
    people = [person["name"] for person in story.get("people", [])]
    field = slugify(story["field"])
    steps = [f"{step['title']} {step['text']}" for step in story.get("steps", [])]
    return SearchDocument(
        key=f"story:{story['id']}",
        type=story["type"],
        title=story["title"],
        url=f"/{story['id']}/",
        text="\n".join(
            [plain(story["body"].replace("<", " <")), *steps, *story.get("lessons", [])]
        ),
        standfirst=story["summary"],
        keywords=(story["unit"], story["office"], *story["topics"], *story["tags"], *people),
        published_at=published,
        year=str(published.year),
        unit=slugify(story["unit"]),
        unit_name=story["unit"],
        units=(slugify(story["unit"]),),
        field=field,
        field_name=story["field"],
        topics=tuple(slugify(topic) for topic in story["topics"]),
        tags=tuple((slugify(tag), tag) for tag in story["tags"]),
        external_id=story["id"],
        sample=True,
        names=tuple(people),
    )


def documents(count: int) -> Iterator[SearchDocument]:
    """The first `count`: a larger collection begins with a smaller one."""
    for story in Generator(1).stories(count):
        yield _document(story)


def some(count: int, of: int) -> list[SearchDocument]:
    """`count` documents spread evenly over a collection of `of`."""
    generator = Generator(1)
    return [_document(generator.story(1 + number * of // count)) for number in range(count)]


def searches(of: int) -> list[SearchRequest]:
    """The judged questions in several ways of typing, some of them narrowed, and titles of the collection."""
    found = []
    for number, judged in enumerate(judgements.read()):
        ways = (judged.query, no_accents(judged.query), judged.query, one_typo(judged.query))
        chosen: dict[str, Any] = FILTERS[number // 5 % 3] if number % 5 == 0 else {}
        query = ways[number % 4] or judged.query
        found.append(SearchRequest(q=query, page_size=PAGE_SIZE, **chosen))
    return found + [
        SearchRequest(q=document.title, page_size=PAGE_SIZE) for document in some(30, of)
    ]


def beginnings(of: int) -> list[str]:
    """Titles and names as far as somebody has typed them, every other one without accents."""
    found = []
    for number, document in enumerate(some(60, of)):
        name = document.names[0] if document.names and number % 3 == 0 else document.title
        begun = name[: 3 + number % 12].strip()
        found.append(fold(begun) if number % 2 else begun)
    return found
