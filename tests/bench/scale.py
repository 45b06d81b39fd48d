"""`make bench-scale`: the same pages on sites of several sizes, side by side.

Times are medians of warm requests inside one process, without network. Beside the time on the clock
stands the time this process worked; the ratio is of the latter, which other work on the machine
disturbs less.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path
from typing import Any

from sites import ROOT, Imported, Site, say

SIZES = "200,3000,36000"
MOST = 1.3  # times as long as on the smallest site
ALIKE = 1.1  # times as many bytes: still the same page


def table(sizes: list[int], measured: dict[int, dict[str, Any]]) -> list[str]:
    """A line for each address: queries, time and working time by size, ratio to the smallest."""
    smallest = sizes[0]
    rows = {
        size: {(row["group"], row["name"]): row for row in measured[size]["rows"]} for size in sizes
    }
    head = f"{'trang':<46}" + "".join(f"{size:>28}" for size in sizes)
    lines = [head, f"{'':<46}" + f"{'truy vấn  ms (CPU)   lần ':>28}" * len(sizes)]
    for key, first in rows[smallest].items():
        line = f"{f'{key[0]}: {key[1]}'[:45]:<46}"
        for size in sizes:
            row = rows[size].get(key)
            if row is None or "failed" in row or "failed" in first:
                line += f"{'–' if row is None else 'LỖI':>28}"
                continue
            times = row["cpu"] / first["cpu"] if first["cpu"] else 1
            longer = (
                row["bytes"] > first["bytes"] * ALIKE
            )  # it shows more; no wonder it takes longer
            mark = " " if times <= MOST else "*" if longer else "!"
            worked = f"({row['cpu']:.0f})"
            line += f"{row['queries']:>10} {row['warm']:>4.0f} {worked:>5} {times:>5.2f}{mark}"
        lines.append(line)
    return [
        *lines,
        "!: lâu hơn 1,3 lần; *: lâu hơn, nhưng trang cũng dài hơn vì có nhiều bài hơn để bày",
    ]


def imports(told: dict[int, Imported]) -> list[str]:
    return [
        f"Nhập {each.count} bài: {each.rate:.0f} bài/giây; kể cả chỉ mục tìm kiếm {each.searchable_rate:.0f} bài/giây; "
        f"bộ nhớ cao nhất {each.peak} MB"
        for each in told.values()
    ]


def summary(size: int, measured: dict[str, Any]) -> str:
    search = measured["search"]
    return (
        f"{size} bài: tìm kiếm p50 {search['p50']:.0f} ms, p95 {search['p95']:.0f} ms; "
        f"lưu và xuất bản một tin {measured['publish']:.0f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--out", type=Path, default=ROOT / "var" / "bench-scale.txt")
    parser.add_argument("--keep", type=Path, help="folder in which the sites stay")
    parser.add_argument("--without-samples", action="store_true", help="no sample content")
    options = parser.parse_args()
    sizes = sorted({int(size) for size in options.sizes.split(",") if size.strip()})
    folder = options.keep or Path(tempfile.mkdtemp(prefix="guong-sang-bench-"))
    told: dict[int, Imported] = {}
    measured: dict[int, dict[str, Any]] = {}
    try:
        base = Site(folder / "mau")
        say("• Dựng trang mẫu …")
        base.make(samples=not options.without_samples)
        sites = {}
        for size in sizes:
            say(f"• Nhập {size} bài …")
            sites[size] = base.copied(folder / str(size))
            told[size] = sites[size].import_stories(size)
            if not options.without_samples:
                sites[size].staffed()
        # One after the other, when nothing is written any more.
        for size, site in sites.items():
            say(f"• Đo trang {size} bài …")
            measured[size] = site.measured(options.repeats)
    finally:
        if options.keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    lines = [*imports(told), "", *(summary(size, measured[size]) for size in sizes), "", *table(sizes, measured)]  # fmt: skip
    text = "\n".join(lines)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(f"{text}\n", encoding="utf-8")
    say(f"{text}\n\nĐã ghi ra {options.out}")


if __name__ == "__main__":
    main()
