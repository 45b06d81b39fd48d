"""One story on its whole way, by seven people and a reader: written, confirmed, checked, out at midnight, taken back.

Two sites over the same data tell the days apart: the second one's clock stands just before the hour the
publisher chose.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.forms import Form
from tests.e2e.pages import heading, titles
from tests.e2e.site import LiveSite, copy, running
from tests.tools.mail import MailServer

pytestmark = pytest.mark.e2e

NewPage = Callable[..., Page]
SignIn = Callable[[Page, str], None]

TITLE = "Chiếc ghế thứ mười hai ở phòng chờ"
WITHOUT_ACCENTS = "chiec ghe thu muoi hai o phong cho"
ADDRESS = "/guong-dien-hinh/chiec-ghe-thu-muoi-hai-o-phong-cho/"
PERSON = "Giàng Thị Súa"
STANDFIRST = "Chị Giàng Thị Súa kê thêm ghế, giờ chờ bình quân từ 42 phút còn 19 phút."
BODY = "Ghế kê sát cửa sổ. Ai chờ cũng thấy núi."
MENDED = "Số liệu lấy ở sổ phát số. Ghế kê sát cửa sổ, ai chờ cũng thấy núi."
DIRECTOR, OFFICE, MAILBOX = "Lù Văn Giám", "Giám đốc BHXH tỉnh Lào Cai", "giam-doc@example.vn"
CORRECTION = "Phòng chờ có 12 ghế, không phải 13 ghế."
WORK_FIELD = "Tiếp nhận và trả kết quả, cải cách TTHC"
LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")
SECONDS = 90  # within which the worker has done what waits for it, on a busy machine
BEFORE = timedelta(seconds=20)  # the second site starts so long before the hour


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def var_dir(prepared: Path, tmp_path: Path) -> Path:
    return copy(prepared, tmp_path / "site")


@pytest.fixture
def hour() -> datetime:
    """Five minutes past the next midnight, in Vietnam."""
    tomorrow = datetime.now(LOCAL).date() + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, 0, 5, tzinfo=LOCAL)


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """The form of consent, scanned."""
    file = tmp_path / "phieu dong y.pdf"
    file.write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    return file


class Desk:
    """The people of one site, each with a browser of their own."""

    def __init__(self, site: LiveSite, new_page: NewPage, sign_in: SignIn) -> None:
        self.site = site
        self._new_page = new_page
        self._sign_in = sign_in
        self._pages: dict[str, Page] = {}

    def reader(self, **options: Any) -> Page:
        """Somebody who never signed in."""
        return self._new_page(base_url=self.site.url, **options)

    def of(self, username: str) -> Page:
        if username not in self._pages:
            self._pages[username] = self.reader()
            self._sign_in(self._pages[username], username)
        return self._pages[username]

    def edit(self, username: str, story: str) -> Form:
        """The editing form of a story as the dashboard or a list would open it."""
        page = self.of(username)
        page.goto(f"/quan-tri/pages/{story}/edit/")
        return Form(page)

    def decide(self, username: str, story: str, action: str = "approve", comment: str = "") -> None:
        """Tick what the step asks, and press its button."""
        form = self.edit(username, story)
        form.open_actions()
        form.step(action).click()
        dialog = form.page.locator(".modal-dialog")
        expect(dialog.locator("[type=submit]")).to_be_visible()
        for line in dialog.locator("input[type=checkbox]").all():
            line.check()
        if comment:
            dialog.locator("textarea").fill(comment)
        with form.sent():
            dialog.locator("[type=submit]").click()
        expect(form.messages).to_contain_text(TITLE)

    def waiting(self, username: str) -> Locator:
        """What the dashboard says waits for them."""
        page = self.of(username)
        page.goto("/quan-tri/")
        return page.locator("main")


def until(done: Callable[[], bool], page: Page, told: str) -> None:
    end = time.monotonic() + SECONDS
    while not done():
        assert time.monotonic() < end, told
        page.wait_for_timeout(500)


def letter(mail_server: MailServer, page: Page, number: int) -> str:
    """The address in the letter of that number to the director."""

    def sent() -> list[Any]:
        return [each for each in mail_server.letters if MAILBOX in each["To"]]

    until(lambda: len(sent()) >= number, page, f"thư thứ {number} chưa đến")
    text = sent()[number - 1].get_body(("plain",)).get_content()
    found = re.search(r"/xac-nhan/\S+/", text)
    assert found is not None
    return found.group(0)


def ask(desk: Desk, username: str, story: str) -> None:
    page = desk.of(username)
    page.goto(f"/quan-tri/xac-nhan/{story}/")
    asked = page.get_by_role("region", name="Hỏi người không có tài khoản")
    asked.get_by_label("Họ và tên").fill(DIRECTOR)
    asked.get_by_label("Chức danh, đơn vị").fill(OFFICE)
    asked.get_by_label("Thư điện tử công vụ").fill(MAILBOX)
    page.get_by_role("button", name="Gửi liên kết").click()
    expect(page.locator(".messages")).to_contain_text(f"Đã gửi liên kết đến {MAILBOX}.")


def confirm(desk: Desk, address: str, shows: str) -> None:
    """The director, on his phone, without an account."""
    phone = desk.reader(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    phone.goto(address)
    expect(heading(phone)).to_have_text(TITLE)
    expect(phone.locator("main")).to_contain_text(shows)
    phone.get_by_role("button", name="Xác nhận thông tin đúng").click()
    expect(phone.locator("main")).to_contain_text("Đã ghi nhận xác nhận")
    phone.goto(address)
    expect(phone.locator("main")).to_contain_text("Liên kết đã được dùng")


def write(desk: Desk, photo: Path) -> str:
    """The contributor's draft; returns its number."""
    page = desk.of("congtacvien")
    page.locator("#wagtail-sidebar").get_by_role("link", name="Gương điển hình").click()
    page.get_by_role("link", name="Thêm gương điển hình").click()
    form = Form(page)
    form.name_it(TITLE)
    form.field("standfirst").fill(STANDFIRST)
    form.choose_new_picture(
        "picture",
        photo,
        title="Phòng chờ có mười hai ghế",
        description="Chị Súa kê chiếc ghế cạnh cửa sổ.",
        credit="Ảnh: Nậm Lúc",
        basis="consent",
    )
    form.field("subject_name").fill(PERSON)
    form.field("title_then").fill("viên chức một cửa")
    form.write(BODY)
    form.tab("Phân loại")
    form.choose_record("work_field", WORK_FIELD, search=False)
    form.tab("Tác giả, đính chính")
    form.field("author").fill("Nậm Lúc")
    form.tab("Khen thưởng, hồ sơ")
    page.locator("#id_honours-ADD").click()
    form.choose_record("honours-0-award", "Chiến sĩ thi đua cơ sở")
    form.field("honours-0-number").fill("812/QĐ-BHXH")
    form.field("honours-0-date").fill("15/08/2025")
    form.field("honours-0-issuer").fill("Giám đốc BHXH tỉnh Lào Cai")
    page.locator("#id_people-ADD").click()
    form.field("people-0-name").fill(PERSON)
    form.field("people-0-basis").select_option("consent")
    form.save_draft()
    page.wait_for_url("**/edit/")
    return page.url.split("/")[-3]


def record_consent(desk: Desk, form: Path) -> str:
    """The editor's entry in the ledger, with the signed form; returns its number."""
    page = desk.of("bientap")
    page.goto("/quan-tri/su-dong-y/new/")
    page.fill("[name=person]", PERSON)
    page.fill("[name=purpose]", "bài gương điển hình")
    page.set_input_files("[name=form]", form)
    page.locator("#id_pages-ADD").click()
    page.locator("#id_pages-0-page-chooser [data-chooser-action-choose]:visible").click()
    dialog = page.locator(".modal-dialog")
    dialog.locator("input[name=q]").fill(TITLE)
    dialog.get_by_role("link", name=TITLE, exact=True).click()
    expect(dialog).to_be_hidden()
    page.locator("#id_pictures-ADD").click()
    Form(page).choose_picture("pictures-0-picture", "Phòng chờ có mười hai ghế")
    page.locator("footer [type=submit]").first.click()
    expect(page.locator(".messages")).to_contain_text(PERSON)
    page.get_by_role("link", name=PERSON).first.click()
    page.wait_for_url(re.compile(r"su-dong-y/(edit/)?\d+"))
    found = re.search(r"\d+", page.url.split("su-dong-y")[1])
    assert found is not None
    return found.group(0)


def schedule(form: Form, hour: datetime) -> None:
    form.page.locator("[data-side-panel-toggle=status]").click()
    form.page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").click()
    dialog = form.page.locator("#schedule-publishing-dialog")
    dialog.locator("[name=go_live_at]").fill(f"{hour:%d/%m/%Y %H:%M}")
    with form.sent():
        dialog.locator("button[type=submit]").press("Enter")  # the calendar lies over it


def everywhere(page: Page) -> dict[str, bool]:
    """Where a reader meets the story: each place, and whether it stands there."""

    def holds(address: str, words: str = TITLE) -> bool:
        return words in page.request.get(address).text()

    page.goto(f"/tim-kiem/?q={quote(WITHOUT_ACCENTS)}")
    parts = re.findall(r"<loc>([^<]+)</loc>", page.request.get("/sitemap.xml").text())
    return {
        "trang": page.request.get(ADDRESS).status == 200,
        "tìm kiếm": TITLE in titles(page),
        "danh mục": holds("/guong-dien-hinh/"),
        "kênh tin": holds("/tin.atom"),
        "sơ đồ": any(holds(urlsplit(part).path, ADDRESS) for part in parts),
        "API": holds(
            "/api/v2/pages/?type=exemplars.ProfilePage&limit=20&order=-first_published_at"
        ),
        "API tìm kiếm": holds(f"/api/search/?q={quote(WITHOUT_ACCENTS)}"),
        "gợi ý": holds(f"/api/suggest/?q={quote(WITHOUT_ACCENTS[:12])}"),
    }


def test_a_story_from_its_writer_to_the_withdrawn_consent(
    new_page: NewPage,
    sign_in: SignIn,
    project: Path,
    var_dir: Path,
    photo: Path,
    signed: Path,
    mail_server: MailServer,
    hour: datetime,
) -> None:
    mail = f"smtp://127.0.0.1:{mail_server.port}"
    with running(project, var_dir, EMAIL_URL=mail) as site:
        desk = Desk(site, new_page, sign_in)
        story, consent = prepared_by_the_desk(desk, photo, signed, mail_server, hour)
    later = hour - BEFORE - datetime.now(LOCAL)
    with running(project, var_dir, later=later, EMAIL_URL=mail) as site:
        goes_live_and_is_taken_back(Desk(site, new_page, sign_in), story, consent)


def prepared_by_the_desk(
    desk: Desk, photo: Path, signed: Path, mail_server: MailServer, hour: datetime
) -> tuple[str, str]:
    """From the first line to the hour of publication; returns the numbers of page and consent."""
    story = write(desk, photo)
    consent = record_consent(desk, signed)
    desk.edit("congtacvien", story).submit()

    # The director confirms by the link; he has no account.
    ask(desk, "congtacvien", story)
    confirm(desk, letter(mail_server, desk.of("congtacvien"), 1), "42 phút còn 19 phút")

    # The editor changes a figure: the confirmation is void, and asked again.
    expect(desk.waiting("bientap")).to_contain_text(TITLE)
    form = desk.edit("bientap", story)
    form.field("standfirst").fill(STANDFIRST.replace("19", "17"))
    form.save_draft()
    page = desk.of("bientap")
    page.goto(f"/quan-tri/xac-nhan/{story}/")
    expect(page.locator("main")).to_contain_text("hết hiệu lực")
    expect(page.locator("main")).to_contain_text("“19” thành “17”")
    ask(desk, "bientap", story)
    confirm(desk, letter(mail_server, page, 2), "42 phút còn 17 phút")

    desk.decide("bientap", story)

    # The verifier returns it; it is mended and comes back to the same step.
    desk.decide("thamdinh", story, "reject", "Số phút lấy ở sổ nào? Ghi nguồn vào bài.")
    writer = desk.waiting("congtacvien")
    expect(writer).to_contain_text(TITLE)
    form = desk.edit("congtacvien", story)
    expect(form.page.locator("body")).to_contain_text("Số phút lấy ở sổ nào?")
    form.rewrite(BODY, MENDED)
    form.submit()
    expect(desk.waiting("thamdinh")).to_contain_text(TITLE)
    desk.decide("thamdinh", story)
    desk.decide("khenthuong", story)

    # The publisher gives it its hour.
    schedule(desk.edit("duyet", story), hour)
    desk.decide("duyet", story)
    page = desk.of("duyet")
    page.goto("/quan-tri/")
    expect(page.locator("main")).to_contain_text("00:05")
    assert not any(everywhere(desk.reader()).values())
    return story, consent


def goes_live_and_is_taken_back(desk: Desk, story: str, consent: str) -> None:
    reader = desk.reader()
    assert reader.request.get(ADDRESS).status == 404
    until(lambda: reader.request.get(ADDRESS).status == 200, reader, "chưa lên trang lúc 00:05")
    until(lambda: all(everywhere(reader).values()), reader, f"{everywhere(reader)}")
    reader.goto(ADDRESS)
    expect(heading(reader)).to_have_text(TITLE)
    expect(reader.locator("main")).to_contain_text("42 phút còn 17 phút")
    picture = reader.locator(".portrait__pic img").evaluate(
        "image => new URL(image.currentSrc).pathname"
    )
    assert reader.request.get(picture).status == 200
    printed = reader.locator("main a[href^='/ban-pdf/']").first.get_attribute("href")
    assert printed is not None
    files = [picture, printed]
    assert {each: reader.request.get(each).status for each in files} == dict.fromkeys(files, 200)

    # A correction.
    page = desk.of("duyet")
    page.goto(f"/quan-tri/trang/{story}/dinh-chinh/")
    page.fill("[name=text]", CORRECTION)
    page.fill("[name=reason]", "Đơn vị báo đếm nhầm số ghế.")
    page.locator(".desk-form button").click()
    expect(page.locator(".messages")).to_contain_text(TITLE)
    reader.goto(ADDRESS)
    expect(reader.locator("main")).to_contain_text(CORRECTION)
    assert CORRECTION in reader.request.get("/tin.atom").text()

    # The consent is withdrawn: gone from everywhere.
    page.goto(f"/quan-tri/su-dong-y/{consent}/go/")
    expect(page.locator("main")).to_contain_text(TITLE)
    page.fill("[name=received_on]", f"{datetime.now(LOCAL):%d/%m/%Y}")
    page.fill("[name=reason]", "Nhân vật xin rút.")
    page.locator("main form button").last.click()
    expect(page.locator(".messages")).to_contain_text("Đã gỡ 1 trang, đóng 1 ảnh")
    assert {each: reader.request.get(each).status for each in files} == dict.fromkeys(files, 404)
    until(lambda: not any(everywhere(reader).values()), reader, f"{everywhere(reader)}")
