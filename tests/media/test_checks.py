"""The system check bites when Wagtail is told to use other models or forms."""

from __future__ import annotations

from typing import Any

import pytest

from media import checks


def test_the_project_is_set_up_as_the_gate_needs() -> None:
    assert checks.check_settings(None) == []


@pytest.mark.parametrize("name", sorted(checks.NEEDED))
def test_another_model_or_form_is_noticed(name: str, settings: Any) -> None:
    setattr(settings, name, "wagtailimages.Image")
    found = checks.check_settings(None)
    assert [message.id for message in found] == ["media.E001"]
    assert name in found[0].msg
