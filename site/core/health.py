"""What `/readyz` asks.

An app registers a probe of what it needs; the probe returns whether it is well and one Vietnamese
sentence for the operator, without addresses, names of hosts or other secrets:

    @register("search")
    def search_is_usable() -> tuple[bool, str]: ...
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from core.models import Heartbeat

logger = logging.getLogger("core.health")

Answer = tuple[bool, str]
Probe = TypeVar("Probe", bound=Callable[[], Answer])


@dataclass(frozen=True)
class Finding:
    """What one probe found; without an essential part the site cannot answer at all."""

    name: str
    ok: bool
    sentence: str
    essential: bool


_probes: dict[str, tuple[Callable[[], Answer], bool]] = {}


def register(name: str, *, essential: bool = False) -> Callable[[Probe], Probe]:
    """Ask the decorated function whenever readiness is asked for."""

    def remember(probe: Probe) -> Probe:
        _probes[name] = (probe, essential)
        return probe

    return remember


def findings() -> list[Finding]:
    """The answer of every probe; one that raises counts as failing, its error goes to the log only."""
    found = []
    for name, (probe, essential) in _probes.items():
        try:
            ok, sentence = probe()
        except Exception as error:
            if not isinstance(error, DatabaseError):  # the database's own probe tells that
                logger.exception("Không kiểm tra được “%s”", name)
            ok, sentence = False, "Không kiểm tra được; xem nhật ký máy chủ."
        found.append(Finding(name, ok, sentence, essential))
    return found


@register("database", essential=True)
def database_is_usable() -> Answer:
    try:
        Heartbeat.objects.exists()
    except DatabaseError:
        logger.exception("Cơ sở dữ liệu không trả lời")
        return False, "Cơ sở dữ liệu không trả lời hoặc chưa được khởi tạo (manage.py migrate)."
    return True, "Cơ sở dữ liệu hoạt động."


@register("queue")
def queue_is_worked() -> Answer:
    """The worker is alive and nothing has been waiting long for it."""
    allowed = timedelta(seconds=settings.WORKER_STALE_SECONDS)
    age = Heartbeat.objects.age("worker")
    if age is None:
        return False, "Tiến trình nền chưa chạy lần nào (manage.py run_worker)."
    if age > allowed:
        return False, (
            f"Tiến trình nền im lặng {_span(age)}: bài hẹn giờ chưa lên, tìm kiếm chưa cập nhật. "
            "Khởi động lại manage.py run_worker."
        )
    waiting = DBTaskResult.objects.ready().order_by("enqueued_at")
    oldest = waiting.values_list("enqueued_at", flat=True).first()
    if oldest is not None and timezone.now() - oldest > 10 * allowed:
        return False, f"Hàng đợi chậm: việc cũ nhất đã chờ {_span(timezone.now() - oldest)}."
    return True, "Tiến trình nền hoạt động."


def _span(length: timedelta) -> str:
    seconds = int(length.total_seconds())
    if seconds < 120:
        return f"{seconds} giây"
    minutes = seconds // 60
    if minutes < 120:
        return f"{minutes} phút"
    return f"{minutes // 60} giờ"
