"""The size of a picture that stands beside a link on other sites."""

from __future__ import annotations

from core.addresses import absolute
from core.metadata import Image
from media import renditions
from media.models import Picture
from media.querysets import PREFETCHED


def share_image(picture: Picture | None) -> Image | None:
    """The size for sharing, if it is among those that were fetched with `picture`; asks nothing."""
    spec = renditions.use("share").jpeg
    existing = getattr(picture, PREFETCHED, None) or []
    found = [rendition for rendition in existing if rendition.filter_spec == spec]
    if picture is None or not found:
        return None
    newest = max(found, key=lambda rendition: rendition.pk)
    return Image(
        absolute(newest.url), newest.width, newest.height, picture.description, picture.credit
    )
