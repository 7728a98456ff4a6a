"""Choosing how often to hear of new matches, stopping it from a letter, and what the start page shows of them."""

from typing import Any

import pytest
from flask import Flask

from marketplace import clock, links
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.match_notices import SHOWN_FOR, NoticeKind, NoticePace
from marketplace.models import Account, MatchNotice, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.services.match_notices import STOP, pace_of
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient


@pytest.fixture
def told(wiring: Wiring) -> dict[str, Any]:
    """A coach and a person told of one opening; the coach also of one that nobody was proposed for."""
    with wiring.uow.begin() as session:
        house, firm = make.organisation(session, coaching=True), make.organisation(session)
        coach, account = make.member(session, Role.COACH, house), make.account(session)
        employer = make.member(session, Role.EMPLOYER, firm)
        new, quiet = (make.opening(session, employer, firm, title={"fi": title}) for title in ("Leipuri", "Kokki"))
        card = make.card(session, make.person(session, coach, house, account_id=account.id), house)
        for who, opening, kind in (
            (coach, new, NoticeKind.NEW),
            (coach, quiet, NoticeKind.RESCUE),
            (account, new, NoticeKind.NEW),
        ):
            notice = {"account_id": who.id, "opening_id": opening.id, "card_id": card.id}
            session.add(MatchNotice(**notice, kind=kind, told_at=clock.now()))
        return {"coach": coach, "person": account, "new": new, "quiet": quiet, "card": card, "firm": firm}


def test_the_start_page_leads_a_coach_to_the_people_and_a_person_to_the_reasons(
    client: ReadingClient, told: dict[str, Any]
) -> None:
    client.sign_in_as(told["coach"])
    page = client.get("/start").text
    assert "Uusia paikkoja ihmisillesi" in page
    assert page.index(f"Kokki, {told['firm'].name}") < page.index("Ketään ei ole vielä ehdotettu. Yksi ihmisistäsi")
    assert page.index(f"Leipuri, {told['firm'].name}") < page.index("Sopii hyvin yhdelle ihmisistäsi.")
    assert f'href="/openings/{told["new"].public_id}/matches"' in page
    client.sign_in_as(told["person"])
    page = client.get("/start").text
    address = f"/cards/{told['card'].public_id}/why/{told['new'].public_id}"
    assert "Uusia paikkoja sinulle" in page and f'href="{address}"' in page and "Kokki" not in page
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("how", ["long ago", "hidden"])
def test_what_is_over_is_not_on_the_start_page(
    client: ReadingClient, told: dict[str, Any], wiring: Wiring, how: str, moved_clock: Any
) -> None:
    if how == "hidden":
        with wiring.uow.begin() as session:
            session.get_one(SkillCard, told["card"].id).state = CardState.HIDDEN
    else:
        moved_clock(clock.now() + SHOWN_FOR)
    client.sign_in_as(told["coach"])
    page = client.get("/start").text
    assert "Uusia paikkoja ihmisillesi" not in page and "Leipuri" not in page


def test_anybody_chooses_how_often_and_nonsense_is_told(
    client: ReadingClient, told: dict[str, Any], wiring: Wiring
) -> None:
    client.sign_in_as(told["person"])
    assert 'value="never" checked' in client.get("/searches/matches").text.replace("checked=", "checked ")
    for typed in ({"often": "hourly"}, {}):
        reply = client.send("/searches/matches", typed)
        assert reply.status_code == 400 and "Valitse" in reply.text
    assert _pace(wiring, told["person"]) is NoticePace.NEVER
    assert client.send("/searches/matches", {"often": "daily"}).status_code == 303
    assert _pace(wiring, told["person"]) is NoticePace.DAILY
    assert "Valinta on tallennettu" in client.get("/searches/matches").text


def test_a_letter_is_stopped_without_signing_in_and_reading_changes_nothing(
    client: ReadingClient, app: Flask, told: dict[str, Any], wiring: Wiring
) -> None:
    coach = told["coach"]
    address = f"/searches/stop/{links.token(wiring.settings.secret_key, STOP, coach.public_id)}"
    page = client.get(address)
    assert page.status_code == 200 and "Lopeta nämä viestit" in page.text
    assert _pace(wiring, coach) is NoticePace.DAILY
    done = client.send(f"{address}/now")
    assert "ei enää tule" in done.text and _pace(wiring, coach) is NoticePace.NEVER
    app.config["WTF_CSRF_ENABLED"] = True
    reply = app.test_client().post(address, data={"List-Unsubscribe": "One-Click"})
    assert (reply.status_code, reply.mimetype) == (200, "text/plain")
    assert client.get(f"{address}x").status_code == 404


def _pace(wiring: Wiring, who: Account) -> NoticePace:
    with wiring.uow.read() as session:
        return pace_of(session, actor_of(session, session.get_one(Account, who.id)))
