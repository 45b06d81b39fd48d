"""What a saved version changed against the one before it, by the names of the form's fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db.models import OuterRef, Subquery
from django.utils.text import capfirst
from wagtail.models import Revision

from editorial.authorship import NOT_WORDS


class Changes:
    """For some versions, found in two queries, however many versions."""

    def __init__(self, revision_ids: Iterable[int]) -> None:
        keys = {pk for pk in revision_ids if pk}
        self._before: dict[int, int | None] = {}
        self._told: dict[int, str] = {}
        self._load(keys)

    def _load(self, keys: set[int]) -> None:
        earlier = (
            Revision.objects.filter(
                base_content_type=OuterRef("base_content_type"),
                object_id=OuterRef("object_id"),
                pk__lt=OuterRef("pk"),
            )
            .order_by("-pk")
            .values("pk")[:1]
        )
        versions = list(Revision.objects.filter(pk__in=keys).annotate(before=Subquery(earlier)))
        self._before = {each.pk: each.before for each in versions}
        needed = {pk for pk in self._before.values() if pk}
        contents = dict(Revision.objects.filter(pk__in=needed).values_list("pk", "content"))
        for each in versions:
            told = _changed(each, contents[each.before]) if each.before else "bản đầu tiên"
            self._told[each.pk] = told

    def of(self, revision_id: int | None) -> str:
        return self._told.get(revision_id or 0, "")

    def before(self, revision_id: int | None) -> int | None:
        """The version before, to compare with."""
        return self._before.get(revision_id or 0)


def _changed(version: Revision, earlier: dict[str, Any]) -> str:
    model = ContentType.objects.get_for_id(version.content_type_id).model_class()
    computed = set(getattr(model, "computed_fields", ()))
    names = (earlier.keys() | version.content.keys()) - NOT_WORDS - computed
    changed = [name for name in names if earlier.get(name) != version.content.get(name)]
    return ", ".join(sorted({_label(model, name) for name in changed}))


def _label(model: Any, name: str) -> str:
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    related = getattr(field, "related_model", None) if field.auto_created else None
    words = related._meta.verbose_name_plural if related else field.verbose_name
    return str(capfirst(str(words)))
