"""Which entries of the index show a changed record.

A record shown by many pages is queued as one key that stands for them ("of-unit:7", "tree:12"); the
worker spreads it, so that renaming a unit costs its editor one row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Collection, Page, ReferenceIndex

from editorial.models import StoryPage
from media.models import Attachment, Picture
from units.models import Cluster, Unit

ALL = "all"


def page_key(pk: int) -> str:
    return f"page:{pk}"


def _pages(ids: Iterable[int]) -> Iterator[str]:
    for pk in ids:
        yield page_key(pk)


def below(paths: Iterable[str]) -> Iterator[str]:
    """Keys of all pages below the given tree paths."""
    condition = Q(pk__in=[])
    for path in paths:
        condition |= Q(path__startswith=path, depth__gt=len(path) // Page.steplen)
    if condition != Q(pk__in=[]):
        yield from _pages(Page.objects.filter(condition).values_list("pk", flat=True))


def _tree(pk: int) -> Iterator[str]:
    """A page whose privacy changed, and all below it."""
    yield page_key(pk)
    yield from below(Page.objects.filter(pk=pk).values_list("path", flat=True))


def _unit(pk: int) -> Iterator[str]:
    """Stories of the whole family of a unit: they name predecessors and successors."""
    yield f"unit:{pk}"
    unit = Unit.objects.filter(pk=pk).first()
    if unit is None:
        return
    family = Unit.objects.family_ids(unit.now)
    for other in family:
        if other != pk:
            yield f"unit:{other}"
    stories = StoryPage.objects.filter(Q(unit_id__in=family) | Q(practicepage__co_units__in=family))
    yield from _pages(stories.order_by().values_list("pk", flat=True).distinct())
    for cluster in (
        Cluster.objects.filter(memberships__unit_id__in=family)
        .distinct()
        .values_list("pk", flat=True)
    ):
        yield f"cluster:{cluster}"


def _stories(**condition: object) -> Iterator[str]:
    yield from _pages(
        StoryPage.objects.filter(**condition).order_by().values_list("pk", flat=True).distinct()
    )


def _showing(record: Picture | Attachment) -> Iterator[str]:
    """Pages that show a picture or carry a file, by Wagtail's own index of references."""
    pages = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.get_references_to(record).filter(base_content_type=pages)
    yield from _pages(int(number) for number in set(references.values_list("object_id", flat=True)))


def _collection(pk: int) -> Iterator[str]:
    """Pages that carry files of a collection or one below it: it may have been closed or opened."""
    collection = Collection.objects.filter(pk=pk).first()
    if collection is not None:
        below_it = collection.get_descendants(inclusive=True)
        for attachment in Attachment.objects.filter(collection__in=below_it):
            yield from _showing(attachment)


_SPREAD: dict[str, Callable[[int], Iterator[str]]] = {
    "tree": _tree,
    "of-unit": _unit,
    "of-field": lambda pk: _stories(work_field_id=pk),
    "of-topic": lambda pk: _stories(topics=pk),
    "of-tag": lambda pk: _stories(tagged_items__tag_id=pk),
    "of-column": lambda pk: _stories(columns=pk),
    "of-award": lambda pk: _stories(profilepage__honours__award_id=pk),
    "of-picture": lambda pk: _showing(Picture(pk=pk)),
    "of-attachment": lambda pk: _showing(Attachment(pk=pk)),
    "of-collection": _collection,
}


def stands_for_many(key: str) -> bool:
    return key.partition(":")[0] in _SPREAD


def keys_of(key: str) -> Iterator[str]:
    """The single keys that `key` stands for."""
    kind, _colon, number = key.partition(":")
    yield from _SPREAD[kind](int(number))
