"""`manage.py export_stories FILE.jsonl`: every story leaves, one a line."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from exchange import exporting


class Command(BaseCommand):
    help = "Xuất mọi gương, mô hình, tin, bài ra tệp JSONL (docs/exchange-format.md)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE.jsonl")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        partial = path.with_name(f".{path.name}.{os.getpid()}")
        left_out: Counter[str] = Counter()
        try:
            with (
                partial.open("w", encoding="utf-8", newline="\n") as file,
                tqdm(
                    total=exporting.count(),
                    unit=" bài",
                    desc="Xuất",
                    disable=not options["verbosity"],
                ) as bar,
            ):
                written = exporting.export(
                    file, bar.update, say=lambda _id, names: left_out.update(names)
                )
            partial.replace(path)  # a file that is there is whole
        except OSError as error:
            raise CommandError(
                f"Không ghi được tệp “{path}”: {error.strerror}. Kiểm tra thư mục và quyền ghi."
            ) from error
        finally:
            partial.unlink(missing_ok=True)
        self.stdout.write(f"Đã xuất {written} bài ra {path}.")
        if left_out:
            self.stdout.write(
                f"Không đưa ra được {left_out.total()} ảnh, phim, tệp, liên kết trong bài: tệp này chỉ mang chữ và số. "
                "Ảnh và tệp nằm trong MEDIA_ROOT."
            )
