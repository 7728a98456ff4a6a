"""The thread in a real browser as a cheap phone shows it: 320 px wide, no JavaScript, each side in its own window."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Page

from marketplace import clock
from tests.browser.addresses import PASSWORD
from tests.browser.conftest import Server, sign_in

COACH, PERSON, EMPLOYER = "samira@demo.example", "minh@demo.example", "iida@demo.example"
OPENING, CARD, SKILL = "Videoiden tekstittäjä kotoa käsin", "Kuvat, videot ja someen sopivat sanat", "leikata videoita"
NAME, PHONE = "Minh Pham", "050 555 0110"


class Phone:
    """One side's phone; every page it comes to must fit its width."""

    def __init__(self, browser: Browser, server: Server, email: str) -> None:
        self.context = browser.new_context(
            locale="fi-FI", java_script_enabled=False, viewport={"width": 320, "height": 640}, reduced_motion="reduce"
        )
        self.page: Page = self.context.new_page()
        self._address = server.address
        sign_in(self.page, server, email, PASSWORD)
        self.context.add_cookies([{"name": "lang", "value": "fi", "url": server.address}])

    def open(self, path: str) -> str:
        self.page.goto(self._address + path)
        return self.words()

    def words(self) -> str:
        """What stands on the page; fails when the page is wider than the phone."""
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{self.page.url} scrolls sideways by {wide} px"
        assert self.page.locator("html").get_attribute("lang") == "fi"
        return " ".join(self.page.locator("body").inner_text().split())

    def tap(self, text: str) -> str:
        """Tap a link or button of the main part by its words."""
        wanted = self.page.locator("main").locator("a, button").filter(has_text=re.compile(f"^\\s*{re.escape(text)}"))
        with self.page.expect_navigation():
            wanted.first.click()
        return self.words()

    def press_enter(self) -> str:
        """Press what has the focus, and come to the page that follows."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        return self.words()

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self._address).partition("#")[0]

    def tab_to(self, text: str) -> None:
        """Move with Tab alone until the focus is on what says `text`; what is passed stays as it is."""
        wanted = self.page.locator(":focus")
        for _press in range(80):
            self.page.keyboard.press("Tab")
            if text in _named(self.page, wanted.evaluate("here => here.id || here.outerHTML")):
                return
        raise AssertionError(f"Tab never comes to {text!r} on {self.page.url}")


def _named(page: Page, here: str) -> str:
    """The words of the focused element: its label's, or its own."""
    if here.startswith("<"):
        return " ".join(re.sub(r"<[^>]+>", " ", here).split())
    return " ".join(page.locator(f'label[for="{here}"]').all_inner_texts())


@pytest.fixture
def phones(browser: Browser, server: Server) -> Iterator[dict[str, Phone]]:
    made = {who: Phone(browser, server, email) for who, email in (("c", COACH), ("p", PERSON), ("e", EMPLOYER))}
    yield made
    for phone in made.values():
        phone.context.close()


def test_a_demo_pair_goes_on_phones_from_a_proposal_to_an_answered_check_in(
    phones: dict[str, Phone], server: Server
) -> None:
    coach, person, employer = phones["c"], phones["p"], phones["e"]
    introduction = propose(coach)
    answer_by_keyboard(person, introduction)
    want_to_meet(employer, introduction)
    give_contact(person, employer, introduction)
    meet_and_agree(coach, person, introduction)
    placement = plan_and_start(coach, person, employer)
    answer_a_check_in(person, coach, server, placement)
    assert "Sain tehdä" not in employer.open(placement)


def propose(coach: Phone) -> str:
    coach.open("/coach/openings?q=tekstittäjä")
    coach.tap(OPENING)
    words = coach.tap("Katso, kenelle tämä sopii")
    assert words.index("Sopivimmat ensin") < words.index(CARD) < words.index("Melkein")
    row = coach.page.locator("main article, main li").filter(has_text=CARD).last
    row.locator("summary").click()
    with coach.page.expect_navigation():
        row.locator("a[href^='/introductions/new']").click()
    assert "Tämä on ehdotus, ei työtarjous" in coach.words()
    coach.page.fill("textarea", "Tekisit tätä kotona omaan tahtiin.")
    assert "Ehdotus on tehty" in coach.tap("Ehdota")
    return coach.path


def answer_by_keyboard(person: Phone, introduction: str) -> None:
    """The person uses the keys alone: choose, look at the preview, say yes."""
    person.open("/start")
    person.tap("Vastaa ehdotukseen")
    assert person.path == f"{introduction}/answer"
    for field in ("Osaan", "Tunnit viikossa"):
        person.tab_to(field)
        person.page.keyboard.press("Space")
    person.tab_to("Näytä esikatselu")
    person.press_enter()
    preview = person.page.locator("section.mine-bar").inner_text()
    assert SKILL in preview and "5–18" in preview and "Vantaa" not in preview
    person.tab_to("Kyllä, saa ehdottaa")
    assert "Kiitos vastauksesta" in person.press_enter()


def want_to_meet(employer: Phone, introduction: str) -> None:
    words = employer.open(f"{introduction}/offer")
    assert SKILL in words and NAME not in words and PHONE not in words and "Vantaa" not in words
    assert "Odotetaan, että osaaja antaa" in employer.tap("Haluan tavata")


def give_contact(person: Phone, employer: Phone, introduction: str) -> None:
    person.open(f"{introduction}/contact")
    for field in ("Nimi", "Puhelin"):
        person.page.get_by_label(field, exact=True).check()
    assert "Yhteystiedot on annettu" in person.tap("Kyllä, anna nämä")
    words = employer.open(introduction)
    assert NAME in words and PHONE in words and PERSON not in words


def meet_and_agree(coach: Phone, person: Phone, introduction: str) -> None:
    coach.open(introduction)
    coach.tap("Kirjaa tapaaminen")
    coach.page.get_by_label("Videopuhelu").check()
    coach.page.fill("input[name=day]", (clock.today() + timedelta(days=1)).isoformat())
    coach.page.fill("input[name=time]", "9.30")
    assert "huomenna klo 9.30" in coach.tap("Kirjaa tapaaminen")
    assert "huomenna klo 9.30" in person.open(introduction)
    coach.tap("Kirjaa, että työstä sovittiin")
    assert "Tee työn suunnitelma" in coach.tap("Molemmat sanoivat kyllä")


def plan_and_start(coach: Phone, person: Phone, employer: Phone) -> str:
    coach.page.fill("input[name=starts_on]", clock.today().isoformat())
    # A period too short for its first question is asked on its last day: today.
    coach.page.fill("input[name=ends_on]", clock.today().isoformat())
    coach.page.fill("input[name=mentor_name]", "Iida Korpikallio")
    assert "Suunnitelma on tallessa" in coach.tap("Tallenna suunnitelma")
    placement = coach.path
    coach.tap("Kirjaa alku")
    assert "Hyvää alkua" in coach.tap("Työ on alkanut")
    for side in (person, employer):
        assert "Iida Korpikallio" in side.open(placement)
    return placement


def answer_a_check_in(person: Phone, coach: Phone, server: Server, placement: str) -> None:
    """The work is agreed for one day, so its question is asked on that day."""
    server.flask("jobs", "run", "ask_check_ins")
    person.open(placement)
    assert "kuka näkee vastauksesi" in person.tap("Vastaa")
    for question, answer in (("first", "good"), ("second", "so_so"), ("third", "good")):
        person.page.check(f"input[name={question}][value={answer}]")
    person.page.fill("textarea", "Sain tehdä omaan tahtiin")
    person.tap("Lähetä vastaukset")
    assert person.path == placement and "Sinun vastauksesi" in person.words()
    words = coach.open(placement)
    assert "Osaajan vastaukset" in words and "Sain tehdä omaan tahtiin" in words and "Vaihtelee" in words
