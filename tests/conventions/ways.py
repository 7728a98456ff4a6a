"""How each move of each state table is really done: through its service, by somebody who plays a part.

`WAYS` has one entry a table of the main chain (ways_around.py has the others): who plays which part, how a row comes to
stand in a state, and what is called for an event. test_moves.py walks every table with it, and says when a new table
or event has no way here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, VISITOR, Actor, Role
from marketplace.domain.cards import CARD_MOVES, CardEvent, CardState
from marketplace.domain.check_ins import QUESTIONS
from marketplace.domain.codes import ConsentWay, EmployerForm, Visibility
from marketplace.domain.disclosure import visible_profile
from marketplace.domain.exchange import EmployerRecord, OpeningRecord
from marketplace.domain.introductions import INTRODUCTION_MOVES, OPENING_FULL, WAITS_FOR, IntroductionEvent, due_at
from marketplace.domain.moves import Move, Part
from marketplace.domain.openings import OPENING_MOVES, UNDO_OF_DELETE, OpeningEvent, OpeningState
from marketplace.domain.placements import (
    CHECK_IN_MOVES,
    PLACEMENT_MOVES,
    CheckInEvent,
    CheckInState,
    Party,
    PlacementEvent,
    PlacementState,
)
from marketplace.models import CheckIn, Disclosure, HistoryRow, Introduction, Municipality, Opening, Placement
from marketplace.queries.accounts import actor_of
from marketplace.services import check_ins, disclosures, introductions, placements
from marketplace.services import openings_moves as openings
from marketplace.services.cards_moves import delete_card, hide_card, publish_card, restore_card
from marketplace.services.check_ins import CheckInAnswers
from marketplace.services.disclosures import Chosen
from marketplace.services.exchange import import_opening
from marketplace.services.introduction_moves import Reason, step
from marketplace.services.introductions import Meeting
from tests import factories
from tests.factories import pair
from tests.factories.pair import Pair

Table = Mapping[tuple[Any, Any], Move[Any]]
Do = Callable[[Session, Actor, Any], object]


@dataclass(frozen=True)
class Way:
    """One table. `stand(session, pair, state, part)` makes a row for a part; `do` calls the service of an event.

    by_itself: events that no actor causes (the clock's jobs, what follows from another move): only doing is tried.
    """

    kind: str
    table: Table
    stand: Callable[[Session, Pair, Any, Part], Any]
    do: Mapping[Any, Do]
    by_itself: frozenset[Any] = field(default_factory=frozenset)


def people(session: Session) -> tuple[Pair, dict[Part, Actor]]:
    """Make a pair and, for each part, the actor who plays it."""
    region = {"region_code": "06", "region_fi": "Pirkanmaa", "region_sv": "Birkaland"}
    session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", lat=61.5, lon=23.8, **region))
    made = pair.make(session)
    coordinator = factories.member(session, Role.COORDINATOR, made.house)
    return made, {
        Part.PERSON: made.actors["person"],
        Part.COACH: made.actors["coach"],
        Part.EMPLOYER: made.actors["employer"],
        Part.COORDINATOR: actor_of(session, coordinator),
        Part.OPERATOR: OPERATOR,
        Part.CLOCK: VISITOR,
    }


def _opening(session: Session, made: Pair, state: OpeningState, part: Part) -> Opening:
    """An opening that the part wrote; over by its time, so that the clock has something to end."""
    owner = made.coach if part is Part.COACH else made.employer
    over = clock.now() - timedelta(minutes=1) if part is Part.CLOCK else clock.now() + timedelta(days=30)
    return factories.opening(session, owner, made.firm, state=state, expires_at=over)


def _after_delete(event: OpeningEvent) -> Do:
    """Undo of a deletion comes back to where it was deleted; elsewhere the event has a service of its own."""
    before = {undo: state for state, undo in UNDO_OF_DELETE.items()}[event]
    plain: dict[OpeningEvent, Do] = {
        OpeningEvent.REOPEN: openings.reopen_opening,
        OpeningEvent.CLOSE: lambda session, actor, row: openings.close_opening(session, actor, row, "not_now"),
        OpeningEvent.EXPIRE: lambda session, actor, row: openings.expire_opening(session, row),
    }

    def do(session: Session, actor: Actor, row: Opening) -> None:
        if row.state is not OpeningState.DELETED and event in plain:
            plain[event](session, actor, row)
            return
        at = {"subject_kind": "opening", "subject_id": row.id, "event": "delete", "part": "coach", "at": clock.now()}
        session.add(HistoryRow(**at, state_from=before.value))
        session.flush()
        openings.restore_opening(session, actor, row)

    return do


def _unpublish(session: Session, actor: Actor, row: Opening) -> None:
    firm = row.organisation
    employer = EmployerRecord(firm.name, firm.form or EmployerForm.COMPANY, firm.business_id)
    import_opening(session, actor, OpeningRecord(row.source, row.external_id, employer, row.facts(), draft=True))


def _card(session: Session, made: Pair, state: CardState, _part: Part) -> Any:
    return factories.card(session, made.person, made.house, state=state)


def _publish_card(session: Session, actor: Actor, row: Any) -> None:
    publish_card(session, actor, row, Visibility.OWN_COACH, None)


def _introduction(session: Session, made: Pair, state: Any, part: Part) -> Introduction:
    moment, waits = clock.now(), WAITS_FOR.get(state)
    row = Introduction(
        card_id=made.card.id,
        opening_id=factories.opening(session, made.employer, made.firm).id,
        organisation_id=made.house.id,
        coach_id=made.coach.id,
        started_by=Part.COACH,
        state=state,
        waits_for=waits,
        due_at=due_at(state, clock.today(), clock.today()) if waits else None,
        created_at=moment,
        changed_at=moment,
    )
    session.add(row)
    session.flush()
    told = {"introduction_id": row.id, "ask": "profile", "fields": ("skills",), "given_at": moment}
    if state != "asked_person":
        shown = visible_profile(made.card.facts(with_needs=False), ("skills",), ())
        session.add(Disclosure(**told, shown=shown, how=ConsentWay.OWN, text_version="1"))
    session.flush()
    session.refresh(row)
    return row


_E = IntroductionEvent


def with_version(service: Callable[..., object], *more: Any) -> Do:
    """A service that takes (session, actor, row, version, …)."""
    return lambda session, actor, row: service(session, actor, row, row.version, *more)


def _withdraw(session: Session, actor: Actor, row: Introduction) -> None:
    code = "other_plans" if actor.person_id else "mistake"
    introductions.withdraw(session, actor, row, row.version, Reason(code))


def _filled(session: Session, _actor: Actor, row: Introduction) -> None:
    """Follows from another introduction's agreement; the step itself is asked here."""
    step(session, row, _E.OPENING_FILLED, Part.CLOCK, VISITOR, reason=Reason(OPENING_FULL, "", True))


def _note_meeting(session: Session, actor: Actor, row: Introduction) -> None:
    at = clock.now() + timedelta(days=1)
    introductions.note_meeting(session, actor, row, row.version, Meeting("talk", at, "Kahvilassa"))


def _placement(session: Session, made: Pair, state: PlacementState, part: Part) -> Placement:
    introduction = _introduction(session, made, "agreed", part)
    ended = state in (PlacementState.ENDED, PlacementState.CANCELLED)
    row = Placement(
        introduction_id=introduction.id,
        coach_id=made.coach.id,
        state=state,
        starts_on=clock.today(),
        ends_on=date(2027, 2, 26),
        ended_on=clock.today() if state is PlacementState.ENDED else None,
        end_reason="mistake" if ended else None,
        mentor_name="Maija Opastaja",
        created_at=clock.now(),
        changed_at=clock.now(),
    )
    session.add(row)
    session.flush()
    return row


def _check_in(session: Session, made: Pair, state: CheckInState, part: Part) -> CheckIn:
    placement = _placement(session, made, PlacementState.RUNNING, part)
    party = {Part.EMPLOYER: Party.EMPLOYER, Part.COACH: Party.COACH}.get(part, Party.PERSON)
    answered_at = clock.now() if state is CheckInState.ANSWERED else None
    row = CheckIn(
        placement_id=placement.id,
        party=party,
        plan_code="day3",
        due_on=clock.today(),
        state=state,
        answered_at=answered_at,
    )
    session.add(row)
    session.flush()
    session.refresh(placement)
    return row


def _answer(session: Session, actor: Actor, row: CheckIn) -> None:
    given = {"first": "good", "second": "so_so", "third": "good"}
    names = QUESTIONS[row.party]
    answers = dict(zip(names, given.values(), strict=False))
    check_ins.answer_check_in(session, actor, row, row.version, CheckInAnswers(answers))


def _cancel_with_placement(session: Session, actor: Actor, row: CheckIn) -> None:
    """Check-ins are cancelled when their placement ends."""
    placement = row.placement
    placements.end_placement(session, actor, placement, placement.version, "as_agreed", "", clock.today())


WAYS: tuple[Way, ...] = (
    Way(
        "opening",
        OPENING_MOVES,
        _opening,
        {
            OpeningEvent.PUBLISH: openings.publish_opening,
            OpeningEvent.UNPUBLISH: _unpublish,
            OpeningEvent.DELETE: openings.delete_opening,
            **{event: _after_delete(event) for event in UNDO_OF_DELETE.values()},
        },
        by_itself=frozenset({OpeningEvent.EXPIRE}),
    ),
    Way(
        "card",
        CARD_MOVES,
        _card,
        {
            CardEvent.PUBLISH: _publish_card,
            CardEvent.HIDE: hide_card,
            CardEvent.DELETE: delete_card,
            CardEvent.RESTORE: restore_card,
        },
    ),
    Way(
        "introduction",
        INTRODUCTION_MOVES,
        _introduction,
        {
            _E.PERSON_SAYS_YES: with_version(disclosures.accept_proposal, Chosen(("skills",), ())),
            _E.PERSON_SAYS_NO: with_version(disclosures.decline_as_person, Reason("hours")),
            _E.EMPLOYER_WANTS_TO_MEET: with_version(introductions.want_to_meet),
            _E.EMPLOYER_SAYS_NOT_NOW: with_version(introductions.decline_as_employer, Reason("timing")),
            _E.PERSON_GIVES_CONTACT: with_version(disclosures.give_contact, ("name",)),
            _E.NOTE_MEETING: _note_meeting,
            _E.AGREE: with_version(introductions.agree),
            _E.NOT_AGREED: with_version(introductions.end_without_agreement, Reason("hours")),
            _E.WITHDRAW: _withdraw,
            _E.OPENING_FILLED: _filled,
        },
        by_itself=frozenset({_E.OPENING_FILLED}),
    ),
    Way(
        "placement",
        PLACEMENT_MOVES,
        _placement,
        {
            PlacementEvent.START: with_version(placements.start_placement),
            PlacementEvent.CANCEL: with_version(placements.cancel_placement, "mistake", ""),
            PlacementEvent.END: lambda session, actor, row: placements.end_placement(
                session, actor, row, row.version, "as_agreed", "", clock.today()
            ),
        },
    ),
    Way(
        "check_in",
        CHECK_IN_MOVES,
        _check_in,
        {
            CheckInEvent.ASK: lambda session, _actor, row: check_ins.ask_check_in(session, row),
            CheckInEvent.ANSWER: _answer,
            CheckInEvent.CANCEL: _cancel_with_placement,
        },
        by_itself=frozenset({CheckInEvent.ASK}),
    ),
)
