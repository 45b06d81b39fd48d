"""A site on which every page shows all it can: pictures, files, links, rows of every kind.

`Everything(3)` and `Everything(30)` make the same pages with three and with thirty of each thing; what
lists show adds up.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from itertools import cycle
from typing import Any

from django.utils import timezone

from devdata import builders as make
from exemplars.models import PracticePage
from home.models import HomePage, StandardPage
from units.enums import ClusterKind, UnitKind
from units.models import Cluster, ClusterMembership, Unit

INDICATORS = 12  # as many as a practice takes
TAG = "một cửa"


class Everything:
    """Stories, units, pictures and files of one number; its methods make a page and give its address."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.pictures = [make.make_picture() for _ in range(count)]
        self._next_picture = cycle(self.pictures)
        self.file = make.make_attachment()
        # The office of the stories is gone, and so is the one that took it over.
        self.gone = Unit.objects.get(slug="ban-tuyen-truyen")
        self.unit = self.gone.now
        self.origin = make.make_unit()
        provinces = Unit.objects.current().provinces().exclude(pk=self.origin.pk)
        self.others = list(provinces.order_by("sort_key")[:count])
        # Those who began a practice do not adopt it: they are units of another kind.
        bureaus = Unit.objects.current().filter(kind=UnitKind.CENTRAL).exclude(pk=self.unit.pk)
        self.bureaus = list(bureaus.order_by("sort_key")[:count])
        self.field, self.topic = make.make_work_field(), make.make_topic()
        self.document = make.make_directive(**self._story(), **self._document())
        self.practices = [
            make.make_practice(**self._listed(), indicators=self._indicators(3))
            for _ in range(count)
        ]
        self.profiles = [make.make_profile(**self._listed()) for _ in range(count)]
        self.news_items = [make.make_news(**self._listed()) for _ in range(count)]
        self.main_campaign = self._campaign()
        self.main_column = self._column()

    # --- what stories are made of ---

    def _story(self) -> dict[str, Any]:
        return {
            "unit": self.gone,
            "published_at": datetime.datetime(2016, 5, 20, 8, tzinfo=datetime.UTC),
            "work_field": self.field,
            "topics": [self.topic],
            "tags": [TAG],
            "picture": next(self._next_picture),
            "corrections": [{"date": datetime.date(2026, 3, 12), "text": "900, không phải 9.000."}],
        }

    def _listed(self) -> dict[str, Any]:
        """A story of a unit that is at work, so that lists narrowed by unit show it."""
        return {**self._story(), "unit": self.origin, "published_at": timezone.now()}

    def _of_today(self, values: dict[str, Any]) -> dict[str, Any]:
        """For what takes place today: the unit that is there now."""
        return {**values, "unit": self.unit, "published_at": timezone.now()}

    def _written(self) -> dict[str, Any]:
        """A story with a body in which everything stands `count` times."""
        tags = [TAG, *(f"thẻ {number}" for number in range(self.count))]
        return {**self._story(), "body": self._body(), "tags": tags}

    def _body(self) -> list[tuple[str, Any]]:
        film = {"title": "Phim", "file": self.file, "captions": self.file, "duration": ""}
        sound = {"title": "Tiếng", "file": self.file, "captions": None, "duration": ""}
        blocks: list[tuple[str, Any]] = []
        for number, picture in enumerate(self.pictures):
            linked = [self.practices[number], self.profiles[number], self.news_items[number]]
            links = "".join(f'<a linktype="page" id="{page.pk}">bài</a> ' for page in linked)
            text = f'<p>Đọc {links} và <a linktype="document" id="{self.file.pk}">mẫu</a>.</p>'
            shown = {"picture": picture, "caption": f"Ảnh {number}"}
            blocks += [
                ("text", text),
                ("question", {"question": "Chị mong gì?", "answer": text}),
                ("note", text),
                ("picture", shown),
                ("gallery", {"title": "Buổi sáng", "pictures": [shown, shown]}),
                ("video", {**film, "transcript": text, "poster": picture}),
                ("audio", {**sound, "transcript": text}),
                ("document", {"document": self.file, "note": ""}),
                ("related", {"title": "Đọc thêm", "pages": linked}),
            ]
        return blocks

    def _files(self) -> list[tuple[str, Any]]:
        return [("file", {"title": "Mẫu sổ", "kind": "mẫu", "file": self.file})] * self.count

    def _document(self) -> dict[str, Any]:
        point = {"letter": "a", "text": "Việc phải làm.", "note": ""}
        section = {"heading": "Việc", "short": "", "intro": "", "points": [point] * self.count}
        return {
            "effect": "replaced",
            "replaced_by": make.make_directive(issued_on=datetime.date(2024, 1, 2)),
            "file": self.file,
            "sections": [("section", {"number": str(n), **section}) for n in range(self.count)],
        }

    def _indicators(self, count: int) -> list[dict[str, Any]]:
        row = {"unit": "người", "direction": "higher", "baseline": 1, "actual": 2}
        return [{"name": f"Chỉ tiêu {number}", **row} for number in range(count)]

    def _adoption(self, practice: PracticePage, unit: Unit, **over: Any) -> None:
        results = [{"baseline": 5, "actual": 9}, {"baseline": 5, "actual": 8}]
        make.make_adoption(practice, unit=unit, results=results, state="running", **over)

    def _campaign(self) -> Any:
        row = {"unit": "người", "direction": "higher", "goal": 10}
        today = timezone.localdate()
        page = make.make_campaign(
            **self._of_today(self._written()),
            targets=[
                {"name": f"Chỉ tiêu {n}", "figures": [{"as_of": today, "value": 5}], **row}
                for n in range(self.count)
            ],
            registrations=[
                {"unit": unit, "date": datetime.date(2026, 3, 1)} for unit in self.others
            ],
            reviews=[{"kind": "interim", "date": today, "outcome": "continue"}] * self.count,
            honoured=[{"story": story, "note": "Đi đầu"} for story in self.profiles],
            launching_document=self.document,
            parent_campaign=make.make_campaign(),
        )
        for practice in self.practices:
            make.make_campaign(**self._of_today(self._story()), parent_campaign=page)
            make.make_news(**self._story(), campaign=page)
            make.make_event(**self._of_today(self._story()), campaign=page)
            self._adoption(practice, self.unit, campaign=page)
        return page

    def _column(self) -> Any:
        """The last of `count` columns with every part of a rule."""
        for picture in self.pictures:
            page = make.make_column(
                rule_categories=["news", "exemplar"],
                rule_fields=[self.field],
                rule_topics=[self.topic],
                rule_tags=TAG,
                rule_unit=self.origin,
                picks=self.news_items[: self.count // 2],
                cover=picture,
                opening_document=self.document,
            )
        return page

    # --- pages; each gives its address ---

    def home(self) -> str:
        """Every section `count` times: stories picked and found, practices, campaigns, figures."""
        home = HomePage.objects.get()
        more = StandardPage.objects.get(slug="van-ban")
        stories = {"title": "Mới", "count": 3, "categories": ["exemplar"], "more_page": more}
        sections: list[tuple[str, Any]] = []
        for story in self.news_items:
            sections += [
                ("stories", {**stories, "picks": [story]}),
                ("practices", {"title": "Mô hình", "count": 6}),
                ("campaigns", {"title": "Phong trào", "count": 4}),
                ("loop", {"title": "Bốn khâu"}),
                ("topics", {"title": "Việc"}),
                ("columns", {"title": "Chuyên mục"}),
            ]
        home.sections = sections
        home.lead_story = self.profiles[0]
        home.save()
        return "/"

    def profile(self) -> str:
        step = {"step": "1-phat-hien", "date": datetime.date(2019, 3, 2), "owner": "Cụm thi đua"}
        page = make.make_profile(
            **self._written(),
            portrait=self.pictures[-1],
            honours=[{"award": "Lao động tiên tiến", "state": "not_verified"}] * self.count,
            people=[{"name": f"Người {n}", "basis": "official_duty"} for n in range(self.count)],
            step_records=[step] * self.count,
            pinned_practices=self.practices,
        )
        for unit in self.others:
            make.make_pledge(page, unit=unit)
            make.make_pledge(page, unit=self.unit, campaign=self.main_campaign)
        return str(page.url)

    def practice(self) -> str:
        decision = {"level": "tinh", "number": "705/QĐ-BHXH", "date": datetime.date(2021, 12, 22)}
        page = make.make_practice(
            **self._written(),
            indicators=self._indicators(min(self.count, INDICATORS)),
            co_units=self.bureaus,
            kit=self._files(),
            derives_from=self.practices[0],
            model_decisions=[decision] * self.count,
        )
        for unit in self.others:
            self._adoption(page, unit)
            make.make_visit(page, unit=unit)
        own = [practice.pk for practice in self.practices]
        PracticePage.objects.filter(pk__in=own).update(derives_from=page)
        return str(page.url)

    def campaign(self) -> str:
        return str(self.main_campaign.url)

    def news(self) -> str:
        return str(make.make_news(**self._written(), campaign=self.main_campaign).url)

    def event(self) -> str:
        return str(
            make.make_event(**self._of_today(self._written()), campaign=self.main_campaign).url
        )

    def column(self) -> str:
        return str(self.main_column.url)

    def feed(self) -> str:
        return f"{self.main_column.url}atom/"

    def directive(self) -> str:
        return str(self.document.url)

    def procedure(self) -> str:
        forms = [{"title": f"Mẫu {number}", "file": self.file} for number in range(self.count)]
        return str(make.make_procedure(**self._written(), forms=forms).url)

    def material(self) -> str:
        return str(make.make_material(**self._written(), files=self._files()).url)

    def monday(self) -> str:
        """It retells a story and has a practice put beside it; `count` earlier Mondays have one too."""
        told = {
            **self._story(),
            "unit": None,
            "source_story": self.profiles[0],
            "practice": self.practices[0],
        }
        page = make.make_monday(**told)
        for _ in range(self.count):
            make.make_monday(**told)
        return str(page.url)

    def standard_page(self) -> str:
        page = make.make_standard_page(body=self._body())
        for _ in range(self.count):
            make.make_standard_page(parent=StandardPage.objects.get(pk=page.pk))
        return str(page.url)

    def cluster(self) -> str:
        cluster = Cluster(kind=ClusterKind.CLUSTER, name=f"Cụm thử {self.count}")
        cluster.memberships = [
            ClusterMembership(sort_order=order, unit=unit, year_from=2026)
            for order, unit in enumerate([self.unit, self.origin, *self.others])
        ]
        cluster.full_clean()
        cluster.save()
        return f"/cum-khoi-thi-dua/{cluster.slug}/"

    def narrowed(self, address: str) -> str:
        """The list at `address`, narrowed by many units, one of which has stories."""
        return "&".join([address, *(f"unit={unit.slug}" for unit in [self.origin, *self.others])])


PAGES: dict[str, Callable[[Everything], str]] = {
    "home": Everything.home,
    "profile": Everything.profile,
    "practice": Everything.practice,
    "campaign": Everything.campaign,
    "news": Everything.news,
    "event": Everything.event,
    "column": Everything.column,
    "feed of a column": Everything.feed,
    "feed of all": lambda site: "/tin.atom",
    "feed of a unit": lambda site: f"/don-vi/{site.unit.slug}/atom/",
    "feed of a field": lambda site: f"/linh-vuc/{site.field.slug}/atom/",
    "feed of a topic": lambda site: f"/viec-can-giai-quyet/{site.topic.slug}/atom/",
    "directive": Everything.directive,
    "procedure": Everything.procedure,
    "material": Everything.material,
    "monday story": Everything.monday,
    "monday sheet": lambda site: f"{Everything.monday(site)}a4/",
    "column of mondays": lambda site: str(make.monday_column().url),
    "calendar feed": lambda site: f"{make.monday_column().url}lich/",
    "standard page": Everything.standard_page,
    "profiles": lambda site: "/guong-dien-hinh/",
    "profiles, narrowed": lambda site: site.narrowed("/guong-dien-hinh/?sort=old"),
    "practices": lambda site: "/mo-hinh/",
    "campaigns": lambda site: "/phong-trao-thi-dua/",
    "news and events": lambda site: "/tin-tuc/",
    "columns": lambda site: "/chuyen-muc/",
    "papers": lambda site: "/van-ban/",
    "directives": lambda site: "/van-ban/chi-dao-huong-dan/",
    "procedures": lambda site: "/van-ban/thu-tuc/",
    "materials": lambda site: "/van-ban/tai-lieu-tuyen-truyen/",
    "units": lambda site: "/don-vi/",
    "unit": lambda site: f"/don-vi/{site.unit.slug}/",
    "unit that is gone": lambda site: f"/don-vi/{site.gone.slug}/",
    "clusters": lambda site: "/cum-khoi-thi-dua/",
    "cluster": Everything.cluster,
    "fields": lambda site: "/linh-vuc/",
    "field": lambda site: f"/linh-vuc/{site.field.slug}/",
    "topics": lambda site: "/viec-can-giai-quyet/",
    "topic": lambda site: f"/viec-can-giai-quyet/{site.topic.slug}/",
    "tag": lambda site: "/the/mot-cua/",
    "search": lambda site: "/tim-kiem/?q=gương",
    "search, narrowed": lambda site: site.narrowed("/tim-kiem/?q=gương"),
    "site map": lambda site: "/so-do-trang/",
}
