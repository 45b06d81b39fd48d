"""Make the sizes that are missing, of all pictures: after a restore, or when sizes were added."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from media import renditions
from media.models import Picture, PictureRendition


class Command(BaseCommand):
    help = "Tạo các cỡ ảnh còn thiếu của mọi ảnh, và xóa những cỡ không còn dùng."

    def handle(self, *args: Any, **options: Any) -> None:
        total, made, failed = Picture.objects.count(), 0, 0
        for number, picture in enumerate(
            Picture.objects.order_by("pk").iterator(chunk_size=100), start=1
        ):
            try:
                made += renditions.make(picture)
            except OSError as error:
                failed += 1
                self.stderr.write(
                    f"Ảnh {picture.pk} “{picture.title}”: không đọc được tệp ({error})."
                )
            if number % 20 == 0 or number == total:
                self.stdout.write(f"{number}/{total} ảnh, đã tạo {made} cỡ")
        dropped = 0
        for rendition in PictureRendition.objects.exclude(
            filter_spec__in=renditions.PUBLIC_SPECS
        ).filter(filter_spec__contains="|format-"):
            rendition.delete()
            dropped += 1
        self.stdout.write(
            f"Xong: tạo {made} cỡ, xóa {dropped} cỡ không còn dùng, {failed} ảnh lỗi."
        )
        if failed:
            raise SystemExit(1)
