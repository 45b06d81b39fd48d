"""What keeps a story from going live, and what is only told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError

from core.personal_data import Finding, find
from core.problems import flat
from editorial.rules import personal, pictures
from exchange.records import Story
from exemplars import readiness
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
    rules = flat(page.publishing_problems())
    if isinstance(page, PracticePage):
        # Only what a practice cannot be without: everything else of an old story is told.
        required = {sentence for each in readiness.problems(page).values() for sentence in each}
        verdict.holds += [sentence for sentence in rules if sentence in required]
        rules = [sentence for sentence in rules if sentence not in required]
    verdict.lacks += [*rules, *flat(pictures.problems(page))]
    verdict.lacks += [each for each in _errors(page.clean) if each not in verdict.lacks]
    for spec in story.kind.all_rows.values():
        for row in getattr(page, spec.attribute).all():
            verdict.lacks += _errors(row.clean)
    page.is_draft_save = False
    return verdict


def personal_data(words: list[str]) -> list[str]:
    """A sentence for each piece of personal data in `words`, the first few."""
    found = dict.fromkeys(
        personal.problem(finding, _where(text, finding)) for text in words for finding in find(text)
    )
    sentences: list[str] = list(found)
    if len(sentences) > MOST_FINDINGS:
        sentences = [
            *sentences[:MOST_FINDINGS],
            f"Còn {len(sentences) - MOST_FINDINGS} chỗ giống như vậy.",
        ]
    return sentences


def _where(text: str, finding: Finding) -> str:
    """The words before a piece, by which a person finds it."""
    before = " ".join(text[: finding.start].split()[-5:])
    return f"chỗ “{before} …”" if before else "đầu đoạn"


def _errors(clean: Any) -> list[str]:
    try:
        clean()
    except ValidationError as error:
        return [str(message) for message in error.messages]
    return []
