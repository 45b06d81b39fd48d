"""Components drawn from plain values: what each state says."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.html import strip_tags

from core import charts, plots
from core.readings import Reading

D = Decimal


def draw(name: str, /, **context: Any) -> str:
    return render_to_string(f"components/{name}.html", context)


def words(html: str) -> str:
    return " ".join(strip_tags(html).split())


def story(**values: Any) -> SimpleNamespace:
    given = {
        "title": "Mười tám năm gõ cửa",
        "url": "/guong-dien-hinh/muoi-tam-nam/",
        "kicker": "Cá nhân điển hình",
        "standfirst": "Chị không mang theo tờ rơi.",
        "picture": None,
        "unit_name_then": "BHXH tỉnh Yên Bái",
        "published_at": datetime(2026, 11, 20, 1, 0, tzinfo=UTC),
        "reading_minutes": 9,
        "sample": False,
    }
    return SimpleNamespace(**{**given, **values})


# --- cards


def test_card_without_picture() -> None:
    html = draw("card", story=story(), show_date=True, show_minutes=True)
    assert "card--bare" in html
    assert "card__pic" not in html
    assert words(html) == (
        "Cá nhân điển hình Mười tám năm gõ cửa Chị không mang theo tờ rơi. BHXH tỉnh Yên Bái20/11/20269 phút đọc"
    )


def test_card_without_standfirst_has_no_empty_paragraph() -> None:
    assert "<p></p>" not in draw("card", story=story(standfirst=""))


def test_heading_level_of_a_card_is_chosen_by_the_page() -> None:
    assert "<h2><a" in draw("card", story=story(), heading="h2")
    assert "<h3><a" in draw("card", story=story())


@pytest.mark.parametrize("name", ["card", "card_side", "hit"])
def test_sample_entries_are_marked(name: str) -> None:
    assert "Dữ liệu minh họa" in draw(name, story=story(sample=True))
    assert "Dữ liệu minh họa" not in draw(name, story=story())


def test_titles_are_escaped() -> None:
    assert "&lt;b&gt;" in draw("card", story=story(title="<b>đậm</b>"))


def practice(**values: Any) -> SimpleNamespace:
    given = {
        "pitch": "Nhắc trước hạn mười ngày.",
        "category": "practice",
        "is_pilot": False,
        "is_retired": False,
        "adoption_count": 14,
        "replicated_units": 9,
    }
    return story(title="Sổ hẹn đóng tiếp", **{**given, **values})


def card(reading: Reading | None, **values: Any) -> dict[str, Any]:
    return {"page": practice(**values), "figure": charts.before_after(reading) if reading else None}


def test_practice_card_shows_before_and_after() -> None:
    text = words(
        draw("pcard", card=card(Reading("Người dừng đóng", "%", True, D("31.4"), None, D("9.2"))))
    )
    assert "Trước khi làm 31,4% Đạt được 9,2%" in text
    assert "Giảm 22,2 điểm phần trăm, tốt hơn" in text
    assert "14 đơn vị áp dụng, 9 đã đạt" in text
    assert "Đơn vị khởi xướng: BHXH tỉnh Yên Bái" in text


def test_practice_card_of_a_pilot() -> None:
    html = draw(
        "pcard",
        card=card(Reading("Đúng ngay", "%", False, D(52), D(70)), is_pilot=True, adoption_count=0),
    )
    assert "Đang thí điểm" in html
    assert "Chưa có kết quả" in html
    assert 'class="g"' in html
    assert "Mục tiêu" in html


def test_practice_card_states() -> None:
    assert "Ngừng áp dụng" in draw("pcard", card=card(None, is_retired=True))
    assert "Mô hình điểm" in draw("pcard", card=card(None, category="model"))
    assert "Mô hình điểm" not in draw("pcard", card=card(None))
    assert "Chưa có chỉ tiêu đo trước và sau" in draw("pcard", card=card(None))
    assert "Chưa có đơn vị nào áp dụng" in draw("pcard", card=card(None, adoption_count=0))


# --- figures


def test_missing_baseline_is_said_in_the_bars() -> None:
    html = draw(
        "ba",
        figure=charts.before_after(Reading("Tài khoản", "tài khoản", False, None, None, D(7850))),
    )
    assert html.count("<svg") == 1
    assert "chưa có số liệu" in html


def test_a_target_without_a_figure_says_so() -> None:
    target = charts.progress(Reading("Thời gian chờ", "phút", True, None, D(15), None))
    text = words(draw("target", target=target))
    assert "Mục tiêu 15 phút; chưa có số liệu" in text
    assert "/ 15" not in text


def test_coordinates_are_not_localised() -> None:
    html = draw(
        "ba", figure=charts.before_after(Reading("A", "%", True, D("31.4"), None, D("9.2")))
    )
    assert 'width="78.5"' in html


def test_twelve_indicators_are_told_in_words() -> None:
    readings = [Reading(f"Chỉ tiêu {i}", "%", True, D(4), D(2), D(3)) for i in range(12)]
    html = draw("chart", rows=charts.indicator_rows(readings), id="bd", title="Các chỉ tiêu")
    assert html.count('role="img"') == 12
    assert html.count("giảm 1 điểm phần trăm, tốt hơn.</desc>") == 12
    assert len({part.split('"')[0] for part in html.split(' id="')[1:]}) == 24
    assert "Vòng rỗng: trước khi làm." in html


def test_beyond_twelve_the_table_is_named() -> None:
    rows = charts.indicator_rows([Reading("A", "%", actual=D(3))] * 14)
    assert "Còn 2 chỉ tiêu trong bảng" in draw("chart", rows=rows, id="bd", title="Các chỉ tiêu")


def test_target_says_slow_and_draws_the_tick() -> None:
    reading = Reading("Đã quay lại", "người", False, None, D(40000), D(23906))
    html = draw("target", target=charts.progress(reading, elapsed=D("0.68")))
    assert 'x="272"' in html
    assert "chậm so với thời gian" in html
    assert "23.906 người" in words(html)


def test_plot_is_told_in_words() -> None:
    results = [
        plots.Result(Reading("A", "%", True, D(30), None, D(after)), True) for after in (10, 12, 14)
    ]
    html = draw("plot", plot=plots.dot_plot(results), id="nr", title="Thay đổi ở từng đơn vị")
    assert html.count('class="d1"') == 3
    assert (
        "3 đơn vị đạt, thay đổi từ −20 đến −16 điểm phần trăm; trung vị −18 điểm phần trăm." in html
    )


def test_evidence_says_level_and_rule() -> None:
    html = draw(
        "evidence",
        level=3,
        label="Đã thẩm định",
        detail="",
        rule="Mức 4 khi có hai đơn vị khác đạt.",
    )
    assert html.count('class="is"') == 3
    assert "Đã thẩm định. Mức 3 trên 4." in words(html)
    assert "Mức 4 khi có hai đơn vị khác đạt." in html


# --- honours


def honour(name: str, **values: Any) -> SimpleNamespace:
    given = {
        "award": SimpleNamespace(name=name, is_state_level=False),
        "line": "Quyết định số 512/QĐ-BHXH ngày 21/04/2017",
        "years": "",
        "is_annulled": False,
        "annulled_note": "",
    }
    return SimpleNamespace(**{**given, **values})


def test_titles_and_forms_stand_in_separate_lists() -> None:
    groups = [
        {"label": "Danh hiệu thi đua", "honours": [honour("Chiến sĩ thi đua cơ sở")]},
        {"label": "Hình thức khen thưởng", "honours": [honour("Bằng khen")]},
        {"label": "Ghi nhận khác", "honours": []},
    ]
    html = draw("honours", groups=groups)
    assert html.count("<ul>") == 2
    assert "Ghi nhận khác" not in html


def test_an_annulled_honour_is_struck_and_said() -> None:
    annulled = honour("Bằng khen", is_annulled=True, annulled_note="Quyết định số 1209/QĐ-BHXH")
    html = draw("honours", groups=[{"label": "Hình thức khen thưởng", "honours": [annulled]}])
    assert "<s>Bằng khen</s>" in html
    assert "Quyết định khen thưởng đã bị hủy bỏ: Quyết định số 1209/QĐ-BHXH" in words(html)


def test_an_honour_without_number_says_so() -> None:
    unknown = honour("Giấy khen", line="Chưa đối chiếu được số quyết định")
    html = draw("honours", groups=[{"label": "Hình thức khen thưởng", "honours": [unknown]}])
    assert "Chưa đối chiếu được số quyết định" in html
    assert "<s>" not in html


# --- small words


@pytest.mark.parametrize(
    ("author", "photographer", "source", "text"),
    [
        ("Hoàng Lan", "Minh Đức", "", "Bài: Hoàng Lan Ảnh: Minh Đức"),
        ("Hoàng Lan", "Hoàng Lan", "", "Bài và ảnh: Hoàng Lan"),
        ("", "", "Báo Nhân Dân", "Theo Báo Nhân Dân"),
        ("", "", "", "Đăng lúc 08:00, 20/11/2026"),
    ],
)
def test_byline(author: str, photographer: str, source: str, text: str) -> None:
    page = story(
        author=author, photographer=photographer, source_name=source, source_url="", genre="bai"
    )
    html = draw("byline", page=page, corrections=[])
    assert text in " ".join(strip_tags(html.replace("</span>", " ")).split())


def test_a_correction_is_dated_and_updates_the_byline() -> None:
    corrections = [
        SimpleNamespace(date=date(2026, 11, 22), text="4.900 người nghe, không phải 49.000.")
    ]
    html = draw("corrections", corrections=corrections)
    assert "Đính chính, 22/11/2026. 4.900 người nghe" in words(html)
    page = story(author="", photographer="", source_name="", source_url="", genre="")
    assert "Cập nhật 22/11/2026" in words(draw("byline", page=page, corrections=corrections))


def test_no_correction_leaves_no_box() -> None:
    assert "note" not in draw("corrections", corrections=[])


def test_crumbs_do_not_name_the_page_itself() -> None:
    html = draw(
        "crumbs",
        crumbs=[{"title": "Trang chủ", "url": "/"}, {"title": "Mô hình", "url": "/mo-hinh/"}],
    )
    assert html.count("<li>") == 2
    assert draw("crumbs", crumbs=[]).strip() == ""


# --- lists


def test_pager_keeps_addresses_and_marks_the_page() -> None:
    pages = [
        {"number": 1, "url": "?unit=a&page=1", "current": True},
        {"number": None},
        {"number": 9, "url": "?unit=a&page=9", "current": False},
    ]
    pager = {"pages": pages, "previous_url": "", "next_url": "?unit=a&page=2"}
    html = draw("pager", pager=pager, label="Các trang")
    assert 'href="?unit=a&amp;page=9"' in html
    assert html.count('aria-current="page"') == 1
    assert "Trang sau" in html
    assert "Trang trước" not in html


def test_one_page_needs_no_pager() -> None:
    pages = [{"number": 1, "url": "?page=1", "current": True}]
    assert draw("pager", pager={"pages": pages}).strip() == ""


def facet(count: int, selected: int = -1) -> dict[str, Any]:
    options = [
        {"value": str(i), "label": f"Đơn vị {i}", "selected": i == selected} for i in range(count)
    ]
    return {"name": "unit", "legend": "Đơn vị", "options": options, "any_selected": selected >= 0}


def test_facets_fold_long_lists_and_keep_the_query() -> None:
    html = draw("facets", filters=[facet(34)], chosen=[], q="sổ hẹn", sort="old")
    assert html.count('type="checkbox"') == 34
    assert "Xem thêm 26 đơn vị" in html
    assert 'name="q" value="sổ hẹn"' in html
    assert "<button" in html


def test_facets_show_what_is_chosen() -> None:
    html = draw("facets", filters=[facet(34, selected=20)], chosen=[1])
    assert html.count(" checked") == 1
    assert "(1 điều kiện)" in html
    assert '<details class="facets__more" open>' in html


def test_counts_of_options_are_grouped() -> None:
    option = {"value": "a", "label": "BHXH tự nguyện", "selected": False, "count": 1234}
    assert "1.234" in draw("pick", name="tag", option=option)


def test_chosen_filters_can_be_removed_one_by_one() -> None:
    chosen = [{"label": "Lào Cai", "legend": "Đơn vị", "remove_url": "?year=2026"}]
    html = draw("chosen", chosen=chosen, clear_url="?")
    assert 'href="?year=2026"' in html
    assert "Bỏ lọc Đơn vị: Lào Cai" in words(html)
    assert draw("chosen", chosen=[], clear_url="?").strip() == ""


def test_order_keeps_the_filters() -> None:
    sorts = [
        {"value": "new", "label": "Mới nhất", "selected": True},
        {"value": "old", "label": "Cũ nhất"},
    ]
    html = draw("tools", count=1036, noun="gương", sorts=sorts, filters=[facet(3, selected=1)])
    assert "1.036 gương" in words(html)
    assert '<input type="hidden" name="unit" value="1">' in html


def test_a_file_that_is_not_there_is_said() -> None:
    block = SimpleNamespace(value={"title": "Kế hoạch mẫu", "kind": "Kế hoạch", "file": None})
    html = draw("kit", files=[block])
    assert "Chưa có tệp" in html
    assert "<a " not in html


def test_the_buttons_that_need_script_are_hidden_without_it() -> None:
    html = draw(
        "share", url="https://guongsang.example.vn/a/", title="Sổ hẹn", email="bbt@example.vn"
    )
    assert html.count(" hidden") == html.count("<button") == 3
    assert 'href="mailto:bbt@example.vn?subject=' in html
    shared = "https%3A%2F%2Fguongsang.example.vn%2Fa%2F"
    assert f'href="https://www.facebook.com/sharer/sharer.php?u={shared}"' in html
    assert f'href="https://zalo.me/share?url={shared}"' in html
    assert f'href="mailto:?subject=S%E1%BB%95%20h%E1%BA%B9n&amp;body={shared}"' in html


def test_a_long_story_lists_its_parts_and_a_short_one_does_not() -> None:
    headings = [{"title": f"Phần {number}", "anchor": f"phan-{number}"} for number in range(3)]
    html = draw("contents", headings=headings)
    assert html.count("<a href=") == 3
    assert '<a href="#phan-1">Phần 1</a>' in html
    assert draw("contents", headings=headings[:2]).strip() == ""


def test_four_steps_name_the_current_one() -> None:
    steps = [
        {
            "label": "Phát hiện",
            "when": "12/03/2019",
            "owner": "Cụm thi đua",
            "done": True,
            "current": True,
        },
        {"label": "Bồi dưỡng", "when": "", "owner": "", "done": False, "current": False},
    ]
    html = draw("stage", steps=steps)
    assert html.count('aria-current="step"') == 1
    assert "Bồi dưỡng (chưa tới)" in words(html)


def test_query_dict_is_kept_by_a_plain_pager() -> None:
    from django.core.paginator import Paginator

    from core.templatetags.layout import pager_for

    page = Paginator(range(100), 10).get_page(2)
    found = pager_for(page, QueryDict("tag=a&tag=b&page=2"))
    assert found["next_url"] == "?tag=a&tag=b&page=3"
    assert found["previous_url"] == "?tag=a&tag=b&page=1"
    assert {"number": None} in found["pages"]
