"""From one record to the values of a page; nothing is written here."""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.html import strip_tags

from core.text import search_form, slugify
from exchange import bodies, values
from exchange.cleaning import clean, texts
from exchange.finding import Finder
from exchange.format import ALIASES, VERSION, Blocks, Kind, Rows, kind_of
from exchange.reading import Line
from exchange.values import RefusedError, is_empty
from exemplars.models import Indicator, PracticePage

LONGEST_ID = 120
MOST_TAGS = 30
NOT_READ = {"id", "slug", "source_url", "body"}  # no prose; of the body the blocks are looked at


@dataclass
class Story:
    """A record understood: what its page gets, and what to tell about it."""

    number: int
    id: str
    kind: Kind
    title: str
    digest: str
    fields: dict[str, Any] = field(default_factory=dict)  # of the page
    rows: dict[str, list[Any]] = field(default_factory=dict)  # inline rows and lists of records
    tags: list[str] = field(default_factory=list)
    indicators: list[tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=list)
    references: dict[str, list[str]] = field(default_factory=dict)
    slug: str = ""
    dated: bool = False
    draft: bool = False
    words: list[str] = field(default_factory=list)  # every text, for the search for personal data
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def asks_to_be_live(self) -> bool:
        return self.dated and not self.draft


def identify(line: Line) -> tuple[str, str]:
    """The id of a line ("" when it has none) and the digest of what stands in it."""
    data = line.data or {}
    written = json.dumps([VERSION, data], sort_keys=True, ensure_ascii=False, default=str)
    digest = hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
    value = data.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int):
        return "", digest
    return " ".join(str(value).split()), digest


def understand(line: Line, find: Finder) -> Story:
    """The story of a line; raises RefusedError with all that is wrong in it."""
    external_id, digest = identify(line)
    if line.problem or line.data is None:
        raise RefusedError(line.problem or "Dòng trống.")
    cleaned = clean(line.data)
    if line.not_utf8 and not cleaned.converted:
        raise RefusedError(
            "Dòng không phải UTF-8 và không nhận ra bảng mã. Lưu lại tệp theo mã UTF-8."
        )
    reader = _Reader(cleaned.data, find, list(cleaned.notes), list(cleaned.warnings))
    return reader.story(line.number, external_id, digest)


class _Reader:
    """Reads one record; gathers every refusal of it, so that one round of mending is enough."""

    def __init__(
        self, data: dict[str, Any], find: Finder, notes: list[str], warnings: list[str]
    ) -> None:
        self.find, self.notes, self.warnings = find, notes, warnings
        self.refusals: list[str] = []
        self.data: dict[str, Any] = {}
        for key, value in data.items():
            name = ALIASES.get(key, key)
            if name in self.data:
                self.refusals.append(f"Trường {name} viết hai lần dưới hai tên. Giữ một, bỏ một.")
            self.data[name] = value

    def story(self, number: int, external_id: str, digest: str) -> Story:
        kind = kind_of(self.data.get("type"))
        if not external_id:
            self.refusals.append("Thiếu id. Mỗi bài cần một mã riêng, không đổi khi nhập lại.")
        elif len(external_id) > LONGEST_ID:
            self.refusals.append(f"Mã id dài {len(external_id)} ký tự, nhiều nhất {LONGEST_ID}.")
        if kind is None:
            self.refusals.append(
                "Thiếu type. Ghi profile, practice hoặc news."
                if is_empty(self.data.get("type"))
                else f"Loại (type) “{self.data['type']}” không có trong định dạng. Dùng profile, practice hoặc news."
            )
            raise RefusedError(" ".join(self.refusals))
        story = Story(
            number, external_id, kind, "", digest, notes=self.notes, warnings=self.warnings
        )
        for step in (
            self.title, self.body, self.when, self.plain, self.place, self.subjects, self.lists, self.inline,
            self.others,
        ):  # fmt: skip
            try:
                step(story)
            except RefusedError as refusal:
                self.refusals.append(str(refusal))
        unknown = [name for name in self.data if name not in kind.names]
        if unknown:
            self.warnings.append(
                f"Không có trường {', '.join(unknown)} ở loại {kind.name}, đã bỏ qua. Xem docs/exchange-format.md."
            )
        if self.refusals:
            raise RefusedError(" ".join(dict.fromkeys(self.refusals)))
        elsewhere = {key: value for key, value in self.data.items() if key not in NOT_READ}
        story.words = [*texts(elsewhere), *map(_without_tags, texts(story.fields["body"]))]
        return story

    # --- the parts of a record ---

    def title(self, story: Story) -> None:
        if is_empty(self.data.get("title")):
            raise RefusedError("Thiếu title. Ghi tiêu đề bài.")
        model_field = story.kind.model._meta.get_field("title")
        title = values.text(model_field, self.data["title"], "title", self.notes)
        if not title:
            raise RefusedError("Tiêu đề (title) không có chữ nào. Ghi tiêu đề bài.")
        story.title = title
        if not is_empty(self.data.get("slug")):
            story.slug = slugify(values.words(self.data["slug"], "slug"))

    def body(self, story: Story) -> None:
        value = self.data.get("body")
        if value is None:
            raise RefusedError("Thiếu body. Ghi nội dung bài.")
        try:
            body = bodies.read(value)
        except bodies.BodyError as error:
            raise RefusedError(str(error)) from error
        if not body.blocks and isinstance(value, str) and story.kind.model is not PracticePage:
            raise RefusedError(
                "Nội dung (body) không có chữ nào. Ghi nội dung bài, hoặc bỏ dòng này."
            )
        if not body.blocks and story.kind.model is not PracticePage:
            self.warnings.append("Bài chưa có nội dung. Bổ sung trên trang.")
        self.notes += body.notes
        story.fields["body"] = body.blocks

    def when(self, story: Story) -> None:
        if not is_empty(self.data.get("draft")):
            story.draft = values.yes_or_no(self.data["draft"], "draft")
        if is_empty(self.data.get("published_at")):
            return
        story.fields["published_at"] = values.published(self.data["published_at"])
        story.dated = True

    def plain(self, story: Story) -> None:
        for name, attribute in story.kind.all_fields.items():
            model_field = story.kind.model._meta.get_field(attribute)
            value = self.data.get(name)
            if is_empty(value):
                # A name that is missing is empty: the line says the whole story.
                story.fields[attribute] = model_field.get_default()
                continue
            try:
                story.fields[attribute] = values.read(model_field, value, name, self.notes)
            except RefusedError as refusal:
                self.refusals.append(str(refusal))

    def day(self, story: Story) -> datetime.date:
        """The day whose names of units hold."""
        at = story.fields.get("published_at")
        return timezone.localdate(at) if at else timezone.localdate()

    def place(self, story: Story) -> None:
        story.fields["unit"] = None
        if is_empty(self.data.get("unit")):
            return
        found = self.find.place(values.words(self.data["unit"], "unit"), self.day(story))
        story.fields["unit"] = found.unit
        self.notes += [found.note] if found.note else []
        self.warnings += [found.warning] if found.warning else []
        if found.office:
            above = story.fields.get("office") or ""
            parts = (
                [above, found.office]
                if search_form(found.office) not in search_form(above)
                else [above]
            )
            office = ", ".join(part for part in parts if part)
            longest = story.kind.model._meta.get_field("office").max_length
            if len(office) > longest:
                raise RefusedError(
                    f"Tên đơn vị và bộ phận dài {len(office)} ký tự, nhiều nhất {longest}. Rút ngắn."
                )
            story.fields["office"] = office

    def names(self, key: str) -> list[str]:
        """A list of names; one text is a list with commas."""
        value = self.data.get(key)
        if is_empty(value):
            return []
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, list):
            raise RefusedError(f"Trường {key} phải là một danh sách tên.")
        found = [values.words(part, key) for part in parts]
        return list(dict.fromkeys(name for name in found if name))

    def subjects(self, story: Story) -> None:
        story.fields["work_field"] = None
        if not is_empty(self.data.get("field")):
            name = values.words(self.data["field"], "field")
            story.fields["work_field"] = self.find.field(name)
            if story.fields["work_field"] is None:
                self.missing("field", name, "danh mục lĩnh vực")
        story.rows["topics"] = self.records(
            "topics", self.find.topic, "danh mục việc cần giải quyết"
        )
        column = self.data.get("column")
        if isinstance(column, str) and (found := self.find.column(column)):
            story.rows["columns"] = [found]  # a title may have a comma
        else:
            story.rows["columns"] = self.records("column", self.find.column, "danh sách chuyên mục")
        story.tags = self.names("tags")
        if len(story.tags) > MOST_TAGS or any(len(tag) > 100 for tag in story.tags):
            raise RefusedError(f"Nhiều nhất {MOST_TAGS} thẻ (tags), mỗi thẻ nhiều nhất 100 ký tự.")
        alike = {tag.casefold(): tag for tag in reversed(story.tags)}
        story.tags = [tag for tag in story.tags if alike[tag.casefold()] == tag]

    def records(self, key: str, find: Any, where: str) -> list[Any]:
        found = []
        for name in self.names(key):
            record = find(name)
            if record is None:
                self.missing(key, name, where)
            elif record not in found:
                found.append(record)
        return found

    def missing(self, key: str, name: str, where: str) -> None:
        self.warnings.append(
            f"Trường {key}: không có “{name}” trong {where}, đã bỏ qua. Sửa tên, hoặc thêm vào danh mục rồi nhập lại "
            "với --overwrite."
        )

    # --- lists of small records ---

    def items(self, name: str, first: str) -> list[dict[str, Any]]:
        """The list `name` as dicts; a text is taken for the part `first`."""
        value = self.data.get(name)
        if is_empty(value):
            return []
        if not isinstance(value, list):
            raise RefusedError(f"Trường {name} phải là một danh sách ([…]).")
        found = [{first: item} if isinstance(item, str) else item for item in value]
        if not all(isinstance(item, dict) for item in found):
            raise RefusedError(f"Mỗi phần của {name} phải là một đối tượng ({{…}}).")
        return found

    def lists(self, story: Story) -> None:
        for name, spec in story.kind.blocks.items():
            try:
                story.fields[spec.attribute] = self.stream(name, spec)
            except RefusedError as refusal:
                story.fields[spec.attribute] = []
                self.refusals.append(str(refusal))

    def stream(self, name: str, spec: Blocks) -> list[tuple[str, dict[str, Any]]]:
        made = []
        for number, item in enumerate(self.items(name, spec.names[0]), start=1):
            where = f"{name} {number}"
            self.unknown(item, spec.names, where)
            value = {
                key: "" if is_empty(item.get(key)) else _lines(item[key], f"{where}, {key}")
                for key in spec.names
            }
            if not value[spec.names[0]]:
                raise RefusedError(f"Phần {number} của {name} thiếu {spec.names[0]}.")
            for key, longest in spec.lengths.items():
                if len(value[key]) > longest:
                    raise RefusedError(
                        f"{where}: {key} dài {len(value[key])} ký tự, nhiều nhất {longest}."
                    )
            made.append((spec.block, value))
        return made

    def unknown(self, item: dict[str, Any], names: Any, where: str) -> None:
        if extra := [key for key in item if key not in names]:
            self.warnings.append(f"Không có phần {', '.join(extra)} ở {where}, đã bỏ qua.")

    def inline(self, story: Story) -> None:
        for name, spec in story.kind.all_rows.items():
            story.rows[spec.attribute] = []
            try:
                for order, item in enumerate(self.items(name, next(iter(spec.fields)))):
                    if name == "indicators":
                        self.indicator(story, spec, item, order)
                    else:
                        self.row(story, name, spec, item, order)
            except RefusedError as refusal:
                self.refusals.append(str(refusal))

    def row(self, story: Story, name: str, spec: Rows, item: dict[str, Any], order: int) -> None:
        where = f"{name} {order + 1}"
        self.unknown(item, spec.fields, where)
        made = {}
        for key, attribute in spec.fields.items():
            if is_empty(item.get(key)):
                if key in spec.required:
                    raise RefusedError(f"Phần {order + 1} của {name} thiếu {key}.")
                continue
            if attribute == "award":
                award = values.words(item[key], where)
                made["award"] = self.find.award(award)
                if made["award"] is None:
                    raise RefusedError(
                        f"Không có “{award}” trong danh mục khen thưởng ({where}). Sửa tên cho đúng danh mục, hoặc thêm "
                        "vào danh mục rồi nhập lại."
                    )
                continue
            model_field = spec.model._meta.get_field(attribute)
            made[attribute] = values.read(model_field, item[key], f"{where}, {key}", self.notes)
        story.rows[spec.attribute].append(spec.model(sort_order=order, **made))

    def indicator(self, story: Story, spec: Rows, item: dict[str, Any], order: int) -> None:
        where = f"indicators {order + 1}"
        self.unknown(item, {*spec.fields, "name", "unit", "direction"}, where)
        if is_empty(item.get("name")):
            raise RefusedError(f"Phần {order + 1} của indicators thiếu name (tên chỉ tiêu).")
        fields = {"name": "name", "unit": "unit_of_measure", "direction": "direction"}
        catalogue: Any = Indicator
        of_catalogue = {
            attribute: values.read(catalogue._meta.get_field(attribute), item[key], f"{where}, {key}", self.notes)
            for key, attribute in fields.items()
            if not is_empty(item.get(key))
        }  # fmt: skip
        figures = {
            attribute: values.read(
                spec.model._meta.get_field(attribute), item[key], f"{where}, {key}", self.notes
            )
            for key, attribute in spec.fields.items()
            if not is_empty(item.get(key))
        }
        known = self.find.indicator(of_catalogue["name"])
        for attribute, words in (("unit_of_measure", "đơn vị tính"), ("direction", "chiều tốt")):
            old, new = getattr(known, attribute, ""), of_catalogue.get(attribute, "")
            if known and old and new and search_form(old) != search_form(new):
                raise RefusedError(
                    f"Chỉ tiêu “{known.name}” trong danh mục có {words} “{old}”, dòng này ghi “{new}”. Sửa cho khớp, hoặc "
                    "đặt tên chỉ tiêu khác."
                )
        story.indicators.append((of_catalogue, {"sort_order": order, **figures}))

    # --- what only one type has ---

    def others(self, story: Story) -> None:
        for name, attribute in story.kind.references.items():
            story.references[attribute] = self.names(name)
        if "co_units" in story.kind.other:
            story.rows["co_units"] = self.records(
                "co_units", lambda name: self.find.unit(name, self.day(story)), "danh sách đơn vị"
            )
        if "campaign" in story.kind.other:
            story.fields["campaign"] = None
            if not is_empty(self.data.get("campaign")):
                name = values.words(self.data["campaign"], "campaign")
                story.fields["campaign"] = self.find.campaign(name)
                if story.fields["campaign"] is None:
                    self.missing("campaign", name, "các phong trào")


def _without_tags(markup: str) -> str:
    return strip_tags(markup.replace("</p>", "\n").replace("<br/>", "\n"))


def _lines(value: Any, name: str) -> str:
    """Text of a part, its line breaks kept."""
    if not isinstance(value, str):
        return values.words(value, name)
    return "\n".join(" ".join(line.split()) for line in value.strip().split("\n"))
