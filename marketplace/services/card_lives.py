"""The end of a card that nobody looks after: told in time, kept by a click, and gone; and of needs on a hidden card."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, Actor
from marketplace.domain.cards import CardState
from marketplace.domain.moves import Part
from marketplace.domain.paths import path_of
from marketplace.domain.placements import PlacementState
from marketplace.errors import InvalidMove
from marketplace.messages import Message
from marketplace.models import Account, CardNotice, Introduction, MatchObjection, Person, Placement, SkillCard
from marketplace.queries.people import account_of_person, coaches_of_person
from marketplace.queries.personal_rows import placements_of
from marketplace.queries.retention import ERASED_LIKE
from marketplace.services.cards import CARD, editing_part, take_needs_away
from marketplace.services.erasure import erase_card, erase_person
from marketplace.services.history import record
from marketplace.services.messages import queue_message


def warn_of_end(session: Session, card: SkillCard, days: int) -> int:
    """Tell the person, or the coach of one without an account, until when the card can be kept; flushes.

    days: in how many days it goes. Returns how many were told: nobody when there is nobody.
    """
    notice = _notice(session, card)
    notice.warned_at = clock.now()
    told = _to_tell(session, session.get_one(Person, card.person_id))
    path = path_of("privacy.keep", card.public_id)
    for account, code in told:
        queue_message(session, account, code, path, {"days": days})
    record(session, CARD, card.id, "end_told", Part.CLOCK, OPERATOR)
    session.flush()
    return len(told)


def keep_card(session: Session, actor: Actor, card: SkillCard) -> None:
    """Keep the card: its time begins anew. Flushes. Raises NotAllowed for all but the person and the own coach."""
    part = editing_part(session, actor, card)
    _notice(session, card).kept_at = clock.now()
    record(session, CARD, card.id, "kept", part, actor)
    session.flush()


def end_unvisited(session: Session, card: SkillCard) -> bool:
    """Erase a card whose time is over; with the last card of somebody without an account, the person too. Flushes.

    Returns whether the person went as well.
    """
    person = session.get_one(Person, card.person_id)
    erase_card(session, OPERATOR, card)
    if person.account_id is not None or _has_more(session, person):
        return False
    erase_person(session, OPERATOR, person)
    return True


def lapse_needs(session: Session, card: SkillCard) -> None:
    """Delete the needs of a card that has been hidden for long. Flushes. Raises InvalidMove when it is shown again."""
    if card.state is not CardState.HIDDEN:
        raise InvalidMove(Message("error-move-not-now"))
    if take_needs_away(session, card):
        record(session, CARD, card.id, "needs_lapsed", Part.CLOCK, OPERATOR)
        session.flush()


def _notice(session: Session, card: SkillCard) -> CardNotice:
    found = session.get(CardNotice, card.id)
    if found is None:
        found = CardNotice(card_id=card.id)
        session.add(found)
    return found


def _to_tell(session: Session, person: Person) -> list[tuple[Account, str]]:
    own = account_of_person(session, person)
    if own is not None and own.closed_at is None:
        return [(own, "card-ends")]
    coaches = [row.coach for row in coaches_of_person(session, person.id) if row.coach.closed_at is None]
    return [(coach, "card-ends-coach") for coach in coaches]


def _has_more(session: Session, person: Person) -> bool:
    """Whether another card stands, or an agreed placement is not over."""
    other = select(SkillCard.id).where(SkillCard.person_id == person.id, SkillCard.external_id.not_like(ERASED_LIKE))
    going_on = select(Placement.id).where(
        Placement.id.in_(placements_of(person.id)),
        Placement.state.in_((PlacementState.PLANNED, PlacementState.RUNNING)),
    )
    return session.scalar(other.limit(1)) is not None or session.scalar(going_on.limit(1)) is not None


def forget_words_of_introduction(session: Session, row: Introduction) -> None:
    """Empty the words, the meeting's place and what was shown in an introduction that led nowhere. Flushes."""
    row.coach_words = row.end_words = row.meeting_place = None
    row.match_reasons = ()
    for disclosure in row.disclosures:
        disclosure.fields, disclosure.need_codes, disclosure.shown = (), (), None
    session.flush()


def forget_words_of_placement(session: Session, row: Placement) -> None:
    """Empty the words, names and answers of a placement that is over, and of the introduction before it. Flushes."""
    row.end_words, row.mentor_name = None, ""
    for check_in in row.check_ins:
        check_in.answers = check_in.words = None
    forget_words_of_introduction(session, row.introduction)


def forget_words_of_objection(session: Session, row: MatchObjection) -> None:
    """Empty the words of an objection to a match and of its answer; what was wrong stays counted. Flushes."""
    row.words = row.answer = None
    session.flush()
