"""TLS and password on a real server with its security on; and a server that hangs or is killed."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from search.engines import Engine, EngineError, IndexState, open_engine
from search.request import SearchRequest
from tests.search.engines import installed
from tests.search.entries import entry, keys
from tests.tools.elasticsearch import PASSWORD, TLS, USER, Node, make_certificate


@pytest.fixture(scope="module")
def node() -> Iterator[Node]:
    """A node with security on."""
    with installed() as installation:
        node = installation.node(**TLS)
        node.wait()
        yield node


def engine_of(
    node: Node, user: str = USER, password: str = PASSWORD, ca: Path | None = None
) -> Engine:
    place = f"{user}:{password}@127.0.0.1:{node.port}"
    return open_engine(f"elastic+https://{place}/secret?ca={ca or node.certificate}")


def refused(engine: Engine, words: str = ".") -> None:
    for ask in (engine.state, lambda: engine.search(SearchRequest()), lambda: engine.rebuild([])):
        with pytest.raises(EngineError, match=words):
            ask()


def test_password_and_certificate_are_used(node: Node) -> None:
    engine = engine_of(node)
    assert engine.state() is IndexState.MISSING
    engine.rebuild([entry("1", "Ống tre")])
    engine.index([entry("2", "Ống tre")])
    assert engine.state() is IndexState.OK
    assert sorted(keys(engine, "ống tre")) == ["1", "2"]


def test_a_wrong_password_is_refused(node: Node) -> None:
    refused(engine_of(node, password="wrong"), "refuses the account or key")
    refused(engine_of(node, user="nobody"), "refuses the account or key")


def test_a_wrong_key_is_refused(node: Node) -> None:
    url = f"elastic+https://127.0.0.1:{node.port}/secret?ca={node.certificate}"
    refused(open_engine(url, "bm9ib2R5Om5vdGhpbmc="), "refuses the account or key")


def test_no_account_is_refused(node: Node) -> None:
    url = f"elastic+https://127.0.0.1:{node.port}/secret?ca={node.certificate}"
    refused(open_engine(url), "refuses the account or key")


def test_a_certificate_of_someone_else_is_not_trusted(node: Node, tmp_path: Path) -> None:
    make_certificate(tmp_path)
    refused(engine_of(node, ca=tmp_path / "node.crt"), "certificate verify failed")


def test_without_the_certificate_it_is_not_trusted(node: Node) -> None:
    url = f"elastic+https://{USER}:{PASSWORD}@127.0.0.1:{node.port}/secret"
    refused(open_engine(url), "certificate verify failed")


def test_without_tls_it_does_not_answer(node: Node) -> None:
    refused(open_engine(f"elastic+http://127.0.0.1:{node.port}/secret"))


def test_a_server_that_hangs_is_an_error_and_whole_again_by_itself(node: Node) -> None:
    engine = engine_of(node)
    engine.rebuild([entry("1", "Ống tre")])
    node.signal(signal.SIGSTOP)
    try:
        for ask in (engine.state, lambda: engine.search(SearchRequest(q="tre"))):
            started = time.monotonic()
            with pytest.raises(EngineError):
                ask()
            assert time.monotonic() - started < 2
    finally:
        node.signal(signal.SIGCONT)
    until = time.monotonic() + 30
    while True:
        try:
            assert keys(engine, "ống tre") == ["1"]
            break
        except EngineError:
            assert time.monotonic() < until
            time.sleep(0.2)
    assert engine.state() is IndexState.OK


def test_a_server_that_was_killed_has_kept_what_it_acknowledged(node: Node) -> None:
    engine = engine_of(node)
    engine.rebuild([entry("first", "Ống tre")])
    for number in range(20):
        engine.index([entry(f"written:{number}", "Ống tre")], delete=["first"])
    node.kill()
    with pytest.raises(EngineError):
        engine.search(SearchRequest(q="ống tre"))
    node.start()
    node.wait()
    node.ask("_cluster/health/secret-v*?wait_for_status=yellow&timeout=30s")
    assert engine.state() is IndexState.OK
    assert set(keys(engine, "ống tre", page_size=100)) == {f"written:{n}" for n in range(20)}
