"""The contract suite fails on an engine that is wrong, for every way of being wrong in `broken.py`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from search.documents import SearchDocument
from search.engines import Engine
from search.engines.embedded import EmbeddedEngine
from tests.search import broken
from tests.search.collection import COLLECTION
from tests.search.contract import test_asking as asking
from tests.search.contract import test_hits as hits
from tests.search.contract import test_near as near
from tests.search.contract import test_numbers as numbers
from tests.search.contract import test_writing as writing

Check = Callable[..., None]

NOTICED: list[tuple[type[broken.Sound], Check, dict[str, Any]]] = [
    (broken.ForgetsNothing, writing.test_an_entry_is_replaced_and_deleted, {}),
    (broken.DeletesLast, writing.test_what_is_both_forgotten_and_stored_is_stored, {}),
    (broken.LosesTheRestOfABatch, writing.test_many_entries_go_in_at_once, {}),
    (broken.WalksTheFirstStepTwice, writing.test_every_entry_is_walked_once_with_its_digest, {}),
    (broken.WritesDuringARebuild, writing.test_writing_during_a_rebuild_is_refused_not_lost, {}),
    (broken.EmptiesFirst, writing.test_searching_goes_on_during_a_rebuild, {}),
    (broken.EmptiesFirst, writing.test_a_failed_rebuild_leaves_the_old_index, {}),
    (broken.MakesAnIndexByItself, writing.test_no_index, {}),
    (
        broken.ReadsWithoutAccents,
        asking.test_exact_words_in_the_title_come_above_those_without_accents,
        {},
    ),
    (broken.IgnoresQuotes, asking.test_phrases, {}),
    (broken.IgnoresFilters, asking.test_values_of_one_facet_widen_and_facets_narrow, {}),
    (broken.CountsOnlyWhatIsChosen, asking.test_a_facet_is_counted_without_its_own_filter, {}),
    (broken.PutsTheUndatedFirst, asking.test_browsing_is_by_date_and_what_has_none_comes_last, {}),
    (broken.RoundsDates, asking.test_dates_are_exact_to_the_moment, {}),
    (broken.StartsEveryPageAtTheFirst, asking.test_pages_follow_each_other_and_end, {}),
    (broken.StoresMarkup, hits.test_markup_in_a_title_stays_text, {"title": hits.HOSTILE[0]}),
    (broken.CutsLongTexts, hits.test_a_long_story_comes_back_whole, {}),
    (
        broken.ListensToTheLastWord,
        asking.test_two_words_must_both_be_there_and_of_more_at_least_half,
        {},
    ),
    (
        broken.BeginsOnlyWholeWords,
        near.test_other_names_are_begun_too_and_come_back,
        {},
    ),
    (broken.CountsInsteadOfNaming, numbers.test_the_numbers_of_all_that_fit_best_first, {}),
    (broken.NumbersTheBestLast, numbers.test_the_numbers_of_all_that_fit_best_first, {}),
    (broken.NumbersHalfOfAQuestion, numbers.test_every_word_must_stand_somewhere, {}),
    (broken.IsLikeItself, near.test_the_likest_comes_first_and_never_itself, {}),
]


def run(check: Check, kind: type[broken.Sound], folder: Path, values: dict[str, Any]) -> None:
    """One check of the suite, on an engine of this kind."""

    def opened() -> Engine:
        return kind(EmbeddedEngine(folder / "opened"))

    def rebuilt(documents: Iterable[SearchDocument]) -> Engine:
        engine = kind(EmbeddedEngine(folder / "rebuilt"))
        engine.rebuild(documents)
        return engine

    def library() -> Engine:
        return rebuilt(COLLECTION)

    offered = {"opened": lambda: opened, "rebuilt": lambda: rebuilt, "library": library}
    wanted = inspect.signature(check).parameters
    check(**{name: make() for name, make in offered.items() if name in wanted}, **values)


@pytest.mark.parametrize(
    ("kind", "check", "values"),
    NOTICED,
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_broken_engine_is_noticed(
    tmp_path: Path, kind: type[broken.Sound], check: Check, values: dict[str, Any]
) -> None:
    run(check, broken.Sound, tmp_path / "sound", values)
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        run(check, kind, tmp_path / "broken", values)


def test_every_broken_engine_is_tried() -> None:
    kinds = {
        value
        for value in vars(broken).values()
        if isinstance(value, type) and issubclass(value, broken.Sound)
    }
    assert kinds - {broken.Sound} == {kind for kind, _check, _values in NOTICED}
