"""Organisations and who sits in them: made, invited to, verified. What is verified has a how, a day and a name."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.business_id import normal_business_id
from marketplace.domain.codes import EmployerForm
from marketplace.domain.terms import TERMS_VERSION
from marketplace.errors import Invalid
from marketplace.messages import Message
from marketplace.models import Account, Membership, Organisation
from marketplace.queries.organisations import organisation_by_business_id, seat_of
from marketplace.services.history import part_of, record


@dataclass(frozen=True, slots=True)
class NewEmployer:
    """What is known of an employer: `municipality` three digits, `business_id` as typed or None."""

    name: str
    form: EmployerForm
    business_id: str | None = None
    municipality: str | None = None
    phone: str | None = None


def checked_business_id(typed: str | None) -> str | None:
    """Return a business ID in its written form, None for none. Raises Invalid at `business_id`."""
    if not typed:
        return None
    found = normal_business_id(typed)
    if found is None:
        raise Invalid({"business_id": [Message("people-business-id-wrong")]})
    return found


def add_employer(session: Session, actor: Actor, command: NewEmployer) -> Organisation:
    """Add an employer, unverified; flushes. Raises Invalid at `business_id`: not one, or taken."""
    business_id = checked_business_id(command.business_id)
    if business_id is not None and organisation_by_business_id(session, business_id) is not None:
        raise Invalid({"business_id": [Message("error-business-id-taken")]})
    organisation = Organisation(
        name=command.name,
        form=command.form,
        business_id=business_id,
        municipality=command.municipality,
        phone=command.phone,
        is_employer=True,
        created_at=clock.now(),
    )
    session.add(organisation)
    session.flush()
    record(session, "organisation", organisation.id, "added", part_of(actor), actor)
    return organisation


def add_coaching_organisation(session: Session, actor: Actor, name: str) -> Organisation:
    """Add a coaching organisation whose agreement has been accepted; for the operator. Flushes."""
    moment = clock.now()
    organisation = Organisation(
        name=name,
        is_coaching=True,
        created_at=moment,
        agreement_accepted_at=moment,
        agreement_version=TERMS_VERSION,
    )
    session.add(organisation)
    session.flush()
    record(session, "organisation", organisation.id, "added", part_of(actor), actor)
    return organisation


def give_seat(
    session: Session,
    account: Account,
    role: Role,
    organisation: Organisation | None,
    *,
    verified_how: str | None = None,
    verified_by: Actor | None = None,
) -> Membership:
    """Give an account a role in an organisation (None: the service itself), from now; the same seat twice is one.

    `verified_how` is a code of VERIFIED_HOW, "invitation" or "operator"; None leaves the seat unverified. Flushes.
    """
    moment = clock.now()
    seat = seat_of(session, account.id, role, organisation.id if organisation else None)
    if seat is None:
        seat = Membership(
            account_id=account.id,
            organisation_id=organisation.id if organisation else None,
            role=role,
            started_at=moment,
        )
        session.add(seat)
    if verified_how is not None and seat.verified_at is None:
        seat.verified_at, seat.verified_how = moment, verified_how
        seat.verified_by_id = verified_by.account_id if verified_by else None
    session.flush()
    return seat
