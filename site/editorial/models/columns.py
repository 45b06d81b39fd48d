"""Columns: editorial places across types, opened by an editor without a developer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Orderable, Page, PageManager

from core.figures import LongPaginator
from core.metadata import Facts
from core.models import BasePage
from core.text import format_date
from editorial.enums import Category, Level, Rhythm
from editorial.fields import ChoiceListField
from editorial.mondays import since as week_began
from editorial.querysets import ColumnQuerySet, on_topics, with_tags_named
from editorial.reading import fetch_renditions
from media.sharing import share_image


class ColumnIndexPage(BasePage):
    """All columns: those that run, and special sections that have closed."""

    structured_type = "CollectionPage"
    introduction = models.TextField(_("giới thiệu"), blank=True)

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["editorial.ColumnPage"]
    max_count = 1
    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("introduction")]

    class Meta:
        verbose_name = _("trang chuyên mục")
        verbose_name_plural = _("trang chuyên mục")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        columns = list(ColumnPage.objects.published().child_of(self).with_cover().order_by("path"))
        context["columns"] = [column for column in columns if not column.is_closed]
        context["closed_columns"] = [column for column in columns if column.is_closed]
        return context


class ColumnPage(RoutablePageMixin, BasePage):
    """A rule over stories, hand-picked stories on top, an address and a feed of its own.

    With a closing day it is a special section (chuyên trang): after that day it keeps its address
    and says that it is closed.
    """

    structured_type = "CollectionPage"
    introduction = models.TextField(_("một dòng mô tả"), blank=True)
    cover = models.ForeignKey(
        "media.Picture",
        verbose_name=_("ảnh bìa"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    owner_name = models.CharField(
        _("người phụ trách"),
        max_length=160,
        blank=True,
        help_text=_("Chức danh hoặc bộ phận phụ trách chuyên mục."),
    )
    rhythm = models.CharField(
        _("nhịp đăng"), max_length=16, choices=Rhythm.choices, default=Rhythm.NONE
    )
    opening_document = models.ForeignKey(
        "editorial.DirectivePage",
        verbose_name=_("văn bản mở chuyên mục"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="opened_columns",
    )
    opens_on = models.DateField(_("ngày mở"), null=True, blank=True)
    closes_on = models.DateField(
        _("ngày đóng"),
        null=True,
        blank=True,
        help_text=_("Chỉ chuyên trang có ngày đóng; chuyên mục để trống."),
    )
    rule_categories = ChoiceListField(_("loại nội dung"), choices=Category.choices)
    rule_levels = ChoiceListField(_("cấp công nhận"), choices=Level.choices)
    rule_fields = ParentalManyToManyField(
        "units.WorkField", verbose_name=_("lĩnh vực"), blank=True, related_name="+"
    )
    rule_topics = ParentalManyToManyField(
        "units.ProblemTopic", verbose_name=_("việc cần giải quyết"), blank=True, related_name="+"
    )
    rule_tags = models.CharField(
        _("thẻ"),
        max_length=300,
        blank=True,
        help_text=_("Tên các thẻ, cách nhau bằng dấu phẩy; bài chỉ cần có một."),
    )
    rule_unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("đơn vị"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    rule_frontline = models.BooleanField(
        _("vị trí công tác"),
        null=True,
        blank=True,
        choices=[(True, _("Trực tiếp thực hiện nhiệm vụ")), (False, _("Lãnh đạo, quản lý"))],
    )

    parent_page_types: ClassVar[list[str]] = ["editorial.ColumnIndexPage"]
    subpage_types: ClassVar[list[str]] = ["editorial.MondayStoryPage"]
    workflow = models.ForeignKey(
        "wagtailcore.Workflow",
        verbose_name=_("quy trình duyệt riêng"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="columns",
        limit_choices_to={"active": True},
        help_text=_("Của bài được gán tên chuyên mục này. Bỏ trống: theo loại bài."),
    )
    page_size = 20

    objects = PageManager.from_queryset(ColumnQuerySet)()

    edit_handler: ClassVar[Any] = TabbedInterface(
        [
            ObjectList(
                [
                    TitleFieldPanel("title", heading=_("Tên chuyên mục"), placeholder=False),
                    FieldPanel("introduction"),
                    FieldPanel("cover"),
                    MultiFieldPanel(
                        [
                            FieldPanel("owner_name"),
                            FieldPanel("rhythm"),
                            PageChooserPanel("opening_document"),
                            FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_on")]),
                            FieldPanel("workflow"),
                        ],
                        heading=_("Phụ trách và thời gian"),
                    ),
                    InlinePanel(
                        "picks", heading=_("Bài chọn tay, đứng đầu chuyên mục"), label=_("Bài")
                    ),
                ],
                heading=_("Chuyên mục"),
            ),
            ObjectList(
                [
                    HelpPanel(
                        "<p>Bài phải hợp với <strong>mọi</strong> dòng đã chọn; trong một dòng chỉ cần hợp một giá trị. "
                        "Nếu không chọn dòng nào, chuyên mục chỉ có bài chọn tay và bài được gán tên chuyên mục.</p>"
                    ),
                    FieldPanel("rule_categories"),
                    FieldPanel("rule_fields"),
                    FieldPanel("rule_topics"),
                    FieldPanel("rule_tags"),
                    FieldPanel("rule_unit"),
                    FieldPanel("rule_levels"),
                    FieldPanel("rule_frontline"),
                ],
                heading=_("Quy tắc lấy bài"),
            ),
            ObjectList(BasePage.promote_panels, heading=_("Tìm và chia sẻ")),
        ]
    )

    class Meta:
        verbose_name = _("chuyên mục")
        verbose_name_plural = _("chuyên mục")

    @property
    def is_special(self) -> bool:
        """Chuyên trang: it has a closing day."""
        return self.closes_on is not None

    @property
    def is_closed(self) -> bool:
        return self.closes_on is not None and self.closes_on < timezone.localdate()

    @property
    def is_monday(self) -> bool:
        """Monday stories stand below it, and a calendar tells of them."""
        return self.rhythm == Rhythm.WEEKLY_MONDAY

    @property
    def tag_names(self) -> list[str]:
        return [name.strip() for name in self.rule_tags.split(",") if name.strip()]

    @property
    def has_rule(self) -> bool:
        return self.rule() is not None

    def rule(self) -> Q | None:
        """The rule as a condition over StoryPage; None when nothing is chosen."""
        parts: list[Q] = []
        if self.rule_categories:
            parts.append(Q(category__in=self.rule_categories))
        if self.rule_levels:
            parts.append(Q(level__in=self.rule_levels))
        if field_ids := [item.pk for item in self.rule_fields.all()]:
            parts.append(Q(work_field_id__in=field_ids))
        if topic_ids := [item.pk for item in self.rule_topics.all()]:
            parts.append(on_topics(topic_ids))
        if self.tag_names:
            parts.append(with_tags_named(self.tag_names))
        if self.rule_unit:
            parts.append(Q(unit_id__in=self.rule_unit.family_ids))
        if self.rule_frontline is not None:
            parts.append(Q(frontline=self.rule_frontline))
        if not parts:
            return None
        rule = parts[0]
        for part in parts[1:]:
            rule &= part
        return rule

    def stories(self) -> Any:
        """Live stories taken by the rule or put in by name, newest first, picks not among them."""
        from editorial.models.stories import StoryPage

        found = StoryPage.objects.published().in_column(self).exclude(pk__in=self.pick_ids)
        if self.closes_on:
            found = found.filter(published_at__lt=_morning(self.closes_on + timedelta(days=1)))
        if self.opens_on and self.is_special:
            found = found.filter(published_at__gte=_morning(self.opens_on))
        return found.newest_first()

    @cached_property
    def pick_ids(self) -> list[int]:
        """Ids of the hand-picked stories in the editor's order, each once; asked once a page."""
        return list(dict.fromkeys(pick.story_id for pick in self.picks.all()))

    def picked_stories(self) -> list[Any]:
        """Hand-picked live stories in the editor's order, each once."""
        from editorial.models.stories import StoryPage

        if not self.pick_ids:
            return []
        found = StoryPage.objects.published().filter(pk__in=self.pick_ids).for_cards_without_sizes()
        by_id = {story.pk: story for story in found}
        return [by_id[pk] for pk in self.pick_ids if pk in by_id]

    def latest_monday(self, page: Any) -> Any:
        """On the first page of a column of Mondays, its newest Monday story, with `of_this_week`."""
        if not self.is_monday or page.number > 1:
            return None
        mondays = (story for story in page.object_list if story.category == Category.MONDAY)
        latest = next(mondays, None)
        if latest:
            latest.of_this_week = latest.published_at >= week_began(timezone.now())
        return latest

    def clean(self) -> None:
        super().clean()
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            raise ValidationError(
                {
                    "closes_on": f"Ngày đóng ({format_date(self.closes_on)}) sớm hơn ngày mở "
                    f"({format_date(self.opens_on)}). Kiểm tra lại hai ngày."
                }
            )

    def shown_pictures(self, context: dict[str, Any]) -> list[Any]:
        stories = [*context["picked"], *context["stories"]]
        return [self.cover, *(story.picture for story in stories)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        paginator = LongPaginator(
            self.stories(), self.page_size, lambda found: found.for_cards_without_sizes()
        )
        page = paginator.get_page(request.GET.get("page"))
        context["stories"] = page
        context["latest"] = self.latest_monday(page)
        others = [story for story in page.object_list if story is not context["latest"]]
        context["months"] = by_month(others)
        picked = self.picked_stories()
        context["picked"] = picked if page.number == 1 else []
        context["count"] = len(picked) + page.paginator.count
        fetch_renditions(self.shown_pictures(context))
        context["feed_url"] = f"{self.get_url(request)}{self.reverse_subpage('feed')}"
        context["feed_title"] = self.title
        if self.is_monday:
            context["calendar_url"] = f"{self.get_url(request)}{self.reverse_subpage('calendar')}"
        return context

    def facts(self, context: Mapping[str, Any]) -> Facts:
        return Facts(image=share_image(self.cover))

    @path("")
    def index(self, request: HttpRequest) -> HttpResponse:
        response: HttpResponse = self.render(request)
        return response

    @path("atom/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponseBase:
        from editorial.feeds import column_feed

        return column_feed(self, request)

    @path("lich/", name="calendar")
    def calendar(self, request: HttpRequest) -> HttpResponseBase:
        from editorial.calendars import monday_calendar

        if not self.is_monday:
            raise Http404
        return monday_calendar(self, request)


class ColumnPick(Orderable):
    """A story put on top of a column by hand."""

    column = ParentalKey(ColumnPage, on_delete=models.CASCADE, related_name="picks")
    story = models.ForeignKey(
        "editorial.StoryPage",
        verbose_name=_("bài"),
        on_delete=models.CASCADE,
        related_name="picked_in",
    )

    panels: ClassVar[list[Any]] = [PageChooserPanel("story")]

    class Meta(Orderable.Meta):
        verbose_name = _("bài chọn tay")
        verbose_name_plural = _("bài chọn tay")


def _morning(day: date) -> datetime:
    """When `day` begins here: a moment, which an index knows, not the day of each moment."""
    return timezone.make_aware(datetime.combine(day, time.min))


def by_month(stories: Any) -> list[dict[str, Any]]:
    """Stories in groups of one month each, newest first: `[{"month": date, "stories": [...]}]`."""

    def month(story: Any) -> date:
        return timezone.localdate(story.published_at).replace(day=1)

    return [
        {"month": first, "stories": list(group)} for first, group in groupby(stories, key=month)
    ]
