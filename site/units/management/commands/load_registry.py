from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from units import registry


class Command(BaseCommand):
    help = "Nạp danh mục dùng chung: đơn vị, cụm và khối thi đua, lĩnh vực công tác, việc cần giải quyết."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="ghi đè cả những bản ghi đã được sửa trên trang quản trị",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            reports = registry.load(overwrite=options["overwrite"])
        except ValueError as error:
            raise CommandError(str(error)) from error
        if not options["verbosity"]:
            return
        for what, report in reports.items():
            self.stdout.write(report.line(what))
            if report.kept and options["verbosity"] > 1:
                self.stdout.write(f"  Giữ nguyên: {', '.join(report.kept)}")
