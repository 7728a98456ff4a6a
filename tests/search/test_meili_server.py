"""What happens when a Meilisearch server is stopped, hangs, drips, talks rubbish, refuses, or is another one."""

import socket
import time
from pathlib import Path

import pytest

from marketplace.errors import Unavailable
from search.meili_engine import MeiliEngine
from search.meili_http import MeiliServer, Patience, Refused, Rubbish, WrongVersion
from search.meili_keys import FILE, MeiliKeys
from search.meili_tasks import TaskFailed, swap_task, task_of, wait
from search.port import Changes, IndexName, IndexState, TextQuery, Unusable
from tests.search.little_server import Answering, Asked, LittleServer, Reply, serving

PAGES = Patience(connect=0.3, answer=0.3, tries=2, back_off=0.01, rests=True)
FEEDING = Patience(connect=0.3, answer=0.3, tries=3, back_off=0.01)
INDEX = IndexName.OPENINGS


def server_of(little: LittleServer) -> MeiliServer:
    return MeiliServer(little.url, PAGES, FEEDING)


def engine_at(url: str, folder: Path, master: str | None = None) -> MeiliEngine:
    server = MeiliServer(url, PAGES, FEEDING)
    return MeiliEngine(server, MeiliKeys(server, folder, "test", master, None), folder / "index", "stamp-1", "test")


def refused(code: str, status: int = 400) -> Reply:
    return Reply({"message": "words", "code": code, "type": "invalid_request", "link": ""}, status)


def ask(little: LittleServer, patience: Patience = FEEDING, again: bool = True) -> object:
    return server_of(little).call("GET", "/indexes", key=None, patience=patience, again=again)


RUBBISH = {
    "no JSON": Reply(b"<html>gateway</html>"),
    "no JSON and an error": Reply(b"bad gateway", 502),
    "an error without a code": Reply({"detail": "no"}, 500),
    "half a JSON": Reply(b'{"results": ['),
    "a redirect": Reply({}, 302, headers={"Location": "http://127.0.0.1:9/"}),
    "a closed connection": Reply(cut=True),
    "an overloaded server": refused("too_many_search_requests", 503),
}


@pytest.mark.parametrize("reply", RUBBISH.values(), ids=RUBBISH.keys())
def test_rubbish_is_unavailable_after_a_few_tries(reply: Reply) -> None:
    with serving(lambda _: reply) as little, pytest.raises(Unavailable) as raised:
        ask(little)
    assert raised.value.__cause__ is not None
    assert len(little.asked) == FEEDING.tries


def test_what_is_the_same_twice_is_tried_again_and_the_rest_is_not() -> None:
    replies = [Reply(cut=True), Reply({"results": []})]
    with serving(lambda _: replies.pop(0)) as little:
        assert ask(little) == {"results": []}
    replies[:] = [Reply(cut=True), Reply({"results": []})]
    with serving(lambda _: replies.pop(0)) as little, pytest.raises(Unavailable):
        ask(little, again=False)
    assert len(little.asked) == 1


def test_a_hanging_server_is_not_waited_for_and_pages_stop_asking_for_a_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("search.meili_http.REST_SECONDS", 0.3)
    hangs = [True]
    with serving(lambda _: Reply({"results": []}, wait=2.0 if hangs[0] else 0)) as little:
        server = server_of(little)
        started = time.monotonic()
        for _ in range(5):
            with pytest.raises(Unavailable):
                server.call("GET", "/indexes", key=None, patience=PAGES)
        assert time.monotonic() - started < 1.2
        assert len(little.asked) == 1
        hangs[0] = False
        time.sleep(0.35)
        assert server.call("GET", "/indexes", key=None, patience=PAGES) == {"results": []}


def test_a_reply_that_drips_is_not_waited_for() -> None:
    with serving(lambda _: Reply({"results": list(range(100))}, drip=0.02)) as little:
        started = time.monotonic()
        with pytest.raises(Unavailable):
            ask(little, PAGES)
        assert time.monotonic() - started < 1.5


def test_a_reply_without_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.meili_http._MAX_REPLY_BYTES", 1_000)
    with serving(lambda _: Reply({"results": ["x" * 2_000]})) as little, pytest.raises(Unavailable) as raised:
        ask(little)
    assert isinstance(raised.value.__cause__, Rubbish)


def test_a_stopped_server_is_unavailable_at_once(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    engine = engine_at(url, tmp_path)
    started = time.monotonic()
    with pytest.raises(Unavailable):
        engine.search(INDEX, TextQuery(), limit=1)
    with pytest.raises(Unavailable):
        engine.push(INDEX, Changes())
    with pytest.raises(Unavailable):
        engine.rebuild(INDEX, [], lambda _: Changes())
    status = engine.status(INDEX)
    assert (status.state, status.documents, status.fingerprint) == (IndexState.UNREACHABLE, 0, None)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(("version", "fits"), [("1.14.0", True), ("1.50.3", True), ("1.13.3", False), ("2.0.0", False)])
def test_a_server_we_were_not_made_for_is_refused_by_name(version: str, fits: bool) -> None:
    with serving(lambda _: Reply({"results": []})) as little:
        little.version = Reply({"pkgVersion": version})
        if fits:
            assert ask(little) == {"results": []}
            return
        with pytest.raises(Unavailable) as raised:
            ask(little)
    assert isinstance(raised.value.__cause__, WrongVersion)
    assert version in str(raised.value.__cause__) and "1.14 or newer" in str(raised.value.__cause__)
    assert little.asked == []


def test_the_version_is_asked_again_after_the_server_was_away() -> None:
    replies = [Reply({}), Reply(cut=True)]
    with serving(lambda _: replies.pop(0)) as little:
        server = server_of(little)
        server.call("GET", "/indexes", key=None, patience=FEEDING)
        with pytest.raises(Unavailable):
            server.call("GET", "/indexes", key=None, patience=FEEDING, again=False)
        little.version = Reply({"pkgVersion": "0.9.0"})
        with pytest.raises(Unavailable) as raised:
            server.call("GET", "/indexes", key=None, patience=FEEDING)
    assert isinstance(raised.value.__cause__, WrongVersion)


def test_a_refusal_is_no_fault_of_the_server_and_its_words_stay_where_they_are() -> None:
    with serving(lambda _: refused("index_not_found", 404)) as little, pytest.raises(Refused) as raised:
        ask(little)
    assert (raised.value.code, len(little.asked)) == ("index_not_found", 1)
    assert "words" not in str(raised.value)


def task(state: str, code: str | None = None) -> Reply:
    return Reply({"uid": 7, "status": state, "error": {"code": code, "message": "words"} if code else None})


def test_a_task_is_waited_for_until_it_ends() -> None:
    states = [task("enqueued"), task("processing"), task("succeeded")]
    with serving(lambda _: states.pop(0)) as little:
        wait(server_of(little), [7], "key")
    assert states == [] and {asked.key for asked in little.asked} == {"key"}


def test_a_task_that_fails_or_is_cancelled_is_unavailable_with_its_code() -> None:
    for reply, code in (
        (task("failed", "no_space_left_on_device"), "no_space_left_on_device"),
        (task("canceled"), "canceled"),
    ):
        with serving(lambda _, reply=reply: reply) as little, pytest.raises(Unavailable) as raised:  # type: ignore[misc] # bound now
            wait(server_of(little), [7], None)
        assert isinstance(raised.value.__cause__, TaskFailed) and raised.value.__cause__.code == code


def test_a_task_without_end_is_given_up() -> None:
    with serving(lambda _: task("processing")) as little, pytest.raises(Unavailable) as raised:
        wait(server_of(little), [7], None, seconds=0.05)
    assert isinstance(raised.value.__cause__, TimeoutError)
    with pytest.raises(Unavailable):
        task_of({"message": "no task"})


def test_a_swap_whose_answer_was_lost_is_found_among_the_tasks() -> None:
    tasks = [
        {"uid": 9, "details": {"swaps": [{"indexes": ["a", "b"]}]}},
        {"uid": 8, "details": {"swaps": [{"indexes": ["test-cards", "test-cards-0"]}]}},
    ]
    with serving(lambda _: Reply({"results": tasks})) as little:
        assert swap_task(server_of(little), "test-cards-0", None) == 8
        assert swap_task(server_of(little), "test-cards-1", None) is None


def keys(little: LittleServer, folder: Path, master: str | None = None, reading: str | None = None) -> MeiliKeys:
    return MeiliKeys(server_of(little), folder, "test", master, reading)


def test_the_reading_key_is_made_once_and_kept_for_who_has_no_other(tmp_path: Path) -> None:
    with serving(lambda _: Reply({"key": "reads", "uid": "u"}, 201)) as little:
        assert keys(little, tmp_path).for_reading() is None
        assert keys(little, tmp_path, master="master").for_reading() == "reads"
        assert keys(little, tmp_path).for_reading() == "reads"
        assert keys(little, tmp_path, master="master").for_reading() == "reads"
        assert keys(little, tmp_path, reading="given").for_reading() == "given"
    (asked,) = little.asked
    assert (asked.path, asked.key, asked.body["actions"]) == ("/keys", "master", ["search"])
    assert asked.body["indexes"] == ["test-*"]
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    with serving(lambda _: Reply({"key": "other"}, 201)) as elsewhere:
        assert keys(elsewhere, tmp_path).for_reading() is None, "a key is for the server that made it"


def test_a_reading_key_that_is_there_already_is_asked_for(tmp_path: Path) -> None:
    def answering(asked: Asked) -> Reply:
        return Reply({"key": "reads"}) if asked.method == "GET" else refused("api_key_already_exists", 409)

    with serving(answering) as little:
        assert keys(little, tmp_path, master="master").for_reading() == "reads"
    assert little.asked[1].path == f"/keys/{little.asked[0].body['uid']}"


def test_a_reading_key_the_server_has_forgotten_is_made_anew(tmp_path: Path) -> None:
    made = ["first", "second"]

    def answering(asked: Asked) -> Reply:
        if asked.path == "/keys":
            return Reply({"key": made.pop(0)}, 201)
        return refused("invalid_api_key", 403) if asked.key == "first" else refused("index_not_found", 404)

    with serving(answering) as little:
        engine = engine_at(little.url, tmp_path, master="master")
        with pytest.raises(Unavailable) as raised:
            engine.search(INDEX, TextQuery(), limit=1)
        assert not isinstance(raised.value, Unusable)
        with pytest.raises(Unusable):
            engine.search(INDEX, TextQuery(), limit=1)


def test_the_version_is_asked_for_with_the_master_key_and_by_nobody_else(tmp_path: Path) -> None:
    def answering(asked: Asked) -> Reply:
        return Reply({"key": "reads"}, 201) if asked.path == "/keys" else refused("index_not_found", 404)

    with serving(answering) as little:
        keys(little, tmp_path, master="master").for_reading()
        little.version_asked.clear()
        engine = engine_at(little.url, tmp_path, master="master")
        for ask_it in (lambda: engine.versions(INDEX), lambda: engine.push(INDEX, Changes())):
            with pytest.raises(Unusable):
                ask_it()
        assert little.version_asked == []
        with pytest.raises(Unavailable):
            engine.rebuild(INDEX, [], lambda _: Changes())
        assert little.version_asked == ["master"]


STRANGE: dict[str, Answering] = {
    "not as many answers": lambda _: Reply({"results": []}),
    "answers that are none": lambda asked: Reply({"results": [None for _ in asked.body["queries"]]}),
    "hits that are none": lambda asked: Reply(
        {"results": [{"hits": "many", "estimatedTotalHits": 1} for _ in asked.body["queries"]]}
    ),
    "a list": lambda _: Reply([]),
}


@pytest.mark.parametrize("answering", STRANGE.values(), ids=STRANGE.keys())
def test_answers_of_another_shape_are_unavailable_and_no_reason_to_build_anew(
    answering: Answering, tmp_path: Path
) -> None:
    with serving(answering) as little:
        engine = engine_at(little.url, tmp_path)
        with pytest.raises(Unavailable) as raised:
            engine.search(INDEX, TextQuery(), limit=1)
        assert not isinstance(raised.value, Unusable)
        assert engine.status(INDEX).state is IndexState.UNREACHABLE


@pytest.mark.parametrize(
    ("code", "state"),
    [
        ("index_not_found", IndexState.MISSING),
        ("invalid_search_filter", IndexState.BROKEN),
        ("internal", IndexState.BROKEN),
        ("invalid_api_key", IndexState.UNREACHABLE),
    ],
)
def test_a_refusal_says_how_the_index_stands(code: str, state: IndexState, tmp_path: Path) -> None:
    statuses = {"internal": 500, "invalid_api_key": 403}
    with serving(lambda _: refused(code, statuses.get(code, 400))) as little:
        assert engine_at(little.url, tmp_path).status(INDEX).state is state
