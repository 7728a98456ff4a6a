"""Postcodes in GeoNames' postal format: tab-separated country, postcode, place name, three levels of administration
(name and code each; the third code is the municipality), latitude, longitude, accuracy.
"""

import re
from dataclasses import dataclass

from marketplace.domain.exchange_fields import clean_text
from marketplace.domain.exchange_lines import MAX_LINE_BYTES, WrongLine
from marketplace.domain.facts import Point

COUNTRY = "FI"
_COLUMNS = 12
_MAX_NAME = 80
_POSTCODE = re.compile(r"[0-9]{5}")
_MUNICIPALITY = re.compile(r"[0-9]{3}")
_DEGREES = re.compile(r"-?[0-9]{1,3}([.][0-9]{1,12})?")


@dataclass(frozen=True, slots=True)
class PostalRow:
    """One postcode as a file says it; `municipality` is None when the file names none."""

    code: str
    name: str
    municipality: str | None
    point: Point


def parse_postal_line(raw: bytes) -> PostalRow:
    """Return the postcode of one line of bytes in GeoNames' postal format.

    Raises WrongLine, whose problem names the column and what was expected.
    """
    if len(raw) > MAX_LINE_BYTES:
        raise WrongLine("exchange-line-long", max=MAX_LINE_BYTES)
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise WrongLine("exchange-line-utf8") from error
    columns = text.split("\t")
    if len(columns) != _COLUMNS:
        raise WrongLine("exchange-line-columns", count=_COLUMNS)
    if columns[0] != COUNTRY:
        raise WrongLine("exchange-expected-code", "country", codes=COUNTRY)
    if not _POSTCODE.fullmatch(columns[1]):
        raise WrongLine("exchange-expected-postcode", "postcode")
    name = clean_text(columns[2], lines=False)
    if not name or len(name) > _MAX_NAME:
        raise WrongLine("exchange-expected-text", "place", max=_MAX_NAME)
    if columns[8] and not _MUNICIPALITY.fullmatch(columns[8]):
        raise WrongLine("exchange-expected-municipality", "admin3")
    point = Point(_degrees(columns[9], "latitude", 90), _degrees(columns[10], "longitude", 180))
    return PostalRow(columns[1], name, columns[8] or None, point)


def _degrees(text: str, column: str, most: int) -> float:
    if not _DEGREES.fullmatch(text) or abs(float(text)) > most:
        raise WrongLine("exchange-expected-number", column, low=-most, high=most)
    return float(text)
