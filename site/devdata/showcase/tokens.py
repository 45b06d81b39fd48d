"""The tokens of the style sheet, read from it, so that the page shows those there are."""

from __future__ import annotations

import re
from pathlib import Path

from django.contrib.staticfiles import finders

_TOKEN = re.compile(r"--([\w-]+): ?([^;]+);")
_COLOUR = re.compile(r"#[0-9a-f]{3,6}")


def tokens() -> dict[str, list[tuple[str, str]]]:
    """`{"colours", "sizes", "spaces"}`: names and values as in light colours on a phone or desk."""
    sheet = finders.find("css/tokens.css")
    assert isinstance(sheet, str)
    text = Path(sheet).read_text(encoding="utf-8").split("@media")[0]
    found = dict(_TOKEN.findall(text))
    return {
        "colours": [(name, value) for name, value in found.items() if _COLOUR.fullmatch(value)],
        "sizes": [(name, value) for name, value in found.items() if name.startswith("t-")],
        "spaces": [(name, value) for name, value in found.items() if re.match(r"s-\d", name)],
    }
