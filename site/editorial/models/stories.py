"""The parent of every page that appears in mixed lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import get_serializable_data_for_fields
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.models import Orderable, PageManager

from core.metadata import Facts
from core.models import BasePage
from core.problems import Problems, merge
from core.text import fold, format_date, sort_key
from editorial import rules, structured
from editorial.enums import Category, Genre, Level
from editorial.forms import StoryForm
from editorial.models.checked import CheckedMixin
from editorial.models.people import PEOPLE_PANELS
from editorial.models.tags import StoryTag
from editorial.permissions import StoryPermissionTester
from editorial.querysets import StoryQuerySet
from editorial.reading import fetch_renditions, last_change
from editorial.rules.listing import TITLE, ChecklistPanel
from media.sharing import share_image

WORDS_A_MINUTE = 200  # quiet reading of Vietnamese syllables is a little faster; an estimate


class StoryPage(CheckedMixin, BasePage):
    """Concrete, never created itself: unit, field, picture, byline of profiles, practices, news…

    A card is drawn from this table alone, so a mixed list needs no `specific()`.
    """

    base_form_class = StoryForm
    is_creatable = False
    article_type = "NewsArticle"  # in schema.org
    shows_topics: ClassVar[bool] = False  # on its page
    # Of standfirst, author, unit and work_field: what a story of this type is not published without.
    needed: ClassVar[tuple[str, ...]] = ("standfirst", "author", "unit", "work_field")
    computed_fields: ClassVar[tuple[str, ...]] = (
        "category", "kicker", "reading_minutes", "unit_then", "words_to_find", "title_order", "archived_on",
    )  # fmt: skip
    exclude_fields_in_copy: ClassVar[list[str]] = ["archived_on"]

    standfirst = models.TextField(
        _("tóm tắt"),
        blank=True,
        help_text=_("Nhiều nhất 45 từ: điều gì đã thay đổi, kèm một con số."),
    )
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("ảnh đại diện"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    picture_caption = models.CharField(_("chú thích ảnh"), max_length=300, blank=True)
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("đơn vị"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="stories",
        help_text=_("Chọn đơn vị đúng với ngày của bài; tên gọi khi đó được giữ trên trang."),
    )
    office = models.CharField(
        _("bộ phận, đơn vị cấp dưới (tên khi đó)"),
        max_length=200,
        blank=True,
        help_text=_("Ví dụ: BHXH huyện Mù Cang Chải; Tổ một cửa."),
    )
    work_field = models.ForeignKey(
        "units.WorkField",
        verbose_name=_("lĩnh vực công tác"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="stories",
    )
    topics = ParentalManyToManyField(
        "units.ProblemTopic",
        verbose_name=_("việc cần giải quyết"),
        blank=True,
        related_name="stories",
    )
    columns = ParentalManyToManyField(
        "editorial.ColumnPage",
        verbose_name=_("chuyên mục"),
        blank=True,
        related_name="assigned_stories",
        help_text=_("Chỉ chọn khi bài không tự vào chuyên mục theo quy tắc."),
    )
    tags = ClusterTaggableManager(through=StoryTag, verbose_name=_("thẻ"), blank=True)
    author = models.CharField(_("tác giả, bút danh"), max_length=120, blank=True)
    photographer = models.CharField(_("người chụp ảnh"), max_length=120, blank=True)
    source_name = models.CharField(
        _("nguồn (khi đăng lại)"), max_length=160, blank=True, help_text=_("Hiện thành “Theo …”.")
    )
    source_url = models.URLField(_("địa chỉ nguồn"), blank=True)
    genre = models.CharField(_("thể loại"), max_length=16, choices=Genre.choices, blank=True)
    published_at = models.DateTimeField(
        _("ngày đăng"),
        default=timezone.now,
        help_text=_("Ngày người đọc thấy trên bài; đơn vị được gọi theo tên vào ngày này."),
    )
    external_id = models.CharField(
        _("mã ở hệ thống khác"), max_length=120, null=True, blank=True, unique=True
    )
    sample = models.BooleanField(_("dữ liệu minh họa"), default=False)
    level = models.CharField(_("cấp công nhận"), max_length=12, choices=Level.choices, blank=True)
    frontline = models.BooleanField(
        _("trực tiếp thực hiện nhiệm vụ"),
        null=True,
        blank=True,
        choices=[(True, _("Trực tiếp thực hiện nhiệm vụ")), (False, _("Lãnh đạo, quản lý"))],
    )
    category = models.CharField(
        _("loại nội dung"), max_length=12, choices=Category.choices, editable=False
    )
    kicker = models.CharField(_("dòng trên tiêu đề"), max_length=80, editable=False, blank=True)
    unit_then = models.CharField(
        _("đơn vị, tên gọi khi đó"), max_length=400, editable=False, blank=True
    )
    corrected_on = models.DateField(_("ngày đính chính gần nhất"), null=True, editable=False)
    archived_on = models.DateField(_("ngày chuyển vào lưu trữ"), null=True, editable=False)
    words_to_find = models.TextField(_("chữ để tìm trong danh sách"), editable=False, blank=True)
    title_order = models.CharField(max_length=700, editable=False, blank=True, db_index=True)
    reading_minutes = models.PositiveSmallIntegerField(_("số phút đọc"), default=0, editable=False)

    objects = PageManager.from_queryset(StoryQuerySet)()

    # Panels, grouped as an editor thinks; a type adds its own in `main_panels`.
    head_panels: ClassVar[list[Any]] = [
        ChecklistPanel(heading=TITLE, classname="collapsed"),
        TitleFieldPanel("title", heading=_("Tiêu đề"), placeholder=False),
        FieldPanel("standfirst"),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("picture_caption")],
            heading=_("Ảnh đại diện"),
        ),
    ]
    main_panels: ClassVar[list[Any]] = []
    place_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("unit"),
                FieldPanel("office"),
                FieldPanel("work_field"),
                FieldPanel("topics"),
            ],
            heading=_("Đơn vị và lĩnh vực"),
        ),
        MultiFieldPanel(
            [FieldPanel("tags"), FieldPanel("columns")], heading=_("Thẻ và chuyên mục")
        ),
    ]
    byline_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("author"), FieldPanel("photographer")]),
                FieldRowPanel([FieldPanel("source_name"), FieldPanel("source_url")]),
                FieldRowPanel([FieldPanel("genre"), FieldPanel("published_at")]),
            ],
            heading=_("Tác giả và thể loại"),
        ),
        MultiFieldPanel([FieldPanel("external_id"), FieldPanel("sample")], heading=_("Hồ sơ")),
        InlinePanel("corrections", heading=_("Đính chính"), label=_("Đính chính")),
    ]

    class Meta:
        verbose_name = _("bài")
        verbose_name_plural = _("bài")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=[*first, "-published_at"])
            for first in ([], ["category"], ["work_field"], ["unit"])
        ]

    # --- computed from the page, never typed ---

    def compute_category(self) -> str:
        return Category.NEWS

    def compute_kicker(self) -> str:
        return str(Category(self.compute_category()).label)

    def compute_unit_then(self) -> str:
        name = self.unit.name_on(self.event_date) if self.unit else ""
        return f"{self.office}, {name}" if self.office and name else self.office or name

    def names_to_find(self) -> list[str]:
        """By which an editor looks for it in lists; a type adds its own."""
        return [self.title, self.unit_then, self.author, self.external_id or ""]

    def body_text(self) -> str:
        """All words a reader reads here, for reading time; overridden by types with a body."""
        return self.standfirst

    def compute(self) -> None:
        """Set the computed columns from the page as it stands."""
        self.category = self.compute_category()
        self.kicker = self.compute_kicker()
        self.unit_then = self.compute_unit_then()
        self.words_to_find = " ".join(fold(name) for name in self.names_to_find() if name)
        self.title_order = sort_key(self.title)[:700]
        dates = [correction.date for correction in self.corrections.all()]
        self.corrected_on = max(dates, default=None)
        words = len(self.body_text().split())
        self.reading_minutes = max(1, round(words / WORDS_A_MINUTE)) if words else 0

    def save(self, *args: Any, **kwargs: Any) -> None:
        if type(self) is not StoryPage:  # Wagtail sometimes saves the base row alone
            self.compute()
            fields = kwargs.get("update_fields")
            if fields is not None:
                kwargs["update_fields"] = [*fields, *StoryPage.computed_fields]
        super().save(*args, **kwargs)

    # --- what templates ask ---

    @property
    def event_date(self) -> Any:
        """The day whose unit names and titles hold for this page."""
        return timezone.localdate(self.published_at)

    @property
    def updated_at(self) -> datetime:
        """When what a reader reads last changed: posted, edited or corrected."""
        return last_change(self.published_at, self.last_published_at, self.corrected_on)

    @property
    def unit_name_then(self) -> str:
        """The unit as it was called on the day of the story, with the office below it."""
        return self.unit_then

    @property
    def unit_now(self) -> Any:
        """The unit of today when it has another name or took the old one over; else None."""
        if not self.unit:
            return None
        now = self.unit.present
        if now and now.pk == self.unit.pk and self.unit_then.endswith(now.name):
            return None
        return now

    @cached_property
    def topic_list(self) -> list[Any]:
        """The problem topics, asked once a page."""
        return list(self.topics.all())

    @cached_property
    def tag_list(self) -> list[Any]:
        return [item.tag for item in self.tagged_items.select_related("tag")] if self.pk else []

    def own_context(self) -> dict[str, Any]:
        """What a page of this type shows beyond what every story has."""
        return {}

    def shown_pictures(self, context: dict[str, Any]) -> list[Any]:
        return [self.picture]

    # --- what machines are told ---

    @property
    def share_picture(self) -> Any:
        """The picture beside a link to the page on other sites."""
        return self.picture

    @property
    def place_told(self) -> str:
        return self.unit.place if self.unit else ""

    def facts(self, context: Mapping[str, Any]) -> Facts:
        topics = self.topic_list if self.shows_topics else []
        field = [self.work_field] if self.work_field else []
        subjects = [*field, *topics, *context.get("page_tags", [])]
        return Facts(
            kind="article",
            image=share_image(self.share_picture),
            published=self.published_at,
            modified=self.updated_at,
            section=self.kicker,
            creator=self.author or self.source_name,
            subjects=tuple(dict.fromkeys(subject.name for subject in subjects)),
            place=self.place_told,
            source=self.source_url or self.source_name,
        )

    def about_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Nodes of schema.org for the person, group or event the story tells of."""
        return []

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        about = self.about_data(context)
        return [structured.article(self, context, about), *about]

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if len(self.standfirst.split()) > 60:
            errors["standfirst"] = (
                f"Tóm tắt đang dài {len(self.standfirst.split())} từ. Rút còn nhiều nhất 45 từ, phần còn lại đưa vào bài."
            )
        if self.source_url and not self.source_name:
            errors["source_name"] = (
                "Đã có địa chỉ nguồn mà chưa có tên nguồn. Ghi tên nơi đăng lần đầu."
            )
        if self.picture_caption and not self.picture:
            errors["picture_caption"] = "Có chú thích mà chưa có ảnh. Chọn ảnh, hoặc xóa chú thích."
        if self.external_id == "":
            self.external_id = None
        if errors:
            raise ValidationError(errors)

    def permissions_for_user(self, user: Any) -> Any:
        return StoryPermissionTester(user, self)

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Corrections that readers have seen stay, whichever version comes back."""
        notes = revision.content.setdefault("corrections", [])
        known = [note["pk"] for note in notes]
        if lost := Correction.objects.filter(page=self.pk).exclude(pk__in=known):
            notes += [get_serializable_data_for_fields(note) for note in lost]
            revision.save(update_fields=["content"])
        return super().publish(revision, *args, **kwargs)

    def needs(self) -> tuple[str, ...]:
        return self.needed  # a type says here where it depends on the story

    def publishing_problems(self) -> Problems:
        return merge(super().publishing_problems(), rules.story_problems(self))

    def problems_to_publish(self) -> Problems:
        return rules.standing(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        dated = (
            self.corrections.all()
            if self.corrected_on or getattr(request, "is_preview", False)
            else []
        )
        context["corrections"] = sorted(dated, key=lambda correction: correction.date, reverse=True)
        context["page_tags"] = self.tag_list
        context.update(self.own_context())
        fetch_renditions(self.shown_pictures(context))
        return context


class Correction(Orderable):
    """A dated, visible note of what was wrong and what is right."""

    page = ParentalKey(StoryPage, on_delete=models.CASCADE, related_name="corrections")
    date = models.DateField(_("ngày đính chính"), default=timezone.localdate)
    text = models.TextField(
        _("nội dung"),
        help_text=_("Sai thế nào, đúng là gì. Ví dụ: 4.900 người nghe, không phải 49.000."),
    )

    panels: ClassVar[list[Any]] = [FieldPanel("date"), FieldPanel("text")]

    class Meta(Orderable.Meta):
        verbose_name = _("đính chính")
        verbose_name_plural = _("đính chính")

    def __str__(self) -> str:
        return f"Đính chính {format_date(self.date)}"


def story_tabs(cls: type[StoryPage]) -> TabbedInterface:
    """The editing form of a story type: content first, then place, byline, words for machines."""
    return TabbedInterface(
        [
            ObjectList([*cls.head_panels, *cls.main_panels], heading=_("Nội dung")),
            ObjectList(cls.place_panels, heading=_("Phân loại")),
            ObjectList([*PEOPLE_PANELS, *cls.byline_panels], heading=_("Tác giả, đính chính")),
            ObjectList(cls.promote_panels, heading=_("Tìm và chia sẻ")),
        ]
    )
