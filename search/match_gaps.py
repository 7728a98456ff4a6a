"""Gaps: which one licence, skill, kilometre, hour, time or step of a language would open most openings for a card.

For the person and their coach. From the columns alone, in the same view as the list of openings: what changed in the
last seconds is left out, and when columns cannot be used nothing is said at all. Nobody is told to give up a need, a
limit or the least they work for, nor to take another kind of work.
"""

from collections import Counter

import numpy as np
from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor, Role
from marketplace.domain.visibility import CardSubject
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_changes import (
    CHANGES_SHOWN,
    Change,
    Pairs,
    Tally,
    changes_of_card,
    short_languages,
    tally_for_card,
)
from marketplace.matching.column_rank import NOT_SEEN, SEEN_OPEN
from marketplace.matching.column_rules import check_columns, languages_of_openings
from marketplace.matching.column_sets import OpeningSet
from marketplace.matching.columns import NAN, Array, OpeningColumns, card_table, taken
from marketplace.queries.match_around import Around
from marketplace.queries.match_judging import RankedList, card_to_rank
from marketplace.queries.match_rarity import texts_for
from marketplace.queries.match_rows import CardSide
from search.index import SearchIndex
from search.match_changes import NO_SKILL, columns_now, counted, gone, of_rows
from search.match_store import Layer
from search.match_views import OpeningView
from search.places import Places


def gaps_for_card(
    session: Session,
    index: SearchIndex,
    vocabulary: Vocabulary,
    actor: Actor,
    card_id: int,
    ranked: RankedList,
    around: Around,
    subject: CardSubject | None = None,
) -> tuple[Change, ...] | None:
    """Return at most three changes that would open most openings, most first; () when nothing single would.

    ranked, around: of the same card and actor (the list on the same page, queries.match_around.around_card). subject:
    what deciding about the card needs, when it is read already. None: it cannot be counted now, so nothing is said.
    One query. Raises NotFound and NotAllowed as the list.
    """
    if columns_now(index, vocabulary) is None:
        return None
    card = card_to_rank(session, actor, card_id, texts_for(vocabulary).sides, subject)
    opened = changes_for_card(index, vocabulary, index.places.fresh(session), actor, card, around)
    if opened is None:
        return None
    return tuple(sorted((*opened, *skills_asked(ranked)), key=lambda each: -each.count))[:CHANGES_SHOWN]


def changes_for_card(
    index: SearchIndex, vocabulary: Vocabulary, places: Places, actor: Actor, card: CardSide, around: Around
) -> tuple[Change, ...] | None:
    """Return which single changes of the person would open most openings that the actor may see, most first.

    card: as the actor sees it. around: of the same card. None when it cannot be counted now: nothing is said then.
    """
    columns, table = columns_now(index, vocabulary), card_table([card.facts])
    waiting = around.waiting
    if columns is None or waiting is None or actor.organisations(Role.EMPLOYER) or table.columns.odd[0]:
        return None
    view = OpeningView(actor, around.stopped, around.unverified, card.head.blocked)

    def tally(layer: Layer) -> Tally:
        openings, km = layer.rows, layer.km(places, [card.facts.place])
        seen = view.seen(openings.standing)
        rows = np.flatnonzero((seen != NOT_SEEN) & ~gone(layer, waiting) & ~openings.facts.odd)
        read: OpeningColumns = taken(openings.facts, rows)
        read.offer_no[seen[rows] == SEEN_OPEN] = 0
        languages = of_rows(languages_of_openings(openings.wanted, table.spoken[0]), read.wanted)
        far = _nearest(openings, km)[rows]
        found = check_columns(read, table.columns, far, languages, NO_SKILL)
        short, names = short_languages(openings.wanted, [table.spoken[0]] * len(openings.wanted))
        return tally_for_card(Pairs(found, read, table.columns, far, short[read.wanted], names))

    found = counted(columns.openings, tally)
    return None if found is None else changes_of_card(found)


def skills_asked(ranked: RankedList) -> tuple[Change, ...]:
    """Return the must skills that the listed openings ask for and nothing on the card shows, most asked first.

    Only openings in which it is the one skill that is open. A skill that is not shown closes nothing; saying it, or
    learning it, makes the card fit better there. At most one a label, however it is written.
    """
    labels: dict[str, str] = {}
    asked: Counter[str] = Counter()
    for pair in ranked.best:
        open_skills = [code.partition(":")[2] for code in pair.judged.verdict.ask if code.startswith("skill:")]
        if len(open_skills) == 1:
            labels.setdefault(open_skills[0].casefold(), open_skills[0])
            asked[open_skills[0].casefold()] += 1
    ordered = sorted(asked.items(), key=lambda each: (-each[1], each[0]))
    return tuple(Change("skill", labels[label], count) for label, count in ordered)


def _nearest(openings: OpeningSet, km: Array) -> Array:
    """From home to the nearest place of each opening of a set, NaN where unknown."""
    known = np.append(km, NAN)  # an opening without any place points behind the table
    nearest = known[openings.facts.place]
    np.fmin.at(nearest, openings.more_row, known[openings.more_place])
    found: Array = nearest
    return found
