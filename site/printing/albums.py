"""Pictures of one paper, whose page is public: those everybody may see, in a size made for readers.

Nothing is encoded here: the JPEG that old browsers get is what a printer gets.
"""

from __future__ import annotations

from typing import Any

from media import gate, renditions
from media.models import Picture, PictureRendition
from media.querysets import PREFETCHED


class Album:
    """The pictures asked for so far; `files` gives their bytes when the paper is set."""

    def __init__(self) -> None:
        self._chosen: dict[str, PictureRendition] = {}

    def take(self, picture: Picture | None, use: str = "body") -> dict[str, Any] | None:
        """`{"file", "alt", "credit", "ratio"}`; None without a picture, or while it is not public."""
        if picture is None or not gate.is_open(picture):
            return None
        rendition = _jpeg(picture, use)
        if rendition is None:
            return None
        name = f"anh-{rendition.pk}.jpg"
        self._chosen[name] = rendition
        return {
            "file": name,
            "alt": picture.description or picture.title,
            "credit": picture.credit,
            "ratio": round(rendition.width / max(1, rendition.height), 4),
        }

    def files(self) -> dict[str, bytes]:
        found = {}
        for name, rendition in self._chosen.items():
            with rendition.file.storage.open(rendition.file.name, "rb") as stream:
                found[name] = stream.read()
        return found


def _jpeg(picture: Picture, use: str) -> PictureRendition | None:
    spec = renditions.use(use).jpeg
    existing = getattr(picture, PREFETCHED, None)
    if existing is None:
        existing = picture.renditions.filter(filter_spec=spec)
    found = [rendition for rendition in existing if rendition.filter_spec == spec]
    return max(found, key=lambda rendition: rendition.pk, default=None)
