"""Two ways into the stories: by the work of the sector, and by what a reader has to solve."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.models import NormalisedModel
from core.text import slugify
from units.seeding import Seeded


class Subject(Seeded, NormalisedModel):
    """A named heading under which stories are found; editors set the order."""

    name = models.CharField(_("tên"), max_length=160, unique=True)
    slug = models.SlugField(_("đường dẫn"), max_length=120, unique=True, blank=True)
    description = models.TextField(_("mô tả"), blank=True)
    order = models.PositiveSmallIntegerField(_("thứ tự"), default=1000)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or slugify(self.name)
        super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or slugify(self.name)
        super().save(*args, **kwargs)


class WorkField(Subject):
    """A field of work (lĩnh vực công tác), by the organisation of the sector."""

    code = models.CharField(
        _("mã"), max_length=20, unique=True, help_text=_("Chữ in không dấu, ví dụ THU.")
    )
    short_name = models.CharField(_("tên ngắn"), max_length=60, blank=True)
    old_labels = models.TextField(
        _("tên gọi cũ"), blank=True, help_text=_("Mỗi dòng một tên, để xếp bài cũ và để tìm kiếm.")
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("short_name")]),
        FieldPanel("description"),
        FieldPanel("old_labels"),
        FieldRowPanel([FieldPanel("order"), FieldPanel("slug")]),
    ]

    class Meta:
        verbose_name = _("lĩnh vực công tác")
        verbose_name_plural = _("lĩnh vực công tác")
        ordering: ClassVar[list[str]] = ["order", "pk"]

    @property
    def old_label_list(self) -> list[str]:
        return [line.strip() for line in self.old_labels.splitlines() if line.strip()]


class ProblemTopic(Subject):
    """What a reader has to solve (việc cần giải quyết); an officer starts from these."""

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("order"), FieldPanel("slug")]),
    ]

    class Meta:
        verbose_name = _("việc cần giải quyết")
        verbose_name_plural = _("việc cần giải quyết")
        ordering: ClassVar[list[str]] = ["order", "pk"]
