"""The employer's own list of cards: order and reasons from what employers may see, not a byte from anything else."""

import re
from typing import Any

import pytest
from sqlalchemy import select

from jobs import drain
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Amount, OpeningKind, Visibility, Want, Weight
from marketplace.domain.facts import HeldLicence, Place, ShownSkill, SpokenLanguage, WantedLanguage, WantedSkill
from marketplace.models import Account, EmployerBlock, Municipality, Organisation, ReadAudit, SkillCard
from marketplace.wiring import Wiring
from search import match_employers
from tests import factories as make
from tests.pages import ReadingClient

LANGUAGES = (WantedLanguage("fi", "B1", Want.MUST), WantedLanguage("so", "A2", Want.WISH))


@pytest.fixture
def world(wiring: Wiring) -> dict[str, Any]:
    """Work in Tampere; a baker and a dishwasher shown to employers; others that are not, or not near, or not for it."""
    with wiring.uow.begin() as session:
        region = {"region_code": "00", "region_fi": "Maakunta", "region_sv": "Landskap"}
        session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", lat=61.5, lon=23.8, **region))
        session.add(Municipality(code="698", name_fi="Rovaniemi", name_sv="Rovaniemi", lat=66.5, lon=25.7, **region))
        firm, house = make.organisation(session), make.organisation(session, coaching=True)
        employer, coach = make.member(session, Role.EMPLOYER, firm), make.member(session, Role.COACH, house)
        rival = make.member(session, Role.EMPLOYER, make.organisation(session))
        opening = make.opening(
            session,
            employer,
            firm,
            title={"fi": "Apua leipomoon"},
            skills=(WantedSkill("leivonta", Want.WISH),),
            languages=LANGUAGES,
            demands={"lifting": Amount.SOME, "noise": Amount.MUCH},
            places=(Place("837", "33100"),),
            accommodations={"quiet_place": "no"},
        )

        def card(name: str, **values: Any) -> int:
            values = {"visibility": Visibility.EMPLOYERS, "place": Place("837"), **values}
            whose = make.person(session, coach, house)
            return make.card(session, whose, house, headline={"fi": name}, **values).id

        cards = {
            "baker": card("Leipoja sydämeltään", skills=(ShownSkill("leivonta"),)),
            "washer": card("Reipas tiskaaja", licences=(HeldLicence("hygiene_pass"),)),
        }
        card("Vain valmentajille", visibility=Visibility.COACHES)
        card("Kaukana pohjoisessa", place=Place("698"))
        card("Haluaa työkokeilun", kinds=(OpeningKind.WORK_TRIAL,))
        card("Piilossa toistaiseksi", state=CardState.HIDDEN)
        return {"employer": employer, "rival": rival, "coach": coach, "firm": firm, "opening": opening, **cards}


def drained(wiring: Wiring) -> None:
    drain.run(wiring, clock.now, 1_000, dry_run=False)


def page_of(client: ReadingClient, world: dict[str, Any]) -> str:
    reply = client.get(f"/openings/{world['opening'].public_id}/people")
    assert reply.status_code == 200, reply.status
    # What is made anew for each page, to keep forms safe, is no part of the list.
    return re.sub(r'value="[^"]{60,}"', "", reply.get_data(as_text=True))


@pytest.mark.parametrize("by_columns", [False, True])
def test_the_list_has_who_is_shown_to_employers_near_and_suited_best_first(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any], by_columns: bool
) -> None:
    if by_columns:
        drained(wiring)
    page = page_of(client.sign_in_as(world["employer"]), world)
    assert page.index("Leipoja sydämeltään") < page.index("Reipas tiskaaja")
    assert "leivonta" in page and "Tampere" in page
    for name in ("Vain valmentajille", "Kaukana pohjoisessa", "Haluaa työkokeilun", "Piilossa toistaiseksi"):
        assert name not in page
    for word in ("Melkein", "kieli", "Hiljainen", "Nostaminen", "Esitelty"):
        assert word not in page[page.index("<main") : page.index("</main")], word
    with wiring.uow.begin() as session:
        session.get_one(SkillCard, world["baker"]).visibility = Visibility.COACHES
        person = session.get_one(SkillCard, world["washer"]).person_id
        session.add(EmployerBlock(person_id=person, organisation_id=world["firm"].id, made_at=clock.now()))
    page = page_of(client, world)
    assert "Leipoja" not in page and "tiskaaja" not in page and "Tähän ei nyt löydy korttia" in page
    with wiring.uow.read() as session:
        (read,) = session.scalars(select(ReadAudit)).all()
        assert (read.account_id, read.what) == (world["employer"].id, "rank")
        assert set(read.card_ids) == {world["baker"], world["washer"]}


@pytest.mark.parametrize("by_columns", [False, True])
def test_no_hidden_field_moves_a_byte_of_the_list(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any], by_columns: bool
) -> None:
    client.sign_in_as(world["employer"])
    numbers = (world["washer"], world["baker"])

    def bytes_now() -> str:
        if by_columns:
            drained(wiring)
        return page_of(client, world)

    before = bytes_now()
    hidden: list[dict[str, Any]] = [
        {"place": Place("837", "33900")},
        {"max_km": 0.1},
        {"min_pay_cents_per_hour": 90_000},
        {"languages": (SpokenLanguage("fi", "native"), SpokenLanguage("so", "native"))},
    ]
    for change in hidden:
        with wiring.uow.begin() as session:
            for name, value in change.items():
                setattr(session.get_one(SkillCard, numbers[0]), name, value)
        assert bytes_now() == before, change
    with wiring.uow.begin() as session:
        row = session.get_one(SkillCard, numbers[1])
        needs = {"quiet_place": Weight.MUST, "named_mentor": Weight.HELPS}
        make.needs(session, row, needs=needs, limits={"lifting": Amount.NONE, "noise": Amount.NONE})
    assert bytes_now() == before
    with wiring.uow.begin() as session:
        session.get_one(SkillCard, numbers[0]).skills = (ShownSkill("leivonta"), ShownSkill("kahvinkeitto"))
    assert bytes_now() != before, "what employers see does move it"


def test_the_list_is_for_verified_people_of_the_opening(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any]
) -> None:
    path = f"/openings/{world['opening'].public_id}/people"
    own = f"/openings/{world['opening'].public_id}"
    assert client.get(path).status_code == 303
    assert client.sign_in_as(world["rival"]).get(path).status_code == 403
    assert client.sign_in_as(world["coach"]).get(path).status_code == 403
    client.sign_in_as(world["employer"])
    assert path in client.get(own).get_data(as_text=True)
    with wiring.uow.begin() as session:
        firm = session.get_one(Organisation, world["firm"].id)
        firm.verified_at = None
        for seat in session.get_one(Account, world["employer"].id).memberships:
            seat.verified_at = None
    assert client.get(path).status_code == 403
    assert path not in client.get(own).get_data(as_text=True)


def test_more_than_can_be_looked_at_without_columns_is_said_and_no_more_are_judged_than_bearable(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    client.sign_in_as(world["employer"])
    monkeypatch.setattr(match_employers, "MOST_JUDGED", 1)
    assert page_of(client, world).count('class="row"') == 1
    monkeypatch.setattr(match_employers, "MOST_BY_SQL", 1)
    assert "Listaa ei saada juuri nyt" in page_of(client, world)
    drained(wiring)
    assert page_of(client, world).count('class="row"') == 1, "columns say who it is among any number"
