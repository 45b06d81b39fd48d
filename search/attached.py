"""Hits that stand in a file the page carries: which file it is, and the place in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from search.analysis import ParsedQuery, Token, clean, tokens
from search.documents import AttachedFile, SearchDocument
from search.highlight import Marker, Shown, excerpt


def _words(texts: Iterable[str]) -> list[Token]:
    return [word for text in texts for word in tokens(clean(text))]


def _asked(query: ParsedQuery) -> set[str]:
    words = {word.folded for word in query.loose}
    return words | {f'"{number}' for number in range(len(query.phrases))}


def _answered(query: ParsedQuery, words: list[Token]) -> set[str]:
    """What of `_asked` stands in `words`, itself or by an alternative for it."""
    marker = Marker(query, words)
    names = set(marker.marks(words).values())
    found = {f'"{number}' for number in range(len(query.phrases))} & names
    for word in query.loose:
        if names & set(marker.marks([word]).values()):
            found.add(word.folded)
    for number, alternative in enumerate(query.alternatives, len(query.phrases)):
        if f'"{number}' in names:
            found |= {word.folded for word in query.words[alternative.start : alternative.end]}
    return found


def _own(query: ParsedQuery, document: SearchDocument) -> set[str]:
    """What the page says by itself."""
    parts = [*document.title_lines, document.standfirst, document.text, document.kicker]
    parts += [document.unit_name, document.unit_then, document.field_name]
    parts += [name for _slug, name in document.tags]
    parts += [f"{part.label}\n{part.heading}\n{part.text}" for part in document.sections]
    return _answered(query, _words(parts))


def to_look_into(query: ParsedQuery, document: SearchDocument) -> set[str]:
    """Content hashes of the files that may hold what the page itself does not say."""
    if query.is_empty or not document.files or _asked(query) <= _own(query, document):
        return set()
    return {file.hash for file in document.files}


def through(
    query: ParsedQuery, document: SearchDocument, texts: Mapping[str, str]
) -> tuple[AttachedFile, str] | None:
    """The file that answers what the page leaves open, and the excerpt of it; None when none does."""
    own = _own(query, document)
    best: tuple[int, AttachedFile, list[Token]] | None = None
    for file in document.files:
        words = _words([file.title, texts.get(file.hash, "")])
        gained = len(_answered(query, words) - own)
        if gained and (best is None or gained > best[0]):
            best = (gained, file, words)
    if best is None:
        return None
    _gained, file, words = best
    text = texts.get(file.hash, "")
    marker = Marker(query, words)
    return file, excerpt(text, marker) if marker.worth(_words([text])) else ""


def with_file(
    shown: Shown, query: ParsedQuery, document: SearchDocument, texts: Mapping[str, str]
) -> Shown:
    """`shown`, led to its file where it is a hit by that."""
    if not (document.files and (found := through(query, document, texts))):
        return shown
    file, html = found
    return replace(
        shown,
        attachment=file,
        excerpt_html=html or shown.excerpt_html,
        url=document.url,
        section="",
    )
