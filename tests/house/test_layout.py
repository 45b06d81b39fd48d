"""The shape of the project: what no linter sees."""

from __future__ import annotations

import importlib.metadata
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

LAYERS = (
    "config > devdata > reports > search > desk > exchange > home > printing > replication > campaigns"
    " > exemplars > editorial > units > media > core"
)
CODE = (".py", ".html", ".css", ".js", ".sh")
NOT_OURS = {".git", ".venv", "var", "node_modules", "migrations", "__pycache__"}
LONGEST = 400


@pytest.fixture(scope="module")
def pyproject(project: Path) -> dict[str, Any]:
    return tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))


def importlinter(pyproject: dict[str, Any]) -> dict[str, Any]:
    settings: dict[str, Any] = pyproject["tool"]["importlinter"]
    return settings


# --- site/ is a folder on the path, never a package


def packages_made_of(folders: Iterable[Path]) -> list[str]:
    return [str(folder) for folder in folders if (folder / "__init__.py").exists()]


def test_site_is_not_a_package(project: Path) -> None:
    assert packages_made_of([project / "site"]) == []


def test_a_site_package_would_be_noticed(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").touch()
    assert packages_made_of([tmp_path]) == [str(tmp_path)]


# --- every app is known to the contracts, under a name of its own


def app_folders(project: Path) -> set[str]:
    """Top-level packages of ours: folders with an __init__.py at the root and in site/."""
    return {
        path.parent.name
        for base in (project, project / "site")
        for path in base.glob("*/__init__.py")
        if path.parent.name not in NOT_OURS
    }


def test_every_app_stands_in_the_contracts_and_on_the_path(
    project: Path, pyproject: dict[str, Any]
) -> None:
    found = app_folders(project)
    assert found == set(importlinter(pyproject)["root_packages"])
    wheel = pyproject["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert {Path(package).name for package in wheel} == found
    assert set(pyproject["tool"]["ruff"]["lint"]["isort"]["known-first-party"]) == found


def test_a_new_app_folder_would_be_noticed(tmp_path: Path, pyproject: dict[str, Any]) -> None:
    (tmp_path / "site" / "shop").mkdir(parents=True)
    (tmp_path / "site" / "shop" / "__init__.py").touch()
    assert app_folders(tmp_path) - set(importlinter(pyproject)["root_packages"]) == {"shop"}


def test_the_layers_are_those_of_the_plan(pyproject: dict[str, Any]) -> None:
    layers = [c for c in importlinter(pyproject)["contracts"] if c["type"] == "layers"]
    assert len(layers) == 1
    assert layers[0]["layers"] == LAYERS.split(" > ")
    assert set(layers[0]["layers"]) == set(importlinter(pyproject)["root_packages"])
    assert "ignore_imports" not in layers[0]


def names_taken(apps: Iterable[str]) -> set[str]:
    """Those of `apps` that a standard module or an installed distribution also answers to."""
    installed = {
        name
        for name, owners in importlib.metadata.packages_distributions().items()
        if any(owner != "guong-sang" for owner in owners)
    }
    return set(apps) & (set(sys.stdlib_module_names) | installed)


def test_no_app_is_named_like_another_module(pyproject: dict[str, Any]) -> None:
    assert names_taken(importlinter(pyproject)["root_packages"]) == set()


def test_a_taken_name_would_be_noticed() -> None:
    assert names_taken(["statistics", "taggit", "campaigns"]) == {"statistics", "taggit"}


# --- files that one can hold in mind


def too_long(path: Path) -> bool:
    """More than 400 lines, and none of the first twelve says why ("… 400 dòng vì …")."""
    lines = path.read_text(encoding="utf-8").splitlines()
    says_why = any("400 lines" in line or "400 dòng" in line for line in lines[:12])
    return len(lines) > LONGEST and not says_why


def code_files(project: Path, endings: tuple[str, ...] = CODE) -> list[Path]:
    return [
        path
        for path in sorted(project.rglob("*"))
        if path.suffix in endings
        and path.is_file()
        and not NOT_OURS.intersection(path.relative_to(project).parts)
    ]


def test_no_file_is_too_long_without_a_reason(project: Path) -> None:
    files = code_files(project)
    assert len(files) > 100, "the search for files finds none"
    assert [str(path.relative_to(project)) for path in files if too_long(path)] == []


def test_a_long_file_would_be_noticed(tmp_path: Path) -> None:
    long, explained = tmp_path / "long.py", tmp_path / "explained.css"
    long.write_text("x = 1\n" * 401, encoding="utf-8")
    explained.write_text("/* Over 400 lines: one table */\n" + "a {}\n" * 401, encoding="utf-8")
    assert [path.name for path in code_files(tmp_path) if too_long(path)] == ["long.py"]
