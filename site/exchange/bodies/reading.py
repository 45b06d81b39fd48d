"""From what stands in a record to the blocks of a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import Any

from exchange.bodies import markup, tables
from exchange.bodies.markup import HEADINGS, LISTS, PARTS, Node, inline

LONGEST = 400_000  # letters of one body: a hundred pages of print
LONGEST_QUOTE = 1200
Block = tuple[str, Any]

_WORD_LIST = re.compile(r"^\s*(?:[·•§▪●○◦\uf0a7\uf0b7\uf0d8Ø-]|o(?=\s))\s*")
_WORD_NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s+")
_LEADING = re.compile(r"(?:\s|<br/>)*")


class BodyError(Exception):
    """The body cannot be taken; the text is a sentence for people."""


@dataclass
class Body:
    """Blocks for a page, and what was changed on the way."""

    blocks: list[Block] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read(value: Any) -> Body:
    """`value` as blocks; raises BodyError when it is neither text nor a list of blocks."""
    if isinstance(value, str):
        body = _from_text(value)
    elif isinstance(value, list):
        body = _from_list(value)
    else:
        raise BodyError("Trường body phải là chữ (đoạn văn hay HTML) hoặc một danh sách khối.")
    length = sum(len(str(content)) for _name, content in body.blocks)
    if length > LONGEST:
        raise BodyError(
            f"Nội dung dài {length:,} ký tự, nhiều nhất {LONGEST:,}. Chia thành nhiều bài, hoặc đính kèm tệp.".replace(
                ",", "."
            )
            .replace(". nhiều", ", nhiều")
            .replace(". hoặc", ", hoặc")
        )
    return body


def _from_text(text: str) -> Body:
    if not markup.is_markup(text):
        return Body([("text", paragraphs(text))] if text.strip() else [])
    notes = markup.losses(text)
    builder = _Blocks()
    try:
        builder.walk(markup.tree(text))
    except RecursionError as error:
        raise BodyError(
            "HTML lồng quá nhiều lớp. Chép nội dung sang tệp mới, bỏ định dạng rồi nhập lại."
        ) from error
    builder.flush()
    if builder.links_in_tables:
        notes.append("Liên kết trong bảng chỉ giữ chữ. Đặt liên kết ở đoạn văn nếu cần.")
    return Body(builder.blocks, notes)


def paragraphs(text: str) -> str:
    """Plain text as rich text: an empty line begins a paragraph, without any each line is one."""
    text = text.strip()
    chunks = (
        re.split(r"\n[ \t\xa0]*\n", text)
        if re.search(r"\n[ \t\xa0]*\n", text)
        else text.split("\n")
    )
    made = []
    for chunk in chunks:
        lines = [" ".join(line.split()) for line in chunk.split("\n")]
        if words := "<br/>".join(escape(line, quote=False) for line in lines if line):
            made.append(f"<p>{words}</p>")
    return "".join(made)


class _Blocks:
    """Walks a tree and gathers blocks; paragraphs and lists that follow each other are one block."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.links_in_tables = False
        self._rich: list[str] = []
        self._run: list[str] = []
        self._word_list: tuple[str, list[str]] | None = None

    # --- gathering ---

    def end_run(self) -> None:
        """What stands outside of any paragraph becomes one."""
        run, self._run = "".join(self._run), []
        self.paragraph(run)

    def paragraph(self, content: str) -> None:
        content = _trimmed(content)
        if re.sub(r"<[^>]+>|\s", "", content):
            self.end_word_list()
            self._rich.append(f"<p>{content}</p>")

    def end_word_list(self) -> None:
        if self._word_list is not None:
            tag, items = self._word_list
            self._word_list = None
            self._rich.append(f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>")

    def flush(self) -> None:
        self.end_run()
        self.end_word_list()
        if self._rich:
            self.blocks.append(("text", "".join(self._rich)))
            self._rich = []

    def add(self, name: str, value: Any) -> None:
        self.flush()
        self.blocks.append((name, value))

    # --- walking ---

    def walk(self, node: Node) -> None:
        for child in node.children:
            if isinstance(child, str):
                if child.strip() or self._run:
                    self._run.append(inline(child))
            else:
                self.element(child)

    def element(self, node: Node) -> None:
        handler: Callable[[Node], None] | None = {
            "table": self.table,
            "blockquote": self.quote,
            "ul": self.list,
            "ol": self.list,
        }.get(node.tag)
        if node.tag in HEADINGS:
            if words := " ".join(node.text().split()):
                self.add("heading", words)
        elif handler:
            self.end_run()
            handler(node)
        elif node.tag in PARTS | {"li", "caption", "tr", "td", "th", "tbody", "thead", "tfoot"}:
            self.end_run()
            self.part(node)
        elif node.find(*PARTS, *HEADINGS, *LISTS, "table", "blockquote"):
            self.walk(node)  # bold around whole paragraphs: the paragraphs count
        else:
            self._run.append(inline(node))

    def part(self, node: Node) -> None:
        if node.find(*PARTS, *HEADINGS, *LISTS, "table", "blockquote"):
            self.walk(node)
            self.end_run()
        elif node.tag == "p" and "MsoListParagraph" in node.attributes.get("class", ""):
            self.word_item("".join(map(inline, node.children)))
        else:
            self.paragraph("".join(map(inline, node.children)))

    def word_item(self, content: str) -> None:
        """Word writes a list as paragraphs that begin with a dot or a number."""
        content = content.replace("\xa0", " ")
        bullet, number = _WORD_LIST.match(content), _WORD_NUMBER.match(content)
        match, tag = (bullet, "ul") if bullet else (number, "ol")
        if match is None:
            self.paragraph(content)
            return
        if self._word_list is None or self._word_list[0] != tag:
            self.end_word_list()
            self._word_list = (tag, [])
        self._word_list[1].append(content[match.end() :].strip())

    def list(self, node: Node) -> None:
        self.end_word_list()
        if made := _list(node):
            self._rich.append(made)

    def quote(self, node: Node) -> None:
        words = _quote(node)
        if words is None:
            self.walk(node)
            self.end_run()
        elif words["text"]:
            self.add("quote", words)

    def table(self, node: Node) -> None:
        if tables.is_layout(node):
            self.walk(node)
            self.end_run()
        elif value := tables.read(node):
            self.links_in_tables = self.links_in_tables or bool(node.find("a"))
            self.add("table", value)


class _OnlyText(_Blocks):
    """For a block that holds one run of text: headings and quotations in it become paragraphs."""

    def add(self, name: str, value: Any) -> None:
        self.end_run()
        words = value if isinstance(value, str) else value.get("text", "")
        self.paragraph(escape(words, quote=False))

    def table(self, node: Node) -> None:
        self.add("text", node.text())


def _trimmed(content: str) -> str:
    """Without spaces and line breaks at both ends; step by step, since there may be thousands."""
    content = content.replace("\xa0", " ")
    end = len(content)
    while end and (content[end - 1].isspace() or content.endswith("<br/>", 0, end)):
        end -= 1 if content[end - 1].isspace() else len("<br/>")
    start = _LEADING.match(content, 0, end)
    return content[start.end() if start else 0 : end]


def _list(node: Node) -> str:
    items = []
    for child in node.nodes():
        if child.tag == "li":
            if made := _item(child):
                items.append(f"<li>{made}</li>")
        elif child.tag in LISTS and items:  # a list right in a list, as old editors wrote it
            items[-1] = items[-1].removesuffix("</li>") + _list(child) + "</li>"
    return f"<{node.tag}>{''.join(items)}</{node.tag}>" if items else ""


def _item(node: Node) -> str:
    pieces: list[str] = []
    for child in node.children:
        if isinstance(child, Node) and child.tag in LISTS:
            pieces.append(_list(child))
        elif isinstance(child, Node) and child.tag in PARTS | HEADINGS | {"blockquote"}:
            pieces.append(("<br/>" if pieces and "".join(pieces).strip() else "") + _item(child))
        elif isinstance(child, Node) and child.tag == "table":
            pieces.append(escape(child.text().replace("\n", "; "), quote=False))
        else:
            pieces.append(inline(child))
    return _trimmed("".join(pieces))


def _quote(node: Node) -> dict[str, str] | None:
    """The words of a quotation and who said them; None when it is a long indented part."""
    if node.find(*HEADINGS, *LISTS, "table", "blockquote") or len(node.text()) > LONGEST_QUOTE:
        return None
    who = node.find("footer", "cite")
    said = Node("", {}, [child for child in node.children if child not in who])
    for source in who:
        for part in said.find("p", "div"):
            part.children = [child for child in part.children if child is not source]
    return {"text": said.text(), "who": " ".join(who[0].text().split()) if who else ""}


# --- a list of blocks ---


def _from_list(items: list[Any]) -> Body:
    body = Body()
    for number, item in enumerate(items, start=1):
        if not isinstance(item, dict) or set(item) != {"type", "value"}:
            raise BodyError(
                f'Khối {number} của body phải có dạng {{"type": …, "value": …}}. Xem docs/exchange-format.md.'
            )
        reader = _READERS.get(item["type"]) if isinstance(item["type"], str) else None
        if reader is None:
            raise BodyError(
                f"Khối {number} của body có loại “{item['type']}” mà định dạng không có. Dùng một trong: "
                f"{', '.join(_READERS)}."
            )
        try:
            value = reader(item["value"], body.notes)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise BodyError(
                f"Khối {number} ({item['type']}) của body thiếu hoặc sai phần bên trong. Xem docs/exchange-format.md."
            ) from error
        body.blocks.append((item["type"], value))
    return body


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value.strip()


def _rich(value: Any, notes: list[str]) -> str:
    """Rich text kept in one piece: tables and quotations inside become paragraphs."""
    text = _words(value)
    if not markup.is_markup(text):
        return paragraphs(text)
    notes += markup.losses(text)
    builder = _OnlyText()
    builder.walk(markup.tree(text))
    builder.flush()
    return "".join(value for _name, value in builder.blocks)


def _question(value: Any, notes: list[str]) -> dict[str, str]:
    return {"question": _words(value["question"]), "answer": _rich(value["answer"], notes)}


def _figures(value: Any, notes: list[str]) -> dict[str, Any]:
    rows = [{"value": _words(row["value"]), "label": _words(row["label"])} for row in value]
    if any(len(row["value"]) > 30 or len(row["label"]) > 160 for row in rows):
        raise ValueError("too long")
    return {"figures": rows}


def _timeline(value: Any, notes: list[str]) -> dict[str, Any]:
    moments = [
        {"when": _words(row["when"]), "what": _words(row["what"])} for row in value["moments"]
    ]
    return {"title": _words(value.get("title", "")), "moments": moments}


_READERS: dict[str, Callable[[Any, list[str]], Any]] = {
    "text": _rich,
    "heading": lambda value, notes: _words(value),
    "quote": lambda value, notes: {
        "text": _words(value["text"]),
        "who": _words(value.get("who", "")),
    },
    "question": _question,
    "note": _rich,
    "figures": _figures,
    "timeline": _timeline,
    "table": lambda value, notes: tables.checked(value),
}
