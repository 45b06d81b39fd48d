"""Who may see a picture or a file: everybody, once a public page shows it; else those who edit.

The rule is asked of Wagtail's reference index, which follows what is saved in the page itself and
not its drafts or former versions. The verdict is kept in the cache under a version that changes
with the commit of anything the rule depends on.
"""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from django.http import HttpRequest
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images import permissions as image_permissions
from wagtail.models import Collection, Page, PageViewRestriction, ReferenceIndex

from core import commits
from media.models import Attachment, Picture

VERSION = "media-gate-version"
SECONDS = 3600  # how long a verdict is kept at most; it drops earlier when something changes

Guarded = Picture | Attachment
IsPublic = Callable[[Any], bool]
Closes = Callable[[Any], bool]


_public_models: dict[type[models.Model], IsPublic] = {}


def register_public_model(
    model: type[models.Model], is_public: IsPublic = lambda _record: True
) -> None:
    """Records of `model` that `is_public` shows make the files they refer to public.

    Pages need no registering. Called by the app that owns the model, in `AppConfig.ready`. The
    verdicts drop whenever a record of the model is saved or deleted.
    """
    _public_models[model] = is_public


def public_models() -> tuple[type[models.Model], ...]:
    return tuple(_public_models)


_closers: list[Closes] = []


def register_closing(closes: Closes) -> None:
    """What `closes` names is given to no reader, whatever page shows it.

    Called in `AppConfig.ready`; whoever changes the answer calls `forget`.
    """
    _closers.append(closes)


# --- the rule ---


def shows(subject: Guarded) -> bool:
    """Whether everybody may see `subject`: a live public page or a public record refers to it."""
    if _is_closed(subject.collection) or any(closes(subject) for closes in _closers):
        return False
    found: dict[int, set[str]] = defaultdict(set)
    references = ReferenceIndex.get_references_to(subject).values_list(
        "base_content_type_id", "object_id"
    )
    for content_type_id, object_id in references:
        found[content_type_id].add(object_id)
    pages = found.pop(ContentType.objects.get_for_model(Page).pk, set())
    if pages and _any_public_page(pages):
        return True
    return any(_any_public_record(content_type_id, ids) for content_type_id, ids in found.items())


def _is_closed(collection: Collection) -> bool:
    return bool(collection.get_view_restrictions().exists())


def _any_public_page(ids: set[str]) -> bool:
    # A page is closed when its path begins with that of a restricted page, itself or one above.
    beginning = Substr(OuterRef("path"), 1, Length("page__path"))
    closed = PageViewRestriction.objects.filter(page__path=beginning)
    return Page.objects.filter(~Exists(closed), pk__in=map(int, ids), live=True).exists()


def _any_public_record(content_type_id: int, ids: set[str]) -> bool:
    model = ContentType.objects.get_for_id(content_type_id).model_class()
    is_public = _public_models.get(model) if model else None
    if model is None or is_public is None:
        return False
    return any(is_public(record) for record in model._default_manager.filter(pk__in=ids))


# --- the verdict in the cache ---


def is_public(subject: Guarded) -> bool:
    """The cached answer of `shows`; at most five queries when it must be asked anew, none else."""
    return _remembered(f"{subject._meta.model_name}-{subject.pk}", lambda: shows(subject))


def is_open(subject: Guarded) -> bool:
    """The same of what a page shows that everybody may read: then only its collection can close it.

    One answer holds for all files of a collection, so many pictures cost no more queries than one.
    """
    pk = subject.collection_id
    return _remembered(f"collection-{pk}", lambda: not _is_closed(Collection.objects.get(pk=pk)))


def _remembered(name: str, verdict: Callable[[], bool]) -> bool:
    version = cache.get(VERSION)
    if version is None:
        # `add` loses against a process that was faster; its version is the one to use then.
        cache.add(VERSION, secrets.token_hex(8), None)
        version = cache.get(VERSION)
    key = f"media-gate-{version}-{name}"
    found = cache.get(key)
    if found is None:
        # A verdict found before a commit is written under the version of before: nobody reads it.
        found = verdict()
        cache.set(key, found, SECONDS)
    return bool(found)


def forget() -> None:
    """Drop all verdicts once the running transaction has committed, at once when there is none."""
    commits.once(_new_version)


def _new_version() -> None:
    cache.set(VERSION, secrets.token_hex(8), None)


# --- those to whom a draft is shown ---

Pass = Callable[[HttpRequest, Any], bool]
_passes: dict[type[Guarded], list[Pass]] = defaultdict(list)


def register_pass(model: type[Guarded], shown_to: Pass) -> None:
    """Files of `model` are given to whoever `shown_to` says the request comes from, public or not.

    Called in `AppConfig.ready` by the app that shows drafts to somebody without an account.
    """
    if shown_to not in _passes[model]:
        _passes[model].append(shown_to)


def has_pass(request: HttpRequest, subject: Guarded) -> bool:
    if not any(shown_to(request, subject) for shown_to in _passes[type(subject)]):
        return False
    return not any(closes(subject) for closes in _closers)


# --- those who edit ---


def may_see(user: Any, subject: Guarded) -> bool:
    """Whether `user` works with this file in the admin, whatever the public may see."""
    if not user.is_active or not user.has_perm("wagtailadmin.access_admin"):
        return False
    policy = (
        image_permissions.permission_policy if isinstance(subject, Picture) else document_policy
    )
    return bool(
        policy.user_has_any_permission_for_instance(user, ["choose", "change", "delete"], subject)
    )
