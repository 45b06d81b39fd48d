"""Personal data that is never published: numbers of insurance, of identity, of private telephones, pensions.

Found by shape. A sum of money, a decision number and an office telephone look alike and are left out
where their surroundings say so; what remains is shown to a person, who decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Kind(StrEnum):
    INSURANCE = "mã số BHXH"
    CARD = "mã thẻ BHYT"
    IDENTITY = "số căn cước, chứng minh nhân dân"
    PHONE = "số điện thoại riêng"
    ACCOUNT = "số tài khoản"
    PENSION = "mức lương hưu, trợ cấp của một người được nêu tên"


@dataclass(frozen=True)
class Finding:
    """A piece of text that looks like `kind`."""

    kind: Kind
    text: str
    start: int = 0

    def sentence(self, where: str) -> str:
        if self.kind == Kind.PENSION:
            return (
                f"Số tiền “{self.text}” ở {where} giống {self.kind}. Bỏ số tiền hoặc bỏ tên người; nếu "
                "không phải dữ liệu cá nhân thì nêu lý do khi cho phép ngoại lệ."
            )
        return (
            f"Dãy số “{self.text}” ở {where} giống {self.kind}. Xóa đi; nếu không phải dữ liệu cá nhân "
            "thì nêu lý do khi cho phép ngoại lệ."
        )

    def masked(self) -> Finding:
        """The same with all digits but the first two hidden, for what is kept."""
        head, digits = "", 0
        for letter in self.text:
            digits += letter.isdigit()
            head += "•" if letter.isdigit() and digits > 2 else letter
        return replace(self, text=head)


# One character for one, so that places stay places: digits, spaces and dashes of every kind.
_PLAIN = str.maketrans(
    {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u200b\u200c\u200d\u2060\u202f\u3000", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    }
)  # fmt: skip

_NOT_A_SUM = r"(?!\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ|tỉ|người|lượt|%))"
_ALONE = r"(?<![\w./,-])"
_END = r"(?![\w/]|[.,]\d)"
_CARD = re.compile(rf"{_ALONE}[A-Z]{{2}}[ .-]?\d(?:[ .-]?\d){{12}}{_END}")
_MOBILE = re.compile(
    rf"(?<![\w/,-])(?:\(?\+?84\)?[ .-]?|0)[35789]\d(?:[ .-]?\d){{7}}{_END}{_NOT_A_SUM}", re.I
)
_HOME_PHONE = re.compile(
    r"(?:nhà riêng|điện thoại nhà|đt nhà|máy nhà)[^\d\n]{0,20}?(\(?0\d(?:[ .()-]{0,2}\d){7,9})",
    re.I,
)
_DIGITS = re.compile(rf"{_ALONE}(?:\d{{12}}|\d{{9,10}}){_END}{_NOT_A_SUM}", re.I)
_GROUPED = re.compile(rf"{_ALONE}\d(?:[ .-]?\d){{8,11}}{_END}")
_NAMED_IDENTITY = re.compile(
    r"(?:cccd|cmnd|cmt(?:nd)?|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|số định danh)[^\d\n]{0,20}$",
    re.I,
)
_NAMED_INSURANCE = re.compile(
    r"(?:mã số|số sổ|sổ)\s*(?:bhxh|bhyt|bảo hiểm)[^\d\n]{0,20}$|mã số[^\d\n]{0,4}$", re.I
)
_NAMED_ACCOUNT = re.compile(
    r"(?:tài khoản(?: số| ngân hàng| thẻ)?|stk)[^\d\n.;]{0,30}?(\d(?:[ .-]?\d){5,18})(?!\d)"
    rf"{_END}{_NOT_A_SUM}",
    re.I,
)

# --- what somebody gets each month ---

_UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_PERSON = re.compile(
    r"\b(?:[Ôô]ng|[Bb]à|[Cc]hị|[Aa]nh|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Ee]m|[Tt]hầy|[Cc]ậu|[Cc]háu|[Bb]ạn)"
    rf"\s+[{_UPPER}]\w*"
    r"|\b(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ(?!\s+Chí\s+Minh)|Ngô|Dương|Lý|Đinh|Trịnh"
    rf"|Mai|Cao|Lâm|Đoàn|Phùng|Lương|Tô|Hà|Thạch|Sơn|Kim|Danh)\s+[{_UPPER}]\w*(?:\s+[{_UPPER}]\w*)*"
)
_BENEFIT = re.compile(
    r"lương hưu|trợ cấp (?:mất sức|tuất|hằng tháng|hàng tháng|tai nạn|thất nghiệp|thai sản|ốm đau|hưu trí)"
    r"|tiền tuất|mức hưởng|tiền hưu",
    re.I,
)
_SUM = re.compile(
    r"\d{1,3}(?:[.,]\d{3})+(?:\s*(?:đồng|đ\b|vnđ|vnd))|\d+(?:[.,]\d+)?\s*(?:triệu|nghìn|ngàn|tr\b)(?:\s*\d+)?(?:\s*(?:đồng|đ\b|nghìn|ngàn))*"
    r"|\d{6,9}\s*(?:đồng|đ\b|vnđ|vnd)",
    re.I,
)
# What between benefit and sum says that the sum is many people's, or no benefit at all.
_NOT_THEIRS = re.compile(
    r"bình quân|trung bình|tối thiểu|tối đa|thấp nhất|cao nhất|tổng|chi trả|mức chuẩn|mỗi người"
    r"|thiếu|thừa|mất|nộp|đóng|phạt|két|quỹ|vay|giá",
    re.I,
)
_NEAR = 80  # letters between benefit and sum
_SENTENCE = re.compile(r"[^.!?;\n]+(?:[.,]\d+[^.!?;\n]*)*[.!?;\n]?")


def find(text: str) -> Iterator[Finding]:
    """What in `text` looks like personal data, each place once."""
    plain = text.translate(_PLAIN)
    taken: list[range] = []

    def free(match: re.Match[str], group: int = 0) -> bool:
        if any(match.start(group) < span.stop and span.start < match.end(group) for span in taken):
            return False
        taken.append(range(*match.span(group)))
        return True

    def made(kind: Kind, match: re.Match[str], group: int = 0) -> Finding:
        return Finding(kind, text[slice(*match.span(group))].strip(), match.start(group))

    for match in _CARD.finditer(plain):
        if free(match):
            yield made(Kind.CARD, match)
    for pattern, kind in ((_NAMED_ACCOUNT, Kind.ACCOUNT), (_HOME_PHONE, Kind.PHONE)):
        for match in pattern.finditer(plain):
            if free(match, 1):
                yield made(kind, match, 1)
    for match in _GROUPED.finditer(plain):
        before = plain[max(match.start() - 40, 0) : match.start()]
        if _NAMED_IDENTITY.search(before) and free(match):
            yield made(Kind.IDENTITY, match)
        elif _NAMED_INSURANCE.search(before) and free(match):
            yield made(Kind.INSURANCE, match)
    for match in _MOBILE.finditer(plain):
        if free(match):
            yield made(Kind.PHONE, match)
    for match in _DIGITS.finditer(plain):
        if len(match[0]) == 9:  # a number of the old identity cards, and of much else: only named
            continue
        if free(match):
            yield made(Kind.IDENTITY if len(match[0]) == 12 else Kind.INSURANCE, match)
    yield from _pensions(text, plain)


def _pensions(text: str, plain: str) -> Iterator[Finding]:
    """Sums in a sentence that names a benefit and a person, unless the sum is one of many people."""
    if not _BENEFIT.search(plain):
        return
    for sentence in _SENTENCE.finditer(plain):
        words, at = sentence[0], sentence.start()
        benefit = _BENEFIT.search(words)
        if not benefit or not _PERSON.search(words):
            continue
        for match in _SUM.finditer(words):
            if match.start() >= benefit.end():
                between = words[benefit.end() : match.start()]
            else:
                between = words[match.end() : benefit.start()]
            if len(between) <= _NEAR and not _NOT_THEIRS.search(between):
                start = at + match.start()
                yield Finding(Kind.PENSION, text[start : at + match.end()].strip(), start)
