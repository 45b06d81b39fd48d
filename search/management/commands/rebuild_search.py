"""`manage.py rebuild_search`: a new index beside the old one, changed over at the end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.documents.builders import document_count
from search.engines import EngineBusyError, EngineError
from search.queue import drain_patiently, rebuild

WAIT = 30.0  # seconds, for a worker that is at the queue


class Command(BaseCommand):
    help = "Dựng lại chỉ mục tìm kiếm. Tìm kiếm vẫn hoạt động trong khi dựng."

    def handle(self, *args: Any, **options: Any) -> None:
        started = time.monotonic()
        try:
            count = rebuild(progress=self._progress(document_count()))
            waiting = drain_patiently(WAIT)  # what changed meanwhile
        except EngineBusyError as error:
            raise CommandError(
                "Một tiến trình khác đang ghi chỉ mục. Đợi một lát rồi chạy lại."
            ) from error
        except EngineError as error:
            raise CommandError(f"Không dựng được chỉ mục: {error}") from error
        seconds = time.monotonic() - started
        self.stdout.write(
            f"Đã dựng chỉ mục: {count} mục, thêm {waiting} thay đổi, trong {seconds:.1f} giây."
        )

    def _progress(self, total: int) -> Iterator[int]:
        """One line that is written again every hundredth of the work, on a terminal only."""
        step = max(total // 100, 1)
        done = 0
        while True:
            done += 1
            if self.stdout.isatty() and (done % step == 0 or done == total):
                self.stdout.write(f"\r{done}/{total}", ending="")
                self.stdout.flush()
                if done >= total:
                    self.stdout.write("")
            yield done
