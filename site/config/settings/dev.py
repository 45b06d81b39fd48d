"""One machine, nothing to install: production settings relaxed for http on the loopback address."""

import os

from config import env

_var = env.folder("VAR_DIR", env.ROOT / "var")
_port = env.number("PORT", 8000, at_least=1, at_most=65535)
os.environ.setdefault("SECRET_KEY", env.generated_secret(_var / "secret-key"))
os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
os.environ.setdefault("BASE_URL", f"http://127.0.0.1:{_port}")
os.environ.setdefault("API_RATE", "6000")  # measuring tools ask without a pause
env.allow_http()

from config.settings.base import *  # noqa: E402, F403
from config.settings.base import INSTALLED_APPS, STORAGES, VAR_DIR  # noqa: E402

DEBUG = env.flag("DJANGO_DEBUG")
INSTALLED_APPS = ["devdata", *INSTALLED_APPS]
ACCOUNTS_FILE = VAR_DIR / "accounts.txt"

# Static files as they stand in the folders: a change is seen without collecting them.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
