"""Where things are and how far apart: points of places, and great-circle distance."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from marketplace.domain.facts import Place, Point

EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class PlacePoints:
    """Points looked up beforehand: of postcodes (five digits) and of municipalities (three digits)."""

    postcodes: Mapping[str, Point] = field(default_factory=dict)
    municipalities: Mapping[str, Point] = field(default_factory=dict)

    def of(self, place: Place) -> Point | None:
        """Return the postcode's point, else the municipality's, else None (the place is unknown)."""
        found = self.postcodes.get(place.postcode) if place.postcode else None
        return found or self.municipalities.get(place.municipality)


def km_between(one: Point, other: Point) -> float:
    """Return the great-circle distance in kilometres, as the crow flies."""
    lat_one, lat_other = math.radians(one.lat), math.radians(other.lat)
    half_lat, half_lon = (lat_other - lat_one) / 2, math.radians(other.lon - one.lon) / 2
    haversine = math.sin(half_lat) ** 2 + math.cos(lat_one) * math.cos(lat_other) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, haversine)))


def nearest_km(places: tuple[Place, ...], home: Place, points: PlacePoints) -> float | None:
    """Return kilometres from home to the nearest of the work's places; None when either side has no known point."""
    here = points.of(home)
    if here is None:
        return None
    return min([km_between(point, here) for place in places if (point := points.of(place))], default=None)
