"""From what somebody typed and chose to a query for any engine. What is typed can never be engine syntax."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from marketplace.domain.actors import Actor, Role
from marketplace.language.analysis import analyse_query
from marketplace.language.resolver import Understood, resolve
from marketplace.language.vocabulary import Vocabulary
from search.port import TextQuery

MAX_CONCEPTS = 12
_RESOLVED_CHARS = 600


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with what was understood in it, the heaviest concept first."""

    query: TextQuery
    understood: tuple[Understood, ...]


def build_query(
    text: str, language: str | None, vocabulary: Vocabulary | None, filters: Mapping[str, Iterable[str]]
) -> Asked:
    """Build a query.

    text: anything, of any length. language: of the page, a hint only. vocabulary: None leaves concepts out.
    filters: values by code field of the schema; a field with no values lets nothing through.
    """
    # Nobody says in which language they type, so the hint is not used here: base forms of all three are tried.
    understood = resolve(text[:_RESOLVED_CHARS], None, vocabulary)[:MAX_CONCEPTS] if vocabulary else ()
    query = TextQuery(
        words=analyse_query(text, language),
        concepts=tuple((each.concept_id, each.weight) for each in understood),
        filters={name: frozenset(values) for name, values in filters.items()},
    )
    return Asked(query, understood)


def opening_audience(reader: Actor) -> frozenset[str] | None:
    """Give the slices of the openings' index a reader may see; None is everything (the operator).

    Wider than the permission is allowed, since hits are read again under it; narrower would lose openings.
    """
    if reader.is_operator:
        return None
    slices = {"public"}
    slices.update(f"organisation:{number}" for number in reader.organisations(Role.EMPLOYER))
    if reader.has(Role.COACH) and reader.account_id is not None:
        slices.add(f"account:{reader.account_id}")
    if reader.coaching_organisations:
        slices.add("coaches")
    return frozenset(slices)


def card_audience(reader: Actor) -> frozenset[str] | None:
    """Give the slices of the coaches' index of cards a reader may see; None is everything (the operator).

    Empty for everybody who is not a coach or coordinator: this index is not theirs; and for those who have something
    to do first (a second factor, a notice, the organisation's terms).
    """
    if reader.is_operator:
        return None
    if not reader.coaching_organisations or reader.holds:
        return frozenset()
    slices = {"coaches", *(f"organisation:{number}" for number in reader.coaching_organisations)}
    if reader.account_id is not None:
        slices.add(f"account:{reader.account_id}")
    return frozenset(slices)
