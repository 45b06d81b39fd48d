"""Two indices: no draft reaches readers', and trouble with one is none of the other's."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client

from devdata import builders as make
from search import queue, tasks
from search.analysis import parse_query
from search.drafts import queue as drafts
from search.engines import EngineError, IndexState, address, get_drafts_engine, get_engine
from search.lexicon.building import lexicon
from search.models import DraftEntry, QueueEntry
from search.queue import rebuild
from search.request import SearchRequest
from tests.search.drafts.conftest import Found

pytestmark = pytest.mark.django_db

WORD = "xoong"  # in no text of the site


def public(q: str = WORD) -> bool:
    """Whether any way of a reader's knows the word."""
    asked = Client()
    ways = [
        get_engine().search(SearchRequest(q=q)).count > 0,
        bool(get_engine().ids(parse_query(q), 10)),
        asked.get("/api/search/", {"q": q}).json()["count"] > 0,
        bool(asked.get("/api/suggest/", {"q": q}).json()["suggestions"]),
        "<mark>" in asked.get("/tim-kiem/", {"q": q}).content.decode(),
    ]
    assert len(set(ways)) == 1, ways
    return ways[0]


def test_from_a_first_draft_to_the_end(found: Found) -> None:
    page = make.make_news(title=f"Cái {WORD} đồng", live=False)
    assert found(WORD) == [page.title]
    assert not public()
    page.save_revision().publish()
    assert found(WORD) == [page.title]
    assert public()
    page.refresh_from_db()
    page.unpublish()
    assert found(WORD) == [page.title]
    assert not public()
    page.delete()
    assert found(WORD) == []
    assert not public()


def test_what_waits_in_a_live_page_is_the_admins_alone(found: Found) -> None:
    page = make.make_news(title="Nồi đất")
    page.title = f"Cái {WORD} đồng"
    page.save_revision()
    assert found(WORD) == [page.title]
    assert not public()
    rebuild()
    drafts.rebuild()
    assert found(WORD) == [page.title]
    assert not public()
    assert lexicon().total > 0
    assert lexicon().spellings(WORD) == [], "no reader is ever asked whether this was meant"


def test_a_page_moved_or_deleted_with_those_below(found: Found) -> None:
    column = make.make_column(title="Chuyên mục nồi đất")
    below = make.make_news(title=f"Cái {WORD} đồng")
    below.move(column, pos="last-child")
    assert found(WORD) == [below.title]
    column.refresh_from_db()
    column.delete()
    assert found(WORD) == []


def test_a_unit_renamed_reaches_drafts_that_name_it(found: Found) -> None:
    unit = make.make_unit()
    page = make.make_news(title="Nồi đất", unit=unit, live=False)
    drafts.drain()
    unit.short_name = WORD
    unit.save()
    assert found(WORD) == [page.title]


def test_a_change_undone_queues_nothing(quiet: Any) -> None:
    with transaction.atomic():
        make.make_news(title=WORD, live=False)
        assert DraftEntry.objects.exists()
        transaction.set_rollback(True)
    assert not DraftEntry.objects.exists()


def spoil(engine: Any) -> None:
    """Take an index away, as a disk that fails does."""
    if engine.name == "embedded":
        shutil.rmtree(engine._store.root)
    else:
        for name in engine._indices._kept():
            engine._indices.drop(name)


def test_drafts_index_lost(found: Found) -> None:
    make.make_news(title=f"Cái {WORD} đồng")
    assert public() is False
    assert found(WORD) == [f"Cái {WORD} đồng"]
    spoil(get_drafts_engine())
    make.make_news(title=f"Cái {WORD} gang")
    tasks.sync_search()
    tasks.sync_drafts()
    assert QueueEntry.objects.count() == 0
    assert DraftEntry.objects.count() > 0
    assert public()
    ready = Client().get("/readyz").json()
    assert "search_drafts" in ready["degraded"]
    assert "bàn biên tập" in ready["checks"]["search_drafts"]["message"]
    assert ready["checks"]["search"]["ok"], "readers' index is as it was"
    tasks.find_no_drafts()  # the task it asks for is run at once in tests
    assert get_drafts_engine().state() is IndexState.OK
    assert Client().get("/readyz").json()["checks"]["search_drafts"]["ok"]
    assert len(found(WORD)) == 2


def test_readers_index_lost(found: Found, admin_client: Client) -> None:
    make.make_news(title=f"Cái {WORD} đồng")
    assert found(WORD) == [f"Cái {WORD} đồng"]
    spoil(get_engine())
    page = make.make_news(title=f"Cái {WORD} gang", live=False)
    tasks.sync_drafts()
    assert DraftEntry.objects.count() == 0
    answer = admin_client.get("/quan-tri/pages/search/", {"q": f"{WORD} gang"})
    assert [each.pk for each in answer.context["object_list"]] == [page.pk]


def test_the_commands_keep_both(found: Found, capsys: Any) -> None:
    page = make.make_news(title=f"Cái {WORD} đồng", live=False)
    call_command("sync_search")
    get_drafts_engine().delete([f"page:{page.pk}"])
    with pytest.raises(CommandError, match="Chỉ mục bản nháp không khớp"):
        call_command("check_search", repair=True)
    assert f"page:{page.pk}" in capsys.readouterr().out
    call_command("sync_search")
    assert found(WORD) == [page.title]
    get_drafts_engine().rebuild([])
    call_command("rebuild_search")
    assert get_drafts_engine().state() is IndexState.OK
    assert found(WORD) == [page.title]
    assert not public()


def test_a_rebuild_that_fails_leaves_the_other(found: Found, capsys: Any, monkeypatch: Any) -> None:
    def fails(**options: Any) -> int:
        raise EngineError("disk full")

    page = make.make_news(title=f"Cái {WORD} đồng", live=False)
    monkeypatch.setattr(queue, "rebuild", fails)
    with pytest.raises(CommandError, match="Không dựng được chỉ mục: disk full"):
        call_command("rebuild_search")
    assert "Đã dựng chỉ mục bản nháp" in capsys.readouterr().out
    assert found(WORD) == [page.title]


def test_no_other_index_may_have_their_name(tmp_path: Path) -> None:
    folder = f"embedded://{tmp_path}/x-drafts"
    for url in (folder, f"{folder}/", "elastic+https://h:9200/x-drafts"):
        with pytest.raises(address.WrongAddressError, match="bản nháp"):
            address.read(url)
