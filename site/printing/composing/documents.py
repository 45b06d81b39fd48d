"""Directives, procedures and materials on paper."""

from __future__ import annotations

from typing import Any

from core.text import format_date
from editorial import documents
from editorial.enums import Effect
from printing import markup, parts
from printing.composing import common
from printing.composing.common import Context
from printing.markup import Blocks
from printing.papers import Paper
from printing.parts import Parts

TONES = {Effect.IN_FORCE: "on", Effect.EXPIRED: "alert", Effect.REPLACED: "alert"}


def directive(page: Any, context: Context) -> Paper:
    """The text as it was signed; what the editors say of it is set apart."""
    paper = common.begun(page, context)
    paper.kicker = "Văn bản chỉ đạo, hướng dẫn"
    paper.number = page.number
    paper.labels = [common.label(str(page.get_effect_display()), TONES.get(page.effect, ""))]
    paper.byline = []
    paper.author = page.issuer
    paper.rail = parts.facts(_directive_facts(page))
    paper.body = [
        *common.notes(page, context),
        *_editor_note(page),
        *_signed(page.preamble),
        *(part for section in context["document_sections"] for part in _section(section)),
        *_signed(page.closing),
        *_sign(page),
        *parts.section("Lỗi quét đã sửa", _fixes(page.fixes)),
        *parts.section("Chính tả giữ nguyên", _kept(page.kept)),
    ]
    return paper


def _blocks(text: str) -> Blocks:
    return markup.of_html(str(documents.paragraphs(text or "")))


def _line(text: str) -> str:
    return documents.without_marks(text).strip()


def _signed(text: str) -> Parts:
    return parts.prose(_blocks(text), large=True)


def _directive_facts(page: Any) -> list[tuple[str, object, str]]:
    place = f", {page.issued_at}" if page.issued_at else ""
    title_then = f"Chức danh khi đó: {page.signer_title}" if page.signer_title else ""
    return [
        ("Số, loại văn bản", f"Số {page.number}, {page.document_kind.lower()}", ""),
        ("Ngày ban hành", f"{format_date(page.issued_on)}{place}", ""),
        ("Cơ quan ban hành", page.issuer, ""),
        ("Người ký", page.signer, title_then),
        ("Tình trạng hiệu lực", page.get_effect_display(), _line(page.effect_note)),
        ("Được thay thế bởi", page.replaced_by.kicker if page.replaced_by else "", ""),
    ]


def _editor_note(page: Any) -> Parts:
    on = f", {format_date(page.editor_note_on)}" if page.editor_note_on else ""
    title = f"Ghi chú của Ban Biên tập{on}" if page.editor_note else ""
    return parts.note(title, _blocks(page.editor_note))


def _section(section: Any) -> Parts:
    found = [
        parts.heading(f"{section['number']}. {_line(section['heading'])}"),
        *_signed(section["intro"]),
    ]
    for point in section.anchored_points:
        letter = f"{point['letter']})"
        found.append(
            {
                "kind": "point",
                "letter": letter,
                "blocks": _blocks(point["text"]),
                "note": point["note"] or "",
            }
        )
    return found


def _sign(page: Any) -> Parts:
    if not page.recipient_list and not page.signer:
        return []
    recipients = [_line(line) for line in page.recipient_list]
    return [
        {
            "kind": "sign",
            "recipients": recipients,
            "title": page.signer_title.upper(),
            "name": page.signer,
        }
    ]


def _fixes(stream: Any) -> Parts:
    told = (
        "Toàn văn được nhận dạng từ bản quét. Ban Biên tập chỉ sửa lỗi nhận dạng dưới đây; lời văn và "
        "chính tả của thời ấy được giữ nguyên."
    )
    rows = [
        (
            f"{fix.value['mark'].removeprefix('sua-')}. {fix.value['where']}",
            f"“{fix.value['wrong']}” sửa thành “{fix.value['right']}”",
        )
        for fix in stream
    ]
    return [*parts.text(told), *parts.defined(rows)] if rows else []


def _kept(stream: Any) -> Parts:
    return parts.bullets(
        [
            f"{kept.value['where']}: “{kept.value['text']}”"
            + (f". {kept.value['note']}" if kept.value["note"] else "")
            for kept in stream
        ]
    )


def procedure(page: Any, context: Context) -> Paper:
    paper = common.begun(page, context)
    paper.rail = parts.facts(
        [
            ("Ai thực hiện", page.audience, ""),
            ("Thời hạn", page.deadline, ""),
            ("Kết quả", page.result, ""),
            common.field_fact(page),
            ("Cần rà soát trước ngày", format_date(page.review_by) if page.review_by else "", ""),
        ]
    )
    forms = [
        {
            "title": form.title,
            "kind": f"Mẫu số {form.code}" if form.code else "",
            "form": form.file.file_extension.upper(),
        }
        for form in page.forms.all()
    ]
    paper.body = [
        *common.notes(page, context),
        *parts.section("Các bước", common.steps(page.steps)),
        *parts.section("Biểu mẫu", parts.files(forms)),
        *common.written(page, paper),
        *parts.section("Căn cứ", parts.bullets(page.legal_lines)),
    ]
    return paper


def material(page: Any, context: Context) -> Paper:
    paper = common.begun(page, context)
    paper.kicker = str(page.get_kind_display())
    paper.opening = common.banner(page, paper)
    paper.rail = parts.facts(
        [
            ("Dùng cho ai", page.audience, ""),
            ("Thời lượng", page.duration, ""),
            common.unit_fact(page),
            ("Điều kiện dùng lại", page.terms, ""),
        ]
    )
    paper.body = [
        *common.notes(page, context),
        *parts.section("Tệp để dùng", common.kit(page.files)),
        *common.written(page, paper),
    ]
    return paper
