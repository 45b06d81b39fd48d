"""The eight columns a department would run."""

from __future__ import annotations

from typing import Any

from editorial.enums import Category, Level, Rhythm
from editorial.models import ColumnIndexPage, ColumnPage
from home.installation.tree import child

COLUMNS: list[tuple[str, str, str, str, dict[str, Any]]] = [
    (
        "cau-chuyen-dau-tuan",
        "Câu chuyện đầu tuần",
        "Mỗi thứ Hai một câu chuyện đọc trong ba phút để kể trong giờ chào cờ, giao ban, sinh hoạt chi bộ; kèm bản A4.",
        Rhythm.WEEKLY_MONDAY,
        {"rule_categories": [Category.MONDAY]},
    ),
    (
        "guong-sang-quanh-ta",
        "Gương sáng quanh ta",
        "Người tốt, việc tốt trong công việc và trong đời sống của viên chức, người lao động.",
        Rhythm.TWICE_WEEKLY,
        {"rule_categories": [Category.DEED]},
    ),
    (
        "hoc-tap-va-lam-theo-bac",
        "Học tập và làm theo Bác",
        "Tập thể, cá nhân tiêu biểu học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        Rhythm.TWICE_MONTHLY,
        {"rule_tags": "làm theo Bác"},
    ),
    (
        "tu-quay-mot-cua",
        "Từ quầy một cửa",
        "Người trực tiếp phục vụ nhân dân: một cửa, thu, chi trả, giám định, tổng đài.",
        Rhythm.WEEKLY,
        {"rule_categories": [Category.EXEMPLAR, Category.DEED], "rule_frontline": True},
    ),
    (
        "cach-lam-hay-tu-co-so",
        "Cách làm hay từ cơ sở",
        "Giải pháp nhỏ, ít tốn kém, làm được ngay ở một tổ, một phòng.",
        Rhythm.WEEKLY,
        {"rule_categories": [Category.PRACTICE, Category.MODEL], "rule_levels": [Level.GRASSROOTS]},
    ),
    (
        "theo-chan-mo-hinh",
        "Theo chân mô hình",
        "Mô hình đi xa tới đâu: đơn vị áp dụng đã sửa gì, được gì, vướng gì.",
        Rhythm.TWICE_MONTHLY,
        {"rule_tags": "theo chân mô hình"},
    ),
    (
        "dong-hanh-cung-an-sinh",
        "Đồng hành cùng an sinh",
        "Cá nhân, tổ chức, doanh nghiệp ngoài Ngành góp sức cho chính sách BHXH, BHYT.",
        Rhythm.MONTHLY,
        {"rule_tags": "ngoài Ngành"},
    ),
    (
        "hieu-dung-thi-dua-khen-thuong",
        "Hiểu đúng thi đua, khen thưởng",
        "Hỏi – đáp, điểm mới của luật, thủ tục, mẫu báo cáo thành tích rút gọn.",
        Rhythm.WEEKLY,
        {"rule_tags": "pháp luật thi đua"},
    ),
]


def columns(made: list[str]) -> None:
    index = ColumnIndexPage.objects.get()
    for slug, title, introduction, rhythm, rule in COLUMNS:
        child(
            index,
            ColumnPage,
            slug,
            title,
            made,
            introduction=introduction,
            rhythm=rhythm,
            owner_name="Ban Biên tập",
            **rule,
        )
