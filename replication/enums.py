"""The fixed choices of the replication ledger."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AdoptionState(models.TextChoices):
    REGISTERED = "registered", _("Đã đăng ký")
    PREPARING = "preparing", _("Đang chuẩn bị")
    RUNNING = "running", _("Đang áp dụng")
    ACHIEVED = "achieved", _("Đạt")
    NOT_ACHIEVED = "not_achieved", _("Chưa đạt")
    STOPPED = "stopped", _("Dừng")


CLOSED_STATES = frozenset(
    {AdoptionState.ACHIEVED, AdoptionState.NOT_ACHIEVED, AdoptionState.STOPPED}
)


class Reason(models.TextChoices):
    """Why a unit did not reach the aim or stopped; coded so that causes can be counted."""

    STAFF = "staff", _("Thiếu người")
    COST = "cost", _("Thiếu kinh phí")
    EQUIPMENT = "equipment", _("Thiếu thiết bị, hạ tầng")
    PARTNER = "partner", _("Đơn vị phối hợp chưa vào cuộc")
    CONDITIONS = "conditions", _("Điều kiện địa bàn khác")
    ORGANISATION = "organisation", _("Sắp xếp tổ chức")
    LAW = "law", _("Quy định thay đổi")
    OTHER = "other", _("Lý do khác")


class PledgeState(models.TextChoices):
    RUNNING = "running", _("Đang thực hiện")
    ACHIEVED = "achieved", _("Đạt")
    NOT_ACHIEVED = "not_achieved", _("Chưa đạt")
    STOPPED = "stopped", _("Dừng")
