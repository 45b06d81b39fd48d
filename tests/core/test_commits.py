"""What is asked for many times in a transaction is done once, after it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction

from core import commits


def test_once_for_all_in_the_block(db: None, django_capture_on_commit_callbacks: Any) -> None:
    done: list[str] = []

    def drop() -> None:
        done.append("dropped")

    with django_capture_on_commit_callbacks(execute=True) as callbacks, commits.together():
        for number in range(5):
            with transaction.atomic():
                commits.once(drop)
                transaction.set_rollback(number % 2 == 0)
    assert done == ["dropped"]
    assert len(callbacks) == 1


def test_each_time_elsewhere(db: None, django_capture_on_commit_callbacks: Any) -> None:
    done: list[int] = []

    def drop() -> None:
        done.append(1)

    with django_capture_on_commit_callbacks(execute=True):
        commits.once(drop)
        commits.once(drop)
    assert done == [1, 1]


def test_a_block_that_fails_asks_for_nothing(
    db: None, django_capture_on_commit_callbacks: Any
) -> None:
    def failing() -> None:
        with commits.together():
            commits.once(lambda: None)
            raise ZeroDivisionError

    with (
        django_capture_on_commit_callbacks(execute=True) as callbacks,
        pytest.raises(ZeroDivisionError),
    ):
        failing()
    assert callbacks == []
