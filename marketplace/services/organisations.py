"""Organisations and who sits in them: made, invited to, verified. What is verified has a how, a day and a name."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.business_id import normal_business_id
from marketplace.domain.codes import EmployerForm
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Invalid, NotAllowed
from marketplace.messages import Message
from marketplace.models import Account, Membership, Opening, Organisation
from marketplace.queries.members import coordinators_near, organisation_subject, owners_of
from marketplace.queries.organisations import organisation_by_business_id, seat_of
from marketplace.services.history import check_version, part_of, record
from marketplace.services.messages import queue_message
from marketplace.services.openings import count_missing
from marketplace.services.terms import accept_all


@dataclass(frozen=True, slots=True)
class NewEmployer:
    """What is known of an employer: `municipality` three digits, `business_id` as typed or None."""

    name: str
    form: EmployerForm
    business_id: str | None = None
    municipality: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class EditOrganisation:
    """What its people may change of an organisation; `postcode` five digits, `version` as read."""

    name: str
    form: EmployerForm
    business_id: str | None
    municipality: str | None
    street_address: str | None
    postcode: str | None
    phone: str | None
    version: int


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


def add_coaching_organisation(
    session: Session,
    actor: Actor,
    name: str,
    *,
    form: EmployerForm | None = None,
    business_id: str | None = None,
    municipality: str | None = None,
    agreed: bool = True,
) -> Organisation:
    """Add a coaching organisation; an employer of that business ID coaches from now on too. Flushes.

    `agreed`: the operator knows that the terms are accepted; else a coordinator accepts them before any card.
    Raises NotAllowed for whoever is neither operator nor admin, Invalid at `business_id`: not one, or taken.
    """
    if not actor.is_operator and not may(actor, Permission.MAKE_COACHING_ORGANISATION):
        raise NotAllowed
    number = checked_business_id(business_id)
    organisation = organisation_by_business_id(session, number) if number is not None else None
    if organisation is not None and organisation.is_coaching:
        raise Invalid({"business_id": [Message("error-business-id-taken")]})
    event = "coaches" if organisation is not None else "added"
    if organisation is None:
        organisation = Organisation(
            name=name, form=form, business_id=number, municipality=municipality, created_at=clock.now()
        )
        session.add(organisation)
    organisation.is_coaching = True
    session.flush()
    record(session, "organisation", organisation.id, event, part_of(actor), actor)
    if agreed:
        accept_all(session, actor, organisation)
    return organisation


def edit_organisation(session: Session, actor: Actor, organisation: Organisation, command: EditOrganisation) -> None:
    """Change what is told of an organisation; what changed stands in its history, old and new. Flushes.

    Openings are counted complete anew and found by the new name (the outbox follows the row). A verified employer with
    another business ID has to be verified again; of another name coordinators are told. Raises NotAllowed, Invalid at
    `business_id`, Conflict.
    """
    if not may(actor, Permission.MANAGE_ORGANISATION, organisation_subject(organisation)):
        raise NotAllowed
    check_version(organisation, command.version)
    number = checked_business_id(command.business_id)
    known = organisation_by_business_id(session, number) if number is not None else None
    if known is not None and known.id != organisation.id:
        raise Invalid({"business_id": [Message("error-business-id-taken")]})
    values = {
        "name": command.name,
        "form": command.form,
        "business_id": number,
        "municipality": command.municipality,
        "street_address": command.street_address,
        "postcode": command.postcode,
        "phone": command.phone,
    }
    changed = {name: value for name, value in values.items() if getattr(organisation, name) != value}
    if not changed:
        return
    part = part_of(actor)
    for name, value in changed.items():
        before = getattr(organisation, name)
        # One row each; the words of the page come from the name of what changed.
        record(session, "organisation", organisation.id, f"changed_{name}", part, actor, reason=_change(before, value))
        setattr(organisation, name, value)
    organisation.version += 1
    if organisation.is_employer and organisation.verified_at is not None:
        _look_again(session, actor, organisation, changed)
    session.flush()
    if {"form", "business_id"} & set(changed):
        for opening in session.scalars(select(Opening).where(Opening.organisation_id == organisation.id)):
            count_missing(opening)
        session.flush()


def _look_again(session: Session, actor: Actor, organisation: Organisation, changed: Collection[str]) -> None:
    if "business_id" in changed:
        organisation.verified_at = organisation.verified_by_id = organisation.verified_how = None
        organisation.verified_on = None
        record(session, "organisation", organisation.id, "unverified", part_of(actor), actor)
    if {"name", "business_id"} & set(changed):
        page = f"/admin/employers/{organisation.public_id}"
        for account in coordinators_near(session, organisation.municipality):
            queue_message(session, account, "employer-changed", page, {"employer": organisation.name})


def _change(before: object, after: object) -> str:
    return f"{before or '–'} → {after or '–'}"


def give_seat(
    session: Session,
    account: Account,
    role: Role,
    organisation: Organisation | None,
    *,
    verified_how: str | None = None,
    verified_by: Actor | None = None,
    on: date | None = None,
) -> Membership:
    """Give an account a role in an organisation (None: the service itself), from now; the same seat twice is one.

    `verified_how` is a code of VerifiedHow, "member", "invitation" or "operator", `on` the day it was found out (today
    when not given); None leaves the seat unverified. An employer's first seat, and its first verified one, is an
    owner's. Flushes.
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
        seat.verified_on = on or clock.today()
    if role is Role.EMPLOYER and organisation is not None and not seat.is_owner:
        session.flush()
        seat.is_owner = not owners_of(session, organisation.id, verified=seat.verified_at is not None)
    session.flush()
    return seat
