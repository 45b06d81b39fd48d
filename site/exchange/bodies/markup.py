"""Foreign HTML made harmless, and taken apart into a small tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

import nh3

INLINE = {"b": "b", "strong": "b", "i": "i", "em": "i", "a": "a", "sup": "sup"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LISTS = {"ul", "ol"}
PARTS = {
    "p", "div", "pre", "section", "article", "figure", "figcaption", "dl", "dt", "dd", "center", "footer", "cite",
}  # fmt: skip
TABLES = {"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"}
KNOWN = {*INLINE, *HEADINGS, *LISTS, *PARTS, *TABLES, "br", "li", "blockquote"}
SCHEMES = {"http", "https", "mailto"}
_DROPPED_WITH_TEXT = {"script", "style", "title", "noscript", "template", "xml"}
_VOID = {"br"}

_CLEANER = nh3.Cleaner(
    tags=KNOWN,
    clean_content_tags=_DROPPED_WITH_TEXT,
    attributes={
        "a": {"href"},
        "p": {"class"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan"},
    },
    url_schemes=SCHEMES,
    link_rel=None,
)
# Tags without meaning of their own: that they go changes no word and is told in one sentence.
_SILENT = {"html", "head", "body", "meta", "link", "tbody", "hr", "wbr", "main", "header", "nav"}
_TAG = re.compile(r"<([a-zA-Z][\w:-]*)")
_IS_MARKUP = re.compile(r"</?[a-zA-Z][\w:-]*(?:[\s/][^<>]*)?>|<!--|<!\[|<![dD][oO][cC]")
_STYLED = re.compile(r"<[a-zA-Z][^<>]*\s(?:style|class|align|face|size|color|id|lang)\s*=", re.I)
_SCRIPTED = re.compile(r"<[a-zA-Z][^<>]*\son[a-z]+\s*=", re.I)
_BAD_LINK = re.compile(
    r"""(?:href|src|action)\s*=[\s"']*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:""",
    re.I,
)
_OTHER_LINK = re.compile(r"""href\s*=[\s"']*(?!https?:|mailto:|javascript:|vbscript:)([a-z][a-z0-9+.-]*):""", re.I)  # fmt: skip


@dataclass
class Node:
    """An element: its children are strings and further nodes."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def nodes(self) -> list[Node]:
        return [child for child in self.children if isinstance(child, Node)]

    def find(self, *tags: str) -> list[Node]:
        """All nodes below with one of `tags`, in reading order."""
        found = []
        for child in self.nodes():
            if child.tag in tags:
                found.append(child)
            found += child.find(*tags)
        return found

    def text(self) -> str:
        """The words, runs of spaces made one; a line break stays one."""
        return "\n".join(
            line for line in (" ".join(part.split()) for part in self._raw().split("\n")) if line
        )

    def _raw(self) -> str:
        if self.tag == "br":
            return "\n"
        inner = "".join(
            child._raw() if isinstance(child, Node) else child.replace("\n", " ")
            for child in self.children
        )
        return f"\n{inner}\n" if self.tag in PARTS | LISTS | {"li"} else inner


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.stack[-1].children.append(node)
        if tag not in _VOID:
            self.stack.append(node)

    def handle_endtag(self, tag: str) -> None:
        if len(self.stack) > 1 and self.stack[-1].tag == tag:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.stack[-1].children.append(data)


def is_markup(text: str) -> bool:
    """Whether `text` is HTML and not plain paragraphs; "a < b" is none."""
    return bool(_IS_MARKUP.search(text))


def tree(markup: str) -> Node:
    """The harmless part of `markup`; raises RecursionError for absurd nesting."""
    builder = _Builder()
    builder.feed(_CLEANER.clean(markup))  # its output is well-formed
    builder.close()
    return builder.stack[0]


def losses(markup: str) -> list[str]:
    """Sentences for what cleaning takes away from `markup`."""
    tags = {tag.lower() for tag in _TAG.findall(markup)}
    found = []
    if active := sorted(tags & {"script", "iframe", "object", "embed", "form", "input", "applet"}):
        found.append(f"Đã bỏ mã và khung nhúng trong nội dung: {', '.join(active)}.")
    if _SCRIPTED.search(markup):
        found.append("Đã bỏ mã lệnh gắn trong thẻ (onclick, onerror…).")
    if _BAD_LINK.search(markup):
        found.append("Đã bỏ liên kết chạy mã (javascript:), chữ của liên kết vẫn giữ.")
    if other := sorted({scheme.lower() for scheme in _OTHER_LINK.findall(markup)}):
        found.append(f"Đã bỏ liên kết kiểu {', '.join(other)}:, chữ của liên kết vẫn giữ.")
    if "img" in tags:
        count = len(re.findall(r"<\s*img\b", markup, re.I))
        found.append(f"Đã bỏ {count} ảnh trong nội dung. Tải ảnh lên trang rồi chèn lại vào bài.")
    if media := sorted(tags & {"video", "audio", "source", "picture", "svg", "canvas"}):
        found.append(
            f"Đã bỏ phim, âm thanh, hình nhúng: {', '.join(media)}. Tải tệp lên trang rồi chèn lại."
        )
    rest = tags - KNOWN - _SILENT - _DROPPED_WITH_TEXT - {"script", "img"}
    rest -= {"iframe", "object", "embed", "form", "input", "applet"}
    rest -= {"video", "audio", "source", "picture", "svg", "canvas"}
    if rest or _STYLED.search(markup) or tags & {"style", "xml"}:
        named = f" ({', '.join(sorted(rest)[:8])})" if rest else ""
        found.append(f"Đã bỏ định dạng riêng của Word, trang cũ{named}; chữ vẫn giữ.")
    return found


def inline(node: Node | str) -> str:
    """Markup of a run of text: bold, italic, links, raised, line breaks."""
    if isinstance(node, str):
        return escape(re.sub(r"[ \t\r\n]+", " ", node), quote=False)
    inner = "".join(map(inline, node.children))
    if node.tag == "br":
        return "<br/>"
    tag = INLINE.get(node.tag)
    if tag is None:
        return inner
    if tag == "a":
        href = node.attributes.get("href", "").strip()
        return f'<a href="{escape(href)}">{inner}</a>' if href else inner
    return f"<{tag}>{inner}</{tag}>" if inner.strip() else inner
