"""Collections of pictures and documents stand in the order of the Vietnamese alphabet.

Their tree keeps them sorted by name, but as the database compares names, and only until one is renamed;
from then on treebeard may even move one onto the place of another. Both ask the same question: which
collections stand after this one.
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.db.models.signals import post_save
from wagtail.models import Collection

from core.text import sort_key


def _standing_after(
    self: Collection, siblings: QuerySet[Collection], new: Collection
) -> QuerySet[Collection]:
    """`siblings` from the first that comes after `new` on: all that has to make room, without gaps."""
    own, others = sort_key(new.name), siblings.exclude(pk=new.pk).order_by("path")
    for other in others:
        if sort_key(other.name) > own:
            return others.filter(path__gte=other.path)
    return others.none()


def _put_in_place(sender: Any, instance: Collection, created: bool, **kwargs: Any) -> None:
    if not created and not kwargs["raw"] and (parent := instance.get_parent(update=True)):
        instance.move(parent, "sorted-child")


def register() -> None:
    Collection.get_sorted_pos_queryset = _standing_after
    post_save.connect(_put_in_place, sender=Collection, dispatch_uid="core.collection_order")
