"""A card with a different word planted in every field, everybody who could read it, and a form filled in."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import html5lib
from sqlalchemy.orm import Session

from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, OpeningKind, Qualified, SkillLevel, SkillSource, Visibility, Weight
from marketplace.domain.facts import (
    HeldLicence,
    HoursRange,
    Place,
    ShownSkill,
    SpokenLanguage,
    WantedOccupation,
)
from marketplace.models import Account, Concept, Municipality, Organisation, Person, SkillCard
from tests import factories

# What each field of the planted card looks like on a Finnish page.
OPEN_WORDS = {
    "headline": "Planttuotsikko",
    "summary": "Planttukuvaus",
    "skills": "planttutaito",
    "occupations": "planttuammatti",
    "interests": "planttukiinnostus",
    "licences": "Hygieniapassi",
    "hours_per_week": "13–26 tuntia viikossa",
    "times": "lauantai klo 6–22",
    "kinds": "Oppisopimus",
    "remote": "myös etänä",
    "available_from": "17. joulukuuta 2026",
    "municipality": "Tampere",
}
LANGUAGE_WORD = "somali: pärjään työpäivän"
HIDDEN_WORDS = {
    "needs": "Minua auttaa, että avustajakoirani on mukana",
    "limits": "En voi nostaa",
    "postcode": "33877",
    "max_km": "enintään 19 km",
    "min_pay": "14,30",
}
COACH_TEXT = "Planttumuistiinpano valmentajalle"
NAME = "Planttu Nimismies"
PHONE = "050 555 7391"


@dataclass(frozen=True)
class Scene:
    """The rows, detached; readers by name."""

    card: SkillCard
    person: Person
    house: Organisation
    accounts: dict[str, Account]


def towns(session: Session) -> None:
    """Two municipalities, one with a Swedish name of its own."""
    for code, fi, sv in (("837", "Tampere", "Tammerfors"), ("853", "Turku", "Åbo")):
        session.add(
            Municipality(
                code=code, name_fi=fi, name_sv=sv, region_code="06", region_fi="Maakunta", region_sv="Landskap",
                lat=61.5, lon=23.8,
            )
        )  # fmt: skip
    session.add(
        Concept(
            slug="planting", kind="skill", uri="http://data.europa.eu/esco/skill/plant",
            labels={"fi": "istuttaminen", "sv": "plantering", "en": "planting"}, synonyms={"fi": ("istutustyö",)},
        )
    )  # fmt: skip
    session.flush()


def planted_facts() -> dict[str, Any]:
    return {
        "headline": {"fi": "Planttuotsikko"},
        "summary": {"fi": "Planttukuvaus"},
        "kinds": (OpeningKind.APPRENTICESHIP,),
        "occupations": (WantedOccupation("planttuammatti", True, None, 30, Qualified.ABROAD),),
        "skills": (ShownSkill("planttutaito", None, SkillLevel.GOOD, SkillSource.LIFE),),
        "interests": ("planttukiinnostus",),
        "languages": (SpokenLanguage("so", "B1"),),
        "licences": (HeldLicence("hygiene_pass", date(2027, 5, 4)),),
        "hours_per_week": HoursRange(13, 26),
        "times": ("saturday",),
        "place": Place("837", "33877"),
        "max_km": 19.0,
        "remote": True,
        "available_from": date(2026, 12, 17),
        "min_pay_cents_per_hour": 1430,
    }


def scene(session: Session, visibility: Visibility = Visibility.EMPLOYERS, **values: Any) -> Scene:
    """Make the planted card and everybody around it."""
    towns(session)
    house = factories.organisation(session, coaching=True)
    other_house = factories.organisation(session, coaching=True)
    no_agreement = factories.organisation(session, coaching=True, agreement_accepted_at=None)
    firm = factories.organisation(session)
    accounts = {
        "person": factories.account(session),
        "other_person": factories.account(session),
        "own_coach": factories.member(session, Role.COACH, house),
        "same_organisation": factories.member(session, Role.COACH, house),
        "coordinator": factories.member(session, Role.COORDINATOR, house),
        "other_organisation": factories.member(session, Role.COACH, other_house),
        "without_agreement": factories.member(session, Role.COACH, no_agreement),
        "employer": factories.member(session, Role.EMPLOYER, firm),
        "unverified_employer": factories.member(session, Role.EMPLOYER, firm, verified=False),
        "admin": factories.member(session, Role.ADMIN, house),
    }
    person = factories.person(
        session, accounts["own_coach"], house, account_id=accounts["person"].id, name=NAME, phone=PHONE
    )
    factories.person(session, account_id=accounts["other_person"].id)
    card = factories.card(session, person, house, visibility=visibility, **{**planted_facts(), **values})
    factories.needs(
        session,
        card,
        needs={"assistance_dog": Weight.MUST},
        limits={"lifting": Amount.NONE},
        coach_text=COACH_TEXT,
    )
    return Scene(card, person, house, accounts)


def form(**changes: Any) -> dict[str, Any]:
    """A whole form as a person sends it, without needs."""
    return {
        "version": "0",
        "headline_fi": "Huolellinen keittiössä",
        "summary_fi": "Pidän järjestyksestä.\n\nTulen ajoissa.",
        "kinds": ["micro_task", "open_job"],
        "skills-0-label": "Istutustyö",
        "skills-0-level": "can",
        "skills-0-source": "hobby",
        "skills-1-label": "",
        "occupations-0-label": "keittiöapulainen",
        "occupations-0-want": "y",
        "occupations-0-experience": "1,5",
        "occupations-0-unit": "years",
        "occupations-0-qualified": "fi",
        "interests": "- leipominen\nretkikahvila",
        "languages-0-code": "fi",
        "languages-0-level": "B1",
        "licences-0-code": "first_aid",
        "licences-0-valid_until": "3.12.2027",
        "hours_min": "8",
        "hours_max": "20,5",
        "times": ["weekday_day", "saturday"],
        "municipality": "tammerfors",
        "postcode": "33200",
        "max_km": "15",
        "remote": "no",
        "available_from": "2026-12-01",
        "min_pay": "12,50",
        **changes,
    }


def as_sent(html: str) -> dict[str, Any]:
    """The fields of the page's big form, as a browser sends them."""
    page = html5lib.parse(html, namespaceHTMLElements=False)
    form_element = next(each for each in page.iter("form") if each.get("class") == "form")
    sent: dict[str, list[str]] = {}
    for field in form_element.iter():
        name = field.get("name")
        if not name or name == "csrf_token" or field.tag == "button":
            continue
        if field.tag == "select":
            values = [
                option.get("value") or "" for option in field.iter("option") if option.get("selected") is not None
            ]
        elif field.tag == "textarea":
            values = ["".join(field.itertext())]
        elif field.get("type") in ("checkbox", "radio"):
            values = [field.get("value") or ""] if field.get("checked") is not None else []
        else:
            values = [field.get("value") or ""]
        sent.setdefault(name, []).extend(values)
    return dict(sent)
