"""The fixed choices of stories, columns and documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Genre(models.TextChoices):
    """Genres a newsroom counts; royalties depend on them."""

    SHORT = "tin", _("Tin")
    ARTICLE = "bai", _("Bài")
    REPORTAGE = "phong-su", _("Phóng sự")
    INTERVIEW = "phong-van", _("Phỏng vấn")
    NOTES = "ghi-chep", _("Ghi chép")
    PHOTO = "anh", _("Ảnh")
    VIDEO = "video", _("Video")
    AUDIO = "am-thanh", _("Âm thanh")
    GRAPHIC = "do-hoa", _("Đồ họa")
    WORK = "tac-pham", _("Tác phẩm, tiểu phẩm")


class Level(models.TextChoices):
    """Level at which an exemplar or a practice is recognised."""

    GRASSROOTS = "co-so", _("Cấp cơ sở")
    PROVINCE = "tinh", _("Cấp tỉnh")
    SECTOR = "nganh", _("Cấp Ngành")
    NATIONAL = "toan-quoc", _("Toàn quốc")


class Category(models.TextChoices):
    """What a story is, in mixed lists and in the rules of columns; computed from the page."""

    EXEMPLAR = "exemplar", _("Gương điển hình")
    DEED = "deed", _("Người tốt, việc tốt")
    PRACTICE = "practice", _("Cách làm hay")
    MODEL = "model", _("Mô hình điểm")
    CAMPAIGN = "campaign", _("Phong trào thi đua")
    NEWS = "news", _("Tin, bài")
    EVENT = "event", _("Sự kiện")
    DIRECTIVE = "directive", _("Văn bản chỉ đạo, hướng dẫn")
    PROCEDURE = "procedure", _("Thủ tục và biểu mẫu")
    MATERIAL = "material", _("Tài liệu tuyên truyền")
    MONDAY = "monday", _("Câu chuyện đầu tuần")


class Rhythm(models.TextChoices):
    WEEKLY_MONDAY = "monday", _("Thứ Hai hằng tuần, 06:30")
    TWICE_WEEKLY = "twice-weekly", _("2 bài mỗi tuần")
    WEEKLY = "weekly", _("1 bài mỗi tuần")
    TWICE_MONTHLY = "twice-monthly", _("2 bài mỗi tháng")
    MONTHLY = "monthly", _("1 bài mỗi tháng")
    NONE = "none", _("Không định kỳ")

    @property
    def days(self) -> int | None:
        """Longest expected gap between two stories, in days."""
        return {
            "monday": 7,
            "twice-weekly": 4,
            "weekly": 7,
            "twice-monthly": 16,
            "monthly": 31,
        }.get(self.value)


class Effect(models.TextChoices):
    """State of effect of a document."""

    IN_FORCE = "in_force", _("Còn hiệu lực")
    PARTLY = "partly", _("Hết hiệu lực một phần")
    EXPIRED = "expired", _("Hết hiệu lực")
    REPLACED = "replaced", _("Đã được thay thế")
    UNDER_REVIEW = "under_review", _("Đang rà soát hiệu lực")


class MaterialKind(models.TextChoices):
    OUTLINE = "outline", _("Đề cương báo cáo viên")
    SKETCH = "sketch", _("Tiểu phẩm")
    LOUDSPEAKER = "loudspeaker", _("Bản tin phát thanh")
    SLIDES = "slides", _("Bộ trang chiếu")
    POSTER = "poster", _("Áp phích, tờ rơi")
    FILM = "film", _("Phim ngắn")


class NoticePace(models.TextChoices):
    AT_ONCE = "at_once", _("Gửi ngay mỗi khi có việc")
    DAILY = "daily", _("Mỗi ngày một thư, lúc 07:00")
    NEVER = "never", _("Không gửi")


class AgeGroup(models.TextChoices):
    """Whose word is needed: a child of seven has a say of its own (NĐ 56/2017, Luật 91/2025)."""

    ADULT = "adult", _("Từ đủ 16 tuổi")
    CHILD = "child", _("Trẻ từ đủ 07 đến dưới 16 tuổi")
    SMALL = "small", _("Trẻ dưới 07 tuổi")


class ConsentState(models.TextChoices):
    """How a consent stands today; computed."""

    IN_FORCE = "in_force", _("Đang có hiệu lực")
    EXPIRING = "expiring", _("Hết hạn trong 30 ngày")
    TO_COME = "to_come", _("Chưa đến ngày có hiệu lực")
    INCOMPLETE = "incomplete", _("Chưa đủ ý kiến")
    ASKED_BACK = "asked_back", _("Có yêu cầu rút, chờ xử lý")
    WITHDRAWN = "withdrawn", _("Đã rút")
    EXPIRED = "expired", _("Đã hết hạn")


class ConfirmedBy(models.TextChoices):
    """In which form a unit confirmed a story; all are equal."""

    ONLINE = "online", _("Xác nhận trên hệ thống")
    LETTER = "letter", _("Công văn xác nhận")
    LINK = "link", _("Xác nhận qua liên kết")


class Basis(models.TextChoices):
    """Why a person may be named and shown (BLDS 2015, Điều 32; Luật 91/2025/QH15)."""

    CONSENT = "consent", _("Có sự đồng ý")
    PUBLIC_EVENT = "public_event", _("Sự kiện công khai")
    OFFICIAL_DUTY = "official_duty", _("Hoạt động công vụ")
    FAMILY = "family_of_deceased", _("Gia đình người đã mất đồng ý")
    INVENTED = "invented", _("Nhân vật minh họa, không có thật")
