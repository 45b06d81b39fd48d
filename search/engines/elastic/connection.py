"""The client of one cluster: its nodes, its patience, and what its failures mean to the port."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from elastic_transport import RandomSelector
from elasticsearch import (
    ApiError,
    AuthenticationException,
    AuthorizationException,
    Elasticsearch,
    NotFoundError,
    TransportError,
)
from elasticsearch.helpers import BulkIndexError

from search.engines.address import ElasticAddress
from search.engines.port import EngineError, NoIndexError

Answer = TypeVar("Answer")

# A search leaves time for the database to answer in its place, within two seconds in all.
SEARCH_SECONDS = 1.2
ATTEMPT_SECONDS = 0.6  # for one node; then another is asked
RETRIES = 2
# While a copy that was lost is replaced, the cluster holds writes back. The queue tries again later.
WRITE_SECONDS = 20.0
WRITE_WAIT = "15s"
REBUILD_SECONDS = 120.0
CONNECTIONS = 32  # to one node; more threads than that wait for each other

RETRY_STATUS = (429, 502, 503, 504)


class Connection:
    """One client a process: connections do not survive a fork."""

    def __init__(self, address: ElasticAddress) -> None:
        self._address = address
        self._lock = threading.Lock()
        self._client: Elasticsearch | None = None
        self._patience: dict[float, Elasticsearch] = {}
        self._process = 0

    @property
    def client(self) -> Elasticsearch:
        with self._lock:
            if self._client is None or self._process != os.getpid():
                self._client, self._process = self._open(), os.getpid()
                self._patience = {}
            return self._client

    def _open(self) -> Elasticsearch:
        address = self._address
        options: dict[str, Any] = {}
        if address.user:
            options["basic_auth"] = (address.user, address.password)
        if address.api_key:
            options["api_key"] = address.api_key
        if address.ca:
            options["ca_certs"] = str(address.ca)
        return Elasticsearch(
            list(address.nodes),
            connections_per_node=CONNECTIONS,
            node_selector_class=RandomSelector,  # in turn would be by thread, and every search has its own
            max_retries=RETRIES,
            retry_on_status=RETRY_STATUS,
            **options,
        )

    @property
    def reading(self) -> Elasticsearch:
        return self._waiting(ATTEMPT_SECONDS, retry_on_timeout=True)

    @property
    def writing(self) -> Elasticsearch:
        return self._waiting(WRITE_SECONDS)

    @property
    def rebuilding(self) -> Elasticsearch:
        return self._waiting(REBUILD_SECONDS)

    def _waiting(self, seconds: float, **options: Any) -> Elasticsearch:
        """The client with this patience; making one takes longer than a small search."""
        client = self.client
        if seconds not in self._patience:
            self._patience[seconds] = client.options(request_timeout=seconds, **options)
        return self._patience[seconds]


@contextmanager
def failures() -> Iterator[None]:
    """Turn what the client raises into the errors of the port."""
    try:
        yield
    except NotFoundError as error:
        missing = "index_not_found" in error.message
        raise (NoIndexError if missing else EngineError)(_short(error)) from error
    except (AuthenticationException, AuthorizationException) as error:
        raise EngineError(f"the cluster refuses the account or key: {_short(error)}") from error
    except (ApiError, TransportError, BulkIndexError) as error:
        raise EngineError(_short(error)) from error


@contextmanager
def readable() -> Iterator[None]:
    """Around the reading of an answer: one that is not what a server says is none."""
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise EngineError(f"the answer cannot be read: {error!r:.200}") from error


def _short(error: Exception) -> str:
    text = str(error)
    return text if len(text) <= 500 else f"{text[:500]}…"


def within(seconds: float, *asks: Callable[[], Answer]) -> list[Answer]:
    """What `asks` answer, all at once, or EngineError once the time is over, whatever they still wait for.

    Time limits of a connection are per read and per node: an answer that trickles in, or a name
    that is not resolved, would outlast them.
    """
    outcomes: SimpleQueue[tuple[int, Answer | None, BaseException | None]] = SimpleQueue()

    def run(place: int, ask: Callable[[], Answer]) -> None:
        try:
            outcomes.put((place, ask(), None))
        except BaseException as error:
            outcomes.put((place, None, error))

    until = time.monotonic() + seconds
    for place, ask in enumerate(asks):
        threading.Thread(target=run, args=(place, ask), name="elastic-search", daemon=True).start()
    answers: dict[int, Answer] = {}
    while len(answers) < len(asks):
        try:
            place, answer, error = outcomes.get(timeout=max(until - time.monotonic(), 0))
        except Empty:
            raise EngineError(f"no whole answer within {seconds} seconds") from None
        if error is not None:
            raise error
        answers[place] = answer  # type: ignore[assignment]  # an answer that is None is one, too
    return [answers[place] for place in range(len(asks))]
