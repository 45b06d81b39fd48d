"""A job from upload to report; killed in the middle, it goes on."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.worker import Worker
from editorial.models import StoryPage
from exchange.jobs import running, upkeep
from exchange.models import JobEntry, TransferJob
from tests.exchange.conftest import news, practice, profile

from .conftest import Send, Take, told, work


def jsonl(*records: Any) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


# --- from upload to report ---


def test_a_file_becomes_stories(take: Take, publisher: Client) -> None:
    job = take("import", "kho.jsonl", jsonl(profile(), news(), news(id="tin-2", published_at=None)))
    assert job.state == "done"
    assert (job.total, job.done) == (3, 3)
    assert job.counts == {"lines": 3, "created": 3, "changed": 0, "unchanged": 0, "drafts": 1}
    page = StoryPage.objects.get(external_id="cu-1")
    assert page.live
    assert page.latest_revision.user.username == "duyet"
    text = publisher.get(job.url).content.decode()
    assert "Đã xong" in text
    assert "Bài mới" in text
    assert "hx-get" not in text, "nothing is asked again once it is over"


def test_before_the_worker_came_the_page_waits(send: Send, publisher: Client) -> None:
    response = send("import", "kho.jsonl", jsonl(news()))
    job = TransferJob.objects.get()
    assert response["Location"] == job.url
    text = publisher.get(job.url).content.decode()
    assert "Đang chờ" in text
    assert "hx-get" in text
    assert '<noscript><meta http-equiv="refresh"' in text
    assert not StoryPage.objects.filter(external_id="tin-1").exists()
    work()
    assert (
        "Đã xong"
        in publisher.get(reverse("exchange_jobs:progress", args=[job.pk])).content.decode()
    )


def test_what_was_wrong_stands_on_the_page_and_in_the_file(take: Take, publisher: Client) -> None:
    job = take(
        "import", "kho.jsonl", jsonl(news(), news(id="tin-2", title=""), news(id="=1+1", type="x"))
    )
    assert "Thiếu title. Ghi tiêu đề bài." in publisher.get(job.url).content.decode()
    response = publisher.get(reverse("exchange_jobs:report", args=[job.pk]))
    content = b"".join(response).decode()  # type: ignore[call-overload]
    assert content.startswith("\ufeff")
    rows = list(csv.reader(StringIO(content.removeprefix("\ufeff"))))
    assert rows[0] == ["Trang tính", "Dòng", "Mã bài", "Mức", "Nội dung"]
    assert rows[1][1:4] == ["2", "tin-2", "từ chối"]
    assert rows[2][2] == "'=1+1", "a spreadsheet would run it"


def test_options_are_those_of_the_command(take: Take, publisher: Client) -> None:
    lacking = practice(steps=[])
    assert take("import", "kho.jsonl", jsonl(lacking)).counts["drafts"] == 1
    job = take("import", "kho.jsonl", jsonl(lacking), override="Hội nghị khai mạc sáng mai")
    page = StoryPage.objects.get(external_id="mh-1")
    assert page.live
    assert "Hội nghị khai mạc sáng mai" in publisher.get(job.url).content.decode()


def test_what_an_editor_changed_is_kept_unless_asked(take: Take) -> None:
    take("import", "kho.jsonl", jsonl(news()))
    page = StoryPage.objects.get(external_id="tin-1").specific
    page.title = "Biên tập viên đã sửa"
    page.save_revision().publish()
    kept = take("import", "kho.jsonl", jsonl(news(summary="Khác trước.")))
    assert "Chọn “Lấy bản trong tệp” nếu muốn" in told(kept, "kept")[0]
    taken = take("import", "kho.jsonl", jsonl(news(summary="Khác trước.")), overwrite="on")
    assert taken.counts["changed"] == 1


def test_the_same_file_twice_changes_nothing(take: Take) -> None:
    take("import", "kho.jsonl", jsonl(news()))
    assert take("import", "kho.jsonl", jsonl(news())).counts["unchanged"] == 1
    assert StoryPage.objects.filter(external_id="tin-1").count() == 1


def test_an_export_is_downloaded(take: Take, publisher: Client) -> None:
    take("import", "kho.jsonl", jsonl(news(), profile(published_at=None)))
    publisher.post(reverse("exchange_jobs:export"))
    work()
    job = TransferJob.objects.latest("pk")
    assert job.state == "done"
    response = publisher.get(reverse("exchange_jobs:result", args=[job.pk]))
    assert "attachment" in response["Content-Disposition"]
    lines = b"".join(response).decode().splitlines()  # type: ignore[call-overload]
    assert {"tin-1", "cu-1"} <= {json.loads(line)["id"] for line in lines}
    assert job.counts["lines"] == len(lines)


# --- interrupted ---


class KilledError(BaseException):
    """In place of SIGKILL: nothing of ours may catch it."""


def killed_after(monkeypatch: pytest.MonkeyPatch, batches: int) -> None:
    """The process ends after so many batches were written, and its counts noted."""
    real = running.Work.step
    seen = 0

    def step(self: running.Work, number: int = 1) -> None:
        nonlocal seen
        real(self, number)
        self.save()
        seen += 1
        if seen == batches:
            raise KilledError

    monkeypatch.setattr(running.Work, "step", step)


def make_old(job: TransferJob) -> None:
    TransferJob.objects.filter(pk=job.pk).update(beat_at=timezone.now() - timedelta(minutes=3))


def test_killed_it_goes_on_and_says_so(
    send: Send, publisher: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = [news(id=f"t-{number}", title=f"Tin {number}") for number in range(45)]
    records[3]["source_url"] = "khong phai dia chi"
    records[30]["title"] = ""
    send("import", "kho.jsonl", jsonl(*records))
    with monkeypatch.context() as patch:
        killed_after(patch, 1)
        work()
    job = TransferJob.objects.get()
    assert job.state == "running"
    assert job.done == 20
    assert StoryPage.objects.filter(external_id__startswith="t-").count() == 19

    assert upkeep.take_over_jobs() == 0, "it may still be alive"
    make_old(job)
    assert upkeep.take_over_jobs() == 1
    work()
    job.refresh_from_db()
    assert job.state == "done"
    assert job.attempts == 2
    assert StoryPage.objects.filter(external_id__startswith="t-").count() == 43
    assert job.counts == {"lines": 45, "created": 43, "changed": 0, "unchanged": 0, "drafts": 0}
    assert "đã tự chạy lại từ đầu" in told(job, "note")[0]
    refused = [entry.number for entry in job.entries.filter(level="refused")]
    assert refused == [4, 31], "told once, though line 4 was read twice"


def test_a_job_that_keeps_being_killed_is_given_up(send: Send, publisher: Client) -> None:
    send("import", "kho.jsonl", jsonl(news()))
    job = TransferJob.objects.get()
    TransferJob.objects.filter(pk=job.pk).update(attempts=running.TRIES)
    work()
    job.refresh_from_db()
    assert job.state == "failed"
    assert "bị ngắt 5 lần" in publisher.get(job.url).content.decode()


def test_asked_to_stop_it_ends_between_two_transactions(
    send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "PAUSE", -1)
    send("import", "kho.jsonl", jsonl(*(news(id=f"t-{n}", title=f"Tin {n}") for n in range(45))))
    real = Worker.breathe

    def breathe(self: Worker) -> None:
        self.stop()
        real(self)

    with monkeypatch.context() as patch:
        patch.setattr(Worker, "breathe", breathe)
        work()
    job = TransferJob.objects.get()
    assert job.state == "waiting"
    assert StoryPage.objects.filter(external_id__startswith="t-").count() == 20
    work()
    job.refresh_from_db()
    assert (job.state, job.attempts) == ("done", 1)
    assert job.counts["created"] == 45
    assert job.counts["unchanged"] == 0


def test_two_workers_do_not_run_one_job(send: Send) -> None:
    send("import", "kho.jsonl", jsonl(news()))
    job = TransferJob.objects.get()
    assert running.claim(job.pk) is not None
    assert running.claim(job.pk) is None
    make_old(job)
    again = running.claim(job.pk)
    assert again is not None
    late = running.Work(job)
    with pytest.raises(running.LostError):
        late.save()


def test_an_error_nobody_expected_is_told(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    send("import", "kho.jsonl", jsonl(news()))

    def broken(*_args: Any, **_options: Any) -> None:
        raise RuntimeError("hỏng")

    monkeypatch.setattr("exchange.importing.run", broken)
    work()
    job = TransferJob.objects.get()
    assert job.state == "failed"
    assert "Báo người quản trị" in job.problem


def test_others_get_their_turn_while_a_long_job_runs(
    send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "PAUSE", -1)
    breaths: list[int] = []
    monkeypatch.setattr(Worker, "breathe", lambda self: breaths.append(1))
    send("import", "kho.jsonl", jsonl(*(news(id=f"t-{n}", title=f"Tin {n}") for n in range(45))))
    work()
    assert len(breaths) == 3


# --- kept for 30 days ---


def test_files_and_reports_go_after_thirty_days(take: Take, publisher: Client) -> None:
    job = take("import", "kho.jsonl", jsonl(news(title="")))
    name = job.upload.name
    assert name is not None
    assert default_storage.exists(name)
    upkeep.tidy_jobs()
    assert default_storage.exists(name)
    before = timezone.now() - timedelta(days=31)
    TransferJob.objects.filter(pk=job.pk).update(created_at=before)
    upkeep.tidy_jobs()
    assert not default_storage.exists(name)
    assert not JobEntry.objects.exists()
    text = publisher.get(job.url).content.decode()
    assert "đã tự xóa sau 30 ngày" in text
    assert "kho.jsonl" in text


def test_the_list_costs_no_query_more_for_more_jobs(
    publisher: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(25):
        TransferJob.objects.create(kind="stories", filename=f"kho-{number}.jsonl", state="done")
    with django_assert_max_num_queries(20):
        text = publisher.get(reverse("exchange_jobs:jobs")).content.decode()
    assert "kho-24.jsonl" in text
    assert text.count("Nhập từ JSONL") >= 25
