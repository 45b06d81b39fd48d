"""Documents, sound and film: the bytes must be what the extension says, and carry no program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

import filetype
from django.conf import settings
from django.core.files.base import File

from media.intake import archives, pictures
from media.intake.refusal import KINDS, check_size, looks_like_markup, refuse, shown

DEFAULT_LIMIT = 200 * 1024 * 1024  # of WAGTAILDOCS_MAX_UPLOAD_SIZE: a short film
HEAD = 8192
ATOMS_IN_MEMORY = 16 * 1024 * 1024

Check = Callable[[IO[bytes], str], None]


@dataclass(frozen=True)
class Format:
    """A kind of file that is taken in: how it is called, served and recognised."""

    label: str
    content_type: str
    check: Check


def _head(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read(HEAD)


def _mismatch(file: IO[bytes], name: str, label: str) -> Exception:
    head = _head(file)
    kind = filetype.guess(head)
    if kind is not None:
        inside = f"bên trong là {KINDS.get(kind.mime, kind.mime)}"
    elif looks_like_markup(head):
        inside = "bên trong là mã của một trang web"
    else:
        inside = "nội dung không đúng kiểu tệp"
    return refuse(
        f"{shown(name)} không phải là {label}: {inside}. Mở tệp bằng phần mềm đã soạn, lưu lại đúng kiểu rồi tải lên.",
        "wrong_content",
    )


def _pdf(file: IO[bytes], name: str) -> None:
    head = _head(file)
    file.seek(0, 2)
    file.seek(max(0, file.tell() - 2048))
    if not head.startswith(b"%PDF-") or b"%%EOF" not in file.read():
        raise _mismatch(file, name, "tài liệu PDF")


def _text(file: IO[bytes], name: str) -> None:
    file.seek(0)
    content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse(
            f"{shown(name)} không dùng bảng mã UTF-8 nên chữ Việt sẽ hiện sai. Lưu lại tệp với bảng mã UTF-8.",
            "not_utf8",
        ) from error
    if "\x00" in text or looks_like_markup(content):
        raise _mismatch(file, name, "tệp văn bản thuần")


def _captions(file: IO[bytes], name: str) -> None:
    _text(file, name)
    file.seek(0)
    if not file.read(16).decode("utf-8-sig", "ignore").startswith("WEBVTT"):
        raise refuse(
            f"{shown(name)} không phải là tệp phụ đề WebVTT: dòng đầu phải là WEBVTT. Xuất lại phụ đề kiểu .vtt.",
            "wrong_content",
        )


def _sound(file: IO[bytes], name: str) -> None:
    kind = filetype.guess(_head(file))
    if kind is None or kind.mime != "audio/mpeg":
        raise _mismatch(file, name, "tệp âm thanh MP3")


def _film(file: IO[bytes], name: str) -> None:
    kind = filetype.guess(_head(file))
    if kind is None or kind.mime not in {"video/mp4", "video/x-m4v"}:
        raise _mismatch(file, name, "phim MP4")
    if any(mark in _film_description(file) for mark in (b"\xa9xyz", b"location.ISO6709", b"loci")):
        raise refuse(
            f"Phim {shown(name)} còn ghi vị trí nơi quay. Xuất lại phim và bỏ thông tin vị trí, rồi tải lên.",
            "position_in_film",
        )


def _film_description(file: IO[bytes]) -> bytes:
    """The `moov` box of an MP4, where a phone writes the position; empty when there is none."""
    file.seek(0)
    while len(header := file.read(8)) == 8:
        length, kind, header_length = int.from_bytes(header[:4], "big"), header[4:], 8
        if length == 1:
            length, header_length = int.from_bytes(file.read(8), "big"), 16
        if kind == b"moov":
            return file.read(
                min(length - header_length, ATOMS_IN_MEMORY) if length else ATOMS_IN_MEMORY
            )
        if length < header_length:
            break
        file.seek(length - header_length, 1)
    return b""


def _zip(file: IO[bytes], name: str) -> None:
    """A bundle of files, each of a kind that would be taken in by itself."""
    with archives.opened(file, name) as archive:
        for entry in archives.entries(archive, name):
            extension = entry.filename.rpartition(".")[2].lower()
            if extension in settings.WAGTAILIMAGES_EXTENSIONS:
                if pictures.has_position(archives.read(archive, entry, name)):
                    raise refuse(
                        f"Trong {shown(name)}, ảnh {shown(entry.filename)} còn ghi vị trí chụp hoặc bị hỏng. "
                        "Lưu lại ảnh, bỏ thông tin vị trí rồi nén lại.",
                        "position_in_archive",
                    )
            elif extension in FORMATS and extension != "zip":
                FORMATS[extension].check(archives.read(archive, entry, name), entry.filename)
            else:
                raise refuse(
                    f"Trong {shown(name)} có tệp {shown(entry.filename)} thuộc kiểu không nhận. "
                    "Bỏ tệp đó ra rồi nén lại.",
                    "forbidden_in_archive",
                )


_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
FORMATS = {
    "pdf": Format("tài liệu PDF", "application/pdf", _pdf),
    "docx": Format(
        "tài liệu Word",
        f"{_OFFICE}.wordprocessingml.document",
        archives.office("tài liệu Word (.docx)", "wordprocessingml.document"),
    ),
    "xlsx": Format(
        "bảng tính Excel",
        f"{_OFFICE}.spreadsheetml.sheet",
        archives.office("bảng tính Excel (.xlsx)", "spreadsheetml.sheet"),
    ),
    "pptx": Format(
        "trang chiếu PowerPoint",
        f"{_OFFICE}.presentationml.presentation",
        archives.office(
            "trang chiếu PowerPoint (.pptx)",
            "presentationml.presentation",
            "presentationml.slideshow",
        ),
    ),
    "odt": Format(
        "văn bản OpenDocument",
        f"{_OPEN}.text",
        archives.open_document("văn bản OpenDocument (.odt)", f"{_OPEN}.text"),
    ),
    "ods": Format(
        "bảng tính OpenDocument",
        f"{_OPEN}.spreadsheet",
        archives.open_document("bảng tính OpenDocument (.ods)", f"{_OPEN}.spreadsheet"),
    ),
    "csv": Format("bảng số liệu CSV", "text/csv; charset=utf-8", _text),
    "txt": Format("văn bản thuần", "text/plain; charset=utf-8", _text),
    "vtt": Format("phụ đề", "text/vtt; charset=utf-8", _captions),
    "mp3": Format("âm thanh MP3", "audio/mpeg", _sound),
    "mp4": Format("phim MP4", "video/mp4", _film),
    "zip": Format("tệp nén ZIP", "application/zip", _zip),
}


def limit() -> int:
    return getattr(settings, "WAGTAILDOCS_MAX_UPLOAD_SIZE", None) or DEFAULT_LIMIT


def allowed() -> list[str]:
    """Extensions that are both allowed by the settings and known here."""
    return [extension for extension in settings.WAGTAILDOCS_EXTENSIONS if extension in FORMATS]


def check(upload: File, name: str) -> str:
    """The extension of `upload` in lower case; raises ValidationError when name and bytes disagree."""
    extension = name.rpartition(".")[2].lower()
    if extension not in allowed():
        raise refuse(
            f"{shown(name)} thuộc kiểu không nhận. Dùng một trong các kiểu: {', '.join(allowed())}.",
            "invalid_extension",
        )
    check_size(upload, name, limit(), "Nén hoặc chia nhỏ tệp rồi tải lên lại.")
    FORMATS[extension].check(upload, name)  # type: ignore[arg-type]
    upload.seek(0)
    return extension
