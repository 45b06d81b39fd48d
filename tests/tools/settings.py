"""The sample site served as in production: static files collected, named by content and compressed.

Only what https and a real host name ask for stays relaxed, as in `config.settings.dev`.
"""

from config.settings.dev import *  # noqa: F403, I001
from config.settings.dev import VAR_DIR
from config.settings import base  # after dev, which gives it what it needs

STORAGES = base.STORAGES
STATIC_ROOT = VAR_DIR / "static"
WHITENOISE_USE_FINDERS = False
