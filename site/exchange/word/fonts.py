"""In which font a run of a Word file is set: its own, its style's, or the document's."""

from __future__ import annotations

import zipfile
from pathlib import Path

from defusedxml.ElementTree import fromstring

from exchange.word.losses import W

MOST_STEPS = 20  # from a style to the one it is based on


class Fonts:
    """The fonts of the styles of one document."""

    def __init__(self, path: Path) -> None:
        self.default = ""
        self._own: dict[str, str] = {}
        self._based_on: dict[str, str] = {}
        self._paragraphs = ""  # the style of paragraphs that name none
        with zipfile.ZipFile(path) as archive:
            if "word/styles.xml" in archive.namelist():
                self._read(archive.read("word/styles.xml"))

    def _read(self, content: bytes) -> None:
        root = fromstring(content)
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
        if defaults is not None:
            self.default = defaults.get(f"{W}ascii") or ""
        for style in root.findall(f"{W}style"):
            name = style.get(f"{W}styleId") or ""
            fonts = style.find(f"{W}rPr/{W}rFonts")
            based_on = style.find(f"{W}basedOn")
            if fonts is not None and (font := fonts.get(f"{W}ascii")):
                self._own[name] = font
            if based_on is not None:
                self._based_on[name] = based_on.get(f"{W}val") or ""
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true"}:
                self._paragraphs = name

    def of_style(self, style: str | None) -> str:
        for _step in range(MOST_STEPS):
            if not style:
                break
            if style in self._own:
                return self._own[style]
            style = self._based_on.get(style)
        return ""

    def of(self, run_font: str | None, run_style: str | None, paragraph_style: str | None) -> str:
        return (
            run_font
            or self.of_style(run_style)
            or self.of_style(paragraph_style or self._paragraphs)
            or self.default
        )
