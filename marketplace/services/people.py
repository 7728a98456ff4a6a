"""People who are helped: taken on by a coach, edited, given an account."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Conflict, NotAllowed
from marketplace.messages import Message
from marketplace.models import Account, Caseload, Person
from marketplace.queries.people import person_of_account
from marketplace.queries.subjects import person_subject
from marketplace.services.history import check_version, part_of, record


@dataclass(frozen=True, slots=True)
class EditPerson:
    """What is kept of a person beside the cards."""

    name: str
    phone: str | None
    email: str | None
    language: str


def add_person(session: Session, actor: Actor, command: EditPerson) -> Person:
    """Add a person to the actor's own caseload in the organisation in which the coach acts now; flushes.

    Raises NotAllowed when the actor coaches nowhere.
    """
    own = actor.organisations(Role.COACH)
    if not may(actor, Permission.KEEP_PEOPLE) or not own or actor.account_id is None:
        raise NotAllowed
    chosen = min(own)  # an account of several houses wears one hat at a time
    moment = clock.now()
    person = Person(created_at=moment)
    _take_over(person, command)
    session.add(person)
    session.flush()
    session.add(Caseload(person_id=person.id, organisation_id=chosen, coach_id=actor.account_id, started_at=moment))
    record(session, "person", person.id, "added", part_of(actor), actor)
    session.flush()
    return person


def edit_person(session: Session, actor: Actor, person: Person, command: EditPerson, version_read: int) -> Person:
    """Change what is kept of a person; flushes.

    Raises NotAllowed for whoever is neither the coach nor the person, Conflict when somebody saved in between.
    """
    if not may(actor, Permission.SEE_PERSON, person_subject(session, person)):
        raise NotAllowed
    check_version(person, version_read)
    _take_over(person, command)
    person.version += 1
    record(session, "person", person.id, "edited", part_of(actor), actor)
    session.flush()
    return person


def _take_over(person: Person, command: EditPerson) -> None:
    person.name, person.phone = command.name, command.phone
    person.email = command.email.lower() if command.email else None
    person.language = command.language


def make_person_of(session: Session, actor: Actor, account: Account) -> Person:
    """Add the person behind a jobseeker's account, without a coach; flushes. Raises Conflict when there is one."""
    person = Person(name=account.name, email=account.email, language=account.language, created_at=clock.now())
    session.add(person)
    session.flush()
    return connect_account(session, actor, person, account)


def connect_account(session: Session, actor: Actor, person: Person, account: Account) -> Person:
    """Make `account` the person's own; nothing changes in who sees the cards. Flushes.

    Raises Conflict when the person has another account or the account is another person's.
    """
    if person.account_id not in (None, account.id):
        raise Conflict(Message("people-has-account"))
    before = person_of_account(session, account.id)
    if before is not None and before.id != person.id:
        raise Conflict(Message("people-account-of-another"))
    person.account_id = account.id
    person.version += 1
    record(session, "person", person.id, "account_connected", part_of(actor), actor)
    session.flush()
    return person
