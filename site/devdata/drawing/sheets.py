"""Contact sheets: every picture large, and as small as a phone shows it, to be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from devdata.drawing.palette import PALETTE
from media.renditions import MARK_FONT

MARGIN = 16
LABEL = 30  # height of the line with the name


@dataclass(frozen=True)
class Shot:
    """A picture file and the point (percent of width, of height) that its crops keep."""

    path: Path
    focal: tuple[int, int]


@dataclass(frozen=True)
class Sheet:
    """How a sheet is laid out: `width` of one picture in pixels, `square` that of its square crop."""

    name: str
    width: int
    columns: int
    rows: int
    square: int = 0


SHEETS = (
    Sheet("large", 960, 2, 3),
    Sheet("small", 360, 4, 6, square=112),  # a story on a phone, and the square of its list
)


def sheets(shots: Sequence[Shot]) -> Iterator[tuple[str, Image.Image]]:
    """File names and sheets; uprights stand on sheets of their own, so that rows are level."""
    for sheet in SHEETS:
        for kind, wide in (("scenes", True), ("portraits", False)):
            group = [shot for shot in shots if _is_wide(shot) is wide]
            step = sheet.columns * sheet.rows
            for number, start in enumerate(range(0, len(group), step), start=1):
                yield f"{sheet.name}-{kind}-{number}.jpg", _sheet(sheet, group[start : start + step])


def square(image: Image.Image, focal: tuple[int, int], side: int) -> Image.Image:
    """The largest square round the focal point, as the site cuts it."""
    edge = min(image.size)
    left = min(max(0, round(image.width * focal[0] / 100 - edge / 2)), image.width - edge)
    top = min(max(0, round(image.height * focal[1] / 100 - edge / 2)), image.height - edge)
    return image.resize((side, side), Image.Resampling.LANCZOS, box=(left, top, left + edge, top + edge))


def _is_wide(shot: Shot) -> bool:
    with Image.open(shot.path) as image:
        return image.width > image.height


def _sheet(sheet: Sheet, shots: Sequence[Shot]) -> Image.Image:
    with Image.open(shots[0].path) as first:
        height = round(sheet.width * first.height / first.width)
    cell = (sheet.width + sheet.square + 2 * MARGIN, height + LABEL + MARGIN)
    rows = -(-len(shots) // sheet.columns)
    page = Image.new("RGB", (cell[0] * sheet.columns + MARGIN, cell[1] * rows + MARGIN), PALETTE["giay"])
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(MARK_FONT), 18)
    for index, shot in enumerate(shots):
        x = MARGIN + index % sheet.columns * cell[0]
        y = MARGIN + index // sheet.columns * cell[1]
        with Image.open(shot.path) as source:
            image = source.convert("RGB")
        page.paste(image.resize((sheet.width, height), Image.Resampling.LANCZOS), (x, y))
        if sheet.square:
            page.paste(square(image, shot.focal, sheet.square), (x + sheet.width + MARGIN // 2, y))
        pen.text((x, y + height + 4), shot.path.stem, font=font, fill=PALETTE["muc"])
    return page
