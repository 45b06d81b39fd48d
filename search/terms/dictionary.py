"""The editors' entries as rules, kept in each process until one of them changes."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator

from django.core.cache import cache
from django.db import connection

from core import commits
from search.analysis import clean, tokens
from search.models import Abbreviation, SynonymGroup
from search.terms import expansion
from search.terms.expansion import Rule, Terms

CHANGE = "search:terms"
_SAME_NAME = {
    SynonymGroup.Kind.LEGACY_NAME,
    SynonymGroup.Kind.SPELLING,
    SynonymGroup.Kind.OCR,
}

_kept: tuple[str, Terms] | None = None
_lock = threading.Lock()


def _words(text: str) -> str:
    return f" {' '.join(word.exact for word in tokens(clean(text)))} "


def _ways(entry: Abbreviation, entries: list[Abbreviation]) -> Iterator[str]:
    """How the meaning is written: in full, and with another abbreviation inside (“BHXH tự nguyện”)."""
    yield entry.full
    whole = _words(entry.full)
    for other in entries:
        part = _words(other.full)
        if part != whole and part in whole and not other.ambiguous:
            yield whole.replace(part, _words(other.short)).strip()


def _abbreviation_rules() -> Iterator[Rule]:
    entries = list(Abbreviation.objects.active())
    for entry in entries:
        origin = f"abbreviation:{entry.pk}"
        factor = expansion.AMBIGUOUS if entry.ambiguous else 1.0
        short_to_full, full_to_short = (
            weight * factor for weight in (expansion.SHORT_TO_FULL, expansion.FULL_TO_SHORT)
        )
        for full in _ways(entry, entries):
            yield Rule(entry.short, full, short_to_full, origin, joined=True, nested=True)
            yield Rule(full, entry.short, full_to_short, origin, nested=True)


def _synonym_rules() -> Iterator[Rule]:
    for group in SynonymGroup.objects.active():
        origin = f"synonymgroup:{group.pk}"
        others = group.others
        if group.mode == SynonymGroup.Mode.ONE_WAY_WEAK:
            for other in others:
                yield Rule(group.canonical, other, expansion.WEAK, origin)
            continue
        weight = expansion.SAME_NAME if group.kind in _SAME_NAME else expansion.SYNONYM
        members = [group.canonical, *others]
        for term in members:
            for other in members:
                if other != term:
                    yield Rule(term, other, weight, origin)


def _read() -> Terms:
    return Terms([*_abbreviation_rules(), *_synonym_rules()])


def terms() -> Terms:
    """The entries in force. Read from the database once after each change, in every process."""
    global _kept
    if connection.in_atomic_block:  # sees what it wrote itself; nobody else may
        return _read()
    change = cache.get(CHANGE) or _new_change()
    with _lock:
        if _kept is None or _kept[0] != change:
            _kept = (change, _read())
        return _kept[1]


def forget() -> None:
    """Read anew once the running transaction has committed."""
    commits.once(_drop)


def _drop() -> None:
    _new_change()


def _new_change() -> str:
    change = uuid.uuid4().hex
    cache.set(CHANGE, change, None)
    return change
