"""New matches as their readers are told of them: whose turn it is, what was told, what may still be told."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.actors import Actor
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.match_notices import SHOWN_FOR, NoticeKind, NoticePace, default_pace, first_is_due
from marketplace.domain.openings import OpeningState
from marketplace.domain.permissions import Permission, may
from marketplace.models import (
    Account,
    Caseload,
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


@dataclass(frozen=True, slots=True)
class Concern:
    """The cards that concern one account: those of its people, as their coach, and its own."""

    coached: frozenset[int]
    own: frozenset[int]

    def pairs_of(self, pairs: Sequence[TellablePair]) -> list[TellablePair]:
        """Return the pairs that the account may hear of, in their order. Whom to propose is for coaches alone."""
        return [
            pair
            for pair in pairs
            if pair[1] in self.coached or (pair[1] in self.own and pair[2] is NoticeKind.NEW)
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """An opening that letters told an account of: why, for how many cards, and the public id of the first of them."""

    opening: Opening
    kind: NoticeKind
    cards: int
    card: str


def somebody_is_due(session: Session, moment: datetime) -> bool:
    """Return whether there is any account whose time has come: otherwise nothing needs to be ranked. One query."""
    chosen = (MatchPace.often != NoticePace.NEVER) & (MatchPace.next_at <= moment)
    due = [chosen]
    if first_is_due(moment):
        coaches = exists().where(Caseload.coach_id == Account.id, Caseload.ended_at.is_(None))
        due.append(MatchPace.account_id.is_(None) & coaches)
    asked = select(Account.id).outerjoin(MatchPace, MatchPace.account_id == Account.id)
    return session.scalar(asked.where(*_hears(), due[0] if len(due) == 1 else due[0] | due[1]).limit(1)) is not None


def _hears() -> tuple[ColumnElement[bool], ...]:
    """Accounts that are closed, about to be closed or suspended hear nothing."""
    return (Account.closed_at.is_(None), Account.closing_asked_at.is_(None), Account.suspended_at.is_(None))


def listeners(session: Session, card_ids: Collection[int], moment: datetime) -> dict[int, Concern]:
    """Return accounts whose time has come → those of the published cards that concern them, by account.

    Coaches of the cards' people, and people themselves who asked for it. Three queries.
    """
    coaches, own = coaches_of_cards(session, card_ids), _own_cards(session, card_ids)
    asked = (
        select(Account.id, MatchPace.often, MatchPace.next_at)
        .outerjoin(MatchPace, MatchPace.account_id == Account.id)
        .where(Account.id.in_({*coaches, *own}), *_hears())
        .order_by(Account.id)
    )
    found = {}
    for number, often, next_at in session.execute(asked):
        pace = often or default_pace(number in coaches)
        due = next_at <= moment if next_at is not None else first_is_due(moment)
        if pace is not NoticePace.NEVER and due:
            # Who is both a coach and a person asked for the own card by choosing, not by being a coach.
            mine = own.get(number, frozenset()) if often is not None else frozenset()
            found[number] = Concern(coaches.get(number, frozenset()), mine)
    return found


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
    proposed once: whoever heard of it so does not hear so again when other cards come to its top. A pair that could
    be told for two reasons is told for the one that stands first.
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
    found: dict[tuple[int, int], TellablePair] = {}
    for opening, card, kind in pairs:
        if opening not in rescued if kind is NoticeKind.RESCUE else (opening, card) not in known:
            found.setdefault((opening, card), (opening, card, kind))
    return list(found.values())


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


def told_lately(session: Session, actor: Actor, moment: datetime, limit: int) -> list[Told]:
    """Return openings of the letters of SHOWN_FOR that are still out, newest first; of one letter proposals first.

    At most `limit` rows that the actor may see; cards that are not published any more do not count. One query.
    """
    count, latest = func.count(MatchNotice.card_id), func.max(MatchNotice.told_at)
    told = (
        select(
            MatchNotice.opening_id,
            MatchNotice.kind,
            count.label("cards"),
            func.min(SkillCard.id).label("card_id"),
            latest.label("told_at"),
        )
        .join(SkillCard, SkillCard.id == MatchNotice.card_id)
        .where(
            MatchNotice.account_id == actor.account_id,
            MatchNotice.told_at > moment - SHOWN_FOR,
            SkillCard.state == CardState.PUBLISHED,
        )
        .group_by(MatchNotice.opening_id, MatchNotice.kind)
        .subquery()
    )
    asked = (
        select(Opening, told.c.kind, told.c.cards, SkillCard.public_id)
        .join(told, told.c.opening_id == Opening.id)
        .join(SkillCard, SkillCard.id == told.c.card_id)
        .where(Opening.state == OpeningState.PUBLISHED)
        .options(joinedload(Opening.organisation))
        .order_by(told.c.told_at.desc(), told.c.kind.desc(), Opening.id.desc())
        .limit(limit)
    )
    found = [Told(*row) for row in session.execute(asked)]
    return [
        each
        for each in found
        if opening_subject(each.opening).state is OpeningState.PUBLISHED
        and may(actor, Permission.SEE_OPENING, opening_subject(each.opening))
    ]


def told_before(session: Session, before: datetime) -> bool:
    """Return whether something is remembered that was told before a moment."""
    return session.scalar(select(MatchNotice.told_at).where(MatchNotice.told_at < before).limit(1)) is not None
