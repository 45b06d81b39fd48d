"""The ledger writes its counts and the evidence level down to the practice."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save

from exemplars.models import PracticePage
from replication.models import Adoption


def recount(practice: PracticePage) -> None:
    """Bring counts and evidence level of `practice` up to date, in the running transaction.

    Saved through the page, not by an update, so that the search queue sees the change.
    """
    adoptions = Adoption.objects.filter(practice=practice)
    counts = (adoptions.count(), adoptions.achieved_and_confirmed().units_beside(practice))
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


def register() -> None:
    from django.db.models.signals import post_init

    post_init.connect(
        remember_practice, sender=Adoption, dispatch_uid="replication.remember_practice"
    )
    post_save.connect(adoption_changed, sender=Adoption, dispatch_uid="replication.adoption_saved")
    post_delete.connect(
        adoption_changed, sender=Adoption, dispatch_uid="replication.adoption_deleted"
    )
