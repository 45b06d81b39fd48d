"""The document mammoth has read, made ready: Unicode, pictures on lines of their own, title and notes found."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from mammoth import documents

from core import legacy
from exchange import fonts as legacy_fonts
from exchange.word.fonts import Fonts
from exchange.word.pictures import MARKS, Pictures, is_picture, with_captions
from exchange.word.walking import (
    is_parent,
    line_of,
    paragraphs_of,
    plain_paragraph,
    runs_of,
    style_of,
    text_of,
)

LONGEST_TITLE = 255
LONGEST_LINE = 200  # letters of a paragraph that may be a title or a caption
MOST_STANDFIRST = 60  # words

_LINK = re.compile(r"^(?:https?://|mailto:)", re.I)


@dataclass
class Found:
    """What was found in the document besides its text."""

    title: str = ""
    standfirst: str = ""
    pictures: list[Any] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def prepare(document: Any, fonts: Fonts) -> tuple[Any, Found]:
    """The document to be turned into HTML, and what was found."""
    found = Found()
    children = _Unicode(fonts, found).all(document.children)
    children = _with_notes(children, document.notes, _Unicode(fonts, Found()), found)
    children = _Links(found).all(children)
    children = _without_contents(children, found)
    children = Pictures(found).all(children)
    children = _title(children, found)
    children = with_captions(children)
    return documents.document(children), found


# --- Unicode ---


class _Unicode:
    """Every run in Unicode NFC; pieces of a word in several runs are joined to be understood."""

    def __init__(self, fonts: Fonts, found: Found) -> None:
        self.fonts, self.found = fonts, found
        self.named: set[str] = set()

    def all(self, children: list[Any]) -> list[Any]:
        paragraphs = [each for child in children for each in paragraphs_of(child)]
        for paragraph in paragraphs:
            self.by_font(paragraph)
        self.by_words([each for each in paragraphs if not getattr(each, "gs_converted", False)])
        composed = sum(self.compose(paragraph) for paragraph in paragraphs)
        if self.named:
            names = ", ".join(sorted(self.named))
            self.found.notes.append(f"Chữ theo mã {names} đã đổi sang Unicode. Đọc lại một lượt.")
        if composed:
            self.found.notes.append("Chữ tổ hợp đã đổi sang Unicode dựng sẵn (NFC).")
        return children

    def by_font(self, paragraph: Any) -> None:
        runs = runs_of(paragraph)
        for run in runs:
            _join_texts(run)
        self.join_pairs(paragraph, runs)
        for run in runs:
            font = self.font(run, paragraph)
            for text in _texts(run):
                encoding = legacy_fonts.encoding_of(font, text.value)
                if encoding is not None:
                    text.value = legacy_fonts.convert(text.value, font)
                    if not text.value.isascii():
                        self.named.add(encoding.value)
                    paragraph.gs_converted = True

    def font(self, run: Any, paragraph: Any) -> str:
        return self.fonts.of(run.font, run.style_id, paragraph.style_id)

    def join_pairs(self, paragraph: Any, runs: list[Any]) -> None:
        """VNI writes a letter and its mark as two signs; Word may part them."""
        for before, after in pairwise(runs):
            first, second = _texts(before)[-1:], _texts(after)[:1]
            if not first or not second or not first[0].value or not second[0].value:
                continue
            pair = first[0].value[-1] + second[0].value[0]
            font = self.font(before, paragraph)
            if (
                legacy_fonts.encoding_of(font, pair) is legacy.Encoding.VNI
                and len(legacy.convert(pair, legacy.Encoding.VNI)) == 1
            ):
                first[0].value += second[0].value[0]
                second[0].value = second[0].value[1:]

    def by_words(self, paragraphs: list[Any]) -> None:
        """Text in a font of today all the same can be old: then its words say so."""
        lines = [text_of(paragraph) for paragraph in paragraphs]
        whole = legacy.recognise("\n".join(lines))
        for paragraph, line in zip(paragraphs, lines, strict=True):
            encoding = whole or legacy.recognise(line)
            if encoding is None or line.isascii():
                if legacy.looks_mixed(line):
                    self.found.warnings.append(
                        f"Đoạn “{line[:60]}…” lẫn Unicode với chữ mã cũ nên giữ nguyên. Sửa trên trang."
                    )
                continue
            self.named.add(encoding.value)
            for run in runs_of(paragraph):
                for text in _texts(run):
                    text.value = legacy.convert(text.value, encoding)

    def compose(self, paragraph: Any) -> bool:
        changed = False
        for run in runs_of(paragraph):
            for text in _texts(run):
                made = unicodedata.normalize("NFC", text.value)
                changed = changed or made != text.value
                text.value = MARKS.sub("", made).replace("\u00ad", "")
        return changed


def _texts(run: Any) -> list[Any]:
    return [child for child in run.children if isinstance(child, documents.Text)]


def _join_texts(run: Any) -> None:
    """Neighbouring texts of a run as one: a soft hyphen among them is a letter of TCVN3."""
    joined: list[Any] = []
    for child in run.children:
        if joined and isinstance(child, documents.Text) and isinstance(joined[-1], documents.Text):
            joined[-1].value += child.value
        else:
            joined.append(child)
    run.children = joined


# --- notes, links, contents ---


def _with_notes(children: list[Any], notes: Any, unicode: _Unicode, found: Found) -> list[Any]:
    """Footnotes as numbers in the text and a list at its end."""
    bodies: list[Any] = []

    def visit(element: Any) -> Any:
        if isinstance(element, documents.NoteReference):
            bodies.append(notes.resolve(element).body)
            return documents.text(f"[{len(bodies)}]")
        if is_parent(element):
            element.children = [visit(child) for child in element.children]
        return element

    children = [visit(child) for child in children]
    if not bodies:
        return children
    found.notes.append(f"{len(bodies)} chú thích cuối trang đưa xuống cuối bài, đánh số [1], [2]…")
    head = documents.paragraph(
        [documents.run([documents.text("Chú thích")])], "Heading2", "heading 2"
    )
    children.append(head)
    for number, body in enumerate(bodies, start=1):
        line = " ".join(filter(None, (line_of(each) for each in unicode.all(list(body)))))
        children.append(plain_paragraph(f"[{number}] {line}"))
    return children


class _Links:
    """Links to the web stay; those inside the file, or to files, are only words."""

    def __init__(self, found: Found) -> None:
        self.found = found

    def all(self, children: list[Any]) -> list[Any]:
        dropped: list[str] = []
        made = self.visit(children, dropped)
        if dropped:
            self.found.notes.append(
                f"Đã bỏ {len(dropped)} liên kết không dẫn đến trang web (đến tệp, mã lệnh); chữ vẫn giữ."
            )
        return made

    def visit(self, children: list[Any], dropped: list[str]) -> list[Any]:
        made: list[Any] = []
        for child in children:
            if isinstance(child, documents.Bookmark | documents.Checkbox):
                continue
            if isinstance(child, documents.Run) and child.is_underline:
                child.is_underline = False
            if is_parent(child):
                child.children = self.visit(child.children, dropped)
            if isinstance(child, documents.Hyperlink):
                inside = child.anchor is not None and not child.href
                if inside or not _LINK.match((child.href or "").strip()):
                    if not inside:
                        dropped.append(child.href or "")
                    made += child.children
                    continue
            made.append(child)
        return made


def _without_contents(children: list[Any], found: Found) -> list[Any]:
    kept = [
        child for child in children if not style_of(child).startswith(("toc ", "table of figures"))
    ]
    if len(kept) < len(children):
        found.notes.append("Đã bỏ mục lục tự động; trang tự có mục lục từ các tiêu đề nhỏ.")
    return kept


# --- title and standfirst ---


def _title(children: list[Any], found: Found) -> list[Any]:
    lines = [
        child for child in children if isinstance(child, documents.Paragraph) and line_of(child)
    ]
    title = next((each for each in lines if style_of(each) == "title"), None)
    if title is None:
        title = next((each for each in lines[:12] if _is_heading(each)), None)
    if (
        title is None
        and lines
        and not is_picture(lines[0])
        and len(line_of(lines[0])) <= LONGEST_LINE
    ):
        title = lines[0]
        found.notes.append(
            "Tệp không có tiêu đề theo kiểu (Title, Heading 1); lấy dòng đầu làm tiêu đề."
        )
    if title is not None:
        found.title = line_of(title)
        children = [child for child in children if child is not title]
    standfirst = _standfirst(children, found)
    return [child for child in children if child is not standfirst]


def _standfirst(children: list[Any], found: Found) -> Any:
    lines = [
        child for child in children if isinstance(child, documents.Paragraph) and line_of(child)
    ]
    chosen = next((each for each in lines if style_of(each) == "subtitle"), None)
    if (
        chosen is None
        and lines
        and not is_picture(lines[0])
        and not _is_heading(lines[0])
        and _is_bold(lines[0])
    ):
        chosen = lines[0]
    if chosen is None:
        return None
    words = line_of(chosen)
    if len(words.split()) > MOST_STANDFIRST:
        found.warnings.append(
            f"Đoạn tóm tắt dài {len(words.split())} từ nên để trong bài. Viết tóm tắt nhiều nhất 45 từ."
        )
        return None
    found.standfirst = words
    return chosen


def _is_heading(paragraph: Any) -> bool:
    return bool(re.match(r"^heading \d$", style_of(paragraph)))


def _is_bold(paragraph: Any) -> bool:
    runs = [run for run in runs_of(paragraph) if text_of(run).strip()]
    return bool(runs) and all(run.is_bold for run in runs)
