"""How introductions end, change and are taken back: positions filled, two at once, stepping back, what stays seen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.cards import CardState
from marketplace.domain.disclosure import Ask
from marketplace.domain.introductions import WAITING, IntroductionState
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed
from marketplace.queries.introductions import waiting_for
from marketplace.services import disclosures, introductions
from marketplace.services.cards_moves import delete_card
from marketplace.services.disclosures import Chosen
from marketplace.services.introduction_moves import Reason
from marketplace.services.introductions import Propose
from tests import factories
from tests.factories import pair

S = IntroductionState
Move = Callable[[datetime], None]


def test_when_all_positions_are_taken_the_others_are_told(session: Session) -> None:
    made = pair.make(session)
    second = pair.make(session)
    second = replace(second, opening=made.opening, firm=made.firm, employer=made.employer)
    second.actors["employer"] = made.actors["employer"]
    waiting = pair.bring(session, second, S.MEETING_WANTED)
    row = pair.bring(session, made, S.AGREED)
    assert row.state is S.AGREED
    assert (waiting.state, waiting.end_reason, waiting.waits_for) == (S.WITHDRAWN, "opening_full", None)
    assert (second.person.account_id, "intro-filled") in pair.letters(session)
    assert (second.coach.id, "intro-coach-filled") in pair.letters(session)
    third = factories.card(session, factories.person(session, made.coach, made.house), made.house)
    with pytest.raises(InvalidMove):
        introductions.propose(session, made.actors["coach"], Propose(third, made.opening))


def test_two_at_once_the_second_is_told(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.OFFERED)
    read = row.version
    introductions.want_to_meet(session, made.actors["employer"], row, read)
    with pytest.raises(Conflict):
        introductions.decline_as_employer(session, made.actors["employer"], row, read, Reason("filled"))
    assert row.state is S.MEETING_WANTED


@pytest.mark.parametrize("state", WAITING)
def test_person_and_coach_step_back_from_every_waiting_state(session: Session, state: IntroductionState) -> None:
    for who, code in (("person", "changed_mind"), ("coach", "mistake")):
        made = pair.make(session)
        row = pair.bring(session, made, state)
        with pytest.raises(NotAllowed):
            introductions.withdraw(session, made.actors["employer"], row, row.version, Reason(code))
        introductions.withdraw(session, made.actors[who], row, row.version, Reason(code))
        assert row.state is S.WITHDRAWN
        told = (made.employer.id, "intro-ended") in pair.letters(session)
        assert told == (state is not S.ASKED_PERSON)


def test_taking_the_profile_back_ends_what_waits(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.CONTACT_SHARED)
    assert disclosures.employer_sees(session, row).contact.name == pair.SECRETS["name"]
    with pytest.raises(NotAllowed):
        disclosures.take_back(session, made.actors["employer"], row, row.version, Ask.PROFILE)
    disclosures.take_back(session, made.actors["person"], row, row.version, Ask.PROFILE)
    seen = disclosures.employer_sees(session, row)
    assert (row.state, row.end_reason) == (S.WITHDRAWN, "took_back")
    assert (seen.profile, seen.contact.name, seen.taken_back) == (None, None, True)
    assert all(each.withdrawn_at for each in row.disclosures)
    with pytest.raises(InvalidMove):
        disclosures.take_back(session, made.actors["person"], row, row.version, Ask.PROFILE)


def test_taking_only_the_contact_back_lets_the_coach_go_on(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.MEETING_SET)
    disclosures.take_back(session, made.actors["person"], row, row.version, Ask.CONTACT)
    seen = disclosures.employer_sees(session, row)
    assert row.state is S.MEETING_SET
    assert seen.profile is not None and seen.contact.name is None and not seen.taken_back


def test_a_card_edited_later_shows_the_employer_nothing_more(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.OFFERED)
    before = disclosures.employer_sees(session, row).profile
    made.card.headline = {"fi": "Aivan muuta"}
    session.flush()
    session.expire_all()
    assert disclosures.employer_sees(session, row).profile == before
    made.card.state = CardState.DELETED
    session.flush()
    assert disclosures.employer_sees(session, row).profile is None


def test_a_deleted_card_ends_what_waits_and_nobody_waits_in_silence(session: Session) -> None:
    made = pair.make(session)
    asked = pair.bring(session, made, S.ASKED_PERSON)
    other = replace(made, opening=factories.opening(session, made.employer, made.firm))
    offered = pair.bring(session, other, S.OFFERED)
    before = len(pair.letters(session))
    delete_card(session, made.actors["person"], made.card)
    assert {asked.state, offered.state} == {S.WITHDRAWN} and offered.disclosures[0].shown is None
    assert pair.letters(session)[before:].count((made.employer.id, "intro-ended")) == 1
    assert waiting_for(session, made.actors["employer"], 9) == waiting_for(session, made.actors["coach"], 9) == ()


def test_only_what_the_card_has_can_be_chosen(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.ASKED_PERSON)
    for chosen in (Chosen(("licences",)), Chosen((), ("low_scent",)), Chosen(("postcode",))):
        with pytest.raises(Invalid):
            disclosures.accept_proposal(session, made.actors["person"], row, row.version, chosen)
    disclosures.accept_proposal(session, made.actors["person"], row, row.version, Chosen())
    profile = disclosures.employer_sees(session, row).profile
    assert profile is not None and profile.skills is None and profile.helps == ()


def test_what_waits_is_shown_to_the_one_whose_turn_it_is(session: Session, moved_clock: Move) -> None:
    made = pair.make(session)
    expected = {
        S.ASKED_PERSON: "person",
        S.OFFERED: "employer",
        S.MEETING_WANTED: "person",
        S.CONTACT_SHARED: "coach",
        S.MEETING_SET: "coach",
    }
    for state, turn in expected.items():
        other = factories.opening(session, made.employer, made.firm)
        row = pair.bring(session, replace(made, opening=other), state)
        for who in ("person", "employer", "coach", "other_coach"):
            mine = [w for w in waiting_for(session, made.actors[who], 50) if row.public_id in w.path]
            assert len(mine) == (1 if who == turn else 0), (state, who)
    moved_clock(clock.now() + timedelta(days=30))
    late = waiting_for(session, made.actors["coach"], 50)
    assert len(late) == 5 and all(each.late for each in late)
    assert len(waiting_for(session, made.actors["coach"], 2)) == 2
