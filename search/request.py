"""What is asked of search: read from an address, checked, and written back into addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol
from urllib.parse import urlencode

from django.utils import timezone

from core.text import nfc, slugify
from exemplars.enums import TeamSize, Terrain
from search.enums import TYPES

MAX_QUERY = 500
MAX_PAGE_SIZE = 100
MAX_PAGE = 100_000
MAX_VALUES = 50
DEFAULT_PAGE_SIZE = 20
SORTS = {"relevance": "Liên quan nhất", "new": "Mới nhất", "old": "Cũ nhất"}
_SORT_ALIASES = {
    "date": "new",
    "newest": "new",
    "-date": "new",
    "oldest": "old",
    "relevant": "relevance",
}
_SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")  # as it is written in Vietnamese
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_LOST_PLUS = re.compile(
    r"(T\d\d:\d\d\S*) (\d\d:?\d\d)$"
)  # "+07:00" arrives as " 07:00" when not escaped


class Parameters(Protocol):
    """What a QueryDict offers."""

    def getlist(self, key: str) -> list[str]: ...


class _Mapping:
    """A plain mapping of lists read like a QueryDict."""

    def __init__(self, data: Mapping[str, list[str]]) -> None:
        self._data = data

    def getlist(self, key: str) -> list[str]:
        return list(self._data.get(key, []))


@dataclass(frozen=True)
class Problem:
    """A parameter that cannot be used, and a sentence saying why and what to do."""

    parameter: str
    sentence: str


@dataclass(frozen=True)
class SearchRequest:
    """One question to search. Values of one facet widen the result, facets narrow it."""

    q: str = ""
    type: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    field: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    terrain: tuple[str, ...] = ()
    team_size: tuple[str, ...] = ()
    published_from: datetime | None = None
    published_before: datetime | None = None
    sort: str = ""
    page: int = 1
    page_size: int = DEFAULT_PAGE_SIZE
    # As typed, so that addresses can be written again.
    from_text: str = ""
    to_text: str = ""

    FACETS = ("type", "field", "topic", "unit", "year", "tag", "terrain", "team_size")

    @property
    def days(self) -> tuple[str, str]:
        """First and last day as a reader writes them; a moment stays as it was written."""
        return _as_day(self.from_text), _as_day(self.to_text)

    def values(self, facet: str) -> tuple[str, ...]:
        """The chosen values of one facet."""
        found: tuple[str, ...] = getattr(self, facet)
        return found

    @property
    def order(self) -> str:
        """The sort in force: what was asked, else relevance for words and newest for browsing."""
        if self.sort == "relevance" and not self.q.strip():
            return "new"
        return self.sort or ("relevance" if self.q.strip() else "new")

    @property
    def is_filtered(self) -> bool:
        dated = self.published_from or self.published_before
        return bool(dated) or any(self.values(facet) for facet in self.FACETS)

    def without(self, facet: str, value: str) -> SearchRequest:
        """The same question without one chosen value, on the first page."""
        rest = tuple(chosen for chosen in self.values(facet) if chosen != value)
        changes: dict[str, Any] = {facet: rest}
        return replace(self, page=1, **changes)

    def unfiltered(self) -> SearchRequest:
        return SearchRequest(q=self.q, sort=self.sort, page_size=self.page_size)

    def address(self, **changes: object) -> str:
        """The query string of this question, `?…`; `changes` are fields to replace."""
        asked = replace(self, **changes)  # type: ignore[arg-type]
        pairs: list[tuple[str, str]] = [("q", asked.q)] if asked.q else []
        pairs += [(facet, value) for facet in self.FACETS for value in asked.values(facet)]
        pairs += [
            (name, text)
            for name, text in (("from", asked.from_text), ("to", asked.to_text))
            if text
        ]
        if asked.sort:
            pairs.append(("sort", asked.sort))
        if asked.page_size != DEFAULT_PAGE_SIZE:
            pairs.append(("page_size", str(asked.page_size)))
        if asked.page > 1:
            pairs.append(("page", str(asked.page)))
        return f"?{urlencode(pairs)}"


@dataclass
class _Reader:
    data: Parameters
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, parameter: str, sentence: str) -> None:
        self.problems.append(Problem(parameter, sentence))

    def one(self, name: str) -> str:
        values = [value.strip() for value in self.data.getlist(name) if value.strip()]
        if len(set(values)) > 1:
            self.refuse(name, f"Tham số “{name}” chỉ nhận một giá trị. Bỏ bớt các giá trị thừa.")
        return nfc(values[0]) if values else ""

    def many(self, name: str, read: Callable[[str], str | None], wanted: str) -> tuple[str, ...]:
        """Values of a repeated parameter, each once; `read` gives None for one that cannot be used."""
        values = [nfc(value.strip()) for value in self.data.getlist(name) if value.strip()]
        if len(values) > MAX_VALUES:
            self.refuse(
                name,
                f"Tham số “{name}” nhận nhiều nhất {MAX_VALUES} giá trị. Bỏ bớt điều kiện lọc.",
            )
        found: list[str] = []
        for value in values[:MAX_VALUES]:
            good = read(value)
            if good is None:
                self.refuse(
                    name, f"Giá trị “{_short(value)}” của “{name}” không dùng được. {wanted}"
                )
            elif good not in found:
                found.append(good)
        return tuple(found)

    def number(self, name: str, default: int, most: int, what: str) -> int:
        text = self.one(name)
        if not text:
            return default
        if not (text.isascii() and text.isdigit() and len(text) <= 9 and 1 <= int(text) <= most):
            self.refuse(
                name,
                f"Giá trị “{_short(text)}” của “{name}” không dùng được. {what} là số nguyên từ 1 đến {most}.",
            )
            return default
        return int(text)

    def moment(self, name: str, *, end: bool) -> tuple[datetime | None, str]:
        """A moment and how it was written; a plain day means its beginning, or its end for `to`."""
        text = _LOST_PLUS.sub(r"\1+\2", self.one(name))
        if not text:
            return None, ""
        found = _read_moment(text, end=end)
        if found is None:
            self.refuse(
                name,
                f"“{_short(text)}” của “{name}” không phải ngày. Viết kiểu 15/08/2025; phần mềm viết "
                "2025-08-15 hoặc 2025-08-15T08:00:00+07:00.",
            )
            return None, ""
        return found, text


def _short(value: str) -> str:
    return value if len(value) <= 40 else f"{value[:40]}…"


def _as_day(text: str) -> str:
    day = _ISO_DAY.fullmatch(text)
    return f"{day[3]}/{day[2]}/{day[1]}" if day else text


def _read_moment(text: str, *, end: bool) -> datetime | None:
    zone = timezone.get_default_timezone()
    if written := _DAY.fullmatch(text):
        text = f"{written[3]}-{int(written[2]):02}-{int(written[1]):02}"
    try:
        if _ISO_DAY.fullmatch(text):
            day = date.fromisoformat(text) + timedelta(days=1 if end else 0)
            return datetime.combine(day, time(), tzinfo=zone)
        if not re.fullmatch(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*", text):
            return None
        moment = datetime.fromisoformat(text)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        moment.timestamp()
        return moment + timedelta(microseconds=1) if end else moment  # `to` includes its moment
    except (ValueError, OverflowError):
        return None


def _slug(value: str) -> str | None:
    return value if _SLUG.fullmatch(value) and len(value) <= 255 else None


def _one_of(values: Iterable[str]) -> tuple[Callable[[str], str | None], str]:
    """How a value of a fixed list is read, and what is wanted instead of another."""
    known = list(map(str, values))
    return (lambda value: value if value in known else None), f"Chọn trong: {', '.join(known)}."


def parse(data: Parameters | Mapping[str, list[str]]) -> tuple[SearchRequest, list[Problem]]:
    """The question in `data`, and what in it cannot be used; those parameters are left out.

    Parameters that search does not know are ignored: addresses pick them up on the way.
    """
    reader = _Reader(data if hasattr(data, "getlist") else _Mapping(data))  # type: ignore[arg-type]
    q = reader.one("q")
    if len(q) > MAX_QUERY:
        reader.refuse(
            "q",
            f"Câu tìm dài {len(q)} ký tự, nhiều nhất {MAX_QUERY}. Rút ngắn, chỉ giữ những từ quan trọng.",
        )
    sort = reader.one("sort").lower()
    sort = _SORT_ALIASES.get(sort, sort)
    if sort and sort not in SORTS:
        reader.refuse(
            "sort", f"Thứ tự “{_short(sort)}” không có. Chọn một trong: {', '.join(SORTS)}."
        )
        sort = ""
    after, from_text = reader.moment("from", end=False)
    before, to_text = reader.moment("to", end=True)
    if after and before and after >= before:
        reader.refuse("to", f"Ngày “{to_text}” sớm hơn ngày “{from_text}”. Kiểm tra lại hai ngày.")
        after, before, from_text, to_text = None, None, "", ""
    request = SearchRequest(
        q=q[:MAX_QUERY],
        type=reader.many("type", *_one_of(TYPES)),
        unit=reader.many("unit", _slug, "Dùng đường dẫn của đơn vị, ví dụ bhxh-tinh-nghe-an."),
        field=reader.many("field", _slug, "Dùng đường dẫn của lĩnh vực công tác."),
        topic=reader.many("topic", _slug, "Dùng đường dẫn của việc cần giải quyết."),
        tag=reader.many("tag", lambda v: _slug(slugify(v)), "Dùng tên hoặc đường dẫn của thẻ."),
        year=reader.many(
            "year",
            lambda v: v if _YEAR.fullmatch(v) else None,
            "Viết năm bằng bốn chữ số, ví dụ 2025.",
        ),
        terrain=reader.many("terrain", *_one_of(Terrain)),
        team_size=reader.many("team_size", *_one_of(TeamSize)),
        published_from=after,
        published_before=before,
        sort=sort,
        page=reader.number("page", 1, MAX_PAGE, "Số trang"),
        page_size=reader.number(
            "page_size", DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, "Số kết quả mỗi trang"
        ),
        from_text=from_text,
        to_text=to_text,
    )
    return request, reader.problems
