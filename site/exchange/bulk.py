"""What an import writes once a transaction, where saving page by page writes it each time.

Wagtail's own search index, by which editors find pages in the admin. And the history of pages, each entry
of which is checked with three queries though it is made here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_save
from django.utils import timezone
from modelsearch.backends import get_search_backends
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import PageLogEntry
from wagtail.signal_handlers import disable_reference_index_auto_update

from core import commits
from exchange.format import KINDS

_pages: ContextVar[list[Any] | None] = ContextVar("pages to index", default=None)


class Gathered:
    """Pages to index and history to write at the end of the transaction."""

    def __init__(self) -> None:
        self.pages: list[Any] = []
        self.history: list[PageLogEntry] = []

    def log(self, page: Any, action: str, **fields: Any) -> None:
        """An entry of the history of `page`."""
        self.history.append(
            PageLogEntry(
                page=page,
                content_type=ContentType.objects.get_for_model(page, for_concrete_model=False),
                label=page.get_admin_display_title(),
                action=action,
                timestamp=timezone.now(),
                content_changed=True,
                **fields,
            )
        )

    def forget_from(self, mark: tuple[int, int]) -> None:
        """Drop what was gathered since `mark`: the savepoint of its story was undone."""
        del self.pages[mark[0] :], self.history[mark[1] :]

    @property
    def mark(self) -> tuple[int, int]:
        return len(self.pages), len(self.history)

    def write(self) -> None:
        for kind in KINDS.values():
            pages = {page.pk: page for page in self.pages if type(page) is kind.model}
            for index in _indexes(kind.model) if pages else []:
                index.add_items(kind.model, list(pages.values()))
        PageLogEntry.objects.bulk_create(self.history)


@contextmanager
def gathering() -> Iterator[Gathered]:
    """Inside a transaction: gathers what is saved in the block, and writes it when the block ends well.

    The reference index is left alone too: whoever saves brings it up to date for each page.
    """
    _take_over()
    gathered = Gathered()
    token = _pages.set(gathered.pages)
    try:
        with disable_reference_index_auto_update(), commits.together():
            yield gathered
    finally:
        _pages.reset(token)
    gathered.write()


def _indexes(model: Any) -> list[Any]:
    backends = get_search_backends(with_auto_update=True)
    return [backend.get_index_for_model(model) for backend in backends]


def _take_over() -> None:
    """Let stories of this process be indexed by `_saved`; it does what Wagtail does, except in a block."""
    for kind in KINDS.values():
        if post_save.disconnect(post_save_signal_handler, sender=kind.model):
            post_save.connect(_saved, sender=kind.model, dispatch_uid=f"exchange.index.{kind.name}")


def _saved(instance: Any, **kwargs: Any) -> None:
    waiting = _pages.get()
    if waiting is None:
        post_save_signal_handler(instance, **kwargs)
    else:
        waiting.append(instance)
