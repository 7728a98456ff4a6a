"""Check-ins: asked when they fall due, answered by the party or recorded by a coach, and the wish to talk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.check_ins import QUESTIONS, Answer
from marketplace.domain.codes import ConsentWay
from marketplace.domain.moves import Part
from marketplace.domain.paths import path_of
from marketplace.domain.permissions import Permission, may
from marketplace.domain.placements import (
    CHECK_IN_MOVES,
    MAX_WORDS,
    CheckInEvent,
    CheckInState,
    Party,
    PlacementState,
)
from marketplace.domain.subjects import CheckInSubject, IntroductionSubject
from marketplace.domain.visibility import Reader, standing
from marketplace.errors import Invalid, InvalidMove, NotAllowed
from marketplace.messages import Message
from marketplace.models import CheckIn, Person
from marketplace.queries.introductions import employers_accounts
from marketplace.queries.subjects import introduction_subject
from marketplace.services.history import check_version, move, record
from marketplace.services.introduction_moves import Recorded, answers_as_coach
from marketplace.services.telling import tell_coaches, tell_employer, tell_person

CLOCK = Actor(name="clock")
"""Who asks when a check-in falls due."""


@dataclass(frozen=True, slots=True)
class CheckInAnswers:
    """Answers to the party's three questions (question → code of Answer), a free line, and the wish to talk."""

    answers: Mapping[str, str]
    words: str = ""
    wants_to_talk: bool = False


def ask_check_in(session: Session, row: CheckIn) -> None:
    """Ask a check-in that has fallen due: the party gets a message, or the coaches when it has nobody to answer.

    Raises InvalidMove when it was asked already, is not due, or its placement does not run.
    """
    if row.placement.state is not PlacementState.RUNNING or row.due_on > clock.today():
        raise InvalidMove(Message("check-in-problem-not-due"))
    row.asked_at = clock.now()
    move(session, "check_in", row, CHECK_IN_MOVES, CheckInEvent.ASK, Part.CLOCK, CLOCK)
    introduction = row.placement.introduction
    path = path_of("placements.check_in", row.public_id)
    if row.party is Party.PERSON and _has_account(session, row):
        tell_person(session, introduction, CLOCK, "check-in-asked", path)
    elif row.party is Party.EMPLOYER and employers_accounts(session, introduction.opening.organisation_id, 1):
        tell_employer(session, introduction, CLOCK, "check-in-asked-employer", path)
    else:
        code = "check-in-asked-coach" if row.party is Party.COACH else "check-in-record"
        tell_coaches(session, introduction, CLOCK, code, path)


def _has_account(session: Session, row: CheckIn) -> bool:
    return session.get_one(Person, row.placement.introduction.card.person_id).account_id is not None


def is_own_answer(actor: Actor, subject: CheckInSubject) -> bool:
    """Return whether the actor answers for themself; else a coach records what the party said."""
    if subject.party is Party.PERSON:
        return standing(actor, subject.introduction.card) is Reader.PERSON
    if subject.party is Party.EMPLOYER:
        return may(actor, Permission.ANSWER_AS_EMPLOYER, subject.introduction)
    return may(actor, Permission.BROKER, subject.introduction)


def answer_check_in(
    session: Session,
    actor: Actor,
    row: CheckIn,
    version: int,
    given: CheckInAnswers,
    recorded: Recorded | None = None,
) -> None:
    """Answer a check-in, as the party or as a coach who records how and when it was answered.

    A wish to talk is told to the coaches at once. Raises NotAllowed, InvalidMove, Conflict, Invalid.
    """
    subject = CheckInSubject(row.party, _subject(session, row))
    if not may(actor, Permission.ANSWER_CHECK_IN, subject):
        raise NotAllowed
    own = is_own_answer(actor, subject)
    _refuse(row, given, None if own else recorded, own=own)
    session.refresh(row, ["state", "version"], with_for_update=True)
    check_version(row, version)
    if row.state is not CheckInState.ASKED:
        raise InvalidMove(Message("check-in-problem-closed"))
    row.answers = {name: given.answers[name] for name in QUESTIONS[row.party]}
    row.words = given.words.strip() or None
    row.wants_to_talk = given.wants_to_talk
    row.answered_at = clock.now()
    row.how = ConsentWay.OWN if own or recorded is None else recorded.how
    row.recorded_by_id = None if own else actor.account_id
    move(
        session,
        "check_in",
        row,
        CHECK_IN_MOVES,
        CheckInEvent.ANSWER,
        Part(row.party.value),
        actor,
        how=None if own or recorded is None else recorded.how,
        happened_on=None if own or recorded is None else recorded.on,
    )
    if given.wants_to_talk:
        path = path_of("placements.show", row.placement.public_id)
        tell_coaches(session, row.placement.introduction, actor, "check-in-wants-to-talk", path)


def note_talk(session: Session, actor: Actor, row: CheckIn) -> None:
    """Note that the coach has answered somebody's wish to talk. Raises NotAllowed, InvalidMove."""
    answers_as_coach(session, actor, row.placement.introduction)
    if not row.wants_to_talk or row.talked_at is not None:
        raise InvalidMove(Message("check-in-problem-no-wish"))
    row.talked_at = clock.now()
    row.version += 1
    record(session, "check_in", row.id, "talked", Part.COACH, actor)
    session.flush()


def _subject(session: Session, row: CheckIn) -> IntroductionSubject:
    return introduction_subject(session, row.placement.introduction)


def _refuse(row: CheckIn, given: CheckInAnswers, recorded: Recorded | None, *, own: bool) -> None:
    problems: dict[str, tuple[Message, ...]] = {}
    known = {answer.value for answer in Answer}
    for question in QUESTIONS[row.party]:
        if given.answers.get(question) not in known:
            problems[question] = (Message("check-in-problem-answer"),)
    if len(given.words) > MAX_WORDS:
        problems["words"] = (Message("intro-problem-words", {"most": MAX_WORDS}),)
    if not own and (recorded is None or recorded.how is ConsentWay.OWN):
        problems["how"] = (Message("intro-problem-how"),)
    if recorded is not None and not _first_day(row) <= recorded.on <= clock.today():
        problems["given_on"] = (Message("intro-problem-given-on", {"day": _first_day(row)}),)
    if problems:
        raise Invalid(problems)


def _first_day(row: CheckIn) -> date:
    return row.placement.starts_on
