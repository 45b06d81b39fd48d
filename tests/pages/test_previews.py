"""Every kind of page can be previewed, before it was ever saved and while it is being edited."""

from __future__ import annotations

import datetime
import html
from typing import Any

import pytest
from wagtail.models import Page

from campaigns.models import CampaignIndexPage, CampaignPage, EventPage, NewsIndexPage, NewsPage
from core.models import BasePage
from devdata import builders as make
from editorial.models import (
    ColumnPage,
    DirectiveIndexPage,
    DirectivePage,
    MaterialIndexPage,
    MaterialPage,
    MondayStoryPage,
    ProcedureIndexPage,
    ProcedurePage,
)
from exemplars.models import PracticeIndexPage, PracticePage, ProfileIndexPage, ProfilePage
from tests.pages.everything import PAGES, Everything

NEW: list[tuple[type[Page], type[Page]]] = [
    (ProfilePage, ProfileIndexPage),
    (PracticePage, PracticeIndexPage),
    (CampaignPage, CampaignIndexPage),
    (NewsPage, NewsIndexPage),
    (EventPage, NewsIndexPage),
    (DirectivePage, DirectiveIndexPage),
    (ProcedurePage, ProcedureIndexPage),
    (MaterialPage, MaterialIndexPage),
    (MondayStoryPage, ColumnPage),
]
# Without these a page cannot be drawn; forms ask for them.
REQUIRED: dict[type[Page], dict[str, Any]] = {
    EventPage: {"starts_at": datetime.datetime(2026, 12, 1, 1, tzinfo=datetime.UTC)},
    DirectivePage: {"issued_on": datetime.date(2026, 11, 1)},
}


@pytest.mark.parametrize(("model", "index"), NEW)
def test_preview_of_a_new_story(model: type[Page], index: type[Page], site: Any) -> None:
    page = model(title="Bài đang viết", slug="bai-dang-viet", **REQUIRED.get(model, {}))
    make.monday_column()
    practice = make.make_practice(title="Sổ hẹn đóng tiếp")
    make.make_adoption(practice)
    make.make_pledge()
    parent = index.objects.get()
    # As Wagtail's form for a new page does it: a place in the tree, and no id yet.
    page.path = Page._get_path(parent.path, parent.depth + 1, 99)
    page.depth = parent.depth + 1
    page.set_url_path(parent)
    response = page.make_preview_request()
    assert response.status_code == 200
    text = response.content.decode()
    assert "Bài đang viết" in text
    assert "Sổ hẹn đóng tiếp" not in text, "nothing refers to what is not saved"


def test_previews_while_the_rows_are_only_in_the_form(site: Any) -> None:
    """The preview gets children and choices in memory, where less can be asked of them."""
    everything = Everything(1)
    for make_page in PAGES.values():
        make_page(everything)
    last_of_type = {type(page): page for page in Page.objects.order_by("pk").specific()}
    pages = [page for page in last_of_type.values() if isinstance(page, BasePage)]
    assert len(pages) > 15
    for page in pages:
        edited = page.save_revision().as_object()
        edited.title = f"Đang sửa: {page.title}"
        response = edited.make_preview_request(preview_mode=edited.default_preview_mode)
        assert response.status_code == 200, type(page).__name__
        assert edited.title in html.unescape(response.content.decode()), type(page).__name__
