"""The tables of introductions: every cell allowed or refused, an owner and a day wherever somebody waits."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.domain.introductions import (
    DUE_DAYS,
    ENDED_WITHOUT,
    INTRODUCTION_MOVES,
    REASONS,
    WAITING,
    WAITS_FOR,
    IntroductionEvent,
    IntroductionState,
    due_at,
)
from marketplace.domain.moves import Part, next_state
from marketplace.errors import InvalidMove, NotAllowed

S, E = IntroductionState, IntroductionEvent

# Written out by hand: who may do what, from where, to where. Not made from the table.
ALLOWED = {
    (S.ASKED_PERSON, E.PERSON_SAYS_YES, Part.PERSON): S.OFFERED,
    (S.ASKED_PERSON, E.PERSON_SAYS_NO, Part.PERSON): S.DECLINED_BY_PERSON,
    (S.OFFERED, E.EMPLOYER_WANTS_TO_MEET, Part.EMPLOYER): S.MEETING_WANTED,
    (S.OFFERED, E.EMPLOYER_SAYS_NOT_NOW, Part.EMPLOYER): S.DECLINED_BY_EMPLOYER,
    (S.MEETING_WANTED, E.EMPLOYER_SAYS_NOT_NOW, Part.EMPLOYER): S.DECLINED_BY_EMPLOYER,
    (S.CONTACT_SHARED, E.EMPLOYER_SAYS_NOT_NOW, Part.EMPLOYER): S.DECLINED_BY_EMPLOYER,
    (S.MEETING_SET, E.EMPLOYER_SAYS_NOT_NOW, Part.EMPLOYER): S.DECLINED_BY_EMPLOYER,
    (S.MEETING_WANTED, E.PERSON_GIVES_CONTACT, Part.PERSON): S.CONTACT_SHARED,
    (S.MEETING_WANTED, E.PERSON_SAYS_NO, Part.PERSON): S.DECLINED_BY_PERSON,
    (S.CONTACT_SHARED, E.NOTE_MEETING, Part.COACH): S.MEETING_SET,
    (S.MEETING_SET, E.NOTE_MEETING, Part.COACH): S.MEETING_SET,
    (S.CONTACT_SHARED, E.AGREE, Part.COACH): S.AGREED,
    (S.MEETING_SET, E.AGREE, Part.COACH): S.AGREED,
    (S.CONTACT_SHARED, E.NOT_AGREED, Part.COACH): S.NOT_AGREED,
    (S.MEETING_SET, E.NOT_AGREED, Part.COACH): S.NOT_AGREED,
    (S.ASKED_PERSON, E.WITHDRAW, Part.COACH): S.WITHDRAWN,
    (S.ASKED_PERSON, E.WITHDRAW, Part.PERSON): S.WITHDRAWN,
    (S.OFFERED, E.WITHDRAW, Part.COACH): S.WITHDRAWN,
    (S.OFFERED, E.WITHDRAW, Part.PERSON): S.WITHDRAWN,
    (S.MEETING_WANTED, E.WITHDRAW, Part.COACH): S.WITHDRAWN,
    (S.MEETING_WANTED, E.WITHDRAW, Part.PERSON): S.WITHDRAWN,
    (S.CONTACT_SHARED, E.WITHDRAW, Part.COACH): S.WITHDRAWN,
    (S.CONTACT_SHARED, E.WITHDRAW, Part.PERSON): S.WITHDRAWN,
    (S.MEETING_SET, E.WITHDRAW, Part.COACH): S.WITHDRAWN,
    (S.MEETING_SET, E.WITHDRAW, Part.PERSON): S.WITHDRAWN,
    (S.ASKED_PERSON, E.OPENING_FILLED, Part.CLOCK): S.WITHDRAWN,
    (S.OFFERED, E.OPENING_FILLED, Part.CLOCK): S.WITHDRAWN,
    (S.MEETING_WANTED, E.OPENING_FILLED, Part.CLOCK): S.WITHDRAWN,
    (S.CONTACT_SHARED, E.OPENING_FILLED, Part.CLOCK): S.WITHDRAWN,
    (S.MEETING_SET, E.OPENING_FILLED, Part.CLOCK): S.WITHDRAWN,
}


@pytest.mark.parametrize("state", S)
def test_every_cell_is_allowed_or_refused_as_written(state: IntroductionState) -> None:
    for event in E:
        for part in Part:
            expected = ALLOWED.get((state, event, part))
            if expected is not None:
                assert next_state(INTRODUCTION_MOVES, state, event, part, "hours") is expected
            else:
                with pytest.raises((InvalidMove, NotAllowed)):
                    next_state(INTRODUCTION_MOVES, state, event, part, "hours")


def test_every_way_out_without_agreement_needs_a_reason_of_a_closed_list() -> None:
    for (state, event), move in INTRODUCTION_MOVES.items():
        ends = move.to in ENDED_WITHOUT
        assert move.needs_reason is ends, (state, event)
        for part in move.parts if ends else ():
            assert REASONS[event, part]
            with pytest.raises(InvalidMove):
                next_state(INTRODUCTION_MOVES, state, event, part, " ")


def test_whoever_may_end_it_may_do_so_without_saying_why() -> None:
    for event, part in ((E.PERSON_SAYS_NO, Part.PERSON), (E.EMPLOYER_SAYS_NOT_NOW, Part.EMPLOYER)):
        assert "no_reason" in REASONS[event, part]


def test_each_waiting_state_has_an_owner_who_can_move_it_and_a_day() -> None:
    assert set(WAITS_FOR) == set(DUE_DAYS) == set(WAITING) == set(S) - ENDED_WITHOUT - {S.AGREED}
    for state, part in WAITS_FOR.items():
        forward = [move for (at, _event), move in INTRODUCTION_MOVES.items() if at is state and part in move.parts]
        assert any(move.to not in ENDED_WITHOUT for move in forward)


def test_a_day_ends_at_midnight_in_finland_summer_and_winter() -> None:
    assert due_at(S.ASKED_PERSON, date(2026, 11, 23)) == datetime(2026, 11, 30, 21, 59, 59, tzinfo=UTC)
    assert due_at(S.ASKED_PERSON, date(2026, 6, 1)) == datetime(2026, 6, 8, 20, 59, 59, tzinfo=UTC)
    assert due_at(S.AGREED, date(2026, 6, 1)) is None


def test_after_a_meeting_the_coach_has_time_from_the_meeting_on() -> None:
    today, meeting = date(2026, 11, 23), date(2026, 12, 1)
    later, noted_after = due_at(S.MEETING_SET, today, meeting), due_at(S.MEETING_SET, meeting, today)
    assert later is not None and noted_after is not None
    assert later.date() == noted_after.date() == date(2026, 12, 4)


@given(st.lists(st.tuples(st.sampled_from(E), st.sampled_from(Part)), max_size=30))
def test_random_steps_never_leave_the_table(steps: list[tuple[IntroductionEvent, Part]]) -> None:
    state = S.ASKED_PERSON
    for event, part in steps:
        before = state
        try:
            state = next_state(INTRODUCTION_MOVES, state, event, part, "hours")
        except (InvalidMove, NotAllowed):
            assert state is before
        assert (state in WAITS_FOR) == (due_at(state, date(2026, 11, 23)) is not None)
        assert before in WAITING or state is before
