"""What a person lets one employer see in one introduction: the fields to choose from, and exactly what they show.

Two asks, each for one employer and one introduction: first the profile (may we propose?), then the contact (name and
number). The default is least. One function makes what the employer sees, for the preview and the employer's page alike.
Source: product principles 1 and 2; Act on the Protection of Privacy in Working Life 759/2004, sections 3 and 4.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from marketplace.domain.codes import ACCOMMODATIONS, OpeningKind
from marketplace.domain.facts import CardFacts, HeldLicence, HoursRange, ShownSkill, SpokenLanguage, WantedOccupation
from marketplace.domain.introductions import ENDED_WITHOUT, IntroductionState
from marketplace.domain.visibility import LANGUAGE_FIELDS, OPEN_FIELDS

TEXT_VERSION = "1"
"""The version of the sentences that a person reads before saying yes; kept with each disclosure."""


class Ask(StrEnum):
    """The two asks of an introduction."""

    PROFILE = "profile"
    CONTACT = "contact"


ALWAYS_SHOWN = ("headline",)
"""Without its headline there is no card to speak of; everything else is chosen."""

CHOICES = (
    "skills",
    "hours_per_week",
    "times",
    "available_from",
    "municipality",
    "languages",
    "licences",
    "occupations",
    "interests",
    "kinds",
    "remote",
    "summary",
)
"""The fields a person can choose, in the order they are asked: what an employer most often needs first."""

CONTACT_CHOICES = ("name", "phone", "email")
"""Asked only after the employer wants to meet."""

if set(ALWAYS_SHOWN + CHOICES) != OPEN_FIELDS | LANGUAGE_FIELDS:  # a field added to the card must be decided about here
    raise AssertionError("the choices of a disclosure are the open fields of a card and its languages")


@dataclass(frozen=True, slots=True)
class VisibleProfile:
    """What the employer sees of a card: None is not told. `helps`: codes of accommodations, never why they help."""

    headline: Mapping[str, str]
    summary: Mapping[str, str] | None = None
    skills: tuple[ShownSkill, ...] | None = None
    occupations: tuple[WantedOccupation, ...] | None = None
    interests: tuple[str, ...] | None = None
    languages: tuple[SpokenLanguage, ...] | None = None
    licences: tuple[HeldLicence, ...] | None = None
    hours_per_week: HoursRange | None = None
    times: tuple[str, ...] | None = None
    kinds: tuple[OpeningKind, ...] | None = None
    remote: bool | None = None
    available_from: date | None = None
    municipality: str | None = None
    helps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VisibleContact:
    """What the employer sees of the person after the second ask; None is not told."""

    name: str | None = None
    phone: str | None = None
    email: str | None = None


def known_choices(facts: CardFacts) -> tuple[str, ...]:
    """Return the choices that the card says something about, in the order of CHOICES."""
    return tuple(name for name in CHOICES if _value(facts, name) not in (None, (), "", {}))


def visible_profile(facts: CardFacts, chosen: Collection[str], need_codes: Collection[str] = ()) -> VisibleProfile:
    """Return exactly what the employer sees of a card when the person has chosen `chosen` and `need_codes`.

    chosen: names of CHOICES; need_codes: accommodation codes, shown in the order of the closed list.
    Raises ValueError for a name or code outside the lists.
    """
    unknown = sorted(set(chosen) - set(CHOICES) | set(need_codes) - set(ACCOMMODATIONS))
    if unknown:
        raise ValueError(f"cannot be disclosed: {', '.join(unknown)}")
    told: dict[str, Any] = {name: _value(facts, name) for name in CHOICES if name in chosen}
    helps = tuple(code for code in ACCOMMODATIONS if code in need_codes)
    return VisibleProfile(headline=facts.headline, helps=helps, **told)


def visible_contact(whole: VisibleContact, chosen: Collection[str]) -> VisibleContact:
    """Return of a person's contact only what was chosen. Raises ValueError for a name outside CONTACT_CHOICES."""
    unknown = sorted(set(chosen) - set(CONTACT_CHOICES))
    if unknown:
        raise ValueError(f"cannot be disclosed: {', '.join(unknown)}")
    return VisibleContact(**{name: getattr(whole, name) for name in CONTACT_CHOICES if name in chosen})


def told_names(profile: VisibleProfile) -> tuple[str, ...]:
    """Return the names of what a profile tells, headline first: for the trace of who has read what."""
    return tuple(f.name for f in fields(VisibleProfile) if getattr(profile, f.name) not in (None, (), "", {}))


def ends_disclosure(state: IntroductionState) -> bool:
    """Return whether an introduction in `state` shows the employer nothing any more: it ended without an agreement."""
    return state in ENDED_WITHOUT


def _value(facts: CardFacts, name: str) -> Any:
    return facts.place.municipality if name == "municipality" else getattr(facts, name)
