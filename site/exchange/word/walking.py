"""Ways through the document that mammoth has read."""

from __future__ import annotations

from typing import Any

from mammoth import documents


def is_parent(element: Any) -> bool:
    return hasattr(element, "children")


def paragraphs_of(element: Any) -> list[Any]:
    if isinstance(element, documents.Paragraph):
        return [element]
    return [each for child in getattr(element, "children", []) for each in paragraphs_of(child)]


def text_of(element: Any) -> str:
    if isinstance(element, documents.Text):
        return str(element.value)
    if isinstance(element, documents.Tab):
        return " "
    if isinstance(element, documents.Break):
        return "\n"
    return "".join(text_of(child) for child in getattr(element, "children", []))


def line_of(element: Any) -> str:
    return " ".join(text_of(element).split())


def runs_of(element: Any) -> list[Any]:
    if isinstance(element, documents.Run):
        return [element]
    return [run for child in getattr(element, "children", []) for run in runs_of(child)]


def style_of(element: Any) -> str:
    return (getattr(element, "style_name", None) or "").strip().lower()


def plain_paragraph(text: str) -> Any:
    return documents.paragraph([documents.run([documents.text(text)])])
