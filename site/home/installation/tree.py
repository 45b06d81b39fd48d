"""The tree of pages above the stories."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page, Site

from campaigns.models import CampaignIndexPage, NewsIndexPage
from editorial.models import (
    ColumnIndexPage,
    DirectiveIndexPage,
    MaterialIndexPage,
    ProcedureIndexPage,
)
from exemplars.models import PracticeIndexPage, ProfileIndexPage
from home.models import HomePage, StandardPage

HOME_SECTIONS = [
    (
        "search",
        {
            "lead": "Những con người đáng để học theo.\nNhững cách làm đã đo được kết quả.",
            "examples": ["guong vung cao", "giảm chậm đóng", "CSTĐCS một cửa"],
        },
    ),
    ("stories", {"title": "Mới đăng", "count": 3, "categories": ["exemplar", "deed"], "picks": []}),
    (
        "practices",
        {
            "title": "Mô hình đang được nhân rộng",
            "introduction": "Mỗi mô hình ghi rõ cách làm, điều phải giữ nguyên, điều có thể điều chỉnh và nơi đã áp "
            "dụng; mô hình đã đo có số liệu trước và sau.",
            "count": 3,
        },
    ),
    ("loop", {"title": "Từ một tấm gương đến cách làm chung"}),
    ("campaigns", {"title": "Phong trào đang triển khai", "count": 1}),
    ("stories", {"title": "Tin thi đua", "count": 4, "categories": ["news"], "picks": []}),
    (
        "topics",
        {
            "title": "Bạn đang cần giải quyết việc gì?",
            "introduction": "Chọn việc, xem gương và cách làm của nơi đã làm được.",
        },
    ),
    ("region", {"title": "Lâu rồi chưa ghé", "count": 3}),
    ("columns", {"title": "Chuyên mục"}),
]


def child(parent: Page, model: Any, slug: str, title: str, made: list[str], **fields: Any) -> Any:
    """The child of `parent` at `slug`, made and published when it is not there."""
    found = model.objects.child_of(parent).filter(slug=slug).first()
    if found:
        return found
    page = model(slug=slug, title=title, live=True, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    made.append(f"Đã tạo trang “{title}”.")
    return page


def home_page(made: list[str]) -> HomePage:
    home = HomePage.objects.first()
    if home:
        return home
    root = Page.get_first_root_node()
    default = Page.objects.filter(depth=2, slug="home").first()
    home = HomePage(
        slug="gs",
        title="Gương Sáng",
        introduction="Những con người, cách làm và phong trào thi đua của ngành Bảo hiểm xã hội Việt Nam.",
        search_description="Gương điển hình tiên tiến, mô hình điểm và phong trào thi đua của ngành Bảo hiểm xã hội "
        "Việt Nam.",
        sections=HOME_SECTIONS,
    )
    root.add_child(instance=home)
    home.save_revision().publish()
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"root_page": home, "hostname": "localhost", "site_name": "Gương Sáng"},
    )
    if default and default.specific_class is Page:
        default.delete()  # Wagtail's "Welcome" page
    made.append("Đã tạo trang chủ.")
    return home


def index_pages(home: HomePage, made: list[str]) -> None:
    child(
        home,
        ProfileIndexPage,
        "guong-dien-hinh",
        "Gương điển hình",
        made,
        introduction="Cá nhân, tập thể, hộ gia đình, tổ chức trong và ngoài Ngành, chú trọng người trực tiếp thực hiện "
        "nhiệm vụ.",
    )
    child(
        home,
        PracticeIndexPage,
        "mo-hinh",
        "Mô hình, cách làm hay",
        made,
        introduction="Tìm cách làm hợp với đơn vị mình, xem kết quả đã đo được và nơi đã áp dụng.",
    )
    child(
        home,
        CampaignIndexPage,
        "phong-trao-thi-dua",
        "Phong trào thi đua",
        made,
        introduction="Phong trào do trung ương, Ngành và các đơn vị phát động, với mục tiêu và kết quả.",
    )
    child(home, NewsIndexPage, "tin-tuc", "Tin tức – Sự kiện", made)
    child(
        home,
        ColumnIndexPage,
        "chuyen-muc",
        "Chuyên mục",
        made,
        introduction="Chuyên mục thường kỳ và chuyên trang theo đợt, do Ban Biên tập mở.",
    )
    papers = child(
        home,
        StandardPage,
        "van-ban",
        "Văn bản – Tài liệu",
        made,
        introduction="Văn bản chỉ đạo, hướng dẫn; thủ tục và biểu mẫu; tài liệu tuyên truyền để dùng lại.",
    )
    child(papers, DirectiveIndexPage, "chi-dao-huong-dan", "Văn bản chỉ đạo, hướng dẫn", made)
    child(papers, ProcedureIndexPage, "thu-tuc", "Thủ tục và biểu mẫu", made)
    child(papers, MaterialIndexPage, "tai-lieu-tuyen-truyen", "Tài liệu tuyên truyền", made)
