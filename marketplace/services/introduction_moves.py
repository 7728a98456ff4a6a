"""What every step of an introduction shares: the row held, whose answer it is, the move with its turn and its day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.cards import CardState
from marketplace.domain.codes import ConsentWay
from marketplace.domain.disclosure import ends_disclosure
from marketplace.domain.introductions import (
    INTRODUCTION_MOVES,
    REASONS,
    WAITING,
    WAITS_FOR,
    IntroductionEvent,
    due_at,
)
from marketplace.domain.moves import Part, next_state
from marketplace.domain.openings import OpeningState
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader, standing
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed
from marketplace.messages import Message
from marketplace.models import Introduction, Opening, SkillCard
from marketplace.queries.introductions import agreed_count, for_card_and_opening
from marketplace.queries.subjects import blocked_by, introduction_subject
from marketplace.services.history import check_version, move

MAX_WORDS = 2000


@dataclass(frozen=True, slots=True)
class Recorded:
    """An answer that somebody gave by voice or on paper and a coach records: how, and on which day it was given."""

    how: ConsentWay
    on: date


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody steps out: a code of the closed list, own words if any, and whether the other side may read it."""

    code: str
    words: str = ""
    shared: bool = False


def hold(session: Session, row: Introduction, version: int) -> None:
    """Take the row for this unit, so that of two who move it at once the second is told. Raises Conflict."""
    session.refresh(row, ["state", "version", "waits_for", "due_at"], with_for_update=True)
    check_version(row, version)


def refuse_pair(
    session: Session,
    card: SkillCard,
    opening: Opening,
    blocked: Collection[int] | None = None,
    before: Sequence[Introduction] | None = None,
) -> None:
    """Refuse a pair that cannot be proposed now. Raises InvalidMove, Conflict.

    blocked, before: the employers that the person blocks and the pair's introductions, where they are known already.
    """
    if blocked is None:
        blocked = blocked_by(session, {card.person_id}).get(card.person_id, frozenset())
    if card.state is not CardState.PUBLISHED:
        raise InvalidMove(Message("intro-problem-card-hidden"))
    if opening.organisation_id in blocked:
        raise InvalidMove(Message("intro-problem-blocked"))
    over = opening.expires_at is not None and opening.expires_at <= clock.now()
    if opening.state is not OpeningState.PUBLISHED or over or opening.is_held_back or card.held_back_at is not None:
        raise InvalidMove(Message("intro-problem-opening-closed"))
    if agreed_count(session, opening.id) >= opening.positions:
        raise InvalidMove(Message("intro-problem-opening-full"))
    if before is None:
        before = for_card_and_opening(session, card.id, opening.id)
    if any(row.state in WAITING for row in before):
        raise Conflict(Message("error-introduction-open"))


def answers_as_person(session: Session, actor: Actor, row: Introduction, recorded: Recorded | None) -> Recorded | None:
    """Check that the actor may give the person's answer: the person, or the own coach of one without an account.

    Returns how it was given when the actor records it, None when it is the actor's own. Raises NotAllowed; Invalid
    when a coach does not say how and when.
    """
    subject = introduction_subject(session, row)
    if not may(actor, Permission.ANSWER_AS_PERSON, subject):
        raise NotAllowed
    return check_recorded(row, recorded, own=standing(actor, subject.card) is Reader.PERSON)


def answers_as_employer(
    session: Session, actor: Actor, row: Introduction, recorded: Recorded | None
) -> Recorded | None:
    """Check that the actor may give the employer's answer: its verified people, or a coach who heard it.

    Returns how it was given when the actor records it, None when it is the actor's own. Raises NotAllowed; Invalid
    when a coach does not say how and when.
    """
    subject = introduction_subject(session, row)
    own = may(actor, Permission.ANSWER_AS_EMPLOYER, subject)
    if not own and not may(actor, Permission.BROKER, subject):
        raise NotAllowed
    return check_recorded(row, recorded, own=own)


def answers_as_coach(session: Session, actor: Actor, row: Introduction) -> None:
    """Check that the actor brokers this introduction. Raises NotAllowed."""
    if not may(actor, Permission.BROKER, introduction_subject(session, row)):
        raise NotAllowed


def check_recorded(row: Introduction, recorded: Recorded | None, *, own: bool) -> Recorded | None:
    """Return the record of an answer that is not the actor's own (None when it is).

    Raises Invalid when how is missing, or the day is before the introduction or in the future.
    """
    if own:
        return None
    problems = {}
    if recorded is None or recorded.how is ConsentWay.OWN:
        problems["how"] = (Message("intro-problem-how"),)
    begun = row.created_at.astimezone(clock.HELSINKI).date()
    if recorded is not None and not begun <= recorded.on <= clock.today():
        problems["given_on"] = (Message("intro-problem-given-on", {"day": begun}),)
    if problems:
        raise Invalid(problems)
    return recorded


def check_reason(event: IntroductionEvent, part: Part, reason: Reason) -> None:
    """Refuse a reason outside the closed list, and words that are too long. Raises Invalid."""
    if reason.code not in REASONS[event, part]:
        raise Invalid({"reason": (Message("intro-problem-reason"),)})
    check_words(reason.words)


def check_words(words: str) -> None:
    """Refuse own words that are too long. Raises Invalid."""
    if len(words) > MAX_WORDS:
        raise Invalid({"words": (Message("intro-problem-words", {"most": MAX_WORDS}),)})


def step(
    session: Session,
    row: Introduction,
    event: IntroductionEvent,
    part: Part,
    actor: Actor,
    *,
    reason: Reason | None = None,
    recorded: Recorded | None = None,
) -> None:
    """Move the introduction by the table: state, who has the turn, until when, history; flushes.

    An end without agreement empties what the employer was shown. Raises InvalidMove, NotAllowed.
    """
    code = reason.code if reason else None
    after = next_state(INTRODUCTION_MOVES, row.state, event, part, code)
    # Read before anything changes: a query in between would write a turn without its state.
    disclosed = list(row.disclosures) if ends_disclosure(after) else []
    # The turn and its day change with the state: the database refuses the one without the other.
    row.waits_for = WAITS_FOR.get(after)
    row.due_at = due_at(after, clock.today(), _meeting_day(row))
    if reason is not None:
        row.end_reason, row.end_words, row.reason_shared = code, reason.words.strip() or None, reason.shared
    for disclosure in disclosed:
        disclosure.shown = None
    move(
        session,
        "introduction",
        row,
        INTRODUCTION_MOVES,
        event,
        part,
        actor,
        code,
        how=recorded.how if recorded else None,
        happened_on=recorded.on if recorded else None,
    )


def _meeting_day(row: Introduction) -> date | None:
    return row.meeting_at.astimezone(clock.HELSINKI).date() if row.meeting_at else None
