"""A reader's ways through the site, as a browser walks them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.e2e

BAMBOO = "Ống tre tiết kiệm đóng bảo hiểm xã hội"
SALT_ROAD = "Người cõng sổ qua ngầm Suối Lạnh"
ENVELOPE = "Chiếc phong bì trong cặp hồ sơ"
DRAWINGS = "Báo cáo viên không dùng trang chiếu"


def heading(page: Page) -> Locator:
    return page.locator("main h1")


def titles(page: Page) -> list[str]:
    """Titles of the list on the page, in its order."""
    return [text.strip() for text in page.locator("main .hits h3, main .hits h4").all_inner_texts()]


def asked(page: Page) -> dict[str, list[str]]:
    """The filters and words in the address of the page."""
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(urlsplit(page.url).query):
        found.setdefault(name, []).append(value)
    return found


def pick(page: Page, legend: str, label: str) -> Locator:
    """One checkbox of a filter; its name may end with a count."""
    filters = page.get_by_role("form", name="Bộ lọc")
    name = re.compile(rf"^{re.escape(label)}( [\d.]+)?$")
    return filters.get_by_role("group", name=legend).get_by_role("checkbox", name=name)


def fact(page: Page, term: str) -> Locator:
    """The entry of the list of facts beside a story."""
    return page.locator(".facts > div", has=page.locator("dt", has_text=term)).locator("dd")


def words(*parts: str) -> re.Pattern[str]:
    """The whole text of an element, whatever space stands between its parts."""
    return re.compile(r"^\s*" + r"\s*".join(map(re.escape, parts)) + r"\s*$")


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
    expect(unit.locator("small")).to_have_text("Nay là BHXH tỉnh Gia Lai")
    page.get_by_role("navigation", name="Đường dẫn").get_by_text("Gương điển hình").click()
    expect(heading(page)).to_have_text("Gương điển hình")
    assert ENVELOPE in titles(page)


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
        words("BHXH huyện Nậm Khâu, BHXH tỉnh Hà Giang", "Nay là", "BHXH tỉnh Tuyên Quang")
    )


def test_a_practice_is_found_without_accents_and_the_filters_stay(page: Page) -> None:
    page.goto("/")
    quick = page.get_by_role("search", name="Tìm nhanh")
    quick.get_by_role("searchbox").fill("ong tre tiet kiem")
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
    expect(page.get_by_role("searchbox", name="Từ khóa")).to_have_value("ong tre tiet kiem")
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
    assert [title.strip() for title in shown] == stories
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
    box = page.get_by_role("searchbox", name="Từ khóa")
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


# --- by keyboard alone ---


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def tab_to(page: Page, what: Callable[[Locator], bool], most: int = 60) -> None:
    """Press Tab until `what` holds of the focused element; the focus must be seen on the way."""
    for _ in range(most):
        page.keyboard.press("Tab")
        element = focused(page)
        assert_focus_is_seen(element)
        if what(element):
            return
    pytest.fail(f"không tới được sau {most} lần bấm Tab: {page.url}")


def assert_focus_is_seen(element: Locator) -> None:
    seen: dict[str, Any] = element.evaluate(
        """(element) => {
            // The ring may be drawn by the label or form around a control.
            const ring = (e) => {
                const s = getComputedStyle(e);
                return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0)
                    || s.boxShadow !== "none";
            };
            let around = element, found = false;
            for (let i = 0; i < 3 && around; i++, around = around.parentElement)
                found = found || ring(around);
            return {ring: found, name: element.outerHTML.slice(0, 120)};
        }"""
    )
    assert seen["ring"], f"không thấy tiêu điểm: {seen['name']}"
    expect(element, f"tiêu điểm ở ngoài màn hình: {seen['name']}").to_be_in_viewport()


def says(text: str) -> Callable[[Locator], bool]:
    return lambda element: element.inner_text().strip() == text


def test_the_skip_link_comes_first_and_leads_to_the_content(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text("Đến nội dung chính")
    expect(focused(page)).to_be_in_viewport(ratio=1)
    assert_focus_is_seen(focused(page))
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert focused(page).evaluate("element => !!element.closest('main')")


def test_the_menu_by_keyboard(page: Page) -> None:
    page.goto("/")
    tab_to(page, says("Chuyên mục"))
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Chuyên mục")


def test_the_rest_of_the_menu_on_a_phone_by_keyboard(new_page: Callable[..., Page]) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto("/")
    rest = page.locator(".nav details")
    tab_to(page, says("Thêm"))
    expect(rest.get_by_role("link", name="Chuyên mục")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(rest.get_by_role("link", name="Chuyên mục")).to_be_visible()
    page.keyboard.press("Escape")
    expect(rest.get_by_role("link", name="Chuyên mục")).to_be_hidden()
    expect(rest.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, says("Văn bản – Tài liệu"), most=4)
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Văn bản – Tài liệu")


def test_searching_by_keyboard(page: Page) -> None:
    page.goto("/")
    tab_to(page, lambda element: element.get_attribute("id") == "q0")
    page.keyboard.type("nguoi cong so")
    page.keyboard.press("Enter")
    expect(page.locator(".tools h2")).to_contain_text("“nguoi cong so”")
    tab_to(page, lambda element: bool(element.evaluate("e => !!e.closest('.hits h3')")), most=120)
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(SALT_ROAD)


# --- without JavaScript ---


@pytest.fixture
def plain(new_page: Callable[..., Page]) -> Callable[..., Page]:
    """A page in a browser that runs no script."""

    def make(**options: Any) -> Page:
        return new_page(java_script_enabled=False, **options)

    return make


def test_without_script_the_menu_opens_on_a_phone(plain: Callable[..., Page]) -> None:
    page = plain(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto("/")
    expect(page.locator("main h1")).not_to_be_empty()
    expect(page.get_by_role("heading", name="Mới đăng")).to_be_visible()
    page.locator(".nav summary").tap()
    page.locator(".nav details").get_by_role("link", name="Chuyên mục").tap()
    expect(heading(page)).to_have_text("Chuyên mục")


def test_without_script_search_and_filters_work(plain: Callable[..., Page]) -> None:
    page = plain()
    page.goto("/tim-kiem/")
    page.get_by_role("searchbox", name="Từ khóa").fill("vung cao")
    page.locator(".big-find button").click()
    everything = titles(page)
    pick(page, "Loại nội dung", "Gương điển hình").check()
    page.get_by_role("button", name="Lọc", exact=True).click()
    assert asked(page) == {"q": ["vung cao"], "type": ["profile"]}
    assert titles(page)
    assert set(titles(page)) < set(everything)
    page.get_by_label("Xếp theo").select_option("Cũ nhất")
    page.get_by_role("button", name="Xếp").click()
    assert asked(page) == {"q": ["vung cao"], "type": ["profile"], "sort": ["old"]}


def test_without_script_a_profile_shows_its_pictures(plain: Callable[..., Page]) -> None:
    page = plain()
    page.goto("/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/", wait_until="load")
    pictures = page.locator("img")
    assert page.locator("main img").count() >= 3
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("image => image.naturalWidth") > 0, picture.get_attribute("src")
    expect(page.get_by_role("button", name="In")).to_have_count(0)  # it needs script


def test_without_script_a_campaign_tells_its_progress(plain: Callable[..., Page]) -> None:
    page = plain()
    page.goto("/phong-trao-thi-dua/mot-gio-nghe-dan/")
    expect(heading(page)).to_have_text("Một giờ nghe dân")
    expect(page.locator("main")).to_contain_text("Đang triển khai")
    expect(page.locator(".target").first).to_be_visible()
