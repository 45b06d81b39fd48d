"""Work that does not belong into a request."""

from __future__ import annotations

import logging

from django_tasks import task
from wagtail.images.models import SourceImageIOError

from media import renditions

logger = logging.getLogger(__name__)


@task(backend="background")
def make_renditions(picture_id: int) -> int:
    """Make every missing size of a picture; returns how many were made. May run any number of times."""
    from media.models import Picture

    picture = Picture.objects.filter(pk=picture_id).first()
    if picture is None:  # deleted before the worker came to it
        return 0
    try:
        return renditions.make(picture)
    except SourceImageIOError:
        logger.error("The file of picture %s is missing: %s", picture_id, picture.file.name)
        return 0
