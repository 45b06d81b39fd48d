"""`manage.py rebuild_search`: a new index beside the old one, changed over at the end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search import queue
from search.documents.builders import document_count
from search.drafts import queue as drafts
from search.drafts.documents import document_count as draft_count
from search.engines import EngineBusyError, EngineError

WAIT = 30.0  # seconds, for a worker that is at the queue


class Command(BaseCommand):
    help = "Dựng lại hai chỉ mục tìm kiếm (công khai, bản nháp). Tìm kiếm vẫn hoạt động trong khi dựng."

    def handle(self, *args: Any, **options: Any) -> None:
        problems = [
            *self._rebuilt("chỉ mục", queue, document_count()),
            *self._rebuilt("chỉ mục bản nháp", drafts, draft_count()),
        ]
        if problems:
            raise CommandError("\n".join(problems))

    def _rebuilt(self, name: str, index: ModuleType, total: int) -> list[str]:
        """Make one index anew; returns a sentence for the end when that fails, so that the other is made."""
        started = time.monotonic()
        try:
            count = index.rebuild(progress=self._progress(total))
            waiting = queue.patiently(index.drain, WAIT)  # what changed meanwhile
        except EngineBusyError:
            return [f"Một tiến trình khác đang ghi {name}. Đợi một lát rồi chạy lại."]
        except EngineError as error:
            return [f"Không dựng được {name}: {error}"]
        seconds = time.monotonic() - started
        self.stdout.write(
            f"Đã dựng {name}: {count} mục, thêm {waiting} thay đổi, trong {seconds:.1f} giây."
        )
        return []

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
