"""Vietnamese text: spelling variants, slugs, order, numbers, days."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from core import text

# fmt: off
RIGHT = [
    "quý", "quà", "quả", "quỳ", "quốc", "quyển", "quế", "hoàng", "hoàn", "toán", "ngoài", "ngoáy", "khuỷu",
    "thuở", "rượu", "hươu", "huỳnh", "nguyễn", "giếng", "giữa", "gì", "giá", "già", "giết", "của", "mùa",
    "mía", "bìa", "bảo", "hải", "cười", "tiến", "yến", "yếu", "ý", "ủy", "hòa", "thủy", "khỏe", "đường",
    "lưỡi", "thuế", "xuất", "khuya", "chiến", "được", "người",
]
# fmt: on
VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"


def by_key(words: list[str]) -> list[str]:
    """`words` sorted by their keys, from an order that is surely wrong."""
    backwards = list(reversed(words))
    return sorted(backwards, key=text.sort_key)


def nfd(value: str) -> str:
    return unicodedata.normalize("NFD", value)


# --- letters ---


def test_nfc_composes_what_a_mac_pastes() -> None:
    assert text.nfc(nfd("Thuở ấy, đồng chí Lường")) == "Thuở ấy, đồng chí Lường"


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Bảo hiểm xã hội", "bao hiem xa hoi"),
        ("ĐƯỜNG ĐI", "duong di"),
        ("đồng", "dong"),
        ("Mù Cang Chải 2014–2020", "mu cang chai 2014–2020"),
        ("BHXH", "bhxh"),
    ],
)
def test_fold(typed: str, folded: str) -> None:
    assert text.fold(typed) == folded
    assert text.fold(nfd(typed)) == folded


def test_fold_leaves_no_vietnamese_letter() -> None:
    every = VOWELS + "đ"
    assert text.fold(every + every.upper()).isascii()
    assert len(text.fold(every)) == len(every)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Nghệ An", True),
        ("đi", True),
        ("Đi", True),
        ("di", False),
        ("BHXH 2026", False),
        ("a – “b”", False),
    ],
)
def test_has_accents(typed: str, expected: bool) -> None:
    assert text.has_accents(typed) is expected
    assert text.has_accents(nfd(typed)) is expected


# --- spelling ---


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("hoà", "hòa"),
        ("Hoà Bình", "Hòa Bình"),
        ("HOÀ", "HÒA"),
        ("thuý", "thúy"),
        ("Uỷ ban", "Ủy ban"),
        ("khoẻ", "khỏe"),
        ("xoá", "xóa"),
        ("toà", "tòa"),
        ("loè", "lòe"),
        ("hoá", "hóa"),
        ("tóan", "toán"),
        ("lọai", "loại"),
        ("hùynh", "huỳnh"),
        ("qúy", "quý"),
        ("qủa", "quả"),
        ("gía", "giá"),
    ],
)
def test_tones_go_to_one_place(typed: str, normal: str) -> None:
    assert text.normalise_tones(typed) == normal
    assert text.normalise_tones(nfd(typed)) == normal


@pytest.mark.parametrize(
    "word",
    RIGHT,
)
def test_right_spellings_stay(word: str) -> None:
    assert text.normalise_tones(word) == word
    assert text.normalise_tones(word.upper()) == word.upper()


def test_tones_leave_foreign_words_and_punctuation_alone() -> None:
    sentence = "VssID, café, résumé – “Đắk Lắk” (2014–2020): 1.234,5!"
    assert text.normalise_tones(sentence) == sentence


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chiến sĩ", "chiến sỹ"),
        ("kỉ niệm", "kỷ niệm"),
        ("lí do", "lý do"),
        ("tỉ lệ", "tỷ lệ"),
        ("quí", "quý"),
        ("qui định", "quy định"),
        ("kĩ thuật", "kỹ thuật"),
        ("mĩ", "mỹ"),
        ("hi vọng", "hy vọng"),
        ("chien si", "chien sy"),
        ("hoà bình", "Hòa Bình"),
        ("thuý", "Thúy"),
    ],
)
def test_search_form_makes_spellings_equal(one: str, other: str) -> None:
    assert text.search_form(one) == text.search_form(other) == text.search_form(nfd(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("tai", "tay"), ("thúi", "thúy"), ("mai", "may"), ("ý", "í"), ("dì", "dỳ"), ("hủi", "hủy")],
)
def test_search_form_keeps_different_words_apart(one: str, other: str) -> None:
    assert text.search_form(one) != text.search_form(other)


def test_normalise_iy_keeps_capitals() -> None:
    assert text.normalise_iy("Chiến sỹ LÝ TỶ Quý") == "Chiến sĩ LÍ TỈ Quí"


# --- slugs ---


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Đường đi", "duong-di"),
        ("Người cộng sổ qua ngầm Suối Lạnh", "nguoi-cong-so-qua-ngam-suoi-lanh"),
        ("  “Ống tre – tiết kiệm”, 2026! ", "ong-tre-tiet-kiem-2026"),
        ("4231/HD-BHXH", "4231-hd-bhxh"),
        ("…", ""),
    ],
)
def test_slugify(title: str, slug: str) -> None:
    assert text.slugify(title) == slug
    assert text.slugify(nfd(title)) == slug


def test_slugs_are_cut_between_words() -> None:
    assert text.slugify("một hai ba bốn", max_length=9) == "mot-hai"
    assert text.slugify("một hai ba bốn", max_length=10) == "mot-hai-ba"
    assert text.slugify("nghiêngngả", max_length=5) == "nghie"


# --- order ---


def test_the_alphabet_with_d_after_d_and_marked_vowels_after_plain_ones() -> None:
    letters = ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ",
               "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"]  # fmt: skip
    assert by_key(letters) == letters


def test_tones_come_in_the_order_of_dictionaries() -> None:
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "man"]
    assert by_key(words) == words


def test_syllables_are_compared_one_after_the_other() -> None:
    names = [
        "Hà",
        "Hà Giang",
        "Hà Nội",
        "Hà Tĩnh",
        "Hải Dương",
        "Hải Phòng",
        "Hoa Lư",
        "Hòa An",
        "Hòa Bình",
    ]
    assert by_key(names) == names


def test_provinces() -> None:
    names = [
        "An Giang",
        "Bạc Liêu",
        "Cần Thơ",
        "Đà Nẵng",
        "Đắk Lắk",
        "Điện Biên",
        "Đồng Nai",
        "Gia Lai",
        "Yên Bái",
    ]
    assert by_key(names) == names


def test_numbers_sort_by_value() -> None:
    names = ["Cụm thi đua số 2", "Cụm thi đua số 10", "Cụm thi đua số 11"]
    assert by_key(names) == names


def test_sort_keys_are_ascii_and_blind_to_form_and_case() -> None:
    key = text.sort_key("Thừa Thiên – Huế")
    assert key.isascii()
    assert key.isalnum()
    assert key == text.sort_key(nfd("THỪA THIÊN - HUẾ"))
    assert text.sort_key("hoà") == text.sort_key("hòa")


# --- numbers ---


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("1234.50"), "1.234,5"),
        (1234567, "1.234.567"),
        (0, "0"),
        (0.1 + 0.2, "0,3"),
        (Decimal("2.675"), "2,68"),
        (Decimal("-1234.5"), "-1.234,5"),
        (Decimal("-0.001"), "0"),
        (100.0, "100"),
        (Decimal("1E+3"), "1.000"),
    ],
)
def test_format_number(value: Decimal | float, shown: str) -> None:
    assert text.format_number(value) == shown


def test_format_number_keeps_as_many_decimals_as_asked() -> None:
    assert text.format_number(Decimal("3.14159"), max_decimals=4) == "3,1416"
    assert text.format_number(Decimal("1999.5"), max_decimals=0) == "2.000"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1.234,5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("0,25", "0.25"),
        ("007", "7"),
        (" 12 ", "12"),
        ("-3,9", "-3.9"),
        ("−3,9", "-3.9"),
        ("+5", "5"),
        ("1\u00a0234,5", "1234.5"),
    ],
)
def test_parse_number(typed: str, value: str) -> None:
    assert text.parse_number(typed) == Decimal(value)


@pytest.mark.parametrize(
    "typed",
    ["", "abc", "1.5", "1,234.5", "0.123", "12.34", "1,", ",5", "1.2345", "--1", "1e5", "１２"],
)
def test_parse_number_refuses_what_is_no_number_here(typed: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        text.parse_number(typed)


@pytest.mark.parametrize("value", ["0", "1", "-2.4", "1234.5678", "999999999.01"])
def test_numbers_survive_showing_and_typing(value: str) -> None:
    assert text.parse_number(text.format_number(Decimal(value), max_decimals=4)) == Decimal(value)


# --- days ---


def test_days_are_written_day_first() -> None:
    assert text.format_date(date(2025, 8, 5)) == "05/08/2025"


def test_moments_are_shown_in_local_time() -> None:
    moment = datetime(2025, 8, 14, 18, 30, tzinfo=UTC)
    assert text.format_datetime(moment) == "01:30, 15/08/2025"
    assert text.format_date(moment) == "15/08/2025"


@pytest.mark.parametrize(
    ("typed", "inside"),
    [
        ("Tiếp nhận và trả kết quả, cải cách TTHC", "tiếp nhận và trả kết quả, cải cách TTHC"),
        ("Đào tạo", "đào tạo"),
        ("BHXH tự nguyện", "BHXH tự nguyện"),
        ("", ""),
    ],
)
def test_a_name_within_a_sentence_keeps_its_abbreviations(typed: str, inside: str) -> None:
    assert text.within_sentence(typed) == inside
