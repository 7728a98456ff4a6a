"""One introduction through its pages, by all three sides: exact preview, both asks, meeting, agreement, every no."""

import re

import pytest
from flask import Flask
from sqlalchemy import select

from marketplace.domain.introductions import WAITING, IntroductionState
from marketplace.models import OutgoingMessage
from marketplace.wiring import Wiring
from tests.factories import pair
from tests.factories.pair import SECRETS, Pair
from tests.web.introduction_parts import PROFILE, at, browser, profile_in, state_of, version_of

S = IntroductionState


@pytest.fixture
def made(wiring: Wiring) -> Pair:
    with wiring.uow.begin() as session:
        return pair.make(session)


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
