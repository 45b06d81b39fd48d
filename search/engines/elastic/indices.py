"""The indices of one site on a cluster, and the turn of whoever rebuilds.

<name>-v<format>            the alias that searches and writes go to
<name>-v<format>-<time>     an index; its metadata hold the format
<name>-turn                 says who is rebuilding

The format is part of the alias, so that a site which is brought up to date machine by machine
never asks an index made for the other version.
"""

from __future__ import annotations

import re
import time
import uuid
from contextlib import suppress
from typing import Any

from elasticsearch import (
    ApiError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    TransportError,
)
from elasticsearch.dsl import Index

from search.engines.address import ElasticAddress
from search.engines.elastic.connection import Connection
from search.engines.elastic.records import IndexEntry, RebuildTurn
from search.engines.entry import FORMAT
from search.engines.port import EngineBusyError, EngineError, IndexState

# How far into a result pages can reach; Elasticsearch keeps that many hits in order at once.
WINDOW = 200_000


class Indices:
    def __init__(self, connection: Connection, address: ElasticAddress) -> None:
        self._connection = connection
        self._address = address
        self.alias = f"{address.name}-v{FORMAT}"
        self._ours = re.compile(rf"{re.escape(address.name)}-v(\d+)-\d+")

    def state(self) -> IndexState:
        """EngineError when the cluster cannot say, or when a part of the index has no copy running."""
        client = self._connection.reading
        kept = self._kept()
        ours = [name for name, about in kept.items() if self.alias in about["aliases"]]
        if not ours:
            served = any(about["aliases"] for about in kept.values())
            return IndexState.OUTDATED if served else IndexState.MISSING
        if len(ours) > 1 or _format(kept[ours[0]]) != FORMAT:
            return IndexState.DAMAGED
        health = client.cluster.health(index=self.alias, filter_path="status")
        if health["status"] == "red":
            raise EngineError("a part of the index is on no running node")
        return IndexState.OK

    def _kept(self) -> dict[str, dict[str, Any]]:
        """Every index of this site, by name."""
        found = self._connection.reading.indices.get(
            index=f"{self._address.name}-v*",
            filter_path="*.aliases,*.mappings._meta",
            allow_no_indices=True,
        )
        return {
            name: {"aliases": {}, **about}
            for name, about in found.items()
            if self._ours.fullmatch(name)
        }

    # --- rebuilding ---

    def begin(self) -> str:
        """Name of a new, empty index; call in turn."""
        name = f"{self.alias}-{time.time_ns()}"
        index = Index(name, using=self._connection.rebuilding)
        # Not `index.document(…)`: that would bind the class to the first index it is made in.
        index.mapping(IndexEntry._doc_type.mapping)
        index.settings(
            number_of_shards=self._address.shards,
            refresh_interval="-1",
            max_result_window=WINDOW,
            **self._copies(),
        )
        index.create()
        return name

    def _copies(self) -> dict[str, Any]:
        if self._address.replicas is None:
            return {"auto_expand_replicas": "0-1"}
        return {"number_of_replicas": self._address.replicas}

    def change_over(self, name: str) -> None:
        """Make `name` what the alias means, and drop what nobody needs any more.

        When this fails, `name` may be in use already: it must not be dropped.
        """
        client = self._connection.rebuilding
        client.indices.put_settings(index=name, settings={"refresh_interval": None})
        client.indices.refresh(index=name)
        kept = self._kept()
        actions: list[dict[str, Any]] = [
            {"remove": {"index": other, "alias": self.alias}}
            for other, about in kept.items()
            if self.alias in about["aliases"]
        ]
        client.indices.update_aliases(
            actions=[*actions, {"add": {"index": name, "alias": self.alias}}]
        )
        previous = self._previous(kept)  # searches may be running on it at this moment
        for other in kept:
            if other not in (name, previous):
                with suppress(ApiError, TransportError):  # it is changed over all the same
                    self.drop(other)

    def _previous(self, kept: dict[str, dict[str, Any]]) -> str:
        """The index that has answered until now, if need be for the version before."""
        ours = [name for name, about in kept.items() if self.alias in about["aliases"]]
        served = sorted(name for name, about in kept.items() if about["aliases"])
        return (ours or served[-1:] or [""])[0]

    def drop(self, name: str) -> None:
        Index(name, using=self._connection.rebuilding).delete(ignore_unavailable=True)


def _format(about: dict[str, Any]) -> Any:
    return about.get("mappings", {}).get("_meta", {}).get("format")


class Turns:
    """One rebuild at a time on the whole cluster, and no other writing meanwhile.

    A turn whose holder has been silent for `seconds` is over. Taking it away changes the record, so
    that a holder who was only slow notices before it changes anything over.
    """

    ID = "rebuild"

    def __init__(self, connection: Connection, address: ElasticAddress, seconds: float) -> None:
        self._connection = connection
        self._index = f"{address.name}-turn"
        self._seconds = seconds

    def _where(self) -> dict[str, Any]:
        return {"index": self._index, "using": self._connection.writing}

    def _now(self) -> int:
        return time.time_ns() // 1_000_000

    def _held(self) -> RebuildTurn | None:
        """The turn somebody holds; one that is over is taken away first."""
        try:
            turn = RebuildTurn.get(self.ID, **self._where())
        except NotFoundError:
            return None
        if turn is None:
            return None
        if self._now() - turn.beat < self._seconds * 1000:
            return turn
        try:
            turn.delete(**self._where())  # refused when it was changed since
        except NotFoundError:
            return None
        except ConflictError:
            return turn
        return None

    def refuse_others(self) -> None:
        """EngineBusyError while somebody rebuilds."""
        if self._held() is not None:
            raise EngineBusyError("the index is being rebuilt")

    def take(self) -> Turn:
        self._make()
        self.refuse_others()
        turn = RebuildTurn(owner=uuid.uuid4().hex, beat=self._now())
        turn.meta.id = self.ID
        try:
            turn.save(op_type="create", **self._where())
        except ConflictError as error:
            raise EngineBusyError("the index is being rebuilt") from error
        return Turn(turn, self._where(), self._seconds)

    def _make(self) -> None:
        index = Index(self._index, using=self._connection.writing)
        index.mapping(RebuildTurn._doc_type.mapping)
        index.settings(number_of_shards=1, auto_expand_replicas="0-1")
        if index.exists():
            return
        try:
            index.create()
        except BadRequestError as error:
            if error.error != "resource_already_exists_exception":
                raise


class Turn:
    """A turn that is held."""

    def __init__(self, record: RebuildTurn, where: dict[str, Any], seconds: float) -> None:
        self._record = record
        self._where = where
        self._every = seconds / 6

    def beat(self, *, at_once: bool = False) -> None:
        """Say that the work goes on; EngineBusyError when the turn has been taken away."""
        now = time.time_ns() // 1_000_000
        if not at_once and now - self._record.beat < self._every * 1000:
            return
        self._record.beat = now
        try:
            self._record.save(**self._where)
        except ConflictError as error:
            raise EngineBusyError("another rebuild has begun meanwhile") from error

    def end(self) -> None:
        try:
            self._record.delete(**self._where)
        except (ConflictError, NotFoundError):
            return  # taken away: it is someone else's now
