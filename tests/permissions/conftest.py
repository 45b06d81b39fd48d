"""The desk is furnished once a file; each test rolls back to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from tests.permissions import people


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("media")


@pytest.fixture
def media_root(settings: Any, folder: Path) -> Path:
    """In place of a folder for each test: the pictures of the desk stay."""
    settings.MEDIA_ROOT = folder
    return folder


@pytest.fixture(scope="module")
def desk(django_db_setup: None, django_db_blocker: Any, folder: Path) -> Iterator[people.Desk]:
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(MEDIA_ROOT=folder):
            furnished = people.furnish()
        yield furnished
        transaction.set_rollback(True)
