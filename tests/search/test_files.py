"""Words of attached files: taken out, kept, found with the page, and never more public than the file."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    PageViewRestriction,
)

from devdata import builders as make
from devdata.office import docx
from editorial.rules import exempting
from media.enums import FileState
from media.models import Attachment
from media.reading.extraction import extract
from search.files import working
from search.models import FileText, QueueEntry
from search.queue import drain
from search.tasks import find_unread_files
from tests.search import papers

WORDS = "Phiếu khảo sát mức độ hài lòng của người tham gia bảo hiểm xã hội tự nguyện"


def read(content: bytes, kind: str, **over: Any) -> Any:
    return extract(io.BytesIO(content), kind, **over)


# --- taking text out ---


def test_pdf_and_word() -> None:
    found = read(papers.pdf(WORDS, "Trang sau nói về sổ tay."), "pdf")
    assert (found.state, found.pages) == (FileState.TEXT, 2)
    assert WORDS in " ".join(found.text.split())
    assert "sổ tay" in found.text
    found = read(docx("Biểu mẫu 02", [WORDS], [["Họ và tên"], ["Đơn vị công tác"]]), "docx")
    assert found.state == FileState.TEXT
    assert WORDS in found.text
    assert "Đơn vị công tác" in found.text


def test_text_written_for_old_fonts_is_read_as_unicode() -> None:
    found = read(papers.pdf("B¶o hiÓm x· héi ViÖt Nam h­íng dÉn c¸c ®¬n vÞ"), "pdf")
    assert "Bảo hiểm xã hội Việt Nam" in found.text
    found = read(docx("VNI", ["Baûo hieåm xaõ hoäi Vieät Nam höôùng daãn caùc ñôn vò"]), "docx")
    assert "Bảo hiểm xã hội Việt Nam" in found.text


def test_a_scan_has_no_words() -> None:
    assert read(papers.scanned(), "pdf").state == FileState.EMPTY


def test_a_password_is_told_and_an_empty_one_is_none() -> None:
    assert read(papers.encrypted(WORDS, "mat-khau"), "pdf").state == FileState.ENCRYPTED
    assert "hài lòng" in read(papers.encrypted(WORDS, ""), "pdf").text


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\nkh\xc3\xb4ng c\xc3\xb3 g\xc3\xac", "pdf"),
        (b"PK\x03\x04" + bytes(200), "docx"),
        (docx("Cụt", [WORDS])[:-200], "docx"),
    ],
)
def test_broken_files(content: bytes, kind: str) -> None:
    assert read(content, kind).state == FileState.BROKEN


def test_a_file_that_unpacks_without_end() -> None:
    assert read(papers.bomb(), "docx").state == FileState.TOO_LARGE


def test_a_file_that_grows_in_memory_ends_its_reader_alone() -> None:
    found = read(papers.lying_bomb(), "docx", seconds=60)
    assert found.state in (FileState.TOO_LARGE, FileState.BROKEN)


def test_a_file_that_takes_too_long_is_left() -> None:
    started = time.monotonic()
    assert read(papers.pdf(WORDS), "pdf", seconds=0.01).state == FileState.TOO_LARGE
    assert time.monotonic() - started < 5


# --- found with the page ---

Ask = Callable[..., list[str]]
pytestmark = pytest.mark.django_db


def attach(title: str = "Biểu mẫu 02", content: bytes | None = None, name: str = "") -> Attachment:
    content = content or docx(title, [WORDS, "Cột cuối ghi số ngày xử lý hồ sơ."])
    return make.make_attachment(title, file=ContentFile(content, name=name or "bieu-mau.docx"))


def procedure(attachment: Attachment, **over: Any) -> Any:
    row = {"title": "Phiếu", "file": attachment}
    return make.make_procedure(**{"title": "Đề nghị xét tặng", "forms": [row], **over})


def hits(q: str) -> list[dict[str, Any]]:
    drain()
    found: list[dict[str, Any]] = Client().get("/api/search/", {"q": q}).json()["results"]
    return found


def test_a_page_is_found_by_the_words_of_its_file_and_says_so(urls_of: Ask) -> None:
    attachment = attach()
    page = procedure(attachment)
    assert urls_of("mức độ hài lòng") == []  # not read yet
    assert working.read_waiting() == 1
    (hit,) = hits("mức độ hài lòng")
    assert hit["url"] == page.url
    assert hit["attachment"] == {"title": "Biểu mẫu 02", "url": attachment.url}
    assert "<mark>mức độ hài lòng</mark>" in hit["excerpt_html"]
    assert urls_of("muc do hai long") == [page.url]
    assert urls_of("“mức độ hài lòng”") == [page.url]
    answer = Client().get("/tim-kiem/", {"q": "mức độ hài lòng"})
    shown = " ".join(answer.content.decode().split())
    assert f'Có trong tệp đính kèm: <a href="{attachment.url}">Biểu mẫu 02</a>' in shown
    assert Client().get(attachment.url).status_code == 200


def test_what_the_page_says_itself_is_no_hit_in_the_file(urls_of: Ask) -> None:
    procedure(attach(), title="Mức độ hài lòng")
    working.read_waiting()
    (hit,) = hits("mức độ hài lòng")
    assert hit["attachment"] is None


def test_words_of_page_and_file_together(urls_of: Ask) -> None:
    page = procedure(attach(), title="Lá thư cảm ơn của bà con Chư Prông")
    working.read_waiting()
    assert urls_of("chư prông hài lòng") == [page.url]
    # Half of a long question in a file alone is not enough.
    assert urls_of("phiếu khảo sát con thuyền giấy ngoài vịnh xa") == []


def test_the_page_that_says_it_comes_before_the_file(urls_of: Ask) -> None:
    by_file = procedure(attach())
    by_page = make.make_news(title="Tin", standfirst="Khảo sát mức độ hài lòng ở một cửa.")
    working.read_waiting()
    assert urls_of("mức độ hài lòng") == [by_page.url, by_file.url]


def test_one_content_is_read_once_and_all_its_pages_follow(urls_of: Ask) -> None:
    content = docx("Chung", [WORDS])
    pages = [procedure(attach("Một", content)), procedure(attach("Hai", content))]
    assert working.read_waiting() == 1
    assert FileText.objects.count() == 1
    assert set(urls_of("mức độ hài lòng")) == {page.url for page in pages}
    assert working.read_waiting() == 0


def test_the_worker_reads_what_is_new(urls_of: Ask) -> None:
    page = procedure(attach())
    assert urls_of("mức độ hài lòng") == []
    find_unread_files()  # tasks of tests run at once
    assert urls_of("mức độ hài lòng") == [page.url]


def test_a_file_in_the_place_of_another(urls_of: Ask) -> None:
    attachment = attach()
    page = procedure(attachment)
    working.read_waiting()
    assert urls_of("mức độ hài lòng") == [page.url]
    attachment.file = ContentFile(docx("Mới", ["Danh mục quạt trần hành lang"]), name="moi.docx")
    attachment.save()
    working.read_waiting()
    assert urls_of("mức độ hài lòng") == []
    assert urls_of("quạt trần hành lang") == [page.url]


# --- never more public than the file ---


def test_a_file_of_no_public_page_is_not_found(urls_of: Ask) -> None:
    attachment = attach()
    page = procedure(attachment, live=False)
    working.read_waiting()
    assert urls_of("mức độ hài lòng") == []
    page.save_revision().publish()
    assert urls_of("mức độ hài lòng") == [page.url]
    page.refresh_from_db()
    page.unpublish()
    assert urls_of("mức độ hài lòng") == []


def test_a_file_of_a_draft_of_a_live_page_is_not_found(urls_of: Ask) -> None:
    page = make.make_practice(title="Tổ đọc thư")
    page.kit = [("file", {"title": "Phiếu", "file": attach()})]
    revision = page.save_revision()
    working.read_waiting()
    assert urls_of("mức độ hài lòng") == []
    revision.publish()
    assert urls_of("mức độ hài lòng") == [page.url]


def test_a_file_taken_off_the_page_is_not_found(urls_of: Ask) -> None:
    page = procedure(attach())
    working.read_waiting()
    assert urls_of("mức độ hài lòng") == [page.url]
    page.forms.all().delete()
    page.forms.clear()
    page.save_revision().publish()
    assert urls_of("mức độ hài lòng") == []


def test_a_closed_collection_and_a_closed_page(urls_of: Ask) -> None:
    closed = Collection.get_first_root_node().add_child(name="Nội bộ")
    attachment = attach()
    page = procedure(attachment)
    working.read_waiting()
    assert urls_of("mức độ hài lòng") == [page.url]
    attachment.collection = closed
    attachment.save()
    rule = CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    assert urls_of("mức độ hài lòng") == []
    rule.delete()
    assert urls_of("mức độ hài lòng") == [page.url]
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert urls_of("mức độ hài lòng") == []


def test_numbers_of_persons_keep_a_file_out(urls_of: Ask, caplog: Any) -> None:
    content = docx("Danh sách", [WORDS, "Bà Lê Thị Mận, số CCCD 001188012345"])
    attachment = attach("Danh sách", content)
    page = procedure(attachment, live=False)
    exempting.exempt(page, "Danh sách đã được người có tên đồng ý.", None)
    page.save_revision().publish()
    with caplog.at_level(logging.WARNING, "search.files"):
        working.read_waiting()
    known = FileText.objects.get(hash=attachment.file_hash)
    assert (known.state, known.text) == (FileState.PERSONAL, "")
    assert urls_of("mức độ hài lòng") == []
    assert "số định danh" in caplog.text
    assert "001188012345" not in caplog.text


def test_a_renamed_and_a_deleted_file_queue_their_page(quiet: Any) -> None:
    attachment = attach()
    page = procedure(attachment)
    working.read_waiting()
    drain()
    attachment.title = "Biểu mẫu 03"
    attachment.save()
    assert f"of-attachment:{attachment.pk}" in set(QueueEntry.objects.values_list("key", flat=True))
    (hit,) = hits("mức độ hài lòng")
    assert hit["attachment"]["title"] == "Biểu mẫu 03"
    assert hit["url"] == page.url


# --- what editors are told ---


def test_the_report_names_files_search_cannot_read(quiet: Any, admin_client: Client) -> None:
    attach("Biểu mẫu đọc được")
    for title, content in (
        ("=Bản quét", papers.scanned()),
        ("Bản có khóa", papers.encrypted(WORDS, "mat-khau")),
    ):
        procedure(attach(title, content, name=f"{len(title)}.pdf"))
    working.read_waiting()
    address = reverse("search_desk:unread")
    text = admin_client.get(address).content.decode()
    assert "Biểu mẫu đọc được" not in text
    for said in ("=Bản quét", "có thể là bản quét", "Bản có khóa", "Bỏ mật khẩu rồi tải lên lại."):
        assert said in text
    text = admin_client.get(address, {"reason": FileState.ENCRYPTED}).content.decode()
    assert "Bản có khóa" in text
    assert "=Bản quét" not in text
    sent = admin_client.get(address, {"export": "csv"})
    told = b"".join(sent.streaming_content).decode()
    assert "'=Bản quét" in told
    assert "không có chữ, có thể là bản quét" in told


def test_only_those_who_handle_files_see_it(
    quiet: Any, client: Client, django_user_model: Any
) -> None:
    user = django_user_model.objects.create_user("doc", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(reverse("search_desk:unread")).status_code == 302
