"""What stands in a Word file and does not come into the story, counted from its parts."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
LONGEST = 80  # letters of a heading line that are told

_EDGE = re.compile(r"^word/(header|footer)\d*\.xml$")
_EDGES = {"header": "đầu trang", "footer": "chân trang"}


@dataclass
class Losses:
    """Sentences for the report: what was changed, and what somebody must look at."""

    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def find(path: Path) -> Losses:
    """What is known before the conversion; parts were checked when the file came in."""
    found = Losses()
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        document = fromstring(archive.read("word/document.xml"))
        _changes(document, found)
        _unreadable(document, found)
        if "word/comments.xml" in names:
            comments = fromstring(archive.read("word/comments.xml")).findall(f"{W}comment")
            if comments:
                found.notes.append(f"Đã bỏ {len(comments)} nhận xét bên lề (comment).")
        for name in sorted(names):
            if match := _EDGE.match(name):
                words = _words(fromstring(archive.read(name)))
                if words:
                    found.notes.append(f"Đã bỏ {_EDGES[match[1]]}: “{words[:LONGEST]}”.")
    found.notes = list(dict.fromkeys(found.notes))
    return found


def _changes(document: Element, found: Losses) -> None:
    """Tracked changes: what was put in stays, what was taken out goes."""
    put_in = sum(1 for _each in document.iter(f"{W}ins"))
    taken_out = sum(1 for _each in document.iter(f"{W}del"))
    moved = sum(1 for _each in document.iter(f"{W}moveTo"))
    if put_in or taken_out or moved:
        found.warnings.append(
            f"Tệp còn theo dõi thay đổi (Track Changes): giữ {put_in + moved} chỗ thêm, chuyển; bỏ {taken_out} chỗ xóa. Đọc "
            "lại các chỗ ấy."
        )
    struck = sum(1 for mark in document.iter(f"{W}strike") if mark.get(f"{W}val") not in {"0", "false"})  # fmt: skip
    if struck:
        found.warnings.append(
            f"Có {struck} chỗ gạch ngang chữ; chữ vẫn giữ, không còn gạch. Xóa nếu chữ ấy đã bỏ."
        )


def _unreadable(document: Element, found: Losses) -> None:
    parents = {child: parent for parent in document.iter() for child in parent}
    counts: Counter[str] = Counter()
    for box in document.iter(f"{W}txbxContent"):
        branch = _branch(box, parents)
        if branch is None or branch.tag == f"{MC}Fallback":
            counts["box"] += bool(_words(box))
        elif not any(child.tag == f"{MC}Fallback" for child in parents[branch]):
            counts["lost box"] += bool(_words(box))
    for element in document.iter():
        if element.tag in {CHART, DIAGRAM}:
            counts["chart"] += 1
        elif element.tag == f"{M}oMath":
            counts["formula"] += 1
        elif element.tag == f"{W}object":
            counts["object"] += 1
    sentences = {
        "lost box": "Không đọc được {} khung chữ (text box). Chép chữ trong khung vào bài.",
        "chart": "Đã bỏ {} biểu đồ, sơ đồ. Chụp thành ảnh rồi chèn vào bài, hoặc ghi số liệu thành bảng.",
        "formula": "Đã bỏ {} công thức toán. Gõ lại thành chữ.",
        "object": "Đã bỏ {} đối tượng nhúng (Excel, PDF…). Tải tệp gốc lên rồi đính kèm vào bài.",
    }
    if counts["box"]:
        found.notes.append(
            f"Chữ trong {counts['box']} khung (text box) đưa xuống dưới đoạn có khung. Xem lại thứ tự."
        )
    found.warnings += [
        text.format(counts[name]) for name, text in sentences.items() if counts[name]
    ]


def _branch(element: Element, parents: dict[Element, Element]) -> Element | None:
    """The choice or the fallback in which `element` stands; None outside of both."""
    while element in parents:
        element = parents[element]
        if element.tag in {f"{MC}Choice", f"{MC}Fallback"}:
            return element
    return None


def _words(element: Element) -> str:
    return " ".join("".join(text.text or "" for text in element.iter(f"{W}t")).split())
