"""Introductions for pages: what waits for a reader and until when, one's own list, and what a pair has behind it."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import MatchState
from marketplace.domain.disclosure import Ask
from marketplace.domain.facts import Place, Point
from marketplace.domain.introductions import WAITING, IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.paths import path_of
from marketplace.domain.visibility import CardSubject, Reader, reader_of, seen_by
from marketplace.matching.places import PlacePoints
from marketplace.matching.rules import check
from marketplace.matching.verdicts import Context
from marketplace.messages import Message
from marketplace.models import (
    Account,
    Disclosure,
    HistoryRow,
    Introduction,
    Membership,
    Municipality,
    Opening,
    Organisation,
    Postcode,
    SkillCard,
)
from marketplace.queries.placements import waiting_in_placements
from marketplace.queries.subjects import card_subject
from marketplace.queries.waiting import (
    Waiting,
    employer_can_answer,
    in_order,
    of_coach,
    of_employer,
    of_person,
    person_has_account,
    seat_in_force,
    silent,
)

MAX_ROWS = 100

_PARTS = (
    joinedload(Introduction.card),
    joinedload(Introduction.opening).joinedload(Opening.organisation),
)
_ANSWER_PAGES = {
    IntroductionState.ASKED_PERSON: "introductions.answer",
    IntroductionState.OFFERED: "introductions.offer",
    IntroductionState.MEETING_WANTED: "introductions.contact",
}


def waiting_for(session: Session, actor: Actor, limit: int) -> tuple[Waiting, ...]:
    """Return what waits for this reader in introductions and placements, late first, then by day, at most `limit`.

    A person: own answers. An employer: answers and check-ins of verified seats. A coach: meetings and agreements,
    answers to be recorded for those who have no account, and what others have not answered in time.
    """
    found = [
        *_for_person(session, actor, limit),
        *_for_employer(session, actor, limit),
        *_for_coach(session, actor, limit),
        *waiting_in_placements(session, actor, limit),
    ]
    return in_order(found, limit)


def _for_person(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    if actor.person_id is None:
        return []
    rows = _waiting_rows(session, and_(of_person(actor), Introduction.waits_for == Part.PERSON), limit)
    return [_waiting(row, f"waiting-person-{row.state.value.replace('_', '-')}") for row in rows]


def _for_employer(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    mine = of_employer(actor)
    if not mine:
        return []
    turn = and_(Opening.organisation_id.in_(mine), Introduction.waits_for == Part.EMPLOYER)
    return [_waiting(row, "waiting-employer-offered") for row in _waiting_rows(session, turn, limit)]


def _for_coach(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    if not actor.has(Role.COACH):
        return []
    moment = clock.now()
    records_person = and_(Introduction.waits_for == Part.PERSON, ~person_has_account())
    records_employer = and_(Introduction.waits_for == Part.EMPLOYER, ~employer_can_answer(moment))
    to_do = or_(Introduction.waits_for == Part.COACH, records_person, records_employer)
    others = silent((Part.PERSON, Part.EMPLOYER), moment)
    asked = (
        _joined()
        .add_columns(case((to_do, "do"), else_="silent"))
        .where(of_coach(actor), or_(to_do, others))
        .order_by(Introduction.due_at, Introduction.id)
        .limit(min(limit, MAX_ROWS))
    )
    return [
        _waiting(row, f"waiting-coach-{tone}-{row.state.value.replace('_', '-')}", coach=True)
        for row, tone in session.execute(asked.options(*_PARTS))
    ]


def _waiting_rows(session: Session, which: ColumnElement[bool], limit: int) -> Sequence[Introduction]:
    asked = _joined().where(which).order_by(Introduction.due_at, Introduction.id)
    return session.scalars(asked.limit(min(limit, MAX_ROWS)).options(*_PARTS)).all()


def _joined() -> Select[tuple[Introduction]]:
    return select(Introduction).join(Introduction.card).join(Introduction.opening)


def _waiting(row: Introduction, code: str, *, coach: bool = False) -> Waiting:
    what: dict[str, object] = {"title": row.opening.title, "employer": row.opening.organisation.name}
    if coach:
        what["card"] = row.card.headline
    page = "introductions.show" if coach else _ANSWER_PAGES.get(row.state, "introductions.show")
    late = row.due_at is not None and row.due_at < clock.now()
    return Waiting(Message(code, what), path_of(page, row.public_id), row.due_at, late)


def own_introductions(
    session: Session, actor: Actor, *, limit: int, offset: int, open_only: bool = False
) -> tuple[Sequence[Introduction], int]:
    """Return the introductions that the reader has a side in, newest change first, and how many there are in all.

    An employer's list has those in which something was disclosed to it.
    """
    told = select(Disclosure.introduction_id).where(Disclosure.ask == Ask.PROFILE.value)
    of_employers = and_(Opening.organisation_id.in_(of_employer(actor)), Introduction.id.in_(told))
    mine = _joined().where(or_(of_person(actor), of_employers, of_coach(actor)))
    if open_only:
        mine = mine.where(Introduction.state.in_(WAITING))
    total = session.scalar(select(func.count()).select_from(mine.subquery())) or 0
    ordered = mine.order_by(Introduction.changed_at.desc(), Introduction.id.desc()).options(*_PARTS)
    rows = session.scalars(ordered.limit(min(limit, MAX_ROWS)).offset(offset)).all()
    return rows, int(total)


def for_person(session: Session, person_id: int, limit: int = MAX_ROWS) -> Sequence[Introduction]:
    """Return the introductions of all cards of a person, newest change first. For those who may see the person."""
    asked = _joined().where(SkillCard.person_id == person_id)
    ordered = asked.order_by(Introduction.changed_at.desc(), Introduction.id.desc()).options(*_PARTS)
    return session.scalars(ordered.limit(min(limit, MAX_ROWS))).all()


def for_card_and_opening(session: Session, card_id: int, opening_id: int) -> Sequence[Introduction]:
    """Return what this card and this opening have behind them, newest first; an open one stands first of all."""
    rows = session.scalars(
        select(Introduction)
        .where(Introduction.card_id == card_id, Introduction.opening_id == opening_id)
        .order_by(Introduction.id.desc())
        .limit(MAX_ROWS)
    ).all()
    return sorted(rows, key=lambda row: row.state not in WAITING)


def agreed_count(session: Session, opening_id: int) -> int:
    """Return how many introductions of an opening are agreed."""
    asked = select(func.count(Introduction.id)).where(
        Introduction.opening_id == opening_id, Introduction.state == IntroductionState.AGREED
    )
    return int(session.scalar(asked) or 0)


def open_introductions_of(session: Session, opening_id: int) -> Sequence[Introduction]:
    """Return every open introduction of an opening, oldest first. Not limited: all of them are told the same."""
    asked = _joined().where(Introduction.opening_id == opening_id, Introduction.state.in_(WAITING))
    return session.scalars(asked.order_by(Introduction.id).options(*_PARTS)).all()


def open_introductions_of_card(session: Session, card_id: int) -> Sequence[Introduction]:
    """Return every open introduction of a card, oldest first. Not limited: all of them end with the card."""
    asked = _joined().where(Introduction.card_id == card_id, Introduction.state.in_(WAITING))
    return session.scalars(asked.order_by(Introduction.id).options(*_PARTS)).all()


def employers_accounts(session: Session, organisation_id: int, limit: int = 20) -> Sequence[Account]:
    """Return the accounts that may answer for an employer now, oldest membership first."""
    seats = (
        select(Account)
        .join(Membership, Membership.account_id == Account.id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(Membership.organisation_id == organisation_id, *seat_in_force(clock.now()))
    )
    return session.scalars(seats.order_by(Membership.id).limit(limit)).unique().all()


def history_of(session: Session, subject_kind: str, subject_id: int) -> Sequence[HistoryRow]:
    """Return the moves of one subject, oldest first, at most a hundred."""
    asked = select(HistoryRow).where(HistoryRow.subject_kind == subject_kind, HistoryRow.subject_id == subject_id)
    return session.scalars(asked.order_by(HistoryRow.id).limit(MAX_ROWS)).all()


def state_for(
    session: Session, reader: Actor, card: SkillCard, opening: Opening, subject: CardSubject | None = None
) -> MatchState:
    """Return what the hard rules say of a pair, on what this reader sees of the card.

    subject: of the card, where it is known already. Must skills are left out: they are never more than a question.
    Raises ValueError when the card is closed to them.
    """
    seen_as = reader_of(reader, subject or card_subject(session, card))
    opened = seen_as in (Reader.PERSON, Reader.OWN_COACH, Reader.OPERATOR)
    facts = seen_by(card.facts(with_needs=opened), seen_as)
    context = Context(_points(session, (facts.place, *opening.places)), clock.today())
    return check(opening.facts(), facts, context).state


def _points(session: Session, places: Sequence[Place]) -> PlacePoints:
    postcodes = {place.postcode for place in places if place.postcode}
    codes = {place.municipality for place in places}
    found = session.scalars(select(Postcode).where(Postcode.code.in_(postcodes)).order_by(Postcode.code)).all()
    towns = session.scalars(select(Municipality).where(Municipality.code.in_(codes)).order_by(Municipality.code)).all()
    return PlacePoints(
        postcodes={row.code: Point(row.lat, row.lon) for row in found},
        municipalities={row.code: Point(row.lat, row.lon) for row in towns},
    )
