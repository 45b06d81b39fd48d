"""What leaves comes back: an export, imported into an empty site and exported again, is the same."""

from __future__ import annotations

import datetime
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from devdata import builders as make
from editorial.models import StoryPage
from exchange import bodies, exporting
from exchange.report import Level

from .conftest import Run, news, practice, profile, told


def exported() -> list[dict[str, Any]]:
    file = io.StringIO()
    exporting.export(file)
    return [json.loads(line) for line in file.getvalue().splitlines()]


def empty() -> None:
    from exchange.models import ImportedStory
    from exemplars.models import Indicator

    for page in StoryPage.objects.exact_type(*(kind.model for kind in exporting.KINDS.values())):
        page.specific.delete()
    ImportedStory.objects.all().delete()
    Indicator.objects.all().delete()


FULL = [
    profile(
        id="a",
        slug="duong-di-cu",
        kind="group",
        format="deed",
        scope="outside",
        subject_name="Tổ thu số 3",
        frontline=False,
        headcount_total=9,
        headcount_women=6,
        period="2016–2020",
        title_then="tổ trưởng",
        place="xã Minh Họa",
        office="Tổ một cửa",
        author="Thu Hạnh",
        photographer="Minh",
        source="Báo Đồng Khởi",
        source_url="https://example.vn/a?b=1&c=2",
        genre="bai",
        level="tinh",
        tags=["a, b", "phụ nữ"],
        topics=["Giảm chậm đóng, trốn đóng"],
        review_by="2027-01-31",
        seo_title="Tổ thu",
        search_description="Mô tả",
        sample=True,
        honours=[
            {"award": "Tập thể lao động xuất sắc", "state": "valid", "number": "1/QĐ", "date": "2019-01-02", "years": "2018"},
            {"award": "Lao động tiên tiến", "subject": "individual", "state": "annulled", "annulled_note": "Hủy bỏ"},
        ],
        steps_done=[{"step": "1-phat-hien", "date": "2017-05-02", "owner": "Phòng", "note": "Ghi"}],
        people=[{"name": "Lò Thị Minh Họa", "role": "tổ trưởng", "basis": "invented"}],
        pinned_practices=["c"],
        corrections=[{"date": "2022-01-02", "text": "Sai:\nđúng."}],
        body="<h2>Đầu</h2><p>Một <b>đậm</b> <a href=\"/x?a=1&amp;b=2\">liên kết</a></p><ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"
        "<table><caption>Tổ &amp; người</caption><tr><th>A</th><th>B</th></tr><tr><td colspan=\"2\" rowspan=\"1\">x<br/>y</td></tr></table>"
        "<blockquote><p>Lời &lt;nói&gt;</p><footer>Bà Sáu</footer></blockquote>",
    ),
    profile(id="b", published_at=None, body="Bản nháp chưa có ngày"),
    practice(
        id="c",
        cause="Quên",
        objective="Nhớ",
        people_needed="2 người",
        terrain="mountain",
        team_size="small",
        cost_vnd=10_404_000,
        funding="Hội",
        resource_note="802 ống × 12.000 đồng",
        period="2019",
        results="Giữ được 713 người.",
        partners=[{"who": "Hội Phụ nữ", "does": "Giữ ống\nđếm ống"}],
        timeline=[{"when": "3/2019", "what": "Tổ đầu"}],
        obstacles=[{"what": "Mưa", "done": "Dời"}],
        kit=[{"title": "Sổ", "kind": "mẫu biểu"}],
        must_keep="Ống tre\nTổ trưởng",
        may_change="Số tiền",
        lessons="Đếm mỗi tháng",
        legal_basis="Luật BHXH",
        legal_still_valid="Còn",
        initiative="Sáng kiến 12",
        co_units=["BHXH tỉnh Lai Châu"],
        contact_post="Trưởng phòng",
        contact_phone="0275 3822 123",
        state="retired",
        retired_reason="Đã có ứng dụng",
        retired_on="2024-01-01",
        confirmed_letter="12/BHXH",
        confirmed_on="2022-01-05",
        checked_by="Ban Thu",
        checked_on="2022-02-05",
        derives_from="d",
        model_decisions=[{"level": "nganh", "number": "12/QĐ", "date": "2022-02-01", "period": "2022"}],
        indicators=[
            {"name": "A", "unit": "%", "direction": "lower", "baseline": 3.9, "target": 2.5, "actual": 2.4,
             "baseline_period": "2019", "actual_period": "2020", "source": "Báo cáo"},
            {"name": "B", "unit": "người", "direction": "higher", "baseline": "1.234,5678", "actual": 0, "actual_period": "2020"},
        ],
        body=[
            {"type": "text", "value": "<p>Một</p>"},
            {"type": "text", "value": "<p>Hai, khối riêng</p>"},
            {"type": "question", "value": {"question": "Vì sao?", "answer": "<p>Vì thế.</p>"}},
            {"type": "figures", "value": [{"value": "713", "label": "thành viên"}]},
            {"type": "timeline", "value": {"title": "Mốc", "moments": [{"when": "2019", "what": "Đầu"}]}},
            {"type": "note", "value": "<p>Ghi chú</p>"},
            {"type": "table", "value": {"rows": [["A", None], ["1", "2"]], "header": "column", "caption": ""}},
        ],
    ),
    practice(id="d", title="Đời đầu", contact_office="", published_at="2020-01-01T00:00:00+07:00"),
    news(id="e", kind="honour", published_at="2024-10-01T08:30:15.5+07:00"),
    news(id="f", draft=True, unit="BHXH huyện Mù Cang Chải, tỉnh Yên Bái", published_at="2016-03-01"),
]  # fmt: skip


def test_everything_comes_back(run: Run) -> None:
    assert run(*FULL).ok
    first = exported()
    assert [record["id"] for record in first] == ["a", "b", "c", "d", "e", "f"]
    empty()
    assert exported() == []
    assert run(*reversed(first)).ok
    second = exported()
    for before, after in zip(first, second, strict=True):
        assert before == after


def test_what_was_given_is_in_the_export(run: Run) -> None:
    run(*FULL)
    found = {record["id"]: record for record in exported()}
    for given in FULL:
        record = found[given["id"]]
        for name in ("type", "title", "summary", "kind", "state", "office", "indicators", "honours", "slug", "tags",
                     "topics", "unit", "field", "people", "steps", "corrections", "cost_vnd", "frontline"):  # fmt: skip
            if name in given and name not in {"indicators", "steps"} and given["id"] != "f":
                said = given[name]
                if name == "people":  # nobody is a child unless the record says so
                    said = [{**person, "age_group": "adult"} for person in said]
                assert record[name] == said, name
    assert found["a"]["body"] == FULL[0]["body"]
    assert found["a"]["published_at"] == "2021-11-09T08:00:00+07:00"
    assert "published_at" not in found["b"]
    assert found["c"]["indicators"][0]["baseline"] == 3.9
    assert found["c"]["indicators"][1]["baseline"] == 1234.5678
    assert found["c"]["indicators"][1]["actual"] == 0
    assert "draft" not in found["d"], "held by the rules, not by the line"
    assert found["f"]["draft"] is True
    assert found["f"]["office"] == "BHXH huyện Mù Cang Chải"


def test_an_export_imported_where_it_came_from_changes_nothing(run: Run) -> None:
    run(*FULL)
    hand = make.make_profile(title="Viết tay", tags=["a"], honours=[{"award": "Lao động tiên tiến", "state": "not_verified"}])  # fmt: skip
    before = list(StoryPage.objects.order_by("pk").values_list("pk", "latest_revision"))
    lines = exported()
    report = run(*lines)
    assert (report.created, report.changed, report.unchanged) == (0, 0, len(lines))
    assert list(StoryPage.objects.order_by("pk").values_list("pk", "latest_revision")) == before
    hand.refresh_from_db()
    assert hand.external_id is None


def test_the_samples_of_the_house_leave_and_come_back(run: Run) -> None:
    """Pages written in the admin: all types, all blocks, and pictures, which stay on their site."""
    when = datetime.datetime(2026, 3, 2, 1, tzinfo=datetime.UTC)
    make.make_practice(
        model_decisions=[{"level": "nganh", "number": "1", "date": datetime.date(2022, 1, 1)}]
    )
    make.make_profile(
        published_at=when,
        body=[("picture", {"picture": make.make_picture(), "caption": "x"}), ("heading", "Đầu")],
    )
    make.make_news(live=False)
    first = exported()
    assert all(record["id"].startswith("gs:") for record in first)
    empty()
    assert run(*first).ok
    assert exported() == first


def test_the_body_of_a_page_as_a_list_where_html_would_lose_something(run: Run) -> None:
    run(news(body="<p>a</p><h2>b</h2>"))
    page = StoryPage.objects.get(external_id="tin-1").specific
    assert bodies.write(page.body) == ("<p>a</p><h2>b</h2>", [])
    page.body = [("text", "<p>a</p>"), ("text", "<p>b</p>"), ("document", {"document": None})]
    assert bodies.write(page.body) == (
        [{"type": "text", "value": "<p>a</p>"}, {"type": "text", "value": "<p>b</p>"}],
        ["document"],
    )


def test_links_inside_the_site_become_addresses(run: Run) -> None:
    target = make.make_news(title="Đích")
    page = make.make_news(body=[("text", f'<p data-block-key="x"><a linktype="page" id="{target.pk}">đó</a></p>')])  # fmt: skip
    body, _left_out = bodies.write(page.body)
    assert body == f'<p><a href="{target.url}">đó</a></p>'


def test_an_edited_story_exports_as_it_is_now(run: Run) -> None:
    run(profile())
    page = StoryPage.objects.get().specific
    page.title = "Đang sửa"
    page.save_revision()
    assert exported()[0]["title"] == "Người gánh nước đêm", "live as it is read"
    page.unpublish()
    (record,) = exported()
    assert record["title"] == "Đang sửa", "a draft as last saved"
    assert record["draft"] is True


# --- the commands ---


def test_the_commands(run: Run, jsonl: Callable[..., Path], tmp_path: Path, capsys: Any) -> None:
    out = io.StringIO()
    call_command("import_stories", jsonl(*FULL), stdout=out)
    assert "6 dòng: mới 6, cập nhật 0, không đổi 0, trong đó bản nháp 3" in out.getvalue()
    assert "6/6" in capsys.readouterr().err, "a progress bar"
    target = tmp_path / "ra.jsonl"
    call_command("export_stories", target, stdout=out)
    assert len(target.read_text(encoding="utf-8").splitlines()) == 6
    assert "Đã xuất 6 bài" in out.getvalue()
    assert [each.name for each in tmp_path.glob(".ra*")] == []


def test_a_refused_line_gives_exit_code_1(run: Run, jsonl: Callable[..., Path]) -> None:
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 dòng bị từ chối") as raised:
        call_command("import_stories", jsonl(news(), news(id="x", title="")), stdout=out)
    assert raised.value.returncode == 1
    assert "Dòng 2 (x): từ chối. Thiếu title. Ghi tiêu đề bài." in out.getvalue()
    assert StoryPage.objects.filter(external_id="tin-1").exists()


def test_a_file_that_is_none_gives_one_sentence(site: Any, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Không mở được tệp"):
        call_command("import_stories", tmp_path / "khong-co.jsonl")
    with pytest.raises(CommandError, match="Không ghi được tệp"):
        call_command("export_stories", tmp_path / "khong-co" / "ra.jsonl")


def test_overwrite_and_override_reach_the_import(run: Run, jsonl: Callable[..., Path]) -> None:
    page = make.make_practice(external_id="mh-1", live=False)
    path = jsonl(practice(contact_office=""))
    call_command("import_stories", path, overwrite=True, override="Bài cũ", stdout=io.StringIO())
    page.refresh_from_db()
    assert (page.title, page.live) == ("Ống tre tiết kiệm", True)


def test_kept_stories_do_not_fail_the_command(run: Run, jsonl: Callable[..., Path]) -> None:
    make.make_profile(external_id="cu-1")
    out = io.StringIO()
    call_command("import_stories", jsonl(profile()), stdout=out)
    assert "giữ bản trên trang 1" in out.getvalue()
    assert told(run(profile()), Level.KEPT)
