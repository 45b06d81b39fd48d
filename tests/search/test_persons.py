"""Numbers of people find nothing; numbers of documents, years and money are not taken for them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from devdata import builders as make
from editorial.rules import exempting
from search.persons import is_personal
from search.queue import drain

PERSONAL = [
    "0123456789",
    "7912345678",
    "079 085 123 456",
    "0912345678",
    "+84 912 345 678",
    "0912.345.678",
    "DN4797912345678",
    "sổ bhxh 7912345678 của tôi",
]
NOT_PERSONAL = [
    "4231/HD-BHXH",
    "2019 2020 2021",
    "2015-2020",
    "1.234.567.890 đồng",
    "42 triệu đồng",
    "01/01/2024",
    "34-CT/TW",
    "VssID",
    "06/2026/QH16",
]


@pytest.mark.parametrize("text", PERSONAL)
def test_numbers_of_people_are_known(text: str) -> None:
    assert is_personal(text)


@pytest.mark.parametrize("text", NOT_PERSONAL)
def test_other_numbers_are_not(text: str) -> None:
    assert not is_personal(text)


@pytest.mark.django_db
def test_they_find_nothing_and_the_page_says_where_that_service_is(
    quiet: Any, client: Client
) -> None:
    page = make.make_news(title="Gọi 0912 345 678", live=False)
    exempting.exempt(page, "Số máy trực của Bưu điện.", None)
    page.save_revision().publish()
    drain()
    assert client.get("/api/search/", {"q": "0912 345 678"}).json()["count"] == 0
    text = " ".join(client.get("/tim-kiem/", {"q": "0912 345 678"}).content.decode().split())
    assert "Trang này không tra cứu được người theo mã số BHXH" in text
    assert "VssID" in text
    assert "Không tìm thấy kết quả" not in text


@pytest.mark.django_db
def test_a_phrase_that_is_nowhere_says_so_and_offers_the_words(quiet: Any, client: Client) -> None:
    page = make.make_news(title="Tre làm ống")
    drain()
    text = " ".join(client.get("/tim-kiem/", {"q": '"ống tre"'}).content.decode().split())
    assert "Không bài nào có đúng nguyên văn cụm từ trong ngoặc kép." in text
    assert 'href="?q=%E1%BB%91ng+tre">Tìm không cần đúng nguyên văn</a>' in text
    assert page.url in client.get("/tim-kiem/", {"q": "ống tre"}).content.decode()
    other = client.get("/tim-kiem/", {"q": "zzzz"}).content.decode()
    assert "nguyên văn" not in other


@pytest.mark.django_db
def test_search_pages_are_not_indexed_and_never_name_the_query_in_their_title(
    quiet: Any, client: Client
) -> None:
    text = client.get("/tim-kiem/", {"q": "chửi bậy"}).content.decode()
    assert '<meta name="robots" content="noindex">' in text
    head = text.partition("</head>")[0]
    assert "chửi bậy" not in head
