"""What stands in the way of publishing a page, said in sentences that know a little more than their words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

Problems = dict[str, list[str]]  # by field; "" for the page as a whole


class Problem(str):
    """A sentence of a rule. It reads like any other; lists show where it is mended.

    `key` stays the same when the words around the problem move, so that an exception given for it
    goes on holding. `quiet` says the same without repeating what must not be kept. `firm`: no
    exception is given for it.
    """

    rule: str
    key: str
    url: str
    quiet: str
    firm: bool

    def __new__(
        cls,
        sentence: str,
        *,
        rule: str = "",
        key: str = "",
        url: str = "",
        quiet: str = "",
        firm: bool = False,
    ) -> Problem:
        made = super().__new__(cls, sentence)
        made.rule, made.url, made.firm = rule, url, firm
        made.key, made.quiet = key or sentence, quiet or sentence
        return made

    @property
    def digest(self) -> str:
        """By which an exception knows it: says nothing to who reads it, and is never long."""
        return hashlib.sha256(self.key.encode()).hexdigest()


def as_problem(sentence: str) -> Problem:
    """`sentence` as a Problem; what a page type says in plain words is one too."""
    return sentence if isinstance(sentence, Problem) else Problem(sentence)


def merge(*several: Problems) -> Problems:
    """All of `several`, field by field, each sentence once, fields without any left out."""
    found: Problems = {}
    for problems in several:
        for name, sentences in problems.items():
            there = found.setdefault(name, [])
            there += [each for each in sentences if each not in there]
    return {name: sentences for name, sentences in found.items() if sentences}


def flat(problems: Problems) -> list[Problem]:
    return [as_problem(each) for sentences in problems.values() for each in sentences]


def only(problems: Problems, rules: Iterable[str]) -> Problems:
    """Those that come from one of `rules`."""
    wanted = set(rules)
    return merge(
        {
            name: [each for each in sentences if as_problem(each).rule in wanted]
            for name, sentences in problems.items()
        }
    )
