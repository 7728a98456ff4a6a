"""The steps of the thread, each one small move of one side; stories put them together."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message as Mail
from email.policy import default as modern
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import select

from jobs import ask_check_ins, send_messages
from marketplace import clock
from marketplace.models import OutgoingMessage
from marketplace.wiring import Wiring
from tests.journeys.gold import (
    CARD,
    COACH,
    COORDINATOR,
    account_of,
    gold_card,
    gold_opening,
    run_index,
)
from tests.journeys.sides import Side

Move = Callable[[datetime], None]

PASSWORD = "kolme kissaa katolla"
EMPLOYER, PERSON = "toimisto@majakkaranta.example", "oma.posti@toiveikas.example"
NAME, PHONE = "Sagal Salanimi", "050 555 0917"
HEADLINE, SKILL, SUMMARY = "Iso perhe, iso kattila", "pöydän kattaminen", "kahdeksalle joka päivä"
COACH_TEXT = "Valmentajan oma muistilappu, ei muille"
PLANTED = (COACH_TEXT, "Samat tunnit joka viikko", "samat tunnit joka viikko", "00920")
"""What the person never chose to tell in these stories: the coach's text, a need, the postcode."""


@dataclass
class Journey:
    """A world with its coach and coordinator signed in; employer and person come by their invitations."""

    app: Flask
    wiring: Wiring
    move: Move
    coach: Side = field(init=False)
    coordinator: Side = field(init=False)
    employer: Side = field(init=False)
    person: Side = field(init=False)
    introduction: str = ""
    placement: str = ""

    def __post_init__(self) -> None:
        self.coach = Side(self.app, account_of(self.wiring, COACH))
        self.coordinator = Side(self.app, account_of(self.wiring, COORDINATOR))
        self.opening = f"/openings/{gold_opening(self.wiring).public_id}"
        card = gold_card(self.wiring)
        self.card = f"/cards/{card.public_id}"

    def sides(self) -> dict[str, Side]:
        return {"person": self.person, "coach": self.coach, "employer": self.employer}

    def turns(self, path: str) -> dict[str, str | None]:
        """Whose turn the page at `path` names to each of the three sides."""
        found = {}
        for name, side in self.sides().items():
            side.open(path)
            found[name] = side.turn
        return found

    def asked(self) -> set[str]:
        """Which sides have this pair among what waits for them on the start page."""
        own = (self.introduction, "/placements/", "/check-ins/")
        return {
            name
            for name, side in self.sides().items()
            if side.open("/start") and any(link.startswith(own) for link in side.links)
        }

    def day(self, month: int, day: int, hour: int = 8, year: int = 2026) -> None:
        """Go on to a day; everybody signs in again as after a night."""
        self.move(datetime(year, month, day, hour, tzinfo=UTC))
        self.coach = Side(self.app, account_of(self.wiring, COACH))
        self.employer = Side(self.app, account_of(self.wiring, EMPLOYER))
        self.person = Side(self.app, account_of(self.wiring, PERSON))

    def deliver(self) -> list[tuple[str, str]]:
        """Run index and post as the jobs do; return (receiver, code) of the letters that went out now, oldest first."""
        run_index(self.wiring)
        before = {mail["Message-ID"] for mail in self.mails()}
        report = send_messages.run(self.wiring, clock.now, 100, False)
        assert report.served == report.due and not report.failed
        new = {mail["Message-ID"] for mail in self.mails()} - before
        with self.wiring.uow.read() as session:
            rows = session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id))
            sent = [(row.to_address, row.code) for row in rows if row.message_id in new]
        assert len(sent) == len(new) == report.served
        return sent

    def mails(self) -> list[Mail]:
        """Every letter in the folder of the mailer."""
        folder = self.wiring.settings.data_folder / "mail"
        return [_read(path) for path in sorted(folder.glob("*.eml"))]

    def newest_link(self, to: str) -> str:
        """The address in the newest letter to somebody, as it stands in the letter."""
        with self.wiring.uow.read() as session:
            asked = select(OutgoingMessage.message_id).where(OutgoingMessage.to_address == to)
            newest = session.scalars(asked.order_by(OutgoingMessage.id.desc())).first()
        (mail,) = [each for each in self.mails() if each["Message-ID"] == newest]
        base = self.wiring.settings.base_url
        (line,) = [line for line in text_of(mail).split() if line.startswith(base)]
        return line.removeprefix(base)

    def ask_check_ins(self) -> list[tuple[str, str]]:
        """Run the job that asks, then the post; asking twice asks once."""
        ask_check_ins.run(self.wiring, clock.now, 100, False)
        assert ask_check_ins.run(self.wiring, clock.now, 100, False).served == 0
        return self.deliver()


def _read(path: Path) -> Mail:
    return message_from_bytes(path.read_bytes(), policy=modern)


def text_of(mail: Mail) -> str:
    """Subject and text of a letter, decoded."""
    return f"{mail['Subject']}\n{mail.get_content()}"  # type: ignore[attr-defined] # the modern policy's messages have it


def employer_comes_in(j: Journey) -> None:
    """The coach invites, the employer accepts by the link in the letter, the coordinator verifies."""
    j.coach.open(j.opening)
    j.coach.follow("/coach/employers/", "Kutsu työnantaja")
    j.coach.press("/invite", email=EMPLOYER)
    assert j.deliver() == [(EMPLOYER, "invitation-employer")]
    j.employer = Side(j.app)
    j.employer.open(j.newest_link(EMPLOYER))
    j.employer.press(name="Heli Hotellinpitäjä", password=PASSWORD, again=PASSWORD)
    assert j.deliver() == [(COORDINATOR, "employer-waits")]
    j.coordinator.open(j.newest_link(COORDINATOR))
    j.coordinator.follow("/admin/employers/")
    j.coordinator.press("/verify", how="call")
    assert {to for to, _code in j.deliver()} == {EMPLOYER}


def person_comes_in(j: Journey) -> None:
    """The coach writes name, number and a note of their own, and invites; the person accepts by the link."""
    name_the_person(j)
    j.coach.press("/invite", email=PERSON)
    assert j.deliver() == [(PERSON, "invitation-person")]
    j.person = Side(j.app)
    j.person.open(j.newest_link(PERSON))
    j.person.press(name=NAME, adult="yes", password=PASSWORD, again=PASSWORD)
    assert j.person.open("/cards/mine")
    assert j.card in j.person.links


def name_the_person(j: Journey) -> None:
    """What a file does not carry: the coach writes name and number, and a note of their own on the card."""
    j.coach.open(f"{j.card}/edit")
    j.coach.press("/edit", coach_text=COACH_TEXT)
    j.coach.open("/coach/people?q=" + CARD)
    j.coach.follow("/coach/people/")
    here = j.coach.path
    j.coach.open(f"{here}/edit")
    j.coach.press("/edit", name=NAME, phone=PHONE)


def propose(j: Journey) -> None:
    """From the list of matches: the gold card is on top."""
    j.coach.open(f"{j.opening}/matches")
    j.coach.follow("/introductions/new")
    j.coach.press(words="Aamut sopisivat sinulle. Katsotaan yhdessä.")
    j.introduction = j.coach.path


def say_yes(j: Journey, side: Side, fields: tuple[str, ...] = ("skills", "hours_per_week"), **more: Any) -> str:
    """Choose, look at the preview, say yes to it; returns what the preview showed."""
    side.open(f"{j.introduction}/answer")
    side.press(fields_shown=fields, preview="1", status=200, **more)
    previewed = side.profile
    side.press(yes="1", **more)
    assert previewed is not None
    return previewed


def want_to_meet(j: Journey) -> None:
    j.employer.open(f"{j.introduction}/offer")
    j.employer.press()


def give_contact(j: Journey, side: Side, **more: Any) -> None:
    side.open(f"{j.introduction}/contact")
    side.press(fields_shown=("name", "phone"), **more)


def nothing_private_in_letters(j: Journey, more: tuple[str, ...] = ()) -> None:
    """No letter carries a name, number, need, coach's text or the card's own words, nor anything of `more`."""
    letters = [text_of(mail) for mail in j.mails()]
    assert len(letters) > 2
    for secret in (NAME, PHONE, *PLANTED, HEADLINE, SKILL, SUMMARY, *more):
        assert not [letter for letter in letters if secret in letter], secret
