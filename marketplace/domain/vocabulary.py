"""What a concept is made of: our own words, ESCO's and those that people proposed. Pure.

Our everyday label stays the label; ESCO's own name, when it is another, becomes one of the words that find it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from marketplace.domain.codes import LANGUAGES_OF_PAGES

MAX_LABEL = 300
Words = Mapping[str, tuple[str, ...]]


class Origin(StrEnum):
    """Who speaks for a word or a whole concept."""

    HAND = "hand"
    ESCO = "esco"
    PROPOSAL = "proposal"


class RelationKind(StrEnum):
    """How an occupation needs a skill. Source: ESCO, occupation-skill relations."""

    ESSENTIAL = "essential"
    OPTIONAL = "optional"


class ImportState(StrEnum):
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"  # killed, or another began meanwhile


@dataclass(frozen=True, slots=True)
class Part:
    """What one source says of a concept. labels: language → text; broader: slugs of the concepts above it."""

    labels: Mapping[str, str] = field(default_factory=dict)
    synonyms: Words = field(default_factory=dict)
    broader: tuple[str, ...] = ()
    isco: str | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What each source says; None: nothing. A concept that nobody speaks for any more is retired."""

    hand: Part | None = None
    esco: Part | None = None
    proposed: Words | None = None

    @property
    def origin(self) -> Origin:
        """Whose concept it is: ours when we have words for it, however much ESCO adds."""
        return Origin.HAND if self.hand is not None else Origin.ESCO

    @property
    def is_plain(self) -> bool:
        """Whether one source says everything, so that the merged words are its own."""
        return not self.proposed and (self.hand is None) != (self.esco is None)


def merged(parts: Parts) -> Part:
    """Return what the concept is called: our label before ESCO's; words in the order ours, proposed, ESCO's.

    A word stands once a language, and never beside a label that is the same but for its case.
    """
    hand, esco = parts.hand or Part(), parts.esco or Part()
    labels = {**esco.labels, **hand.labels}
    synonyms: dict[str, tuple[str, ...]] = {}
    spoken = dict.fromkeys((*hand.synonyms, *(parts.proposed or {}), *esco.synonyms, *esco.labels))
    for language in spoken:
        official = esco.labels.get(language)
        found = (
            *hand.synonyms.get(language, ()),
            *(parts.proposed or {}).get(language, ()),
            *((official,) if official else ()),
            *esco.synonyms.get(language, ()),
        )
        words = each_once(found, besides=labels.get(language, ""))
        if words:
            synonyms[language] = words
    broader = tuple(dict.fromkeys((*hand.broader, *esco.broader)))
    return Part(labels, synonyms, broader, hand.isco or esco.isco)


def each_once(words: Iterable[str], besides: str = "") -> tuple[str, ...]:
    """Return words without those that differ by case only, the first of each kept, and without `besides`."""
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(word.casefold(), word)
    found.pop(besides.casefold(), None)
    return tuple(found.values())


def renamed(parts: Parts) -> bool:
    """Return whether our label is another than ESCO's in a language of the pages: a change that ESCO asks to tell."""
    if parts.hand is None or parts.esco is None:
        return False
    ours, theirs = parts.hand.labels, parts.esco.labels
    return any(
        code in ours and code in theirs and ours[code].casefold() != theirs[code].casefold()
        for code in LANGUAGES_OF_PAGES
    )
