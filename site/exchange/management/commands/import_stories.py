"""`manage.py import_stories FILE.jsonl`: an archive comes in, line by line."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from exchange import importing, reading


class Command(BaseCommand):
    help = "Nhập bài từ tệp JSONL (docs/exchange-format.md). Chạy lại bao nhiêu lần cũng được."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE.jsonl")
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="lấy bản trong tệp cả khi bài đã được sửa trên trang",
        )
        parser.add_argument(
            "--override",
            metavar="LÝ DO",
            default="",
            help="vẫn xuất bản bài chưa đủ điều kiện; lý do ghi vào lịch sử của bài",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        started = time.monotonic()
        wanted = importing.Options(
            overwrite=options["overwrite"], override=options["override"].strip(), source=path.name
        )
        try:
            reading.check(path)
            with tqdm(
                total=reading.count_lines(path),
                unit=" bài",
                desc="Nhập",
                disable=not options["verbosity"],
            ) as bar:
                report = importing.run(
                    reading.read(path),
                    wanted,
                    bar.update,
                    say=lambda entry: bar.write(str(entry), self.stdout),
                )
        except reading.UnreadableFileError as error:
            raise CommandError(str(error)) from error
        seconds = time.monotonic() - started
        rate = report.lines / seconds if seconds else 0
        self.stdout.write(
            f"{report.summary} {seconds:.1f} giây, {rate:.0f} bài mỗi giây; giao dịch lâu nhất "
            f"{report.longest * 1000:.0f} ms."
        )
        if not report.ok:
            raise CommandError(
                f"{report.refused} dòng bị từ chối, lý do ở trên. Sửa rồi nhập lại cả tệp: dòng đã vào không vào lần nữa."
            )
