"""From HTML with marks to blocks: a mark is a picture, the marked line after it its caption."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from exchange.word.pictures import CAPTION, END, PICTURE, caption_text

Block = tuple[str, Any]

_MARKED = re.compile(
    f"<p>\\s*(?:{PICTURE}(?P<picture>\\d+){END}|{CAPTION}(?P<caption>.*?){END})\\s*</p>", re.S
)
_TAG = re.compile(r"<[^>]+>")


def with_pictures(blocks: list[Block]) -> list[Block]:
    """`blocks` with `("picture", {"number", "caption"})` where the marks are."""
    made: list[Block] = []
    for name, value in blocks:
        if name != "text" or not _MARKED.search(value):
            made.append((name, value))
            continue
        end = 0
        for match in _MARKED.finditer(value):
            _text(made, value[end : match.start()])
            if match["picture"]:
                made.append(("picture", {"number": int(match["picture"]), "caption": ""}))
            else:
                _caption(made, unescape(_TAG.sub("", match["caption"])))
            end = match.end()
        _text(made, value[end:])
    return made


def _text(made: list[Block], value: str) -> None:
    if value.strip():
        made.append(("text", value))


def _caption(made: list[Block], line: str) -> None:
    caption = caption_text(" ".join(line.split()))
    if made and made[-1][0] == "picture":
        made[-1][1]["caption"] = caption
