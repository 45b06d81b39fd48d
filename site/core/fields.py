"""Fields that behave the same everywhere in the project."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from wagtail import fields as wagtail_fields
from wagtail.blocks import StreamValue

from core.text import nfc


def normalise(value: Any) -> Any:
    """`value` with every string in it in NFC; lists and dicts are walked."""
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, list):
        return [normalise(item) for item in value]
    if isinstance(value, dict):
        return {key: normalise(item) for key, item in value.items()}
    return value


class StreamField(wagtail_fields.StreamField):
    """A StreamField whose block definitions stay out of the migrations, and whose text is NFC.

    A historical model therefore knows no blocks. Saving it would empty the column, because Wagtail
    drops blocks it does not know; without blocks this field hands the stored JSON through instead.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

    @property
    def _is_historical(self) -> bool:
        return not self.stream_block.child_blocks

    def to_python(self, value: Any) -> Any:
        if self._is_historical:
            return value
        return super().to_python(value)

    def get_default(self) -> Any:
        if self._is_historical:
            return models.Field.get_default(self) or []
        return super().get_default()

    def get_prep_value(self, value: Any) -> Any:
        if self._is_historical and not isinstance(value, StreamValue):
            return value
        return normalise(super().get_prep_value(value))

    def value_to_string(self, obj: models.Model) -> str:
        return super().value_to_string(obj)


class DecimalField(models.DecimalField):
    """A number typed and shown the Vietnamese way (1.234,5); four decimals are kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_digits", 18)
        kwargs.setdefault("decimal_places", 4)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        defaults: dict[str, Any] = {"form_class": VietnameseDecimalFormField}
        defaults.update(kwargs)
        return super().formfield(**defaults)


class VietnameseDecimalFormField(forms.DecimalField):
    """Accepts 1.234,5 and refuses what could be read in two ways, with a sentence."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.localize = True
        self.widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def prepare_value(self, value: Any) -> Any:
        from core.text import format_number

        return format_number(value, max_decimals=4) if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        if isinstance(initial, Decimal):
            initial = self.prepare_value(initial)
        return bool(forms.Field.has_changed(self, initial, data))

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        from core.text import parse_number

        if value in self.empty_values:
            return None
        if isinstance(value, Decimal | int):
            return Decimal(value)
        try:
            return parse_number(str(value))
        except ValueError as error:
            raise forms.ValidationError(
                f"“{value}” không phải là số. Viết theo kiểu 1.234,5 (dấu chấm phân cách hàng nghìn, "
                "dấu phẩy trước phần thập phân)."
            ) from error
