"""Figures drawn on the server: their geometry, and the words that tell the same."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import date
from decimal import Decimal

import pytest

from core.charts import before_after, elapsed_share, indicator_rows, pair, progress, round_up
from core.plots import Result, dot_plot
from core.readings import Reading, change, quantity, sentence, tell

D = Decimal
ARREARS = Reading("Tỷ lệ chậm đóng", "%", True, D("3.9"), D("2.5"), D("2.4"))
MEMBERS = Reading("Người đang đóng", "người", False, D(1842), D(2400), D(2617))


def coordinates(figure: object) -> list[str]:
    """Every string of the figure that looks like a number, however deep."""
    found: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, dict):
            for name, item in value.items():
                if name in {
                    "x",
                    "y",
                    "width",
                    "before",
                    "after",
                    "goal",
                    "fill",
                    "tick",
                    "goal_mark",
                    "height",
                }:
                    walk(item) if isinstance(item, dict) else found.append(str(item))
                else:
                    walk(item)
        elif isinstance(value, list | tuple):
            for item in value:
                walk(item)

    walk(asdict(figure))  # type: ignore[call-overload]
    return [
        text for text in found if re.match(r"^-?\d", text) and " " not in text
    ]  # "7 người" is words


# --- words


@pytest.mark.parametrize(
    ("before", "after", "unit", "lower", "words", "good"),
    [
        (D("3.9"), D("2.4"), "%", True, "giảm 1,5 điểm phần trăm", True),
        (D("3.9"), D("2.4"), "%", False, "giảm 1,5 điểm phần trăm", False),
        (D("61.8"), D("93.5"), "%", False, "tăng 31,7 điểm phần trăm", True),
        (D(1842), D(2617), "người", False, "tăng 42,1%", True),
        (D(96), D(38), "phút", True, "giảm 60,4%", True),
        (D(0), D(12), "người", False, "tăng 12 người", True),
        (D(0), D(5), "%", False, "tăng 5 điểm phần trăm", True),
        (D(10), D(0), "vụ", True, "giảm 100%", True),
        (D(-4), D(6), "triệu đồng", False, "tăng 10 triệu đồng", True),
        (D(4), D(-6), "triệu đồng", False, "giảm 10 triệu đồng", False),
        (D(100000), D(100001), "người", False, "tăng 0,001%", True),
    ],
)
def test_change_in_words(
    before: Decimal, after: Decimal, unit: str, lower: bool, words: str, good: bool
) -> None:
    told = change(before, after, unit, lower_is_better=lower)
    assert told.words == words
    assert told.good is good
    assert told.verdict == ("tốt hơn" if good else "kém hơn")


def test_relative_change_also_names_the_difference() -> None:
    assert tell(MEMBERS).full == "tăng 42,1%, tức 775 người"
    assert tell(MEMBERS).short == "+42,1%"
    assert change(D("3.9"), D("2.4"), "%").short == "−1,5 điểm phần trăm"


def test_equal_figures_are_neither_good_nor_bad() -> None:
    told = change(D(7), D(7), "ngày", lower_is_better=True)
    assert (told.way, told.good, told.words) == ("same", None, "không đổi")


def test_without_baseline_nothing_is_compared() -> None:
    told = change(None, D(5), "người")
    assert (told.way, told.good, told.words) == ("unknown", None, "chưa có số liệu trước khi làm")
    assert sentence(Reading("Hội viên", "người", actual=D(5)), told) == (
        "Hội viên: chưa có số liệu trước khi làm, đạt được 5 người."
    )


def test_sentence_says_direction_and_verdict() -> None:
    assert sentence(ARREARS, tell(ARREARS)) == (
        "Tỷ lệ chậm đóng: trước khi làm 3,9%, đạt được 2,4%, mục tiêu 2,5%; giảm 1,5 điểm phần trăm, tốt hơn."
    )


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (D("31.4"), "%", "31,4%"),
        (D("2.3"), "lượt", "2,3 lượt"),
        (D(1284500), "người", "1.284.500 người"),
        (D("-2.5"), "%", "−2,5%"),
        (D("-0.001"), "%", "0%"),
        (D(0), "", "0"),
        (None, "%", "chưa có số liệu"),
    ],
)
def test_quantity(value: Decimal | None, unit: str, text: str) -> None:
    assert quantity(value, unit) == text


# --- scales


@pytest.mark.parametrize(
    ("largest", "percent", "top"),
    [
        (31.4, True, 40),
        (79.6, True, 100),
        (131, True, 150),
        (2.3, False, 2.5),
        (142, False, 150),
        (387412, False, 400000),
    ],
)
def test_scales_end_at_round_numbers(largest: float, percent: bool, top: float) -> None:
    assert round_up(largest, percent=percent) == pytest.approx(top)


def test_a_scale_of_zeros_still_has_a_length() -> None:
    assert round_up(0) == 1


# --- before and after


def test_bars_share_one_scale() -> None:
    figure = before_after(Reading("Dừng đóng", "%", True, D("31.4"), None, D("9.2")))
    before, after = figure.bars
    assert (before.kind, before.label, before.value, before.width) == (
        "b",
        "Trước khi làm",
        "31,4%",
        "78.5",
    )
    assert (after.kind, after.label, after.value, after.width) == ("a", "Đạt được", "9,2%", "23")
    assert figure.change.good is True


def test_a_pilot_shows_baseline_and_goal() -> None:
    figure = before_after(Reading("Hồ sơ đúng ngay", "%", False, D(52), D(70)))
    assert [(bar.kind, bar.label, bar.width) for bar in figure.bars] == [
        ("b", "Trước khi làm", "52"),
        ("g", "Mục tiêu", "70"),
    ]
    assert figure.sentence.endswith("chưa có kết quả.")


def test_more_than_a_hundred_percent_stays_in_the_box() -> None:
    figure = before_after(Reading("Thực hiện kế hoạch", "%", False, D(88), D(100), D(131)))
    assert figure.bars[1].value == "131%"
    assert float(figure.bars[1].width) == pytest.approx(87.3, abs=0.1)
    assert float(figure.bars[0].width) < float(figure.bars[1].width) <= 100


def test_zero_is_a_bar_without_length() -> None:
    figure = before_after(Reading("Khiếu nại", "vụ", True, D(12), None, D(0)))
    assert (figure.bars[1].width, figure.bars[1].value, figure.bars[1].missing) == (
        "0",
        "0 vụ",
        False,
    )
    both = before_after(Reading("Khiếu nại", "vụ", True, D(0), None, D(0)))
    assert [bar.width for bar in both.bars] == ["0", "0"]


def test_no_baseline_is_said_not_drawn() -> None:
    figure = before_after(Reading("Tài khoản", "tài khoản", False, None, None, D(7850)))
    assert (figure.bars[0].missing, figure.bars[0].value) == (True, "chưa có số liệu")
    assert figure.bars[1].width == "98.1"


def test_negative_values_grow_left_of_the_zero_line() -> None:
    figure = before_after(Reading("Chênh lệch", "tỷ đồng", False, D(-5), None, D(5)))
    assert figure.zero == "50"
    assert [(bar.x, bar.width) for bar in figure.bars] == [("0", "50"), ("50", "50")]


# --- the mirror


def test_pair_splits_number_and_unit() -> None:
    figure = pair(
        Reading("Dừng đóng", "%", True, D("31.4"), None, D("9.2"), "quý III/2025", "quý III/2026")
    )
    assert (figure.before.number, figure.before.unit, figure.before.width) == ("31,4", "%", "78.5")
    assert figure.periods == "quý III/2026 so với quý III/2025"
    assert figure.is_long is False


def test_long_numbers_ask_for_smaller_letters() -> None:
    assert (
        pair(Reading("Người tham gia", "người", False, D(387412), None, D(402900))).is_long is True
    )


def test_pair_without_baseline_and_of_a_pilot() -> None:
    assert pair(Reading("A", "%", actual=D(5))).before.missing is True
    pilot = pair(Reading("A", "%", baseline=D(5), target=D(9)))
    assert (pilot.is_pilot, pilot.after.label, pilot.after.number) == (True, "Mục tiêu", "9")


# --- many indicators


def test_twelve_indicators_each_on_its_own_scale() -> None:
    readings = [
        Reading(f"Chỉ tiêu {i}", "người", False, D(10**i), None, D(2 * 10**i)) for i in range(1, 7)
    ] * 2
    figure = indicator_rows(readings)
    assert len(figure.rows) == 12
    assert figure.left_out == 0
    assert {(row.before, row.after) for row in figure.rows} == {("50%", "98%")}


def test_a_thirteenth_indicator_is_left_to_the_table() -> None:
    figure = indicator_rows([MEMBERS] * 13)
    assert (len(figure.rows), figure.left_out) == (12, 1)


def test_rows_with_gaps() -> None:
    figure = indicator_rows(
        [Reading("A", "%", actual=D(5)), Reading("B", "%", baseline=D(5), target=D(9))]
    )
    first, second = figure.rows
    assert (first.before, first.line_from, first.after_text) == ("", "", "5%")
    assert (second.after, second.goal != "", second.after_text) == ("", True, "chưa có số liệu")
    assert (figure.has_before, figure.has_goal) == (True, True)


# --- targets


def test_progress_towards_a_rising_target() -> None:
    figure = progress(
        Reading("Đóng tiếp đúng hạn", "%", False, D("79.4"), D(90), D("88.1")), elapsed=D("0.68")
    )
    assert (figure.state, figure.fill, figure.tick) == ("running", "391.6", "272")
    assert (
        figure.sentence
        == "Đạt 97,8% chỉ tiêu, còn thiếu 1,9 điểm phần trăm; trước khi làm là 79,4%"
    )
    assert figure.elapsed == "68% thời gian đã qua"


def test_slow_is_said_in_words() -> None:
    figure = progress(
        Reading("Đã quay lại", "người", False, None, D(40000), D(23906)), elapsed=D("0.68")
    )
    assert figure.state == "slow"
    assert figure.sentence == "Đạt 59,7% chỉ tiêu, còn thiếu 16.094 người, chậm so với thời gian"


def test_a_beaten_target_shows_where_the_goal_was() -> None:
    figure = progress(Reading("Người mới", "người", False, None, D(1000), D(1310)))
    assert (figure.state, figure.fill, figure.goal_mark) == ("reached", "400", "305.3")
    assert figure.sentence == "Đạt 131% chỉ tiêu, vượt 310 người"


def test_a_falling_target_is_measured_from_its_baseline() -> None:
    halfway = progress(Reading("Chậm đóng", "%", True, D(4), D(2), D(3)))
    assert (halfway.state, halfway.fill) == ("running", "200")
    assert halfway.sentence == "Còn cao hơn 1 điểm phần trăm; trước khi làm là 4%"
    assert progress(ARREARS).sentence == "Đạt, thấp hơn 0,1 điểm phần trăm; trước khi làm là 3,9%"
    worse = progress(Reading("Chậm đóng", "%", True, D(4), D(2), D(5)))
    assert worse.fill == "0"


def test_a_goal_of_zero() -> None:
    assert progress(Reading("Khiếu nại", "vụ", True, None, D(0), D(3))).fill == "0"
    assert progress(Reading("Khiếu nại", "vụ", True, None, D(0), D(0))).sentence == "Đạt chỉ tiêu"


def test_an_ended_campaign_that_missed() -> None:
    figure = progress(
        Reading("Nộp trực tuyến", "%", False, None, D(75), D("61.3")), elapsed=D(1), ended=True
    )
    assert (figure.state, figure.tick) == ("missed", "")
    assert figure.sentence == "Chưa đạt, còn thiếu 13,7 điểm phần trăm"


def test_almost_is_not_a_hundred_percent() -> None:
    assert (
        "99,9% chỉ tiêu, còn thiếu"
        in progress(Reading("A", "người", False, None, D(100000), D(99999))).sentence
    )


def test_no_figures_yet() -> None:
    figure = progress(Reading("A", "người", False, None, D(10)), elapsed=D("0.25"))
    assert (figure.state, figure.fill, figure.sentence) == (
        "none",
        "0",
        "Chưa có kết quả; 25% thời gian đã qua",
    )


def test_progress_without_target_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a target"):
        progress(Reading("A", "người", actual=D(3)))


def test_elapsed_share_of_a_period() -> None:
    start, end = date(2026, 9, 1), date(2026, 12, 31)
    assert elapsed_share(start, end, date(2026, 8, 1)) is None
    assert elapsed_share(start, end, start) == 0
    assert elapsed_share(start, end, date(2027, 5, 1)) == 1
    assert elapsed_share(start, None, start) is None


# --- adopting units


def results(*pairs: tuple[str, str], achieved: bool = True) -> list[Result]:
    return [Result(Reading("Dừng đóng", "%", True, D(a), None, D(b)), achieved) for a, b in pairs]


def test_dots_tell_points_and_median() -> None:
    units = results(("30.8", "8.8"), ("26.5", "8.9"), ("33.0", "13.0"))
    units += results(("34.2", "32.9"), achieved=False)
    units.append(
        Result(Reading("Dừng đóng", "%", True, D("31.4"), None, D("9.2")), True, is_origin=True)
    )
    plot = dot_plot(units)
    assert plot is not None
    assert plot.unit == "điểm phần trăm"
    assert plot.sentence == (
        "3 đơn vị đạt, thay đổi từ −22 đến −17,6 điểm phần trăm; 1 đơn vị chưa đạt, thay đổi −1,3 điểm phần trăm; "
        "trung vị −18,8 điểm phần trăm; đơn vị khởi xướng −22,2 điểm phần trăm."
    )
    assert [dot.kind for dot in plot.dots].count("dx") == 1
    assert [dot.is_origin for dot in plot.dots].count(True) == 1
    assert plot.ticks[-1].text == "0"


def test_dots_at_one_place_stand_above_each_other() -> None:
    plot = dot_plot(results(("30", "20"), ("40", "30"), ("50", "40")))
    assert plot is not None
    assert len({dot.x for dot in plot.dots}) == 1
    assert len({dot.y for dot in plot.dots}) == 3


def test_other_units_are_compared_relatively() -> None:
    plot = dot_plot([Result(Reading("Người mới", "người", False, D(38), None, D(142)), True)])
    assert plot is not None
    assert plot.unit == "%"
    assert "+273,7 %" in plot.sentence
    assert plot.median is None


def test_nothing_to_compare_gives_no_plot() -> None:
    assert dot_plot([]) is None
    assert dot_plot([Result(Reading("A", "%", actual=D(5)), True)]) is None
    assert dot_plot([Result(Reading("A", "người", baseline=D(0), actual=D(5)), True)]) is None


def test_no_change_anywhere_still_draws_an_axis() -> None:
    plot = dot_plot(results(("5", "5")))
    assert plot is not None
    assert len(plot.ticks) >= 2


@pytest.mark.parametrize(
    "figure",
    [
        before_after(Reading("A", "%", False, D("0.333333"), None, D("0.777777"))),
        pair(Reading("A", "người", False, D(387412), None, D(402903))),
        indicator_rows([Reading("A", "lượt", False, D("1.2345"), D("9.8765"), D("3.3333"))]),
        progress(Reading("A", "người", False, D(1), D(3), D(7)), elapsed=D(1) / D(3)),
        dot_plot(results(("31.4", "9.2"), ("33.3", "11.7"))),
    ],
)
def test_coordinates_are_short_and_have_a_point(figure: object) -> None:
    found = coordinates(figure)
    assert found
    assert all(re.fullmatch(r"-?\d+(\.\d)?%?", text) for text in found)
