"""What a PDF says, read by another library than the one that wrote it."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from pypdf import PdfReader

A4 = (595.276, 841.89)


class Printed:
    """A PDF as a reader's programs see it."""

    def __init__(self, content: bytes) -> None:
        self.reader = PdfReader(BytesIO(content))
        self.pages = [self.folded(page.extract_text()) for page in self.reader.pages]
        self.text = " ".join(self.pages)

    @staticmethod
    def folded(text: str) -> str:
        return re.sub(r"\s+", " ", text.replace("\u200b", ""))

    @property
    def root(self) -> Any:
        return self.reader.trailer["/Root"]

    @property
    def structure(self) -> list[str]:
        """Names of the tags, in the order they are read."""
        found: list[str] = []

        def walk(node: Any) -> None:
            node = node.get_object() if hasattr(node, "get_object") else node
            if isinstance(node, list):
                for kid in node:
                    walk(kid)
            elif isinstance(node, dict):
                if "/S" in node:
                    found.append(str(node["/S"]).lstrip("/"))
                if "/K" in node:
                    walk(node["/K"])

        walk(self.root["/StructTreeRoot"])
        return found

    @property
    def fonts(self) -> set[str]:
        """Families the text is set in, without the letters that name a subset."""
        found: set[str] = set()
        for page in self.reader.pages:
            for font in (page["/Resources"].get("/Font") or {}).values():
                found.add(str(font.get_object()["/BaseFont"]).lstrip("/").partition("+")[2])
        return found

    def leftmost_and_rightmost(self) -> tuple[float, float]:
        """Where runs of text begin, in points from the left edge of the paper."""
        places: list[float] = []

        def see(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
            if text.strip():
                places.append(tm[4] * cm[0] + tm[5] * cm[2] + cm[4])

        for page in self.reader.pages:
            page.extract_text(visitor_text=see)
        return min(places), max(places)
