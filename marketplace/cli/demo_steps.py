"""The introductions of the demo world, each carried to its state step by step, a day or two apart."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.cli.demo_world import member_of, the_actor
from marketplace.domain.actors import Actor
from marketplace.domain.codes import ConsentWay
from marketplace.domain.facts import HoursRange
from marketplace.domain.placements import PlacementPlan
from marketplace.models import Introduction, Opening, Person, Placement, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.services.disclosures import (
    Chosen,
    accept_proposal,
    choices_of,
    contact_choices,
    decline_as_person,
    give_contact,
)
from marketplace.services.introduction_moves import Reason, Recorded
from marketplace.services.introductions import (
    Meeting,
    Propose,
    agree,
    decline_as_employer,
    note_meeting,
    propose,
    want_to_meet,
)
from marketplace.services.placements import end_placement, make_placement, start_placement
from marketplace.uow import UnitsOfWork

PATH = ("asked_person", "offered", "meeting_wanted", "contact_shared", "met", "agreed", "planned", "started", "ended")
SIDE_WAYS = {"declined_by_person": "asked_person", "declined_by_employer": "offered"}
WORDS = {
    "fi": "Tämä tuli heti mieleen sinusta. Katsotaan yhdessä, jos kiinnostaa.",
    "sv": "Jag tänkte genast på dig. Vi tittar på det tillsammans, om du vill.",
    "en": "This made me think of you at once. Let us look at it together, if you like.",
}


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts in one introduction. A person without an account answers through the coach, by voice."""

    coach: Actor
    person: Actor
    employer: Actor
    recorded: Recorded | None


def _sides(session: Session, row: Introduction, coach: Actor) -> Sides:
    person = session.get_one(Person, row.card.person_id)
    by_voice = person.account is None
    return Sides(
        coach=coach,
        person=coach if by_voice or person.account is None else actor_of(session, person.account),
        employer=member_of(session, row.opening.organisation_id),
        recorded=Recorded(ConsentWay.VOICE, clock.today()) if by_voice else None,
    )


def _offer(session: Session, row: Introduction, sides: Sides) -> None:
    fields, needs = choices_of(row.card)
    accept_proposal(session, sides.person, row, row.version, Chosen(fields, needs[:2]), sides.recorded)


def _meet(session: Session, row: Introduction, sides: Sides) -> None:
    want_to_meet(session, sides.employer, row, row.version)


def _contact(session: Session, row: Introduction, sides: Sides) -> None:
    give_contact(session, sides.person, row, row.version, contact_choices(row.card.person)[:2], sides.recorded)


def _meeting(session: Session, row: Introduction, sides: Sides) -> None:
    at = clock.now() + timedelta(hours=20)
    note_meeting(session, sides.coach, row, row.version, Meeting("visit", at, "Työpaikalla, ovi pihan puolelta"))


def _agree(session: Session, row: Introduction, sides: Sides) -> None:
    agree(session, sides.coach, row, row.version)


def _plan(session: Session, row: Introduction, sides: Sides) -> None:
    """The first day is three days ahead: a step is a few days, so that the next one can start the work."""
    starts_on = clock.today() + timedelta(days=3)
    opening = row.opening
    plan = PlacementPlan(
        starts_on=starts_on,
        mentor_name="Raija Aaltovirta",
        ends_on=starts_on + timedelta(days=0 if opening.hours_total else 120),
        hours_per_week=opening.hours_per_week or (None if opening.hours_total else HoursRange(15, 20)),
        hours_total=opening.hours_total,
        official_agreement_on=clock.today(),
    )
    make_placement(session, sides.coach, row, plan)


def _placement_of(session: Session, row: Introduction) -> Placement:
    return session.scalars(select(Placement).where(Placement.introduction_id == row.id)).one()


def _start(session: Session, row: Introduction, sides: Sides) -> None:
    placement = _placement_of(session, row)
    start_placement(session, sides.coach, placement, placement.version)


def _end(session: Session, row: Introduction, sides: Sides) -> None:
    placement = _placement_of(session, row)
    end_placement(session, sides.coach, placement, placement.version, "as_agreed", "", clock.today())


def _person_no(session: Session, row: Introduction, sides: Sides) -> None:
    decline_as_person(session, sides.person, row, row.version, Reason("too_far", "", True), sides.recorded)


def _employer_no(session: Session, row: Introduction, sides: Sides) -> None:
    words = "Kiitos. Keväällä meillä on taas tilaa, kysy silloin."
    decline_as_employer(session, sides.employer, row, row.version, Reason("timing", words, True))


STEPS: dict[str, Callable[[Session, Introduction, Sides], None]] = {
    "offered": _offer,
    "meeting_wanted": _meet,
    "contact_shared": _contact,
    "met": _meeting,
    "agreed": _agree,
    "planned": _plan,
    "started": _start,
    "ended": _end,
    "declined_by_person": _person_no,
    "declined_by_employer": _employer_no,
}


def steps_to(state: str) -> list[str]:
    """Return the steps after the proposal that lead to a state of world.json, in order."""
    if state in SIDE_WAYS:
        return [*PATH[1 : PATH.index(SIDE_WAYS[state]) + 1], state]
    return list(PATH[1 : PATH.index(state) + 1])


def carry(uow: UnitsOfWork, plan: dict[str, Any], coach_email: str) -> None:
    """Make one introduction of world.json and carry it on, its steps spread between then and now."""
    steps = steps_to(plan["upto"])
    ago = timedelta(days=plan["days_ago"])
    gap = ago / (len(steps) + 1)
    with clock.moved(-ago), uow.begin() as session:
        coach = the_actor(session, coach_email)
        card = session.scalars(select(SkillCard).where(SkillCard.external_id == plan["card"])).one()
        opening = session.scalars(select(Opening).where(Opening.external_id == plan["opening"])).one()
        number = propose(session, coach, Propose(card, opening, WORDS[card.person.language])).id
    for count, step in enumerate(steps, start=1):
        with clock.moved(-ago + gap * count), uow.begin() as session:
            row = session.get_one(Introduction, number)
            STEPS[step](session, row, _sides(session, row, the_actor(session, coach_email)))
