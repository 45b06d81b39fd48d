"""The real thing for browser tests: server, worker, database, index and files as `make run` has them.

Prepared once for the whole session with the sample content. A test that needs content of its own
makes it through the admin, as an editor would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)

from tests.e2e.site import LiveSite, copy, own_port, prepare, running

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """The data of a site with its sample content, opened by nobody: to be copied."""
    var_dir = tmp_path_factory.mktemp("prepared-site")
    prepare(project, var_dir)
    return var_dir


@pytest.fixture(scope="session")
def live_site(
    tmp_path_factory: pytest.TempPathFactory, prepared: Path, project: Path
) -> Iterator[LiveSite]:
    """The site with its sample content, and the worker beside it."""
    var_dir = copy(prepared, tmp_path_factory.mktemp("live-site"))
    with running(project, var_dir, port=own_port(var_dir)) as site:
        yield site


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium_path, headless=True, args=FLAGS, chromium_sandbox=False
        )
        yield launched
        launched.close()


class Watch:
    """What a page did that no page may do: errors in scripts, breaches of the policy, other hosts."""

    def __init__(self) -> None:
        self.complaints: list[str] = []

    def over(self, context: BrowserContext, site: str) -> None:
        """Watch all pages of `context`, which belong to the site at that address."""
        context.on("weberror", lambda error: self.complaints.append(f"lỗi mã: {error.error}"))
        context.on("console", self._console)
        context.on("request", lambda request: self._request(request, site))

    def _console(self, message: ConsoleMessage) -> None:
        refused = "Content Security Policy" in message.text or "Refused to" in message.text
        if message.type == "error" and refused:
            self.complaints.append(f"chính sách nội dung: {message.text}")

    def _request(self, request: Request, site: str) -> None:
        if not request.url.startswith((site, "data:", "blob:", "about:")):
            self.complaints.append(f"hỏi máy khác: {request.url}")


@pytest.fixture
def new_page(live_site: LiveSite, browser: Browser) -> Iterator[Callable[..., Page]]:
    """`new_page(viewport=PHONE, java_script_enabled=False)`: a page in a context of its own.

    At the end no page may have broken a script or the policy, nor asked another host.
    """
    watch = Watch()
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> Page:
        options = {
            "base_url": live_site.url,
            "viewport": DESKTOP,
            "locale": "vi-VN",
            "timezone_id": "Asia/Ho_Chi_Minh",
            **options,
        }
        context = browser.new_context(**options)
        context.set_default_timeout(15_000)
        watch.over(context, options["base_url"])
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    assert watch.complaints == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page on a desktop screen."""
    return new_page()


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    """A page on a phone."""
    return new_page(viewport=PHONE, has_touch=True, is_mobile=True)


@pytest.fixture
def sign_in(live_site: LiveSite) -> Callable[[Page, str], None]:
    """`sign_in(page, "bientap")` signs a role's account in to the admin."""

    def enter(page: Page, username: str) -> None:
        page.goto("/dang-nhap/")
        page.fill("input[name=username]", username)
        page.fill("input[name=password]", live_site.passwords[username])
        page.click("form button[type=submit]")
        page.wait_for_url("**/quan-tri/")

    return enter


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photograph as a phone makes it: a name that says little, and where it was taken."""
    light, shade = Image.radial_gradient("L"), Image.linear_gradient("L")
    picture = Image.merge("RGB", [light, shade, Image.blend(light, shade, 0.5)]).resize(
        (1600, 1200)
    )
    exif = Image.Exif()
    exif[271] = "Điện thoại"
    exif.get_ifd(0x8825).update({1: "N", 2: (9.0, 10.0, 30.0), 3: "E", 4: (105.0, 9.0, 0.0)})
    file = tmp_path / "IMG_2031 (1).jpg"
    picture.save(file, quality=85, exif=exif)
    with Image.open(file) as saved:
        assert saved.getexif().get_ifd(0x8825), "the test needs a position in the photo"
    return file
