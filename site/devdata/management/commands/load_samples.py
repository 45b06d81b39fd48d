"""Fills a site to try things on with invented stories."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from devdata.loading import load
from home.models import HomePage
from media import renditions
from media.models import Picture


class Command(BaseCommand):
    help = "Nạp nội dung minh họa (không có thật, mọi bài đều được đánh dấu). Chạy lại chỉ nạp phần có thay đổi."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.BASE_URL.startswith("https://"):
            raise CommandError(
                f"Trang {settings.BASE_URL} là trang thật: không nạp dữ liệu minh họa. "
                "Chỉ chạy lệnh này trên máy dùng thử."
            )
        if not HomePage.objects.exists():
            raise CommandError("Chưa có cây trang. Chạy `manage.py setup_site` trước.")
        say = self.stdout.write if options["verbosity"] > 0 else lambda _line: None
        try:
            report = load(say)
        except (ValidationError, LookupError, ValueError) as error:
            messages = error.messages if isinstance(error, ValidationError) else [str(error)]
            raise CommandError(" ".join(messages)) from error
        # The worker would make them too, but then the first visitor would see no pictures.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for number, title in enumerate(pool.map(_sizes, report.pictures), start=1):
                say(f"Cỡ ảnh [{number}/{len(report.pictures)}] {title}")
        self.stdout.write(report.line)


def _sizes(picture: Picture) -> str:
    """Make the sizes of `picture` in a thread with a database connection of its own; gives its title."""
    try:
        renditions.make(picture)
    finally:
        connection.close()
    return picture.title
