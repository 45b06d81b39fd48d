"""System checks: the media app is safe only when Wagtail uses its models and forms."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core import checks

NEEDED = {
    "WAGTAILIMAGES_IMAGE_MODEL": "media.Picture",
    "WAGTAILDOCS_DOCUMENT_MODEL": "media.Attachment",
    "WAGTAILIMAGES_IMAGE_FORM_BASE": "media.forms.PictureForm",
    "WAGTAILDOCS_DOCUMENT_FORM_BASE": "media.forms.AttachmentForm",
}


def check_settings(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    return [
        checks.Error(f"{name} is not {value!r}.", hint=f"Set {name} = {value!r}.", id="media.E001")
        for name, value in NEEDED.items()
        if getattr(settings, name, None) != value
    ]


def register() -> None:
    checks.register(check_settings)
