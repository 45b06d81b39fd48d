"""Vietnamese text written for the fonts of before Unicode: TCVN3 (ABC, ".VnTime") and VNI.

Such text is read as Latin letters: "B¶o hiÓm x· héi", "Baûo hieåm xaõ hoäi". It is recognised by its
words: as they stand they are no Vietnamese syllables, and converted they all are. A text that holds
one letter which only Unicode has is never touched, and a text is converted as a whole or not at all.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache


class Encoding(StrEnum):
    """A way of writing Vietnamese before Unicode; the values are the names people know."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI"


_TCVN3 = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)

# VNI writes a letter and its mark as two signs; each mark is one sign for a, e, o, u, y.
_VNI_MARKS = {
    "": {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"},
    "a": {
        "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303",
        "ë": "\u0306\u0323",
    },
    "aeo": {
        "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303",
        "ä": "\u0302\u0323",
    },
}  # fmt: skip
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}  # fmt: skip


def _vni_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for bases, marks in _VNI_MARKS.items():
        for base in bases or "aeouyôö":
            for sign, mark in marks.items():
                letter = _VNI_SINGLE.get(base, base)
                for first, second in ((base, sign), (base.upper(), sign), (base.upper(), sign.upper())):  # fmt: skip
                    made = unicodedata.normalize(
                        "NFC", (letter if first == base else letter.upper()) + mark
                    )
                    table[first + second] = made
    for sign, letter in _VNI_SINGLE.items():
        table[sign] = letter
        table[sign.upper()] = letter.upper()
    return table


_VNI = _vni_table()
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_TCVN3_CODES = str.maketrans(_TCVN3)

# What no Latin single-byte text can hold: letters of Vietnamese Unicode, and combining marks.
_ONLY_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u036f]")
_TOKEN = re.compile("(?<![0-9])[A-Za-z\u00a1-\u00ff]+")
_SIGN = "[¡-§©-®µ-¾×÷\u00ad]"
_SOUP = re.compile(f"[A-Za-z]{_SIGN}|{_SIGN}[a-z]")


# --- syllables ---

_TONES = {"\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}
_ONSET = re.compile("(?:qu|gi(?=[aăâeêoôơuư])|ngh|ng|nh|gh|kh|ph|th|tr|ch|[bcdđghklmnpqrstvx])?")
_CODA = re.compile("(?:ch|ng|nh|[cmnpt])$")
_NUCLEI = frozenset(
    re.split(
        r"\s+",
        "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ uê ui uô uơ uy ưa ưi ươ ưu "
        "yê iêu oai oao oay oeo uai uao uây uôi ươi ươu uya uyê uyu uêu yêu ôô",
    )
)


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether `word` is a possible syllable of Vietnamese, its tone where it may stand, its case even."""
    if not (word.islower() or word.isupper() or (word[:1].isupper() and word[1:].islower())):
        return False
    letters: list[str] = []
    toned: list[int] = []
    tones: set[str] = set()
    for letter in unicodedata.normalize("NFC", word.lower()):
        parts = unicodedata.normalize("NFD", letter)
        letters.append(
            unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        )
        toned += [len(letters) - 1 for part in parts if part in _TONES]
        tones |= _TONES.intersection(parts)
    plain = "".join(letters)
    onset = _ONSET.match(plain)
    start = onset.end() if onset else 0
    rest = plain[start:]
    coda = _CODA.search(rest)
    nucleus = rest[: coda.start()] if coda else rest
    if len(toned) > 1:
        return False
    if plain == "gi":
        return True
    if nucleus not in _NUCLEI or (coda and not _rime_may_end(nucleus, coda[0], tones)):
        return False
    return not toned or _tone_may_stand(nucleus, toned[0] - start, bool(coda))


def _rime_may_end(nucleus: str, coda: str, tones: set[str]) -> bool:
    """Only some vowels stand before ch and nh, and c, ch, p, t take only sắc and nặng."""
    if coda in {"ch", "nh"} and nucleus not in {"a", "ê", "i", "y", "oa", "uê", "uy"}:
        return False
    return coda not in {"c", "ch", "p", "t"} or bool(tones & {"\u0301", "\u0323"})


def _tone_may_stand(nucleus: str, position: int, closed: bool) -> bool:
    """Old and new style both: hòa and hoà; never on a glide (xaõ)."""
    if not 0 <= position < len(nucleus):
        return False
    marked = [index for index, letter in enumerate(nucleus) if letter in "ăâêôơư"]
    if nucleus in {"ươ", "ươi", "ươu"}:
        return position == 1
    if marked:
        return position == marked[-1]
    if len(nucleus) == 1:
        return True
    if len(nucleus) == 3:
        return position == 1
    if nucleus in {"oa", "oe", "uy", "oo"}:
        return closed is False or position == 1
    return position == 0


# --- recognising and converting ---


# "12 × 15" is a sum; alone these are no words.
_KEPT = {"×": "\ue000", "÷": "\ue001"}
_KEPT_BACK = str.maketrans({mark: sign for sign, mark in _KEPT.items()})
_LONE_SIGN = re.compile(r"(?<=[\s\d])[×÷](?=[\s\d])")


def convert(text: str, encoding: Encoding) -> str:
    """`text` taken to be in `encoding`, as Unicode NFC."""
    if encoding is Encoding.TCVN3:
        kept = _LONE_SIGN.sub(lambda sign: _KEPT[sign[0]], text)
        made = _capitals(kept.translate(_TCVN3_CODES)).translate(_KEPT_BACK)
    else:
        made = _VNI_PATTERN.sub(lambda match: _VNI[match[0]], text)
    return unicodedata.normalize("NFC", made)


def _capitals(text: str) -> str:
    """ ".VnTimeH" shows small letters as capitals: among capitals, what was converted is one too."""
    words = list(_WORD.finditer(text))

    def state(word: str) -> int:
        """0: small letters, or plain ASCII; 1: one capital beside marked letters; 2: more capitals."""
        if word.isascii() or re.search("[a-z]", word):
            return 0
        return min(2, len(re.findall("[A-Z]", word)))

    states = [state(word[0]) for word in words]
    pieces, end = [], 0
    for index, word in enumerate(words):
        beside = states[max(index - 1, 0) : index + 2]
        shout = states[index] == 2 or (states[index] == 1 and 2 in beside)
        pieces += [text[end : word.start()], word[0].upper() if shout else word[0]]
        end = word.end()
    return "".join([*pieces, text[end:]])


def recognise(text: str) -> Encoding | None:
    """The legacy encoding `text` is in; None when it is Unicode, or when that is not sure."""
    if text.isascii() or _ONLY_UNICODE.search(text) or _beyond_latin(text):
        return None
    tokens = [token for token in _TOKEN.findall(text) if not token.isascii()]
    wrong = [token for token in tokens if not is_syllable(token)]
    # A lone sign (©, ½) proves nothing: a word must be in pieces.
    if not any(_has_letter(token) for token in wrong) or len(wrong) * 4 < len(tokens):
        return None
    found: dict[Encoding, int] = {}
    for encoding in Encoding:
        changed = convert(text, encoding)
        after = [token for token in _WORD.findall(changed) if not token.isascii()]
        found[encoding] = sum(not (is_syllable(word) or _short_form(word)) for word in after)
    best = min(found, key=lambda encoding: found[encoding])
    allowed = len(tokens) // 10  # a foreign name now and then in a long text
    ties = [encoding for encoding in found if found[encoding] == found[best]]
    return best if found[best] <= allowed and len(ties) == 1 else None


_WORD = re.compile(
    "(?<![0-9])[^\\W\\d_]+(?:[\u00a1-\u00bf×÷][^\\W\\d_]*)*|[\u00a1-\u00bf×÷]+[^\\W\\d_]+"
)


def _beyond_latin(text: str) -> bool:
    return any(letter > "\u00ff" and letter.isalpha() for letter in text)


def _short_form(word: str) -> bool:
    """QĐ, NĐ, CĐCS."""
    return word.isupper() and len(word) <= 6 and not re.search("[AEIOUY]", word)


def _has_letter(token: str) -> bool:
    return any(letter.isascii() for letter in token)


def looks_mixed(text: str) -> bool:
    """Whether Unicode text has pieces of legacy text in it, which nobody can tell apart safely."""
    return bool(_ONLY_UNICODE.search(text)) and len(_SOUP.findall(text)) >= 2
