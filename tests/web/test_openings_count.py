"""How many a draft would suit: roughly, from what employers see of cards, with or without a script, not too often."""

from datetime import timedelta
from typing import Any

import pytest
from limits import parse

from jobs import drain
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, OpeningKind, Visibility, Weight
from marketplace.domain.facts import HeldLicence, Place, SpokenLanguage
from marketplace.models import Account, EmployerBlock, Municipality, Organisation, SkillCard
from marketplace.web import rates
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient

DRAFT = {
    "kind": "open_job",
    "places-0-municipality": "091",
    "licences-0-code": "hygiene_pass",
    "licences-0-need": "must",
}


@pytest.fixture
def world(wiring: Wiring) -> dict[str, Any]:
    """Eleven cards in Helsinki shown to employers, six of them with a hygiene pass; others that do not count."""
    with wiring.uow.begin() as session:
        firm, house = make.organisation(session), make.organisation(session, coaching=True)
        other = make.organisation(session, verified=False)
        coach = make.member(session, Role.COACH, house)
        region = {"region_code": "00", "region_fi": "Maakunta", "region_sv": "Landskap"}
        session.add(Municipality(code="698", name_fi="Rovaniemi", name_sv="Rovaniemi", lat=66.5, lon=25.73, **region))
        session.add(Municipality(code="091", name_fi="Helsinki", name_sv="Helsingfors", lat=60.17, lon=24.94, **region))

        def card(number: int, **values: Any) -> SkillCard:
            values = {"visibility": Visibility.EMPLOYERS, "kinds": (OpeningKind.OPEN_JOB,), **values}
            values.setdefault("licences", (HeldLicence("hygiene_pass"),) if number < 6 else ())
            return make.card(session, make.person(session, coach, house), house, **values)

        cards = [card(number, place=Place("091")) for number in range(11)]
        for _ in range(5):
            card(0, place=Place("091"), visibility=Visibility.COACHES)
            card(0, place=Place("698"))
            card(0, place=Place("091"), kinds=(OpeningKind.WORK_TRIAL,))
        return {
            "firm": firm,
            "employer": make.member(session, Role.EMPLOYER, firm),
            "unverified": make.member(session, Role.EMPLOYER, other),
            "coach": coach,
            "cards": [each.id for each in cards],
        }


def lines(client: ReadingClient, **changes: str) -> list[str]:
    reply = client.get("/openings/count", query_string=DRAFT | changes)
    assert reply.status_code == 200 and reply.json is not None
    found: list[str] = reply.json["lines"]
    return found


@pytest.mark.parametrize("by_columns", [False, True])
def test_a_draft_hears_roughly_how_many_it_suits_and_what_costs_most(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any], by_columns: bool
) -> None:
    if by_columns:
        drain.run(wiring, clock.now, 1_000, dry_run=False)
    client.sign_in_as(world["employer"])
    assert lines(client) == [
        "Tähän sopisi nyt noin 5 osaajaa 30 kilometrin säteellä.",
        "Vaatimus Hygieniapassi pudottaa noin puolet.",
    ]
    free = {"licences-0-code": "", "licences-0-need": ""}
    assert lines(client, **free) == ["Tähän sopisi nyt noin 10 osaajaa 30 kilometrin säteellä."]
    (few,) = lines(client, kind="apprenticeship", **free)
    assert "Tarkkaa lukua ei kerrota" in few and not any(sign.isdigit() for sign in few)
    with wiring.uow.begin() as session:
        for number in world["cards"][:6]:
            session.get_one(SkillCard, number).visibility = Visibility.COACHES
    assert lines(client, **free) == ["Tähän sopisi nyt noin 5 osaajaa 30 kilometrin säteellä."], "at the next request"
    assert "pudottaa lähes kaikki" not in " ".join(lines(client)), "five are too few to tell a share of"


@pytest.mark.parametrize("by_columns", [False, True])
def test_nothing_that_an_employer_may_not_see_moves_a_byte(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any], by_columns: bool
) -> None:
    client.sign_in_as(world["employer"])

    def bytes_now() -> bytes:
        if by_columns:
            drain.run(wiring, clock.now, 1_000, dry_run=False)
        return b"".join(
            client.get(
                "/openings/count", query_string=DRAFT | {"languages-0-code": "so", "languages-0-need": need}
            ).data
            for need in ("must", "wish")
        )

    before = bytes_now()
    hidden: list[dict[str, Any]] = [
        {"place": Place("091", "00940")},
        {"max_km": 0.5},
        {"min_pay_cents_per_hour": 9_900},
        {"languages": (SpokenLanguage("so", "native"),)},
    ]
    for change in hidden:
        with wiring.uow.begin() as session:
            for number in world["cards"]:
                row = session.get_one(SkillCard, number)
                for name, value in change.items():
                    setattr(row, name, value)
        assert bytes_now() == before, change
    with wiring.uow.begin() as session:
        for number in world["cards"]:
            row = session.get_one(SkillCard, number)
            make.needs(session, row, needs={"quiet_place": Weight.MUST}, limits={"lifting": Amount.NONE})
    assert bytes_now() == before
    with wiring.uow.begin() as session:
        for number in world["cards"]:
            session.get_one(SkillCard, number).licences = ()
    assert bytes_now() != before, "what employers see does move it"


def test_people_who_block_the_employer_are_not_counted(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any]
) -> None:
    client.sign_in_as(world["employer"])
    free = {"licences-0-code": "", "licences-0-need": ""}
    drain.run(wiring, clock.now, 1_000, dry_run=False)
    assert "noin 10 " in lines(client, **free)[0]
    with wiring.uow.begin() as session:
        for number in world["cards"][:5]:
            person = session.get_one(SkillCard, number).person_id
            session.add(EmployerBlock(person_id=person, organisation_id=world["firm"].id, made_at=clock.now()))
    assert "noin 5 " in lines(client, **free)[0]


def test_the_form_tells_it_without_javascript_and_keeps_what_was_typed(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any]
) -> None:
    client.sign_in_as(world["employer"])
    page = client.get("/openings/new").get_data(as_text=True)
    assert "Katso, monelleko sopisi" in page and "noin 5 osaajaa" not in page
    reply = client.send("/openings/new", {**DRAFT, "title_fi": "Apua keittiöön", "then": "count"})
    page = reply.get_data(as_text=True)
    assert reply.status_code == 200 and "noin 5 osaajaa" in page and "Apua keittiöön" in page
    assert "Hyppää virheeseen" not in page and 'aria-invalid="true"' not in page, "a half-written form is no mistake"
    with wiring.uow.begin() as session:
        owner, firm = session.get_one(Account, world["employer"].id), session.get_one(Organisation, world["firm"].id)
        opening = make.opening(session, owner, firm)
    sent = {**DRAFT, "title_fi": "Toinen nimi", "version": "1", "then": "count"}
    reply = client.send(f"/openings/{opening.public_id}/edit", sent)
    assert reply.status_code == 200 and "noin 5 osaajaa" in reply.get_data(as_text=True)
    preview = client.get(f"/openings/{opening.public_id}/preview").get_data(as_text=True)
    assert "Monelleko tämä sopisi" in preview and "Toinen nimi" not in preview, "nothing was saved"


def test_nobody_but_verified_employers_and_coaches_hears_a_number(client: ReadingClient, world: dict[str, Any]) -> None:
    assert client.get("/openings/count", query_string=DRAFT).status_code == 303
    client.sign_in_as(world["unverified"])
    assert client.get("/openings/count", query_string=DRAFT).status_code == 403
    assert "Katso, monelleko sopisi" not in client.get("/openings/new").get_data(as_text=True)
    sent = client.send("/openings/new", {**DRAFT, "then": "count"}).get_data(as_text=True)
    assert "osaajaa 30" not in sent
    client.sign_in_as(world["coach"])
    assert "noin 5 " in lines(client)[0]


def test_who_asks_too_often_waits(
    client: ReadingClient, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch, moved_clock: Any
) -> None:
    monkeypatch.setattr(rates, "COUNT_BY_ACCOUNT", parse("2 per 1 hour"))
    client.sign_in_as(world["employer"])
    assert lines(client) == lines(client)
    reply = client.get("/openings/count", query_string=DRAFT)
    assert reply.status_code == 429 and "monta kertaa" in (reply.json or {})["lines"][0]
    sent = client.send("/openings/new", {**DRAFT, "then": "count"}).get_data(as_text=True)
    assert "monta kertaa" in sent and "osaajaa 30" not in sent
    moved_clock(clock.now() + timedelta(hours=1, minutes=1))
    assert "noin 5 " in lines(client)[0]


@pytest.mark.parametrize(
    "strange",
    [
        {"kind": "nothing"},
        {"places-0-municipality": ""},
        {"workplace_id": "99999999999999999999"},
        {"workplace_id": "7"},
        {"hours_min": "40", "hours_max": "1"},
        {"licences-0-code": "x" * 5_000},
    ],
)
def test_a_strange_draft_is_answered(client: ReadingClient, world: dict[str, Any], strange: dict[str, str]) -> None:
    client.sign_in_as(world["employer"])
    assert lines(client, **strange)
