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
from marketplace.domain.openings import OpeningState
from marketplace.errors import Conflict, Invalid, NotAllowed
from marketplace.models import Account, Opening, Organisation, OutgoingMessage
from marketplace.queries.accounts import actor_of
from marketplace.services.openings import EditOpening, copy_opening, draft_opening, edit_opening
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
