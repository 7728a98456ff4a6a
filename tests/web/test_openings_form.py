"""The opening's form: what is saved is what was typed, every rule is told at its field, nothing typed is lost."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, Contract, EmployerForm, Offer, OpeningKind, PayUnit, Remote, Want
from marketplace.domain.facts import (
    Guide,
    HoursRange,
    Pay,
    Place,
    WantedLanguage,
    WantedLicence,
    WantedSkill,
)
from marketplace.domain.openings import OpeningState
from marketplace.models import Account, Concept, EmployerNeed, Municipality, Opening, Organisation
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient

SHELVES = "http://data.europa.eu/esco/occupation/hyllyttaja"
CLEANING = "http://data.europa.eu/esco/skill/siivous"
PLACES = (("837", "Tampere", "Tammerfors"), ("091", "Helsinki", "Helsingfors"), ("992", "Äänekoski", "Äänekoski"))


@pytest.fixture
def firm(wiring: Wiring) -> Organisation:
    """A company with a business ID, in Tampere, with places and words to choose from."""
    with wiring.uow.begin() as session:
        for code, name_fi, name_sv in PLACES:
            session.add(
                Municipality(
                    code=code,
                    name_fi=name_fi,
                    name_sv=name_sv,
                    region_code="06",
                    region_fi="",
                    region_sv="",
                    lat=61,
                    lon=23,
                )
            )
        labels = {"fi": "hyllyttäjä", "sv": "hyllypåfyllare", "en": "shelf stocker"}
        session.add(
            Concept(slug="shelf", kind="occupation", uri=SHELVES, labels=labels, synonyms={"fi": ("hyllytys",)})
        )
        skill = {"fi": "siivota tiloja", "sv": "städa", "en": "clean rooms"}
        session.add(Concept(slug="clean", kind="skill", uri=CLEANING, labels=skill, synonyms={}))
        return make.organisation(session, business_id="0116297-6")


@pytest.fixture
def employer(wiring: Wiring, firm: Organisation) -> Account:
    with wiring.uow.begin() as session:
        return make.member(session, Role.EMPLOYER, session.get_one(Organisation, firm.id))


def typed(**changes: Any) -> dict[str, Any]:
    """What somebody types who says only what must be said, in an ordinary job, with changes; None leaves out."""
    values = {
        "version": "0",
        "kind": "open_job",
        "title_fi": "Apua kahvilan aamuun",
        "places-0-municipality": "tampere",
        "places-0-remote": "no",
        "positions": "1",
        **changes,
    }
    return {name: value for name, value in values.items() if value is not None}


EVERYTHING: dict[str, Any] = {
    "kind": "micro_task",
    "contract": "commission",
    "title_sv": "Hjälp på morgonen",
    "description_fi": "Pieni kahvila.\n\nIhana väki.",
    "tasks": "- täyttää hyllyt\n\n• pestä pöydät\n",
    "language": "fi",
    "places-0-postcode": "33100",
    "places-3-municipality": "HELSINGFORS",
    "places-3-remote": "partly",
    "workplace": "Tori",
    "occupation": "Hyllytys",
    "skills-0-label": "Siivota tiloja",
    "skills-0-need": "must",
    "skills-1-label": "kassakone",
    "skills-1-need": "wish",
    "languages-0-code": "fi",
    "languages-0-level": "B1",
    "languages-0-need": "must",
    "licences-0-code": "hygiene_pass",
    "licences-0-need": "wish",
    "demands-lifting": "some",
    "demands-noise": "none",
    "accommodations-short_days": "yes",
    "accommodations-quiet_place": "no",
    "accommodations-assistance_dog": "negotiable",
    "handover": ["lifting", "phone_calls"],
    "hours_min": "7,5",
    "hours_max": "15",
    "hours_total": "1 20",
    "times": ["weekday_morning", "saturday"],
    "times_flexible": "no",
    "starts_on": "1.12.2026",
    "ends_on": "2027-02-28",
    "starts_flexible": "yes",
    "pay_unit": "hour",
    "pay_min": "12,5",
    "pay_max": "1 250.75 €",
    "positions": "2",
    "guide_role": "vuoropäällikkö",
    "guide_name": "Aino Esimerkki",
    "expires_on": "2027-01-15",
}


def test_everything_that_is_typed_is_kept_and_comes_back_the_same(
    wiring: Wiring, client: ReadingClient, employer: Account
) -> None:
    client.sign_in_as(employer)
    reply = client.send("/openings/new", typed(**EVERYTHING))
    assert reply.status_code == 303, reply.get_data(as_text=True)
    with wiring.uow.read() as session:
        opening = session.scalars(select(Opening)).one()
        facts = opening.facts()
        assert (opening.state, opening.missing, opening.contact_id) == (OpeningState.DRAFT, (), employer.id)
        assert opening.expires_at is not None and opening.expires_at.isoformat() == "2027-01-15T22:00:00+00:00"
    assert facts.kind is OpeningKind.MICRO_TASK and facts.contract is Contract.COMMISSION
    assert facts.title == {"fi": "Apua kahvilan aamuun", "sv": "Hjälp på morgonen"}
    assert facts.description == {"fi": "Pieni kahvila.\n\nIhana väki."}
    assert facts.tasks == ("täyttää hyllyt", "pestä pöydät")
    assert facts.places == (Place("837", "33100"), Place("091", None, Remote.PARTLY))
    assert (facts.occupation, facts.workplace, facts.positions) == (SHELVES, "Tori", 2)
    assert facts.skills == (WantedSkill("Siivota tiloja", Want.MUST, CLEANING), WantedSkill("kassakone", Want.WISH))
    assert facts.languages == (WantedLanguage("fi", "B1", Want.MUST),)
    assert facts.licences == (WantedLicence("hygiene_pass", Want.WISH),)
    assert facts.demands == {"lifting": Amount.SOME, "noise": Amount.NONE}
    assert facts.accommodations == {
        "short_days": Offer.YES,
        "quiet_place": Offer.NO,
        "assistance_dog": Offer.NEGOTIABLE,
    }
    assert facts.handover == ("lifting", "phone_calls")
    assert (facts.hours_per_week, facts.hours_total) == (HoursRange(7.5, 15), 120)
    assert (facts.times, facts.times_flexible) == (("weekday_morning", "saturday"), False)
    assert (facts.starts_on, facts.ends_on, facts.starts_flexible) == (date(2026, 12, 1), date(2027, 2, 28), True)
    assert facts.pay == Pay(PayUnit.HOUR, 1250, 125075)
    assert facts.guide == Guide("vuoropäällikkö", "Aino Esimerkki")
    page = client.get(f"/openings/{opening.public_id}/edit").get_data(as_text=True)
    again = client.send(f"/openings/{opening.public_id}/edit", fields_of(page))
    assert again.status_code == 303, again.get_data(as_text=True)
    with wiring.uow.read() as session:
        saved = session.get_one(Opening, opening.id)
        assert saved.facts() == facts, "a form sent as it was shown changes nothing"
        assert (saved.version, saved.expires_at) == (2, opening.expires_at)


def fields_of(html: str) -> dict[str, list[str]]:
    """Every field of the page's form as a browser would send it, but the buttons and the token."""
    form = html[html.index('<form class="form"') :]
    form = form[: form.index("</form>")]
    found = []
    for tag in re.findall(r"<input [^>]*>", form):
        kind = re.search(r'type="(\w+)"', tag)
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and (kind is None or kind[1] not in ("radio", "checkbox") or " checked" in tag):
            found.append((name[1], value[1] if value else ""))
    for name, text in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', form, re.S):
        found.append((name, text))
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'<option value="([^"]*)" selected', options) or re.search(
            r'<option value="([^"]*)"', options
        )
        found.append((name, chosen[1] if chosen else ""))
    fields: dict[str, list[str]] = {}
    for sent, given in found:
        fields.setdefault(sent, []).append(unescape(given))
    fields.pop("csrf_token", None)
    return fields


def test_unknown_stays_unknown_and_none_is_said(wiring: Wiring, client: ReadingClient, employer: Account) -> None:
    client.sign_in_as(employer)
    assert client.send("/openings/new", typed(skills_none="y", handover_none="y")).status_code == 303
    with wiring.uow.read() as session:
        facts = session.scalars(select(Opening)).one().facts()
    assert (facts.skills, facts.handover) == ((), ()), "said: none"
    unknown = (facts.languages, facts.licences, facts.demands, facts.accommodations, facts.times, facts.tasks)
    assert unknown == (None,) * 6
    flags = (facts.times_flexible, facts.starts_flexible, facts.pay, facts.guide, facts.hours_per_week)
    assert flags == (None,) * 5
    assert facts.contract is Contract.EMPLOYMENT, "a kind with one contract is not asked for it"


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


def test_the_second_of_two_editors_sees_both_and_can_save_again(
    wiring: Wiring, client: ReadingClient, employer: Account
) -> None:
    client.sign_in_as(employer)
    client.send("/openings/new", typed(hours_min="10", hours_max="20"))
    with wiring.uow.read() as session:
        path = f"/openings/{session.scalars(select(Opening)).one().public_id}/edit"
    first = client.send(path, typed(version="1", hours_min="12", hours_max="20"))
    assert first.status_code == 303
    second = client.send(path, typed(version="1", title_fi="Apua iltaan", hours_min="10", hours_max="30"))
    page = second.get_data(as_text=True)
    assert second.status_code == 409
    assert "Joku muu tallensi välissä." in page
    assert "12–20 h viikossa" in page and "10–30 h viikossa" in page and 'value="Apua iltaan"' in page
    with wiring.uow.read() as session:
        assert session.scalars(select(Opening)).one().hours_per_week == HoursRange(12, 20)
    assert client.send(path, fields_of(page)).status_code == 303
    with wiring.uow.read() as session:
        saved = session.scalars(select(Opening)).one()
        assert (saved.hours_per_week, saved.title) == (HoursRange(10, 30), {"fi": "Apua iltaan"})


def test_a_coach_writes_for_an_employer_that_the_service_knows(
    wiring: Wiring, client: ReadingClient, firm: Organisation
) -> None:
    with wiring.uow.begin() as session:
        coach = make.member(session, Role.COACH)
        twin = make.organisation(session, name=firm.name, business_id="2841673-7", form=EmployerForm.ASSOCIATION)
    client.sign_in_as(coach)
    unknown = client.send("/openings/new", typed(employer="Olematon Oy"))
    assert unknown.status_code == 400 and "Emme löydä tätä työnantajaa." in unknown.get_data(as_text=True)
    several = client.send("/openings/new", typed(employer=firm.name))
    assert several.status_code == 400 and "Kirjoita Y-tunnus." in several.get_data(as_text=True)
    assert client.send("/openings/new", typed(employer="2841673-7")).status_code == 303
    with wiring.uow.read() as session:
        opening = session.scalars(select(Opening)).one()
        assert (opening.organisation_id, opening.created_by_id) == (twin.id, coach.id)
        assert opening.contact_id is None, "nobody at the employer answers yet"


def test_a_call_becomes_an_opening(wiring: Wiring, client: ReadingClient, firm: Organisation) -> None:
    with wiring.uow.begin() as session:
        coach = make.member(session, Role.COACH)
        need = EmployerNeed(
            sentence="Pihatöitä kahdelle",
            phone="040 555 1200",
            municipality="992",
            organisation_id=firm.id,
            created_at=firm.created_at,
        )
        session.add(need)
        session.flush()
    path = f"/openings/new?call={need.public_id}"
    page = client.sign_in_as(coach).get(path).get_data(as_text=True)
    assert "Pihatöitä kahdelle</textarea>" in page and 'value="Äänekoski"' in page and f'value="{firm.name}"' in page
    assert client.send(path, {**fields_of(page), "title_fi": "Pihatyö", "kind": "open_job"}).status_code == 303
    with wiring.uow.read() as session:
        opening, linked = session.scalars(select(Opening)).one(), session.get_one(EmployerNeed, need.id)
        assert (linked.opening_id, linked.taken_by_id) == (opening.id, coach.id)
        assert opening.places == (Place("992"),)
    assert client.get(path).status_code == 404, "a need becomes one opening"


def test_only_employers_and_coaches_write_openings(
    wiring: Wiring, client: ReadingClient, firm: Organisation, employer: Account
) -> None:
    assert client.get("/openings/new").status_code == 303, "a visitor is sent to sign in"
    with wiring.uow.begin() as session:
        jobseeker, other = make.account(session), make.member(session, Role.EMPLOYER)
        make.person(session, account_id=jobseeker.id)
        opening = make.opening(session, employer, session.get_one(Organisation, firm.id))
    client.sign_in_as(jobseeker)
    assert client.get("/openings/new").status_code == 403
    client.sign_in_as(other)
    assert client.get(f"/openings/{opening.public_id}/edit").status_code == 403, "seen, not theirs"
    assert client.send(f"/openings/{opening.public_id}/edit", typed()).status_code == 403
    client.sign_in_as(employer)
    assert client.get(f"/openings/{opening.public_id}/edit").status_code == 200
