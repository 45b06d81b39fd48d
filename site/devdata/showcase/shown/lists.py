"""Filters, order, page numbers, and places with nothing in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.paginator import Paginator

from core.pager import pager
from devdata.showcase.shown.matter import LONG_TITLE, UNBROKEN, Pictures, story, thing
from devdata.showcase.specimens import Specimen


def specimens(pictures: Pictures) -> Iterator[Specimen]:
    yield from _filters()
    yield from _pages()
    yield from _ways()
    yield from _marks()


def _filter(count: int, chosen: int = -1) -> dict[str, Any]:
    options = [
        {"value": str(i), "label": f"BHXH cơ sở số {i}", "selected": i == chosen, "count": 1400 - i}
        for i in range(count)
    ]
    return {"name": "unit", "legend": "Đơn vị", "options": options, "any_selected": chosen >= 0}


def _filters() -> Iterator[Specimen]:
    long = {
        "name": "topic",
        "legend": "Việc cần giải quyết",
        "options": [{"value": "a", "label": LONG_TITLE}, {"value": "b", "label": UNBROKEN}],
    }
    chosen = [
        {"label": "BHXH cơ sở số 20", "legend": "Đơn vị", "remove_url": "?"},
        {"label": LONG_TITLE, "legend": "Việc cần giải quyết", "remove_url": "?"},
        {"label": UNBROKEN, "legend": "Thẻ", "remove_url": "?"},
    ]
    filters = "components/facets.html"
    yield Specimen(filters, "chưa chọn", {"filters": [_filter(34), long]}, "column")
    yield Specimen(
        filters, "đã chọn", {"filters": [_filter(34, 20)], "chosen": chosen[:1]}, "column"
    )
    context: dict[str, Any]
    option: dict[str, Any] = {"value": "a", "label": "BHXH tự nguyện", "count": 1234}
    for state, over in [("chưa chọn", option), ("đã chọn", {**option, "selected": True}), ("tên dài", {**option, "label": LONG_TITLE})]:  # fmt: skip
        context = {"name": "tag", "option": over}
        yield Specimen("components/pick.html", state, context, "column")
    context = {"chosen": chosen, "clear_url": "?"}
    yield Specimen("components/chosen.html", "một, dài, không ngắt được", context)
    sorts = [
        {"value": "new", "label": "Mới nhất", "selected": True},
        {"value": "old", "label": "Cũ nhất"},
    ]
    for state, count, some in [("300 bài", 300, sorts), ("1 bài", 1, sorts), ("một thứ tự", 0, sorts[:1])]:  # fmt: skip
        context = {"count": count, "noun": "mô hình phù hợp", "sorts": some, "filters": []}
        yield Specimen("components/tools.html", state, context)


def _pages() -> Iterator[Specimen]:
    context: dict[str, Any]
    for state, count, number in [("đầu", 300, 1), ("giữa", 300, 15), ("cuối", 300, 30), ("hai trang", 20, 1)]:  # fmt: skip
        told = pager(Paginator(range(count), 10).page(number), lambda other: f"?page={other}")
        context = {"pager": told, "label": "Các trang"}
        yield Specimen("components/pager.html", state, context)
    for state, stories in [
        ("chưa có bài", []),
        ("một bài", [story()]),
        ("nhiều trang", [story(), story(title=LONG_TITLE), story(title=UNBROKEN)] * 2),
    ]:
        page = Paginator(stories, 3).page(1)
        context = {
            "stories": page,
            "pager": pager(page, lambda other: f"?page={other}"),
            "title": "Tất cả bài về đơn vị",
            "empty": "Chưa có bài nào về đơn vị này.",
        }
        yield Specimen("components/story_list.html", state, context)
    for state, over in [
        ("chỉ có tên", {}),
        ("có cách làm tiếp", {"text": "Thử bỏ bớt điều kiện lọc.", "link_url": "?", "link_text": "Bỏ tất cả bộ lọc"}),
        ("tên dài", {"text": LONG_TITLE}),
    ]:  # fmt: skip
        context = {"title": "Không có bài nào hợp với các điều kiện đã chọn", **over}
        yield Specimen("components/blank.html", state, context)


def _ways() -> Iterator[Specimen]:
    crumbs = [
        {"title": "Trang chủ", "url": "/"},
        {"title": "Mô hình, cách làm hay", "url": "/mo-hinh/"},
        {"title": LONG_TITLE, "url": "/mo-hinh/"},
    ]
    yield Specimen("components/crumbs.html", "hai cấp", {"crumbs": crumbs[:2]})
    yield Specimen("components/crumbs.html", "tên dài", {"crumbs": crumbs})
    leaf = {"page": thing(url="/gioi-thieu/", title="Giới thiệu"), "children": []}
    branch = {"page": thing(url="/mo-hinh/", title=LONG_TITLE), "children": [leaf, leaf]}
    yield Specimen("components/tree.html", "hai bậc", {"nodes": [leaf, branch]})
    topic = thing(slug="chi-tra-khong-dung-tien-mat", name="Chi trả không dùng tiền mặt")
    tags = [thing(slug="lam-theo-bac", name="làm theo Bác"), thing(slug="x", name=UNBROKEN)]
    context = {"tags": tags, "topics": [topic]}
    yield Specimen("components/tags.html", "việc cần giải quyết và thẻ", context)


def _marks() -> Iterator[Specimen]:
    for name in ("find", "print", "link", "feed", "calendar", "listen"):
        yield Specimen("components/icon.html", name, {"name": name})
    for kind in ("detect", "foster", "sum_up", "replicate"):
        yield Specimen("components/ring.html", kind, {"kind": kind}, "loop")
