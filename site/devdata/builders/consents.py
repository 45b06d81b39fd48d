"""Lines of the consent ledger."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from devdata.office import docx
from editorial.models import Consent, ConsentPage, ConsentPicture, StoryPage
from media.models import Picture


def make_consent(*subjects: StoryPage | Picture, **over: Any) -> Consent:
    """Of these pages and pictures: complete and in force since last year unless `over` says otherwise."""
    values: dict[str, Any] = {
        "person": "Hoàng Thị Sen",
        "purpose": "bài gương điển hình",
        "given_on": timezone.localdate() - datetime.timedelta(days=365),
        "form": ContentFile(docx("Phiếu đồng ý", ["Tôi đồng ý."]), name="phieu.docx"),
        **over,
    }
    values.setdefault("valid_from", values["given_on"])
    consent = Consent(**values)
    for subject in subjects:
        if isinstance(subject, Picture):
            consent.pictures.add(ConsentPicture(picture=subject))
        else:
            consent.pages.add(ConsentPage(page_id=subject.pk))
    consent.full_clean()
    consent.save()
    return consent
