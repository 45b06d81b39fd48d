"""Who may import and export: those who may publish, through one permission."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from exchange.models import TransferJob

policy = ModelPermissionPolicy(TransferJob)
ADD = "add"


def may_transfer(user: Any) -> bool:
    return bool(policy.user_has_permission(user, ADD))


def registered() -> QuerySet[Permission]:
    """For the form of groups in the admin."""
    return Permission.objects.filter(content_type__app_label="exchange", codename="add_transferjob")
