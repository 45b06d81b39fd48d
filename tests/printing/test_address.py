"""Who gets a paper, under which address, and how often it is set."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from devdata import builders as make
from printing import typesetting
from tests.printing.conftest import address
from tests.printing.reading import Printed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def set_papers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses of the papers that were set in this test."""
    found: list[str] = []
    real = typesetting.typeset

    def typeset(paper: Any, *given: Any) -> bytes:
        found.append(paper.address)
        return real(paper, *given)

    monkeypatch.setattr(typesetting, "typeset", typeset)
    return found


def test_the_answer_is_a_file_to_keep_and_not_for_search_engines(client: Any) -> None:
    page = make.make_news(title="Đường đi ở Ễnh Ương")
    response = client.get(address(page))
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == f'attachment; filename="{page.slug}.pdf"'
    assert response["Content-Disposition"].isascii()
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Cache-Control"] == "private, no-cache"
    assert response.content.startswith(b"%PDF-")
    assert "Disallow: /ban-pdf/" in client.get("/robots.txt").content.decode()


def test_a_former_address_leads_to_the_present_one(client: Any) -> None:
    page = make.make_news()
    response = client.get(f"/ban-pdf/{page.pk}/ten-cu.pdf")
    assert response.status_code == 301
    assert response["Location"] == address(page)


def test_what_is_not_public_has_no_paper(client: Any, admin_client: Any, commit: Any) -> None:
    with commit():
        draft, page = make.make_news(live=False), make.make_profile()
    assert client.get(address(draft)).status_code == 404
    assert admin_client.get(address(draft)).status_code == 404, "nor for those who edit"
    assert client.get(address(page)).status_code == 200
    with commit():
        restriction = PageViewRestriction.objects.create(
            page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN
        )
    assert client.get(address(page)).status_code == 404, "private"
    with commit():
        restriction.delete()
    assert client.get(address(page)).status_code == 200
    with commit():
        Page.objects.get(pk=page.pk).specific.unpublish()
    assert client.get(address(page)).status_code == 404, "taken down"


def test_no_other_page_has_one(client: Any) -> None:
    home = make.make_site()
    assert client.get(f"/ban-pdf/{home.pk}/{home.slug}.pdf").status_code == 404
    assert client.get("/ban-pdf/999999/khong-co.pdf").status_code == 404
    assert client.post(address(make.make_news())).status_code == 405


def test_it_is_set_once_until_the_page_changes(
    client: Any, set_papers: list[str], commit: Any
) -> None:
    with commit():
        page = make.make_practice(pitch="Một câu.")
    first = client.get(address(page))
    again = client.get(address(page))
    assert again.content == first.content
    assert len(set_papers) == 1
    unchanged = client.get(address(page), headers={"If-None-Match": first["ETag"]})
    assert unchanged.status_code == 304
    with commit():
        page.standfirst = "Điều đã đổi."
        page.save_revision().publish()
    changed = client.get(address(page), headers={"If-None-Match": first["ETag"]})
    assert "Điều đã đổi." in Printed(changed.content).text
    assert len(set_papers) == 2


def test_a_change_beside_the_page_changes_the_paper(
    client: Any, set_papers: list[str], commit: Any
) -> None:
    with commit():
        page = make.make_practice()
    client.get(address(page))
    with commit():
        make.make_adoption(page, unit=make.make_unit("BHXH tỉnh Hà Tĩnh", slug="ht-thu"))
    assert "BHXH tỉnh Hà Tĩnh" in Printed(client.get(address(page)).content).text
    assert len(set_papers) == 2


def test_only_pictures_everybody_may_see_are_printed(
    client: Any, make_picture: Any, commit: Any
) -> None:
    def pictures() -> int:
        return Printed(client.get(address(page)).content).structure.count("Figure")

    closed = Collection.get_first_root_node().add_child(name="Đóng")
    with commit():
        picture = make_picture(size=(1280, 800))
        page = make.make_news(picture=picture)
    shown = pictures()
    with commit():
        CollectionViewRestriction.objects.create(
            collection=closed, restriction_type=CollectionViewRestriction.LOGIN
        )
        picture.collection = closed
        picture.save()
    assert pictures() == shown - 1


def test_a_paper_is_made_even_when_a_rule_of_access_is_broken(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A heading level left out breaks PDF/UA; the reader gets the paper all the same."""
    page = make.make_news(body=[("text", "<p>Nội dung.</p>")])
    real = typesetting._compiled

    def compiled(sources: dict[str, bytes], folder: str, standards: list[str]) -> bytes:
        broken = sources["main.typ"] + b"\n#heading(level: 6)[x]\n"
        return real({**sources, "main.typ": broken}, folder, standards)

    monkeypatch.setattr(typesetting, "_compiled", compiled)
    assert "Nội dung." in Printed(client.get(address(page)).content).text


def test_few_queries_and_no_more_with_much_content(
    client: Any, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    page = make.make_practice()
    client.get(address(page))
    caches["papers"].clear()
    with django_assert_max_num_queries(20):
        client.get(address(page))
