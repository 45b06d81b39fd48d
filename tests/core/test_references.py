"""What bodies refer to comes together: a query a kind, each block with a record of its own."""

from __future__ import annotations

from typing import Any

from django.template import Context, Template

from core import references
from devdata import builders as make
from editorial.models import StoryPage
from exemplars.models import ProfilePage
from media.models import Attachment, Picture


def _body(picture: Picture, file: Attachment, page: StoryPage) -> list[tuple[str, Any]]:
    links = (
        f'<a linktype="page" id="{page.pk}">bài</a>, <a linktype="document" id="{file.pk}">mẫu</a>'
    )
    shown = {"picture": picture, "caption": ""}
    return [
        ("text", f"<p>Xem {links}.</p>"),
        ("picture", shown),
        ("gallery", {"title": "", "pictures": [shown, shown]}),
        ("question", {"question": "Hỏi", "answer": f"<p>Đáp: {links}.</p>"}),
        ("document", {"document": file, "note": ""}),
        ("related", {"title": "Đọc thêm", "pages": [page]}),
    ]


def _fresh(page: ProfilePage) -> ProfilePage:
    """The page as it is read: its blocks are not made yet."""
    found: ProfilePage = ProfilePage.objects.get(pk=page.pk)
    return found


def _drawn(page: ProfilePage) -> str:
    texts = [block.value for block in page.body if block.block_type == "text"]
    return Template("{% for text in texts %}{{ text }}{% endfor %}").render(
        Context({"texts": texts})
    )


def test_one_query_for_each_kind_of_record(site: Any, django_assert_num_queries: Any) -> None:
    picture, file, other = make.make_picture(), make.make_attachment(), make.make_news()
    page = _fresh(make.make_profile(body=_body(picture, file, other) * 3))
    assert other.url  # where the site stands is a setting, and comes from the cache
    with django_assert_num_queries(3):
        references.fetch(page.body)
    with django_assert_num_queries(0):
        found = list(references.values(page.body))
        drawn = _drawn(page)
    assert drawn.count(f'href="{other.url}"') == drawn.count(f'href="{file.url}"') == 3
    assert found.count(picture) == 9
    assert found.count(file) == 3


def test_a_record_that_stands_twice_is_two_objects(site: Any) -> None:
    page = _fresh(make.make_profile(body=_body(*_records())))
    references.fetch(page.body)
    gallery = page.body[2].value["pictures"]
    assert gallery[0]["picture"] == gallery[1]["picture"]
    assert gallery[0]["picture"] is not gallery[1]["picture"]


def test_what_was_deleted_leaves_a_gap(site: Any) -> None:
    picture, file, other = _records()
    page = make.make_profile(body=_body(picture, file, other))
    picture.delete()
    file.delete()
    other.delete()
    page = _fresh(page)
    references.fetch(page.body)
    assert page.body[1].value["picture"] is None
    assert page.body[4].value["document"] is None
    assert list(page.body[5].value["pages"]) == [None]
    assert "<a>bài</a>, <a>mẫu</a>" in _drawn(page)


def test_without_fetching_all_is_found_as_well(site: Any) -> None:
    picture, file, other = _records()
    page = _fresh(make.make_profile(body=_body(picture, file, other)))
    assert page.body[1].value["picture"] == picture
    assert f'href="{other.url}"' in _drawn(page)


def _records() -> tuple[Picture, Attachment, StoryPage]:
    return make.make_picture(), make.make_attachment(), make.make_news()
