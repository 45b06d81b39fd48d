"""`manage.py sync_search`: works off the search queues and ends."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.drafts import queue as drafts
from search.engines import EngineBusyError, EngineError
from search.models import DraftEntry
from search.queue import drain, patiently, waiting


class Command(BaseCommand):
    help = "Cập nhật hai chỉ mục tìm kiếm (công khai, bản nháp) theo hàng đợi rồi kết thúc."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--wait",
            type=float,
            default=30.0,
            help="Số giây chờ tiến trình khác ghi xong (mặc định 30).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        settled, problems = 0, []
        for name, work_off in (("chỉ mục", drain), ("chỉ mục bản nháp", drafts.drain)):
            try:
                settled += patiently(work_off, options["wait"])
            except EngineBusyError:
                problems.append(f"Một tiến trình khác đang ghi {name}. Đợi một lát rồi chạy lại.")
            except EngineError as error:
                problems.append(f"Không cập nhật được {name}: {error}. Hàng đợi vẫn còn nguyên.")
        if problems:
            raise CommandError("\n".join(problems))
        left = waiting() + waiting(DraftEntry)
        self.stdout.write(
            f"Đã cập nhật {settled} mục." + (f" Còn {left} mục lỗi, sẽ thử lại." if left else "")
        )
