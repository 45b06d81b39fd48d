"""Tables: HTML on one side, the value of a table block on the other."""

from __future__ import annotations

from html import escape
from typing import Any

from exchange.bodies.markup import Node

MOST_COLUMNS = 60
HEADERS = {"row", "column", "both", "neither"}


def is_layout(node: Node) -> bool:
    """A table that only places things: one cell, or tables and lists inside."""
    cells = node.find("td", "th")
    return len(cells) <= 1 or bool(node.find("table"))


def _span(cell: Node, name: str) -> int:
    value = cell.attributes.get(name, "")
    return min(int(value), MOST_COLUMNS) if value.isdecimal() and int(value) > 1 else 1


def read(node: Node) -> dict[str, Any] | None:
    """The value of a table block; None when no cell says anything."""
    rows: list[list[str | None]] = []
    merged: list[dict[str, int]] = []
    taken: set[tuple[int, int]] = set()
    trs = node.find("tr")
    heads = [
        all(cell.tag == "th" for cell in cells) if (cells := _cells(tr)) else False for tr in trs
    ]
    for number, tr in enumerate(trs):
        row: list[str | None] = []
        for cell in _cells(tr):
            while (number, len(row)) in taken:
                row.append(None)
            column, across, down = len(row), _span(cell, "colspan"), _span(cell, "rowspan")
            down = min(down, len(trs) - number)
            if column + across > MOST_COLUMNS:
                break
            if across > 1 or down > 1:
                merged.append({"row": number, "col": column, "rowspan": down, "colspan": across})
                taken |= {(number + y, column + x) for y in range(down) for x in range(across)}
            row += [cell.text() or None, *[None] * (across - 1)]
        while (number, len(row)) in taken:
            row.append(None)
        rows.append(row)
    width = max((len(row) for row in rows), default=0)
    data = [row + [None] * (width - len(row)) for row in rows]
    if not any(cell for row in data for cell in row):
        return None
    first_column = len(trs) > 1 and all(
        (cells := _cells(tr)) and cells[0].tag == "th" for tr in trs[1:]
    )
    caption = node.find("caption")
    words = " ".join(caption[0].text().split()) if caption else ""
    return _value(data, bool(heads and heads[0]), first_column, words, merged)


def _cells(tr: Node) -> list[Node]:
    return [cell for cell in tr.nodes() if cell.tag in {"td", "th"}]


def _value(
    data: list[list[str | None]],
    head: bool,
    first_column: bool,
    caption: str,
    merged: list[dict[str, int]],
) -> dict[str, Any]:
    choice = {(True, True): "both", (True, False): "row", (False, True): "column"}
    return {
        "data": data,
        "cell": [],
        "mergeCells": merged,
        "first_row_is_table_header": head,
        "first_col_is_header": first_column,
        "table_header_choice": choice.get((head, first_column), "neither"),
        "table_caption": caption,
    }


def checked(value: dict[str, Any]) -> dict[str, Any]:
    """A table from a list of blocks: `{"rows", "header", "caption", "merged"}`; raises when it is none."""
    rows = [[None if cell in (None, "") else str(cell) for cell in row] for row in value["rows"]]
    width = max(len(row) for row in rows)
    if width > MOST_COLUMNS or value.get("header", "row") not in HEADERS:
        raise ValueError("no such table")
    header = value.get("header", "row")
    merged = [
        {name: int(area[name]) for name in ("row", "col", "rowspan", "colspan")}
        for area in value.get("merged", [])
    ]
    data = [row + [None] * (width - len(row)) for row in rows]
    caption = str(value.get("caption", ""))
    return _value(data, header in {"row", "both"}, header in {"column", "both"}, caption, merged)


def shown(value: dict[str, Any]) -> dict[str, Any]:
    """The value of a block as it stands in a list of blocks."""
    head, first = value.get("first_row_is_table_header"), value.get("first_col_is_header")
    header = "both" if head and first else "row" if head else "column" if first else "neither"
    return {
        "rows": [[cell or None for cell in row] for row in value.get("data") or []],
        "header": header,
        "caption": value.get("table_caption") or "",
        "merged": [
            {name: int(area[name]) for name in ("row", "col", "rowspan", "colspan")}
            for area in value.get("mergeCells") or []
        ],
    }


def write(value: dict[str, Any]) -> str:
    """HTML of a table block."""
    shape = shown(value)
    spans = {(area["row"], area["col"]): area for area in shape["merged"]}
    hidden = {
        (area["row"] + y, area["col"] + x)
        for area in shape["merged"]
        for y in range(area["rowspan"])
        for x in range(area["colspan"])
    } - spans.keys()
    lines = []
    for y, row in enumerate(shape["rows"]):
        cells = []
        for x, words in enumerate(row):
            if (y, x) in hidden:
                continue
            head = (y == 0 and shape["header"] in {"row", "both"}) or (
                x == 0 and y > 0 and shape["header"] in {"column", "both"}
            )
            tag = "th" if head else "td"
            area = spans.get((y, x))
            span = f' colspan="{area["colspan"]}" rowspan="{area["rowspan"]}"' if area else ""
            text = escape(words or "", quote=False).replace("\n", "<br/>")
            cells.append(f"<{tag}{span}>{text}</{tag}>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    caption = f"<caption>{escape(shape['caption'], quote=False)}</caption>" if shape["caption"] else ""  # fmt: skip
    return f"<table>{caption}{''.join(lines)}</table>"
