"""Named queries over pictures and attachments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Prefetch, QuerySet
from wagtail.documents.models import DocumentQuerySet
from wagtail.images.models import ImageQuerySet
from wagtail.models import ReferenceIndex

from media import renditions

PREFETCHED = "prefetched_renditions"  # the name Wagtail's own image tags look for as well


def rendition_prefetch(path: str = "", uses: Iterable[str] = ()) -> Prefetch:
    """All published sizes of the pictures at `path`, in one query however many pictures there are.

    `path` is the lookup from the listed objects to the picture ("picture", "cover"), empty when
    the objects are pictures themselves. `uses` narrows the query to the named uses.
    """
    from media.models import PictureRendition

    specs = renditions.specs_of(*uses) if uses else renditions.PUBLIC_SPECS
    return Prefetch(
        f"{path}__renditions" if path else "renditions",
        queryset=PictureRendition.objects.filter(filter_spec__in=specs),
        to_attr=PREFETCHED,
    )


class _UpkeepQuerySet(QuerySet[Any]):
    """What an editor tidies: files nothing refers to, and files that are there twice."""

    def with_usage(self) -> _UpkeepQuerySet:
        """Adds `usage_count`, the number of pages and records that refer to the file."""
        return self.annotate(usage_count=ReferenceIndex.usage_count_subquery(self.model))

    def unused(self) -> _UpkeepQuerySet:
        return self.with_usage().filter(usage_count=0)

    def duplicated(self) -> _UpkeepQuerySet:
        """Files whose content is stored more than once, equal ones together."""
        twice = (
            self.model._default_manager.exclude(file_hash="")
            .order_by()
            .values("file_hash")
            .annotate(copies=Count("pk"))
            .filter(copies__gt=1)
        )
        return (
            self.with_usage()
            .filter(file_hash__in=twice.values("file_hash"))
            .order_by("file_hash", "created_at")
        )


class PictureQuerySet(_UpkeepQuerySet, ImageQuerySet):
    def with_renditions(self) -> PictureQuerySet:
        return self.prefetch_related(rendition_prefetch())


class AttachmentQuerySet(_UpkeepQuerySet, DocumentQuerySet):
    pass
