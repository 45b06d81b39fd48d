"""Nothing changes rows behind the back of the signals that the search queue hears.

`QuerySet.update`, `bulk_update` and `bulk_create` fire no signal: a page, or a record that pages
show, would change and search would not follow. Where it is right all the same stands below.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SILENT = {"bulk_update", "bulk_create", "abulk_update", "abulk_create", "aupdate"}

# "file::function" → why search need not hear of it. A line that no longer applies fails the test.
ALLOWED: dict[str, str] = {
    "search/queue.py::enqueue": "rows of the queue itself",
    "search/queue.py::_postpone": "rows of the queue itself",
    "search/queue.py::_remember": "what the index holds, noted by the queue itself",
    "search/journal/buffer.py::_write_asked": "counts of questions, which no page shows",
    "search/journal/buffer.py::_write_chosen": "counts of choices, which no page shows",
    "site/editorial/workflow/confirming.py::confirm": "an earlier confirmation, which search does not know",
    "site/editorial/workflow/confirming.py::forget_checks": "steps of a workflow, which search does not know",
    "site/editorial/notices/sending.py::_claim": "letters, which search does not know",
    "site/editorial/notices/sending.py::_note_outage": "letters, which search does not know",
    "site/exchange/querysets.py::JobQuerySet.note": "imports and exports of the admin, which search does not know",
    "site/exchange/jobs/running.py::Work.save": "sentences of a report",
    "site/exchange/bulk.py::Gathered.write": "the history of pages, which search does not know",
    "site/exchange/writing.py::add_revision": "which revision is the last; the page was saved before, or only its draft",
    "site/home/installation/first_records.py::_order_of_titles": "by what lists of the admin are sorted",
    "site/home/installation/first_records.py::_permissions": "names of permissions, which search does not know",
    "site/media/renditions.py::_write": "renditions: search shows a picture's words, not its sizes",
}
DICTS = {"error_messages", "attrs"}  # of forms and widgets; they too are updated by keyword


def silent_changes(source: str) -> list[str]:
    """Functions that change rows in silence, by their dotted names, in the order of the file.

    A query set's `update` takes keywords only; a dict's and a set's take a value, a hash's bytes.
    """
    found: list[str] = []

    class Visitor(ast.NodeVisitor):
        def __init__(self) -> None:
            self.inside: list[str] = []

        def enter(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
            self.inside.append(node.name)
            self.generic_visit(node)
            self.inside.pop()

        visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = enter  # noqa: N815

        def visit_Call(self, node: ast.Call) -> None:
            if isinstance(node.func, ast.Attribute):
                name = node.func.attr
                is_dict = ast.unparse(node.func.value).rpartition(".")[2] in DICTS
                by_keyword = name == "update" and node.keywords and not node.args and not is_dict
                if by_keyword or name in SILENT:
                    found.append(".".join(self.inside) or "<module>")
            self.generic_visit(node)

    Visitor().visit(ast.parse(source))
    return found


def project_code(project: Path) -> list[Path]:
    folders = ["site", "exemplars", "campaigns", "replication", "search"]
    return [
        path
        for folder in folders
        for path in sorted((project / folder).rglob("*.py"))
        if "migrations" not in path.parts
    ]


def test_no_row_changes_in_silence(project: Path) -> None:
    files = project_code(project)
    assert len(files) > 100, "the search for code finds none"
    found = {
        f"{path.relative_to(project)}::{function}"
        for path in files
        for function in silent_changes(path.read_text(encoding="utf-8"))
    }
    assert found - ALLOWED.keys() == set(), "say why in ALLOWED, or save the objects one by one"
    assert ALLOWED.keys() - found == set(), "no longer there"


@pytest.mark.parametrize(
    "line",
    [
        "Page.objects.filter(pk=1).update(live=False)",
        "pages.update(**values)",
        "type(page).objects.child_of(parent).update(title='x')",
        "Unit.objects.bulk_update(units, ['name'])",
        "WorkField.objects.bulk_create(fields)",
    ],
)
def test_each_silent_change_would_be_noticed(line: str) -> None:
    assert silent_changes(f"class Command:\n    def handle(self):\n        {line}") == [
        "Command.handle"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "seen.update(names)",
        "context.update({'a': 1})",
        "digest.update(b'x')",
        "Page.objects.update_or_create(pk=1)",
    ],
)
def test_what_only_looks_alike_is_left_alone(line: str) -> None:
    assert silent_changes(line) == []
