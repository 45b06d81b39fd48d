"""Reading a question from an address, refusing what is wrong, and writing it back."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.http import QueryDict

from search.request import SearchRequest, parse

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def read(query: str) -> SearchRequest:
    request, problems = parse(QueryDict(query))
    assert problems == []
    return request


def test_everything_at_once() -> None:
    request = read(
        "q=v%C3%B9ng+cao&type=profile&type=practice&unit=bhxh-tinh-lao-cai&field=quan-ly-thu&topic=giam-cham-dong"
        "&tag=vung-cao&year=2025&year=2026&sort=new&page=3&page_size=50&utm_source=x"
    )
    assert request == SearchRequest(
        q="vùng cao",
        type=("profile", "practice"),
        unit=("bhxh-tinh-lao-cai",),
        field=("quan-ly-thu",),
        topic=("giam-cham-dong",),
        tag=("vung-cao",),
        year=("2025", "2026"),
        sort="new",
        page=3,
        page_size=50,
    )


def test_an_empty_question_browses_by_date() -> None:
    assert read("").order == "new"
    assert read("sort=relevance").order == "new"
    assert read("q=tre").order == "relevance"
    assert read("q=tre&sort=old").order == "old"
    assert read("q=+&type=&page=&from=").is_filtered is False


def test_words_arrive_composed() -> None:
    assert parse({"q": [unicodedata.normalize("NFD", "đồng")]})[0].q == "đồng"


def test_tags_may_be_given_by_name() -> None:
    assert read("tag=" + "V%C3%B9ng+cao").tag == ("vung-cao",)


def test_repeated_values_count_once() -> None:
    assert read("year=2025&year=2025").year == ("2025",)


@pytest.mark.parametrize(
    ("query", "after", "before"),
    [
        ("from=2025-08-15", datetime(2025, 8, 15, tzinfo=ZONE), None),
        ("to=2025-08-15", None, datetime(2025, 8, 16, tzinfo=ZONE)),
        (
            "from=2025-08-15&to=2025-08-15",
            datetime(2025, 8, 15, tzinfo=ZONE),
            datetime(2025, 8, 16, tzinfo=ZONE),
        ),
        ("from=2025-08-15T08:00:00%2B07:00", datetime(2025, 8, 15, 8, tzinfo=ZONE), None),
        ("from=2025-08-15T08:00:00+07:00", datetime(2025, 8, 15, 8, tzinfo=ZONE), None),
        ("from=2025-08-15T01:00:00Z", datetime(2025, 8, 15, 8, tzinfo=ZONE), None),
        ("from=2025-08-15T08:00", datetime(2025, 8, 15, 8, tzinfo=ZONE), None),
        ("from=15/08/2025", datetime(2025, 8, 15, tzinfo=ZONE), None),
        (
            "from=5-8-2025&to=7.8.2025",
            datetime(2025, 8, 5, tzinfo=ZONE),
            datetime(2025, 8, 8, tzinfo=ZONE),
        ),
        ("to=2025-08-15T08:00", None, datetime(2025, 8, 15, 8, 0, 0, 1, tzinfo=ZONE)),
    ],
)
def test_days_and_moments(query: str, after: datetime | None, before: datetime | None) -> None:
    request = read(query)
    assert (request.published_from, request.published_before) == (after, before)


def test_a_reader_sees_days_as_they_are_written_here() -> None:
    assert read("from=2025-08-05&to=7/8/2025").days == ("05/08/2025", "7/8/2025")
    assert read("from=2025-08-15T08:00").days == ("2025-08-15T08:00", "")


@pytest.mark.parametrize(
    ("query", "parameter", "words"),
    [
        ("page=0", "page", "số nguyên từ 1"),
        ("page=abc", "page", "“abc”"),
        ("page=-1", "page", "số nguyên"),
        ("page=%EF%BC%91", "page", "số nguyên"),
        ("page=99999999999999999999", "page", "số nguyên"),
        ("page_size=101", "page_size", "từ 1 đến 100"),
        ("page_size=0", "page_size", "từ 1 đến 100"),
        ("type=person", "type", "profile, practice, news"),
        ("sort=best", "sort", "relevance, new, old"),
        ("year=25", "year", "bốn chữ số"),
        ("year=nam", "year", "bốn chữ số"),
        ("unit=BHXH+tinh", "unit", "đường dẫn của đơn vị"),
        ("from=31/02/2025", "from", "15/08/2025"),
        ("from=hôm+qua", "from", "“hôm qua” của “from” không phải ngày"),
        ("to=2025-13-40", "to", "2025-08-15"),
        ("to=9999-12-31", "to", "không phải ngày"),
        ("from=2026-01-02&to=2026-01-01", "to", "sớm hơn"),
        ("page=1&page=2", "page", "chỉ nhận một giá trị"),
        ("q=" + "a" * 501, "q", "nhiều nhất 500"),
    ],
)
def test_what_is_wrong_is_said(query: str, parameter: str, words: str) -> None:
    _request, problems = parse(QueryDict(query))
    assert [problem.parameter for problem in problems] == [parameter]
    assert words in problems[0].sentence


def test_the_good_part_of_a_bad_question_is_kept() -> None:
    request, problems = parse(QueryDict("q=tre&page=x&type=profile&type=bad&year=2025"))
    assert (request.q, request.page, request.type, request.year) == (
        "tre",
        1,
        ("profile",),
        ("2025",),
    )
    assert len(problems) == 2


def test_too_many_values_are_refused() -> None:
    _request, problems = parse(QueryDict("&".join(f"tag=t{number}" for number in range(51))))
    assert "nhiều nhất 50" in problems[0].sentence


def test_a_question_survives_being_written_and_read() -> None:
    query = "q=%C4%91%E1%BB%93ng+%22a%22&type=news&type=unit&unit=u&field=f&topic=t&tag=g&year=2024&from=2024-01-01&to=2024-12-31T10%3A00%2B07%3A00&sort=old&page_size=10&page=4"
    request = read(query)
    assert read(request.address().removeprefix("?")) == request


def test_addresses_of_changes() -> None:
    request = read("q=tre&type=news&type=unit&year=2025&page=4")
    assert request.without("type", "news").address() == "?q=tre&type=unit&year=2025"
    assert request.unfiltered().address() == "?q=tre"
    assert request.address(page=5) == "?q=tre&type=news&type=unit&year=2025&page=5"
    assert SearchRequest().address() == "?"
