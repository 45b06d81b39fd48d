from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search import checking
from search.checking import Differences
from search.engines import EngineError

SHOWN = 20
KINDS = {
    "missing": "thiếu trong chỉ mục",
    "left": "còn trong chỉ mục dù không còn công khai",
    "outdated": "trong chỉ mục là bản cũ",
    "twice": "có hai lần trong chỉ mục",
    "unreadable": "không đọc được để lập chỉ mục",
}
KINDS_OF_DRAFTS = {**KINDS, "left": "còn trong chỉ mục dù trang đã bị xóa"}


class Command(BaseCommand):
    help = (
        "So hai chỉ mục tìm kiếm (công khai, bản nháp) với cơ sở dữ liệu và nói chỗ khác nhau; "
        "có chỗ khác thì mã thoát là 1."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--repair", action="store_true", help="xếp những mục khác nhau vào hàng đợi để sửa"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        problems = [
            *self._checked(checking.check, "Chỉ mục", KINDS, options["repair"]),
            *self._checked(
                checking.check_drafts, "Chỉ mục bản nháp", KINDS_OF_DRAFTS, options["repair"]
            ),
        ]
        if problems:
            raise CommandError("\n".join(problems))

    def _checked(
        self, check: Callable[[], Differences], name: str, kinds: dict[str, str], repair: bool
    ) -> list[str]:
        """Tell what one index holds wrongly; returns a sentence for the end when it does."""
        try:
            found = check()
        except EngineError as error:
            return [f"{name}: không đọc được ({error}). Chạy manage.py rebuild_search."]
        for kind, label in kinds.items():
            keys = getattr(found, kind)
            if keys:
                more = f" và {len(keys) - SHOWN} mục nữa" if len(keys) > SHOWN else ""
                self.stdout.write(
                    f"{name}: {len(keys)} mục {label}: {', '.join(keys[:SHOWN])}{more}."
                )
        if found.waiting:
            self.stdout.write(
                f"{name}: {found.waiting} thay đổi đang chờ trong hàng đợi, chưa tính là sai."
            )
        if found.is_clean:
            self.stdout.write(f"{name} khớp cơ sở dữ liệu: {found.checked} mục.")
            return []
        if repair:
            checking.repair(found)
            self.stdout.write(
                f"{name}: đã xếp {len(found.keys)} mục vào hàng đợi; tiến trình nền hoặc manage.py sync_search sẽ sửa."
            )
        return [f"{name} không khớp cơ sở dữ liệu."]
