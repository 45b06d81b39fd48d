"""docs/quyen.md asked cell by cell through real requests, the forbidden cells too."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.permissions import asking, people, table
from tests.permissions.table import Row
from units.enums import Role

pytestmark = pytest.mark.usefixtures("db", "media_root")

ROWS = table.read(settings.ROOT)
UNBOUND = {Role.EDITOR, Role.MANAGING, Role.PUBLISHER}
OF_THE_UNIT = {"own_draft", "colleague_draft", "former_draft", "own_live"}
LIVE = {"own_live", "other_live"}
SOME = ("own_draft", "own_live", "other_draft", "campaign")
ALL = (
    *SOME,
    "colleague_draft",
    "former_draft",
    "new_draft",
    "other_live",
    "lost_draft",
    "asked_draft",
)
STORY, LISTS, WRITING, FILES, RECORDS, ACCOUNTS = (
    "Một bài",
    "Danh sách, tìm, báo cáo, xuất tệp",
    "Viết",
    "Ảnh và tệp",
    "Danh mục, sổ nhân rộng, từ tìm kiếm",
    "Tài khoản và cấu hình",
)


def meant(cell: str, role: Role) -> set[str]:
    """The stories a cell speaks of."""
    found: set[str] = set()
    for word in cell.removeprefix("đọc ").split(", "):
        match word:
            case "✓":
                found |= set(ALL)
            case "đơn vị":
                found |= OF_THE_UNIT | ({"new_draft"} if role is Role.CONTRIBUTOR else set())
            case "nháp mình":
                found |= {"own_draft", "new_draft"}
            case "nháp":
                found |= set(ALL) - LIVE
            case "đã đăng":
                found |= LIVE
            case "gương đã đăng":
                found |= {"profile"}
            case "được hỏi":
                found |= {"asked_draft"}
            case "phong trào":
                found |= {"campaign"}
            case "–":
                pass
            case _:
                pytest.fail(f"Bảng có ô “{word}” không ai hiểu.")
    return found


def own_files(cell: str, role: Role, kind: str) -> set[str]:
    """The pictures or files a cell speaks of, by the story that shows the picture."""
    uploaded = {"own_draft", "new_draft", "lost_draft"} if kind == "pictures" else {"own"}
    stories = {
        Role.CONTRIBUTOR: OF_THE_UNIT | uploaded,
        Role.LEADER: OF_THE_UNIT,
    }.get(role, {"asked_draft"})
    match cell:
        case "✓":
            return {*ALL, "own", "other"}
        case "của mình":
            return uploaded
        case "bài của mình":
            return stories if kind == "pictures" else uploaded & stories
    return set()


@pytest.fixture(scope="module")
def asked(desk: people.Desk) -> asking.Asking:
    return asking.Asking(desk)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """A refusal is what most answers are; none is worth a line in the log."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def clients(desk: people.Desk) -> dict[Role, Client]:
    found = {role: people.browser(desk.users[role.value]) for role in Role}
    for client in found.values():
        client.raise_request_exception = False
    return found


def names(row: Row) -> list[tuple[str, dict[str, Any]]]:
    return [(name, args) for name, args in asking.names() if table.row_of(ROWS, name) is row]


def check(row: Row, answers: Iterator[tuple[Role, str, bool, bool]]) -> None:
    """Names the cells that lie."""
    lies = [
        f"{role.label}: {what} {'được' if got else 'không được'}, bảng ghi “{row.cells[role]}”"
        for role, what, expected, got in answers
        if expected != got
    ]
    assert not lies, "\n".join(lies)


def names_for(row: Row, role: Role) -> list[tuple[str, dict[str, Any]]]:
    """All addresses of a row. A long one is shared: each address is asked by one who edits everything and
    by one who is bound."""
    found = names(row)
    if len(found) <= 12:
        return found
    alike = sorted(UNBOUND if role in UNBOUND else set(Role) - UNBOUND)
    return found[alike.index(role) :: len(alike)]


def rows(section: str, *, without: str = "") -> list[Row]:
    return [
        row
        for row in ROWS
        if row.section == section and not (without and row.addresses[0].startswith(without))
    ]


def test_every_address_of_the_admin_has_a_row_and_every_row_an_address() -> None:
    missing = [name for name, _ in asking.names() if table.row_of(ROWS, name) is None]
    assert missing == [], "docs/quyen.md chưa có dòng cho các địa chỉ này"
    idle = [
        row.work
        for row in ROWS
        if not names(row) and ":" in row.addresses[0] and " " not in row.addresses[0]
    ]
    assert idle == [], "docs/quyen.md có dòng không địa chỉ nào khớp"
    for row in ROWS:
        assert row.section in {STORY, LISTS, WRITING, FILES, RECORDS, ACCOUNTS}, row.section


@pytest.mark.parametrize("row", [r for r in rows(STORY) if " " not in r.addresses[0]], ids=str)
def test_one_story(row: Row, asked: asking.Asking, clients: Any, desk: people.Desk) -> None:
    def ask() -> Iterator[tuple[Role, str, bool, bool]]:
        for number, (name, arguments) in enumerate(names(row)):
            for role, cell in row.cells.items():
                for story in asked_about(name, role, cell, number):
                    page = subject(desk, name, story)
                    url = asked.url(name, arguments, page)
                    query = "?position=0" if name.endswith("set_page_position") else ""
                    post = name.rpartition(":")[2] in {"lock", "unlock", "move_confirm"}
                    got = asking.passes(clients[role], url, query, post=post)
                    yield role, f"{name} {story}", story in meant(cell, role), got

    check(row, ask())


def asked_about(name: str, role: Role, cell: str, number: int) -> tuple[str, ...]:
    last = name.rpartition(":")[2]
    if "workflow" in last and last != "workflow_history":
        return ("asked_draft",)
    if last == "convert_alias":
        return ("own_live", "other_live")
    if last == "annul":
        return ("profile",)
    if role in UNBOUND or cell == "–":
        return ("own_draft", "own_live")
    return ALL if number == 0 else ("own_draft", "other_draft", "asked_draft", "campaign")


def subject(desk: people.Desk, name: str, story: str) -> Any:
    if name == "wagtailadmin_pages:convert_alias":
        return desk.aliases[story]
    return desk.stories[story]


def test_who_reads_saves_nothing_and_who_writes_does(clients: Any, desk: people.Desk) -> None:
    row = table.row_of(ROWS, "wagtailadmin_pages:edit")
    assert row is not None

    def ask() -> Iterator[tuple[Role, str, bool, bool]]:
        for role, cell in row.cells.items():
            for story in ("own_draft", "own_live", "other_draft", "asked_draft"):
                page = desk.stories[story]
                url = reverse("wagtailadmin_pages:edit", args=[page.pk])
                with transaction.atomic():
                    clients[role].post(
                        url, people.form_of(page, title="Tên khác", unit=page.unit_id)
                    )
                    page.refresh_from_db()
                    got = page.get_latest_revision_as_object().title == "Tên khác"
                    transaction.set_rollback(True)
                page.refresh_from_db()
                locked = story == "asked_draft" and role in UNBOUND  # while others are asked
                may = not cell.startswith("đọc") and story in meant(cell, role) and not locked
                yield role, f"lưu {story}", may, got

    check(row, ask())


def test_the_button_that_publishes(clients: Any, desk: people.Desk) -> None:
    row = table.row_of(ROWS, "nút Xuất bản")
    assert row is not None

    def ask() -> Iterator[tuple[Role, str, bool, bool]]:
        for role, cell in row.cells.items():
            page = desk.stories["own_draft"]
            url = reverse("wagtailadmin_pages:edit", args=[page.pk])
            got = "action-publish" in clients[role].get(url).content.decode()
            yield role, "nút", cell == "✓", got
            if cell == "–":
                data = people.form_of(page, **{"action-publish": "1"})
                with transaction.atomic():
                    clients[role].post(url, data)
                    page.refresh_from_db()
                    yield role, "gửi", False, page.live
                    transaction.set_rollback(True)
                page.refresh_from_db()

    check(row, ask())


@pytest.mark.parametrize("action", ["publish", "unpublish", "move", "delete"])
def test_many_stories_at_once(action: str, clients: Any, desk: people.Desk) -> None:
    row = table.row_of(ROWS, f"hàng loạt: {action}")
    assert row is not None
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])

    def ask() -> Iterator[tuple[Role, str, bool, bool]]:
        for role, cell in row.cells.items():
            chosen = SOME if role in UNBOUND or cell == "–" else ALL
            for name in chosen:  # one by one: pages without a common parent are not moved together
                response = clients[role].get(f"{url}?id={desk.stories[name].pk}")
                items = (response.context or {}).get("items", [])
                yield role, name, name in meant(cell, role), bool(items)

    check(row, ask())


@pytest.mark.parametrize("row", rows(LISTS), ids=str)
def test_lists(row: Row, asked: asking.Asking, clients: Any, desk: people.Desk) -> None:
    def ask() -> Iterator[tuple[Role, str, bool, bool]]:
        for role, cell in row.cells.items():
            for name, arguments in names_for(row, role):
                for query in queries(name, asked):
                    response = asking.answer(clients[role], asked.url(name, arguments), query)
                    got = response.status_code != 403
                    yield role, name + query, cell != "–", got
                    for story in shown(response, desk) - meant(cell, role):
                        yield role, f"{name}{query} {story}", False, True

    check(row, ask())


def queries(name: str, asked: asking.Asking) -> tuple[str, ...]:
    """With which questions a list is asked: everything, a search, a file."""
    if name == "wagtailadmin_api:pages:listing":
        return (f"?child_of={asked.section.pk}&for_explorer=1",)
    if name.startswith(("wagtailadmin_reports:workflow", "wagtailadmin_reports:site_history")):
        return ("", "?export=csv")
    if name in {"news:index", "wagtailadmin_pages:search", "wagtailadmin_explore"}:
        return ("", "?q=Bài&search_all=1")
    return ("",)


def shown(response: Any, desk: people.Desk) -> set[str]:
    if getattr(response, "streaming", False):
        text = b"".join(response.streaming_content).decode()
    else:
        text = response.content.decode(errors="replace")
    if "json" in response.headers.get("Content-Type", ""):
        text = json.dumps(response.json(), ensure_ascii=False)
    return {name for name in ALL if desk.stories[name].title in text}


def simple() -> list[Row]:
    files = [
        row for row in rows(FILES, without="cổng") if "của mình" not in " ".join(row.cells.values())
    ]
    return [*rows(WRITING), *files, *rows(RECORDS), *rows(ACCOUNTS)]


@pytest.mark.parametrize("row", simple(), ids=str)
def test_addresses(row: Row, asked: asking.Asking, clients: Any, desk: people.Desk) -> None:
    def ask() -> Iterator[tuple[Role, str, bool, bool]]:
        for role, cell in row.cells.items():
            for name, arguments in names_for(row, role):
                client = clients[role]
                if name == "wagtailadmin_logout":  # of a browser of its own
                    client = people.browser(desk.users[role.value])
                url, lax = asked.url(name, arguments), asking.is_lax(name, arguments)
                query = f"?id={asked.section.pk}" if name == "wagtail_bulk_action" else ""
                got = asking.passes(client, url, query, post="logout" in name, lax=lax)
                yield role, name, cell == "✓", got

    check(row, ask())


@pytest.mark.parametrize(
    "row", [row for row in rows(FILES, without="cổng") if row not in simple()], ids=str
)
def test_pictures_and_files(
    row: Row, asked: asking.Asking, clients: Any, desk: people.Desk
) -> None:
    def ask() -> Iterator[tuple[Role, str, bool, bool]]:
        for name, arguments in names(row):
            kind = "pictures" if "images" in name else "files"
            subjects: dict[str, Any] = getattr(desk, kind)
            for role, cell in row.cells.items():
                for label in chosen_of(subjects, role):
                    url = url_of(asked, name, arguments, subjects[label])
                    expected = label in own_files(cell, role, kind)
                    yield role, f"{name} {label}", expected, asking.passes(clients[role], url)

    check(row, ask())


def chosen_of(subjects: dict[str, Any], role: Role) -> list[str]:
    wanted = {"own", "other", "own_draft", "other_draft"}
    if role is Role.CONTRIBUTOR:
        wanted |= {"own_live", "colleague_draft", "lost_draft"}
    if role in {Role.LEADER, Role.VERIFIER}:
        wanted |= {"own_live", "asked_draft"}
    return [label for label in subjects if label in wanted]


def url_of(asked: asking.Asking, name: str, arguments: Any, subject: Any) -> str:
    numbers = ("pk", "image_id", "document_id", "doc_id")
    kwargs = {each: subject.pk if each in numbers else asked.given[each] for each in arguments}
    return reverse(name, kwargs=kwargs)


@pytest.mark.parametrize(
    ("name", "kind", "address"),
    [
        ("cổng: ảnh", "pictures", lambda picture: picture.get_rendition("max-165x165").url),
        ("cổng: tệp", "files", lambda file: file.url),
    ],
)
def test_the_gate(
    name: str, kind: str, address: Callable[[Any], str], clients: Any, desk: Any
) -> None:
    row = table.row_of(ROWS, name)
    assert row is not None

    def ask() -> Iterator[tuple[Role, str, bool, bool]]:
        for role, cell in row.cells.items():
            for label in chosen_of(getattr(desk, kind), role):
                if label == "own_live":
                    continue  # everybody sees it
                status = clients[role].get(address(getattr(desk, kind)[label])).status_code
                yield role, label, label in own_files(cell, role, kind), status == 200

    check(row, ask())


@pytest.mark.parametrize("role", list(Role))
def test_outside_the_admin_everybody_reads_what_is_published(
    role: Role, clients: Any, desk: people.Desk
) -> None:
    addresses = [
        "/api/v2/pages/?limit=100",
        "/api/search/?q=Bài&page_size=100",
        "/sitemap.xml",
        "/",
    ]
    section = desk.stories["own_draft"].get_parent()
    for url in [*addresses, section.url]:
        response = clients[role].get(url)
        assert response.status_code == 200, url
        assert shown(response, desk) <= LIVE, url
    draft = desk.stories["own_draft"].full_url
    assert clients[role].get(draft).status_code == 404
