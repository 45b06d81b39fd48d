"""`make readme-pictures`: the pictures of README.md, taken of the site as it is now."""

from __future__ import annotations

import argparse
from io import BytesIO

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.tools.running import BROWSER_FLAGS, ROOT, chromium, running, say

FOLDER = ROOT / "docs" / "images"
# Name, address, width of the window, how far down the picture goes.
PICTURES = [
    ("home", "/", 1440, 1500),
    ("home-phone", "/", 360, 1240),
    ("practice", "/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/", 1440, 1400),
    ("search", "/tim-kiem/?q=ong+tre", 1440, 1100),
]
QUALITY = 78


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default="")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with running(options.url) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=BROWSER_FLAGS)
        for name, path, width, depth in PICTURES:
            page = browser.new_page(
                viewport={"width": width, "height": depth},
                device_scale_factor=2 if width < 400 else 1,
                locale="vi-VN",
                timezone_id="Asia/Ho_Chi_Minh",
            )
            page.goto(url + path, wait_until="networkidle")
            page.evaluate("document.fonts.ready")
            shot = page.screenshot(clip={"x": 0, "y": 0, "width": width, "height": depth})
            target = FOLDER / f"{name}.webp"
            Image.open(BytesIO(shot)).save(target, "WEBP", quality=QUALITY, method=6)
            say(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1024} KiB")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
