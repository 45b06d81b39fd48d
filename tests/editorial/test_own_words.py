"""Nobody publishes what he wrote himself, whichever way; an exception says why."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry

from devdata import builders as make
from editorial import authorship
from editorial.rules.own_words import SENTENCE
from home.installation import groups
from tests.editorial.desk import account, form_of

PUBLISH = {"action-publish": "1"}
REASON = "Phòng chỉ có một người duyệt xuất bản."


def drafted(by: Any) -> Any:
    """A whole draft whose newest words are those of `by`."""
    page = make.make_news(live=False, body=[("heading", "Đếm khách")], sample=False, owner=by)
    page.save_revision(user=by)
    return page


def sent(client: Client, page: Any, **changed: str) -> str:
    """What the desk says once the editing form was sent."""
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    same = form_of(client, url) | {"body-0-id": page.body[0].id}
    del same["topics"]  # none chosen; the form of a test would take the first
    answer = client.post(url, same | changed, follow=True)
    page.refresh_from_db()
    return answer.content.decode()


def test_what_another_wrote_goes_out_by_the_button(client: Client, publisher: Any) -> None:
    page = drafted(account("Biên tập viên"))
    assert SENTENCE not in sent(client, page, **PUBLISH)
    assert page.live


@pytest.mark.parametrize("when", ["", "2027-03-01 08:00"])
def test_own_words_wait_for_another(client: Client, publisher: Any, when: str) -> None:
    page = drafted(account("Biên tập viên"))
    told = sent(client, page, standfirst="Viết lại sapo.", go_live_at=when, **PUBLISH)
    assert SENTENCE in told
    assert (page.live, page.approved_schedule) == (False, False)
    assert page.get_latest_revision_as_object().standfirst == "Viết lại sapo.", "nothing is lost"
    client.force_login(account("Người duyệt xuất bản"))
    assert SENTENCE not in sent(client, page, **PUBLISH)
    page = type(page).objects.get(pk=page.pk)  # Wagtail remembers the schedule
    assert (page.live, page.approved_schedule) == (not when, bool(when))


def test_the_marks_the_editor_leaves_in_a_text_are_no_words(client: Client, publisher: Any) -> None:
    """A story brought in from elsewhere has none until somebody saves its form."""
    page = drafted(account("Biên tập viên"))

    def save(text: str) -> None:
        latest = page.get_latest_revision_as_object()
        latest.body = json.dumps([{"type": "text", "value": text, "id": "doan-1"}])
        latest.save_revision(user=None if "data-" not in text else publisher)

    save("<p>Bà H'Bluih đếm khách.</p>")
    save('<p data-block-key="z559v">Bà H&#x27;Bluih đếm khách.</p>')
    assert not authorship.wrote(publisher, page)
    save('<p data-block-key="z559v">Bà H&#x27;Bluih đếm lại khách.</p>')
    assert authorship.wrote(publisher, page)


def test_setting_a_date_writes_nothing(client: Client, publisher: Any) -> None:
    page = drafted(account("Biên tập viên"))
    assert SENTENCE not in sent(client, page, go_live_at="2027-03-01 08:00", **PUBLISH)
    assert page.approved_schedule


def test_not_even_a_superuser(client: Client, site: Any, admin_user: Any) -> None:
    page = drafted(admin_user)
    client.force_login(admin_user)
    assert SENTENCE in sent(client, page, **PUBLISH)
    assert not page.live


def test_in_bulk_only_what_others_wrote(client: Client, publisher: Any) -> None:
    own, other = drafted(publisher), drafted(account("Biên tập viên"))
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    address = f"{url}?id={own.pk}&id={other.pk}&next=/quan-tri/"
    told = client.post(address, {}, follow=True).content.decode()
    for page in (own, other):
        page.refresh_from_db()
    assert [own.live, other.live] == [False, True]
    assert SENTENCE in told


def test_alone_in_the_office_he_says_why(client: Client, publisher: Any) -> None:
    page = drafted(publisher)
    checklist = reverse("editorial_checklist", args=[page.pk])
    assert SENTENCE in client.get(checklist).content.decode()
    client.post(checklist, {"reason": REASON})
    assert SENTENCE not in client.get(checklist).content.decode()
    assert SENTENCE not in sent(client, page, **PUBLISH)
    assert page.live

    entry = PageLogEntry.objects.get(page=page.pk, action="editorial.exempted")
    assert entry.user == publisher
    assert REASON in entry.message
    assert f"{publisher.get_username()} tự xuất bản bài do mình viết hoặc sửa." in entry.message

    told = sent(client, page, standfirst="Sửa thêm sau khi đăng.", **PUBLISH)
    assert SENTENCE in told, "new words ask again"
    assert page.standfirst != "Sửa thêm sau khi đăng."


def test_who_does_not_publish_is_not_told_so(client: Client, site: Any) -> None:
    groups.groups([])
    editor = account("Biên tập viên")
    client.force_login(editor)
    page = drafted(editor)
    url = reverse("editorial_checklist", args=[page.pk])
    assert SENTENCE not in client.get(url).content.decode()


def test_a_column_is_no_story(client: Client, publisher: Any) -> None:
    column = make.make_column(live=False, owner=publisher)
    url = reverse("wagtailadmin_pages:edit", args=[column.pk])
    told = client.post(url, form_of(client, url) | PUBLISH, follow=True).content.decode()
    column.refresh_from_db()
    assert column.live, told[:2000]
