"""Everything on the public site that rests on one consent, with the addresses at which it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page, ReferenceIndex

from editorial.models import Consent, StoryPage
from media.models import Attachment, Picture, PictureRendition


@dataclass
class Reach:
    """What stands on a consent. After it is taken down each of `addresses` answers 404."""

    pages: list[Page] = field(default_factory=list)  # live, of their own type
    pictures: list[Picture] = field(default_factory=list)
    renditions: list[PictureRendition] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)  # of these pages alone

    def addresses(self) -> list[str]:
        found = []
        for page in self.pages:
            found += [page.get_url() or "", *records_of(page)]
        found += [rendition.url for rendition in self.renditions]
        found += [attachment.url for attachment in self.attachments]
        return [address for address in dict.fromkeys(found) if address]

    @property
    def is_empty(self) -> bool:
        return not (self.pages or self.renditions)


def records_of(page: Page) -> list[str]:
    """Where else than on its page a story stands by itself: the API, its paper."""
    found = []
    for name, kwargs in (
        ("wagtailapi:pages:detail", {"pk": page.pk}),
        ("printing:paper", {"pk": page.pk, "slug": page.slug}),
    ):
        try:
            found.append(reverse(name, kwargs=kwargs))
        except NoReverseMatch:  # that app is not installed, or has no address for it
            continue
    return found


def of(consent: Consent) -> Reach:
    """Live pages that name the person or show a picture of him, their pictures' sizes, their files."""
    pictures = [row.picture for row in consent.pictures.select_related("picture")]
    ids = set(consent.pages.values_list("page", flat=True)) | _showing(pictures)
    found = Page.objects.filter(pk__in=ids)
    aliases = Page.objects.filter(alias_of__in=ids)
    pages = [page.specific for page in (found | aliases).filter(live=True).order_by("pk")]
    return Reach(
        pages=pages,
        pictures=pictures,
        renditions=list(
            PictureRendition.objects.filter(image__in=pictures).select_related("image")
        ),
        attachments=_only_of(pages),
    )


def pages_to_come(consent: Consent) -> list[StoryPage]:
    """Drafts and planned pages that the consent covers as well; nothing publishes them."""
    pictures = [row.picture for row in consent.pictures.select_related("picture")]
    ids = set(consent.pages.values_list("page", flat=True)) | _showing(pictures)
    return list(StoryPage.objects.filter(pk__in=ids, live=False).order_by("pk"))


def _showing(pictures: Iterable[Picture]) -> set[int]:
    """Pages that refer to one of `pictures`."""
    return _pages_referring_to(Picture, [picture.pk for picture in pictures])


def _pages_referring_to(model: Any, pks: list[int]) -> set[int]:
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id__in=[str(pk) for pk in pks],
    )
    return {int(pk) for pk in references.values_list("object_id", flat=True)}


def _only_of(pages: list[Page]) -> list[Attachment]:
    """Files that no page beside these gives away."""
    pks = {page.pk for page in pages}
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(pk) for pk in pks],
        to_content_type=ContentType.objects.get_for_model(Attachment),
    )
    ids = {int(pk) for pk in references.values_list("to_object_id", flat=True)}
    elsewhere = Page.objects.filter(live=True).exclude(pk__in=pks)
    return [
        attachment
        for attachment in Attachment.objects.filter(pk__in=ids).order_by("pk")
        if not elsewhere.filter(pk__in=_pages_referring_to(Attachment, [attachment.pk])).exists()
    ]
