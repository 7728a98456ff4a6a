"""What the page "who sees my data" reads: consents, what was shown to whom, and who has read, day by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session, joinedload

from marketplace.clock import HELSINKI
from marketplace.domain.own_data import WhyOpen
from marketplace.models import (
    Account,
    Consent,
    Disclosure,
    ErasureRequest,
    Introduction,
    Opening,
    Person,
    ReadAudit,
    SkillCard,
)
from marketplace.queries.cards import CardRead, reads_where
from marketplace.queries.personal_rows import introductions_of, reads_about

READS_AT_ONCE = 200
MOST_OF_A_DAY = 2000
MAX_ROWS = 200
OPEN_FOR = timedelta(hours=1)
OPENED = "with_reason"


@dataclass(frozen=True, slots=True)
class ReadDays:
    """Whole days of reads, newest first; `before`: the day from which older ones begin, None when there are none."""

    reads: tuple[CardRead, ...]
    before: date | None


def reads_by_day(session: Session, person_id: int, before: date | None = None) -> ReadDays:
    """Return the newest days of reads of a person's data, about READS_AT_ONCE reads, each day whole.

    before: only days before this one (in Finland). A day with more than MOST_OF_A_DAY reads shows its newest.
    """
    about = reads_about(person_id)
    if before is not None:
        about = and_(about, ReadAudit.at < _begins(before))
    found = reads_where(session, about, READS_AT_ONCE + 1)
    if len(found) <= READS_AT_ONCE:
        return ReadDays(tuple(found), None)
    last = day_of(found[-1].at)
    whole = [each for each in found if day_of(each.at) > last]
    if not whole:
        busy = and_(about, ReadAudit.at >= _begins(last))
        return ReadDays(tuple(reads_where(session, busy, MOST_OF_A_DAY)), last)
    return ReadDays(tuple(whole), last + timedelta(days=1))


def day_of(moment: datetime) -> date:
    """Return the day of a moment in Finland."""
    return moment.astimezone(HELSINKI).date()


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(), HELSINKI).astimezone(UTC)


def consents_of(session: Session, person_id: int) -> Sequence[tuple[Consent, str | None]]:
    """Return a person's consents, the newest first, each with the name of who recorded it."""
    asked = (
        select(Consent, Account.name)
        .outerjoin(Account, Account.id == Consent.recorded_by_id)
        .where(Consent.person_id == person_id)
        .order_by(Consent.recorded_at.desc(), Consent.id.desc())
        .limit(MAX_ROWS)
    )
    return [(consent, name) for consent, name in session.execute(asked)]


def shown_to_employers(session: Session, person_id: int) -> Sequence[Disclosure]:
    """Return what a person has let employers see, with introduction, opening and employer; the newest first."""
    parts = joinedload(Disclosure.introduction).joinedload(Introduction.opening).joinedload(Opening.organisation)
    return session.scalars(
        select(Disclosure)
        .where(Disclosure.introduction_id.in_(introductions_of(person_id)))
        .options(parts)
        .order_by(Disclosure.given_at.desc(), Disclosure.id.desc())
        .limit(MAX_ROWS)
    ).all()


def opened_with_reason(
    session: Session, account_id: int, card_id: int, now: datetime
) -> tuple[WhyOpen, str | None] | None:
    """Return why somebody has opened a card's closed part within OPEN_FOR before a moment, or None."""
    asked = (
        select(ReadAudit.why_code, ReadAudit.reason)
        .where(
            ReadAudit.card_id == card_id,
            ReadAudit.account_id == account_id,
            ReadAudit.what == OPENED,
            ReadAudit.at > now - OPEN_FOR,
        )
        .order_by(ReadAudit.id.desc())
        .limit(1)
    )
    row = session.execute(asked).first()
    return None if row is None or row.why_code is None else (WhyOpen(row.why_code), row.reason)


def waiting_erasures(session: Session) -> Sequence[ErasureRequest]:
    """Return the erasures that wait for their day, the next first."""
    return session.scalars(
        select(ErasureRequest)
        .where(ErasureRequest.done_at.is_(None), ErasureRequest.taken_back_at.is_(None))
        .options(joinedload(ErasureRequest.person))
        .order_by(ErasureRequest.due_at, ErasureRequest.id)
        .limit(MAX_ROWS)
    ).all()


def person_to_erase(session: Session, words: str) -> Person | None:
    """Return the person not erased with this public id, card's public id, or e-mail (one person only), or None."""
    stands = Person.erased_at.is_(None)
    word = words.strip().lower()
    by_card = select(SkillCard.person_id).where(SkillCard.public_id == word)
    own = select(Account.id).where(Account.email == word)
    found = session.scalars(
        select(Person)
        .where(
            stands,
            (Person.public_id == word)
            | (func.lower(Person.email) == word)
            | Person.id.in_(by_card)
            | Person.account_id.in_(own),
        )
        .order_by(Person.id)
        .limit(2)
    ).all()
    return found[0] if len(found) == 1 else None
