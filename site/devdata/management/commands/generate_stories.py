"""`manage.py generate_stories N`: a file of invented stories, to try the site under load."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError, CommandParser

from devdata.generating import Generator


class Command(BaseCommand):
    help = (
        "Sinh N bài minh họa (không có thật, mọi bài đều được đánh dấu) theo docs/exchange-format.md. "
        "Cùng N và hạt giống thì cùng một tệp; bài đầu của tệp dài là bài của tệp ngắn."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("count", type=int, metavar="N")
        parser.add_argument("--seed", type=int, default=1, help="hạt giống, mặc định 1")
        parser.add_argument(
            "--out", type=Path, metavar="FILE.jsonl", help="tệp ghi ra; bỏ trống: ra màn hình"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        count: int = options["count"]
        path: Path | None = options["out"]
        if count < 0:
            raise CommandError(f"N là số bài cần sinh, từ 0 trở lên; “{count}” không dùng được.")
        if path is None:
            self.write(sys.stdout, count, options["seed"])
            return
        try:
            with path.open("w", encoding="utf-8", newline="\n") as file:
                self.write(file, count, options["seed"])
        except OSError as error:
            raise CommandError(
                f"Không ghi được tệp “{path}”: {error.strerror}. Kiểm tra thư mục và quyền ghi."
            ) from error
        if options["verbosity"]:
            self.stdout.write(f"Đã ghi {count} bài ra {path}.")

    def write(self, file: TextIO, count: int, seed: int) -> None:
        for story in Generator(seed).stories(count):
            file.write(f"{json.dumps(story, ensure_ascii=False)}\n")
