"""Closing one's account: asked for, called off by signing in again, finished a week later.

What others wait for ends at once and honestly: introductions, openings that nobody else of the firm minds. What can be
brought back, comes back with the account. What is deleted for good is in services/emptying.py.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.closing import GRACE, closes_at
from marketplace.domain.introductions import IntroductionEvent, IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.openings import OpeningState
from marketplace.domain.paths import path_of
from marketplace.errors import Invalid, InvalidMove
from marketplace.messages import Message
from marketplace.models import Account, Introduction, Opening, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.queries.closing import FirmLeft, PeopleLeft, leaving
from marketplace.queries.introductions import open_introductions_of
from marketplace.queries.organisations import seat_of
from marketplace.queries.people import coaches_of_person, person_of_account
from marketplace.services.accounts import end_other_sessions
from marketplace.services.cards_moves import hide_card
from marketplace.services.history import part_of, record
from marketplace.services.introduction_moves import Reason, step
from marketplace.services.introductions import end_with_card
from marketplace.services.messages import queue_message
from marketplace.services.openings_moves import close_opening
from marketplace.services.telling import tell_coaches, tell_person


def ask_to_close(session: Session, account: Account, heirs: Mapping[int, int]) -> datetime:
    """Begin to close an account; return from when it is emptied (aware). Flushes.

    `heirs`: by organisation the account id of the member who becomes owner where nobody else is. The caller has made
    sure that it is the owner who asks. Every sign-in ends, cards are hidden, open introductions end, and whoever waits
    for something is told. Raises InvalidMove for the last administrator and for a coach whose people nobody could
    hand over, Invalid at `heir-<organisation's public id>`.
    """
    left = leaving(session, account)
    if left.is_stuck:
        raise InvalidMove(Message("closing-last-admin" if left.is_last_admin else "closing-people-first"))
    missing = [
        firm
        for firm in left.firms
        if firm.needs_heir and heirs.get(firm.organisation.id) not in {o.id for o in firm.others}
    ]
    if missing:
        raise Invalid({f"heir-{firm.organisation.public_id}": [Message("closing-heir-needed")] for firm in missing})
    actor = actor_of(session, account)
    _leave_cards(session, actor, account)
    for firm in left.firms:
        _leave_firm(session, actor, firm, heirs.get(firm.organisation.id))
    for people in left.people:
        _tell_coordinators(session, people)
    account.closing_asked_at = clock.now()
    end_other_sessions(session, account.id)
    record(session, "account", account.id, "closing_asked", part_of(actor), actor)
    queue_message(session, account, "closing-asked", "/accounts/sign-in", {"days": GRACE.days})
    session.flush()
    return closes_at(account.closing_asked_at)


def call_off_closing(session: Session, account: Account) -> bool:
    """Bring an account back that was asked to be closed; return whether it was. Cards stay hidden. Flushes."""
    if account.closing_asked_at is None or account.closed_at is not None:
        return False
    account.closing_asked_at = None
    actor = actor_of(session, account)
    record(session, "account", account.id, "closing_called_off", part_of(actor), actor)
    queue_message(session, account, "closing-called-off", "/accounts/me")
    return True


def _leave_cards(session: Session, actor: Actor, account: Account) -> None:
    person = person_of_account(session, account.id)
    if person is None:
        return
    cards = select(SkillCard).where(SkillCard.person_id == person.id, SkillCard.state != CardState.DELETED)
    for card in session.scalars(cards.order_by(SkillCard.id)).all():
        if card.state is CardState.PUBLISHED:
            hide_card(session, actor, card)
        end_with_card(session, actor, card)
    path = f"/coach/people/{person.public_id}"
    for caseload in coaches_of_person(session, person.id):
        if caseload.coach.closed_at is None:
            queue_message(session, caseload.coach, "closing-person", path)


def _leave_firm(session: Session, actor: Actor, firm: FirmLeft, heir_id: int | None) -> None:
    """With others there the openings stay theirs; without anybody they close."""
    if firm.needs_heir and heir_id is not None:
        heir = session.get_one(Account, heir_id)
        seat = seat_of(session, heir_id, Role.EMPLOYER, firm.organisation.id)
        if seat is not None:
            seat.is_owner = True
            record(session, "membership", seat.id, "made_owner", part_of(actor), actor)
            queue_message(session, heir, "closing-heir", "/start", {"employer": firm.organisation.name})
    if firm.others:
        return
    shown = select(Opening).where(
        Opening.organisation_id == firm.organisation.id, Opening.state == OpeningState.PUBLISHED
    )
    for opening in session.scalars(shown.order_by(Opening.id)).all():
        for row in open_introductions_of(session, opening.id):
            _end_introduction(session, actor, row)
        close_opening(session, actor, opening, "not_now")


def _end_introduction(session: Session, actor: Actor, row: Introduction) -> None:
    """Nobody is left to answer: the person and the coaches hear it now. An employer not yet asked says nothing."""
    path = path_of("introductions.show", row.public_id)
    if row.state is IntroductionState.ASKED_PERSON:
        gone = Reason("opening_gone")
        step(session, row, IntroductionEvent.WITHDRAW, Part.COACH, actor, reason=gone)
        tell_person(session, row, actor, "intro-withdrawn", path)
    else:
        changed = Reason("work_changed", shared=True)
        step(session, row, IntroductionEvent.EMPLOYER_SAYS_NOT_NOW, Part.EMPLOYER, actor, reason=changed)
        tell_person(session, row, actor, "intro-not-now", path)
    tell_coaches(session, row, actor, "intro-coach-ended", path)


def _tell_coordinators(session: Session, people: PeopleLeft) -> None:
    for coordinator in people.coordinators:
        parameters = {"people": people.people, "introductions": people.introductions}
        queue_message(session, coordinator, "closing-coach", "/coach/caseloads", parameters)
