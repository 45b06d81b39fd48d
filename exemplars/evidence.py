"""How well a practice is proven: a rule, never a typed value.

Self-reported; confirmed by the unit's leader (on line or by official letter); checked by the professional unit;
replicated by two or more units whose results both sides have confirmed. A higher level does not ask
for the lower ones: two confirmed replications prove more than a letter.
"""

from __future__ import annotations

from exemplars.enums import Evidence

UNITS_FOR_REPLICATED = 2

RULE = (
    "Mức độ kiểm chứng do hệ thống xác định: lãnh đạo đơn vị xác nhận, trên hệ thống hoặc bằng công văn, là mức 2; "
    "có kết quả thẩm định của đơn vị chuyên môn là mức 3; có từ hai đơn vị khác áp dụng đạt kết quả, được cả hai bên "
    "xác nhận, là mức 4."
)


def level(*, confirmed: bool, checked: bool, replicated_units: int) -> Evidence:
    """The evidence level; `replicated_units` counts other units that achieved it, confirmed by both sides."""
    if replicated_units >= UNITS_FOR_REPLICATED:
        return Evidence.REPLICATED
    if checked:
        return Evidence.CHECKED
    if confirmed:
        return Evidence.CONFIRMED
    return Evidence.SELF_REPORTED
