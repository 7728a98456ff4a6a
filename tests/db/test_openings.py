"""Services of openings: who may, what each move does and tells, and what is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import VISITOR, Actor, Role
from marketplace.domain.codes import Contract, EmployerForm, OpeningKind, PayUnit, Want
from marketplace.domain.facts import Guide, HoursRange, OpeningFacts, Pay, Place, WantedSkill
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.openings import OpeningState
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed
from marketplace.models import Account, HistoryRow, Introduction, Opening, Organisation, OutgoingMessage, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.services.openings import EditOpening, copy_opening, draft_opening, edit_opening
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


def test_an_employer_posts_for_its_own_organisation_only(
    session: Session, firm: Organisation, employer: Account
) -> None:
    opening = draft_opening(session, _as(session, employer), firm, EditOpening(JOB))
    assert (opening.state, opening.contact_id, opening.created_by_id) == (OpeningState.DRAFT, employer.id, employer.id)
    assert (opening.source, opening.external_id, opening.version) == ("loytamo", opening.public_id, 1)
    assert opening.missing == ("pay",)
    stranger, other_firm = make.account(session), make.organisation(session)
    for actor, at in ((_as(session, employer), other_firm), (_as(session, stranger), firm), (VISITOR, firm)):
        with pytest.raises(NotAllowed):
            draft_opening(session, actor, at, EditOpening(JOB))


def test_a_coach_posts_for_any_employer_and_only_the_writer_may_change_it(
    session: Session, firm: Organisation, employer: Account, coach: Account
) -> None:
    opening = draft_opening(session, _as(session, coach), firm, EditOpening(JOB))
    assert (opening.created_by_id, opening.contact_id) == (coach.id, employer.id)
    changed = EditOpening(replace(JOB, positions=2), version=1)
    edit_opening(session, _as(session, coach), opening, changed)
    edit_opening(session, _as(session, employer), opening, replace(changed, version=2))
    other = make.member(session, Role.COACH)
    for account in (other, make.member(session, Role.EMPLOYER)):
        with pytest.raises(NotAllowed):
            edit_opening(session, _as(session, account), opening, replace(changed, version=3))
    with pytest.raises(NotAllowed):
        draft_opening(session, _as(session, coach), make.organisation(session, coaching=True), EditOpening(JOB))


def test_the_second_save_of_an_old_version_is_refused(session: Session, firm: Organisation, employer: Account) -> None:
    actor = _as(session, employer)
    opening = draft_opening(session, actor, firm, EditOpening(JOB))
    edit_opening(session, actor, opening, EditOpening(replace(JOB, positions=2), version=1))
    with pytest.raises(Conflict):
        edit_opening(session, actor, opening, EditOpening(replace(JOB, positions=3), version=1))
    assert (opening.positions, opening.version) == (2, 2)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        (replace(JOB, title={"fi": " "}), "title"),
        (replace(JOB, places=()), "places"),
        (replace(JOB, contract=Contract.VOLUNTEER), "contract"),
        (replace(JOB, hours_per_week=HoursRange(0, 50)), "hours_per_week"),
        (
            OpeningFacts(
                OpeningKind.WORK_TRIAL,
                {"fi": "Kokeile"},
                Contract.TRIAL,
                (Place("837"),),
                skills=(WantedSkill("leivonta", Want.MUST),),
            ),
            "skills",
        ),
    ],
)
def test_what_contradicts_is_refused_with_its_field(
    session: Session, firm: Organisation, employer: Account, facts: OpeningFacts, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        draft_opening(session, _as(session, employer), firm, EditOpening(facts))
    assert field in refused.value.problems
    assert session.scalars(select(Opening)).all() == []


@pytest.mark.parametrize(("days", "allowed"), [(-1, False), (0, True), (180, True), (181, False)])
def test_the_last_day_lies_between_today_and_half_a_year(
    session: Session, firm: Organisation, employer: Account, days: int, allowed: bool
) -> None:
    command = EditOpening(JOB, expires_on=clock.today() + timedelta(days=days))
    if allowed:
        assert draft_opening(session, _as(session, employer), firm, command).expires_at is not None
        return
    with pytest.raises(Invalid) as refused:
        draft_opening(session, _as(session, employer), firm, command)
    assert list(refused.value.problems) == ["expires_on"]


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


def test_a_copy_says_the_same_but_for_days_that_are_over(
    session: Session, firm: Organisation, employer: Account
) -> None:
    opening = make.opening(
        session,
        employer,
        firm,
        starts_on=date(2026, 11, 22),
        ends_on=date(2026, 11, 23),
        guide=Guide("keittiömestari", "Aino"),
    )
    copied = copy_opening(session, _as(session, employer), opening)
    assert copied.facts() == replace(opening.facts(), starts_on=None)
    assert (copied.state, copied.expires_at, copied.published_at) == (OpeningState.DRAFT, None, None)
    assert copied.public_id != opening.public_id
    with pytest.raises(NotAllowed):
        copy_opening(session, _as(session, make.member(session, Role.COACH)), opening)


def test_changing_a_published_opening_keeps_its_last_day_unless_it_is_changed(
    session: Session, firm: Organisation, employer: Account
) -> None:
    far = datetime(2027, 8, 31, 20, 59, tzinfo=NOON.tzinfo)  # as a partner's file brings it
    opening = make.opening(session, employer, firm, expires_at=far)
    actor = _as(session, employer)
    edit_opening(session, actor, opening, EditOpening(opening.facts(), date(2027, 8, 31), 1))
    assert opening.expires_at == far, "a day that stood may stand"
    edit_opening(session, actor, opening, EditOpening(opening.facts(), None, 2))
    assert opening.expires_at == datetime(2027, 1, 22, 22, tzinfo=NOON.tzinfo)


def test_an_association_may_offer_volunteer_work_a_company_may_not(session: Session, coach: Account) -> None:
    facts = replace(JOB, kind=OpeningKind.MICRO_TASK, contract=Contract.VOLUNTEER, hours_total=3)
    actor = _as(session, coach)
    club = make.organisation(session, form=EmployerForm.ASSOCIATION)
    assert draft_opening(session, actor, club, EditOpening(facts)).missing == ()
    with pytest.raises(Invalid) as refused:
        draft_opening(session, actor, make.organisation(session), EditOpening(facts))
    assert list(refused.value.problems) == ["contract"]
    with pytest.raises(Invalid):
        draft_opening(session, actor, club, EditOpening(replace(facts, pay=Pay(PayUnit.HOUR, 1200, 1200))))
