"""What seeds and imports bring: vocabulary, places, support rules."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from marketplace.domain.vocabulary import Origin, Parts
from marketplace.models.base import Base, Plain


class Concept(Base):
    """An occupation or a skill: labels and everyday synonyms in three languages, an ESCO URI where one exists."""

    __tablename__ = "concept"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(120), unique=True)
    kind: Mapped[str] = mapped_column(String(12))  # occupation, skill, group
    uri: Mapped[str | None] = mapped_column(String(200), unique=True)
    isco: Mapped[str | None] = mapped_column(String(8))
    labels: Mapped[Mapping[str, str]] = mapped_column(Plain(Mapping[str, str]))
    synonyms: Mapped[Mapping[str, tuple[str, ...]]] = mapped_column(Plain(Mapping[str, tuple[str, ...]]))
    broader: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]), default=())  # slugs
    occupations: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]), default=())  # slugs, of a skill
    retired_on: Mapped[date | None] = mapped_column(Date)
    # Who speaks for it; `parts` is what each source says where there are several, NULL where one says everything.
    origin: Mapped[str] = mapped_column(String(12), default=Origin.HAND.value, server_default=Origin.HAND.value)
    parts: Mapped[Parts | None] = mapped_column(Plain(Parts))


class Municipality(Base):
    """Code of Statistics Finland, both names, region, a point. Sources: GeoNames, National Land Survey of Finland."""

    __tablename__ = "municipality"

    code: Mapped[str] = mapped_column(String(3), primary_key=True)
    name_fi: Mapped[str] = mapped_column(String(60))
    name_sv: Mapped[str] = mapped_column(String(60))
    region_code: Mapped[str] = mapped_column(String(2))
    region_fi: Mapped[str] = mapped_column(String(60))
    region_sv: Mapped[str] = mapped_column(String(60))
    lat: Mapped[float] = mapped_column()
    lon: Mapped[float] = mapped_column()


class Postcode(Base):
    """Five digits, a name and a point; `replaced` when its own point was too far off and the municipality's is used."""

    __tablename__ = "postcode"
    __table_args__ = (Index("ix_postcode_municipality", "municipality"),)

    code: Mapped[str] = mapped_column(String(5), primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    municipality: Mapped[str | None] = mapped_column(ForeignKey("municipality.code"))
    lat: Mapped[float] = mapped_column()
    lon: Mapped[float] = mapped_column()
    replaced: Mapped[bool] = mapped_column(default=False)


class SubsidyRule(Base):
    """A dated row of a support's conditions and amounts. Always an estimate, never an entitlement."""

    __tablename__ = "subsidy_rule"
    __table_args__ = (UniqueConstraint("key", "area", "valid_from", name="uq_subsidy_rule_row"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40))
    area: Mapped[str] = mapped_column(String(20), default="")  # a region or municipality code; empty: everywhere
    percent: Mapped[float | None] = mapped_column()
    cap_cents: Mapped[int | None] = mapped_column()
    months: Mapped[str | None] = mapped_column(String(40))
    valid_from: Mapped[date] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    source: Mapped[str] = mapped_column(String(200))
    mark: Mapped[str] = mapped_column(String(1))
    label: Mapped[Mapping[str, str]] = mapped_column(Plain(Mapping[str, str]))
    who: Mapped[Mapping[str, str]] = mapped_column(Plain(Mapping[str, str]))
