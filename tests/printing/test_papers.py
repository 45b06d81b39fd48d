"""Every kind of story as a PDF: what it says, how it is built, that nothing leaves the paper."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from devdata import builders as make
from editorial.standing import acts
from tests.printing.reading import A4, Printed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

TITLE = "Ễnh ương gọi nước: Ưỡn ngực đỡ bè, Ỷ Lan giữ sổ"  # stacked marks, capital and small


def story(**over: Any) -> dict[str, Any]:
    return {"title": TITLE, "standfirst": "Sau 12 tháng, 91% còn đóng; trước là 68%.", **over}


def directive(**over: Any) -> Any:
    point = {"letter": "a", "text": "Việc phải làm{{sua-1}}.\n\n- một\n- hai", "note": "Xem mục 2."}
    section = {"number": "1", "heading": "Về phong trào", "short": "", "intro": "Lời dẫn."}
    fix = {"mark": "sua-1", "where": "Điểm a", "wrong": "phai", "right": "phải"}
    return make.make_directive(
        sections=[("section", {**section, "points": [point]})], fixes=[("fix", fix)], **over
    )


MAKERS: dict[str, Callable[..., Any]] = {
    "profile": make.make_profile,
    "practice": make.make_practice,
    "campaign": make.make_campaign,
    "news": make.make_news,
    "event": make.make_event,
    "material": make.make_material,
    "procedure": make.make_procedure,
    "directive": directive,
    "monday": make.make_monday,
}


@pytest.mark.parametrize("kind", MAKERS)
def test_every_kind_of_story_has_a_paper(
    kind: str, printed: Callable[..., Printed], client: Any
) -> None:
    page = MAKERS[kind](**story(sample=True))
    paper = printed(page)
    assert TITLE in paper.text
    assert "Sau 12 tháng, 91% còn đóng; trước là 68%." in paper.text
    assert paper.reader.metadata is not None
    assert str(paper.reader.metadata.title).endswith(TITLE)
    assert paper.root["/Lang"].startswith("vi")
    assert {"H1", "P"} <= set(paper.structure), "tagged for screen readers"
    assert paper.root["/MarkInfo"]["/Marked"]
    assert page.url in paper.text.replace(" ", ""), "the address of the page"
    for number, text in enumerate(paper.pages, start=1):
        assert f"Trang {number}/{len(paper.pages)}" in text
        assert "Dữ liệu minh họa" in text, "on every sheet of a sample"
    assert {round(float(side)) for side in paper.reader.pages[0].mediabox[2:]} == {595, 842}
    assert any(name.startswith("GuongSang") for name in paper.fonts)
    link = f'href="/ban-pdf/{page.pk}/{page.slug}.pdf"'
    assert link in client.get(page.url).content.decode(), "offered on the page"


@pytest.mark.parametrize("kind", MAKERS)
def test_an_archived_story_says_what_it_is(kind: str, printed: Callable[..., Printed]) -> None:
    page = MAKERS[kind](**story())
    acts.archive(page, "Giữ lại để tra cứu.", None)
    assert "Bài lưu trữ. Từ ngày " in " ".join(printed(page).text.split())


def test_what_is_no_sample_bears_no_mark(printed: Callable[..., Printed]) -> None:
    assert "Dữ liệu minh họa" not in printed(make.make_news(**story(sample=False))).text


def test_the_day_it_was_made_stands_on_it(printed: Callable[..., Printed], at: Any) -> None:
    at("2026-03-02 08:00")
    assert "Bản PDF tạo ngày 02/03/2026" in printed(make.make_news(**story())).text


def test_a_practice_has_its_figures(printed: Callable[..., Printed]) -> None:
    page = make.make_practice(
        **story(
            indicators=[
                {"name": "Tỷ lệ còn đóng", "unit": "%", "direction": "higher", "baseline": 68,
                 "target": 85, "actual": 91, "actual_period": "9/2021"},
                {"name": "Số tổ", "unit": "tổ", "direction": "higher", "baseline": 1234.5, "actual": 46},
            ],
            must_keep="Tiền và sổ ở hai nhà",
            may_change="Vật đựng tiền",
            model_decisions=[
                {"level": "tinh", "number": "705/QĐ-BHXH", "date": datetime.date(2021, 12, 22)}
            ],
        )
    )  # fmt: skip
    make.make_adoption(
        page,
        unit=make.make_unit("BHXH tỉnh Hà Tĩnh", slug="ha-tinh-thu"),
        results=[{"baseline": 5, "actual": 9}],
        state="running",
    )
    text = printed(page).text
    for told in (
        "68%", "91%", "85%", "Tăng 23 điểm phần trăm", "tốt hơn", "1.234,5 tổ", "Mô hình điểm",
        "Quyết định số 705/QĐ-BHXH ngày 22/12/2021", "Phải giữ nguyên", "Tiền và sổ ở hai nhà",
        "Có thể điều chỉnh", "Vật đựng tiền", "Mức độ kiểm chứng", "BHXH tỉnh Hà Tĩnh",
    ):  # fmt: skip
        assert told in text, told


def test_a_profile_has_its_honours(printed: Callable[..., Printed]) -> None:
    annulled = {"award": "Lao động tiên tiến", "state": "annulled", "annulled_note": "QĐ số 9"}
    page = make.make_profile(**story(honours=[annulled]))
    text = printed(page).text
    assert "Danh hiệu thi đua" in text
    assert "Lao động tiên tiến" in text
    assert "Quyết định khen thưởng đã bị hủy bỏ: QĐ số 9" in text


def test_a_directive_keeps_its_points_and_notes(printed: Callable[..., Printed]) -> None:
    text = printed(directive(**story(number="4231/HD-BHXH"))).text
    assert "4231/HD-BHXH" in text
    assert "1. Về phong trào" in text
    assert "a)" in text
    assert "“phai” sửa thành “phải”" in text
    assert "{{" not in text


def test_a_body_of_every_block(printed: Callable[..., Printed], make_picture: Any) -> None:
    file = make.make_attachment()
    told = {"title": "Phim", "file": file, "captions": None, "duration": "4 phút"}
    shown = {"picture": make_picture(), "caption": "Buổi mở ống"}
    page = make.make_news(
        **story(
            body=[
                ("text", "<p>Đoạn <b>đậm</b></p><ul><li>gạch đầu dòng</li></ul>"),
                ("heading", "Mọt ống, mất sổ"),
                ("quote", {"text": "Cái ống nó nặng rồi.", "who": "Bà Tư Nhạn"}),
                ("question", {"question": "Chị mong gì?", "answer": "<p>Một cái sổ.</p>"}),
                ("note", "<p>Ghi chú của tòa soạn</p>"),
                ("picture", shown),
                ("gallery", {"title": "Buổi sáng", "pictures": [shown, shown]}),
                ("video", {**told, "transcript": "<p>Lời trong phim</p>", "poster": None}),
                ("figures", {"figures": [{"value": "68% → 91%", "label": "còn đóng"}]}),
                ("timeline", {"title": "Mốc", "moments": [{"when": "9/2019", "what": "Lập tổ"}]}),
                ("table", {"data": [["Tổ", "Người"], ["Tổ 9", "1.234"]],
                           "first_row_is_table_header": True, "first_col_is_header": True,
                           "table_caption": "Số tổ"}),
                ("document", {"document": file, "note": "bản ký"}),
            ]
        )
    )  # fmt: skip
    paper = printed(page)
    for words in (
        "Đoạn đậm", "gạch đầu dòng", "Mọt ống, mất sổ", "“Cái ống nó nặng rồi.”", "Bà Tư Nhạn",
        "Chị mong gì?", "Một cái sổ.", "Ghi chú của tòa soạn", "Buổi mở ống", "Buổi sáng",
        "Lời trong phim", "68% → 91%", "còn đóng", "9/2019", "Lập tổ", "Số tổ", "1.234", "bản ký",
    ):  # fmt: skip
        assert words in paper.text, words
    assert {"Figure", "L", "LI", "Table", "TH", "TD", "H2"} <= set(paper.structure)


def test_an_editor_cannot_write_markup(printed: Callable[..., Printed]) -> None:
    words = '#read("main.typ") $x^2$ *đậm* _nghiêng_ = mục @nguon \\u{41} #import "a.typ"'
    page = make.make_profile(
        **{
            **story(),
            "title": f"Thử {words}",
            "standfirst": words,
            "subject_name": words,
            "body": [("text", f"<p>{words}</p>"), ("heading", words)],
        }
    )
    assert printed(page).text.count(words) >= 5


def test_nothing_leaves_the_paper(printed: Callable[..., Printed]) -> None:
    word = "Khônggiankhôngcódấucách" * 12
    row = [f"{word[:60]} {number}" for number in range(9)]
    page = make.make_practice(
        **{
            **story(),
            "title": word[:200],
            "pitch": word[:240],
            "problem": f"Xem https://example.vn/{'a' * 300}",
            "indicators": [{"name": word[:180], "unit": "người", "direction": "higher",
                            "baseline": 123456789, "actual": 987654321}],
            "contact_office": word[:180],
        }
    )  # fmt: skip
    news = make.make_news(
        **story(body=[("table", {"data": [row] * 40, "table_caption": ""}), ("heading", word)])
    )
    for paper in (printed(page), printed(news)):
        left, right = paper.leftmost_and_rightmost()
        assert left > 40
        assert right < A4[0] - 40


def test_signs_no_typeface_has_do_not_stop_the_paper(printed: Callable[..., Printed]) -> None:
    paper = printed(make.make_news(**story(standfirst="Vui 🎉 中文 → ≥ ½ Ω")))
    assert "→ ≥ ½ Ω" in paper.text


def test_a_monday_story_takes_one_page(printed: Callable[..., Printed], make_picture: Any) -> None:
    told = "\n\n".join(
        ["Chị mở cặp ra, / đếm hai lần, // rồi gọi người thứ hai cùng đếm lại. " * 6] * 5
    )
    paper = printed(make.make_monday(**story(told=told, picture=make_picture(size=(1280, 800)))))
    assert len(paper.pages) == 1
    assert "Hai câu để cùng bàn" in paper.text
    assert "Chị mở cặp ra, đếm hai lần, rồi gọi" in paper.text, "without breath marks"
