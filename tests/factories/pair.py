"""One person, one employer and one coach, and an introduction between them brought as far as a test wants."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import ConsentWay, OpeningKind, Weight
from marketplace.domain.facts import HoursRange, ShownSkill, SpokenLanguage
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.placements import PlacementPlan
from marketplace.models import (
    Account,
    Introduction,
    Opening,
    Organisation,
    OutgoingMessage,
    Person,
    Placement,
    SkillCard,
)
from marketplace.queries.accounts import actor_of
from marketplace.services import disclosures, introductions, placements
from marketplace.services.disclosures import Chosen
from marketplace.services.introduction_moves import Recorded
from marketplace.services.introductions import Meeting, Propose
from tests import factories

SECRETS = {
    "name": "Salla Salanimi",
    "phone": "050 555 0917",
    "email": "salla.piilossa@esimerkki.example",
    "coach_text": "Valmentajan oma muistilappu",
    "summary": "Kerron itsestäni vain harvoille",
    "interest": "linnunpönttöjen nikkarointi",
    "skill": "polkupyörän huolto",
}
"""Planted: nobody reads these who was not given them."""


@dataclass
class Pair:
    """Rows of one session. `actors` are read anew after changes of accounts."""

    coach: Account
    other_coach: Account
    employer: Account
    jobseeker: Account | None
    house: Organisation
    firm: Organisation
    person: Person
    card: SkillCard
    opening: Opening
    actors: dict[str, Actor] = field(default_factory=dict)


def make(
    session: Session, *, account: bool = True, verified: bool = True, kind: OpeningKind = OpeningKind.OPEN_JOB
) -> Pair:
    """Make the pair; without `account` the coach answers for the person, without `verified` for the employer."""
    house = factories.organisation(session, coaching=True)
    firm = factories.organisation(session, verified=verified)
    coach = factories.member(session, Role.COACH, house)
    other_coach = factories.member(session, Role.COACH, factories.organisation(session, coaching=True))
    employer = factories.member(session, Role.EMPLOYER, firm, verified=verified)
    jobseeker = factories.account(session) if account else None
    person = factories.person(
        session,
        coach,
        house,
        name=SECRETS["name"],
        phone=SECRETS["phone"],
        email=SECRETS["email"],
        account_id=jobseeker.id if jobseeker else None,
    )
    card = factories.card(
        session,
        person,
        house,
        summary={"fi": SECRETS["summary"]},
        skills=(ShownSkill(SECRETS["skill"]),),
        interests=(SECRETS["interest"],),
        languages=(SpokenLanguage("so", "native"), SpokenLanguage("fi", "B1")),
        kinds=(OpeningKind.OPEN_JOB, OpeningKind.WORK_TRIAL, OpeningKind.WAGE_SUBSIDY),
    )
    needs = {"quiet_place": Weight.MUST, "named_mentor": Weight.HELPS}
    factories.needs(session, card, needs=needs, coach_text=SECRETS["coach_text"])
    trial = kind is OpeningKind.WORK_TRIAL
    values = {"kind": kind, "contract": "trial", "pay": None} if trial else {"kind": kind}
    opening = factories.opening(session, employer, firm, accommodations={"quiet_place": "yes"}, **values)
    session.flush()
    made = Pair(coach, other_coach, employer, jobseeker, house, firm, person, card, opening)
    made.actors = actors(session, made)
    return made


def actors(session: Session, made: Pair) -> dict[str, Actor]:
    """Everybody of the pair as an actor."""
    rows = {"coach": made.coach, "other_coach": made.other_coach, "employer": made.employer, "person": made.jobseeker}
    return {name: actor_of(session, row) for name, row in rows.items() if row is not None}


def again(session: Session, made: Pair, *, new_opening: bool = False) -> Pair:
    """The same pair in another session, with a new opening of the same employer if asked."""
    names = ("coach", "other_coach", "employer", "jobseeker", "house", "firm", "person", "card", "opening")
    old: dict[str, Any] = {name: getattr(made, name) for name in names}
    rows: dict[str, Any] = {name: session.get(type(row), row.id) if row else None for name, row in old.items()}
    there = Pair(**rows)
    if new_opening:
        there.opening = factories.opening(session, there.employer, there.firm)
    there.actors = actors(session, there)
    return there


def by_voice() -> Recorded:
    """An answer given by voice today."""
    return Recorded(ConsentWay.VOICE, clock.today())


CHOSEN = Chosen(("skills", "hours_per_week"), ("named_mentor",))


def bring(session: Session, made: Pair, to: IntroductionState) -> Introduction:
    """Propose, and go on along the path as far as `to` (a waiting state or AGREED)."""
    coach, who = made.actors["coach"], made.actors
    person, heard = (who["person"], None) if made.jobseeker else (coach, by_voice())
    employer, told = (who["employer"], None) if made.firm.verified_at else (coach, by_voice())
    row = introductions.propose(session, coach, Propose(made.card, made.opening, "Sopisiko tämä sinulle?"))
    day = clock.now() + timedelta(days=2)
    path: list[Callable[[], object]] = [
        lambda: disclosures.accept_proposal(session, person, row, row.version, CHOSEN, heard),
        lambda: introductions.want_to_meet(session, employer, row, row.version, told),
        lambda: disclosures.give_contact(session, person, row, row.version, ("name", "phone"), heard),
        lambda: introductions.note_meeting(session, coach, row, row.version, Meeting("visit", day, "Pesulan pihalla")),
        lambda: introductions.agree(session, coach, row, row.version),
    ]
    for walk in path:
        if row.state is to:
            break
        walk()
    assert row.state is to
    return row


PLAN = PlacementPlan(date(2026, 12, 1), "Maija Opastaja", date(2027, 2, 26), HoursRange(12, 20))


def place(session: Session, made: Pair, plan: PlacementPlan = PLAN) -> Placement:
    """Bring an introduction to agreement and make its placement."""
    row = bring(session, made, IntroductionState.AGREED)
    return placements.make_placement(session, made.actors["coach"], row, plan)


def letters(session: Session) -> list[tuple[int | None, str]]:
    """Who got which message so far, oldest first."""
    rows = session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id))
    return [(row.account_id, row.code) for row in rows]
