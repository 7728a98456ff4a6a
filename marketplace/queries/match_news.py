"""New matches as their readers are told of them: whose turn it is, what was told, what may still be told."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.actors import Actor
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.match_notices import SHOWN_FOR, NoticeKind, NoticePace, default_pace, first_is_due
from marketplace.domain.openings import OpeningState
from marketplace.domain.permissions import Permission, may
from marketplace.models import (
    Account,
    EmployerBlock,
    Introduction,
    MatchNotice,
    MatchPace,
    Opening,
    Person,
    SkillCard,
)
from marketplace.queries.match_notices import coaches_of_cards
from marketplace.queries.subjects import opening_subject

TellablePair = tuple[int, int, NoticeKind]
"""Opening, card, why it is told."""


def listeners(session: Session, card_ids: Collection[int], moment: datetime) -> dict[int, frozenset[int]]:
    """Return accounts whose time has come → those of the published cards that concern them, by account.

    Coaches of the cards' people, and people themselves who asked for it. Accounts that are closed, about to be closed
    or suspended hear nothing. Three queries.
    """
    coaches, own = coaches_of_cards(session, card_ids), _own_cards(session, card_ids)
    asked = (
        select(Account.id, MatchPace.often, MatchPace.next_at)
        .outerjoin(MatchPace, MatchPace.account_id == Account.id)
        .where(
            Account.id.in_({*coaches, *own}),
            Account.closed_at.is_(None),
            Account.closing_asked_at.is_(None),
            Account.suspended_at.is_(None),
        )
        .order_by(Account.id)
    )
    found = {}
    for number, often, next_at in session.execute(asked):
        is_coach = number in coaches
        pace = often or default_pace(is_coach)
        due = next_at <= moment if next_at is not None else first_is_due(moment)
        if pace is not NoticePace.NEVER and due:
            # Who is both a coach and a person asked for the own card by choosing, not by being a coach.
            mine = own.get(number, frozenset()) if often is not None else frozenset()
            found[number] = coaches.get(number, frozenset()) | mine
    return {number: cards for number, cards in found.items() if cards}


def _own_cards(session: Session, card_ids: Collection[int]) -> dict[int, frozenset[int]]:
    asked = (
        select(Person.account_id, SkillCard.id)
        .join(SkillCard, SkillCard.person_id == Person.id)
        .where(
            SkillCard.id.in_(card_ids),
            SkillCard.state == CardState.PUBLISHED,
            SkillCard.held_back_at.is_(None),
            Person.account_id.is_not(None),
        )
        .order_by(SkillCard.id)
    )
    found: dict[int, set[int]] = {}
    for account, card in session.execute(asked):
        found.setdefault(account, set()).add(card)
    return {account: frozenset(cards) for account, cards in found.items()}


def untold(session: Session, account_id: int, pairs: Sequence[TellablePair]) -> list[TellablePair]:
    """Return the pairs that an account has not been told of, in their order. One query.

    What was told for any reason is not news any more. For an opening that nobody was introduced to people are
    proposed once: whoever heard of it so does not hear again when other cards come to its top.
    """
    openings = {opening for opening, _card, _kind in pairs}
    asked = select(MatchNotice.opening_id, MatchNotice.card_id, MatchNotice.kind)
    rows = session.execute(
        asked.where(MatchNotice.account_id == account_id, MatchNotice.opening_id.in_(openings)).order_by(
            MatchNotice.opening_id, MatchNotice.card_id
        )
    ).all()
    known = {(opening, card) for opening, card, _kind in rows}
    rescued = {opening for opening, _card, kind in rows if kind is NoticeKind.RESCUE}
    return [
        (opening, card, kind)
        for opening, card, kind in pairs
        if (opening not in rescued if kind is NoticeKind.RESCUE else (opening, card) not in known)
    ]


def still_right(
    session: Session, actor: Actor, pairs: Sequence[TellablePair]
) -> tuple[list[TellablePair], dict[int, Opening]]:
    """Return the pairs that the actor may be told of now, in their order, and their openings by id.

    The opening is out and shown to the actor, the card published and of the actor's people (or the actor's own), the
    two have not met and the person does not block the employer. Five queries.
    """
    numbers = {opening for opening, _card, _kind in pairs}
    cards = {card for _opening, card, _kind in pairs}
    asked = select(Opening).where(Opening.id.in_(numbers), Opening.state == OpeningState.PUBLISHED)
    rows = session.scalars(asked.options(joinedload(Opening.organisation)).order_by(Opening.id)).all()
    shown = {
        row.id: row
        for row in rows
        if opening_subject(row).state is OpeningState.PUBLISHED
        and may(actor, Permission.SEE_OPENING, opening_subject(row))
    }
    account = actor.account_id or 0
    mine = coaches_of_cards(session, cards).get(account, frozenset()) | _own_cards(session, cards).get(
        account, frozenset()
    )
    met = select(Introduction.opening_id, Introduction.card_id).where(
        Introduction.opening_id.in_(numbers), Introduction.state != IntroductionState.WITHDRAWN
    )
    never = (
        select(Opening.id, SkillCard.id)
        .join_from(Opening, EmployerBlock, EmployerBlock.organisation_id == Opening.organisation_id)
        .join(SkillCard, SkillCard.person_id == EmployerBlock.person_id)
        .where(Opening.id.in_(numbers), SkillCard.id.in_(cards))
    )
    out = {(row[0], row[1]) for row in (*session.execute(met), *session.execute(never))}
    kept = [pair for pair in pairs if pair[0] in shown and pair[1] in mine and pair[:2] not in out]
    return kept, shown


def told_lately(session: Session, actor: Actor, moment: datetime, limit: int) -> list[tuple[Opening, NoticeKind, int]]:
    """Return openings of the letters of SHOWN_FOR that are still out: (opening, why, how many cards), newest first.

    At most `limit` rows that the actor may see. One query.
    """
    count, latest = func.count(MatchNotice.card_id), func.max(MatchNotice.told_at)
    told = (
        select(MatchNotice.opening_id, MatchNotice.kind, count.label("cards"), latest.label("told_at"))
        .where(MatchNotice.account_id == actor.account_id, MatchNotice.told_at > moment - SHOWN_FOR)
        .group_by(MatchNotice.opening_id, MatchNotice.kind)
        .subquery()
    )
    asked = (
        select(Opening, told.c.kind, told.c.cards)
        .join(told, told.c.opening_id == Opening.id)
        .where(Opening.state == OpeningState.PUBLISHED)
        .options(joinedload(Opening.organisation))
        .order_by(told.c.told_at.desc(), Opening.id.desc())
        .limit(limit)
    )
    return [
        (row, kind, cards)
        for row, kind, cards in session.execute(asked)
        if opening_subject(row).state is OpeningState.PUBLISHED
        and may(actor, Permission.SEE_OPENING, opening_subject(row))
    ]


def told_before(session: Session, before: datetime) -> bool:
    """Return whether something is remembered that was told before a moment."""
    return session.scalar(select(MatchNotice.told_at).where(MatchNotice.told_at < before).limit(1)) is not None
