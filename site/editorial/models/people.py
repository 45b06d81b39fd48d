"""People named in a story."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from editorial.enums import AgeGroup, Basis

PEOPLE_PANELS: list[Any] = [
    InlinePanel("people", heading=_("Nhân vật, tập thể được nêu tên"), label=_("Người")),
]


class NamedPerson(Orderable):
    """A person named in the page and the basis for it."""

    page = ParentalKey("editorial.StoryPage", on_delete=models.CASCADE, related_name="people")
    name = models.CharField(_("họ và tên"), max_length=120)
    role = models.CharField(_("là ai trong bài"), max_length=160, blank=True)
    basis = models.CharField(_("căn cứ nêu tên, hình ảnh"), max_length=20, choices=Basis.choices)
    age_group = models.CharField(
        _("lứa tuổi"),
        max_length=8,
        choices=AgeGroup.choices,
        default=AgeGroup.ADULT,
        help_text=_("Trẻ em chỉ được nêu tên khi có phiếu đồng ý trong sổ."),
    )

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("basis"), FieldPanel("age_group")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("người được nêu tên")
        verbose_name_plural = _("người được nêu tên")

    def __str__(self) -> str:
        return self.name
