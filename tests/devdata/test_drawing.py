"""The illustrations: the code draws each that the list names, in the style's limits."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from PIL import Image, ImageChops, ImageStat

from devdata.drawing.carve import Pic
from devdata.drawing.catalogue import drawings
from devdata.drawing.palette import PALETTE
from devdata.drawing.rendering import rendered
from devdata.drawing.sheets import Shot, sheets, square
from devdata.loading.sources import picture_path, picture_rows

LIMIT = 40_000  # bytes of one SVG
HEAVY = 300_000  # bytes of one WebP
USED = picture_rows()
ROWS = [*USED, *picture_rows("spare")]
DRAWN = drawings()


def test_each_drawing_has_one_row_and_each_row_a_drawing() -> None:
    files = [row["file"] for row in ROWS]
    assert len(files) == len(set(files))
    assert sorted(files) == [f"{name}.webp" for name in DRAWN]


def test_all_are_drawn_the_same_every_time() -> None:
    again = drawings()
    assert [name for name in DRAWN if DRAWN[name].svg() != again[name].svg()] == []


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_is_small_well_formed_and_in_the_palette(name: str) -> None:
    svg = DRAWN[name].svg()
    assert len(svg.encode()) <= LIMIT
    colours = set()
    for element in ET.fromstring(svg).iter():
        for key in ("fill", "stroke", "stop-color", "flood-color"):
            colours.add(element.get(key, "none"))
    odd = {colour for colour in colours if not colour.startswith("url(#")} - {"none"}
    assert odd <= set(PALETTE.values())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_what_a_row_says_can_be_read_aloud_and_cropped(row: dict[str, Any]) -> None:
    assert 30 <= len(row["alt"]) <= 220
    assert row["alt"].endswith(".")
    assert not re.match(r"(ảnh|tranh|hình)\b", row["alt"], re.IGNORECASE)
    assert row["title"]
    assert not row["title"].endswith(".")
    assert all(0 < share < 100 for share in row["focal"])


@pytest.mark.parametrize("row", USED, ids=lambda row: row["file"])
def test_a_picture_in_use_has_its_file(row: dict[str, Any]) -> None:
    path = picture_path(row["file"])
    drawn = DRAWN[path.stem]
    with Image.open(path) as image:
        assert image.format == "WEBP"
        assert image.size == (drawn.w, drawn.h)
    assert path.stat().st_size <= HEAVY


def test_no_file_without_a_row() -> None:
    files = {path.name for path in picture_path("x").parent.glob("*.webp")}
    assert files == {row["file"] for row in USED}


def test_no_alt_text_stands_twice() -> None:
    texts = [row["alt"] for row in ROWS]
    assert len(texts) == len(set(texts))


def test_the_command_keeps_what_is_there_and_names_what_is_unknown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = {row["file"]: picture_path(row["file"]).stat().st_mtime_ns for row in USED}
    call_command("draw_pictures")
    assert "Ảnh nào cũng đã có." in capsys.readouterr().out
    assert before == {row["file"]: picture_path(row["file"]).stat().st_mtime_ns for row in USED}
    with pytest.raises(CommandError, match="99-khong-co"):
        call_command("draw_pictures", "99-khong-co")


def test_sheets_show_each_picture_large_and_small(tmp_path: Path) -> None:
    shots = []
    for number, size in enumerate([(160, 100)] * 7 + [(90, 120)]):
        Image.new("RGB", size, PALETTE["gach"]).save(tmp_path / f"{number}.webp")
        shots.append(Shot(tmp_path / f"{number}.webp", (50, 50)))
    made = dict(sheets(shots))
    assert list(made) == [
        "large-scenes-1.jpg",
        "large-scenes-2.jpg",
        "large-portraits-1.jpg",
        "small-scenes-1.jpg",
        "small-portraits-1.jpg",
    ]
    assert made["large-scenes-1.jpg"].width > 2 * 960


def test_a_square_keeps_the_focal_point() -> None:
    image = Image.new("RGB", (1600, 1000), PALETTE["giay"])
    image.paste(PALETTE["gach"], (1500, 0, 1600, 1000))
    right, left = square(image, (95, 50), 100), square(image, (10, 50), 100)
    assert right.getpixel((95, 50)) == (0xC2, 0x7A, 0x55)
    assert left.getpixel((95, 50)) == (0xF8, 0xF1, 0xE3)


@pytest.mark.e2e
def test_chromium_draws_what_is_in_the_file() -> None:
    name = "19-ngam-suoi"
    [(picture, image)] = rendered([DRAWN[name]])
    assert isinstance(picture, Pic)
    with Image.open(picture_path(f"{name}.webp")) as stored:
        difference = ImageChops.difference(
            image.resize((160, 100)), stored.convert("RGB").resize((160, 100))
        )
    assert max(ImageStat.Stat(difference).mean) < 4
