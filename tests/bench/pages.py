"""`make bench`: time and queries of each page of the sample content; search; publishing."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from sites import Site, say


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=9)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="guong-sang-bench-"))
    try:
        site = Site(folder)
        say("• Dựng trang mẫu …")
        site.make()
        told = site.measured(options.repeats)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    say(f"{'trang':<46}{'lần đầu, ms':>12}{'sau đó, ms':>12}{'truy vấn':>10}{'kB':>7}")
    for row in told["rows"]:
        name = f"{row['group']}: {row['name']}"[:45]
        if "failed" in row:
            say(f"{name:<46}{row['failed']}")
            continue
        say(
            f"{name:<46}{row['cold']:>12.0f}{row['warm']:>12.0f}{row['queries']:>10}{row['bytes'] / 1024:>7.0f}"
        )
    say(f"Tìm kiếm: p50 {told['search']['p50']:.0f} ms, p95 {told['search']['p95']:.0f} ms")
    say(f"Lưu và xuất bản một tin: {told['publish']:.0f} ms")


if __name__ == "__main__":
    main()
