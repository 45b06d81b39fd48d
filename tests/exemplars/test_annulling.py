"""An honour whose decision was annulled says so wherever the profile is read, and counts nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, PageLogEntry

from devdata import builders as make
from exemplars.enums import HonourState
from home.installation.groups import groups
from search.engines import get_engine
from search.queue import drain
from tests.permissions.people import account, browser
from units.enums import Role

pytestmark = pytest.mark.django_db

REASON = "Thanh tra kết luận thành tích kê khai không đúng."
NOTE = "đã bị hủy bỏ theo Quyết định số 77/QĐ-BHXH ngày 12/05/2026."


@pytest.fixture
def lan(site: Any) -> Any:
    groups([])
    return account("lan", (Role.PUBLISHER, None))


@pytest.fixture
def publisher(lan: Any) -> Client:
    return browser(lan)


@pytest.fixture
def profile(site: Any) -> Any:
    given = {
        "number": "1234/QĐ-BHXH",
        "date": date(2025, 12, 1),
        "issuer": "Giám đốc BHXH Việt Nam",
    }
    return make.make_profile(
        title="Chị Hoa ở quầy số ba",
        subject_name="Nguyễn Thị Hoa",
        sample=False,
        level="nganh",
        honours=[
            {"award": "Chiến sĩ thi đua cơ sở", **given},
            {"award": "Lao động tiên tiến", **given, "number": "99/QĐ-BHXH"},
        ],
    )


@pytest.fixture
def found(site: Any) -> Iterator[Callable[[str], list[str]]]:
    def ask(words: str) -> list[str]:
        drain()
        told = Client().get("/api/search/", {"q": words}).json()
        return [each["title"] for each in told["results"]]

    get_engine().rebuild([])
    yield ask
    get_engine().rebuild([])


def address(page: Page) -> str:
    return f"/quan-tri/trang/{page.pk}/huy-bo-khen-thuong/"


def sent(profile: Any, **changes: Any) -> dict[str, Any]:
    honour = profile.honours.get(number="1234/QĐ-BHXH")
    return {"honour": honour.pk, "number": "77/QĐ-BHXH", "day": "12/05/2026", "level": "co-so", "reason": REASON} | changes  # fmt: skip


def fresh(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def test_page_structured_data_feed_api_and_facet_follow(
    profile: Any, publisher: Client, client: Client, at: Any
) -> None:
    at("2026-06-01 08:00")
    publisher = browser(publisher_of(publisher))
    html = client.get(profile.url).content.decode()
    assert '"Chiến sĩ thi đua cơ sở (' in html, "structured data tells it first"
    assert publisher.post(address(profile), sent(profile)).status_code == 302
    html = client.get(profile.url).content.decode()
    assert "<s>Chiến sĩ thi đua cơ sở</s>" in html
    assert "Quyết định khen thưởng đã bị hủy" in html
    assert "Quyết định số 77/QĐ-BHXH ngày 12/05/2026" in html
    assert NOTE in html
    assert '"Chiến sĩ thi đua cơ sở (' not in html
    assert '"Lao động tiên tiến (' in html
    assert REASON not in html
    assert NOTE in client.get("/tin.atom").content.decode()
    told = client.get(f"/api/v2/pages/{profile.pk}/").json()
    states = {each["award"]: each["state"]["value"] for each in told["honours"]}
    assert states == {"Chiến sĩ thi đua cơ sở": "annulled", "Lao động tiên tiến": "valid"}
    assert NOTE in told["corrections"][0]["text"]
    sector = client.get("/guong-dien-hinh/?level=nganh").content.decode()
    grassroots = client.get("/guong-dien-hinh/?level=co-so").content.decode()
    assert profile.title not in sector
    assert profile.title in grassroots


def publisher_of(client: Client) -> Any:
    from django.contrib.auth import get_user_model

    return get_user_model().objects.get(pk=client.session["_auth_user_id"])


def test_search_no_longer_finds_it_by_the_decision(
    profile: Any, publisher: Client, found: Callable[[str], list[str]]
) -> None:
    assert found('"1234/QĐ-BHXH"') == [profile.title]
    publisher.post(address(profile), sent(profile))
    assert found('"99/QĐ-BHXH"') == [profile.title]


def test_the_log_says_why_and_a_draft_does_not_bring_it_back(
    profile: Any, publisher: Client, lan: Any
) -> None:
    profile.title = "Chị Hoa, bản viết dở"
    profile.save_revision()
    publisher.post(address(profile), sent(profile))
    entry = PageLogEntry.objects.get(page=profile.pk, action="exemplars.annul")
    assert entry.user == lan
    assert entry.data["reason"] == REASON
    fresh(profile).latest_revision.publish()
    page = fresh(profile)
    assert page.title == "Chị Hoa, bản viết dở"
    assert page.level == "co-so"
    honour = page.honours.get(number="1234/QĐ-BHXH")
    assert honour.state == HonourState.ANNULLED
    assert page.corrections.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"reason": ""}, "Chưa ghi lý do."),
        ({"number": ""}, "Chưa ghi số quyết định hủy bỏ."),
        ({"day": ""}, "Chưa ghi ngày quyết định hủy bỏ."),
        ({"day": "01/11/2025"}, "sớm hơn ngày khen thưởng (01/12/2025)"),
        ({"day": "01/01/2999"}, "ở sau hôm nay"),
    ],
)
def test_what_is_missing_is_said(
    profile: Any, publisher: Client, changes: dict[str, str], sentence: str
) -> None:
    assert sentence in publisher.post(address(profile), sent(profile, **changes)).content.decode()
    assert fresh(profile).honours.filter(state=HonourState.VALID).count() == 2


def test_only_who_may_publish_annuls_and_only_what_stands(profile: Any, publisher: Client) -> None:
    editor = browser(account("minh", (Role.EDITOR, None)))
    assert editor.post(address(profile), sent(profile)).status_code == 302
    assert fresh(profile).honours.filter(state=HonourState.VALID).count() == 2
    bare = make.make_profile(title="Chưa có thành tích")
    assert publisher.get(address(bare)).status_code == 404
    menu = publisher.get(f"/quan-tri/pages/{profile.pk}/edit/").content.decode()
    assert address(profile) in menu
