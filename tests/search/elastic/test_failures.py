"""A cluster that refuses, hangs or answers nonsense costs a search no more than two seconds."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from search.analysis import parse_query
from search.engines import Engine, EngineError, open_engine
from search.request import SearchRequest
from tests.search.engines import fresh_address
from tests.search.entries import entry, keys

MOST = 2.0  # seconds, all attempts together
Manner = Callable[[socket.socket], None]
JSON = "HTTP/1.1 {}\r\nContent-Type: application/json\r\nX-Elastic-Product: Elasticsearch\r\n"


class Pretender:
    """A server on the loopback address that treats every connection in one manner.

    `heard` holds the head of each request.
    """

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._over = threading.Event()
        self.heard: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _peer = self._socket.accept()
                threading.Thread(target=self._treat, args=(connection,), daemon=True).start()

    def _treat(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            self.heard.append(connection.recv(65536).decode(errors="replace"))
            self._manner(connection)

    def close(self) -> None:
        self._socket.close()


@contextmanager
def pretending(manner: Manner) -> Iterator[Pretender]:
    server = Pretender(manner)
    try:
        yield server
    finally:
        server.close()


def says(status: str, body: str, *, head: str = JSON) -> Manner:
    data = body.encode()
    start = f"{head.format(status)}Content-Length: {len(data)}\r\nConnection: close\r\n\r\n"
    return lambda connection: connection.sendall(start.encode() + data)


def hangs(_connection: socket.socket) -> None:
    time.sleep(30)


def half_an_answer(connection: socket.socket) -> None:
    connection.sendall((JSON.format("200 OK") + "Content-Length: 900\r\n\r\n{").encode())
    time.sleep(30)


def breaks_off(connection: socket.socket) -> None:
    connection.sendall((JSON.format("200 OK") + "Content-Length: 900\r\n\r\n{").encode())


def trickles(connection: socket.socket) -> None:
    connection.sendall((JSON.format("200 OK") + "Content-Length: 900\r\n\r\n").encode())
    for _turn in range(300):
        connection.sendall(b" ")
        time.sleep(0.1)


PLAIN = "HTTP/1.1 {}\r\nContent-Type: text/html\r\n"
MANNERS: dict[str, Manner] = {
    "hangs": hangs,
    "gives half an answer": half_an_answer,
    "breaks off": breaks_off,
    "trickles": trickles,
    "speaks another language": lambda connection: connection.sendall(b"220 mail ready\r\n"),
    "is a proxy in trouble": says("502 Bad Gateway", "<h1>Bad Gateway</h1>", head=PLAIN),
    "is another product": says("200 OK", "<h1>It works!</h1>", head=PLAIN),
    "is overloaded": says("429 Too Many Requests", '{"error": {"type": "rejected"}}'),
    "starts": says("503 Service Unavailable", '{"error": {"type": "no_master"}}'),
    "is forbidden": says("403 Forbidden", '{"error": {"type": "security_exception"}}'),
    "fails": says("500 Internal Server Error", '{"error": {"type": "exception"}}'),
    "answers nothing": says("200 OK", "{}"),
    "answers nonsense": says("200 OK", '{"hits": 7, "aggregations": []}'),
    "answers no object": says("200 OK", "[1]"),
    "breaks its JSON": says("200 OK", '{"hits": '),
}


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def refused_in_time(ask: Callable[[], object]) -> None:
    started = time.monotonic()
    with pytest.raises(EngineError):
        ask()
    assert time.monotonic() - started < MOST


@pytest.mark.parametrize("manner", MANNERS)
def test_a_server_in_trouble_is_an_error_in_time(manner: str) -> None:
    with pretending(MANNERS[manner]) as server:
        engine = open_engine(f"elastic+http://127.0.0.1:{server.port}/gs")
        refused_in_time(lambda: engine.search(SearchRequest(q="tre")))
        assert server.heard
        if manner not in ("answers nothing", "answers nonsense"):  # to state: there is no index
            refused_in_time(engine.state)


def test_suggestions_and_likeness_are_refused_in_time_too() -> None:
    with pretending(trickles) as server:
        engine = open_engine(f"elastic+http://127.0.0.1:{server.port}/gs")
        refused_in_time(lambda: engine.suggest(parse_query("tre")))
        refused_in_time(lambda: engine.similar("1"))


def test_nobody_at_the_address_is_an_error_in_time() -> None:
    engine = open_engine(f"elastic+http://127.0.0.1:{closed_port()}/gs")
    refused_in_time(lambda: engine.search(SearchRequest(q="tre")))
    refused_in_time(lambda: engine.suggest(parse_query("tre")))
    refused_in_time(lambda: engine.similar("1"))
    refused_in_time(engine.state)
    refused_in_time(lambda: engine.index([entry("1")]))
    refused_in_time(lambda: engine.rebuild([entry("1")]))


def test_many_who_wait_do_not_wait_for_each_other() -> None:
    with pretending(hangs) as server:
        engine = open_engine(f"elastic+http://127.0.0.1:{server.port}/gs")
        waits: list[float] = []

        def ask() -> None:
            started = time.monotonic()
            with suppress(EngineError):
                engine.search(SearchRequest(q="tre"))
            waits.append(time.monotonic() - started)

        threads = [threading.Thread(target=ask) for _number in range(40)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(waits) == 40
    assert max(waits) < MOST


# --- one node of several ---


@contextmanager
def beside(server: str, tmp_path: object, port: int) -> Iterator[Engine]:
    """An engine that knows a real node and one at `port`."""
    with fresh_address("elastic", tmp_path, server) as url:  # type: ignore[arg-type]
        scheme, rest = url.split("://")
        host, name = rest.split("/")
        engine = open_engine(f"{scheme}://127.0.0.1:{port},{host}/{name}")
        open_engine(url).rebuild([entry("1", "Ống tre")])
        yield engine


def test_a_node_that_is_gone_is_passed_over(elasticsearch: str, tmp_path: object) -> None:
    with beside(elasticsearch, tmp_path, closed_port()) as engine:
        for number in range(20):
            assert keys(engine, "ống tre") == ["1"]
            engine.index([entry("2", f"Bài {number}")])


def test_a_node_that_hangs_is_passed_over_in_time(elasticsearch: str, tmp_path: object) -> None:
    with pretending(hangs) as server, beside(elasticsearch, tmp_path, server.port) as engine:
        longest = 0.0
        for _number in range(20):
            started = time.monotonic()
            assert keys(engine, "ống tre") == ["1"]
            longest = max(longest, time.monotonic() - started)
        assert server.heard, "it was asked, too"
        assert longest < MOST


# --- keys ---


def test_the_key_is_sent_as_the_cluster_wants_it() -> None:
    body = '{"gs-v9-1": {"aliases": {"gs-v9": {}}}}'
    with pretending(says("200 OK", body)) as server:
        open_engine(f"elastic+http://127.0.0.1:{server.port}/gs", "VGhlIGtleQ==").state()
    (head,) = server.heard
    assert "authorization: ApiKey VGhlIGtleQ==\r\n" in head.replace(
        "Authorization", "authorization"
    )
