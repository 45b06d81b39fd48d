"""The real thing for browser tests: server, worker, database, index and files as `make run` has them.

Prepared once for the whole session with the sample content. A test that needs content of its own
makes it through the admin, as an editor would.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)

from devdata import accounts

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
START_SECONDS = 60


@dataclass(frozen=True)
class LiveSite:
    """The running site: its address, the folder of its data, and passwords by account name."""

    url: str
    var_dir: Path
    passwords: dict[str, str]

    def get(self, path: str) -> tuple[int, str]:
        """Status and text of an address, asked without a browser."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=30) as response:  # noqa: S310
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def read(self, path: str) -> str:
        """The text of an address, whatever its status."""
        return self.get(path)[1]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _environment(var_dir: Path, port: int) -> dict[str, str]:
    """Nothing of the test process's own settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {
        **kept,
        "PYTHONUTF8": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "VAR_DIR": str(var_dir),
        "PORT": str(port),
    }


def _manage(*arguments: str) -> list[str]:
    return [sys.executable, "manage.py", *arguments]


def _wait_until_it_answers(site: LiveSite, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            if site.get("/healthz")[0] == 200:
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"Trang không khởi động được:\n{log.read_text(encoding='utf-8')}", pytrace=False)


@pytest.fixture(scope="session")
def live_site(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Iterator[LiveSite]:
    """The site with its sample content, and the worker beside it."""
    var_dir = tmp_path_factory.mktemp("live-site")
    port = _free_port()
    environment = _environment(var_dir, port)
    prepared = subprocess.run(
        _manage("prepare"),
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if prepared.returncode:
        pytest.fail(f"manage.py prepare:\n{prepared.stdout}{prepared.stderr}", pytrace=False)
    site = LiveSite(f"http://127.0.0.1:{port}", var_dir, accounts.read(var_dir / "accounts.txt"))
    log = var_dir / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            _manage("serve", "--port", str(port)),
            cwd=project, env=environment, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            _wait_until_it_answers(site, process, log)
            yield site
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)


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

    def __init__(self, site: LiveSite) -> None:
        self._site = site
        self.complaints: list[str] = []

    def over(self, context: BrowserContext) -> None:
        context.on("weberror", lambda error: self.complaints.append(f"lỗi mã: {error.error}"))
        context.on("console", self._console)
        context.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        refused = "Content Security Policy" in message.text or "Refused to" in message.text
        if message.type == "error" and refused:
            self.complaints.append(f"chính sách nội dung: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._site.url, "data:", "blob:", "about:")):
            self.complaints.append(f"hỏi máy khác: {request.url}")


@pytest.fixture
def new_page(live_site: LiveSite, browser: Browser) -> Iterator[Callable[..., Page]]:
    """`new_page(viewport=PHONE, java_script_enabled=False)`: a page in a context of its own.

    At the end no page may have broken a script or the policy, nor asked another host.
    """
    watch = Watch(live_site)
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> Page:
        context = browser.new_context(
            **{
                "base_url": live_site.url,
                "viewport": DESKTOP,
                "locale": "vi-VN",
                "timezone_id": "Asia/Ho_Chi_Minh",
                **options,
            }
        )
        context.set_default_timeout(15_000)
        watch.over(context)
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
