from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.models import EmployerNeed
from marketplace.queries.calls import call_by
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import heading, letters, post

GIVEN = {"sentence": "Kahvilaan apua pari aamua viikossa", "phone": "040 111 2233", "name": "Kaisa", "municipality": ""}


class Parts:
    """Coaches of two houses, the coordinators of both (one in Tampere), an employer, a need that waits."""

    def __init__(self, wiring: Wiring) -> None:
        with wiring.uow.begin() as session:
            house = factories.organisation(session, coaching=True)
            far = factories.organisation(session, coaching=True, municipality="091")
            self.coach, self.colleague = (factories.member(session, Role.COACH, house) for _ in range(2))
            self.near, self.far = (factories.member(session, Role.COORDINATOR, at) for at in (house, far))
            self.boss = factories.member(session, Role.EMPLOYER)
            self.need = EmployerNeed(sentence="Soittakaa pesulaan", phone="03 222 333", created_at=clock.now())
            session.add(self.need)

    def path(self, end: str) -> str:
        return f"/coach/calls/{self.need.public_id}/{end}"


@pytest.fixture
def parts(wiring: Wiring) -> Parts:
    return Parts(wiring)


def needs(wiring: Wiring) -> list[EmployerNeed]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(EmployerNeed).order_by(EmployerNeed.id)))


def test_a_visitor_leaves_a_sentence_and_a_number_and_coordinators_hear(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    assert heading(client.get("/call-me")) == "Soita minulle"
    reply = client.send("/call-me", GIVEN)
    assert heading(client.get(reply.headers["Location"])) == "Kiitos, soitamme sinulle"
    left = needs(wiring)[-1]
    assert (left.sentence, left.phone, left.name) == (GIVEN["sentence"], GIVEN["phone"], GIVEN["name"])
    (letter,) = letters(wiring, parts.near.email)
    assert letter.code == "call-waits" and "040 111 2233" not in str(dict(letter.parameters))
    assert len(letters(wiring, parts.far.email)) == 1, "nobody said where: every house is told"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"sentence": "  \n "}, "sentence"),
        ({"sentence": "x" * 601}, "sentence"),
        ({"phone": ""}, "phone"),
        ({"phone": "soittakaa vaikka"}, "phone"),
        ({"municipality": "nowhere"}, "municipality"),
        ({"name": "x" * 121}, "name"),
    ],
)
def test_what_is_missing_is_said_and_the_rest_stays(
    client: ReadingClient, wiring: Wiring, change: dict[str, str], field: str
) -> None:
    reply = client.send("/call-me", {**GIVEN, **change})
    assert reply.status_code == 400 and f'href="#{field}"' in reply.text
    if field != "name":
        assert 'value="Kaisa"' in reply.text
    assert needs(wiring) == []


def test_a_machine_that_fills_everything_gets_the_same_answer_and_leaves_nothing(
    client: ReadingClient, wiring: Wiring
) -> None:
    assert client.send("/call-me", {**GIVEN, "website": "https://x.example"}).headers["Location"] == "/call-me/left"
    assert needs(wiring) == []
    page = client.get("/call-me").text
    assert '<div hidden><label for="website">' in page, "nobody reads it aloud, nobody reaches it by keyboard"


def test_the_sixth_request_in_an_hour_waits_and_its_text_stays(client: ReadingClient, wiring: Wiring) -> None:
    for _ in range(5):
        assert client.send("/call-me", GIVEN).status_code == 303
    reply = client.send("/call-me", GIVEN)
    assert reply.status_code == 429 and GIVEN["sentence"] in reply.text
    assert len(needs(wiring)) == 5


def test_calls_are_for_coaches_and_coordinators(client: ReadingClient, parts: Parts) -> None:
    for who, status in ((parts.coach, 200), (parts.near, 200), (parts.boss, 403)):
        page = client.sign_in_as(who).get("/coach/calls")
        assert page.status_code == status and ("Soittakaa pesulaan" in page.text) == (status == 200)
    assert post(client, parts.path("take")).status_code == 404
    assert client.get(parts.path("handled")).status_code == 404


def test_one_coach_takes_a_call_and_another_cannot(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    client.sign_in_as(parts.coach)
    assert post(client, parts.path("take")).status_code == 303
    page = client.get("/coach/calls")
    assert f"/openings/new?call={parts.need.public_id}" in page.text
    assert client.get(f"/openings/new?call={parts.need.public_id}").status_code == 200
    client.sign_in_as(parts.colleague)
    assert parts.coach.name in client.get("/coach/calls").text
    for end in ("take", "release", "handled"):
        assert post(client, parts.path(end), {"how": "sovittu"}).status_code == 409
    client.sign_in_as(parts.coach)
    assert post(client, parts.path("release")).status_code == 303
    client.sign_in_as(parts.colleague)
    assert post(client, parts.path("take")).status_code == 303
    assert needs(wiring)[0].taken_by_id == parts.colleague.id


def test_a_coordinator_who_takes_a_call_is_not_led_to_a_page_that_refuses(client: ReadingClient, parts: Parts) -> None:
    client.sign_in_as(parts.near)
    post(client, parts.path("take"))
    page = client.get("/coach/calls").text
    assert "/openings/new" not in page and parts.path("handled") in page


def test_a_handled_call_says_how_leaves_the_list_and_comes_back_by_undo(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    client.sign_in_as(parts.coach)
    post(client, parts.path("take"))
    assert post(client, parts.path("handled"), {"how": " "}).status_code == 400
    assert post(client, parts.path("handled"), {"how": "x" * 301}).status_code == 400
    assert post(client, parts.path("handled"), {"how": "palataan tammikuussa"}).status_code == 303
    done = needs(wiring)[0]
    assert (done.handled_how, done.handled_at) == ("palataan tammikuussa", clock.now())
    page = client.get("/coach/calls").text
    assert "Soittakaa pesulaan" not in page and parts.path("reopen") in page
    assert post(client, parts.path("take")).status_code == 409
    client.sign_in_as(parts.colleague)
    assert post(client, parts.path("reopen")).status_code == 403
    client.sign_in_as(parts.coach)
    assert post(client, parts.path("reopen")).status_code == 303
    assert "Soittakaa pesulaan" in client.get("/coach/calls").text


def test_the_start_page_says_until_when_to_call(
    client: ReadingClient, parts: Parts, moved_clock: Callable[[datetime], None]
) -> None:
    client.sign_in_as(parts.coach)
    assert "Työnantaja pyytää soittamaan." in client.get("/start").text
    assert "Tee nämä ensin" not in client.get("/start").text
    moved_clock(call_by(parts.need) + timedelta(seconds=1))
    assert "Tee nämä ensin" in client.get("/start").text


@pytest.mark.parametrize(
    ("left", "by"),
    [
        (datetime(2026, 11, 23, 10, tzinfo=UTC), datetime(2026, 11, 24, 14, tzinfo=UTC)),
        (datetime(2026, 11, 27, 10, tzinfo=UTC), datetime(2026, 11, 30, 14, tzinfo=UTC)),
        (datetime(2026, 11, 28, 10, tzinfo=UTC), datetime(2026, 11, 30, 14, tzinfo=UTC)),
    ],
)
def test_a_call_is_due_by_four_on_the_next_working_day(left: datetime, by: datetime) -> None:
    assert call_by(EmployerNeed(sentence="x", phone="1", created_at=left)) == by
