"""Text of before Unicode is recognised and converted as a whole; right text is never touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import legacy
from core.legacy import Encoding, convert, is_syllable, recognise

TCVN3 = [
    ("B¶o hiÓm x· héi ViÖt Nam", "Bảo hiểm xã hội Việt Nam"),
    ("§iÓn h×nh tiªn tiÕn", "Điển hình tiên tiến"),
    ("thi ®ua khen th\u00adëng", "thi đua khen thưởng"),
    ("sau ®©y", "sau đây"),
    ("B¶O HIÓM X· HéI VIÖT NAM", "BẢO HIỂM XÃ HỘI VIỆT NAM"),
    ("BHXH Hµ Néi thu 12 × 15.000 ®ång", "BHXH Hà Nội thu 12 × 15.000 đồng"),
    ("“QuyÕt ®Þnh sè 12/Q§-BHXH” – n¨m 2004", "“Quyết định số 12/QĐ-BHXH” – năm 2004"),
]
VNI = [
    ("Baûo hieåm xaõ hoäi Vieät Nam", "Bảo hiểm xã hội Việt Nam"),
    ("Ñieån hình tieân tieán", "Điển hình tiên tiến"),
    ("BAÛO HIEÅM XAÕ HOÄI", "BẢO HIỂM XÃ HỘI"),
    ("Ngöôøi toát, vieäc toát ôû BHXH tænh Sôn La", "Người tốt, việc tốt ở BHXH tỉnh Sơn La"),
]
RIGHT = [
    "Bảo hiểm xã hội Việt Nam",
    "Hòa hôm qua có quà",
    "Hoà Bình",
    "Cô Hà, chú Tám, bà Sáu",
    "à",
    "cã",
    "Café Zürich, résumé của São Paulo",
    "Le café est situé à côté de la forêt, où les élèves français étudient",
    "señor Muñoz, Ångström, Straße, façade",
    "© 2024 BHXH Việt Nam, VssID®, 30°C, m², 10µm, ½ ngày, 12 × 15, ±5",
    "© 2024 BHXH",
    "«Chào»",
    "in\u00adfor\u00adma\u00adtion",
    "N° 5 · trang 3",
    "plain words",
    "",
]


@pytest.mark.parametrize(("old", "new"), TCVN3)
def test_tcvn3(old: str, new: str) -> None:
    assert recognise(old) is Encoding.TCVN3
    assert convert(old, Encoding.TCVN3) == new


@pytest.mark.parametrize(("old", "new"), VNI)
def test_vni(old: str, new: str) -> None:
    assert recognise(old) is Encoding.VNI
    assert convert(old, Encoding.VNI) == new


@pytest.mark.parametrize("text", RIGHT)
def test_right_text_is_left_alone(text: str) -> None:
    assert recognise(text) is None


def test_a_mixture_is_left_alone_and_noticed() -> None:
    mixed = "Đường ®i ®©u, b¶o hiÓm"
    assert recognise(mixed) is None
    assert legacy.looks_mixed(mixed)
    assert not legacy.looks_mixed("Giá trị 10 µm, ngày 3·4; © BHXH Việt Nam")


# --- the whole of the sample texts, there and back ---


def lines(project: Path) -> Iterator[str]:
    for path in sorted((project / "site/devdata/stories").glob("*.yaml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if len(line) > 60 and not line.isascii() and not re.search(r"[:{}\[\]#]", line):
                yield line.strip()


def written_in(text: str, encoding: Encoding) -> str | None:
    """`text` as an old font wrote it; None where it had no sign."""
    table = legacy._TCVN3 if encoding is Encoding.TCVN3 else legacy._VNI
    back = {new: old for old, new in reversed(table.items())}
    if any(letter in table and letter not in back for letter in text):
        return None  # Ý has no sign of its own: its place is that of í
    old = "".join(back.get(letter, letter) for letter in text)
    return None if legacy._ONLY_UNICODE.search(old) else old


@pytest.mark.parametrize("encoding", list(Encoding))
def test_every_long_line_of_the_samples_comes_back(project: Path, encoding: Encoding) -> None:
    checked = 0
    for line in lines(project):
        assert recognise(line) is None, line
        old = written_in(line, encoding)
        if old is None:
            continue
        assert recognise(old) is encoding, line
        assert convert(old, encoding) == line
        checked += 1
    assert checked > 50


@pytest.mark.parametrize(
    "word",
    [
        "quyết",
        "giờ",
        "gì",
        "khuỷu",
        "hoà",
        "hòa",
        "thúy",
        "thuý",
        "Đường",
        "nghiêng",
        "ướm",
        "uyên",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["hieåm", "xaõ", "toaùn", "hiÓm", "héi", "ViÖt", "cafộ", "đặnh", "bòc"]
)
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)
