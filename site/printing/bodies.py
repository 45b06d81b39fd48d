"""The body of a story, block by block, as parts of a paper.

Film and sound cannot be played on paper: their words are printed. Links to other stories are left to
the page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from printing import markup, parts
from printing.albums import Album
from printing.parts import Parts


def parts_of(body: Any, album: Album) -> Parts:
    found: Parts = []
    for block in body or []:
        make = _MAKERS.get(block.block_type)
        if make is not None:
            found += make(block.value, album)
    return found


def _text(value: Any, album: Album) -> Parts:
    return parts.prose(markup.of_rich_text(value), large=True)


def _heading(value: Any, album: Album) -> Parts:
    return [parts.heading(str(value))]


def _quote(value: Any, album: Album) -> Parts:
    return parts.quote(f"“{value['text']}”", value["who"] or "")


def _question(value: Any, album: Album) -> Parts:
    return parts.question(value["question"], markup.of_rich_text(value["answer"]))


def _note(value: Any, album: Album) -> Parts:
    return parts.note("", markup.of_rich_text(value))


def _picture(value: Any, album: Album) -> Parts:
    return parts.picture(album.take(value["picture"]), value["caption"] or "")


def _gallery(value: Any, album: Album) -> Parts:
    shown = [
        part
        for item in value["pictures"]
        for part in parts.picture(album.take(item["picture"], "card"), item["caption"] or "")
    ]
    return parts.gallery(value["title"] or "", shown)


def _film(value: Any, album: Album) -> Parts:
    return _played("Video", value)


def _sound(value: Any, album: Album) -> Parts:
    return _played("Âm thanh", value)


def _played(kind: str, value: Any) -> Parts:
    length = f" ({value['duration']})" if value["duration"] else ""
    title = f"{kind}: {value['title']}{length}. Lời:"
    return parts.note(title, markup.of_rich_text(value["transcript"]))


def _figures(value: Any, album: Album) -> Parts:
    return parts.figures([(item["value"], item["label"]) for item in value["figures"]])


def _timeline(value: Any, album: Album) -> Parts:
    moments = [(item["when"], item["what"]) for item in value["moments"]]
    return parts.timeline(moments, value["title"] or "")


def _table(value: Any, album: Album) -> Parts:
    rows = [[cell or "" for cell in row] for row in value.get("data") or []]
    head = rows.pop(0) if rows and value.get("first_row_is_table_header") else []
    if value.get("first_col_is_header"):
        rows = [[{"text": row[0], "strong": True}, *row[1:]] for row in rows if row]
    return parts.table(head, rows, caption=value.get("table_caption") or "")


def _document(value: Any, album: Album) -> Parts:
    file = value["document"]
    if file is None:
        return []
    return parts.files(
        [{"title": file.title, "kind": value["note"] or "", "form": file.file_extension.upper()}]
    )


_MAKERS: dict[str, Callable[[Any, Album], Parts]] = {
    "text": _text,
    "heading": _heading,
    "quote": _quote,
    "question": _question,
    "note": _note,
    "picture": _picture,
    "gallery": _gallery,
    "video": _film,
    "audio": _sound,
    "figures": _figures,
    "timeline": _timeline,
    "table": _table,
    "document": _document,
}
