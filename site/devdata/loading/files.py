"""Pictures and attachments of the samples."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile

from core.text import slugify
from devdata.loading.bodies import texts
from devdata.loading.finding import Finder
from devdata.loading.sources import picture_path
from devdata.loading.stories import Values
from devdata.office import docx
from media.enums import AttachmentKind, Basis
from media.models import Attachment, Picture

FOCUS = 4  # the kept part round the focal point is a quarter of the width


def picture(data: Values, _key: str, _find: Finder, old: Any) -> Picture:
    record = old or Picture()
    path = picture_path(data["file"])
    record.title = data["title"]
    record.description = f"Tranh: {data['alt']}"
    record.credit = data["credit"]
    record.basis = Basis.DRAWING
    record.is_drawing = True
    record.sample = True
    record.file = ContentFile(path.read_bytes(), name=path.name)
    width, height = _size(path)
    across, down = data["focal"]
    record.focal_point_x = width * across // 100
    record.focal_point_y = height * down // 100
    record.focal_point_width = record.focal_point_height = width // FOCUS
    return record


def _size(path: Any) -> tuple[int, int]:
    from PIL import Image

    with Image.open(path) as image:
        return image.size


def file(data: Values, _key: str, _find: Finder, old: Any) -> Attachment:
    record = old or Attachment()
    paragraphs = [*data.get("paragraphs", []), *texts(data.get("body", []))]
    content = docx(data["title"], paragraphs, data.get("rows", []))
    record.title = data["title"]
    record.kind = AttachmentKind(data["kind"])
    record.credit = "Gương Sáng, dữ liệu minh họa"
    record.sample = True
    record.file = ContentFile(content, name=f"{slugify(data['title'])[:48].strip('-')}.docx")
    return record
