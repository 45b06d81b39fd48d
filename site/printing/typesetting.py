"""Papers as PDF, set by Typst with the site's typefaces; only this module knows the library.

The words of a page reach the typesetter as JSON. Nothing of them is ever read as its markup.
"""

from __future__ import annotations

import logging
import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from django.conf import settings
from django.utils import timezone

from printing.papers import SHEET, Paper

logger = logging.getLogger(__name__)

HERE = Path(__file__).parent
ACCESSIBLE = "ua-1"  # PDF/UA: the export fails when something a screen reader needs is missing
SHEET_PAGES = 2
VERSION = "1"  # to be raised when `typeset/` changes: papers kept from before are then set anew

_DARK = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}")


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(HERE / "fonts")])


@lru_cache(maxsize=1)
def _sources() -> dict[str, bytes]:
    mark = (settings.ROOT / "site" / "static" / "img" / "wordmark.svg").read_text(encoding="utf-8")
    return {
        **{path.name: path.read_bytes() for path in (HERE / "typeset").iterdir()},
        "wordmark.svg": _DARK.sub("", mark).encode(),  # paper is light
    }


def typeset(paper: Paper, made_on: date | None = None) -> bytes:
    """The PDF of `paper`, tagged, in Vietnamese; takes tenths of a second.

    A sheet that would begin a third page is set closer.
    """
    day = made_on or timezone.localdate()
    with TemporaryDirectory(prefix="giay-") as folder:
        for name, content in paper.album.files().items():
            (Path(folder) / name).write_bytes(content)
        sources = {**_sources(), "data.json": paper.data(day)}
        if paper.layout == SHEET and _pages(sources, folder) > SHEET_PAGES:
            sources["data.json"] = paper.data(day, close=True)
        try:
            return _compiled(sources, folder, [ACCESSIBLE])
        except typst.TypstError as error:
            # A rule of PDF/UA is no reason to leave a reader without the paper.
            logger.warning("%s is set without PDF/UA: %s", paper.address, error.message)
            return _compiled(sources, folder, [])


# Sources are text and come from memory; pictures lie in `folder`, beyond which nothing is read. The
# library's stubs leave sources in a dictionary out.


def _compiled(sources: dict[str, bytes], folder: str, standards: list[str]) -> bytes:
    made: bytes = typst.compile(  # type: ignore[call-overload]
        sources, root=folder, font_paths=_fonts(), pdf_standards=standards
    )
    return made


def _pages(sources: dict[str, bytes], folder: str) -> int:
    """How many pages it takes; what was laid out for that need not be laid out again."""
    answer = typst.query(  # type: ignore[type-var]
        sources, "<pages>", field="value", one=True, root=folder, font_paths=_fonts()
    )
    return int(answer)
