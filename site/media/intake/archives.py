"""Zip containers: bundles and the office formats, opened without trusting what they declare."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from media.intake.refusal import refuse, shown

MOST_ENTRIES = 5000
MOST_UNPACKED = 400 * 1024 * 1024
MOST_ENTRY = 100 * 1024 * 1024
MOST_XML = 4 * 1024 * 1024
PROGRAM_PART = re.compile(
    r"(^|/)(vbaproject\.bin|vbadata\.xml)$|(^|/)activex/|^(basic|scripts)/", re.IGNORECASE
)


@contextmanager
def opened(file: IO[bytes], name: str) -> Iterator[zipfile.ZipFile]:
    """The archive; raises ValidationError when it is none, is damaged, encrypted or a bomb."""
    file.seek(0)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise refuse(
            f"Không mở được {shown(name)}: tệp bị hỏng hoặc không đúng kiểu. Lưu lại tệp rồi tải lên.",
            "broken_archive",
        ) from error
    with archive:
        listed = archive.infolist()
        if len(listed) > MOST_ENTRIES or sum(entry.file_size for entry in listed) > MOST_UNPACKED:
            raise refuse(
                f"{shown(name)} chứa quá nhiều dữ liệu khi giải nén. Chia thành nhiều tệp nhỏ hơn.",
                "archive_bomb",
            )
        if any(entry.flag_bits & 1 for entry in listed):
            raise refuse(
                f"{shown(name)} có mật khẩu nên không kiểm tra được. Bỏ mật khẩu rồi tải lên.",
                "encrypted",
            )
        yield archive


def entries(archive: zipfile.ZipFile, name: str) -> Iterator[zipfile.ZipInfo]:
    """The files inside; a path that leads out of the archive is refused."""
    for entry in archive.infolist():
        path = entry.filename.replace("\\", "/")
        if path.startswith("/") or ".." in path.split("/") or ":" in path:
            raise refuse(
                f"{shown(name)} chứa đường dẫn không an toàn. Nén lại các tệp rồi tải lên.",
                "unsafe_path",
            )
        if not entry.is_dir():
            yield entry


def read(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, most: int = MOST_ENTRY
) -> BytesIO:
    """One unpacked file; never more than it declares, and never more than `most`."""
    try:
        if entry.file_size > most:
            raise zipfile.BadZipFile("larger than expected")
        return BytesIO(archive.read(entry))
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        EOFError,
    ) as error:
        raise refuse(
            f"Không đọc được {shown(entry.filename)} trong {shown(name)}. Lưu lại tệp rồi tải lên.",
            "broken_archive",
        ) from error


def _refuse_programs(archive: zipfile.ZipFile, name: str, label: str) -> None:
    if any(
        PROGRAM_PART.search(entry.filename.replace("\\", "/")) for entry in entries(archive, name)
    ):
        raise _with_program(name, label)


def _with_program(name: str, label: str) -> Exception:
    return refuse(
        f"{shown(name)} có macro (chương trình bên trong) nên không nhận. Lưu lại thành {label} không có macro.",
        "macros",
    )


def office(label: str, *main_parts: str) -> Callable[[IO[bytes], str], None]:
    """A check for Word, Excel and PowerPoint files: the main part is of this kind, and no macros."""
    wanted = tuple(
        f"application/vnd.openxmlformats-officedocument.{part}.main+xml" for part in main_parts
    )

    def check(file: IO[bytes], name: str) -> None:
        with opened(file, name) as archive:
            types = _content_types(archive, name, label)
            if any(
                "macroenabled" in kind.lower() or "vbaproject" in kind.lower() for kind in types
            ):
                raise _with_program(name, label)
            _refuse_programs(archive, name, label)
            if not any(kind in wanted for kind in types):
                raise _not_this(name, label)

    return check


def _content_types(archive: zipfile.ZipFile, name: str, label: str) -> list[str]:
    try:
        content = read(archive, archive.getinfo("[Content_Types].xml"), name, MOST_XML)
        root = fromstring(content.read(), forbid_dtd=True)
    except (KeyError, ParseError, DefusedXmlException, ValueError) as error:
        raise _not_this(name, label) from error
    return [kind for element in root if (kind := element.get("ContentType"))]


def open_document(label: str, content_type: str) -> Callable[[IO[bytes], str], None]:
    """A check for OpenDocument files: the declared type is this one, and no macros."""

    def check(file: IO[bytes], name: str) -> None:
        with opened(file, name) as archive:
            try:
                declared = (
                    read(archive, archive.getinfo("mimetype"), name, 200)
                    .read()
                    .decode("ascii", "replace")
                )
            except KeyError as error:
                raise _not_this(name, label) from error
            if declared.strip() != content_type:
                raise _not_this(name, label)
            _refuse_programs(archive, name, label)

    return check


def _not_this(name: str, label: str) -> Exception:
    return refuse(
        f"{shown(name)} không phải là {label}. Mở tệp bằng phần mềm đã soạn, lưu lại đúng kiểu rồi tải lên.",
        "wrong_content",
    )
