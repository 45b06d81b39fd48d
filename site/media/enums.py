"""Closed lists of the media app."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Basis(models.TextChoices):
    """Why a picture may be shown; not every picture needs a signed form."""

    CONSENT = "consent", _("Có sự đồng ý của nhân vật")
    PUBLIC_EVENT = "public_event", _("Sự kiện công khai")
    OFFICIAL_DUTY = "official_duty", _("Hoạt động công vụ")
    FAMILY = "family", _("Thân nhân của người đã mất đồng ý")
    DRAWING = "drawing", _("Tranh vẽ, không có người thật")


class AttachmentKind(models.TextChoices):
    """What a file is for, told to the reader beside its link."""

    DIRECTIVE = "directive", _("Văn bản")
    FORM = "form", _("Biểu mẫu")
    PLAN = "plan", _("Kế hoạch")
    GUIDE = "guide", _("Hướng dẫn")
    SLIDES = "slides", _("Trang chiếu")
    DATA = "data", _("Bảng số liệu")
    AUDIO = "audio", _("Âm thanh")
    VIDEO = "video", _("Video")
    CAPTIONS = "captions", _("Phụ đề")
    OTHER = "other", _("Khác")


class FileState(models.TextChoices):
    """What became of an attached file whose words were to be read."""

    TEXT = "text", _("đã đọc")
    EMPTY = "empty", _("không có chữ, có thể là bản quét")
    ENCRYPTED = "encrypted", _("có mật khẩu")
    BROKEN = "broken", _("bị hỏng")
    TOO_LARGE = "too_large", _("quá lớn hoặc đọc quá lâu")
    PERSONAL = "personal", _("có số định danh của cá nhân")
