"""The same id again: nothing, a new version, or the site's own version is kept."""

from __future__ import annotations

from typing import Any

from devdata import builders as make
from editorial.models import StoryPage
from exchange.models import ImportedStory
from exchange.report import Level
from search.models import QueueEntry

from .conftest import Run, news, practice, profile, told


def story(external_id: str = "cu-1") -> Any:
    return StoryPage.objects.get(external_id=external_id).specific


def test_the_same_again_does_nothing(run: Run) -> None:
    run(profile(), practice(), news())
    before = list(StoryPage.objects.order_by("pk").values_list("pk", "latest_revision"))
    queue = list(QueueEntry.objects.order_by("pk").values_list("pk", "sequence"))
    report = run(profile(), practice(), news())
    assert (report.created, report.changed, report.unchanged) == (0, 0, 3)
    assert report.entries == []
    assert list(StoryPage.objects.order_by("pk").values_list("pk", "latest_revision")) == before
    assert list(QueueEntry.objects.order_by("pk").values_list("pk", "sequence")) == queue


def test_a_change_makes_a_revision(run: Run) -> None:
    run(profile(tags=["cũ", "chung"]))
    report = run(profile(title="Người gánh nước ban đêm", tags=["mới", "chung"]))
    assert report.changed == 1
    page = story()
    assert page.title == "Người gánh nước ban đêm"
    assert page.revisions.count() == 2
    assert page.live_revision == page.latest_revision
    assert page.slug == "nguoi-ganh-nuoc-dem", "an address stays"
    assert sorted(tag.name for tag in page.tags.all()) == ["chung", "mới"]
    assert page.revisions.earliest("created_at").as_object().title == "Người gánh nước đêm"


def test_other_spelling_of_the_same_is_no_change(run: Run) -> None:
    run(profile(published_at="2021-11-09T08:00:00+07:00"))
    report = run(
        profile(published_at="09/11/2021 08:00", standfirst=profile()["summary"], summary=None)
    )
    assert report.refused == 1, "one name, two ways: it is said"
    report = run(profile(published_at="09/11/2021 08:00"))
    assert report.unchanged == 1
    assert story().revisions.count() == 1


def test_what_is_missing_is_emptied(run: Run) -> None:
    run(profile(photographer="Thu Hạnh"))
    run(profile())
    assert story().photographer == ""


def test_a_draft_goes_live_when_it_gets_its_day(run: Run) -> None:
    run(profile(published_at=None))
    run(profile())
    page = story()
    assert page.live
    assert page.first_published_at.year == 2021


def test_edited_on_the_site_is_kept(run: Run) -> None:
    run(profile())
    page = story()
    page.title = "Sửa tay"
    page.save_revision().publish()
    report = run(profile(title="Bản mới của kho"))
    assert story().title == "Sửa tay"
    assert "Bài đã được sửa trên trang sau lần nhập trước" in told(report, Level.KEPT)[0]
    assert report.ok
    report = run(profile(title="Bản mới của kho"), overwrite=True)
    assert report.changed == 1
    assert story().title == "Bản mới của kho"


def test_a_draft_being_written_on_the_site_is_kept_too(run: Run) -> None:
    run(profile())
    page = story()
    page.title = "Đang viết dở"
    page.save_revision()
    assert told(run(profile(title="Bản mới")), Level.KEPT)
    assert story().title == "Người gánh nước đêm"


def test_overwrite_brings_an_unchanged_line_back(run: Run) -> None:
    run(profile())
    page = story()
    page.title = "Sửa tay"
    page.save_revision().publish()
    assert run(profile()).unchanged == 1
    assert run(profile(), overwrite=True).changed == 1
    assert story().title == "Người gánh nước đêm"


def test_locked_on_the_site_is_kept(run: Run) -> None:
    run(profile())
    page = story()
    page.locked = True
    page.save()
    report = run(profile(title="Bản mới"), overwrite=True)
    assert "Bài đang khóa trên trang" in told(report, Level.KEPT)[0]
    assert story().title == "Người gánh nước đêm"


def test_withdrawn_on_the_site_stays_withdrawn(run: Run) -> None:
    run(profile())
    story().unpublish()
    report = run(profile(title="Bản mới"))
    assert told(report, Level.KEPT)
    assert not story().live


def test_deleted_on_the_site_stays_deleted(run: Run) -> None:
    run(profile())
    story().delete()
    report = run(profile())
    assert "Bài đã bị xóa trên trang" in told(report, Level.KEPT)[0]
    assert not StoryPage.objects.filter(external_id="cu-1").exists()
    assert run(profile(), overwrite=True).created == 1
    assert ImportedStory.objects.count() == 1


def test_a_page_made_by_hand_is_kept(run: Run) -> None:
    page = make.make_profile(external_id="cu-1")
    report = run(profile())
    assert "không phải do lần nhập trước tạo ra" in told(report, Level.KEPT)[0]
    run(profile(), overwrite=True)
    assert story().pk == page.pk
    assert story().title == "Người gánh nước đêm"


def test_a_live_page_is_not_taken_down_by_a_line_that_may_not_go_live(run: Run) -> None:
    run(profile())
    report = run(profile(body="Gọi chị ở số 0912 345 678."))
    page = story()
    assert page.live
    assert "bảy giờ" in page.body[0].value.source
    assert page.has_unpublished_changes
    assert "0912" in page.get_latest_revision_as_object().body[0].value.source
    assert "bản mới lưu làm bản nháp" in " ".join(told(report, Level.NOTE))


def test_pictures_added_on_the_site_are_missed_aloud(run: Run) -> None:
    run(profile())
    page = story()
    picture = make.make_picture()
    page.body.append(("picture", {"picture": picture, "caption": ""}))
    page.save_revision().publish()
    assert run(profile(), overwrite=True).unchanged == 1, "the words are the same"
    assert len(story().body) == 2
    assert told(run(profile(title="Bản mới")), Level.KEPT), "and the edit is not forgotten"
    report = run(profile(title="Bản mới"), overwrite=True)
    assert "Bản cũ trên trang có 1 ảnh, phim, tệp" in told(report, Level.NOTE)[0]
