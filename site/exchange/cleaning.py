"""Every text of a record brought to Unicode NFC; what was changed, and what could not be, is told."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from core import legacy

_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_HIDDEN = re.compile("[\u200b\u2060\ufeff]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
MARKUP_FIELDS = {"body"}  # here &lt; must stay what it is


@dataclass
class Cleaned:
    """A record whose texts are clean, and the sentences to tell."""

    data: dict[str, Any]
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    converted: bool = False  # some text was in a legacy encoding


def clean(data: dict[str, Any]) -> Cleaned:
    found = Cleaned({})
    seen: dict[str, list[str]] = {}
    for key, value in data.items():
        found.data[key] = _walk(value, str(key), seen)
    for encoding in legacy.Encoding:
        if names := seen.get(encoding):
            found.converted = True
            found.notes.append(f"Chữ theo mã {encoding} đã đổi sang Unicode ở: {_list(names)}.")
    sentences = {
        "nfd": "Chữ tổ hợp đã đổi sang Unicode dựng sẵn (NFC) ở: {}.",
        "entity": "Mã ký tự HTML (như &agrave;) đã đổi thành chữ ở: {}.",
        "control": "Đã bỏ ký tự điều khiển, ký tự hỏng ở: {}.",
        "hidden": "Đã bỏ ký tự ẩn (không nhìn thấy) ở: {}.",
    }
    found.notes += [
        text.format(_list(seen[kind])) for kind, text in sentences.items() if kind in seen
    ]
    if names := seen.get("mixed"):
        found.warnings.append(
            f"Trường {_list(names)} lẫn Unicode với chữ mã cũ nên giữ nguyên. Mở bài để sửa, hoặc sửa tệp rồi nhập lại."
        )
    if names := seen.get("broken"):
        found.warnings.append(
            f"Trường {_list(names)} có chữ đã hỏng từ trước (dấu �). Đối chiếu với bản gốc rồi sửa."
        )
    if found.converted and (names := [key for key in data if _unsure(found.data[key])]):
        found.warnings.append(
            f"Trường {_list(names)} có thể cũng theo mã cũ nhưng không chắc nên giữ nguyên. Đọc lại."
        )
    return found


def _list(names: list[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _walk(value: Any, key: str, seen: dict[str, list[str]]) -> Any:
    if isinstance(value, str):
        return _text(value, key, seen)
    if isinstance(value, list):
        return [_walk(item, key, seen) for item in value]
    if isinstance(value, dict):
        return {name: _walk(item, key, seen) for name, item in value.items()}
    return value


def _text(value: str, key: str, seen: dict[str, list[str]]) -> str:
    if "&" in value:
        changed = _ENTITY.sub(lambda match: _entity(match[0], key in MARKUP_FIELDS), value)
        if changed != value:
            seen.setdefault("entity", []).append(key)
            value = changed
    if value.isascii() and value.isprintable():
        return value
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    for kind, pattern in (("control", _NOT_TEXT), ("hidden", _HIDDEN)):
        if pattern.search(value):
            seen.setdefault(kind, []).append(key)
            value = pattern.sub("", value)
    composed = unicodedata.normalize("NFC", value)
    if composed != value:
        seen.setdefault("nfd", []).append(key)
    if "\ufffd" in composed:
        seen.setdefault("broken", []).append(key)
    encoding = legacy.recognise(composed)
    if encoding is not None:
        seen.setdefault(encoding, []).append(key)
        return legacy.convert(composed, encoding)
    if legacy.looks_mixed(composed):
        seen.setdefault("mixed", []).append(key)
    return composed


def _entity(entity: str, markup: bool) -> str:
    letter = html.unescape(entity)
    if letter == "\xa0":
        return entity if markup else " "
    return entity if markup and letter.isascii() else letter


def _unsure(value: Any) -> bool:
    """Whether a text of the value has letters that mean something else in a legacy encoding."""
    return any(
        not text.isascii()
        and text == text.encode("latin-1", "ignore").decode("latin-1")
        and any(legacy.convert(text, encoding) != text for encoding in legacy.Encoding)
        for text in texts(value)
    )


def texts(value: Any) -> Iterator[str]:
    """Every string inside `value`."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
