"""What the workflow asks of a story."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Q
from wagtail.models import Task, Workflow

from editorial.workflow import facts
from editorial.workflow.facts import Fact


class CheckedMixin:
    """A type overrides what it knows better: structured figures, honours, the people it names."""

    # Fields and inline rows whose numerals are not read from their text: `confirmed_facts` gives them as
    # facts, or nobody confirms them.
    facts_apart: ClassVar[frozenset[str]] = frozenset()

    @property
    def current_workflow_task(self) -> Task | None:
        """The step in progress, of its own class; what its own class adds is read when asked for.

        Every row of a list asks it some times, for its lock and its buttons. Wagtail reads the state of
        the step, the step, and the step once more for its class.
        """
        state: Any = self.current_workflow_state  # type: ignore[attr-defined]
        if state is None or state.status != state.STATUS_IN_PROGRESS:
            return None
        step = state.current_task_state
        return step.task.specific_deferred if step else None

    def get_workflow(self) -> Workflow | None:
        """That of a column it was put into by name, or stands below; else that of its place in the tree."""
        return self._column_workflow() or super().get_workflow()  # type: ignore[misc]

    def _column_workflow(self) -> Workflow | None:
        page: Any = self
        columns = Q(columns__in=[column.pk for column in page.columns.all()])
        if page.depth:
            columns |= Q(columns__path=page._get_basepath(page.path, page.depth - 1))
        found = Workflow.objects.filter(columns, active=True)
        return found.order_by("columns__path", "pk").first()

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
