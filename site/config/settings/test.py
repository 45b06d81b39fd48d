"""Settings of the test suite: a folder of its own, quick hashes, jobs run at once."""

import os
import tempfile

# Removed when the process ends; nothing of the developer's own data or environment is touched.
_folder = tempfile.TemporaryDirectory(prefix="guong-sang-test-", ignore_cleanup_errors=True)
os.environ["VAR_DIR"] = _folder.name
for _name in (
    "DATABASE_URL",
    "CACHE_URL",
    "SEARCH_URL",
    "SEARCH_API_KEY",
    "API_RATE",
    "MEDIA_ROOT",
    "MEDIA_ACCEL_PREFIX",
    "EMAIL_URL",
):
    os.environ.pop(_name, None)
os.environ["BASE_URL"] = "http://localhost"
os.environ["ALLOWED_HOSTS"] = "localhost,127.0.0.1,testserver"

from config.settings.dev import *  # noqa: E402, F403
from config.settings.dev import DATABASES, LOGGING, VAR_DIR  # noqa: E402

DEBUG = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = MAIL_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "limits": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "limits"},
    "papers": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "papers"},
}
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "background": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
}
SEARCH_JOURNAL_SECONDS = 0  # no thread writes into the database of a test
LOGGING = {**LOGGING, "root": {"handlers": ["console"], "level": "ERROR"}}
DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
