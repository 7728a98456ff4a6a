"""Placements and check-ins: limits, start, plan, answers, ends; who may do what."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.codes import ConsentWay, OpeningKind
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.placements import CheckInState, Party, PlacementState
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed
from marketplace.models import CheckIn, Placement
from marketplace.queries.introductions import history_of, waiting_for
from marketplace.queries.placements import earlier_trial_days
from marketplace.services import check_ins, placements
from marketplace.services.check_ins import CheckInAnswers
from marketplace.services.introduction_moves import Recorded
from tests import factories
from tests.factories import pair
from tests.factories.pair import PLAN, Pair

Move = Callable[[datetime], None]
GOOD = CheckInAnswers({"work": "good", "support": "so_so", "hours": "bad"}, "Kaikki käy", wants_to_talk=True)


def running(session: Session, made: Pair, moved_clock: Move) -> Placement:
    """A placement that began on its first day."""
    row = pair.place(session, made)
    moved_clock(datetime(2026, 12, 1, 8, 0, tzinfo=UTC))
    placements.start_placement(session, made.actors["coach"], row, row.version)
    return row


def first_of(row: Placement, party: Party) -> CheckIn:
    return next(each for each in row.check_ins if each.party is party)


def test_only_an_agreed_introduction_becomes_a_placement_and_only_once(session: Session) -> None:
    made = pair.make(session)
    waiting = pair.bring(session, made, IntroductionState.MEETING_SET)
    coach = made.actors["coach"]
    with pytest.raises(InvalidMove):
        placements.make_placement(session, coach, waiting, PLAN)
    other = replace(made, opening=factories.opening(session, made.employer, made.firm))
    agreed = pair.bring(session, other, IntroductionState.AGREED)
    for who in ("person", "employer", "other_coach"):
        with pytest.raises(NotAllowed):
            placements.make_placement(session, made.actors[who], agreed, PLAN)
    row = placements.make_placement(session, coach, agreed, PLAN)
    assert (row.state, row.mentor_name) == (PlacementState.PLANNED, "Maija Opastaja")
    with pytest.raises(Conflict):
        placements.make_placement(session, coach, agreed, PLAN)


def test_a_plan_that_breaks_a_rule_is_refused_with_every_reason(session: Session) -> None:
    made = pair.make(session)
    agreed = pair.bring(session, made, IntroductionState.AGREED)
    plan = replace(PLAN, ends_on=date(2026, 11, 30), mentor_name=" ", hours_per_week=None)
    with pytest.raises(Invalid) as refused:
        placements.make_placement(session, made.actors["coach"], agreed, plan)
    assert set(refused.value.problems) == {"ends_on", "mentor_name", "hours_per_week"}


def test_it_starts_on_its_day_and_not_before(session: Session, moved_clock: Move) -> None:
    made = pair.make(session)
    row = pair.place(session, made)
    moved_clock(datetime(2026, 11, 30, 21, 59, tzinfo=UTC))  # a minute before midnight in Finland
    with pytest.raises(Invalid):
        placements.start_placement(session, made.actors["coach"], row, row.version)
    assert row.check_ins == []
    moved_clock(datetime(2026, 11, 30, 22, 0, tzinfo=UTC))
    with pytest.raises(NotAllowed):
        placements.start_placement(session, made.actors["person"], row, row.version)
    placements.start_placement(session, made.actors["coach"], row, row.version)
    assert row.state is PlacementState.RUNNING
    assert {each.party for each in row.check_ins} == set(Party)
    with pytest.raises(InvalidMove):
        placements.start_placement(session, made.actors["coach"], row, row.version)


def test_a_work_trial_waits_for_its_official_agreement(session: Session, moved_clock: Move) -> None:
    made = pair.make(session, kind=OpeningKind.WORK_TRIAL)
    row = pair.place(session, made)
    moved_clock(datetime(2026, 12, 1, 8, 0, tzinfo=UTC))
    with pytest.raises(Invalid) as refused:
        placements.start_placement(session, made.actors["coach"], row, row.version)
    assert set(refused.value.problems) == {"official_agreement_on"}
    with pytest.raises(Invalid):
        placements.start_placement(session, made.actors["coach"], row, row.version, date(2026, 12, 2))
    placements.start_placement(session, made.actors["coach"], row, row.version, date(2026, 11, 27))
    assert (row.state, row.official_agreement_on) == (PlacementState.RUNNING, date(2026, 11, 27))


def test_work_trials_with_one_organiser_stop_at_six_months(session: Session) -> None:
    made = pair.make(session, kind=OpeningKind.WORK_TRIAL)
    half = replace(PLAN, starts_on=date(2026, 12, 1), ends_on=date(2027, 3, 31))  # 121 days
    pair.place(session, made, half)
    assert earlier_trial_days(session, made.person.id, made.firm.id) == 121
    values = {"kind": OpeningKind.WORK_TRIAL, "contract": "trial", "pay": None}
    again = replace(made, opening=factories.opening(session, made.employer, made.firm, **values))
    agreed = pair.bring(session, again, IntroductionState.AGREED)
    # Six months from 1.4.2027 are 183 days; 121 of them are used.
    too_long = replace(PLAN, starts_on=date(2027, 4, 1), ends_on=date(2027, 6, 2))
    with pytest.raises(Invalid) as refused:
        placements.make_placement(session, made.actors["coach"], agreed, too_long)
    assert refused.value.problems["ends_on"][0].parameters["day"] == date(2027, 6, 1)
    just = replace(too_long, ends_on=date(2027, 6, 1))
    row = placements.make_placement(session, made.actors["coach"], agreed, just)
    placements.change_placement(session, made.actors["coach"], row, row.version, just)
    elsewhere = factories.opening(session, made.employer, factories.organisation(session), **values)
    other = pair.bring(session, replace(made, opening=elsewhere, firm=made.firm), IntroductionState.ASKED_PERSON)
    assert earlier_trial_days(session, made.person.id, other.opening.organisation_id) == 0


def test_ending_needs_a_reason_and_cancels_what_was_still_to_be_asked(session: Session, moved_clock: Move) -> None:
    made = pair.make(session)
    row = running(session, made, moved_clock)
    coach = made.actors["coach"]
    for reason, day in (("", date(2026, 12, 1)), ("as_agreed", date(2026, 11, 30)), ("hired", date(2026, 12, 2))):
        with pytest.raises(Invalid):
            placements.end_placement(session, coach, row, row.version, reason, "", day)
    with pytest.raises(InvalidMove):
        placements.cancel_placement(session, coach, row, row.version, "mistake", "")
    placements.end_placement(session, coach, row, row.version, "hired", "Jatkaa suoraan", date(2026, 12, 1))
    assert (row.state, row.ended_on, row.end_reason) == (PlacementState.ENDED, date(2026, 12, 1), "hired")
    assert {each.state for each in row.check_ins} == {CheckInState.CANCELLED}


def test_a_planned_placement_can_be_cancelled_with_a_reason(session: Session) -> None:
    made = pair.make(session)
    row = pair.place(session, made)
    with pytest.raises(Invalid):
        placements.cancel_placement(session, made.actors["coach"], row, row.version, "as_agreed", "")
    placements.cancel_placement(session, made.actors["coach"], row, row.version, "no_funding", "")
    assert (row.state, row.ended_on) == (PlacementState.CANCELLED, None)
    assert (made.person.account_id, "placement-cancelled") in pair.letters(session)


def test_the_plan_changes_until_the_start_and_the_second_editor_is_told(session: Session, moved_clock: Move) -> None:
    made = pair.make(session)
    row = pair.place(session, made)
    read = row.version
    placements.change_placement(session, made.actors["coach"], row, read, replace(PLAN, mentor_name="Pekka"))
    with pytest.raises(Conflict):
        placements.change_placement(session, made.actors["coach"], row, read, PLAN)
    assert row.mentor_name == "Pekka"
    moved_clock(datetime(2026, 12, 1, 8, 0, tzinfo=UTC))
    placements.start_placement(session, made.actors["coach"], row, row.version)
    with pytest.raises(InvalidMove):
        placements.change_placement(session, made.actors["coach"], row, row.version, PLAN)


def test_each_party_answers_its_own_check_in_once(session: Session, moved_clock: Move) -> None:
    made = pair.make(session)
    row = running(session, made, moved_clock)
    asked = first_of(row, Party.PERSON)
    moved_clock(datetime(2026, 12, 4, 8, 0, tzinfo=UTC))
    with pytest.raises(InvalidMove):
        check_ins.answer_check_in(session, made.actors["person"], asked, asked.version, GOOD)
    check_ins.ask_check_in(session, asked)
    assert pair.letters(session)[-1] == (made.person.account_id, "check-in-asked")
    assert [each.sentence.code for each in waiting_for(session, made.actors["person"], 9)] == ["waiting-check-in"]
    for who in ("employer", "other_coach"):
        with pytest.raises(NotAllowed):
            check_ins.answer_check_in(session, made.actors[who], asked, asked.version, GOOD)
    for wrong in (CheckInAnswers({"work": "good"}), CheckInAnswers({**GOOD.answers, "hours": "great"})):
        with pytest.raises(Invalid):
            check_ins.answer_check_in(session, made.actors["person"], asked, asked.version, wrong)
    read = asked.version
    check_ins.answer_check_in(session, made.actors["person"], asked, read, GOOD)
    assert (asked.state, asked.how, asked.recorded_by_id) == (CheckInState.ANSWERED, ConsentWay.OWN, None)
    assert pair.letters(session)[-1] == (made.coach.id, "check-in-wants-to-talk")
    with pytest.raises(Conflict):
        check_ins.answer_check_in(session, made.actors["person"], asked, read, GOOD)


def test_a_wish_to_talk_waits_for_the_coach_until_they_have_talked(session: Session, moved_clock: Move) -> None:
    made = pair.make(session)
    row = running(session, made, moved_clock)
    asked = first_of(row, Party.PERSON)
    moved_clock(datetime(2026, 12, 4, 8, 0, tzinfo=UTC))
    check_ins.ask_check_in(session, asked)
    check_ins.answer_check_in(session, made.actors["person"], asked, asked.version, GOOD)
    assert [each.sentence.code for each in waiting_for(session, made.actors["coach"], 9)] == ["waiting-wants-to-talk"]
    with pytest.raises(NotAllowed):
        check_ins.note_talk(session, made.actors["person"], asked)
    check_ins.note_talk(session, made.actors["coach"], asked)
    assert waiting_for(session, made.actors["coach"], 9) == ()
    with pytest.raises(InvalidMove):
        check_ins.note_talk(session, made.actors["coach"], asked)


def test_a_coach_records_what_was_said_on_the_phone(session: Session, moved_clock: Move) -> None:
    made = pair.make(session, account=False)
    row = running(session, made, moved_clock)
    asked = first_of(row, Party.PERSON)
    moved_clock(datetime(2026, 12, 4, 8, 0, tzinfo=UTC))
    check_ins.ask_check_in(session, asked)
    assert pair.letters(session)[-1] == (made.coach.id, "check-in-record")
    coach = made.actors["coach"]
    for wrong in (None, Recorded(ConsentWay.VOICE, date(2026, 12, 5)), Recorded(ConsentWay.OWN, clock.today())):
        with pytest.raises(Invalid):
            check_ins.answer_check_in(session, coach, asked, asked.version, GOOD, wrong)
    check_ins.answer_check_in(session, coach, asked, asked.version, GOOD, pair.by_voice())
    assert (asked.how, asked.recorded_by_id) == (ConsentWay.VOICE, made.coach.id)
    assert history_of(session, "check_in", asked.id)[-1].part == "person"


def test_a_check_in_is_asked_on_its_day_while_the_work_runs(session: Session, moved_clock: Move) -> None:
    made = pair.make(session)
    row = running(session, made, moved_clock)
    asked = first_of(row, Party.PERSON)  # due on Friday 4.12.
    moved_clock(datetime(2026, 12, 3, 21, 59, tzinfo=UTC))
    with pytest.raises(InvalidMove):
        check_ins.ask_check_in(session, asked)
    moved_clock(datetime(2026, 12, 3, 22, 0, tzinfo=UTC))
    check_ins.ask_check_in(session, asked)
    with pytest.raises(InvalidMove):
        check_ins.ask_check_in(session, asked)
    second = row.check_ins[1]
    placements.end_placement(session, made.actors["coach"], row, row.version, "other", "", clock.today())
    moved_clock(clock.now() + timedelta(days=60))
    with pytest.raises(InvalidMove):
        check_ins.ask_check_in(session, second)
