"""Introductions from proposal to agreement and to every kind of no, with who may do what."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.cards import CardState
from marketplace.domain.codes import ConsentWay, OpeningKind, Visibility
from marketplace.domain.introductions import WAITING, WAITS_FOR, IntroductionState
from marketplace.domain.openings import OpeningState
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.queries.accounts import actor_of
from marketplace.queries.introductions import for_card_and_opening, history_of, own_introductions, waiting_for
from marketplace.services import disclosures, introductions
from marketplace.services.disclosures import Chosen
from marketplace.services.introduction_moves import Reason, Recorded
from marketplace.services.introductions import Meeting, Propose
from tests import factories
from tests.factories import pair

S = IntroductionState
Move = Callable[[datetime], None]


def test_the_path_from_proposal_to_agreement_has_an_owner_and_a_day_at_every_step(session: Session) -> None:
    made = pair.make(session)
    for state in WAITING:
        other = factories.opening(session, made.employer, made.firm)
        row = pair.bring(session, replace(made, opening=other), state)
        assert row.waits_for is WAITS_FOR[state]
        assert row.due_at is not None and row.due_at > clock.now()
    row = pair.bring(session, made, S.AGREED)
    assert (row.waits_for, row.due_at) == (None, None)
    events = [each.event for each in history_of(session, "introduction", row.id)]
    assert events == [
        "propose",
        "person_says_yes",
        "employer_wants_to_meet",
        "person_gives_contact",
        "note_meeting",
        "agree",
    ]


def test_only_a_coach_who_sees_the_card_proposes(session: Session) -> None:
    made = pair.make(session)
    command = Propose(made.card, made.opening)
    for who in ("employer", "person"):
        with pytest.raises((NotAllowed, NotFound)):
            introductions.propose(session, made.actors[who], command)
    assert introductions.propose(session, made.actors["other_coach"], command).state is S.ASKED_PERSON


def test_a_card_for_the_own_coach_alone_is_not_there_for_another(session: Session) -> None:
    made = pair.make(session)
    made.card.visibility = Visibility.OWN_COACH
    session.flush()
    with pytest.raises(NotFound):
        introductions.propose(session, made.actors["other_coach"], Propose(made.card, made.opening))
    assert introductions.propose(session, made.actors["coach"], Propose(made.card, made.opening))


@pytest.mark.parametrize("state", [OpeningState.CLOSED, OpeningState.EXPIRED])
def test_an_opening_that_is_not_open_is_not_proposed(session: Session, state: OpeningState) -> None:
    made = pair.make(session)
    made.opening.state = state
    session.flush()
    with pytest.raises(InvalidMove):
        introductions.propose(session, made.actors["coach"], Propose(made.card, made.opening))


def test_an_opening_is_proposed_until_the_moment_it_expires(session: Session, moved_clock: Move) -> None:
    made = pair.make(session)
    ends = made.opening.expires_at
    assert ends is not None
    moved_clock(ends)
    with pytest.raises(InvalidMove):
        introductions.propose(session, made.actors["coach"], Propose(made.card, made.opening))
    moved_clock(ends - timedelta(seconds=1))
    assert introductions.propose(session, made.actors["coach"], Propose(made.card, made.opening))


def test_a_hidden_card_is_not_proposed(session: Session) -> None:
    made = pair.make(session)
    made.card.state = CardState.HIDDEN
    session.flush()
    with pytest.raises(InvalidMove):
        introductions.propose(session, made.actors["coach"], Propose(made.card, made.opening))


def test_an_organisation_agrees_to_the_terms_before_its_coaches_propose(session: Session) -> None:
    made = pair.make(session)
    made.house.agreement_accepted_at = None
    session.flush()
    without = actor_of(session, made.coach)
    with pytest.raises(NotFound):  # without terms no card is there at all
        introductions.propose(session, without, Propose(made.card, made.opening))
    made.house.agreement_accepted_at = clock.now()
    session.flush()
    row = introductions.propose(session, actor_of(session, made.coach), Propose(made.card, made.opening))
    assert row.state is IntroductionState.ASKED_PERSON


def test_one_introduction_of_a_pair_is_open_at_a_time(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.ASKED_PERSON)
    with pytest.raises(Conflict):
        introductions.propose(session, made.actors["coach"], Propose(made.card, made.opening))
    disclosures.decline_as_person(session, made.actors["person"], row, row.version, Reason("hours"))
    again = introductions.propose(session, made.actors["coach"], Propose(made.card, made.opening))
    assert [each.id for each in for_card_and_opening(session, made.card.id, made.opening.id)] == [again.id, row.id]


def test_a_pair_that_the_rules_refuse_needs_the_coachs_own_words(session: Session) -> None:
    made = pair.make(session)
    made.card.kinds = (OpeningKind.MICRO_TASK,)
    session.flush()
    with pytest.raises(Invalid) as refused:
        introductions.propose(session, made.actors["coach"], Propose(made.card, made.opening, " "))
    assert "words" in refused.value.problems
    command = Propose(made.card, made.opening, "Tässä olisi silti jotain sinulle.", ("kind",))
    assert introductions.propose(session, made.actors["coach"], command).match_reasons == ("kind",)


def test_no_of_the_person_is_told_to_the_coach_and_not_to_the_employer(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.ASKED_PERSON)
    before = len(pair.letters(session))
    disclosures.decline_as_person(session, made.actors["person"], row, row.version, Reason("too_far", "Liian kaukana"))
    assert row.state is S.DECLINED_BY_PERSON and row.end_words == "Liian kaukana"
    assert pair.letters(session)[before:] == [(made.coach.id, "intro-coach-no")]
    assert own_introductions(session, made.actors["employer"], limit=10, offset=0) == ([], 0)


def test_a_no_without_a_reason_from_the_list_is_refused(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.ASKED_PERSON)
    for code in ("", "filled", "my own"):
        with pytest.raises(Invalid):
            disclosures.decline_as_person(session, made.actors["person"], row, row.version, Reason(code))
    assert row.state is S.ASKED_PERSON


def test_nobody_answers_for_somebody_else(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.ASKED_PERSON)
    for who in ("coach", "other_coach", "employer"):
        with pytest.raises(NotAllowed):
            disclosures.accept_proposal(session, made.actors[who], row, row.version, Chosen(), pair.by_voice())
    row_offered = pair.bring(session, pair.make(session), S.OFFERED)
    for who in ("employer", "other_coach", "person"):
        with pytest.raises(NotAllowed):
            introductions.want_to_meet(session, made.actors[who], row_offered, row_offered.version)


def test_without_an_account_the_own_coach_records_how_and_when(session: Session, moved_clock: Move) -> None:
    made = pair.make(session, account=False)
    row = pair.bring(session, made, S.ASKED_PERSON)
    coach, today = made.actors["coach"], clock.today()
    for wrong in (
        None,
        Recorded(ConsentWay.OWN, today),
        Recorded(ConsentWay.VOICE, today + timedelta(days=1)),
        Recorded(ConsentWay.PAPER, today - timedelta(days=1)),
    ):
        with pytest.raises(Invalid):
            disclosures.accept_proposal(session, coach, row, row.version, pair.CHOSEN, wrong)
    moved_clock(clock.now() + timedelta(days=2))
    disclosures.accept_proposal(session, coach, row, row.version, pair.CHOSEN, Recorded(ConsentWay.PAPER, today))
    given, last = row.disclosures[0], history_of(session, "introduction", row.id)[-1]
    assert (given.how, given.recorded_by_id) == (ConsentWay.PAPER, made.coach.id)
    assert (last.part, last.account_id, last.how, last.happened_on) == (
        "person",
        made.coach.id,
        ConsentWay.PAPER,
        today,
    )


def test_an_employer_nobody_has_verified_is_called_and_the_coach_records_it(session: Session) -> None:
    made = pair.make(session, verified=False)
    row = pair.bring(session, made, S.OFFERED)
    assert [each.sentence.code for each in waiting_for(session, made.actors["coach"], 10)] == [
        "waiting-coach-do-offered"
    ]
    with pytest.raises(NotAllowed):
        introductions.want_to_meet(session, made.actors["employer"], row, row.version)
    with pytest.raises(Invalid):
        introductions.want_to_meet(session, made.actors["coach"], row, row.version)
    introductions.want_to_meet(session, made.actors["coach"], row, row.version, pair.by_voice())
    assert row.state is S.MEETING_WANTED
    assert (made.employer.id, "intro-offer") not in pair.letters(session)


def test_the_employer_says_not_now_with_a_kind_sentence(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.OFFERED)
    reason = Reason("timing", "Palaamme keväällä asiaan.", shared=True)
    introductions.decline_as_employer(session, made.actors["employer"], row, row.version, reason)
    assert (row.state, row.end_reason, row.reason_shared) == (S.DECLINED_BY_EMPLOYER, "timing", True)
    assert row.disclosures[0].shown is None
    assert disclosures.employer_sees(session, row).profile is None
    assert pair.letters(session)[-2:] == [
        (made.jobseeker.id if made.jobseeker else 0, "intro-not-now"),
        (made.coach.id, "intro-coach-not-now"),
    ]


def test_a_meeting_may_get_a_new_time_and_moves_the_day_of_the_coach(session: Session) -> None:
    made = pair.make(session)
    row = pair.bring(session, made, S.MEETING_SET)
    first = row.due_at
    later = Meeting("phone", clock.now() + timedelta(days=9))
    introductions.note_meeting(session, made.actors["coach"], row, row.version, later)
    assert row.meeting_place is None and row.due_at is not None and first is not None
    assert (row.due_at - first).days == 7
    for wrong in (Meeting("picnic", clock.now()), Meeting("visit", clock.now() - timedelta(days=3))):
        with pytest.raises(Invalid):
            introductions.note_meeting(session, made.actors["coach"], row, row.version, wrong)
