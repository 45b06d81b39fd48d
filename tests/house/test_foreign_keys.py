"""Foreign keys point downwards, as imports do; import-linter cannot see them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps
from modelcluster.fields import ParentalKey


@pytest.fixture(scope="module")
def layers(project: Path) -> list[str]:
    pyproject = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = pyproject["tool"]["importlinter"]["contracts"]
    names: list[str] = next(c["layers"] for c in contracts if c["type"] == "layers")
    return names


def relations(model: type[models.Model]) -> Iterator[tuple[str, type[models.Model]]]:
    """Every model that `model` refers to by a field of its own, many-to-many tables included."""
    options = model._meta
    for field in (*options.local_fields, *options.local_many_to_many, *options.private_fields):
        target = field.related_model
        if isinstance(target, type) and issubclass(target, models.Model):
            yield field.name, target
        through = getattr(field.remote_field, "through", None)
        if through is not None:
            yield field.name, through


def upward(of: Iterable[type[models.Model]], layers: list[str]) -> list[str]:
    """References from a lower app to a higher one; `layers` begins with the highest."""
    rank = {app: number for number, app in enumerate(layers)}
    return [
        f"{model._meta.label}.{name} → {target._meta.label}"
        for model in of
        for name, target in relations(model)
        if rank.get(target._meta.app_label, len(rank)) < rank.get(model._meta.app_label, -1)
    ]


def test_no_foreign_key_points_upwards(layers: list[str]) -> None:
    ours = [m for m in apps.get_models(include_auto_created=True) if m._meta.app_label in layers]
    assert len(ours) > 30, "the search for models finds none"
    assert sum(1 for model in ours for _ in relations(model)) > 30
    assert upward(ours, layers) == []


@isolate_apps("core", "media", "editorial")
def test_each_kind_of_upward_reference_would_be_noticed(layers: list[str]) -> None:
    class High(models.Model):
        class Meta:
            app_label = "editorial"

    class ByKey(models.Model):
        high = models.ForeignKey(High, models.CASCADE, related_name="+")

        class Meta:
            app_label = "core"

    class ByParentalKey(models.Model):
        high = ParentalKey(High, on_delete=models.CASCADE, related_name="lows")

        class Meta:
            app_label = "media"

    class ByMany(models.Model):
        highs = models.ManyToManyField(High, related_name="+")

        class Meta:
            app_label = "core"

    class Downwards(models.Model):
        low = models.ForeignKey(ByMany, models.CASCADE, related_name="+")

        class Meta:
            app_label = "editorial"

    assert upward([ByKey, ByParentalKey, ByMany, Downwards], layers) == [
        "core.ByKey.high → editorial.High",
        "media.ByParentalKey.high → editorial.High",
        "core.ByMany.highs → editorial.High",
    ]
