"""What a sample refers to by name, as records."""

from __future__ import annotations

import datetime
from functools import cached_property, lru_cache
from typing import Any

from django.utils import timezone

from core.text import search_form
from editorial.models import ColumnPage, StoryPage
from exemplars.models import Award
from media.models import Attachment, Picture
from units.models import ProblemTopic, Unit, WorkField


class Finder:
    """Looks records up and says which name has none.

    `made` is what this load and earlier ones made: `(kind, key)` → primary key.
    """

    def __init__(self, made: dict[tuple[str, str], int], today: datetime.date) -> None:
        self.made = made
        self.today = today

    def _made(self, kind: str, key: str) -> int:
        try:
            return self.made[kind, key]
        except KeyError:
            raise LookupError(f"Chưa nạp {kind} “{key}”.") from None

    def picture(self, name: str) -> Picture:
        return Picture.objects.get(pk=self._made("picture", name))

    def attachment(self, key: str) -> Attachment:
        return Attachment.objects.get(pk=self._made("file", key))

    def story(self, key: str) -> Any:
        """The specific page of the sample called `key`."""
        page = StoryPage.objects.filter(external_id=key).first()
        if page is None:
            raise LookupError(f"Chưa nạp bài “{key}”.")
        return page.specific

    def unit(self, name: str, day: datetime.date) -> Unit:
        unit = Unit.objects.called(name, day)
        if unit is None:
            raise LookupError(f"Không có đơn vị nào tên “{name}” vào ngày {day:%d/%m/%Y}.")
        return unit

    @cached_property
    def _fields(self) -> dict[str, WorkField]:
        return {field.code: field for field in WorkField.objects.all()}

    def field(self, code: str) -> WorkField:
        return self._fields[code]

    @cached_property
    def _topics(self) -> dict[str, ProblemTopic]:
        return {search_form(topic.name): topic for topic in ProblemTopic.objects.all()}

    def topic(self, name: str) -> ProblemTopic:
        return self._topics[search_form(name)]

    @lru_cache(maxsize=64)  # noqa: B019 - a finder lives for one load
    def award(self, name: str) -> Award:
        return Award.objects.get(name=name)

    def column(self, slug: str) -> ColumnPage:
        return ColumnPage.objects.get(slug=slug)

    # --- time ---

    def day(self, data: dict[str, Any], name: str) -> datetime.date | None:
        """The date `name` (`starts`), written as `starts_on` or counted from today as `starts_in_days`."""
        if (days := data.get(f"{name}_in_days")) is not None:
            return self.today + datetime.timedelta(days=days)
        value = data.get(f"{name}_on")
        return value.date() if isinstance(value, datetime.datetime) else value

    def moment(self, data: dict[str, Any], name: str = "date") -> datetime.datetime:
        """When `data` was published, in local time."""
        value = data.get(name)
        if value is None:
            day = self.day(data, name) or self.today
            value = datetime.datetime.combine(day, datetime.time(8))
        if isinstance(value, str):
            value = datetime.datetime.fromisoformat(value)
        return value if value.tzinfo else timezone.make_aware(value)
