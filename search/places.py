"""Where places are: which lie within a radius, how far two are apart, which is nearest to a point. By numpy."""

import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace.domain.facts import Place, Point
from marketplace.matching.places import EARTH_RADIUS_KM, PlacePoints
from marketplace.models import Municipality, Postcode

LOOK_SECONDS = 60.0
FARTHEST_KM = 100.0
"""A point farther than this from every place we know is nowhere."""

Numbers = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Places:
    """Points of municipalities (three digits) and postcodes (five digits), in radians.

    rows: the row of each code. towns: the municipality of each postcode, None where unknown. points: the same in
    degrees, as matching takes them.
    """

    codes: tuple[str, ...]
    lat: Numbers
    lon: Numbers
    rows: Mapping[str, int]
    towns: Mapping[str, str | None]
    points: PlacePoints = field(default_factory=PlacePoints)

    def code_of(self, place: Place) -> str:
        """The code at whose point a place stands: its postcode where that is known, else its municipality."""
        return place.postcode if place.postcode in self.rows and place.postcode else place.municipality

    def distances(self, code: str) -> Numbers | None:
        """Kilometres from a place to every place, in the order of `codes`; None for an unknown one."""
        row = self.rows.get(code)
        return None if row is None else self._from(self.lat[row], self.lon[row])

    def within(self, code: str, km: float) -> frozenset[str]:
        """The codes of all places within `km` kilometres; of an unknown one only its own."""
        far = self.distances(code)
        if far is None:
            return frozenset({code})
        return frozenset(self.codes[row] for row in np.flatnonzero(far <= km)) | {code}

    def inside(self, code: str) -> frozenset[str]:
        """A place and, of a municipality, all its postcodes."""
        return frozenset(postcode for postcode, town in self.towns.items() if town == code) | {code}

    def rings(self, code: str, edges_km: Sequence[float]) -> tuple[frozenset[str], ...]:
        """The codes of all places by distance: up to the first edge, up to the second …, beyond the last."""
        far = self.distances(code)
        if far is None:
            return (frozenset({code}),)
        ring = np.searchsorted(np.asarray(edges_km), far, side="left")
        return tuple(
            frozenset(self.codes[row] for row in np.flatnonzero(ring == number)) for number in range(len(edges_km) + 1)
        )

    def km(self, code: str, others: Sequence[str]) -> float | None:
        """Kilometres from a place to the nearest of others; None when it or all of them are unknown."""
        here = self.rows.get(code)
        there = [self.rows[other] for other in others if other in self.rows]
        if here is None or not there:
            return None
        return float(self._from(self.lat[here], self.lon[here])[there].min())

    def nearest(self, lat: float, lon: float) -> str | None:
        """The postcode (a municipality where no postcodes are known) nearest to a point in degrees.

        So a page keeps where somebody is as the code of a place and never as a point. None far from everywhere.
        """
        if not self.codes or not (-90 <= lat <= 90 and -180 <= lon <= 180):
            return None
        far = self._from(np.radians(lat), np.radians(lon))
        if self.towns:
            far = np.where([len(code) > 3 for code in self.codes], far, np.inf)
        row = int(far.argmin())
        return self.codes[row] if far[row] <= FARTHEST_KM else None

    def _from(self, lat: float, lon: float) -> Numbers:
        half = np.sin((self.lat - lat) / 2) ** 2
        half = half + np.cos(lat) * np.cos(self.lat) * np.sin((self.lon - lon) / 2) ** 2
        found: Numbers = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(half, 1.0)))
        return found


def places_of(
    towns: Sequence[tuple[str, float, float]], postcodes: Sequence[tuple[str, str | None, float, float]]
) -> Places:
    """Make places of (code, latitude, longitude) and (code, municipality, latitude, longitude), in degrees."""
    points = [(code, lat, lon) for code, lat, lon in towns] + [(code, lat, lon) for code, _, lat, lon in postcodes]
    codes = tuple(code for code, _, _ in points)
    return Places(
        codes,
        np.radians([lat for _, lat, _ in points]),
        np.radians([lon for _, _, lon in points]),
        {code: row for row, code in enumerate(codes)},
        {code: town for code, town, _, _ in postcodes},
        PlacePoints(
            {code: Point(lat, lon) for code, _, lat, lon in postcodes},
            {code: Point(lat, lon) for code, lat, lon in towns},
        ),
    )


NOWHERE = places_of((), ())
"""No place is known: each stands for itself."""


class PlacesCache:
    """The places as last loaded. Their number is compared every LOOK_SECONDS, and they are loaded again when it
    changed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._places = NOWHERE
        self._extent: tuple[int, int] | None = None
        self._looked_at = 0.0

    def fresh(self, session: Session) -> Places:
        """Give the places: mostly without a query."""
        with self._lock:
            if self._extent is None or time.monotonic() - self._looked_at > LOOK_SECONDS or not self._extent[0]:
                self._look(session)
            return self._places

    def reload(self, session: Session) -> Places:
        """Give the places as they stand in the database now."""
        with self._lock:
            self._extent = None
        return self.fresh(session)

    def _look(self, session: Session) -> None:
        postcodes = select(func.count(Postcode.code)).scalar_subquery()
        towns, codes = session.execute(select(func.count(Municipality.code), postcodes)).one()
        if (towns, codes) != self._extent:
            self._places = _load(session)
        self._extent, self._looked_at = (towns, codes), time.monotonic()


def _load(session: Session) -> Places:
    towns = session.execute(select(Municipality.code, Municipality.lat, Municipality.lon).order_by(Municipality.code))
    postcodes = select(Postcode.code, Postcode.municipality, Postcode.lat, Postcode.lon).order_by(Postcode.code)
    return places_of([tuple(row) for row in towns], [tuple(row) for row in session.execute(postcodes)])
