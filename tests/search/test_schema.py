"""The schema of an index has every field that a query may filter, wish or count by."""

from dataclasses import fields
from datetime import date

import pytest

from marketplace.domain.searching import Filters, Near
from search.narrowing import FIELDS, counted_fields, narrow
from search.places import places_of
from search.port import IndexName
from search.schema import SCHEMAS

EVERYTHING = Filters(
    kinds=frozenset({"open_job"}),
    municipalities=frozenset({"837"}),
    near=Near("837", 20),
    groups=frozenset({"cleaning"}),
    hours=frozenset({"10_19"}),
    times=frozenset({"saturday"}),
    pay=13,
    languages=frozenset({"fi"}),
    offers=frozenset({"own_pace"}),
    avoid=frozenset({"lifting"}),
    start=frozenset({"now"}),
    forms=frozenset({"association"}),
    remote=frozenset({"fully"}),
    adverts=frozenset({"sv"}),
    licences=frozenset({"hygiene_pass"}),
    states=frozenset({"published"}),
    source="loytamo",
)
NOT_OF_OPENINGS = {"licences"}
NOT_OF_CARDS = {"pay", "offers", "avoid", "forms", "adverts"}


@pytest.mark.parametrize(("name", "strange"), [(IndexName.OPENINGS, NOT_OF_OPENINGS), (IndexName.CARDS, NOT_OF_CARDS)])
def test_every_filter_that_can_be_asked_for_is_a_field_of_the_index(name: IndexName, strange: set[str]) -> None:
    assert all(getattr(EVERYTHING, each.name) for each in fields(Filters)), "set the new filter in EVERYTHING above"
    narrowed = narrow(name, EVERYTHING, places_of((), ()), date(2026, 11, 23))
    asked = {*narrowed.filters, *narrowed.needs, *narrowed.excludes}
    assert set(narrowed.not_applied) == strange, "say in FIELDS of search/narrowing.py which filters an index has"
    assert asked == set(FIELDS[name].values())
    assert len(asked) + len(strange) == len(fields(Filters)), "search/narrowing.py:narrow leaves out one of Filters"
    missing = (asked | set(counted_fields(name)) | {"audience"}) - set(SCHEMAS[name].codes)
    assert not missing, f"add to the codes of {name.value} in search/schema.py: {sorted(missing)}"


def test_the_index_of_occupations_can_be_filtered_by_kind() -> None:
    assert "kind" in SCHEMAS[IndexName.OCCUPATIONS].codes
