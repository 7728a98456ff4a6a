"""Where a workplace is edited stands what was done to it, when and by whom."""

from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.models import Municipality, Workplace
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import post

TYPED = {"name": "Rannan halli", "municipality": "837", "street_address": "", "postcode": "33100", "version": "0"}


def test_the_page_of_a_workplace_tells_what_was_done_to_it(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        firm = factories.organisation(session)
        region = {"region_code": "06", "region_fi": "Pirkanmaa", "region_sv": "Birkaland"}
        session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", lat=61.5, lon=23.8, **region))
        owner = factories.member(session, Role.EMPLOYER, firm, owner=True)
        other = factories.member(session, Role.EMPLOYER, factories.organisation(session), owner=True)
    client.sign_in_as(owner)
    at = f"/organisations/{firm.public_id}/workplaces"
    assert "Mitä on tapahtunut" not in client.get(f"{at}/new").text, "nothing has happened to a new one"
    assert post(client, f"{at}/new", TYPED).status_code == 303
    with wiring.uow.read() as session:
        row = session.scalars(select(Workplace)).one()
    page = f"/organisations/workplaces/{row.public_id}"
    assert "Lisätty" in client.get(f"{page}/edit").text and "Tietoja muutettu" not in client.get(f"{page}/edit").text
    assert post(client, f"{page}/edit", TYPED | {"version": str(row.version)}).status_code == 303
    assert client.send(f"{page}/retire").status_code == 303 and client.send(f"{page}/bring-back").status_code == 303
    words = client.get(f"{page}/edit").text
    order = [
        words.index(each) for each in ("Otettu takaisin käyttöön", "Poistettu käytöstä", "Tietoja muutettu", "Lisätty")
    ]
    assert order == sorted(order) and words.count(owner.name) >= 4, "newest first, each with who did it"
    assert client.sign_in_as(other).get(f"{page}/edit").status_code == 404
