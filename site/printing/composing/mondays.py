"""The Monday story on one page, for those who keep it; the reader's own sheet is a page of the site.

Its picture is left to the page.
"""

from __future__ import annotations

from typing import Any

from core.text import format_date
from printing import markup, parts
from printing.composing import common
from printing.composing.common import Context
from printing.papers import Paper


def monday(page: Any, context: Context) -> Paper:
    paper = common.begun(page, context)
    if page.monday:
        paper.kicker = f"{page.kicker}, thứ Hai {format_date(page.monday)}"
    minutes = page.reading_minutes
    paper.byline = [f"Đọc to khoảng {minutes} phút"] if minutes else []
    source = page.source
    told_by = source.title if source else page.source_name
    day = f"Đăng ngày {format_date(source.published_at)}" if source else ""
    paper.rail = parts.facts(
        [
            ("Kể lại theo bài", told_by, day),
            common.unit_fact(page),
            ("Kể lại", page.author, ""),
        ]
    )
    told = [part for each in page.paragraphs for part in markup.of_text(each.text)]
    asked = "".join(f"{number}. {words}\n\n" for number, words in enumerate(page.questions, 1))
    paper.body = [
        *common.notes(page, context),
        *parts.prose(told, large=True),
        *parts.section("Hai câu để cùng bàn", parts.prose(markup.of_text(asked), large=True)),
    ]
    return paper
