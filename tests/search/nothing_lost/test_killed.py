"""A web process killed at random points of publishing loses nothing, and two workers lose nothing.

Real processes on a SQLite file, killed by the system. TEST_SEED=… does the same again.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.search.nothing_lost.conftest import KILLS, Killed, Site

pytestmark = pytest.mark.django_db


def is_whole(site: Site) -> list[str]:
    """Assert that the index is what the database says; returns the news in it."""
    (answer,) = site.play("settle")
    assert (answer["different"], answer["unreadable"], answer["waiting"]) == ([], [], 0)
    assert answer["entries"] == answer["checked"]
    live = site.ask(
        "SELECT p.id FROM wagtailcore_page p JOIN campaigns_newspage n"
        " ON n.storypage_ptr_id = p.id WHERE p.live"
    )
    assert answer["news"] == sorted(f"page:{pk}" for (pk,) in live)
    return list(answer["news"])


def test_killed_while_publishing(
    calm: Site, killed: Killed, search_url: str, tmp_path: Path
) -> None:
    print(f"TEST_SEED={killed.seed}")  # noqa: T201 - shown when it fails
    # An index as it was before the kills: all that came since is in the queue, or it is lost.
    calm.copied(tmp_path / "before", search_url).play("begin")
    site = killed.site.copied(tmp_path / "after", search_url)
    news = is_whole(site)

    begun = [line for line in killed.told if line[1] == "going"]
    done = [line for line in killed.told if line[1] == "done"]
    assert KILLS / 4 < len(begun) - len(done) <= KILLS, "killed in the middle"
    last = {line[2]: line for line in killed.told}
    acknowledged = [line for line in last.values() if line[1] == "done"]
    assert len(acknowledged) > 20
    there = {
        pk: (title, bool(live), parent)
        for pk, title, live, parent in site.ask(
            "SELECT p.id, p.title, p.live, (SELECT q.id FROM wagtailcore_page q"
            " WHERE q.path = substr(p.path, 1, length(p.path) - 4)) FROM wagtailcore_page p"
        )
    }
    for _kill, _done, pk, title, live, parent in acknowledged:
        assert there[pk] == (title, live, parent)
        assert (f"page:{pk}" in news) == live


def test_two_workers_and_a_third_who_changes(
    calm: Site, search_url: str, seed: int, tmp_path: Path
) -> None:
    site = calm.copied(tmp_path / "site", search_url)
    site.play("begin")
    (told,) = site.play("workers", seed)
    assert told["changer"] == 0
    assert told["killed"] >= 2
    assert site.ask("SELECT count(*) FROM search_queueentry") == [(0,)], "the workers did it all"
    assert len(is_whole(site)) > 20
