"""Units of today and of before, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from exchange.open_data.common import dated_name
from exchange.open_data.dataset import Column, DataSet, Size, coded, in_pieces
from exchange.public import Addresses, UnitsToday, UnitToday
from units.enums import Confidence, Region, UnitKind
from units.models import Unit


@dataclass(frozen=True)
class Row:
    record: Unit
    address: str
    unit_now: UnitToday | None


def rows(addresses: Addresses) -> Iterator[Row]:
    today = UnitsToday()
    for piece in in_pieces(Unit.objects.with_names().select_related("successor")):
        for unit in piece:
            yield Row(
                unit, addresses.of_path(reverse("home:unit", args=[unit.slug])), today.of(unit.pk)
            )


def size() -> Size:
    count = Unit.objects.count()
    return Size(count, count)


def _unit(name: str) -> Any:
    return lambda row: getattr(row.record, name)


COLUMNS: tuple[Column, ...] = (
    Column("slug", "Mã đơn vị", "Mã dùng trong địa chỉ và ở các bộ dữ liệu khác; không đổi khi đơn vị đổi tên.",
           _unit("slug"), "code"),
    Column("name", "Tên đơn vị", "Tên hiện nay, hoặc tên sau cùng của đơn vị đã kết thúc.", _unit("name")),
    Column("label", "Tên phân biệt", "Tên kèm thời gian khi có hai đơn vị cùng tên.", _unit("label")),
    Column("url", "Địa chỉ", "Trang của đơn vị.", lambda row: row.address, "address"),
    *coded("kind", "Loại đơn vị", "Đơn vị thuộc loại nào.", _unit("kind"), UnitKind.choices),
    Column("place", "Địa bàn", "Tên tỉnh, thành phố.", _unit("place")),
    *coded("region", "Vùng", "Vùng theo địa giới hiện nay, kể cả với đơn vị cũ; cách xếp vùng cần đối chiếu.", _unit("region"), Region.choices),
    Column("code", "Mã tỉnh, thành phố", "Mã hành chính của tỉnh, thành phố.", _unit("code"), "code"),
    Column("valid_from", "Hoạt động từ ngày", "Trống khi chưa rõ; ngày 12/05/2025 cần đối chiếu.", _unit("valid_from"), "day"),
    Column("valid_to", "Đến hết ngày", "Trống khi còn hoạt động hoặc chưa rõ; ngày 11/05/2025 cần đối chiếu.", _unit("valid_to"), "day"),
    Column("is_current", "Đang hoạt động", "Đang hoạt động vào ngày tải dữ liệu.", _unit("is_current"), "flag"),
    Column("successor_slug", "Mã đơn vị kế tục", "Đơn vị nhận nhiệm vụ ngay sau đó.",
           lambda row: row.record.successor.slug if row.record.successor else None, "code"),
    Column("successor", "Đơn vị kế tục", "Tên của đơn vị kế tục.",
           lambda row: row.record.successor.name if row.record.successor else None),
    Column("unit_now_slug", "Mã đơn vị hiện nay", "Đơn vị kế tục sau cùng, hoặc chính nó; trống khi chưa xác định được đơn vị hiện nay.",
           lambda row: row.unit_now.slug if row.unit_now else None, "code"),
    Column("unit_now", "Đơn vị hiện nay", "Tên của đơn vị kế tục sau cùng.",
           lambda row: row.unit_now.name if row.unit_now else None),
    Column("names", "Tên gọi qua các thời kỳ", "Các tên theo thời gian, cách nhau bằng dấu chấm phẩy.",
           lambda row: "; ".join(dated_name(each) for each in row.record.dated_names())),
    *coded("confidence", "Đối chiếu", "Đã đối chiếu với tài liệu hay chưa.", _unit("confidence"), Confidence.choices),
)  # fmt: skip

UNITS = DataSet(
    slug="don-vi",
    title="Đơn vị và đơn vị kế tục",
    about=(
        "Đơn vị hiện nay và đơn vị cũ: thời gian hoạt động, tên gọi qua các thời kỳ, đơn vị kế tục "
        "ngay sau và đơn vị hiện nay."
    ),
    record_word="đơn vị",
    row_words="Mỗi dòng là một đơn vị. Danh mục này không có dữ liệu minh họa.",
    columns=COLUMNS,
    rows=rows,
    size=size,
)
