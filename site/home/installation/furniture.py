"""Header lines, menu and footer as the agency would begin with; all edited in the CMS afterwards."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page, Site

from core.models import Furniture
from home.models import HomePage

MENU: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Gương điển hình",
        "Gương",
        "guong-dien-hinh",
        [
            ("Cá nhân", "?profile_kind=individual"),
            ("Tập thể", "?profile_kind=group"),
            ("Người tốt, việc tốt", "?category=deed"),
            ("Học tập và làm theo Bác", "/chuyen-muc/hoc-tap-va-lam-theo-bac/"),
            ("Ngoài Ngành", "?scope=outside"),
        ],
    ),
    (
        "Mô hình, cách làm hay",
        "Mô hình",
        "mo-hinh",
        [
            ("Theo việc cần giải quyết", "/viec-can-giai-quyet/"),
            ("Theo lĩnh vực công tác", "/linh-vuc/"),
            ("Đang thí điểm", "?practice_state=pilot"),
        ],
    ),
    (
        "Phong trào thi đua",
        "Thi đua",
        "phong-trao-thi-dua",
        [
            ("Đang triển khai", "?campaign_state=running"),
            ("Đã tổng kết", "?campaign_state=reviewed"),
            ("Cụm, khối thi đua", "/cum-khoi-thi-dua/"),
        ],
    ),
    (
        "Tin tức – Sự kiện",
        "Tin tức",
        "tin-tuc",
        [
            ("Tin thi đua", "?news_kind=emulation"),
            ("Khen thưởng", "?news_kind=honour"),
            ("Hoạt động cụm, khối", "?news_kind=cluster"),
            ("Lịch sự kiện", "?news_kind=event"),
        ],
    ),
    ("Chuyên mục", "Chuyên mục", "chuyen-muc", []),
    (
        "Văn bản – Tài liệu",
        "Văn bản",
        "van-ban",
        [
            ("Văn bản chỉ đạo, hướng dẫn", "/van-ban/chi-dao-huong-dan/"),
            ("Thủ tục và biểu mẫu", "/van-ban/thu-tuc/"),
            ("Tài liệu tuyên truyền", "/van-ban/tai-lieu-tuyen-truyen/"),
        ],
    ),
]


def _item(
    home: HomePage, label: str, short: str, slug: str, children: list[tuple[str, str]]
) -> Any:
    page = Page.objects.child_of(home).get(slug=slug)
    return (
        "item",
        {
            "label": label,
            "short_label": short,
            "page": page,
            "address": "",
            "children": [
                {
                    "label": name,
                    "page": None,
                    "address": f"/{slug}/{address}" if address.startswith("?") else address,
                }
                for name, address in children
            ],
        },
    )


def _links(pairs: list[tuple[str, str]]) -> list[Any]:
    return [
        ("link", {"label": label, "page": None, "address": address}) for label, address in pairs
    ]


def furniture(home: HomePage, made: list[str]) -> None:
    site = Site.objects.get(is_default_site=True)
    setting = Furniture.for_site(site)
    if setting.menu or setting.responsible_person:
        return
    units = (
        "item",
        {
            "label": "Đơn vị",
            "short_label": "Đơn vị",
            "page": None,
            "address": "/don-vi/",
            "children": [
                {"label": "34 tỉnh, thành phố", "page": None, "address": "/don-vi/#tinh-thanh-pho"},
                {"label": "Đơn vị trực thuộc", "page": None, "address": "/don-vi/#truc-thuoc"},
                {"label": "Cụm, khối thi đua", "page": None, "address": "/cum-khoi-thi-dua/"},
            ],
        },
    )
    setting.menu = [*(_item(home, *item) for item in MENU), units]
    setting.governing_body = "Bảo hiểm xã hội Việt Nam"
    setting.managing_body = "Ban Tuyên truyền và Hỗ trợ người tham gia"
    setting.responsible_person = "Trưởng ban Biên tập"
    setting.address = "Số 7 phố Tràng Thi, Hà Nội"
    setting.phone = "1900 9068"
    setting.reuse_line = (
        "Ghi rõ nguồn “Gương Sáng – BHXH Việt Nam” khi phát hành lại thông tin từ trang này."
    )
    setting.reading_links = _links(
        [
            ("Gương điển hình", "/guong-dien-hinh/"),
            ("Mô hình, cách làm hay", "/mo-hinh/"),
            ("Phong trào thi đua", "/phong-trao-thi-dua/"),
            ("Chuyên mục", "/chuyen-muc/"),
            ("Văn bản – Tài liệu", "/van-ban/"),
            ("Việc cần giải quyết", "/viec-can-giai-quyet/"),
            ("Lĩnh vực công tác", "/linh-vuc/"),
        ]
    )
    setting.legal_links = _links(
        [
            ("Giới thiệu", "/gioi-thieu/"),
            ("Sơ đồ trang", "/so-do-trang/"),
            ("Dữ liệu mở", "/du-lieu-mo/"),
            ("Chính sách bảo vệ dữ liệu cá nhân", "/chinh-sach-bao-ve-du-lieu-ca-nhan/"),
            ("Điều khoản sử dụng", "/dieu-khoan-su-dung/"),
            ("Kênh tin (Atom)", "/tin.atom"),
        ]
    )
    setting.full_clean()
    setting.save()
    made.append("Đã đặt đầu trang, trình đơn và chân trang.")
