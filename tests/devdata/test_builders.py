"""The factories on which other tests stand make pages the rules accept."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from devdata import builders as make

pytestmark = pytest.mark.django_db

PAGES = [
    make.make_profile,
    make.make_practice,
    make.make_campaign,
    make.make_news,
    make.make_event,
    make.make_material,
    make.make_monday,
    make.make_procedure,
    make.make_directive,
    make.make_column,
    make.make_standard_page,
]


@pytest.mark.parametrize("factory", PAGES)
def test_each_page_is_live_legal_and_has_one_revision(factory):
    page = factory()
    fresh = type(page).objects.get(pk=page.pk)
    fresh.full_clean()
    assert fresh.live
    assert not fresh.has_unpublished_changes
    assert fresh.publishing_problems() == {}
    assert fresh.revisions.count() == 1
    assert fresh.live_revision_id == fresh.latest_revision_id
    assert fresh.first_published_at is not None


@pytest.mark.parametrize("factory", PAGES)
def test_a_draft_is_not_live(factory):
    page = factory(live=False)
    fresh = type(page).objects.get(pk=page.pk)
    assert (fresh.live, fresh.has_unpublished_changes, fresh.first_published_at) == (
        False,
        True,
        None,
    )


def test_the_tree_stays_sound():
    make.make_practice()
    make.make_profile()
    make.make_practice()
    assert all(not problems for problems in Page.find_problems())


def test_inline_rows_tags_and_topics_are_stored():
    practice = make.make_practice(
        topics=[make.make_topic()],
        tags=["ống tre", "tiết kiệm"],
        indicators=[
            {"baseline": 3.9, "target": 2.5, "actual": 2.4, "name": "Chậm đóng", "unit": "%"}
        ],
        model_decisions=[{"level": "nganh", "number": "1186/QĐ-BHXH", "date": "2021-10-25"}],
    )
    fresh = type(practice).objects.get(pk=practice.pk)
    row = fresh.indicators.get()
    assert (str(row.baseline.normalize()), str(row.actual.normalize())) == ("3.9", "2.4")
    assert row.indicator.unit_of_measure == "%"
    assert sorted(tag.name for tag in fresh.tags.all()) == ["tiết kiệm", "ống tre"]
    assert [topic.name for topic in fresh.topics.all()] == [
        "Rút ngắn thời gian, giảm hồ sơ trả lại"
    ]
    assert fresh.category == "model"


def test_a_profile_takes_honours_people_steps_and_corrections():
    profile = make.make_profile(
        honours=[{"award": "Lao động tiên tiến", "number": "27/QĐ-BHXH", "date": "2025-01-09"}],
        people=[{"name": "Phan Lệ Quyên", "basis": "invented"}],
        step_records=[{"step": "1-phat-hien", "date": "2025-08-04"}],
        corrections=[{"date": "2025-09-01", "text": "4.900 người nghe, không phải 49.000."}],
    )
    fresh = type(profile).objects.get(pk=profile.pk)
    assert fresh.honours.get().line == "Quyết định số 27/QĐ-BHXH ngày 09/01/2025"
    assert fresh.people.get().name == "Phan Lệ Quyên"
    assert fresh.step_reached == "1-phat-hien"
    assert fresh.corrections.get().text.startswith("4.900")


def test_confirmed_adoptions_of_two_units_lift_the_evidence():
    practice = make.make_practice()
    for name in ("BHXH tỉnh Lai Châu", "BHXH tỉnh Sơn La"):
        make.make_adoption(
            practice,
            unit=make.make_unit(name),
            state="achieved",
            confirmed=True,
            results=[{"baseline": 40, "actual": 12, "period": "quý I/2026"}],
        )
    assert (practice.adoption_count, practice.replicated_units) == (2, 2)
    assert practice.evidence_level == 4
    assert practice.adoptions.first().results.get().indicator == practice.first_indicator.indicator


def test_pledges_and_visits():
    profile = make.make_profile()
    assert make.make_pledge(profile).who == "BHXH tỉnh Lai Châu"
    visit = make.make_visit(make.make_practice())
    assert (visit.people, visit.sample) == (6, True)


def test_no_two_pictures_are_alike():
    hashes = {make.make_picture().file_hash for _ in range(4)}
    assert len(hashes) == 4


def test_a_procedure_carries_a_word_file():
    page = make.make_procedure(forms=[{"title": "Phiếu giới thiệu điển hình", "code": "M-01"}])
    form = page.forms.get()
    assert form.file.filename == "phieu-gioi-thieu-dien-hinh.docx"
    assert form.file.content_type.endswith("wordprocessingml.document")
