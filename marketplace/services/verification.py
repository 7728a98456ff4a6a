"""Verifying employers and who speaks for them: how, by whom, on which day; and taking it back."""

from collections.abc import Collection
from datetime import date

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.permissions import Permission, may
from marketplace.domain.verification import VerifiedHow
from marketplace.errors import Invalid, NotAllowed
from marketplace.messages import Message
from marketplace.models import Organisation
from marketplace.queries.organisations import members_of
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_message


def verify_organisation(
    session: Session, actor: Actor, organisation: Organisation, how: str, on: date | None = None
) -> None:
    """Note how an employer was found to be what it says, on which day (today when not given). Flushes.

    Its complete published openings become public.

    The search index follows the changed row by the outbox.
    """
    organisation.verified_at, organisation.verified_by_id = clock.now(), actor.account_id
    organisation.verified_how, organisation.verified_on = how, on or clock.today()
    organisation.version += 1
    record(session, "organisation", organisation.id, "verified", part_of(actor), actor, reason=how)
    session.flush()


def verify_employer(
    session: Session,
    actor: Actor,
    organisation: Organisation,
    member_ids: Collection[int],
    how: VerifiedHow,
    on: date | None = None,
) -> int:
    """Verify an employer (unless it is) and the chosen seats of it; tell their accounts. Return how many seats.

    `member_ids`: ids of memberships; those of another employer or verified before are left alone. `on`: the day of the
    call, the document or the look-up, today when not given. Flushes. Raises NotAllowed for whoever is neither
    coordinator nor admin, Invalid at `on` for a day to come, and when nothing is left to verify.
    """
    if not may(actor, Permission.VERIFY_EMPLOYER) or not organisation.is_employer:
        raise NotAllowed
    if on is not None and on > clock.today():
        raise Invalid({"on": [Message("organisations-checked-on-future")]})
    seats = [
        seat
        for seat in members_of(session, organisation.id)
        if seat.id in member_ids and seat.verified_at is None and seat.account_id != actor.account_id
    ]
    if not seats and organisation.verified_at is not None:
        raise Invalid({"members": [Message("admin-nothing-to-verify")]})
    if organisation.verified_at is None:
        verify_organisation(session, actor, organisation, how.value, on)
    for seat in seats:
        seat.verified_at, seat.verified_by_id, seat.verified_how = clock.now(), actor.account_id, how.value
        seat.verified_on = on or clock.today()
        record(session, "membership", seat.id, "verified", part_of(actor), actor, reason=how.value)
        queue_message(session, seat.account, "employer-verified", "/openings/mine", {"employer": organisation.name})
    session.flush()
    return len(seats)


def take_back_organisation(session: Session, actor: Actor, organisation: Organisation) -> None:
    """Take an employer's verification back: its openings go to coaches only again, and its members are told. Flushes.

    Raises NotAllowed for whoever may not verify; does nothing when it is not verified.
    """
    if not may(actor, Permission.VERIFY_EMPLOYER):
        raise NotAllowed
    if organisation.verified_at is None:
        return
    organisation.verified_at = organisation.verified_by_id = organisation.verified_how = None
    organisation.verified_on = None
    organisation.version += 1
    record(session, "organisation", organisation.id, "unverified", part_of(actor), actor)
    for seat in members_of(session, organisation.id):
        queue_message(session, seat.account, "employer-unverified", "/openings/mine", {"employer": organisation.name})
    session.flush()


def take_back_member(session: Session, actor: Actor, organisation: Organisation, member_id: int) -> None:
    """Take the verification of one seat back. Flushes. Raises NotAllowed as above; an unknown seat changes nothing."""
    if not may(actor, Permission.VERIFY_EMPLOYER):
        raise NotAllowed
    for seat in members_of(session, organisation.id):
        if seat.id == member_id and seat.verified_at is not None:
            seat.verified_at = seat.verified_by_id = seat.verified_how = seat.verified_on = None
            record(session, "membership", seat.id, "unverified", part_of(actor), actor)
    session.flush()
