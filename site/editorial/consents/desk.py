"""The consent ledger in the admin: its list, its form, the protected file, and taking down in one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import Button

from core.text import format_date
from editorial.consents import ending, reach
from editorial.listings import DayColumn
from editorial.models import Consent

STATES: dict[str, tuple[Any, Callable[[Any], Any]]] = {
    "in_force": (_("Đang có hiệu lực"), lambda found: found.in_force()),
    "expiring": (_("Hết hạn trong 30 ngày"), lambda found: found.expiring()),
    "expired": (_("Đã hết hạn"), lambda found: found.expired()),
    "to_take_down": (_("Hết hạn, chưa gỡ khỏi trang"), lambda found: found.to_take_down()),
    "waiting": (_("Có yêu cầu rút, chờ xử lý"), lambda found: found.withdrawal_waiting()),
    "withdrawn": (_("Đã rút"), lambda found: found.withdrawn()),
}


class ConsentFilterSet(WagtailFilterSet):
    state = ChoiceFilter(
        label=_("Tình trạng"),
        choices=[(name, label) for name, (label, _query) in STATES.items()],
        method="by_state",
    )

    class Meta:
        model = Consent
        fields: ClassVar[list[str]] = ["age_group"]

    def by_state(self, queryset: Any, name: str, value: str) -> Any:
        return STATES[value][1](queryset)


class ConsentIndexView(generic.IndexView):
    def search_queryset(self, queryset: Any) -> Any:
        return (
            queryset.filter(person__icontains=self.search_query) if self.is_searching else queryset
        )


class RecordedView(generic.CreateView):
    """Notes who wrote the entry."""

    def save_instance(self) -> Any:
        self.form.instance.recorded_by = self.request.user
        return super().save_instance()


class ConsentEditView(generic.EditView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        more = [
            Button(
                _("Rút lại, gỡ khỏi trang"),
                reverse("consents:take_down", args=[self.object.pk]),
                icon_name="cross",
                priority=10,
            )
        ]
        if self.object.form:
            more.append(
                Button(
                    _("Mở phiếu đồng ý"),
                    reverse("consents:form_file", args=[self.object.pk]),
                    icon_name="doc-full",
                    priority=5,
                )
            )
        return [*super().header_more_buttons, *more]


class ConsentViewSet(ModelViewSet):
    model = Consent
    name = "consents"
    url_prefix = "su-dong-y"
    icon = "user"
    menu_label = _("Sự đồng ý của nhân vật")
    menu_order = 180
    add_to_admin_menu = True
    index_view_class = ConsentIndexView
    add_view_class = RecordedView
    edit_view_class = ConsentEditView
    filterset_class = ConsentFilterSet
    list_per_page = 50
    search_fields: ClassVar[list[str]] = ["person"]
    search_backend_name = None
    copy_view_enabled = False
    list_display: ClassVar[list[Any]] = [
        TitleColumn("person", label=_("Họ và tên"), url_name="consents:edit", sort_key="person"),
        Column("state_label", label=_("Tình trạng"), accessor=lambda consent: consent.state.label),
        DayColumn("given_on", label=_("Đồng ý ngày"), sort_key="given_on"),
        DayColumn("valid_until", label=_("Đến hết ngày"), sort_key="valid_until"),
        DayColumn("answer_by", label=_("Xử lý yêu cầu rút trước ngày")),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/phieu/", form_file, name="form_file"),
            path("<int:pk>/go/", take_down, name="take_down"),
        ]


def _consent(request: HttpRequest, pk: int, right: str) -> Consent:
    if not request.user.has_perm(f"editorial.{right}_consent"):
        raise PermissionDenied
    return get_object_or_404(Consent, pk=pk)


def form_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The signed form: to those who keep the ledger, and never kept by a cache."""
    consent = _consent(request, pk, "view")
    if not consent.form:
        return HttpResponse(
            "Phiếu này chưa có tệp.", status=404, content_type="text/plain; charset=utf-8"
        )
    extension = str(consent.form.name).rpartition(".")[2]
    name = f"phieu-dong-y-{consent.pk}.{extension}"
    response = FileResponse(consent.form.open("rb"), as_attachment=True, filename=name)
    response["Cache-Control"] = "private, no-store"
    return response


class TakeDownForm(forms.Form):
    received_on = forms.DateField(
        label=_("Ngày nhận yêu cầu rút"),
        required=False,
        help_text=_("Bỏ trống nếu gỡ vì phiếu đã hết hạn."),
        error_messages={"invalid": _("Ngày không đúng. Viết theo kiểu 15/08/2025.")},
    )
    reason = forms.CharField(
        label=_("Lý do"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        help_text=_("Ghi vào nhật ký. Không ghi tên hay thông tin riêng của nhân vật."),
        error_messages={"required": _("Chưa có lý do. Viết vì sao gỡ.")},
    )

    def __init__(self, *args: Any, consent: Consent, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.consent = consent
        received = consent.withdrawal_received_on
        self.fields["received_on"].initial = format_date(received) if received else None

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        received = cleaned.get("received_on")
        if not received and not self.consent.is_expired() and "received_on" not in self.errors:
            self.add_error(
                "received_on", "Phiếu còn hạn: chỉ gỡ khi có yêu cầu rút. Ghi ngày nhận yêu cầu."
            )
        self.consent.withdrawal_received_on = received
        return cleaned


def take_down(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything the consent reaches; posted, all of it comes down in one step."""
    consent = _consent(request, pk, "change")
    form = TakeDownForm(request.POST or None, consent=consent)
    if request.method == "POST":
        if not request.user.has_perm("editorial.delete_consent"):
            raise PermissionDenied  # whoever publishes takes down
        if form.is_valid():
            consent.full_clean()
            consent.save(update_fields=["withdrawal_received_on"])
            reached = ending.take_down(consent, form.cleaned_data["reason"], request.user)
            messages.success(
                request,
                f"Đã gỡ {len(reached.pages)} trang, đóng {len(reached.pictures)} ảnh theo {consent.number}.",
            )
            return redirect("consents:edit", consent.pk)
    context = {
        "consent": consent,
        "reach": reach.of(consent),
        "to_come": reach.pages_to_come(consent),
        "form": form,
        "page_title": _("Rút lại, gỡ khỏi trang"),
        "page_subtitle": str(consent),
        "header_icon": "cross",
        "may_take_down": request.user.has_perm("editorial.delete_consent"),
        "edit_url": reverse("consents:edit", args=[consent.pk]),
    }
    return TemplateResponse(request, "editorial/admin/take_down.html", context)
