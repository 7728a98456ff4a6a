"""Whole sets of openings or cards as columns, ready to be ranked: facts, terms, places, and how each stands.

One set holds what one file holds (search/match_file.py); several sets together answer one question.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from marketplace.domain.facts import CardFacts, OpeningFacts
from marketplace.matching.column_terms import Bags, Postings, bags_of, entries_of, ids_of, postings_of
from marketplace.matching.columns import (
    Array,
    CardColumns,
    OpeningColumns,
    Spoken,
    Wanted,
    card_table,
    opening_table,
)
from marketplace.matching.likeness import Side
from marketplace.matching.must_skills import MustSkill, SkillColumns, WordColumns, skill_columns

PlaceCodes = tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class TermColumns:
    """What many texts say in words. done stays empty for openings."""

    words: Postings
    wanted: Postings
    done: Postings
    groups: Postings
    skills: Postings
    uris: Postings
    pieces: Bags


@dataclass(frozen=True, slots=True)
class Standing:
    """Who a row is and how it stands, as far as showing it depends on that; the order of keys decides ties.

    id: of the record. key: place in the order of keys of this set. owner: the person of a card, the organisation of an
    opening. keeper: the organisation that keeps a card, 0 for none. flags: bits that the builder of the set gives
    a meaning. ends: microseconds since 1970 at which an opening is over. since: the ordinal day from which a card is
    shown, 0 when it is not.
    """

    id: Array
    key: Array
    owner: Array
    keeper: Array
    flags: Array
    ends: Array
    since: Array


@dataclass(frozen=True, slots=True)
class CardSet:
    """Cards: their facts, what facts point into, their terms. grams: of words, rows are places in terms.words."""

    standing: Standing
    facts: CardColumns
    terms: TermColumns
    grams: Postings
    stated: Postings
    spoken: tuple[Spoken, ...]
    places: PlaceCodes

    def __len__(self) -> int:
        return len(self.standing.id)

    @property
    def words(self) -> WordColumns:
        """What must skills are looked for in."""
        terms = self.terms
        return WordColumns(terms.words, self.grams, (terms.wanted, terms.done, terms.skills), self.stated)


@dataclass(frozen=True, slots=True)
class OpeningSet:
    """Openings: their facts, what facts point into, their terms and must skills.

    more_row, more_place: second and later places of an opening.
    """

    standing: Standing
    facts: OpeningColumns
    terms: TermColumns
    musts: SkillColumns
    more_row: Array
    more_place: Array
    wanted: tuple[Wanted, ...]
    places: PlaceCodes

    def __len__(self) -> int:
        return len(self.standing.id)


@dataclass(frozen=True, slots=True)
class RowStanding:
    """The standing of one row; fields as in Standing, but for `key`, which is the key itself."""

    id: int
    key: str
    owner: int
    keeper: int = 0
    flags: int = 0
    ends: int = 0
    since: int = 0


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card as it goes into a set. grams: of each of its words. stated: URIs of any of its phrases."""

    standing: RowStanding
    facts: CardFacts
    side: Side
    grams: Sequence[frozenset[str]]
    stated: frozenset[str]


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """One opening as it goes into a set."""

    standing: RowStanding
    facts: OpeningFacts
    side: Side
    musts: tuple[MustSkill, ...]


def card_set(rows: Sequence[CardRow]) -> CardSet:
    """Return cards as a set, in their order."""
    table = card_table([row.facts for row in rows])
    terms = term_columns([row.side for row in rows])
    spelled = {word: grams for row in rows for word, grams in zip(row.side.words, row.grams, strict=True)}
    words = sorted(spelled)
    numbers = ids_of(words)
    spelling = entries_of([dict.fromkeys(sorted(spelled[words[place]]), 1.0) for place in np.argsort(numbers)])
    return CardSet(
        standing=_standing([row.standing for row in rows]),
        facts=table.columns,
        terms=terms,
        grams=postings_of(spelling, weighted=False),
        stated=postings_of(entries_of([dict.fromkeys(sorted(row.stated), 1.0) for row in rows]), weighted=False),
        spoken=table.spoken,
        places=table.places,
    )


def opening_set(rows: Sequence[OpeningRow]) -> OpeningSet:
    """Return openings as a set, in their order."""
    table = opening_table([row.facts for row in rows])
    return OpeningSet(
        standing=_standing([row.standing for row in rows]),
        facts=table.columns,
        terms=term_columns([row.side for row in rows]),
        musts=skill_columns([row.musts for row in rows]),
        more_row=np.array([row for row, _ in table.more_places], dtype=np.int32),
        more_place=np.array([place for _, place in table.more_places], dtype=np.int32),
        wanted=table.wanted,
        places=table.places,
    )


def term_columns(sides: Sequence[Side]) -> TermColumns:
    """Return the terms of texts, in their order, as columns."""
    return TermColumns(
        words=postings_of(entries_of([dict.fromkeys(side.words, 1.0) for side in sides]), weighted=False),
        wanted=postings_of(entries_of([side.wanted for side in sides])),
        done=postings_of(entries_of([side.done for side in sides])),
        groups=postings_of(entries_of([side.groups for side in sides])),
        skills=postings_of(entries_of([side.skills for side in sides])),
        uris=postings_of(entries_of([dict.fromkeys(sorted(side.uris), 1.0) for side in sides]), weighted=False),
        pieces=bags_of(entries_of([dict.fromkeys(sorted(side.pieces), 1.0) for side in sides]), len(sides)),
    )


def _standing(rows: Sequence[RowStanding]) -> Standing:
    by_key = sorted(range(len(rows)), key=lambda row: rows[row].key)
    key = np.empty(len(rows), np.int32)
    key[by_key] = np.arange(len(rows), dtype=np.int32)
    return Standing(
        id=np.array([row.id for row in rows], dtype=np.int64),
        key=key,
        owner=np.array([row.owner for row in rows], dtype=np.int64),
        keeper=np.array([row.keeper for row in rows], dtype=np.int64),
        flags=np.array([row.flags for row in rows], dtype=np.uint16),
        ends=np.array([row.ends for row in rows], dtype=np.int64),
        since=np.array([row.since for row in rows], dtype=np.int32),
    )
