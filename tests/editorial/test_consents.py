"""The consent ledger: whose word counts, how long, and how all that stands on it comes down in one step."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from core.problems import flat
from devdata import builders as make
from editorial.consents import ending, reach
from editorial.models import Consent, NamedPerson
from home.installation import groups
from tests.editorial.desk import account
from tests.search import papers

TODAY = datetime.date(2026, 3, 2)
# What the form of the ledger sends.
ENTRY = {
    "person": "Lò Văn Minh",
    "age_group": "adult",
    "purpose": "bài tháng 3",
    "given_on": "01/03/2026",
    "valid_from": "01/03/2026",
    "covers_name": "on",
    "on_site": "on",
    **{
        f"{rows}-{key}": "0"
        for rows in ("pages", "pictures")
        for key in ("TOTAL_FORMS", "INITIAL_FORMS")
    },
}


@pytest.fixture(autouse=True)
def day(at: Any) -> None:
    at("2026-03-02 09:00")


def sentences(page: Any) -> str:
    return " ".join(map(str, flat(page.problems_to_publish())))


@pytest.fixture
def running_clock(day: None) -> Iterator[None]:
    """An index is named after the moment it is made: two in one test need two moments."""
    with time_machine.travel("2026-03-02T02:05:00Z", tick=True):
        yield


# --- the basis ---


def test_a_picture_by_consent_needs_a_line_of_the_ledger(site: Any) -> None:
    portrait = make.make_picture("Chị Sen", basis="consent")
    page = make.make_news(live=False, picture=portrait)
    assert "chưa có phiếu nào trong sổ" in sentences(page)
    make.make_consent(portrait)
    assert sentences(page) == ""


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"valid_until": datetime.date(2026, 3, 1)}, "đã hết hạn ngày 01/03/2026"),
        ({"withdrawal_received_on": TODAY}, "đã rút"),
        ({"valid_from": datetime.date(2026, 4, 1)}, "có hiệu lực từ 01/04/2026"),
        ({"form": ""}, "chưa có tệp phiếu đồng ý"),
        ({"covers_picture": False}, "không gồm hình ảnh"),
        ({"on_site": False}, "không gồm việc nêu tên trên trang"),
        (
            {"age_group": "small", "guardian": "Mẹ: Lò Thị May"},
            "chưa có ý kiến của người giám hộ",
        ),
        (
            {"age_group": "child", "guardian": "Mẹ: Lò Thị May", "guardian_agreed_on": TODAY},
            "chưa có ý kiến của trẻ từ đủ 07 tuổi",
        ),
        ({"valid_until": TODAY}, ""),
        (
            {"age_group": "small", "guardian": "Mẹ: Lò Thị May", "guardian_agreed_on": TODAY},
            "",
        ),
        (
            {
                "age_group": "child",
                "guardian": "Mẹ: Lò Thị May",
                "guardian_agreed_on": TODAY,
                "child_agreed_on": TODAY,
            },
            "",
        ),
    ],
)
def test_whose_word_counts_and_how_long(site: Any, over: Any, said: str) -> None:
    portrait = make.make_picture("Chị Sen", basis="consent")
    page = make.make_news(live=False, picture=portrait)
    make.make_consent(portrait, page, **over)
    told = sentences(page)
    assert said in told
    assert bool(told) == bool(said)


def test_the_states_of_the_ledger(site: Any) -> None:
    def ends(days: int) -> Consent:
        return make.make_consent(valid_until=TODAY + datetime.timedelta(days=days))

    over, soon, late = ends(-1), ends(30), ends(31)
    asked = make.make_consent(withdrawal_received_on=TODAY - datetime.timedelta(days=3))
    ledger = Consent.objects
    assert set(ledger.in_force()) == {soon, late}
    assert list(ledger.expiring()) == [soon]
    assert list(ledger.expired()) == [over]
    assert list(ledger.withdrawal_waiting()) == [asked]
    assert asked.answer_by == datetime.date(2026, 3, 14)
    assert [each.state for each in (over, soon, late, asked)] == [
        "expired", "expiring", "in_force", "asked_back",
    ]  # fmt: skip


def test_a_consent_ends_after_it_begins(site: Any) -> None:
    with pytest.raises(ValidationError, match="sớm hơn ngày bắt đầu"):
        make.make_consent(valid_until=datetime.date(2025, 1, 1))


# --- taken down in one step ---


@pytest.fixture
def story(site: Any, client: Client) -> Any:
    """A live profile with a picture in its body, a file and a paper, all of them asked for once."""
    call_command("setup_site", verbosity=0)
    portrait = make.make_picture("Chị Sen", basis="consent")
    make.make_consent(portrait)
    attached = make.make_attachment("Bài nói của chị")
    page = make.make_profile(
        title="Người giữ lửa ở bản Nà Khuông",
        portrait=portrait,
        body=[
            ("picture", {"picture": portrait, "caption": ""}),
            ("document", {"document": attached, "note": ""}),
        ],
    )
    Consent.objects.get().pages.create(page=page.storypage_ptr)
    from media.renditions import make as make_sizes

    make_sizes(portrait)
    return page


def addresses_of(client: Client, form: Consent) -> list[str]:
    """Those the desk lists before it takes down."""
    shown = client.get(reverse("consents:take_down", args=[form.pk])).content.decode()
    return re.findall(r'data-gone="([^"]+)"', shown)


def test_all_that_stands_on_a_consent_comes_down(
    client: Client, running_clock: None, story: Any, django_capture_on_commit_callbacks: Any
) -> None:
    from search.queue import drain

    drain()
    form, other = Consent.objects.get(), make.make_news(title="Tin không liên quan")
    client.force_login(account("Người duyệt xuất bản"))
    listed = addresses_of(client, form)
    reader = Client()
    kinds = ("/tep/anh/", "/tep/van-ban/", "/api/v2/pages/", ".pdf", story.url)
    for kind in kinds:
        assert any(kind in address for address in listed), kind
    for address in listed:
        assert reader.get(address).status_code == 200, address

    def places() -> list[str]:
        drain()
        return [
            place
            for place in (
                "/sitemap.xml",
                "/rss/",
                "/api/v2/pages/?limit=50",
                "/api/search/?q=giữ+lửa",
            )
            if story.title in (said := reader.get(place, follow=True).content.decode())
            or story.url in said
        ]

    assert "/sitemap.xml" in places()
    assert len(places()) >= 3

    url = reverse("consents:take_down", args=[form.pk])
    assert "Ghi ngày nhận yêu cầu" in client.post(url, {"reason": "Theo đơn."}).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(url, {"reason": "Theo đơn gửi Ban.", "received_on": "01/03/2026"})

    assert {reader.get(address).status_code for address in listed} == {404}
    assert places() == []
    assert reader.get(other.url).status_code == 200
    form.refresh_from_db()
    assert (form.state, form.withdrawn_on) == ("withdrawn", TODAY)
    assert list(Consent.objects.withdrawal_waiting()) == []
    assert reach.of(form).is_empty


def test_the_trace_names_no_person(client: Client, story: Any) -> None:
    form = Consent.objects.get()
    ending.take_down(form, "Theo đơn gửi Ban.", account("Người duyệt xuất bản"))
    traces = [
        PageLogEntry.objects.get(action=ending.TAKEN_DOWN),
        ModelLogEntry.objects.get(action=ending.TAKEN_DOWN),
    ]
    for trace in traces:
        assert "Theo đơn gửi Ban." in trace.message
        assert form.person not in f"{trace.data} {trace.message}"
    assert form.person not in traces[1].label


def test_only_a_new_consent_brings_it_back(client: Client, story: Any) -> None:
    old = Consent.objects.get()
    old.withdrawal_received_on = TODAY
    old.save()
    publisher = account("Người duyệt xuất bản")
    ending.take_down(old, "Theo đơn.", publisher)
    client.force_login(publisher)
    client.post(
        reverse("editorial_checklist", args=[story.pk]), {"reason": "Tôi chịu trách nhiệm."}
    )
    with pytest.raises(ValidationError, match="đã rút"):
        story.get_latest_revision().publish()

    portrait = old.pictures.get().picture
    make.make_consent(story, portrait, replaces=old)
    story.get_latest_revision().publish()
    story.refresh_from_db()
    assert story.live
    from media import gate

    assert gate.is_public(portrait)


def test_another_page_with_the_picture_comes_down_too(site: Any) -> None:
    portrait = make.make_picture("Chị Sen", basis="consent")
    form = make.make_consent(portrait)
    pages = [make.make_news(picture=portrait), make.make_practice(picture=portrait)]
    reached = ending.take_down(form, "Hết hạn.", None)
    assert {page.pk for page in reached.pages} == {page.pk for page in pages}


def test_a_file_other_pages_give_away_stays(site: Any, client: Client) -> None:
    attached = make.make_attachment("Kế hoạch")
    body = [("document", {"document": attached, "note": ""})]
    named, other = make.make_news(body=body), make.make_news(body=body)
    form = make.make_consent(named)
    assert attached.url not in reach.of(form).addresses()
    ending.take_down(form, "Theo đơn.", None)
    assert client.get(attached.url).status_code == 200
    assert client.get(other.url).status_code == 200


def test_what_ran_out_is_told_once_and_waits_in_the_list(
    site: Any, at: Any, client: Client
) -> None:
    groups.groups([])
    page = make.make_news()
    form = make.make_consent(page, valid_until=TODAY)
    assert ending.tell_expired() == 0
    at("2026-03-03 00:01")
    assert (ending.tell_expired(), ending.tell_expired()) == (1, 0)
    assert list(Consent.objects.to_take_down()) == [form]
    client.force_login(account("Thư ký biên tập"))
    url = reverse("consents:index")
    shown = client.get(url, {"state": "to_take_down"}).content.decode()
    assert form.person in shown
    ending.take_down(form, "Hết hạn.", None)
    assert list(Consent.objects.to_take_down()) == []
    assert form.person not in client.get(url, {"state": "to_take_down"}).content.decode()


# --- who may ---


@pytest.mark.parametrize(
    ("group", "status"),
    [
        ("Biên tập viên", 200),
        ("Thư ký biên tập", 200),
        ("Người duyệt xuất bản", 200),
        ("Cộng tác viên đơn vị", 403),
        ("Lãnh đạo đơn vị", 403),
        ("Người thẩm định chuyên môn", 403),
        ("Quản trị hệ thống", 403),
    ],
)
def test_the_signed_form_is_protected(site: Any, client: Client, group: str, status: int) -> None:
    groups.groups([])
    signed = ContentFile(papers.pdf("Phiếu"), name="cccd-001085012345.pdf")
    form = make.make_consent(form=signed)
    client.force_login(account(group))
    response = client.get(reverse("consents:form_file", args=[form.pk]))
    assert response.status_code == status
    if status == 200:
        assert "no-store" in response["Cache-Control"]
        assert b"".join(response.streaming_content).startswith(b"%PDF-")
    assert "001085012345" not in str(form.form.name)
    assert client.get(reverse("consents:index")).status_code == status


def test_no_reader_gets_the_signed_form(site: Any, client: Client) -> None:
    form = make.make_consent()
    for address in (f"/media/{form.form.name}", form.form.url):
        assert client.get(address).status_code == 404
    assert client.get(reverse("consents:form_file", args=[form.pk])).status_code == 302


def test_an_editor_lists_and_does_not_take_down(site: Any, client: Client) -> None:
    groups.groups([])
    page = make.make_news()
    form = make.make_consent(page)
    client.force_login(account("Biên tập viên"))
    url = reverse("consents:take_down", args=[form.pk])
    shown = client.get(url).content.decode()
    assert page.title in shown
    assert "Gỡ tất cả" not in shown
    client.post(url, {"reason": "Thử.", "received_on": "01/03/2026"})
    page.refresh_from_db()
    assert page.live


def test_who_wrote_the_entry_is_noted(site: Any, client: Client) -> None:
    groups.groups([])
    editor = account("Biên tập viên")
    client.force_login(editor)
    response = client.post(reverse("consents:add"), ENTRY)
    assert response.status_code == 302, response.content.decode()
    form = Consent.objects.get()
    assert form.recorded_by == editor
    assert form.recorded_at.date() == timezone.now().date()


# --- who is named ---


def test_in_any_story_a_person_named_by_consent_stands_in_the_ledger(site: Any) -> None:
    person = NamedPerson(name="Hoàng Thị Sen", basis="consent")
    page = make.make_news(live=False, people=[person])
    assert "Hoàng Thị Sen được nêu tên theo sự đồng ý mà chưa có phiếu" in sentences(page)
    make.make_consent(page, person="hoàng thị sen")
    assert sentences(page) == ""


@pytest.mark.parametrize("age", ["child", "small"])
def test_a_child_is_named_by_consent_only(site: Any, age: str) -> None:
    child = NamedPerson(name="Lò Văn Minh", basis="public_event", age_group=age)
    page = make.make_event(live=False, people=[child])
    assert "Lò Văn Minh là trẻ em mà chưa có phiếu đồng ý" in sentences(page)
    words = {"guardian": "Mẹ: Lò Thị May", "guardian_agreed_on": TODAY}
    own = {"child_agreed_on": TODAY} if age == "child" else {}
    form = make.make_consent(page, person=child.name, **words)
    assert "ghi lứa tuổi khác" in sentences(page)
    form.age_group, form.child_agreed_on = age, own.get("child_agreed_on")
    form.save()
    assert sentences(page) == ""


def test_a_person_in_public_or_on_duty_needs_no_line(site: Any) -> None:
    named = [
        NamedPerson(sort_order=order, name=f"Lò Văn {order}", basis=basis)
        for order, basis in enumerate(("public_event", "official_duty", "family_of_deceased"))
    ]
    assert sentences(make.make_news(live=False, people=named)) == ""


def test_a_file_of_another_kind_is_refused_beside_it_and_nothing_typed_is_lost(
    site: Any, client: Client
) -> None:
    groups.groups([])
    client.force_login(account("Biên tập viên"))
    photo = SimpleUploadedFile("phieu.jpg", b"\xff\xd8\xff", "image/jpeg")
    html = client.post(reverse("consents:add"), {**ENTRY, "form": photo}).content.decode()
    assert "“phieu.jpg” thuộc kiểu không nhận" in html
    assert "bài tháng 3" in html
    assert not Consent.objects.exists()
