"""Accounts as they are today: their groups follow their roles."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend

from units import roles


class RoleBackend(ModelBackend):
    """Brings an account's groups up to date whenever it is looked up for a request."""

    def get_user(self, user_id: Any) -> Any:
        user = super().get_user(user_id)
        if user is not None:
            roles.refresh(user)
        return user
