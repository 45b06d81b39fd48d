"""What is asked of an engine, as a tree of plain nodes that each engine only translates.

Every rule of what is a hit and what ranks above what stands here, once. Queries are built from
tokens, never parsed from what was typed.

The weights are those measured on a held-out Vietnamese collection: exact words 1, folded words ½,
exact pairs ½, folded pairs ¼, the better of title and body counting with a tenth of the other. A
query without accents uses the folded groups alone, doubled. Title and body weigh the same: doubling
the title cost much on questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.analysis import FIRST, Alternative, ParsedQuery, Token, beginning, pairs
from search.engines.entry import PARTS, microseconds
from search.enums import TYPES
from search.request import SearchRequest

TIE = 0.1
WEIGHTS = {"exact": 1.0, "folded": 0.5, "exact_pairs": 0.5, "folded_pairs": 0.25}
OWN = ("title_folded", "body_folded", "also_folded")  # where a word of the page may stand
FILES = "files_folded"
ALSO_WEIGHT = 0.2
FILES_WEIGHT = 0.1  # a file is long and holds nearly everything; the page says what it is about
ALTERNATIVE_WEIGHT = 1.2  # times the alternative's own; a phrase of folded words
# Below this an alternative lifts what is found anyway, but finds nothing by itself: “cá nhân” must not
# bring every page that has the word “cán bộ”.
LEAST_TO_FIND = 0.3
FIRST_WEIGHT = 3.0  # a name that begins with what was typed
TELLING = 3  # words that bodies are asked for even where all are common
FACET_SIZE = 500  # values of one facet that are counted, the most frequent ones
# Constant bonuses, larger than any sum of word scores can be.
EXACT_TITLE = 1000.0  # every word of an accented query stands in the title as typed
FOLDED_TITLE = 500.0  # every word of a query without accents does
MEANT_TITLE = 0.8  # times that, where some stand there by another name of the same thing
SAME_THING = 0.8  # alternatives from this weight on are such names
NUMBER = 2000.0  # the query names the document's own number

# Who names a unit or a column in full wants its page; who only touches its name wants stories about it,
# and short titles score high by themselves. A story gains this for each word asked.
STORY = 1.2
STORIES = tuple(kind for kind in TYPES if kind not in ("unit", "column"))
# A query that says what kind of page it looks for (“gương … Kon Tum”) lifts that kind by as much as some words.
NAMED_KIND = 3.0
KIND_NAMES = {
    "profile": ("guong", "dien_hinh"),
    "practice": ("mo_hinh", "cach_lam"),
    "campaign": ("phong_trao",),
    "directive": ("van_ban", "huong_dan", "chi_thi", "quyet_dinh"),
    "event": ("hoi_nghi", "su_kien", "toa_dam"),
    "material": ("tieu_pham", "de_cuong", "ap_phich"),
}


# --- nodes ---


@dataclass(frozen=True)
class Everything:
    """Every document, all alike."""


@dataclass(frozen=True)
class Nothing:
    """No document."""


@dataclass(frozen=True)
class Term:
    """One word or value, scored by how rare it is (BM25)."""

    field: str
    value: str


@dataclass(frozen=True)
class OneOf:
    """A field that holds one of several whole values; scores nothing of its own."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Phrase:
    """Two words or more that stand one after the other."""

    field: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Between:
    """A whole number from `least` up to, not including, `below`."""

    field: str
    least: int | None
    below: int | None


@dataclass(frozen=True)
class Combined:
    """All of `must`, and at least `least` of `should`; what matches adds up."""

    must: tuple[Node, ...] = ()
    should: tuple[Node, ...] = ()
    least: int = 0


@dataclass(frozen=True)
class Best:
    """The best of several, and `tie` of each other."""

    nodes: tuple[Node, ...]
    tie: float = TIE


@dataclass(frozen=True)
class Weighted:
    node: Node
    weight: float


@dataclass(frozen=True)
class Fixed:
    """What matches scores `score`, whatever it matched with; 0 for filters."""

    node: Node
    score: float = 0.0


Node = Everything | Nothing | Term | OneOf | Phrase | Between | Combined | Best | Weighted | Fixed


def _any(nodes: Sequence[Node], least: int = 1) -> Node:
    if len(nodes) == least:
        return every(nodes)  # engines pass over what has not all of them; counting is slow
    return Combined(should=tuple(nodes), least=least)


def every(nodes: Sequence[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Combined(must=tuple(nodes))


# --- words ---


def _group(
    name: str, values: Iterable[str], weight: float, common: Sequence[str] = ()
) -> Node | None:
    """One group of terms over title and body.

    A word that nearly every body has weighs next to nothing there, and its score would be worked out
    for nearly every document: bodies are not asked for it, unless hardly another word is left; then
    for the rarest of them.
    """
    distinct = list(dict.fromkeys(values))
    if not distinct:
        return None
    telling = [value for value in distinct if value not in common]
    if len(telling) < TELLING:
        telling += [value for value in common if value in distinct][: TELLING - len(telling)]
    asked = {"title": distinct, "body": telling}
    parts = [_any([Term(f"{part}_{name}", value) for value in asked[part]]) for part in PARTS]
    return Weighted(Best(tuple(parts)), weight)


def _numbers(parsed: ParsedQuery) -> Node:
    return OneOf("number", tuple(sorted(parsed.numbers)))


def _in_order(field: str, words: Sequence[str]) -> Node:
    return Term(field, words[0]) if len(words) == 1 else Phrase(field, tuple(words))


def _there(alternative: Alternative) -> list[Node]:
    """Where an alternative stands, whatever its accents: all its pairs do. That is hardly ever anything
    else than all its words in order, and much quicker to tell of frequent words."""
    words = [word.folded for word in alternative.words]
    kind, terms = ("folded_pairs", pairs(words)) if len(words) > 1 else ("folded", words)
    return [every([Term(f"{part}_{kind}", term) for term in terms]) for part in PARTS]


def _alternative(alternative: Alternative) -> list[Node]:
    """An alternative as it is scored: as a phrase, word for word."""
    words = [word.folded for word in alternative.words]
    phrases = [_in_order(f"{part}_folded", words) for part in PARTS]
    if len(words) == 1:
        return phrases
    return [
        every([phrase, Fixed(there)])
        for phrase, there in zip(phrases, _there(alternative), strict=True)
    ]


def _share(alternative: Alternative) -> float:
    """Weight of an alternative. A phrase scores as all its words together: it must not weigh more
    than the words it stands for."""
    typed = alternative.end - alternative.start
    return ALTERNATIVE_WEIGHT * alternative.weight * min(typed / len(alternative.words), 1)


def _enough(parsed: ParsedQuery, fields: Sequence[str], least: int) -> Node | None:
    """`least` of the query's words, each counted once wherever in `fields` it stands."""
    words = []
    for word in parsed.distinct_loose:
        ways: list[Node] = [Term(field, word.folded) for field in fields]
        for alternative in parsed.alternatives:
            if alternative.weight >= LEAST_TO_FIND and word.folded in {
                each.folded for each in parsed.words[alternative.start : alternative.end]
            }:
                ways += _there(alternative)
        words.append(_any(ways))
    return _any(words, least) if words else None


def _gate(parsed: ParsedQuery) -> Node | None:
    """Which documents are hits at all: enough words, each counted once wherever it stands.

    A word is there as well where an alternative for it, or for several words with it, stands.
    Words of attached files count as well, when nothing of the query is missing then.
    A document that is asked for by its number is one, whatever stands around the number.
    """
    enough = _enough(parsed, OWN, parsed.minimum)
    if enough is None:
        return None
    # Half of a question stands in nearly every long file: with the files, all of it must be there.
    filed = _any([Term(FILES, word.folded) for word in parsed.distinct_loose])
    whole = _enough(parsed, (*OWN, FILES), len(parsed.distinct_loose))
    enough = _any([enough, every([filed, whole])]) if whole else enough
    if parsed.numbers:
        enough = _any([enough, _numbers(parsed)])
    return Fixed(enough)


def _phrase(phrase: Sequence[Token], accented: bool) -> Node:
    form = "exact" if accented else "folded"
    words = tuple(word.exact if accented else word.folded for word in phrase)
    own = [_in_order(f"{part}_{form}", words) for part in PARTS]
    filed = _in_order(FILES, tuple(word.folded for word in phrase))
    return Best((*own, Weighted(filed, FILES_WEIGHT)))


def _whole_title(parsed: ParsedQuery) -> list[Node]:
    """The bonus of a title that holds the whole query: as typed, and with other names in it."""
    form, bonus = ("exact", EXACT_TITLE) if parsed.accented else ("folded", FOLDED_TITLE)

    def standing(words: Iterable[Token]) -> Node:
        return _in_order(f"title_{form}", [getattr(word, form) for word in words])

    written = {each.start: standing(each.words) for each in parsed.alternatives if each.as_typed}
    typed = [written.get(place, standing([word])) for place, word in enumerate(parsed.words)]
    found: list[Node] = [Fixed(every(list(dict.fromkeys(typed))), bonus)]
    names = [each for each in parsed.alternatives if each.weight >= SAME_THING]
    if names:
        meant = []
        for place, word in enumerate(parsed.words):
            ways = [standing([word])]
            ways += [standing(each.words) for each in names if each.start <= place < each.end]
            meant.append(_any(list(dict.fromkeys(ways))))
        found.append(Fixed(every(list(dict.fromkeys(meant))), bonus * MEANT_TITLE))
    return found


def _must(parsed: ParsedQuery) -> list[Node]:
    """What decides whether a document is a hit."""
    must: list[Node] = [_phrase(phrase, parsed.accented) for phrase in parsed.phrases]
    if (gate := _gate(parsed)) is not None:
        must.append(gate)
    return must


def of_words(parsed: ParsedQuery) -> Node:
    """The scored part of a question; words that are none (“???”) match nothing."""
    if parsed.is_empty:
        return Nothing()
    exact = [word.exact for word in parsed.words]
    folded = [word.folded for word in parsed.words]
    values = {
        "exact": exact,
        "folded": folded,
        "exact_pairs": pairs(exact),
        "folded_pairs": pairs(folded),
    }
    common = {"exact": parsed.common, "folded": parsed.common_folded}
    names = list(WEIGHTS) if parsed.accented else ["folded", "folded_pairs"]
    factor = 1.0 if parsed.accented else 2.0
    should = [
        group
        for name in names
        if (group := _group(name, values[name], WEIGHTS[name] * factor, common.get(name, ())))
        is not None
    ]
    also = [Term("also_folded", value) for value in dict.fromkeys(folded)]
    should.append(Weighted(_any(also), ALSO_WEIGHT))
    filed = [Term(FILES, value) for value in dict.fromkeys(folded)]
    should.append(Weighted(_any(filed), FILES_WEIGHT))
    should += [
        Weighted(Best(tuple(_alternative(each))), _share(each)) for each in parsed.alternatives
    ]
    should += _whole_title(parsed)
    should.append(Fixed(OneOf("type", STORIES), STORY * len(parsed.distinct_loose)))
    said = {*folded, *pairs(folded)}
    kinds = tuple(kind for kind, names in KIND_NAMES.items() if said & set(names))
    if kinds:
        should.append(Fixed(OneOf("type", kinds), NAMED_KIND))
    if parsed.numbers:
        should.append(Fixed(_numbers(parsed), NUMBER))
    return Combined(must=tuple(_must(parsed)), should=tuple(should))


# --- names ---


def begun(parsed: ParsedQuery) -> Node:
    """Names in which every word of the query is begun; those that begin with its first come first."""
    words = list(dict.fromkeys(beginning(word.folded) for word in parsed.words))
    if not words:
        return Nothing()
    first = Weighted(Term("beginnings", f"{FIRST}{words[0]}"), FIRST_WEIGHT)
    every_word = tuple(Term("beginnings", word) for word in words)
    return Combined(must=every_word, should=(first,))


# --- for editors ---


def strict(parsed: ParsedQuery) -> Node:
    """Every word stands somewhere, or begins a word of one name; ranked as for readers.

    Editors narrow a list down, by its date or title as well: half of a question would bury what fits.
    """
    if parsed.is_empty:
        return Nothing()
    fields = ("title_folded", "body_folded", "also_folded")
    must: list[Node] = [_phrase(phrase, parsed.accented) for phrase in parsed.phrases]
    if (whole := _enough(parsed, fields, len(parsed.distinct_loose))) is not None:
        ways = [whole, begun(parsed), *([_numbers(parsed)] if parsed.numbers else [])]
        must.append(Fixed(_any(ways)))
    return Combined(must=tuple(must), should=(of_words(parsed), begun(parsed)))


# --- whole questions ---


def base(request: SearchRequest, parsed: ParsedQuery) -> Node:
    """What is asked, before any filter."""
    return of_words(parsed) if request.q.strip() else Everything()


def unranked(request: SearchRequest, parsed: ParsedQuery) -> Node:
    """What `base` finds, for counting: nothing that only ranks is in it."""
    if not request.q.strip():
        return Everything()
    return Nothing() if parsed.is_empty else Fixed(every(_must(parsed)))


def dates(request: SearchRequest) -> list[Node]:
    """The filter by date of posting, when there is one."""
    after, before = request.published_from, request.published_before
    if not (after or before):
        return []
    return [
        Fixed(
            Between(
                "published",
                microseconds(after) if after else None,
                microseconds(before) if before else None,
            )
        )
    ]


def choices(request: SearchRequest, without: str = "") -> list[Node]:
    """Filters by the chosen values of each facet; `without` leaves one facet out."""
    return [
        Fixed(OneOf(facet, request.values(facet)))
        for facet in request.FACETS
        if facet != without and request.values(facet)
    ]


def whole(request: SearchRequest, parsed: ParsedQuery) -> Node:
    """The question with all its filters, which do not touch the score."""
    return every([base(request, parsed), *dates(request), *choices(request)])


def counted(request: SearchRequest, parsed: ParsedQuery, without: str = "") -> Node:
    """The same documents as of `whole`, to be counted; `without` leaves out the filter by one facet."""
    return every([unranked(request, parsed), *dates(request), *choices(request, without)])
