"""Makes a draft of the Word file a job was given."""

from __future__ import annotations

import hashlib
import logging
import re
from dataclasses import dataclass, field
from html import escape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mammoth
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Page

from core.text import slugify
from exchange import bodies, rules
from exchange.format import KINDS, Kind
from exchange.models import TransferJob
from exchange.reading import UnreadableFileError
from exchange.report import Level
from exchange.word import losses
from exchange.word.blocks import Block, with_pictures
from exchange.word.document import LONGEST_TITLE, Found, prepare
from exchange.word.fonts import Fonts
from media.intake import pictures
from media.models import Picture

if TYPE_CHECKING:
    from exchange.jobs.running import Work

logger = logging.getLogger(__name__)

MOST_PICTURES = 60
LONGEST_CAPTION = 300
TO_COMPLETE = "cần bổ sung"
BROKEN = "Không đọc được tệp Word: tệp bị hỏng. Mở bằng Word, lưu lại thành .docx rồi tải lên."

_STYLES = """
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Subtitle'] => p:fresh
"""
_CREDIT = re.compile(r"(?:^|[.;,(]\s*|\s)(?P<what>Ảnh|Tranh)\s*:\s*(?P<who>[^.;()]{2,80})[.)]?\s*$")
_KNOWN_MESSAGES = re.compile(r"w:sym")


@dataclass
class Story:
    """A Word file understood."""

    title: str
    standfirst: str
    blocks: list[Block]
    found: Found
    pictures: list[Any] = field(default_factory=list)


def run(work: Work) -> None:
    from exchange.jobs.running import on_disk

    if work.job.page_id:  # the run before this one was killed after its last transaction
        return
    work.job.total = 1
    work.save()
    kind = KINDS[work.job.options["kind"]]
    with on_disk(work.job.upload) as path:
        story = read(path)
        ready = _clean_pictures(story, work)
    page = _write(work.job, kind, story, ready)
    for sentence in dict.fromkeys(story.found.notes):
        work.say(0, Level.NOTE, sentence)
    for sentence in dict.fromkeys([*story.found.warnings, *_still_to_do(page, story, ready)]):
        work.say(0, Level.WARNING, sentence)
    work.job.page = page
    work.job.counts = {"created": 1, "drafts": 1, "pictures": len(ready)}
    work.step()


def read(path: Path) -> Story:
    """Raises UnreadableFileError when the file is damaged or empty."""
    found = Found()

    def prepared(document: Any) -> Any:
        nonlocal found
        made, found = prepare(document, fonts)
        return made

    try:
        lost = losses.find(path)
        fonts = Fonts(path)
        with path.open("rb") as file:
            # Without a name mammoth cannot be led to files beside it.
            result = mammoth.convert_to_html(
                BytesIO(file.read()),
                style_map=_STYLES,
                transform_document=prepared,
                include_embedded_style_map=False,
                external_file_access=False,
            )
        body = bodies.read(result.value)
        raw = [_bytes_of(picture) for picture in found.pictures]
    except bodies.BodyError as error:
        raise UnreadableFileError(str(error)) from error
    except RecursionError as error:
        raise UnreadableFileError(
            "Tệp Word lồng quá nhiều lớp bảng, khung. Chép nội dung sang tệp mới rồi tải lên."
        ) from error
    except Exception as error:  # a damaged file may fail in any way inside
        logger.warning("Tệp Word không đọc được: %r", error)
        raise UnreadableFileError(BROKEN) from error
    found.notes = [*lost.notes, *found.notes]
    found.warnings = [*lost.warnings, *found.warnings]
    if any(_KNOWN_MESSAGES.search(message.message) for message in result.messages):
        found.warnings.append("Có ký hiệu đặc biệt không đọc được, đã bỏ. Đối chiếu với bản Word.")
    blocks = with_pictures(body.blocks)
    if not blocks and not found.title:
        raise UnreadableFileError("Tệp Word không có chữ, bảng hay ảnh nào. Kiểm tra lại tệp.")
    return Story(found.title, found.standfirst, blocks, found, raw)


def _bytes_of(picture: Any) -> bytes | None:
    """The bytes of a picture; None for one that is only linked, or missing."""
    try:
        with picture.open() as file:
            return bytes(file.read())
    except Exception:  # linked from elsewhere, or not in the file
        return None


# --- pictures ---


@dataclass
class Ready:
    """A picture cleaned, to be stored."""

    file: pictures.CleanPicture
    title: str
    credit: str
    is_drawing: bool


def _clean_pictures(story: Story, work: Work) -> dict[int, Ready]:
    """Pictures by their number in the file; those that cannot be taken are told and leave the story."""
    captions = {
        value["number"]: value["caption"] for name, value in story.blocks if name == "picture"
    }
    ready: dict[int, Ready] = {}
    known: dict[str, Ready] = {}
    for number, content in enumerate(story.pictures):
        name = f"ảnh {number + 1}"
        if content is None:
            story.found.warnings.append(
                f"Không lấy được {name}: ảnh nằm ngoài tệp (chỉ liên kết). Tải ảnh lên rồi chèn vào bài."
            )
            continue
        if len(known) == MOST_PICTURES:
            story.found.warnings.append(
                f"Tệp có hơn {MOST_PICTURES} ảnh; từ {name} trở đi không lấy. Tải các ảnh ấy lên rồi chèn vào bài."
            )
            break
        digest = hashlib.sha256(content).hexdigest()
        if digest not in known:
            try:
                file = pictures.clean(ContentFile(content, name=name), name)
            except ValidationError as error:
                story.found.warnings.append(
                    f"Đã bỏ {name}. {' '.join(error.messages)} Rồi chèn ảnh ấy vào bài."
                )
                continue
            caption = captions.get(number, "")
            credit = _CREDIT.search(caption)
            known[digest] = Ready(
                file,
                (caption or f"{story.title or 'Bài nhập từ Word'}: ảnh {number + 1}")[:255],
                credit["who"].strip() if credit else "",
                bool(credit and credit["what"] == "Tranh"),
            )
        ready[number] = known[digest]
        work.step(0)
    return ready


# --- the draft ---


@transaction.atomic
def _write(job: TransferJob, kind: Kind, story: Story, ready: dict[int, Ready]) -> Any:
    """The page with its pictures, and the job's memory of it, in one transaction."""
    parent = kind.index.objects.first()
    if parent is None:
        raise UnreadableFileError(f"Trang chưa có mục chứa loại {kind.label}. Báo người quản trị.")
    stored: dict[int, Picture] = {}
    for item in {id(each): each for each in ready.values()}.values():
        stored[id(item)] = Picture.objects.create(
            title=item.title,
            file=item.file,
            credit=item.credit,
            is_drawing=item.is_drawing,
            rights_holder=TO_COMPLETE,
            uploaded_by_user=job.user,
        )
    of_number = {number: stored[id(item)] for number, item in ready.items()}
    title = story.title or job.filename.rpartition(".")[0] or "Bài nhập từ Word"
    if len(title) > LONGEST_TITLE:
        story.found.warnings.append(f"Tiêu đề dài {len(title)} ký tự, đã cắt. Viết lại tiêu đề.")
        title = f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    page = kind.model(
        title=title,
        draft_title=title,
        slug=_free_slug(parent, title),
        standfirst=story.standfirst,
        body=_body(story.blocks, of_number),
        unit_id=job.options.get("unit"),
        owner=job.user,
        live=False,
        has_unpublished_changes=True,
    )
    parent.add_child(instance=page)
    page.save_revision(user=job.user, log_action=True)
    TransferJob.objects.filter(pk=job.pk).note(page=page)
    return page


def _body(blocks: list[Block], of_number: dict[int, Picture]) -> list[Block]:
    made: list[Block] = []
    for name, value in blocks:
        if name != "picture":
            made.append((name, value))
        elif picture := of_number.get(value["number"]):
            made.append(
                ("picture", {"picture": picture, "caption": value["caption"][:LONGEST_CAPTION]})
            )
        elif value["caption"]:  # the picture could not be taken; what is said of it stays
            made.append(("text", f"<p>[{escape(value['caption'])}]</p>"))
    return made


def _free_slug(parent: Page, title: str) -> str:
    wanted = slugify(title) or "bai"
    taken = set(
        Page.objects.child_of(parent).filter(slug__startswith=wanted).values_list("slug", flat=True)
    )
    slug, number = wanted, 1
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def _still_to_do(page: Any, story: Story, ready: dict[int, Ready]) -> list[str]:
    """What an editor completes before the draft can be published."""
    sentences = []
    if ready:
        count = len({id(item) for item in ready.values()})
        sentences.append(
            f"{count} ảnh đã vào kho ảnh, chưa có văn bản thay thế và căn cứ sử dụng; chủ sở hữu quyền ghi “{TO_COMPLETE}”. "
            "Mở từng ảnh để bổ sung trước khi xuất bản."
        )
        if unnamed := sum(
            1 for item in {id(i): i for i in ready.values()}.values() if not item.credit
        ):
            sentences.append(f"{unnamed} ảnh chưa ghi người chụp. Mở ảnh để bổ sung.")
    if not story.title:
        sentences.append(
            "Không tìm thấy tiêu đề trong tệp; lấy tên tệp làm tiêu đề. Viết lại tiêu đề."
        )
    if not story.standfirst:
        sentences.append(
            "Bài chưa có tóm tắt. Viết nhiều nhất 45 từ: điều gì đã thay đổi, kèm một con số."
        )
    words = [page.title, page.standfirst, *(str(value) for _name, value in story.blocks)]
    return [*sentences, *rules.personal_data(words)]
