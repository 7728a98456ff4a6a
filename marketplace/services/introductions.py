"""The steps of an introduction that are the coach's and the employer's: propose, meet or not now, meeting, agreement.

What the person tells is in disclosures.py. Every step checks permission, moves by the table and queues its messages
in the same unit. An employer whose people cannot answer by themselves (none, or none verified yet) is no hindrance:
the introduction waits for the employer, the coach calls and records the answer.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import MatchState
from marketplace.domain.introductions import (
    FIRST_STATE,
    MEETING_KINDS,
    OPENING_FULL,
    TOOK_BACK,
    WAITS_FOR,
    IntroductionEvent,
    IntroductionState,
    due_at,
)
from marketplace.domain.moves import Part
from marketplace.domain.paths import path_of
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader, standing
from marketplace.errors import Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import Introduction, Opening, SkillCard
from marketplace.queries.introductions import (
    agreed_count,
    open_introductions_of,
    open_introductions_of_card,
    state_for,
)
from marketplace.queries.subjects import card_subject, introduction_subject, opening_subject
from marketplace.services.history import record
from marketplace.services.introduction_moves import (
    Reason,
    Recorded,
    answers_as_coach,
    answers_as_employer,
    check_reason,
    check_recorded,
    check_words,
    hold,
    refuse_pair,
    step,
)
from marketplace.services.telling import tell_coaches, tell_employer, tell_person

MAX_MATCH_REASONS = 20


@dataclass(frozen=True, slots=True)
class Propose:
    """A coach proposes an opening to a person. `words` go to the person; needed when the rules say it does not fit."""

    card: SkillCard
    opening: Opening
    words: str = ""
    match_reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting: a code of MEETING_KINDS, when, and where in words."""

    kind: str
    at: datetime
    place: str = ""


def show_path(row: Introduction) -> str:
    """Return the address of an introduction's page."""
    return path_of("introductions.show", row.public_id)


def propose(session: Session, actor: Actor, command: Propose) -> Introduction:
    """Begin an introduction: the person is asked whether the card may be proposed to this employer.

    Raises NotFound when the coach sees the card or opening not, NotAllowed for others than coaches, InvalidMove when
    the organisation has no agreement, the card is hidden or the opening not open or full, Conflict when one is open
    already, Invalid for words.
    """
    card, opening = command.card, command.opening
    subject = card_subject(session, card)
    if not may(actor, Permission.SEE_CARD, subject) or not may(actor, Permission.SEE_OPENING, opening_subject(opening)):
        raise NotFound
    if not may(actor, Permission.PROPOSE, subject) or actor.account_id is None:
        raise NotAllowed
    organisation_id = _organisation_of(actor, card)
    _refuse_without_agreement(actor, organisation_id)
    refuse_pair(session, card, opening)
    check_words(command.words)
    if not command.words.strip() and state_for(session, actor, card, opening) is MatchState.NO:
        raise Invalid({"words": (Message("intro-problem-no-match"),)})
    row = Introduction(
        card_id=card.id,
        opening_id=opening.id,
        organisation_id=organisation_id,
        coach_id=actor.account_id,
        started_by=Part.COACH,
        state=FIRST_STATE,
        waits_for=WAITS_FOR[FIRST_STATE],
        due_at=due_at(FIRST_STATE, clock.today()),
        coach_words=command.words.strip() or None,
        match_reasons=command.match_reasons[:MAX_MATCH_REASONS],
        created_at=clock.now(),
        changed_at=clock.now(),
        card=card,
        opening=opening,
    )
    session.add(row)
    session.flush()
    record(session, "introduction", row.id, IntroductionEvent.PROPOSE, Part.COACH, actor, state_to=FIRST_STATE.value)
    tell_person(session, row, actor, "intro-asked", path_of("introductions.answer", row.public_id))
    tell_coaches(session, row, actor, "intro-coach-proposed", show_path(row))
    return row


def _refuse_without_agreement(actor: Actor, organisation_id: int) -> None:
    """An organisation signs that a proposal is not an order before its coaches may propose."""
    if not any(seat.agreed for seat in actor.seats if seat.organisation_id == organisation_id):
        raise InvalidMove(Message("intro-problem-no-agreement"))


def _organisation_of(actor: Actor, card: SkillCard) -> int:
    own = actor.organisations(Role.COACH)
    return card.organisation_id if card.organisation_id in own else min(own)


def want_to_meet(
    session: Session, actor: Actor, row: Introduction, version: int, recorded: Recorded | None = None
) -> None:
    """The employer wants to meet: the person is asked for name and number.

    Raises NotAllowed, InvalidMove, Conflict, Invalid.
    """
    recorded = answers_as_employer(session, actor, row, recorded)
    hold(session, row, version)
    step(session, row, IntroductionEvent.EMPLOYER_WANTS_TO_MEET, Part.EMPLOYER, actor, recorded=recorded)
    tell_person(session, row, actor, "intro-meeting-wanted", path_of("introductions.contact", row.public_id))
    tell_coaches(session, row, actor, "intro-coach-meet", show_path(row))


def decline_as_employer(
    session: Session,
    actor: Actor,
    row: Introduction,
    version: int,
    reason: Reason,
    recorded: Recorded | None = None,
) -> None:
    """The employer says not now, with a reason from the list and, if it likes, a kind sentence.

    Raises NotAllowed, InvalidMove, Conflict, Invalid.
    """
    recorded = answers_as_employer(session, actor, row, recorded)
    check_reason(IntroductionEvent.EMPLOYER_SAYS_NOT_NOW, Part.EMPLOYER, reason)
    hold(session, row, version)
    step(
        session,
        row,
        IntroductionEvent.EMPLOYER_SAYS_NOT_NOW,
        Part.EMPLOYER,
        actor,
        reason=reason,
        recorded=recorded,
    )
    tell_person(session, row, actor, "intro-not-now", show_path(row))
    tell_coaches(session, row, actor, "intro-coach-not-now", show_path(row))


def note_meeting(session: Session, actor: Actor, row: Introduction, version: int, meeting: Meeting) -> None:
    """The coach notes when and where they meet; again when the time changes.

    A meeting that already was may be noted afterwards. Raises NotAllowed, InvalidMove, Conflict, Invalid.
    """
    answers_as_coach(session, actor, row)
    problems = {}
    if meeting.kind not in MEETING_KINDS:
        problems["kind"] = (Message("intro-problem-meeting-kind"),)
    if meeting.at < row.created_at or (meeting.at - clock.now()).days > 365:
        problems["day"] = (Message("intro-problem-meeting-day"),)
    if len(meeting.place) > 300:
        problems["place"] = (Message("intro-problem-words", {"most": 300}),)
    if problems:
        raise Invalid(problems)
    hold(session, row, version)
    row.meeting_kind, row.meeting_at, row.meeting_place = meeting.kind, meeting.at, meeting.place.strip() or None
    step(session, row, IntroductionEvent.NOTE_MEETING, Part.COACH, actor)
    for tell in (tell_person, tell_employer):
        tell(session, row, actor, "intro-meeting-set", show_path(row))
    tell_coaches(session, row, actor, "intro-coach-meeting", show_path(row))


def agree(session: Session, actor: Actor, row: Introduction, version: int) -> int:
    """The coach notes that person and employer agreed; returns how many others ended because the opening is full.

    Raises NotAllowed, InvalidMove (all positions taken, too), Conflict.
    """
    answers_as_coach(session, actor, row)
    hold(session, row, version)
    session.refresh(row.opening, ["positions"], with_for_update=True)
    if agreed_count(session, row.opening_id) >= row.opening.positions:
        raise InvalidMove(Message("intro-problem-opening-full"))
    step(session, row, IntroductionEvent.AGREE, Part.COACH, actor)
    for tell in (tell_person, tell_employer):
        tell(session, row, actor, "intro-agreed", show_path(row))
    tell_coaches(session, row, actor, "intro-coach-agreed", show_path(row))
    if agreed_count(session, row.opening_id) < row.opening.positions:
        return 0
    return _tell_it_is_filled(session, actor, row)


def _tell_it_is_filled(session: Session, actor: Actor, agreed: Introduction) -> int:
    """Nobody waits for work that is taken: the other introductions of the opening end, each side hears it honestly."""
    others = open_introductions_of(session, agreed.opening_id)
    for other in others:
        step(session, other, IntroductionEvent.OPENING_FILLED, Part.CLOCK, actor, reason=Reason(OPENING_FULL, "", True))
        tell_person(session, other, actor, "intro-filled", show_path(other))
        tell_coaches(session, other, actor, "intro-coach-filled", show_path(other))
    return len(others)


def end_without_agreement(session: Session, actor: Actor, row: Introduction, version: int, reason: Reason) -> None:
    """The coach notes that it came to no agreement, and why. Raises NotAllowed, InvalidMove, Conflict, Invalid."""
    answers_as_coach(session, actor, row)
    check_reason(IntroductionEvent.NOT_AGREED, Part.COACH, reason)
    hold(session, row, version)
    step(session, row, IntroductionEvent.NOT_AGREED, Part.COACH, actor, reason=reason)
    for tell in (tell_person, tell_employer):
        tell(session, row, actor, "intro-not-agreed", show_path(row))
    tell_coaches(session, row, actor, "intro-coach-ended", show_path(row))


def withdrawing_part(session: Session, actor: Actor, row: Introduction) -> Part:
    """Return whose withdrawal it would be: the person's own, or the coach's. Raises NotAllowed."""
    subject = introduction_subject(session, row)
    if standing(actor, subject.card) is Reader.PERSON:
        return Part.PERSON
    if may(actor, Permission.BROKER, subject):
        return Part.COACH
    raise NotAllowed


def withdraw(
    session: Session, actor: Actor, row: Introduction, version: int, reason: Reason, recorded: Recorded | None = None
) -> None:
    """The person or the coach takes the introduction back, from any state in which somebody waits.

    Raises NotAllowed, InvalidMove, Conflict, Invalid.
    """
    part = withdrawing_part(session, actor, row)
    check_reason(IntroductionEvent.WITHDRAW, part, reason)
    if recorded is not None:
        recorded = check_recorded(row, recorded, own=part is Part.PERSON)
    hold(session, row, version)
    told = row.state is not IntroductionState.ASKED_PERSON
    step(session, row, IntroductionEvent.WITHDRAW, part, actor, reason=reason, recorded=recorded)
    tell_person(session, row, actor, "intro-withdrawn", show_path(row))
    tell_coaches(session, row, actor, "intro-coach-ended", show_path(row))
    if told:
        tell_employer(session, row, actor, "intro-ended", show_path(row))


def end_with_card(session: Session, actor: Actor, card: SkillCard) -> int:
    """A deleted card ends its open introductions: nobody waits for it; returns how many. The caller has checked who."""
    rows = open_introductions_of_card(session, card.id)
    for row in rows:
        told = row.state is not IntroductionState.ASKED_PERSON
        step(session, row, IntroductionEvent.WITHDRAW, Part.PERSON, actor, reason=Reason(TOOK_BACK))
        tell_coaches(session, row, actor, "intro-coach-ended", show_path(row))
        if told:
            tell_employer(session, row, actor, "intro-ended", show_path(row))
    return len(rows)
