"""Hướng dẫn 4231/HD-BHXH on a new site: its text, its page, the two campaigns, and finding it."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from campaigns.models import CampaignPage
from core.text import fold, nfc
from editorial.documents import MARK, without_marks
from editorial.enums import Effect
from editorial.models import DirectivePage
from home.installation import documents, install

pytestmark = pytest.mark.django_db

URL = "/van-ban/chi-dao-huong-dan/huong-dan-4231-hd-bhxh/"
CAMPAIGN_URLS = (
    "/phong-trao-thi-dua/doan-ket-nang-dong-sang-tao/",
    "/phong-trao-thi-dua/ca-nuoc-chung-suc-xay-dung-nong-thon-moi/",
)
LETTERS = {
    "1": "a b c",
    "2": "a b c d e",
    "3": "a b c d đ",
    "4": "a b c d e",
    "5": "a b c d",
    "6": "a b c d e",
    "7": "a b",
    "8": "a b c",
}
# Of every part of the scan as it came: without blanks, and with one kind of dash.
SCAN = {
    "preamble": "23a5790656d06d2e",
    "1": "dd687b30cf02e1bb",
    "2": "710e5df36f90be05",
    "3": "ab0134b68b7e9135",
    "4": "a320d93a29f365b5",
    "5": "f44fe65f16000e1a",
    "6": "ec739354463a44e3",
    "7": "08338edd2cfc11c8",
    "8": "7971d970775afd9a",
    "closing": "4ab82bf2c9c7d997",
    "recipients": "efc35b9bb5f26fd3",
}


@pytest.fixture
def document(site: Any) -> DirectivePage:
    install()
    page: DirectivePage = DirectivePage.objects.get(slug=documents.SLUG)
    return page


@pytest.fixture
def markup(document: DirectivePage, client: Client) -> str:
    response = client.get(URL)
    assert response.status_code == 200
    return response.content.decode()


def words(markup: str) -> str:
    """The words of some HTML as a reader sees them; links in superscript are left out."""
    markup = re.sub(r"<sup>.*?</sup>|</?(?:span|b|a|del|ins|small)\b[^>]*>", "", markup)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


def parts(page: DirectivePage) -> dict[str, str]:
    """The text of the document by part, with its marks."""
    found = {"preamble": page.preamble, "closing": page.closing, "recipients": page.recipients}
    for block in page.sections:
        section = block.value
        points = [f"{point['letter']}){point['text']}" for point in section["points"]]
        found[section["number"]] = "\n".join([section["heading"], section["intro"], *points])
    return found


def digest(text: str) -> str:
    text = re.sub(r"\s+", "", text).replace("–", "-").replace("…", "...")
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def as_scanned(name: str, text: str, page: DirectivePage) -> str:
    """A part with its corrections taken back."""
    marks = {f"sua-{number}" for number in MARK.findall(text)}
    text = without_marks(text)
    for block in page.fixes:
        if block.value["mark"] in marks:
            assert text.count(block.value["right"]) == 1, f"{name}: {block.value['right']}"
            wrong = block.value["wrong"].replace(" [ngắt đoạn]", "")
            text = text.replace(block.value["right"], wrong)
    return text


# --- the text ---


def test_sections_and_letters_are_those_of_the_document(document: DirectivePage) -> None:
    sections = [block.value for block in document.sections]
    letters = {
        section["number"]: " ".join(point["letter"] for point in section["points"])
        for section in sections
    }
    assert letters == LETTERS
    assert sections[2].anchored_points[4]["anchor"] == "muc-3-dd"
    assert sections[2].anchored_points[3]["anchor"] == "muc-3-d"


def test_the_text_is_the_scan_but_for_the_listed_corrections(document: DirectivePage) -> None:
    found = {
        name: digest(as_scanned(name, text, document)) for name, text in parts(document).items()
    }
    assert found == SCAN


def test_what_the_document_says_of_itself(document: DirectivePage) -> None:
    assert (document.number, document.document_kind) == ("4231/HD-BHXH", "Hướng dẫn")
    assert (document.issued_on.isoformat(), document.issued_at) == ("2014-11-05", "Hà Nội")
    assert document.issuer == "Bảo hiểm xã hội Việt Nam"
    assert (document.signer, document.signer_title) == ("Nguyễn Thị Minh", "Tổng Giám đốc")
    assert len(document.recipient_list) == 7
    assert document.live
    assert not document.sample


def test_typography(document: DirectivePage) -> None:
    text = " ".join([document.title, *parts(document).values()])
    assert text == nfc(text)
    assert not re.search(r" [,.;:!?)…]|\( |\.\.\.|[\"']|  ", text)
    assert not re.search(r"\d{4} ?- ?\d{4}", text)
    assert text.count("“") == text.count("”") > 0
    assert "phát hiện – bồi dưỡng – tổng kết – nhân điển hình tiên tiến" in text
    assert "Các đơn vị phải có kế hoạch cụ thể để bồi dưỡng" in without_marks(text)
    assert "“Cả nước chung sức xây dựng nông thôn mới”" in without_marks(text)


@pytest.mark.parametrize("kept", ["qui định", "đảm bảo", "tuyến trình", "hàng năm", "việc tốt."])
def test_the_spellings_of_the_signer_stand(document: DirectivePage, kept: str) -> None:
    assert kept in " ".join(parts(document).values())


# --- the page ---


def test_every_section_and_point_has_its_anchor(markup: str, document: DirectivePage) -> None:
    anchors = [f"muc-{number}" for number in LETTERS]
    for number, letters in LETTERS.items():
        anchors += [f"muc-{number}-{letter.replace('đ', 'dd')}" for letter in letters.split()]
    assert sorted(re.findall(r' id="(muc-[^"]*)"', markup)) == sorted(anchors)
    for number in LETTERS:
        assert f'href="#muc-{number}"' in markup


def test_every_correction_is_listed_and_leads_to_its_place(
    markup: str, document: DirectivePage
) -> None:
    text = words(markup)
    marked = MARK.findall(" ".join(parts(document).values()))
    assert sorted(marked) == sorted(
        block.value["mark"].removeprefix("sua-") for block in document.fixes
    )
    assert len(document.fixes) == 9
    for block in document.fixes:
        fix, number = block.value, block.value["mark"].removeprefix("sua-")
        assert f"{fix['where']}: {fix['wrong']} sửa thành {fix['right']}" in text
        assert markup.count(f'id="sua-{number}"') == 1
        assert markup.count(f'id="cho-{number}"') == 1
    assert "{{" not in markup


def test_spellings_left_as_they_are_are_noted(markup: str, document: DirectivePage) -> None:
    text = words(markup)
    assert len(document.kept) >= 5
    for block in document.kept:
        assert f"{block.value['where']}: “{block.value['text']}”" in text


def test_the_note_says_what_came_after(markup: str, document: DirectivePage) -> None:
    assert document.effect == Effect.UNDER_REVIEW
    text = words(markup)
    for said in (
        "Ghi chú của Ban Biên tập, 25/11/2026",
        "Đang rà soát hiệu lực",
        "chưa tìm thấy văn bản nào bãi bỏ hoặc thay thế Hướng dẫn 4231/HD-BHXH",
        "Từ 01/01/2024 thay bằng Luật số 06/2022/QH15",
        "Luật số 06/2026/QH16 ngày 23/4/2026, có hiệu lực từ 01/10/2026",
        "Nghị định số 152/2025/NĐ-CP",
        "đơn vị đặc thù thuộc Bộ Tài chính từ 01/3/2025; người đứng đầu là Giám đốc",
        "Từ 01/7/2025 có 34 BHXH tỉnh, thành phố",
        "nay là Ban Tuyên truyền và Hỗ trợ người tham gia",
        "Chỉ thị số 05-CT/TW ngày 15/5/2016",
        "“theo đợt” (điểm a mục 2, điểm c mục 5) không còn trong Luật số 06/2022/QH15",
        "Chưa xác minh:",
    ):
        assert said in text, said


def test_numbers_are_not_cut_at_the_end_of_a_line(markup: str) -> None:
    for number in ("34-CT/TW", "19/KH-HĐTĐKT", "06/2022/QH15", "152/2025/NĐ-CP", "2014–2020"):
        assert f'<span class="num">{number}</span>' in markup


# --- the campaigns it names ---


@pytest.mark.parametrize("url", CAMPAIGN_URLS)
def test_a_campaign_says_what_its_sources_say(
    document: DirectivePage, client: Client, url: str
) -> None:
    response = client.get(url)
    assert response.status_code == 200
    main = "<main" + response.content.decode().split("<main")[1].split("</main>")[0]
    text = words(main)
    assert "Nguồn: Hướng dẫn số 4231/HD-BHXH ngày 05/11/2014" in text
    assert "Đã kết thúc" in text
    assert f'href="{URL}"' in main
    for element in ("Chỉ tiêu", "Biện pháp", "Tiêu chí đánh giá"):
        assert f"{element} Tài liệu không nêu" in text
    # No figure: what digits there are belong to dates, years, and numbers of documents.
    known = r"\d{1,2}/\d{1,2}/\d{4}|20\d\d(?:–20\d\d)?|\d+(?:/[A-ZĐ]|-[A-Z])[\w/-]*|mục 7"
    assert re.findall(r"\S*\d\S*", re.sub(known, "", text)) == []


def test_there_are_two_and_neither_was_launched_by_the_document(document: DirectivePage) -> None:
    pages = CampaignPage.objects.filter(historical=True)
    assert {page.url for page in pages} == set(CAMPAIGN_URLS)
    assert {page.launching_document_id for page in pages} == {None}
    assert {page.targets.count() for page in pages} == {0}
    for page in pages:
        page.full_clean()
        assert page.publishing_problems() == {}


def test_installing_again_changes_nothing(document: DirectivePage) -> None:
    first = {page.pk: page.latest_revision_id for page in CampaignPage.objects.all()}
    DirectivePage.objects.filter(pk=document.pk).update(standfirst="Lời của biên tập viên.")
    assert install() == []
    again = DirectivePage.objects.get()
    assert again.latest_revision_id == document.latest_revision_id
    assert again.standfirst == "Lời của biên tập viên."
    assert first == {page.pk: page.latest_revision_id for page in CampaignPage.objects.all()}


# --- finding it ---


@pytest.fixture
def first_hit(document: DirectivePage, tmp_path: Path, settings: Any) -> Callable[[str], Any]:
    """`first_hit("4231")`: the first hit on the whole new site, with its address and excerpt."""
    from search.queue import rebuild

    settings.SEARCH_URL = f"embedded://{tmp_path / 'index'}"
    rebuild()

    def ask(query: str) -> Any:
        answer = Client().get("/api/search/", {"q": query}).json()
        assert answer["results"], query
        return answer["results"][0]

    return ask


QUERIES = {
    "4231/HD-BHXH": "",
    "HD 4231": "",
    "4231": "",
    "Hướng dẫn 4231": "",
    "huong dan 4231": "",
    '"thực hiện đồng bộ cả 4 khâu: phát hiện - bồi dưỡng - tổng kết"': "#muc-2-c",
    '"kế hoạch cụ thể để bồi dưỡng"': "#muc-2-c",
    '"chuyển biến tích cực"': "",
    '"theo qui định của Luật Thi đua"': "#muc-5-a",
    "mục 5 HD 4231": "#muc-5",
    "điểm c mục 2 hướng dẫn 4231": "#muc-2-c",
    "4231 mục 3 điểm đ": "#muc-3-dd",
    "tổ chức đăng ký thi đua cùng các điển hình tiên tiến": "#muc-2-d",
    "chú trọng khen thưởng người lao động trực tiếp thực hiện nhiệm vụ": "#muc-3-b",
}


def test_found_by_number_section_and_phrase(first_hit: Callable[[str], Any]) -> None:
    for query, anchor in QUERIES.items():
        assert first_hit(query)["url"] == f"{URL}{anchor}", query
        if "điểm đ" not in query:  # without accents it asks for point d
            assert first_hit(fold(query))["url"] == f"{URL}{anchor}", fold(query)

    # The heading of section 2 ends with a full stop of its own.
    assert ".." not in first_hit("mục 2 HD 4231")["excerpt_html"]


def test_the_campaigns_are_found_by_name(first_hit: Callable[[str], Any]) -> None:
    assert first_hit("đoàn kết năng động sáng tạo")["url"] == CAMPAIGN_URLS[0]
    assert first_hit("chung suc xay dung nong thon moi")["url"] == CAMPAIGN_URLS[1]
