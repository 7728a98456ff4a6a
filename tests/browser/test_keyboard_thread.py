"""The whole thread by keys alone, 320 px wide: no mouse, no trap, the focus always seen."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from marketplace import clock
from tests.browser.conftest import Server
from tests.browser.keys import Keys

COACH, PERSON, EMPLOYER = "samira@demo.example", "minh@demo.example", "oona@demo.example"
OPENING, WORD, CARD = "Kahvinkeittäjä yhdistyksen kirpputoripäivään", "videot", "Kuvat, videot ja someen sopivat sanat"
NAME, PHONE, MENTOR = "Minh Pham", "050 555 0110", "Oona Tiainen-Raitio"


@pytest.fixture
def sides(browser: Browser, server: Server) -> Iterator[tuple[Keys, Keys, Keys]]:
    """Coach, person and employer, each in a window of their own, signed in."""
    made = Keys(browser, server), Keys(browser, server), Keys(browser, server)
    for side, email in zip(made, (COACH, PERSON, EMPLOYER), strict=True):
        side.sign_in(email)
    yield made
    for side in made:
        side.context.close()


def test_the_thread_is_walked_by_keys_alone(sides: tuple[Keys, Keys, Keys], server: Server) -> None:
    coach, person, employer = sides
    introduction = propose(coach)
    answer(person, introduction)
    want_to_meet(employer, introduction)
    give_contact(person, employer, introduction)
    meet_and_agree(coach, introduction)
    placement = plan_and_start(coach)
    answer_a_check_in(person, server, placement)
    assert sum(side.stops for side in sides) > 200


def propose(coach: Keys) -> str:
    coach.to("Valikko")
    coach.page.keyboard.press("Enter")
    coach.to_link("/coach/cards")
    coach.enter()
    assert coach.round() > 10
    coach.tab_to(lambda stop: stop.tag == "input" and stop.type in ("search", "text"), "the search")
    coach.type(WORD)
    coach.enter()
    coach.to(CARD)
    coach.to_link("/cards/[a-z0-9]+/matches")
    coach.enter()
    coach.to(OPENING)
    coach.tab_to(lambda stop: stop.tag == "summary", "all reasons of the row")
    coach.page.keyboard.press("Enter")
    coach.to_link("/introductions/new.*")
    assert "Tämä on ehdotus, ei työtarjous" in coach.enter()
    coach.tab_to(lambda stop: stop.tag == "textarea", "the coach's words")
    coach.type("Yksi päivä, tuttu puuha.")
    assert "Ehdotus on tehty" in coach.go("Ehdota")
    return coach.path


def answer(person: Keys, introduction: str) -> None:
    person.open("/start")
    person.to_link(f"{introduction}/answer")
    person.enter()
    for field in ("Osaan", "Tunnit viikossa"):
        person.to(field)
        person.space()
    person.go("Näytä esikatselu")
    person.to("Kyllä, saa ehdottaa")
    assert "Kiitos vastauksesta" in person.enter()


def want_to_meet(employer: Keys, introduction: str) -> None:
    employer.open("/start")
    employer.to_link(f"{introduction}(/offer)?")
    employer.enter()
    assert NAME not in employer.words and PHONE not in employer.words
    assert "Odotetaan, että osaaja antaa" in employer.go("Haluan tavata")


def give_contact(person: Keys, employer: Keys, introduction: str) -> None:
    person.open("/start")
    person.to_link(f"{introduction}/contact")
    person.enter()
    person.go("Kyllä, anna nämä")
    person.errors_have_the_focus()
    for field in ("Nimi", "Puhelin"):
        person.to(field)
        person.space()
    assert "Yhteystiedot on annettu" in person.go("Kyllä, anna nämä")
    words = employer.open(introduction)
    assert NAME in words and PHONE in words


def meet_and_agree(coach: Keys, introduction: str) -> None:
    coach.open(introduction)
    coach.go("Kirjaa tapaaminen")
    assert coach.round() > 5
    coach.go("Kirjaa tapaaminen")
    coach.errors_have_the_focus()
    coach.tab_to(lambda stop: stop.type == "radio", "the kind of the meeting")
    coach.space()
    coach.down()
    coach.tab_to(lambda stop: stop.type == "date", "the day")
    coach.type_day(clock.today() + timedelta(days=1))
    coach.to("Kello")
    coach.type("9.30")
    assert "huomenna klo 9.30" in coach.go("Kirjaa tapaaminen")
    coach.go("Kirjaa, että työstä sovittiin")
    assert "Tee työn suunnitelma" in coach.go("Molemmat sanoivat kyllä")


def plan_and_start(coach: Keys) -> str:
    coach.tab_to(lambda stop: stop.name == "starts_on", "the first day")
    coach.type_day(clock.today())
    coach.tab_to(lambda stop: stop.name == "ends_on", "the last day")
    coach.type_day(clock.today())
    coach.to("Kuka opastaa")
    coach.type(MENTOR)
    assert "Suunnitelma on tallessa" in coach.go("Tallenna suunnitelma")
    placement = coach.path
    coach.go("Kirjaa alku")
    assert "Hyvää alkua" in coach.go("Työ on alkanut")
    return placement


def answer_a_check_in(person: Keys, server: Server, placement: str) -> None:
    """The work is agreed for one day, so its question is asked on that day."""
    server.flask("jobs", "run", "ask_check_ins")
    person.open(placement)
    assert "kuka näkee vastauksesi" in person.go("Vastaa")
    person.go("Lähetä vastaukset")
    person.errors_have_the_focus()
    for _question in range(3):
        person.tab_to(lambda stop: stop.type == "radio", "the next question")
        person.space()
        person.down()
    person.tab_to(lambda stop: stop.tag == "textarea", "own words")
    person.type("Sain tehdä omaan tahtiin")
    person.go("Lähetä vastaukset")
    assert person.path == placement and "Sinun vastauksesi" in person.words
