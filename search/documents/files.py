"""The files that pages carry, as the gate lets everybody have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from media.enums import FileState
from media.models import Attachment
from search.documents.document import AttachedFile
from search.models import FileText


def carried(page_ids: Iterable[int]) -> dict[int, tuple[AttachedFile, ...]]:
    """Files by page, of public pages only; what is closed, or holds numbers of persons, is left out.

    A file that has not been read yet is there with its title.
    """
    rows = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(pk) for pk in page_ids],
        to_content_type=ContentType.objects.get_for_model(Attachment),
    )
    of_page: dict[int, set[int]] = defaultdict(set)
    for page, attachment in rows.values_list("object_id", "to_object_id"):
        of_page[int(page)].add(int(attachment))
    if not of_page:
        return {}
    files = _files(set().union(*of_page.values()))
    return {
        page: tuple(files[pk] for pk in sorted(ids) if pk in files) for page, ids in of_page.items()
    }


def _files(ids: set[int]) -> dict[int, AttachedFile]:
    closed = tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True))
    attachments = [
        attachment
        for attachment in Attachment.objects.filter(pk__in=ids).select_related("collection")
        if not (closed and attachment.collection.path.startswith(closed))
    ]
    known = {
        row.hash: row
        for row in FileText.objects.filter(hash__in={each.file_hash for each in attachments})
    }
    found = {}
    for attachment in attachments:
        row = known.get(attachment.file_hash)
        if row is None or row.state != FileState.PERSONAL:
            found[attachment.pk] = AttachedFile(
                title=attachment.title,
                url=attachment.url,
                hash=attachment.file_hash,
                text=row.text if row else "",
            )
    return found
