"""`make bench-search`: both engines with collections of several sizes.

Size of the index and how fast it is made; how long a search takes as the site itself asks (understanding the
query, hits, facets, marked excerpts), a suggestion, the documents like another, for one client and for several
at once, each in a process of its own; and how long after its publication a page is found.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from tests.bench.sites import ROOT, Site, say
from tests.tools import elasticsearch

SIZES = "3000,36000,100000"
ENGINES = "embedded,elastic"
CLIENTS = 4
PUBLISHED = 12  # pages
ROUNDS = (
    4  # of all questions before any is timed: a server that has just started is slower than itself
)
LONGEST_WAIT = 30.0  # seconds until a page is found
STEPS = ("migrate", "load_registry", "load_awards", "load_terms", "setup_site")
NAMES = {"embedded": "nhúng", "elastic": "Elasticsearch"}
MEASURED = {"search": "tìm kiếm", "suggest": "gợi ý", "similar": "bài tương tự"}


@dataclass(frozen=True)
class Place:
    """Where the index of one engine is kept, and how many bytes it takes there."""

    url: str
    size: Callable[[], int]


@contextmanager
def _embedded() -> Iterator[Place]:
    with tempfile.TemporaryDirectory(prefix="guong-sang-bench-") as folder:
        root = Path(folder) / "index"
        yield Place(
            f"embedded://{root}",
            lambda: sum(file.stat().st_size for file in (root / "current").resolve().rglob("*.*")),
        )


@contextmanager
def _elastic() -> Iterator[Place]:
    installation = elasticsearch.Installation(options=elasticsearch.STEADY)
    try:
        # Each question as if it were asked for the first time.
        node = installation.node(**{"indices.requests.cache.size": "0b"})
        node.wait()
        yield Place(
            f"elastic+{node.url}/bench",
            lambda: int(
                node.ask("_cat/indices/bench-v*?h=store.size&bytes=b&s=creation.date:desc").split()[
                    0
                ]
            ),
        )
    finally:
        installation.remove()


PLACES = {"embedded": _embedded, "elastic": _elastic}


# --- what is timed ---


def _timed(asks: list[Callable[[], object]]) -> list[float]:
    """Milliseconds of each."""
    taken = []
    for ask in asks:
        begun = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _asks(kind: str, of: int) -> list[Callable[[], object]]:
    from search.finding import find
    from search.suggesting import suggest
    from tests.bench import corpus

    if kind == "search":
        return [lambda each=each: find(each) for each in corpus.searches(of)]  # type: ignore[misc]
    if kind == "suggest":
        return [lambda each=each: suggest(each) for each in corpus.beginnings(of)]  # type: ignore[misc]
    keys = [document.key for document in corpus.some(60, of)]
    return [lambda key=key: _similar(key) for key in keys]  # type: ignore[misc]


def _similar(key: str) -> None:
    """A machine too slow to answer in time is measured, too."""
    from search.engines import EngineError, get_engine
    from search.lexicon.building import common

    with suppress(EngineError):
        get_engine().similar(key, common=common())


def _client(kind: str, of: int, number: int) -> list[float]:
    """What one client waits, after some warming up; each asks in an order of its own."""
    asks = _asks(kind, of)
    random.Random(number).shuffle(asks)
    _timed(asks[: len(asks) // 4])
    return _timed(asks)


def _clients(kind: str, of: int, count: int) -> list[float]:
    from django.db import connections

    connections.close_all()  # a process of its own opens its own
    with ProcessPoolExecutor(count, mp_context=get_context("fork")) as pool:
        told = pool.map(_client, [kind] * count, [of] * count, range(count))
        return [each for one in told for each in one]


def _published(site: Site) -> list[float]:
    """Seconds from the end of publishing until search finds the page."""
    from devdata.builders.campaigns import make_news
    from search.finding import find
    from search.queue import drain
    from search.request import SearchRequest

    def is_found(word: str) -> bool:
        results = find(SearchRequest(q=word)).results
        return results.complete and results.count > 0  # else the database has answered

    drain()  # what the making of the site has left
    worker = site.start("manage.py", "run_worker")
    waits: list[float] = []
    chance = random.Random(7)
    try:
        for number in range(PUBLISHED + 2):
            word = f"tin{uuid.uuid4().hex[:10]}"
            make_news(title=f"Bản tin {word}", live=False).save_revision().publish()
            begun = time.monotonic()
            while not is_found(word):
                if worker.poll() is not None or time.monotonic() - begun > LONGEST_WAIT:
                    raise SystemExit("Tin đã xuất bản mà không tìm thấy.")
                time.sleep(0.01)
            if number >= 2:  # by then the worker has started
                waits.append(time.monotonic() - begun)
            time.sleep(chance.uniform(0.2, 1.5))  # at no fixed moment of the worker's round
    finally:
        worker.terminate()
        try:
            worker.wait(30)
        except subprocess.TimeoutExpired:
            worker.kill()
            worker.wait()
    return waits


# --- told ---


def _percentile(taken: list[float], share: float) -> float:
    return sorted(taken)[min(int(len(taken) * share), len(taken) - 1)]


def _pair(taken: list[float], digits: int = 0) -> str:
    return f"{_percentile(taken, 0.5):.{digits}f} / {_percentile(taken, 0.95):.{digits}f}"


def _line(size: int, place: Place, url: str, site: Site) -> str:
    from django.test import override_settings

    from search.engines import get_engine
    from search.lexicon.building import collecting
    from tests.bench import corpus

    with override_settings(SEARCH_URL=url):
        begun = time.monotonic()
        get_engine().rebuild(collecting(corpus.documents(size)))
        rate = size / (time.monotonic() - begun)
        for _round in range(ROUNDS):
            for kind in MEASURED:
                _clients(kind, size, 1)
        cells = [f"{size}", f"{place.size() / 1e6:.0f} MB", f"{rate:.0f}/s"]
        for kind in MEASURED:
            cells += [_pair(_clients(kind, size, count)) for count in (1, CLIENTS)]
        site.environment["SEARCH_URL"] = url
        cells.append(_pair(_published(site), 2))
    return _row(cells)


def _row(cells: list[str]) -> str:
    widths = (9, 9, 9, *(17 for _cell in cells[3:]))
    return "".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))


def _head() -> list[str]:
    several = [f"{name}{ending}" for name in MEASURED.values() for ending in ("", f" ×{CLIENTS}")]
    return [
        f"p50 / p95 theo ms, {CLIENTS} khách cùng lúc ghi ×{CLIENTS}; xuất bản đến khi tìm thấy theo giây",
        _row(["tài liệu", "chỉ mục", "lập", *several, "xuất bản"]),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--engines", default=ENGINES)
    parser.add_argument("--out", type=Path, default=ROOT / "var" / "bench-search.txt")
    options = parser.parse_args()
    sizes = sorted({int(size) for size in options.sizes.split(",") if size.strip()})
    engines = [name for name in PLACES if name in options.engines.split(",")]
    if "elastic" in engines and (sentence := elasticsearch.missing()):
        say(f"• Bỏ qua Elasticsearch: {sentence}")
        engines.remove("elastic")
    folder = Path(tempfile.mkdtemp(prefix="guong-sang-bench-"))
    lines = _head()
    try:
        site = _site(folder)
        for name in engines:
            lines.append(NAMES[name])
            say("\n".join(lines) if len(lines) == 3 else lines[-1])
            with ExitStack() as stack:
                place = stack.enter_context(PLACES[name]())
                for size in sizes:
                    lines.append(_line(size, place, place.url, site))
                    say(lines[-1])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text("\n".join([*lines, ""]), encoding="utf-8")
    say(f"\nĐã ghi ra {options.out}")


def _site(folder: Path) -> Site:
    """A site without stories in `folder`, for this process and for the worker."""
    site = Site(folder)
    say("• Dựng trang trống …")
    for step in STEPS:
        site.manage(step, "--verbosity", "0")
    for name in set(os.environ) - set(site.environment):
        del os.environ[name]
    os.environ.update(site.environment)
    import django

    django.setup()
    return site


if __name__ == "__main__":
    main()
