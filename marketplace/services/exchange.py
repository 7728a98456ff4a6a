"""Bringing openings in and keeping them: one record of an exchange file at a time, known for ever by source and id.

Cards are in exchange_cards.py, employers in exchange_employers.py. A second import of the same record changes nothing.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.exchange import OUR_SOURCE, OpeningRecord
from marketplace.domain.facts import Place
from marketplace.domain.moves import Part
from marketplace.domain.openings import (
    OPENING_MOVES,
    OpeningEvent,
    OpeningState,
    Problem,
    contradictions,
    missing,
)
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Conflict, Invalid, NotAllowed
from marketplace.messages import Message
from marketplace.models import Municipality, Opening, Organisation, SkillCard
from marketplace.models.base import ALPHABET
from marketplace.queries.subjects import opening_subject
from marketplace.services import history
from marketplace.services.exchange_employers import complete_employer, find_employer, make_employer

IMPORTED = "import"
_PUBLIC_ID = re.compile(f"[{ALPHABET}]{{16}}")


class Change(StrEnum):
    """What an import did to a record."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one record, for the closing counts."""

    change: Change
    incomplete: bool = False  # an opening that lacks what its kind asks for: for coaches only
    own_coach: bool = False  # a card that asked for more than its consent covers
    needs_unstated: bool = False  # a card whose needs came without a stated consent


def check_may_import_openings(actor: Actor) -> None:
    """Raise NotAllowed unless the actor is an account that may bring openings: employer, coach or admin."""
    if actor.account_id is None or not (may(actor, Permission.CREATE_OPENING) or actor.has(Role.ADMIN)):
        raise NotAllowed("exchange-may-not-openings")


def import_opening(session: Session, actor: Actor, record: OpeningRecord) -> Outcome:
    """Write one opening of an exchange file, found again by source and id; flushes.

    The employer is found or made (unverified). A published record is published, one whose time is over has expired;
    what people here closed stays closed. Raises NotAllowed when the actor may bring none, Invalid with the fields
    that contradict a rule, Conflict when the record is somebody else's or was deleted here.
    """
    check_may_import_openings(actor)
    existing = session.scalar(select(Opening).where(Opening.source == record.source, Opening.external_id == record.id))
    if existing is not None:
        _check_may_change(actor, existing)
    check_municipalities(session, record.facts.places)
    employer = find_employer(session, actor, record)
    _check_rules(record, employer)
    if employer is None:
        employer = make_employer(session, record)
    else:
        complete_employer(session, actor, employer, record.employer.business_id)
    if existing is None:
        return _make(session, actor, record, employer)
    return _update(session, actor, record, employer, existing)


def check_municipalities(session: Session, places: tuple[Place, ...]) -> None:
    """Raise Invalid when a place names a municipality that Finland does not have."""
    for number, place in enumerate(places):
        if session.get(Municipality, place.municipality) is None:
            path = "place" if len(places) == 1 else f"places[{number}]"
            raise Invalid({f"{path}.municipality": [Message("exchange-municipality-unknown")]})


def public_id_for(session: Session, model: type[Opening] | type[SkillCard], source: str, number: str) -> dict[str, str]:
    """Return the public id that one of our own records brings with it, as values for a new row; else nothing.

    Raises Conflict when another record here has that id.
    """
    if source != OUR_SOURCE or not _PUBLIC_ID.fullmatch(number):
        return {}
    if session.scalar(select(model.id).where(model.public_id == number)) is not None:
        raise Conflict("exchange-not-yours")
    return {"public_id": number}


def invalid(problems: tuple[Problem, ...]) -> Invalid:
    """Return problems as the error that carries them by field."""
    found: dict[str, list[Message]] = {}
    for problem in problems:
        found.setdefault(problem.field, []).append(problem.message)
    return Invalid(found)


def part_of(actor: Actor) -> Part:
    """Return the part that the actor plays when a record comes in."""
    if actor.has(Role.COACH):
        return Part.COACH
    return Part.EMPLOYER if actor.has(Role.EMPLOYER) else Part.OPERATOR


def _check_may_change(actor: Actor, opening: Opening) -> None:
    if opening.state is OpeningState.DELETED:
        raise Conflict("exchange-deleted")
    brought_by_admin = actor.has(Role.ADMIN) and opening.created_by_id == actor.account_id
    if not brought_by_admin and not may(actor, Permission.EDIT_OPENING, opening_subject(opening)):
        raise Conflict("exchange-not-yours")


def _check_rules(record: OpeningRecord, employer: Organisation | None) -> None:
    """The line was judged by what it says of its employer; a known employer's own form decides."""
    if employer is not None and employer.form is not None and employer.form is not record.employer.form:
        problems = contradictions(record.facts, employer.form, employer.business_id)
        if problems:
            raise invalid(problems)


def _lacking(record: OpeningRecord, employer: Organisation) -> tuple[str, ...]:
    return missing(record.facts, employer.form, employer.business_id)


def _is_over(expires_at: datetime | None) -> bool:
    return expires_at is not None and expires_at <= clock.now()


def _make(session: Session, actor: Actor, record: OpeningRecord, employer: Organisation) -> Outcome:
    moment = clock.now()
    opening = Opening(
        source=record.source,
        external_id=record.id,
        organisation_id=employer.id,
        created_by_id=actor.account_id,
        missing=_lacking(record, employer),
        state=OpeningState.DRAFT,
        created_at=moment,
        changed_at=moment,
        published_at=record.published_at or (None if record.draft else moment),
        expires_at=record.expires_at,
        **public_id_for(session, Opening, record.source, record.id),
    )
    opening.write_facts(record.facts)
    session.add(opening)
    session.flush()
    history.record(session, "opening", opening.id, IMPORTED, part_of(actor), actor, state_to=opening.state.value)
    if not record.draft:
        _move(session, actor, opening, OpeningEvent.PUBLISH)
        if _is_over(record.expires_at):
            _move(session, actor, opening, OpeningEvent.EXPIRE)
    return Outcome(Change.NEW, incomplete=bool(opening.missing))


def _update(session: Session, actor: Actor, record: OpeningRecord, employer: Organisation, opening: Opening) -> Outcome:
    event = _event_of(record, opening)
    values = {
        "organisation_id": employer.id,
        "missing": _lacking(record, employer),
        "published_at": record.published_at or opening.published_at,
        "expires_at": record.expires_at,
    }
    differing = {name: value for name, value in values.items() if getattr(opening, name) != value}
    outcome = Outcome(Change.CHANGED, incomplete=bool(values["missing"]))
    if opening.facts() != record.facts or differing:
        opening.write_facts(record.facts)
        for name, value in differing.items():
            setattr(opening, name, value)
        opening.version += 1
        opening.changed_at = clock.now()
        history.record(session, "opening", opening.id, IMPORTED, part_of(actor), actor)
        session.flush()
    elif event is None:
        return Outcome(Change.SAME, incomplete=outcome.incomplete)
    if event is not None:
        opening.published_at = opening.published_at or clock.now()
        _move(session, actor, opening, event)
    return outcome


def _event_of(record: OpeningRecord, opening: Opening) -> OpeningEvent | None:
    """What the line does to the state. What was closed by hand stays closed; the clock's job expires what is over."""
    if opening.state is OpeningState.DRAFT and not record.draft:
        return OpeningEvent.PUBLISH
    if opening.state is OpeningState.PUBLISHED and record.draft:
        return OpeningEvent.UNPUBLISH
    if opening.state is OpeningState.EXPIRED and not record.draft and not _is_over(record.expires_at):
        return OpeningEvent.REOPEN
    return None


def _move(session: Session, actor: Actor, opening: Opening, event: OpeningEvent) -> None:
    history.move(session, "opening", opening, OPENING_MOVES, event, part_of(actor), actor)
