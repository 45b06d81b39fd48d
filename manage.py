#!/usr/bin/env python
"""Django's command-line entry point."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    from django.core.management import execute_from_command_line

    from config.env import WrongSettingError

    try:
        execute_from_command_line(sys.argv)
    except WrongSettingError as error:
        sys.exit(str(error))  # one sentence that says what to do, not a traceback


if __name__ == "__main__":
    main()
