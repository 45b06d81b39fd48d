"""An editor's day in the admin: from a new column and an empty form to a story taken down again.

The admin is driven by names and addresses, which stay, not by its words, which are being translated.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from PIL import Image
from playwright.sync_api import APIResponse, Page, Route, expect

from tests.e2e.forms import ANSWER_SECONDS, Form
from tests.e2e.pages import titles

pytestmark = pytest.mark.e2e

SignIn = Callable[[Page, str], None]

COLUMN = "Người giữ lửa nghề"
TITLE = "Người giữ đèn ở bến Vàm Xáng"
WITHOUT_ACCENTS = "nguoi giu den o ben vam xang"
ADDRESS = "/guong-dien-hinh/nguoi-giu-den-o-ben-vam-xang/"
STANDFIRST = "Ba năm đưa sổ qua sông mỗi tối thứ Ba, chị Đặng Thị Lụa mời được 214 người đóng tiếp."
BODY = "Đèn bến tắt lúc chín giờ. Chị Lụa giữ lại một ngọn."
ALT = "Chị Lụa ngồi dưới ngọn đèn ở bến đò, quyển sổ mở trên gối."
WORK_FIELD = "Quản lý thu và phát triển người tham gia"
# A unit without a story among the samples.
UNIT, UNIT_PAGE = "BHXH tỉnh Vĩnh Long (từ 7/2025)", "/don-vi/bhxh-tinh-vinh-long/"
NOTED_MILLISECONDS = 2500  # until then Wagtail takes what is typed for how the form was opened
SECONDS = 20  # within which the worker brings the index up to date


@pytest.fixture
def reader(new_page: Callable[..., Page]) -> Page:
    """Somebody who never signed in, with a browser of their own."""
    return new_page()


def search_until(page: Page, found: bool) -> None:
    """Ask the search page until the story is there, or is gone."""
    until = time.monotonic() + SECONDS
    while True:
        page.goto(f"/tim-kiem/?q={quote(WITHOUT_ACCENTS)}")
        if (TITLE in titles(page)) is found:
            return
        assert time.monotonic() < until, f"tìm kiếm sau {SECONDS} giây: {titles(page)}"
        time.sleep(0.5)


def status_of(page: Page, address: str) -> int:
    return page.request.get(address).status


def fill_profile(form: Form, photo: Path) -> None:
    form.name_it(TITLE)
    form.field("standfirst").fill(STANDFIRST)
    form.choose_new_picture(
        "picture",
        photo,
        title="Bến Vàm Xáng",
        description=ALT,
        credit="Ảnh: Lê Văn Thử",
        basis="official_duty",
    )
    form.field("subject_name").fill("Đặng Thị Lụa")
    form.field("title_then").fill("nhân viên thu")
    form.write(BODY)
    form.tab("Phân loại")
    form.choose_record("unit", UNIT)
    form.choose_record("work_field", WORK_FIELD, search=False)
    form.tab("Tác giả, đính chính")
    form.field("author").fill("Lê Văn Thử")
    form.tab("Khen thưởng, hồ sơ")
    form.page.locator("#id_honours-ADD").click()
    form.choose_record("honours-0-award", "Tập thể lao động xuất sắc")
    form.field("honours-0-number").fill("812/QĐ-BHXH")
    form.field("honours-0-date").fill("15/08/2025")
    form.field("honours-0-issuer").fill("Giám đốc BHXH tỉnh Cà Mau")
    form.page.locator("#id_people-ADD").click()
    form.field("people-0-name").fill("Đặng Thị Lụa")
    form.field("people-0-basis").select_option("official_duty")


def test_from_an_empty_form_to_a_story_taken_down(
    page: Page, reader: Page, sign_in: SignIn, photo: Path
) -> None:
    sign_in(page, "duyet")
    form = Form(page)

    # A column with a rule, opened without a developer.
    page.locator("#wagtail-sidebar").get_by_role("link", name="Chuyên mục", exact=True).click()
    page.get_by_role("link", name="Thêm chuyên mục").click()
    form.name_it(COLUMN)
    form.field("introduction").fill("Người gắn bó với nghề thu.")
    form.tab("Quy tắc lấy bài")
    page.get_by_role("checkbox", name="Gương điển hình").check()
    form.choose_record("rule_unit", UNIT)
    form.publish()
    expect(form.messages).to_contain_text("hiện chưa lấy được bài nào")
    reader.goto("/chuyen-muc/nguoi-giu-lua-nghe/")
    expect(reader.locator("main h1")).to_have_text(COLUMN)
    expect(reader.locator("main")).to_contain_text("Chuyên mục chưa có bài")

    # A profile; the award is one for groups.
    page.locator("#wagtail-sidebar").get_by_role("link", name="Gương điển hình").click()
    page.get_by_role("link", name="Thêm gương điển hình").click()
    fill_profile(form, photo)
    form.publish()
    expect(form.messages).to_contain_text(
        "“Tập thể lao động xuất sắc” chỉ tặng tập thể; hồ sơ này là cá nhân."
    )
    assert reader.goto(ADDRESS).status == 404  # type: ignore[union-attr]

    # Nothing typed is lost. Another award, which could not be given any more on that day.
    form.tab("Nội dung")
    expect(form.field("title")).to_have_value(TITLE)
    expect(form.field("standfirst")).to_have_value(STANDFIRST)
    expect(page.locator(".public-DraftEditor-content").first).to_have_text(BODY)
    expect(page.locator("#id_picture-chooser img")).to_be_visible()
    form.tab("Khen thưởng, hồ sơ")
    expect(form.field("honours-0-number")).to_have_value("812/QĐ-BHXH")
    expect(form.field("honours-0-date")).to_have_value("15/08/2025")
    form.choose_record("honours-0-award", "Bằng khen của Tổng Giám đốc BHXH Việt Nam")
    form.publish()
    expect(form.messages).to_contain_text(
        "“Bằng khen của Tổng Giám đốc BHXH Việt Nam” chỉ dùng cho quyết định đến tháng 02/2025. "
        "Quyết định này ghi ngày 15/08/2025: chọn hình thức khác hoặc kiểm tra lại ngày."
    )
    form.tab("Khen thưởng, hồ sơ")
    form.choose_record("honours-0-award", "Chiến sĩ thi đua cơ sở")

    # A draft: seen beside the form, by nobody else.
    form.save_draft()
    page.wait_for_url("**/edit/")
    edit = page.url
    preview = form.preview()
    expect(preview.locator("main h1")).to_have_text(TITLE)
    expect(preview.locator(".honours")).to_contain_text("Chiến sĩ thi đua cơ sở")
    expect(preview.locator(".honours")).to_contain_text(
        "Quyết định số 812/QĐ-BHXH ngày 15/08/2025 của Giám đốc BHXH tỉnh Cà Mau"
    )
    shown = preview.locator(".portrait__pic img")
    expect(shown).to_have_attribute("alt", ALT)
    expect(shown).to_have_js_property("complete", True)
    picture = shown.evaluate("image => new URL(image.currentSrc).pathname")
    assert shown.evaluate("image => image.naturalWidth") > 0
    assert status_of(page, picture) == 200
    assert status_of(reader, picture) == 404
    assert status_of(reader, ADDRESS) == 404

    # Who wrote it does not publish it, or says why: the draft stays.
    form.publish()
    expect(form.messages).to_contain_text("Đã lưu bản nháp, chưa xuất bản.")
    assert status_of(reader, ADDRESS) == 404
    form.messages.get_by_role("link", name="Danh sách kiểm tra").click()
    page.locator("textarea[name=reason]").fill("Bài mẫu, phòng chỉ có một người duyệt.")
    page.locator("form:has(textarea[name=reason]) button[type=submit]").click()
    expect(form.messages).to_contain_text("Đã cho phép ngoại lệ với 1 vấn đề")
    page.goto(edit)

    # Published: at its address, in search, in the column, at its unit.
    form.publish()
    expect(form.messages).to_contain_text(TITLE)
    reader.goto(ADDRESS)
    expect(reader.locator("main h1")).to_have_text(TITLE)
    expect(reader.locator("main .lede")).to_have_text(STANDFIRST)
    expect(reader.locator("main")).to_contain_text(BODY)
    expect(reader.locator(".portrait__pic")).to_contain_text("Lê Văn Thử")
    public = reader.request.get(picture)
    assert public.status == 200
    with Image.open(io.BytesIO(public.body())) as sent:
        assert not sent.getexif(), "nothing of the camera, nor where it stood"
    search_until(reader, found=True)
    reader.goto("/chuyen-muc/nguoi-giu-lua-nghe/")
    assert titles(reader) == [TITLE]
    reader.goto(UNIT_PAGE)
    expect(reader.get_by_role("region", name="Tất cả bài về đơn vị")).to_contain_text(TITLE)

    # Taken down ("gỡ bài"): gone from everywhere, and the picture with it.
    page.goto(edit.replace("/edit/", "/unpublish/"))
    page.locator(".desk-form [name=reason]").fill("Nhân vật xin xem lại bài trước khi đăng.")
    page.locator(".desk-form").get_by_role("button", name="Gỡ khỏi trang").click()
    expect(form.messages).to_contain_text(TITLE)
    assert status_of(reader, ADDRESS) == 404
    assert status_of(reader, picture) == 404
    assert status_of(page, picture) == 200  # an editor goes on working with it
    search_until(reader, found=False)
    reader.goto("/chuyen-muc/nguoi-giu-lua-nghe/")
    expect(reader.locator("main")).to_contain_text("Chuyên mục chưa có bài")


def test_a_form_is_sent_while_it_saves_itself(page: Page, sign_in: SignIn) -> None:
    """The draft is made, its answer still on the way when the button is pressed: one page, published."""
    held: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        request = route.request
        if request.method == "POST" and not request.is_navigation_request() and not held:
            held.append((route, route.fetch()))
        else:
            route.continue_()

    sign_in(page, "duyet")
    page.locator("#wagtail-sidebar").get_by_role("link", name="Chuyên mục", exact=True).click()
    page.get_by_role("link", name="Thêm chuyên mục").click()
    page.route("**/pages/add/**", hold)
    form = Form(page)
    form.name_it(title := "Cột mở vội")
    page.wait_for_timeout(NOTED_MILLISECONDS)
    form.field("introduction").press_sequentially("Gõ xong bấm ngay.")
    until = time.monotonic() + SECONDS
    while not held and time.monotonic() < until:
        page.wait_for_timeout(50)
    ((route, made),) = held
    assert made.json()["success"]
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator("button[name=action-publish]").click()
    page.wait_for_timeout(500)
    route.fulfill(response=made)
    expect(form.messages).to_contain_text(title, timeout=ANSWER_SECONDS * 1000)
    found = page.locator(".listing").get_by_role("link", name=title, exact=True)
    page.goto(f"/quan-tri/pages/search/?q={quote(title)}")
    until = time.monotonic() + SECONDS
    while not found.count() and time.monotonic() < until:  # the worker brings it into the index
        page.wait_for_timeout(500)
        page.reload()
    expect(found).to_have_count(1)
    assert status_of(page, "/chuyen-muc/cot-mo-voi/") == 200


def test_an_editor_writes_but_does_not_publish(page: Page, reader: Page, sign_in: SignIn) -> None:
    sign_in(page, "bientap")
    page.locator("#wagtail-sidebar").get_by_role("link", name="Gương điển hình").click()
    page.get_by_role("link", name="Thêm gương điển hình").click()
    form = Form(page)
    form.name_it("Bài còn nháp của biên tập viên")
    form.save_draft()
    page.wait_for_url("**/edit/")
    expect(form.field("title")).to_have_value("Bài còn nháp của biên tập viên")
    expect(page.locator("button[name=action-publish]")).to_have_count(0)
    assert status_of(reader, "/guong-dien-hinh/bai-con-nhap-cua-bien-tap-vien/") == 404

    # Nor by asking for it outright.
    answer = page.request.post(
        page.url,
        form={**form_values(page), "action-publish": "action-publish"},
        headers={"Referer": page.url},
    )
    assert answer.status == 200
    assert status_of(reader, "/guong-dien-hinh/bai-con-nhap-cua-bien-tap-vien/") == 404


def form_values(page: Page) -> dict[str, Any]:
    values: dict[str, Any] = page.evaluate(
        "Object.fromEntries(new FormData(document.querySelector('#page-edit-form')))"
    )
    return values
