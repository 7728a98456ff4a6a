"""Cards that nobody visits are told of, then go; a visit begins the time anew."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.actors import OPERATOR
from marketplace.domain.cards import CardState
from marketplace.domain.moves import Part
from marketplace.domain.visibility import Reader
from marketplace.models import (
    CardNeeds,
    CardNotice,
    Consent,
    LastVisit,
    LoginSession,
    OutgoingMessage,
    Person,
    ReadAudit,
    SkillCard,
)
from marketplace.services.history import record
from marketplace.wiring import Wiring
from tests import factories as make
from tests.conftest import NOON
from tests.factories import world as small_world
from tests.factories.retention import load_rules
from tests.jobs.forget_parts import BOUNDARY, INSTANT, Move, make_card, months_after, run


@pytest.fixture(autouse=True)
def _rules(wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        load_rules(session)


def _state(wiring: Wiring, number: int) -> tuple[CardState, bool]:
    with wiring.uow.read() as session:
        row = session.get_one(SkillCard, number)
        return row.state, row.external_id.startswith("erased-")


STANDS, ENDED = (CardState.PUBLISHED, False), (CardState.DELETED, True)


@pytest.mark.parametrize("account", [True, False])
def test_a_card_is_told_of_30_days_before_and_goes_12_months_after_the_last_visit(
    wiring: Wiring, moved_clock: Move, account: bool
) -> None:
    number, to_tell = make_card(wiring, account=account)
    goes = months_after(NOON, 12)
    warns = goes - timedelta(days=30)
    for moment in (warns - INSTANT, warns):
        moved_clock(moment)
        assert "card_warning" not in run(wiring).notes
    moved_clock(warns + INSTANT)
    assert run(wiring, dry_run=True).notes["card_warning"] == 1
    assert run(wiring).notes["card_warning"] == 1 and "card_warning" not in run(wiring).notes
    with wiring.uow.read() as session:
        (letter,) = session.scalars(select(OutgoingMessage).where(OutgoingMessage.code.like("card-ends%"))).all()
        assert (letter.account_id, letter.code) == (to_tell, "card-ends" if account else "card-ends-coach")
        assert letter.path.endswith("/keep") and letter.parameters == {"days": 30}
    for moment in (goes - INSTANT, goes):
        moved_clock(moment)
        run(wiring)
        assert _state(wiring, number) == STANDS
    moved_clock(goes + 2 * INSTANT)
    report = run(wiring)
    assert report.notes["card_unvisited"] == 1 and report.failed == 0
    assert _state(wiring, number) == ENDED and "card_unvisited" not in run(wiring).notes
    with wiring.uow.read() as session:
        person = session.scalars(select(Person)).one()
        assert (person.erased_at is None) == account, "nothing is left of somebody who has no account either"


def _visit(session: Any, card: SkillCard, how: str, at: datetime) -> None:
    if how == "kept":
        session.get_one(CardNotice, card.id).kept_at = at
    elif how == "signed_in":
        account_id = session.get_one(Person, card.person_id).account_id
        session.add(
            LoginSession(
                token_hash="t", account_id=account_id, created_at=at, seen_at=at, expires_at=at + timedelta(days=400)
            )
        )
    elif how == "last_visit":
        session.add(LastVisit(account_id=session.get_one(Person, card.person_id).account_id, at=at))
    elif how == "coach_read":
        session.add(
            ReadAudit(at=at, reader=Reader.OWN_COACH.value, what="card", card_id=card.id, person_id=card.person_id)
        )
    elif how == "edited":
        card.changed_at = at


@pytest.mark.parametrize("how", ["kept", "signed_in", "last_visit", "coach_read", "edited", "nothing"])
def test_any_visit_begins_the_time_anew(wiring: Wiring, moved_clock: Move, how: str) -> None:
    number, _account = make_card(wiring)
    goes = months_after(NOON, 12)
    moved_clock(goes - timedelta(days=29))
    run(wiring)
    with wiring.uow.begin() as session:
        _visit(session, session.get_one(SkillCard, number), how, goes - timedelta(days=2))
    moved_clock(goes + timedelta(days=10))
    run(wiring)
    assert _state(wiring, number) == (ENDED if how == "nothing" else STANDS)
    again = months_after(goes - timedelta(days=2), 12)
    if how != "nothing":
        moved_clock(again + timedelta(days=1))
        assert run(wiring).notes["card_warning"] == 1, "told anew, and not gone on the warning of a year ago"
        assert _state(wiring, number) == STANDS
        moved_clock(again + timedelta(days=32))
        run(wiring)
        assert _state(wiring, number) == ENDED


def test_others_who_read_a_card_do_not_keep_it_and_a_running_placement_does(wiring: Wiring, moved_clock: Move) -> None:
    with wiring.uow.begin() as session:
        world = small_world.build(session)
        other = make.card(session, make.person(session))
        session.add(ReadAudit(at=months_after(NOON, 11), reader="employer", what="card", card_id=other.id,
                              person_id=other.person_id))  # fmt: skip
    moved_clock(months_after(NOON, 12))
    assert run(wiring).notes["card_warning"] == 1
    moved_clock(months_after(NOON, 14))
    run(wiring)
    assert _state(wiring, other.id) == ENDED and _state(wiring, world.card.id) == STANDS


@pytest.mark.parametrize(("after", "gone"), BOUNDARY)
def test_needs_go_when_a_card_has_been_hidden_three_months(
    wiring: Wiring, moved_clock: Move, after: timedelta, gone: bool
) -> None:
    number, _account = make_card(wiring, state=CardState.HIDDEN)
    shown, _other = make_card(wiring)
    with wiring.uow.begin() as session:
        record(session, "card", number, "hide", Part.PERSON, OPERATOR, state_from="published", state_to="hidden")
    moved_clock(NOON + timedelta(days=20))
    with wiring.uow.begin() as session:  # an edit of a hidden card does not begin the time anew
        record(session, "card", number, "edit", Part.PERSON, OPERATOR, state_from="hidden", state_to="hidden")
        session.get_one(SkillCard, number).changed_at = clock.now()
    moved_clock(months_after(NOON, 3) + after)
    assert run(wiring, dry_run=True).notes.get("hidden_needs", 0) == int(gone)
    assert run(wiring).notes.get("hidden_needs", 0) == int(gone)
    with wiring.uow.read() as session:
        left = set(session.scalars(select(CardNeeds.card_id)))
        ended = session.scalars(select(Consent.withdrawn_at).where(Consent.withdrawn_at.is_not(None))).all()
    assert left == ({shown} if gone else {shown, number}) and len(ended) == int(gone)
    assert "hidden_needs" not in run(wiring).notes


@pytest.mark.parametrize(("after", "gone"), BOUNDARY)
def test_a_deleted_card_is_erased_when_it_cannot_be_brought_back_any_more(
    wiring: Wiring, moved_clock: Move, after: timedelta, gone: bool
) -> None:
    number, _account = make_card(wiring, state=CardState.DELETED)
    moved_clock(NOON + timedelta(days=7) + after)
    assert run(wiring).notes.get("deleted_card", 0) == int(gone)
    assert _state(wiring, number) == (CardState.DELETED, gone)
    assert "deleted_card" not in run(wiring).notes
