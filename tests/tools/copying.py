"""A copy of the test database as it is before a test, for processes of their own."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from django.db import connection


def copy_database(target: Path) -> None:
    """Skips the test where the database is another one: it tries real processes on SQLite."""
    if connection.vendor != "sqlite":
        pytest.skip("thử tiến trình thật trên SQLite: chạy với cơ sở dữ liệu mặc định")
    copy_file(Path(connection.settings_dict["NAME"]), target)


def copy_file(source: Path, target: Path) -> None:
    read, written = sqlite3.connect(source), sqlite3.connect(target)
    read.backup(written)
    written.execute("PRAGMA journal_mode=WAL")
    read.close()
    written.close()
