"""Sending a file that passed the gate: by the app itself, or by nginx on the app's word."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import IO, Any
from urllib.parse import quote

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

logger = logging.getLogger(__name__)
MAX_AGE = 300  # seconds a browser may go on showing what was taken down; nobody else keeps a copy
BLOCK = 64 * 1024
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})$")


def send(
    request: HttpRequest,
    file: Any,
    *,
    content_type: str,
    etag: str,
    download_name: str = "",
    inline: bool = True,
) -> HttpResponseBase:
    """`file` with the headers every guarded file has; raises Http404 when it is not on disk."""
    quoted = f'"{etag}"'
    response: HttpResponseBase | None = get_conditional_response(request, etag=quoted)
    if response is None:
        if settings.MEDIA_ACCEL_PREFIX:
            response = _accelerated(file)
        else:
            response = _streamed(request, file, quoted)
        response["Content-Type"] = content_type
        if download_name:
            disposition = content_disposition_header(not inline, download_name)
            response["Content-Disposition"] = disposition or "inline"
    response["ETag"] = quoted
    response["Cache-Control"] = f"private, max-age={MAX_AGE}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    )
    return response


def _accelerated(file: Any) -> HttpResponse:
    response = HttpResponse()
    response["X-Accel-Redirect"] = f"{settings.MEDIA_ACCEL_PREFIX.rstrip('/')}/{quote(file.name)}"
    return response


def _streamed(request: HttpRequest, file: Any, etag: str) -> HttpResponseBase:
    try:
        stream = file.storage.open(file.name, "rb")
    except FileNotFoundError as error:
        logger.error("A guarded file is missing: %s", file.name)
        raise Http404 from error
    size = stream.size
    part = _asked_part(request, etag, size)
    if part is None:
        response: HttpResponseBase = FileResponse(stream)
        response["Content-Length"] = str(size)
    elif part == (0, 0):
        stream.close()
        response = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
    else:
        begin, end = part
        response = StreamingHttpResponse(_blocks(stream, begin, end), status=206)
        response["Content-Range"] = f"bytes {begin}-{end - 1}/{size}"
        response["Content-Length"] = str(end - begin)
    response["Accept-Ranges"] = "bytes"
    return response


def _asked_part(request: HttpRequest, etag: str, size: int) -> tuple[int, int] | None:
    """The half-open part the player asks for, None for all of it, (0, 0) when there is no such part.

    Only single ranges: players and download managers use no others.
    """
    match = _RANGE.match(request.headers.get("Range", ""))
    if (
        match is None
        or request.headers.get("If-Range", etag) != etag
        or match.group(0) == "bytes=-"
    ):
        return None
    first, last = match.groups()
    if not first:
        begin, end = max(0, size - int(last)), size
    else:
        begin, end = int(first), min(int(last) + 1 if last else size, size)
    return (begin, end) if begin < end else (0, 0)


def _blocks(stream: IO[bytes], begin: int, end: int) -> Iterator[bytes]:
    with stream:
        stream.seek(begin)
        while begin < end and (block := stream.read(min(BLOCK, end - begin))):
            begin += len(block)
            yield block
