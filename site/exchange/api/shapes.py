"""How values look in the API: pages, pictures, files and blocks become plain data."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.blocks import StreamValue, StructValue
from wagtail.models import Page
from wagtail.rich_text import RichText, expand_db_html

from exchange.public import Addresses, Openness, UnitsToday
from media import renditions
from media.models import Attachment, Picture
from media.querysets import PREFETCHED

PICTURE_USES = ("card", "natural")
PICTURE_TYPES = {"webp": "image/webp", "jpeg": "image/jpeg"}
_USE_OF_SPEC = {
    spec: name for name in reversed(PICTURE_USES) for spec in renditions.use(name).specs
}


class Telling:
    """What telling of pages asks about once a request: addresses, openness, units of today."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.open = Openness()
        self.units = UnitsToday()

    @cached_property
    def addresses(self) -> Addresses:
        return Addresses(self.request)

    def address(self, path: str) -> str:
        return self.addresses.of_path(path)

    # --- what is told of other things than the page itself ---

    def page(self, page: Page | None) -> dict[str, Any] | None:
        """Another page, if it is open to all; else None, as if it were not there."""
        if page is None or not self.open.allows(page):
            return None
        return {"id": page.pk, "title": page.title, "html_url": self.addresses.of(page)}

    def pages(self, pages: Any) -> list[dict[str, Any]]:
        return [told for page in pages if (told := self.page(page))]

    def picture(self, picture: Picture | None) -> dict[str, Any] | None:
        """Its words and the addresses of its sizes at the gate, which asks again at every visit."""
        if picture is None:
            return None
        found = {item.filter_spec: item for item in getattr(picture, PREFETCHED, ())}
        return {
            "alt": picture.description,
            "credit": picture.credit,
            "sample": picture.sample,
            "sizes": [
                {
                    "use": use,
                    "url": self.address(found[spec].url),
                    "width": found[spec].width,
                    "height": found[spec].height,
                    "type": PICTURE_TYPES[spec.rpartition("-")[2]],
                }
                for spec, use in sorted(_USE_OF_SPEC.items(), key=lambda pair: pair[1])
                if spec in found
            ],
        }

    def file(self, file: Attachment | None) -> dict[str, Any] | None:
        if file is None:
            return None
        return {
            "title": file.title,
            "url": self.address(file.url),
            "type": file.content_type,
            "size": file.file_size,
            "sample": file.sample,
        }

    def unit(self, unit: Any) -> dict[str, Any] | None:
        if unit is None:
            return None
        today = self.units.of(unit.pk)
        return {
            "slug": unit.slug,
            "name": unit.name,
            "now": {"slug": today.slug, "name": today.name} if today else None,
        }

    # --- any value ---

    def value(self, value: Any) -> Any:
        """`value` as JSON knows it; a page that is not open leaves nothing behind."""
        match value:
            case RichText():
                return expand_db_html(value.source)
            case StreamValue():
                return [
                    {"type": block.block_type, "value": self.value(block.value)} for block in value
                ]
            case StructValue() | dict():
                return {key: self.value(item) for key, item in value.items()}
            case Picture():
                return self.picture(value)
            case Attachment():
                return self.file(value)
            case Page():
                return self.page(value)
            case datetime():
                return timezone.localtime(value).isoformat()
            case date():
                return value.isoformat()
            case Decimal():
                return plain_number(value)
            case str() | int() | float() | bool() | None:
                return value
        if hasattr(value, "__iter__"):
            return [
                self.value(item)
                for item in value
                if not isinstance(item, Page) or self.open.allows(item)
            ]
        return str(value)


def plain_number(value: Decimal | None) -> int | float | None:
    """A number as JSON writes it: 38 for 38.0000."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
