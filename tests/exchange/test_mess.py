"""What real archives are like: each line is handled, or refused with a sentence that says what to do."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editorial.models import StoryPage
from exchange import importing, reading
from exchange.importing import Options
from exchange.report import Level, Report
from exchange.values import RefusedError, moment

from .conftest import Run, news, practice, profile, told

Write = Callable[..., Path]


@pytest.fixture
def take(run: Run) -> Callable[[Path], Report]:
    def go(path: Path) -> Report:
        return importing.run(reading.read(path), Options(source=path.name))

    return go


Take = Callable[[Path], Report]


def story(external_id: str = "tin-1") -> Any:
    return StoryPage.objects.get(external_id=external_id).specific


def refusal(run: Run, record: dict[str, Any]) -> str:
    report = run(record)
    assert (report.created, report.refused) == (0, 1)
    return " ".join(told(report, Level.REFUSED))


# --- bytes and lines ---


def test_byte_order_mark_and_windows_line_ends(jsonl: Write, take: Take) -> None:
    path = jsonl(news(), news(id="tin-2"), end=b"\r\n", before=b"\xef\xbb\xbf")
    report = take(path)
    assert report.ok
    assert report.created == 2


def test_decomposed_text_is_composed_and_told(jsonl: Write, take: Take) -> None:
    title = "Đường đi của chị Bưởi"
    report = take(jsonl(unicodedata.normalize("NFD", json.dumps(news(title=title), ensure_ascii=False))))  # fmt: skip
    assert story().title == title
    assert "Chữ tổ hợp đã đổi sang Unicode dựng sẵn (NFC) ở: title, body" in told(report, Level.NOTE)[0]  # fmt: skip


def test_tcvn3_and_vni_are_converted_and_told(run: Run) -> None:
    report = run(
        news(title="§iÓn h×nh tiªn tiÕn", body="<p>B¶o hiÓm x· héi ViÖt Nam.</p>", author="Lª ThÞ Hµ"),
        news(id="tin-2", title="Ñieån hình tieân tieán", body="Baûo hieåm xaõ hoäi."),
    )  # fmt: skip
    assert report.ok
    assert story().title == "Điển hình tiên tiến"
    assert story().author == "Lê Thị Hà"
    assert story().body[0].value.source == "<p>Bảo hiểm xã hội Việt Nam.</p>"
    assert story().slug == "dien-hinh-tien-tien"
    assert story("tin-2").title == "Điển hình tiên tiến"
    notes = told(report, Level.NOTE)
    assert notes[0] == "Chữ theo mã TCVN3 (ABC) đã đổi sang Unicode ở: title, body, author."
    assert notes[1] == "Chữ theo mã VNI đã đổi sang Unicode ở: title, body."


def test_a_file_of_one_byte_letters(jsonl: Write, take: Take) -> None:
    record = news(summary="x", unit=None, title="§iÓn h×nh tiªn tiÕn", body="B¶o hiÓm x· héi")
    path = jsonl(json.dumps(record, ensure_ascii=False).encode("latin-1"))
    assert take(path).created == 1
    assert story().title == "Điển hình tiên tiến"


def test_other_one_byte_letters_are_refused(jsonl: Write, take: Take) -> None:
    report = take(jsonl(json.dumps(news(title="Café", body="x", summary="x", unit=None), ensure_ascii=False).encode("latin-1")))  # fmt: skip
    assert "Dòng không phải UTF-8" in told(report, Level.REFUSED)[0]


def test_entities_in_words_of_old_portals(run: Run) -> None:
    report = run(
        news(title="Ng&agrave;nh &quot;BHXH&quot;", body="<p>Ch&agrave;o &lt;b&gt; &amp; b&igrave;nh</p>")
    )  # fmt: skip
    assert story().title == 'Ngành "BHXH"'
    assert story().body[0].value.source == "<p>Chào &lt;b&gt; &amp; bình</p>"
    assert "Mã ký tự HTML" in told(report, Level.NOTE)[0]


def test_control_and_hidden_characters(run: Run) -> None:
    report = run(news(title="Tin\u0000 \u200bmới", body="Một\u0007 đoạn \ud800"))
    assert story().title == "Tin mới"
    assert len(told(report, Level.NOTE)) == 2


def test_mixed_encodings_are_kept_and_told(run: Run) -> None:
    report = run(news(body="Đường ®i ®©u, b¶o hiÓm"))
    assert "®i ®©u" in story().body[0].value.source
    assert "lẫn Unicode với chữ mã cũ nên giữ nguyên" in told(report, Level.WARNING)[0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Tệp rỗng."),
        (b"\xef\xbb\xbf\r\n\r\n", "Tệp rỗng."),
        (b"PK\x03\x04....", "Đây là tệp Excel, Word"),
        (b"%PDF-1.7", "Đây là tệp PDF"),
        ("{}".encode("utf-16"), "mã UTF-16"),
        (b'[{"id": "1"}]', "Tệp là một danh sách JSON"),
        ("Tiêu đề;Nội dung\nA;B\n".encode(), "Tệp không phải JSONL"),
    ],
)
def test_a_file_that_is_something_else(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "kho"
    path.write_bytes(content)
    with pytest.raises(reading.UnreadableFileError, match=sentence.split("…", maxsplit=1)[0]):
        list(reading.read(path))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(reading.UnreadableFileError, match="Kiểm tra đường dẫn"):
        reading.check(tmp_path / "khong-co.jsonl")


def test_bad_lines_are_told_by_number_and_the_rest_goes_in(jsonl: Write, take: Take) -> None:
    path = jsonl(
        news(id="a"),
        "{không phải JSON}",
        "",
        "[1, 2]",
        '{"id": "x", "id": "y"}',
        '{"id": "n", "cost": NaN}',
        '{"a":' * 100_000,
        news(id="b"),
    )
    report = take(path)
    assert report.created == 2
    refused = {e.number: e.sentence for e in report.entries if e.level is Level.REFUSED}
    assert list(refused) == [2, 4, 5, 6, 7]
    assert "Không đọc được JSON, sai từ ký tự thứ 2" in refused[2]
    assert "không phải một đối tượng JSON" in refused[4]
    assert "Trường “id” viết hai lần" in refused[5]
    assert "NaN không phải là số" in refused[6]
    assert str(report.entries[0]).startswith("Dòng 2: từ chối. ")


def test_a_line_of_two_megabytes(jsonl: Write, take: Take) -> None:
    picture = f'<p>Chữ.</p><img src="data:image/png;base64,{"A" * 2_000_000}">'
    path = jsonl(news(id="a", body=picture), news(id="b", body="chữ " * 500_000), news(id="c"))
    report = take(path)
    assert report.created == 2
    assert story("a").body[0].value.source == "<p>Chữ.</p>"
    assert "Đã bỏ 1 ảnh trong nội dung" in told(report, Level.NOTE)[0]
    assert "Nội dung dài" in told(report, Level.REFUSED)[0]
    assert "Chia thành nhiều bài" in told(report, Level.REFUSED)[0]


def test_an_endless_line_is_passed_over(jsonl: Write, take: Take) -> None:
    path = jsonl(b'{"id": "' + b"x" * (reading.LONGEST + 10), news(id="c"))
    report = take(path)
    assert report.created == 1
    assert "Dòng dài hơn 4 MB" in told(report, Level.REFUSED)[0]
    assert report.entries[0].number == 1


# --- names and ids ---


@pytest.mark.parametrize("name", ["id", "type", "title", "body"])
def test_what_is_required(run: Run, name: str) -> None:
    assert f"Thiếu {name}." in refusal(run, news(**{name: None}))


def test_everything_wrong_with_a_line_is_said_at_once(run: Run) -> None:
    sentence = refusal(run, news(title="", body=None, published_at="30/02/2024", genre="thơ"))
    for part in ("Thiếu title", "Thiếu body", "không có ngày “30/02/2024”", "Trường genre: “thơ”"):
        assert part in sentence


def test_an_unknown_type(run: Run) -> None:
    assert "Loại (type) “thơ” không có trong định dạng" in refusal(run, news(type="thơ"))


def test_types_in_vietnamese(run: Run) -> None:
    assert run(news(type="Tin, bài"), profile(type="gương điển hình")).created == 2


def test_an_id_that_belongs_to_another_type(run: Run) -> None:
    run(news(id="chung"))
    sentence = refusal(run, profile(id="chung"))
    assert "đã thuộc về một bài loại khác (tin, bài: “Phát động thi đua quý IV”)" in sentence


def test_two_lines_with_one_id(run: Run) -> None:
    report = run(news(), news(id="b"), news(title="Lần hai"))
    assert report.created == 2
    assert story().title == "Phát động thi đua quý IV"
    assert told(report, Level.REFUSED) == [
        "Mã “tin-1” đã có ở dòng 1. Mỗi bài một mã: đổi mã, hoặc bỏ một dòng."
    ]


def test_a_title_of_400_letters(run: Run) -> None:
    assert "Trường title dài 400 ký tự, trang chỉ nhận 255" in refusal(run, news(title="a" * 400))


def test_an_id_may_be_a_number(run: Run) -> None:
    assert run(news(id=4231)).created == 1
    assert story("4231")


def test_an_unknown_name_is_told(run: Run) -> None:
    report = run(news(mau="xanh", pitch="của mô hình"))
    assert "Không có trường mau, pitch ở loại news, đã bỏ qua" in told(report, Level.WARNING)[0]


# --- days ---


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-10-01", "2024-10-01T00:00:00+07:00"),
        ("2024-10-01T08:30", "2024-10-01T08:30:00+07:00"),
        ("2024-10-01T01:30:00Z", "2024-10-01T08:30:00+07:00"),
        ("01/10/2024", "2024-10-01T00:00:00+07:00"),
        ("1/10/2024 8:30", "2024-10-01T08:30:00+07:00"),
        ("08:30, 01/10/2024", "2024-10-01T08:30:00+07:00"),
        ("01-10-2024 8h30", "2024-10-01T08:30:00+07:00"),
    ],
)
def test_days_as_they_are_written(written: str, iso: str) -> None:
    from datetime import datetime

    assert moment(written, "published_at") == datetime.fromisoformat(iso)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("31/02/2024", "không có ngày “31/02/2024”"),
        ("2024-13-01", "không có ngày"),
        ("hôm qua", "không phải là ngày giờ"),
        ("01/10/2024 25:00", "có giờ không đúng"),
        ("0001-01-01", "quá xa"),
        ("01/01/1024", "quá xa"),
        (20241001, "không phải là ngày giờ"),
    ],
)
def test_days_that_do_not_exist(written: Any, sentence: str) -> None:
    with pytest.raises(RefusedError, match=sentence):
        moment(written, "published_at")


def test_a_day_in_the_future(run: Run) -> None:
    assert "Ngày đăng 01/10/2044 ở sau hôm nay" in refusal(run, news(published_at="2044-10-01"))


# --- other values ---


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        ({"indicators": [{"name": "A", "actual": "nhiều"}]}, "“nhiều” không phải là số"),
        ({"indicators": [{"name": "A", "actual": "1.5"}]}, "“1.5” không phải là số"),
        ({"indicators": [{"actual": 3}]}, "thiếu name"),
        ({"steps": "một, hai"}, "phải là một danh sách"),
        ({"steps": [{"text": "x"}]}, "Phần 1 của steps thiếu title"),
        ({"state": "xong"}, "Trường state: “xong” không có trong định dạng. Dùng một trong: pilot"),
        ({"cost_vnd": -1e30}, "lớn quá mức"),
        ({"author": "x" * 121}, "Trường author dài 121 ký tự, trang chỉ nhận 120"),
        ({"source_url": "javascript:alert(1)", "source": "A"}, "không phải địa chỉ http"),
        ({"title": {"vi": "x"}}, "Trường title phải là chữ"),
        ({"body": {"html": "x"}}, "Trường body phải là chữ"),
        ({"body": [{"type": "video", "value": "x"}]}, "có loại “video” mà định dạng không có"),
        ({"body": [{"type": "quote", "value": "x"}]}, "Khối 1 (quote) của body thiếu hoặc sai"),
    ],
)
def test_values_that_cannot_be_understood(run: Run, over: dict[str, Any], sentence: str) -> None:
    assert sentence in refusal(run, practice(**over))


def test_an_award_that_is_not_in_the_catalogue(run: Run) -> None:
    sentence = refusal(run, profile(honours=[{"award": "Giải Mùa xuân"}]))
    assert "Không có “Giải Mùa xuân” trong danh mục khen thưởng (honours 1)" in sentence


def test_numbers_as_they_are_written(run: Run) -> None:
    report = run(
        practice(indicators=[{"name": "A", "unit": "người", "direction": "higher", "baseline": "1.234,5", "actual": "2,00005",
                              "actual_period": "2024"}])
    )  # fmt: skip
    row = story("mh-1").indicators.get()
    assert str(row.baseline) == "1234.5000"
    assert "Số “2,00005” ở indicators 1, actual được làm tròn" in " ".join(told(report, Level.NOTE))
