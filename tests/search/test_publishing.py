"""From the editor's hand to the index: published, withdrawn, moved, closed, renamed."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction, Site

from core.models import BasePage
from devdata import builders as make
from editorial.models import StoryPage, Tag
from home.models import StandardPage
from search.models import QueueEntry
from search.queue import drain, waiting
from units.models import Cluster, Unit

pytestmark = pytest.mark.django_db

Ask = Callable[..., list[str]]


def queued() -> set[str]:
    return set(QueueEntry.objects.values_list("key", flat=True))


def test_a_draft_is_not_found_until_it_is_published(urls_of: Ask) -> None:
    page = make.make_profile(title="Người gánh nước đêm", live=False)
    assert urls_of("gánh nước đêm") == []
    page.save_revision().publish()
    assert urls_of("gánh nước đêm") == [page.url]
    assert urls_of("ganh nuoc dem") == [page.url]


def test_a_draft_of_a_live_page_is_not_found(urls_of: Ask) -> None:
    page = make.make_profile(title="Người gánh nước đêm")
    page.title = "Người gánh củi"
    revision = page.save_revision()
    assert urls_of("gánh củi") == []
    revision.publish()
    assert urls_of("gánh củi") == [page.url]
    assert urls_of("gánh nước") == []


def test_an_unpublished_page_is_gone_at_once_and_for_good(urls_of: Ask) -> None:
    page = make.make_profile(title="Người gánh nước đêm")
    assert urls_of("gánh nước đêm") == [page.url]
    page.unpublish()
    # The worker has not run yet: the answer is checked against the database.
    answer = Client().get("/api/search/", {"q": "gánh nước đêm"}).json()
    assert answer["results"] == []
    assert urls_of("gánh nước đêm") == []
    assert Client().get("/api/search/", {"q": "gánh nước đêm"}).json()["count"] == 0


def test_a_deleted_page_is_gone(urls_of: Ask) -> None:
    page = make.make_news(title="Tin gánh nước đêm")
    assert urls_of("gánh nước đêm") == [page.url]
    page.delete()
    assert urls_of("gánh nước đêm") == []
    assert Client().get("/api/search/", {"q": "gánh nước đêm"}).json()["count"] == 0


def test_a_subtree_that_goes_takes_its_pages_along(urls_of: Ask, admin_user: Any) -> None:
    page = make.make_news(title="Tin gánh nước đêm")
    assert urls_of("gánh nước đêm") == [page.url]
    # Wagtail asks for every descendant whether this user may, whatever it is told to skip.
    folder = page.get_parent().specific
    UnpublishPageAction(folder, user=admin_user, include_descendants=True).execute()
    assert urls_of("gánh nước đêm") == []


def test_addresses_follow_when_a_parent_is_renamed(urls_of: Ask) -> None:
    page = make.make_profile(title="Người gánh nước đêm")
    assert urls_of("gánh nước đêm") == [page.url]
    parent = page.get_parent().specific
    parent.slug = "guong-sang-ngoi"
    parent.save_revision().publish()
    (url,) = urls_of("gánh nước đêm")
    assert url == f"/guong-sang-ngoi/{page.slug}/"
    assert Client().get(url).status_code == 200


def test_addresses_follow_when_a_tree_is_moved(urls_of: Ask, site: Any) -> None:
    page = make.make_directive(title="Hướng dẫn gánh nước đêm")
    place = make.make_standard_page(title="Kho văn bản", slug="kho-van-ban")
    assert urls_of("gánh nước đêm") == [page.url]
    folder = page.get_parent()
    folder.move(Page.objects.get(pk=place.pk), pos="last-child")
    assert queued() == {f"page:{folder.pk}"}, "Wagtail tells of the moved page alone"
    (url,) = urls_of("gánh nước đêm")
    assert url == f"/kho-van-ban/{folder.slug}/{page.slug}/"
    assert Client().get(url).status_code == 200
    assert waiting() == 0


def test_a_page_below_a_closed_one_is_not_found(urls_of: Ask) -> None:
    page = make.make_profile(title="Người gánh nước đêm")
    assert urls_of("gánh nước đêm") == [page.url]
    restriction = PageViewRestriction.objects.create(
        page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert urls_of("gánh nước đêm") == []
    assert Client().get("/api/search/", {"q": "gánh nước đêm"}).json()["count"] == 0
    restriction.delete()
    assert urls_of("gánh nước đêm") == [page.url]


def test_a_closed_page_itself_is_not_found(urls_of: Ask) -> None:
    page = make.make_profile(title="Người gánh nước đêm")
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="mot-hai-ba"
    )
    assert urls_of("gánh nước đêm") == []


def test_lists_and_plain_pages_are_not_found(urls_of: Ask) -> None:
    make.make_standard_page(title="Trang gánh nước đêm")
    assert urls_of("gánh nước đêm") == []
    assert StandardPage.objects.live().filter(title="Trang gánh nước đêm").exists()


# --- what pages show ---


def test_a_renamed_unit_is_found_by_its_new_name(urls_of: Ask) -> None:
    unit = make.make_unit("BHXH tỉnh Hoa Cúc", place="Hoa Cúc")
    page = make.make_profile(title="Người gánh nước đêm", unit=unit)
    assert page.url in urls_of("Hoa Cúc")
    unit.name = "BHXH tỉnh Hoa Hồng"
    unit.save()
    assert f"of-unit:{unit.pk}" in queued()
    assert page.url in urls_of("BHXH tỉnh Hoa Hồng")


def test_old_and_new_names_find_both_and_filters_follow(urls_of: Ask) -> None:
    new = make.make_unit("BHXH tỉnh Hoa Hồng", place="Hoa Hồng")
    old = make.make_unit(
        "BHXH tỉnh Hoa Cúc", place="Hoa Cúc", successor=new, valid_to=datetime.date(2025, 6, 30)
    )
    before = make.make_profile(title="Người gánh nước đêm", unit=old)
    after = make.make_profile(title="Người gánh nước ngày", unit=new)
    for name in ("BHXH tỉnh Hoa Cúc", "hoa hong", "hoa cuc"):
        assert {before.url, after.url, f"/don-vi/{old.slug}/", f"/don-vi/{new.slug}/"} <= set(
            urls_of(name)
        ), name
    assert urls_of("gánh nước", unit=new.slug, type="profile") == urls_of(
        "gánh nước", type="profile"
    )
    assert urls_of("gánh nước", unit=old.slug, type="profile") == [before.url]
    assert urls_of("Hoa Cúc", type="profile") == [before.url, after.url]


def test_two_units_of_one_name_never_mix(urls_of: Ask) -> None:
    old, new = Unit.objects.filter(name="BHXH tỉnh Gia Lai").order_by("valid_from")
    host = Unit.objects.get(name="BHXH tỉnh Bình Định")
    stories = {
        unit.slug: make.make_profile(title="Người gánh nước đêm", unit=unit)
        for unit in (old, new, host)
    }
    assert urls_of("gánh nước", unit=old.slug) == [stories[old.slug].url]
    assert len(urls_of("gánh nước", unit=new.slug)) == 3
    assert urls_of("gánh nước", unit=host.slug) == [stories[host.slug].url]
    facet = Client().get("/api/search/", {"q": "gánh nước"}).json()["facets"]["unit"]
    labels = {option["value"]: (option["label"], option["count"]) for option in facet}
    assert labels[old.slug] == ("BHXH tỉnh Gia Lai (đến 3/2025)", 1)
    assert labels[new.slug] == ("BHXH tỉnh Gia Lai (từ 7/2025)", 3)


def test_a_renamed_tag_field_topic_and_column_reach_their_stories(urls_of: Ask) -> None:
    column = make.make_column(title="Chuyện bên giếng")
    topic = make.make_topic()
    page = make.make_profile(
        title="Người gánh nước đêm", tags=["đòn gánh"], topics=[topic], columns=[column]
    )
    assert page.url in urls_of("Chuyện bên giếng")
    tag = Tag.objects.get(name="đòn gánh")
    for record, field in ((tag, "name"), (topic, "name"), (page.work_field, "name")):
        setattr(record, field, f"Thủy lợi {record.pk}")
        record.save()
        assert page.url in urls_of(f"Thủy lợi {record.pk}")
    column.title = "Chuyện bờ ao"
    column.save_revision().publish()
    assert page.url in urls_of("Chuyện bờ ao")


def test_a_deleted_tag_and_topic_find_nothing_more(urls_of: Ask) -> None:
    topic = make.make_topic("Chống úng cho đồng trũng")
    page = make.make_profile(title="Người gánh nước đêm", tags=["đòn gánh tre"], topics=[topic])
    assert urls_of("đòn gánh tre") == urls_of("Chống úng cho đồng trũng") == [page.url]
    Tag.objects.get(name="đòn gánh tre").delete()
    topic.delete()
    assert urls_of("đòn gánh tre") == urls_of("Chống úng cho đồng trũng") == []


def test_the_words_of_a_picture_find_its_page(urls_of: Ask) -> None:
    picture = make.make_picture(description="Tranh: chị gánh thùng thiếc qua cầu khỉ.")
    page = make.make_profile(title="Người gánh nước đêm", picture=picture)
    assert page.url in urls_of("thùng thiếc cầu khỉ")
    picture.description = "Tranh: chị đẩy xe cút kít qua bờ ruộng."
    picture.save()
    assert page.url in urls_of("xe cút kít bờ ruộng")


def test_clusters_are_found_under_every_way_of_writing_their_number(urls_of: Ask) -> None:
    cluster = Cluster.objects.create(number=77, level="province")
    address = f"/cum-khoi-thi-dua/{cluster.slug}/"
    for name in ("Cụm thi đua số 77", "cum thi dua so LXXVII", "cụm thi đua cấp tỉnh số LXXVII"):
        assert urls_of(name)[0] == address, name


def test_another_root_page_makes_everything_anew(urls_of: Ask) -> None:
    page = make.make_profile(title="Người gánh nước đêm")
    assert urls_of("gánh nước đêm") == [page.url]
    Site.objects.get(is_default_site=True).save()
    assert "all" in queued()
    assert page.url in urls_of("gánh nước đêm")
    assert waiting() == 0


# --- the queue sees every way of changing ---


def test_each_change_is_queued_in_its_own_transaction(quiet: BasePage) -> None:
    from django.db import transaction

    page = make.make_profile(title="Người gánh nước đêm")
    assert f"page:{page.pk}" in queued()
    QueueEntry.objects.all().delete()
    with transaction.atomic():
        page.title = "Người gánh củi"
        page.save()
        assert f"page:{page.pk}" in queued()
        transaction.set_rollback(True)
    assert queued() == set()


def test_scheduled_expiry_and_bulk_deletion_are_seen(quiet: BasePage) -> None:
    from django.core.management import call_command
    from django.utils import timezone

    page = make.make_news(expire_at=timezone.now() - datetime.timedelta(minutes=1))
    others = [make.make_news() for _number in range(3)]
    QueueEntry.objects.all().delete()
    call_command("publish_scheduled")
    assert f"page:{page.pk}" in queued()
    StoryPage.objects.filter(pk__in=[other.pk for other in others]).delete()
    assert {f"page:{other.pk}" for other in others} <= queued()


def test_an_unrelated_save_queues_nothing(quiet: BasePage, django_user_model: Any) -> None:
    django_user_model.objects.create_user("bien-tap", password="mot-mat-khau-dai")
    assert queued() == set()


def test_everything_in_the_database_can_be_rebuilt_and_counted(quiet: BasePage) -> None:
    from search.documents.builders import all_documents

    pages = [make.make_profile(), make.make_practice(), make.make_news(live=False)]
    failed: dict[str, Exception] = {}
    keys = [document.key for document in all_documents(failed)]
    assert failed == {}
    assert len(keys) == len(set(keys)) > Unit.objects.count()
    assert f"page:{pages[0].pk}" in keys
    assert f"page:{pages[2].pk}" not in keys
    drain()
