"""One value of a record, as a field of a model takes it.

A value that cannot be understood refuses the line: left out in silence it would be lost.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone

from core.text import format_date, nfc, parse_number, search_form
from exchange.bodies import markup

EARLIEST = datetime.date(1945, 1, 1)
_DAY = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_TIME = re.compile(r"(\d{1,2})(?::|h|giờ\s?)(\d{2})?(?::(\d{2}))?(?:\.\d+)?")
_YES = {"có", "co", "true", "1", "yes", "x", "đúng"}
_NO = {"không", "khong", "false", "0", "no", "sai"}


class RefusedError(Exception):
    """The line cannot be taken; the text is a sentence for people."""


def is_empty(value: Any) -> bool:
    return (
        value is None
        or value == ""
        or value == []
        or (isinstance(value, str) and not value.strip())
    )


def read(field: models.Field, value: Any, name: str, notes: list[str]) -> Any:
    """`value` for `field`; `name` is what the record calls it. Raises RefusedError."""
    if field.choices and not isinstance(field, models.BooleanField):
        return choice(field, value, name)
    if isinstance(field, models.BooleanField):
        return yes_or_no(value, name)
    if isinstance(field, models.DecimalField):
        return number(field, value, name, notes)
    if isinstance(field, models.IntegerField):
        return whole(value, name)
    if isinstance(field, models.DateField):
        return day(value, name)
    return text(field, value, name, notes)


# --- text ---


def words(value: Any, name: str) -> str:
    """A single line of text; numbers are taken as they are written."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise RefusedError(f"Trường {name} phải là chữ. Kiểm tra lại giá trị.")
    return " ".join(str(value).split())


def text(field: models.Field, value: Any, name: str, notes: list[str]) -> str:
    if isinstance(value, list):
        value = "\n".join(words(item, name) for item in value)
    if isinstance(field, models.TextField):
        if not isinstance(value, str):
            value = words(value, name)
        made = "\n".join(" ".join(line.split()) for line in value.strip().split("\n"))
    else:
        made = words(value, name)
    if markup.is_markup(made):
        made = markup.tree(made).text()
        made = made if isinstance(field, models.TextField) else " ".join(made.split())
        notes.append(f"Đã bỏ thẻ HTML trong {name}; chữ vẫn giữ.")
    longest = getattr(field, "max_length", None)
    if longest and len(made) > longest:
        raise RefusedError(
            f"Trường {name} dài {len(made)} ký tự, trang chỉ nhận {longest}. Rút ngắn rồi nhập lại."
        )
    if isinstance(field, models.URLField) and made:
        try:
            URLValidator(schemes=["http", "https"])(made)
        except ValidationError as error:
            raise RefusedError(
                f"Trường {name} (“{made[:80]}”) không phải địa chỉ http hay https. Sửa hoặc bỏ trống."
            ) from error
    return made


def choice(field: models.Field, value: Any, name: str) -> Any:
    wanted = search_form(words(value, name))
    known = list(field.flatchoices)
    for stored, label in known:
        if wanted in {search_form(str(stored)), search_form(str(label))}:
            return stored
    options = ", ".join(f"{stored} ({label})" for stored, label in known)
    raise RefusedError(
        f"Trường {name}: “{value}” không có trong định dạng. Dùng một trong: {options}."
    )


def yes_or_no(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return value
    wanted = nfc(str(value)).strip().lower()
    if wanted in _YES | _NO:
        return wanted in _YES
    raise RefusedError(f"Trường {name} phải là true hoặc false (có, không).")


# --- numbers ---


def whole(value: Any, name: str) -> int:
    found = _decimal(value, name)
    if found != found.to_integral_value() or not 0 <= found < 2**31:
        raise RefusedError(f"Trường {name}: “{value}” phải là số nguyên không âm.")
    return int(found)


def number(field: models.DecimalField, value: Any, name: str, notes: list[str]) -> Decimal:
    found = _decimal(value, name)
    places = field.decimal_places or 0
    if abs(found) >= Decimal(10) ** ((field.max_digits or 18) - places):
        raise RefusedError(
            f"Trường {name}: số “{value}” lớn quá mức. Kiểm tra lại số và đơn vị tính."
        )
    kept = found.quantize(Decimal(1).scaleb(-places))
    if kept != found:
        notes.append(f"Số “{value}” ở {name} được làm tròn đến {places} chữ số thập phân.")
    return kept


def _decimal(value: Any, name: str) -> Decimal:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, float):
        return Decimal(str(value))
    try:
        return parse_number(value)
    except (ValueError, TypeError) as error:
        raise RefusedError(
            f"Trường {name}: “{value}” không phải là số. Viết số của JSON (3.9) hoặc chữ theo kiểu “1.234,5”."
        ) from error


# --- time ---


def day(value: Any, name: str) -> datetime.date:
    """A day written 2025-08-15 or 15/08/2025."""
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    if isinstance(value, datetime.date):
        return value
    written = str(value).strip() if isinstance(value, str) else ""
    match = _ISO_DAY.match(written) or _DAY.match(written)
    if match is None:
        raise RefusedError(
            f"Trường {name}: “{value}” không phải là ngày. Viết 2025-08-15 hoặc 15/08/2025."
        )
    return _date(match, value, name)


def _date(match: re.Match[str], value: Any, name: str) -> datetime.date:
    try:
        found = datetime.date(*(int(match[part]) for part in ("year", "month", "day")))
    except ValueError as error:
        raise RefusedError(
            f"Trường {name}: không có ngày “{value}”. Kiểm tra lại ngày, tháng."
        ) from error
    if found < EARLIEST:
        raise RefusedError(
            f"Trường {name}: ngày {format_date(found)} quá xa (trước {EARLIEST.year}). Kiểm tra lại năm."
        )
    return found


def moment(value: Any, name: str) -> datetime.datetime:
    """A day, with or without the hour and the offset; without an offset it is local time."""
    if isinstance(value, datetime.datetime):
        return value if timezone.is_aware(value) else timezone.make_aware(value)
    if isinstance(value, datetime.date):
        return timezone.make_aware(datetime.datetime.combine(value, datetime.time()))
    written = str(value).strip() if isinstance(value, str) else ""
    try:
        found = datetime.datetime.fromisoformat(written)
        if found.date() < EARLIEST:
            day(written[:10], name)  # says why
        return found if timezone.is_aware(found) else timezone.make_aware(found)
    except (ValueError, OverflowError):
        pass
    match = _DAY.search(written) or _ISO_DAY.match(written)
    if match is None:
        raise RefusedError(
            f"Trường {name}: “{value}” không phải là ngày giờ. Viết 2025-08-15T08:00:00+07:00 hoặc 15/08/2025 08:00."
        )
    on = _date(match, value, name)
    rest = (written[: match.start()] + written[match.end() :]).strip(" ,T\t")
    at = datetime.time()
    if rest:
        clock = _TIME.fullmatch(rest)
        try:
            if clock is None:
                raise ValueError(rest)
            hour, minute, second = (int(part or 0) for part in clock.groups())
            at = datetime.time(hour, minute, second)
        except ValueError as error:
            raise RefusedError(
                f"Trường {name}: “{value}” có giờ không đúng. Viết giờ theo kiểu 08:00."
            ) from error
    return timezone.make_aware(datetime.datetime.combine(on, at))


def published(value: Any, name: str = "published_at") -> datetime.datetime:
    """When a story appeared: never in the future."""
    found = moment(value, name)
    if found > timezone.now():
        raise RefusedError(
            f"Ngày đăng {format_date(found)} ở sau hôm nay. Sửa ngày; bài chưa đăng thì bỏ trường {name} để nhập làm bản "
            "nháp rồi hẹn giờ trên trang."
        )
    return found
