"""The page of fairness: sums of groups from five cards up, needs of the own house alone."""

from typing import Any

import pytest

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.codes import Weight
from marketplace.domain.fairness import FirstLanguage
from marketplace.models import MatchReach
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient


@pytest.fixture
def world(wiring: Wiring) -> dict[str, Any]:
    """Twelve cards of one house, six of them with a need; seven of another house with other needs."""
    with wiring.uow.begin() as session:
        own, other = make.organisation(session, coaching=True), make.organisation(session, coaching=True)
        for number in range(19):
            mine = number < 12
            card = make.card(
                session, make.person(session), own if mine else other, headline={"fi": f"Salainen {number}"}
            )
            if number < 6 or not mine:
                make.needs(session, card, needs={"quiet_place" if mine else "short_days": Weight.MUST})
            session.add(
                MatchReach(
                    card_id=card.id,
                    week=clock.today(),
                    best_rank=number + 1 if number < 9 else None,
                    top_tens=number < 9,
                    first_language=FirstLanguage.FINNISH if number < 16 else FirstLanguage.SIGNED,
                )
            )
        coordinator = make.member(session, Role.COORDINATOR, own)
        return {
            "coordinator": coordinator,
            "of_other": make.member(session, Role.COORDINATOR, other),
            "coach": make.member(session, Role.COACH, own),
        }


def test_a_coordinator_sees_shares_of_groups_and_no_card(client: ReadingClient, world: dict[str, Any]) -> None:
    client.sign_in_as(world["coordinator"])
    page = client.get("/admin/fairness").text
    assert "Esillä on ollut 19 korttia. Niistä 9" in page
    assert "Ympäristö" in page and "ei kerrottuja tarpeita" in page
    assert "100 % (6)" in page and "50 % (3)" in page, "six of six with needs, three of six without"
    assert "Työaika" not in page, "what cards of another house need is not for this coordinator"
    assert '<th scope="row">viittomakieli' not in page, "three cards are too few to be shown"
    assert "Kortteja on liian vähän" in page, "and with them what is left of the total"
    assert "Salainen" not in page


def test_each_coordinator_gets_needs_of_the_own_house(client: ReadingClient, world: dict[str, Any]) -> None:
    client.sign_in_as(world["of_other"])
    page = client.get("/admin/fairness").text
    assert "Ympäristö" not in page
    assert "Työaika" not in page, "everybody of the house is in the group: it would tell of each of them"
    client.sign_in_as(world["coach"])
    assert client.get("/admin/fairness").status_code == 403
