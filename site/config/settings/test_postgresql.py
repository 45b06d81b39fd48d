"""The settings of the test suite on the PostgreSQL server that DATABASE_URL names (`tests/core/test_postgresql.py`)."""

from config import env

_server = env.database("")  # the settings of the suite take the variable away

from config.settings.test import *  # noqa: E402, F403

DATABASES = {"default": _server}
