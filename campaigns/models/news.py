"""News and events; a campaign is optional."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import PageManager

from campaigns import confirming, structured
from campaigns.enums import NewsKind
from campaigns.querysets import EventQuerySet
from core.problems import Problems
from core.text import format_datetime
from editorial import rules
from editorial.enums import Category
from editorial.models import StoryIndexPage, StoryPage, WrittenMixin
from editorial.models.stories import story_tabs
from editorial.workflow.facts import Fact


class NewsIndexPage(StoryIndexPage):
    """News and events together; coming events stand beside the news."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["campaigns.NewsPage", "campaigns.EventPage"]
    max_count = 1
    listing_filters = ("news_kind", "field", "unit", "year")

    class Meta:
        verbose_name = _("trang tin tức – sự kiện")
        verbose_name_plural = _("trang tin tức – sự kiện")

    def stories(self) -> Any:
        return StoryPage.objects.published().descendant_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["coming_events"] = list(
            EventPage.objects.published().descendant_of(self).coming()[:5]
        )
        return context


class NewsPage(WrittenMixin, StoryPage):
    """A piece of news."""

    shows_topics = True

    kind = models.CharField(
        _("loại tin"), max_length=10, choices=NewsKind.choices, default=NewsKind.EMULATION
    )
    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        verbose_name=_("thuộc phong trào"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="news",
    )

    parent_page_types: ClassVar[list[str]] = ["campaigns.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    main_panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldPanel("kind"), PageChooserPanel("campaign")], heading=_("Tin")),
        *WrittenMixin.body_panels,
    ]

    class Meta:
        verbose_name = _("tin, bài")
        verbose_name_plural = _("tin, bài")

    def compute_category(self) -> str:
        return Category.NEWS

    def compute_kicker(self) -> str:
        return str(NewsKind(self.kind).label)

    def publishing_problems(self) -> Problems:
        return rules.add(
            super().publishing_problems(),
            ("body", self.body or self.standfirst, "Tin chưa có nội dung. Viết ít nhất một đoạn."),
        )


class EventPage(WrittenMixin, StoryPage):
    """A conference, ceremony or exchange, with time and place."""

    needed = ("standfirst", "unit", "work_field")

    starts_at = models.DateTimeField(_("bắt đầu"))
    ends_at = models.DateTimeField(_("kết thúc"), null=True, blank=True)
    venue = models.CharField(_("địa điểm"), max_length=250, blank=True)
    organiser = models.CharField(_("đơn vị tổ chức"), max_length=200, blank=True)
    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        verbose_name=_("thuộc phong trào"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )

    objects = PageManager.from_queryset(EventQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["campaigns.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    main_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("venue"),
                FieldPanel("organiser"),
                PageChooserPanel("campaign"),
            ],
            heading=_("Sự kiện"),
        ),
        *WrittenMixin.body_panels,
    ]

    class Meta:
        verbose_name = _("sự kiện")
        verbose_name_plural = _("sự kiện")

    def confirmed_facts(self) -> list[Fact]:
        return confirming.event_facts(self)

    @property
    def is_past(self) -> bool:
        return (self.ends_at or self.starts_at) < timezone.now()

    @property
    def is_on(self) -> bool:
        """It has begun and is not over; without an hour of ending it is over when it begins."""
        return self.starts_at <= timezone.now() and not self.is_past

    def compute_category(self) -> str:
        return Category.EVENT

    @property
    def place_told(self) -> str:
        return self.venue or super().place_told

    def about_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [structured.event(self, context)]

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError(
                {
                    "ends_at": f"Giờ kết thúc ({format_datetime(self.ends_at)}) sớm hơn giờ bắt đầu "
                    f"({format_datetime(self.starts_at)}). Kiểm tra lại hai mốc."
                }
            )


NewsPage.edit_handler = story_tabs(NewsPage)
EventPage.edit_handler = story_tabs(EventPage)
