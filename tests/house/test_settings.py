"""Settings: safe by themselves, and a wrong value is refused with a sentence that helps."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env

GOOD = {
    "SECRET_KEY": "Vr7Kq2mZp9Xw4Ts6Yb1Nc8Df3Gh5Jk0LQwErTyUiOpAsDfGhJkLzXcVb",
    "ALLOWED_HOSTS": "guongsang.example.vn",
    "BASE_URL": "https://guongsang.example.vn",
}
WRONG = [
    ({"SECRET_KEY": ""}, "SECRET_KEY: chưa có giá trị"),
    ({"SECRET_KEY": "ngan"}, "SECRET_KEY: quá ngắn"),
    ({"SECRET_KEY": "a" * 60}, "dễ đoán"),
    ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS: chưa có giá trị"),
    ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS: không dùng được “*”"),
    ({"ALLOWED_HOSTS": "https://guongsang.example.vn"}, "tên miền trơn"),
    ({"ALLOWED_HOSTS": "guongsang.example.vn:8000"}, "tên miền trơn"),
    ({"BASE_URL": ""}, "BASE_URL: chưa có giá trị"),
    ({"BASE_URL": "http://guongsang.example.vn"}, "Cần https://"),
    ({"BASE_URL": "https://guongsang.example.vn/trang/"}, "chỉ gồm giao thức và tên miền"),
    ({"BASE_URL": "https://"}, "BASE_URL: “https:” không dùng được"),
    (
        {"BASE_URL": "https://guongsang.example.vn:cong"},
        "BASE_URL: “https://guongsang.example.vn:cong”",
    ),
    ({"DATABASE_URL": "mysql://ban:mat-khau@may/gs"}, "DATABASE_URL: địa chỉ không đúng"),
    ({"DATABASE_URL": "postgres://may/"}, "DATABASE_URL: thiếu tên cơ sở dữ liệu"),
    ({"CACHE_URL": "memcache://may:11211"}, "CACHE_URL: địa chỉ không đúng"),
    ({"SEARCH_URL": "solr://may"}, "SEARCH_URL: phần đầu phải là embedded://"),
    (
        {"SEARCH_URL": "elastic+http://gs:mat-khau@es.example.vn/gs"},
        "SEARCH_URL: mật khẩu hoặc khóa không được gửi đi không mã hóa",
    ),
    (
        {"SEARCH_URL": "elastic+https://gs:mat-khau@es.example.vn/gs", "SEARCH_API_KEY": "k"},
        "đã có SEARCH_API_KEY thì không ghi tài khoản",
    ),
    ({"SEARCH_API_KEY": "k"}, "SEARCH_API_KEY: chỉ dùng khi SEARCH_URL là một cụm Elasticsearch"),
    ({"EMAIL_URL": "may-chu-thu"}, "EMAIL_URL: địa chỉ không đúng"),
    ({"MEDIA_ACCEL_PREFIX": "tep"}, "phải bắt đầu và kết thúc bằng dấu /"),
    ({"VAR_DIR": "/proc/khong-ghi-duoc"}, "VAR_DIR: không ghi được vào thư mục"),
    ({"MEDIA_ROOT": str(env.ROOT / "site" / "static" / "anh")}, "được phục vụ trực tiếp"),
    ({"LOG_LEVEL": "ỒN"}, "LOG_LEVEL: “ỒN” không dùng được. Chọn một trong: DEBUG"),
    ({"WORKER_STALE_SECONDS": "một phút"}, "Cần một số nguyên từ 5 trở lên"),
    ({"WORKER_STALE_SECONDS": "2"}, "Cần một số nguyên từ 5 trở lên"),
]


def start(values: dict[str, str], *command: str) -> subprocess.CompletedProcess[str]:
    """Run `command` with nothing in the environment but what every process has, and `values`."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *command],
        env={**kept, "PYTHONUTF8": "1", **values},
        cwd=env.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("values", "sentence"), WRONG, ids=lambda value: str(value)[:60])
def test_a_wrong_value_stops_the_start(
    tmp_path: Path, values: dict[str, str], sentence: str
) -> None:
    all_values = {**GOOD, "VAR_DIR": str(tmp_path), **values}
    result = start(all_values, "-c", "import config.settings.base")
    assert result.returncode != 0
    last_line = result.stderr.strip().splitlines()[-1]
    assert "Biến môi trường" in last_line
    assert sentence in last_line
    assert "mat-khau" not in result.stderr, "a password must not be repeated"


def test_manage_says_it_in_one_line(tmp_path: Path) -> None:
    values = {
        **GOOD,
        "VAR_DIR": str(tmp_path),
        "BASE_URL": "guongsang",
        "DJANGO_SETTINGS_MODULE": "config.settings.base",
    }
    result = start(values, "manage.py", "check")
    assert result.returncode != 0
    assert result.stderr.strip() == (
        "Biến môi trường BASE_URL: “guongsang” không dùng được. Cần https:// rồi đến tên miền."
    )


def test_right_values_start_and_are_safe(tmp_path: Path) -> None:
    script = """
import config.settings.base as s
assert s.DEBUG is False and s.SESSION_COOKIE_SECURE and s.CSRF_COOKIE_SECURE and s.SECURE_SSL_REDIRECT
assert "devdata" not in s.INSTALLED_APPS
assert s.DATABASES["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
assert not s.DATABASES["default"].get("ATOMIC_REQUESTS")
assert s.TASKS["default"]["BACKEND"].endswith("ImmediateBackend")
assert s.TASKS["background"]["BACKEND"] == "django_tasks_db.DatabaseBackend"
print(s.SECRET_KEY)
"""
    value = "$" + GOOD["SECRET_KEY"]  # a value is read as it stands
    result = start({**GOOD, "VAR_DIR": str(tmp_path), "SECRET_KEY": value}, "-c", script)
    assert (result.returncode, result.stdout.strip()) == (0, value), result.stderr
    assert list(tmp_path.iterdir()) == [], "reading production settings writes nothing"


def test_development_makes_its_own_secret_once(tmp_path: Path) -> None:
    script = "import config.settings.dev as s; print(s.SECRET_KEY, s.BASE_URL)"
    first = start({"VAR_DIR": str(tmp_path), "PORT": "8123"}, "-c", script)
    second = start({"VAR_DIR": str(tmp_path)}, "-c", script)
    secret, address = first.stdout.split()
    assert len(secret) >= 50
    assert address == "http://127.0.0.1:8123"
    assert second.stdout.split() == [secret, "http://127.0.0.1:8000"]
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_an_undeclared_variable_cannot_be_read() -> None:
    with pytest.raises(LookupError, match="NEW_THING"):
        env.text("NEW_THING", "")


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(env, "find_spec", lambda name: None)
    monkeypatch.setenv("DATABASE_URL", "postgres://ban:mat@may/gs")
    monkeypatch.setenv("CACHE_URL", "redis://may:6379/0")
    with pytest.raises(ImproperlyConfigured, match="psycopg"):
        env.database("sqlite:///x")
    with pytest.raises(ImproperlyConfigured, match="Redis cần gói redis"):
        env.cache("filecache:///x")


# --- every variable is read in one place

READING = re.compile(r"os\.environ|os\.getenv|environ\[|getenv\(")
ELSEWHERE = {
    "site/config/settings/dev.py",  # fills in what a developer leaves out
    "site/config/settings/test.py",
    "site/config/wsgi.py",  # names the settings module, as Django does
    "site/media/reading/extraction.py",  # hands on to the reader of a file what it needs, and no secret
    "site/core/management/commands/serve.py",  # hands its port on to what it starts
}


def readers(project: Path, folders: list[str]) -> set[str]:
    return {
        str(path.relative_to(project))
        for folder in folders
        for path in (project / folder).rglob("*.py")
        if READING.search(path.read_text(encoding="utf-8"))
    }


def test_the_environment_is_read_in_one_place(project: Path) -> None:
    folders = ["site", "exemplars", "campaigns", "replication", "search"]
    assert readers(project, folders) - ELSEWHERE == {"site/config/env.py"}


def test_a_second_reader_would_be_noticed(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sly.py").write_text("import os\nx = os.environ['X']\n", encoding="utf-8")
    assert readers(tmp_path, ["site"]) == {"site/sly.py"}


def test_browsers_are_told_to_be_strict(client: Any, db: None) -> None:
    response = client.get("/healthz")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "script-src 'self';" in response.headers["Content-Security-Policy"]
