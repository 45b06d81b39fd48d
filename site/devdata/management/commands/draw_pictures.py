"""Draws the pictures of the sample content once, so that nobody who runs the site needs a renderer."""

from __future__ import annotations

import io
import shutil
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from PIL import Image

SCENE = (1600, 1000)
PORTRAIT = (900, 1200)
QUALITY = 82
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def size_of(name: str) -> tuple[int, int]:
    """Width and height in pixels of the drawing called `name`."""
    return PORTRAIT if name.startswith("chan-dung") else SCENE


class Command(BaseCommand):
    help = (
        "Vẽ lại ảnh minh họa từ bản vẽ SVG (cần Chromium và Playwright). Ảnh có sẵn thì giữ nguyên."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("names", nargs="*", help="Tên bản vẽ, không đuôi; bỏ trống là tất cả.")
        parser.add_argument("--again", action="store_true", help="Vẽ lại cả ảnh đã có.")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(apps.get_app_config("devdata").path)
        wanted = set(options["names"])
        todo = [
            (source, folder / "pictures" / f"{source.stem}.webp")
            for source in sorted((folder / "drawings").glob("*.svg"))
            if not wanted or source.stem in wanted
        ]
        if unknown := wanted - {source.stem for source, _target in todo}:
            raise CommandError(f"Không có bản vẽ: {', '.join(sorted(unknown))}.")
        todo = [pair for pair in todo if options["again"] or not pair[1].exists()]
        if not todo:
            self.stdout.write("Ảnh nào cũng đã có.")
            return
        self.draw(todo)

    def draw(self, todo: list[tuple[Path, Path]]) -> None:
        try:
            from playwright.sync_api import sync_playwright
        except ImportError as error:
            raise CommandError(
                "Thiếu Playwright. Cài requirements/dev.txt rồi chạy lại."
            ) from error
        browser_path = next(filter(None, map(shutil.which, CHROMIUM)), None)
        if browser_path is None:
            raise CommandError("Không tìm thấy Chromium. Cài gói chromium rồi chạy lại.")
        with sync_playwright() as tool:
            browser = tool.chromium.launch(executable_path=browser_path, args=FLAGS)
            page = browser.new_page()
            for number, (source, target) in enumerate(todo, start=1):
                width, height = size_of(source.stem)
                page.set_viewport_size({"width": width, "height": height})
                page.goto(source.as_uri())
                shot = page.screenshot(type="png")
                with Image.open(io.BytesIO(shot)) as image:
                    image.convert("RGB").save(target, "WEBP", quality=QUALITY, method=6)
                self.stdout.write(
                    f"[{number}/{len(todo)}] {target.name}, {target.stat().st_size // 1024} kB"
                )
            browser.close()
