"""The whole calculation of one pair, as one reader's lists have it: rules with what both sides say, points, sum.

What the reader may not see of a card is unknown before anything is computed, as in the lists (matches.py).
"""

from dataclasses import dataclass, fields

from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor
from marketplace.domain.facts import CardFacts
from marketplace.domain.visibility import SEEN_FIELDS, CardSubject, Reader
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.checked import Line, lines_of
from marketplace.matching.meanings import Meanings
from marketplace.queries.match_judging import RankedPair, with_reasons
from marketplace.queries.matches import one_pair


@dataclass(frozen=True, slots=True)
class Explained:
    """One pair with everything that was checked. shown: names of the card's fields that the calculation has read."""

    pair: RankedPair
    lines: tuple[Line, ...]
    shown: tuple[str, ...]

    @property
    def reader(self) -> Reader:
        return self.pair.card.reader

    @property
    def is_partial(self) -> bool:
        """Whether a part of the card is closed to this reader."""
        return bool(closed_to(self.reader))


def closed_to(reader: Reader) -> frozenset[str]:
    """Return the fields of a card that a reader may not see."""
    return SEEN_FIELDS[Reader.OWN_COACH] - SEEN_FIELDS[reader]


def explained(
    session: Session,
    actor: Actor,
    opening_id: int,
    card_id: int,
    vocabulary: Vocabulary,
    subject: CardSubject | None = None,
    meanings: Meanings | None = None,
) -> Explained:
    """Return the whole calculation of a pair. At most seven queries.

    subject: what deciding about the card needs, when it is read already. meanings: as in the lists. Raises
    NotFound when the actor may not see one of them or the two are never to meet, NotAllowed for anybody but the person
    and coaches.
    """
    pair, ground = one_pair(session, actor, opening_id, card_id, vocabulary, subject, meanings)
    ranked = with_reasons(pair, ground)
    card = pair.card.facts
    closed = closed_to(ranked.card.reader)
    lines = lines_of(ranked.judged, ranked.reasons, pair.opening.facts, card, ground.context.points, closed)
    return Explained(ranked, lines, tuple(f.name for f in fields(CardFacts) if getattr(card, f.name) is not None))
