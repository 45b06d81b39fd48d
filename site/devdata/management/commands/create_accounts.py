from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from devdata import accounts


class Command(BaseCommand):
    help = "Tạo mỗi vai trò một tài khoản để thử; tên và mật khẩu tự sinh ghi vào tệp accounts.txt."

    def handle(self, *args: Any, **options: Any) -> None:
        path = settings.ACCOUNTS_FILE
        try:
            with transaction.atomic():
                changed = accounts.create(path)
        except accounts.MissingGroupError as error:
            raise CommandError(
                f"Chưa có nhóm “{error}”. Chạy manage.py setup_site trước."
            ) from error
        if changed:
            self.stdout.write(f"Tài khoản mới: {', '.join(changed)}. Mật khẩu trong {path}")
        else:
            self.stdout.write("Không thiếu tài khoản nào.")
