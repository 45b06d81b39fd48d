"""How the tests of the gate ask for a picture."""

from __future__ import annotations

from django.test import Client

from media.models import Picture

CARD = "fill-320x200|format-webp"


def address(picture: Picture, spec: str = CARD) -> str:
    return str(picture.renditions.get(filter_spec=spec).url)


def status(client: Client, url: str) -> int:
    return client.get(url).status_code
