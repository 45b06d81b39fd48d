"""Gives the sample accounts something to do."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from devdata.loading import desk


class Command(BaseCommand):
    help = "Đặt lên bàn biên tập vài bài minh họa đang ở từng bước, để các tài khoản thử có việc."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.BASE_URL.startswith("https://"):
            raise CommandError(
                f"Trang {settings.BASE_URL} là trang thật: không nạp dữ liệu minh họa. "
                "Chỉ chạy lệnh này trên máy dùng thử."
            )
        self.stdout.write(f"Bài mới trên bàn biên tập: {desk.load()}.")
