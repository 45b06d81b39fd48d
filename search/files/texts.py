"""The text of files, by their content."""

from __future__ import annotations

from collections.abc import Iterable

from media.enums import FileState
from search.models import FileText


def texts(hashes: Iterable[str]) -> dict[str, str]:
    """Text by content hash, of those files that have any."""
    wanted = set(hashes)
    if not wanted:
        return {}
    found = FileText.objects.filter(hash__in=wanted, state=FileState.TEXT)
    return dict(found.values_list("hash", "text"))
