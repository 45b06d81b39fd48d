"""Asks every address of `addresses` in this process and tells time, queries and size of each.

    python tests/bench/measuring.py [REPEATS]      one JSON object on the last line

The settings and the folder of the site come from the environment, as for manage.py.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

WARM_UP = 2
FORBIDDEN = 403


def ask(client: Any, address: str, repeats: int) -> dict[str, Any]:
    """Of one address: the first request, the median of the later ones, queries, bytes.

    `cpu` is the median of the time this process worked: what others do on the machine is not in it.
    """
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def once() -> tuple[float, float, Any]:
        begun, worked = time.perf_counter(), time.process_time()
        response = client.get(address)
        response.getvalue() if response.streaming else response.content
        return time.perf_counter() - begun, time.process_time() - worked, response

    cold, _cold_cpu, response = once()
    if response.status_code != 200:
        return {"failed": f"{address}: {response.status_code}"}
    for _ in range(WARM_UP):
        once()
    taken = [once() for _ in range(repeats)]
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    slowest = max(captured.captured_queries, key=lambda query: float(query["time"]), default=None)
    return {
        "cold": cold * 1000,
        "warm": statistics.median(wall for wall, _cpu, _response in taken) * 1000,
        "cpu": statistics.median(cpu for _wall, cpu, _response in taken) * 1000,
        "queries": len(captured),
        "bytes": 0 if response.streaming else len(response.content),
        "slowest": f"{float(slowest['time']) * 1000:.0f} ms {slowest['sql']}" if slowest else "",
    }


def sitemap_parts(client: Any) -> Iterable[tuple[str, str]]:
    """The files that the index of the sitemap names, when there is one: its largest kind."""
    text = client.get("/sitemap.xml").content.decode()
    parts = re.findall(r"<sitemap>\s*<loc>https?://[^/<]+(/[^<]+)</loc>", text)
    return [("một tệp của sitemap", max(parts, key=len).replace("&amp;", "&"))] if parts else []


def publishing(repeats: int) -> float:
    """Median of saving and publishing one piece of news, in ms."""
    from campaigns.models import NewsPage

    taken = []
    page = NewsPage.objects.live().order_by("pk")[0]
    for number in range(repeats):
        page.standfirst = f"Lần thứ {number}."
        begun = time.perf_counter()
        page.save_revision().publish()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1000


def searching(client: Any, repeats: int) -> dict[str, float]:
    """p50 and p95 of the search page over many different questions, in ms."""
    import addresses

    words = ("một cửa", "nguoi cao tuoi", "bưu điện", "bhxh tự nguyện", "chậm đóng", "vssid", "hội phụ nữ", "suối lạnh", "tổ một cửa bỏ hàng ghế chờ", "lương hưu tại nhà")  # fmt: skip
    asked = [each.address for each in addresses.search()]
    asked += [f"/tim-kiem/?q={each.replace(' ', '+')}" for each in words]
    taken = []
    for _ in range(repeats):
        for address in asked:
            begun = time.perf_counter()
            client.get(address)
            taken.append((time.perf_counter() - begun) * 1000)
    taken.sort()
    return {"p50": taken[len(taken) // 2], "p95": taken[int(len(taken) * 0.95)]}


def measure(repeats: int) -> dict[str, Any]:
    """Everything that is measured of the site of this process."""
    import addresses
    import staff
    from django.contrib.auth import get_user_model
    from django.test import Client

    def browser(user: Any = None) -> Client:
        client = Client(raise_request_exception=False, HTTP_HOST="127.0.0.1")
        if user is not None:
            client.force_login(user)
        return client

    boss, _made = get_user_model().objects.get_or_create(
        username="do-tai", defaults={"is_superuser": True, "is_staff": True}
    )
    reader, editor = browser(), browser(boss)
    asked = addresses.everything()
    asked += [addresses.Asked("máy đọc", *part) for part in sitemap_parts(reader)]
    rows = []
    for each in asked:
        client = editor if each.group == "quản trị" else reader
        told = ask(client, each.address, repeats)
        rows.append({"group": each.group, "name": each.name, "address": each.address, **told})
    for role, user in staff.examples().items():
        client = browser(user)
        for each in addresses.desk():
            if client.get(each.address).status_code == FORBIDDEN:
                continue
            told = ask(client, each.address, repeats)
            rows.append({"group": role, "name": each.name, "address": each.address, **told})
    return {"rows": rows, "search": searching(reader, 3), "publish": publishing(repeats)}


def main() -> None:
    import django

    django.setup()
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    sys.stdout.write(f"{json.dumps(measure(repeats), ensure_ascii=False)}\n")


if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent)]
    main()
