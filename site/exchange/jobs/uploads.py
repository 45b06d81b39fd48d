"""What an uploaded file is, by its bytes; what is no file to import is refused with a sentence."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path
from typing import IO

from django.core.exceptions import ValidationError
from django.core.files.base import File

from exchange import reading
from media.intake import archives
from media.intake.refusal import MEGABYTE, check_size, refuse, shown

JSONL = ("jsonl", "ndjson", "json", "txt")
LIMITS = {"jsonl": 300 * MEGABYTE, "xlsx": 10 * MEGABYTE, "docx": 40 * MEGABYTE}
MOST_XML = (
    25 * MEGABYTE
)  # of all the XML in an office file: what it takes in memory is many times that
HEAD = 65_536
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Office before 2007, and of encrypted files now

SAVE_AS_DOCX = "Mở bằng Word, chọn Tệp → Lưu thành (Save As), kiểu “Tài liệu Word (*.docx)”, rồi tải tệp mới lên."
SAVE_AS_XLSX = "Mở bằng Excel, chọn Tệp → Lưu thành (Save As), kiểu “Sổ làm việc Excel (*.xlsx)”, rồi tải tệp mới lên."
WITHOUT_LOCK = "Mở tệp, chọn Tệp → Thông tin → Bảo vệ → Mã hóa bằng mật khẩu, xóa mật khẩu, lưu lại rồi tải lên."

_office = {
    "xlsx": archives.office("bảng tính Excel (.xlsx)", "spreadsheetml.sheet"),
    "docx": archives.office("tài liệu Word (.docx)", "wordprocessingml.document"),
}


def extension_of(name: str) -> str:
    return name.rpartition(".")[2].lower()


def check_stories(upload: File, name: str) -> str:
    """“jsonl” or “xlsx”; raises ValidationError for everything else."""
    extension = extension_of(name)
    if extension in JSONL:
        check_size(upload, name, LIMITS["jsonl"], "Chia thành nhiều tệp rồi tải lên từng tệp.")
        _check_lines(upload, name)
        return "jsonl"
    if extension == "xlsx":
        check_size(upload, name, LIMITS["xlsx"], "Bỏ ảnh trong tệp, hoặc chia thành nhiều tệp.")
        _check_office(upload, name, "xlsx")
        return "xlsx"
    if extension in {"xls", "xlsm", "xlsb", "xlt", "xltx"}:
        raise refuse(f"{shown(name)} không phải tệp .xlsx. {SAVE_AS_XLSX}", "wrong_kind")
    if extension in {"doc", "docx"}:
        raise refuse(
            f"{shown(name)} là tài liệu Word. Dùng trang “Nhập từ Word” để đưa thành bài nháp.",
            "wrong_kind",
        )
    raise refuse(
        f"{shown(name)} thuộc kiểu không nhận. Dùng tệp .xlsx theo mẫu, hoặc tệp .jsonl.",
        "wrong_kind",
    )


def check_word(upload: File, name: str) -> str:
    """“docx”; raises ValidationError for everything else."""
    extension = extension_of(name)
    if extension in {"doc", "dot", "rtf", "docm", "odt"}:
        what = "Word kiểu cũ (.doc)" if extension in {"doc", "dot"} else f".{extension}"
        raise refuse(f"{shown(name)} là tệp {what}. {SAVE_AS_DOCX}", "wrong_kind")
    if extension != "docx":
        raise refuse(f"{shown(name)} không phải tệp Word. Chọn một tệp .docx.", "wrong_kind")
    check_size(
        upload, name, LIMITS["docx"], "Nén ảnh trong Word (Picture Format → Compress) rồi tải lên."
    )
    _check_office(upload, name, "docx")
    return "docx"


def _check_lines(upload: File, name: str) -> None:
    upload.seek(0)
    head = upload.read(HEAD)
    upload.seek(0)
    if head.startswith((b"PK\x03\x04", OLE)):
        raise refuse(
            f"{shown(name)} mang tên tệp chữ nhưng bên trong là tệp Excel, Word hoặc tệp nén. Đặt lại đúng tên (.xlsx, "
            ".docx), hoặc chọn đúng tệp JSONL.",
            "wrong_content",
        )
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as beginning:
        beginning.write(head)
        beginning.flush()
        try:
            reading.check(Path(beginning.name))
        except reading.UnreadableFileError as error:
            raise ValidationError(str(error), code="wrong_content") from error


def _check_office(upload: File, name: str, extension: str) -> None:
    upload.seek(0)
    if upload.read(len(OLE)) == OLE:
        raise _old_or_encrypted(upload, name, extension)
    _office[extension](upload, name)  # type: ignore[arg-type]
    check_parts(upload, name)  # type: ignore[arg-type]
    upload.seek(0)


def _old_or_encrypted(upload: File, name: str, extension: str) -> ValidationError:
    upload.seek(0)
    content = upload.read()
    if "EncryptedPackage".encode("utf-16-le") in content:
        return refuse(f"{shown(name)} có mật khẩu nên không mở được. {WITHOUT_LOCK}", "encrypted")
    if "WordDocument".encode("utf-16-le") in content:
        return refuse(f"{shown(name)} là tệp Word kiểu cũ (.doc). {SAVE_AS_DOCX}", "wrong_kind")
    advice = SAVE_AS_DOCX if extension == "docx" else SAVE_AS_XLSX
    return refuse(f"{shown(name)} là tệp Office kiểu cũ. {advice}", "wrong_kind")


def check_parts(file: IO[bytes], name: str) -> None:
    """Refuses more XML than can be held in memory, and declarations of entities, which no Office writes."""
    with archives.opened(file, name) as archive:
        parts = [
            entry
            for entry in archives.entries(archive, name)
            if entry.filename.lower().endswith((".xml", ".rels", ".vml"))
        ]
        if sum(entry.file_size for entry in parts) > MOST_XML:
            raise refuse(
                f"{shown(name)} chứa quá nhiều dữ liệu khi giải nén, thường do kẻ khung, tô màu hết cả cột. Chép phần có "
                "chữ sang một tệp mới rồi tải lên.",
                "archive_bomb",
            )
        for entry in parts:
            _check_part(archive, entry, name)


def _check_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> None:
    content = archives.read(archive, entry, name, MOST_XML).getvalue()
    if content.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")):
        content = content.decode("utf-16", "ignore").encode()
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise refuse(
            f"{shown(name)} có khai báo lạ bên trong nên không nhận. Mở bằng Office, lưu lại rồi tải lên.",
            "unsafe_part",
        )
