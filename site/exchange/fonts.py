"""Fonts of before Unicode: whoever wrote in one wrote in its encoding."""

from __future__ import annotations

import re
import unicodedata

from core import legacy
from core.legacy import Encoding

_VNI = re.compile(r"^vni[ -_]", re.I)
_CAPITALS = re.compile(r"^\.vn.*H$", re.I)


def encoding_of(font: str | None, text: str) -> Encoding | None:
    """The encoding `text` is in because of its font; None when font or text is of Unicode."""
    name = (font or "").strip()
    encoding = (
        Encoding.TCVN3
        if name.lower().startswith(".vn")
        else Encoding.VNI
        if _VNI.match(name)
        else None
    )
    if encoding is None or text.isascii():
        return encoding if encoding and shows_capitals(font) else None
    # Word and Excel show Unicode letters in another font, whatever font the text is set in.
    if any(letter > "\u00ff" and unicodedata.category(letter)[0] in "LM" for letter in text):
        return None
    return encoding


def shows_capitals(font: str | None) -> bool:
    """“.VnTimeH” shows small letters as capitals."""
    return bool(_CAPITALS.match((font or "").strip()))


def convert(text: str, font: str | None) -> str:
    """`text` as Unicode, and as it looks, when it is written in a font of before Unicode."""
    encoding = encoding_of(font, text)
    if encoding is None:
        return text
    made = legacy.convert(text, encoding)
    return made.upper() if shows_capitals(font) else made
