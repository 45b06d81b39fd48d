"""A list of fixed choices in one column."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models


class ChoiceListField(models.JSONField):
    """Several values of `choices`, stored as a JSON list, edited as check boxes."""

    def __init__(self, *args: Any, choices: Any = (), **kwargs: Any) -> None:
        self.list_choices = list(choices)
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return forms.MultipleChoiceField(
            choices=self.list_choices,
            required=False,
            label=kwargs.get("label", str(self.verbose_name).capitalize()),
            help_text=self.help_text,
            widget=forms.CheckboxSelectMultiple,
        )
