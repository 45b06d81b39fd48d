"""Deleting `search/`, `replication/`, `printing/` or `reports/` leaves a working site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

WITHOUT = """
import importlib.abc, sys

class Deleted(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] == "{app}":
            raise ModuleNotFoundError("No module named " + repr(name), name=name)

sys.meta_path.insert(0, Deleted())

from config.settings.test import *
# Sample content tells of everything, and production does without it.
INSTALLED_APPS = [app for app in INSTALLED_APPS if app not in ("{app}", "devdata")]
"""
VISIT = """
import django
django.setup()
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page

call_command("check", fail_level="WARNING")
call_command("migrate", verbosity=0)
for command in ("load_registry", "load_awards", "setup_site"):
    call_command(command, verbosity=0)
client = Client()
pages = [page.url for page in Page.objects.live().filter(depth__gt=1)]
records = ["/don-vi/", "/linh-vuc/", "/viec-can-giai-quyet/", "/so-do-trang/", "/sitemap.xml", "/readyz"]
for address in pages + records:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    print("OK", address)
"""


@pytest.mark.parametrize("app", ["search", "replication", "printing", "reports"])
def test_the_site_works_without(tmp_path: Path, project: Path, app: str) -> None:
    (tmp_path / "settings_without.py").write_text(WITHOUT.format(app=app), encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(tmp_path),
        "PYTHONUTF8": "1",
        "DJANGO_SETTINGS_MODULE": "settings_without",
    }
    result = subprocess.run(
        [sys.executable, "-c", VISIT],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    addresses = [line for line in result.stdout.splitlines() if line.startswith("OK ")]
    assert len(addresses) > 15
