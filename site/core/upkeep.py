"""What a database needs now and then to answer quickly."""

from __future__ import annotations

from django.db import connection

from core import schedule

ROWS = 1000  # looked at in each index


@schedule.register("measure_tables", seconds=6 * 3600)
def measure_tables() -> None:
    """Let SQLite see how large its tables are: without it, a list of ten columns looks at all pages.

    Takes milliseconds. PostgreSQL does it by itself.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit={ROWS}")
            cursor.execute("ANALYZE")
