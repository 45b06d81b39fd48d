"""Pictures on lines of their own, and the captions below them, marked so that they are found in the HTML."""

from __future__ import annotations

import re
from typing import Any

from mammoth import documents

from exchange.word.walking import (
    is_parent,
    line_of,
    paragraphs_of,
    plain_paragraph,
    style_of,
    text_of,
)

PICTURE, CAPTION, END = "\ue000", "\ue001", "\ue002"  # private: dropped from the text first
LONGEST_CAPTION = 400  # letters of a line that its words alone make a caption

MARKS = re.compile(f"[{PICTURE}-{END}]")
_CAPTION = re.compile(
    r"^\s*(?:Ảnh|Hình|Tranh|Biểu đồ|Sơ đồ)(?:\s*(?:minh họa|số))?\s*\d*\s*[.:–-]", re.I
)
_NUMBER = re.compile(r"^\s*(?:Ảnh|Hình)\s*(?:số\s*)?\d*\s*[.:–-]\s*", re.I)


class Pictures:
    """Pictures taken out of paragraphs and tables, each on a line of its own below."""

    def __init__(self, found: Any) -> None:
        self.found = found

    def all(self, children: list[Any]) -> list[Any]:
        made: list[Any] = []
        for child in children:
            if isinstance(child, documents.Table) and _has_picture(child):
                made += self.table(child)
            elif isinstance(child, documents.Paragraph):
                made += self.split(child)
            else:
                made.append(child)
        self.found.notes = list(dict.fromkeys(self.found.notes))
        return made

    def table(self, table: Any) -> list[Any]:
        """A table that only places pictures is taken apart; one of figures keeps its cells."""
        cells = [cell for row in table.children for cell in getattr(row, "children", [])]
        said = [cell for cell in cells if _has_picture(cell) or text_of(cell).strip()]
        if sum(map(_has_picture, said)) * 3 < len(said):
            self.found.notes.append("Ảnh trong bảng được đưa xuống dưới bảng.")
            return [table, *self.marks(table)]
        self.found.notes.append("Bảng dùng để xếp ảnh được trải ra: ảnh rồi đến chữ trong từng ô.")
        return [each for paragraph in paragraphs_of(table) for each in self.split(paragraph)]

    def split(self, paragraph: Any) -> list[Any]:
        marks = self.marks(paragraph)
        return [paragraph, *marks] if text_of(paragraph).strip() or not marks else marks

    def marks(self, element: Any) -> list[Any]:
        """Takes the pictures out of `element`; a line with a mark for each."""
        taken: list[Any] = []
        _take_pictures(element, taken)
        first = len(self.found.pictures)
        self.found.pictures += taken
        return [
            plain_paragraph(f"{PICTURE}{number}{END}")
            for number in range(first, first + len(taken))
        ]


def _has_picture(element: Any) -> bool:
    return isinstance(element, documents.Image) or any(
        _has_picture(child) for child in getattr(element, "children", [])
    )


def _take_pictures(element: Any, taken: list[Any]) -> None:
    kept = []
    for child in element.children:
        if isinstance(child, documents.Image):
            taken.append(child)
            continue
        if is_parent(child):
            _take_pictures(child, taken)
        kept.append(child)
    element.children = kept


def is_picture(element: Any) -> bool:
    return isinstance(element, documents.Paragraph) and text_of(element).startswith(PICTURE)


def with_captions(children: list[Any]) -> list[Any]:
    """The line after a picture that is its caption, marked; Word's own style says so, or the words do."""
    made: list[Any] = []
    for number, child in enumerate(children):
        follows = number > 0 and is_picture(children[number - 1])
        line = line_of(child) if isinstance(child, documents.Paragraph) else ""
        by_style = style_of(child) in {"caption", "chú thích", "chú thích ảnh"}
        by_words = bool(_CAPTION.match(line)) and len(line) <= LONGEST_CAPTION
        if follows and line and (by_style or by_words):
            made.append(plain_paragraph(CAPTION + line + END))
        else:
            made.append(child)
    return made


def caption_text(line: str) -> str:
    """A caption without “Hình 1.”; “Ảnh: Nguyễn Văn An” stays whole: it names the photographer."""
    if re.match(r"^\s*Ảnh\s*[:–-]", line, re.I):
        return line.strip()
    return _NUMBER.sub("", line).strip()
