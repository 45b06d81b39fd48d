"""With 200 generated stories: query ceilings of public pages and of lists in the admin; the bench runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import override_settings

from devdata.generating import Generator
from exchange import importing, reading
from exchange.importing import Options
from home.installation import columns
from search.queue import rebuild
from tests.pages.test_queries import CEILING

pytestmark = pytest.mark.django_db

STORIES = 200
ADMIN_CEILING = 30  # a list in the admin takes no more
BESIDE_LISTS = {"sửa một tin", "chọn trang, tìm"}  # a form, and a search of Wagtail's own


@pytest.fixture(scope="module")
def measured(
    project: Path,
    django_db_setup: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, Any]]:
    """What `make bench-scale` measures of a site with the stories."""
    folder = tmp_path_factory.mktemp("scale")
    settings = override_settings(
        MEDIA_ROOT=folder / "media", SEARCH_URL=f"embedded://{folder / 'index'}"
    )
    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        settings,
        transaction.atomic(),
    ):
        patch.syspath_prepend(str(project / "tests" / "bench"))
        patch.setattr(importing, "PAUSE", 0)
        cache.clear()
        columns.columns([])
        importing.run(reading.rows(Generator(1).stories(STORIES)), Options(source="bai.jsonl"))
        rebuild()
        import measuring

        yield measuring.measure(1)
        transaction.set_rollback(True)


def test_every_address_answers(measured: dict[str, Any]) -> None:
    assert [row["failed"] for row in measured["rows"] if "failed" in row] == []
    assert {row["group"] for row in measured["rows"]} >= {"trang", "danh sách", "tìm kiếm", "quản trị"}  # fmt: skip


def test_public_pages_stay_under_their_ceiling(measured: dict[str, Any]) -> None:
    public = [row for row in measured["rows"] if row["group"] not in {"quản trị", "máy đọc"}]
    assert len(public) > 40
    assert {row["name"]: row["queries"] for row in public if row["queries"] > CEILING} == {}


def test_lists_in_the_admin_stay_under_theirs(measured: dict[str, Any]) -> None:
    lists = [row for row in measured["rows"] if row["group"] == "quản trị"]
    over = {row["name"]: row["queries"] for row in lists if row["queries"] > ADMIN_CEILING}
    assert set(over) <= BESIDE_LISTS, over


def test_the_bench_runs(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "bench.txt"
    script = project / "tests" / "bench" / "scale.py"
    options = ["--sizes", "2,4", "--repeats", "1", "--without-samples", "--out", str(out)]
    result = subprocess.run(
        [sys.executable, str(script), *options],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    told = out.read_text(encoding="utf-8")
    assert "Nhập 4 bài" in told
    assert "danh sách: trang chủ" in told
    assert "LỖI" not in told
