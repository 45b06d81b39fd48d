"""What of a search is counted, and what of it is left out."""

from __future__ import annotations

import re

from django.core import signing
from django.http import HttpRequest

from search.analysis import clean, tokens
from search.finding import Found
from search.journal.buffer import buffer
from search.models.journal import LONGEST
from search.persons import is_personal
from search.request import SearchRequest

SALT = "search.journal"
OPEN_FOR = 24 * 3600  # seconds in which a result that was shown can be counted as opened
_LONG_RUN = re.compile(r"\+?\d(?:[ .,/\-]*\d){8,}")
_MAIL = re.compile(r"\S+@\S+")
_MACHINE = re.compile(
    r"bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java/|go-http", re.I
)
_TARGET = re.compile(r"[a-z]{1,12}:\d{1,12}")


def kept_form(text: str) -> str:
    """The query as it is kept: lower case, without long runs of digits and mail addresses; "" for none."""
    if is_personal(text):
        return ""
    text = _MAIL.sub(" ", _LONG_RUN.sub(" ", clean(text))).lower()
    text = " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())[
        :LONGEST
    ].strip()
    return text if tokens(text) else ""


def _is_first(asked: SearchRequest) -> bool:
    """A question as it was typed: neither a further page nor one narrowed down."""
    return asked.page == 1 and not asked.is_filtered and not asked.sort


def note(request: HttpRequest, asked: SearchRequest, found: Found) -> str:
    """Count a search; returns the mark with which opened results are counted, "" when nothing is.

    Programs are left out, and so is what a reader did not type as it stands.
    """
    if request.method != "GET" or not _is_first(asked) or not found.results.complete:
        return ""
    if _MACHINE.search(request.headers.get("User-Agent", "")):
        return ""
    query = kept_form(asked.q)
    if not query:
        return ""
    buffer.asked(query, found.results.count or len(found.promoted))
    return signing.dumps(query, salt=SALT)


def note_opened(mark: str, target: str) -> bool:
    """Count a result as opened. `mark` must be one of `note`: nobody writes queries in from outside."""
    if not _TARGET.fullmatch(target):
        return False
    try:
        query = signing.loads(mark, salt=SALT, max_age=OPEN_FOR)
    except signing.BadSignature:
        return False
    buffer.chosen(query, target)
    return True
