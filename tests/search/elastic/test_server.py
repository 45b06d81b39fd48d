"""Where the machine cannot run the server, tests are skipped and say what to install."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.search import engines
from tests.tools import elasticsearch


def test_what_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "apt-get install maven default-jre-headless unzip" in elasticsearch.missing()
    monkeypatch.setattr(engines, "REQUIRE_ALL", False)
    with pytest.raises(pytest.skip.Exception, match="apt-get install maven"):
        engines.installed().__enter__()
    monkeypatch.setattr(engines, "REQUIRE_ALL", True)
    with pytest.raises(pytest.fail.Exception, match="apt-get install maven"):
        engines.installed().__enter__()


def test_no_network_is_told_and_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maven = tmp_path / "bin" / "mvn"
    maven.parent.mkdir()
    maven.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    maven.chmod(0o755)
    monkeypatch.setenv("PATH", f"{maven.parent}:{os.environ['PATH']}")
    monkeypatch.setattr(elasticsearch, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr(engines, "REQUIRE_ALL", False)
    with pytest.raises(pytest.skip.Exception, match="kiểm tra mạng"):
        engines.installed().__enter__()
    assert list((tmp_path / "kept").iterdir()) == []


def test_an_installed_java_is_found_by_its_version() -> None:
    assert elasticsearch.java_of(999) is None
