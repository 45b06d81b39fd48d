"""What a practice lacks: to be published at all, and for another unit to apply it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from core.problems import Problems

if TYPE_CHECKING:
    from exemplars.models import PracticePage

MOBILE = re.compile(r"(?<!\d)(?:(?:\+|00)?84|0)[ .()0-]*[35789](?:[ .()-]*\d){8}(?!\d)")


def missing(practice: PracticePage) -> list[str]:
    """What another unit still lacks to apply it, in words; empty when nothing."""
    wanted: list[tuple[str, Any]] = [
        ("Nguyên nhân", practice.cause),
        ("Mục tiêu", practice.objective),
        ("Ai làm, phối hợp với ai", practice.partners),
        ("Địa bàn", practice.terrain),
        ("Nhân lực", practice.people_needed),
        ("Kinh phí", practice.cost_vnd is not None),
        ("Thời gian thực hiện", practice.period or practice.timeline),
        ("Khó khăn, vướng mắc và cách tháo gỡ", practice.obstacles),
        ("Phải giữ nguyên", practice.must_keep),
        ("Có thể điều chỉnh", practice.may_change),
        ("Bài học kinh nghiệm", practice.lessons),
        ("Bộ tài liệu áp dụng", practice.kit),
        ("Căn cứ pháp lý", practice.legal_basis),
        ("Ngày cần rà soát", practice.review_by),
    ]
    return [name for name, value in wanted if not value]


def problems(practice: PracticePage) -> Problems:
    """What stands in the way of publishing: the seven required fields, figures that fit the state."""
    found: Problems = {}
    required = [
        (
            "pitch",
            practice.pitch,
            "Chưa có câu giới thiệu mô hình. Viết một câu đồng nghiệp sẽ kể lại.",
        ),
        (
            "problem",
            practice.problem,
            "Chưa nêu vấn đề đặt ra. Nói rõ vướng gì, bằng một con số nếu có.",
        ),
        ("steps", practice.steps, "Chưa có bước nào trong cách làm. Thêm ít nhất một bước."),
        (
            "conditions",
            practice.conditions,
            "Chưa nêu điều kiện áp dụng. Ghi ít nhất một điều kiện.",
        ),
        ("unit", practice.unit_id, "Chưa chọn đơn vị khởi xướng."),
        (
            "contact_office",
            practice.contact_office,
            "Chưa có đầu mối liên hệ. Ghi bộ phận nhận câu hỏi.",
        ),
    ]
    for name, value, sentence in required:
        if not value:
            found.setdefault(name, []).append(sentence)
    if MOBILE.search(practice.contact_phone):
        found.setdefault("contact_phone", []).append(
            f"“{practice.contact_phone}” là số di động. Ở đây chỉ ghi số máy cơ quan."
        )
    indicators = list(practice.indicators.all())
    with_result = [item for item in indicators if item.actual is not None]
    if practice.is_pilot:
        if with_result:
            found.setdefault("state", []).append(
                "Mô hình đang thí điểm chỉ ghi số trước khi làm và mục tiêu. Bỏ số “Đạt được”, hoặc đổi tình trạng."
            )
        if not any(item.baseline is not None and item.target is not None for item in indicators):
            found.setdefault("state", []).append(
                "Mô hình đang thí điểm chưa có chỉ tiêu nào ghi đủ số trước khi làm và mục tiêu. "
                "Thêm ít nhất một chỉ tiêu."
            )
    elif not with_result and not practice.results_text:
        found.setdefault("state", []).append(
            "Mô hình chưa có kết quả mà cũng không phải đang thí điểm. Ghi ít nhất một chỉ tiêu có số đạt được, "
            "hoặc chọn “Đang thí điểm”."
        )
    for item in indicators:
        if item.indicator_id:
            found.setdefault("", []).extend(item.indicator.problems())
    return {name: sentences for name, sentences in found.items() if sentences}
