"""The list of accounts in the order of the Vietnamese alphabet, by given name as in every Vietnamese list."""

from __future__ import annotations

from typing import Any

from wagtail.users.views.users import IndexView, UserViewSet

from core.collation import by_letters


class AccountIndexView(IndexView):
    def order_queryset(self, queryset: Any) -> Any:
        if self.ordering not in {"name", "-name"}:
            return super().order_queryset(queryset)
        columns = [by_letters(name) for name in ("last_name", "first_name")]
        return queryset.order_by(
            *(each.desc() if self.ordering == "-name" else each.asc() for each in columns), "pk"
        )


class AccountViewSet(UserViewSet):
    index_view_class = AccountIndexView
