"""How fast an archive comes in while editors publish and the worker indexes: `make bench-import`.

Makes a site in a folder of its own, imports a file (the one given, or N made-up stories of about 2 kB)
and tells the rate, the peak of memory, what publishing had to wait and when search had caught up.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
PUBLISHER = """
import json, sys, time
import django; django.setup()
from home.models import HomePage
waits, errors = [], []
print("[0, []]", flush=True)
while True:
    started = time.monotonic()
    try:
        page = HomePage.objects.first()
        page.introduction = f"Lần {len(waits)}"
        page.save_revision().publish()
    except Exception as error:
        errors.append(repr(error))
    waits.append(time.monotonic() - started)
    print(json.dumps([waits[-1], errors]), flush=True)
    time.sleep(0.5)
"""
SENTENCES = (
    "Chị ra đứng cửa từ bảy giờ, hỏi từng người cần việc gì rồi mới phát số.",
    "Mỗi tối, tổ đi hai xóm, ngồi lại với mươi nhà, nói bằng tiếng của bà con.",
    "Sau một năm, xã có thêm 310 người tham gia bảo hiểm xã hội tự nguyện.",
    "Cái khó nhất không phải đường xa, mà là người ta đã nghe hứa nhiều lần.",
    "Hồ sơ trả lại giảm từ 38 xuống còn 11 bộ một tháng, ai cũng thấy nhẹ việc.",
    "Anh giữ một cuốn sổ tay, ghi ai hẹn hôm nào, ai cần gặp lại, vì sao.",
    "Bưu điện và hội phụ nữ cùng đi, mỗi bên một phần việc, không ai làm thay ai.",
    "Kinh phí ít: in tờ rơi, xăng xe, còn lại là công của mọi người.",
)
UNITS = ("BHXH tỉnh Yên Bái", "BHXH tỉnh Lai Châu", "BHXH huyện Mù Cang Chải, tỉnh Yên Bái", "BHXH tỉnh Nghệ An")  # fmt: skip


def write_stories(path: Path, count: int) -> None:
    """The same `count` stories each time: half news, a third profiles, the rest practices."""
    chance = random.Random(4231)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            kind = chance.choices(("news", "profile", "practice"), (50, 33, 17))[0]
            paragraphs = [" ".join(chance.sample(SENTENCES, 5)) for _ in range(4)]
            story = {
                "id": f"do-{number:06}",
                "type": kind,
                "title": f"{chance.choice(SENTENCES)[:60]} {number}",
                "summary": chance.choice(SENTENCES),
                "body": "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
                "published_at": f"{chance.randint(2015, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T08:00",
                "unit": chance.choice(UNITS),
                "field": chance.choice(("THU", "CHEDO", "BHYT", "MOTCUA", "CDS")),
                "tags": [f"thẻ {chance.randint(1, 300)}" for _ in range(chance.randint(1, 4))],
                "sample": True,
            }
            if kind == "practice":
                story |= {
                    "pitch": "Hai người đứng cửa hỏi trước.",
                    "problem": "Khách chờ bình quân 38 phút.",
                    "steps": [{"title": "Đếm khách", "text": "Gạch que hai tuần."}],
                    "conditions": "Có hai người rành việc",
                    "contact_office": "Bộ phận một cửa",
                    "indicators": [
                        {"name": "Thời gian chờ bình quân", "unit": "phút", "direction": "lower",
                         "baseline": 38, "actual": 11, "actual_period": "quý III/2024"}
                    ],
                }  # fmt: skip
            file.write(json.dumps(story, ensure_ascii=False) + "\n")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def peak_memory(pid: int) -> int:
    """Peak resident memory of a process in MB, as Linux tells it; 0 when it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    line = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM 0")
    return int(line.split()[1]) // 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--alone", action="store_true", help="no editors, no worker")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="guong-sang-bench-"))
    environment = {
        **os.environ,
        "VAR_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "LOG_LEVEL": "ERROR",
        "PYTHONUTF8": "1",
    }
    environment.pop("DATABASE_URL", None)

    def manage(*arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            text=True,
        )

    others: list[subprocess.Popen[str]] = []
    try:
        say("• Dựng trang trống …")
        for command in (("migrate",), ("load_registry",), ("load_awards",), ("setup_site",), ("rebuild_search",)):  # fmt: skip
            if manage(*command, "--verbosity", "0").wait():
                return 1
        file = options.file or folder / "kho.jsonl"
        if options.file is None:
            write_stories(file, options.count)
        if not options.alone:
            others.append(manage("run_worker"))
            told = folder / "xuat-ban.jsonl"
            with told.open("w", encoding="utf-8") as out:
                others.append(
                    subprocess.Popen(
                        [sys.executable, "-c", PUBLISHER],
                        cwd=ROOT,
                        env=environment,
                        stdout=out,
                        text=True,
                    )
                )
            while not told.stat().st_size:
                time.sleep(0.1)
        return measure(folder, file, manage)
    finally:
        for process in others:
            process.send_signal(signal.SIGKILL)
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def measure(folder: Path, file: Path, manage: Callable[..., subprocess.Popen[str]]) -> int:
    with file.open("rb") as content:
        count = sum(1 for _line in content)
    db = sqlite3.connect(folder / "db.sqlite3", timeout=20)

    def number(sql: str) -> int:
        return int(db.execute(sql).fetchone()[0])

    started = time.monotonic()
    importing = manage("import_stories", str(file))
    memory: list[tuple[int, int]] = []
    while importing.poll() is None:
        done = number("SELECT count(*) FROM exchange_importedstory")
        memory.append((done, peak_memory(importing.pid)))
        time.sleep(1)
    seconds = time.monotonic() - started
    say(f"• {count} bài, {file.stat().st_size / count:.0f} byte mỗi bài: {seconds:.1f} giây, {count / seconds:.0f} bài mỗi giây")  # fmt: skip
    for share in (0.25, 0.5, 0.75, 1):
        at = [peak for done, peak in memory if done <= count * share] or [0]
        say(f"  bộ nhớ cao nhất đến {share:.0%}: {max(at)} MB")
    told = folder / "xuat-ban.jsonl"
    if told.exists():
        publishes = [json.loads(line) for line in told.read_text(encoding="utf-8").splitlines()]
        waits = sorted(wait for wait, _errors in publishes)
        errors = publishes[-1][1]
        say(
            f"• {len(waits)} lần xuất bản trong khi nhập: giữa {waits[len(waits) // 2]:.2f}, lâu nhất {waits[-1]:.2f} giây; lỗi {len(errors)}"
        )  # fmt: skip
        for error in errors[:3]:
            say(f"  {error}")
        while number("SELECT count(*) FROM search_queueentry") and time.monotonic() - started < 7200:  # fmt: skip
            time.sleep(1)
        whole = time.monotonic() - started
        say(f"• Tìm kiếm theo kịp sau {whole:.1f} giây: {count / whole:.0f} bài mỗi giây")
    return int(importing.returncode or 0)


if __name__ == "__main__":
    raise SystemExit(main())
