"""What the media app does when pages, pictures and their privacy change."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save
from django_tasks.signals import task_finished
from modelcluster.fields import ParentalKey
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    ReferenceIndex,
)
from wagtail.signals import page_published
from wagtail.tasks import update_reference_index_task

from media import gate, renditions
from media.models import Attachment, Picture
from media.tasks import make_renditions

VERDICT_DEPENDS_ON = (
    Page,
    PageViewRestriction,
    Collection,
    CollectionViewRestriction,
    Picture,
    Attachment,
)


def forget_verdicts(sender: type, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, (*VERDICT_DEPENDS_ON, *gate.public_models())):
        gate.forget()


def forget_after_indexing(sender: type, task_result: Any, **kwargs: Any) -> None:
    """The index is written by a task of Wagtail's, in bulk and so without a signal of its own."""
    if task_result.task.module_path == update_reference_index_task.module_path:
        gate.forget()


def index_without_deleted_row(
    sender: type, instance: Any, origin: Any = None, **kwargs: Any
) -> None:
    """Bring the index of a page up to date when one of its inline rows was taken away.

    Wagtail indexes the page before its rows are written, and follows rows that are saved but not
    rows that are deleted: a form taken off a procedure would stay public. Rows that go with their
    page (`origin`) need nothing.
    """
    started_at = origin.model if isinstance(origin, QuerySet) else type(origin)
    if sender not in ReferenceIndex.tracked_models or started_at is not sender:
        return
    key = next((field for field in sender._meta.fields if isinstance(field, ParentalKey)), None)
    parent = (
        key and key.related_model._default_manager.filter(pk=getattr(instance, key.attname)).first()
    )
    if isinstance(parent, Page):
        parent = parent.specific
    if parent and ReferenceIndex.is_indexed(type(parent)):
        with transaction.atomic():
            ReferenceIndex.create_or_update_for_object(parent)
        gate.forget()


def picture_saved(sender: type, instance: Picture, **kwargs: Any) -> None:
    """Queued in the transaction of the save: when it is rolled back, so is the job."""
    fields = kwargs.get("update_fields")
    if not kwargs.get("raw") and (fields is None or set(renditions.SEEN_FIELDS) & set(fields)):
        make_renditions.enqueue(instance.pk)


def page_went_live(sender: type, instance: Page, **kwargs: Any) -> None:
    """A second chance for pictures whose sizes were never made or were lost."""
    references = ReferenceIndex.get_references_for_object(instance).filter(
        to_content_type=ContentType.objects.get_for_model(Picture)
    )
    ids = {int(pk) for pk in references.values_list("to_object_id", flat=True)}
    for picture in Picture.objects.filter(pk__in=ids).with_renditions():
        present = {rendition.filter_spec for rendition in picture.prefetched_renditions}
        if not present.issuperset(renditions.needed(picture)):
            make_renditions.enqueue(picture.pk)


def register() -> None:
    # Without a sender: Wagtail saves pages under their own and under the base class.
    post_save.connect(forget_verdicts, dispatch_uid="media.forget_verdicts.save")
    post_delete.connect(forget_verdicts, dispatch_uid="media.forget_verdicts.delete")
    post_delete.connect(index_without_deleted_row, dispatch_uid="media.index_without_deleted_row")
    task_finished.connect(forget_after_indexing, dispatch_uid="media.forget_after_indexing")
    post_save.connect(picture_saved, sender=Picture, dispatch_uid="media.picture_saved")
    page_published.connect(page_went_live, dispatch_uid="media.page_went_live")
