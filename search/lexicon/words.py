"""The lexicon: words and pairs of neighbouring words with the number of documents that have them."""

from __future__ import annotations

import json
import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from core.text import fold
from search.documents import SearchDocument

MOST_PAIRS = 120_000  # the most frequent ones are kept; a larger archive repeats them
LONGEST = 24  # letters; longer strings are addresses or slips


def _is_word(text: str) -> bool:
    return len(text) <= LONGEST and text.isalpha()


class Lexicon:
    """`words` and `pairs` ("bảo_hiểm") as search compares them, by how many of `size` documents have them."""

    def __init__(self, size: int, words: dict[str, int], pairs: dict[str, int]) -> None:
        self.size = size
        self.words = words
        self.pairs = pairs

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
    def folded_pairs(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for pair, count in self.pairs.items():
            counts[fold(pair)] += count
        return counts

    def rarity(self, count: int) -> float:
        """How much it tells that a document has what `count` documents have (inverse frequency)."""
        return math.log(1 + self.size / (count + 0.5))

    def dump(self) -> bytes:
        data = {"size": self.size, "words": self.words, "pairs": self.pairs}
        return zlib.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())

    @classmethod
    def load(cls, data: bytes) -> Lexicon:
        return cls(**json.loads(zlib.decompress(data)))


class Collector:
    """Counts the words of documents one after the other."""

    def __init__(self) -> None:
        self._size = 0
        self._words: Counter[str] = Counter()
        self._pairs: Counter[str] = Counter()

    def add(self, document: SearchDocument) -> None:
        self._size += 1
        words: set[str] = set()
        pairs: set[str] = set()
        for groups in (document.title_groups, document.body_groups):
            words.update(word for word in groups.exact if _is_word(word))
            pairs.update(pair for pair in groups.exact_pairs if all(map(_is_word, pair.split("_"))))
        self._words.update(words)
        self._pairs.update(pairs)

    def lexicon(self) -> Lexicon:
        # A pair of one document tells nothing, unless there are few documents.
        least = 1 if self._size < 1000 else 2
        pairs = {
            pair: count for pair, count in self._pairs.most_common(MOST_PAIRS) if count >= least
        }
        return Lexicon(self._size, dict(self._words), pairs)


def collected(documents: Iterable[SearchDocument]) -> Lexicon:
    collector = Collector()
    for document in documents:
        collector.add(document)
    return collector.lexicon()
