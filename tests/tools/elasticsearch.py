"""`make elasticsearch`: a real Elasticsearch of one node on the loopback address, for tests and trials.

The server is the one that Elastic publishes for integration tests: a zip from Maven Central, fetched
by Maven, run from a folder of its own that is removed afterwards. It needs Java; as root it is run
as another user, since it refuses to be root.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tests.tools.running import ROOT, say

VERSION = "8.19.8"
NEXT_VERSION = "9.2.0"
NEXT_JAVA = 21  # what the next version needs
ARTIFACT = "org.elasticsearch.distribution.integ-test-zip:elasticsearch:{}:zip"
FOLDER = ROOT / "var" / "elasticsearch"
USER = PASSWORD = "guong-sang"
NOBODY = 65534
START_SECONDS = 120
QUICK = "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1"  # up in five seconds, for tests
STEADY = "-Xms1g -Xmx1g"  # for measuring


def missing() -> str:
    """A sentence saying what to install, or nothing when the server can run."""
    needed = {"mvn": "maven", "java": "default-jre-headless", "unzip": "unzip"}
    packages = [package for program, package in needed.items() if shutil.which(program) is None]
    if not packages:
        return ""
    return (
        f"cần Elasticsearch: apt-get install {' '.join(packages)}, "
        "hoặc đặt TEST_ELASTICSEARCH=http://127.0.0.1:9200"
    )


def java_of(at_least: int) -> Path | None:
    """The folder of an installed Java of this version or a later one."""
    for told in sorted(Path("/usr/lib/jvm").glob("*/release")):
        found = re.search(r'^JAVA_VERSION="(\d+)', told.read_text(encoding="utf-8"), re.M)
        if found and int(found[1]) >= at_least and (told.parent / "bin" / "java").exists():
            return told.parent
    return None


def _zip(version: str) -> Path:
    path = FOLDER / f"elasticsearch-{version}.zip"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=FOLDER) as arriving:  # half a file is never in place
            subprocess.run(
                ["mvn", "--quiet", "--batch-mode", "dependency:copy",
                 f"-Dartifact={ARTIFACT.format(version)}", f"-DoutputDirectory={arriving}"],
                check=True, cwd=FOLDER, stdout=subprocess.DEVNULL,
            )  # fmt: skip
            Path(arriving, path.name).replace(path)
    return path


class Installation:
    """One version, unzipped into a folder of its own that goes with it."""

    def __init__(
        self, version: str = VERSION, java: Path | None = None, options: str = QUICK
    ) -> None:
        archive = _zip(version)
        self.folder = Path(tempfile.mkdtemp(prefix="guong-sang-elasticsearch-"))
        subprocess.run(["unzip", "-q", str(archive), "-d", str(self.folder)], check=True)
        self.home = next(self.folder.glob("elasticsearch-*"))
        self.java = java or Path(shutil.which("java") or "").resolve().parents[1]
        self.options = options
        self.nodes: list[Node] = []

    def node(self, name: str = "node", **settings: object) -> Node:
        """A node of this version, started; `wait` tells when it answers."""
        made = Node(self, f"{name}-{len(self.nodes)}", settings)
        self.nodes.append(made)
        made.start()
        return made

    def cluster(self, size: int) -> list[Node]:
        """Nodes that know each other, started."""
        ports = [_free_port() for _node in range(size)]
        names = [f"node-{len(self.nodes) + number}" for number in range(size)]
        return [
            self.node(**{
                "transport.port": port,
                "discovery.seed_hosts": [f"127.0.0.1:{each}" for each in ports],
                "cluster.initial_master_nodes": names,
            })
            for port in ports
        ]  # fmt: skip

    def remove(self) -> None:
        for node in self.nodes:
            node.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


class Node:
    def __init__(self, of: Installation, name: str, settings: dict[str, object]) -> None:
        self.installation = of
        self.name = name
        self.folder = of.folder / name
        self.port = _free_port()
        self.secure = settings.get("xpack.security.http.ssl.enabled") is True
        self._config = self.folder / "config"
        shutil.copytree(of.home / "config", self._config)
        self._write(settings)
        if os.getuid() == 0:
            for path in (of.folder, *of.folder.rglob("*")):
                os.chown(path, NOBODY, NOBODY)
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"{'https' if self.secure else 'http'}://127.0.0.1:{self.port}"

    @property
    def certificate(self) -> Path:
        return self._config / "node.crt"

    def _write(self, settings: dict[str, object]) -> None:
        values: dict[str, object] = {
            "node.name": self.name,
            "cluster.name": "guong-sang-test",
            "network.host": "127.0.0.1",
            "http.port": self.port,
            "path.data": str(self.folder / "data"),
            "path.logs": str(self.folder / "logs"),
            "cluster.routing.allocation.disk.threshold_enabled": False,
            "xpack.security.enabled": False,
        } | settings
        if "cluster.initial_master_nodes" not in values:
            values |= {"discovery.type": "single-node", "transport.port": _free_port()}
        lines = [f"{name}: {_yaml(value)}" for name, value in values.items()]
        (self._config / "elasticsearch.yml").write_text("\n".join(lines), encoding="utf-8")
        if self.secure:
            make_certificate(self._config)
        salt = os.urandom(32)
        key = hashlib.pbkdf2_hmac("sha512", PASSWORD.encode(), salt, 10_000, 32)
        told = "$".join(base64.b64encode(part).decode() for part in (salt, key))
        (self._config / "users").write_text(f"{USER}:{{PBKDF2}}10000${told}\n", encoding="utf-8")
        (self._config / "users_roles").write_text(f"superuser:{USER}\n", encoding="utf-8")

    def start(self) -> None:
        as_root = os.getuid() == 0
        # With the process that wanted it the launcher goes, and with the launcher the server.
        bound = ["setpriv", "--pdeathsig", "KILL"] if shutil.which("setpriv") else []
        self.process = subprocess.Popen(
            [*bound, str(self.installation.home / "bin" / "elasticsearch")],
            cwd=self.folder,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.folder),
                "ES_JAVA_HOME": str(self.installation.java),
                "ES_PATH_CONF": str(self._config),
                "ES_JAVA_OPTS": f"{self.installation.options} -Xlog:disable",
                "CLI_JAVA_OPTS": "-Xms16m -Xmx64m -XX:TieredStopAtLevel=1",
            },
            stdin=subprocess.DEVNULL,
            stdout=(self.folder / "output.txt").open("wb"),
            stderr=subprocess.STDOUT,
            start_new_session=True,  # the launcher and the server are ended together
            user=NOBODY if as_root else None,
            group=NOBODY if as_root else None,
            extra_groups=[] if as_root else None,
        )

    def wait(self, nodes: int = 1) -> None:
        """Return once the node answers and knows of `nodes` in its cluster."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if self.process is None or self.process.poll() is not None:
                break
            with suppress(OSError):
                self.ask(f"_cluster/health?wait_for_nodes=>={nodes}&timeout=1s")
                return
            time.sleep(0.2)
        output = (self.folder / "output.txt").read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"Elasticsearch không khởi động được:\n{output[-3000:]}")

    def ask(self, path: str) -> str:
        request = urllib.request.Request(f"{self.url}/{path}")  # noqa: S310
        account = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        request.add_header("Authorization", f"Basic {account}")
        trust = ssl.create_default_context(cafile=str(self.certificate)) if self.secure else None
        with urllib.request.urlopen(request, timeout=90, context=trust) as answer:  # noqa: S310
            return str(answer.read().decode())

    def kill(self) -> None:
        """End it at once, as a power failure would."""
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def signal(self, number: signal.Signals) -> None:
        """SIGSTOP and SIGCONT make a server that hangs."""
        assert self.process is not None
        os.killpg(self.process.pid, number)


def _yaml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(_yaml(each) for each in value)}]"
    return f'"{value}"'


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def make_certificate(folder: Path) -> None:
    """A certificate for the loopback address, which vouches for itself."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost",
         "-keyout", str(folder / "node.key"), "-out", str(folder / "node.crt")],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def forget(url: str, name: str) -> None:
    """Delete every index whose name begins with `name`, from a server without passwords."""
    with urllib.request.urlopen(f"{url}/_cat/indices/{name}*?h=index", timeout=30) as answer:  # noqa: S310
        found = answer.read().decode().split()
    for index in found:
        request = urllib.request.Request(f"{url}/{index}", method="DELETE")  # noqa: S310
        urllib.request.urlopen(request, timeout=30).close()  # noqa: S310


TLS = {
    "xpack.security.enabled": True,
    "xpack.security.http.ssl.enabled": True,
    "xpack.security.http.ssl.key": "node.key",
    "xpack.security.http.ssl.certificate": "node.crt",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=9200)
    options = parser.parse_args()
    if sentence := missing():
        raise SystemExit(sentence.capitalize())
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    say("• Lấy và mở Elasticsearch …")
    installation = Installation(options=STEADY)
    try:
        node = installation.node(**{"http.port": options.port})
        node.port = options.port
        node.wait()
        say(f"Elasticsearch {VERSION} đang chạy ở {node.url}. Dừng bằng Ctrl-C.")
        say(f"  SEARCH_URL=elastic+http://127.0.0.1:{node.port}/guong-sang")
        assert node.process is not None
        node.process.wait()
    except KeyboardInterrupt:
        say("Đã dừng.")
    finally:
        installation.remove()


if __name__ == "__main__":
    main()
