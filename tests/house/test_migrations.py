"""Migrations hold no block definitions, and lose nothing all the same."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from django.db.migrations.state import ModelState, ProjectState
from django.test.utils import isolate_apps
from wagtail import blocks
from wagtail.fields import StreamField as PlainStreamField
from wagtail.models import Locale, Page, Site

from core.fields import StreamField
from core.models import Furniture

STORED = [
    {"type": "gone", "value": {"text": "Đường đi"}, "id": "6f0c7a50-0c7f-4f7b-9a11-1f3f7f2d0a01"}
]


# --- in the files


def block_definitions(source: str) -> list[str]:
    """What a migration says about blocks: imports of block modules, and arguments of stream fields."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.endswith("blocks")]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(alias.name for alias in node.names)]
            found += [name for name in names if name.endswith("blocks")]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("StreamField"):
            found += [ast.unparse(argument) for argument in node.args if not _is_empty(argument)]
            found += [k.arg for k in node.keywords if k.arg in {"block_lookup", "block_types"}]
    return found


def _is_empty(argument: ast.expr) -> bool:
    return isinstance(argument, ast.List) and not argument.elts


def migration_files(project: Path) -> Iterator[Path]:
    for pattern in ("*/migrations/0*.py", "site/*/migrations/0*.py"):
        yield from project.glob(pattern)


def test_no_migration_holds_a_block(project: Path) -> None:
    files = list(migration_files(project))
    assert len(files) >= 8, "the search for migrations finds none"
    named = {str(path.relative_to(project)): path.read_text(encoding="utf-8") for path in files}
    assert {name: found for name, text in named.items() if (found := block_definitions(text))} == {}
    assert sum(text.count("StreamField(") for text in named.values()) >= 5


def test_a_block_in_a_migration_would_be_noticed() -> None:
    plain = PlainStreamField([("text", blocks.CharBlock())])
    written = "wagtail.fields.StreamField([('text', 0)], block_lookup={})"
    assert block_definitions(f"import wagtail.blocks\nfield = {written}") == [
        "wagtail.blocks",
        "[('text', 0)]",
        "block_lookup",
    ]
    assert "block_lookup" in plain.deconstruct()[3], "Wagtail itself still writes blocks down"
    assert block_definitions("field = core.fields.StreamField([], blank=True)") == []


# --- in the data


def stream_fields() -> list[PlainStreamField]:
    return [
        field
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, PlainStreamField)
    ]


def test_every_stream_field_is_the_one_that_keeps_blocks_out() -> None:
    found = stream_fields()
    assert len(found) >= 5
    assert [str(field) for field in found if not isinstance(field, StreamField)] == []


def historical(model: type[models.Model]) -> type[models.Model]:
    """`model` as a migration sees it."""
    state = ProjectState.from_apps(apps)
    past: type[models.Model] = state.apps.get_model(model._meta.label)
    return past


def column(model: type[models.Model], name: str, pk: Any) -> Any:
    """What the database holds, not what a field makes of it."""
    table, field = connection.ops.quote_name(model._meta.db_table), connection.ops.quote_name(name)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {field} FROM {table} WHERE id = %s", [pk])  # noqa: S608 - names of ours
        return json.loads(cursor.fetchone()[0])


@pytest.mark.django_db
def test_saving_through_a_historical_model_loses_nothing() -> None:
    setting = Furniture.for_site(_site())
    setting.menu = json.dumps([_menu_item("Gương điển hình"), _menu_item("Đơn vị")])
    setting.save()
    before = column(Furniture, "menu", setting.pk)
    assert [item["value"]["label"] for item in before] == ["Gương điển hình", "Đơn vị"]

    past = historical(Furniture).objects.get(pk=setting.pk)
    past.tagline = "Đổi trong một migration"
    past.save()

    assert column(Furniture, "menu", setting.pk) == before
    again = Furniture.objects.get(pk=setting.pk)
    assert again.tagline == "Đổi trong một migration"
    assert [item.value["label"] for item in again.menu] == ["Gương điển hình", "Đơn vị"]


@pytest.mark.parametrize("field", stream_fields(), ids=str)
def test_every_stream_field_hands_stored_blocks_through_in_a_migration(field: StreamField) -> None:
    assert passes_through(field)


def passes_through(field: PlainStreamField) -> bool:
    """Whether the field, built as in a migration, writes back blocks it does not know."""
    _, _, args, kwargs = field.deconstruct()
    past = type(field)(*args, **kwargs)
    past.set_attributes_from_name("body")
    read = past.from_db_value(json.dumps(STORED), None, connection)
    return bool(json.loads(past.get_db_prep_value(past.to_python(read), connection)) == STORED)


@isolate_apps("core")
def test_a_field_that_loses_blocks_would_be_noticed() -> None:
    class Careless(PlainStreamField):
        """Leaves the blocks out of the migration and does nothing more."""

        def deconstruct(self) -> Any:
            name, path, _args, kwargs = super().deconstruct()
            kwargs.pop("block_lookup", None)
            return name, path, [[]], kwargs

    class Specimen(models.Model):
        body = Careless([("text", blocks.CharBlock())])

        class Meta:
            app_label = "core"

    assert not passes_through(Specimen._meta.get_field("body"))
    assert ModelState.from_model(Specimen).fields["body"].stream_block.child_blocks == {}


def _site() -> Any:
    Locale.objects.get_or_create(language_code="vi")
    root = Page.get_first_root_node() or Page.add_root(title="Gốc", slug="goc")
    return Site.objects.first() or Site.objects.create(root_page=root, is_default_site=True)


def _menu_item(label: str) -> dict[str, Any]:
    value = {"label": label, "short_label": "", "page": None, "address": "/x/", "children": []}
    return {"type": "item", "value": value}
