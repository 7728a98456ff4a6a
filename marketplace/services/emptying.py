"""The end of an account that was asked to be closed: what says who it was is erased, what others need stays.

What goes and what stays of each column stands in domain/personal_data.py; services/erasure.py does it.
"""

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR
from marketplace.domain.closing import closes_at
from marketplace.domain.messages import DeliveryState
from marketplace.domain.moves import Part
from marketplace.errors import InvalidMove
from marketplace.messages import Message
from marketplace.models import Account, Opening, OutgoingMessage, Registration
from marketplace.queries.people import person_of_account
from marketplace.services.erasure import erase_account, erase_person
from marketplace.services.history import record
from marketplace.services.messages import queue_letter

FAREWELL = "account-closed"
_GONE = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.UNKNOWN)


def empty_account(session: Session, account: Account) -> None:
    """Erase an account whose time to come back is over, and the person behind it; the address gets a last letter.

    Raises InvalidMove when it was not asked to be closed, or not long enough ago, or is closed. Flushes.
    """
    asked = account.closing_asked_at
    if account.closed_at is not None or asked is None or closes_at(asked) > clock.now():
        raise InvalidMove(Message("closing-not-due"))
    number, address, language = account.id, account.email, account.language
    # Openings stay with the firm; nobody is sent to a contact who is gone.
    for opening in session.scalars(select(Opening).where(Opening.contact_id == number).order_by(Opening.id)):
        opening.contact_id = None
    session.execute(delete(Registration).where(Registration.email == address))
    person = person_of_account(session, number)
    if person is not None:
        erase_person(session, OPERATOR, person)
    erase_account(session, session.get_one(Account, number))
    record(session, "account", number, "closed", Part.CLOCK, OPERATOR)
    queue_letter(session, address, language, FAREWELL, "/contact")


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
