"""Openings written, changed and copied: by the employer's own people, or by a coach on the employer's behalf.

How an opening is published, closed and taken away is in openings_moves.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.facts import OpeningFacts
from marketplace.domain.moves import Part
from marketplace.domain.openings import OpeningState, Problem, contradictions, missing
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Invalid, NotAllowed
from marketplace.messages import Message
from marketplace.models import EmployerNeed, Membership, Opening, Organisation, Workplace
from marketplace.models.base import new_public_id
from marketplace.queries.subjects import opening_subject
from marketplace.services.history import check_version, record
from marketplace.services.workplaces import at_workplace

OPENING = "opening"
SHOWN_DAYS = 60
MAX_SHOWN_DAYS = 180


@dataclass(frozen=True, slots=True)
class EditOpening:
    """What an opening is to say. expires_on: the last day it is shown, None for the default; version: as read.

    workplace_id: one of the employer's workplaces, whose name and place the opening takes over.
    """

    facts: OpeningFacts
    expires_on: date | None = None
    version: int = 0
    workplace_id: int | None = None


def part_of(actor: Actor, opening: Opening) -> Part:
    """Return the part the actor plays towards an opening that is theirs. Raises NotAllowed."""
    if actor.is_operator:
        return Part.OPERATOR
    if opening.organisation_id in actor.organisations(Role.EMPLOYER):
        return Part.EMPLOYER
    if actor.has(Role.COACH) and actor.account_id == opening.created_by_id:
        return Part.COACH
    raise NotAllowed


def editing_part(actor: Actor, opening: Opening) -> Part:
    """Return the part of somebody who may change this opening now. Raises NotAllowed."""
    if not may(actor, Permission.EDIT_OPENING, opening_subject(opening)):
        raise NotAllowed
    return part_of(actor, opening)


def end_of(day: date) -> datetime:
    """Return the moment at which a day is over in Finland."""
    return datetime.combine(day + timedelta(days=1), time(), clock.HELSINKI)


def last_day(expires_at: datetime) -> date:
    """Return the last day, in Finland, on which something that ends at this moment is shown."""
    return (expires_at - timedelta(seconds=1)).astimezone(clock.HELSINKI).date()


def default_last_day(facts: OpeningFacts) -> date:
    """Return until when an opening is shown if nobody says: 60 days, or the end of the work when that is sooner."""
    usual = clock.today() + timedelta(days=SHOWN_DAYS)
    if facts.ends_on is not None and clock.today() <= facts.ends_on < usual:
        return facts.ends_on
    return usual


def draft_opening(
    session: Session, actor: Actor, employer: Organisation, command: EditOpening, call: EmployerNeed | None = None
) -> Opening:
    """Make a draft for `employer`: its own people, or a coach for any employer the service knows.

    `call` is the need that the employer had left; it is linked and counts as taken. Raises NotAllowed, Invalid.
    """
    own = employer.id in actor.organisations(Role.EMPLOYER)
    if not may(actor, Permission.CREATE_OPENING) or not (own or (actor.has(Role.COACH) and employer.is_employer)):
        raise NotAllowed
    if call is not None and not may(actor, Permission.SEE_CALLS):
        raise NotAllowed
    command = placed(session, employer, command)
    refuse(problems_of(command, employer))
    moment, public_id = clock.now(), new_public_id()
    opening = Opening(
        public_id=public_id,
        external_id=public_id,
        organisation=employer,
        organisation_id=employer.id,
        created_by_id=actor.account_id,
        contact_id=actor.account_id if own else _first_member(session, employer),
        state=OpeningState.DRAFT,
        created_at=moment,
        changed_at=moment,
        expires_at=end_of(command.expires_on) if command.expires_on else None,
        workplace_id=command.workplace_id,
    )
    write(opening, command.facts)
    session.add(opening)
    session.flush()
    if call is not None:
        call.opening_id = opening.id
        call.taken_by_id = call.taken_by_id or actor.account_id
        call.taken_at = call.taken_at or moment
    record(session, OPENING, opening.id, "make", part_of(actor, opening), actor, state_to=opening.state.value)
    session.flush()
    return opening


def edit_opening(session: Session, actor: Actor, opening: Opening, command: EditOpening) -> Opening:
    """Save a changed opening in any state but deleted; what is public changes at once.

    Raises NotAllowed, Invalid, and Conflict when somebody saved it in between.
    """
    part = editing_part(actor, opening)
    check_version(opening, command.version)
    command = placed(session, opening.organisation, command, opening)
    refuse(problems_of(command, opening.organisation, opening))
    write(opening, command.facts)
    opening.workplace_id = command.workplace_id
    shown_until = last_day(opening.expires_at) if opening.expires_at else None
    if command.expires_on != shown_until:
        until = command.expires_on
        if until is None and opening.state is OpeningState.PUBLISHED:
            until = default_last_day(command.facts)
        opening.expires_at = end_of(until) if until else None
    opening.version += 1
    opening.changed_at = clock.now()
    state = opening.state.value
    record(session, OPENING, opening.id, "edit", part, actor, state_from=state, state_to=state)
    session.flush()
    return opening


def copy_opening(session: Session, actor: Actor, opening: Opening) -> Opening:
    """Make a draft that says the same, for the same employer; days that are over and the end of showing are left out.

    Raises NotAllowed.
    """
    editing_part(actor, opening)
    facts, today = opening.facts(), clock.today()
    starts_on = facts.starts_on if facts.starts_on and facts.starts_on >= today else None
    ends_on = facts.ends_on if facts.ends_on and facts.ends_on >= today else None
    copied = replace(facts, starts_on=starts_on, ends_on=ends_on)
    workplace = session.get(Workplace, opening.workplace_id) if opening.workplace_id is not None else None
    still = workplace.id if workplace is not None and workplace.retired_at is None else None
    return draft_opening(session, actor, opening.organisation, EditOpening(copied, workplace_id=still))


def placed(
    session: Session, employer: Organisation, command: EditOpening, opening: Opening | None = None
) -> EditOpening:
    """Return the command with the name and place of its workplace taken over; unchanged without one.

    A retired workplace may stay where it stands. Raises Invalid at `workplace_id` for one that the employer does not
    offer.
    """
    if command.workplace_id is None:
        return command
    workplace = session.get(Workplace, command.workplace_id)
    stays = opening is not None and opening.workplace_id == command.workplace_id
    if (
        workplace is None
        or workplace.organisation_id != employer.id
        or (workplace.retired_at is not None and not stays)
    ):
        raise Invalid({"workplace_id": [Message("form-choose")]})
    return replace(command, facts=at_workplace(command.facts, workplace))


def write(opening: Opening, facts: OpeningFacts) -> None:
    """Write facts to a row and count again what is missing."""
    opening.write_facts(facts)
    count_missing(opening)


def count_missing(opening: Opening) -> None:
    """Count again what the kind still asks for; also after the employer's form or business ID has changed."""
    employer = opening.organisation
    found = missing(opening.facts(), employer.form, employer.business_id)
    if tuple(opening.missing or ()) != found:
        opening.missing = found


def refuse_contradictions(opening: Opening) -> None:
    """Raise Invalid when the opening contradicts the rules of its kind."""
    employer = opening.organisation
    refuse(contradictions(opening.facts(), employer.form, employer.business_id))


def refuse(problems: tuple[Problem, ...]) -> None:
    """Raise Invalid with problems by field, if there are any."""
    if not problems:
        return
    by_field: dict[str, list[Message]] = {}
    for problem in problems:
        by_field.setdefault(problem.field, []).append(problem.message)
    raise Invalid(by_field)


def problems_of(command: EditOpening, employer: Organisation, opening: Opening | None = None) -> tuple[Problem, ...]:
    """Return everything that would be refused, in the form's order. `opening` is the one being changed, if any."""
    rules = contradictions(command.facts, employer.form, employer.business_id)
    return (*_asked_always(command.facts), *rules, *_of_showing(command.expires_on, opening))


def _asked_always(facts: OpeningFacts) -> Iterator[Problem]:
    if not any(text.strip() for text in facts.title.values()):
        yield Problem("title", Message("opening-title-needed"))
    if not facts.places:
        yield Problem("places", Message("opening-place-needed"))


def _of_showing(expires_on: date | None, opening: Opening | None) -> Iterator[Problem]:
    """A day that is new must lie between today and the longest time of showing; an old one may stand."""
    before = last_day(opening.expires_at) if opening is not None and opening.expires_at else None
    if expires_on is None or expires_on == before:
        return
    latest = clock.today() + timedelta(days=MAX_SHOWN_DAYS)
    if not clock.today() <= expires_on <= latest:
        yield Problem("expires_on", Message("opening-expires-range", {"latest": latest}))


def _first_member(session: Session, employer: Organisation) -> int | None:
    """The employer's longest-standing member answers for an opening that a coach has written."""
    return session.scalar(
        select(Membership.account_id)
        .where(
            Membership.organisation_id == employer.id,
            Membership.role == Role.EMPLOYER,
            Membership.ended_at.is_(None),
        )
        .order_by(Membership.id)
        .limit(1)
    )
