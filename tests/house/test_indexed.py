"""Every page type is searched, or someone said why not."""

from __future__ import annotations

from django.apps import apps
from django.test.utils import isolate_apps
from wagtail.models import Page

from core.models import BasePage
from search.checks import page_types_are_declared, undeclared


def test_every_page_type_is_indexed_or_declared_not_to_be() -> None:
    pages = [model for model in apps.get_models() if issubclass(model, Page)]
    assert len(pages) > 15, "the search for page types finds none"
    assert undeclared(pages) == []


@isolate_apps("home")
def test_a_forgotten_page_type_would_be_noticed() -> None:
    class RecipePage(BasePage):
        class Meta:
            app_label = "home"

    assert undeclared([RecipePage]) == [RecipePage]
    (error,) = page_types_are_declared(None, models=[RecipePage])
    assert error.id == "search.E001"
    assert "home.RecipePage" in error.msg
    assert error.hint is not None
    assert "NOT_INDEXED" in error.hint
