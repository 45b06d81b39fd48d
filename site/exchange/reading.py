"""From a file to lines: one JSON object each, or a sentence saying why it is none."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

LONGEST = 4_000_000  # bytes of a line that is read; longer ones are passed over unread
_HEAD = 65_536
_BOM = b"\xef\xbb\xbf"
_KNOWN = {
    b"PK\x03\x04": "Đây là tệp Excel, Word hoặc tệp nén. Dùng trang nhập trong bàn biên tập, hoặc xuất ra JSONL.",
    b"\xff\xfe": "Tệp lưu theo mã UTF-16. Mở bằng trình soạn thảo, lưu lại theo mã UTF-8 rồi nhập.",
    b"\xfe\xff": "Tệp lưu theo mã UTF-16. Mở bằng trình soạn thảo, lưu lại theo mã UTF-8 rồi nhập.",
    b"%PDF": "Đây là tệp PDF. Cần tệp JSONL: mỗi dòng một bài, viết theo JSON.",
    b"\x1f\x8b": "Tệp đang nén (gzip). Giải nén rồi nhập lại.",
}


class UnreadableFileError(Exception):
    """The file as a whole is not what is asked for; its text is a sentence for people."""


@dataclass(frozen=True)
class Line:
    """One story as it came; `number` is that of the line, or of the row of a table."""

    number: int
    data: dict[str, Any] | None = None
    problem: str = ""
    not_utf8: bool = False


def rows(records: Iterable[dict[str, Any]], first: int = 1) -> Iterator[Line]:
    """Records that are no lines of a file, numbered from `first`."""
    for number, data in enumerate(records, start=first):
        yield Line(number, data)


def check(path: Path) -> None:
    """Raises UnreadableFileError when `path` is empty, or plainly another kind of file."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise UnreadableFileError(
            f"Không mở được tệp “{path}”: {error.strerror}. Kiểm tra đường dẫn và quyền đọc."
        ) from error
    for magic, sentence in _KNOWN.items():
        if head.startswith(magic):
            raise UnreadableFileError(sentence)
    text = head.removeprefix(_BOM).lstrip()
    if not text and len(head) < _HEAD:
        raise UnreadableFileError("Tệp rỗng. Kiểm tra lại tệp đã xuất từ hệ thống cũ.")
    if text.startswith(b"["):
        raise UnreadableFileError(
            "Tệp là một danh sách JSON ([…]). Cần JSONL: bỏ dấu [ ] và dấu phẩy giữa các bài, mỗi bài trọn một dòng."
        )
    if not any(line.lstrip().startswith(b"{") for line in text.splitlines()):
        raise UnreadableFileError(
            "Tệp không phải JSONL: không dòng nào bắt đầu bằng dấu {. Mỗi dòng phải là một bài viết theo JSON, xem "
            "docs/exchange-format.md."
        )


def count_lines(path: Path) -> int:
    """How many lines the file has, for the progress bar; reads it in pieces."""
    count, last = 0, b"\n"
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            count += piece.count(b"\n")
            last = piece[-1:]
    return count + (last != b"\n")


def read(path: Path) -> Iterator[Line]:
    """Every line that is not empty; memory does not grow with the file."""
    check(path)
    with path.open("rb") as file:
        for number, raw in enumerate(_raw_lines(file), start=1):
            if raw is None:
                yield Line(
                    number,
                    problem=f"Dòng dài hơn {LONGEST // 1_000_000} MB. Ảnh, tệp không để trong dòng: bỏ ra rồi tải lên "
                    "trang; bài dài thì chia thành nhiều bài.",
                )
                continue
            if number == 1:
                raw = raw.removeprefix(_BOM)
            if raw.strip():
                yield _line(number, raw)


def _raw_lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Lines as bytes; None for one that is too long, which is passed over piece by piece."""
    while raw := file.readline(LONGEST + 1):
        if len(raw) <= LONGEST:
            yield raw
            continue
        while not raw.endswith(b"\n") and raw:
            raw = file.readline(LONGEST)
        yield None


def _line(number: int, raw: bytes) -> Line:
    not_utf8 = False
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        # Old programs wrote one byte a letter; whether it was one of the known ways is seen later.
        not_utf8 = True
        text = _one_byte(raw)
    try:
        data = json.loads(
            text,
            parse_float=Decimal,
            parse_constant=_no_constant,
            object_pairs_hook=_each_once,
            strict=False,
        )
    except json.JSONDecodeError as error:
        return Line(
            number,
            problem=f"Không đọc được JSON, sai từ ký tự thứ {error.colno}. Kiểm tra dấu ngoặc, dấu phẩy, dấu nháy; mỗi "
            "bài phải trọn một dòng.",
        )
    except RecursionError:
        return Line(
            number, problem="JSON lồng quá nhiều lớp. Viết lại theo docs/exchange-format.md."
        )
    except ValueError as error:
        return Line(number, problem=str(error))
    if not isinstance(data, dict):
        return Line(
            number,
            problem="Dòng không phải một đối tượng JSON ({…}). Mỗi bài viết trong một cặp dấu { }.",
        )
    return Line(number, data, not_utf8=not_utf8)


def _one_byte(raw: bytes) -> str:
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} không phải là số. Bỏ trống số chưa biết.")


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _value in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"Trường “{twice}” viết hai lần. Giữ một, bỏ một.")
    return found
