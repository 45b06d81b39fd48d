"""The parts a paper is made of: plain data, which `typeset/` draws.

A part is a dictionary with a `kind`; for every kind there is one function in `typeset/parts.typ`.
Text is data and never markup of the typesetter: whatever an editor wrote is set as it was written.
Empty parts come out as nothing, so that a composer need not ask twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from printing.markup import Blocks, of_text

Part = dict[str, Any]
Parts = list[Part]
Line = tuple[str, str]


def _when(wanted: object, kind: str, **values: Any) -> Parts:
    return [{"kind": kind, **values}] if wanted else []


def heading(text: str, level: int = 2) -> Part:
    return {"kind": "heading", "text": text, "level": level}


def section(title: str, *contents: Parts) -> Parts:
    """A heading with what stands below it; nothing when nothing does."""
    below = [part for parts in contents for part in parts]
    return [heading(title), *below] if below else []


def subsection(title: str, *contents: Parts) -> Parts:
    below = [part for parts in contents for part in parts]
    return [heading(title, 3), *below] if below else []


def prose(blocks: Blocks, *, large: bool = False) -> Parts:
    """Running text; `large` is the letter stories are read in."""
    return _when(blocks, "prose", blocks=blocks, large=large)


def text(value: str) -> Parts:
    """Running text of a plain field, its paragraphs apart."""
    return prose(of_text(value))


def note(title: str, blocks: Blocks, *, alert: bool = False) -> Parts:
    return _when(title or blocks, "note", title=title, blocks=blocks, alert=alert)


def quote(words: str, who: str) -> Parts:
    return _when(words, "quote", text=words, who=who)


def question(asked: str, answer: Blocks) -> Parts:
    return _when(asked or answer, "question", question=asked, blocks=answer)


def picture(shown: dict[str, Any] | None, caption: str = "", *, wide: bool = False) -> Parts:
    """`shown` as an album gives it, None where the picture is not to be had."""
    return _when(shown, "picture", **(shown or {}), caption=caption, wide=wide)


def gallery(title: str, pictures: list[Part]) -> Parts:
    return _when(pictures, "gallery", title=title, pictures=pictures)


def figures(items: Sequence[Line]) -> Parts:
    """Large numbers, each with what it counts."""
    return _when(items, "figures", items=[{"value": v, "label": told} for v, told in items])


def timeline(moments: Sequence[Line], title: str = "") -> Parts:
    shown = [{"when": when, "what": what} for when, what in moments]
    return _when(moments, "timeline", title=title, moments=shown)


def facts(items: Iterable[tuple[str, object, str]]) -> Parts:
    """Label, value and a smaller note; those without value are left out."""
    shown = [{"label": a, "value": str(b), "note": c} for a, b, c in items if b not in (None, "")]
    return _when(shown, "facts", items=shown)


def bullets(items: Sequence[str]) -> Parts:
    return _when(items, "bullets", items=list(items))


def defined(items: Sequence[Line]) -> Parts:
    """Who does what, what hindered and how it was met: a strong line and what belongs to it."""
    return _when(items, "defined", items=[{"term": term, "text": told} for term, told in items])


def steps(items: Sequence[dict[str, str]]) -> Parts:
    return _when(items, "steps", items=list(items))


def table(
    head: Sequence[str],
    rows: Sequence[Sequence[Any]],
    *,
    caption: str = "",
    widths: Sequence[float] = (),
    numbers: Sequence[int] = (),
) -> Parts:
    """`widths` are shares of the line; `numbers` the columns set flush right.

    A cell is a string, or `{"text", "note", "strong", "good"}`. No column is ever wider than its share,
    so a table stays on the paper whatever stands in it.
    """
    count = max([len(head), *(len(row) for row in rows)], default=0)
    cells = [
        [cell if isinstance(cell, dict) else {"text": str(cell)} for cell in row]
        + [{"text": ""}] * (count - len(row))
        for row in rows
    ]
    return _when(
        rows,
        "table",
        head=list(head) + [""] * (count - len(head)) if head else [],
        rows=cells,
        caption=caption,
        widths=list(widths) or [1] * count,
        numbers=list(numbers),
    )


def files(items: Sequence[dict[str, str]]) -> Parts:
    """Files named on the paper: `title`, `kind`, `form` (PDF, DOCX …)."""
    return _when(items, "files", items=list(items))
