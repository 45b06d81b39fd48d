"""Stories from an Excel workbook made after our template, and a copy of it with what to mend."""

from exchange.workbook.running import run

__all__ = ["run"]
