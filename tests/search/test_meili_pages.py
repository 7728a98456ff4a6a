"""Pages when the Meilisearch server is away: they answer from the database, soon, and say so; nothing is lost."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.models import OutboxRow
from marketplace.wiring import Wiring
from search.meili_engine import MeiliEngine
from search.meili_http import MeiliServer, Patience
from search.meili_keys import MeiliKeys
from search.sync import drain, heal_patiently
from tests import factories as make
from tests.search.little_server import Reply, serving

PAGES = Patience(connect=0.3, answer=0.3, tries=2, back_off=0.01, rests=True)
FEEDING = Patience(connect=0.3, answer=0.3, tries=2, back_off=0.01)
REPLIES = {
    "hangs": Reply({}, wait=3.0),
    "rubbish": Reply(b"<h1>It works</h1>"),
    "5xx": Reply({"message": "words"}, 503),
    "another": Reply({"results": []}),
}


@contextmanager
def address(fault: str) -> Iterator[str]:
    """An address where a server misbehaves, or where none is."""
    if fault == "stopped":
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{free.getsockname()[1]}"
        yield url
    else:
        with serving(lambda _: REPLIES[fault]) as little:
            yield little.url


def use(wiring: Wiring, url: str, folder: Path) -> None:
    """Let the application search at an address."""
    server = MeiliServer(url, PAGES, FEEDING)
    engine = MeiliEngine(server, MeiliKeys(server, folder, "test", None, None), folder / "meili", "stamp", "test")
    wiring.index = replace(wiring.index, engine=engine)


@pytest.mark.parametrize("fault", ["stopped", *REPLIES])
def test_pages_answer_from_the_database_with_a_notice(
    fault: str, wiring: Wiring, client: FlaskClient, tmp_path: Path
) -> None:
    with wiring.uow.begin() as session:
        firm = make.organisation(session)
        employer = make.member(session, Role.EMPLOYER, firm)
        make.opening(session, employer, firm, title={"fi": "Siivooja toimistoon"})
        make.opening(session, employer, firm, title={"fi": "Kahvilan apulainen"})
    with address(fault) as url:
        use(wiring, url, tmp_path)
        client.get("/openings")  # what is made once is made now
        started = time.monotonic()
        for _ in range(3):
            page = client.get("/openings?q=siivooja").get_data(as_text=True)
            assert "toimistoon" in page
            assert "Kahvilan" not in page
            assert "Haku lepää hetken." in page
        assert time.monotonic() - started < 6


@pytest.mark.parametrize("fault", ["stopped", *REPLIES])
def test_changes_wait_until_the_server_is_back_and_nothing_is_built_anew_in_vain(
    fault: str, wiring: Wiring, tmp_path: Path
) -> None:
    with wiring.uow.begin() as session:
        make.opening(session, make.account(session), make.organisation(session), title={"fi": "Siivooja"})
    with address(fault) as url:
        use(wiring, url, tmp_path)
        assert heal_patiently(wiring.uow, wiring.index, clock.now) == (0, 1)
        drained = drain(wiring.uow, wiring.index, clock.now)
    assert drained.served == 0 and drained.failed == drained.due > 0
    with wiring.uow.read() as session:
        assert (session.scalar(select(func.count()).select_from(OutboxRow)) or 0) > 0
