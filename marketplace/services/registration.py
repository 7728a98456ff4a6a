"""An account by oneself: asked for with an address, made when the address is confirmed.

Asking does the same work and leaves the same rows behind whether or not the address is taken; only the letter, which
nobody but the owner of the address reads, says which it was.
"""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from marketplace import clock, links
from marketplace.domain.actors import Role
from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.errors import Conflict, Invalid
from marketplace.messages import Message
from marketplace.models import Account, Registration
from marketplace.models.base import new_public_id
from marketplace.queries.accounts import account_by_email, actor_of
from marketplace.services.accounts import make_account
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_letter
from marketplace.services.notices import enter
from marketplace.services.people import make_person_of

REGISTRATION = "registration"
"""The purpose that seals the link of a registration (links.py)."""

LASTS = timedelta(hours=24)
MAX_NEXT = 1500
BY_ONESELF = (Role.JOBSEEKER, Role.EMPLOYER)


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What somebody says who wants an account: `email` in any case, `role` one of BY_ONESELF.

    `next_path`: the page they were going to, where the link of the letter leads them; too long a one is forgotten.
    """

    email: str
    name: str
    language: str
    role: Role
    is_adult: bool
    next_path: str | None = None


def ask_for_account(session: Session, command: NewAccount) -> Registration:
    """Note that an account is asked for and send a link to the address; flushes.

    A taken address gets a letter that says so. Raises Invalid: at `role` for one that nobody takes by oneself, at
    `is_adult` for a jobseeker who is not, at `language`.
    """
    if command.role not in BY_ONESELF:
        raise Invalid({"role": [Message("form-choose")]})
    if command.role is Role.JOBSEEKER and not command.is_adult:
        raise Invalid({"is_adult": [Message("registration-adults-only")]})
    if command.language not in LANGUAGES_OF_PAGES:
        raise Invalid({"language": [Message("form-choose")]})
    address, moment = command.email.strip().lower(), clock.now()
    owner = account_by_email(session, address)
    row = Registration(
        public_id=new_public_id(),
        email=address,
        name=command.name.strip(),
        language=command.language,
        role=command.role,
        is_adult=command.is_adult,
        next_path=command.next_path if command.next_path and len(command.next_path) <= MAX_NEXT else None,
        created_at=moment,
        expires_at=moment + LASTS,
    )
    session.add(row)
    code = "registration" if owner is None else "registration-taken"
    path = f"/accounts/new/{links.placeholder(REGISTRATION, row.public_id)}"
    queue_letter(session, address, owner.language if owner else command.language, code, path)
    return row


def registration_of(session: Session, payload: str) -> Registration | None:
    """Return what a link of a registration is about, None when it is spent, too old or nobody's."""
    return session.scalar(
        select(Registration).where(Registration.public_id == payload, Registration.expires_at > clock.now())
    )


def make_registered(session: Session, row: Registration, password_hash: str | None) -> Account:
    """Make the account that was asked for, whose address the link has proved; a jobseeker's person too. Flushes.

    The notice of the role, which the page shows, is accepted with it. Every registration of the address is spent.
    Raises Conflict when the address has an account by now.
    """
    if account_by_email(session, row.email) is not None:
        raise Conflict(Message("error-email-taken"))
    role, is_adult = row.role, row.is_adult
    account = make_account(session, row.email, row.name, row.language, password_hash)
    enter(session, account, role, is_adult=is_adult)
    session.execute(delete(Registration).where(Registration.email == row.email))
    actor = actor_of(session, account)
    record(session, "account", account.id, "registered", part_of(actor), actor)
    if role is Role.JOBSEEKER:
        make_person_of(session, actor, account)
    session.flush()
    return account


def unconfirmed_registrations(session: Session) -> int:
    """Return how many accounts were asked for and not confirmed in time."""
    return session.scalar(select(func.count(Registration.id)).where(Registration.expires_at <= clock.now())) or 0


def forget_unconfirmed(session: Session, limit: int) -> int:
    """Remove what was asked for and not confirmed in time, `limit` at most, the oldest first; return how many."""
    over = select(Registration.id).where(Registration.expires_at <= clock.now()).order_by(Registration.id).limit(limit)
    return len(session.scalars(delete(Registration).where(Registration.id.in_(over)).returning(Registration.id)).all())
