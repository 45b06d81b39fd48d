"""Fills a site to try things on with invented stories."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from devdata.loading import load
from home.models import HomePage
from media import renditions


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
        for number, picture in enumerate(report.pictures, start=1):
            renditions.make(picture)
            say(f"Cỡ ảnh [{number}/{len(report.pictures)}] {picture.title}")
        self.stdout.write(report.line)
