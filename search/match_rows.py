"""What columns are made of: rows of the database as rows of a set, by id or all in turn."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import IntFlag

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.domain.openings import OpeningState
from marketplace.matching.column_sets import CardRow, OpeningRow, RowStanding
from marketplace.models import CardNeeds, Opening, SkillCard
from marketplace.queries.match_skills import grams_of, must_skills, stated_uris
from marketplace.queries.match_texts import Sides, card_phrases, opening_phrases
from search.sources import Units

BATCH = 500
FOR_EVER = 2**62
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class Flag(IntFlag):
    """Bits of Standing.flags."""

    PUBLISHED = 1
    HELD_BACK = 2
    COMPLETE = 4
    TO_ORGANISATION = 8
    TO_COACHES = 16


def microseconds(moment: datetime) -> int:
    """Since 1970, exactly."""
    return (moment - _BEGINNING) // timedelta(microseconds=1)


def card_rows(session: Session, sides: Sides, ids: Collection[int]) -> list[CardRow]:
    """The cards with these ids that are not deleted, by id. Two queries."""
    asked = select(SkillCard).where(SkillCard.id.in_(ids), SkillCard.state != CardState.DELETED)
    return _cards(session, sides, session.scalars(asked.order_by(SkillCard.id)).all())


def opening_rows(session: Session, sides: Sides, ids: Collection[int]) -> list[OpeningRow]:
    """The openings with these ids that are not deleted, by id. One query."""
    asked = select(Opening).where(Opening.id.in_(ids), Opening.state != OpeningState.DELETED)
    return [_opening(row, sides) for row in session.scalars(asked.order_by(Opening.id))]


def all_cards(uow: Units, sides: Sides, progress: Callable[[int], None]) -> Iterator[CardRow]:
    """Every card that is not deleted, by id, each batch in a short transaction of its own."""
    last_id = count = 0
    while True:
        with uow.read() as session:
            asked = select(SkillCard).where(SkillCard.id > last_id, SkillCard.state != CardState.DELETED)
            rows = session.scalars(asked.order_by(SkillCard.id).limit(BATCH)).all()
            made = _cards(session, sides, rows)
        if not rows:
            return
        yield from made
        last_id, count = rows[-1].id, count + len(rows)
        progress(count)


def all_openings(uow: Units, sides: Sides, progress: Callable[[int], None]) -> Iterator[OpeningRow]:
    """Every opening that is not deleted, by id, each batch in a short transaction of its own."""
    last_id = count = 0
    while True:
        with uow.read() as session:
            asked = select(Opening).where(Opening.id > last_id, Opening.state != OpeningState.DELETED)
            rows = session.scalars(asked.order_by(Opening.id).limit(BATCH)).all()
            made = [_opening(row, sides) for row in rows]
        if not rows:
            return
        yield from made
        last_id, count = rows[-1].id, count + len(rows)
        progress(count)


def _cards(session: Session, sides: Sides, rows: Sequence[SkillCard]) -> list[CardRow]:
    asked = select(CardNeeds).where(CardNeeds.card_id.in_([row.id for row in rows]))
    needs = {each.card_id: each for each in session.scalars(asked)} if rows else {}
    return [_card(row, needs.get(row.id), sides) for row in rows]


def _card(row: SkillCard, needs: CardNeeds | None, sides: Sides) -> CardRow:
    facts = row.facts(with_needs=False)
    if needs is not None:
        facts = replace(facts, needs=needs.needs, limits=needs.limits)
    phrases = card_phrases(facts)
    side = sides.of(phrases)
    flags = Flag.PUBLISHED if row.state is CardState.PUBLISHED else Flag(0)
    flags |= Flag.HELD_BACK if row.held_back_at is not None else Flag(0)
    flags |= Flag.TO_ORGANISATION if row.visibility is not Visibility.OWN_COACH else Flag(0)
    flags |= Flag.TO_COACHES if row.visibility in (Visibility.COACHES, Visibility.EMPLOYERS) else Flag(0)
    standing = RowStanding(
        id=row.id,
        key=f"{row.source}:{row.external_id}",
        owner=row.person_id,
        keeper=row.organisation_id or 0,
        flags=int(flags),
        since=row.published_at.date().toordinal() if row.published_at is not None else 0,
    )
    return CardRow(standing, facts, side, [grams_of(word) for word in side.words], stated_uris(phrases))


def _opening(row: Opening, sides: Sides) -> OpeningRow:
    facts = row.facts()
    flags = Flag.PUBLISHED if row.state is OpeningState.PUBLISHED else Flag(0)
    flags |= Flag.HELD_BACK if row.held_back_at is not None else Flag(0)
    flags |= Flag.COMPLETE if not row.missing else Flag(0)
    standing = RowStanding(
        id=row.id,
        key=f"{row.source}:{row.external_id}",
        owner=row.organisation_id,
        flags=int(flags),
        ends=microseconds(row.expires_at) if row.expires_at is not None else FOR_EVER,
    )
    return OpeningRow(standing, facts, sides.of(opening_phrases(facts)), must_skills(facts, sides.vocabulary))
