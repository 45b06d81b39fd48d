"""`manage.py sync_search`: works off the search queue and ends."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.engines import EngineBusyError, EngineError
from search.queue import drain_patiently, waiting


class Command(BaseCommand):
    help = "Cập nhật chỉ mục tìm kiếm theo hàng đợi rồi kết thúc."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--wait",
            type=float,
            default=30.0,
            help="Số giây chờ tiến trình khác ghi xong (mặc định 30).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            settled = drain_patiently(options["wait"])
        except EngineBusyError as error:
            raise CommandError(
                "Một tiến trình khác đang ghi chỉ mục. Đợi một lát rồi chạy lại."
            ) from error
        except EngineError as error:
            raise CommandError(
                f"Không cập nhật được chỉ mục: {error}. Hàng đợi vẫn còn nguyên."
            ) from error
        left = waiting()
        self.stdout.write(
            f"Đã cập nhật {settled} mục." + (f" Còn {left} mục lỗi, sẽ thử lại." if left else "")
        )
