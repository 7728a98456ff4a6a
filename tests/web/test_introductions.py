"""One introduction through its pages, by all three sides: exact preview, both asks, meeting, agreement, every no."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from marketplace.domain.codes import OpeningKind
from marketplace.domain.introductions import WAITING, IntroductionState
from marketplace.models import Account, Introduction, OutgoingMessage, ReadAudit
from marketplace.wiring import Wiring
from tests.factories import pair
from tests.factories.pair import SECRETS, Pair
from tests.pages import ReadingClient

S = IntroductionState
PROFILE = re.compile(r'<section class="mine-bar".*?</section>', re.S)


@pytest.fixture
def made(wiring: Wiring) -> Pair:
    with wiring.uow.begin() as session:
        return pair.make(session)


def at(wiring: Wiring, made: Pair, state: IntroductionState) -> str:
    """Bring an introduction to a state and return its public id."""
    with wiring.uow.begin() as session:
        return pair.bring(session, pair.again(session, made), state).public_id


def browser(app: Flask, account: Account | None) -> ReadingClient:
    client = app.test_client()
    assert isinstance(client, ReadingClient) and account is not None
    return client.sign_in_as(account)


def state_of(wiring: Wiring, public_id: str) -> IntroductionState:
    with wiring.uow.read() as session:
        return session.scalars(select(Introduction).where(Introduction.public_id == public_id)).one().state


def version_of(wiring: Wiring, public_id: str) -> str:
    with wiring.uow.read() as session:
        return str(session.scalars(select(Introduction).where(Introduction.public_id == public_id)).one().version)


def profile_in(html: str) -> str:
    found = PROFILE.findall(html)
    assert len(found) == 1
    return str(found[0])


def test_one_pair_goes_through_the_pages_to_an_agreement(app: Flask, wiring: Wiring, made: Pair) -> None:
    coach, person, employer = (browser(app, who) for who in (made.coach, made.jobseeker, made.employer))
    address = f"/introductions/new?card={made.card.public_id}&opening={made.opening.public_id}"
    assert "Ehdota paikkaa" in coach.get(address).get_data(as_text=True)
    reply = coach.send(address, {"words": "Tämä voisi olla sinun paikkasi."})
    assert reply.status_code == 303
    show = reply.location
    public_id = show.rsplit("/", 1)[1]

    page = person.get(f"{show}/answer").get_data(as_text=True)
    assert "Tämä voisi olla sinun paikkasi." in page
    assert "Kieltäytymistä ei ilmoiteta eteenpäin" in page and "Palkaton koepäivä ei ole sallittu" in page
    least = profile_in(page)
    assert SECRETS["skill"] not in least and SECRETS["name"] not in least

    chosen = {"fields_shown": ["skills", "hours_per_week"], "need_codes": ["named_mentor"], "version": "1"}
    preview = person.send(f"{show}/answer", {**chosen, "preview": "1"})
    assert preview.status_code == 200 and state_of(wiring, public_id) is S.ASKED_PERSON
    html = preview.get_data(as_text=True)
    shown = profile_in(html)
    assert SECRETS["skill"] in shown
    assert html.count("checked") == 3
    previewed = re.search(r'name="previewed" value="([^"]*)"', html)
    assert previewed is not None
    assert person.send(f"{show}/answer", {**chosen, "previewed": previewed[1], "yes": "1"}).status_code == 303
    assert state_of(wiring, public_id) is S.OFFERED

    offer = employer.get(f"{show}/offer").get_data(as_text=True)
    assert profile_in(offer) == shown  # to the byte
    assert profile_in(employer.get(show).get_data(as_text=True)) == shown
    assert employer.send(f"{show}/offer", {"version": version_of(wiring, public_id)}).status_code == 303

    ask = person.get(f"{show}/contact").get_data(as_text=True)
    assert SECRETS["phone"] in ask
    answer = {"version": version_of(wiring, public_id), "fields_shown": ["name", "phone"]}
    assert person.send(f"{show}/contact", answer).status_code == 303
    seen = employer.get(show).get_data(as_text=True)
    assert SECRETS["name"] in seen and SECRETS["phone"] in seen and SECRETS["email"] not in seen

    meeting = {"version": version_of(wiring, public_id), "kind": "visit", "day": "25.11.2026", "time": "9.30"}
    assert coach.send(f"{show}/meeting", {**meeting, "place": "Pesulan pihaovi"}).status_code == 303
    for side in (person, employer):
        assert "Pesulan pihaovi" in side.get(show).get_data(as_text=True)
    agreed = coach.send(f"{show}/agree", {"version": version_of(wiring, public_id)})
    assert agreed.status_code == 303 and agreed.location.endswith(f"{public_id}/placement")
    assert state_of(wiring, public_id) is S.AGREED


def test_yes_is_said_to_what_was_previewed(app: Flask, wiring: Wiring, made: Pair) -> None:
    public_id = at(wiring, made, S.ASKED_PERSON)
    person = browser(app, made.jobseeker)
    address = f"/introductions/{public_id}/answer"
    data = {"version": "1", "previewed": "skills", "fields_shown": ["skills", "summary"], "yes": "1"}
    reply = person.send(address, data)
    html = reply.get_data(as_text=True)
    assert reply.status_code == 200 and "Muutit valintoja" in html
    assert SECRETS["summary"] in profile_in(html)
    assert state_of(wiring, public_id) is S.ASKED_PERSON
    assert person.send(address, {"version": "1", "previewed": "", "yes": "1"}).status_code == 303
    assert state_of(wiring, public_id) is S.OFFERED


def test_bad_input_keeps_what_was_typed_and_writes_nothing(app: Flask, wiring: Wiring, made: Pair) -> None:
    public_id = at(wiring, made, S.MEETING_SET)
    coach = browser(app, made.coach)
    address = f"/introductions/{public_id}/meeting"
    version = version_of(wiring, public_id)
    wrong = {"version": version, "kind": "picnic", "day": "32.1.2026", "time": "25:00", "place": "<b>Ovella</b>"}
    reply = coach.send(address, wrong)
    html = reply.get_data(as_text=True)
    assert reply.status_code == 400
    for kept in ("32.1.2026", "25:00", "&lt;b&gt;Ovella&lt;/b&gt;"):
        assert kept in html
    assert version_of(wiring, public_id) == version
    long = coach.send(
        f"/introductions/{public_id}/not-agreed", {"reason": "hours", "words": "x" * 2001, "version": "9"}
    )
    assert long.status_code == 400 and "x" * 2001 in long.get_data(as_text=True)
    assert (
        coach.send(address, {"version": "nonsense", **{k: v for k, v in wrong.items() if k != "version"}}).status_code
        == 400
    )


def test_of_two_at_once_the_second_gets_a_conflict_page(app: Flask, wiring: Wiring, made: Pair) -> None:
    public_id = at(wiring, made, S.OFFERED)
    employer = browser(app, made.employer)
    read = version_of(wiring, public_id)
    assert employer.send(f"/introductions/{public_id}/offer", {"version": read}).status_code == 303
    second = employer.send(f"/introductions/{public_id}/not-now", {"version": read, "reason": "filled"})
    assert second.status_code == 409
    assert state_of(wiring, public_id) is S.MEETING_WANTED


def test_the_employer_never_reads_what_was_not_disclosed(app: Flask, wiring: Wiring, made: Pair) -> None:
    employer = browser(app, made.employer)
    withheld = [text for name, text in SECRETS.items() if name not in ("skill",)]
    for state in WAITING[1:3]:
        with wiring.uow.begin() as session:
            there = pair.again(session, made, new_opening=True)
            public_id = pair.bring(session, there, state).public_id
        for page in ("", "/offer", "/not-now"):
            html = employer.get(f"/introductions/{public_id}{page}", follow_redirects=True).get_data(as_text=True)
            for text in [*withheld, "hiljainen", "Sopisiko tämä sinulle?"]:
                assert text not in html, (state, page, text)
    assert not any(text in employer.get("/introductions").get_data(as_text=True) for text in SECRETS.values())
    with wiring.uow.read() as session:
        for row in session.scalars(select(OutgoingMessage)):
            assert not any(text in f"{row.parameters} {row.path}" for text in SECRETS.values())


def test_an_employer_sees_nothing_before_the_first_yes(app: Flask, wiring: Wiring, made: Pair) -> None:
    public_id = at(wiring, made, S.ASKED_PERSON)
    employer = browser(app, made.employer)
    for page in ("", "/offer", "/not-now", "/answer", "/withdraw"):
        assert employer.get(f"/introductions/{public_id}{page}").status_code == 404


def test_what_was_taken_back_is_gone_at_the_next_request_and_said_kindly(
    app: Flask, wiring: Wiring, made: Pair
) -> None:
    public_id = at(wiring, made, S.MEETING_SET)
    person, employer = browser(app, made.jobseeker), browser(app, made.employer)
    address = f"/introductions/{public_id}"
    assert SECRETS["name"] in employer.get(address).get_data(as_text=True)
    assert "Ota tiedot takaisin" in person.get(f"{address}/take-back").get_data(as_text=True)
    data = {"version": version_of(wiring, public_id), "ask": "profile"}
    assert person.send(f"{address}/take-back", data).status_code == 303
    html = employer.get(address).get_data(as_text=True)
    assert "Osaaja on ottanut tietonsa takaisin" in html
    assert not any(text in html for text in SECRETS.values())
    assert PROFILE.search(html) is None


def test_the_employers_no_and_its_kind_sentence_reach_the_person_when_shared(
    app: Flask, wiring: Wiring, made: Pair
) -> None:
    for shared in ("y", ""):
        with wiring.uow.begin() as session:
            there = pair.again(session, made, new_opening=True)
            public_id = pair.bring(session, there, S.OFFERED).public_id
        employer, person, coach = (browser(app, who) for who in (made.employer, made.jobseeker, made.coach))
        data = {"version": "2", "reason": "guidance", "words": "Kiitos, palataan keväällä.", "shared": shared}
        assert employer.send(f"/introductions/{public_id}/not-now", data).status_code == 303
        assert state_of(wiring, public_id) is S.DECLINED_BY_EMPLOYER
        told = person.get(f"/introductions/{public_id}").get_data(as_text=True)
        assert ("Kiitos, palataan keväällä." in told) is bool(shared)
        assert "Kiitos, palataan keväällä." in coach.get(f"/introductions/{public_id}").get_data(as_text=True)


def test_the_persons_no_stays_between_person_and_coach(app: Flask, wiring: Wiring, made: Pair) -> None:
    public_id = at(wiring, made, S.MEETING_WANTED)
    person, employer = browser(app, made.jobseeker), browser(app, made.employer)
    missing = person.send(f"/introductions/{public_id}/decline", {"version": version_of(wiring, public_id)})
    assert missing.status_code == 400 and "Valitse jokin vaihtoehdoista" in missing.get_data(as_text=True)
    data = {"version": version_of(wiring, public_id), "reason": "workplace", "words": "En halua sinne"}
    assert person.send(f"/introductions/{public_id}/decline", data).status_code == 303
    html = employer.get(f"/introductions/{public_id}").get_data(as_text=True)
    assert "En halua sinne" not in html and "En halua tähän työpaikkaan" not in html
    assert "En halua sinne" in browser(app, made.coach).get(f"/introductions/{public_id}").get_data(as_text=True)


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
