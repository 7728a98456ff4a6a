"""Which employers a person does not want to meet."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.business_id import normal_business_id
from marketplace.models import EmployerBlock, Organisation
from marketplace.queries.organisations import with_word

MOST_FOUND = 20
MOST_BLOCKED = 200


def block_of(session: Session, person_id: int, organisation_id: int) -> EmployerBlock | None:
    """Return the block of one employer by one person, or None."""
    return session.scalar(
        select(EmployerBlock).where(
            EmployerBlock.person_id == person_id, EmployerBlock.organisation_id == organisation_id
        )
    )


def blocks_of(session: Session, person_id: int) -> Sequence[EmployerBlock]:
    """Return the employers that a person blocks, the newest first."""
    return session.scalars(
        select(EmployerBlock)
        .where(EmployerBlock.person_id == person_id)
        .options(joinedload(EmployerBlock.organisation))
        .order_by(EmployerBlock.made_at.desc(), EmployerBlock.id.desc())
        .limit(MOST_BLOCKED)
    ).all()


def employers_by_words(session: Session, words: str) -> Sequence[Organisation]:
    """Return employers whose name has each of the words, or whose business ID it is, by name; at most MOST_FOUND."""
    if not words.strip():
        return []
    business_id = normal_business_id(words)
    named = [with_word(Organisation.name, word) for word in words.split()[:8]]
    which = named if business_id is None else [Organisation.business_id == business_id]
    asked = select(Organisation).where(Organisation.is_employer, *which)
    return session.scalars(asked.order_by(Organisation.name, Organisation.id).limit(MOST_FOUND)).all()
