"""What Wagtail leaves in English where no catalogue reaches it: what has no name is called after its code.

Its templates with English written straight into them stand in templates/wagtail*/.
"""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import auth, choosers, workflows
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import DefaultPageForm
from wagtail.admin.views.pages.search import SearchView
from wagtail.contrib.redirects.forms import ConfirmImportForm
from wagtail.contrib.settings.forms import SiteSwitchForm
from wagtail.models import Site
from wagtail.sites.views import IndexView as SitesView
from wagtail.users.forms import PagePermissionsForm
from wagtail.users.views.bulk_actions.assign_role import RoleForm

LABELS = {
    auth.LoginForm: {"password": _("Mật khẩu")},
    choosers.AnchorLinkChooserForm: {"link_text": _("Chữ của liên kết")},
    choosers.EmailLinkChooserForm: {
        "email_address": _("Địa chỉ thư điện tử"),
        "link_text": _("Chữ của liên kết"),
        "subject": _("Tiêu đề thư"),
        "body": _("Nội dung thư"),
    },
    choosers.ExternalLinkChooserForm: {"link_text": _("Chữ của liên kết")},
    choosers.PhoneLinkChooserForm: {
        "phone_number": _("Số điện thoại"),
        "link_text": _("Chữ của liên kết"),
    },
    workflows.WorkflowPageForm: {"page": _("Trang")},
    ConfirmImportForm: {"permanent": _("Lâu dài")},
    DefaultPageForm: {"include_descendants": _("Cả các trang con")},
    PagePermissionsForm: {"page": _("Trang"), "permissions": _("Quyền")},
    RoleForm: {"role": _("Vai trò")},
    SiteSwitchForm: {"site": _("Trang web")},
}


def translate() -> None:
    for form, labels in LABELS.items():
        for name, label in labels.items():
            form.base_fields[name].label = label
    for column in SitesView.columns:
        if column.name in {"port", "site_name", "root_page"}:
            column.label = capfirst(Site._meta.get_field(column.name).verbose_name)
    SearchView.verbose_name = SearchView.verbose_name_plural = _("trang")
