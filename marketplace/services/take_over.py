"""A person without an account takes it over with a code that the coach gave on paper or in a message.

The code says who the person is; a letter to the address that the person types proves the address. Nothing changes in
who sees what. Codes: 10 letters and digits that cannot be taken for one another (about 49 bits), kept as a keyed hash.
"""

import hashlib
import hmac
import secrets
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Conflict, Invalid, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import Account, Invitation, Person, TakeOverCode
from marketplace.models.base import ALPHABET
from marketplace.queries.people import cards_of_person, person_of_account
from marketplace.queries.subjects import person_subject
from marketplace.services.history import part_of, record
from marketplace.services.invitations import invite_by_code
from marketplace.services.notices import enter
from marketplace.services.people import connect_account

LASTS = timedelta(days=30)
CHARACTERS = 10
MOST_LETTERS = 5
"""A mistyped address can be typed again; a code is not a way to send letters to everybody."""


def normal_code(typed: str) -> str:
    """Return a code as it is hashed: without blanks and hyphens, in lower case."""
    return "".join(sign for sign in typed.lower() if sign.isalnum())


def shown_code(code: str) -> str:
    """Return a code as it stands on paper: two groups of five capitals."""
    return f"{code[:5]}-{code[5:]}".upper()


def _hash(code: str, secret: str) -> str:
    return hmac.new(secret.encode(), b"take-over:" + normal_code(code).encode(), hashlib.sha256).hexdigest()


def make_code(session: Session, actor: Actor, person: Person, secret: str) -> str:
    """Make a code for a person and return it as it stands on paper; it is never shown again. Flushes.

    Earlier codes of the person end. Raises NotAllowed for whoever is not the coach, Conflict when the person has an
    account.
    """
    if not may(actor, Permission.INVITE_PERSON, person_subject(session, person)):
        raise NotAllowed
    if person.account_id is not None:
        raise Conflict(Message("people-has-account"))
    moment = clock.now()
    for row in _open_codes(session, person.id):
        row.revoked_at = moment
    code = "".join(secrets.choice(ALPHABET) for _ in range(CHARACTERS))
    session.add(
        TakeOverCode(
            person_id=person.id,
            code_hash=_hash(code, secret),
            made_by_id=actor.account_id,
            made_at=moment,
            expires_at=moment + LASTS,
        )
    )
    record(session, "person", person.id, "code_made", part_of(actor), actor)
    session.flush()
    return shown_code(code)


def _open_codes(session: Session, person_id: int) -> list[TakeOverCode]:
    return list(
        session.scalars(
            select(TakeOverCode)
            .where(
                TakeOverCode.person_id == person_id,
                TakeOverCode.revoked_at.is_(None),
                TakeOverCode.expires_at > clock.now(),
            )
            .order_by(TakeOverCode.id)
        )
    )


def open_code(session: Session, person: Person) -> TakeOverCode | None:
    """Return the code that would work now, or None."""
    return next(iter(_open_codes(session, person.id)), None) if person.account_id is None else None


def revoke_code(session: Session, actor: Actor, person: Person) -> None:
    """End the person's code. Flushes. Raises NotAllowed for whoever is not the coach."""
    if not may(actor, Permission.INVITE_PERSON, person_subject(session, person)):
        raise NotAllowed
    for row in _open_codes(session, person.id):
        row.revoked_at = clock.now()
    session.flush()


def code_typed(session: Session, typed: str, secret: str) -> TakeOverCode:
    """Return the code that somebody typed. Raises Invalid at `code` when none like it would work now."""
    row = session.scalar(select(TakeOverCode).where(TakeOverCode.code_hash == _hash(typed, secret)))
    works = row is not None and row.revoked_at is None and row.expires_at > clock.now()
    if row is None or not works or row.person.account_id is not None or row.person.erased_at is not None:
        raise Invalid({"code": [Message("people-code-unknown")]})
    return row


def send_letter(session: Session, code: TakeOverCode, email: str, language: str, secret: str) -> Invitation:
    """Send the letter that opens the account to the address that the person typed. Flushes.

    Raises Invalid at `email`: not an address, or the code has sent letters to five already.
    """
    if code.letters_sent >= MOST_LETTERS:
        raise Invalid({"email": [Message("people-code-letters")]})
    invitation = invite_by_code(session, code.made_by_id, code.person, email, language, secret)
    code.letters_sent += 1
    session.flush()
    return invitation


def take_over_signed_in(session: Session, actor: Actor, code: TakeOverCode, *, is_adult: bool | None = None) -> Person:
    """Make the actor's own account the person's. Flushes.

    Somebody who registered alone before has a person without a card: that one ends, the coach's stays. Raises
    NotFound for a visitor, Conflict when the account belongs to another person with cards, Invalid at `adult` as
    `enter` does.
    """
    account = session.get(Account, actor.account_id) if actor.account_id is not None else None
    if account is None:
        raise NotFound
    enter(session, account, Role.JOBSEEKER, is_adult=is_adult)
    before = person_of_account(session, account.id)
    if before is not None and not cards_of_person(session, before.id, limit=1):
        before.account_id, before.erased_at = None, clock.now()
        before.name, before.phone, before.email = "", None, None
        session.flush()
    person = connect_account(session, actor, code.person, account)
    code.revoked_at = clock.now()
    session.flush()
    return person
