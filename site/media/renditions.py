"""The sizes a picture is shown in: declared once, made ahead, only looked up when a page is read.

A use is what a template asks for ("card", "portrait"). Its widths stop at the picture's own size,
since nothing is enlarged. Several uses share sizes: "card", "lead" and "banner" are one shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image, ImageDraw, ImageFont
from wagtail.images.models import Filter

if TYPE_CHECKING:
    from media.models import Picture, PictureRendition

# Measured on drawings at 1280 × 800: WebP 80 takes 0,03 s and 67–89 KB with method 2 (0,07–0,15 s and
# 3 % less with 4), AVIF 60 0,4–0,5 s and 55–63 KB, JPEG 80 0,02 s and 108–121 KB. A picture has some
# twenty sizes and a small server two cores: WebP, and quickly.
WEBP_QUALITY = 80
WEBP_METHOD = 2
JPEG_QUALITY = 80
# What the sizes are made of: when one of these changes, they must be made anew.
SEEN_FIELDS = (
    "file",
    "focal_point_x",
    "focal_point_y",
    "focal_point_width",
    "focal_point_height",
    "sample",
)
SAMPLE_MARK = "Dữ liệu minh họa"
MARK_FONT = Path(settings.ROOT) / "site" / "static" / "fonts" / "gs-sans-600.woff2"


@dataclass(frozen=True)
class Use:
    """One way a picture is shown. `ratio` is (width, height) of the crop, None keeps the whole."""

    ratio: tuple[int, int] | None
    widths: tuple[int, ...]
    fallback: int  # the width of the one JPEG
    sizes: str  # what a template gets that does not say it better

    def _spec(self, width: int, image_format: str) -> str:
        if self.ratio is None:
            return f"width-{width}|format-{image_format}"
        return f"fill-{width}x{round(width * self.ratio[1] / self.ratio[0])}|format-{image_format}"

    @cached_property
    def webp(self) -> tuple[str, ...]:
        return tuple(self._spec(width, "webp") for width in self.widths)

    @cached_property
    def jpeg(self) -> str:
        return self._spec(self.fallback, "jpeg")

    @property
    def specs(self) -> tuple[str, ...]:
        return (*self.webp, self.jpeg)

    def specs_for(self, width: int, height: int) -> tuple[str, ...]:
        """The sizes worth making of a picture this large: one step beyond its own width at most."""
        widest = width if self.ratio is None else min(width, height * self.ratio[0] / self.ratio[1])
        needed = [
            spec
            for index, spec in enumerate(self.webp)
            if index == 0 or self.widths[index - 1] < widest
        ]
        return (*needed, self.jpeg)


_LANDSCAPE = (16, 10)
# 736 and 800 px are two of a phone's points of 360 to 400 px for one, the most that phones in use have.
USES: dict[str, Use] = {
    "card": Use(
        _LANDSCAPE,
        (320, 736, 960),
        960,
        "(min-width: 62rem) 24rem, (min-width: 40rem) 50vw, calc(100vw - 2rem)",
    ),
    "lead": Use(_LANDSCAPE, (736, 960, 1440), 960, "(min-width: 54rem) 60vw, 100vw"),
    "banner": Use(
        _LANDSCAPE, (736, 960, 1440), 960, "(min-width: 80rem) 77.5rem, calc(100vw - 2rem)"
    ),
    "portrait": Use((4, 5), (360, 720, 1080), 720, "(min-width: 54rem) 32rem, calc(100vw - 2rem)"),
    "wide": Use((16, 9), (640, 1280), 1280, "(min-width: 54rem) 48rem, calc(100vw - 2rem)"),
    "square": Use((1, 1), (160, 320), 320, "7rem"),
    "body": Use(None, (480, 800, 1280), 1280, "(min-width: 54rem) 48rem, calc(100vw - 2rem)"),
    "natural": Use(None, (480, 800, 1280, 1920), 1280, "100vw"),
    "share": Use((1200, 630), (), 1200, ""),
}


def use(name: str) -> Use:
    """The use called `name`; raises LookupError that lists the names when there is none."""
    try:
        return USES[name]
    except KeyError:
        raise LookupError(
            f"No picture use {name!r}; declared in media/renditions.py: {', '.join(USES)}"
        ) from None


def specs_of(*names: str) -> frozenset[str]:
    return frozenset(spec for name in names or USES for spec in use(name).specs)


# Only these are ever served to the public; Wagtail's thumbnails and "original" are not among them.
PUBLIC_SPECS = specs_of()


def needed(picture: Picture, names: Iterable[str] = ()) -> list[str]:
    """Every size `picture` should have, for the named uses or for all."""
    specs = (
        spec
        for name in names or USES
        for spec in use(name).specs_for(picture.width, picture.height)
    )
    return list(dict.fromkeys(specs))


def make(picture: Picture, names: Iterable[str] = ()) -> int:
    """Make the sizes of `picture` that are missing and drop those of a former focal point.

    Encodes outside any transaction, then writes in one short one. Returns how many were made. May
    run twice at a time, or while the picture is being replaced: what came too late is thrown away.
    """
    wanted = {spec: Filter(spec).get_cache_key(picture) for spec in needed(picture, names)}
    present = _present(picture)
    missing = [spec for spec, key in wanted.items() if (spec, key) not in present]
    encoded = list(_encoded(picture, missing))
    made = [_stored(picture, spec, wanted[spec], size, content) for spec, size, content in encoded]
    with transaction.atomic():
        return _write(picture, made, wanted)


def _present(picture: Picture) -> set[tuple[str, str]]:
    return set(picture.renditions.values_list("filter_spec", "focal_point_key"))


def _stored(
    picture: Picture, spec: str, focal_point_key: str, size: tuple[int, int], content: bytes
) -> PictureRendition:
    """An unsaved rendition whose file is written; the size is said, or the field would decode the file."""
    model = picture.get_rendition_model()
    rendition = model(
        image=picture,
        filter_spec=spec,
        focal_point_key=focal_point_key,
        width=size[0],
        height=size[1],
    )
    name = rendition.get_upload_to("anh.jpg" if spec.endswith("jpeg") else "anh.webp")
    rendition.file = rendition.file.storage.save(name, ContentFile(content))
    return rendition


def _write(picture: Picture, made: list[PictureRendition], wanted: dict[str, str]) -> int:
    now = type(picture).objects.select_for_update().filter(pk=picture.pk).first()
    current = now is not None and all(
        getattr(now, name) == getattr(picture, name) for name in SEEN_FIELDS
    )
    present = _present(picture)
    kept = [
        item for item in made if current and (item.filter_spec, item.focal_point_key) not in present
    ]
    for item in made:
        if item not in kept:
            item.file.storage.delete(item.file.name)
    picture.get_rendition_model().objects.bulk_create(kept)
    if current:
        for old in picture.renditions.filter(filter_spec__in=wanted):
            if old.focal_point_key != wanted[old.filter_spec]:
                old.delete()
    return len(kept)


# --- pixels ---


def _encoded(picture: Picture, specs: list[str]) -> Iterator[tuple[str, tuple[int, int], bytes]]:
    """`specs` as files. The picture is decoded once for all of them; Wagtail says where to cut."""
    if not specs:
        return
    with picture.open_file() as file, Image.open(file) as source:
        pixels = source.convert("RGBA" if source.has_transparency_data else "RGB")
    frames: dict[
        tuple[tuple[int, int, int, int], tuple[int, int]], Image.Image
    ] = {}  # WebP and JPEG of one size are one frame
    for spec in specs:
        transform = Filter(spec).get_transform(picture)
        left, top, right, bottom = transform.get_rect().round()
        box = (
            max(0, left),
            max(0, top),
            min(pixels.width, right),
            min(pixels.height, bottom),
        )  # rounding
        size = (round(transform.size[0]), round(transform.size[1]))
        if (box, size) not in frames:
            frames[box, size] = pixels.resize(
                size, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0
            )
        frame = frames[box, size]
        if picture.sample and spec in USES["share"].specs:
            frame = _marked(frame)
        yield spec, frame.size, _file(frame, spec)


def _file(frame: Image.Image, spec: str) -> bytes:
    output = BytesIO()
    if spec.endswith("webp"):
        frame.save(output, "WEBP", quality=WEBP_QUALITY, method=WEBP_METHOD)
    else:
        if frame.mode == "RGBA":
            ground = Image.new("RGBA", frame.size, "white")
            frame = Image.alpha_composite(ground, frame).convert("RGB")
        frame.save(output, "JPEG", quality=JPEG_QUALITY, progressive=True, optimize=True)
    return output.getvalue()


def _marked(frame: Image.Image) -> Image.Image:
    """`frame` with the sample mark in it: a shared picture travels without its page."""
    frame = frame.convert("RGB")
    font = ImageFont.truetype(str(MARK_FONT), max(14, frame.height // 18))
    margin = font.size // 2
    left, top, right, bottom = font.getbbox(SAMPLE_MARK)
    box = (0, frame.height - (bottom - top) - 2 * margin, right - left + 2 * margin, frame.height)
    draw = ImageDraw.Draw(frame)
    draw.rectangle(box, fill="white")
    draw.text((margin - left, box[1] + margin - top), SAMPLE_MARK, font=font, fill="#16222a")
    return frame
