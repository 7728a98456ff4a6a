"""Dialogues with a Meilisearch server: recorded from a real one, replayed without one.

`python -m tests.search.protocol` records anew from the server at MEILI_URL (with MEILI_KEY), which is to be empty.
Requests are compared by method, path and the shape of their JSON, never by values: what texts turn into may change as
it likes. Values matter in one respect, the number of a task, which comes from the recording itself.
"""

import http.client
import json
import os
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from marketplace.errors import Unavailable
from search.meili_engine import MeiliEngine
from search.meili_http import MeiliServer, Refused
from search.meili_keys import MeiliKeys
from search.meili_tasks import TaskFailed, task_of, wait
from search.port import Changes, IndexName, IndexState, TextQuery, Unusable
from search.schema import SCHEMAS
from tests.search.conftest import document, no_changes
from tests.search.engines import CALM
from tests.search.little_server import Asked, Reply, serving

FOLDER = Path(__file__).parent / "recordings"
MASTER = "a master key for tests alone"
PREFIX = "loytamo-recorded"
INDEX = IndexName.OPENINGS
_OF_SCHEMAS = {name for schema in SCHEMAS.values() for name in schema.codes} | {
    f"{text.name}_keys" for schema in SCHEMAS.values() for text in schema.texts
}
_GENERATION = re.compile(r"(?<=-)[0-9a-f]{16}\b")

DOCUMENTS = [
    document(1, "Siivooja toimistoon", "imurointia", kind=("open_job",), municipality=("091",)),
    document(2, "Kahvilan apulainen", "tiskausta", kind=("open_job",), municipality=("837",)),
    document(3, "Pihatyöt", "haravointia", kind=("micro_task",), municipality=("837",)),
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scenario is played: an address, a folder of its own, the master key."""

    url: str
    folder: Path
    master: str

    def server(self) -> MeiliServer:
        return MeiliServer(self.url, CALM, CALM)

    def engine(self, fingerprint: str = "stamp-1") -> MeiliEngine:
        server = self.server()
        return MeiliEngine(
            server, MeiliKeys(server, self.folder, PREFIX, self.master, None), self.folder, fingerprint, PREFIX
        )


def building(place: Place) -> None:
    """An index is missing, is built, answers, and belongs to its fingerprint."""
    engine = place.engine()
    assert engine.status(INDEX).state is IndexState.MISSING
    with pytest.raises(Unusable):
        engine.push(INDEX, Changes(DOCUMENTS))
    assert engine.rebuild(INDEX, DOCUMENTS, no_changes) == 3
    status = engine.status(INDEX)
    assert (status.state, status.documents, status.fingerprint) == (IndexState.READY, 3, "stamp-1")
    found = engine.search(INDEX, TextQuery(filters={"kind": frozenset({"open_job"})}), limit=5, counts=("kind",))
    assert [hit.id for hit in found.hits] == ["2", "1"]
    assert (found.total, found.counts) == (2, {"kind": {"open_job": 2, "micro_task": 1}})
    assert engine.versions(INDEX) == {str(number): DOCUMENTS[number - 1].version for number in (1, 2, 3)}
    other = place.engine("stamp-2")
    assert other.status(INDEX).state is IndexState.FOREIGN
    with pytest.raises(Unusable):
        other.search(INDEX, TextQuery(), limit=1)


def pushing(place: Place) -> None:
    """What is pushed is there, what is taken out is gone, also when the index is built anew meanwhile."""
    engine = place.engine()
    engine.rebuild(INDEX, DOCUMENTS, no_changes)
    engine.push(INDEX, Changes([document(4, "Kokki")], ["1", "99"]))
    assert set(engine.versions(INDEX)) == {"2", "3", "4"}

    def documents() -> Any:
        engine.push(INDEX, Changes([document(9, "Suutari")], ["2"]))
        yield from DOCUMENTS

    engine.rebuild(INDEX, documents(), lambda _: Changes([document(9, "Suutari")], ["2"]))
    assert set(engine.versions(INDEX)) == {"1", "3", "9"}
    assert engine.search(INDEX, TextQuery(), limit=0).total == 3


def refusing(place: Place) -> None:
    """Tasks that fail and questions that are refused say so by a code."""
    server = place.server()
    with pytest.raises(Refused) as raised:
        server.call("GET", f"/indexes/{PREFIX}-none", key=place.master, patience=CALM)
    assert raised.value.code == "index_not_found"
    with pytest.raises(Refused) as raised:
        server.call("POST", "/multi-search", {"queries": "none"}, key=place.master, patience=CALM)
    assert raised.value.status == 400
    swap = [{"indexes": [f"{PREFIX}-none", f"{PREFIX}-neither"]}]
    task = task_of(server.call("POST", "/swap-indexes", swap, key=place.master, patience=CALM))
    with pytest.raises(Unavailable) as failed:
        wait(server, [task], place.master)
    assert isinstance(failed.value.__cause__, TaskFailed)
    assert failed.value.__cause__.code == "index_not_found"
    with pytest.raises(Refused) as raised:
        server.call("GET", "/indexes", key="no key of this server", patience=CALM)
    assert (raised.value.status, raised.value.code) == (403, "invalid_api_key")


SCENARIOS: dict[str, Callable[[Place], None]] = {"building": building, "pushing": pushing, "refusing": refusing}


def shape(value: Any) -> Any:
    """What a JSON value is made of: names of its fields and kinds of what they hold; a list by what differs in it.

    The fields of a schema are left out: another filter is no other protocol.
    """
    if isinstance(value, dict):
        return {name: shape(each) for name, each in sorted(value.items()) if name not in _OF_SCHEMAS}
    if isinstance(value, list):
        return sorted({json.dumps(shape(each)) for each in value})
    return "nothing" if value is None else "truth" if isinstance(value, bool) else type(value).__name__


def asked_as(method: str, path: str, body: Any) -> str:
    """How a request is known again."""
    return f"{method} {_GENERATION.sub('GENERATION', path)} {json.dumps(shape(body))}"


class Replay:
    """Answers as a server did, each request in its turn; asking for a task goes on for ever with its last state."""

    def __init__(self, lines: list[dict[str, Any]]) -> None:
        self._answers: dict[str, list[Reply]] = {}
        for line in lines:
            self._answers.setdefault(line["asked"], []).append(Reply(line["answer"], line["status"]))
        self.unknown: list[str] = []

    def __call__(self, asked: Asked) -> Reply:
        known = self._answers.get(asked_as(asked.method, asked.path, asked.body))
        if not known:
            self.unknown.append(f"{asked.method} {asked.path}")
            return Reply(b"not in the recording", 500)
        return known[0] if len(known) == 1 and asked.path.startswith("/tasks/") else known.pop(0)


def lines_of(name: str) -> list[dict[str, Any]]:
    """Read a recording."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]


def record(name: str, url: str, master: str) -> list[dict[str, Any]]:
    """Play a scenario with a real server, writing down what is said."""
    lines: list[dict[str, Any]] = []
    host = urlsplit(url).netloc

    def answering(asked: Asked) -> Reply:
        connection = http.client.HTTPConnection(host, timeout=60)
        key = {"Authorization": f"Bearer {asked.key}"} if asked.key else {}
        body = None if asked.body is None else json.dumps(asked.body)
        connection.request(asked.method, asked.path, body, {"Content-Type": "application/json", **key})
        response = connection.getresponse()
        answer = json.loads(response.read() or b"{}")
        connection.close()
        if isinstance(answer, dict) and "message" in answer:
            answer["message"] = "words"
        lines.append(
            {"asked": asked_as(asked.method, asked.path, asked.body), "status": response.status, "answer": answer}
        )
        return Reply(answer, response.status)

    with tempfile.TemporaryDirectory() as folder, serving(answering) as little:
        SCENARIOS[name](Place(little.url, Path(folder), master))
    return lines


def main() -> None:
    """Record every scenario anew."""
    url, master = os.environ["MEILI_URL"], os.environ["MEILI_KEY"]
    FOLDER.mkdir(exist_ok=True)
    for name in SCENARIOS:
        lines = record(name, url, master)
        (FOLDER / f"{name}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        print(f"{name}: {len(lines)} requests")


if __name__ == "__main__":
    main()
