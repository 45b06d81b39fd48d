"""The gate: the only addresses at which pictures and files are given out."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from media import gate, renditions, serving
from media.models import Attachment, Picture, PictureRendition

PICTURE_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


@require_safe
def picture(request: HttpRequest, pk: str, token: str, filename: str) -> HttpResponseBase:
    """One size of a picture. There is no address of an original."""
    rendition = (
        PictureRendition.objects.select_related("image__collection")
        .filter(image_id=int(pk), file=f"images/{pk}/{token}/{filename}")
        .first()
    )
    if rendition is None or not _may_see(request, rendition.image, rendition.filter_spec):
        return _nothing()
    content_type = PICTURE_TYPES.get(filename.rpartition(".")[2], "application/octet-stream")
    return serving.send(request, rendition.file, content_type=content_type, etag=f"r{rendition.pk}")


def _may_see(request: HttpRequest, subject: Picture, spec: str) -> bool:
    # The public first: then neither session nor user is asked for, and the answer is nobody's own.
    public = spec in renditions.PUBLIC_SPECS and gate.is_public(subject)
    return public or gate.may_see(request.user, subject) or gate.has_pass(request, subject)


def _nothing() -> HttpResponse:
    """Not stored, so that a picture appears as soon as its page is published."""
    response = HttpResponse(
        "Không có ảnh ở địa chỉ này.", status=404, content_type="text/plain; charset=utf-8"
    )
    response["Cache-Control"] = "no-store"
    return response


@require_safe
def attachment(request: HttpRequest, pk: str, filename: str) -> HttpResponseBase:
    """A document, sound or film under the name it was stored with."""
    found = Attachment.objects.select_related("collection").filter(pk=int(pk)).first()
    if found is None or found.filename != filename:
        raise Http404
    if not (
        gate.is_public(found) or gate.may_see(request.user, found) or gate.has_pass(request, found)
    ):
        raise Http404
    return serving.send(
        request,
        found.file,
        content_type=found.content_type,
        etag=f"a{found.pk}-{found.file_hash}",
        download_name=found.filename,
        inline=found.content_type in {"application/pdf", "audio/mpeg", "video/mp4"},
    )
