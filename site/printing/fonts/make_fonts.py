"""Makes the typefaces of the papers from their published sources; run by `make fonts`, which brings both.

The cuts are those of the site: Newsreader at its optical sizes for text and for headings, Be Vietnam Pro.
Kept are Latin, Vietnamese, punctuation and signs; licences (SIL OFL 1.1) in `static/fonts/OFL-*.txt`.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
UNICODES = [
    *range(0x20, 0x180), *range(0x1A0, 0x1B1), *range(0x1E00, 0x1F00), *range(0x2000, 0x2070),
    *range(0x2070, 0x20D0), *range(0x2100, 0x2300), *range(0x300, 0x370),
]  # fmt: skip
# file, package and source, axes, family, style, weight
CUTS = [
    ("serif-400", "fontpkg_newsreader", "Newsreader[opsz,wght].ttf", {"opsz": 16, "wght": 400}, "Serif", 400, False),
    ("serif-600", "fontpkg_newsreader", "Newsreader[opsz,wght].ttf", {"opsz": 16, "wght": 600}, "Serif", 600, False),
    ("serif-400-italic", "fontpkg_newsreader", "Newsreader-Italic[opsz,wght].ttf", {"opsz": 16, "wght": 400}, "Serif", 400, True),
    ("display-600", "fontpkg_newsreader", "Newsreader[opsz,wght].ttf", {"opsz": 48, "wght": 560}, "Display", 600, False),
    ("sans-400", "fontpkg_be_vietnam_pro", "BeVietnamPro-Regular.ttf", None, "Sans", 400, False),
    ("sans-600", "fontpkg_be_vietnam_pro", "BeVietnamPro-SemiBold.ttf", None, "Sans", 600, False),
]  # fmt: skip


def make() -> None:
    for name, package, file, axes, family, weight, italic in CUTS:
        spec = importlib.util.find_spec(package)
        assert spec is not None, f"{package}: chưa cài"
        assert spec.submodule_search_locations
        font = TTFont(Path(spec.submodule_search_locations[0]) / "files" / file)
        if axes:
            font = instancer.instantiateVariableFont(font, axes)
        options = subset.Options(
            layout_features=["kern", "mark", "mkmk", "ccmp", "locl", "lnum", "tnum"]
        )
        options.name_IDs = [0, 13, 14]
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=UNICODES)
        subsetter.subset(font)
        style = {400: "Regular", 600: "SemiBold"}[weight]
        style = "Italic" if italic else style
        for identifier, value in {1: f"Guong Sang {family}", 2: style, 4: f"Guong Sang {family} {style}", 6: f"GuongSang{family}-{style}", 16: f"Guong Sang {family}", 17: style}.items():  # fmt: skip
            font["name"].setName(value, identifier, 3, 1, 0x409)
        font["OS/2"].usWeightClass = weight
        font.save(HERE / f"gs-{name}.ttf")


if __name__ == "__main__":
    make()
