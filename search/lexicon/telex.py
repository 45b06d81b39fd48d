"""What Telex would have made of letters that came through unconverted: “hieemr” is “hiểm”."""

from __future__ import annotations

import re
import unicodedata

from core.text import normalise_tones

_LETTERS = [
    ("uow", "ươ"), ("aa", "â"), ("aw", "ă"), ("ee", "ê"), ("oo", "ô"), ("ow", "ơ"), ("uw", "ư"),
    ("dd", "đ"),
]  # fmt: skip
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VOWELS = "aăâeêioôơuưy"
# A syllable with a tone key after its vowels, before or after the last consonants.
_TONED = re.compile(rf"([bcdđghklmnpqrstvx]*)([{_VOWELS}]+)([cghmnpt]*)([sfrxj])([cghmnpt]*)")
_STRONGEST = "ơêôâăưaeouiy"  # where the tone stands: the marked vowel first


def decoded(word: str) -> str | None:
    """`word` as Telex would have written it; None when there is nothing of Telex in it."""
    form = word.lower()
    for keys, letter in _LETTERS:
        form = form.replace(keys, letter)
    # A second w or letter typed at the end of the syllable: “nguoiwf”, “dienej”, “duongwf”.
    form = _late(form)
    match = _TONED.fullmatch(form)
    if match is None:
        return form if form != word.lower() and form.isalpha() else None
    start, vowels, middle, tone, end = match.groups()
    at = next((vowels.index(each) for each in _STRONGEST[:6] if each in vowels), None)
    if at is None:
        at = 0 if len(vowels) == 1 else len(vowels) - 2 if not (middle or end) else len(vowels) - 1
    toned = vowels[: at + 1] + _TONES[tone] + vowels[at + 1 :]
    return normalise_tones(unicodedata.normalize("NFC", f"{start}{toned}{middle}{end}"))


def _late(form: str) -> str:
    match = re.fullmatch(rf"(\w*?)([{_VOWELS}]+)(\w*?)([wdaeo])(\w*)", form)
    if match is None:
        return form
    start, vowels, middle, key, end = match.groups()
    if key == "w" and ("uo" in vowels or "u" in vowels or "o" in vowels or "a" in vowels):
        for plain, marked in (("uo", "ươ"), ("u", "ư"), ("o", "ơ"), ("a", "ă")):
            if plain in vowels:
                return f"{start}{vowels.replace(plain, marked, 1)}{middle}{end}"
    if key in "aeo" and middle and key in vowels:
        marked = {"a": "â", "e": "ê", "o": "ô"}[key]
        return f"{start}{vowels.replace(key, marked, 1)}{middle}{end}"
    if key == "d" and start.startswith("d"):
        return f"đ{start[1:]}{vowels}{middle}{end}"
    return form
