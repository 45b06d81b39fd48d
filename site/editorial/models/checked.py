"""What the workflow asks of a story."""

from __future__ import annotations

from typing import ClassVar

from editorial.workflow import facts
from editorial.workflow.facts import Fact


class CheckedMixin:
    """A type overrides what it knows better: structured figures, honours, the people it names."""

    # Fields and inline rows whose numerals are not read from their text: `confirmed_facts` gives them as
    # facts, or nobody confirms them.
    facts_apart: ClassVar[frozenset[str]] = frozenset()

    def confirmed_facts(self) -> list[Fact]:
        """What the unit confirms beside the numerals of the text."""
        return []

    def named_people(self) -> list[str]:
        """People the story is about, or names; none of them confirms it."""
        return []

    def has_figures(self) -> bool:
        """Whether there is something to verify: a structured figure, or a numeral that is no date or year."""
        structured = any(fact.kind == facts.Kind.FIGURE for fact in self.confirmed_facts())
        return structured or any(facts.figures(text) for text in facts.texts(self))

    def has_honours(self) -> bool:
        return any(fact.kind == facts.Kind.HONOUR for fact in self.confirmed_facts())
