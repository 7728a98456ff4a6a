"""How rare words are among the openings and cards that are out: counted once, counted anew when something changed."""

import threading
from collections import OrderedDict
from typing import Any

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from marketplace.domain.cards import CardState
from marketplace.domain.openings import OpeningState
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.likeness import Rarity, Side, rarity_of
from marketplace.models import Opening, SkillCard
from marketplace.queries.match_texts import Sides, card_phrases, opening_phrases

# Enough to know which words are common; the newest of each side.
SAMPLE = 2_000
DATABASES_KEPT = 4


class MatchTexts:
    """The terms of texts and how rare they are, remembered in one process for one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.sides = Sides(vocabulary)
        self._lock = threading.Lock()
        self._counted: OrderedDict[str, tuple[tuple[Any, ...], tuple[Rarity, Rarity]]] = OrderedDict()

    def rarities(self, session: Session) -> tuple[Rarity, Rarity]:
        """Return how rare base forms and grams are among published openings and cards, the same for every reader.

        One small query; two larger ones when something was published, changed or taken back since.
        """
        database, extent = str(session.get_bind().engine.url), _extent(session)
        with self._lock:
            known = self._counted.get(database)
        if known is not None and known[0] == extent:
            return known[1]
        counted = self._count(session)
        with self._lock:
            self._counted[database] = (extent, counted)
            self._counted.move_to_end(database)
            while len(self._counted) > DATABASES_KEPT:
                self._counted.popitem(last=False)
        return counted

    def _count(self, session: Session) -> tuple[Rarity, Rarity]:
        openings = session.scalars(
            select(Opening).where(Opening.state == OpeningState.PUBLISHED).order_by(Opening.id.desc()).limit(SAMPLE)
        )
        cards = session.scalars(
            select(SkillCard).where(SkillCard.state == CardState.PUBLISHED).order_by(SkillCard.id.desc()).limit(SAMPLE)
        )
        phrases = [opening_phrases(row.facts()) for row in openings]
        phrases += [card_phrases(row.facts(with_needs=False)) for row in cards]
        return count_rarities([self.sides.of(each) for each in phrases])


def count_rarities(sides: list[Side]) -> tuple[Rarity, Rarity]:
    """Return how rare base forms and grams are among these texts."""
    return rarity_of(side.words for side in sides), rarity_of(side.pieces for side in sides)


def _extent(session: Session) -> tuple[Any, ...]:
    """Cheap to compare: how many, the newest, the last change, of both sides."""
    openings = (
        select(
            func.count(Opening.id).label("number"),
            func.max(Opening.id).label("newest"),
            func.max(Opening.changed_at).label("changed"),
            func.sum(Opening.version).label("versions"),
        )
        .where(Opening.state == OpeningState.PUBLISHED)
        .subquery()
    )
    cards = (
        select(
            func.count(SkillCard.id).label("number"),
            func.max(SkillCard.id).label("newest"),
            func.max(SkillCard.changed_at).label("changed"),
            func.sum(SkillCard.version).label("versions"),
        )
        .where(SkillCard.state == CardState.PUBLISHED)
        .subquery()
    )
    return tuple(session.execute(select(openings, cards).join_from(openings, cards, true())).one())


_lock = threading.Lock()
_texts: OrderedDict[str, MatchTexts] = OrderedDict()


def texts_for(vocabulary: Vocabulary) -> MatchTexts:
    """Return this process's memory for a vocabulary; of older vocabularies only the last one is kept."""
    with _lock:
        known = _texts.get(vocabulary.digest)
        if known is None:
            known = _texts[vocabulary.digest] = MatchTexts(vocabulary)
            while len(_texts) > 2:
                _texts.popitem(last=False)
        return known
