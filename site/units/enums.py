"""The fixed choices of units, clusters and their members."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnitKind(models.TextChoices):
    NATIONAL = "national", _("BHXH Việt Nam")
    CENTRAL = "central", _("Đơn vị trực thuộc")
    PROVINCE = "province", _("BHXH tỉnh, thành phố")
    REGION = "region", _("BHXH khu vực")
    OTHER = "other", _("Khác")


class Region(models.TextChoices):
    """The six regions since July 2025; an old office stands in the region its place now lies in."""

    NORTH_MOUNTAINS = "trung-du-mien-nui-phia-bac", _("Trung du và miền núi phía Bắc")
    RED_RIVER = "dong-bang-song-hong", _("Đồng bằng sông Hồng")
    NORTH_CENTRAL = "bac-trung-bo", _("Bắc Trung Bộ")
    SOUTH_CENTRAL = "nam-trung-bo-tay-nguyen", _("Duyên hải Nam Trung Bộ và Tây Nguyên")
    SOUTH_EAST = "dong-nam-bo", _("Đông Nam Bộ")
    MEKONG = "dong-bang-song-cuu-long", _("Đồng bằng sông Cửu Long")


class Confidence(models.TextChoices):
    """Whether a record was checked against a source."""

    CONFIRMED = "confirmed", _("Đã đối chiếu")
    TO_CHECK = "to_check", _("Cần đối chiếu")


class ClusterKind(models.TextChoices):
    CLUSTER = "cluster", _("Cụm thi đua")
    BLOCK = "block", _("Khối thi đua")


class ClusterLevel(models.TextChoices):
    CENTRAL = "central", _("Đơn vị trực thuộc")
    PROVINCE = "province", _("Cấp tỉnh")
    GRASSROOTS = "grassroots", _("Cấp cơ sở")


class MemberRole(models.IntegerChoices):
    """In the order in which members are listed."""

    HEAD = 1, _("Trưởng")
    DEPUTY = 2, _("Phó")
    MEMBER = 3, _("Thành viên")


class Role(models.TextChoices):
    """Who does what at the desk. A role's group carries its rights and bears its label."""

    CONTRIBUTOR = "contributor", _("Cộng tác viên đơn vị")
    LEADER = "leader", _("Lãnh đạo đơn vị")
    EDITOR = "editor", _("Biên tập viên")
    VERIFIER = "verifier", _("Người thẩm định chuyên môn")
    COMMENDATION = "commendation", _("Người rà soát khen thưởng")
    MANAGING = "managing", _("Thư ký biên tập")
    PUBLISHER = "publisher", _("Người duyệt xuất bản")
    COUNCIL = "council", _("Ủy viên Hội đồng thi đua, khen thưởng")
    ADMINISTRATOR = "administrator", _("Quản trị hệ thống")


# Their work is that of their units only.
UNIT_ROLES = frozenset({Role.CONTRIBUTOR, Role.LEADER})
