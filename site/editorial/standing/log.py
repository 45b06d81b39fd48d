"""What a page's history says of these acts: what was done and why."""

from __future__ import annotations

from typing import Any

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter

CORRECTED = "editorial.correct"
SUSPENDED = "editorial.suspend"
WITHDRAWN = "editorial.withdraw"
ARCHIVED = "editorial.archive"
BROUGHT_BACK = "editorial.unarchive"

LABELS = {
    CORRECTED: "Đính chính",
    SUSPENDED: "Tạm gỡ",
    WITHDRAWN: "Gỡ bài",
    ARCHIVED: "Lưu trữ",
    BROUGHT_BACK: "Thôi lưu trữ",
}


def formatter(name: str) -> type[LogFormatter]:
    """Says `name` with the reason, and before it what readers were told, where they were told something."""

    class WithReason(LogFormatter):
        label = name

        def format_message(self, log_entry: Any) -> str:
            told, reason = (log_entry.data.get(key, "") for key in ("text", "reason"))
            return f"{name}{f' “{told}”' if told else ''}. Lý do: {reason or 'không ghi'}"

    return WithReason


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    for action, label in LABELS.items():
        actions.register_action(action)(formatter(label))
