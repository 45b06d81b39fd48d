"""Rich text as data: paragraphs and lists of runs, from the HTML a reader's page shows.

What is not known here (a script, a style, an attribute) leaves only its words behind.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from wagtail.rich_text import RichText, expand_db_html

from core.addresses import absolute

Run = dict[str, Any]
Block = dict[str, Any]
Blocks = list[Block]

_STRONG = {"b", "strong"}
_SLANTED = {"i", "em"}
_HEADINGS = {"h2", "h3", "h4", "h5"}
_SPACES = re.compile(r"[ \t\n\r\f]+")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_SILENT = {"script", "style", "template"}


def of_html(html: str) -> Blocks:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finished()


def of_rich_text(value: RichText | str) -> Blocks:
    """`value` with its links to pages and files as addresses; those that lead nowhere are plain words."""
    source = value.source if isinstance(value, RichText) else str(value)
    return of_html(getattr(value, "html", "") or expand_db_html(source))


def of_text(value: str) -> Blocks:
    """Plain text: an empty line parts paragraphs, a line's end stays a line's end."""
    blocks: Blocks = []
    for chunk in _EMPTY_LINE.split(value.strip()):
        runs: list[Run] = []
        for line in filter(None, map(str.strip, chunk.splitlines())):
            runs += [{"break": True}] if runs else []
            runs.append({"text": _SPACES.sub(" ", line)})
        if runs:
            blocks.append({"kind": "p", "runs": runs})
    return blocks


def plain(blocks: Blocks) -> str:
    """The words alone, for what stands on one line."""
    words: list[str] = []
    for block in blocks:
        runs = block.get("runs") or [run for item in block["items"] for run in item]
        words.append("".join(run.get("text", " ") for run in runs))
    return " ".join(words).strip()


def _address(href: str | None) -> str:
    """Where a link on paper may lead; empty for an anchor on the page itself and for anything odd."""
    if not href or href.startswith("#"):
        return ""
    address = absolute(href.strip())
    return address if urlsplit(address).scheme in {"http", "https", "mailto"} else ""


class _Reader(HTMLParser):
    """Lists in lists are flattened: on paper every item stands on its own line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: Blocks = []
        self.runs: list[Run] = []
        self.lists: list[Block] = []
        self.in_item = False
        self.kind = "p"
        self.depth = {"strong": 0, "slanted": 0, "raised": 0, "silent": 0}
        self.links: list[str] = []

    # --- what the parser calls ---

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.depth["silent"] += 1
        elif tag == "br":
            self.runs.append({"break": True})
        elif tag == "a":
            self.links.append(_address(dict(attrs).get("href")))
        elif name := self._style(tag):
            self.depth[name] += 1
        elif tag in ("ul", "ol"):
            self._end_block()
            self.lists.append({"kind": tag, "items": []})
        elif tag == "li":
            self._end_block()
            self.in_item = True
        elif tag in _HEADINGS:
            self._end_block()
            self.kind = "h"
        elif tag in ("p", "div", "blockquote", "hr"):
            self._end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.depth["silent"] = max(0, self.depth["silent"] - 1)
        elif tag == "a":
            del self.links[-1:]
        elif name := self._style(tag):
            self.depth[name] = max(0, self.depth[name] - 1)
        elif tag in ("ul", "ol"):
            self._end_block()
            if self.lists and (ended := self.lists.pop())["items"]:
                self.blocks.append(ended)
        elif tag == "li" or tag in _HEADINGS or tag in ("p", "div", "blockquote"):
            self._end_block()
            self.in_item = self.in_item and tag != "li"

    def handle_data(self, data: str) -> None:
        if self.depth["silent"]:
            return
        text = _SPACES.sub(" ", data)
        if not text or (text == " " and not self.runs):
            return
        run: Run = {"text": text}
        for name, key in (("strong", "strong"), ("slanted", "slanted"), ("raised", "raised")):
            if self.depth[name]:
                run[key] = True
        if self.links and self.links[-1]:
            run["url"] = self.links[-1]
        self.runs.append(run)

    # --- our own ---

    @staticmethod
    def _style(tag: str) -> str:
        if tag in _STRONG:
            return "strong"
        if tag in _SLANTED:
            return "slanted"
        return "raised" if tag == "sup" else ""

    def _end_block(self) -> None:
        runs, self.runs = _trimmed(self.runs), []
        kind, self.kind = self.kind, "p"
        if not runs:
            return
        if self.lists and self.in_item:
            self.lists[-1]["items"].append(runs)
        else:
            self.blocks.append({"kind": kind, "runs": runs})

    def finished(self) -> Blocks:
        self._end_block()
        self.blocks += [left for left in self.lists if left["items"]]
        self.lists = []
        return self.blocks


def _trimmed(runs: list[Run]) -> list[Run]:
    """Without spaces and line ends at either end."""
    runs = [dict(run) for run in runs]
    while runs and not runs[0].get("text", "").strip():
        runs.pop(0)
    while runs and not runs[-1].get("text", "").strip():
        runs.pop()
    if runs:
        runs[0]["text"] = runs[0]["text"].lstrip(" ")
        runs[-1]["text"] = runs[-1]["text"].rstrip(" ")
    return runs
