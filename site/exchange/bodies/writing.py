"""From the blocks of a page to what stands in a record."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.rich_text import expand_db_html

from exchange.bodies import tables
from exchange.bodies.reading import Block, read

CARRIED = {"text", "heading", "quote", "question", "note", "figures", "timeline", "table"}
_KEYS = re.compile(r' data-block-key="[^"]*"')
_LINKS = re.compile(r'<a [^>]*linktype="')


def write(body: StreamValue) -> tuple[str | list[dict[str, Any]], list[str]]:
    """The body as HTML, or as a list of blocks where HTML would lose something; and what is left out.

    Pictures, films and files live on their site and are not carried.
    """
    blocks = [(child.block_type, child.value) for child in body]
    left_out = [name for name, _value in blocks if name not in CARRIED]
    listed = [
        {"type": name, "value": _listed(name, value)} for name, value in blocks if name in CARRIED
    ]
    html = _as_html(listed)
    same = html is not None and read(html).blocks == _plain(listed)
    return (html if same and html is not None else listed), left_out


def rich(value: Any) -> str:
    """Rich text as HTML that stands by itself: links inside the site become addresses."""
    source = str(getattr(value, "source", value) or "")
    if _LINKS.search(source):
        source = expand_db_html(source)
    return _KEYS.sub("", source)


def _listed(name: str, value: Any) -> Any:
    match name:
        case "text" | "note":
            return rich(value)
        case "heading":
            return str(value)
        case "quote":
            return {"text": value["text"], "who": value["who"] or ""}
        case "question":
            return {"question": value["question"], "answer": rich(value["answer"])}
        case "figures":
            return [{"value": row["value"], "label": row["label"]} for row in value["figures"]]
        case "timeline":
            moments = [{"when": row["when"], "what": row["what"]} for row in value["moments"]]
            return {"title": value["title"] or "", "moments": moments}
    return tables.shown(value)


def _plain(listed: list[dict[str, Any]]) -> list[Block]:
    return [
        (each["type"], tables.checked(each["value"]) if each["type"] == "table" else each["value"])
        for each in listed
    ]


def _as_html(listed: list[dict[str, Any]]) -> str | None:
    """HTML of the blocks; None when one has no counterpart in HTML, or there is none at all."""
    parts = []
    for block in listed:
        value = block["value"]
        match block["type"]:
            case "text":
                parts.append(value)
            case "heading":
                parts.append(f"<h2>{escape(value, quote=False)}</h2>")
            case "quote":
                words = escape(value["text"], quote=False).replace("\n", "<br/>")
                who = (
                    f"<footer>{escape(value['who'], quote=False)}</footer>" if value["who"] else ""
                )
                parts.append(f"<blockquote><p>{words}</p>{who}</blockquote>")
            case "table":
                parts.append(tables.write(tables.checked(value)))
            case _:
                return None
    return "".join(parts) or None
