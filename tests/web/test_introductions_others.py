"""Introductions through others and at the edges: what a coach records, who opens which page, lists, languages."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from marketplace.domain.codes import OpeningKind
from marketplace.domain.introductions import IntroductionState
from marketplace.models import ReadAudit
from marketplace.wiring import Wiring
from tests.factories import pair
from tests.factories.pair import Pair
from tests.web.introduction_parts import at, browser, state_of

S = IntroductionState


@pytest.fixture
def made(wiring: Wiring) -> Pair:
    with wiring.uow.begin() as session:
        return pair.make(session)


def test_the_coach_records_for_a_person_without_an_account(app: Flask, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        made = pair.make(session, account=False)
        public_id = pair.bring(session, made, S.ASKED_PERSON).public_id
    coach = browser(app, made.coach)
    page = f"/introductions/{public_id}/answer"
    assert "Kirjaat toisen ihmisen vastauksen" in coach.get(page).get_data(as_text=True)
    data: dict[str, Any] = {"version": "1", "previewed": "", "yes": "1", "given_on": "2026-11-23"}
    assert coach.send(page, data).status_code == 400
    assert coach.send(page, {**data, "how": "voice", "given_on": "24.11.2026"}).status_code == 400
    assert coach.send(page, {**data, "how": "voice"}).status_code == 303
    html = coach.get(f"/introductions/{public_id}").get_data(as_text=True)
    assert "Valmentaja kirjasi: vastaus tuli puhumalla" in html


def test_the_coach_calls_an_employer_that_nobody_has_verified(app: Flask, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        made = pair.make(session, verified=False)
        public_id = pair.bring(session, made, S.OFFERED).public_id
    coach, employer = browser(app, made.coach), browser(app, made.employer)
    assert employer.get(f"/introductions/{public_id}").status_code == 404
    html = coach.get(f"/introductions/{public_id}").get_data(as_text=True)
    assert "Kirjaa työnantajan vastaus" in html
    data = {"version": "2", "how": "voice", "given_on": "2026-11-23"}
    assert coach.send(f"/introductions/{public_id}/offer", {"version": "2"}).status_code == 400
    assert coach.send(f"/introductions/{public_id}/offer", data).status_code == 303
    assert state_of(wiring, public_id) is S.MEETING_WANTED


def test_who_may_open_which_page(app: Flask, wiring: Wiring, made: Pair) -> None:
    public_id = at(wiring, made, S.MEETING_SET)
    browsers = {
        "coach": browser(app, made.coach),
        "person": browser(app, made.jobseeker),
        "employer": browser(app, made.employer),
        "other_coach": browser(app, made.other_coach),
    }
    expected = {
        "": {"coach": 200, "person": 200, "employer": 200, "other_coach": 404},
        "/meeting": {"coach": 200, "person": 403, "employer": 403, "other_coach": 404},
        "/agree": {"coach": 200, "person": 403, "employer": 403, "other_coach": 404},
        "/not-agreed": {"coach": 200, "person": 403, "employer": 403, "other_coach": 404},
        "/not-now": {"coach": 200, "person": 403, "employer": 200, "other_coach": 404},
        "/withdraw": {"coach": 200, "person": 200, "employer": 403, "other_coach": 404},
        "/take-back": {"coach": 403, "person": 200, "employer": 403, "other_coach": 404},
    }
    for page, by in expected.items():
        for who, status in by.items():
            assert browsers[who].get(f"/introductions/{public_id}{page}").status_code == status, (page, who)


def test_what_the_employer_read_leaves_a_trace(app: Flask, wiring: Wiring, made: Pair) -> None:
    public_id = at(wiring, made, S.OFFERED)
    browser(app, made.employer).get(f"/introductions/{public_id}")
    browser(app, made.jobseeker).get(f"/introductions/{public_id}")
    with wiring.uow.read() as session:
        rows = session.scalars(select(ReadAudit).where(ReadAudit.what == "disclosure")).all()
    assert [(row.account_id, row.card_id, row.organisation_id) for row in rows] == [
        (made.employer.id, made.card.id, made.firm.id)
    ]
    assert rows[0].fields == ("headline", "skills", "hours_per_week", "helps")


@pytest.fixture
def many(wiring: Wiring, made: Pair) -> Iterator[Pair]:
    with wiring.uow.begin() as session:
        for _ in range(23):
            pair.bring(session, pair.again(session, made, new_opening=True), S.OFFERED)
    yield made


def test_the_list_is_paged_and_asks_a_bounded_number_of_queries(app: Flask, many: Pair, queries: Any) -> None:
    for who in (many.coach, many.jobseeker, many.employer):
        client = browser(app, who)
        with queries() as log:
            html = client.get("/introductions").get_data(as_text=True)
        assert html.count('class="row__title"') == 20 and "Sivu 1 / 2" in html
        assert len(log) <= 10, len(log)
        assert client.get("/introductions?page=2").get_data(as_text=True).count('class="row__title"') == 3
        assert client.get("/introductions?page=99999999999").status_code == 200


def test_an_empty_list_says_what_comes_and_from_where(app: Flask, made: Pair) -> None:
    for who, words in (
        (made.coach, "Ehdota sieltä"),
        (made.jobseeker, "ehdotus tulee tähän"),
        (made.employer, "suostuu"),
    ):
        assert words in browser(app, who).get("/introductions").get_data(as_text=True)


def test_a_pair_that_cannot_be_proposed_says_why(app: Flask, wiring: Wiring, made: Pair) -> None:
    coach = browser(app, made.coach)
    address = f"/introductions/new?card={made.card.public_id}&opening={made.opening.public_id}"
    with wiring.uow.begin() as session:
        session.get_one(type(made.card), made.card.id).kinds = (OpeningKind.MICRO_TASK,)
    assert "kerro omin sanoin miksi" in coach.get(address).get_data(as_text=True)
    refused = coach.send(address, {"words": ""})
    assert refused.status_code == 400
    assert coach.send(address, {"words": "Kokeillaan silti"}).status_code == 303
    again = coach.get(address).get_data(as_text=True)
    assert "Tätä korttia on jo ehdotettu tähän paikkaan" in again
    assert coach.send(address, {"words": "Kokeillaan silti"}).status_code == 409
    for wrong in ("/introductions/new", "/introductions/new?card=x&opening=y"):
        assert coach.get(wrong).status_code == 404
    assert browser(app, made.employer).get(address).status_code == 403
    assert browser(app, made.jobseeker).get(address).status_code == 403


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_page_is_there_in_the_other_languages(app: Flask, wiring: Wiring, made: Pair, lang: str) -> None:
    coach, person, employer = (browser(app, who) for who in (made.coach, made.jobseeker, made.employer))
    for each in (coach, person, employer):
        each.set_cookie("lang", lang)
    for state, pages in {
        S.ASKED_PERSON: ((person, "/answer"), (person, "/decline"), (person, "/withdraw"), (coach, "/withdraw")),
        S.OFFERED: ((employer, "/offer"), (employer, "/not-now"), (coach, "/offer")),
        S.MEETING_WANTED: ((person, "/contact"), (person, "/take-back")),
        S.CONTACT_SHARED: ((coach, "/meeting"), (coach, "/agree"), (coach, "/not-agreed")),
        S.MEETING_SET: ((person, "/take-back?ask=contact"), (coach, "/meeting")),
    }.items():
        with wiring.uow.begin() as session:
            there = pair.again(session, made, new_opening=True)
            public_id = pair.bring(session, there, state).public_id
        sides = (coach, person) if state is S.ASKED_PERSON else (coach, person, employer)
        for client, page in (*pages, *((side, "") for side in sides)):
            reply = client.get(f"/introductions/{public_id}{page}")
            assert reply.status_code == 200, (state, page)
            assert f'lang="{lang}"' in reply.get_data(as_text=True)
    assert coach.get("/introductions").status_code == 200
