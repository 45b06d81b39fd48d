"""The steps of the workflow: who is asked, what he has to tick, and until when."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Task, TaskState, WorkflowState
from wagtail.signals import task_submitted

from editorial import authorship
from editorial.models.confirmations import Confirmation
from editorial.permissions import IS_AUTHOR, may_approve
from editorial.workflow import asking
from editorial.workflow.forms import checklist_form, return_form
from units.enums import Role
from units.roles import has_role

APPROVE, RETURN = "approve", "reject"  # Wagtail's names of what one can do at a step
_REFUSED = "_refused_at_step"  # kept on the account for the length of a request


class DeskTaskState(TaskState):
    """One step of one story: for whom it waits, until when, and what was ticked.

    What decides who is asked stands here beside the step, so that a list of all that waits for somebody
    is one query and asks no version of a page.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("trang"), on_delete=models.CASCADE, related_name="+"
    )
    role = models.CharField(_("vai trò được hỏi"), max_length=16, choices=Role.choices)
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("đơn vị"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    work_field = models.ForeignKey(
        "units.WorkField",
        verbose_name=_("lĩnh vực công tác"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    named = models.TextField(_("người được nêu tên, không dấu"), blank=True)
    authors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("người viết, không được duyệt"), related_name="+"
    )
    due_at = models.DateTimeField(_("hạn xử lý"), null=True, db_index=True)
    checklist = models.JSONField(_("danh sách kiểm tra đã đánh dấu"), default=list)
    reminded_at = models.DateTimeField(_("nhắc lúc"), null=True)
    escalated_at = models.DateTimeField(_("báo quá hạn lúc"), null=True)

    class Meta:
        verbose_name = _("bước duyệt")
        verbose_name_plural = _("bước duyệt")

    @property
    def is_late(self) -> bool:
        return (
            self.status == self.STATUS_IN_PROGRESS
            and self.due_at is not None
            and self.due_at < timezone.now()
        )

    def people(self) -> models.QuerySet[Any]:
        """Accounts that are asked, deputies included."""
        return asking.people(self)

    def follow(self, page: Page) -> None:
        """Take over from the version of the page what decides who is asked."""
        self.unit = getattr(page, "unit", None)
        self.work_field = getattr(page, "work_field", None)
        self.named = asking.named(getattr(page, "named_people", list)())


class DeskTask(Task):
    """A step. An account is asked because of its roles of today, never because it is a superuser."""

    role: ClassVar[Role]
    approve_label: ClassVar[str] = "Duyệt và chuyển bước sau"
    description: ClassVar[str] = ""

    due_days = models.PositiveSmallIntegerField(
        _("số ngày xử lý"),
        default=3,
        help_text=_("Nhắc trước một ngày; quá hạn thì báo thư ký biên tập. Ghi 0 khi không hạn."),
    )
    checklist = models.TextField(
        _("danh sách kiểm tra"),
        blank=True,
        help_text=_("Mỗi dòng một mục; người duyệt phải đánh dấu đủ các mục."),
    )

    task_state_class = DeskTaskState
    admin_form_fields: ClassVar[list[str]] = ["name", "due_days", "checklist"]
    admin_form_readonly_on_edit_fields: ClassVar[list[str]] = ["name"]
    admin_form_widgets: ClassVar[dict[str, Any]] = {"checklist": forms.Textarea({"rows": 6})}

    class Meta:
        abstract = True

    @property
    def lines(self) -> list[str]:
        return [line.strip() for line in self.checklist.splitlines() if line.strip()]

    @classmethod
    def get_description(cls) -> str:
        return cls.description

    # --- beginning ---

    def start(self, workflow_state: WorkflowState, user: Any = None) -> DeskTaskState:
        base = workflow_state.content_object
        if first := self.to_ask_first(workflow_state):
            return first.start(workflow_state, user)
        page = base.get_latest_revision_as_object()
        state = DeskTaskState(
            workflow_state=workflow_state,
            task=self,
            page_id=base.pk,
            revision=base.get_latest_revision(),
            role=self.role,
            due_at=self._due(),
        )
        state.follow(page)
        if self._is_followed(workflow_state) and self.has_nothing_to_check(page):
            state.status, state.finished_at, state.due_at = (
                TaskState.STATUS_SKIPPED,
                timezone.now(),
                None,
            )
            state.save()
            return state
        state.save()
        state.authors.set(self.authors(page, workflow_state))
        task_submitted.send(sender=DeskTaskState, instance=state, user=user)
        return state

    def _due(self) -> datetime | None:
        """The end of the last day."""
        if not self.due_days:
            return None
        day = timezone.localdate() + timedelta(days=self.due_days)
        return timezone.make_aware(datetime.combine(day, time.max.replace(microsecond=0)))

    def _is_followed(self, workflow_state: WorkflowState) -> bool:
        """Whether another step remains. The last is never skipped, or a page would go out unseen."""
        return (
            Task.objects.filter(workflow_tasks__workflow=workflow_state.workflow_id, active=True)
            .exclude(pk=self.pk)
            .exclude(task_states__in=workflow_state.successful_task_states)
            .exists()
        )

    def to_ask_first(self, workflow_state: WorkflowState) -> DeskTask | None:
        """The unit, when what it confirmed has changed while the story was away to be mended."""
        page = workflow_state.content_object
        return ConfirmTask.of(workflow_state) if Confirmation.void(page) else None

    def has_nothing_to_check(self, page: Page) -> bool:
        return False

    def authors(self, page: Page, workflow_state: WorkflowState) -> set[int]:
        """Accounts that wrote what is checked here."""
        return authorship.writers(page)

    # --- what one can do ---

    def get_actions(self, obj: Page, user: Any) -> list[tuple[str, str, bool]]:
        state = self.state_of(obj)
        if state is None or not asking.asks(state, user) or self.refusal(state, user):
            return []
        return [
            (APPROVE, self.approve_label, bool(self.lines)),
            (RETURN, "Trả lại kèm ý kiến", True),
        ]

    def state_of(self, obj: Page) -> DeskTaskState | None:
        """This step in progress on `obj`."""
        return (
            DeskTaskState.objects.filter(
                task=self, page_id=obj.pk, status=TaskState.STATUS_IN_PROGRESS
            )
            .select_related("workflow_state", "unit")
            .first()
        )

    def refusal(self, state: DeskTaskState, user: Any) -> str | None:
        """The sentence that keeps somebody who is asked here from deciding."""
        return IS_AUTHOR if self.wrote(state, user) else None

    def wrote(self, state: DeskTaskState, user: Any) -> bool:
        """Whether `user` wrote what is checked here."""
        return may_approve(user, state.page.specific) is not None

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return checklist_form(self.lines) if action == APPROVE else return_form()

    @transaction.atomic
    def on_action(self, task_state: Any, user: Any, action_name: str, **data: Any) -> None:
        """Decide, unless the page or the account has changed so that it may not be done any more.

        Wagtail's edit view saves the page first and cannot be told that a decision was refused: the
        sentence is left on the account, and `said_refusal` hands it to the hook that shows it.
        """
        form = self.get_form_for_action(action_name)(data)
        state = self.state_of(task_state.page)
        if state is None or state.pk != task_state.pk or not asking.asks(state, user):
            # What was saved on the way may have led the page back to another step.
            setattr(user, _REFUSED, "Bước này đã khép lại hoặc bắt đầu lại. Mở lại trang để xem.")
            return
        if refusal := self._refusal(state, user, action_name, form):
            setattr(user, _REFUSED, refusal)
            return
        comment = form.cleaned_data["comment"]
        state.revision = state.page.get_latest_revision()  # the one decided upon
        if action_name == APPROVE:
            state.checklist = self.lines
            state.approve(user=user, comment=comment)
        else:
            state.reject(user=user, comment=comment)

    def _refusal(
        self, state: DeskTaskState, user: Any, action_name: str, form: forms.Form
    ) -> str | None:
        if refusal := self.refusal(state, user):
            return refusal
        if not form.is_valid():
            return " ".join(str(error) for errors in form.errors.values() for error in errors)
        return self.before_approval(state, user) if action_name == APPROVE else None

    def before_approval(self, state: DeskTaskState, user: Any) -> str | None:
        """What else belongs to an approval; a sentence when it cannot be given."""
        return None

    # --- the editor ---

    def user_can_access_editor(self, obj: Page, user: Any) -> bool:
        state: Any = obj.current_workflow_state  # type: ignore[attr-defined]
        return state is not None and state.current_task_state_id in asking.steps(user)

    def locked_for_user(self, obj: Page, user: Any) -> bool:
        """While it is checked, only who is asked and the editors of the desk change it."""
        if user.is_superuser or has_role(user, Role.EDITOR, Role.MANAGING):
            return False
        return not self.user_can_access_editor(obj, user)

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet[Any]:
        if not asking.concerns(user, self.role):
            return TaskState.objects.none()
        waiting = asking.waiting(user, self.role).filter(task=self)
        return TaskState.objects.filter(pk__in=waiting.values("pk"))


def said_refusal(user: Any) -> str | None:
    """Why the decision of this request was not taken; asked once."""
    refusal: str | None = getattr(user, _REFUSED, None)
    if refusal is not None:
        delattr(user, _REFUSED)
    return refusal


class ConfirmTask(DeskTask):
    """The leader of the unit confirms the facts.

    A story without a unit has nobody to ask, and one whose confirmation still holds need not be asked about.
    """

    role = Role.LEADER
    approve_label = "Xác nhận thông tin đúng"
    description = "Lãnh đạo đơn vị xác nhận số liệu, ngày tháng, thành tích, người được nêu tên."

    class Meta:
        verbose_name = _("Đơn vị xác nhận thông tin")
        verbose_name_plural = _("Đơn vị xác nhận thông tin")

    @classmethod
    def of(cls, workflow_state: WorkflowState) -> ConfirmTask | None:
        """The step of a workflow at which the unit confirms, if it has one."""
        return cls.objects.filter(
            workflow_tasks__workflow=workflow_state.workflow_id, active=True
        ).first()

    def to_ask_first(self, workflow_state: WorkflowState) -> DeskTask | None:
        return None

    def has_nothing_to_check(self, page: Page) -> bool:
        return getattr(page, "unit_id", None) is None or Confirmation.held(page) is not None

    def before_approval(self, state: DeskTaskState, user: Any) -> str | None:
        from editorial.workflow.confirming import confirm_on_line

        confirm_on_line(state, user)
        return None


class EditTask(DeskTask):
    """An editor edits and hands on. His edits of this round are the work of the step, not authorship."""

    role = Role.EDITOR
    description = "Biên tập viên hoặc thư ký biên tập sửa chữa, hoàn thiện bài."

    class Meta:
        verbose_name = _("Biên tập")
        verbose_name_plural = _("Biên tập")

    def authors(self, page: Page, workflow_state: WorkflowState) -> set[int]:
        return authorship.writers(page, before=workflow_state.created_at)

    def wrote(self, state: DeskTaskState, user: Any) -> bool:
        return authorship.wrote(user, state.page.specific, before=state.workflow_state.created_at)


class VerifyTask(DeskTask):
    """The professional verifier of the field checks the figures, where there are any."""

    role = Role.VERIFIER
    description = "Người thẩm định chuyên môn của lĩnh vực kiểm tra số liệu; bài không có số liệu thì bỏ qua bước này."

    class Meta:
        verbose_name = _("Thẩm định số liệu")
        verbose_name_plural = _("Thẩm định số liệu")

    def has_nothing_to_check(self, page: Page) -> bool:
        return not getattr(page, "has_figures", lambda: True)()


class CommendationTask(DeskTask):
    """The commendation reviewer checks the honours, where there are any."""

    role = Role.COMMENDATION
    description = "Người rà soát khen thưởng kiểm tra danh hiệu, số, ngày quyết định; bài không có thành tích thì bỏ qua bước này."

    class Meta:
        verbose_name = _("Rà soát khen thưởng")
        verbose_name_plural = _("Rà soát khen thưởng")

    def has_nothing_to_check(self, page: Page) -> bool:
        return not getattr(page, "has_honours", lambda: False)()


class PublishTask(DeskTask):
    """The publisher approves; as the last step this publishes the page, or sets it for its hour."""

    role = Role.PUBLISHER
    approve_label = "Duyệt"
    description = "Người duyệt xuất bản xem lần cuối; là bước cuối thì bài lên trang ngay hoặc vào giờ đã hẹn."

    class Meta:
        verbose_name = _("Duyệt xuất bản")
        verbose_name_plural = _("Duyệt xuất bản")

    def before_approval(self, state: DeskTaskState, user: Any) -> str | None:
        from editorial.publishing import problems_of

        if ConfirmTask.of(state.workflow_state) and (void := Confirmation.void(state.page)):
            return void.void_summary
        found = problems_of(state.page.specific)
        return f"Chưa xuất bản được: {' '.join(found)}" if found else None


DESK_TASKS: tuple[type[DeskTask], ...] = (
    ConfirmTask,
    EditTask,
    VerifyTask,
    CommendationTask,
    PublishTask,
)
