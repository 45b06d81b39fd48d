"""Units that replicate a practice, with their results.

Difficulties, and the reason for not reaching the aim, leave only where the office agreed to be named
with them. Contacts and the numbers of letters never do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from exchange.open_data.common import (
    INDICATOR,
    Row,
    figure,
    heads,
    numbered,
    of_measure,
    size_of,
    units,
)
from exchange.open_data.dataset import Column, DataSet, Size, coded, in_pieces
from exchange.open_data.practices import open_practices
from exchange.public import Addresses, Openness, UnitsToday
from replication.enums import AdoptionState, Reason
from replication.models import Adoption


def open_adoptions() -> Any:
    return Adoption.objects.filter(practice__in=open_practices().order_by().values("pk"))


def rows(addresses: Addresses) -> Iterator[Row]:
    today, is_open = UnitsToday(), Openness()
    for piece in in_pieces(open_adoptions().for_lists().select_related("campaign")):
        for adoption in piece:
            campaign = adoption.campaign
            adoption.open_campaign = campaign.title if is_open.allows(campaign) else None
            address = addresses.of(adoption.practice)
            sample = adoption.sample or adoption.practice.sample
            for number, result in numbered(adoption.results.all()):
                yield Row(adoption, number, result, address, today.of(adoption.unit_id), sample)


def size() -> Size:
    return size_of(open_adoptions(), "results", Q(sample=True) | Q(practice__sample=True))


def _adoption(name: str) -> Any:
    return lambda row: getattr(row.record, name)


COLUMNS: tuple[Column, ...] = (
    *heads("lượt áp dụng"),
    Column(
        "practice_id",
        "Mã số mô hình",
        "Khớp với cột id của bộ dữ liệu mo-hinh.",
        _adoption("practice_id"),
        "whole",
    ),
    Column(
        "practice", "Tên mô hình", "Tiêu đề của mô hình.", lambda row: row.record.practice.title
    ),
    Column("practice_url", "Địa chỉ", "Trang của mô hình.", lambda row: row.address, "address"),
    *units("Đơn vị áp dụng"),
    Column(
        "campaign",
        "Trong phong trào",
        "Phong trào mà việc áp dụng này thuộc về.",
        _adoption("open_campaign"),
    ),
    *coded(
        "state", "Trạng thái", "Việc áp dụng đến đâu.", _adoption("state"), AdoptionState.choices
    ),
    Column("started_on", "Ngày bắt đầu", "Ngày đăng ký, bắt đầu.", _adoption("started_on"), "day"),
    Column("ended_on", "Ngày kết thúc", "Trống khi chưa kết thúc.", _adoption("ended_on"), "day"),
    Column(
        "changed",
        "Đã điều chỉnh",
        "Đơn vị đã điều chỉnh điều gì so với mô hình gốc.",
        _adoption("changed"),
    ),
    *coded(
        "reason",
        "Nguyên nhân chính",
        "Vì sao chưa đạt hoặc dừng; chỉ có khi đơn vị đồng ý nêu tên cùng khó khăn.",
        lambda row: row.record.reason if row.record.name_office else None,
        Reason.choices,
    ),
    Column(
        "obstacle",
        "Khó khăn, vướng mắc",
        "Chỉ có khi đơn vị đồng ý nêu tên; các khó khăn khác đăng trên trang mô hình, không nêu tên.",
        _adoption("public_obstacle"),
    ),
    Column(
        "adopter_confirmed_on",
        "Đơn vị áp dụng xác nhận",
        "Ngày lãnh đạo đơn vị áp dụng xác nhận kết quả.",
        _adoption("adopter_confirmed_on"),
        "day",
    ),
    Column(
        "origin_confirmed_on",
        "Đơn vị khởi xướng xác nhận",
        "Ngày đơn vị khởi xướng xác nhận kết quả.",
        _adoption("origin_confirmed_on"),
        "day",
    ),
    *INDICATOR,
    figure("baseline", "Trước khi áp dụng", "Số trước khi áp dụng.", lambda item: item.baseline),
    figure("target", "Mục tiêu", "Số đặt ra phải đạt.", lambda item: item.target),
    figure("actual", "Đạt được", "Số đã đạt.", lambda item: item.actual),
    of_measure("actual_period", "Kỳ số liệu", "Kỳ của cột actual.", lambda item: item.period),
)

ADOPTIONS = DataSet(
    slug="ap-dung",
    title="Đơn vị áp dụng mô hình",
    about=(
        "Đơn vị nào áp dụng mô hình nào, từ khi nào, đến đâu, kết quả bao nhiêu và ai đã xác nhận. "
        "Chỉ gồm mô hình đang đăng công khai."
    ),
    record_word="lượt áp dụng",
    row_words=(
        "Mỗi dòng là kết quả của một đơn vị trên một chỉ tiêu; đơn vị chưa có kết quả vẫn có một dòng."
    ),
    columns=COLUMNS,
    rows=rows,
    size=size,
)
