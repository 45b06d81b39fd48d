"""Profiles and practices on paper."""

from __future__ import annotations

from typing import Any

from django.apps import apps

from core.charts import Pair, Rows
from core.text import format_date, format_number, within_sentence
from exemplars.enums import ProfileKind, Scope
from printing import markup, parts
from printing.composing import common
from printing.composing.common import Context
from printing.papers import SHEET, Paper
from printing.parts import Parts

DRAWN = 4

# --- profiles ---


def profile(page: Any, context: Context) -> Paper:
    paper = common.begun(page, context)
    album = paper.album
    paper.portrait = album.take(page.portrait or page.picture, "portrait")
    if paper.portrait and not page.portrait:
        paper.portrait["caption"] = page.picture_caption
    paper.rail = [
        *parts.facts(_profile_facts(page)),
        *_stage(context["stage_steps"]),
        *parts.section("Người được nêu tên", _people(context["people"])),
    ]
    if page.portrait:
        shown = album.take(page.picture, "body")
        paper.body += parts.picture(shown, page.picture_caption)
    paper.body = [
        *common.notes(page, context),
        *paper.body,
        *common.written(page, paper),
        *parts.section("Thành tích khen thưởng", _honours(context["honour_groups"])),
        *_pledges(page),
    ]
    return paper


def _profile_facts(page: Any) -> list[tuple[str, object, str]]:
    alone = page.kind == ProfileKind.INDIVIDUAL
    frontline = "" if page.frontline is None else str(page.get_frontline_display())
    doing = page.title_then[:1].upper() + page.title_then[1:]
    women = page.headcount_women
    period = f"Giai đoạn {page.period}" if page.period else ""
    return [
        ("Họ và tên" if alone else "Tên gọi", page.subject_name, ""),
        ("Việc đang làm" if alone else "Nhiệm vụ", doing or frontline, frontline if doing else ""),
        (
            "Số người",
            f"{format_number(page.headcount_total)} người" if page.headcount_total else "",
            "" if women is None else f"{format_number(women)} nữ",
        ),
        common.unit_fact(page),
        ("Nơi diễn ra", page.place, ""),
        ("Phạm vi", "" if page.scope == Scope.INSIDE else page.get_scope_display(), ""),
        ("Cấp công nhận", page.get_level_display(), period),
        ("Giai đoạn", "" if page.level else page.period, ""),
        common.field_fact(page),
    ]


def _stage(steps: list[dict[str, Any]]) -> Parts:
    told = [
        {"label": step["label"], "when": step["when"], "done": bool(step["done"])} for step in steps
    ]
    return parts.section("Bốn khâu", [{"kind": "stage", "steps": told}]) if told else []


def _people(people: list[Any]) -> Parts:
    return parts.defined(
        [
            (
                f"{person.name}, {person.role}" if person.role else person.name,
                str(person.get_basis_display()),
            )
            for person in people
        ]
    )


def _honours(groups: list[dict[str, Any]]) -> Parts:
    shown = [
        {"label": str(group["label"]), "items": [_honour(item) for item in group["honours"]]}
        for group in groups
        if group["honours"]
    ]
    return [{"kind": "honours", "groups": shown}] if shown else []


def _honour(honour: Any) -> dict[str, Any]:
    told = f"{honour.years}. {honour.line}" if honour.years else honour.line
    annulled = ""
    if honour.is_annulled:
        annulled = "Quyết định khen thưởng đã bị hủy bỏ"
        annulled += f": {honour.annulled_note}" if honour.annulled_note else ""
    return {
        "name": honour.award.name,
        "text": told,
        "annulled": annulled,
        "state": bool(honour.award.is_state),
    }


def _pledges(page: Any) -> Parts:
    if not apps.is_installed("replication"):  # the site works without it
        return []
    from printing.composing import ledger

    return ledger.pledges(page)


# --- practices ---


def practice(page: Any, context: Context) -> Paper:
    """The case another unit applies, on one or two pages; its story is read on the site."""
    paper = common.begun(page, context, layout=SHEET)
    paper.lede = page.standfirst or page.pitch
    paper.labels = [
        *([common.label("Mô hình điểm", "on")] if context["model_decisions"] else []),
        common.label(str(page.get_state_display()), "alert" if page.is_retired else "run"),
    ]
    if page.work_field:
        paper.kicker = f"{page.kicker}, {within_sentence(page.work_field.name)}"
    paper.opening = [*_pair(context["pair"]), *common.notes(page, context), *_state(page)]
    paper.rail = [*parts.facts(_practice_facts(page, context)), *_evidence(context["evidence"])]
    paper.across = _results(page, context)
    paper.body = [
        *_why(page),
        *parts.section("Cách làm", common.steps(page.steps)),
        *parts.section(
            "Ai làm, phối hợp với ai",
            parts.defined([(item.value["who"], item.value["does"]) for item in page.partners]),
        ),
        *parts.section(
            "Thời gian thực hiện",
            parts.timeline([(item.value["when"], item.value["what"]) for item in page.timeline]),
        ),
        *_keep_and_change(page),
        *parts.section(
            "Điều kiện áp dụng, nguồn lực và kinh phí",
            parts.bullets(page.condition_list),
            parts.text(page.resource_note),
        ),
        *parts.section(
            "Khó khăn, vướng mắc và cách tháo gỡ",
            parts.defined([(item.value["what"], item.value["done"]) for item in page.obstacles]),
        ),
        *parts.section("Bài học kinh nghiệm", parts.bullets(page.lesson_list)),
        *_adoptions(page),
        *parts.section("Bộ tài liệu áp dụng", common.kit(page.kit)),
        *_grounds(page),
        *_contact(page, context),
    ]
    return paper


def _practice_facts(page: Any, context: Context) -> list[tuple[str, object, str]]:
    unit, name, now = common.unit_fact(page, "Đơn vị khởi xướng")
    cost = ""
    if page.cost_vnd is not None:
        cost = f"{format_number(page.cost_vnd)} đồng" if page.cost_vnd else "Không phát sinh"
    funding = page.funding[:1].upper() + page.funding[1:] if cost else ""
    return [
        (unit, name, ". ".join(filter(None, [now, page.period]))),
        ("Đơn vị cùng khởi xướng", ", ".join(unit.name for unit in page.co_units.all()), ""),
        ("Cấp công nhận", page.get_level_display(), ""),
        *(
            (
                "Mô hình điểm",
                decision.line,
                f"Giai đoạn {decision.period}" if decision.period else "",
            )
            for decision in context["model_decisions"]
        ),
        ("Kinh phí", cost, funding),
        ("Địa bàn", page.get_terrain_display(), page.get_team_size_display()),
        ("Nhân lực", page.people_needed, ""),
        ("Cần rà soát trước ngày", format_date(page.review_by) if page.review_by else "", ""),
    ]


def _pair(pair: Pair | None) -> Parts:
    if pair is None:
        return []
    halves = [
        {
            "label": half.label,
            "number": half.number,
            "unit": half.unit.strip(),
            "share": float(half.width),
            "missing": half.missing,
        }
        for half in (pair.before, pair.after)
    ]
    change = pair.change
    told = "" if change.way == "unknown" else change.full[:1].upper() + change.full[1:]
    verdict = f", {change.verdict}" if told and change.good is not None else ""
    name = f"{pair.name}, {pair.periods}" if pair.periods else pair.name
    return [
        {
            "kind": "pair",
            "before": halves[0],
            "after": halves[1],
            "pilot": pair.is_pilot,
            "name": name,
            "change": f"{told}{verdict}",
            "sentence": pair.sentence,
        }
    ]


def _state(page: Any) -> Parts:
    if page.is_retired:
        since = f" từ ngày {format_date(page.retired_on)}" if page.retired_on else ""
        reason = markup.of_text(f"Lý do: {page.retired_reason}")
        return parts.note(f"Ngừng áp dụng{since}.", reason, alert=True)
    if page.is_pilot:
        told = (
            "Mô hình mới có số liệu trước khi làm và mục tiêu, chưa có kết quả. "
            "Hỏi đơn vị khởi xướng trước khi áp dụng."
        )
        return parts.note("Đang thí điểm.", markup.of_text(told))
    return []


def _evidence(evidence: dict[str, Any]) -> Parts:
    detail = f"; {evidence['detail']}" if evidence["detail"] else ""
    return [
        {
            "kind": "evidence",
            "level": int(evidence["level"]),
            "label": str(evidence["label"]),
            "detail": f"Mức {int(evidence['level'])} trên 4{detail}.",
        }
    ]


def _why(page: Any) -> Parts:
    return parts.section(
        "Vấn đề đặt ra",
        parts.text(page.problem),
        parts.subsection("Nguyên nhân", parts.text(page.cause)),
        parts.subsection("Mục tiêu", parts.text(page.objective)),
    )


def _results(page: Any, context: Context) -> Parts:
    sources = "; ".join(context["sources"])
    told = f"Nguồn số liệu: {sources}." if sources else ""
    if told and page.sample:
        told += " Số liệu minh họa."
    return parts.section(
        "Kết quả",
        _spans(context["indicator_chart"]),
        _indicators(context["indicator_rows"]),
        [{"kind": "small", "text": told}] if told else [],
        parts.text(page.results_text),
    )


def _spans(rows: Rows | None) -> Parts:
    """A drawing of a few indicators; many of them are read in the table, or there would be a third page."""
    if rows is None or len(rows.rows) > DRAWN:
        return []

    def at(place: str) -> float | None:
        return float(place.rstrip("%")) if place else None

    shown = [
        {
            "name": row.name,
            "before": at(row.before),
            "after": at(row.after),
            "goal": at(row.goal),
            "words": f"{row.before_text} → {row.after_text}" if row.before else row.after_text,
        }
        for row in rows.rows
    ]
    return [
        {"kind": "spans", "rows": shown, "has_before": rows.has_before, "has_goal": rows.has_goal}
    ]


def _indicators(rows: list[dict[str, Any]]) -> Parts:
    head = ["Chỉ tiêu", "Trước khi làm", "Mục tiêu", "Đạt được", "Thay đổi"]
    lines = []
    for row in rows:
        change = row["change"]
        lines.append(
            [
                {"text": row["name"], "note": str(row["direction"]), "strong": True},
                {"text": row["baseline"], "note": row["baseline_period"]},
                {"text": row["target"] or "–"},
                {
                    "text": row["actual"],
                    "note": row["actual_period"],
                    "good": bool(change.good),
                },
                {
                    "text": change.full[:1].upper() + change.full[1:],
                    "note": change.verdict if change.good is not None else "",
                },
            ]
        )
    return parts.table(head, lines, widths=[5, 4, 2.6, 4, 4.2], numbers=[1, 2, 3, 4])


def _keep_and_change(page: Any) -> Parts:
    keep, change = page.must_keep_list, page.may_change_list
    if not keep and not change:
        return []
    unstated = ["Đơn vị chưa ghi"]
    return [
        parts.heading("Phải giữ nguyên, có thể điều chỉnh"),
        {
            "kind": "two",
            "left": {"title": "Phải giữ nguyên", "items": keep or unstated},
            "right": {"title": "Có thể điều chỉnh", "items": change or unstated},
        },
    ]


def _adoptions(page: Any) -> Parts:
    if not apps.is_installed("replication"):  # the site works without it
        return []
    from printing.composing import ledger

    return ledger.adoptions(page)


def _grounds(page: Any) -> Parts:
    more = [
        ("Còn phù hợp sau năm 2025", page.legal_still_valid),
        ("Sáng kiến", page.initiative),
    ]
    return parts.section(
        "Căn cứ",
        parts.bullets(page.legal_list),
        parts.defined([(term, told) for term, told in more if told]),
    )


def _contact(page: Any, context: Context) -> Parts:
    phone = f"điện thoại cơ quan {page.contact_phone}" if page.contact_phone else ""
    whom = ", ".join(filter(None, [page.contact_office, page.contact_post, phone]))
    came = page.derives_from and page.derives_from.live
    variants = ", ".join(variant.title for variant in context["variants"])
    return parts.section(
        "Đầu mối liên hệ",
        parts.text(f"{whom}." if page.contact_office else "Chưa có đầu mối liên hệ."),
        parts.text(f"Phát triển từ mô hình: {page.derives_from.title}." if came else ""),
        parts.text(f"Mô hình phát triển từ đây: {variants}." if variants else ""),
    )
