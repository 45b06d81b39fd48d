"""Every icon that a menu, a block or a setting names is one that Wagtail has."""

from __future__ import annotations

import ast
from pathlib import Path

from wagtail import hooks

SOURCES = ("site", "exemplars", "campaigns", "replication", "search")


def registered_icons() -> set[str]:
    paths: list[str] = []
    for register in hooks.get_hooks("register_icons"):
        paths = register(paths)
    return {Path(path).stem for path in paths}


def named_icons(source: str) -> set[str]:
    """Values of `icon = "…"`, `menu_icon = "…"`, `header_icon = "…"` and of arguments called so."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        pairs: list[tuple[str, ast.expr]] = []
        if isinstance(node, ast.Assign):
            pairs = [(t.id, node.value) for t in node.targets if isinstance(t, ast.Name)]
        elif isinstance(node, ast.keyword) and node.arg:
            pairs = [(node.arg, node.value)]
        names |= {
            value.value
            for name, value in pairs
            if name in {"icon", "icon_name", "menu_icon", "header_icon"}
            and isinstance(value, ast.Constant)
            and isinstance(value.value, str)
        }
    return names


def test_every_named_icon_exists(project: Path) -> None:
    known = registered_icons()
    missing = {
        f"{path.relative_to(project)}: {name}"
        for folder in SOURCES
        for path in (project / folder).rglob("*.py")
        for name in named_icons(path.read_text(encoding="utf-8")) - known
    }
    assert missing == set()


def test_the_rule_bites() -> None:
    wrong = 'class A:\n    icon = "flag-of-nowhere"\nregister(icon="none-such")\n'
    assert named_icons(wrong) - registered_icons() == {"flag-of-nowhere", "none-such"}
