"""The question of match_speed put to PostgreSQL, as good SQL: the rules of tier 1 as conditions, the order by words.

One table of the same cards with a column a fact, what can be an index is one (the square that a card reaches, kinds,
languages, licences, words). It is not the same answer: the order is `ts_rank` alone, there are no questions to ask, no
near misses and no reasons.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np

from marketplace.domain.codes import LANGUAGE_LEVELS, Amount, Offer, OpeningKind, Want, Weight
from marketplace.domain.facts import CardFacts, OpeningFacts
from marketplace.matching.frame_rules import fully_remote, hourly_cents
from marketplace.matching.likeness import Side
from marketplace.matching.places import EARTH_RADIUS_KM
from marketplace.matching.rules import OF_THE_MEETING, SAME_WORK, answering
from search.places import Places
from tests.bench.match_speed_reasons import Cards
from tests.postgres import cluster

TOP = 50
SAID = """
CREATE TABLE said (
  source int PRIMARY KEY, kinds text[], too_much text[], must text[], licences text[], languages text[],
  hours_min float8, hours_max float8, times text[], remote boolean, available_from date, min_pay int, found tsvector)
"""
HOME = "CREATE TABLE home (id int PRIMARY KEY, source int, lat float8, lon float8, max_km float8)"
# A square around home that holds the circle; without a radius the whole country.
CARD = """
CREATE TABLE card AS
SELECT home.id, lat, lon, cos(radians(lat)) AS cos_lat, max_km,
  CASE WHEN max_km IS NULL THEN box(point(0, 0), point(90, 90))
    ELSE box(point(lon - max_km / (110 * cos(radians(lat + 1))), lat - max_km / 110),
             point(lon + max_km / (110 * cos(radians(lat + 1))), lat + max_km / 110)) END AS reach,
  kinds, too_much, must, licences, languages, hours_min, hours_max, times, remote, available_from, min_pay, found
FROM home JOIN said USING (source) ORDER BY home.id
"""
INDEXES = (
    "ALTER TABLE card ADD PRIMARY KEY (id)",
    "CREATE INDEX card_reach ON card USING gist (reach)",
    "CREATE INDEX card_codes ON card USING gin (kinds, languages, licences)",
    "CREATE INDEX card_found ON card USING gin (found)",
    "CREATE INDEX card_free ON card (available_from)",
    "CREATE INDEX card_remote ON card (id) WHERE remote",
)
SETTINGS = ("jit = off", "work_mem = '64MB'", "random_page_cost = 1.1", "plan_cache_mode = force_custom_plan")


@dataclass(frozen=True, slots=True)
class Question:
    """One opening as a query. fits: the conditions of tier 1. given: what stands for their parameters."""

    fits: str
    given: dict[str, Any]

    def best(self, by_words: bool) -> str:
        """The best fifty. by_words: only those with a word in common."""
        words = " AND found @@ %(words)s::tsquery" if by_words else ""
        order = "ORDER BY ts_rank(found, %(words)s::tsquery) DESC, id LIMIT " + str(TOP)
        return f"SELECT id FROM card WHERE {self.fits}{words} {order}"


@contextmanager
def table_of(cards: Cards, places: Places) -> Iterator[Any]:
    """Give a connection to a PostgreSQL of its own that has the cards, indexed and analysed."""
    with cluster() as running, running.connect() as connection:
        for setting in SETTINGS:
            connection.execute(f"SET {setting}".encode())
        connection.execute(SAID)
        connection.execute(HOME)
        with connection.cursor() as cursor:
            with cursor.copy("COPY said FROM STDIN") as copy:
                for number, (facts, side) in enumerate(zip(cards.facts, cards.sides, strict=True)):
                    copy.write_row((number, *_said(facts, side)))
            with cursor.copy("COPY home FROM STDIN") as copy:
                for row in _homes(cards, places):
                    copy.write_row(row)
        for statement in (CARD, *INDEXES, "DROP TABLE home", "VACUUM ANALYZE card"):
            connection.execute(statement.encode())
        yield connection


def _said(facts: CardFacts, side: Side) -> Sequence[Any]:
    must = [code for code, weight in (facts.needs or {}).items() if weight is Weight.MUST and code != OF_THE_MEETING]
    too_much = [
        f"{demand}:{level.value}"
        for demand, limit in (facts.limits or {}).items()
        for level in Amount
        if level.step > limit.step
    ]
    languages = None if facts.languages is None else [
        f"{each.code}:{level}"
        for each in facts.languages
        for level in LANGUAGE_LEVELS[: LANGUAGE_LEVELS.index(each.level) + 1]
    ]  # fmt: skip
    hours, pay = facts.hours_per_week, facts.min_pay_cents_per_hour or None
    return (
        None if facts.kinds is None else list(map(str, facts.kinds)), too_much, must,
        None if facts.licences is None else [each.code for each in facts.licences], languages,
        hours.min if hours else None, hours.max if hours else None, list(facts.times or ()), bool(facts.remote),
        facts.available_from, pay, " ".join(_lexeme(word) for word in sorted(side.words)),
    )  # fmt: skip


def _homes(cards: Cards, places: Places) -> Iterator[Sequence[Any]]:
    rows = np.array([places.rows[town] for town, _ in cards.rows.places])[cards.rows.facts.place]
    lat, lon = np.degrees(places.lat[rows]).tolist(), np.degrees(places.lon[rows]).tolist()
    radius = [None if np.isnan(km) else km for km in cards.rows.facts.max_km.tolist()]
    yield from zip(range(len(rows)), cards.source.tolist(), lat, lon, radius, strict=True)


def _lexeme(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


def question(opening: OpeningFacts, side: Side, places: Places) -> Question:
    """Return the query for an opening. Rules that cannot break for it are left out, as a good writer would."""
    given: dict[str, Any] = {"words": " | ".join(_lexeme(word) for word in sorted(side.words)) or "''"}
    parts = [*_codes(opening, given), *_frame(opening, given), _near(opening, places, given)]
    return Question(" AND ".join(parts), given)


def _codes(opening: OpeningFacts, given: dict[str, Any]) -> Iterator[str]:
    given["kinds"] = list(map(str, SAME_WORK if opening.kind in SAME_WORK else (opening.kind,)))
    yield "(kinds && %(kinds)s::text[] OR kinds IS NULL)"
    given["asks"] = [
        f"{demand}:{level.value}"
        for demand, level in (opening.demands or {}).items()
        if level.step and demand not in (opening.handover or ()) and not answering(opening, demand)
    ]
    given["refused"] = [code for code, offer in (opening.accommodations or {}).items() if offer is Offer.NO]
    given["licences"] = [each.code for each in opening.licences or () if each.need is Want.MUST]
    given["languages"] = [f"{each.code}:{each.level}" for each in opening.languages or () if each.need is Want.MUST]
    if given["asks"]:
        yield "NOT too_much && %(asks)s::text[]"
    if given["refused"]:
        yield "NOT must && %(refused)s::text[]"
    for name in ("licences", "languages"):
        if given[name]:
            yield f"({name} @> %({name})s::text[] OR {name} IS NULL)"


def _frame(opening: OpeningFacts, given: dict[str, Any]) -> Iterator[str]:
    if opening.hours_per_week:
        given["low"], given["high"] = opening.hours_per_week.min, opening.hours_per_week.max
        yield "(hours_min IS NULL OR (hours_min <= %(high)s AND hours_max >= %(low)s))"
    if opening.times:
        given["times"] = list(opening.times)
        suits = "@>" if opening.times_flexible is False else "&&"
        yield f"(times = '{{}}' OR times {suits} %(times)s::text[])"
    if opening.starts_on is not None and opening.starts_flexible is False:
        given["starts"] = opening.starts_on
        yield "(available_from IS NULL OR available_from <= %(starts)s)"
    pay = hourly_cents(opening)
    if pay is not None and opening.kind is not OpeningKind.WORK_TRIAL:
        given["pay"] = pay[1]
        yield "(min_pay IS NULL OR min_pay <= %(pay)s)"


def _near(opening: OpeningFacts, places: Places, given: dict[str, Any]) -> str:
    ways = []
    for number, place in enumerate(opening.places):
        row = places.rows[places.code_of(place)]
        lat, lon = float(np.degrees(places.lat[row])), float(np.degrees(places.lon[row]))
        given.update({f"lat{number}": lat, f"lon{number}": lon, f"cos{number}": float(np.cos(places.lat[row]))})
        at = f"point(%(lon{number})s::float8, %(lat{number})s::float8)"
        half = f"power(sin(radians(lat - %(lat{number})s) / 2), 2)"
        side = f"cos_lat * %(cos{number})s * power(sin(radians(lon - %(lon{number})s) / 2), 2)"
        km = f"{2 * EARTH_RADIUS_KM} * asin(sqrt(least(1, {half} + {side})))"
        ways.append(f"(reach && box({at}, {at}) AND (max_km IS NULL OR {km} <= max_km))")
    if fully_remote(opening):
        ways.append("remote")
    return f"({' OR '.join(ways)})"
