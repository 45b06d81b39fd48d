"""Puts the pictures of the sample content on contact sheets, large and at the size of a phone."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from devdata.drawing.sheets import Shot, sheets
from devdata.loading.sources import picture_path, picture_rows


class Command(BaseCommand):
    help = "Xếp ảnh minh họa đang dùng lên các tờ xem chung, cỡ lớn và cỡ điện thoại."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("names", nargs="*", help="Tên tranh, không đuôi; bỏ trống là tất cả.")

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = set(options["names"])
        shots = [
            Shot(path, (row["focal"][0], row["focal"][1]))
            for row in picture_rows()
            if (path := picture_path(row["file"])).exists() and (not wanted or path.stem in wanted)
        ]
        folder = settings.VAR_DIR / "contact-sheets"
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.jpg"):
            old.unlink()
        for name, sheet in sheets(shots):
            sheet.save(folder / name, "JPEG", quality=85)
            self.stdout.write(str(folder / name))
