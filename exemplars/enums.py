"""The fixed choices of profiles, practices and honours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProfileKind(models.TextChoices):
    INDIVIDUAL = "individual", _("Cá nhân")
    GROUP = "group", _("Tập thể")
    HOUSEHOLD = "household", _("Hộ gia đình")
    ORGANISATION = "organisation", _("Tổ chức, doanh nghiệp")


class ProfileFormat(models.TextChoices):
    EXEMPLAR = "exemplar", _("Gương điển hình")
    DEED = "deed", _("Người tốt, việc tốt")


class Scope(models.TextChoices):
    INSIDE = "inside", _("Trong Ngành")
    OUTSIDE = "outside", _("Ngoài Ngành")
    FOREIGN = "foreign", _("Người nước ngoài")


class Step(models.TextChoices):
    """The four steps of HD 4231, 2c ("bốn khâu")."""

    DETECT = "1-phat-hien", _("Phát hiện")
    FOSTER = "2-boi-duong", _("Bồi dưỡng")
    SUM_UP = "3-tong-ket", _("Tổng kết")
    REPLICATE = "4-nhan-rong", _("Nhân rộng")


class HonourState(models.TextChoices):
    VALID = "valid", _("Đã đối chiếu")
    NOT_VERIFIED = "not_verified", _("Chưa đối chiếu được số quyết định")
    ANNULLED = "annulled", _("Quyết định khen thưởng đã bị hủy bỏ")


class Direction(models.TextChoices):
    HIGHER = "higher", _("Càng cao càng tốt")
    LOWER = "lower", _("Càng thấp càng tốt")


class PracticeState(models.TextChoices):
    PILOT = "pilot", _("Đang thí điểm")
    RUNNING = "running", _("Đang áp dụng")
    EXPANDED = "expanded", _("Mở rộng")
    RETIRED = "retired", _("Ngừng áp dụng")


class Terrain(models.TextChoices):
    """Where the unit works that began a practice; what carries over depends on it."""

    MOUNTAIN = "mountain", _("Miền núi, vùng cao")
    PLAIN = "plain", _("Đồng bằng, trung du")
    COAST = "coast", _("Ven biển, hải đảo")
    WATER = "water", _("Vùng sông nước")
    CITY = "city", _("Đô thị")
    INDUSTRY = "industry", _("Khu công nghiệp")


class TeamSize(models.TextChoices):
    """How many people of the unit do the work."""

    SMALL = "small", _("Dưới 5 người")
    MEDIUM = "medium", _("Từ 5 đến 15 người")
    LARGE = "large", _("Trên 15 người")


class Evidence(models.IntegerChoices):
    """How well a practice is proven; computed by rule, lowest first."""

    SELF_REPORTED = 1, _("Đơn vị tự báo cáo")
    CONFIRMED = 2, _("Lãnh đạo đơn vị xác nhận")
    CHECKED = 3, _("Đã thẩm định")
    REPLICATED = 4, _("Đã nhân rộng từ hai đơn vị trở lên")
