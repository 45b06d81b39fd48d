"""Puts into the queue what was changed, in the transaction of the change.

Without senders: Wagtail saves pages under their own and under the base class, and its own page
signals fire outside the transaction. What no signal tells (pages below a moved one) the queue finds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    Site,
)

from editorial.models import ColumnPage, StoryTag, Tag
from exemplars.models import Award
from media.models import Attachment, Picture
from search import affected
from search.drafts import queue as drafts
from search.models import Abbreviation, SynonymGroup
from search.queue import enqueue
from search.terms import dictionary
from units.models import Cluster, ClusterMembership, ProblemTopic, Unit, UnitName, WorkField

Keys = Callable[[Any], list[str]]

# What to queue when one of these is saved or deleted; pages are known by their base class.
WATCHED: list[tuple[type[models.Model], Keys]] = [
    (ColumnPage, lambda column: [affected.page_key(column.pk), f"of-column:{column.pk}"]),
    (Page, lambda page: [affected.page_key(page.pk)]),
    (PageViewRestriction, lambda restriction: [f"tree:{restriction.page_id}"]),
    (Site, lambda site: [affected.ALL]),
    (Unit, lambda unit: [f"of-unit:{unit.pk}"]),
    (UnitName, lambda name: [f"of-unit:{name.unit_id}"]),
    (Cluster, lambda cluster: [f"cluster:{cluster.pk}"]),
    (ClusterMembership, lambda membership: [f"cluster:{membership.cluster_id}"]),
    (WorkField, lambda field: [f"of-field:{field.pk}"]),
    (ProblemTopic, lambda topic: [f"of-topic:{topic.pk}"]),
    (Tag, lambda tag: [f"of-tag:{tag.pk}"]),
    (StoryTag, lambda item: [affected.page_key(item.content_object_id)]),
    (Picture, lambda picture: [f"of-picture:{picture.pk}"]),
    (Attachment, lambda attachment: [f"of-attachment:{attachment.pk}"]),
    (Collection, lambda collection: [f"of-collection:{collection.pk}"]),
    (CollectionViewRestriction, lambda closed: [f"of-collection:{closed.collection_id}"]),
    (Award, lambda award: [f"of-award:{award.pk}"]),
]


def _keys(instance: models.Model) -> list[str]:
    for model, keys in WATCHED:
        if isinstance(instance, model):
            return keys(instance)
    return []


def _enqueue(keys: list[str]) -> None:
    enqueue(keys)
    drafts.enqueue(keys)


def changed(sender: type, instance: models.Model, **kwargs: Any) -> None:
    if keys := _keys(instance):
        _enqueue(keys)


def about_to_go(sender: type, instance: models.Model, **kwargs: Any) -> None:
    """A record that pages show is spread now: once it is gone nobody knows which pages those were."""
    for key in _keys(instance):
        if affected.stands_for_many(key) and not isinstance(
            instance, PageViewRestriction | CollectionViewRestriction
        ):
            _enqueue(list(affected.keys_of(key)))


def words_changed(sender: type, **kwargs: Any) -> None:
    """Abbreviations and synonyms are applied to queries: nothing of the index has to change."""
    dictionary.forget()


def register() -> None:
    for model in (Abbreviation, SynonymGroup):
        post_save.connect(
            words_changed, sender=model, dispatch_uid=f"search.words.save.{model.__name__}"
        )
        post_delete.connect(
            words_changed, sender=model, dispatch_uid=f"search.words.delete.{model.__name__}"
        )
    post_save.connect(changed, dispatch_uid="search.changed.save")
    post_delete.connect(changed, dispatch_uid="search.changed.delete")
    pre_delete.connect(about_to_go, dispatch_uid="search.about_to_go")
