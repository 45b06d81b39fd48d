"""`make lighthouse`: the pages a phone opens first, judged by Lighthouse; fails when one is below.

The median of several runs counts. `--url` judges a site that runs already. Lighthouse comes from npm
in one exact version, into var/; nothing of it is part of the site.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
from pathlib import Path
from statistics import median
from typing import Any

from tests.tools.running import BROWSER_FLAGS, ROOT, chromium, running, say

VERSION = "12.8.2"
FOLDER = ROOT / "var" / "lighthouse"
PAGES = {
    "trang chủ": "/",
    "chuyên mục": "/chuyen-muc/guong-sang-quanh-ta/",
    "bài gương": "/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/",
    "mô hình": "/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/",
    "phong trào": "/phong-trao-thi-dua/mot-gio-nghe-dan/",
    "đơn vị": "/don-vi/bhxh-tinh-tuyen-quang/",
    "tìm kiếm": "/tim-kiem/?q=ong+tre",
}
FULL = ("accessibility", "best-practices", "seo")
LEAST_PERFORMANCE = 98
MOST_CODE, MOST_TYPE = 60, 70  # KiB as transferred: HTML, style and script; type
TRIES = 4  # now and then Chromium gives no trace of a page
CODE = {"Document", "Stylesheet", "Script"}


def installed() -> Path:
    """The command of Lighthouse, installed when it is not there in this version."""
    command = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
    told = command.parents[1] / "package.json"
    if not told.exists() or json.loads(told.read_text(encoding="utf-8"))["version"] != VERSION:
        if shutil.which("npm") is None:
            raise SystemExit("Cần Node và npm: apt-get install nodejs npm")
        FOLDER.mkdir(parents=True, exist_ok=True)
        say(f"• Cài Lighthouse {VERSION} vào {FOLDER.relative_to(ROOT)} …")
        subprocess.run(
            ["npm", "install", "--prefix", str(FOLDER), "--no-save", "--no-package-lock",
             "--no-audit", "--no-fund", "--loglevel=error", f"lighthouse@{VERSION}"],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return command


def _run(command: Path, url: str) -> tuple[dict[str, Any], str]:
    """The report, empty when there is none, and what was wrong."""
    output = FOLDER / "report.json"
    output.unlink(missing_ok=True)
    run = subprocess.run(
        ["node", str(command), url, "--quiet", "--output=json", f"--output-path={output}",
         "--only-categories=performance," + ",".join(FULL),
         "--chrome-flags=" + " ".join(["--headless=new", *BROWSER_FLAGS])],
        env={**os.environ, "CHROME_PATH": chromium()}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    report = json.loads(output.read_text(encoding="utf-8")) if output.exists() else {}
    return report, str(report.get("runtimeError", {}).get("message") or run.stderr)


def judged(command: Path, url: str) -> dict[str, Any]:
    """One run: scores of 100, KiB of code and of type, audits that failed."""
    for _attempt in range(TRIES):
        report, told = _run(command, url)
        if report and not report.get("runtimeError"):
            break
    else:
        raise SystemExit(f"{url}: {told}")
    noindex = "/tim-kiem/" in url  # search is kept out of other search engines on purpose
    failed = [
        audit["id"]
        for name in FULL
        for audit in report["categories"][name]["auditRefs"]
        if audit["weight"] and (report["audits"][audit["id"]]["score"] or 0) < 1
        and report["audits"][audit["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual")
        and not (noindex and audit["id"] == "is-crawlable")
    ]  # fmt: skip
    weights: dict[str, float] = {}
    for item in report["audits"]["network-requests"]["details"]["items"]:
        kind = "code" if item.get("resourceType") in CODE else item.get("resourceType", "")
        weights[kind] = weights.get(kind, 0) + item.get("transferSize", 0) / 1024
    scores = {k: round((v["score"] or 0) * 100) for k, v in report["categories"].items()}
    if noindex and not failed:
        scores["seo"] = 100  # all but that one audit
    return {
        "scores": scores,
        "code": weights.get("code", 0),
        "type": weights.get("Font", 0),
        "failed": failed,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default="")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    command, below = installed(), []
    with running(options.url) as url:
        say(f"{'trang':<12}{'tốc độ':>8}{'(các lần)':>22}{'tiếp cận':>10}{'thực hành':>11}"
            f"{'SEO':>6}{'mã, KiB':>9}{'chữ, KiB':>10}")  # fmt: skip
        for name, path in PAGES.items():
            runs = [judged(command, url + path) for _ in range(options.runs)]
            speeds = [run["scores"]["performance"] for run in runs]
            speed = median(speeds)
            failed = sorted({audit for run in runs for audit in run["failed"]})
            code, kinds = (max(run[k] for run in runs) for k in ("code", "type"))
            scores = [min(run["scores"][k] for run in runs) for k in FULL]
            say(f"{name:<12}{speed:>8.0f}{' '.join(map(str, speeds)):>22}{scores[0]:>10}"
                f"{scores[1]:>11}{scores[2]:>6}{code:>9.1f}{kinds:>10.1f}")  # fmt: skip
            if failed:
                below.append(f"{name}: {', '.join(failed)}")
            if speed < LEAST_PERFORMANCE:
                below.append(f"{name}: tốc độ {speed:.0f}, cần {LEAST_PERFORMANCE}")
            if code > MOST_CODE or kinds > MOST_TYPE:
                below.append(f"{name}: {code:.1f} KiB mã, {kinds:.1f} KiB chữ")
    if below:
        raise SystemExit("Chưa đạt:\n" + "\n".join(f"  {line}" for line in below))


if __name__ == "__main__":
    main()
