"""Structure of whole pages as a browser gets them: headings, ids, targets of links, alt texts."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client

from devdata import builders as make

pytestmark = pytest.mark.django_db

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BODY = [
    ("text", "<p>Bốn giờ chiều, sương xuống sớm.</p>"),
    ("heading", "Cuốn sổ"),
    ("heading", "Cuốn sổ"),
    ("quote", {"text": "Mình chỉ kể chuyện.", "who": "Chị Dợ"}),
    ("figures", {"figures": [{"value": "1.206", "label": "người tham gia"}]}),
    ("timeline", {"title": "Những mốc chính", "moments": [{"when": "2008", "what": "Vào Ngành."}]}),
    ("question", {"question": "Chị mong gì?", "answer": "<p>Bà con nhớ ngày.</p>"}),
    (
        "table",
        {
            "data": [["Năm", "Người"], ["2011", "22"]],
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "table_caption": "Người tham gia",
        },
    ),
]


class Page(HTMLParser):
    """What a test asks of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.ids: Counter[str] = Counter()
        self.targets: set[str] = set()
        self.bare_pictures: list[str] = []
        self.inline: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in HEADINGS:
            self.levels.append(int(tag[1]))
        if values.get("id"):
            self.ids[str(values["id"])] += 1
        for name in ("aria-labelledby", "aria-describedby", "for"):
            self.targets.update((values.get(name) or "").split())
        href = values.get("href") or ""
        if href.startswith("#"):
            self.targets.add(href[1:])
        if tag == "img" and "alt" not in values:
            self.bare_pictures.append(str(values.get("src")))
        self.inline += [name for name, _ in attrs if name == "style" or name.startswith("on")]
        is_data = values.get("type") == "application/ld+json"
        if tag == "style" or (tag == "script" and "src" not in values and not is_data):
            self.inline.append(tag)

    @property
    def skipped_levels(self) -> list[tuple[int, int]]:
        return [
            pair
            for pair in zip(self.levels, self.levels[1:], strict=False)
            if pair[1] > pair[0] + 1
        ]


def profile() -> str:
    page = make.make_profile(
        body=BODY,
        picture=make.make_picture(),
        topics=[make.make_topic()],
        corrections=[{"date": datetime.date(2026, 11, 22), "text": "4.900, không phải 49.000."}],
        step_records=[{"step": "1-phat-hien", "date": datetime.date(2019, 3, 12)}],
        honours=[{"award": "Chiến sĩ thi đua cơ sở", "state": "not_verified"}],
    )
    make.make_pledge(page)
    return str(page.url)


def practice() -> str:
    rows = [
        {
            "name": f"Chỉ tiêu {i}",
            "unit": "%",
            "direction": "lower",
            "baseline": 4,
            "target": 2,
            "actual": 3,
        }
        for i in range(12)
    ]
    page = make.make_practice(indicators=rows, body=BODY, topics=[make.make_topic()])
    for name in ("BHXH tỉnh Lai Châu", "BHXH tỉnh Sơn La", "BHXH tỉnh Cà Mau"):
        make.make_adoption(
            page,
            unit=make.make_unit(name),
            state="achieved",
            confirmed=True,
            results=[{"baseline": 4, "actual": 2}],
        )
    return str(page.url)


def campaign() -> str:
    page = make.make_campaign(body=BODY)
    make.make_news(campaign=page)
    make.make_event(campaign=page)
    return str(page.url)


def directive() -> str:
    sections = [
        (
            "section",
            {
                "number": "1",
                "heading": "Quán triệt",
                "short": "",
                "intro": "",
                "points": [{"letter": "đ", "text": "Học{{sua-1}} tập.", "note": "Trên trang này."}],
            },
        )
    ]
    fixes = [("fix", {"mark": "sua-1", "where": "Mục 1", "wrong": "Hoc", "right": "Học"})]
    return str(make.make_directive(sections=sections, fixes=fixes, preamble="Mở đầu.").url)


def column() -> str:
    stories = [make.make_profile() for _ in range(3)]
    return str(make.make_column(rule_categories=["exemplar"], picks=stories[:1]).url)


PAGES: dict[str, Callable[[], str]] = {
    "home": lambda: str(make.make_site().url),
    "profile": profile,
    "practice": practice,
    "pilot": lambda: str(make.make_practice(state="pilot").url),
    "campaign": campaign,
    "news": lambda: str(make.make_news(body=BODY).url),
    "event": lambda: str(make.make_event().url),
    "directive": directive,
    "procedure": lambda: str(make.make_procedure(forms=[{"title": "Phiếu"}]).url),
    "material": lambda: str(make.make_material(body=BODY).url),
    "monday": lambda: str(make.make_monday().url),
    "monday sheet": lambda: f"{make.make_monday().url}a4/",
    "column of mondays": lambda: str(make.make_monday().get_parent().url),
    "column": column,
    "empty column": lambda: str(make.make_column().url),
    "standard": lambda: str(make.make_standard_page(body=BODY).url),
    "profiles": lambda: (make.make_profile(), "/guong-dien-hinh/")[1],
    "practices": lambda: (make.make_practice(), "/mo-hinh/")[1],
    "campaigns": lambda: (make.make_campaign(), "/phong-trao-thi-dua/")[1],
    "news list": lambda: (make.make_event(), "/tin-tuc/")[1],
    "columns": lambda: (make.make_column(), "/chuyen-muc/")[1],
    "unit": lambda: f"/don-vi/{make.make_profile().unit.slug}/",
    "units": lambda: (make.make_unit(), "/don-vi/")[1],
    "clusters": lambda: (make.make_site(), "/cum-khoi-thi-dua/")[1],
    "field": lambda: f"/linh-vuc/{make.make_profile().work_field.slug}/",
    "fields": lambda: (make.make_site(), "/linh-vuc/")[1],
    "topic": lambda: f"/viec-can-giai-quyet/{topic_of(make.make_practice)}/",
    "topics": lambda: (make.make_topic(), "/viec-can-giai-quyet/")[1],
    "site map": lambda: (make.make_site(), "/so-do-trang/")[1],
}


def topic_of(factory: Callable[..., Any]) -> str:
    topic = make.make_topic()
    factory(topics=[topic])
    return str(topic.slug)


@pytest.fixture(params=sorted(PAGES))
def html(request: pytest.FixtureRequest, site: Any, client: Client) -> str:
    response = client.get(PAGES[request.param]())
    assert response.status_code == 200
    return str(response.content.decode())


def test_a_page_is_built_soundly(html: str) -> None:
    page = Page(html)
    assert page.levels.count(1) == 1
    assert page.skipped_levels == []
    assert [name for name, count in page.ids.items() if count > 1] == []
    assert page.targets - set(page.ids) == set()
    assert page.bare_pictures == []
    assert page.inline == []


def test_the_reader_finds_what_is_broken() -> None:
    page = Page(
        '<h1>a</h1><h3 id="x">b</h3><p id="x"></p><a href="#y" style="c">d</a><img src="e"><script>f</script>'
    )
    assert page.skipped_levels == [(1, 3)]
    assert page.ids["x"] == 2
    assert page.targets - set(page.ids) == {"y"}
    assert page.bare_pictures == ["e"]
    assert page.inline == ["style", "script"]


def test_a_lost_reader_is_helped(client: Client) -> None:
    response = client.get("/khong-co-trang-nay/")
    text = response.content.decode()
    assert response.status_code == 404
    assert "Chưa có gì ở địa chỉ này" in text
    assert 'href="/so-do-trang/"' in text
    assert Page(text).levels.count(1) == 1
