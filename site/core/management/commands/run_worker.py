import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core.worker import Worker


class Command(BaseCommand):
    help = "Chạy tiến trình nền: việc định kỳ (xuất bản theo giờ hẹn, cập nhật tìm kiếm…) và hàng đợi việc."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="Làm hết việc đang chờ một lượt rồi dừng."
        )

    def handle(self, *args: Any, once: bool = False, **options: Any) -> None:
        worker = Worker()
        if once:
            while worker.step():
                pass
            return
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: worker.stop())
        worker.run()
