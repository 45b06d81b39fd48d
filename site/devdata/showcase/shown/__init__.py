"""What is shown: groups of components, each in a module, with invented matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from devdata.showcase.shown import blocks, campaigns, cards, figures, lists, people, reading
from devdata.showcase.shown.matter import Pictures
from devdata.showcase.specimens import Specimen

__all__ = ["GROUPS", "Pictures"]

GROUPS: list[tuple[str, str, Callable[[Pictures], Iterable[Specimen]]]] = [
    ("the-bai", "Thẻ và dòng bài", cards.specimens),
    ("so-lieu", "Số liệu và mô hình", figures.specimens),
    ("phong-trao", "Phong trào và sổ áp dụng", campaigns.specimens),
    ("con-nguoi", "Con người, đơn vị, khen thưởng", people.specimens),
    ("danh-sach", "Danh sách, bộ lọc, chỗ trống", lists.specimens),
    ("bai-viet", "Trang bài viết", reading.specimens),
    ("khoi-noi-dung", "Khối nội dung", blocks.specimens),
]
