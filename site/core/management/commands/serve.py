"""The web server and the worker, started and stopped together."""

from __future__ import annotations

import os
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.supervisor import Supervisor, is_free, python


class Command(BaseCommand):
    help = "Chạy máy chủ web và tiến trình nền cạnh nhau; Ctrl-C dừng cả hai."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", default="8000", help="Cổng, mặc định 8000.")
        parser.add_argument("--workers", type=int, default=2, help="Số tiến trình web.")
        parser.add_argument("--threads", type=int, default=3, help="Số luồng mỗi tiến trình web.")
        parser.add_argument(
            "--check-port", action="store_true", help="Chỉ xem cổng còn trống không."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        port = self._port(options["port"])
        if options["check_port"]:
            return
        address = f"http://127.0.0.1:{port}"
        if settings.BASE_URL.startswith("http://127.0.0.1:"):  # the pages say where they stand
            os.environ["PORT"], os.environ["BASE_URL"] = str(port), address
        supervisor = Supervisor(
            {
                "Máy chủ web": [
                    *python("gunicorn", "config.wsgi:application"),
                    f"--bind=127.0.0.1:{port}",
                    "--worker-class=gthread",
                    f"--workers={options['workers']}",
                    f"--threads={options['threads']}",
                    "--log-level=warning",
                    "--no-control-socket",
                ],
                "Tiến trình nền": python("django", "run_worker"),
            },
            ready_address=f"{address}/healthz",
            on_ready=lambda: self._announce(address),
        )
        died = supervisor.run()
        if died:
            raise CommandError(f"{died} đã dừng bất ngờ nên tất cả được dừng theo. Xem lỗi ở trên.")
        self.stdout.write("Đã dừng.")

    def _port(self, value: str) -> int:
        if not value.isdigit() or not 1 <= int(value) <= 65535:
            raise CommandError(f"PORT=“{value}” không phải số cổng. Chọn một số từ 1024 đến 65535.")
        if not is_free(int(value)):
            raise CommandError(
                f"Cổng {value} đang có chương trình khác dùng. Dừng chương trình ấy, "
                f"hoặc chọn cổng khác: make run PORT={int(value) % 65535 + 1}"
            )
        return int(value)

    def _announce(self, address: str) -> None:
        self.stdout.write(f"\nGương Sáng:     {address}/\nBàn biên tập:   {address}/quan-tri/")
        accounts = getattr(settings, "ACCOUNTS_FILE", None)
        if accounts and accounts.exists():
            self.stdout.write(f"Tài khoản:      tên và mật khẩu trong {accounts}")
        self.stdout.write("Dừng:           Ctrl-C\n")
        self.stdout.flush()
