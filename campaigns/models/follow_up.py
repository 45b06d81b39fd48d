"""What follows the launch of a campaign: units that register, reviews, those honoured."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from campaigns.enums import ReviewKind, ReviewOutcome


class CampaignReview(Orderable):
    """An interim or final review and what was decided."""

    campaign = ParentalKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="reviews"
    )
    kind = models.CharField(_("loại"), max_length=8, choices=ReviewKind.choices)
    date = models.DateField(_("ngày"))
    outcome = models.CharField(_("kết luận"), max_length=8, choices=ReviewOutcome.choices)
    summary = models.TextField(_("tóm tắt"), blank=True)
    document = models.CharField(
        _("báo cáo"), max_length=160, blank=True, help_text=_("Số, ngày báo cáo.")
    )

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("date"), FieldPanel("outcome")]),
        FieldPanel("summary"),
        FieldPanel("document"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("sơ kết, tổng kết")
        verbose_name_plural = _("sơ kết, tổng kết")


class CampaignRegistration(Orderable):
    """A unit that signed up for the campaign."""

    campaign = ParentalKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="registrations"
    )
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("đơn vị"),
        on_delete=models.PROTECT,
        related_name="campaign_registrations",
    )
    date = models.DateField(_("ngày đăng ký"))
    commitment = models.CharField(_("nội dung đăng ký"), max_length=250, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("unit"), FieldPanel("date")]),
        FieldPanel("commitment"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("đơn vị đăng ký")
        verbose_name_plural = _("đơn vị đăng ký")


class HonouredStory(Orderable):
    """Those honoured in the campaign, as their stories here."""

    campaign = ParentalKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="honoured"
    )
    story = models.ForeignKey(
        "editorial.StoryPage",
        verbose_name=_("bài"),
        on_delete=models.CASCADE,
        related_name="honoured_in",
    )
    note = models.CharField(_("được ghi nhận vì"), max_length=200, blank=True)

    panels: ClassVar[list[Any]] = [
        PageChooserPanel("story", "exemplars.ProfilePage"),
        FieldPanel("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("được biểu dương")
        verbose_name_plural = _("được biểu dương")
