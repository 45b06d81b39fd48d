"""What must not stand in the repository, and what documents promise."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from config.env import VARIABLES

TEXT = {
    ".py",
    ".toml",
    ".txt",
    ".md",
    ".html",
    ".css",
    ".js",
    ".json",
    ".jsonl",
    ".yaml",
    ".yml",
    ".csv",
    ".sh",
    ".svg",
    ".po",
    "",
}
GENERATED = {
    ".git",
    ".venv",
    "var",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".import_linter_cache",
}
SECRETS = {
    "private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "access key": re.compile(
        r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[bp]-[0-9A-Za-z-]{20,})\b"
    ),
    "password in an address": re.compile(r"://[A-Za-z0-9_.-]+:[^@\s/…:{}“]{6,}@"),
    "literal": re.compile(
        r"""^\s*(?:export\s+)?[A-Z_]*(?:SECRET|PASSWORD|TOKEN|API)_?KEY?\s*=\s*["']?[A-Za-z0-9+/_-]{12,}["']?\s*$""",
        re.M,
    ),
}


def repository(project: Path) -> list[Path]:
    """Text files that are or would be tracked."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=project, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0:
        paths = [project / name for name in listed.stdout.split("\0") if name]
    else:  # an unpacked archive
        paths = [
            p
            for p in project.rglob("*")
            if not GENERATED.intersection(p.relative_to(project).parts)
        ]
    return [path for path in paths if path.suffix in TEXT and path.is_file()]


def secrets_in(text: str) -> list[str]:
    return [name for name, pattern in SECRETS.items() if pattern.search(text)]


def test_no_secret_is_in_the_repository(project: Path) -> None:
    files = [path for path in repository(project) if "tests" not in path.relative_to(project).parts]
    assert len(files) > 150
    found = {
        str(path.relative_to(project)): what
        for path in files
        if (what := secrets_in(path.read_text(encoding="utf-8", errors="replace")))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("-----BEGIN RSA " + "PRIVATE KEY-----", "private key"),
        ("key: AKIA" + "ABCDEFGHIJKLMNOP", "access key"),
        ("DATABASE_URL=postgres://ban:" + "rat-bi-mat@may/gs", "password in an address"),
        ('SECRET_KEY = "' + "Vr7Kq2mZp9Xw4Ts6Yb1Nc8Df3Gh5Jk0L" + '"', "literal"),
    ],
)
def test_each_kind_of_secret_would_be_noticed(text: str, what: str) -> None:
    assert secrets_in(text) == [what]


def test_what_is_generated_is_ignored(project: Path) -> None:
    ignored = (project / ".gitignore").read_text(encoding="utf-8").split()
    assert {"/.venv/", "/var/"} <= set(ignored)
    assert not any(line in {"/site", "/site/", "site/", "site"} for line in ignored)


def test_pinned_requirements_have_hashes_and_name_no_host(project: Path) -> None:
    for name in ("base.txt", "dev.txt"):
        text = (project / "requirements" / name).read_text(encoding="utf-8")
        assert "://" not in text
        pins = re.findall(r"^[a-z0-9][a-z0-9._-]*(?:\[[a-z,]+\])?==\S+", text, re.M)
        assert len(pins) > 30
        assert text.count(" \\\n    --hash=sha256:") >= len(pins)
    assert not (project / "uv.lock").exists()


# --- the Makefile describes itself


def targets(makefile: str) -> tuple[set[str], set[str]]:
    """Names of phony targets, and of those with a description."""
    phony = {
        name for line in re.findall(r"^\.PHONY:(.*)$", makefile, re.M) for name in line.split()
    }
    described = set(re.findall(r"^([a-z][a-z-]*):.*?## \S.*$", makefile, re.M))
    return phony, described


def test_help_lists_every_target_with_its_description(project: Path) -> None:
    makefile = (project / "Makefile").read_text(encoding="utf-8")
    phony, described = targets(makefile)
    assert {"help", "run", "test", "lint", "format", "lock", "migrations"} <= phony
    assert phony == described
    shown = subprocess.run(
        ["make", "--no-print-directory"], cwd=project, capture_output=True, text=True, check=True
    ).stdout
    assert set(re.findall(r"^  make ([a-z-]+) +\S", shown, re.M)) == phony


def test_a_target_without_description_would_be_noticed() -> None:
    phony, described = targets(".PHONY: run sly\nrun: x ## Chạy trang\n\t@true\nsly:\n\t@true\n")
    assert phony - described == {"sly"}


def test_the_documented_make_targets_exist(project: Path) -> None:
    phony, _ = targets((project / "Makefile").read_text(encoding="utf-8"))
    for path in [project / "README.md", *sorted((project / "docs").rglob("*.md"))]:
        named = set(re.findall(r"`make ([a-z-]+)", path.read_text(encoding="utf-8")))
        assert named - phony == set(), path


# --- the operators' table of variables

ROW = re.compile(r"^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|$", re.M)


def documented(text: str) -> list[tuple[str, str, str]]:
    return [(name, meaning, default) for name, meaning, default in ROW.findall(text)]


def test_the_table_of_variables_is_that_of_the_code(project: Path) -> None:
    text = (project / "docs" / "operations.md").read_text(encoding="utf-8")
    assert documented(text) == [(v.name, v.meaning, v.default) for v in VARIABLES]


def test_a_stale_table_would_be_noticed() -> None:
    assert documented("| `OLD` | Nghĩa cũ | 1 |\n") == [("OLD", "Nghĩa cũ", "1")]


# --- documents do not lie about files


def test_links_between_documents_lead_somewhere(project: Path) -> None:
    for path in [project / "README.md", *sorted((project / "docs").rglob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.relative_to(project)} → {target}"
