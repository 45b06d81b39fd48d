"""`make vnu`: the Nu HTML checker over every page type and state; fails with each error it finds.

The checker comes from npm in one exact version, into var/; it needs Java. `--url` checks a site that
runs already.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.tools.addresses import addresses
from tests.tools.running import ROOT, running, say

VERSION = "26.9.27"
FOLDER = ROOT / "var" / "vnu"
JAR = FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def installed() -> Path:
    told = JAR.parents[2] / "package.json"
    if shutil.which("java") is None:
        raise SystemExit("Cần Java: apt-get install default-jre-headless")
    if not told.exists() or json.loads(told.read_text(encoding="utf-8"))["version"] != VERSION:
        if shutil.which("npm") is None:
            raise SystemExit("Cần Node và npm: apt-get install nodejs npm")
        FOLDER.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--prefix", str(FOLDER), "--no-save", "--no-package-lock",
             "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",
             f"vnu-jar@{VERSION}"],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return JAR


def errors(jar: Path, get: Callable[[str], str]) -> tuple[int, list[str]]:
    """How many pages were looked at, and one line for each error. `get` reads an address."""
    paths = addresses(get, of_each=2)
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(paths):
            Path(folder, f"{number}.html").write_text(get(path), encoding="utf-8")
        check = subprocess.run(
            ["java", "-jar", str(jar), "--format", "json", "--errors-only",
             "--exit-zero-always", "--skip-non-html", folder],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    return len(paths), [
        f"{paths[int(Path(message['url']).stem)]}, dòng {message.get('lastLine')}: "
        f"{message['message']}\n    {message.get('extract', '').strip()}"
        for message in json.loads(check.stderr)["messages"]
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default="")
    options = parser.parse_args()
    jar = installed()
    with running(options.url) as url:

        def get(path: str) -> str:
            try:
                with urllib.request.urlopen(url + path, timeout=60) as response:  # noqa: S310
                    return str(response.read().decode())
            except urllib.error.HTTPError as error:
                return error.read().decode()

        pages, found = errors(jar, get)
    for line in found:
        say(line)
    say(f"{pages} trang, {len(found)} lỗi.")
    if found:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
