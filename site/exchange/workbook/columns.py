"""The columns of the template: what each is called, what it is in a record, how it is filled in.

`name` is a place in the record: `title`; `topics/` adds to a list; `indicators/2/baseline` is a part
of the second row of a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

SETS_OF_INDICATORS = 6
SETS_OF_HONOURS = 3
SETS_OF_PEOPLE = 3
SETS_OF_TOPICS = 3


class How(Enum):
    """How a cell is read."""

    TEXT = auto()
    LINES = auto()  # text of several lines
    PAIRS = auto()  # several lines, each “this: that”
    NUMBER = auto()
    DAY = auto()
    MOMENT = auto()
    YES_NO = auto()
    CHOICE = auto()  # from a closed list
    NAME = auto()  # from a list that does not hold everything


@dataclass(frozen=True)
class Column:
    heading: str
    name: str
    help: str = ""
    how: How = How.TEXT
    choices: str = ""  # the list of the hidden sheet
    example: Any = None
    width: int = 22
    required: bool = False
    pair: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Sheet:
    """A sheet of the template: the kind its rows become."""

    title: str
    kind: str
    columns: tuple[Column, ...]

    def heading_of(self, name: str) -> str:
        """What the column for `name` is called; `name` itself when there is none."""
        for column in self.columns:
            if column.name.rstrip("/") == name:
                return column.heading
        return name


MARK = "Dấu dòng"
HELP_MARK = "HƯỚNG DẪN"
EXAMPLE_MARK = "VÍ DỤ"
REPORT = "Lỗi, việc cần làm"
LISTS = "Danh mục"
ABOUT = "Cách dùng"
ID = "Mã bài"
TITLE = "Tiêu đề"

_HEAD = (
    Column(
        ID,
        "id",
        "Mã riêng của bài, không đổi khi nhập lại. Bỏ trống thì trang tự đặt theo tiêu đề.",
        width=16,
    ),
    Column(TITLE, "title", "Bắt buộc.", width=44, required=True),
    Column("Tóm tắt", "summary", "Nhiều nhất 45 từ: điều gì đã thay đổi, kèm một con số.", How.LINES, width=44),
    Column(
        "Nội dung",
        "body",
        "Đoạn văn cách nhau một dòng trống (Alt+Enter để xuống dòng). Bài dài, có ảnh: nhập bằng Word.",
        How.LINES,
        width=60,
    ),
    Column(
        "Ngày đăng",
        "published_at",
        "Ngày/tháng/năm. Có ngày thì bài công khai ngay; bỏ trống thì vào làm bản nháp.",
        How.MOMENT,
        width=16,
    ),
    Column("Giữ ở bản nháp", "draft", "Chọn Có: vẫn là bản nháp dù có ngày đăng.", How.YES_NO, "yes_no", width=12),
    Column(
        "Đơn vị",
        "unit",
        "Tên đơn vị vào ngày của bài. Cấp huyện: “BHXH huyện Mù Cang Chải, tỉnh Yên Bái”.",
        How.NAME,
        "units",
        width=32,
    ),
    Column("Bộ phận", "office", "Tên khi đó, ví dụ Tổ một cửa.", width=24),
    Column("Lĩnh vực công tác", "field", "Chọn trong danh sách.", How.CHOICE, "fields", width=28),
    *(
        Column(
            f"Việc cần giải quyết {number}", "topics/", "Chọn trong danh sách.", How.CHOICE, "topics", width=30
        )
        for number in range(1, SETS_OF_TOPICS + 1)
    ),
)  # fmt: skip
_TAIL = (
    Column("Chuyên mục", "column", "Chỉ chọn khi bài không tự vào chuyên mục.", How.CHOICE, "columns", width=26),
    Column("Thẻ", "tags", "Cách nhau bằng dấu phẩy.", width=24),
    Column("Cấp công nhận", "level", "Chọn trong danh sách.", How.CHOICE, "levels", width=16),
    Column("Thể loại", "genre", "Chọn trong danh sách.", How.CHOICE, "genres", width=14),
    Column("Tác giả, bút danh", "author", width=22),
    Column("Người chụp ảnh", "photographer", width=22),
    Column("Nguồn khi đăng lại", "source", "Hiện thành “Theo …”.", width=22),
    Column("Địa chỉ nguồn", "source_url", "Bắt đầu bằng https://", width=26),
    Column("Cần rà soát trước ngày", "review_by", "Ngày/tháng/năm.", How.DAY, width=16),
)  # fmt: skip


def _with_examples(columns: tuple[Column, ...], examples: dict[str, Any]) -> tuple[Column, ...]:
    """`columns` with the values of the example row, by heading."""
    unknown = examples.keys() - {column.heading for column in columns}
    assert not unknown, unknown
    return tuple(
        Column(**{**column.__dict__, "example": examples.get(column.heading, column.example)})
        for column in columns
    )


def _honours() -> Iterator[Column]:
    for number in range(1, SETS_OF_HONOURS + 1):
        here, at = f"Khen thưởng {number}", f"honours/{number}"
        yield Column(f"{here}: danh hiệu, hình thức", f"{at}/award", "Chọn trong danh sách.", How.CHOICE, "awards", width=34)  # fmt: skip
        yield Column(f"{here}: số quyết định", f"{at}/number", "Ví dụ 1234/QĐ-BHXH.", width=18)
        yield Column(f"{here}: ngày quyết định", f"{at}/date", "Ngày/tháng/năm.", How.DAY, width=14)
        yield Column(f"{here}: người, cơ quan quyết định", f"{at}/issuer", width=24)
        yield Column(f"{here}: năm", f"{at}/years", width=12)
        yield Column(f"{here}: tình trạng", f"{at}/state", "Chọn trong danh sách.", How.CHOICE, "honour_states", width=22)  # fmt: skip


def _people() -> Iterator[Column]:
    for number in range(1, SETS_OF_PEOPLE + 1):
        here, at = f"Người được nêu tên {number}", f"people/{number}"
        yield Column(f"{here}: họ tên", f"{at}/name", width=22)
        yield Column(f"{here}: vai trò", f"{at}/role", width=18)
        yield Column(f"{here}: căn cứ", f"{at}/basis", "Chọn trong danh sách.", How.CHOICE, "bases", width=20)  # fmt: skip


def _indicators() -> Iterator[Column]:
    for number in range(1, SETS_OF_INDICATORS + 1):
        here, at = f"Chỉ tiêu {number}", f"indicators/{number}"
        yield Column(f"{here}: tên", f"{at}/name", "Chọn tên đã có, hoặc ghi tên mới.", How.NAME, "indicators", width=30)  # fmt: skip
        yield Column(f"{here}: đơn vị tính", f"{at}/unit", "%, người, lượt, ngày…", width=12)
        yield Column(f"{here}: chiều tốt", f"{at}/direction", "Chọn trong danh sách.", How.CHOICE, "directions", width=18)  # fmt: skip
        yield Column(f"{here}: trước khi làm", f"{at}/baseline", "Số, ví dụ 1.234,5", How.NUMBER, width=13)  # fmt: skip
        yield Column(f"{here}: kỳ số liệu trước", f"{at}/baseline_period", "Ví dụ năm 2023", width=16)  # fmt: skip
        yield Column(f"{here}: mục tiêu", f"{at}/target", "Số", How.NUMBER, width=12)
        yield Column(f"{here}: đạt được", f"{at}/actual", "Số", How.NUMBER, width=12)
        yield Column(f"{here}: kỳ số liệu sau", f"{at}/actual_period", "Bắt buộc khi có số đạt được.", width=16)  # fmt: skip
        yield Column(f"{here}: nguồn số liệu", f"{at}/source", width=22)


PROFILES = Sheet(
    "Gương điển hình",
    "profile",
    _with_examples(
        (
            *_HEAD,
            Column("Đối tượng", "kind", "Cá nhân, tập thể…", How.CHOICE, "profile_kinds", width=18),
            Column("Loại bài", "format", "Chọn trong danh sách.", How.CHOICE, "profile_formats", width=20),
            Column("Họ và tên, tên tập thể", "subject_name", width=28),
            Column("Chức danh, việc đang làm khi đó", "title_then", width=28),
            Column("Người trực tiếp hay lãnh đạo", "frontline", "Chọn trong danh sách.", How.CHOICE, "frontline", width=24),
            Column("Trong hay ngoài Ngành", "scope", "Chọn trong danh sách.", How.CHOICE, "scopes", width=16),
            Column("Giai đoạn", "period", "Ví dụ 2020–2025.", width=14),
            Column("Nơi diễn ra", "place", width=24),
            Column("Số người", "headcount_total", "Với tập thể.", How.NUMBER, width=10),
            Column("Trong đó nữ", "headcount_women", "Với tập thể.", How.NUMBER, width=10),
            *_honours(),
            *_people(),
            *_TAIL,
        ),
        {
            ID: "GUONG-001",
            TITLE: "Người gõ cửa từng nhà lúc bảy giờ tối",
            "Tóm tắt": "Mười năm đi từng nhà sau giờ làm, chị giúp 310 người tham gia BHXH tự nguyện.",
            "Nội dung": "Bảy giờ tối, chị bắt đầu từ đầu ngõ.\n\nChị hỏi từng người cần việc gì rồi mới nói chuyện sổ.",
            "Ngày đăng": "15/08/2025",
            "Đơn vị": "BHXH tỉnh Vĩnh Long",
            "Bộ phận": "Tổ thu",
            "Đối tượng": "Cá nhân",
            "Loại bài": "Gương điển hình",
            "Họ và tên, tên tập thể": "Nguyễn Thị Ví Dụ",
            "Người trực tiếp hay lãnh đạo": "Trực tiếp thực hiện nhiệm vụ",
            "Trong hay ngoài Ngành": "Trong Ngành",
            "Thẻ": "tận tụy, BHXH tự nguyện",
            "Người được nêu tên 1: họ tên": "Nguyễn Thị Ví Dụ",
            "Người được nêu tên 1: căn cứ": "Có sự đồng ý",
        },
    ),
)  # fmt: skip

PRACTICES = Sheet(
    "Mô hình",
    "practice",
    _with_examples(
        (
            *_HEAD,
            Column("Nói trong một câu", "pitch", "Câu mà đồng nghiệp sẽ kể lại.", width=40),
            Column("Vấn đề đặt ra", "problem", "", How.LINES, width=44),
            Column("Nguyên nhân", "cause", "", How.LINES, width=36),
            Column("Mục tiêu của mô hình", "objective", "", How.LINES, width=36),
            Column("Cách làm", "steps", "Mỗi dòng một bước: “Việc: làm thế nào”.", How.PAIRS, width=60, pair=("title", "text")),
            Column("Ai làm, phối hợp với ai", "partners", "Mỗi dòng một bên: “Ai: làm gì”.", How.PAIRS, width=40, pair=("who", "does")),
            Column("Địa bàn", "terrain", "Chọn trong danh sách.", How.CHOICE, "terrains", width=18),
            Column("Quy mô bộ phận thực hiện", "team_size", "Chọn trong danh sách.", How.CHOICE, "team_sizes", width=18),
            Column("Nhân lực", "people_needed", width=22),
            Column("Kinh phí (đồng)", "cost_vnd", "Số, ví dụ 12.000.000", How.NUMBER, width=16),
            Column("Nguồn kinh phí", "funding", width=24),
            Column("Ghi chú về nguồn lực", "resource_note", "", How.LINES, width=28),
            Column("Thời gian thực hiện", "period", width=20),
            Column("Các mốc", "timeline", "Mỗi dòng một mốc: “Khi nào: việc gì”.", How.PAIRS, width=36, pair=("when", "what")),
            Column("Tình trạng", "state", "Chọn trong danh sách.", How.CHOICE, "states", width=16),
            Column("Lý do ngừng áp dụng", "retired_reason", width=24),
            Column("Ngày ngừng", "retired_on", "Ngày/tháng/năm.", How.DAY, width=14),
            *_indicators(),
            Column("Nói thêm về kết quả", "results", "", How.LINES, width=40),
            Column("Khó khăn và cách tháo gỡ", "obstacles", "Mỗi dòng: “Vướng gì: tháo gỡ thế nào”.", How.PAIRS, width=44, pair=("what", "done")),
            Column("Bài học kinh nghiệm", "lessons", "Mỗi dòng một ý.", How.LINES, width=40),
            Column("Điều kiện áp dụng", "conditions", "Mỗi dòng một ý.", How.LINES, width=40),
            Column("Phải giữ nguyên", "must_keep", "Mỗi dòng một ý.", How.LINES, width=32),
            Column("Có thể điều chỉnh", "may_change", "Mỗi dòng một ý.", How.LINES, width=32),
            Column("Đầu mối: bộ phận", "contact_office", width=26),
            Column("Đầu mối: chức danh", "contact_post", width=22),
            Column("Đầu mối: điện thoại cơ quan", "contact_phone", "Không ghi số máy riêng.", width=20),
            Column("Căn cứ pháp lý", "legal_basis", "Mỗi dòng một văn bản, kèm số và ngày.", How.LINES, width=36),
            Column("Còn phù hợp sau năm 2025", "legal_still_valid", width=26),
            Column("Sáng kiến, quyết định công nhận", "initiative", width=28),
            Column("Đơn vị cùng khởi xướng", "co_units/", "Một đơn vị.", How.NAME, "units", width=28),
            Column("Mô hình điểm: cấp", "model_decisions/1/level", "Chỉ ghi khi có quyết định.", How.CHOICE, "levels", width=16),
            Column("Mô hình điểm: số quyết định", "model_decisions/1/number", width=18),
            Column("Mô hình điểm: ngày quyết định", "model_decisions/1/date", "Ngày/tháng/năm.", How.DAY, width=14),
            Column("Mô hình điểm: cơ quan quyết định", "model_decisions/1/issuer", width=26),
            Column("Mô hình điểm: giai đoạn", "model_decisions/1/period", width=16),
            Column("Công văn xác nhận của lãnh đạo đơn vị", "confirmed_letter", "Số, ngày, người ký.", width=28),
            Column("Ngày xác nhận", "confirmed_on", "Ngày/tháng/năm.", How.DAY, width=14),
            *_TAIL,
        ),
        {
            ID: "MH-001",
            TITLE: "Ống tre tiết kiệm",
            "Tóm tắt": "Mỗi ngày hai nghìn đồng vào ống tre, 713 người giữ được sổ.",
            "Nội dung": "Mỗi tổ mười người, mỗi người một ống tre.",
            "Ngày đăng": "15/08/2025",
            "Đơn vị": "BHXH tỉnh Vĩnh Long",
            "Nói trong một câu": "Mỗi ngày hai nghìn đồng vào ống tre, cuối năm đủ tiền đóng.",
            "Vấn đề đặt ra": "Người tham gia bỏ giữa chừng: 38 %.",
            "Cách làm": "Lập tổ: mười người một tổ, có tổ trưởng.\nPhát ống tre: mỗi nhà một ống.\nMở ống: ngày 25 hằng tháng.",
            "Ai làm, phối hợp với ai": "Hội Phụ nữ xã: lập tổ, nhắc hằng tháng.",
            "Tình trạng": "Đang áp dụng",
            "Chỉ tiêu 1: tên": "Tỷ lệ giữ người tham gia",
            "Chỉ tiêu 1: đơn vị tính": "%",
            "Chỉ tiêu 1: chiều tốt": "Càng cao càng tốt",
            "Chỉ tiêu 1: trước khi làm": 62,
            "Chỉ tiêu 1: kỳ số liệu trước": "năm 2023",
            "Chỉ tiêu 1: mục tiêu": 85,
            "Chỉ tiêu 1: đạt được": 91.5,
            "Chỉ tiêu 1: kỳ số liệu sau": "năm 2025",
            "Chỉ tiêu 1: nguồn số liệu": "Phần mềm thu",
            "Điều kiện áp dụng": "Có hội phụ nữ thôn\nCó người thu ở xã",
            "Đầu mối: bộ phận": "Phòng Tuyên truyền",
        },
    ),
)  # fmt: skip

NEWS = Sheet(
    "Tin bài",
    "news",
    _with_examples(
        (
            *_HEAD,
            Column("Loại tin", "kind", "Chọn trong danh sách.", How.CHOICE, "news_kinds", width=18),
            Column("Thuộc phong trào", "campaign", "Chọn trong danh sách.", How.CHOICE, "campaigns", width=32),
            *_TAIL,
        ),
        {
            ID: "TIN-001",
            TITLE: "Phát động thi đua quý IV",
            "Nội dung": "Sáng 01/10, hội nghị phát động thi đua quý IV khai mạc.",
            "Ngày đăng": "01/10/2024",
            "Loại tin": "Tin thi đua",
        },
    ),
)  # fmt: skip

SHEETS = (PROFILES, PRACTICES, NEWS)
