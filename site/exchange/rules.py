"""What keeps a story from going live, and what is only told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError

from core.personal_data import find
from editorial.rules import unit_problem
from exchange.records import Story
from exemplars.models import PracticePage

MOST_FINDINGS = 5


@dataclass
class Verdict:
    """`holds`: live only with an override; `lacks`: live all the same, listed."""

    holds: list[str] = field(default_factory=list)
    lacks: list[str] = field(default_factory=list)


def judge(page: Any, story: Story) -> Verdict:
    """Ask the rules of publishing about `page`, filled and not yet saved."""
    verdict = Verdict(holds=personal_data(story.words))
    page.is_draft_save = True  # the rules of publishing are asked here, one by one
    rules = [
        sentence for sentences in page.publishing_problems().values() for sentence in sentences
    ]
    if isinstance(page, PracticePage):
        # A unit of another day is told, not held: old stories come with the names of today.
        listed = unit_problem(page)
        verdict.holds += [sentence for sentence in rules if sentence != listed]
        verdict.lacks += [sentence for sentence in rules if sentence == listed]
    else:
        verdict.lacks += rules
    verdict.lacks += _errors(page.clean)
    for spec in story.kind.all_rows.values():
        for row in getattr(page, spec.attribute).all():
            verdict.lacks += _errors(row.clean)
    page.is_draft_save = False
    return verdict


def personal_data(words: list[str]) -> list[str]:
    """A sentence for each piece of personal data in `words`, the first few."""
    found = dict.fromkeys(
        finding.sentence(_where(text, finding.text)) for text in words for finding in find(text)
    )
    sentences = list(found)
    if len(sentences) > MOST_FINDINGS:
        sentences = [
            *sentences[:MOST_FINDINGS],
            f"Còn {len(sentences) - MOST_FINDINGS} chỗ giống như vậy.",
        ]
    return sentences


def _where(text: str, piece: str) -> str:
    """The words before a piece, by which a person finds it."""
    before = " ".join(text[: text.index(piece)].split()[-5:])
    return f"chỗ “{before} …”" if before else "đầu đoạn"


def _errors(clean: Any) -> list[str]:
    try:
        clean()
    except ValidationError as error:
        return [str(message) for message in error.messages]
    return []
