"""What the site says of its own health."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from core import health
from core.models import Heartbeat


@pytest.fixture
def own_probes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the probes of core; a test may add its own."""
    kept = {name: health._probes[name] for name in ("database", "queue")}
    monkeypatch.setattr(health, "_probes", kept)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_probes")]


def ask(client: Client) -> tuple[int, dict[str, Any]]:
    response = client.get("/readyz")
    return response.status_code, response.json()


def test_healthz_asks_nothing_of_the_database(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response.headers["Cache-Control"]


def test_all_is_well(client: Client) -> None:
    Heartbeat.objects.beat("worker")
    status, body = ask(client)
    assert status == 200
    assert body == {
        "status": "ok",
        "degraded": [],
        "checks": {
            "database": {"ok": True, "message": "Cơ sở dữ liệu hoạt động."},
            "queue": {"ok": True, "message": "Tiến trình nền hoạt động."},
        },
    }


def test_a_worker_that_never_ran_degrades(client: Client) -> None:
    status, body = ask(client)
    assert (status, body["status"], body["degraded"]) == (200, "degraded", ["queue"])
    assert "chưa chạy lần nào" in body["checks"]["queue"]["message"]


def test_a_silent_worker_degrades_and_says_for_how_long(client: Client, settings: Any) -> None:
    settings.WORKER_STALE_SECONDS = 60
    Heartbeat.objects.beat("worker", timezone.now() - timedelta(minutes=5))
    status, body = ask(client)
    assert (status, body["status"]) == (200, "degraded")
    assert "im lặng 5 phút" in body["checks"]["queue"]["message"]
    assert "run_worker" in body["checks"]["queue"]["message"]


def test_a_long_queue_degrades(client: Client, settings: Any) -> None:
    settings.WORKER_STALE_SECONDS = 60
    Heartbeat.objects.beat("worker")
    waiting = DBTaskResult.objects.create(
        task_path="x", args_kwargs={}, backend_name="background", run_after=None,
        exception_class_path="", traceback="",
    )  # fmt: skip
    assert ask(client)[1]["status"] == "ok"
    waiting.enqueued_at = timezone.now() - timedelta(hours=3)
    waiting.save()
    assert "việc cũ nhất đã chờ 3 giờ" in ask(client)[1]["checks"]["queue"]["message"]


def test_a_database_that_does_not_answer_is_down(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_args: Any) -> None:
        raise DatabaseError("server closed the connection: 10.0.0.7")

    monkeypatch.setattr(type(Heartbeat.objects), "exists", gone, raising=False)
    monkeypatch.setattr(type(Heartbeat.objects.all()), "exists", gone)
    status, body = ask(client)
    assert (status, body["status"]) == (503, "down")
    assert "Cơ sở dữ liệu không trả lời" in body["checks"]["database"]["message"]
    assert "10.0.0.7" not in str(body), "no secrets of the inside go out"


def test_an_app_adds_its_own_probe(client: Client) -> None:
    Heartbeat.objects.beat("worker")
    health.register("search")(lambda: (False, "Tìm kiếm đang ở chế độ rút gọn."))
    status, body = ask(client)
    assert (status, body["degraded"]) == (200, ["search"])
    assert body["checks"]["search"]["message"] == "Tìm kiếm đang ở chế độ rút gọn."


def test_a_probe_that_breaks_counts_as_failing_and_tells_only_the_log(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    Heartbeat.objects.beat("worker")

    def broken() -> tuple[bool, str]:
        raise RuntimeError("token=abc")

    health.register("search")(broken)
    status, body = ask(client)
    assert (status, body["degraded"]) == (200, ["search"])
    assert "token" not in str(body)
    assert "token=abc" in caplog.text
