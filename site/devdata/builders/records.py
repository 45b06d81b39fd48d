"""Factories of what pages refer to: units, fields, topics, pictures, attachments."""

from __future__ import annotations

import io
import re
from datetime import date
from itertools import count
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import F
from PIL import Image

from core.text import slugify
from devdata.office import docx
from media.enums import Basis
from media.models import Attachment, Picture
from units.enums import Region
from units.models import ProblemTopic, Unit, UnitName, WorkField

_numbers = count(1)


ORIGIN = "BHXH Thành phố Hồ Chí Minh"  # the unit of stories that name none


def make_unit(name: str = ORIGIN, **over: Any) -> Unit:
    """The unit of that name; made when there is none, or when anything else is said about it.

    `names` takes dicts of dated names.
    """
    newest = F("valid_from").desc(nulls_last=True)
    if not over and (found := Unit.objects.filter(name=name).order_by(newest).first()):
        return found
    names = over.pop("names", [])
    values = {
        "name": name,
        "place": re.sub(r"^BHXH (tỉnh|thành phố) ", "", name, flags=re.IGNORECASE),
        "region": Region.SOUTH_EAST,
        **over,
    }
    unit = Unit(**values)
    unit.slug = unit.slug or _free_slug(name)
    unit.names.set(UnitName(sort_order=order, **row) for order, row in enumerate(names))
    unit.full_clean()
    unit.save()
    return unit


def day_of(unit: Unit, day: date) -> date:
    """`day`, or the day nearest to it on which the unit was there."""
    if unit.valid_from and day < unit.valid_from:
        return unit.valid_from
    return min(day, unit.last_day) if unit.last_day else day


def _free_slug(name: str) -> str:
    slug = slugify(name)
    return f"{slug}-{next(_numbers)}" if Unit.objects.filter(slug=slug).exists() else slug


def make_work_field(code: str = "MOTCUA", **over: Any) -> WorkField:
    found, _made = WorkField.objects.get_or_create(
        code=code, defaults={"name": f"Lĩnh vực {code}", **over}
    )
    return found


def make_topic(name: str = "Rút ngắn thời gian, giảm hồ sơ trả lại", **over: Any) -> ProblemTopic:
    found, _made = ProblemTopic.objects.get_or_create(name=name, defaults=over)
    return found


def make_picture(title: str = "", *, size: tuple[int, int] = (160, 100), **over: Any) -> Picture:
    """A picture with everything a published page asks of it; small, so that its sizes cost nothing.

    No two have the same pixels, or they would count as duplicates.
    """
    number = next(_numbers)
    if "file" not in over:
        colour = (40 + number % 200, 90 + number // 200 % 160, 120)
        buffer = io.BytesIO()
        Image.new("RGB", size, colour).save(buffer, "PNG")
        over["file"] = ContentFile(buffer.getvalue(), name=f"tranh-{number}.png")
    values = {
        "title": title or f"Tranh số {number}",
        "description": f"Tranh: sảnh một cửa buổi sáng, bản số {number}.",
        "credit": "Tranh minh họa: Gương Sáng",
        "basis": Basis.DRAWING,
        "sample": True,
        **over,
    }
    picture = Picture(**values)
    picture.full_clean(exclude=["width", "height"])
    picture.save()
    return picture


def make_attachment(title: str = "Phiếu mẫu", **over: Any) -> Attachment:
    """A Word file that says its title, unless `file` brings another."""
    if "file" not in over:
        text = f"{title}, bản số {next(_numbers)}"
        over["file"] = ContentFile(docx(title, [text]), name=f"{slugify(title)}.docx")
    values = {"title": title, "credit": "Gương Sáng", "sample": True, **over}
    attachment = Attachment(**values)
    attachment.full_clean()
    attachment.save()
    return attachment
