"""Workplaces of an employer: added, changed, retired, brought back. Openings follow the name and place of theirs."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.facts import OpeningFacts, Place
from marketplace.domain.permissions import Permission, may
from marketplace.errors import NotAllowed
from marketplace.models import Organisation, Workplace
from marketplace.queries.members import organisation_subject
from marketplace.queries.workplaces import openings_at
from marketplace.services.history import check_version, part_of, record

WORKPLACE = "workplace"


@dataclass(frozen=True, slots=True)
class EditWorkplace:
    """What is known of a workplace: `municipality` three digits, `postcode` five; `version` as read."""

    name: str
    municipality: str
    street_address: str | None = None
    postcode: str | None = None
    contact_name: str | None = None
    contact_phone: str | None = None
    mentor_name: str | None = None
    version: int = 0


def add_workplace(session: Session, actor: Actor, organisation: Organisation, command: EditWorkplace) -> Workplace:
    """Add a workplace to an employer; flushed. Raises NotAllowed for whoever is not of its people."""
    _check(actor, organisation)
    row = Workplace(organisation_id=organisation.id, created_at=clock.now(), **_values(command))
    session.add(row)
    session.flush()
    record(session, WORKPLACE, row.id, "added", part_of(actor), actor)
    return row


def edit_workplace(session: Session, actor: Actor, workplace: Workplace, command: EditWorkplace) -> int:
    """Change a workplace; its drafts and published openings take the new name and place over. Flushes.

    Return how many openings followed; the search index follows them by the outbox. Raises NotAllowed, Conflict.
    """
    _check(actor, workplace.organisation)
    check_version(workplace, command.version)
    place_before = (workplace.name, workplace.municipality, workplace.postcode)
    for name, value in _values(command).items():
        setattr(workplace, name, value)
    workplace.version += 1
    record(session, WORKPLACE, workplace.id, "edited", part_of(actor), actor)
    followed = []
    if place_before != (workplace.name, workplace.municipality, workplace.postcode):
        followed = list(openings_at(session, workplace.id))
    for opening in followed:
        opening.write_facts(at_workplace(opening.facts(), workplace))
        opening.version += 1
        opening.changed_at = clock.now()
    session.flush()
    return len(followed)


def retire_workplace(session: Session, actor: Actor, workplace: Workplace) -> None:
    """Offer a workplace no more; openings that are there stay as they are. Flushes. Raises NotAllowed."""
    _check(actor, workplace.organisation)
    if workplace.retired_at is None:
        workplace.retired_at = clock.now()
        record(session, WORKPLACE, workplace.id, "retired", part_of(actor), actor)
    session.flush()


def bring_workplace_back(session: Session, actor: Actor, workplace: Workplace) -> None:
    """Offer a retired workplace again. Flushes. Raises NotAllowed."""
    _check(actor, workplace.organisation)
    if workplace.retired_at is not None:
        workplace.retired_at = None
        record(session, WORKPLACE, workplace.id, "brought_back", part_of(actor), actor)
    session.flush()


def at_workplace(facts: OpeningFacts, workplace: Workplace) -> OpeningFacts:
    """Return an opening's facts with the name and place of a workplace in front; other places stay behind it."""
    first = facts.places[0] if facts.places else None
    here = Place(workplace.municipality, workplace.postcode)
    if first is not None:
        here = replace(here, remote=first.remote)
    return replace(facts, workplace=workplace.name, places=(here, *facts.places[1:]))


def _check(actor: Actor, organisation: Organisation) -> None:
    if not organisation.is_employer or not may(actor, Permission.EDIT_WORKPLACES, organisation_subject(organisation)):
        raise NotAllowed


def _values(command: EditWorkplace) -> dict[str, str | None]:
    names = (
        "name",
        "municipality",
        "street_address",
        "postcode",
        "contact_name",
        "contact_phone",
        "mentor_name",
    )
    return {name: getattr(command, name) for name in names}
