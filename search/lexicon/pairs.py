"""Pairs of words with their counts in two arrays: a tenth of the memory of a dictionary, ready at once."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping


class Pairs:
    """Counts of pairs of words, each word known by its place in one list."""

    def __init__(self, keys: array[int], counts: array[int]) -> None:
        self._keys = keys  # both places in one number, in order
        self._counts = counts

    @classmethod
    def of(cls, counted: Mapping[str, int], places: Mapping[str, int]) -> Pairs:
        """From pairs such as "bảo_hiểm"; those of words that have no place are left out."""
        rows = []
        for pair, count in counted.items():
            one, _joint, other = pair.partition("_")
            if one in places and other in places:
                rows.append((places[one] << 32 | places[other], min(count, 2**32 - 1)))
        rows.sort()
        return cls(array("Q", (key for key, _n in rows)), array("I", (n for _key, n in rows)))

    def __len__(self) -> int:
        return len(self._keys)

    def count(self, one: int, other: int) -> int:
        key = one << 32 | other
        at = bisect_left(self._keys, key)
        return self._counts[at] if at < len(self._keys) and self._keys[at] == key else 0

    def above(self, least: float) -> Iterator[tuple[int, int, int]]:
        """Both places and the count of each pair that is counted more than `least` times."""
        for key, count in zip(self._keys, self._counts, strict=True):
            if count > least:
                yield key >> 32, key & (2**32 - 1), count

    def dump(self) -> bytes:
        """Little-endian, so that machines may differ; steps between keys are small and compress well."""
        steps = array("Q", (key - last for key, last in zip(self._keys, [0, *self._keys])))  # noqa: B905
        return _ordered(steps).tobytes() + _ordered(self._counts).tobytes()

    @classmethod
    def load(cls, data: bytes) -> Pairs:
        size = len(data) // 12
        steps, counts = array("Q"), array("I")
        steps.frombytes(data[: size * 8])
        counts.frombytes(data[size * 8 :])
        keys, last = array("Q"), 0
        for step in _ordered(steps):
            last += step
            keys.append(last)
        return cls(keys, _ordered(counts))


def _ordered(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers
