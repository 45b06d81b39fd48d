"""Every environment variable the site reads, in one place.

A missing or wrong value stops the start with one Vietnamese sentence that names the variable and
says what to do (`WrongSettingError`). `docs/operations.md` holds the same table for operators;
a test keeps the two alike.
"""

from __future__ import annotations

import ipaddress
import os
import secrets
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Variable:
    """One variable: its name, what it is for, and the value used when it is absent."""

    name: str
    meaning: str
    default: str


VARIABLES = [
    Variable(
        "SECRET_KEY",
        "Khóa bí mật của Django: ít nhất 50 ký tự ngẫu nhiên",
        "bắt buộc khi vận hành; ở máy phát triển tự sinh vào VAR_DIR",
    ),
    Variable(
        "ALLOWED_HOSTS",
        "Tên miền được phục vụ, cách nhau bằng dấu phẩy",
        "bắt buộc khi vận hành",
    ),
    Variable(
        "BASE_URL",
        "Địa chỉ công khai của trang, ví dụ https://guongsang.example.vn",
        "bắt buộc khi vận hành",
    ),
    Variable(
        "DATABASE_URL", "Cơ sở dữ liệu: sqlite:///… hoặc postgres://…", "SQLite trong VAR_DIR"
    ),
    Variable("CACHE_URL", "Bộ nhớ đệm: filecache://… hoặc redis://…", "tệp trong VAR_DIR"),
    Variable(
        "SEARCH_URL",
        "Máy tìm kiếm: embedded:///đường/dẫn hoặc elastic+https://máy-chủ:cổng/tên-chỉ-mục",
        "nhúng, trong VAR_DIR",
    ),
    Variable(
        "SEARCH_API_KEY",
        "Khóa API của cụm Elasticsearch, thay cho tài khoản và mật khẩu trong SEARCH_URL",
        "rỗng",
    ),
    Variable(
        "MEDIA_ROOT",
        "Thư mục giữ ảnh và tệp, ngoài mọi thư mục mà máy chủ web phục vụ trực tiếp",
        "media trong VAR_DIR",
    ),
    Variable(
        "MEDIA_ACCEL_PREFIX",
        "Tiền tố X-Accel-Redirect của nginx, bắt đầu và kết thúc bằng /",
        "rỗng: ứng dụng tự gửi tệp",
    ),
    Variable(
        "API_RATE",
        "Số lần một nơi được hỏi /api/search/ trong một phút, /api/suggest/ gấp năm; 0: không giới hạn",
        "120; ở máy phát triển 6000",
    ),
    Variable("VAR_DIR", "Thư mục dữ liệu của máy này", "var trong thư mục dự án"),
    Variable(
        "EMAIL_URL",
        "Máy chủ thư của tiến trình nền: smtp+tls://tài-khoản:mật-khẩu@máy-chủ:cổng",
        "ghi thư ra tệp trong VAR_DIR",
    ),
    Variable("LOG_LEVEL", "Mức ghi nhật ký: DEBUG, INFO, WARNING hoặc ERROR", "INFO"),
    Variable(
        "WORKER_STALE_SECONDS",
        "Sau bao nhiêu giây không có nhịp thì coi tiến trình nền đã dừng",
        "60",
    ),
    Variable("PORT", "Cổng của `make run`, chỉ ở máy phát triển", "8000"),
    Variable("DJANGO_DEBUG", "1: hiện trang lỗi chi tiết, chỉ ở máy phát triển", "0"),
]
_NAMES = {variable.name for variable in VARIABLES}


class WrongSettingError(ImproperlyConfigured):
    """A variable is missing or wrong; the sentence is for the person who starts the site."""


def _wrong(name: str, sentence: str) -> WrongSettingError:
    return WrongSettingError(f"Biến môi trường {name}: {sentence}")


def text(name: str, default: str | None = None) -> str:
    """Value of `name`; raises WrongSettingError when it is absent and has no default.

    Read as it stands: django-environ would take a value that begins with $ for another name.
    """
    if name not in _NAMES:
        raise LookupError(f"{name} is not declared in config/env.py")
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        meaning = next(v.meaning for v in VARIABLES if v.name == name)
        raise _wrong(name, f"chưa có giá trị. Cần: {meaning}.")
    return default


def number(name: str, default: int, *, at_least: int = 0, at_most: int | None = None) -> int:
    value = text(name, str(default))
    in_range = value.isascii() and value.isdigit() and int(value) >= at_least
    if not in_range or (at_most is not None and int(value) > at_most):
        end = "trở lên" if at_most is None else f"đến {at_most}"
        raise _wrong(name, f"“{value}” không dùng được. Cần một số nguyên từ {at_least} {end}.")
    return int(value)


def flag(name: str) -> bool:
    return choice(name, "0", {"0", "1"}) == "1"


def choice(name: str, default: str, allowed: set[str]) -> str:
    value = text(name, default)
    if value not in allowed:
        raise _wrong(
            name, f"“{value}” không dùng được. Chọn một trong: {', '.join(sorted(allowed))}."
        )
    return value


def folder(name: str, default: Path) -> Path:
    """A folder that is there or can be made; reading the settings makes nothing."""
    path = Path(text(name, str(default))).expanduser().resolve()
    nearest = next(each for each in (path, *path.parents) if each.exists())
    try:
        with TemporaryFile(dir=nearest):  # asking for the rights would say yes of /proc, to root
            pass
    except OSError as error:
        raise _wrong(
            name, f"không ghi được vào thư mục “{path}”. Chọn một thư mục ghi được."
        ) from error
    return path


def guarded_folder(name: str, default: Path, served: list[Path]) -> Path:
    """A folder that lies in none of those which the web server gives out as they stand."""
    path = folder(name, default)
    if any(path.is_relative_to(each.resolve()) for each in served):
        raise _wrong(
            name,
            f"“{path}” nằm trong thư mục được phục vụ trực tiếp. Chọn một thư mục ở ngoài.",
        )
    return path


def url(name: str, default: str, schemes: set[str]) -> str:
    """An address whose scheme must be one of `schemes`."""
    value = text(name, default)
    scheme = value.partition("://")[0]
    if "://" not in value or scheme not in schemes:
        # The value may hold a password: it is not repeated.
        raise _wrong(
            name, f"địa chỉ không đúng. Phần đầu phải là một trong: {', '.join(sorted(schemes))}."
        )
    return value


_http_allowed = False


def allow_http() -> None:
    """Let BASE_URL begin with http://: on the loopback address only, called by settings of development."""
    global _http_allowed
    _http_allowed = True


def base_url() -> str:
    """The site's public address, without a path."""
    value = text("BASE_URL").rstrip("/")
    schemes = ["https", "http"] if _http_allowed else ["https"]
    try:
        parts = urlsplit(value)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        has_port = False
    if not has_port or parts.scheme not in schemes or not parts.hostname:
        names = " hoặc ".join(f"{scheme}://" for scheme in schemes)
        raise _wrong("BASE_URL", f"“{value}” không dùng được. Cần {names} rồi đến tên miền.")
    if parts.username or parts.path or parts.query or parts.fragment:
        raise _wrong(
            "BASE_URL", f"“{value}” chỉ gồm giao thức và tên miền, không có phần nào khác."
        )
    return value


def hosts() -> list[str]:
    value = [host.strip() for host in text("ALLOWED_HOSTS").split(",") if host.strip()]
    for host in value:
        if "*" in host:
            raise _wrong("ALLOWED_HOSTS", "không dùng được “*”. Ghi rõ từng tên miền.")
        if "/" in host or (":" in host and not _is_ip_literal(host)):
            raise _wrong(
                "ALLOWED_HOSTS",
                f"“{host}” phải là tên miền trơn, không có giao thức, cổng hay đường dẫn.",
            )
    return value


def _is_ip_literal(host: str) -> bool:
    try:
        ipaddress.IPv6Address(host.strip("[]"))
    except ValueError:
        return False
    return True


def secret_key() -> str:
    value = text("SECRET_KEY")
    if len(value) < 50 or len(set(value)) < 5 or value.startswith("django-insecure-"):
        raise _wrong(
            "SECRET_KEY",
            "quá ngắn hoặc dễ đoán. Cần ít nhất 50 ký tự ngẫu nhiên, giữ riêng ở máy chủ.",
        )
    return value


def generated_secret(path: Path) -> str:
    """The secret kept in `path` (never in the repository), made on first use; development only."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64), encoding="utf-8")
    return path.read_text(encoding="utf-8").strip()


def database(default: str) -> dict[str, Any]:
    address = url("DATABASE_URL", default, {"sqlite", "postgres", "postgresql"})
    try:
        config = dict(environ.Env.db_url_config(address))
    except (ValueError, ImproperlyConfigured) as error:
        raise _wrong("DATABASE_URL", "không đọc được địa chỉ. Kiểm tra lại từng phần.") from error
    if not config.get("NAME"):
        raise _wrong("DATABASE_URL", "thiếu tên cơ sở dữ liệu sau dấu / cuối cùng.")
    if address.startswith("postgres") and find_spec("psycopg") is None:
        raise _wrong("DATABASE_URL", "PostgreSQL cần gói psycopg; môi trường này chưa cài gói ấy.")
    return config


def cache(default: str) -> dict[str, Any]:
    address = url("CACHE_URL", default, {"filecache", "redis", "rediss"})
    try:
        config = dict(environ.Env.cache_url_config(address))
    except (ValueError, ImproperlyConfigured) as error:
        raise _wrong("CACHE_URL", "không đọc được địa chỉ. Kiểm tra lại từng phần.") from error
    if address.startswith("redis") and find_spec("redis") is None:
        raise _wrong("CACHE_URL", "Redis cần gói redis; môi trường này chưa cài gói ấy.")
    return config


def cache_folder(folder: Path, max_entries: int) -> dict[str, Any]:
    """A cache of its own on this machine's disk; no variable moves it elsewhere."""
    return {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(folder),
        "OPTIONS": {"MAX_ENTRIES": max_entries},
    }


def search(default: str) -> str:
    """The address of the search engine, read through once; the engine reads it again."""
    value, api_key = text("SEARCH_URL", default), text("SEARCH_API_KEY", "")
    try:
        from search.engines.address import EmbeddedAddress, WrongAddressError, read
    except ModuleNotFoundError:
        return value  # the site works without that app
    try:
        place = read(value, api_key)
    except WrongAddressError as error:
        raise _wrong("SEARCH_URL", str(error)) from error
    if api_key and isinstance(place, EmbeddedAddress):
        raise _wrong("SEARCH_API_KEY", "chỉ dùng khi SEARCH_URL là một cụm Elasticsearch.")
    return value


def email(default: str) -> dict[str, Any]:
    address = url("EMAIL_URL", default, {"smtp", "smtp+tls", "smtp+ssl", "filemail", "consolemail"})
    return dict(environ.Env.email_url_config(address))


def accel_prefix() -> str:
    value = text("MEDIA_ACCEL_PREFIX", "")
    if value and not (value.startswith("/") and value.endswith("/")):
        raise _wrong("MEDIA_ACCEL_PREFIX", f"“{value}” phải bắt đầu và kết thúc bằng dấu /.")
    return value
