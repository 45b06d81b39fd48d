"""A reader's ways through the site, as a browser walks them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE
from tests.e2e.pages import asked, fact, heading, pick, titles, words

pytestmark = pytest.mark.e2e

BAMBOO = "Ống tre tiết kiệm đóng bảo hiểm xã hội"
SALT_ROAD = "Người cõng sổ qua ngầm Suối Lạnh"
ENVELOPE = "Chiếc phong bì trong cặp hồ sơ"
NEWEST = "Tấm ván trong ca bin"
DRAWINGS = "Báo cáo viên không dùng trang chiếu"


def test_the_first_screen_of_a_phone_says_what_this_is(new_page: Callable[..., Page]) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto("/")
    first = [
        page.get_by_role("banner").locator(".brand img"),
        page.get_by_text("Trang thông tin điển hình tiên tiến").first,
        page.get_by_role("link", name="Tìm kiếm", exact=True).first,
        page.locator(".lead h1 a"),
    ]
    for part in first:
        expect(part).to_be_in_viewport(ratio=1)


def test_from_the_home_page_through_a_column_to_a_profile(page: Page) -> None:
    page.goto("/")
    menu = page.get_by_role("navigation", name="Chính")
    menu.get_by_role("link", name="Chuyên mục").click()
    expect(heading(page)).to_have_text("Chuyên mục")
    page.locator("main").get_by_role("link", name="Gương sáng quanh ta").click()
    expect(heading(page)).to_have_text("Gương sáng quanh ta")
    assert ENVELOPE in titles(page)
    page.get_by_role("link", name=ENVELOPE).click()
    expect(heading(page)).to_have_text(ENVELOPE)
    expect(page.locator("main .lede")).to_contain_text("chị Huỳnh Thị Mận tìm ra người mất")
    expect(page.locator("header .sample")).to_contain_text("Dữ liệu minh họa")
    unit = fact(page, "Đơn vị (tên gọi khi đó)")
    expect(unit).to_contain_text("BHXH tỉnh Bình Định")
    expect(unit.locator("small")).to_have_text("Nay là BHXH tỉnh Gia Lai (từ 7/2025)")
    page.get_by_role("navigation", name="Đường dẫn").get_by_text("Gương điển hình").click()
    expect(heading(page)).to_have_text("Gương điển hình")
    assert NEWEST in titles(page)


def test_a_profile_lists_its_honours_in_their_groups(page: Page) -> None:
    page.goto("/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/")
    expect(heading(page)).to_have_text(SALT_ROAD)
    honours = page.get_by_role("region", name="Thành tích khen thưởng")
    assert honours.locator("h3").all_inner_texts() == ["Hình thức khen thưởng", "Danh hiệu thi đua"]
    forms = honours.locator("h3:has-text('Hình thức') + ul")
    expect(forms.locator("li").first).to_have_text(
        words(
            "Bằng khen của Tổng Giám đốc BHXH Việt Nam",
            "Quyết định số 1043/QĐ-BHXH ngày 22/07/2019 của Tổng Giám đốc BHXH Việt Nam",
        )
    )
    expect(forms.locator("li").last).to_contain_text("Chưa đối chiếu được số quyết định")
    expect(honours.locator("h3:has-text('Danh hiệu') + ul li")).to_contain_text(
        "Chiến sĩ thi đua cơ sở"
    )
    expect(fact(page, "Đơn vị (tên gọi khi đó)")).to_have_text(
        words(
            "BHXH huyện Nậm Khâu, BHXH tỉnh Hà Giang", "Nay là", "BHXH tỉnh Tuyên Quang (từ 7/2025)"
        )
    )


def test_a_practice_is_found_without_accents_and_the_filters_stay(page: Page) -> None:
    page.goto("/")
    quick = page.get_by_role("search", name="Tìm nhanh")
    quick.get_by_role("combobox").fill("ong tre tiet kiem")
    quick.get_by_role("button").click()
    expect(page.locator(".tools h2")).to_contain_text("kết quả cho “ong tre tiet kiem”")
    assert titles(page)[0] == BAMBOO
    assert page.locator(".hits .kicker", has_text="Tin thi đua").count() == 1

    pick(page, "Loại nội dung", "Mô hình, cách làm hay").check()
    page.get_by_role("button", name="Lọc", exact=True).click()
    page.wait_for_url("**type=practice**")
    assert page.locator(".hits .kicker", has_text="Tin thi đua").count() == 0
    before, address = titles(page), page.url
    assert before[0] == BAMBOO
    assert len(before) == int(page.locator(".tools .num").inner_text()) > 1

    page.get_by_role("link", name=BAMBOO).click()
    expect(heading(page)).to_have_text(BAMBOO)
    page.go_back()
    assert page.url == address
    assert asked(page) == {"q": ["ong tre tiet kiem"], "type": ["practice"]}
    expect(page.get_by_role("combobox", name="Từ khóa")).to_have_value("ong tre tiet kiem")
    expect(pick(page, "Loại nội dung", "Mô hình, cách làm hay")).to_be_checked()
    assert titles(page) == before

    page.locator(".chosen a", has_text="Mô hình, cách làm hay").click()
    page.wait_for_url(re.compile(r"q=ong\+tre"))
    assert asked(page) == {"q": ["ong tre tiet kiem"]}
    assert len(titles(page)) > len(before)


def test_pages_of_results_keep_query_filter_and_order(page: Page) -> None:
    page.goto("/tim-kiem/?q=bhxh&type=unit&sort=new")
    first = titles(page)
    pager = page.get_by_role("navigation", name="Trang kết quả")
    pager.get_by_role("link", name="Trang sau").click()
    page.wait_for_url("**page=2**")
    assert asked(page) == {"q": ["bhxh"], "type": ["unit"], "sort": ["new"], "page": ["2"]}
    expect(pager.locator("[aria-current=page]")).to_contain_text("2")
    assert titles(page)
    assert not set(titles(page)) & set(first)
    expect(pick(page, "Loại nội dung", "Đơn vị, cụm, khối thi đua")).to_be_checked()


def test_the_list_of_practices_filters_by_topic_and_unit(page: Page) -> None:
    page.goto("/mo-hinh/")
    everything = titles(page)
    pick(page, "Việc cần giải quyết", "Phát triển người tham gia BHXH tự nguyện").check()
    page.get_by_role("button", name="Lọc", exact=True).click()
    page.wait_for_url("**topic=**")
    on_topic = titles(page)
    assert BAMBOO in on_topic
    assert set(on_topic) < set(everything)

    # The unit of today: its practice was published under the name of a former one.
    filters = page.get_by_role("form", name="Bộ lọc")
    filters.get_by_role("group", name="Đơn vị").locator("summary").click()
    pick(page, "Đơn vị", "BHXH tỉnh Vĩnh Long").check()
    page.get_by_role("button", name="Lọc", exact=True).click()
    page.wait_for_url("**unit=**")
    assert titles(page) == [BAMBOO]
    expect(page.locator(".hits .kicker")).to_contain_text("BHXH tỉnh Bến Tre")
    assert asked(page) == {
        "topic": ["phat-trien-nguoi-tham-gia-bhxh-tu-nguyen"],
        "unit": ["bhxh-tinh-vinh-long"],
    }

    page.get_by_label("Xếp theo").select_option("Cũ nhất")
    page.get_by_role("button", name="Xếp").click()
    page.wait_for_url("**sort=old**")
    assert asked(page)["unit"] == ["bhxh-tinh-vinh-long"]
    page.get_by_role("link", name="Bỏ tất cả bộ lọc").click()
    assert titles(page) == everything[::-1]


def test_the_printed_practice(page: Page) -> None:
    page.goto("/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/")
    related = page.get_by_role("region", name="Mô hình gần với việc này")
    expect(related).to_be_visible()
    page.emulate_media(media="print")
    for hidden in (
        page.get_by_role("navigation", name="Chính", include_hidden=True),
        page.get_by_role("navigation", name="Đường dẫn", include_hidden=True),
        page.get_by_role("navigation", name="Trong trang này", include_hidden=True),
        page.locator("form"),
        page.locator("main button"),
        page.locator("section", has=page.locator("#h-lq")),
    ):
        for element in hidden.all():
            expect(element).to_be_hidden()
    assert page.locator("form").count() >= 1
    expect(heading(page)).to_be_visible()
    table = page.get_by_role("table", name="Chỉ tiêu trước và sau khi áp dụng")
    expect(table).to_be_visible()
    expect(table.get_by_role("row").nth(1)).to_contain_text("91%")
    expect(page.locator("section[aria-labelledby=lien-he]")).to_contain_text("BHXH tỉnh Vĩnh Long")
    expect(page.locator("section[aria-labelledby=lien-he]")).to_be_visible()
    expect(page.locator("header .sample").get_by_text("Dữ liệu minh họa")).to_be_visible()
    expect(page.locator("header .sample").get_by_text("Dữ liệu minh họa")).to_be_in_viewport()

    paper = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
    assert paper.startswith(b"%PDF-")
    boxes = {
        tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox ?\[([^]]+)\]", paper)
    }
    assert len(boxes) == 1
    _left, _bottom, width, height = boxes.pop()
    assert (round(width), round(height)) in {(595, 842), (594, 841)}, "A4, in points"
    assert 2 <= len(re.findall(rb"/Type ?/Page\b", paper)) <= 12
    for bookmark in (BAMBOO, "Kết quả", "Đầu mối liên hệ"):
        assert bookmark.encode("utf-16-be").hex().upper().encode() in paper, bookmark
    assert "Mô hình gần với việc này".encode("utf-16-be").hex().upper().encode() not in paper


@pytest.mark.parametrize(
    ("slug", "name", "stories"),
    [
        ("bhxh-tinh-ha-giang-den-3-2025", "BHXH tỉnh Hà Giang", [SALT_ROAD]),
        ("bhxh-tinh-tuyen-quang-den-3-2025", "BHXH tỉnh Tuyên Quang (đến 3/2025)", []),
        ("bhxh-tinh-tuyen-quang", "BHXH tỉnh Tuyên Quang (từ 7/2025)", [SALT_ROAD]),
        ("bhxh-tinh-gia-lai-den-3-2025", "BHXH tỉnh Gia Lai (đến 3/2025)", [DRAWINGS]),
        ("bhxh-tinh-gia-lai", "BHXH tỉnh Gia Lai (từ 7/2025)", [DRAWINGS, ENVELOPE]),
    ],
)
def test_a_unit_under_its_former_and_present_name(
    page: Page, slug: str, name: str, stories: list[str]
) -> None:
    page.goto(f"/don-vi/{slug}/")
    expect(heading(page)).to_have_text(name)
    everything = page.get_by_role("region", name="Tất cả bài về đơn vị")
    shown = everything.locator(".hits h3, .card h3").all_inner_texts()
    known = {SALT_ROAD, ENVELOPE, DRAWINGS}
    assert [title.strip() for title in shown if title.strip() in known] == stories
    if slug.endswith("den-3-2025"):
        assert "không còn hoạt động" in page.locator(".lede").inner_text()
        page.locator(".lede a").click()
        expect(heading(page)).to_contain_text("(từ 7/2025)")


def test_a_story_keeps_the_name_of_its_day_on_the_page_of_the_successor(page: Page) -> None:
    page.goto("/don-vi/")
    former = page.get_by_role("region", name="Tên gọi trước đây")
    former.get_by_role("link", name="BHXH tỉnh Hà Giang").click()
    expect(page.locator(".names")).to_contain_text("Đến 31/03/2025")
    page.locator(".lede a").click()
    expect(heading(page)).to_have_text("BHXH tỉnh Tuyên Quang (từ 7/2025)")
    expect(page.locator(".lede")).to_contain_text(
        "từ BHXH tỉnh Hà Giang và BHXH tỉnh Tuyên Quang (đến 3/2025)"
    )
    everything = page.get_by_role("region", name="Tất cả bài về đơn vị")
    expect(everything.locator(".meta").first).to_contain_text("BHXH tỉnh Hà Giang")


def test_a_directive_is_found_by_its_number_and_by_a_phrase(page: Page) -> None:
    page.goto("/tim-kiem/")
    box = page.get_by_role("combobox", name="Từ khóa")
    box.fill("4231/HD-BHXH")
    box.press("Enter")
    page.wait_for_url("**q=4231**")
    page.locator(".hits h3 a").first.click()
    expect(page.locator(".doc-no")).to_have_text("4231/HD-BHXH")

    page.goto("/tim-kiem/")
    box.fill("“cả 4 khâu”")
    box.press("Enter")
    page.wait_for_url("**q=**")
    first = page.locator(".hits li").first
    expect(first.locator("p:not([class])").first).to_contain_text("Điểm c mục 2: ")
    expect(first.locator("mark", has_text="cả 4 khâu")).to_be_visible()
    first.locator("h3 a").click()
    page.wait_for_url("**/huong-dan-4231-hd-bhxh/#muc-2-c")
    point = page.locator("#muc-2-c")
    expect(point).to_contain_text("cả 4 khâu")
    expect(point).to_be_in_viewport()


def test_on_a_phone_the_contents_of_a_document_come_before_its_text(
    new_page: Callable[..., Page],
) -> None:
    page = new_page(viewport=PHONE)
    page.goto("/van-ban/chi-dao-huong-dan/huong-dan-4231-hd-bhxh/")
    contents = page.get_by_role("navigation", name="Các mục của văn bản").bounding_box()
    text = page.locator(".prose").bounding_box()
    assert contents
    assert text
    assert contents["y"] + contents["height"] <= text["y"]
