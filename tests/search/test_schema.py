"""The schema of an index has every field that a query may filter or count by."""

from dataclasses import fields

import pytest

from marketplace.queries.search import Filters
from search.find import COUNTED, _index_filters
from search.port import IndexName
from search.schema import SCHEMAS

EVERYTHING = Filters(
    kinds=frozenset({"open_job"}), municipalities=frozenset({"837"}), states=frozenset({"published"}), source="loytamo"
)


@pytest.mark.parametrize("name", [IndexName.OPENINGS, IndexName.CARDS])
def test_every_filter_that_can_be_asked_for_is_a_field_of_the_index(name: IndexName) -> None:
    assert all(getattr(EVERYTHING, each.name) for each in fields(Filters)), "set the new filter in EVERYTHING above"
    asked = set(_index_filters(EVERYTHING, frozenset({"public"})))
    assert len(asked) == len(fields(Filters)) + 1, "search/find.py:_index_filters leaves out one of Filters"
    missing = (asked | set(COUNTED)) - set(SCHEMAS[name].codes)
    assert not missing, f"add to the codes of {name.value} in search/schema.py: {sorted(missing)}"


def test_the_index_of_occupations_can_be_filtered_by_kind() -> None:
    assert "kind" in SCHEMAS[IndexName.OCCUPATIONS].codes
