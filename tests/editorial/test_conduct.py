"""What holds for every story: pictures with their details, no personal data, exceptions with a reason."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Workflow, WorkflowTask

from core.problems import flat
from devdata import builders as make
from editorial.models import PublishTask
from editorial.scheduling import publish_due_pages
from home.installation import groups
from tests.editorial.desk import account, form_of
from tests.search import papers
from units.enums import Role
from units.models import Membership


def sentences(page: Any) -> list[str]:
    return [str(each) for each in flat(page.problems_to_publish())]


# --- pictures ---


@pytest.mark.parametrize("place", ["picture", "portrait", "body", "gallery"])
def test_every_picture_of_the_page_needs_its_details(site: Any, place: str) -> None:
    bare = make.make_picture("Sân cơ quan", description="", credit="", basis="")
    row = {"picture": bare, "caption": "Sáng thứ Hai"}
    other = {"picture": make.make_picture(), "caption": ""}
    given: dict[str, Any] = {
        "picture": {"picture": bare},
        "portrait": {"portrait": bare},
        "body": {"body": [("picture", row)]},
        "gallery": {"body": [("gallery", {"title": "", "pictures": [other, row]})]},
    }[place]
    page = make.make_profile(live=False, **given)
    found = flat(page.problems_to_publish())
    assert [str(each) for each in found] == [
        "Ảnh “Sân cơ quan” chưa có văn bản thay thế. Mở ảnh để bổ sung.",
        "Ảnh “Sân cơ quan” chưa ghi căn cứ sử dụng hình ảnh. Mở ảnh để bổ sung.",
        "Ảnh “Sân cơ quan” chưa ghi người chụp. Mở ảnh để bổ sung.",
    ]
    assert {each.url for each in found} == {reverse("wagtailimages:edit", args=[bare.pk])}


def test_a_hall_of_three_hundred_needs_one_line(site: Any) -> None:
    hall = make.make_picture("Hội trường", basis="public_event", is_drawing=False)
    assert sentences(make.make_news(live=False, picture=hall)) == []


# --- personal data, where it stands ---


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({"title": "Sổ 0123456789 về đúng nhà"}, "mục “tiêu đề”"),
        ({"standfirst": "CCCD 001085012345 còn hạn."}, "mục “tóm tắt”"),
        ({"body": [("heading", "Một"), ("text", "<p>Gọi 0912 345 678.</p>")]}, "đoạn 2"),
        ({"body": [("quote", {"text": "STK 19034567890123 nhé", "who": ""})]}, "đoạn 1"),
        (
            {"body": [("text", "<p>Ông A được lương hưu là 4.500.000 đồng.</p>")]},
            "Số tiền “4.500.000 đồng” ở đoạn 1",
        ),
        ({"picture_caption": "Chị cầm thẻ GD4010112345678"}, "mục “chú thích ảnh”"),
    ],
)
def test_the_words_of_a_page(site: Any, given: Any, where: str) -> None:
    page = make.make_news(live=False, picture=make.make_picture(), **given)
    (sentence,) = sentences(page)
    assert where in sentence


def test_texts_and_names_of_pictures_and_files(site: Any) -> None:
    picture = make.make_picture("cccd_001085012345", description="Thẻ GD4010112345678 trên bàn")
    caption = {"picture": make.make_picture(), "caption": "Mã số 0123456789"}
    page = make.make_news(
        live=False,
        picture=picture,
        body=[
            ("picture", caption),
            ("document", {"document": make.make_attachment("ho-so-0912345678"), "note": ""}),
        ],
    )
    told = sentences(page)
    assert len(told) == 4
    for where in (
        "văn bản thay thế của ảnh “cccd_001085012345”",
        "tên của ảnh “cccd_001085012345”",
        "chú thích ảnh 1",
        "tên của tệp “ho-so-0912345678.docx”",
    ):
        assert any(where in sentence for sentence in told), where


def test_the_words_inside_an_attached_file(site: Any) -> None:
    pages = (
        "Danh sách người hưởng của tổ dân phố",
        "Bà Sen, căn cước số 001085012345, nhận tại nhà",
    )
    file = ContentFile(papers.pdf(*pages), name="danh-sach.pdf")
    attached = make.make_attachment("Danh sách", file=file)
    link = f'<p>Xem <a linktype="document" id="{attached.pk}">danh sách</a>.</p>'
    for body in ([("document", {"document": attached, "note": ""})], [("text", link)]):
        page = make.make_news(live=False, body=body)
        (problem,) = flat(page.problems_to_publish())
        assert "“001085012345” ở trang 2 của tệp “danh-sach.pdf”" in problem
        assert problem.url == reverse("wagtaildocs:edit", args=[attached.pk])


def test_an_honour_said_to_be_checked_has_its_number(site: Any) -> None:
    honour = {"award": "Lao động tiên tiến", "state": "valid"}
    page = make.make_profile(live=False, honours=[honour])
    assert "chưa đủ số và ngày quyết định" in " ".join(sentences(page))
    unproven = {**honour, "state": "not_verified"}
    assert sentences(make.make_profile(live=False, honours=[unproven])) == []


def test_a_person_needs_a_line(site: Any) -> None:
    page = make.make_profile(live=False, people=[])
    assert "Chưa ghi nhân vật của bài" in " ".join(sentences(page))
    assert sentences(make.make_profile(live=False, kind="group", people=[])) == []


# --- whichever way a page goes out ---

BARE = {"author": ""}
SENTENCE = "Chưa ghi tác giả."


def test_submitting_and_publishing_in_the_form(client: Client, publisher: Any) -> None:
    page = make.make_news(live=False, **BARE)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for action in ("action-submit", "action-publish"):
        response = client.post(url, form_of(client, url) | {action: "1"})
        assert response.status_code == 200, action
        assert SENTENCE in response.content.decode()
    page.refresh_from_db()
    assert not page.live
    assert page.current_workflow_state is None
    response = client.post(url, form_of(client, url))
    assert response.status_code == 302, "a draft is saved all the same"


def test_the_form_shows_the_checklist(client: Client, publisher: Any) -> None:
    bare = make.make_picture("Sân cơ quan", basis="")
    page = make.make_news(live=False, picture=bare, **BARE)
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Danh sách kiểm tra trước khi xuất bản" in shown
    assert f'href="{reverse("wagtailimages:edit", args=[bare.pk])}"' in shown
    assert 'href="#id_author"' in shown
    assert 'id="id_author"' in shown


def test_a_bad_page_holds_up_no_other_of_a_bulk_action(client: Client, publisher: Any) -> None:
    good, bad, last = (make.make_news(live=False, **over) for over in ({}, BARE, {}))
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    ids = "&".join(f"id={page.pk}" for page in (good, bad, last))
    response = client.post(f"{url}?{ids}&next=/quan-tri/", {}, follow=True)
    for page in (good, bad, last):
        page.refresh_from_db()
    assert [page.live for page in (good, bad, last)] == [True, False, True]
    told = response.content.decode()
    assert SENTENCE in told
    assert bad.title in told


def test_a_bad_page_holds_up_no_other_of_a_schedule(site: Any, at: Any) -> None:
    at("2026-03-02 08:00")
    pages = [make.make_news(live=False, **over) for over in (BARE, {})]
    for page in pages:
        page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
        page.save_revision().publish()
    at("2026-03-02 10:00")
    publish_due_pages()
    for page in pages:
        page.refresh_from_db()
    assert [page.live for page in pages] == [False, True]


def test_approving_on_the_dashboard_meets_the_rules(client: Client, publisher: Any) -> None:
    call_command("setup_site", verbosity=0)
    Membership.objects.create(user=publisher, role=Role.PUBLISHER)
    task = PublishTask.objects.get()
    workflow = Workflow.objects.create(name="Chỉ duyệt")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    page = make.make_news(live=False, **BARE)
    state = workflow.start(page, page.owner)
    asked = state.current_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", asked.pk])
    response = client.post(url, {"checklist": task.lines}, follow=True)
    page.refresh_from_db()
    assert not page.live
    assert SENTENCE in response.content.decode()


# --- the exception ---


def test_an_exception_needs_the_publisher_a_reason_and_is_bound(
    client: Client, publisher: Any
) -> None:
    page = make.make_news(live=False, standfirst="Gọi 0912 345 678.", **BARE)
    url = reverse("editorial_checklist", args=[page.pk])
    shown = client.get(url).content.decode()
    assert SENTENCE in shown
    assert "Chưa có lý do" in client.post(url, {"reason": " "}).content.decode()
    client.post(url, {"reason": "Số máy trực của Bưu điện, Trưởng ban đồng ý."})
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.live

    entry = PageLogEntry.objects.get(page=page.pk, action="editorial.exempted")
    assert entry.user == publisher
    assert "Trưởng ban đồng ý" in entry.message
    assert "0912 345 678" not in str(entry.data), "the log keeps no number"

    page.standfirst = "Dòng đầu.\n\nGọi 0912 345 678, hoặc 0987 654 321."
    (new,) = flat(page.problems_to_publish())
    assert "0987 654 321" in new, "only what is new asks again"


def test_an_editor_gives_no_exception(client: Client, site: Any) -> None:
    groups.groups([])
    client.force_login(account("Biên tập viên"))
    page = make.make_news(live=False, **BARE)
    url = reverse("editorial_checklist", args=[page.pk])
    shown = client.get(url).content.decode()
    assert SENTENCE in shown
    assert "<textarea" not in shown
    client.post(url, {"reason": "Tôi thấy được."})
    assert page.exemptions.count() == 0


def test_a_stranger_sees_no_checklist(client: Client, site: Any) -> None:
    page = make.make_news(live=False, **BARE)
    assert client.get(reverse("editorial_checklist", args=[page.pk])).status_code == 302


def test_nothing_excuses_a_day_to_come(client: Client, publisher: Any) -> None:
    page = make.make_news(live=False, published_at=timezone.now() + datetime.timedelta(days=3))
    client.post(reverse("editorial_checklist", args=[page.pk]), {"reason": "Cứ đăng."})
    assert "chưa đến" in " ".join(sentences(page))
