"""Emulation campaigns with their targets and the latest figure of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from campaigns.enums import CampaignScope, CampaignState, CampaignType
from campaigns.models import CampaignPage
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
from exchange.public import Addresses, Openness, UnitsToday


def open_campaigns() -> Any:
    return Openness().only(CampaignPage.objects.all())


def rows(addresses: Addresses) -> Iterator[Row]:
    pages = (
        open_campaigns()
        .with_targets()
        .prefetch_related("registrations")
        .select_related("parent_campaign")
        .defer_streamfields()
    )
    today, is_open = UnitsToday(), Openness()
    for piece in in_pieces(pages):
        for page in piece:
            parent = page.parent_campaign
            page.open_parent = parent.title if is_open.allows(parent) else None
            address, unit = addresses.of(page), today.of(page.unit_id)
            for number, target in numbered(page.targets.all()):
                yield Row(page, number, target, address, unit, page.sample)


def size() -> Size:
    return size_of(open_campaigns(), "targets", Q(sample=True), "last_published_at")


def _page(name: str) -> Any:
    return lambda row: getattr(row.record, name)


def _latest(name: str) -> Any:
    return lambda target: getattr(target.latest, name) if target.latest else None


COLUMNS: tuple[Column, ...] = (
    *heads("phong trào"),
    Column("title", "Tên phong trào", "Tiêu đề của trang phong trào.", _page("title")),
    Column("url", "Địa chỉ", "Trang của phong trào.", lambda row: row.address, "address"),
    *coded(
        "campaign_type",
        "Hình thức",
        "Theo Luật Thi đua, khen thưởng; “theo đợt” chỉ có trước năm 2024.",
        _page("campaign_type"),
        CampaignType.choices,
    ),
    *coded(
        "scope", "Cấp phát động", "Phạm vi của phong trào.", _page("scope"), CampaignScope.choices
    ),
    Column("launcher", "Cơ quan phát động", "Cơ quan, người phát động.", _page("launcher")),
    *units("Đơn vị ghi trên trang phong trào"),
    Column(
        "parent_campaign",
        "Hưởng ứng phong trào",
        "Phong trào cấp trên mà phong trào này hưởng ứng.",
        _page("open_parent"),
    ),
    Column("theme", "Chủ đề", "Chủ đề của phong trào.", _page("theme")),
    Column("starts_on", "Ngày bắt đầu", "Ngày phát động.", _page("starts_on"), "day"),
    Column("ends_on", "Ngày kết thúc", "Trống khi không định ngày.", _page("ends_on"), "day"),
    Column(
        "period_text",
        "Thời gian theo tài liệu",
        "Chỉ có khi tài liệu cũ không ghi ngày.",
        _page("period_text"),
    ),
    *coded(
        "state",
        "Tình trạng",
        "Theo ngày tải dữ liệu, tính từ thời gian và các lần sơ kết, tổng kết.",
        _page("state"),
        CampaignState.choices,
    ),
    Column(
        "registered_units",
        "Số đơn vị đăng ký",
        "Số lượt đơn vị đã đăng ký tham gia.",
        lambda row: len(row.record.registrations.all()),
        "whole",
        "đơn vị",
    ),
    *INDICATOR,
    figure("baseline", "Trước khi phát động", "Số trước khi phát động.", lambda item: item.baseline),
    figure("target", "Phải đạt", "Số phải đạt khi kết thúc.", lambda item: item.goal),
    figure("actual", "Đạt được", "Số mới nhất đã báo cáo.", _latest("value")),
    of_measure(
        "actual_as_of", "Tính đến ngày", "Ngày của số ở cột actual.", _latest("as_of"), "day"
    ),
    of_measure("actual_period", "Kỳ số liệu", "Kỳ của số ở cột actual.", _latest("period")),
    of_measure("source", "Nguồn số liệu", "Số liệu lấy từ đâu.", lambda item: item.source),
)  # fmt: skip

CAMPAIGNS = DataSet(
    slug="phong-trao",
    title="Phong trào thi đua và chỉ tiêu",
    about=(
        "Phong trào đang đăng công khai: cấp phát động, thời gian, tình trạng, số đơn vị đăng ký và "
        "từng chỉ tiêu với số mới nhất đã báo cáo."
    ),
    record_word="phong trào",
    row_words=(
        "Mỗi dòng là một chỉ tiêu của một phong trào, với số của kỳ mới nhất; phong trào chưa có "
        "chỉ tiêu vẫn có một dòng. Số của các kỳ trước có trong API."
    ),
    columns=COLUMNS,
    rows=rows,
    size=size,
)
