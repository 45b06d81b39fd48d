"""What each picture of a story needs: alt text, credit and the basis on which it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from core.problems import Problem, Problems
from editorial.rules import holdings

if TYPE_CHECKING:
    from editorial.models import StoryPage

RULE = "picture"


def problems(story: StoryPage) -> Problems:
    found: Problems = {}
    for picture in holdings.pictures(story):
        url = reverse("wagtailimages:edit", args=[picture.pk])
        for what, sentence in picture.missing().items():
            key = f"{RULE}:{picture.pk}:{what}"
            found.setdefault("", []).append(Problem(sentence, rule=RULE, key=key, url=url))
    return found
