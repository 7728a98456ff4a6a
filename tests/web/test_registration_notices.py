"""Privacy notices: asked once a role and version, the three things first; a new version asks again."""

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain import notices as notice_rules
from marketplace.domain.actors import Role
from marketplace.domain.notices import NOTICE_VERSIONS
from marketplace.models import Account, Membership, NoticeAcceptance
from marketplace.texts import Texts
from marketplace.web.accounts.notices import PARTS, text_of
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import csrf_of, heading

GATE = "/accounts/notice"


def new_member(wiring: Wiring, role: Role, accepted: dict[str, str]) -> Account:
    with wiring.uow.begin() as session:
        made = factories.member(session, role)
        made.accepted_notices = accepted
        return made


def accept(client: ReadingClient, following: str = "") -> str:
    reply = client.post(GATE, data={"csrf_token": csrf_of(client, GATE), "next": following})
    assert reply.status_code == 303
    return str(reply.headers["Location"])


@pytest.mark.parametrize("role", [Role.EMPLOYER, Role.COACH, Role.COORDINATOR, Role.ADMIN])
def test_a_role_s_notice_comes_before_any_other_page_and_once(
    client: ReadingClient, wiring: Wiring, role: Role
) -> None:
    who = new_member(wiring, role, {})
    client.sign_in_as(who)
    led = client.get("/introductions?page=1")
    assert led.headers["Location"] == f"{GATE}?next=/introductions?page%3D1"
    page = client.get(led.headers["Location"])
    assert heading(page) == "Näin tietojasi käsitellään" and page.text.count("<li><b>") == 3
    assert client.send("/accounts/me", {"name": "x"}).status_code == 403, "nothing else is done before"
    assert client.get("/openings").status_code == client.get("/privacy").status_code == 200, "public pages stay open"
    assert accept(client, "/introductions?page=1") == "/introductions?page=1"
    assert client.get("/introductions").status_code == 200
    assert client.get(GATE).headers["Location"] == "/accounts/me"
    with wiring.uow.read() as session:
        row = session.scalars(select(NoticeAcceptance)).one()
        assert (row.account_id, row.role, row.version, row.accepted_at) == (
            who.id,
            role,
            NOTICE_VERSIONS[role],
            clock.now(),
        )
        assert dict(session.get_one(Account, who.id).accepted_notices) == {role.value: NOTICE_VERSIONS[role]}
    assert NOTICE_VERSIONS[role] in client.get("/accounts/me").text


def test_a_new_version_asks_again_and_says_that_the_text_changed(
    client: ReadingClient, wiring: Wiring, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = new_member(wiring, Role.EMPLOYER, dict.fromkeys(map(str, NOTICE_VERSIONS), "2020-01"))
    client.sign_in_as(who)
    assert "on muuttunut" in client.get(GATE).text
    accept(client)
    newer = {**NOTICE_VERSIONS, Role.EMPLOYER: "2031-05"}
    for name in ("marketplace.services.notices", "marketplace.web.accounts.notices", notice_rules.__name__):
        monkeypatch.setattr(f"{name}.NOTICE_VERSIONS", newer)
    assert client.get("/openings/mine").headers["Location"].startswith(GATE)
    accept(client)
    assert client.get("/openings/mine").status_code == 200
    with wiring.uow.read() as session:
        versions = list(session.scalars(select(NoticeAcceptance.version).order_by(NoticeAcceptance.id)))
    assert versions == [NOTICE_VERSIONS[Role.EMPLOYER], "2031-05"]


def test_a_second_hat_asks_for_its_own_notice(client: ReadingClient, wiring: Wiring) -> None:
    who = new_member(wiring, Role.EMPLOYER, {"employer": NOTICE_VERSIONS[Role.EMPLOYER]})
    client.sign_in_as(who)
    assert client.get("/openings/mine").status_code == 200
    with wiring.uow.begin() as session:
        house = factories.organisation(session, coaching=True)
        moment = clock.now()
        seat = Membership(
            account_id=who.id, organisation_id=house.id, role=Role.COACH, started_at=moment, verified_at=moment
        )
        session.add(seat)
        session.get_one(Account, who.id).second_factor_at = moment
    assert client.get("/coach/people").headers["Location"].startswith(GATE)
    assert "Valmentajan tiedot" in client.get(GATE).text


def test_the_button_leads_nowhere_else(client: ReadingClient, wiring: Wiring) -> None:
    client.sign_in_as(new_member(wiring, Role.EMPLOYER, {}))
    assert accept(client, "https://paha.example/") == "/start"


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_role_s_whole_text_stands_in_every_language(
    client: ReadingClient, wiring: Wiring, role: Role, language: str
) -> None:
    assert "controller" in PARTS[role] and PARTS[role][-2:] == ("rights", "complain")
    client.get(f"/language/{language}")
    page = client.get(f"/accounts/notices/{role.value}")
    said = Texts(wiring.labels)
    for part in PARTS[role]:
        text = said.say(text_of(role, part), language)
        assert len(text) > 60 and str(text) in page.get_data(as_text=True)
    assert "tietosuoja.fi" in page.text and NOTICE_VERSIONS[role] in page.text


def test_there_is_no_notice_of_another_role(client: ReadingClient) -> None:
    assert client.get("/accounts/notices/visitor").status_code == 404
