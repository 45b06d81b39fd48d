"""Personal data in a story: in its words, in the texts and names of its pictures and files, inside its PDFs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from django.urls import reverse

from core.personal_data import Finding, find
from core.problems import Problem, Problems, merge
from editorial.rules import holdings
from media.reading import personal as inside

if TYPE_CHECKING:
    from editorial.models import StoryPage

RULE = "personal"


def problems(story: StoryPage) -> Problems:
    found: dict[str, list[str]] = {}
    for words in holdings.words(story):
        for finding in find(words.text):
            found.setdefault(words.field, []).append(problem(finding, words.where))
    for picture in holdings.pictures(story):
        name = f"ảnh “{picture.title}”"
        url = reverse("wagtailimages:edit", args=[picture.pk])
        texts = [
            (picture.description, f"văn bản thay thế của {name}"),
            (picture.credit, f"dòng người chụp của {name}"),
            (_spaced(picture.title), f"tên của {name}"),
        ]
        found.setdefault("", []).extend(_in(texts, url))
    for attachment in holdings.attachments(story):
        name = f"tệp “{attachment.filename}”"
        url = reverse("wagtaildocs:edit", args=[attachment.pk])
        names = dict.fromkeys((_spaced(attachment.title), _spaced(attachment.filename)))
        texts = [(text, f"tên của {name}") for text in names]
        found.setdefault("", []).extend(_in(texts, url))
        found[""] += [
            problem(finding, f"{where} của {name}", url)
            for where, finding in inside.look(attachment)
        ]
    return merge(found)


def _in(texts: Iterable[tuple[str, str]], url: str) -> Iterator[Problem]:
    for text, where in texts:
        for finding in find(text):
            yield problem(finding, where, url)


def problem(finding: Finding, where: str, url: str = "") -> Problem:
    """Its key holds wherever the same piece stands, and does not tell it."""
    piece = hashlib.sha256(f"{finding.kind}:{finding.text}".encode()).hexdigest()[:24]
    return Problem(
        finding.sentence(where),
        rule=RULE,
        key=f"{RULE}:{piece}",
        url=url,
        quiet=finding.masked().sentence(where),
    )


def _spaced(name: str) -> str:
    """A file name as words: `cccd-001085012345.pdf` hides nothing."""
    return re.sub(r"[-_.]+", " ", PurePath(name).stem)
