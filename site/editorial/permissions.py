"""Who may do what with a page, a picture or a file, beyond what Wagtail's groups say.

Wagtail knows "these pages of the tree" and "my own"; the desk needs "those of my units", "those I am asked
about" and, for accounts so bound, nothing else. See `editorial.reach` for whom that concerns.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from core.permissions import PagePermissionTester
from editorial import authorship, reach
from media import gate
from units.enums import Role

IS_AUTHOR = "Bạn là tác giả nên không thể duyệt bài này. Bài sẽ chuyển đến người duyệt khác."


def may_approve(user: Any, page: Page) -> str | None:
    """None when `user` may approve `page` as it stands; else the sentence that says why not.

    Roles are not asked here: nobody, not even a superuser, approves what he wrote himself.
    """
    return IS_AUTHOR if authorship.wrote(user, page) else None


class StoryPermissionTester(PagePermissionTester):
    """What an account may do with one story; for accounts that are not bound, Wagtail's answers."""

    def __init__(self, user: Any, page: Any) -> None:
        super().__init__(user, page)
        self.bound = reach.of(user).bound

    @property
    def _writes(self) -> bool:
        return "add" in self.permissions and reach.writes(self.user, self.page)

    @property
    def only_reads(self) -> bool:
        """Opens the form to read, compare, comment and act on a task; what is typed changes nothing."""
        return self.bound and not self._writes

    @property
    def comments(self) -> bool:
        """The council follows campaigns and has no part in what is written or approved."""
        return not self.bound or bool(
            reach.of(self.user).roles - {Role.COUNCIL, Role.ADMINISTRATOR}
        )

    def can_edit(self) -> bool:
        if not self.bound:
            return bool(super().can_edit())
        return self._writes or reach.reads(self.user, self.page)

    def can_add_subpage(self) -> bool:
        return bool(super().can_add_subpage()) and (not self.bound or self._writes)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        if not self.bound:
            return bool(super().can_delete(ignore_bulk))
        return (
            self._writes
            and self.page.owner_id == self.user.pk
            and not self.page.live
            and self.page.first_published_at is None
            and self.page.is_leaf()
            and not self.page.workflow_in_progress
        )

    def can_move(self) -> bool:
        return not self.bound and bool(super().can_move())

    def can_copy(self) -> bool:
        return self._writes if self.bound else bool(super().can_copy())

    def can_submit_for_moderation(self) -> bool:
        return not self.only_reads and bool(super().can_submit_for_moderation())

    def can_lock(self) -> bool:
        return not self.bound and bool(super().can_lock())

    def can_unlock(self) -> bool:
        return not self.bound and bool(super().can_unlock())

    def can_view_revisions(self) -> bool:
        return self.can_edit() if self.bound else bool(super().can_view_revisions())


class DeskPagePolicy(PagePermissionPolicy):
    """Lists, reports and menus: a bound account finds only the stories it reaches.

    Given to the one policy object that all of Wagtail's views share (see `share`).
    """

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        found = bool(super().user_has_any_permission(user, actions))
        if found or not user.is_authenticated:
            return found
        return "change" in set(actions) and reach.of(user).bound and reach.of(user).has_pages

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        if user.is_authenticated and reach.of(user).bound and "change" in set(actions):
            return bool(instance.permissions_for_user(user).can_edit())
        return bool(super().user_has_any_permission_for_instance(user, actions, instance))

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Page]:
        if not reach.of(user).bound:
            return super().instances_user_has_any_permission_for(user, actions)
        wanted = set(actions)
        return reach.pages(user) if "change" in wanted else self._sections(user, wanted)

    def explorable_instances(self, user: Any) -> QuerySet[Page]:
        """Beside its stories, the open pages on the way to them."""
        if not reach.of(user).bound:
            return super().explorable_instances(user)
        if not reach.of(user).has_pages:
            return Page.objects.none()
        way = Q(live=True, depth__gt=1, numchild__gt=0)
        if sections := self.instances_with_direct_explore_permission(user):
            above = {
                path[:end] for path in (page.path for page in sections) for end in _steps(path)
            }
            way = Q(path__in=above, depth__gt=1)
        return Page.objects.filter(way | Q(pk__in=reach.stories(user).order_by().values("pk")))

    def explorable_root_instance(self, user: Any) -> Page | None:
        root: Page | None = super().explorable_root_instance(user)
        if root is None and reach.of(user).has_pages:
            root = Page.objects.filter(depth=2).order_by("path").first()
            setattr(
                user, self._explorable_root_instance_cache_name, root
            )  # as Wagtail keeps its own
        return root

    def _sections(self, user: Any, actions: set[str]) -> QuerySet[Page]:
        """Pages at which a right was given, without what stands below them."""
        codenames = self._get_permission_codenames(actions)
        return Page.objects.filter(
            pk__in={
                each.page_id
                for each in self.get_cached_permissions_for_user(user)
                if each.permission.codename in codenames
            }
        )


def _steps(path: str) -> range:
    """Lengths of the paths of a page and of all above it."""
    return range(Page.steplen, len(path) + 1, Page.steplen)


class DeskFilePolicy(CollectionOwnershipPermissionPolicy):
    """Pictures and documents: a bound account uses its own and those of the stories it reaches."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return self.user_has_any_permission(user, [action])

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        if any(super(DeskFilePolicy, self).user_has_permission(user, each) for each in actions):
            return True
        return "choose" in set(actions) and Role.CONTRIBUTOR in reach.of(user).roles

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        if not reach.of(user).bound:
            return bool(super().user_has_any_permission_for_instance(user, actions, instance))
        wanted = set(actions)
        if "choose" in wanted and reach.files(self.model, user).filter(pk=instance.pk).exists():
            return True
        own = bool(super().user_has_any_permission_for_instance(user, wanted, instance))
        # What readers see is changed by those who publish: a new file would be on the site at once.
        return own and not gate.is_public(instance)

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Any]:
        if "choose" in set(actions) and reach.of(user).bound:
            return reach.files(self.model, user)
        return super().instances_user_has_any_permission_for(user, actions)


def share() -> None:
    """Make Wagtail's policies ours. Its views hold the very objects, so they are given another class."""
    from wagtail.documents.permissions import permission_policy as documents
    from wagtail.images.permissions import permission_policy as images
    from wagtail.permissions import page_permission_policy

    page_permission_policy.__class__ = DeskPagePolicy
    for policy in (documents, images):
        policy.__class__ = DeskFilePolicy
