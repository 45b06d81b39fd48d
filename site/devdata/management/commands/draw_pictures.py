"""Draws the pictures of the sample content once, so that nobody who runs the site needs a renderer."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from devdata.drawing.catalogue import drawings
from devdata.drawing.rendering import RendererMissingError, rendered
from devdata.loading.sources import picture_path, picture_rows

QUALITY = 70  # half the bytes of 82, and the grain looks the same in the sizes made from it


class Command(BaseCommand):
    help = (
        "Vẽ ảnh minh họa từ mã trong devdata/drawing (cần Chromium và Playwright). "
        "Ảnh có sẵn thì giữ nguyên."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "names", nargs="*", help="Tên tranh, không đuôi; bỏ trống là mọi tranh đang dùng."
        )
        parser.add_argument("--again", action="store_true", help="Vẽ lại cả ảnh đã có.")

    def handle(self, *args: Any, **options: Any) -> None:
        known = drawings()
        names = options["names"] or [row["file"].removesuffix(".webp") for row in picture_rows()]
        if unknown := set(names) - known.keys():
            raise CommandError(f"Không có bản vẽ: {', '.join(sorted(unknown))}.")
        targets = {name: picture_path(f"{name}.webp") for name in names}
        todo = [known[name] for name in names if options["again"] or not targets[name].exists()]
        if not todo:
            self.stdout.write("Ảnh nào cũng đã có.")
            return
        try:
            for number, (picture, image) in enumerate(rendered(todo), start=1):
                target = targets[picture.name]
                image.save(target, "WEBP", quality=QUALITY, method=6)
                size = target.stat().st_size // 1024
                self.stdout.write(f"[{number}/{len(todo)}] {target.name}, {size} kB")
        except RendererMissingError as error:
            raise CommandError(str(error)) from error
