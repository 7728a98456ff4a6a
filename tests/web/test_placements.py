"""A placement through its pages: plan, start, check-ins of all sides, end; who sees which answer."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from jobs import ask_check_ins
from marketplace import clock
from marketplace.domain.codes import OpeningKind
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.placements import CheckInState, Party, PlacementState
from marketplace.models import Account, CheckIn, Placement
from marketplace.services import placements
from marketplace.wiring import Wiring
from tests.factories import pair
from tests.factories.pair import SECRETS, Pair
from tests.pages import ReadingClient

Move = Callable[[datetime], None]
FIRST_DAY = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
ANSWERS = {"first": "good", "second": "so_so", "third": "bad"}


def browser(app: Flask, account: Account | None) -> ReadingClient:
    client = app.test_client()
    assert isinstance(client, ReadingClient) and account is not None
    return client.sign_in_as(account)


def running(wiring: Wiring, moved_clock: Move, *, account: bool = True) -> tuple[Pair, str]:
    """A placement that began today, and its public id."""
    with wiring.uow.begin() as session:
        made = pair.make(session, account=account)
        row = pair.place(session, made)
        moved_clock(FIRST_DAY)
        placements.start_placement(session, made.actors["coach"], row, row.version)
        return made, row.public_id


def asked(wiring: Wiring, party: Party) -> CheckIn:
    """Run the job and return the party's first asked check-in."""
    ask_check_ins.run(wiring, clock.now, 100, False)
    with wiring.uow.read() as session:
        which = select(CheckIn).where(CheckIn.party == party, CheckIn.state == CheckInState.ASKED)
        return session.scalars(which.order_by(CheckIn.due_on)).first() or pytest.fail("nothing was asked")


def only(wiring: Wiring) -> Placement:
    with wiring.uow.read() as session:
        return session.scalars(select(Placement)).one()


def test_a_work_trial_goes_from_plan_to_end(app: Flask, wiring: Wiring, moved_clock: Move) -> None:
    with wiring.uow.begin() as session:
        made = pair.make(session, kind=OpeningKind.WORK_TRIAL)
        public_id = pair.bring(session, made, IntroductionState.AGREED).public_id
    coach, person, employer = (browser(app, who) for who in (made.coach, made.jobseeker, made.employer))
    plan: dict[str, Any] = {"starts_on": "1.12.2026", "hours_min": "20", "hours_max": "25,5", "mentor_name": "Maija"}
    page = f"/introductions/{public_id}/placement"
    assert "Palkaton koepäivä ei ole sallittu" in coach.get(page).get_data(as_text=True)
    no_end = coach.send(page, plan)
    assert no_end.status_code == 400 and "Työkokeilulla on aina viimeinen päivä" in no_end.get_data(as_text=True)
    too_long = coach.send(page, {**plan, "ends_on": "2027-06-01"})
    assert too_long.status_code == 400 and "31. toukokuuta 2027" in too_long.get_data(as_text=True)
    reply = coach.send(page, {**plan, "ends_on": "2027-05-31"})
    assert reply.status_code == 303
    show = reply.location
    assert person.get(show).status_code == 200 and employer.get(show).status_code == 200

    moved_clock(FIRST_DAY)
    early = coach.send(f"{show}/start", {"version": "1"})
    assert early.status_code == 400 and "virallinen sopimus" in early.get_data(as_text=True)
    wrong = coach.send(f"{show}/start", {"version": "1", "official_agreement_on": "eilen"})
    assert wrong.status_code == 400 and 'value="eilen"' in wrong.get_data(as_text=True)
    started = {"version": "1", "official_agreement_on": "27.11.2026"}
    assert coach.send(f"{show}/start", started).status_code == 303
    assert only(wiring).state is PlacementState.RUNNING
    assert coach.send(f"{show}/start", started).status_code == 409

    missing = coach.send(f"{show}/end", {"version": "2", "ended_on": "2026-12-01", "words": "Muistiin"})
    assert missing.status_code == 400 and "Muistiin" in missing.get_data(as_text=True)
    ended = {"version": "2", "ended_on": "2026-12-01", "reason": "hired", "words": "Vain valmentajalle"}
    assert coach.send(f"{show}/end", ended).status_code == 303
    assert "Vain valmentajalle" in coach.get(show).get_data(as_text=True)
    for side in (person, employer):
        html = side.get(show).get_data(as_text=True)
        assert "Työ jatkuu samassa paikassa" in html and "Vain valmentajalle" not in html


def test_the_person_answers_and_only_the_coach_reads_it(app: Flask, wiring: Wiring, moved_clock: Move) -> None:
    made, public_id = running(wiring, moved_clock)
    moved_clock(datetime(2026, 12, 4, 8, 0, tzinfo=UTC))
    check_in = asked(wiring, Party.PERSON)
    coach, person, employer = (browser(app, who) for who in (made.coach, made.jobseeker, made.employer))
    page, show = f"/check-ins/{check_in.public_id}", f"/placements/{public_id}"
    assert "On aika kertoa" in person.get(show).get_data(as_text=True)
    html = person.get(page).get_data(as_text=True)
    assert html.count("Vastauksen näkee valmentaja.") == 3 and "Haluan puhua" in html
    assert employer.get(page).status_code == 404
    assert employer.send(page, ANSWERS).status_code == 404
    partly = person.send(page, {"version": "2", "first": "good", "words": "Hyvää porukkaa"})
    assert partly.status_code == 400
    assert "Hyvää porukkaa" in partly.get_data(as_text=True) and "checked" in partly.get_data(as_text=True)
    assert person.send(page, {**ANSWERS, "version": "2", "words": "Hyvää porukkaa"}).status_code == 303
    assert person.send(page, {**ANSWERS, "version": "2"}).status_code == 409
    assert person.get(page).status_code == 303
    assert "Hyvää porukkaa" in coach.get(show).get_data(as_text=True)
    assert "Hyvää porukkaa" in person.get(show).get_data(as_text=True)
    seen = employer.get(show).get_data(as_text=True)
    assert "Hyvää porukkaa" not in seen and "Osaajan vastaukset" not in seen


def test_the_employers_answers_are_shared_as_each_question_says(app: Flask, wiring: Wiring, moved_clock: Move) -> None:
    made, public_id = running(wiring, moved_clock)
    moved_clock(datetime(2026, 12, 15, 8, 0, tzinfo=UTC))
    check_in = asked(wiring, Party.EMPLOYER)
    person, employer = browser(app, made.jobseeker), browser(app, made.employer)
    page = f"/check-ins/{check_in.public_id}"
    html = employer.get(page).get_data(as_text=True)
    assert html.count("valmentaja ja osaaja.") == 2 and html.count("näkee valmentaja.") == 1
    assert person.get(page).status_code == 404
    data = {**ANSWERS, "version": "2", "words": "Meidän välinen asia"}
    assert employer.send(page, data).status_code == 303
    seen = person.get(f"/placements/{public_id}").get_data(as_text=True)
    assert "Miten sovitut asiat ovat toteutuneet?" in seen
    assert "Miten valmentajan tuki toimii?" not in seen and "Meidän välinen asia" not in seen


def test_a_wish_to_talk_stands_first_until_they_have_talked(app: Flask, wiring: Wiring, moved_clock: Move) -> None:
    made, public_id = running(wiring, moved_clock)
    moved_clock(datetime(2026, 12, 4, 8, 0, tzinfo=UTC))
    check_in = asked(wiring, Party.PERSON)
    coach, person = browser(app, made.coach), browser(app, made.jobseeker)
    person.send(f"/check-ins/{check_in.public_id}", {**ANSWERS, "version": "2", "wants_to_talk": "y"})
    show = f"/placements/{public_id}"
    assert "Olemme puhuneet" in coach.get(show).get_data(as_text=True)
    assert "Olemme puhuneet" not in person.get(show).get_data(as_text=True)
    assert person.send(f"/check-ins/{check_in.public_id}/talked").status_code == 403
    assert coach.send(f"/check-ins/{check_in.public_id}/talked").status_code == 303
    assert "Olette puhuneet" in coach.get(show).get_data(as_text=True)
    assert coach.send(f"/check-ins/{check_in.public_id}/talked").status_code == 409


def test_the_coach_records_a_call_and_sees_what_is_late(app: Flask, wiring: Wiring, moved_clock: Move) -> None:
    made, public_id = running(wiring, moved_clock, account=False)
    moved_clock(datetime(2026, 12, 9, 8, 0, tzinfo=UTC))
    check_in = asked(wiring, Party.PERSON)
    coach = browser(app, made.coach)
    assert "Myöhässä" in coach.get(f"/placements/{public_id}").get_data(as_text=True)
    page = f"/check-ins/{check_in.public_id}"
    assert "Kirjaat toisen ihmisen vastauksen" in coach.get(page).get_data(as_text=True)
    data = {**ANSWERS, "version": "2", "given_on": "2026-12-09"}
    assert coach.send(page, data).status_code == 400
    assert coach.send(page, {**data, "how": "paper"}).status_code == 303
    assert "valmentaja kirjasi paperista" in coach.get(f"/placements/{public_id}").get_data(as_text=True)


def test_the_plan_is_changed_or_cancelled_before_the_start(app: Flask, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        made = pair.make(session)
        public_id = pair.place(session, made).public_id
    coach, employer = browser(app, made.coach), browser(app, made.employer)
    page = f"/placements/{public_id}/edit"
    html = coach.get(page).get_data(as_text=True)
    assert 'value="2026-12-01"' in html and "Maija Opastaja" in html
    change = {"version": "1", "starts_on": "2026-12-02", "hours_min": "10", "mentor_name": "Pekka"}
    assert coach.send(page, {**change, "hours_min": "kymmenen"}).status_code == 400
    assert coach.send(page, {**change, "hours_min": "41"}).status_code == 400
    assert coach.send(page, change).status_code == 303
    assert coach.send(page, change).status_code == 409
    assert employer.get(page).status_code == 403
    assert only(wiring).mentor_name == "Pekka"
    cancel = {"version": "2", "reason": "no_funding"}
    assert coach.send(f"/placements/{public_id}/cancel", {"version": "2"}).status_code == 400
    assert coach.send(f"/placements/{public_id}/cancel", cancel).status_code == 303
    assert "Tukea ei saatu" in employer.get(f"/placements/{public_id}").get_data(as_text=True)


def test_nobody_else_sees_a_placement(app: Flask, wiring: Wiring, moved_clock: Move) -> None:
    made, public_id = running(wiring, moved_clock)
    other = browser(app, made.other_coach)
    for page in ("", "/edit", "/start", "/end", "/cancel"):
        assert other.get(f"/placements/{public_id}{page}").status_code == 404
    employer = browser(app, made.employer)
    html = employer.get(f"/placements/{public_id}").get_data(as_text=True)
    for name in ("email", "coach_text", "summary", "interest"):
        assert SECRETS[name] not in html


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_page_is_there_in_the_other_languages(app: Flask, wiring: Wiring, moved_clock: Move, lang: str) -> None:
    made, public_id = running(wiring, moved_clock)
    moved_clock(datetime(2026, 12, 16, 8, 0, tzinfo=UTC))
    pages = {party: f"/check-ins/{asked(wiring, party).public_id}" for party in Party}
    sides = {Party.COACH: made.coach, Party.PERSON: made.jobseeker, Party.EMPLOYER: made.employer}
    for party, who in sides.items():
        client = browser(app, who)
        client.set_cookie("lang", lang)
        for page in (f"/placements/{public_id}", pages[party]):
            reply = client.get(page)
            assert reply.status_code == 200 and f'lang="{lang}"' in reply.get_data(as_text=True)
        if party is Party.COACH:
            assert client.get(f"/placements/{public_id}/end").status_code == 200
