"""Records that a line names: units, fields, topics, columns, awards, indicators, tags, campaigns.

Catalogues are read once an import; what a line adds to them is forgotten when its transaction is.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Q

from campaigns.models import CampaignPage
from core.text import search_form, slugify
from editorial.models import ColumnPage, Tag
from exemplars.models import Award, Indicator
from units.models import ProblemTopic, Unit, WorkField
from units.querysets import forms_of, the_one_called

TAGS_KEPT = 4096
_LONG_NAMES = [
    (re.compile(r"\bbảo hiểm xã hội\b"), "bhxh"),
    (re.compile(r"\b(?:thành phố|tp\.?)\s+"), "thành phố "),
]
_OFFICE = re.compile(
    r"(?P<office>(?:bhxh|bảo hiểm xã hội)\s+(?:huyện|quận|thị xã|thị trấn|thành phố|tp\.?|liên huyện|cơ sở|xã|phường|"
    r"đặc khu|khu vực)\s+.+?)"
    r"\s*(?:,|;|\(|\s[-–—]\s|\bthuộc\b|\btrực thuộc\b)\s*(?P<province>[^()]+?)\)?",
    re.I,
)
_PROVINCE_WORD = re.compile(r"^(?:(?:bhxh|bảo hiểm xã hội)\s+)?(?:tỉnh|thành phố|tp\.?)?\s*", re.I)


@dataclass(frozen=True)
class Place:
    """What the name of a unit came to: the unit, the office below it as text, and what to tell."""

    unit: Unit | None = None
    office: str = ""
    note: str = ""
    warning: str = ""


def form(name: str) -> str:
    """A unit's name as compared here: the sector's name always short."""
    made = search_form(" ".join(name.split()))
    for pattern, short in _LONG_NAMES:
        made = pattern.sub(short, made)
    return made.strip(" .")


class Finder:
    """Looks up by name; None where there is no such record."""

    def __init__(self) -> None:
        self._tags: OrderedDict[str, Tag] = OrderedDict()
        self._indicators: dict[str, Indicator] = {}

    def forget(self) -> None:
        """After a rollback: what was made in it does not exist."""
        self._tags.clear()
        self._indicators.clear()

    # --- units ---

    @cached_property
    def _units(self) -> dict[str, list[Unit]]:
        units = list(Unit.objects.with_names())
        by_pk = {unit.pk: unit for unit in units}
        found: dict[str, list[Unit]] = {}
        for unit in units:
            if unit.successor_id:
                unit.successor = by_pk[unit.successor_id]
            for name in {form(each) for each in forms_of(unit) if each}:
                found.setdefault(name, []).append(unit)
        return found

    @cached_property
    def _slugs(self) -> dict[str, Unit]:
        return {unit.slug: unit for units in self._units.values() for unit in units}

    def unit(self, name: str, day: date) -> Unit | None:
        """The unit that bore `name` on `day`, or has it as its address."""
        if name in self._slugs:
            return self._slugs[name]
        return self._called(form(name), day)

    def _called(self, wanted: str, day: date) -> Unit | None:
        return the_one_called(list(self._units.get(wanted, [])), wanted, day, form)

    def province(self, name: str, day: date) -> Unit | None:
        """The provincial office of a place: "Yên Bái", "tỉnh Yên Bái", "BHXH tỉnh Yên Bái"."""
        if unit := self.unit(name, day):
            return unit
        place = _PROVINCE_WORD.sub("", name.strip())
        for beginning in ("bhxh tỉnh ", "bhxh thành phố "):
            if place and (unit := self._called(beginning + form(place), day)):
                return unit
        return None

    def place(self, name: str, day: date) -> Place:
        """The unit called `name`; an office below province level is kept as text under its province."""
        if unit := self.unit(name, day):
            return Place(unit)
        if match := _OFFICE.fullmatch(name.strip()):
            if unit := self.province(match["province"], day):
                return Place(
                    unit,
                    match["office"].strip(),
                    note=f"Đơn vị “{name}”: giữ “{match['office'].strip()}” là tên khi đó, thuộc {unit.name_on(day)}.",
                )
        elif unit := self.province(name, day):
            return Place(unit, note=f"Đơn vị “{name}” được hiểu là {unit.name_on(day)}.")
        return Place(
            office=name,
            warning=f"Không có đơn vị nào tên “{name}” vào ngày {day:%d/%m/%Y}; giữ làm chữ, bài chưa gắn với đơn vị. "
            "Sửa tên cho đúng, hoặc ghi kèm tỉnh (ví dụ “BHXH huyện Mù Cang Chải, tỉnh Yên Bái”) rồi nhập lại.",
        )

    # --- catalogues ---

    @cached_property
    def _fields(self) -> dict[str, WorkField]:
        found: dict[str, WorkField] = {}
        fields = list(WorkField.objects.all())
        for field in fields:
            for label in field.old_label_list:
                found.setdefault(search_form(label), field)
        for field in fields:  # names of today win over old labels
            for name in (field.short_name, field.name, field.slug, field.code):
                if name:
                    found[search_form(name)] = field
        return found

    def field(self, name: str) -> WorkField | None:
        return self._fields.get(search_form(name))

    @cached_property
    def _topics(self) -> dict[str, ProblemTopic]:
        topics = ProblemTopic.objects.all()
        return {search_form(name): topic for topic in topics for name in (topic.name, topic.slug)}

    def topic(self, name: str) -> ProblemTopic | None:
        return self._topics.get(search_form(name))

    @cached_property
    def _columns(self) -> dict[str, ColumnPage]:
        columns = ColumnPage.objects.all()
        return {
            search_form(name): column for column in columns for name in (column.title, column.slug)
        }

    def column(self, name: str) -> ColumnPage | None:
        return self._columns.get(search_form(name))

    @cached_property
    def _campaigns(self) -> dict[str, CampaignPage]:
        found: dict[str, CampaignPage] = {}
        for page in CampaignPage.objects.order_by("-pk").only("title", "slug", "external_id"):
            for name in (page.title, page.slug, page.external_id):
                if name:
                    found[search_form(name)] = page
        return found

    def campaign(self, name: str) -> CampaignPage | None:
        return self._campaigns.get(search_form(name))

    @cached_property
    def _awards(self) -> dict[str, Award]:
        return {search_form(award.name): award for award in Award.objects.all()}

    def award(self, name: str) -> Award | None:
        return self._awards.get(search_form(name))

    def indicator(self, name: str) -> Indicator | None:
        key = search_form(name)
        if key not in self._indicators:
            self._indicators.update(
                {search_form(each.name): each for each in Indicator.objects.all()}
            )
        return self._indicators.get(key)

    def made_indicator(self, indicator: Indicator) -> None:
        self._indicators[search_form(indicator.name)] = indicator

    # --- tags ---

    def tags(self, names: Iterable[str]) -> list[Tag]:
        """Tags by name, whatever the case; those that are missing are made, in the running transaction."""
        return [self._tag(name) for name in names]

    def _tag(self, name: str) -> Tag:
        key = name.casefold()
        tag = self._tags.get(key)
        if tag is None:
            slug = slugify(name) or "the"
            beginning = Q(slug=slug) | Q(slug__startswith=f"{slug}-") | Q(name=name)
            alike: list[Any] = [
                each for each in Tag.objects.filter(beginning) if each.name.casefold() == key
            ]
            tag = self._tags[key] = alike[0] if alike else Tag.objects.create(name=name)
            while len(self._tags) > TAGS_KEPT:
                self._tags.popitem(last=False)
        self._tags.move_to_end(key)
        return tag
