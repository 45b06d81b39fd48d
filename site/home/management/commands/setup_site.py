from typing import Any

from django.core.management.base import BaseCommand

from home.installation import install


class Command(BaseCommand):
    help = "Tạo những gì một trang mới cần có: cây trang, chuyên mục, văn bản gốc, khung trang, nhóm quyền."

    def handle(self, *args: Any, **options: Any) -> None:
        made = install()
        for sentence in made:
            self.stdout.write(sentence)
        if not made:
            self.stdout.write("Không thiếu gì.")
