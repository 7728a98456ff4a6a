"""The page of a round: a proposal to the coach alone, with the way to each introduction; nothing is sent by it."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from jobs import drain
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import OpeningKind
from marketplace.domain.facts import Place
from marketplace.models import Introduction, Municipality, OutgoingMessage, ReadAudit
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient

MOST_QUERIES = 12  # who is signed in and the trace of reading are among them


@pytest.fixture
def world(wiring: Wiring) -> dict[str, Any]:
    """Two people in Tampere, of whom one has no card that is out; a place for one of them, one far away."""
    with wiring.uow.begin() as session:
        for code, name, region in (("837", "Tampere", "06"), ("049", "Espoo", "01"), ("211", "Kangasala", "06")):
            regions = {"region_code": region, "region_fi": f"Maakunta {region}", "region_sv": f"Landskap {region}"}
            session.merge(Municipality(code=code, name_fi=name, name_sv=f"{name} sv", lat=61.5, lon=23.8, **regions))
        firm, house = make.organisation(session), make.organisation(session, coaching=True)
        employer, coach = make.member(session, Role.EMPLOYER, firm), make.member(session, Role.COACH, house)
        near = make.opening(session, employer, firm, title={"fi": "Apua kahvilaan"})
        make.opening(session, employer, firm, title={"fi": "Kaukana"}, places=(Place("049"),))
        card = make.card(session, make.person(session, coach, house, name="Aino Aamu"), house, max_km=None)
        hidden = make.person(session, coach, house, name="Bertta Ilta")
        make.card(session, hidden, house, state=CardState.HIDDEN)
        trainee = make.person(session, coach, house, name="Cecilia Yö")
        make.card(session, trainee, house, kinds=(OpeningKind.APPRENTICESHIP,))
        return {"coach": coach, "card": card, "near": near, "other": make.member(session, Role.COACH, house)}


def test_the_coach_gets_a_proposal_with_the_way_to_each_introduction(
    client: ReadingClient, wiring: Wiring, world: dict[str, Any]
) -> None:
    client.sign_in_as(world["coach"])
    page = client.get("/coach/round").text
    assert "Maakunta 06: yksi ehdotus yhdelle ihmiselle. Ihmisiä on kaikkiaan 3." in page
    assert f"/introductions/new?card={world['card'].public_id}&amp;opening={world['near'].public_id}" in page
    assert "Apua kahvilaan" in page and "Kaukana" not in page
    assert "Ei julkaistua korttia" in page and "mikään avoin paikka ei sovi nyt" in page
    everywhere = client.get("/coach/round?area=all&each=3").text
    assert "Kaukana" in everywhere and "Koko Suomi: 2 ehdotusta" in everywhere
    assert "kenellekään ei löytynyt" in client.get("/coach/round?area=211").text
    with wiring.uow.read() as session:
        for nothing in (Introduction, OutgoingMessage):
            assert session.scalar(select(func.count()).select_from(nothing)) == 0
        read = session.scalars(select(ReadAudit).order_by(ReadAudit.id)).first()
        assert read is not None and world["card"].id in read.card_ids


def test_a_strange_address_is_answered_as_if_it_had_not_been_asked(
    client: ReadingClient, world: dict[str, Any]
) -> None:
    client.sign_in_as(world["coach"])
    plain = client.get("/coach/round").text
    for address in ("?area=nowhere&each=99", "?area=region-zz&each=", "?each=0&area="):
        assert client.get(f"/coach/round{address}").text.count("Apua kahvilaan") == plain.count("Apua kahvilaan")


def test_another_coach_of_the_house_sees_the_own_caseload_alone(client: ReadingClient, world: dict[str, Any]) -> None:
    client.sign_in_as(world["other"])
    page = client.get("/coach/round").text
    assert "Kukaan ei ole vielä listallasi" in page
    assert "Aino Aamu" not in page


def test_the_number_of_questions_does_not_grow_with_people(
    client: ReadingClient, wiring: Wiring, world: dict[str, Any], queries: Callable[[], Any]
) -> None:
    with wiring.uow.begin() as session:
        for number in range(12):
            person = make.person(session, session.merge(world["coach"]), session.merge(world["card"]).organisation)
            make.card(session, person, session.merge(world["card"]).organisation, headline={"fi": f"Osaaja {number}"})
    drain.run(wiring, clock.now, 1_000, dry_run=False)
    client.sign_in_as(world["coach"])
    client.get("/coach/round")
    with queries() as asked:
        client.get("/coach/round")
    assert len(asked) <= MOST_QUERIES, "\n".join(asked)
