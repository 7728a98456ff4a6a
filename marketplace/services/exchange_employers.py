"""The employer of an imported opening: found by business ID, else by source, name and municipality; else made.

The first line that names an employer decides its name and form; later lines never rename it.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.exchange import OpeningRecord
from marketplace.domain.openings import missing
from marketplace.errors import Invalid
from marketplace.messages import Message
from marketplace.models import Opening, Organisation


def find_employer(session: Session, actor: Actor, record: OpeningRecord) -> Organisation | None:
    """Return the employer of a record, None when it is not known yet.

    A coach or an admin brings openings of anybody. An employer brings its own alone, known by business ID or name.
    Raises Invalid when an employer names another employer.
    """
    if actor.has(Role.COACH, Role.ADMIN):
        return _anybody(session, record)
    own = session.scalars(
        select(Organisation).where(Organisation.id.in_(actor.organisations(Role.EMPLOYER))).order_by(Organisation.id)
    ).all()
    given = record.employer
    for organisation in own:
        if given.business_id and organisation.business_id:
            if given.business_id == organisation.business_id:
                return organisation
        elif organisation.name.casefold() == given.name.casefold():
            return organisation
    raise Invalid({"employer": [Message("exchange-own-employer")]})


def make_employer(session: Session, record: OpeningRecord) -> Organisation:
    """Return a new, unverified employer: its openings go to coaches, and are public once it is verified; flushes."""
    employer = Organisation(
        name=record.employer.name,
        form=record.employer.form,
        business_id=record.employer.business_id,
        municipality=record.facts.places[0].municipality,
        source=record.source,
        is_employer=True,
        created_at=clock.now(),
    )
    session.add(employer)
    session.flush()
    return employer


def _anybody(session: Session, record: OpeningRecord) -> Organisation | None:
    given = record.employer
    if given.business_id:
        known = session.scalar(select(Organisation).where(Organisation.business_id == given.business_id))
        if known is not None:
            known.is_employer = True
            return known
    named = session.scalars(
        select(Organisation)
        .where(
            Organisation.source == record.source,
            Organisation.name == given.name,
            Organisation.municipality == record.facts.places[0].municipality,
            Organisation.is_employer,
        )
        .order_by(Organisation.id)
    ).all()
    if not given.business_id:
        return named[0] if named else None
    # Two employers of one name with different business IDs are two.
    return next((row for row in named if _takes_business_id(row)), None)


def _takes_business_id(employer: Organisation) -> bool:
    return employer.business_id is None and employer.verified_at is None


def complete_employer(session: Session, actor: Actor, employer: Organisation, business_id: str | None) -> None:
    """Give an employer that came without a business ID the one a later line brings; flushes.

    Its openings lack it no more. Nobody gives one to their own employer: that is for whoever verifies it.
    """
    if business_id is None or not _takes_business_id(employer) or not actor.has(Role.COACH, Role.ADMIN):
        return
    employer.business_id = business_id
    for opening in session.scalars(select(Opening).where(Opening.organisation_id == employer.id).order_by(Opening.id)):
        opening.missing = missing(opening.facts(), employer.form, business_id)
    session.flush()
