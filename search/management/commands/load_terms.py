from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from search.terms import seeding


class Command(BaseCommand):
    help = "Nạp từ viết tắt và từ đồng nghĩa ban đầu của tìm kiếm; mục đã sửa trên trang quản trị được giữ."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="ghi đè cả những mục đã được sửa trên trang quản trị",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for what, report in seeding.load(overwrite=options["overwrite"]).items():
            if options["verbosity"]:
                self.stdout.write(report.line(what))
