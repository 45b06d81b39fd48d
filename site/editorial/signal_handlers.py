"""Stories keep the name their unit had on their day; when that name is corrected, they follow."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Revision

from editorial.models import Consent, ConsentPicture, StoryPage
from editorial.workflow import following
from media import gate
from units.models import Unit, UnitName


def unit_named(sender: type, instance: Any, **kwargs: Any) -> None:
    if kwargs.get("raw"):
        return
    unit_id = instance.pk if isinstance(instance, Unit) else instance.unit_id
    for story in StoryPage.objects.filter(unit_id=unit_id).specific().iterator(chunk_size=100):
        name = story.compute_unit_then()
        if name != story.unit_then:
            story.save(
                update_fields=["unit_then"], clean=False
            )  # a save, so that the search queue sees it


def consent_changed(sender: type, **kwargs: Any) -> None:
    """Which pictures the gate closes depends on the ledger."""
    gate.forget()


def register() -> None:
    for ledger in (Consent, ConsentPicture):
        for signal in (post_save, post_delete):
            uid = f"editorial.consent_changed.{ledger.__name__}"
            signal.connect(consent_changed, sender=ledger, dispatch_uid=uid)
    for model in (Unit, UnitName):
        post_save.connect(
            unit_named, sender=model, dispatch_uid=f"editorial.unit_named.{model.__name__}"
        )
    post_save.connect(
        following.version_saved, sender=Revision, dispatch_uid="editorial.version_saved"
    )
    post_delete.connect(unit_named, sender=UnitName, dispatch_uid="editorial.unit_name_deleted")
