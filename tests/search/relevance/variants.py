"""The same question as other people type it. Each is deterministic; None where it makes no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from zlib import crc32

from core.text import fold, has_accents

# The older way of placing tones: hòa, khỏe, thúy as hoà, khoẻ, thuý.
_PLACED = {
    f"{toned}{second}": f"{first}{other}"
    for first, second, firsts, seconds in (
        ("o", "a", "òóỏõọ", "àáảãạ"),
        ("o", "e", "òóỏõọ", "èéẻẽẹ"),
        ("u", "y", "ùúủũụ", "ỳýỷỹỵ"),
    )
    for toned, other in zip(firsts, seconds, strict=True)
}
_OPEN = re.compile(rf"({'|'.join(map(re.escape, _PLACED))})(?!\w)")
_SHORT = [
    ("bảo hiểm xã hội tự nguyện", "BHXHTN"),
    ("bảo hiểm xã hội", "BHXH"),
    ("bảo hiểm y tế", "BHYT"),
    ("thi đua khen thưởng", "TĐKT"),
    ("thi đua, khen thưởng", "TĐKT"),
    ("điển hình tiên tiến", "ĐHTT"),
    ("người tốt việc tốt", "NTVT"),
    ("chiến sĩ thi đua cơ sở", "CSTĐCS"),
    ("công nghệ thông tin", "CNTT"),
    ("phong trào thi đua", "PTTĐ"),
    ("giấy khen", "GK"),
    ("nông thôn mới", "NTM"),
    ("dân tộc thiểu số", "DTTS"),
    ("doanh nghiệp", "DN"),
    ("thủ tục hành chính", "TTHC"),
]
# Slips of the hand and of the ear, domain classes: tones, d/đ, s/x, ch/tr, gi/d/r, n/l, a letter lost.
_SLIPS = [
    ("ả", "ã"), ("ã", "ả"), ("ổ", "ỗ"), ("ử", "ữ"), ("ẻ", "ẽ"), ("ũ", "ủ"),
    ("tr", "ch"), ("ch", "tr"), ("s", "x"), ("x", "s"), ("gi", "d"), ("đ", "d"),
    ("n", "l"), ("l", "n"),
]  # fmt: skip


def as_typed(query: str) -> str | None:
    return query


def no_accents(query: str) -> str | None:
    return fold(query) if has_accents(query) or "đ" in query.lower() else None


def decomposed(query: str) -> str | None:
    form = unicodedata.normalize("NFD", query)
    return form if form != query else None


def other_tones(query: str) -> str | None:
    form = _OPEN.sub(lambda match: _PLACED[match[1]], query)
    return form if form != query else None


def one_typo(query: str) -> str | None:
    """One word of four letters or more is mistyped; which and how is told by the query itself."""
    words = query.split()
    long = [at for at, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    if not long:
        return None
    seed = crc32(query.encode())
    at = long[seed % len(long)]
    word = words[at]
    slips = [(old, new) for old, new in _SLIPS if old in word]
    choices = [word.replace(old, new, 1) for old, new in slips] or [word[:2] + word[3:]]
    words[at] = choices[seed // 7 % len(choices)]
    return " ".join(words)


def abbreviated(query: str) -> str | None:
    """Long forms as abbreviations; where there is none, the abbreviations written out."""
    form = query
    for long, short in _SHORT:
        form = re.sub(re.escape(long), short, form, flags=re.IGNORECASE)
    if form == query:
        for long, short in _SHORT:
            form = re.sub(rf"\b{short}\b", long, form, flags=re.IGNORECASE)
    return form if form != query else None


VARIANTS: dict[str, Callable[[str], str | None]] = {
    "như đã gõ": as_typed,
    "không dấu": no_accents,
    "NFD": decomposed,
    "dấu kiểu khác": other_tones,
    "một lỗi gõ": one_typo,
    "viết tắt": abbreviated,
}
