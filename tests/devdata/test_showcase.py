"""The living page of components shows every one there is, and hides from readers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from devdata import builders as make
from devdata.showcase.specimens import apart

ADDRESS = "/thanh-phan/"
TEMPLATES = Path(settings.ROOT) / "templates"
# A frame for whole pages: the lists of the site themselves show it.
WHOLE_PAGES = {"components/index_page.html"}


def components() -> set[str]:
    found = {
        str(path.relative_to(TEMPLATES))
        for folder in ("components", "blocks")
        for path in (TEMPLATES / folder).glob("*.html")
    }
    return found - WHOLE_PAGES


@pytest.fixture
def response(site: Any, client: Any) -> Any:
    make.make_profile(picture=make.make_picture())
    answer = client.get(ADDRESS)
    assert answer.status_code == 200
    return answer


def test_every_component_is_shown(response: Any) -> None:
    assert components() - {template.name for template in response.templates} == set()


def test_every_template_is_used_on_the_site(project: Path) -> None:
    """What only the living page shows is kept by nobody."""
    sources = [path for path in TEMPLATES.rglob("*.html") if path.parent.name != "devdata"]
    for app in ("site", "exemplars", "campaigns", "replication", "search"):
        sources += [path for path in (project / app).rglob("*.py") if "showcase" not in path.parts]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert {name for name in components() if f'"{name}"' not in text} == set()


def test_the_page_is_not_for_readers(response: Any, client: Any) -> None:
    html = response.content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert response["X-Robots-Tag"] == "noindex"
    assert ADDRESS not in client.get("/sitemap.xml").content.decode()
    assert ADDRESS not in client.get("/").content.decode()


def test_names_of_one_specimen_point_into_itself(response: Any) -> None:
    assert apart('<p id="a"><nav aria-label="Trang"><a href="#a"></nav>', 7) == (
        '<p id="a-7"><nav aria-label="Trang (7)"><a href="#a-7"></nav>'
    )
