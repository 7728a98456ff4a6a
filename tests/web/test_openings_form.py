"""The opening's form: what is saved is what was typed, every rule is told at its field, nothing typed is lost."""

from datetime import date

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
from marketplace.models import Account, EmployerNeed, Opening, Organisation
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient
from tests.web.openings_typed import CLEANING, EVERYTHING, SHELVES, cafe, fields_of, typed


@pytest.fixture
def firm(wiring: Wiring) -> Organisation:
    with wiring.uow.begin() as session:
        return cafe(session)


@pytest.fixture
def employer(wiring: Wiring, firm: Organisation) -> Account:
    with wiring.uow.begin() as session:
        return make.member(session, Role.EMPLOYER, session.get_one(Organisation, firm.id))


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
    address = f"/openings/new?employer={twin.public_id}"
    assert f'href="{address}"' in client.get(f"/coach/employers/{twin.public_id}").get_data(as_text=True)
    named = client.get(address).get_data(as_text=True)
    assert 'name="employer" list="employers"' in named and 'value="2841673-7"' in named, "of two with one name, the ID"
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
