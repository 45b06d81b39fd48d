from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from exemplars import award_catalogue


class Command(BaseCommand):
    help = "Nạp danh mục danh hiệu thi đua, hình thức khen thưởng."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="ghi đè cả những bản ghi đã được sửa trên trang quản trị",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = award_catalogue.load(overwrite=options["overwrite"])
        except ValueError as error:
            raise CommandError(str(error)) from error
        if not options["verbosity"]:
            return
        self.stdout.write(report.line("Danh hiệu, hình thức khen thưởng"))
        if report.kept and options["verbosity"] > 1:
            self.stdout.write(f"  Giữ nguyên: {', '.join(report.kept)}")
