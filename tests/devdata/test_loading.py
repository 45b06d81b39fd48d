"""The whole sample content goes through the rules an editor meets, and is marked as invented everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command

from devdata.loading import load
from devdata.loading.sources import sources
from editorial.enums import Basis
from editorial.models import MondayStoryPage, NamedPerson, StoryPage
from exemplars import readiness
from exemplars.enums import Evidence
from exemplars.models import PracticePage
from home.installation import columns
from media.models import Attachment, Picture
from replication.models import Adoption, Pledge, StudyVisit

MARKED = (Adoption, Pledge, StudyVisit, Picture, Attachment)


@pytest.fixture
def loaded(site: Any, at: Callable[[str], Any]) -> Any:
    """The report of a first load, on a day after the last sample."""
    at("2026-11-25 09:00")
    call_command("setup_site", verbosity=0)
    columns.columns([])
    return load()


def test_every_sample_is_accepted_marked_and_known_again(loaded: Any) -> None:
    everything = sources()
    assert (loaded.created, loaded.changed, loaded.unchanged) == (len(everything), 0, 0)

    written = [source.key for source in everything]
    stories = [page.specific for page in StoryPage.objects.filter(external_id__in=written)]
    assert len(stories) > 60
    assert [page.external_id for page in stories if not page.sample] == []
    waiting = [page for page in stories if not page.live]
    assert {type(page) for page in waiting} == {MondayStoryPage}, "the coming Mondays are planned"
    assert all(page.approved_schedule for page in waiting)
    assert {
        page.external_id: found for page in stories if (found := page.publishing_problems())
    } == {}
    for model in MARKED:
        assert model.objects.count() == model.objects.filter(sample=True).count() > 0, model

    assert set(NamedPerson.objects.values_list("basis", flat=True)) == {Basis.INVENTED}
    practices = list(PracticePage.objects.all())
    assert {page.external_id: readiness.missing(page) for page in practices} == {
        page.external_id: [] for page in practices
    }
    assert {page.evidence_level for page in practices} == set(Evidence)

    again = load()
    assert (again.created, again.changed, again.unchanged) == (0, 0, len(everything))
