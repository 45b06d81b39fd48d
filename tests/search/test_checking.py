"""`check_search` says what differs between index and database, and mends it."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from devdata import builders as make
from editorial.models import StoryPage
from search import checking
from search.drafts import queue as drafts
from search.engines import get_engine
from search.models import DraftEntry, QueueEntry
from search.queue import drain, rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture
def whole(quiet: Any) -> Any:
    rebuild()
    drafts.rebuild()
    QueueEntry.objects.all().delete()
    DraftEntry.objects.all().delete()
    return quiet


def test_an_index_that_is_right_is_told_so(whole: Any, capsys: Any) -> None:
    make.make_news(title="Gánh nước")
    drain()
    drafts.drain()
    call_command("check_search")
    told = capsys.readouterr().out
    assert "Chỉ mục khớp cơ sở dữ liệu" in told
    assert "Chỉ mục bản nháp khớp cơ sở dữ liệu" in told


def test_each_kind_of_difference_is_named_and_mended(whole: Any, capsys: Any) -> None:
    missing, outdated, left = (make.make_news(title=f"Gánh nước {n}") for n in range(3))
    drain()
    drafts.drain()
    engine = get_engine()
    engine.delete([f"page:{missing.pk}"])
    # Behind the back of the queue, as a restored backup would.
    StoryPage.objects.filter(pk=outdated.pk).update(title="Gánh củi")
    StoryPage.objects.filter(pk=left.pk).update(live=False)
    found = checking.check()
    assert found.missing == [f"page:{missing.pk}"]
    assert found.outdated == [f"page:{outdated.pk}"]
    assert found.left == [f"page:{left.pk}"]
    with pytest.raises(CommandError, match="không khớp"):
        call_command("check_search", repair=True)
    told = capsys.readouterr().out
    assert f"1 mục thiếu trong chỉ mục: page:{missing.pk}." in told
    assert f"1 mục trong chỉ mục là bản cũ: page:{outdated.pk}." in told
    assert f"1 mục còn trong chỉ mục dù không còn công khai: page:{left.pk}." in told
    assert "Chỉ mục: đã xếp 3 mục vào hàng đợi" in told
    assert f"Chỉ mục bản nháp: 1 mục trong chỉ mục là bản cũ: page:{outdated.pk}." in told
    drain()
    drafts.drain()
    assert checking.check().is_clean
    assert checking.check_drafts().is_clean


def test_what_waits_is_not_wrong(whole: Any, capsys: Any) -> None:
    make.make_news(title="Gánh nước")
    call_command("check_search")
    assert "đang chờ trong hàng đợi, chưa tính là sai" in capsys.readouterr().out
    drain()
    assert checking.check().waiting == 0


def test_an_index_that_is_not_there_is_told(whole: Any, settings: Any, tmp_path: Any) -> None:
    settings.SEARCH_URL = f"embedded://{tmp_path / 'none'}"
    with pytest.raises(CommandError, match="rebuild_search"):
        call_command("check_search")
