"""One field of the API: how it is read, what it needs from the database, how lists narrow by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.api.v2.utils import BadRequestError

from editorial.documents import lines
from editorial.reading import fetch_renditions, pictures
from exchange.api.shapes import Telling
from media.querysets import rendition_prefetch

Read = Callable[[Any, Telling], Any]
Narrow = Callable[[Any, str], Any]  # (pages, value of the parameter) -> fewer pages


@dataclass(frozen=True)
class Field:
    """`needs` are lookups, or functions that make a Prefetch, so that a list asks no query a page."""

    name: str
    read: Read
    joins: tuple[str, ...] = ()
    needs: tuple[str | Callable[[], Any], ...] = ()
    in_lists: bool = False  # told in lists without being asked for
    alone: bool = False  # told of a single page only: it would make lists slow
    narrow: Narrow | None = None
    column: str = ""  # the column by which lists can be put in order

    def shown(self) -> Field:
        return replace(self, in_lists=True)

    def sorting(self, column: str = "") -> Field:
        return replace(self, column=column or self.name)

    def narrowing(self, narrow: Narrow | None = None) -> Field:
        return replace(self, narrow=narrow or by_column(self.name))


# --- narrowing lists ---


def by_column(name: str) -> Narrow:
    """Pages whose column `name` is the value of the parameter; a wrong value is refused."""

    def narrow(pages: Any, value: str) -> Any:
        field = pages.model._meta.get_field(name)
        try:
            wanted = (
                _flag(value) if isinstance(field, models.BooleanField) else field.clean(value, None)
            )
        except ValidationError as error:
            choices = [str(key).lower() for key, _label in field.flatchoices]
            hint = f" Chọn một trong: {', '.join(choices)}." if choices else ""
            raise BadRequestError(f"Giá trị “{value}” không dùng được cho {name}.{hint}") from error
        return pages.filter(**{name: wanted})

    return narrow


def _flag(value: str) -> bool:
    known = {"true": True, "1": True, "false": False, "0": False}
    if value not in known:
        raise ValidationError("not a flag")
    return known[value]


def by_lookup(lookup: str) -> Narrow:
    """Pages for which `lookup` (to many, usually a slug) is the value of the parameter."""

    def narrow(pages: Any, value: str) -> Any:
        matching = pages.model._default_manager.filter(**{lookup: value}).order_by().values("pk")
        return pages.filter(pk__in=matching)

    return narrow


# --- reading ---


def plain(name: str) -> Field:
    """A column as it stands."""
    return Field(name, lambda page, telling: telling.value(getattr(page, name)))


def choice(name: str) -> Field:
    """A column of fixed choices: the value and its word."""

    def read(page: Any, telling: Telling) -> Any:
        return labelled(getattr(page, name), getattr(page, f"get_{name}_display")())

    return Field(name, read)


def labelled(value: Any, label: Any) -> dict[str, Any] | None:
    return None if value in ("", None) else {"value": value, "label": str(label)}


def line_list(name: str) -> Field:
    """A text of one point a line, as a list."""
    return Field(name, lambda page, telling: lines(getattr(page, name)))


def stream(name: str, clean: Callable[[str], str] | None = None) -> Field:
    """A column of blocks; `clean` goes over every text in it."""

    def read(page: Any, telling: Telling) -> Any:
        value = getattr(page, name)
        fetch_renditions(pictures(value))
        told = telling.value(value)
        return _each_text(told, clean) if clean else told

    return Field(name, read, alone=True)


def _each_text(value: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_each_text(item, clean) for item in value]
    if isinstance(value, dict):
        return {key: _each_text(item, clean) for key, item in value.items()}
    return value


def cleaned(name: str, clean: Callable[[str], str]) -> Field:
    return Field(name, lambda page, telling: clean(getattr(page, name)))


def link(name: str) -> Field:
    """Another page, if it is open to all."""
    return Field(name, lambda page, telling: telling.page(getattr(page, name)), joins=(name,))


def links(name: str, through: str = "") -> Field:
    """Other pages that are open to all; `through` names the page in each row of `name`."""

    def read(page: Any, telling: Telling) -> Any:
        rows = getattr(page, name).all()
        return telling.pages(getattr(row, through) if through else row for row in rows)

    return Field(name, read, needs=(f"{name}__{through}" if through else name,))


def picture(name: str) -> Field:
    def read(page: Any, telling: Telling) -> Any:
        told = telling.picture(getattr(page, name))
        caption = getattr(page, f"{name}_caption", "")
        return {**told, "caption": caption} if told and caption else told

    return Field(name, read, joins=(name,), needs=(lambda: rendition_prefetch(name),))


def file(name: str) -> Field:
    return Field(name, lambda page, telling: telling.file(getattr(page, name)), joins=(name,))


def rows(name: str, tell: Callable[[Any, Telling], dict[str, Any]], *needs: str) -> Field:
    """The inline rows `name`; `needs` are what each row refers to."""

    def read(page: Any, telling: Telling) -> Any:
        return [tell(row, telling) for row in getattr(page, name).all()]

    return Field(name, read, needs=(name, *(f"{name}__{need}" for need in needs)))
