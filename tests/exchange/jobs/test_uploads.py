"""What is no file to import is refused at once, in words that say what to do."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from exchange.jobs import uploads
from exchange.models import TransferJob

from .conftest import Filled, Send, refusal

OLE = uploads.OLE
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def utf16(name: str) -> bytes:
    return OLE + bytes(600) + name.encode("utf-16-le") + bytes(600)


def office(parts: dict[str, bytes], content_type: str = DOCX) -> bytes:
    types = f'<Types><Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>'
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        for name, content in parts.items():
            archive.writestr(name, content)
    return output.getvalue()


BOMB = office({"word/document.xml": b"<a>" + b" " * (uploads.MOST_XML + 10) + b"</a>"})
ENTITIES = office(
    {"word/document.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}
)


@pytest.mark.parametrize(
    ("page", "name", "content", "words"),
    [
        ("import", "kho.jsonl", b"", "rỗng"),
        ("import", "kho.jsonl", b"  \n\n", "Tệp rỗng"),
        ("import", "kho.jsonl", b"xin chao\n", "không phải JSONL"),
        ("import", "kho.json", b'[{"id": 1}]', "bỏ dấu [ ]"),
        ("import", "kho.jsonl", b"PK\x03\x04....", "Đặt lại đúng tên"),
        ("import", "kho.pdf", b"%PDF-1.4", "kiểu không nhận"),
        ("import", "kho.docx", b"PK\x03\x04", "Nhập từ Word"),
        ("import", "kho.xls", OLE, "Lưu thành"),
        ("import", "kho.xlsm", b"PK\x03\x04", "Lưu thành"),
        ("import", "kho.xlsx", utf16("EncryptedPackage"), "có mật khẩu"),
        ("import", "kho.xlsx", utf16("Workbook"), "kiểu cũ"),
        ("import", "kho.xlsx", b"xin chao", "bị hỏng"),
        ("import", "kho.xlsx", BOMB, "không phải là bảng tính Excel"),
        ("word", "bai.doc", utf16("WordDocument"), "Word kiểu cũ (.doc). Mở bằng Word, chọn Tệp → Lưu thành"),
        ("word", "bai.docx", utf16("WordDocument"), "Word kiểu cũ (.doc)"),
        ("word", "bai.docx", utf16("EncryptedPackage"), "có mật khẩu"),
        ("word", "bai.docx", b"PK\x03\x04 hong", "bị hỏng"),
        ("word", "bai.docx", BOMB, "quá nhiều dữ liệu khi giải nén"),
        ("word", "bai.docx", ENTITIES, "khai báo lạ"),
        ("word", "bai.pdf", b"%PDF-1.4", "không phải tệp Word"),
        ("word", "bai.docx", b"", "rỗng"),
    ],
)  # fmt: skip
def test_refused(send: Send, page: str, name: str, content: bytes, words: str) -> None:
    response = send(page, name, content, kind="news")
    assert response.status_code == 200
    assert words in refusal(response)
    assert not TransferJob.objects.exists()


def test_too_large_is_refused(send: Send, monkeypatch: pytest.MonkeyPatch, filled: Filled) -> None:
    monkeypatch.setitem(uploads.LIMITS, "xlsx", 1024)
    said = refusal(send("import", "bai.xlsx", filled.file()))
    assert "quá giới hạn" in said
    assert "chia thành nhiều tệp" in said


def test_a_zip_bomb_is_not_unpacked(send: Send, filled: Filled) -> None:
    """A sheet that unpacks to more than memory should hold."""
    output = BytesIO()
    with zipfile.ZipFile(BytesIO(filled.file())) as old, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new:  # fmt: skip
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "xl/worksheets/sheet2.xml":
                content += b" " * (uploads.MOST_XML + 1)
            new.writestr(entry, content)
    assert "quá nhiều dữ liệu" in refusal(send("import", "bai.xlsx", output.getvalue()))


def test_no_file_at_all(send: Send, publisher: object) -> None:
    from django.urls import reverse

    response = publisher.post(reverse("exchange_jobs:import"))  # type: ignore[attr-defined]
    assert "Chưa chọn tệp" in refusal(response)
