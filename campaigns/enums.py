"""The fixed choices of campaigns."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CampaignType(models.TextChoices):
    """Luật 06/2022/QH15, Điều 16; "theo đợt" only for campaigns before 01/01/2024."""

    REGULAR = "regular", _("Phong trào thi đua thường xuyên")
    THEMATIC = "thematic", _("Phong trào thi đua theo chuyên đề")
    DRIVE = "drive", _("Phong trào thi đua theo đợt")


class CampaignScope(models.TextChoices):
    NATIONAL = "national", _("Toàn quốc")
    SECTOR = "sector", _("Bộ, ban, ngành, đoàn thể, địa phương")
    CLUSTER = "cluster", _("Cụm, khối thi đua")
    UNIT = "unit", _("Cơ quan, tổ chức, đơn vị")


class CampaignState(models.TextChoices):
    """Follows from the dates and the reviews; only a stop is decided by hand."""

    COMING = "coming", _("Sắp phát động")
    RUNNING = "running", _("Đang triển khai")
    INTERIM = "interim", _("Đã sơ kết")
    ENDED = "ended", _("Đã kết thúc, chờ tổng kết")
    REVIEWED = "reviewed", _("Đã tổng kết")
    STOPPED = "stopped", _("Dừng")


class ReviewKind(models.TextChoices):
    INTERIM = "interim", _("Sơ kết")
    FINAL = "final", _("Tổng kết")


class ReviewOutcome(models.TextChoices):
    CONTINUE = "continue", _("Tiếp tục")
    ADJUST = "adjust", _("Điều chỉnh")
    END = "end", _("Kết thúc")


class NewsKind(models.TextChoices):
    EMULATION = "emulation", _("Tin thi đua")
    HONOUR = "honour", _("Khen thưởng")
    CLUSTER = "cluster", _("Hoạt động cụm, khối")
    OTHER = "other", _("Tin khác")
