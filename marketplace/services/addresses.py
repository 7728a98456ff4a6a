"""Another e-mail address for an account: a link to the new one, a word to the old one, who can stop it.

A taken address is answered like a free one; its owner gets a letter, and the change can never be confirmed.
"""

from datetime import timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from marketplace import clock, links
from marketplace.domain.contacts import is_email
from marketplace.domain.messages import DeliveryState
from marketplace.errors import Conflict, Invalid, InvalidMove
from marketplace.messages import Message
from marketplace.models import Account, AddressChange, OutgoingMessage
from marketplace.models.base import new_public_id
from marketplace.queries.accounts import account_by_email, actor_of
from marketplace.queries.people import person_of_account
from marketplace.services.accounts import ask_for_password_link, end_other_sessions
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_letter, queue_message

ADDRESS = "address"
ADDRESS_STOP = "stop"
"""The purposes that seal the two links: to the new address, and to the old one."""

LASTS = timedelta(hours=24)
STOPPABLE_FOR = timedelta(days=7)
"""How long after it was asked for the old address can stop a change, also one that was confirmed."""


def ask_for_address(session: Session, account: Account, email: str) -> AddressChange:
    """Ask for `email` (any case) instead of the account's address; an earlier change that waits ends. Flushes.

    The caller has made sure that it is the account's owner who asks. Raises Invalid at `email`: not an address, or
    the account's own.
    """
    address, moment = email.strip().lower(), clock.now()
    if not is_email(address):
        raise Invalid({"email": [Message("form-not-email")]})
    if address == account.email:
        raise Invalid({"email": [Message("address-same")]})
    before = pending_change(session, account.id)
    if before is not None:
        before.stopped_at = moment
    owner = account_by_email(session, address)
    row = AddressChange(
        public_id=new_public_id(),
        account_id=account.id,
        old_email=account.email,
        new_email=address,
        asked_at=moment,
        expires_at=moment + LASTS,
    )
    session.add(row)
    session.flush()
    code, language = ("address-confirm", account.language) if owner is None else ("address-taken", owner.language)
    queue_letter(session, address, language, code, f"/accounts/address/{links.placeholder(ADDRESS, row.public_id)}")
    _tell_old(session, row, account, "address-asked")
    actor = actor_of(session, account)
    record(session, "account", account.id, "address_asked", part_of(actor), actor)
    return row


def _tell_old(session: Session, row: AddressChange, account: Account, code: str) -> None:
    """To the old address itself: the account's own messages go to the new one once it is confirmed."""
    place = links.placeholder(ADDRESS_STOP, row.public_id)
    days = STOPPABLE_FOR.days
    queue_letter(session, row.old_email, account.language, code, f"/accounts/address/stop/{place}", {"days": days})


def pending_change(session: Session, account_id: int) -> AddressChange | None:
    """Return the change of an account that waits for its confirmation, or None."""
    return session.scalar(
        select(AddressChange)
        .where(
            AddressChange.account_id == account_id,
            AddressChange.confirmed_at.is_(None),
            AddressChange.stopped_at.is_(None),
            AddressChange.expires_at > clock.now(),
        )
        .order_by(AddressChange.id.desc())
        .limit(1)
    )


def change_to_confirm(session: Session, payload: str) -> AddressChange | None:
    """Return the change that a link to the new address opens; None when it is done, stopped, too old or nobody's."""
    row = session.scalar(select(AddressChange).where(AddressChange.public_id == payload))
    if row is None or row.confirmed_at or row.stopped_at or row.expires_at <= clock.now():
        return None
    owner = account_by_email(session, row.new_email)
    return row if owner is None and row.account.closed_at is None else None


def change_to_stop(session: Session, payload: str) -> AddressChange | None:
    """Return the change that a link to the old address stops; None when it is stopped, too old or nobody's."""
    row = session.scalar(select(AddressChange).where(AddressChange.public_id == payload))
    if row is None or row.stopped_at or row.account.closed_at or row.asked_at + STOPPABLE_FOR <= clock.now():
        return None
    return row


def confirm_address(session: Session, row: AddressChange) -> Account:
    """Take the new address, which the link has proved, into use; both addresses are told. Flushes.

    Letters that have not gone out go to the new address, and so do those of the person behind the account when both
    had the same. Raises InvalidMove when the change is over, Conflict (at the flush) when the address was taken.
    """
    if change_to_confirm(session, row.public_id) is None:
        raise InvalidMove(Message("address-over"))
    account = row.account
    row.confirmed_at = clock.now()
    _move(session, account, row.old_email, row.new_email)
    account.email_confirmed_at = clock.now()
    actor = actor_of(session, account)
    record(session, "account", account.id, "address_changed", part_of(actor), actor)
    queue_message(session, account, "address-changed", "/accounts/me")
    _tell_old(session, row, account, "address-changed-old")
    return account


def _move(session: Session, account: Account, before: str, after: str) -> None:
    account.email = after
    person = person_of_account(session, account.id)
    if person is not None and person.email == before:
        person.email, person.version = after, person.version + 1
    session.flush()
    session.execute(
        update(OutgoingMessage)
        .where(
            OutgoingMessage.account_id == account.id,
            OutgoingMessage.to_address == before,
            OutgoingMessage.state == DeliveryState.QUEUED,
        )
        .values(to_address=after)
    )


def cancel_change(session: Session, account: Account) -> None:
    """End the change that waits, on the owner's own page; does nothing when none does. Flushes."""
    row = pending_change(session, account.id)
    if row is not None:
        row.stopped_at = clock.now()
        actor = actor_of(session, account)
        record(session, "account", account.id, "address_cancelled", part_of(actor), actor)
    session.flush()


def stop_change(session: Session, row: AddressChange) -> None:
    """The old address says no: the change ends, and if it was confirmed the old address comes back. Flushes.

    Whoever asked knew the password or sat at the owner's computer: changes that followed end too, so does every
    sign-in, the password opens nothing any more, and the address gets a link to a new one. Raises InvalidMove when it
    cannot be stopped any more, Conflict when somebody else has the old address by now.
    """
    if change_to_stop(session, row.public_id) is None:
        raise InvalidMove(Message("address-over"))
    account = row.account
    if row.confirmed_at is not None and account.email != row.old_email:
        if account_by_email(session, row.old_email) is not None:
            raise Conflict(Message("error-email-taken"))
        _move(session, account, account.email, row.old_email)
    later = select(AddressChange).where(AddressChange.account_id == account.id, AddressChange.id >= row.id)
    for change in session.scalars(later.order_by(AddressChange.id)):
        change.stopped_at = change.stopped_at or clock.now()
    account.password_hash = None
    end_other_sessions(session, account.id)
    actor = actor_of(session, account)
    record(session, "account", account.id, "address_stopped", part_of(actor), actor)
    session.flush()
    ask_for_password_link(session, account.email)


def settled_changes(session: Session) -> int:
    """Return how many changes nobody can confirm or stop any more."""
    before = clock.now() - STOPPABLE_FOR
    return session.scalar(select(func.count(AddressChange.id)).where(AddressChange.asked_at <= before)) or 0


def forget_settled(session: Session, limit: int) -> int:
    """Remove changes that nobody can confirm or stop any more, `limit` at most, the oldest first; return how many."""
    before = clock.now() - STOPPABLE_FOR
    over = select(AddressChange.id).where(AddressChange.asked_at <= before).order_by(AddressChange.id).limit(limit)
    gone = delete(AddressChange).where(AddressChange.id.in_(over)).returning(AddressChange.id)
    return len(session.scalars(gone).all())
