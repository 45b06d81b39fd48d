"""What tells of a document, and the question that finds others like it.

Made from what a hit brings back, with the one analysis, so that every engine asks the same. How rare
a word is the engine knows: common ones weigh next to nothing, and the commonest are not asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from search.analysis import groups
from search.documents import SearchDocument
from search.engines.entry import PARTS
from search.engines.plan import Best, Combined, Fixed, Node, Nothing, OneOf, Term, Weighted

LETTERS = 6000  # of the text that are read
TITLE_WEIGHT = 2.0
MOST = {"exact_pairs": 30, "exact": 15}  # terms of the body in each group, the most frequent ones
WEIGHTS = {"exact_pairs": 1.0, "exact": 0.5}
SAME_FIELD = 2.0
SAME_TAG = 3.0


def _terms(name: str, values: Iterable[str], weight: float) -> list[Weighted]:
    return [
        Weighted(Best(tuple(Term(f"{part}_{name}", value) for part in PARTS)), weight)
        for value in values
    ]


def alike(
    document: SearchDocument, types: tuple[str, ...] = (), common: frozenset[str] = frozenset()
) -> Node:
    """The question for documents like `document`, itself among them; `common` words are left out."""
    title = groups(document.title_lines)
    body = groups([document.standfirst, document.text[:LETTERS]])
    nodes: list[Weighted] = []
    for name, most in MOST.items():
        named = [value for value in dict.fromkeys(getattr(title, name)) if value not in common]
        passed_over = common.union(named)
        told = Counter(value for value in getattr(body, name) if value not in passed_over)
        # By count, then by the word: the same document always asks the same.
        frequent = sorted(told.items(), key=lambda each: (-each[1], each[0]))[:most]
        nodes += _terms(name, named, WEIGHTS[name] * TITLE_WEIGHT)
        nodes += _terms(name, (value for value, _count in frequent), WEIGHTS[name])
    if not nodes:
        return Nothing()
    extra: list[Node] = []
    if document.field:
        extra.append(Fixed(OneOf("field", (document.field,)), SAME_FIELD))
    extra += [Fixed(OneOf("tag", (slug,)), SAME_TAG) for slug, _name in document.tags]
    shared = Fixed(Combined(should=tuple(each.node for each in nodes), least=1))
    kinds = [Fixed(OneOf("type", types))] if types else []
    return Combined(must=(shared, *kinds), should=(*nodes, *extra))
