"""What is asked of a site: each public page type, lists narrowed and far down, feeds, the admin.

The same addresses whatever the size of the site: stories come from the first 200 generated ones and from
the sample content.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse

from campaigns.models import CampaignPage, EventPage, NewsIndexPage, NewsPage
from editorial.models import (
    ColumnPage,
    DirectivePage,
    MaterialPage,
    MondayStoryPage,
    ProcedurePage,
    StoryPage,
    Tag,
)
from exemplars.models import PracticePage, ProfilePage
from units.models import Cluster, ProblemTopic, Unit, WorkField


@dataclass(frozen=True)
class Asked:
    group: str
    name: str
    address: str


def _first(model: Any) -> Any:
    """A story of the first generated ones, else of the samples."""
    live = model.objects.live().order_by("external_id", "pk")
    return live.filter(external_id__startswith="tai-").first() or live.first()


def stories() -> list[Asked]:
    models = (
        ProfilePage, PracticePage, NewsPage, CampaignPage, EventPage, DirectivePage, ProcedurePage, MaterialPage,
        MondayStoryPage,
    )  # fmt: skip
    pages = [(model, _first(model)) for model in models]
    found = [
        Asked("trang", str(model._meta.verbose_name), str(page.url))
        for model, page in pages
        if page
    ]
    pictured = StoryPage.objects.live().filter(picture__isnull=False).order_by("pk")
    found += [Asked("trang", "bài có ảnh", str(page.url)) for page in pictured[:1]]
    return found


def lists() -> list[Asked]:
    family = Unit.objects.current().provinces().filter(predecessors__isnull=False)
    unit = family.order_by("sort_key").distinct().first() or Unit.objects.first()
    gone = Unit.objects.former().provinces().order_by("sort_key").first() or unit
    cluster = Cluster.objects.order_by("pk").first()
    assert unit is not None
    assert gone is not None
    assert cluster is not None
    field, topic = WorkField.objects.order_by("order")[0], ProblemTopic.objects.order_by("order")[0]
    tag = Tag.objects.filter(slug="nguoi-cao-tuoi").first() or Tag.objects.order_by("pk")[0]
    found = [
        Asked("danh sách", name, address)
        for name, address in [
            ("trang chủ", "/"),
            ("gương", "/guong-dien-hinh/"),
            ("gương, trang 100", "/guong-dien-hinh/?page=100"),
            ("gương, cũ nhất", "/guong-dien-hinh/?sort=old"),
            ("gương, một lĩnh vực", f"/guong-dien-hinh/?field={field.slug}"),
            ("gương, một việc", f"/guong-dien-hinh/?topic={topic.slug}"),
            ("gương, một đơn vị", f"/guong-dien-hinh/?unit={unit.slug}"),
            ("gương, một năm", "/guong-dien-hinh/?year=2021"),
            ("gương, nhiều điều kiện", f"/guong-dien-hinh/?frontline=truc-tiep&level=tinh&topic={topic.slug}&year=2020&year=2021"),
            ("mô hình", "/mo-hinh/"),
            ("mô hình, một việc", f"/mo-hinh/?topic={topic.slug}"),
            ("tin", "/tin-tuc/"),
            ("tin, trang 100", "/tin-tuc/?page=100"),
            ("tin, một năm", "/tin-tuc/?year=2021"),
            ("phong trào", "/phong-trao-thi-dua/"),
            ("chuyên mục", "/chuyen-muc/"),
            ("văn bản", "/van-ban/chi-dao-huong-dan/"),
            ("các đơn vị", "/don-vi/"),
            ("đơn vị", f"/don-vi/{unit.slug}/"),
            ("đơn vị, trang 20", f"/don-vi/{unit.slug}/?page=20"),
            ("đơn vị đã hết", f"/don-vi/{gone.slug}/"),
            ("các cụm", "/cum-khoi-thi-dua/"),
            ("cụm", f"/cum-khoi-thi-dua/{cluster.slug}/"),
            ("các lĩnh vực", "/linh-vuc/"),
            ("lĩnh vực", f"/linh-vuc/{field.slug}/"),
            ("các việc", "/viec-can-giai-quyet/"),
            ("việc", f"/viec-can-giai-quyet/{topic.slug}/"),
            ("thẻ", f"/the/{tag.slug}/"),
            ("thẻ, trang 20", f"/the/{tag.slug}/?page=20"),
            ("sơ đồ trang", "/so-do-trang/"),
        ]
    ]  # fmt: skip
    columns = ColumnPage.objects.live().order_by("path")
    return [*found, *(Asked("chuyên mục", page.title, str(page.url)) for page in columns)]


def search() -> list[Asked]:
    return [
        Asked("tìm kiếm", name, address)
        for name, address in [
            ("không chữ", "/tim-kiem/"),
            ("một cửa", "/tim-kiem/?q=một+cửa"),
            ("không dấu", "/tim-kiem/?q=nguoi+cao+tuoi"),
            ("một chữ hay gặp", "/tim-kiem/?q=người"),
            ("câu dài", "/tim-kiem/?q=giảm+thời+gian+chờ+của+người+cao+tuổi+ở+vùng+cao"),
            ("trong ngoặc kép", '/tim-kiem/?q="hội+phụ+nữ"'),
            ("lọc loại và năm", "/tim-kiem/?q=một+cửa&type=profile&year=2021&year=2022"),
            ("trang 50", "/tim-kiem/?q=người&page=50"),
            ("mới nhất", "/tim-kiem/?q=bưu+điện&sort=new"),
            ("giao diện máy", "/api/search/?q=một+cửa"),
        ]
    ]


def machines() -> list[Asked]:
    unit = Unit.objects.current().provinces().order_by("sort_key").first()
    assert unit is not None
    field, topic = WorkField.objects.order_by("order")[0], ProblemTopic.objects.order_by("order")[0]
    column = ColumnPage.objects.live().filter(slug="guong-sang-quanh-ta").first()
    found = [
        ("nguồn tin chung", "/tin.atom"),
        ("nguồn tin đơn vị", f"/don-vi/{unit.slug}/atom/"),
        ("nguồn tin lĩnh vực", f"/linh-vuc/{field.slug}/atom/"),
        ("nguồn tin việc", f"/viec-can-giai-quyet/{topic.slug}/atom/"),
        ("sitemap", "/sitemap.xml"),
        ("giao diện Wagtail", "/api/v2/pages/"),
    ]
    if column:
        found.append(("nguồn tin chuyên mục", f"{column.url}atom/"))
    return [Asked("máy đọc", name, address) for name, address in found]


def admin() -> list[Asked]:
    """Lists of the admin, narrowed and searched; the user must be signed in."""
    unit = Unit.objects.provinces().order_by("sort_key")[0]
    field = WorkField.objects.order_by("order")[0]
    found: list[tuple[str, str]] = [("bàn làm việc", reverse("wagtailadmin_home"))]
    for name, label, narrowed in (
        ("profiles", "gương", f"unit={unit.pk}&work_field={field.pk}&frontline=true"),
        ("practices", "mô hình", f"unit={unit.pk}&state=running"),
        ("news", "tin", f"unit={unit.pk}&published_at_from=2021-01-01&published_at_to=2021-12-31"),
    ):
        address = reverse(f"{name}:index")
        found += [
            (label, address),
            (f"{label}, lọc", f"{address}?{narrowed}"),
            (f"{label}, tìm một chữ", f"{address}?q=Suối"),
            (f"{label}, tìm hai chữ", f"{address}?q=một+cửa"),
            (f"{label}, tìm và lọc", f"{address}?q=Suối&{narrowed}"),
            (f"{label}, trang 10", f"{address}?p=10"),
            (f"{label}, xếp theo đơn vị", f"{address}?ordering=unit_then"),
        ]
    index = NewsIndexPage.objects.get()
    images = reverse("wagtailimages:index")
    found += [
        ("duyệt cây, tin", reverse("wagtailadmin_explore", args=[index.pk])),
        ("duyệt cây, tìm", f"{reverse('wagtailadmin_explore', args=[index.pk])}?q=Suối"),
        ("tìm trang", f"{reverse('wagtailadmin_pages:search')}?q=một+cửa"),
        ("chọn trang, tìm", f"{reverse('wagtailadmin_choose_page_search')}?q=một+cửa"),
        ("ảnh", images),
        ("ảnh, tìm", f"{images}?q=tranh"),
    ]
    if page := _first(NewsPage):
        found.append(("sửa một tin", reverse("wagtailadmin_pages:edit", args=[page.pk])))
    return [Asked("quản trị", name, address) for name, address in found]


def desk() -> list[Asked]:
    """What one opens every day, where his roles open it."""
    found = [
        ("bàn làm việc", reverse("wagtailadmin_home")),
        ("gương", reverse("profiles:index")),
        ("tin", reverse("news:index")),
        ("lịch đăng", reverse("reports:calendar")),
        ("duyệt cây, tin", reverse("wagtailadmin_explore", args=[NewsIndexPage.objects.get().pk])),
        ("chọn trang, tìm", f"{reverse('wagtailadmin_choose_page_search')}?q=một+cửa"),
    ]
    return [Asked("bàn biên tập", name, address) for name, address in found]


def suggest() -> list[Asked]:
    """Suggestions while typing, where the site has them."""
    try:
        address = reverse("search:suggest")
    except NoReverseMatch:
        return []
    return [Asked("tìm kiếm", "gợi ý", f"{address}?q=một+c")]


def everything() -> list[Asked]:
    return [*stories(), *lists(), *search(), *suggest(), *machines(), *admin()]
