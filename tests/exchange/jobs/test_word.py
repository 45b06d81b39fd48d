"""Word: a file made as people make them becomes a draft, and the report says what did not come along."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from docx.shared import Cm

from campaigns.models import NewsPage
from exchange.jobs.uploads import check_word
from exchange.models import TransferJob
from exemplars.models import PracticePage, ProfilePage
from media.models import Picture
from units.models import Unit

from .conftest import Take, photo, refusal, told
from .papers import Document, blocks, draft, file_of, old, texts

# --- a whole story ---


def test_a_file_becomes_an_unpublished_draft(
    take: Take, document: Document, publisher: Client
) -> None:
    document.add_paragraph("Người gánh nước đêm", style="Title")
    document.add_paragraph("Mười năm chị đi từng nhà.", style="Subtitle")
    first = document.add_paragraph("Bảy giờ tối, ")
    first.add_run("chị bắt đầu").bold = True
    first.add_run(" từ ")
    first.add_run("đầu ngõ").italic = True
    document.add_heading("Cách chị làm", level=1)
    document.add_paragraph("Hỏi từng người", style="List Bullet")
    document.add_paragraph("Ghi vào sổ", style="List Bullet")
    document.add_paragraph("Bước một", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["Năm", "Số người", "2024", "310"], strict=True):
        cell.text = text
    document.add_paragraph("Lời kết.")
    unit = Unit.objects.get(slug__startswith="bhxh-tinh-ben-tre")
    job = take("word", "guong.docx", file_of(document), kind="profile", unit=unit.pk)
    page = draft(job)
    assert isinstance(page, ProfilePage)
    assert (page.live, page.has_unpublished_changes) == (False, True)
    assert page.title == "Người gánh nước đêm"
    assert page.slug == "nguoi-ganh-nuoc-dem"
    assert page.standfirst == "Mười năm chị đi từng nhà."
    assert page.unit == unit
    assert page.owner.username == "duyet"
    assert page.latest_revision.user.username == "duyet"
    names = [name for name, _value in blocks(page)]
    assert names == ["text", "heading", "text", "table", "text"]
    body = texts(page)
    assert "<b>chị bắt đầu</b> từ <i>đầu ngõ</i>" in body
    assert "<ul><li>Hỏi từng người</li><li>Ghi vào sổ</li></ul><ol><li>Bước một</li></ol>" in body
    assert blocks(page)[3][1]["data"] == [["Năm", "Số người"], ["2024", "310"]]
    text = publisher.get(job.url).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in text
    assert publisher.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    assert Client().get(page.get_url() or "/").status_code == 404


@pytest.mark.parametrize(("kind", "model"), [("news", NewsPage), ("practice", PracticePage)])
def test_the_editor_chooses_what_it_becomes(
    take: Take, document: Document, kind: str, model: Any
) -> None:
    document.add_heading("Tiêu đề", level=1)
    document.add_paragraph("Chữ.")
    page = draft(take("word", "bai.docx", file_of(document), kind=kind))
    assert isinstance(page, model)
    assert page.unit is None


def test_twice_the_same_file_is_two_drafts_at_two_addresses(take: Take, document: Document) -> None:
    document.add_heading("Tiêu đề", level=1)
    document.add_paragraph("Chữ.")
    pages = [draft(take("word", "bai.docx", file_of(document), kind="news")) for _each in range(2)]
    assert [page.slug for page in pages] == ["tieu-de", "tieu-de-2"]


def test_without_styles_the_first_line_is_the_title(take: Take, document: Document) -> None:
    document.add_paragraph("Hội thi tuyên truyền viên giỏi")
    document.add_paragraph().add_run("Ba mươi đội dự thi.").bold = True
    document.add_paragraph("Sáng nay.")
    job = take("word", "bai.docx", file_of(document), kind="news")
    page = draft(job)
    assert page.title == "Hội thi tuyên truyền viên giỏi"
    assert page.standfirst == "Ba mươi đội dự thi."
    assert "lấy dòng đầu làm tiêu đề" in told(job, "note")[0]


def test_a_title_that_is_too_long_is_cut_and_told(take: Take, document: Document) -> None:
    document.add_paragraph("Chuyện dài " * 40, style="Title")
    document.add_paragraph("Chữ.")
    job = take("word", "bai.docx", file_of(document), kind="news")
    assert len(draft(job).title) == 255
    assert any("đã cắt" in each for each in told(job, "warning"))


# --- pictures ---


def test_pictures_come_with_their_captions(take: Take, document: Document) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    document.add_picture(photo("red"), width=Cm(5))
    document.add_paragraph("Hình 1. Chị Dợ trên đường đèo. Ảnh: Lò Văn Dụ", style="Caption")
    document.add_paragraph("Giữa bài ").add_run().add_picture(photo("blue"), width=Cm(5))
    document.add_paragraph("Ảnh: Nguyễn Văn An")
    document.add_picture(photo("red"), width=Cm(3))
    document.add_paragraph("Đoạn sau không phải chú thích.")
    job = take("word", "bai.docx", file_of(document), kind="news")
    page = draft(job)
    names = [name for name, _value in blocks(page)]
    assert names == ["picture", "text", "picture", "picture", "text"]
    shown = [value for name, value in blocks(page) if name == "picture"]
    assert [value["caption"] for value in shown] == [
        "Chị Dợ trên đường đèo. Ảnh: Lò Văn Dụ", "Ảnh: Nguyễn Văn An", "",
    ]  # fmt: skip
    assert Picture.objects.count() == 2, "the same picture twice is one"
    first = shown[0]["picture"]
    assert shown[2]["picture"] == first
    assert (first.description, first.basis) == ("", "")
    assert first.credit == "Lò Văn Dụ"
    assert first.rights_holder == "cần bổ sung"
    assert first.uploaded_by_user.username == "duyet"
    warnings = " ".join(told(job, "warning"))
    assert "2 ảnh đã vào kho ảnh, chưa có văn bản thay thế" in warnings
    assert "Đoạn sau không phải chú thích." in texts(page)


def test_a_table_that_only_places_pictures(take: Take, document: Document) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    table = document.add_table(rows=2, cols=1)
    table.cell(0, 0).paragraphs[0].add_run().add_picture(photo(), width=Cm(4))
    table.cell(1, 0).text = "Ảnh 1: Cả tổ chụp chung"
    job = take("word", "bai.docx", file_of(document), kind="news")
    assert [(n, v["caption"]) for n, v in blocks(draft(job))] == [("picture", "Cả tổ chụp chung")]


def test_a_table_of_figures_with_a_small_picture_stays_a_table(
    take: Take, document: Document
) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    table = document.add_table(rows=2, cols=3)
    for number, cell in enumerate(table._cells):
        cell.text = str(number)
    table.cell(1, 2).paragraphs[0].add_run().add_picture(photo(), width=Cm(1))
    job = take("word", "bai.docx", file_of(document), kind="news")
    names = [name for name, _value in blocks(draft(job))]
    assert names == ["table", "picture"]
    assert "đưa xuống dưới bảng" in " ".join(told(job, "note"))


def test_a_picture_that_cannot_be_taken_is_told(take: Take, document: Document) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    document.add_picture(photo(), width=Cm(4))
    document.add_paragraph("Hình 1. Bản đồ", style="Caption")
    part = next(
        p for p in document.part.package.iter_parts() if p.partname.startswith("/word/media")
    )
    part._blob = b"GIF89a hong"
    job = take("word", "bai.docx", file_of(document), kind="news")
    assert "[Bản đồ]" in texts(draft(job))
    assert any("Đã bỏ ảnh 1" in each for each in told(job, "warning"))
    assert not Picture.objects.exists()


# --- old letters ---


def test_old_fonts_are_converted(take: Take, document: Document) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    old(document, "B¶o hiÓm x· héi", ".VnTime")
    old(document, "thi ®ua", ".VnTimeH")
    old(document, "Baûo hieåm xaõ hoäi", "VNI-Times")
    old(document, "Chữ Unicode đặt phông cũ", ".VnTime")
    split = document.add_paragraph()
    for piece in ("Ba", "ûo hieå", "m"):
        split.add_run(piece).font.name = "VNI-Times"
    job = take("word", "bai.docx", file_of(document), kind="news")
    body = texts(draft(job))
    for line in ("Bảo hiểm xã hội", "THI ĐUA", "Chữ Unicode đặt phông cũ", "Bảo hiểm"):
        assert f"<p>{line}</p>" in body, body
    assert body.count("Bảo hiểm xã hội") == 2
    assert "TCVN3 (ABC), VNI đã đổi sang Unicode" in " ".join(told(job, "note"))


def test_an_old_font_can_be_that_of_the_style(take: Take, document: Document) -> None:
    document.styles["Normal"].font.name = ".VnTime"
    document.add_paragraph("Ng­êi tèt, viÖc tèt")
    document.add_paragraph("Th¸ng 8, chÞ ®Õn tõng nhµ.")
    page = draft(take("word", "bai.docx", file_of(document), kind="news"))
    assert page.title == "Người tốt, việc tốt"
    assert "Tháng 8, chị đến từng nhà." in texts(page)


def test_old_letters_without_their_font(take: Take, document: Document) -> None:
    document.add_paragraph("B¶o hiÓm x· héi ViÖt Nam ph¸t ®éng phong trµo thi ®ua")
    document.add_paragraph("C¸c ®¬n vÞ ®¨ng ký tham gia ®«ng ®ñ, s«i næi.")
    page = draft(take("word", "bai.docx", file_of(document), kind="news"))
    assert page.title == "Bảo hiểm xã hội Việt Nam phát động phong trào thi đua"
    assert "Các đơn vị đăng ký tham gia" in texts(page)


def test_decomposed_letters_are_composed(take: Take, document: Document) -> None:
    document.add_paragraph("Tie\u0302u \u0111e\u0302\u0300", style="Title")
    document.add_paragraph("Chữ.")
    assert draft(take("word", "bai.docx", file_of(document), kind="news")).title == "Tiêu đề"


# --- refused, interrupted ---


def test_an_empty_document_is_refused(take: Take, document: Document) -> None:
    job = take("word", "bai.docx", file_of(document), kind="news")
    assert job.state == "failed"
    assert "không có chữ, bảng hay ảnh nào" in job.problem
    assert job.page is None


def test_a_damaged_part_is_refused(take: Take, document: Document) -> None:
    import zipfile

    document.add_paragraph("Chữ")
    output = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(file_of(document))) as before,
        zipfile.ZipFile(output, "w") as after,
    ):
        for entry in before.infolist():
            content = before.read(entry)
            after.writestr(
                entry, content[:200] if entry.filename == "word/document.xml" else content
            )
    job = take("word", "bai.docx", output.getvalue(), kind="news")
    assert job.state == "failed"
    assert "tệp bị hỏng" in job.problem


def test_macros_are_refused(document: Document, publisher: Client) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    document.add_paragraph("Chữ")
    content = file_of(document).replace(b"word/styles.xml", b"word/styles.xml")
    file = SimpleUploadedFile("bai.docm", content)
    response = publisher.post(reverse("exchange_jobs:word"), {"file": file, "kind": "news"})
    assert "Lưu thành" in refusal(response)
    check_word(SimpleUploadedFile("bai.docx", content), "bai.docx")


def test_a_run_after_the_draft_was_made_makes_no_second(take: Take, document: Document) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    document.add_paragraph("Chữ.")
    job = take("word", "bai.docx", file_of(document), kind="news")
    from exchange.jobs import running

    TransferJob.objects.filter(pk=job.pk).update(state="waiting")
    running.run(job.pk)
    assert NewsPage.objects.count() == 1
