"""What the history of a page says of confirmations."""

from __future__ import annotations

from typing import Any

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter

BY_LETTER = "editorial.confirmed_by_letter"
BY_LINK = "editorial.confirmed_by_link"
RETURNED_BY_LINK = "editorial.returned_by_link"
ASKED = "editorial.confirmation_asked"
VOID = "editorial.confirmation_void"

# Action → (name in filters, sentence with the values kept in the entry).
_SENTENCES = {
    BY_LETTER: ("Nhập công văn xác nhận", "{line}"),
    BY_LINK: ("Xác nhận qua liên kết", "{name}, {office} xác nhận thông tin đúng qua liên kết"),
    RETURNED_BY_LINK: ("Trả lại qua liên kết", "{name}, {office} trả lại qua liên kết: {comment}"),
    ASKED: ("Gửi liên kết hỏi xác nhận", "Gửi liên kết hỏi xác nhận đến {name}, {office}"),
    VOID: ("Xác nhận hết hiệu lực", "{summary}"),
}


def _formatter(name: str, sentence: str) -> type[LogFormatter]:
    def format_message(self: LogFormatter, log_entry: Any) -> str:
        try:
            return sentence.format(**log_entry.data)
        except KeyError:  # an entry of an older form
            return name

    return type("Formatter", (LogFormatter,), {"label": name, "format_message": format_message})


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    for action, (name, sentence) in _SENTENCES.items():
        actions.register_action(action)(_formatter(name, sentence))
