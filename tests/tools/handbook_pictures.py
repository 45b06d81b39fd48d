"""`make handbook-pictures`: the pictures of the handbook, taken of the desk as it is now."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.tools.running import BROWSER_FLAGS, ROOT, chromium, made, say

FOLDER = ROOT / "docs" / "huong-dan" / "anh"
WIDTH, QUALITY = 1200, 72
# Name, account, address, how far down the picture goes.
PICTURES = [
    ("trang-dau", "bientap", "/quan-tri/", 760),
    ("viec-cho", "duyet", "/quan-tri/", 640),
    ("lich", "thuky", "/quan-tri/bao-cao/lich/", 760),
    ("thu-bao", "congtacvien", "/quan-tri/account/#tab-notifications", 620),
    ("vai-tro", "quantri", "/quan-tri/snippets/units/membership/", 620),
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default="")
    parser.add_argument("--accounts", type=Path, help="accounts.txt of the site at --url")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with _desk(options.url, options.accounts) as (url, passwords), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=BROWSER_FLAGS)
        for name, account, path, depth in PICTURES:
            page = _signed_in(browser, url, account, passwords[account])
            page.goto(url + path, wait_until="networkidle")
            _keep(page, name, depth)
        _choosing_a_block(_signed_in(browser, url, "bientap", passwords["bientap"]), url)
        browser.close()


def _choosing_a_block(page: Page, url: str) -> None:
    """In the form of a story that is there already."""
    page.goto(f"{url}/quan-tri/news/", wait_until="networkidle")
    page.click("a[href$='/edit/'] >> nth=0")
    page.wait_for_load_state("networkidle")
    page.locator("[data-streamfield-child] ~ * button, button.c-sf-add-button").first.click()
    page.wait_for_timeout(1500)
    page.evaluate("window.scrollBy(0, 0)")
    _keep(page, "chon-khoi", 760)


@contextmanager
def _desk(url: str, accounts: Path | None) -> Iterator[tuple[str, dict[str, str]]]:
    """The address and the passwords of a site that runs, or of one made for the while."""
    if url:
        yield url.rstrip("/"), _passwords(accounts or ROOT / "var" / "accounts.txt")
        return
    with made() as (address, folder):
        yield address, _passwords(folder / "accounts.txt")


def _passwords(file: Path) -> dict[str, str]:
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line)
    return {row[0]: row[1] for row in rows}


def _signed_in(browser: Browser, url: str, account: str, password: str) -> Page:
    page = browser.new_page(
        viewport={"width": WIDTH, "height": 900}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
    )
    page.goto(f"{url}/quan-tri/login/")
    page.fill("input[name=username]", account)
    page.fill("input[name=password]", password)
    page.click("form button[type=submit]")
    page.wait_for_url(f"{url}/quan-tri/")
    return page


def _keep(page: Page, name: str, depth: int) -> None:
    shot = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": depth})
    target = FOLDER / f"{name}.webp"
    Image.open(BytesIO(shot)).save(target, "WEBP", quality=QUALITY, method=6)
    say(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
