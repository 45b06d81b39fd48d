"""Everything `make run` needs before it serves."""

from __future__ import annotations

import io
import logging
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandParser

from devdata.preparation import STEPS, Stamp, Step, pending
from home.installation import address


class Command(BaseCommand):
    help = "Chuẩn bị dữ liệu để chạy thử trên máy này; chỉ làm lại bước có thay đổi."
    requires_system_checks = ()  # `migrate` checks; a second run must start in seconds

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="Làm lại mọi bước.")

    def handle(self, *args: Any, **options: Any) -> None:
        logging.disable(logging.INFO)  # every page made would have its line
        stamp = Stamp(settings.VAR_DIR / "prepared.json")
        if options["all"] or self._is_gone():
            stamp.clear()
        for step, files in pending(settings.ROOT, stamp, self._steps()):
            started = time.monotonic()
            self.stdout.write(f"• {step.title} …", ending="")
            self.stdout.flush()
            call_command(step.command, verbosity=0, stdout=io.StringIO())
            stamp.set(step, files)
            self.stdout.write(f" {time.monotonic() - started:.1f} giây".replace(".", ","))
        address.follow_base_url()  # another PORT is no reason to do the steps again

    def _steps(self) -> list[Step]:
        """Deleting an app such as `search` takes its step away too."""
        known = get_commands()
        return [step for step in STEPS if step.command in known]

    def _is_gone(self) -> bool:
        """Whether what the stamp speaks of was deleted since."""
        database = settings.DATABASES["default"]
        is_file = database["ENGINE"].endswith("sqlite3")
        return (
            is_file and not Path(database["NAME"]).exists()
        ) or not settings.ACCOUNTS_FILE.exists()
