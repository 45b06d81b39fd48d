"""The interface of search in OpenAPI 3.1, made from the very rules that read the parameters."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse

from exemplars.enums import TeamSize, Terrain
from search.enums import TYPES
from search.facets import FACETS
from search.request import (
    DEFAULT_PAGE_SIZE,
    MAX_PAGE,
    MAX_PAGE_SIZE,
    MAX_QUERY,
    MAX_VALUES,
    SORTS,
)

VERSION = "1.0.0"
Schema = dict[str, Any]


def _parameter(name: str, about: str, schema: Schema, example: Any = None) -> Schema:
    told: Schema = {"name": name, "in": "query", "description": about, "schema": schema}
    return told if example is None else {**told, "example": example}


def _repeated(name: str, about: str, item: Schema, example: list[str]) -> Schema:
    schema = {"type": "array", "items": item, "maxItems": MAX_VALUES}
    return {**_parameter(name, about, schema, example), "style": "form", "explode": True}


def _slug(name: str, about: str, example: str) -> Schema:
    item = {"type": "string", "pattern": "^[a-z0-9]+(-+[a-z0-9]+)*$", "maxLength": 255}
    return _repeated(name, f"{about} Lặp lại tham số để chọn nhiều.", item, [example])


def _choice(name: str, about: str, choices: Any) -> Schema:
    meanings = "; ".join(f"{value}: {label}" for value, label in choices.choices)
    return _repeated(
        name, f"{about} {meanings}.", {"type": "string", "enum": choices.values}, choices.values[:1]
    )


def _day(name: str, about: str) -> Schema:
    schema = {
        "anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]
    }
    return _parameter(
        name,
        f"{about} Ngày ISO 8601 hoặc 15/08/2025, hoặc ngày giờ ISO 8601 có múi giờ.",
        schema,
        "2025-08-15",
    )


def parameters() -> list[Schema]:
    """The parameters of /api/search/, each as `search.request.parse` reads it."""
    return [
        _parameter(
            "q",
            "Câu tìm, có dấu hay không dấu; cụm trong ngoặc kép phải đúng nguyên văn. Bỏ trống thì duyệt tất cả.",
            {"type": "string", "maxLength": MAX_QUERY},
            "nuôi heo đất mua thẻ bhyt",
        ),
        _repeated(
            "type",
            "Loại nội dung. Lặp lại tham số để chọn nhiều.",
            {"type": "string", "enum": list(TYPES)},
            ["practice"],
        ),
        _slug("unit", "Đơn vị, theo phần cuối của địa chỉ; gồm cả bài của đơn vị cũ đã nhập vào.", "bhxh-tinh-nghe-an"),
        _slug("field", "Lĩnh vực công tác, theo phần cuối của địa chỉ.", "thu"),
        _slug("topic", "Việc cần giải quyết, theo phần cuối của địa chỉ.", "mo-rong-bhyt"),
        _repeated("tag", "Thẻ, theo tên hoặc phần cuối của địa chỉ.", {"type": "string"}, ["heo-dat"]),
        _repeated(
            "year", "Năm đăng.", {"type": "string", "pattern": "^(19|20)\\d\\d$"}, ["2025"]
        ),
        _choice("terrain", "Địa bàn nơi mô hình bắt đầu.", Terrain),
        _choice("team_size", "Quy mô bộ phận thực hiện mô hình.", TeamSize),
        _day("from", "Đăng từ ngày này."),
        _day("to", "Đăng đến hết ngày này."),
        _parameter(
            "sort",
            "Thứ tự. Không ghi thì có câu tìm xếp theo độ liên quan, không có thì mới nhất trước.",
            {"type": "string", "enum": list(SORTS)},
        ),
        _parameter(
            "page", "Số trang, từ 1.", {"type": "integer", "minimum": 1, "maximum": MAX_PAGE, "default": 1}
        ),
        _parameter(
            "page_size",
            "Số kết quả mỗi trang.",
            {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE, "default": DEFAULT_PAGE_SIZE},
        ),
    ]  # fmt: skip


def _object(about: str, properties: Schema) -> Schema:
    """An object with exactly these properties, all of them always there."""
    return {
        "type": "object",
        "description": about,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _text(about: str, *, null: bool = False, **more: Any) -> Schema:
    return {"type": ["string", "null"] if null else "string", "description": about, **more}


def _number(about: str, kind: str = "integer") -> Schema:
    return {"type": kind, "minimum": 0, "description": about}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _list(of: Schema, about: str) -> Schema:
    return {"type": "array", "items": of, "description": about}


def schemas() -> Schema:
    return {
        "Result": _object(
            "Một kết quả.",
            {
                "id": _text("Khóa trong chỉ mục.", pattern="^[a-z]+:\\d+$"),
                "external_id": _text("Mã ở nơi nội dung được nhập từ đó.", null=True),
                "type": _text("Loại nội dung.", enum=list(TYPES)),
                "title": _text("Tên, chữ thường."),
                "title_html": _text("Tên, chữ trúng nằm trong <mark>; mọi ký tự khác đã thoát."),
                "excerpt_html": _text("Đoạn trích, chữ trúng nằm trong <mark>; mọi ký tự khác đã thoát."),
                "url": _text("Địa chỉ trên trang, có thể kèm #mục."),
                "section": _text("Mục của văn bản dài mà kết quả dẫn tới.", null=True),
                "attachment": {
                    **_object(
                        "Tệp đính kèm có chữ trúng, khi bài trúng nhờ tệp.",
                        {"title": _text("Tên tệp."), "url": _text("Địa chỉ tệp trên trang.")},
                    ),
                    "type": ["object", "null"],
                },
                "published_at": _text("Lúc đăng, có múi giờ.", null=True, format="date-time"),
                "unit": _text("Đơn vị, phần cuối của địa chỉ.", null=True),
                "unit_name": _text("Tên đơn vị.", null=True),
                "field": _text("Lĩnh vực công tác, phần cuối của địa chỉ.", null=True),
                "field_name": _text("Tên lĩnh vực công tác.", null=True),
                "tags": _list({"type": "string"}, "Tên các thẻ."),
                "sample": {"type": "boolean", "description": "Dữ liệu minh họa: người và số liệu không có thật."},
            },
        ),
        "Option": _object(
            "Một giá trị để lọc.",
            {
                "value": _text("Giá trị của tham số."),
                "label": _text("Chữ cho người đọc."),
                "count": _number("Số kết quả khi chọn giá trị này, không kể lựa chọn khác của cùng tham số."),
                "selected": {"type": "boolean", "description": "Đang được chọn."},
            },
        ),
        "Answer": _object(
            "Một trang kết quả.",
            {
                "count": _number("Tổng số kết quả."),
                "took_ms": _number("Thời gian của máy tìm kiếm, mili giây.", "number"),
                "engine": _text("Máy tìm kiếm đã trả lời."),
                "complete": {"type": "boolean", "description": "false: tìm kiếm đang ở chế độ rút gọn."},
                "suggestion": _text("Câu có lẽ người hỏi muốn gõ.", null=True),
                "promoted": _list(_ref("Result"), "Trang ban biên tập chọn cho câu này; có thể cũng có trong results."),
                "results": _list(_ref("Result"), "Kết quả của trang đang hỏi."),
                "facets": _object(
                    "Giá trị để lọc, theo tên tham số.",
                    {name: _list(_ref("Option"), facet.legend) for name, facet in FACETS.items()},
                ),
            },
        ),
        "Suggestion": _object(
            "Một gợi ý.",
            {
                "text": _text("Tên bài, người, đơn vị, lĩnh vực, việc cần giải quyết hoặc thẻ."),
                "url": _text("Địa chỉ trên trang."),
                "type": _text("Loại.", enum=[*TYPES, "field", "topic", "tag", "person"]),
            },
        ),
        "Suggestions": _object(
            "Các gợi ý, gần nhất trước.", {"suggestions": _list(_ref("Suggestion"), "Nhiều nhất tám.")}
        ),
        "Error": _object("Vì sao không trả lời được.", {"error": _text("Một hay vài câu nói cách sửa.")}),
    }  # fmt: skip


def _responses(name: str, *, refuses: bool) -> Schema:
    def body(schema: str, about: str) -> Schema:
        return {
            "description": about,
            "content": {"application/json": {"schema": _ref(schema)}},
        }

    too_often = body("Error", "Hỏi quá nhanh.") | {
        "headers": {
            "Retry-After": {
                "description": "Số giây phải đợi.",
                "required": True,
                "schema": {"type": "integer", "minimum": 1},
            }
        }
    }
    told = {"200": body(name, "Trả lời.")}
    if refuses:
        told["400"] = body("Error", "Có tham số không dùng được.")
    return {**told, "429": too_often}


def document(origin: str) -> Schema:
    """The whole document; `origin` is the site's own address."""
    suggested = _parameter("q", "Chữ đang gõ, có dấu hay không dấu.", {"type": "string"}, "nong th")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Gương Sáng: API tìm kiếm",
            "version": VERSION,
            "description": "Tìm trong những gì đang đăng và mở cho mọi người. Chỉ đọc, không cần tài khoản.",
        },
        "servers": [{"url": origin}],
        "paths": {
            reverse("search:api"): {
                "get": {
                    "operationId": "search",
                    "summary": "Tìm và lọc",
                    "parameters": parameters(),
                    "responses": _responses("Answer", refuses=True),
                }
            },
            reverse("search:suggest"): {
                "get": {
                    "operationId": "suggest",
                    "summary": "Gợi ý khi đang gõ",
                    "parameters": [suggested],
                    "responses": _responses("Suggestions", refuses=False),
                }
            },
        },
        "components": {"schemas": schemas()},
    }


def _values(schema: Schema) -> str:
    inner = schema.get("items", schema)
    if "enum" in inner:
        return ", ".join(inner["enum"])
    if inner.get("type") == "integer":
        return f"{inner['minimum']}–{inner['maximum']}, mặc định {inner['default']}"
    return ""


def told_to_people() -> dict[str, Any]:
    """Context of `search/developers.html`."""
    rate: str | None = settings.API_RATES["search"]
    suggest_rate: str | None = settings.API_RATES["suggest"]
    return {
        "parameters": [
            {"name": each["name"], "about": each["description"], "values": _values(each["schema"])}
            for each in parameters()
        ],
        "properties": [
            {"name": name, "about": schema["description"]}
            for name, schema in schemas()["Answer"]["properties"].items()
        ],
        "rate": int(rate.partition("/")[0]) if rate else 0,
        "suggest_rate": int(suggest_rate.partition("/")[0]) if suggest_rate else 0,
        "most": MAX_PAGE_SIZE,
    }
