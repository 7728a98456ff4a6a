"""The nearest wider searches of a thin result, with how many each finds; and which filters empty a search."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from marketplace.domain.searching import RADII_KM, Near
from search.results import Search, Tag, TagState, Widening, Wider

MOST_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Wideness:
    """Wider searches that find more, the nearest first, and what empties the search each by itself."""

    widenings: tuple[Widening, ...] = ()
    emptied_by: tuple[str, ...] = ()


def widen(search: Search, tags: Sequence[Tag], total: int, count: Callable[[Search], int]) -> Wideness:
    """Look for wider searches.

    total: what the search itself finds. count: how many another search finds; it is asked about a dozen times at most.
    """
    first_page = replace(search, cursor=None)
    found: list[Widening] = []
    emptied: list[str] = []
    farther = False
    for widening in _ways(first_page, tags):
        if widening.how is Wider.KM and farther:
            continue  # the smallest radius that finds more is the nearest widening
        more = count(widening.search)
        if more <= total:
            continue
        farther = farther or widening.how is Wider.KM
        found.append(replace(widening, count=more))
        if total == 0 and widening.how in (Wider.FILTER, Wider.TAG) and widening.name:
            emptied.append(widening.name)
    return Wideness(tuple(found[:MOST_OFFERED]), tuple(emptied))


def _ways(search: Search, tags: Sequence[Tag]) -> Iterator[Widening]:
    """Every way to ask for more, the nearest first; 0 stands for what is not counted yet."""
    filters = search.filters
    yield from _farther(search)
    chosen = [name for name in filters.chosen if name not in ("near", "municipalities")]
    places = [name for name in filters.chosen if name in ("near", "municipalities")]
    for name in [*chosen, *places]:
        yield Widening(Wider.FILTER, replace(search, filters=filters.without(name)), 0, name)
    hard = [tag.id for tag in tags if tag.state is TagState.HARD]
    for name in hard:
        yield Widening(Wider.TAG, replace(search, hard=search.hard - {name}), 0, name)
    if len(filters.chosen) + len(hard) > 1:
        open_filters = filters.without(*filters.chosen)
        yield Widening(Wider.FILTERS, replace(search, filters=open_filters, hard=frozenset()), 0)
    if search.text.strip():
        yield Widening(Wider.WORDS, replace(search, text="", hard=frozenset(), off=frozenset()), 0)


def _farther(search: Search) -> Iterator[Widening]:
    """Around the place of the radius, or around the one municipality that is chosen."""
    filters = search.filters
    if filters.near is not None:
        place, here = filters.near.place, filters.near.km
        wider = [km for km in RADII_KM if km > here][:3]
    elif len(filters.municipalities) == 1:
        (place,), here, wider = filters.municipalities, 0, [20, 50]
    else:
        return
    for km in wider:
        around = replace(filters, near=Near(place, km), municipalities=frozenset())
        yield Widening(Wider.KM, replace(search, filters=around), 0, None, km - here)
