"""The Monday story: told for reading aloud at a flag-raising, a briefing or a party-cell meeting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import PageManager

from core.addresses import absolute
from core.problems import Problems
from core.text import format_date
from editorial import mondays, rules, sheets, structured, telling
from editorial.enums import Category
from editorial.forms import StoryForm
from editorial.models.stories import StoryPage, story_tabs
from editorial.querysets import MondayQuerySet

BEFORE = 5  # earlier Mondays named on the page

HOW_TO_MARK = _(
    "Viết để nghe, 300 đến 350 tiếng là vừa ba phút và vừa một trang A4 chữ to. Cách một dòng trống là sang đoạn mới. Gõ / chỗ ngắt hơi, "
    "// chỗ nghỉ một nhịp, trước và sau dấu đều có dấu cách. Ví dụ: Trưa ấy, / chị đạp xe qua ba công trường. // "
    "Dấu chỉ hiện trên bản A4 để đọc; số và ngày nên viết bằng chữ."
)
WHEN_IT_APPEARS = _(
    "<p>Bấm <strong>Xuất bản</strong> là hẹn giờ: câu chuyện tự lên trang lúc <strong>06:30 sáng thứ Hai</strong> đã "
    "chọn, đứng đầu trang chủ đến 06:30 thứ Hai sau; trước giờ ấy người đọc không thấy ở đâu cả. Ngày đăng và giờ hẹn "
    "đi theo thứ Hai, không phải gõ. Thứ Hai đã qua thì câu chuyện lên trang ngay.</p>"
)


class MondayStoryForm(StoryForm):
    """A new story is offered the next Monday that has none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk and not self.instance.monday:
            taken = MondayStoryPage.objects.taken_mondays()
            self.initial["monday"] = mondays.next_free(taken, timezone.localdate())


class MondayStoryPage(RoutablePageMixin, StoryPage):
    """One Monday, one story, two questions; its day decides when it is seen.

    `published_at` and `go_live_at` follow from `monday`, so nothing can be seen before its hour. Unit and
    field are those of the story it retells, under the names of that day.
    """

    base_form_class = MondayStoryForm
    article_type = "Article"
    # A Monday has one story.
    exclude_fields_in_copy: ClassVar[list[str]] = [*StoryPage.exclude_fields_in_copy, "monday"]

    needed = ()  # it is heard, not read: its own parts are asked for, its place is that of its source

    monday = models.DateField(
        _("thứ Hai"),
        null=True,
        blank=True,
        unique=True,
        help_text=_("Ngày thứ Hai câu chuyện được kể; mỗi thứ Hai một câu chuyện."),
    )
    told = models.TextField(_("lời kể"), blank=True, help_text=HOW_TO_MARK)
    first_question = models.CharField(
        _("câu hỏi thứ nhất"),
        max_length=160,
        blank=True,
        help_text=_("Hỏi về việc của chính nơi đang nghe, không hỏi lại nội dung câu chuyện."),
    )
    second_question = models.CharField(_("câu hỏi thứ hai"), max_length=160, blank=True)
    source_story = models.ForeignKey(
        "editorial.StoryPage",
        verbose_name=_("kể lại theo bài"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="retold_on",
        help_text=_("Bỏ trống đơn vị và lĩnh vực thì lấy theo bài này."),
    )
    practice = models.ForeignKey(
        "editorial.StoryPage",
        verbose_name=_("cách làm đặt bên cạnh"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "Bỏ trống: trang tự tìm cách làm mới nhất cùng việc cần giải quyết hoặc lĩnh vực."
        ),
    )

    objects = PageManager.from_queryset(MondayQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["editorial.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []
    preview_modes: ClassVar[list[tuple[str, Any]]] = [
        ("", _("Trang trên mạng")),
        ("sheet", _("Bản A4 để đọc")),
    ]

    main_panels: ClassVar[list[Any]] = [
        HelpPanel(WHEN_IT_APPEARS, heading=_("Câu chuyện lên trang lúc nào")),
        FieldPanel("monday"),
        FieldPanel("told"),
        MultiFieldPanel(
            [FieldPanel("first_question"), FieldPanel("second_question")],
            heading=_("Hai câu để cùng bàn"),
        ),
        MultiFieldPanel(
            [PageChooserPanel("source_story"), PageChooserPanel("practice")],
            heading=_("Bài gốc và cách làm cùng chủ đề"),
        ),
    ]
    byline_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("author", heading=_("Người kể lại, bút danh")),
                FieldRowPanel([FieldPanel("source_name"), FieldPanel("source_url")]),
            ],
            heading=_("Người kể và nguồn"),
        ),
        MultiFieldPanel([FieldPanel("external_id"), FieldPanel("sample")], heading=_("Hồ sơ")),
        InlinePanel("corrections", heading=_("Đính chính"), label=_("Đính chính")),
    ]

    class Meta:
        verbose_name = _("câu chuyện đầu tuần")
        verbose_name_plural = _("câu chuyện đầu tuần")

    @classmethod
    def can_create_at(cls, parent: Any) -> bool:
        """Below a column that comes out on Mondays."""
        return bool(super().can_create_at(parent) and parent.specific.is_monday)

    def can_move_to(self, parent: Any) -> bool:
        return bool(super().can_move_to(parent) and parent.specific.is_monday)

    # --- computed ---

    def compute_category(self) -> str:
        return Category.MONDAY

    def body_text(self) -> str:
        return " ".join(
            [
                self.standfirst,
                telling.without_marks(self.told),
                self.first_question,
                self.second_question,
            ]
        )

    def compute(self) -> None:
        self._follow_monday()
        self._follow_source()
        super().compute()
        self.reading_minutes = telling.minutes(self.told)

    @property
    def event_date(self) -> date:
        """The day of the story that is retold: its unit is called as it was then."""
        source = self.source_story
        return timezone.localdate((source or self).published_at)

    # --- what templates ask ---

    @cached_property
    def paragraphs(self) -> list[telling.Paragraph]:
        return telling.paragraphs(self.told)

    @property
    def sheet_size(self) -> int:
        """In which type, in points, the A4 sheet is set; what is too long for it is set in the smallest."""
        return sheets.size_of(self.title, self.paragraphs, self.questions) or sheets.SIZES[-1]

    @property
    def questions(self) -> list[str]:
        return [question for question in (self.first_question, self.second_question) if question]

    @property
    def sheet_path(self) -> str:
        """What follows the address of the page on that of its A4 sheet."""
        path_of_sheet: str = self.reverse_subpage("sheet")
        return path_of_sheet

    @cached_property
    def source(self) -> Any:
        """The story that is retold, if everybody may read it."""
        if not self.source_story_id:
            return None
        return StoryPage.objects.published().filter(pk=self.source_story_id).first()

    @cached_property
    def topic_list(self) -> list[Any]:
        """Its own topics, else those of the story it retells."""
        own = list(self.topics.all())
        return own or (list(self.source_story.topics.all()) if self.source_story else [])

    def own_context(self) -> dict[str, Any]:
        earlier = MondayStoryPage.objects.published().before(self.monday).for_cards_without_sizes()
        return {"earlier": list(earlier[:BEFORE])}

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        based_on = absolute(self.source.url) if self.source else self.source_url
        return [structured.article(self, context, [], isBasedOn=based_on)]

    # --- rules ---

    def clean(self) -> None:
        self._follow_monday()
        self._follow_source()
        super().clean()
        errors: dict[str, str] = {}
        if self.monday and (problem := self._monday_problem(self.monday)):
            errors["monday"] = problem
        if self.practice and self.practice.category not in (Category.PRACTICE, Category.MODEL):
            errors["practice"] = (
                f"“{self.practice.title}” không phải là mô hình, cách làm hay. Chọn một mô hình, hoặc bỏ trống để trang tự tìm."
            )
        if self.source_story and self.source_story.category == Category.MONDAY:
            errors["source_story"] = (
                f"“{self.source_story.title}” cũng là câu chuyện đầu tuần. Chọn bài gốc mà câu chuyện kể lại."
            )
        if errors:
            raise ValidationError(errors)

    def _follow_monday(self) -> None:
        if self.monday:
            hour = mondays.appears_at(self.monday)
            self.published_at = hour
            self.go_live_at = hour if hour > timezone.now() else None

    def _follow_source(self) -> None:
        source = self.source_story
        if source and not self.unit:
            self.unit, self.office = source.unit, self.office or source.office
        if source and not self.work_field:
            self.work_field = source.work_field

    def _monday_problem(self, day: date) -> str | None:
        if not mondays.is_monday(day):
            before = mondays.monday_of(day)
            return (
                f"Ngày {format_date(day)} là {mondays.DAY_NAMES[day.weekday()]}. Chọn một thứ Hai, ví dụ "
                f"{format_date(before)} hoặc {format_date(before + mondays.WEEK)}."
            )
        other = MondayStoryPage.objects.filter(monday=day).exclude(pk=self.pk).first()
        if other:
            free = mondays.next_free(MondayStoryPage.objects.taken_mondays(), timezone.localdate())
            return (
                f"Thứ Hai {format_date(day)} đã có câu chuyện “{other.title}”. Chọn thứ Hai khác; gần nhất còn trống là "
                f"{format_date(free)}."
            )
        return None

    def publishing_problems(self) -> Problems:
        problems = rules.add(
            super().publishing_problems(),
            ("monday", self.monday, "Chưa chọn thứ Hai. Chọn ngày thứ Hai câu chuyện được kể."),
            ("told", self.told.strip(), "Chưa có lời kể. Viết câu chuyện như khi đọc to cho mọi người nghe."),
            (
                "first_question",
                self.first_question,
                "Mỗi câu chuyện có đúng hai câu để cùng bàn. Viết câu hỏi thứ nhất.",
            ),
            (
                "second_question",
                self.second_question,
                "Mỗi câu chuyện có đúng hai câu để cùng bàn. Viết câu hỏi thứ hai.",
            ),
        )  # fmt: skip
        if self.told.strip():
            problems.setdefault("told", []).extend(self._told_problems())
        return {name: sentences for name, sentences in problems.items() if sentences}

    def _told_problems(self) -> list[str]:
        count = telling.syllables(self.told)
        told = telling.paragraphs(self.told)
        over = sheets.syllables_over(self.title, told, self.questions)
        found = []
        if not telling.has_marks(self.told):
            found.append("Lời kể chưa có dấu ngắt hơi. Gõ / chỗ ngắt hơi, // chỗ nghỉ một nhịp.")
        if over:
            found.append(
                f"Lời kể dài {count} tiếng, bản A4 không vừa một trang. Rút bớt khoảng {over} tiếng."
            )
        if count < telling.SHORTEST:
            found.append(
                f"Lời kể mới có {count} tiếng, chưa đủ hai phút đọc. Viết thêm, ít nhất {telling.SHORTEST} tiếng."
            )
        return found

    # --- addresses ---

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        response: HttpResponse = self.render(request)
        return response

    @path("a4/", name="sheet")
    def sheet(self, request: HttpRequest) -> TemplateResponse:
        """One sheet of A4 for the person who reads aloud."""
        response: TemplateResponse = self.render(request, template="editorial/monday_sheet.html")
        return response

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        request.is_preview = True  # type: ignore[attr-defined]
        return self.sheet(request) if mode_name == "sheet" else self.index_route(request)


MondayStoryPage.edit_handler = story_tabs(MondayStoryPage)
