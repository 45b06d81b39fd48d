"""The page every page type inherits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.fields import RichTextField
from wagtail.models import Page, PageViewRestriction

from core import references
from core.fields import StreamField
from core.forms import BasePageForm
from core.metadata import Facts
from core.permissions import PagePermissionTester
from core.problems import Problems
from core.routing import restricted_page_ids
from core.text import nfc, slugify


def normalise_text(instance: models.Model) -> None:
    """Bring every text column of `instance` to NFC; TCVN 6909:2001 is Unicode, stored composed."""
    for field in instance._meta.concrete_fields:
        if isinstance(field, models.CharField | models.TextField | RichTextField):
            value = getattr(instance, field.attname)
            if isinstance(value, str) and value:
                setattr(instance, field.attname, nfc(value))


class NormalisedModel(models.Model):
    """A record whose text is stored in NFC, however it was typed."""

    class Meta:
        abstract = True

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        normalise_text(self)
        super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        normalise_text(self)
        super().save(*args, **kwargs)


class BasePage(Page):
    """What every page has: NFC text, an ASCII slug, a review date, words for machines."""

    base_form_class = BasePageForm
    slug: str  # Wagtail has no types
    is_draft_save = False  # set by the form while only a draft of a live page is saved

    structured_type = "WebPage"  # in schema.org

    # Columns written by rule, not by an editor: a revision must not bring old values back.
    computed_fields: ClassVar[tuple[str, ...]] = ()

    review_by = models.DateField(
        _("cần rà soát trước ngày"),
        null=True,
        blank=True,
        help_text=_("Đến ngày này, biên tập viên xem lại nội dung còn đúng không."),
    )

    promote_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("slug", heading=_("Đường dẫn")),
                FieldPanel("seo_title", heading=_("Tiêu đề cho máy tìm kiếm")),
                FieldPanel("search_description", heading=_("Mô tả cho máy tìm kiếm")),
                FieldPanel("show_in_menus", heading=_("Hiện trong trình đơn")),
                FieldPanel("review_by"),
            ],
            heading=_("Khi tìm và chia sẻ"),
        ),
        # Neither shows here: one is the hours in the panel of the status, the other the comments on the spot. They
        # stand among these panels because every page type has them, whatever tabs it makes of its own.
        PublishingPanel(),
        CommentPanel(),
    ]
    settings_panels: ClassVar[list[Any]] = []

    class Meta:
        abstract = True

    @property
    def meta_title(self) -> str:
        return self.seo_title or self.title

    @property
    def meta_description(self) -> str:
        """One or two sentences for search engines; at most 300 characters."""
        own = getattr(self, "standfirst", "") or getattr(self, "introduction", "")
        text: str = self.search_description or own
        return text[:300]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        references.fetch(*self.streams)
        context["canonical_url"] = self.get_full_url(request)
        context["crumbs"] = self.crumbs(request)
        return context

    @property
    def streams(self) -> list[Any]:
        """The values of all StreamFields."""
        fields = self._meta.concrete_fields
        return [field.value_from_object(self) for field in fields if isinstance(field, StreamField)]

    def shown_pictures(self, context: dict[str, Any]) -> list[Any]:
        """All pictures of the page (or None), so that their renditions come in one query."""
        return []

    def facts(self, context: Mapping[str, Any]) -> Facts:
        """What the head of the page tells beside title, description and address."""
        return Facts()

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Nodes of schema.org for what the page is about, the main one first; each has an `@id`."""
        return []

    def get_view_restrictions(self) -> Any:
        """As Wagtail's, without asking for ancestors the routing has already brought."""
        ancestors = getattr(self, "route_ancestors", None)
        if ancestors is None or self.alias_of_id or any(page.alias_of_id for page in ancestors):
            return super().get_view_restrictions()
        ids = {self.pk, *(page.pk for page in ancestors)} & restricted_page_ids()
        return (
            PageViewRestriction.objects.filter(page_id__in=ids)
            if ids
            else PageViewRestriction.objects.none()
        )

    def crumbs(self, request: HttpRequest) -> list[dict[str, str]]:
        """The way here from the home page, without the page itself."""
        if self.depth <= 2:
            return []
        ancestors = getattr(self, "route_ancestors", None)
        if ancestors is None:  # a preview is not routed
            ancestors = self.get_ancestors().filter(depth__gte=2).order_by("depth")
        return [
            {"title": "Trang chủ" if page.depth == 2 else page.title, "url": page.get_url(request)}
            for page in ancestors
        ]

    def _set_core_field_defaults(self) -> None:
        # Runs before every save, draft or live. Wagtail's own slug would drop Vietnamese letters.
        normalise_text(self)
        if not self.slug and self.title and self.path:
            self.slug = self._get_autogenerated_slug(slugify(self.title) or "trang")
        super()._set_core_field_defaults()

    def publishing_problems(self) -> Problems:
        """What the type asks before publishing: field name → sentences; "" for the page as a whole."""
        return {}

    def problems_to_publish(self) -> Problems:
        """All that stands in the way today, less what an exception was given for."""
        return self.publishing_problems()

    def clean(self) -> None:
        super().clean()
        if self.go_live_at and self.expire_at and self.expire_at <= self.go_live_at:
            local = timezone.localtime
            raise ValidationError(
                {
                    "expire_at": f"Giờ gỡ ({local(self.expire_at):%d/%m/%Y %H:%M}) sớm hơn giờ xuất bản "
                    f"({local(self.go_live_at):%d/%m/%Y %H:%M}). Kiểm tra lại hai mốc."
                }
            )
        if self.live and not self.is_draft_save and (problems := self.problems_to_publish()):
            names = {field.name for field in self._meta.get_fields()}
            errors: dict[str, list[str]] = {}
            for name, sentences in problems.items():
                errors.setdefault(name if name in names else NON_FIELD_ERRORS, []).extend(sentences)
            raise ValidationError(errors)

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        return PagePermissionTester(user, self)

    def with_content_json(self, content: Any) -> Any:
        page = super().with_content_json(content)
        for name in self.computed_fields:
            setattr(page, name, getattr(self, name))
        return page
