"""Campaigns, news and events on paper."""

from __future__ import annotations

from typing import Any

from campaigns.enums import CampaignState
from core.charts import Progress
from core.text import format_date, format_datetime, format_number
from editorial import documents
from printing import markup, parts
from printing.composing import common
from printing.composing.common import Context
from printing.papers import Paper
from printing.parts import Parts

NOT_STATED = "Tài liệu không nêu"


def campaign(page: Any, context: Context) -> Paper:
    paper = common.begun(page, context)
    state = context["state"]
    if page.historical:
        paper.kicker = f"{page.kicker}, tài liệu cũ"
    tone = {CampaignState.STOPPED: "alert"}.get(state, "run" if page.is_under_way else "")
    paper.labels = [common.label(context["state_label"], tone)]
    paper.byline = []
    paper.opening = common.banner(page, paper)
    paper.rail = [
        *parts.facts(_campaign_facts(page, context)),
        *parts.section("Lịch phong trào", _events(context.get("events", []))),
        *_registrations(context),
        *parts.section("Dự kiến khen thưởng", parts.text(page.planned_commendation)),
    ]
    paper.body = [
        *common.notes(page, context),
        *_campaign_notes(page, context),
        *_reviews(context["reviews"]),
        *_elements(context["elements_above"]),
        *_targets(page, context["targets"]),
        *_elements(context["elements_below"]),
        *parts.section("Giao ước thi đua", parts.text(page.pact)),
        *common.written(page, paper),
        *parts.section("Được biểu dương", _honoured(context.get("honoured", []))),
    ]
    return paper


def _elements(elements: list[Any]) -> Parts:
    return [part for element in elements for part in _element(element)]


def _campaign_facts(page: Any, context: Context) -> list[tuple[str, object, str]]:
    unstated = NOT_STATED if page.historical else ""
    parent = page.parent_campaign
    document = page.launching_document
    return [
        ("Thời gian", context["when"], ""),
        ("Cấp phát động", page.get_scope_display(), page.launcher or unstated),
        ("Hưởng ứng phong trào", parent.title if parent and parent.live else "", ""),
        ("Nhân dịp", page.occasion, ""),
        ("Chủ đề", page.theme, ""),
        ("Khẩu hiệu", f"“{page.slogan}”" if page.slogan else "", ""),
        ("Văn bản phát động", document.kicker if document else unstated, ""),
    ]


def _campaign_notes(page: Any, context: Context) -> Parts:
    found: Parts = []
    if page.historical:
        source = markup.of_html(str(documents.paragraphs(page.historical_source)))
        told = "Phong trào trong tài liệu cũ. Bản này chỉ ghi điều tài liệu có nêu. Nguồn:"
        found += parts.note(told, source)
    if context["state"] == CampaignState.STOPPED:
        since = f"Dừng từ ngày {format_date(page.stopped_on)}."
        found += parts.note(since, markup.of_text(f"Lý do: {page.stopped_reason}"), alert=True)
    if context["state"] == CampaignState.ENDED and not page.historical:
        told = "Kết quả cuối cùng được ghi sau khi tổng kết."
        found += parts.note("Phong trào đã kết thúc.", markup.of_text(told))
    if context["state"] == CampaignState.COMING:
        found += parts.note("Sắp phát động.", markup.of_text(f"{context['when']}."))
    return found


def _reviews(reviews: list[Any]) -> Parts:
    found: Parts = []
    for review in reviews:
        told = f"Kết luận: {str(review.get_outcome_display()).lower()}"
        told = f"{told}; {review.document}." if review.document else f"{told}."
        found += parts.section(
            f"{review.get_kind_display()} ngày {format_date(review.date)}",
            parts.text(review.summary),
            [{"kind": "small", "text": told}],
        )
    return found


def _targets(page: Any, targets: list[dict[str, Any]]) -> Parts:
    if not targets:
        unstated = parts.text(NOT_STATED) if page.historical else []
        return parts.section("Chỉ tiêu", unstated)
    bars = [_bar(item["progress"]) for item in targets]
    elapsed = targets[0]["progress"].elapsed if page.is_under_way and page.ends_on else ""
    rows = [
        [
            {
                "text": item["progress"].name,
                "note": item["target"].source and f"Nguồn: {item['target'].source}",
                "strong": True,
            },
            item["progress"].goal,
            {"lines": [_figure(figure) for figure in item["figures"]] or ["chưa có số liệu"]},
            item["target"].follower or "–",
        ]
        for item in targets
    ]
    head = ["Chỉ tiêu", "Phải đạt", "Đạt được", "Theo dõi"]
    return parts.section(
        "Chỉ tiêu và kết quả",
        [{"kind": "targets", "items": bars, "elapsed": elapsed}],
        parts.table(head, rows, widths=[4.6, 2.2, 3.6, 3], numbers=[1, 2]),
    )


def _figure(figure: Any) -> str:
    when = figure.period or f"đến ngày {format_date(figure.as_of)}"
    return f"{format_number(figure.value)} ({when})"


def _bar(progress: Progress) -> dict[str, Any]:
    def share(place: str) -> float | None:
        return float(place) / 400 if place else None

    return {
        "name": progress.name,
        "actual": progress.actual,
        "goal": progress.goal,
        "fill": share(progress.fill) or 0,
        "goal_mark": share(progress.goal_mark),
        "tick": share(progress.tick),
        "state": progress.state,
        "sentence": progress.sentence,
    }


def _element(element: dict[str, Any]) -> Parts:
    told = [part for line in element["lines"] for part in parts.text(line)]
    return parts.section(element["title"], told or parts.text(NOT_STATED))


def _events(events: list[Any]) -> Parts:
    return parts.defined([(format_date(event.starts_at), event.title) for event in events])


def _registrations(context: Context) -> Parts:
    count = context["registration_count"]
    if not count:
        return []
    listed = [(item.unit.name, item.commitment) for item in context["registrations"]]
    left = count - len(listed)
    more = [{"kind": "small", "text": f"Còn {format_number(left)} đơn vị trên trang."}]
    title = f"Đơn vị đăng ký: {format_number(count)}"
    return parts.section(title, parts.defined(listed), more if left else [])


def _honoured(rows: list[dict[str, Any]]) -> Parts:
    return parts.defined(
        [
            (row["story"].title, ". ".join(filter(None, [row["note"], row["story"].unit_then])))
            for row in rows
        ]
    )


def news(page: Any, context: Context) -> Paper:
    paper = common.story(page, context)
    paper.rail = parts.facts(
        [common.campaign_fact(page), common.unit_fact(page), common.field_fact(page)]
    )
    return paper


def event(page: Any, context: Context) -> Paper:
    paper = common.story(page, context)
    over = page.is_past
    paper.labels = [common.label("Đã diễn ra" if over else "Sắp diễn ra", "" if over else "run")]
    paper.byline = []
    paper.rail = parts.facts(
        [
            ("Bắt đầu", format_datetime(page.starts_at), ""),
            ("Kết thúc", format_datetime(page.ends_at) if page.ends_at else "", ""),
            ("Địa điểm", page.venue, ""),
            ("Đơn vị tổ chức", page.organiser, ""),
            common.campaign_fact(page),
        ]
    )
    return paper
