"""The ledger writes its counts and the evidence level down to the practice."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import m2m_changed, post_delete, post_init, post_save, pre_save

from exemplars.models import PracticeIndicator, PracticePage
from replication.models import Adoption, AdoptionResult
from units.models import Unit


def recount(practice: PracticePage) -> None:
    """Bring counts and evidence level of `practice` up to date, in the running transaction.

    Saved through the page, not by an update, so that the search queue sees the change.
    """
    adoptions = Adoption.objects.filter(practice=practice)
    counts = (
        adoptions.order_by().values("unit_id").distinct().count(),
        adoptions.achieved_and_confirmed().units_beside(practice),
    )
    if counts == (practice.adoption_count, practice.replicated_units):
        return
    practice.adoption_count, practice.replicated_units = counts
    columns = ["adoption_count", "replicated_units", "evidence_level"]
    practice.save(update_fields=columns, clean=False)  # type: ignore[call-arg]  # Wagtail's


def adoption_changed(sender: type, instance: Adoption, **kwargs: Any) -> None:
    if kwargs.get("raw"):
        return
    previous = getattr(instance, "_practice_before", None)
    touched = [pk for pk in {instance.practice_id, previous} if pk is not None]
    for practice in PracticePage.objects.filter(pk__in=touched):
        recount(practice)
    instance._practice_before = instance.practice_id  # type: ignore[attr-defined]


def remember_practice(sender: type, instance: Adoption, **kwargs: Any) -> None:
    """So that the practice an adoption is moved away from is recounted too."""
    instance._practice_before = instance.practice_id  # type: ignore[attr-defined]


def result_changed(sender: type, instance: AdoptionResult, **kwargs: Any) -> None:
    """Results are written after their adoption, and one with a figure makes it count."""
    if not kwargs.get("raw"):
        for practice in PracticePage.objects.filter(adoptions=instance.adoption_id):
            recount(practice)


def practice_changed(sender: type, instance: PracticePage, **kwargs: Any) -> None:
    """Its units and indicators decide which adoptions count; `instance` learns what came of it."""
    if kwargs.get("raw") or kwargs.get("created") or kwargs.get("update_fields"):
        return
    _recount_below(instance)


def origins_changed(sender: type, instance: Any, action: str, **kwargs: Any) -> None:
    """Units that join the origin are written after the practice."""
    if action.startswith("post_") and isinstance(instance, PracticePage):
        _recount_below(instance)


def indicator_changed(sender: type, instance: PracticeIndicator, **kwargs: Any) -> None:
    if not kwargs.get("raw"):
        for practice in _adopted().filter(pk=instance.practice_id):
            recount(practice)


def _adopted() -> Any:
    return PracticePage.objects.filter(adoptions__isnull=False).distinct()


def _recount_below(practice: PracticePage) -> None:
    for stored in _adopted().filter(pk=practice.pk):
        recount(stored)
        for name in ("adoption_count", "replicated_units", "evidence_level"):
            setattr(practice, name, getattr(stored, name))


def remember_successor(sender: type, instance: Unit, **kwargs: Any) -> None:
    """So that a unit saved without a new successor recounts nothing."""
    before = Unit.objects.filter(pk=instance.pk).values_list("successor_id", flat=True).first()
    instance._successor_before = before  # type: ignore[attr-defined]


def successor_changed(sender: type, instance: Unit, **kwargs: Any) -> None:
    """Who became whom decides which adoptions are by the same unit."""
    before = instance.__dict__.get("_successor_before")
    if kwargs.get("raw") or instance.successor_id == before:
        return
    for practice in _adopted():
        recount(practice)


def register() -> None:
    post_init.connect(
        remember_practice, sender=Adoption, dispatch_uid="replication.remember_practice"
    )
    post_save.connect(adoption_changed, sender=Adoption, dispatch_uid="replication.adoption_saved")
    post_delete.connect(
        adoption_changed, sender=Adoption, dispatch_uid="replication.adoption_deleted"
    )
    for sender, handler, name in (
        (AdoptionResult, result_changed, "result"),
        (PracticeIndicator, indicator_changed, "indicator"),
    ):
        post_save.connect(handler, sender=sender, dispatch_uid=f"replication.{name}_saved")
        post_delete.connect(handler, sender=sender, dispatch_uid=f"replication.{name}_deleted")
    post_save.connect(
        practice_changed, sender=PracticePage, dispatch_uid="replication.practice_saved"
    )
    m2m_changed.connect(
        origins_changed,
        sender=PracticePage.co_units.through,
        dispatch_uid="replication.origins_changed",
    )
    pre_save.connect(remember_successor, sender=Unit, dispatch_uid="replication.remember_successor")
    post_save.connect(successor_changed, sender=Unit, dispatch_uid="replication.successor_saved")
