"""What an opening and a card say, as frozen values: the shape shared by forms, import, matching and pages.

`None` means unknown ("not asked yet"), an empty tuple or mapping means none. Hours are hours a week (or in all),
money is cents, distances are kilometres, coordinates WGS84 degrees. Texts in several languages are mappings
from language code to text. Source: the exchange format 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from marketplace.domain.codes import (
    Amount,
    Contract,
    Offer,
    OpeningKind,
    PayUnit,
    Qualified,
    Remote,
    SkillLevel,
    SkillSource,
    Want,
    Weight,
)


@dataclass(frozen=True, slots=True)
class HoursRange:
    """Weekly hours, 0 < min <= max <= 40 (168 on a card is refused the same way)."""

    min: float
    max: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a municipality code of three digits, a postcode of five digits or None, and remote work."""

    municipality: str
    postcode: str | None = None
    remote: Remote = Remote.NO


@dataclass(frozen=True, slots=True)
class Pay:
    unit: PayUnit
    min_cents: int
    max_cents: int


@dataclass(frozen=True, slots=True)
class Guide:
    """Who shows the work: the role is public, the name is not."""

    role: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class WantedSkill:
    label: str
    need: Want
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class WantedLanguage:
    code: str
    level: str
    need: Want


@dataclass(frozen=True, slots=True)
class WantedLicence:
    code: str
    need: Want


@dataclass(frozen=True, slots=True)
class OpeningFacts:
    """Everything an opening says about the work, apart from who posts it and when it is shown."""

    kind: OpeningKind
    title: Mapping[str, str]
    contract: Contract
    places: tuple[Place, ...]
    language: str = "fi"
    description: Mapping[str, str] | None = None
    tasks: tuple[str, ...] | None = None
    occupation: str | None = None
    skills: tuple[WantedSkill, ...] | None = None
    languages: tuple[WantedLanguage, ...] | None = None
    licences: tuple[WantedLicence, ...] | None = None
    demands: Mapping[str, Amount] | None = None
    accommodations: Mapping[str, Offer] | None = None
    handover: tuple[str, ...] | None = None
    hours_per_week: HoursRange | None = None
    hours_total: float | None = None
    times: tuple[str, ...] | None = None
    times_flexible: bool | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    starts_flexible: bool | None = None
    pay: Pay | None = None
    positions: int = 1
    guide: Guide | None = None
    workplace: str | None = None


@dataclass(frozen=True, slots=True)
class WantedOccupation:
    """An occupation on a card: wanted, done, or both."""

    label: str
    want: bool = False
    uri: str | None = None
    experience_months: int | None = None
    qualified: Qualified | None = None


@dataclass(frozen=True, slots=True)
class ShownSkill:
    label: str
    uri: str | None = None
    level: SkillLevel | None = None
    source: SkillSource | None = None


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    code: str
    level: str


@dataclass(frozen=True, slots=True)
class HeldLicence:
    """A licence on a card; an expired one still counts as held and the reason says so."""

    code: str
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class CardFacts:
    """Everything a card says, needs and limits included; visibility.py takes away what a reader may not see."""

    headline: Mapping[str, str]
    place: Place
    summary: Mapping[str, str] | None = None
    kinds: tuple[OpeningKind, ...] | None = None
    occupations: tuple[WantedOccupation, ...] | None = None
    skills: tuple[ShownSkill, ...] | None = None
    interests: tuple[str, ...] | None = None
    languages: tuple[SpokenLanguage, ...] | None = None
    licences: tuple[HeldLicence, ...] | None = None
    limits: Mapping[str, Amount] | None = None
    needs: Mapping[str, Weight] | None = None
    hours_per_week: HoursRange | None = None
    times: tuple[str, ...] | None = None
    max_km: float | None = None
    remote: bool | None = None
    available_from: date | None = None
    min_pay_cents_per_hour: int | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the map, WGS84 degrees."""

    lat: float
    lon: float
