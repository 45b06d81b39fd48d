from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search import checking
from search.engines import EngineError

SHOWN = 20
KINDS = {
    "missing": "thiếu trong chỉ mục",
    "left": "còn trong chỉ mục dù không còn công khai",
    "outdated": "trong chỉ mục là bản cũ",
    "twice": "có hai lần trong chỉ mục",
    "unreadable": "không đọc được để lập chỉ mục",
}


class Command(BaseCommand):
    help = (
        "So chỉ mục tìm kiếm với cơ sở dữ liệu và nói chỗ khác nhau; có chỗ khác thì mã thoát là 1."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--repair", action="store_true", help="xếp những mục khác nhau vào hàng đợi để sửa"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = checking.check()
        except EngineError as error:
            raise CommandError(
                f"Không đọc được chỉ mục: {error}. Chạy manage.py rebuild_search."
            ) from error
        for name, label in KINDS.items():
            keys = getattr(found, name)
            if keys:
                more = f" và {len(keys) - SHOWN} mục nữa" if len(keys) > SHOWN else ""
                self.stdout.write(f"{len(keys)} mục {label}: {', '.join(keys[:SHOWN])}{more}.")
        if found.waiting:
            self.stdout.write(
                f"{found.waiting} thay đổi đang chờ trong hàng đợi, chưa tính là sai."
            )
        if found.is_clean:
            self.stdout.write(f"Chỉ mục khớp cơ sở dữ liệu: {found.checked} mục.")
            return
        if options["repair"]:
            checking.repair(found)
            self.stdout.write(
                f"Đã xếp {len(found.keys)} mục vào hàng đợi; tiến trình nền hoặc manage.py sync_search sẽ sửa."
            )
        raise CommandError("Chỉ mục không khớp cơ sở dữ liệu.")
