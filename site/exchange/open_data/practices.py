"""Model practices with their indicators."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch, Q
from django.utils import timezone

from editorial.enums import Category, Level
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
from exemplars.enums import Evidence, PracticeState, TeamSize, Terrain
from exemplars.models import PracticeIndicator, PracticePage


def open_practices() -> Any:
    return Openness().only(PracticePage.objects.all())


def rows(addresses: Addresses) -> Iterator[Row]:
    figures = PracticeIndicator.objects.select_related("indicator")
    pages = (
        open_practices()
        .select_related("work_field")
        .prefetch_related(Prefetch("indicators", queryset=figures), "topics")
        .defer_streamfields()
    )
    today = UnitsToday()
    for piece in in_pieces(pages):
        for page in piece:
            address, unit = addresses.of(page), today.of(page.unit_id)
            for number, item in numbered(page.indicators.all()):
                yield Row(page, number, item, address, unit, page.sample)


def size() -> Size:
    return size_of(open_practices(), "indicators", Q(sample=True), "last_published_at")


def _page(name: str) -> Any:
    return lambda row: getattr(row.record, name)


COLUMNS: tuple[Column, ...] = (
    *heads("mô hình"),
    Column("title", "Tên mô hình", "Tiêu đề của trang mô hình.", _page("title")),
    Column("url", "Địa chỉ", "Trang của mô hình.", lambda row: row.address, "address"),
    Column("pitch", "Nói trong một câu", "Mô hình tóm trong một câu.", _page("pitch")),
    *coded(
        "category",
        "Loại",
        "Mô hình điểm là mô hình được chọn bằng quyết định.",
        _page("category"),
        [(each.value, each.label) for each in (Category.PRACTICE, Category.MODEL)],
    ),
    *units("Đơn vị khởi xướng"),
    Column(
        "field",
        "Lĩnh vực công tác",
        "Lĩnh vực theo tổ chức bộ máy.",
        lambda row: row.record.work_field.name if row.record.work_field else None,
    ),
    Column(
        "topics",
        "Việc cần giải quyết",
        "Các việc mô hình giải quyết, cách nhau bằng dấu chấm phẩy.",
        lambda row: "; ".join(topic.name for topic in row.record.topics.all()),
    ),
    *coded("level", "Cấp công nhận", "Cấp công nhận mô hình.", _page("level"), Level.choices),
    *coded(
        "state", "Tình trạng", "Mô hình đang ở đâu.", _page("state"), PracticeState.choices
    ),
    *coded(
        "evidence_level",
        "Mức độ kiểm chứng",
        "Do hệ thống xác định theo quy tắc, từ 1 (thấp) đến 4 (cao).",
        _page("evidence_level"),
        Evidence.choices,
    ),
    Column(
        "adoption_count",
        "Số đơn vị áp dụng",
        "Số đơn vị đã đăng ký hoặc áp dụng mô hình.",
        _page("adoption_count"),
        "whole",
        "đơn vị",
    ),
    Column(
        "replicated_units",
        "Số đơn vị đã đạt",
        "Số đơn vị khác áp dụng đạt kết quả, được cả hai bên xác nhận.",
        _page("replicated_units"),
        "whole",
        "đơn vị",
    ),
    Column("problem", "Vấn đề đặt ra", "Vướng gì trước khi có mô hình.", _page("problem")),
    Column("conditions", "Điều kiện áp dụng", "Mỗi dòng một điều kiện.", _page("conditions")),
    Column("must_keep", "Phải giữ nguyên", "Mỗi dòng một ý.", _page("must_keep")),
    Column("may_change", "Có thể điều chỉnh", "Mỗi dòng một ý.", _page("may_change")),
    *coded("terrain", "Địa bàn", "Nơi mô hình bắt đầu.", _page("terrain"), Terrain.choices),
    *coded(
        "team_size",
        "Quy mô bộ phận thực hiện",
        "Số người của đơn vị trực tiếp làm.",
        _page("team_size"),
        TeamSize.choices,
    ),
    Column("people_needed", "Nhân lực", "Cần bao nhiêu người, việc gì.", _page("people_needed")),
    Column(
        "cost_vnd", "Kinh phí", "Tổng kinh phí thực hiện.", _page("cost_vnd"), "number", "đồng"
    ),
    Column("funding", "Nguồn kinh phí", "Kinh phí lấy từ đâu.", _page("funding")),
    Column("period", "Thời gian thực hiện", "Như ghi trên trang.", _page("period")),
    Column(
        "contact_office",
        "Đầu mối liên hệ",
        "Bộ phận nhận câu hỏi. Số điện thoại chỉ có trên trang.",
        _page("contact_office"),
    ),
    *INDICATOR,
    figure("baseline", "Trước khi làm", "Số trước khi làm.", lambda item: item.baseline),
    figure("target", "Mục tiêu", "Số đặt ra phải đạt.", lambda item: item.target),
    figure("actual", "Đạt được", "Số đã đạt; trống khi đang thí điểm.", lambda item: item.actual),
    of_measure(
        "baseline_period", "Kỳ số liệu trước", "Kỳ của cột baseline.",
        lambda item: item.baseline_period,
    ),
    of_measure(
        "actual_period", "Kỳ số liệu sau", "Kỳ của cột actual.", lambda item: item.actual_period
    ),
    of_measure("source", "Nguồn số liệu", "Số liệu lấy từ đâu.", lambda item: item.source),
    Column(
        "published_on",
        "Ngày đăng",
        "Ngày đăng ghi trên trang.",
        lambda row: timezone.localdate(row.record.published_at),
        "day",
    ),
)  # fmt: skip

PRACTICES = DataSet(
    slug="mo-hinh",
    title="Mô hình, cách làm hay",
    about=(
        "Mô hình đang đăng công khai: đơn vị khởi xướng, lĩnh vực, tình trạng, mức độ kiểm chứng, "
        "điều kiện áp dụng và số liệu trước, sau."
    ),
    record_word="mô hình",
    row_words=(
        "Mỗi dòng là một chỉ tiêu của một mô hình; mô hình chưa có chỉ tiêu vẫn có một dòng."
    ),
    columns=COLUMNS,
    rows=rows,
    size=size,
)
