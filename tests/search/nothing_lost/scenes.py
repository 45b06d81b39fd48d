"""What real processes do to a site on disk; `python -m tests.search.nothing_lost.scenes NAME …`.

The settings of the environment name the site. One process has everything loaded and makes the
others by forking, before it has a connection of its own: a web server or worker is up in
milliseconds. It tells what was done as lines of JSON.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from campaigns.models import NewsIndexPage, NewsPage  # noqa: E402
from devdata import builders as make  # noqa: E402
from home.models import StandardPage  # noqa: E402
from search import checking, queue  # noqa: E402
from search.engines import EngineBusyError, get_engine  # noqa: E402
from search.models import QueueEntry  # noqa: E402
from search.queue import drain  # noqa: E402
from units.models import Unit  # noqa: E402

SECOND_HOME = "kho-tin"
PAGES = 200  # from the beginning; each is changed once, else a second row would tell of the first
BURSTS, BURST = 60, 5  # pages that are changed while workers work, each so often in a row
WORKERS = 2
WORKERS_KILLED = 6
SLOW, OFTEN = 0.8, 0.2  # seconds between reading and writing, and how often a worker takes them
STATEMENTS, COMMITS = 160, 6  # in which a process that ends itself does so: some two changes
STEP = 0.15  # seconds at most from the beginning of a change to the kill


def forked(work: Callable[..., object], *given: Any) -> int:
    """A process that does `work` and ends."""
    sys.stdout.flush()
    if (child := os.fork()) == 0:
        try:
            work(*given)
            os._exit(0)
        except BaseException as error:
            sys.stderr.write(f"{error!r}\n")
            sys.stderr.flush()
            os._exit(1)
    return child


def killed(child: int) -> None:
    """End `child` at once, wherever it is; what it has done until then it did without a mistake."""
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    if not os.WIFSIGNALED(status):
        raise SystemExit(f"a process ended by itself: {status}")


# --- publishing ---


def publish(turn: int, chance: random.Random, tell: Callable[[Any], None]) -> None:
    """Publish, withdraw or move one page, and tell before and after: number, title, live, parent."""
    homes = [NewsIndexPage.objects.get(), StandardPage.objects.get(slug=SECOND_HOME)]
    act = chance.choice(["new", "change", "change", "withdraw", "withdraw", "move"])
    title = f"Gánh nước {chance.getrandbits(60):x}"
    if act == "new":
        page = make.make_news(title=title, live=False, unit=Unit.objects.first())
    else:
        page = NewsPage.objects.order_by("pk")[turn % PAGES]
    if act == "withdraw":
        told = [page.pk, page.title, False, page.get_parent().pk]
        tell(["going", *told])
        page.unpublish()
    elif act == "move":
        home = chance.choice(homes)
        told = [page.pk, page.title, page.live, home.pk]
        tell(["going", *told])
        page.move(home, pos="last-child")
    else:
        told = [page.pk, title, True, page.get_parent().pk]
        tell(["going", *told])
        page.title = title
        page.save_revision().publish()
    tell(["done", *told])


def _end_before_statement(number: int) -> None:
    statements = count(1)

    def execute(run: Callable[..., Any], *statement: Any) -> Any:
        if next(statements) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return run(*statement)

    connection.execute_wrappers.append(execute)


def _end_after_commit(number: int) -> None:
    commit, commits = connection._commit, count(1)

    def commit_and_end() -> None:
        commit()
        if next(commits) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    connection._commit = commit_and_end


def _serve(first: int, seed: float, out: int, own_end: str) -> None:
    chance = random.Random(seed)
    if own_end == "statement":
        _end_before_statement(chance.randrange(1, STATEMENTS))
    if own_end == "commit":
        _end_after_commit(chance.randrange(1, COMMITS))
    for turn in count(first):
        publish(turn, chance, lambda line: os.write(out, json.dumps(line).encode() + b"\n"))


def kills(seed: str, times: str) -> None:
    """A web process that publishes is killed again and again: at a random moment, between two random
    statements, or right after a random commit, where a moment would seldom fall."""
    chance, turn = random.Random(int(seed)), 0
    for number in range(int(times)):
        reading, writing = os.pipe()
        own_end = ("", "statement", "commit")[number % 3]
        child = forked(_serve, turn, chance.random(), writing, own_end)
        os.close(writing)
        told = b""
        further = STATEMENTS if own_end else chance.randrange(1, 3)  # changes begun before
        while told.count(b'["going"') < further:
            if not (more := os.read(reading, 65536)):
                break
            told += more
        if not own_end:
            time.sleep(chance.random() * STEP)
        killed(child)
        while more := os.read(reading, 65536):
            told += more
        os.close(reading)
        turn += told.count(b'["going"')
        for line in told.decode().splitlines():
            sys.stdout.write(json.dumps([number, *json.loads(line)]) + "\n")


# --- working ---


def work_slowly(seed: float) -> None:
    """A worker on a machine that is busy with other things."""
    chance = random.Random(seed)
    build = queue.build

    def slowly(keys: Any) -> Any:
        made = build(keys)
        if chance.random() < OFTEN:
            time.sleep(SLOW)
        return made

    queue.build = slowly
    while True:
        with suppress(EngineBusyError):
            drain(seconds=0.3)
        time.sleep(0.01)


def change(seed: float) -> None:
    """Page after page, each several times in a row and never again."""
    chance = random.Random(seed)
    for number, page in enumerate(NewsPage.objects.order_by("pk")[:BURSTS]):
        for turn in range(BURST):
            page.title = f"Gánh nước {number} lần {turn}"
            page.live = chance.random() < 0.8
            page.save(clean=False)


def workers(seed: str) -> None:
    """Two workers, killed now and then, while a third process goes on changing."""
    chance = random.Random(int(seed))
    working = [forked(work_slowly, chance.random()) for _worker in range(WORKERS)]
    changer = forked(change, chance.random())
    ended = (0, 0)
    lost = 0
    while ended == (0, 0):
        time.sleep(0.2 + chance.random() * 0.5)
        ended = os.waitpid(changer, os.WNOHANG)
        if lost < WORKERS_KILLED:
            chosen = chance.randrange(WORKERS)
            killed(working[chosen])
            working[chosen] = forked(work_slowly, chance.random())
            lost += 1
    until = time.monotonic() + 60
    while QueueEntry.objects.exists() and time.monotonic() < until:
        time.sleep(0.05)
    for worker in working:
        killed(worker)
    sys.stdout.write(json.dumps({"changer": ended[1], "killed": lost}) + "\n")


# --- looking ---


def begin() -> None:
    """Pages, a second place that they can be moved to, and an index of all."""
    if not StandardPage.objects.filter(slug=SECOND_HOME).exists():
        make.make_standard_page(title="Kho tin", slug=SECOND_HOME)
        for number in range(PAGES):
            make.make_news(title=f"Gánh nước {number}", unit=Unit.objects.first())
    call_command("rebuild_search", stdout=sys.stderr)


def settle() -> None:
    """What the worker and `check_search` leave and say; the numbers of the news in the index."""
    call_command("sync_search", stdout=sys.stderr)
    found = checking.check()
    kept = [key for key, _digest in get_engine().entries()]
    news = {f"page:{pk}" for pk in NewsPage.objects.values_list("pk", flat=True)}
    answer = {
        "different": found.keys,
        "unreadable": found.unreadable,
        "waiting": found.waiting,
        "checked": found.checked,
        "entries": len(kept),
        "news": sorted(key for key in kept if key in news),
    }
    sys.stdout.write(json.dumps(answer) + "\n")


SCENES: dict[str, Callable[..., None]] = {
    "kills": kills,
    "workers": workers,
    "begin": begin,
    "settle": settle,
}

if __name__ == "__main__":
    SCENES[sys.argv[1]](*sys.argv[2:])
