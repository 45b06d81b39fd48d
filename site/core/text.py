"""Vietnamese text: one Unicode form, spelling variants, slugs, alphabetical order, numbers, dates.

Everything here is pure. The order of the alphabet and of the tones is that of Vietnamese
dictionaries; numbers and dates are written as NĐ 30/2020/NĐ-CP writes them.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from django.utils import timezone

_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền hỏi ngã sắc nặng
_TONE_OF_RANK = {rank: mark for mark, rank in _TONES.items()}
_MARKED_VOWELS = set("ăâêôơư")
_SYLLABLE = re.compile(
    r"(?P<onset>qu(?=[iyeêaăâơ])|gi(?=[aăâeêoôơuư])|ngh|ng|nh|gh|kh|ph|th|tr|ch|[bcdđfghjklmnpqrstvwxz])?"
    r"(?P<vowels>[aăâeêioôơuưy]{1,3})"
    r"(?P<coda>ch|ng|nh|[cmnpt])?$"
)
_WORD = re.compile(r"[^\W\d_]+")
_IY_ONSETS = {"h", "k", "l", "m", "s", "t", "qu"}


# --- letters ---


def nfc(value: str) -> str:
    """`value` in Unicode NFC, the only form that is stored; pasted text is often decomposed."""
    return unicodedata.normalize("NFC", value)


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    plain = "".join(
        c for c in unicodedata.normalize("NFD", letter.lower()) if not unicodedata.combining(c)
    )
    return plain.replace("đ", "d")


def fold(value: str) -> str:
    """`value` in lower case without accents, đ as d: what people type without a Vietnamese keyboard."""
    if value.isascii():
        return value.lower()
    return "".join(_fold_letter(letter) for letter in nfc(value))


def has_accents(value: str) -> bool:
    """Whether any letter carries a Vietnamese mark (đ is one)."""
    return not value.isascii() and any(
        _fold_letter(letter) != letter.lower() for letter in nfc(value)
    )


@lru_cache(maxsize=4096)
def _split_tone(letter: str) -> tuple[str, int]:
    """A lower-case letter without its tone, and the rank of the tone (0 for none)."""
    rank, rest = 0, []
    for char in unicodedata.normalize("NFD", letter):
        if char in _TONES:
            rank = _TONES[char]
        else:
            rest.append(char)
    return unicodedata.normalize("NFC", "".join(rest)), rank


def _tone_position(vowels: str, coda: str) -> int:
    """Where the tone stands among `vowels`, in the older style (hòa, thúy, khỏe)."""
    marked = [index for index, vowel in enumerate(vowels) if vowel in _MARKED_VOWELS]
    if marked:
        return marked[-1]
    if len(vowels) == 3:
        return 1
    return 1 if len(vowels) == 2 and coda else 0


@lru_cache(maxsize=65536)
def _respell(word: str, tones: bool, iy: bool) -> str:
    """One lower-case word in the normal spelling; a word that is no Vietnamese syllable is left alone."""
    pairs = [_split_tone(letter) for letter in word]
    ranks = [rank for _letter, rank in pairs if rank]
    plain = "".join(letter for letter, _rank in pairs)
    match = _SYLLABLE.match(plain)
    if len(ranks) > 1 or match is None:
        return word
    onset, vowels, coda = (match[name] or "" for name in ("onset", "vowels", "coda"))
    if iy and vowels == "y" and not coda and onset in _IY_ONSETS:
        pairs[-1] = ("i", pairs[-1][1])
        vowels = "i"
    if not tones or not ranks:
        return nfc("".join(letter + _TONE_OF_RANK.get(rank, "") for letter, rank in pairs))
    position = _tone_position(vowels, coda)
    toned = vowels[: position + 1] + _TONE_OF_RANK[ranks[0]] + vowels[position + 1 :]
    return nfc(onset + toned + coda)


def _respell_text(value: str, *, tones: bool, iy: bool) -> str:
    def word(match: re.Match[str]) -> str:
        original = match[0]
        lowered = original.lower()
        if len(lowered) != len(original):
            return original
        changed = _respell(lowered, tones, iy)
        if changed == lowered:
            return original
        return (
            "".join(
                new.upper() if old.isupper() else new
                for old, new in zip(original, changed, strict=False)
            )
            if len(changed) == len(original)
            else changed
        )

    return _WORD.sub(word, nfc(value))


def within_sentence(value: str) -> str:
    """`value` as it stands inside a sentence: “Cải cách TTHC” is “cải cách TTHC”, “BHXH …” stays."""
    return value if value[1:2].isupper() else value[:1].lower() + value[1:]


def normalise_tones(value: str) -> str:
    """`value` with every tone in one place: hoà, thuý, uỷ, khoẻ become hòa, thúy, ủy, khỏe.

    Slips such as "tóan" or "qúy" are mended to "toán", "quý"; "quà" and "hoàng" are right in both
    styles and stay.
    """
    return _respell_text(value, tones=True, iy=False)


def normalise_iy(value: str) -> str:
    """`value` with i for y where both are written: sỹ, kỷ, lý, tỷ, quý become sĩ, kỉ, lí, tỉ, quí.

    Only open syllables after h, k, l, m, s, t and qu; elsewhere i and y are different words
    (tai/tay, thúi/thúy). A form for comparing, never for showing.
    """
    return _respell_text(value, tones=False, iy=True)


def search_form(value: str) -> str:
    """The form in which words are compared: NFC, lower case, one tone style, one choice of i/y."""
    return _respell_text(nfc(value).lower(), tones=True, iy=True)


def slugify(value: str, max_length: int = 120) -> str:
    """An ASCII slug: "Đường đi" gives "duong-di"; cut between words at `max_length`."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(value)).strip("-")
    if len(slug) <= max_length:
        return slug
    cut = slug[: max_length + 1].rpartition("-")[0]
    return cut or slug[:max_length]


# --- alphabetical order ---

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_CODES = {
    letter: f"{_fold_letter(letter)}{sum(_fold_letter(other) == _fold_letter(letter) for other in _ALPHABET[:index])}"
    for index, letter in enumerate(_ALPHABET)
}
_SORT_PARTS = re.compile(r"\d+|[^\W\d_]+")


def _sort_part(part: str) -> str:
    if part.isdigit():
        return part.lstrip("0").zfill(9)
    letters, tone = [], 0
    for letter in part:
        plain, rank = _split_tone(letter)
        tone = tone or rank
        letters.append(_LETTER_CODES.get(plain) or _LETTER_CODES.get(_fold_letter(plain)[:1], "z9"))
    return f"{''.join(letters)}0{tone}"


def sort_key(value: str) -> str:
    """A key that sorts like a Vietnamese dictionary: a ă â … d đ …, then tones, syllable by syllable.

    Only ASCII letters and digits stand in it, so that every database sorts a stored key alike.
    Numbers sort by value (cụm 2 before cụm 10).
    """
    return "".join(_sort_part(part) for part in _SORT_PARTS.findall(nfc(value).lower()))


# --- numbers ---

_NUMBER = re.compile(r"(?P<whole>\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<rest>\d+))?")


def format_number(value: Decimal | float, max_decimals: int = 2) -> str:
    """A number the Vietnamese way, "1.234,5": halves rounded away from zero, needless zeros left out."""
    number = Decimal(str(value)).quantize(Decimal(1).scaleb(-max_decimals), rounding=ROUND_HALF_UP)
    whole, _point, rest = f"{abs(number):,f}".partition(".")
    rest = rest.rstrip("0")
    sign = "-" if number < 0 else ""
    return f"{sign}{whole.replace(',', '.')}{',' if rest else ''}{rest}"


def parse_number(value: str) -> Decimal:
    """The number written in `value` the Vietnamese way; raises ValueError for anything else.

    "1.5" and "1,234.5" are refused rather than guessed: a dot only groups thousands.
    """
    text = nfc(value).strip().replace("\u00a0", "").replace("\u202f", "").replace("−", "-")
    sign, body = (text[0], text[1:].strip()) if text[:1] in {"-", "+"} else ("", text)
    match = _NUMBER.fullmatch(body) if body.isascii() else None
    if match is None:
        raise ValueError(f"not a number: {value!r}")
    try:
        number = Decimal(f"{match['whole'].replace('.', '')}.{match['rest'] or '0'}")
    except (
        InvalidOperation
    ) as error:  # pragma: no cover - the pattern leaves nothing that Decimal refuses
        raise ValueError(f"not a number: {value!r}") from error
    number = number if match["rest"] else number.to_integral_value()
    return -number if sign == "-" else number


# --- days ---


def _local(value: date) -> date:
    return (
        timezone.localtime(value)
        if isinstance(value, datetime) and timezone.is_aware(value)
        else value
    )


def format_date(value: date) -> str:
    """A day as "15/08/2025"; of a moment, its day in local time."""
    local = _local(value)
    return f"{local.day:02}/{local.month:02}/{local.year:04}"


def format_datetime(value: datetime) -> str:
    """A moment as "08:00, 15/08/2025", in local time."""
    local = _local(value)
    return f"{local:%H:%M}, {format_date(local)}"
