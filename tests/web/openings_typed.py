"""A café and what its owner types into the opening's form; shared by the tests of that form."""

import re
from html import unescape
from typing import Any

from sqlalchemy.orm import Session

from marketplace.models import Concept, Municipality, Organisation
from tests import factories as make

SHELVES = "http://data.europa.eu/esco/occupation/hyllyttaja"
CLEANING = "http://data.europa.eu/esco/skill/siivous"
PLACES = (("837", "Tampere", "Tammerfors"), ("091", "Helsinki", "Helsingfors"), ("992", "Äänekoski", "Äänekoski"))


def cafe(session: Session) -> Organisation:
    """A company with a business ID, in Tampere, with places and words to choose from."""
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
    session.add(Concept(slug="shelf", kind="occupation", uri=SHELVES, labels=labels, synonyms={"fi": ("hyllytys",)}))
    skill = {"fi": "siivota tiloja", "sv": "städa", "en": "clean rooms"}
    session.add(Concept(slug="clean", kind="skill", uri=CLEANING, labels=skill, synonyms={}))
    return make.organisation(session, business_id="0116297-6")


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
