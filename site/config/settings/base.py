"""Settings for production. `dev` and `test` only relax them; every variable is read by config.env."""

from pathlib import Path
from urllib.parse import urlsplit

from config import env

ROOT = env.ROOT
VAR_DIR = env.folder("VAR_DIR", ROOT / "var")

DEBUG = False
SECRET_KEY = env.secret_key()
ALLOWED_HOSTS = env.hosts()
BASE_URL = env.base_url()
CSRF_TRUSTED_ORIGINS = [BASE_URL]

INSTALLED_APPS = [
    "reports",
    "search",
    "exchange",
    "home",
    "printing",
    "replication",
    "campaigns",
    "exemplars",
    "editorial",
    "units",
    "media",
    "core",
    "wagtail.api.v2",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "units.accounts.apps.AccountsConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "rest_framework",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "core.middleware.ContentSecurityPolicy",
    "core.middleware.Compression",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "editorial.middleware.BoundAccounts",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "editorial.rules.refusing.TellProblems",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.context_processors.furniture",
            ],
        },
    },
]

# --- database, cache, queue ---

DATABASES = {"default": env.database(f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Several processes write: measured without these, more locked errors than publishes.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728;"
            "PRAGMA journal_size_limit=27103364; PRAGMA cache_size=-20000;"
        ),
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": env.cache(f"filecache://{VAR_DIR / 'cache'}?max_entries=2000")}
# Counts of clients, shared by all web servers where a cache is; on disk apart, so that nothing else is pushed out.
CACHES["limits"] = (
    env.cache_folder(VAR_DIR / "limits", max_entries=5000)
    if CACHES["default"]["BACKEND"].endswith("FileBasedCache")
    else {**CACHES["default"], "KEY_PREFIX": "limits"}
)
# Files of some 300 KB: on disk, wherever the small things are kept, and never in their way.
CACHES["papers"] = env.cache_folder(VAR_DIR / "papers", max_entries=500)

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "core.admin_search"}}

# Wagtail's own tasks (reference index) stay immediate; ours wait for the worker in the database.
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "background": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]},
}
WORKER_STALE_SECONDS = env.number("WORKER_STALE_SECONDS", 60, at_least=5)

# --- search ---

SEARCH_URL = env.search(f"embedded://{VAR_DIR / 'search'}")
SEARCH_JOURNAL_SECONDS = 10.0  # between two writings of what was asked; 0: never by itself
SEARCH_API_KEY = env.text("SEARCH_API_KEY", "")

# --- language, time, formats ---

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["core.formats"]
LOCALE_PATHS = [ROOT / "site" / "locale"]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_TIME_FORMAT = "%H:%M"
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES

# --- files ---

STATIC_URL = "/static/"
STATIC_ROOT: Path | None = VAR_DIR / "static"
STATICFILES_DIRS = [ROOT / "site" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = env.guarded_folder(
    "MEDIA_ROOT", VAR_DIR / "media", served=[ROOT / "site" / "static", VAR_DIR / "static"]
)
MEDIA_URL = "/tep-noi-bo/"  # no view answers here: everything passes the gate in media/
MEDIA_ACCEL_PREFIX = env.accel_prefix()
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# --- Wagtail ---

WAGTAIL_SITE_NAME = "Gương Sáng"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # one: the account page does not ask
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILIMAGES_IMAGE_MODEL = "media.Picture"
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.forms.PictureForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "media.Attachment"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.forms.AttachmentForm"
WAGTAILDOCS_EXTENSIONS = [
    "pdf",
    "docx",
    "xlsx",
    "pptx",
    "odt",
    "ods",
    "csv",
    "txt",
    "zip",
    "mp3",
    "mp4",
    "vtt",
]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # no third-party request from any page
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {
            "features": ["h3", "bold", "italic", "ol", "ul", "link", "document-link", "superscript"]
        },
    }
}
TAGGIT_CASE_INSENSITIVE = True
WAGTAIL_TAG_SPACES_ALLOWED = True

# --- API ---

# Read by programs only: no browsable pages, nobody signs in.
API_RATE = env.number("API_RATE", 120)
API_RATES = {  # None: no limit
    "search": f"{API_RATE}/min" if API_RATE else None,
    "suggest": f"{5 * API_RATE}/min" if API_RATE else None,
}
REST_FRAMEWORK = {
    "NUM_PROXIES": 1,  # the last address in X-Forwarded-For is the one that our own proxy saw
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
}

# --- security ---

LOGIN_URL = "wagtailadmin_login"
AUTHENTICATION_BACKENDS = ["units.authentication.RoleBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = True
X_FRAME_OPTIONS = "DENY"  # Wagtail makes an exception for the editor's live preview itself

# What is written goes into the outbox at once; the worker hands it to the mail server named by EMAIL_URL.
globals().update(env.email(f"filemail:///{VAR_DIR / 'mail'}"))
MAIL_TRANSPORT = globals()["EMAIL_BACKEND"]
EMAIL_BACKEND = "editorial.notices.backend.Outbox"
EMAIL_TIMEOUT = 20  # seconds
WAGTAILADMIN_NOTIFICATION_USE_HTML = True
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
DEFAULT_FROM_EMAIL = f"Gương Sáng <khong-tra-loi@{urlsplit(BASE_URL).hostname}>"
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {
        "handlers": ["console"],
        "level": env.choice("LOG_LEVEL", "INFO", {"DEBUG", "INFO", "WARNING", "ERROR"}),
    },
    # Lines for every page saved: work that is done at once and never waits, and what its history tells.
    "loggers": {
        name: {"level": "WARNING"} for name in ("django_tasks", "django_tasks_db", "wagtail")
    }
    # A line for every request, and three for each attempt that failed: the engine tells what came of it.
    | {"elastic_transport": {"level": "ERROR"}},
}
