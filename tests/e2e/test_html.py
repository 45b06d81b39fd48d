"""The HTML of every page type and state, read by the Nu checker."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from tests.conftest import REQUIRE_ALL
from tests.tools import vnu

pytestmark = pytest.mark.e2e


def test_no_page_type_has_an_error(live_site: Any) -> None:
    there = vnu.JAR.exists() or shutil.which("npm")
    if shutil.which("java") is None or not there:
        sentence = "cần Java và npm: apt-get install default-jre-headless nodejs npm"
        if REQUIRE_ALL:
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)
    pages, errors = vnu.errors(vnu.installed(), lambda path: str(live_site.get(path)[1]))
    assert pages > 50
    assert not errors, "\n".join(errors)
