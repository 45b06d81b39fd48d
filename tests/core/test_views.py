"""What machines ask for by name."""

from __future__ import annotations

from typing import Any

from django.contrib.staticfiles import finders
from PIL import Image


def test_the_icon_answers_under_the_name_everyone_asks_for(client: Any) -> None:
    response = client.get("/favicon.ico")
    assert response.status_code == 302
    assert response["Location"].startswith("/static/img/favicon.")
    assert "max-age=86400" in response["Cache-Control"]
    with Image.open(finders.find(response["Location"].removeprefix("/static/"))) as icon:
        assert icon.format == "ICO"
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
