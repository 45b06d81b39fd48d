"""A page type nobody thought of must not silently stay out of search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, Tags, register
from wagtail.models import Page

from search.documents.pages import INDEXED, NOT_INDEXED


def undeclared(models: Iterable[type[Any]]) -> list[type[Page]]:
    """Page types among `models` that are neither indexed nor declared not to be."""
    return [
        model
        for model in models
        if issubclass(model, Page)
        and not model._meta.abstract
        and model._meta.label_lower not in INDEXED
        and model._meta.label_lower not in NOT_INDEXED
    ]


@register(Tags.models)
def page_types_are_declared(
    app_configs: Any, models: Iterable[type[Any]] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """search.E001 for each page type that search does not know."""
    return [
        Error(
            f"Search does not know the page type {model._meta.label}.",
            hint="Register it with @indexes in search/documents/pages.py, or in NOT_INDEXED there with the reason.",
            obj=model,
            id="search.E001",
        )
        for model in undeclared(apps.get_models() if models is None else models)
    ]


@register(Tags.models)
def declared_types_exist(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """search.W001 for each name in NOT_INDEXED that is no page type any more."""
    known = {model._meta.label_lower for model in apps.get_models() if issubclass(model, Page)}
    return [
        Error(
            f"NOT_INDEXED names {label}, which is no page type.",
            hint="Remove or correct the name in search/documents/pages.py.",
            id="search.E002",
        )
        for label in NOT_INDEXED
        if label not in known
    ]
