"""What openings and cards say of the work, as what concepts and vectors are made of: only what every reader may read.

Employers read the same words of a card as coaches do (the product's table), so one set of concepts serves both.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass
from typing import Any

from marketplace.domain.cards import CardState
from marketplace.domain.openings import OpeningState
from marketplace.domain.visibility import Reader, seen_by
from marketplace.language.resolver import resolve_fields
from marketplace.language.vocabulary import Vocabulary
from marketplace.models import Opening, SkillCard
from marketplace.queries.match_texts import PART_WEIGHTS, Part, Phrase, card_phrases, opening_phrases

STATED = "stated"
"""The evidence of a concept that a row names by its address."""
MAX_CONCEPTS = 40
# A long text mentions much in passing.
_SHORT_CHARS = 200
_IN_PASSING = 0.5
# A vector is dear to make (a tenth of a second for these), and says less of a text the longer it is.
_VECTOR_CHARS = 600
_LEAST_WEIGHT = 0.05
_ORDER = (
    Part.TITLE,
    Part.HEADLINE,
    Part.OCCUPATION_WANTED,
    Part.OCCUPATION_DONE,
    Part.TASK,
    Part.SKILL,
    Part.WANTED_SKILL,
    Part.INTEREST,
    Part.DESCRIPTION,
    Part.SUMMARY,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one row says, phrase by phrase."""

    phrases: tuple[Phrase, ...]

    @property
    def text_hash(self) -> str:
        """Twenty hexadecimal digits that change with any word."""
        content = json.dumps([astuple(phrase) for phrase in self.phrases], ensure_ascii=False)
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:20]

    @property
    def text(self) -> str:
        """All of it as one text for a vector, what matters most first, each phrase once."""
        ordered = sorted(self.phrases, key=lambda phrase: _ORDER.index(phrase.part))
        return ". ".join(dict.fromkeys(phrase.text.strip(" .") for phrase in ordered if phrase.text))[:_VECTOR_CHARS]

    def concepts(self, vocabulary: Vocabulary) -> dict[str, tuple[float, str]]:
        """Give the concepts it speaks of: id → (weight over 0 to 1, evidence); the MAX_CONCEPTS heaviest."""
        fields = [(_weight(phrase), phrase.language, phrase.text) for phrase in self.phrases if phrase.text]
        found = {
            each.concept_id: (each.weight, each.evidence.value)
            for each in resolve_fields(fields, vocabulary, broader=True)
        }
        for phrase in self.phrases:
            known = vocabulary.by_uri.get(phrase.uri) if phrase.uri else None
            if known is not None and found.get(known, (0.0, ""))[0] < PART_WEIGHTS[phrase.part]:
                found[known] = (PART_WEIGHTS[phrase.part], STATED)
        heaviest = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))[:MAX_CONCEPTS]
        return {key: (min(weight, 1.0), why) for key, (weight, why) in heaviest if weight >= _LEAST_WEIGHT}


def opening_said(row: Opening) -> Said | None:
    """What an opening says; None for one that is in no index."""
    return None if row.state is OpeningState.DELETED else Said(opening_phrases(row.facts()))


def card_said(row: SkillCard) -> Said | None:
    """What a card says to every reader; None for one that is in no index."""
    if row.state not in (CardState.DRAFT, CardState.PUBLISHED) or row.held_back_at is not None:
        return None
    return Said(card_phrases(seen_by(row.facts(with_needs=False), Reader.EMPLOYER)))


def said(kind: str, row: Any) -> Said | None:
    """What a row of a kind ("opening", "card") says. Raises KeyError for another kind."""
    readers: Mapping[str, Callable[[Any], Said | None]] = {"opening": opening_said, "card": card_said}
    return readers[kind](row)


def _weight(phrase: Phrase) -> float:
    weight = PART_WEIGHTS[phrase.part]
    return weight * _IN_PASSING if len(phrase.text) > _SHORT_CHARS else weight
