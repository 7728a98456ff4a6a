"""An opening's moves: published, closed, opened again, deleted and brought back; what each tells and refuses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import Contract, OpeningKind
from marketplace.domain.facts import OpeningFacts, Place
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.openings import OpeningState
from marketplace.errors import Invalid, InvalidMove, NotAllowed
from marketplace.models import Account, HistoryRow, Introduction, Opening, Organisation, OutgoingMessage, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.services.openings import EditOpening, draft_opening, edit_opening
from marketplace.services.openings_moves import (
    close_opening,
    delete_opening,
    publish_opening,
    reopen_opening,
    restore_opening,
)
from tests import factories as make
from tests.conftest import NOON

Move = Callable[[datetime], None]
JOB = OpeningFacts(OpeningKind.OPEN_JOB, {"fi": "Apua kahvilaan"}, Contract.EMPLOYMENT, (Place("837"),))


@pytest.fixture
def firm(session: Session) -> Organisation:
    return make.organisation(session, business_id="0116297-6")


@pytest.fixture
def employer(session: Session, firm: Organisation) -> Account:
    return make.member(session, Role.EMPLOYER, firm)


@pytest.fixture
def coach(session: Session) -> Account:
    return make.member(session, Role.COACH)


def _as(session: Session, account: Account) -> Actor:
    return actor_of(session, account)


def _letters(session: Session) -> list[tuple[str, int | None]]:
    return [(row.code, row.account_id) for row in session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id))]


def test_publishing_sets_the_days_and_counts_what_is_missing(
    session: Session, firm: Organisation, employer: Account
) -> None:
    actor = _as(session, employer)
    opening = draft_opening(session, actor, firm, EditOpening(JOB))
    firm.form = None
    publish_opening(session, actor, opening)
    assert (opening.state, opening.published_at) == (OpeningState.PUBLISHED, NOON)
    assert opening.expires_at == datetime(2027, 1, 22, 22, tzinfo=NOON.tzinfo), "to the end of the sixtieth day"
    assert opening.missing == ("form", "pay"), "counted anew, also after the employer has changed"
    assert _letters(session) == []
    with pytest.raises(InvalidMove):
        publish_opening(session, actor, opening)


def test_a_gig_is_shown_until_its_work_ends_and_not_after(
    session: Session, firm: Organisation, employer: Account, moved_clock: Move
) -> None:
    actor = _as(session, employer)
    gig = replace(JOB, kind=OpeningKind.MICRO_TASK, hours_total=7, ends_on=date(2026, 12, 12))
    opening = draft_opening(session, actor, firm, EditOpening(gig))
    publish_opening(session, actor, opening)
    assert opening.expires_at == datetime(2026, 12, 12, 22, tzinfo=NOON.tzinfo)
    close_opening(session, actor, opening, "not_now")
    moved_clock(datetime(2026, 12, 13, 9, tzinfo=NOON.tzinfo))
    with pytest.raises(Invalid) as refused:
        reopen_opening(session, actor, opening)
    assert list(refused.value.problems) == ["ends_on"]
    assert opening.state is OpeningState.CLOSED


def test_the_employer_is_told_when_a_coach_publishes(
    session: Session, firm: Organisation, employer: Account, coach: Account
) -> None:
    actor = _as(session, coach)
    publish_opening(session, actor, draft_opening(session, actor, firm, EditOpening(JOB)))
    assert _letters(session) == [("opening-published-for-you", employer.id)]


def introduced(session: Session, opening: Opening, coach: Account, card: SkillCard | None = None) -> Introduction:
    """An introduction to an opening in which the person has the turn."""
    house = make.organisation(session, coaching=True)
    card = card or make.card(session, make.person(session, coach, house), house)
    row = Introduction(
        card_id=card.id,
        opening_id=opening.id,
        organisation_id=house.id,
        coach_id=coach.id,
        started_by=Part.COACH,
        state=IntroductionState.ASKED_PERSON,
        waits_for=Part.PERSON,
        due_at=clock.now() + timedelta(days=5),
        created_at=clock.now(),
        changed_at=clock.now(),
    )
    session.add(row)
    session.flush()
    return row


def test_closing_needs_a_reason_and_tells_the_coach_who_waits(
    session: Session, firm: Organisation, employer: Account, coach: Account
) -> None:
    actor = _as(session, employer)
    opening = make.opening(session, employer, firm)
    introduced(session, opening, coach)
    with pytest.raises(Invalid) as refused:
        close_opening(session, actor, opening, "because")
    assert list(refused.value.problems) == ["reason"]
    with pytest.raises(NotAllowed):
        close_opening(session, _as(session, coach), opening, "other")
    close_opening(session, actor, opening, "found_elsewhere")
    assert (opening.state, opening.closed_reason) == (OpeningState.CLOSED, "found_elsewhere")
    assert _letters(session) == [("opening-closed", coach.id)]
    reopen_opening(session, actor, opening)
    assert (opening.state, opening.closed_reason) == (OpeningState.PUBLISHED, None)


def test_an_opening_whose_time_is_over_opens_again_before_any_job(
    session: Session, firm: Organisation, employer: Account, moved_clock: Move
) -> None:
    actor, opening = _as(session, employer), make.opening(session, employer, firm)
    moved_clock(NOON + timedelta(days=61))
    reopen_opening(session, actor, opening)
    assert opening.state is OpeningState.PUBLISHED
    assert opening.expires_at is not None and opening.expires_at > clock.now()
    rows = session.scalars(select(HistoryRow).order_by(HistoryRow.id)).all()
    assert [(row.event, row.state_from, row.state_to) for row in rows] == [
        ("expire", "published", "expired"),
        ("reopen", "expired", "published"),
    ]


@pytest.mark.parametrize(
    "state", [OpeningState.DRAFT, OpeningState.PUBLISHED, OpeningState.CLOSED, OpeningState.EXPIRED]
)
def test_a_deleted_opening_comes_back_as_it_was_within_a_week(
    session: Session, firm: Organisation, employer: Account, moved_clock: Move, state: OpeningState
) -> None:
    actor = _as(session, employer)
    opening = make.opening(session, employer, firm, state=state)
    delete_opening(session, actor, opening)
    assert opening.state is OpeningState.DELETED
    with pytest.raises(NotAllowed):
        edit_opening(session, actor, opening, EditOpening(opening.facts(), version=opening.version))
    with pytest.raises(NotAllowed):
        restore_opening(session, _as(session, make.member(session, Role.EMPLOYER)), opening)
    moved_clock(NOON + timedelta(days=7))
    restore_opening(session, actor, opening)
    assert opening.state is state
    with pytest.raises(NotAllowed):
        restore_opening(session, actor, opening)
    delete_opening(session, actor, opening)
    moved_clock(NOON + timedelta(days=14, seconds=1))
    with pytest.raises(InvalidMove):
        restore_opening(session, actor, opening)


def test_an_opening_with_a_waiting_introduction_is_closed_not_deleted(
    session: Session, firm: Organisation, employer: Account, coach: Account
) -> None:
    actor, opening = _as(session, employer), make.opening(session, employer, firm)
    waiting = introduced(session, opening, coach)
    with pytest.raises(InvalidMove):
        delete_opening(session, actor, opening)
    assert opening.state == "published"
    waiting.state, waiting.waits_for, waiting.due_at = IntroductionState.WITHDRAWN, None, None
    session.flush()
    delete_opening(session, actor, opening)
    assert opening.state == "deleted"
