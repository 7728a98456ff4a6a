"""What one change would open: cards for a coach's opening, openings for a coach's card, in the reader's own view."""

from collections.abc import Callable
from typing import Any

import pytest

from jobs import drain
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, OpeningKind, TimeOfWeek, Visibility, Want
from marketplace.domain.facts import Place, WantedLicence, WantedSkill
from marketplace.models import EmployerBlock, Municipality, Opening, Organisation, SkillCard
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient
from tests.web.test_match_pages import MOST_QUERIES, page_of

LATER = "Työnantaja:</b> jos työ alkaa vasta kello 10: <b>3 osaajaa lisää"


@pytest.fixture
def world(wiring: Wiring) -> dict[str, Any]:
    """Work on mornings and days; three people who come later, two to whom it is too heavy, one in another house."""
    with wiring.uow.begin() as session:
        region = {"region_code": "00", "region_fi": "Maakunta", "region_sv": "Landskap"}
        session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", lat=61.5, lon=23.8, **region))
        firm, house = make.organisation(session), make.organisation(session, coaching=True)
        away = make.organisation(session, coaching=True)
        employer, coach = make.member(session, Role.EMPLOYER, firm), make.member(session, Role.COACH, house)
        stranger = make.member(session, Role.COACH, away)
        opening = make.opening(
            session,
            employer,
            firm,
            places=(Place("837"),),
            times=("weekday_morning", "weekday_day"),
            times_flexible=False,
            demands={"lifting": Amount.SOME},
        )
        every = tuple(TimeOfWeek)
        later = [
            make.card(session, make.person(session, coach, house), house, place=Place("837"), times=("weekday_day",))
            for _ in range(3)
        ]
        weak = [
            make.card(session, make.person(session, coach, house), house, place=Place("837"), times=every)
            for _ in range(2)
        ]
        for card in weak:
            make.needs(session, card, limits={"lifting": Amount.NONE})
        hidden = make.card(
            session,
            make.person(session, stranger, away),
            away,
            place=Place("837"),
            times=("weekday_day",),
            visibility=Visibility.OWN_COACH,
        )
        return {
            "coach": coach, "stranger": stranger, "employer": employer, "firm": firm, "opening": opening,
            "later": later, "weak": weak, "hidden": hidden,
        }  # fmt: skip


def drained(wiring: Wiring) -> None:
    drain.run(wiring, clock.now, 1_000, dry_run=False)


def test_a_coach_sees_what_change_of_the_work_would_bring_most_people(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any]
) -> None:
    drained(wiring)
    path = f"/openings/{world['opening'].public_id}/matches"
    page = page_of(client.sign_in_as(world["coach"]), path)
    assert LATER in page and page.index("Mikä toisi lisää osaajia") < page.index("Melkein")
    assert "jos tätä kevennetään tai sen hoitaa joku muu: Nostaminen: <b>2 osaajaa lisää" in page
    # Another house's coach sees neither the limits nor the card that is for its own coach alone.
    other = page_of(client.sign_in_as(world["stranger"]), path)
    assert "kello 10: <b>4 osaajaa lisää" in other and "kevennetään" not in other
    with wiring.uow.begin() as session:
        card = session.get_one(SkillCard, world["later"][0].id)
        session.add(EmployerBlock(person_id=card.person_id, organisation_id=world["firm"].id, made_at=clock.now()))
    page = page_of(client.sign_in_as(world["coach"]), path)
    assert LATER not in page and "kello 10: <b>2 osaajaa lisää" in page, "who blocks the employer is not counted"


def test_without_columns_or_near_misses_nothing_is_counted(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any]
) -> None:
    path = f"/openings/{world['opening'].public_id}/matches"
    client.sign_in_as(world["coach"])
    assert "Mikä toisi lisää" not in page_of(client, path)
    card = f"/cards/{world['later'][0].public_id}/matches"
    assert "Mikä avaisi lisää" not in page_of(client, card)
    with wiring.uow.begin() as session:
        for each in world["later"] + world["weak"]:
            session.get_one(SkillCard, each.id).kinds = (OpeningKind.APPRENTICESHIP,)
    drained(wiring)
    assert "Mikä toisi lisää" not in page_of(client, path)
    assert "Mikään yksittäinen asia ei juuri nyt avaisi" in page_of(client, card)


def test_a_card_shows_which_single_thing_would_open_most(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any]
) -> None:
    with wiring.uow.begin() as session:
        owner, firm = world["employer"], session.get_one(Organisation, world["firm"].id)
        near: dict[str, Any] = {"places": (Place("837"),)}
        for _ in range(2):
            make.opening(session, owner, firm, licences=(WantedLicence("hygiene_pass", Want.MUST),), **near)
            make.opening(session, owner, firm, times=("saturday",), **near)
        make.opening(session, owner, firm, skills=(WantedSkill("Hitsaus", Want.MUST),), **near)
        session.get_one(SkillCard, world["later"][0].id).licences = ()
    drained(wiring)
    page = page_of(client.sign_in_as(world["coach"]), f"/cards/{world['later'][0].public_id}/matches")
    assert "Jos tämä on hankittu: Hygieniapassi: <b>2 paikkaa lisää" in page
    assert "Jos tämäkin aika sopii: lauantai klo 6–22: <b>2 paikkaa lisää" in page
    assert "arkiaamu klo 6–10: <b>yksi paikka lisää" in page and page.count("lisää</b>") == 3, "three, no more"
    heavy = page_of(client, f"/cards/{world['weak'][0].public_id}/matches")
    part = heavy[heavy.index("Mikä avaisi lisää paikkoja") :]
    assert "Nostaminen" not in part[: part.index("Melkein")], "nobody is told to give up a limit"
    assert "Jos kortilla on tämä taito: Hitsaus: <b>yhdessä paikassa kysytään sitä" in part


@pytest.mark.parametrize("number", [3, 40])
def test_the_counts_ask_no_more_of_the_database_for_many_than_for_few(
    wiring: Wiring, client: ReadingClient, world: dict[str, Any], queries: Callable[[], Any], number: int
) -> None:
    with wiring.uow.begin() as session:
        owner, firm = world["employer"], session.get_one(Organisation, world["firm"].id)
        for _ in range(number):
            make.opening(session, owner, firm, times=("saturday",), places=(Place("837"),))
    drained(wiring)
    client.sign_in_as(world["coach"])
    with wiring.uow.read() as session:
        opening = session.get_one(Opening, world["opening"].id).public_id
    for path in (f"/openings/{opening}/matches", f"/cards/{world['later'][0].public_id}/matches"):
        page_of(client, path)
        with queries() as log:
            page_of(client, path)
        assert len(log) <= MOST_QUERIES, f"{len(log)} {path}:\n" + "\n".join(log)
