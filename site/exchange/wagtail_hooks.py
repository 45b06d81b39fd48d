"""Wires the import into the admin: what a page's history says of it."""

from __future__ import annotations

from typing import Any

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter

from exchange.writing import IMPORTED, PUBLISHED_DESPITE


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(IMPORTED)
    class _Imported(LogFormatter):
        label = "Nhập từ tệp"

        def format_message(self, log_entry: Any) -> str:
            data = log_entry.data
            source = f" từ {data['source']}" if data.get("source") else ""
            return f"Nhập{source}, dòng {data.get('line')}, mã {data.get('id')}"

    @actions.register_action(PUBLISHED_DESPITE)
    class _PublishedDespite(LogFormatter):
        label = "Xuất bản theo ngoại lệ khi nhập"

        def format_message(self, log_entry: Any) -> str:
            data = log_entry.data
            problems = " ".join(data.get("problems", []))
            return f"Xuất bản theo ngoại lệ. Lý do: {data.get('reason', '')}. Còn thiếu: {problems}"
