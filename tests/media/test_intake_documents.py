"""A document is what its bytes say: what is taken in, what is refused and with which words."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from media.intake import archives
from media.intake.documents import FORMATS, check


def refusal(name: str, content: bytes, upload: Any) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        check(upload(name, content), name)
    return caught.value


# --- what is taken in ---


def test_every_extension_of_the_settings_is_known(settings: Any) -> None:
    assert set(settings.WAGTAILDOCS_EXTENSIONS) == set(FORMATS)


def test_a_pdf(pdf: bytes, upload: Any) -> None:
    assert check(upload("Hướng dẫn 4231.PDF", pdf), "Hướng dẫn 4231.PDF") == "pdf"


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pptx"])
def test_office_files(kind: str, office: Any, upload: Any) -> None:
    assert check(upload(f"tep.{kind}", office(kind)), f"tep.{kind}") == kind


@pytest.mark.parametrize(("kind", "what"), [("odt", "text"), ("ods", "spreadsheet")])
def test_open_document_files(kind: str, what: str, archive: Any, upload: Any) -> None:
    content = archive(
        {"mimetype": f"application/vnd.oasis.opendocument.{what}", "content.xml": "<x/>"}
    )
    assert check(upload(f"tep.{kind}", content), f"tep.{kind}") == kind


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("so-lieu.csv", "\ufeffđơn vị;số người\nGia Lai;1200\n".encode()),
        ("loi-doc.txt", "Mười tám năm gõ cửa từng nếp nhà.".encode()),
        ("phu-de.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n".encode()),
        ("bai.mp3", b"ID3\x04\0\0\0\0\0\0" + bytes(300)),
    ],
)
def test_text_captions_and_sound(name: str, content: bytes, upload: Any) -> None:
    assert check(upload(name, content), name) == name.rpartition(".")[2]


def test_a_film(film: Any, upload: Any) -> None:
    assert check(upload("phim.mp4", film(b"mvhd")), "phim.mp4") == "mp4"


def test_a_bundle_of_documents_and_pictures(
    archive: Any, office: Any, pdf: bytes, photo: Any, upload: Any
) -> None:
    content = archive(
        {"mau/mau-01.docx": office("docx"), "ke-hoach.pdf": pdf, "ap-phich.jpg": photo()}
    )
    assert check(upload("bo-tai-lieu.zip", content), "bo-tai-lieu.zip") == "zip"


# --- what is refused ---


def test_an_extension_that_is_not_taken(upload: Any) -> None:
    error = refusal("chuong-trinh.exe", b"MZ" + bytes(100), upload)
    assert error.message.startswith(
        "“chuong-trinh.exe” thuộc kiểu không nhận. Dùng một trong các kiểu: pdf, docx,"
    )


def test_html_as_pdf(upload: Any) -> None:
    error = refusal("van-ban.pdf", b"<html><script>alert(1)</script></html>", upload)
    assert error.message == (
        "“van-ban.pdf” không phải là tài liệu PDF: bên trong là mã của một trang web. "
        "Mở tệp bằng phần mềm đã soạn, lưu lại đúng kiểu rồi tải lên."
    )


@pytest.mark.parametrize(
    "content",
    [b"<html></html>\n%PDF-1.4\n%%EOF", b"%PDF-1.4\nbroken off", b"not a pdf at all"],
    ids=["a page before the header", "no end", "plain words"],
)
def test_what_only_resembles_a_pdf(content: bytes, upload: Any) -> None:
    assert refusal("van-ban.pdf", content, upload).code == "wrong_content"


def test_a_program_named_pdf(upload: Any) -> None:
    assert "chương trình chạy được" in refusal("van-ban.pdf", b"MZ" + bytes(300), upload).message


@pytest.mark.parametrize(
    ("name", "kind"), [("tep.docx", "xlsx"), ("tep.xlsx", "docx"), ("tep.pptx", "docx")]
)
def test_one_office_format_under_the_name_of_another(
    name: str, kind: str, office: Any, upload: Any
) -> None:
    assert refusal(name, office(kind), upload).code == "wrong_content"


def test_a_zip_named_docx(archive: Any, upload: Any) -> None:
    assert refusal("mau.docx", archive({"a.txt": "x"}), upload).code == "wrong_content"


def test_docm_by_its_own_name(office: Any, upload: Any) -> None:
    assert refusal("mau.docm", office("docm"), upload).code == "invalid_extension"


def test_docm_named_docx(office: Any, upload: Any) -> None:
    error = refusal("mau.docx", office("docm"), upload)
    assert error.message == (
        "“mau.docx” có macro (chương trình bên trong) nên không nhận. "
        "Lưu lại thành tài liệu Word (.docx) không có macro."
    )


@pytest.mark.parametrize(
    "part", ["word/vbaProject.bin", "word/activeX/activeX1.bin", "customUI\\vbaProject.bin"]
)
def test_a_program_hidden_in_a_docx(part: str, office: Any, upload: Any) -> None:
    assert refusal("mau.docx", office("docx", {part: b"\xd0\xcf"}), upload).code == "macros"


def test_basic_hidden_in_an_odt(archive: Any, upload: Any) -> None:
    content = archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "Basic/Standard/Module1.xml": "<x/>",
        }
    )
    assert refusal("mau.odt", content, upload).code == "macros"


def test_an_entity_bomb_in_a_docx(archive: Any, upload: Any) -> None:
    types = '<!DOCTYPE t [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Types>&b;</Types>'
    assert (
        refusal("mau.docx", archive({"[Content_Types].xml": types}), upload).code == "wrong_content"
    )


def test_text_in_another_encoding(upload: Any) -> None:
    assert (
        "Lưu lại tệp với bảng mã UTF-8"
        in refusal("tep.txt", "tiếng Việt".encode("utf-16-be"), upload).message
    )


@pytest.mark.parametrize("name", ["tep.txt", "tep.csv"])
def test_a_page_named_text(name: str, upload: Any) -> None:
    assert refusal(name, b"  <!DOCTYPE html><body>x</body>", upload).code == "wrong_content"


def test_captions_without_their_first_line(upload: Any) -> None:
    assert "dòng đầu phải là WEBVTT" in refusal("phu-de.vtt", b"1\n00:00,000", upload).message


def test_a_film_that_tells_where_it_was_made(film: Any, upload: Any) -> None:
    content = film(b"udta\xa9xyz\0\x12\x15\xc7+21.0285+105.8542/")
    assert "còn ghi vị trí nơi quay" in refusal("phim.mp4", content, upload).message


def test_a_sound_that_is_none(upload: Any) -> None:
    assert refusal("bai.mp3", b"RIFF" + bytes(100), upload).code == "wrong_content"


def test_too_heavy(pdf: bytes, upload: Any, settings: Any) -> None:
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1024 * 1024
    error = refusal("a.pdf", pdf + bytes(2 * 1024 * 1024), upload)
    assert (
        error.message
        == "Tệp “a.pdf” nặng 2 MB, quá giới hạn 1 MB. Nén hoặc chia nhỏ tệp rồi tải lên lại."
    )


# --- bundles ---


@pytest.mark.parametrize(
    ("inner", "content", "code"),
    [
        ("trang.html", b"<html></html>", "forbidden_in_archive"),
        ("chay.exe", b"MZ", "forbidden_in_archive"),
        ("trong.zip", b"PK\x05\x06" + bytes(18), "forbidden_in_archive"),
        ("van-ban.pdf", b"<html></html>", "wrong_content"),
        ("../../etc/van-ban.pdf", b"%PDF-1.4 %%EOF", "unsafe_path"),
        ("anh.jpg", b"not a picture", "position_in_archive"),
    ],
)
def test_a_bundle_is_as_bad_as_what_is_in_it(
    inner: str, content: bytes, code: str, archive: Any, upload: Any
) -> None:
    assert refusal("bo.zip", archive({inner: content}), upload).code == code


def test_a_photograph_with_its_position_in_a_bundle(archive: Any, photo: Any, upload: Any) -> None:
    content = archive({"anh/nha.jpg": photo(position=True)})
    assert "ảnh “nha.jpg” còn ghi vị trí chụp" in refusal("bo.zip", content, upload).message


def test_a_bomb(archive: Any, upload: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_UNPACKED", 1024 * 1024)
    content = archive({"a.txt": "a" * 2_000_000})
    assert len(content) < 10_000
    assert refusal("bo.zip", content, upload).code == "archive_bomb"


def test_too_many_files(archive: Any, upload: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_ENTRIES", 10)
    assert (
        refusal("bo.zip", archive({f"{n}.txt": "a" for n in range(11)}), upload).code
        == "archive_bomb"
    )


def test_a_password(archive: Any, upload: Any) -> None:
    content = bytearray(archive({"a.txt": "x"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    assert "Bỏ mật khẩu rồi tải lên" in refusal("bo.zip", bytes(content), upload).message


def test_half_an_archive(office: Any, upload: Any) -> None:
    assert refusal("mau.docx", office("docx")[:80], upload).code == "broken_archive"


def test_specimens_are_what_they_claim(photo: Any) -> None:
    assert Image.open(BytesIO(photo(position=True))).getexif().get_ifd(0x8825)[2] == (
        21.0,
        1.0,
        42.0,
    )
