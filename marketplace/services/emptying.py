"""The end of an account that was asked to be closed: what says who it was is taken out, what others need stays.

Kept without a name: who did what and when (history, read log), which notice was accepted, the seats with their days.
"""

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR
from marketplace.domain.closing import closes_at
from marketplace.domain.messages import DeliveryState
from marketplace.domain.moves import Part
from marketplace.errors import InvalidMove
from marketplace.messages import Message
from marketplace.models import (
    Account,
    AddressChange,
    Invitation,
    LoginSession,
    Membership,
    Opening,
    OutgoingMessage,
    Registration,
)
from marketplace.services.history import record
from marketplace.services.messages import queue_letter

NOBODY = "–"
"""What stands where a name was; the same in every language."""

FAREWELL = "account-closed"
_GONE = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.UNKNOWN)


def empty_account(session: Session, account: Account) -> None:
    """Take out of an account whatever says whose it was, and end what it may do; the address gets a last letter.

    Raises InvalidMove when it was not asked to be closed, or not long enough ago, or is closed. Flushes.
    """
    asked = account.closing_asked_at
    if account.closed_at is not None or asked is None or closes_at(asked) > clock.now():
        raise InvalidMove(Message("closing-not-due"))
    address, language = account.email, account.language
    _end_seats(session, account)
    _leave_openings(session, account)
    _forget_letters(session, account)
    for table in (LoginSession, AddressChange):
        session.execute(delete(table).where(table.account_id == account.id))
    session.execute(delete(Registration).where(Registration.email == address))
    account.closed_at = clock.now()
    account.email = f"{account.public_id}@closed.invalid"
    for invitation in session.scalars(select(Invitation).where(Invitation.email == address)):
        invitation.email = account.email
        if invitation.accepted_at is None:
            invitation.revoked_at = invitation.revoked_at or clock.now()
    account.name, account.phone, account.password_hash = NOBODY, None, None
    account.second_factor_at = account.suspended_reason = None
    record(session, "account", account.id, "closed", Part.CLOCK, OPERATOR)
    session.flush()
    queue_letter(session, address, language, FAREWELL, "/contact")


def _end_seats(session: Session, account: Account) -> None:
    moment = clock.now()
    for seat in session.scalars(select(Membership).where(Membership.account_id == account.id)):
        if seat.ended_at is None or seat.ended_at > moment:
            seat.ended_at = max(moment, seat.started_at)
    session.flush()


def _leave_openings(session: Session, account: Account) -> None:
    """Openings stay with the firm; nobody is sent to a contact who is gone."""
    for opening in session.scalars(select(Opening).where(Opening.contact_id == account.id).order_by(Opening.id)):
        opening.contact_id = None


def _forget_letters(session: Session, account: Account) -> None:
    """Letters of the account go; one that is with the mail server in this moment only loses its address."""
    mine = OutgoingMessage.account_id == account.id
    session.execute(delete(OutgoingMessage).where(mine, OutgoingMessage.state != DeliveryState.SENDING))
    session.execute(update(OutgoingMessage).where(mine).values(to_address="", account_id=None))


def farewells_to_forget(session: Session) -> int:
    """Return how many last letters have gone out or were given up."""
    asked = select(func.count(OutgoingMessage.id)).where(*_gone_farewells())
    return session.scalar(asked) or 0


def _gone_farewells() -> tuple[ColumnElement[bool], ...]:
    return (OutgoingMessage.code == FAREWELL, OutgoingMessage.state.in_(_GONE))


def forget_farewells(session: Session, limit: int) -> int:
    """Remove last letters that have gone out or were given up, `limit` at most, oldest first; return how many."""
    some = select(OutgoingMessage.id).where(*_gone_farewells()).order_by(OutgoingMessage.id).limit(limit)
    gone = delete(OutgoingMessage).where(OutgoingMessage.id.in_(some)).returning(OutgoingMessage.id)
    return len(session.scalars(gone).all())
