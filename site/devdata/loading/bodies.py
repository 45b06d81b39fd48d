"""From the plain blocks of a story file to the blocks of a page."""

from __future__ import annotations

import re
from typing import Any

from django.utils.html import escape

from devdata.loading.finding import Finder

BOLD = re.compile(r"\*\*(.+?)\*\*")


def rich(text: str) -> str:
    """Paragraphs as HTML; `**bold**` is the only markup."""
    chunks = [" ".join(chunk.split()) for chunk in re.split(r"\n\s*\n", text.strip())]
    marked = [BOLD.sub(r"<b>\1</b>", escape(chunk)) for chunk in chunks if chunk]
    return "".join(f"<p>{chunk}</p>" for chunk in marked)


def plain(text: str) -> str:
    return BOLD.sub(r"\1", text)


def body(blocks: list[dict[str, Any]], find: Finder) -> list[tuple[str, Any]]:
    """The value of a body field from `[{"text": …}, {"quote": {…}}, …]`."""
    return [_block(name, value, find) for block in blocks for name, value in block.items()]


def _block(name: str, value: Any, find: Finder) -> tuple[str, Any]:
    match name:
        case "text" | "note":
            return name, rich(value)
        case "heading":
            return name, value
        case "quote":
            return name, {"text": value["text"], "who": value.get("who", "")}
        case "question":
            return name, {"question": value["q"], "answer": rich(value["a"])}
        case "picture":
            return name, _picture(value, find)
        case "gallery":
            pictures = [_picture(row, find) for row in value["pictures"]]
            return name, {"title": value.get("title", ""), "pictures": pictures}
        case "figures":
            rows = [{"value": str(row["value"]), "label": row["label"]} for row in value]
            return name, {"figures": rows}
        case "timeline":
            named = value if isinstance(value, dict) else {"moments": value}
            title = named.get("title", "Những mốc chính")
            return name, {"title": title, "moments": moments(named["moments"])}
        case "table":
            return name, _table(value)
        case "related":
            pages = [find.story(key) for key in value["stories"]]
            return name, {"title": value["title"], "pages": pages}
    raise ValueError(f"Không biết khối “{name}”.")


def moments(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [{"when": str(row["when"]), "what": row["what"]} for row in rows]


def _picture(value: dict[str, Any], find: Finder) -> dict[str, Any]:
    return {"picture": find.picture(value["file"]), "caption": value.get("caption", "")}


def _table(value: dict[str, Any]) -> dict[str, Any]:
    return {
        "data": value["rows"],
        "cell": [],
        "mergeCells": [],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_header_choice": "row",
        "table_caption": value["caption"],
    }


def texts(blocks: list[dict[str, Any]]) -> list[str]:
    """Headings and paragraphs of a body, without markup, for a file to print."""
    found: list[str] = []
    for block in blocks:
        if "heading" in block:
            found.append(block["heading"].upper())
        elif "text" in block:
            found += [plain(chunk) for chunk in block["text"].strip().split("\n\n")]
    return found
