"""The lexicon: words and pairs of neighbouring words with the number of documents that have them."""

from __future__ import annotations

import json
import math
import re
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from core.text import fold, search_form
from search.analysis import clean
from search.documents import SearchDocument
from search.lexicon.pairs import Pairs

MOST_PAIRS = 200_000  # the most frequent ones are kept; a larger archive repeats them
CROWDED = 1_000_000  # pairs in memory while counting; beyond it those of one document are let go
# Frequent words are not that much likelier to be meant: a large archive says the same things often.
DAMPED = 0.75
UNKNOWN = 2.0  # how much more a word costs that stands nowhere than one that stands there once
COMMON = 0.7  # share of the documents above which a word hardly tells one from the other (its weight is below 0.4)
BY_PAIR = 0.7  # how much the word before tells about the next
LONGEST = 24  # letters; longer strings are addresses or slips
TONES = "\u0300\u0301\u0303\u0309\u0323"
_RUN = re.compile(r"[^\W\d_]+")


def _is_word(text: str) -> bool:
    return len(text) <= LONGEST and text.isalpha()


class Lexicon:
    """`words` as search compares them and `pairs` of neighbours, by how many of `size` documents have them.

    `written` is how the texts mostly write a word, where that differs: lí is lý, bhxh is BHXH. Costs
    are negative logarithms of how likely a word is.
    """

    def __init__(
        self,
        size: int,
        words: dict[str, int],
        pairs: Mapping[str, int] | Pairs,
        written: dict[str, str] | None = None,
    ) -> None:
        self.size = size
        self.words = words
        self._places = {word: place for place, word in enumerate(words)}
        self.pairs = pairs if isinstance(pairs, Pairs) else Pairs.of(pairs, self._places)
        self.written = written or {}
        self._weight = sum(count**DAMPED for count in words.values()) or 1.0
        self.unknown = math.log(self.total) + UNKNOWN

    @cached_property
    def by_folded(self) -> dict[str, list[str]]:
        """The words of each folded form, the most frequent first."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.words, key=lambda each: -self.words[each]):
            found[fold(word)].append(word)
        return dict(found)

    @cached_property
    def folded(self) -> Counter[str]:
        """Folded words with the counts of all their forms."""
        counts: Counter[str] = Counter()
        for word, count in self.words.items():
            counts[fold(word)] += count
        return counts

    @cached_property
    def total(self) -> int:
        """All counts together."""
        return sum(self.words.values()) or 1

    @cached_property
    def common(self) -> dict[str, int]:
        """Words and pairs ("bảo_hiểm") that more than `COMMON` of all documents have, with their number."""
        least = self.size * COMMON
        words = list(self._places)
        found = {
            f"{words[one]}_{words[other]}": count for one, other, count in self.pairs.above(least)
        }
        return found | {word: count for word, count in self.words.items() if count > least}

    @cached_property
    def common_folded(self) -> dict[str, int]:
        """The same of folded words, by their most frequent form: bao is common where bảo is."""
        often = sorted(self.common, key=self.common.__getitem__)
        return {fold(word): self.common[word] for word in often if word in self.words}

    def spellings(self, folded: str) -> list[str]:
        """Known words that are this one without accents, the most frequent first."""
        return self.by_folded.get(folded, [])

    def shown(self, word: str) -> str:
        return self.written.get(word, word)

    def pair(self, one: str, other: str) -> int:
        """How many documents have the two beside each other; 0 too for rare ones of a large archive."""
        first, second = self._places.get(one), self._places.get(other)
        return 0 if first is None or second is None else self.pairs.count(first, second)

    def cost(self, word: str) -> float:
        """Of the word alone."""
        count = self.words.get(word, 0)
        return -math.log(count**DAMPED / self._weight) if count else self.unknown

    def cost_after(self, before: str, word: str) -> float:
        """Of the word where `before` stands before it; empty at the beginning."""
        count, known = self.words.get(word, 0), self.words.get(before, 0)
        if not count or not known:
            return self.cost(word)
        beside = min(self.pair(before, word) / known, 1.0)
        alone = count**DAMPED / self._weight
        return -math.log(BY_PAIR * beside + (1 - BY_PAIR) * alone)

    def dump(self) -> bytes:
        data = {"size": self.size, "words": self.words, "written": self.written}
        head = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
        return zlib.compress(len(head).to_bytes(4, "little") + head + self.pairs.dump())

    @classmethod
    def load(cls, data: bytes) -> Lexicon:
        """Raises ValueError for what this version has not made."""
        try:
            whole = zlib.decompress(data)
            size = int.from_bytes(whole[:4], "little")
            head = json.loads(whole[4 : 4 + size])
            pairs = Pairs.load(whole[4 + size :])
            return cls(head["size"], head["words"], pairs, head["written"])
        except (zlib.error, ValueError, KeyError, TypeError) as error:
            raise ValueError(f"no lexicon: {error}") from error


class Collector:
    """Counts the words of documents one after the other."""

    def __init__(self) -> None:
        self._size = 0
        self._words: Counter[str] = Counter()
        self._pairs: Counter[str] = Counter()
        self._written: Counter[str] = Counter()

    def add(self, document: SearchDocument) -> None:
        self._size += 1
        words: set[str] = set()
        pairs: set[str] = set()
        for groups in (document.title_groups, document.body_groups):
            words.update(word for word in groups.exact if _is_word(word))
            pairs.update(pair for pair in groups.exact_pairs if all(map(_is_word, pair.split("_"))))
        self._words.update(words)
        self._pairs.update(pairs)
        if len(self._pairs) > CROWDED:
            self._pairs = Counter({pair: n for pair, n in self._pairs.items() if n > 1})
        for text in (*document.title_lines, *document.body_lines):
            self._written.update(_RUN.findall(clean(text)))

    def lexicon(self) -> Lexicon:
        pairs = dict(self._pairs.most_common(MOST_PAIRS))
        return Lexicon(self._size, dict(self._words), pairs, self._usual())

    def _usual(self) -> dict[str, str]:
        """How words are mostly written. Two capitals make an abbreviation or a name of its own (BHXH,
        VssID); one is the place in a sentence, and a headline in capitals is none."""
        spelled: dict[str, Counter[str]] = defaultdict(Counter)
        for text, count in self._written.items():
            word = search_form(text)
            if word in self._words:
                capitals = sum(letter.isupper() for letter in text)
                named = capitals > 1 and not (text.isupper() and _has_tone(word))
                spelled[word][text if named else text.lower()] += count
        usual = {
            word: max(counts, key=lambda text: (counts[text], text.islower(), text))
            for word, counts in spelled.items()
        }
        return {word: text for word, text in usual.items() if text != word}


def _has_tone(word: str) -> bool:
    """Whether it is written with a tone, as no abbreviation is."""
    return any(char in TONES for char in unicodedata.normalize("NFD", word))


def collected(documents: Iterable[SearchDocument]) -> Lexicon:
    collector = Collector()
    for document in documents:
        collector.add(document)
    return collector.lexicon()
