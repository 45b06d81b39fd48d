"""A paper: what one page says, made ready to be set on A4."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from printing.albums import Album
from printing.parts import Parts

RAIL, SHEET = "rail", "sheet"  # facts beside one column of text; two columns below the figures


@dataclass
class Paper:
    """One page of the site on paper.

    `opening` stands across the first page, `rail` beside the text (above it on a sheet), `across` above
    the columns of a sheet, `body` is the text. The day it is made is no part of what it says: it is written when the paper is set.
    """

    title: str
    address: str
    layout: str = RAIL
    number: str = ""  # of a document, set larger than its title
    kicker: str = ""
    lede: str = ""
    labels: list[dict[str, str]] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    author: str = ""
    description: str = ""
    subjects: list[str] = field(default_factory=list)
    sample: bool = False
    house: dict[str, str] = field(default_factory=dict)
    portrait: dict[str, Any] | None = None
    opening: Parts = field(default_factory=list)
    rail: Parts = field(default_factory=list)
    across: Parts = field(default_factory=list)
    body: Parts = field(default_factory=list)
    album: Album = field(default_factory=Album)

    def data(self, made_on: date | None = None, *, close: bool = False) -> bytes:
        """All of it as JSON, for the typesetter; `close` asks for smaller letters and less air."""
        told = {name: value for name, value in vars(self).items() if name != "album"}
        told["close"] = close
        if made_on:
            told["made_on"] = [made_on.year, made_on.month, made_on.day]
        return json.dumps(
            told, default=str, ensure_ascii=False, sort_keys=True
        ).encode()  # labels are lazy

    @property
    def fingerprint(self) -> str:
        """Changes with anything a reader sees on the paper, a picture replaced included."""
        return sha256(self.data()).hexdigest()
