"""All problems of a story as they stand now: of its type and of its conduct, less those excused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.problems import Problems, as_problem, merge
from editorial.rules import personal, persons, pictures

if TYPE_CHECKING:
    from editorial.models import StoryPage


def conduct(story: StoryPage) -> Problems:
    """What no type says by itself: pictures without basis, people without consent, personal data."""
    return merge(pictures.problems(story), persons.problems(story), personal.problems(story))


def whole(story: StoryPage) -> Problems:
    """Every problem, excused or not."""
    return merge(story.publishing_problems(), conduct(story))


def standing(story: StoryPage) -> Problems:
    """What stands in the way of publishing `story`."""
    problems = whole(story)
    if not problems or story.pk is None:
        return problems
    excused = set(story.exemptions.values_list("key", flat=True))
    return merge(
        {
            name: [each for each in sentences if not _excused(each, excused)]
            for name, sentences in problems.items()
        }
    )


def _excused(sentence: str, keys: set[str]) -> bool:
    problem = as_problem(sentence)
    return not problem.firm and problem.digest in keys
