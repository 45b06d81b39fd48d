"""Drawings as pixels. Chromium renders them, because the grain is an SVG filter few renderers know."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image

from devdata.drawing.carve import Pic

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
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


class RendererMissingError(Exception):
    """What has to be installed before drawings can be rendered, in Vietnamese."""


def rendered(pictures: Iterable[Pic]) -> Iterator[tuple[Pic, Image.Image]]:
    """Each of `pictures` in its own size; raises RendererMissingError."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise RendererMissingError("Thiếu Playwright. Cài requirements/dev.txt rồi chạy lại.") from error
    browser_path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser_path is None:
        raise RendererMissingError("Không tìm thấy Chromium. Cài gói chromium rồi chạy lại.")
    with sync_playwright() as tool, tempfile.TemporaryDirectory() as folder:
        browser = tool.chromium.launch(executable_path=browser_path, args=FLAGS)
        page = browser.new_page()
        for picture in pictures:
            source = Path(folder) / f"{picture.name}.svg"
            source.write_text(picture.svg(), encoding="utf-8")
            page.set_viewport_size({"width": picture.w, "height": picture.h})
            page.goto(source.as_uri())
            with Image.open(io.BytesIO(page.screenshot(type="png"))) as image:
                yield picture, image.convert("RGB")
        browser.close()
