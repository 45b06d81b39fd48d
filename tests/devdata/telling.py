"""What a sample text must keep to, as rules over the files: each gives its complaints, none when all is well.

A rule takes any list of sources, so that a test can show it a wrong one.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from core.text import nfc
from devdata.loading.sources import Source

Rule = Callable[[list[Source]], list[str]]

STORIES = ("profile", "practice", "news", "material")
LEDGER = ("adoption", "visit", "pledge")
RETOLD = ("monday",)  # the same names and facts as its source, in words of its own
GIVEN = ("file",)  # a file may repeat the story that offers it
TOLD = (*STORIES, "campaign", "event", "procedure", *LEDGER)

# Names of records, codes and sources: the same in many stories by right.
OF_RECORDS = """
unit office field topics level period date byline genre tags file key kind type number letter legal_basis
contact issuer award owner step name indicator source baseline_period actual_period place cover columns
campaign story stories practice subject state format slug rhythm code role people honours launcher scope
"""
NOT_PROSE = frozenset(OF_RECORDS.split())

STANDFIRST = 45  # words of the summary, at most
RUN = 8  # words in a row that no two stories share
# Names too long to be said otherwise, and sentences of the law; a run does not reach across them.
SAID_BY_ALL = re.compile(
    "Ban Tuyên truyền và Hỗ trợ người tham gia|Bằng khen của Tổng Giám đốc BHXH Việt Nam|"
    "Giấy khen của Giám đốc BHXH tỉnh, thành phố|Dữ liệu minh họa"
)
SHARED_BUILD = 2  # stories that may have the same order of blocks
FIRST, LAST = datetime.date(2012, 1, 1), datetime.date(2026, 10, 31)
DIRECTOR_SINCE = datetime.date(2025, 3, 1)  # until then Tổng Giám đốc
GRASSROOTS_SINCE = datetime.date(2025, 7, 1)  # until then BHXH huyện

# Syllables of the running text: title, standfirst, body.
LENGTHS = {
    "exemplar": (250, 1200),
    "deed": (150, 700),
    "practice": (250, 1200),
    "news": (80, 1200),
    "material": (150, 1500),
}
FILLED_IN = """
pitch problem cause objective steps partners resources timeline indicators obstacles conditions must_keep
may_change lessons kit legal_basis contact state review_by
"""
COMPLETE = FILLED_IN.split()
CLICHES = (
    "luôn luôn",
    "không ngừng",
    "tấm gương sáng cho mọi người noi theo",
    "nụ cười",
    "tỏa sáng",
    "thắp lửa",
)
FAMILY_NAMES = (
    "Bùi|Cao|Châu|Chu|Dương|Đàm|Đào|Đặng|Đinh|Đoàn|Đỗ|Giàng|Hà|Hoàng|Hồ|Huỳnh|Hứa|Lại|Lâm|Lê|Lò|Lương|Lý|Mai|"
    "Nghiêm|Ngô|Nguyễn|Nông|Phạm|Phan|Phùng|Quách|Sùng|Tạ|Thái|Thào|Tô|Tôn|Trần|Triệu|Trịnh|Trương|Vàng|Võ|Vũ|Vương"
)
FULL_NAME = re.compile(rf"\b(?:{FAMILY_NAMES})(?: [A-ZĐÀ-Ỹ][a-zđà-ỹ]+){{2,3}}\b")
NOT_INVENTED = {"Hồ Chí Minh", "Trần Hưng Đạo"}
# Numbers of state papers read in a public source; any other law is named without its number.
READ = """
06/2022/QH15 06/2026/QH16 33/2024/QH15 91/2025/QH15 98/2023/NĐ-CP 152/2025/NĐ-CP 161/2026/NĐ-CP
01/2024/TT-BNV 15/2025/TT-BNV 2286/QĐ-BTC 4231/HD-BHXH
"""
CITED = re.compile(
    r"\d+/(?:\d{4}/(?:QH|NĐ|NQ|TT|QĐ|BXD)|QĐ-(?:TTg|BTC)|NQ-CP|CT-|HD-)[\w-]*|[QT]CVN \d+|"
    r"\b[Đđ]iều \d+|\b[Kk]hoản \d+"
)
SLIPS = {
    "khoảng trắng trước dấu %": re.compile(r"\d\s+%"),
    "ngày thiếu số 0": re.compile(r"(?<![\d/.,])(?:\d/\d{1,2}|\d\d/\d)/\d{4}"),
    "ngoặc kép thẳng": re.compile(r'"'),
    "ba dấu chấm": re.compile(r"\.\.\."),
    "hai khoảng trắng": re.compile(r"\S  +\S"),
    "khoảng trắng trước dấu câu": re.compile(r"\S [,;:.!?](?:\s|$)"),
}


# --- what a reader reads ---


def leaves(value: Any, skip: frozenset[str] = NOT_PROSE) -> Iterator[str]:
    """The pieces of text in `value`, those under a key of `skip` left out."""
    if isinstance(value, str):
        yield nfc(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in skip:
                yield from leaves(inner, skip)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, skip)


def syllables(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[.,]\d+)*", text.lower())


def running_text(source: Source) -> list[str]:
    """Title, standfirst and body, in reading order."""
    return [
        text
        for part in ("title", "standfirst", "body")
        for text in leaves(source.data.get(part, ""))
    ]


def build(source: Source) -> tuple[str, ...]:
    """The order of its blocks; paragraphs one after the other are one block to a reader."""
    names = [name for block in source.data.get("body", []) for name in block]
    return tuple(
        name for name, before in zip(names, [None, *names], strict=False) if name != before
    )


def day_of(source: Source) -> datetime.date | None:
    """The day on which it is told; None when it counts from the day of set-up."""
    for name in ("date", "pledged_on", "from", "starts_on", "starts_at"):
        value = source.data.get(name)
        if isinstance(value, str):
            value = datetime.datetime.fromisoformat(value)
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, datetime.date):
            return value
    return None


def of(sources: Iterable[Source], *kinds: str) -> list[Source]:
    return [source for source in sources if source.kind in kinds]


def offered(sources: Iterable[Source]) -> dict[str, str]:
    """The story that offers a file, by the key of the file."""
    return {
        row["file"]: source.key
        for source in sources
        for part in ("kit", "files", "forms")
        for row in source.data.get(part, [])
        if "file" in row
    }


def same(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Of (thing, key) the things that stand under more than one key."""
    found: dict[str, list[str]] = defaultdict(list)
    for thing, key in pairs:
        if key not in found[thing]:
            found[thing].append(key)
    return {thing: keys for thing, keys in found.items() if len(keys) > 1}


# --- how it is told ---


def length(sources: list[Source]) -> list[str]:
    found = []
    for source in of(sources, *STORIES):
        least, most = LENGTHS[source.data.get("format", source.kind)]
        count = sum(len(syllables(text)) for text in running_text(source))
        if not least <= count <= most:
            found.append(f"{source.key}: {count} chữ, ngoài khoảng {least}–{most}")
    return found


def standfirst(sources: list[Source]) -> list[str]:
    counts = [(s.key, len(s.data["standfirst"].split())) for s in of(sources, *STORIES)]
    return [f"{key}: tóm tắt {count} từ" for key, count in counts if count > STANDFIRST]


def words_of_its_own(sources: list[Source]) -> list[str]:
    """No run of eight words in two stories, files included; one complaint for two stories."""
    offers = offered(sources)
    owner: dict[tuple[str, ...], str] = {}
    found: dict[tuple[str, str], str] = {}
    texts = (
        (offers.get(source.key, source.key), piece)
        for source in of(sources, *STORIES, *LEDGER, *RETOLD, *GIVEN)
        for text in leaves(source.data)
        for piece in SAID_BY_ALL.split(text)
    )
    for key, text in texts:
        words = syllables(text)
        for at in range(len(words) - RUN + 1):
            run = tuple(words[at : at + RUN])
            other = owner.setdefault(run, key)
            if other != key:
                found.setdefault((other, key), " ".join(run))
    return [f"{one}, {two}: “{run}”" for (one, two), run in found.items()]


def build_of_its_own(sources: list[Source]) -> list[str]:
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for source in of(sources, *STORIES):
        found[build(source)].append(source.key)
    return [
        f"{', '.join(keys)}: cùng thứ tự khối {' → '.join(order)}"
        for order, keys in found.items()
        if len(keys) > SHARED_BUILD
    ]


def beginning_of_its_own(sources: list[Source]) -> list[str]:
    firsts = []
    for source in of(sources, *STORIES):
        words = [word for text in leaves(source.data["body"]) for word in syllables(text)]
        firsts.append((" ".join(words[:3]), source.key))
    return [f"{', '.join(keys)}: cùng mở đầu “{words}”" for words, keys in same(firsts).items()]


def picture_of_its_own(sources: list[Source]) -> list[str]:
    shown = [
        (source.data[part]["file"], source.key)
        for source in of(sources, *STORIES, *RETOLD)
        for part in ("picture", "portrait")
        if source.data.get(part)
    ]
    return [f"{', '.join(keys)}: cùng ảnh {file}" for file, keys in same(shown).items()]


def names_of_its_own(sources: list[Source]) -> list[str]:
    """Nobody stands in two stories, as named person or in the text; who writes is in none."""
    named = []
    for source in of(sources, *TOLD):
        rows = source.data.get("people", []) if source.kind == "profile" else []
        people = {nfc(row["name"]) for row in rows}
        for text in leaves(source.data):
            people |= set(FULL_NAME.findall(text)) - NOT_INVENTED
        named += [(name, source.key) for name in sorted(people)]
    writers = {nfc(source.data.get("byline", {}).get("author", "")) for source in sources}
    return [
        *(f"{', '.join(keys)}: cùng tên {name}" for name, keys in same(named).items()),
        *(f"{key}: {name} là bút danh" for name, key in named if name in writers),
    ]


def good_words(sources: list[Source]) -> list[str]:
    found = []
    for source in of(sources, *TOLD, *RETOLD, *GIVEN):
        for text in leaves(source.data):
            found += [f"{source.key}: sáo “{word}”" for word in CLICHES if word in text.lower()]
            found += [
                f"{source.key}: {slip} trong “{text[max(0, match.start() - 20) : match.end() + 20]}”"
                for slip, pattern in SLIPS.items()
                for match in [pattern.search(text)]
                if match
            ]
    return found


def laws(sources: list[Source]) -> list[str]:
    """No number of a law that nobody read, and no article: a sample must not teach a wrong citation."""
    found = []
    for source in of(sources, *TOLD, *RETOLD, *GIVEN):
        for text in leaves(source.data, frozenset()):
            cited = sorted(set(CITED.findall(text)) - set(READ.split()))
            found += [f"{source.key}: viện dẫn {number}" for number in cited]
    return found


# --- when it is told ---


def days(sources: list[Source]) -> list[str]:
    """Between 2012 and the autumn of 2026; honours and steps are not later than the story."""
    found = []
    for source in of(sources, *TOLD):
        day = day_of(source)
        if day is None:
            continue
        if not FIRST <= day <= LAST:
            found.append(f"{source.key}: ngày {day:%d/%m/%Y} ngoài khoảng 2012–10/2026")
        for name in ("honours", "steps_done"):
            found += [
                f"{source.key}: {name} ngày {row['date']:%d/%m/%Y} sau ngày của bài"
                for row in source.data.get(name, [])
                if row.get("date") and row["date"] > day
            ]
        order = [
            source.data.get("from"),
            source.data.get("to"),
            source.data.get("adopter", {}).get("date"),
            source.data.get("origin", {}).get("date"),
        ]
        known = [value for value in order if value]
        if known != sorted(known) or (known and known[-1] > LAST):
            found.append(f"{source.key}: bắt đầu, kết thúc, xác nhận không theo thứ tự ngày")
    return found


def titles(sources: list[Source]) -> list[str]:
    """Tổng Giám đốc until February 2025, Giám đốc BHXH Việt Nam since; huyện until June, cơ sở since July."""
    found = []
    for source in of(sources, *TOLD):
        day = day_of(source)
        if day is None:
            continue
        office = source.data.get("office", "")
        if "BHXH huyện" in office and day >= GRASSROOTS_SINCE:
            found.append(f"{source.key}: {office} không còn vào ngày {day:%d/%m/%Y}")
        if "BHXH cơ sở" in office and day < GRASSROOTS_SINCE:
            found.append(f"{source.key}: {office} chưa có vào ngày {day:%d/%m/%Y}")
        said = [(day, text) for text in leaves(source.data)]
        for row in source.data.get("honours", []):
            said += [
                (row.get("date", day), row["award"]),
                (row.get("date", day), row.get("issuer", "")),
            ]
        for then, text in said:
            if "Tổng Giám đốc" in text and then >= DIRECTOR_SINCE:
                found.append(f"{source.key}: “Tổng Giám đốc” vào ngày {then:%d/%m/%Y}")
            if re.search(r"(?<!Tổng )Giám đốc BHXH Việt Nam", text) and then < DIRECTOR_SINCE:
                found.append(f"{source.key}: “Giám đốc BHXH Việt Nam” vào ngày {then:%d/%m/%Y}")
    return found


# --- what must be there ---


def complete(sources: list[Source]) -> list[str]:
    """A practice is filled in wholly; its figures are numbers and fit its state."""
    found = []
    for source in of(sources, "practice"):
        missing = [name for name in COMPLETE if not source.data.get(name)]
        missing += [] if "cost_vnd" in source.data.get("resources", {}) else ["cost_vnd"]
        found += [f"{source.key}: thiếu {name}" for name in missing]
        kit = source.data.get("kit", [])
        bare = [row["title"] for row in kit if row.keys() != {"title", "kind", "file"}]
        found += [f"{source.key}: “{title}” trong bộ tài liệu chưa có tệp" for title in bare]
        rows = source.data.get("indicators", [])
        pilot = source.data.get("state") == "đang thí điểm"
        wanted = ("baseline", "target") if pilot else ("baseline", "target", "actual")
        if not any(all(row.get(name) is not None for name in wanted) for row in rows):
            found.append(f"{source.key}: không có chỉ tiêu nào đủ {', '.join(wanted)}")
        if pilot and any(row.get("actual") is not None for row in rows):
            found.append(f"{source.key}: đang thí điểm mà đã có số đạt được")
        found += [
            f"{source.key}: {row['name']}: {name} không phải là số"
            for row in rows
            for name in ("baseline", "target", "actual")
            if not isinstance(row.get(name), int | float | None)
        ]
    return found


def missed(source: Source) -> bool:
    """Whether the first aim of a practice was not reached."""
    row = source.data["indicators"][0]
    if row.get("actual") is None or row.get("target") is None:
        return False
    return bool(
        row["actual"] < row["target"]
        if row["direction"] == "higher"
        else row["actual"] > row["target"]
    )


def frontline(sources: list[Source]) -> list[str]:
    """Two thirds of the individuals and groups do the work themselves."""
    told = [
        source
        for source in of(sources, "profile")
        if source.data["kind"] in {"individual", "group"}
    ]
    share = Counter(bool(source.data.get("frontline")) for source in told)
    if told and share[True] * 3 < len(told) * 2:
        return [
            f"{share[True]} trong {len(told)} gương là người trực tiếp làm, chưa đến hai phần ba"
        ]
    return []


RULES: list[Rule] = [
    length,
    standfirst,
    words_of_its_own,
    build_of_its_own,
    beginning_of_its_own,
    picture_of_its_own,
    names_of_its_own,
    good_words,
    laws,
    days,
    titles,
    complete,
    frontline,
]
