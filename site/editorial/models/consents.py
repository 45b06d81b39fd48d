"""The consent ledger: who agreed to what, until when, and when it was taken back."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.models import Orderable

from core.models import NormalisedModel
from core.text import format_date
from editorial.enums import AgeGroup, ConsentState
from editorial.querysets import ConsentQuerySet
from media.fields import AttachmentField, random_name

DAYS_TO_ANSWER = 15  # a request to withdraw is handled within them
SOON = datetime.timedelta(days=30)


def form_path(_instance: Any, filename: str) -> str:
    """Outside everything the gate gives out, under a name that tells nothing."""
    return f"consents/{random_name(filename)}"


class Consent(NormalisedModel, ClusterableModel):
    """One person's consent, with the pages and pictures it covers."""

    person = models.CharField(_("họ và tên"), max_length=160)
    age_group = models.CharField(
        _("lứa tuổi"), max_length=8, choices=AgeGroup.choices, default=AgeGroup.ADULT
    )
    guardian = models.CharField(
        _("người giám hộ"),
        max_length=200,
        blank=True,
        help_text=_("Họ tên và quan hệ. Bắt buộc với trẻ em."),
    )
    guardian_agreed_on = models.DateField(_("người giám hộ đồng ý ngày"), null=True, blank=True)
    child_agreed_on = models.DateField(
        _("trẻ đồng ý ngày"),
        null=True,
        blank=True,
        help_text=_("Trẻ từ đủ 07 tuổi phải tự đồng ý."),
    )
    purpose = models.CharField(
        _("để làm gì"), max_length=250, help_text=_("Ví dụ: bài gương điển hình tháng 5.")
    )
    covers_name = models.BooleanField(_("họ tên"), default=True)
    covers_picture = models.BooleanField(_("hình ảnh"), default=True)
    covers_voice = models.BooleanField(_("giọng nói"), default=False)
    covers_film = models.BooleanField(_("phim"), default=False)
    on_site = models.BooleanField(_("trên trang"), default=True)
    in_print = models.BooleanField(_("bản in"), default=False)
    on_social = models.BooleanField(_("mạng xã hội"), default=False)
    given_on = models.DateField(_("đồng ý ngày"), default=timezone.localdate)
    valid_from = models.DateField(_("có hiệu lực từ"), default=timezone.localdate)
    valid_until = models.DateField(
        _("đến hết ngày"), null=True, blank=True, help_text=_("Bỏ trống: đến khi rút lại.")
    )
    form = AttachmentField(
        verbose_name=_("phiếu đồng ý"),
        upload_to=form_path,
        blank=True,
        help_text=_("Bản quét có chữ ký. Chỉ ban biên tập mở được, không bao giờ lên trang."),
    )
    file_size = models.PositiveBigIntegerField(null=True, editable=False)
    file_hash = models.CharField(max_length=40, blank=True, editable=False)
    replaces = models.ForeignKey(
        "self",
        verbose_name=_("thay cho phiếu"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="replaced_by",
        help_text=_("Khi nhân vật đồng ý lại sau khi đã rút, hoặc gia hạn phiếu cũ."),
    )
    withdrawal_received_on = models.DateField(
        _("nhận yêu cầu rút ngày"),
        null=True,
        blank=True,
        help_text=_("Từ ngày này có 15 ngày để xử lý."),
    )
    withdrawn_on = models.DateField(_("đã rút ngày"), null=True, editable=False)
    taken_down_at = models.DateTimeField(_("gỡ khỏi trang lúc"), null=True, editable=False)
    expiry_seen_on = models.DateField(null=True, editable=False)  # by the periodic job
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người ghi sổ"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    recorded_at = models.DateTimeField(_("ghi sổ lúc"), default=timezone.now, editable=False)

    objects = ConsentQuerySet.as_manager()

    panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("person"), FieldPanel("age_group")]),
                FieldPanel("guardian"),
                FieldRowPanel([FieldPanel("guardian_agreed_on"), FieldPanel("child_agreed_on")]),
            ],
            heading=_("Nhân vật"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("purpose"),
                FieldRowPanel(
                    [
                        FieldPanel("covers_name"),
                        FieldPanel("covers_picture"),
                        FieldPanel("covers_voice"),
                        FieldPanel("covers_film"),
                    ]
                ),
                FieldRowPanel(
                    [FieldPanel("on_site"), FieldPanel("in_print"), FieldPanel("on_social")]
                ),
            ],
            heading=_("Phạm vi"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("given_on"),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
                FieldPanel("form"),
                FieldPanel("replaces"),
            ],
            heading=_("Thời hạn, phiếu"),
        ),
        InlinePanel("pages", heading=_("Bài nhắc đến nhân vật"), label=_("Bài")),
        InlinePanel("pictures", heading=_("Ảnh có nhân vật"), label=_("Ảnh")),
        FieldPanel("withdrawal_received_on", heading=_("Rút lại sự đồng ý")),
    ]

    class Meta:
        verbose_name = _("sự đồng ý của nhân vật")
        verbose_name_plural = _("sự đồng ý của nhân vật")
        ordering: ClassVar[list[str]] = ["-given_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.person}, {format_date(self.given_on)}"

    @property
    def number(self) -> str:
        """By which logs name it: a person's name is no part of them."""
        return f"phiếu số {self.pk}"

    def is_expired(self, day: datetime.date | None = None) -> bool:
        return self.valid_until is not None and self.valid_until < (day or timezone.localdate())

    @property
    def state(self) -> ConsentState:
        today = timezone.localdate()
        if self.withdrawn_on:
            return ConsentState.WITHDRAWN
        if self.withdrawal_received_on:
            return ConsentState.ASKED_BACK
        if self.is_expired(today):
            return ConsentState.EXPIRED
        if self.missing():
            return ConsentState.INCOMPLETE
        if self.valid_from > today:
            return ConsentState.TO_COME
        if self.valid_until and self.valid_until <= today + SOON:
            return ConsentState.EXPIRING
        return ConsentState.IN_FORCE

    @property
    def holds(self) -> bool:
        return self.state in (ConsentState.IN_FORCE, ConsentState.EXPIRING)

    @property
    def answer_by(self) -> datetime.date | None:
        """The last day on which a request to withdraw is handled in time."""
        received = self.withdrawal_received_on
        return received + datetime.timedelta(days=DAYS_TO_ANSWER) if received else None

    @property
    def ended(self) -> bool:
        """Taken back or run out: what it covers comes down."""
        return bool(self.withdrawn_on or self.withdrawal_received_on or self.is_expired())

    def missing(self) -> list[str]:
        """Whose word is still missing; a child of seven has a say of its own."""
        found = []
        if self.age_group != AgeGroup.ADULT and not (self.guardian and self.guardian_agreed_on):
            found.append("chưa có ý kiến của người giám hộ")
        if self.age_group == AgeGroup.CHILD and not self.child_agreed_on:
            found.append("chưa có ý kiến của trẻ từ đủ 07 tuổi")
        if not self.form:
            found.append("chưa có tệp phiếu đồng ý")
        return found

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if self.valid_until and self.valid_until < self.valid_from:
            errors["valid_until"] = (
                f"Ngày hết hạn ({format_date(self.valid_until)}) sớm hơn ngày bắt đầu "
                f"({format_date(self.valid_from)}). Kiểm tra lại hai ngày."
            )
        if self.withdrawal_received_on and self.withdrawal_received_on > timezone.localdate():
            errors["withdrawal_received_on"] = (
                f"Ngày nhận yêu cầu ({format_date(self.withdrawal_received_on)}) ở sau hôm nay. Kiểm tra lại ngày."
            )
        if self.pk and self.replaces_id == self.pk:
            errors["replaces"] = "Phiếu không thay cho chính nó. Chọn phiếu khác."
        if errors:
            raise ValidationError(errors)


class ConsentPage(Orderable):
    """A story in which the person is named."""

    consent = ParentalKey(Consent, on_delete=models.CASCADE, related_name="pages")
    page = models.ForeignKey(
        "editorial.StoryPage",
        verbose_name=_("bài"),
        on_delete=models.CASCADE,
        related_name="consents",
    )

    panels: ClassVar[list[Any]] = [PageChooserPanel("page", "editorial.StoryPage")]

    class Meta(Orderable.Meta):
        verbose_name = _("bài nhắc đến nhân vật")
        verbose_name_plural = _("bài nhắc đến nhân vật")


class ConsentPicture(Orderable):
    """A picture that shows the person."""

    consent = ParentalKey(Consent, on_delete=models.CASCADE, related_name="pictures")
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("ảnh"),
        on_delete=models.CASCADE,
        related_name="consents",
    )

    panels: ClassVar[list[Any]] = [FieldPanel("picture")]

    class Meta(Orderable.Meta):
        verbose_name = _("ảnh có nhân vật")
        verbose_name_plural = _("ảnh có nhân vật")
