"""The rules that the opening's form tells at its fields, and what it does with hostile, broken and huge input."""

import re
from typing import Any

import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.models import Account, Opening
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient
from tests.web.openings_typed import cafe, typed


@pytest.fixture
def employer(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        return make.member(session, Role.EMPLOYER, cafe(session))


RULES = [
    ({"kind": None}, "kind", "Valitse, millaisesta paikasta on kyse."),
    ({"kind": "slavery"}, "kind", "Valitse listasta."),
    ({"kind": "micro_task"}, "contract", "Valitse, millainen sopimus keikasta tehdään."),
    ({"title_fi": " "}, "title_fi", "Anna paikalle nimi ainakin yhdellä kielellä."),
    ({"title_fi": "x" * 121}, "title_fi", "Lyhennä tekstiä"),
    ({"places-0-municipality": ""}, "places-0-municipality", "Kirjoita kunta, jossa työ tehdään."),
    ({"places-0-municipality": "Ankkalinna"}, "places-0-municipality", "Emme tunne kuntaa ”Ankkalinna”."),
    ({"places-0-postcode": "3310"}, "places-0-postcode", "Postinumerossa on viisi numeroa."),
    ({"occupation": "velho"}, "occupation", "Emme tunne ammattia ”velho”."),
    ({"hours_min": "kymmenen"}, "hours_min", "Kirjoita luku"),
    ({"hours_min": "30", "hours_max": "50"}, "hours_min", "Tunteja on yli nolla ja enintään 40."),
    ({"hours_min": "30", "hours_max": "20"}, "hours_min", "pienempi luku tulee ensin"),
    ({"hours_total": "0"}, "hours_total", "Anna tunnit yhteensä: yli nolla."),
    ({"starts_on": "31.2.2027"}, "starts_on", "Kirjoita päivä"),
    ({"starts_on": "2027-02-02", "ends_on": "2027-02-01"}, "ends_on", "Työ ei voi loppua ennen kuin se alkaa."),
    ({"pay_min": "12,505", "pay_unit": "hour"}, "pay_min", "Kirjoita summa euroina"),
    ({"pay_min": "12"}, "pay_unit", "Valitse, onko summa tunnilta"),
    ({"pay_unit": "hour"}, "pay_min", "Kirjoita palkka euroina."),
    ({"pay_unit": "hour", "pay_min": "14", "pay_max": "12"}, "pay_min", "pienempi summa tulee ensin"),
    ({"kind": "wage_subsidy", "pay_unit": "task", "pay_min": "12"}, "pay_unit", "Palkkatukipaikassa palkka sovitaan"),
    ({"kind": "work_trial", "pay_unit": "hour", "pay_min": "12"}, "pay_min", "Työkokeilussa ei makseta palkkaa."),
    ({"kind": "work_trial", "contract": "employment"}, "contract", "Työkokeilusta tehdään aina"),
    (
        {"kind": "work_trial", "skills-0-label": "siivous", "skills-0-need": "must"},
        "skills",
        "Työkokeiluun saa tulla ilman osaamista.",
    ),
    ({"kind": "micro_task", "contract": "volunteer"}, "contract", "Vapaaehtoistyötä voi tarjota vain"),
    ({"positions": "0"}, "positions", "vähintään 1"),
    ({"positions": "1.5"}, "positions", "Kirjoita kokonaisluku"),
    ({"guide_name": "Aino"}, "guide_role", "Kerro myös opastajan tehtävä."),
    ({"accommodations-assistance_dog": "no"}, "accommodations-assistance_dog", "tästä työnantaja ei voi kieltäytyä"),
    ({"demands-lifting": "plenty"}, "demands-lifting", "Valitse listasta."),
    ({"licences-0-code": "pilot"}, "licences-0-code", "Valitse listasta."),
    ({"skills_none": "y", "skills-0-label": "siivous"}, "skills_none", "molemmat eivät voi pitää paikkaansa"),
    ({"expires_on": "2026-11-22"}, "expires_on", "Valitse päivä, joka on tänään tai myöhemmin"),
    ({"expires_on": "2027-05-23"}, "expires_on", "viimeistään 22. toukokuuta 2027"),
]


@pytest.mark.parametrize(("change", "field", "says"), RULES, ids=[f"{n}-{rule[1]}" for n, rule in enumerate(RULES)])
def test_each_rule_is_told_at_its_field_and_what_was_typed_stays(
    wiring: Wiring, client: ReadingClient, employer: Account, change: dict[str, Any], field: str, says: str
) -> None:
    client.sign_in_as(employer)
    reply = client.send("/openings/new", typed(**{"description_fi": "Tämä teksti pysyy.", **change}))
    page = reply.get_data(as_text=True)
    assert reply.status_code == 400
    assert f'<a href="#{field}">' in page, "the summary leads to the field"
    assert f'id="{field}-error"' in page and says in page
    assert "Tämä teksti pysyy." in page
    for name, value in change.items():
        if value and name not in ("kind", "contract", "pay_unit", "demands-lifting", "licences-0-code", "skills_none"):
            assert str(value) in page or str(value) == "no", f"{name} was lost"
    with wiring.uow.read() as session:
        assert session.scalars(select(Opening)).all() == []


def test_a_right_that_nobody_may_refuse_has_no_such_answer(client: ReadingClient, employer: Account) -> None:
    page = client.sign_in_as(employer).get("/openings/new").get_data(as_text=True)
    asked = re.findall(r'name="accommodations-(\w+)" value="no"', page)
    assert "quiet_place" in asked and "assistance_dog" not in asked


def test_a_row_more_or_less_saves_nothing_and_checks_nothing(
    wiring: Wiring, client: ReadingClient, employer: Account
) -> None:
    client.sign_in_as(employer)
    given = typed(title_fi="", **{"skills-0-label": "siivous", "skills-1-label": "keittiö"})
    more = client.send("/openings/new", {**given, "add_row": "skills"})
    page = more.get_data(as_text=True)
    assert more.status_code == 200 and 'name="skills-2-label"' in page and "error-summary" not in page
    less = client.send("/openings/new", {**given, "remove_row": "skills-0"}).get_data(as_text=True)
    assert 'name="skills-1-label"' not in less and "keittiö" in less and "siivous" not in less
    last = client.send("/openings/new", {**typed(), "remove_row": "places-0"}).get_data(as_text=True)
    assert 'name="places-0-municipality"' in last, "the last row is emptied, not taken away"
    with wiring.uow.read() as session:
        assert session.scalars(select(Opening)).all() == []


HOSTILE = "<script>alert(1)</script>\x00\x07\u202e ${7*7} ' OR 1=1 --"


def test_hostile_input_is_text_and_nothing_breaks(wiring: Wiring, client: ReadingClient, employer: Account) -> None:
    client.sign_in_as(employer)
    given = typed(title_fi=HOSTILE, tasks=HOSTILE, description_fi=HOSTILE, **{"skills-0-label": HOSTILE})
    given |= {"skills-²-label": "x", "skills-99999999999999999999-label": "y", "skills-x-label": "z", "places": "w"}
    reply = client.send("/openings/new", given)
    assert reply.status_code == 303, reply.get_data(as_text=True)
    page = client.get(reply.location).get_data(as_text=True)
    assert "<script>alert" not in page and "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    with wiring.uow.read() as session:
        opening = session.scalars(select(Opening)).one()
        assert "\x00" not in str(opening.facts()) and len(opening.skills or ()) == 1


@pytest.mark.parametrize("body", [b"title_fi=%ED%A0%80&kind=%FF", b"=&=&&&", b"kind=open_job&kind=x&version=%C2%B2"])
def test_broken_bytes_are_answered_with_the_form(client: ReadingClient, employer: Account, body: bytes) -> None:
    client.sign_in_as(employer)
    page = client.get("/openings/new").get_data(as_text=True)
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert token is not None
    body += b"&csrf_token=" + token[1].encode()
    reply = client.post("/openings/new", data=body, content_type="application/x-www-form-urlencoded")
    assert reply.status_code == 400 and "error-summary" in reply.get_data(as_text=True)


def test_two_thousand_parts_and_huge_texts_are_answered(
    wiring: Wiring, client: ReadingClient, employer: Account
) -> None:
    client.sign_in_as(employer)
    many = typed() | {f"skills-{n}-label": f"taito {n}" for n in range(1_900)}
    reply = client.send("/openings/new", many)
    assert reply.status_code == 303
    with wiring.uow.read() as session:
        assert len(session.scalars(select(Opening)).one().skills or ()) == 20
    huge = client.send("/openings/new", typed(description_fi="ä" * 5_001))
    assert huge.status_code == 400 and "ä" * 5_001 in huge.get_data(as_text=True)
    assert client.send("/openings/new", typed(description_fi="x" * 600_000)).status_code == 413
