"""The verdict of the gate in the cache: few queries, and dropped with every change."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from devdata import builders
from media import gate, renditions
from tests.media.asking import address, status

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def test_few_queries_cold_and_one_warm(
    client: Client,
    make_picture: Any,
    make_file: Any,
    commit: Any,
    django_assert_max_num_queries: Any,
) -> None:
    picture, file = make_picture(), make_file()
    with commit():
        builders.make_news(picture=picture, body=[("document", {"document": file, "note": ""})])
    for url in (address(picture), file.url):
        with django_assert_max_num_queries(5):
            assert status(client, url) == 200
        with django_assert_max_num_queries(1):
            assert status(client, url) == 200
    another_size = address(picture, renditions.use("square").jpeg)
    with django_assert_max_num_queries(1):
        assert status(client, another_size) == 200


def test_a_change_that_is_rolled_back_changes_no_verdict(
    client: Client, make_picture: Any, commit: Any
) -> None:
    picture = make_picture()
    with commit():
        page = builders.make_news(picture=picture)
    assert status(client, address(picture)) == 200

    with commit() as done, transaction.atomic():
        page.unpublish()
        transaction.set_rollback(True)
    assert gate._new_version not in done
    assert status(client, address(picture)) == 200


def test_a_verdict_found_before_a_commit_is_not_read_after_it(
    client: Client, make_picture: Any, commit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow reader asks, the page is unpublished and committed, then the reader writes its answer."""
    picture = make_picture()
    with commit():
        page = builders.make_news(picture=picture)
    asked = gate.shows

    def slow(subject: Any) -> bool:
        answer = asked(subject)
        with commit():
            page.unpublish()
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(gate, "shows", slow)
        assert status(client, address(picture)) == 200
    assert status(client, address(picture)) == 404


def test_the_index_written_after_the_save_drops_the_verdict_too(
    commit: Any, make_picture: Any
) -> None:
    """Wagtail's index follows in a task; it may finish after every handler of the save."""
    from wagtail.tasks import update_reference_index_task

    page = builders.make_news(picture=make_picture())
    with commit() as done:
        update_reference_index_task.enqueue("campaigns", "newspage", str(page.pk))
    assert gate._new_version in done


def test_only_browsers_keep_a_copy_and_not_for_long(
    client: Client, make_picture: Any, commit: Any
) -> None:
    picture = make_picture()
    assert client.get(address(picture))["Cache-Control"] == "no-store"
    with commit():
        builders.make_news(picture=picture)
    response = client.get(address(picture))
    assert response["Cache-Control"] == "private, max-age=300"
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies
