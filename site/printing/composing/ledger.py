"""Who applies a practice, who emulates a profile; read only where `replication` is installed."""

from __future__ import annotations

from typing import Any

from core.text import format_date
from printing import parts
from printing.parts import Parts
from replication.ledger import adoption_row
from replication.models import Adoption, Pledge

LISTED = 8  # a sheet has two pages; the site has all of them


def adoptions(practice: Any) -> Parts:
    found = [adoption_row(row) for row in Adoption.objects.filter(practice=practice).for_lists()]
    if not found:
        return []
    rows = [
        [
            {"text": row["unit"], "strong": True},
            {"text": row["state"], "note": row["confirmed"]},
            {
                "text": f"{row['before']} → {row['after']}" if row["before"] else "–",
                "note": row["change"].words if row["change"] else "",
            },
        ]
        for row in found[:LISTED]
    ]
    left = len(found) - LISTED
    more = [{"kind": "small", "text": f"Còn {left} lượt áp dụng trên trang."}] if left > 0 else []
    head = ["Đơn vị", "Trạng thái", "Trước và sau"]
    return parts.section(
        "Đơn vị đã áp dụng",
        parts.table(head, rows, widths=[5, 4, 4.4], numbers=[2]),
        more,
    )


def pledges(profile: Any) -> Parts:
    found = Pledge.objects.filter(profile=profile).for_lists()
    rows = [
        [
            {"text": pledge.who, "note": pledge.aim, "strong": True},
            {
                "text": str(pledge.get_state_display()),
                "note": ", ".join(
                    filter(
                        None,
                        [
                            format_date(pledge.pledged_on),
                            f"báo kết quả {format_date(pledge.due_on)}" if pledge.due_on else "",
                        ],
                    )
                ),
            },
        ]
        for pledge in found
    ]
    table = parts.table(["Ai đăng ký, việc gì", "Trạng thái"], rows, widths=[7, 3])
    return parts.section("Đăng ký thi đua cùng điển hình", table)
