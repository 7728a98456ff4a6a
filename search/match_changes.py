"""What one change would open, for the coach's list of cards for an opening.

From the columns alone, in the same view as the list: nobody hears of a card or opening that they may not see. What
changed in the last seconds and is in no column yet is left out; when columns cannot be used nothing is said at all.
"""

from collections import Counter
from collections.abc import Callable, Iterable

import numpy as np
import structlog

from marketplace.domain.actors import Actor, Role
from marketplace.domain.facts import OpeningFacts
from marketplace.errors import Unavailable
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_changes import (
    Change,
    Pairs,
    Tally,
    changes_of_opening,
    short_languages,
    tally_for_opening,
)
from marketplace.matching.column_rank import NOT_SEEN, as_seen, possible
from marketplace.matching.column_rules import (
    LanguageFindings,
    check_columns,
    languages_of_cards,
)
from marketplace.matching.columns import Array, opening_table, taken
from marketplace.queries.match_around import Around
from search.index import SearchIndex
from search.match_columns import columns_fingerprint
from search.match_store import Generation, Layer
from search.match_views import CardView
from search.places import Places

NO_SKILL = np.zeros(1, np.int16)

log = structlog.get_logger()


def columns_now(index: SearchIndex, vocabulary: Vocabulary) -> Generation | None:
    """Return the columns that answer now, None when they cannot be used."""
    try:
        return index.columns.store.generation(columns_fingerprint(vocabulary)) if index.columns is not None else None
    except Unavailable:  # the list on the same page has told why
        return None


def counted(layers: Iterable[Layer], tally: Callable[[Layer], Tally]) -> Tally | None:
    """Return the tallies of layers together; None when what is on the disk is not what was written."""
    found: Tally = Counter()
    try:
        for layer in layers:
            found += tally(layer)
    except (IndexError, ValueError) as error:
        log.error("match columns cannot be read", error=type(error).__name__)
        return None
    return found


def of_rows(found: LanguageFindings, rows: Array) -> LanguageFindings:
    """Return what was found in a table of languages, for rows that point into it."""
    return LanguageFindings(found.broken[rows], found.far[rows], found.asked[rows], found.wish[rows])


def changes_for_opening(
    index: SearchIndex, vocabulary: Vocabulary, places: Places, actor: Actor, facts: OpeningFacts, around: Around
) -> tuple[Change, ...]:
    """Return which single changes would open most cards that the coach may see, most first; () also when not counted.

    facts: of the opening, as a coach reads it. around: of the same opening and actor.
    """
    columns, table = columns_now(index, vocabulary), opening_table([facts])
    waiting = around.waiting
    if columns is None or waiting is None or actor.organisations(Role.EMPLOYER) or table.columns.odd[0]:
        return ()
    persons = frozenset() if actor.person_id is None else frozenset({actor.person_id})
    view = CardView(actor, around.own, persons, around.blocked)

    def tally(layer: Layer) -> Tally:
        cards, km = layer.rows, layer.km(places, list(facts.places))
        seen = view.seen(cards.standing)
        hidden = gone(layer, waiting) | cards.facts.odd
        rows = np.flatnonzero((seen != NOT_SEEN) & ~hidden & possible(table.columns, cards.facts, seen, km))
        read = as_seen(taken(cards.facts, rows), seen[rows])
        languages = of_rows(languages_of_cards(table.wanted[0], cards.spoken), read.spoken)
        found = check_columns(table.columns, read, km[read.place], languages, NO_SKILL)
        short, names = short_languages([table.wanted[0]] * len(cards.spoken), cards.spoken)
        return tally_for_opening(Pairs(found, table.columns, read, km[read.place], short[read.spoken], names))

    found = counted(columns.cards, tally)
    return changes_of_opening(found) if found else ()


def gone(layer: Layer, waiting: frozenset[int]) -> Array:
    """Return the rows of a layer that a newer one or the database speaks of. waiting: ids."""
    left_out: Array = ~layer.live
    if waiting:
        left_out = left_out | np.isin(layer.rows.standing.id, np.array(sorted(waiting), dtype=np.int64))
    return left_out
