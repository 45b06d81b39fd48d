"""Writes a story as a page: tree, revision, references and search queue in one transaction.

A live page is put into the tree live, with one revision: a draft that is then published would be
written three times. The rules of publishing were asked before (`exchange.rules`), so the page is
saved without asking them again.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.utils import timezone
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Page, ReferenceIndex, Revision
from wagtail.signals import page_published

from core.problems import flat
from core.text import slugify
from editorial.models import StoryPage, StoryTag
from editorial.rules import exempting, personal
from exchange import exporting, rules
from exchange.bulk import Gathered
from exchange.finding import Finder
from exchange.models import ImportedStory
from exchange.records import Story
from exchange.values import RefusedError
from exemplars.models import Indicator, PracticeIndicator

IMPORTED = "exchange.imported"
SLUGS_KEPT = 4096


@dataclass
class Options:
    """How an import is to go."""

    overwrite: bool = False  # the file wins over what editors changed since
    override: str = ""  # reason for publishing what the rules hold back
    source: str = ""  # name of the file, for the page's history
    user: Any = None  # who imports, for the page's history


@dataclass
class Outcome:
    """What became of one story, told once its transaction has committed."""

    what: str  # "created", "changed", "unchanged"
    draft: bool = False
    held: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    despite: list[str] = field(default_factory=list)  # what the override let pass


class KeptError(Exception):
    """The site's own version stays; the text says why. Whatever was written for the story is undone."""


class Writer:
    """Writes stories one by one inside transactions of its caller."""

    def __init__(self, find: Finder, options: Options) -> None:
        self.find, self.options = find, options
        self.gathered = Gathered()
        self._parents: dict[str, Any] = {}
        self._records: dict[str, ImportedStory] = {}
        self._known: dict[str, Any] = {}
        self._numbers: OrderedDict[str, int] = OrderedDict()

    def begin(self, gathered: Gathered, stories: list[Story]) -> None:
        """At the start of a transaction: what other processes may have changed is read anew."""
        self.gathered = gathered
        self._parents.clear()
        ids = [story.id for story in stories]
        self._records = ImportedStory.objects.in_bulk(ids, field_name="external_id")
        self._known = pages_called(ids)

    def forget(self) -> None:
        """After a rollback."""
        self._parents.clear()
        self._numbers.clear()
        self.find.forget()

    # --- one story ---

    def write(self, story: Story) -> Outcome:
        """Bring the page of `story` up to date, or make it. Raises RefusedError and KeptError."""
        record, known = self._records.get(story.id), self._known.get(story.id)
        if known is None:
            if record is not None and not self.options.overwrite:
                raise KeptError(
                    "Bài đã bị xóa trên trang sau lần nhập trước. Dùng --overwrite nếu muốn nhập lại."
                )
            return self.create(story, record)
        if known.specific_class is not story.kind.model:
            label = known.cached_content_type.model_class()._meta.verbose_name
            raise RefusedError(
                f"Mã “{story.id}” đã thuộc về một bài loại khác ({label}: “{known.title}”). Đổi mã của dòng này, hoặc sửa "
                "type."
            )
        return self.update(story, known.specific, record)

    def create(self, story: Story, record: ImportedStory | None) -> Outcome:
        page = story.kind.model(title=story.title, draft_title=story.title, external_id=story.id)
        page.owner = self.options.user
        waiting = self.fill(page, story)
        outcome = self.decide(Outcome("created"), page, story)
        page.live = story.asks_to_be_live and not outcome.draft
        page.has_unpublished_changes = not page.live
        if page.live:
            page.first_published_at = page.last_published_at = page.published_at
        parent = self.parent(story)
        page.locale_id = parent.locale_id
        page.slug = self.free_slug(parent, story, outcome)
        children = dict(page._cluster_related_objects)
        page.save = partial(page.save, clean=False, log_action=None)  # treebeard calls it bare
        parent.add_child(instance=page)
        del page.save
        _remember_children(page, children)
        self.finish(page, story, record, outcome, waiting)
        return outcome

    def update(self, story: Story, page: Any, record: ImportedStory | None) -> Outcome:
        """A new version of a page that is there, unless it says the same or an editor changed it."""
        edited = record is None or (
            (record.revision, record.live) != (page.latest_revision_id, page.live)
        )
        base = page if page.live else page.get_latest_revision_as_object()
        before = _content(base)
        if story.slug and story.slug != page.slug:
            story.notes.append(
                f"Địa chỉ trên trang giữ nguyên “{page.slug}”, không đổi theo slug của dòng."
            )
        was_live = page.live
        pictures = exporting.left_out(base)
        page = base
        page.title = page.draft_title = story.title
        page.external_id = story.id
        waiting = self.fill(page, story)
        outcome = self.decide(Outcome("changed"), page, story)
        goes_live = story.asks_to_be_live and not outcome.draft
        same_state = was_live == goes_live and not (was_live and page.has_unpublished_changes)
        if same_state and before == _content(page):
            known_revision = record.revision if record else None  # an edit stays an edit
            self.remember(page, story, record, outcome, waiting, known_revision)
            return Outcome("unchanged")
        if page.locked:
            raise KeptError("Bài đang khóa trên trang. Mở khóa rồi nhập lại.")
        if edited and not self.options.overwrite:
            why = (
                "Mã này đã có trên trang, không phải do lần nhập trước tạo ra"
                if record is None
                else "Bài đã được sửa trên trang sau lần nhập trước"
            )
            raise KeptError(f"{why}. Dùng --overwrite nếu muốn lấy bản trong tệp.")
        if pictures:
            story.notes.append(
                f"Bản cũ trên trang có {len(pictures)} ảnh, phim, tệp trong nội dung mà tệp nhập không mang theo; còn trong "
                "lịch sử của bài."
            )
        page.live = was_live or goes_live
        if goes_live or not was_live:
            page.has_unpublished_changes = not goes_live
            if goes_live:
                page.last_published_at = timezone.now() if was_live else page.published_at
                page.first_published_at = page.first_published_at or page.published_at
                page.expired = False
            page.save(clean=False)
        else:
            outcome.notes.append(
                "Trang đang công khai giữ nguyên; bản mới lưu làm bản nháp của trang."
            )
        self.finish(page, story, record, outcome, waiting, revision_only=was_live and not goes_live)
        if goes_live:
            page_published.send(sender=type(page), instance=page, revision=page.live_revision)
        return outcome

    # --- its parts ---

    def fill(self, page: Any, story: Story) -> dict[str, list[str]]:
        """Set all that the record says; returns references to stories that are not there yet."""
        for name, value in story.fields.items():
            setattr(page, name, value)
        rows = dict(story.rows)
        rows["tagged_items"] = [StoryTag(tag=tag) for tag in self.find.tags(story.tags)]
        if "indicators" in story.kind.rows:
            rows["indicators"] = [
                PracticeIndicator(indicator=self.indicator(catalogue, story), **figures)
                for catalogue, figures in story.indicators
            ]
        if page.pk is None:  # nothing is nothing already; setting it costs a query each
            page._cluster_related_objects = {}
            rows = {name: items for name, items in rows.items() if items}
        for name, items in rows.items():
            setattr(page, name, items)
        return self.refer(page, story.references)

    def refer(self, page: Any, references: dict[str, list[str]]) -> dict[str, list[str]]:
        """Set references to other stories; those that are missing are returned."""
        waiting: dict[str, list[str]] = {}
        for attribute, ids in references.items():
            model_field = type(page)._meta.get_field(attribute)
            found = {each: self.referred(model_field.related_model, each) for each in ids}
            targets = [target for target in found.values() if target is not None]
            if page.pk is None and not targets:
                pass
            elif model_field.many_to_many:
                setattr(page, attribute, targets)
            else:
                setattr(page, attribute, targets[0] if targets else None)
            if missing := [each for each, target in found.items() if target is None]:
                waiting[attribute] = missing
        return waiting

    @staticmethod
    def referred(model: Any, external_id: str) -> Any:
        page = pages_called([external_id]).get(external_id)
        return model.objects.filter(pk=page.pk).first() if page else None

    def indicator(self, catalogue: dict[str, Any], story: Story) -> Indicator:
        """The entry of the catalogue, made when it is missing; what it lacks is filled in."""
        found = self.find.indicator(catalogue["name"])
        if found is None:
            found = Indicator(**catalogue)
            found.save()
            self.find.made_indicator(found)
            story.notes.append(f"Đã thêm chỉ tiêu “{found.name}” vào danh mục.")
            return found
        for attribute, value in catalogue.items():
            if value and not getattr(found, attribute):
                setattr(found, attribute, value)
                found.save()
                story.notes.append(
                    f"Đã bổ sung “{value}” cho chỉ tiêu “{found.name}” của danh mục."
                )
        return found

    def decide(self, outcome: Outcome, page: Any, story: Story) -> Outcome:
        """Whether the page may go live, by the rules and the override."""
        verdict = rules.judge(page, story)
        outcome.draft = not story.asks_to_be_live
        outcome.warnings = list(story.warnings)
        if story.asks_to_be_live:
            outcome.warnings += verdict.lacks
            if verdict.holds and not self.options.override:
                outcome.draft = True
                outcome.held = verdict.holds
            elif verdict.holds:
                outcome.despite = verdict.holds
                outcome.warnings += [
                    f"Vẫn xuất bản theo ngoại lệ: {each}" for each in verdict.holds
                ]
        else:
            outcome.warnings += rules.personal_data(story.words)
        return outcome

    def parent(self, story: Story) -> Any:
        name = story.kind.name
        if name not in self._parents:
            parent = story.kind.index.objects.first()
            if parent is None:
                raise RefusedError(
                    f"Trang chưa có mục chứa loại {story.kind.label}. Chạy manage.py setup_site rồi nhập lại."
                )
            self._parents[name] = parent
        return self._parents[name]

    def free_slug(self, parent: Any, story: Story, outcome: Outcome) -> str:
        """The address of a new page: from the record or the title, with a number when it is taken."""
        wanted = (story.slug or slugify(story.title) or "trang")[:240]
        siblings = Page.objects.filter(depth=parent.depth + 1, path__startswith=parent.path)
        slug, key = wanted, f"{parent.pk}:{wanted}"
        number = self._numbers.get(key, 1)
        while siblings.filter(slug=slug).exists():
            number += 1
            slug = f"{wanted}-{number}"
        if number > 1:
            self._numbers[key] = number
            while len(self._numbers) > SLUGS_KEPT:
                self._numbers.popitem(last=False)
        if story.slug and slug != story.slug:
            outcome.notes.append(f"Địa chỉ “{story.slug}” đã có bài khác dùng; bài này ở “{slug}”.")
        return slug

    def finish(
        self,
        page: Any,
        story: Story,
        record: ImportedStory | None,
        outcome: Outcome,
        waiting: dict[str, list[str]],
        *,
        revision_only: bool = False,
    ) -> None:
        """Revision, references, history and memory of a page that was just saved."""
        goes_live = not outcome.draft
        revision = add_revision(
            page, live=goes_live, user=self.options.user, revision_only=revision_only
        )
        data = {"source": self.options.source, "line": story.number, "id": story.id}
        self.gathered.log(page, IMPORTED, user=self.options.user, revision=revision, data=data)
        if outcome.despite:
            why = self.options.override
            exempting.record(
                page, [*outcome.despite, *flat(personal.problems(page))], why, self.options.user
            )
            told = {**data, **exempting.entry(outcome.despite, why)}
            self.gathered.log(
                page, exempting.EXEMPTED, user=self.options.user, revision=revision, data=told
            )
        self.remember(page, story, record, outcome, waiting, page.latest_revision_id)

    def remember(
        self,
        page: Any,
        story: Story,
        record: ImportedStory | None,
        outcome: Outcome,
        waiting: dict[str, list[str]],
        revision: int | None,
    ) -> None:
        record = record or ImportedStory(external_id=story.id)
        kinds = ImportedStory.Outcome
        record.page_id = page.pk
        record.digest = story.digest
        record.revision = revision
        record.outcome = (
            kinds.HELD if outcome.held else kinds.DRAFT if outcome.draft else kinds.LIVE
        )
        record.live = page.live
        record.dated = story.dated
        record.waiting = waiting
        record.save()


def pages_called(ids: list[str]) -> dict[str, Any]:
    """The pages with these ids: given by an import, or by an export to a page that had none."""
    found = StoryPage.objects.in_bulk(ids, field_name="external_id")
    keys = {key: each for each in ids if each not in found and (key := exporting.key_of(each))}
    if keys:
        for page in StoryPage.objects.filter(translation_key__in=keys, external_id=None):
            found[keys[page.translation_key]] = page
    return found


def _remember_children(page: Any, children: dict[str, list[Any]]) -> None:
    """Keep the rows of a page that was just made in memory: revision and references read them there."""
    relations = [rel.get_accessor_name() for rel in get_all_child_relations(page)]
    fields = [field.name for field in get_all_child_m2m_relations(page)]
    page._cluster_related_objects = {name: children.get(name, []) for name in relations + fields}


def add_revision(
    page: Any, *, live: bool, user: Any = None, revision_only: bool = False
) -> Revision:
    """One revision of `page` as it stands in memory, and the reference index brought up to date.

    The columns that name the revision are set beside the page: its save has already put it into the
    search queue, in this transaction. With `revision_only` the page itself was not saved.
    """
    revision = Revision.objects.create(
        content_object=page,
        base_content_type=page.get_base_content_type(),
        user=user,
        content=page.serializable_data(),
        object_str=str(page),
    )
    page.latest_revision = revision
    page.latest_revision_created_at = revision.created_at
    columns: dict[str, Any] = {
        "latest_revision": revision,
        "latest_revision_created_at": revision.created_at,
        "draft_title": page.title,
        "has_unpublished_changes": not live,
    }
    if live:
        page.live_revision = columns["live_revision"] = revision
    Page.objects.filter(pk=page.pk).update(**columns)
    if not revision_only:
        ReferenceIndex.create_or_update_for_object(page)
    return revision


def _content(page: Any) -> tuple[Any, ...]:
    """What a record says of `page`, to tell whether a new one says the same."""
    record = exporting.record(page)
    return page.published_at, {**record, "published_at": None, "draft": None}
