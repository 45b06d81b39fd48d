"""Which addresses of the admin are open to accounts that `editorial.reach` binds: closed unless named here.

Wagtail checks rights inside its views, but not in all of them: choosers and reports show titles to whoever
may sign in. What is not opened here by name is refused before the view runs. `docs/quyen.md` says the same
for people, and a test asks each address.
"""

from __future__ import annotations

from collections import defaultdict
from fnmatch import fnmatchcase
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import Resolver404, resolve, reverse
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from editorial import reach
from media.models import Picture
from units.enums import Role

CLOSED = (
    "Vai trò của bạn không dùng đến mục này. Nếu công việc cần, hãy đề nghị người quản trị hệ thống giao "
    "thêm vai trò."
)

READERS = frozenset({Role.CONTRIBUTOR, Role.LEADER, Role.VERIFIER, Role.COMMENDATION, Role.COUNCIL})
TASKS = READERS - {Role.COUNCIL}
ALL = reach.BOUND

_open: dict[str, frozenset[Role]] = defaultdict(frozenset)


def open_to(roles: frozenset[Role] | set[Role], *names: str) -> None:
    """Let accounts of `roles` in at the addresses `names`; `*` stands for anything."""
    for name in names:
        _open[name] |= frozenset(roles)


open_to(
    ALL,
    "wagtailadmin_home",
    "wagtailadmin_account",
    "wagtailadmin_logout",
    "wagtailadmin_dismissibles",
    "wagtailadmin_login",
    "wagtailadmin_password_reset*",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
    "",  # addresses that do not exist
)
open_to(
    READERS,
    *(
        f"wagtailadmin_pages:{name}"
        for name in (
            "edit",
            "preview_on_edit",
            "view_draft",
            "revisions_index",
            "revisions_view",
            "revisions_compare",
            "history",
            "history_results",
        )
    ),
    "wagtailadmin_explore*",
    "wagtailadmin_api:pages:listing",  # the tree in the menu
    "wagtailadmin_editing_sessions:*",
    "wagtailadmin_block_preview",
    "campaigns:index",
    "campaigns:index_results",
)
open_to(
    TASKS,
    *(
        f"wagtailadmin_pages:{name}"
        for name in (
            "workflow_action",
            "collect_workflow_action_data",
            "workflow_preview",
            "workflow_history",
            "workflow_history_detail",
        )
    ),
    *(
        f"{listing}:{name}"
        for listing in (
            "profiles",
            "practices",
            "news",
            "events",
            "mondays",
            "directives",
            "procedures",
            "materials",
        )
        for name in ("index", "index_results")
    ),
    "wagtailadmin_reports:workflow*",
    "editorial_checklist",
    "confirmations:show",
    "confirmations:file",
)
open_to(
    {Role.CONTRIBUTOR},
    *(
        f"wagtailadmin_pages:{name}"
        for name in (
            "add",
            "preview_on_add",
            "add_subpage",
            "choose_parent",
            "copy",
            "delete",
            "usage",
            "revisions_revert",
            "confirm_workflow_cancellation",
            "search",
            "search_results",
        )
    ),
    "editorial_checklist",
    "*:choose_parent",
    "confirmations:ask",
    "wagtailadmin_choose_page*",
    "wagtailadmin_tag*",
    "wagtail_bulk_action",
    *(
        f"wagtailimages:{name}"
        for name in ("index*", "edit*", "delete*", "add*", "create*", "preview", "image_usage")
    ),
    *(
        f"wagtaildocs:{name}"
        for name in ("index*", "edit*", "delete*", "add*", "create*", "document_usage")
    ),
    "wagtailimages_chooser:*",
    "wagtaildocs_chooser:*",
    *(
        f"wagtailsnippetchoosers_{record}:{name}"
        for record in (
            "units_unit",
            "units_cluster",
            "units_workfield",
            "units_problemtopic",
            "exemplars_award",
            "exemplars_indicator",
        )
        for name in ("choose*", "chosen*")
    ),
)
open_to(
    {Role.ADMINISTRATOR},
    "letters:*",
    "wagtailusers_users:*",
    "wagtailsnippets:index",
    "wagtailsnippets_units_membership:*",
    "wagtailsnippetchoosers_units_unit:cho*",
    "wagtailsnippetchoosers_units_workfield:cho*",
    "wagtail_bulk_action",
)


def is_open(user: Any, name: str) -> bool:
    """Whether `user` may come to the address of this name at all."""
    found = reach.of(user)
    if not found.bound or not found.only_roles:
        return True
    return any(
        roles & found.roles for pattern, roles in _open.items() if fnmatchcase(name, pattern)
    )


def refusal(user: Any, match: Any, query: Any) -> str | None:
    """Why `user` may not come to what `match` resolved to; None when he may."""
    found = reach.of(user)
    if not found.bound:
        return None
    name = match.view_name or ""
    if not is_open(user, name):
        return CLOSED
    return None if _within_reach(user, name, match.kwargs, query) else CLOSED


def _within_reach(user: Any, name: str, kwargs: dict[str, Any], query: Any) -> bool:
    """What Wagtail's own views do not ask, or not all of them: records shown by their number."""
    space = name.rpartition(":")[0]
    number = kwargs.get("page_id") or kwargs.get("page_to_move_id")
    if space == "wagtailadmin_pages" and number:
        return reach.pages(user).filter(pk=number).exists()
    if name.startswith("wagtailadmin_explore") and (pk := kwargs.get("parent_page_id")):
        return page_permission_policy.explorable_instances(user).filter(pk=pk).exists()
    if name == "wagtailadmin_api:pages:listing":
        return bool(query.get("for_explorer") and query.get("child_of"))
    if name == "wagtailimages_chooser:select_format":
        return reach.files(Picture, user).filter(pk=kwargs["image_id"]).exists()
    if name == "wagtail_bulk_action":
        of_accounts = kwargs["app_label"] == get_user_model()._meta.app_label
        return of_accounts or Role.CONTRIBUTOR in reach.of(user).roles
    if name == "wagtailadmin_choose_page_child":
        return _linked(user, {int(kwargs["parent_page_id"])})
    if name == "wagtailadmin_choose_page_chosen_multiple":
        return _linked(user, {int(each) for each in query.getlist("id") if each.isdigit()})
    return True


def _linked(user: Any, wanted: set[int]) -> bool:
    """Whether all these pages may be the end of a link; the root of the tree is where choosers begin."""
    pages = Page.objects.filter(
        Q(depth=1) | Q(pk__in=reach.to_link_to(Page.objects.all(), user).values("pk"))
    )
    return pages.filter(pk__in=wanted).count() == len(wanted)


def of_menu(request: Any, items: list[Any]) -> list[Any]:
    """Those of `items` whose address is open to whoever asks."""
    if not reach.of(request.user).bound:
        return items
    return [item for item in items if _leads_somewhere(request, item)]


def _leads_somewhere(request: Any, item: Any) -> bool:
    if menu := getattr(item, "menu", None):
        below = menu.menu_items_for_request(request)
        return any(_leads_somewhere(request, each) for each in below)
    return is_open(request.user, _name(item.url))


def _name(url: str) -> str:
    if not url.startswith(reverse("wagtailadmin_home")):
        return ""
    try:
        return resolve(url.partition("?")[0]).view_name or ""
    except Resolver404:
        return ""
