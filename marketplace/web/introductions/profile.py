"""What the employer sees of a person, in words: made here once, for the preview and for the employer's page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from marketplace.domain.disclosure import CHOICES, VisibleContact, VisibleProfile
from marketplace.queries.openings import Town, towns
from marketplace.web.cards.words import (
    hours_text,
    language_text,
    licence_text,
    occupation_note,
    skill_note,
    town_name,
)
from marketplace.web.context import fmt_date, label, local, say
from marketplace.web.units import db

ICONS: Mapping[str, str] = {
    "skills": "skill",
    "hours_per_week": "clock",
    "times": "times",
    "available_from": "calendar",
    "municipality": "place",
    "languages": "language",
    "licences": "check",
    "occupations": "employer",
    "interests": "wish",
    "kinds": "task",
    "remote": "home",
    "summary": "note",
    "name": "person",
    "phone": "phone",
    "email": "mail",
}


@dataclass(frozen=True, slots=True)
class ProfileView:
    """Ready words: headline, rows for the facts component, what helps at work, and the contact once given."""

    headline: str
    rows: Sequence[Mapping[str, Any]]
    helps: Sequence[str]
    contact: Sequence[Mapping[str, Any]]


def profile_view(profile: VisibleProfile, contact: VisibleContact | None = None) -> ProfileView:
    """Return a profile in the reader's language, fields in the order they are asked."""
    names = towns(db(), [profile.municipality] if profile.municipality else [])
    rows = [
        {"icon": ICONS[name], "term": say(f"intro-field-{_dashed(name)}"), "value": _value(profile, name, names)}
        for name in CHOICES
        if getattr(profile, name) not in (None, (), "", {})
    ]
    helps = [label("accommodations", code, "helps") for code in profile.helps]
    return ProfileView(local(profile.headline), rows, helps, contact_rows(contact))


def _value(profile: VisibleProfile, name: str, names: Mapping[str, Town]) -> str:
    """One field; skills and occupations, whose notes have commas of their own, are a list."""
    if name in ("skills", "occupations"):
        items = Markup("").join(Markup("<li>{}</li>").format(_item(name, each)) for each in getattr(profile, name))
        return Markup("<ul>{}</ul>").format(items)
    return field_text(profile, name, names)


def contact_rows(contact: VisibleContact | None) -> list[Mapping[str, Any]]:
    """Return name, phone and e-mail as rows; those that were not given are left out."""
    if contact is None:
        return []
    return [
        {"icon": ICONS[name], "term": say(f"intro-field-{name}"), "value": getattr(contact, name)}
        for name in ("name", "phone", "email")
        if getattr(contact, name)
    ]


def field_text(profile: VisibleProfile, name: str, names: Mapping[str, Town]) -> str:
    """Return one field in words."""
    value: Any = getattr(profile, name)
    if name == "municipality":
        return town_name(names, value)
    if name == "hours_per_week":
        return hours_text(value) or ""
    if name == "available_from":
        return fmt_date(value)
    if name == "remote":
        return say("intro-remote-yes" if value else "intro-remote-no")
    if name == "summary":
        return local(value)
    return ", ".join(_item(name, each) for each in value)


def _item(name: str, value: Any) -> str:
    if name in ("times", "kinds"):
        return label(name, value)
    if name == "languages":
        return language_text(value)
    if name == "licences":
        return licence_text(value)
    if name == "interests":
        return str(value)
    note = skill_note(value) if name == "skills" else occupation_note(value)
    return f"{value.label} ({note})" if note else str(value.label)


def _dashed(name: str) -> str:
    return name.replace("_", "-")
