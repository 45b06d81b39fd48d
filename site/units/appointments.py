"""Who may be given a role by whom: nobody by himself, and no superuser's account by somebody who is none.

An administrator has no rights over content; he would have them at once if he could take a role himself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from units.models import Membership

BY_HIMSELF = "Không ai tự giao vai trò cho mình. Nhờ một người quản trị khác giao."
OF_A_SUPERUSER = "Tài khoản này có toàn quyền; chỉ người có toàn quyền mới sửa được."
_PERSON = re.compile(r"user|deputies-\d+-user")


def refuse_own_role(request: HttpRequest, records: Iterable[Any] = ()) -> HttpResponse | None:
    """Before a membership is saved or taken away: not one's own, nor as a deputy."""
    if request.user.is_superuser or request.method != "POST":
        return None
    named = {value for key, value in request.POST.items() if _PERSON.fullmatch(key)}
    for record in records:
        named.add(str(record.user_id))
        named |= {str(deputy.user_id) for deputy in record.deputies.all()}
    return _refuse(request, BY_HIMSELF) if str(request.user.pk) in named else None


def refuse_account(request: HttpRequest, account: Any) -> HttpResponse | None:
    """Before an account is changed by an administrator: his own groups, or somebody with all rights."""
    if request.user.is_superuser:
        return None
    if account.is_superuser:
        return _refuse(request, OF_A_SUPERUSER)
    if account.pk == request.user.pk and request.method == "POST":
        return _refuse(request, BY_HIMSELF)
    return None


def is_membership(model_or_record: Any) -> bool:
    return model_or_record is Membership or isinstance(model_or_record, Membership)


def _refuse(request: HttpRequest, sentence: str) -> HttpResponse:
    messages.error(request, sentence)
    return redirect("wagtailadmin_home")
