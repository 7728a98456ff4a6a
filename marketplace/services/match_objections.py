"""Objections to a match: said by the person or a coach, told to the own coach, answered with an outcome, taken back."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.moves import Part
from marketplace.domain.objections import (
    OBJECTION_MOVES,
    ListedFor,
    Objection,
    ObjectionEvent,
    Outcome,
    is_said_by,
    kept_codes,
)
from marketplace.domain.paths import path_of
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader
from marketplace.errors import NotAllowed
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.meanings import Meanings
from marketplace.matching.score import RULES_VERSION
from marketplace.models import Account, MatchObjection, Opening, SkillCard
from marketplace.queries.match_judging import RankedPair
from marketplace.queries.match_objections import objection_subject, same_objection_open
from marketplace.queries.matches import explain_pair
from marketplace.services.history import check_version, move, record
from marketplace.services.messages import queue_message

KIND = "match_objection"


@dataclass(frozen=True, slots=True)
class NewObjection:
    """What somebody says is wrong about a pair, in whose list it stood, and own words if any."""

    card: SkillCard
    opening: Opening
    what: Objection
    listed_for: ListedFor
    words: str | None = None


def object_to_match(
    session: Session,
    actor: Actor,
    vocabulary: Vocabulary,
    command: NewObjection,
    meanings: Meanings | None = None,
) -> MatchObjection:
    """Add an objection with what the pair comes out as now, and tell the own coach; return it, flushed.

    meanings: as in the list that was objected to. The same said again while it waits is one: its words are added.
    Raises NotFound when card or opening is not shown to the actor, NotAllowed for anybody but the person and coaches.
    """
    if actor.account_id is None:
        raise NotAllowed
    pair = explain_pair(session, actor, command.opening.id, command.card.id, vocabulary, meanings)
    before = same_objection_open(session, actor.account_id, command.card.id, command.opening.id, command.what)
    if before is not None:
        before.words = "\n\n".join(words for words in (before.words, command.words) if words) or None
        session.flush()
        return before
    row = _made(actor.account_id, command, pair)
    session.add(row)
    session.flush()
    part = Part.PERSON if pair.card.reader is Reader.PERSON else Part.COACH
    record(session, KIND, row.id, ObjectionEvent.OBJECT.value, part, actor, state_to=row.state.value)
    for coach in own_coaches(session, row):
        if coach.id != actor.account_id:
            queue_message(session, coach, "match-objection", path_of("matches.objection", row.public_id))
    session.flush()
    return row


def _made(account_id: int, command: NewObjection, pair: RankedPair) -> MatchObjection:
    verdict = pair.judged.verdict
    return MatchObjection(
        opening=command.opening,
        card=command.card,
        what_is_wrong=command.what,
        words=command.words,
        listed_for=command.listed_for,
        match_state=pair.state,
        score=pair.score,
        rules_version=RULES_VERSION,
        reason_codes=kept_codes((*verdict.broken_codes, *verdict.ask, *pair.reasons.codes)),
        said_by_id=account_id,
        said_at=clock.now(),
    )


def own_coaches(session: Session, row: MatchObjection) -> Sequence[Account]:
    """Return the coaches whose it is to answer an objection; nobody when the person has none."""
    ids = objection_subject(session, row).card.coach_ids
    asked = select(Account).where(Account.id.in_(ids), Account.closed_at.is_(None))
    return session.scalars(asked.order_by(Account.id)).all()


def handle_objection(
    session: Session, actor: Actor, row: MatchObjection, version_read: int, outcome: Outcome, answer: str | None = None
) -> None:
    """Note what became of an objection; whoever said it is told. Flushes.

    answer: in the coach's words, for the one who said it. Raises NotAllowed for all but the own coach, Conflict,
    InvalidMove when it is not open.
    """
    if not may(actor, Permission.HANDLE_OBJECTION, objection_subject(session, row)):
        raise NotAllowed
    check_version(row, version_read)
    row.outcome, row.answer = outcome, answer
    _end(session, actor, row, ObjectionEvent.HANDLE, Part.COACH)
    said_by = session.get(Account, row.said_by_id) if row.said_by_id is not None else None
    if said_by is not None and said_by.id != actor.account_id and said_by.closed_at is None:
        queue_message(session, said_by, "match-objection-handled", path_of("matches.objection", row.public_id))


def take_objection_back(session: Session, actor: Actor, row: MatchObjection) -> None:
    """Take back what one has said, while nobody has answered it; its words go. Flushes.

    Raises NotAllowed for anybody else, InvalidMove when it is answered or taken back already.
    """
    subject = objection_subject(session, row)
    if not is_said_by(actor, subject):
        raise NotAllowed
    part = Part.PERSON if actor.account_id == subject.card.person_account_id else Part.COACH
    _end(session, actor, row, ObjectionEvent.TAKE_BACK, part)
    row.words = None
    session.flush()


def _end(session: Session, actor: Actor, row: MatchObjection, event: ObjectionEvent, part: Part) -> None:
    """The moment stands before the move is flushed: the database asks for both at once."""
    row.ended_at, row.ended_by_id = clock.now(), actor.account_id
    with session.no_autoflush:
        move(session, KIND, row, OBJECTION_MOVES, event, part, actor)
