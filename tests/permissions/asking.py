"""Asks addresses of the admin as somebody, and says whether he came through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.db import models, transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse
from wagtail.models import Collection, Site, Task, Workflow

from devdata import builders as make
from reports.signs.figures import SILENCES
from reports.work.lists import LISTS
from tests.permissions import people

PREFIX = "quan-tri/"
XHR = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}  # then a refusal is a plain 403
# "Not found" is no refusal there: of an upload that is not under way, of questions that ask for more.
WITHOUT_RECORD = {"uploaded_file_id", "session_id", "token"}
ASK_FOR_MORE = {
    "wagtailadmin_block_preview",
    "wagtailsettings:preview_on_edit",
    "consents:form_file",
}


def names() -> list[tuple[str, dict[str, Any]]]:
    """Every address of the admin: its full name and the arguments it takes."""
    (admin,) = [each for each in get_resolver().url_patterns if str(each.pattern) == PREFIX]
    found = {}
    for name, pattern in _walk(admin.url_patterns, ()):
        found.setdefault(name, dict.fromkeys(pattern.converters))
    return sorted(found.items())


def _walk(patterns: Any, spaces: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    for each in patterns:
        if isinstance(each, URLResolver):
            deeper = (*spaces, each.namespace) if each.namespace else spaces
            yield from _walk(each.url_patterns, deeper)
        elif each.name:
            yield ":".join([*spaces, each.name]), each.pattern


def _kind(name: str) -> tuple[str, str]:
    if name == "wagtailadmin_tag_model_autocomplete":
        return "taggit", "tag"
    if name.startswith("wagtailsettings"):
        return "core", "furniture"
    if name == "wagtailadmin_workflows:add_task":
        return "wagtailcore", "groupapprovaltask"
    return "campaigns", "newspage"


class Asking:
    """Knows a record for every argument of every address."""

    def __init__(self, desk: people.Desk) -> None:
        self.desk = desk
        self.section = desk.stories["own_draft"].get_parent()
        collection = Collection.get_first_root_node().add_child(name="Bộ sưu tập")
        self.given = {
            "parent_page_id": self.section.pk,
            "destination_id": self.section.pk,
            "content_type_app_name": "campaigns",
            "content_type_model_name": "newspage",
            "session_id": 1,
            "uploaded_file_id": 1,
            "filter_spec": "max-165x165",
            "token": "x",
            "confirmation_id": 1,
            "uidb64": "x",
            "image_id": desk.pictures["other_draft"].pk,
            "document_id": desk.files["other"].pk,
            "doc_id": desk.files["other"].pk,
            "collection_id": collection.pk,
            "page_pk": self.section.pk,
            "object_id": desk.stories["own_draft"].pk,
            "action": "delete",
            "action_name": "revert_to_page_revision",
        }
        self.records = {
            "wagtailadmin_collections": collection,
            "wagtailadmin_workflows": Workflow.objects.order_by("pk").last(),
            "wagtailsites": Site.objects.first(),
            "wagtailusers_users": desk.users["stranger"],
            "wagtailusers_groups": Group.objects.first(),
            "wagtailimages_chooser": desk.pictures["other_draft"],
            "wagtaildocs_chooser": desk.files["other"],
        }

        for name, arguments in names():
            if arguments.keys() & {"pk", "redirect_id", "workflow_pk"}:
                self._record(name.rpartition(":")[0] or name)

    def url(self, name: str, arguments: Any, story: Any = None) -> str:
        kwargs = {each: self._argument(name, each, story) for each in arguments}
        if name == "wagtailadmin_pages:revisions_compare":
            return reverse(name, args=[story.pk, "earliest", "latest"])
        return reverse(name, kwargs=kwargs)

    def _argument(self, name: str, argument: str, story: Any) -> Any:
        space, _, last = name.rpartition(":")
        if name == "wagtail_bulk_action":
            return {"app_label": "wagtailcore", "model_name": "page"}.get(argument, "delete")
        if story is not None:
            match argument:
                case "page_id" | "page_to_move_id":
                    return story.pk
                case "revision_id":
                    return story.latest_revision_id
                case "task_state_id":
                    return story.current_workflow_task_state.pk
                case "task_id":
                    return story.current_workflow_task.pk
                case "workflow_state_id":
                    return story.current_workflow_state.pk
                case "action_name":
                    return "reject"
        if name.startswith("reports:") and argument == "name":
            return next(iter(LISTS)) if last == "work" else next(iter(SILENCES))
        if space == "handbook":
            return {"slug": "bien-tap-vien", "name": "trang-dau"}[argument]
        if argument in {"app_label", "app_name"}:
            return _kind(name)[0]
        if argument == "model_name":
            return _kind(name)[1]
        if argument == "task_id" or (argument == "pk" and "task" in last):
            return Task.objects.first().pk
        if argument in {"pk", "redirect_id", "workflow_pk"}:
            return self._record(space or last).pk
        return self.given[argument]

    def _record(self, space: str) -> Any:
        if space not in self.records:
            self.records[space] = self._made(space)
        return self.records[space]

    def _made(self, space: str) -> Any:
        match space:
            case "wagtailredirects":
                model: Any = apps.get_model("wagtailredirects.Redirect")
                return model.objects.create(old_path="/cu", redirect_link="/moi")
            case "consents":
                return make.make_consent()
            case "exchange_jobs":
                model = apps.get_model("exchange.TransferJob")
                return model.objects.create(user=self.desk.users["superuser"], kind="export")
            case "consents":
                model = apps.get_model("editorial.Consent")
                return model.objects.create(person="Lò Thị Mẫu")
            case "wagtailsettings":
                return apps.get_model("core.Furniture").for_site(Site.objects.get())
            case "wagtailadmin_api:pages":
                return self.desk.stories["other_draft"]
            case "wagtailadmin_api:images":
                return self.desk.pictures["other_draft"]
            case "wagtailadmin_api:documents":
                return self.desk.files["other"]
        _, app, name = space.split("_", 2)
        model = apps.get_model(app, name)
        return model.objects.first() or self._any(model)

    def _any(self, model: type[models.Model]) -> Any:
        makers = {
            "adoption": make.make_adoption,
            "pledge": make.make_pledge,
            "studyvisit": make.make_visit,
            "indicator": make.make_indicator,
            "problemtopic": make.make_topic,
            "workfield": make.make_work_field,
        }
        name = str(model._meta.model_name)
        if name in makers:
            return makers[name]()
        page = {"page": self.desk.stories["own_live"]} if name == "promotedresult" else {}
        return model._default_manager.create(**page)


def is_lax(name: str, arguments: Any) -> bool:
    without = bool(arguments.keys() & WITHOUT_RECORD)
    return without or name in ASK_FOR_MORE or name.endswith(":find")


def passes(
    client: Client, url: str, query: str = "", post: bool = False, lax: bool = False
) -> bool:
    """Whether the answer is anything but a refusal; what the request changed is taken back.

    All records asked for exist, so that "not found" is a refusal too, unless `lax`.
    """
    response = answer(client, url, query, post)
    refused = {403} if lax else {403, 404}
    return response.status_code not in refused


def answer(client: Client, url: str, query: str = "", post: bool = False) -> Any:
    with transaction.atomic():
        response = None if post else client.get(url + query, **XHR)
        if response is None or response.status_code == 405:
            response = client.post(url + query, {}, **XHR)
        if (
            response.status_code == 302 and "/revisions/" in url
        ):  # to the history, where it is asked
            response = client.get(response.headers["Location"], **XHR)
        transaction.set_rollback(True)
    return response
