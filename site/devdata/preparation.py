"""What a developer's machine needs before the site can be served, done again only when needed.

Each step names the files it depends on. Their contents are remembered in a stamp file; a step runs
when they have changed, and then so do the steps after it, which are all safe to repeat.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Step:
    """A management command, what it does in a few words, and globs of the files it depends on."""

    command: str
    title: str
    depends_on: tuple[str, ...]


STEPS = [
    Step("migrate", "Cơ sở dữ liệu", ("**/migrations/*.py", "requirements/base.txt")),
    Step("load_registry", "Đơn vị, lĩnh vực, việc cần giải quyết", ("site/units/**/*",)),
    Step(
        "load_awards", "Danh mục khen thưởng", ("exemplars/data/*", "exemplars/management/**/*.py")
    ),
    Step(
        "load_terms", "Từ viết tắt, từ đồng nghĩa của tìm kiếm", ("search/data/*", "search/terms/*")
    ),
    Step(
        "setup_site",
        "Cây trang, văn bản gốc, khung trang, nhóm quyền",
        ("site/home/installation/**/*", "site/home/management/**/*.py"),
    ),
    Step("load_samples", "Nội dung minh họa", ("site/devdata/**/*",)),
    Step("create_accounts", "Tài khoản để thử", ()),
    Step("load_desk", "Bài đang đi qua bàn biên tập", ()),
    Step("rebuild_search", "Chỉ mục tìm kiếm", ("search/**/*",)),
]


def fingerprint(root: Path, patterns: Iterable[str]) -> str:
    """One hash of the names and contents of all files under `root` that match."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in root.glob(pattern)}):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if path.is_file() and not hidden and "__pycache__" not in path.parts:
            digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


class Stamp:
    """Which step was done with which files, kept in `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._done: dict[str, str] = {}
        if path.exists():
            try:
                self._done = dict(json.loads(path.read_text(encoding="utf-8")))
            except ValueError:
                self._done = {}  # unreadable: everything is done once more

    def holds(self, step: Step, files: str) -> bool:
        return self._done.get(step.command) == files

    def set(self, step: Step, files: str) -> None:
        """Remember `step`, and forget every later one: they follow."""
        names = [other.command for other in STEPS]
        later = names[names.index(step.command) + 1 :]
        self._done = {name: value for name, value in self._done.items() if name not in later}
        self._done[step.command] = files
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(self._done, indent=1), encoding="utf-8")

    def clear(self) -> None:
        self._done = {}


def pending(root: Path, stamp: Stamp, steps: Iterable[Step]) -> list[tuple[Step, str]]:
    """Steps to run, each with the hash of its files: the first that changed and all after it."""
    waiting: list[tuple[Step, str]] = []
    for step in steps:
        files = fingerprint(root, step.depends_on)
        if waiting or not stamp.holds(step, files):
            waiting.append((step, files))
    return waiting
