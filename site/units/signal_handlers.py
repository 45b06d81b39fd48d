"""Labels tell units of one name apart; they follow when any unit is named, renamed or dated anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Q
from django.db.models.signals import post_delete, post_init, post_save

from units.models import Unit, UnitName

_collected: ContextVar[set[str] | None] = ContextVar("names whose labels wait", default=None)


@contextmanager
def labels_at_the_end() -> Iterator[None]:
    """Refresh labels once, when the block is left without an error: for loads of many units."""
    names: set[str] = set()
    token = _collected.set(names)
    try:
        yield
    finally:
        _collected.reset(token)
    refresh_labels(names)


def refresh_labels(names: set[str]) -> None:
    """Set the labels of all units known by one of `names`; saves only what changes."""
    waiting = _collected.get()
    if waiting is not None:
        waiting |= names
        return
    units = list(Unit.objects.filter(name__in=names).with_names().order_by("pk"))
    if not units:
        return
    borne = Unit.objects.filter(Q(name__in=names) | Q(names__name__in=names))
    bearers: dict[str, set[int]] = {}
    for pk, name, dated_name in borne.values_list("pk", "name", "names__name"):
        for each in {name, dated_name} & names:
            bearers.setdefault(each, set()).add(pk)
    token = _collected.set(set())  # a label names nobody anew: nothing follows from these saves
    try:
        for unit in units:
            label = unit.label_among(shared=len(bearers.get(unit.name, set())) > 1)
            if label != unit.label:
                unit.label = label
                unit.save(update_fields=["label"])  # a save, so that the search queue sees it
    finally:
        _collected.reset(token)


def remember_name(sender: type, instance: Any, **kwargs: Any) -> None:
    instance.name_before = instance.__dict__.get("name", "")


def unit_saved(sender: type, instance: Any, **kwargs: Any) -> None:
    if kwargs.get("raw"):
        return
    names = {instance.name, instance.name_before} - {""}
    instance.name_before = instance.name
    refresh_labels(names)
    if _collected.get() is None:
        instance.label = Unit.objects.values_list("label", flat=True).get(pk=instance.pk)


def unit_deleted(sender: type, instance: Any, **kwargs: Any) -> None:
    refresh_labels({instance.name, *[each.name for each in instance.names.all()]} - {""})


def unit_name_changed(sender: type, instance: Any, **kwargs: Any) -> None:
    if kwargs.get("raw"):
        return
    names = {instance.name, instance.name_before} - {""}
    instance.name_before = instance.name
    if _collected.get() is None:  # in a load the unit is saved with all its names
        unit = Unit.objects.with_names().filter(pk=instance.unit_id).first()
        if unit is None:
            return  # the name goes because its unit does
        folded = unit.names_text
        unit.compute()
        if unit.names_text != folded:
            unit.save(update_fields=["names_text"])
        names.add(unit.name)
    refresh_labels(names)


def register() -> None:
    for model in (Unit, UnitName):
        post_init.connect(
            remember_name, sender=model, dispatch_uid=f"units.remember_name.{model.__name__}"
        )
    post_save.connect(unit_saved, sender=Unit, dispatch_uid="units.unit_saved")
    post_delete.connect(unit_deleted, sender=Unit, dispatch_uid="units.unit_deleted")
    post_save.connect(unit_name_changed, sender=UnitName, dispatch_uid="units.unit_name_saved")
    post_delete.connect(unit_name_changed, sender=UnitName, dispatch_uid="units.unit_name_deleted")
