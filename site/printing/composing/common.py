"""What the papers of all stories share: heading, byline, corrections, pictures, body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.addresses import absolute
from core.text import format_date, format_datetime
from editorial.enums import Genre
from printing import bodies, markup, parts
from printing.papers import RAIL, Paper
from printing.parts import Parts

Context = Mapping[str, Any]
TOLD_GENRES = frozenset(Genre) - {Genre.SHORT, Genre.ARTICLE}


def begun(page: Any, context: Context, *, layout: str = RAIL) -> Paper:
    """The head of a paper, its body empty; the types add what is their own."""
    return Paper(
        title=page.title,
        address=absolute(page.url),
        layout=layout,
        kicker=page.kicker,
        lede=page.standfirst,
        byline=byline(page, context["corrections"]),
        author=page.author or page.source_name,
        description=page.meta_description,
        subjects=[tag.name for tag in context["page_tags"]],
        sample=page.sample,
    )


def story(page: Any, context: Context) -> Paper:
    """A story of any type: facts, picture, body."""
    paper = begun(page, context)
    paper.rail = parts.facts([unit_fact(page), field_fact(page)])
    paper.opening = banner(page, paper)
    paper.body = [*notes(page, context), *written(page, paper)]
    return paper


def byline(page: Any, corrected: list[Any]) -> list[str]:
    told = []
    if page.author and page.author == page.photographer:
        told.append(f"Bài và ảnh: {page.author}")
    else:
        told += [f"Bài: {page.author}"] if page.author else []
        told += [f"Ảnh: {page.photographer}"] if page.photographer else []
    told += [f"Theo {page.source_name}"] if page.source_name else []
    told += [page.get_genre_display()] if page.genre in TOLD_GENRES else []
    told.append(f"Đăng lúc {format_datetime(page.published_at)}")
    told += [f"Cập nhật {format_date(corrected[0].date)}"] if corrected else []
    return told


def notes(page: Any, context: Context) -> Parts:
    """What a reader knows before reading: that the story is kept as it was, and what was corrected."""
    found: Parts = []
    if page.archived_on:
        kept = (
            f"Từ ngày {format_date(page.archived_on)}, bài được giữ lại để tra cứu; nội dung đúng với thời điểm đăng "
            "và không được cập nhật."
        )
        found += parts.note("Bài lưu trữ.", markup.of_text(kept))
    for correction in context["corrections"]:
        title = f"Đính chính, {format_date(correction.date)}."
        found += parts.note(title, markup.of_text(correction.text), alert=True)
    return found


def banner(page: Any, paper: Paper) -> Parts:
    """The picture of the story across the page."""
    shown = paper.album.take(page.picture, "wide")
    return parts.picture(shown, page.picture_caption, wide=True)


def written(page: Any, paper: Paper) -> Parts:
    return bodies.parts_of(page.body, paper.album) if hasattr(page, "body") else []


def unit_fact(page: Any, label: str = "Đơn vị") -> tuple[str, str, str]:
    """The unit as it was called then, and what it is now."""
    now = page.unit_now
    told = f"{label} (tên gọi khi đó)" if now else label
    return (told, page.unit_name_then, f"Nay là {now.name}" if now else "")


def field_fact(page: Any) -> tuple[str, str, str]:
    return ("Lĩnh vực công tác", page.work_field.name if page.work_field else "", "")


def campaign_fact(page: Any) -> tuple[str, str, str]:
    shown = page.campaign and page.campaign.live
    return ("Thuộc phong trào", page.campaign.title if shown else "", "")


def label(text: str, tone: str = "") -> dict[str, str]:
    """A status word; `tone` is "on", "run", "alert" or empty."""
    return {"text": text, "tone": tone}


def steps(stream: Any) -> Parts:
    return parts.steps(
        [
            {
                "title": item.value["title"],
                "text": item.value["text"] or "",
                "meta": ", ".join(filter(None, [item.value["who"], item.value["time"]])),
            }
            for item in stream
        ]
    )


def kit(stream: Any) -> Parts:
    found = []
    for item in stream:
        file = item.value["file"]
        form = file.file_extension.upper() if file else "Chưa có tệp"
        found.append({"title": item.value["title"], "kind": item.value["kind"] or "", "form": form})
    return parts.files(found)
