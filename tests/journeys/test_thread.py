"""The thread: one gold pair goes through the pages to an answered check-in and a reasoned end. Then every other way."""

import re

import pytest

from tests.journeys import steps
from tests.journeys.gold import COACH
from tests.journeys.sides import Side
from tests.journeys.steps import (
    EMPLOYER,
    HEADLINE,
    NAME,
    PERSON,
    PHONE,
    PLANTED,
    SKILL,
    SUMMARY,
    Journey,
    nothing_private_in_letters,
)

SEARCH = "/openings?q=aamupalan+tarjoilu"


@pytest.mark.both_databases
def test_one_pair_goes_from_an_unverified_employer_to_the_end_of_the_work(journey: Journey) -> None:
    the_opening_becomes_public(journey)
    the_pair_is_found_and_proposed(journey)
    the_person_decides_what_is_told(journey)
    they_meet_and_agree(journey)
    the_work_starts_on_its_day(journey)
    all_three_answer(journey)
    the_work_ends(journey)
    nothing_private_in_letters(journey, ("Aamut sopisivat", "Raija Aamuvirkku", "Hotellin takaovi"))


def the_opening_becomes_public(j: Journey) -> None:
    visitor = Side(j.app)
    visitor.open(SEARCH)
    assert j.opening not in visitor.links
    visitor.open(j.opening, status=404)
    j.coach.open("/coach" + SEARCH)
    assert j.opening in j.coach.links, "an unverified employer's opening goes to coaches at once"
    steps.employer_comes_in(j)
    visitor.open(SEARCH)
    found = [link for link in visitor.links if re.fullmatch(r"/openings/[a-z0-9]{16}", link)]
    assert j.opening in found[:2]
    words = visitor.open(j.opening)
    assert "keittää puuro ja kahvit" in words and "12,65–13,30 €" in words
    visitor.open("/openings?q=hitsaaja")
    assert j.opening not in visitor.links


def the_pair_is_found_and_proposed(j: Journey) -> None:
    steps.person_comes_in(j)
    words = j.coach.open(f"{j.opening}/matches")
    assert next(link for link in j.coach.links if link.startswith("/cards/")) == j.card
    first_row = words[words.index("Sopivimmat ensin") :][:700]
    assert "sopii" in first_row and HEADLINE in first_row and "Puolesta" in first_row
    steps.propose(j)
    assert j.coach.turn == "osaaja"
    j.person.open(j.introduction)
    assert j.person.turn == "sinä"


def the_person_decides_what_is_told(j: Journey) -> None:
    assert j.deliver() == [(PERSON, "intro-asked")]
    assert j.asked() == {"person"}
    j.employer.open(j.introduction, status=404)
    previewed = steps.say_yes(j, j.person)
    assert SKILL in previewed and HEADLINE in previewed and SUMMARY not in previewed
    assert {to for to, _code in j.deliver()} == {EMPLOYER, COACH}
    assert j.turns(j.introduction) == {"person": "työnantaja", "coach": "työnantaja", "employer": "sinä"}
    assert j.asked() == {"employer"}
    for page in (f"{j.introduction}/offer", j.introduction):
        words = j.employer.open(page)
        assert j.employer.profile == previewed
        assert not [each for each in (*PLANTED, NAME, PHONE, SUMMARY) if each in words]
    steps.want_to_meet(j)
    assert j.turns(j.introduction) == {"person": "sinä", "coach": "osaaja", "employer": "osaaja"}
    assert (PERSON, "intro-meeting-wanted") in j.deliver()
    steps.give_contact(j, j.person)
    words = j.employer.open(j.introduction)
    assert NAME in words and PHONE in words and PERSON not in words


def they_meet_and_agree(j: Journey) -> None:
    assert j.turns(j.introduction) == {"person": "valmentaja", "coach": "sinä", "employer": "valmentaja"}
    assert j.asked() == {"coach"}
    j.coach.open(f"{j.introduction}/meeting")
    j.coach.press(kind="visit", day="26.11.2026", time="9.30", place="Hotellin takaovi")
    assert {to for to, _code in j.deliver()} >= {EMPLOYER, PERSON}
    for side in (j.person, j.employer):
        assert "9.30, Hotellin takaovi" in side.open(j.introduction)
    j.day(11, 26, 12)
    assert j.turns(j.introduction) == {"person": "valmentaja", "coach": "sinä", "employer": "valmentaja"}
    j.coach.open(f"{j.introduction}/agree")
    j.coach.press("/agree")
    assert j.turns(j.introduction) == {"person": None, "coach": None, "employer": None}


def the_work_starts_on_its_day(j: Journey) -> None:
    assert j.asked() == {"coach"}
    j.coach.open(f"{j.introduction}/placement")
    j.coach.press(ends_on="26.2.2027", mentor_name="Raija Aamuvirkku")
    j.placement = j.coach.path
    assert {to for to, _code in j.deliver()} >= {EMPLOYER, PERSON}
    for side in (j.person, j.employer):
        assert "Raija Aamuvirkku" in side.open(j.placement)
    j.coach.open(f"{j.placement}/start")
    assert "8. joulukuuta 2026" in j.coach.press("/start", status=400)
    j.day(12, 8)
    j.coach.open(f"{j.placement}/start")
    j.coach.press("/start")
    j.deliver()
    assert j.ask_check_ins() == [], "nothing is asked on the first day"


def all_three_answer(j: Journey) -> None:
    j.day(12, 11)
    assert j.ask_check_ins() == [(PERSON, "check-in-asked")]
    assert j.asked() == {"person"}
    answer(j.person, "good", "good", "so_so", words="Aamut ovat minun juttuni")
    j.day(12, 15)
    assert [to for to, _code in j.ask_check_ins()] == [PERSON]
    j.day(12, 22)
    assert {to for to, _code in j.ask_check_ins()} >= {PERSON, EMPLOYER}
    words = j.coach.open(j.placement)
    assert words.count("Myöhässä. Kysytty: 15. joulukuuta 2026") == 1, "one is late, what was asked today is not"
    assert j.asked() == {"person", "employer", "coach"}
    answer(j.employer, "good", "so_so", "bad", words="Tarvitsisimme tukea")
    j.coach.open(j.placement)
    j.coach.follow("/check-ins/", "Oma kirjauksesi")
    j.coach.press(first="good", second="good", third="good")
    answer(j.person, "good", "good", "good")
    answer(j.person, "so_so", "good", "good")
    assert j.asked() == set()
    words = j.coach.open(j.placement)
    assert "Aamut ovat minun juttuni" in words and "Tarvitsisimme tukea" in words and "Myöhässä" not in words
    assert "Aamut ovat minun juttuni" not in j.employer.open(j.placement)
    assert "Tarvitsisimme tukea" not in j.person.open(j.placement)


def answer(side: Side, first: str, second: str, third: str, words: str = "") -> None:
    """Go from the start page to the oldest check-in that waits and answer it."""
    side.open("/start")
    side.follow("/check-ins/")
    side.press(first=first, second=second, third=third, words=words)


def the_work_ends(j: Journey) -> None:
    j.day(2, 26, 14, year=2027)
    j.coach.open(f"{j.placement}/end")
    assert j.coach.press("/end", status=400), "an end has a reason"
    j.coach.press("/end", reason="hired", ended_on="26.2.2027", words="Jatkaa vakituisena")
    j.deliver()
    for side in j.sides().values():
        words = side.open(j.placement)
        assert "päättynyt" in words and side.turn is None
        assert ("Jatkaa vakituisena" in words) is (side is j.coach)
    assert j.asked() == set()
