"""The whole demo world, loaded as `flask demo load` loads it: every state is there, with a past, once, and every page
of every demo account opens.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session
from werkzeug.exceptions import HTTPException

from marketplace import clock
from marketplace.app import create_app
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.domain.introductions import FIRST_STATE, IntroductionState
from marketplace.domain.openings import OpeningState
from marketplace.domain.placements import CheckInState, Party, PlacementState
from marketplace.domain.safety import ReportState
from marketplace.models import (
    Account,
    Caseload,
    CheckIn,
    EmployerBlock,
    EmployerNeed,
    HistoryRow,
    Introduction,
    Invitation,
    JoinRequest,
    Opening,
    Organisation,
    OutgoingMessage,
    Person,
    Placement,
    Report,
    SkillCard,
    TakeOverCode,
    Workplace,
)
from marketplace.queries.openings import waiting_by_opening
from marketplace.wiring import Wiring, wire
from tests.conftest import settings_for
from tests.pages import ReadingClient

pytestmark = pytest.mark.real_time  # the past is made by moving the clock, which a test's frozen one does not heed

LINK = re.compile(r'href="(/[^"#]*)')
LEFT_ALONE = ("/static/", "/language/", "/demo/")
MOST_QUERIES = 12
LEAST_PAGES, LEAST_KINDS = 400, 80


def load(app: Flask) -> str:
    result = app.test_cli_runner().invoke(args=["demo", "load"], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def counts(session: Session) -> dict[str, int]:
    models = (Account, Opening, SkillCard, Introduction, Placement, CheckIn, Report, OutgoingMessage, HistoryRow)
    return {model.__name__: session.scalar(select(func.count()).select_from(model)) or 0 for model in models}


def states(session: Session, model: Any) -> set[Any]:
    return set(session.scalars(select(model.state).distinct()))


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wiring]:
    """The world in an SQLite file of its own, loaded once for the tests that only look at it."""
    folder: Path = tmp_path_factory.mktemp("world")
    wiring = wire(settings_for(folder, DATABASE_URL=f"sqlite:///{folder / 'loytamo.db'}"))
    load(create_app(wiring.settings, wiring))
    yield wiring
    wiring.engine.dispose()


@pytest.fixture
def world(loaded: Wiring) -> Iterator[Session]:
    with loaded.uow.read() as session:
        yield session


def test_twice_is_once_on_each_database(app: Flask, wiring: Wiring) -> None:
    said = load(app)
    with wiring.uow.read() as session:
        before = counts(session)
    assert "ready" in said and before["Introduction"] >= 40
    assert "kept as it is" in load(app)
    with wiring.uow.read() as session:
        assert counts(session) == before


def test_openings_cards_and_introductions_stand_in_every_state(world: Session) -> None:
    assert states(world, Opening) == set(OpeningState)
    assert states(world, SkillCard) == set(CardState)
    assert states(world, Introduction) == set(IntroductionState)
    assert set(world.scalars(select(SkillCard.visibility).distinct())) == set(Visibility)
    incomplete = [row for row in world.scalars(select(Opening)) if row.missing and row.state is OpeningState.PUBLISHED]
    assert incomplete and all(row.external_id in ("demo-o12", "demo-o43") for row in incomplete)


def test_placements_and_check_ins_stand_in_every_state(world: Session) -> None:
    assert states(world, Placement) == set(PlacementState)
    assert states(world, CheckIn) == set(CheckInState)
    answered = world.scalars(select(CheckIn).where(CheckIn.state == CheckInState.ANSWERED)).all()
    assert {row.party for row in answered} == set(Party)
    assert any(row.wants_to_talk and row.talked_at is None for row in answered), "somebody waits for a talk"
    assert any(row.wants_to_talk and row.talked_at is not None for row in answered)
    missed = world.scalars(select(CheckIn).where(CheckIn.state == CheckInState.ASKED)).all()
    assert any(row.due_on < clock.today() - timedelta(days=7) for row in missed)
    ended = world.scalars(select(Placement).where(Placement.state == PlacementState.ENDED)).all()
    assert {row.end_reason for row in ended} >= {"as_agreed", "person_ended", "work_ran_out"}


def test_things_that_need_somebody_are_there(world: Session) -> None:
    assert states(world, Report) == set(ReportState)
    assert world.scalars(select(Opening).where(Opening.held_back_at.is_not(None))).one().external_id == "demo-o37"
    unverified = world.scalars(select(Organisation).where(Organisation.verified_at.is_(None), Organisation.is_employer))
    assert [row.name for row in unverified] == ["Remontti Aleksi Petäjistö"]
    for model in (EmployerBlock, JoinRequest, TakeOverCode):
        assert world.scalar(select(func.count()).select_from(model)) == 1, model.__name__
    assert world.scalar(select(func.count()).select_from(Invitation)) == 2
    assert world.scalar(select(func.count()).select_from(EmployerNeed)) == 3
    assert world.scalar(select(func.count()).select_from(Workplace)) == 2
    moved = world.scalars(select(Caseload).where(Caseload.ended_at.is_not(None))).one()
    assert moved.reason == "closer" and len(moved.person.caseloads) == 2
    cards = Counter(world.scalars(select(SkillCard.person_id)))
    assert sorted(cards.values())[-2:] == [2, 2]


def test_everything_lies_in_the_past_in_its_order(world: Session) -> None:
    history = world.scalars(select(HistoryRow).order_by(HistoryRow.id)).all()
    moments = [row.at for row in history]
    assert moments == sorted(moments) and moments[-1] <= clock.now()
    assert moments[0] < clock.now() - timedelta(days=100)
    assert max(row.created_at for row in world.scalars(select(OutgoingMessage))) <= clock.now()
    for row in world.scalars(select(Introduction)):
        assert row.card.created_at <= row.created_at and row.opening.created_at <= row.created_at


def test_an_employer_is_not_told_that_somebody_is_asked(world: Session) -> None:
    found = {row.external_id: row.id for row in world.scalars(select(Opening))}
    counted = waiting_by_opening(world, list(found.values()))
    assert counted[found["demo-o1"]] == 1, "the person has said yes there"
    asked = {row.opening_id for row in world.scalars(select(Introduction)) if row.state is FIRST_STATE}
    assert found["demo-o20"] in asked and found["demo-o20"] not in counted


@contextmanager
def statements(wiring: Wiring) -> Iterator[list[str]]:
    """Collect what a block asks the database."""
    log: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.split()[0].upper() in ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH"):
            log.append(statement)

    event.listen(wiring.engine, "before_cursor_execute", note)
    try:
        yield log
    finally:
        event.remove(wiring.engine, "before_cursor_execute", note)


def paths_on(page: str) -> list[str]:
    return [path for path in dict.fromkeys(LINK.findall(page)) if not path.startswith(LEFT_ALONE)]


def endpoint_of(app: Flask, path: str) -> str | None:
    """Which page an address is; None for what is no GET page."""
    try:
        found, _values = app.url_map.bind("localhost").match(urlsplit(path).path, method="GET")
    except HTTPException:
        return None
    return str(found)


def walk(app: Flask, client: ReadingClient, seen: Counter[str], wiring: Wiring) -> Iterator[str]:
    """Follow links from the start page, one address of each page; yields what is wrong. `seen`: of all accounts."""
    waiting, here = ["/start"], set()
    while waiting:
        path = waiting.pop(0).replace("&amp;", "&")
        endpoint = endpoint_of(app, path)
        same_for_all = endpoint is not None and endpoint.startswith(("public.", "accounts.")) and path != "/start"
        if endpoint is None or endpoint in here or (same_for_all and seen[endpoint]):
            continue
        here.add(endpoint)
        with statements(wiring) as log:
            reply = client.get(path)
        if reply.status_code in (302, 303):
            continue
        if reply.status_code != 200:
            yield f"{path} answers {reply.status_code}"
        if reply.mimetype != "text/html":
            continue
        seen[endpoint] += 1
        if len(log) > MOST_QUERIES:  # the first page of a process loads more: what counts is the second visit
            with statements(wiring) as log:
                client.get(path)
            if len(log) > MOST_QUERIES:
                yield f"{path} asks {len(log)} times"
        waiting += paths_on(reply.get_data(as_text=True))


def test_every_page_of_every_account_opens_with_few_queries(loaded: Wiring) -> None:
    app = create_app(loaded.settings, loaded)
    app.test_client_class = ReadingClient
    with loaded.uow.read() as session:
        accounts = session.scalars(select(Account).order_by(Account.id)).all()
    seen: Counter[str] = Counter()
    wrong = []
    for account in accounts:
        client = app.test_client()
        assert isinstance(client, ReadingClient)
        client.sign_in_as(account)
        wrong += [f"{account.email}: {what}" for what in walk(app, client, seen, loaded)]
    assert not wrong, "\n".join(wrong)
    assert sum(seen.values()) >= LEAST_PAGES and len(seen) >= LEAST_KINDS, seen


def test_people_have_names_and_their_coach(world: Session) -> None:
    alone = {row.name for row in world.scalars(select(Person)) if not row.caseloads}
    assert alone == {"Tarja Hietaniemi", "Samuli Vänskä"}
    assert not any(row.name.startswith("demo ") for row in world.scalars(select(Person)))
