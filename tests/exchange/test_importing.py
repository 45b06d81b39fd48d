"""One record becomes one page; again it changes nothing, or what it says."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Page, PageLogEntry, ReferenceIndex

from campaigns.models import NewsPage
from devdata import builders as make
from editorial.models import StoryPage
from exchange.report import Level
from exemplars.models import Indicator, PracticePage, ProfilePage
from search.models import QueueEntry

from .conftest import Run, news, practice, profile, told


def story(external_id: str = "cu-1") -> Any:
    return StoryPage.objects.get(external_id=external_id).specific


# --- in ---


def test_with_a_day_it_goes_live_on_that_day(run: Run, client: Client) -> None:
    report = run(profile(office="Tổ một cửa", tags=["phụ nữ", "tiết kiệm"], level="Cấp tỉnh"))
    assert report.ok
    assert (report.created, report.drafts) == (1, 0)
    page = story()
    assert isinstance(page, ProfilePage)
    day = datetime.datetime(2021, 11, 9, 1, tzinfo=datetime.UTC)
    assert page.live
    assert (page.first_published_at, page.last_published_at, page.published_at) == (day, day, day)
    assert page.unit_then == "Tổ một cửa, BHXH tỉnh Bến Tre"
    assert page.work_field.code == "THU"
    assert page.level == "tinh"
    assert sorted(tag.name for tag in page.tags.all()) == ["phụ nữ", "tiết kiệm"]
    assert page.body[0].value.source == (
        "<p>Chị ra đứng cửa từ bảy giờ.</p><p>Hỏi từng người cần việc gì.</p>"
    )
    assert page.slug == "nguoi-ganh-nuoc-dem"
    assert client.get(page.url).status_code == 200


def test_without_a_day_it_is_a_draft(run: Run, client: Client) -> None:
    report = run(profile(published_at=None))
    assert report.drafts == 1
    page = story()
    assert not page.live
    assert page.has_unpublished_changes
    assert page.first_published_at is None
    assert client.get(page.url).status_code == 404


def test_a_draft_may_keep_its_day(run: Run) -> None:
    run(profile(draft=True))
    page = story()
    assert not page.live
    assert page.published_at.year == 2021


def test_one_revision_and_one_entry_of_history(run: Run) -> None:
    run(profile())
    page = story()
    assert page.revisions.count() == 1
    assert page.latest_revision == page.live_revision
    assert not page.has_unpublished_changes
    entry = PageLogEntry.objects.get(page=page.pk)
    assert entry.action == "exchange.imported"
    assert "kho.jsonl" in entry.message
    assert "cu-1" in entry.message


def test_the_revision_gives_the_same_page_back(run: Run) -> None:
    run(
        practice(
            tags=["tre"],
            corrections=[{"date": "2022-01-02", "text": "713, không phải 731."}],
            topics=["Giữ người tham gia, giảm rút BHXH một lần"][0:1],
            co_units=["BHXH tỉnh Bến Tre"],
        )
    )
    page = story("mh-1")
    indicator = page.indicators.get().pk
    page.get_latest_revision().publish()
    page = story("mh-1")
    assert page.indicators.get().pk == indicator, "rows keep their keys"
    assert [tag.name for tag in page.tags.all()] == ["tre"]
    assert page.corrections.count() == 1
    assert page.co_units.count() == 1


def test_the_tree_stays_right(run: Run) -> None:
    assert run(*(news(id=f"t-{n}", title="Cùng một tên") for n in range(25))).ok
    assert Page.find_problems() == ([], [], [], [], [])
    slugs = sorted(NewsPage.objects.values_list("slug", flat=True))
    assert slugs[:2] == ["cung-mot-ten", "cung-mot-ten-10"]
    assert len(set(slugs)) == 25


def test_search_hears_of_it_in_the_same_transaction(run: Run) -> None:
    run(profile())
    assert QueueEntry.objects.filter(key=f"page:{story().pk}").exists()


def test_the_admin_finds_it(run: Run) -> None:
    run(profile(), news())
    assert [page.pk for page in Page.objects.search("gánh nước", fields=["title"])] == [story().pk]


def test_saving_elsewhere_is_indexed_as_before(run: Run) -> None:
    run(profile())
    page = make.make_profile(title="Chuyện viết tay ở bàn biên tập")
    found = Page.objects.search("viết tay", fields=["title"])
    assert [each.pk for each in found] == [page.pk]


def test_references_are_known(run: Run) -> None:
    """The gate of pictures and Wagtail's "used in" ask the reference index."""
    run(practice())
    page = story("mh-1")
    to = {each.to_object_id for each in ReferenceIndex.get_references_for_object(page)}
    assert str(page.unit_id) in to
    assert str(page.indicators.get().indicator_id) in to


def test_a_practice_with_all_its_parts(run: Run) -> None:
    report = run(
        practice(
            cost_vnd="10.404.000",
            partners=[{"who": "Hội Phụ nữ", "does": "Giữ ống"}],
            timeline=[{"when": "3/2019", "what": "Tổ đầu tiên"}],
            obstacles=[{"what": "Mưa", "done": "Dời ngày"}],
            kit=[{"title": "Sổ theo dõi", "kind": "mẫu biểu"}],
            state="Mở rộng",
            confirmed_letter="12/BHXH-TT",
            confirmed_on="05/01/2022",
            model_decisions=[
                {"level": "nganh", "number": "12/QĐ-BHXH", "date": "2022-02-01", "issuer": "BHXH Việt Nam"}
            ],
        )
    )  # fmt: skip
    assert report.ok
    page = story("mh-1")
    assert isinstance(page, PracticePage)
    assert page.live
    assert page.cost_vnd == 10_404_000
    row = page.indicators.get()
    assert (row.baseline, row.actual) == (62, Decimal("91.5"))
    assert str(row.indicator) == "Tỷ lệ giữ người tham gia (%)"
    assert page.conditions == "Có hội phụ nữ thôn\nCó người thu"
    assert page.category == "model"
    assert page.evidence_level == 2
    assert page.steps[0].value["who"] == "Hội Phụ nữ"


def test_a_profile_with_all_its_parts(run: Run) -> None:
    award = make.make_award("Lao động tiên tiến")
    report = run(
        profile(
            kind="Cá nhân",
            subject_name="Lò Thị Minh Họa",
            frontline=True,
            headcount_total=9,
            headcount_women=6,
            honours=[{"award": award.name, "number": "12/QĐ", "date": "20/12/2019", "state": "valid"}],
            steps_done=[{"step": "Phát hiện", "date": "2017-05-02", "owner": "Phòng Tuyên truyền"}],
            people=[{"name": "Lò Thị Minh Họa", "role": "nhân vật", "basis": "invented"}],
        )
    )  # fmt: skip
    assert report.ok
    page = story()
    assert page.frontline is True
    assert page.honours.get().award == award
    assert page.step_reached == "1-phat-hien"
    assert page.people.get().basis == "invented"


def test_references_to_stories_that_come_later(run: Run) -> None:
    report = run(
        profile(pinned_practices=["mh-2", "mh-1"]),
        practice(id="mh-1", derives_from="mh-2"),
        practice(id="mh-2", title="Ống tre đời đầu"),
    )
    assert report.ok
    assert story("mh-1").derives_from == story("mh-2")
    assert sorted(each.external_id for each in story().pinned_practices.all()) == ["mh-1", "mh-2"]
    again = run(practice(id="mh-1", derives_from="mh-2"))
    assert again.unchanged == 1


def test_a_reference_waits_until_its_story_comes(run: Run) -> None:
    first = run(practice(derives_from="mh-9"))
    assert "Chưa có bài mã mh-9 mà trường derives_from nhắc đến" in told(first, Level.WARNING)[0]
    run(practice(id="mh-9", title="Đến sau"))
    assert story("mh-1").derives_from == story("mh-9")


# --- what keeps a story from going live ---


def test_a_practice_that_lacks_required_fields_is_held(run: Run) -> None:
    report = run(practice(contact_office="", pitch=None))
    assert (report.created, report.drafts) == (1, 1)
    assert "Chưa có đầu mối liên hệ. Ghi bộ phận nhận câu hỏi." in told(report, Level.HELD)
    assert not story("mh-1").live


def test_personal_data_is_held(run: Run) -> None:
    report = run(profile(body="Sổ của chị mang mã số 0123456789."))
    assert not story().live
    assert "Dãy số “0123456789” ở chỗ “của chị mang mã số …” giống mã số BHXH." in " ".join(
        told(report, Level.HELD)
    )


def test_a_private_telephone_is_no_contact(run: Run) -> None:
    run(practice(contact_phone="0912 345 678"))
    assert not story("mh-1").live


def test_an_override_publishes_and_the_history_says_so(run: Run) -> None:
    run(practice(contact_office=""))
    assert not story("mh-1").live
    report = run(practice(contact_office=""), override="Bài cũ, Trưởng ban đồng ý ngày 02/03/2026")
    assert report.changed == 1
    page = story("mh-1")
    assert page.live
    entry = PageLogEntry.objects.get(page=page.pk, action="editorial.exempted")
    assert "Trưởng ban đồng ý" in entry.message
    assert "Chưa có đầu mối liên hệ" in entry.message
    page.save()  # what was let pass is not asked again, what is new is
    page.pitch = ""
    with pytest.raises(ValidationError, match="Chưa có câu giới thiệu"):
        page.save()


def test_other_problems_are_listed_and_do_not_block(run: Run) -> None:
    report = run(profile(summary="từ " * 70))
    assert story().live
    assert "Tóm tắt đang dài 70 từ" in " ".join(told(report, Level.WARNING))


# --- trouble ---


def test_an_error_in_one_story_does_not_stop_the_rest(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from exchange import writing

    make_parent = writing.Writer.parent

    def broken(self: Any, story: Any) -> Any:
        if story.id == "t-1":
            raise ValueError("hỏng")
        return make_parent(self, story)

    monkeypatch.setattr(writing.Writer, "parent", broken)
    report = run(news(id="t-0", tags=["chung"]), news(id="t-1", tags=["riêng"]), news(id="t-2"))
    assert report.created == 2
    assert "Báo người quản trị" in told(report, Level.REFUSED)[0]
    assert Page.find_problems() == ([], [], [], [], [])


# --- catalogues ---


def test_an_indicator_must_not_change_its_unit_of_measure(run: Run) -> None:
    make.make_indicator("Thời gian chờ bình quân", "phút", "lower")
    row = {"name": "thời gian chờ bình quân", "unit": "ngày", "baseline": 3}
    report = run(practice(indicators=[row]))
    assert "có đơn vị tính “phút”, dòng này ghi “ngày”" in told(report, Level.REFUSED)[0]
    assert Indicator.objects.count() == 1


def test_what_an_indicator_lacks_is_filled_in_and_told(run: Run) -> None:
    Indicator.objects.create(name="Tỷ lệ giữ người tham gia")
    report = run(practice())
    assert story("mh-1").live
    assert Indicator.objects.get().unit_of_measure == "%"
    assert "Đã bổ sung “%” cho chỉ tiêu" in " ".join(told(report, Level.NOTE))


def test_tags_are_one_whatever_the_case(run: Run) -> None:
    run(news(id="t-1", tags=["Phụ nữ"]), news(id="t-2", tags="phụ nữ, PHỤ NỮ, vùng cao"))
    assert sorted(tag.name for tag in story("t-2").tags.all()) == ["Phụ nữ", "vùng cao"]
