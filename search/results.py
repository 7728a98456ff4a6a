"""What a search page asks for and gets: the values between `search.find` and the pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

from marketplace.domain.facts import CardFacts
from marketplace.domain.searching import Filters, Sort
from marketplace.domain.visibility import Reader
from marketplace.language.understanding import MeaningKind
from marketplace.language.vocabulary import Concept
from marketplace.models import Opening, SkillCard
from search.port import MAX_LIMIT

PAGE_SIZE = 20
MAX_PAGE = 500
THIN = 5
"""With fewer results than this the nearest wider searches are offered."""

HitType = TypeVar("HitType")


@dataclass(frozen=True, slots=True)
class Search:
    """What a reader asks for.

    text: anything. language: of the page, a hint only. sort: NEAREST without a place is BEST. cursor: from `next` or
    `previous` of a page of the same search; a strange one gives the first page and `cursor_lost`. size: 1 to
    MAX_LIMIT, cut. concepts: False looks for words alone. hard: ids of tags that must hold; off: ids of tags that are
    no longer understood (their words count as words again). counted: False when only hits are wanted (alerts).
    """

    text: str = ""
    language: str | None = None
    filters: Filters = field(default_factory=Filters)
    size: int = PAGE_SIZE
    sort: Sort = Sort.BEST
    cursor: str | None = None
    concepts: bool = True
    hard: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    counted: bool = True

    def bounded(self) -> "Search":
        """The same with the size inside its limits."""
        return replace(self, size=min(max(self.size, 1), MAX_LIMIT))


class TagState(StrEnum):
    """SOFT ranks; HARD narrows; OFF is not understood any more and is shown so that it can be taken back."""

    SOFT = "soft"
    HARD = "hard"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Tag:
    """Something understood in the text, shown as a removable tag.

    id: for the address (`Search.hard`, `Search.off`), like "time:weekday_evening" or "not-kind:micro_task"; the same
    meaning has the same id in every query. kind, code: what it is (see language.understanding.Meaning). words: in
    which words of the text. negated: the opposite is wished. can_be_hard: whether it can narrow. codes: all that the
    words stand for (a region is many municipalities: say the words then); the first is `code`.
    """

    id: str
    kind: MeaningKind
    code: str
    words: str
    state: TagState = TagState.SOFT
    negated: bool = False
    can_be_hard: bool = True
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of a text, and whether it is one of the words that were looked for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Why:
    """Why a hit was found.

    matched: words of it that the query met, as written. marked: its title (in the language shown first) in pieces.
    concepts: what was understood in the query and is in the hit, the heaviest first. met: ids of the tags (wishes)
    that it meets. km: from the place asked for to its nearest place, 0 inside the place itself; None: no place was
    asked for, or its place is unknown, or it is fully remote. remote: near because it is fully remote.
    """

    matched: tuple[str, ...] = ()
    marked: tuple[Marked, ...] = ()
    concepts: tuple[Concept, ...] = ()
    met: tuple[str, ...] = ()
    km: float | None = None
    remote: bool = False

    @property
    def is_only_alike(self) -> bool:
        """Whether nothing but a likeness of the texts speaks for the hit: no word, no concept, no wish."""
        return not (self.matched or self.concepts or self.met)


@dataclass(frozen=True, slots=True)
class OpeningHit:
    """An opening found and why."""

    opening: Opening
    why: Why = Why()

    @property
    def matched(self) -> tuple[str, ...]:
        """The words of it that the query met, as written."""
        return self.why.matched


@dataclass(frozen=True, slots=True)
class CardHit:
    """A card found: `facts` is all of it that this reader may see; `reader` says as whom."""

    card: SkillCard
    facts: CardFacts
    reader: Reader
    why: Why = Why()

    @property
    def matched(self) -> tuple[str, ...]:
        """The words of it that the query met, as written."""
        return self.why.matched


class Wider(StrEnum):
    """How a search gets wider: KM farther (km more), FILTER without one filter, TAG with a hard tag soft again,
    FILTERS without any filter or hard tag, WORDS without the text."""

    KM = "km"
    FILTER = "filter"
    TAG = "tag"
    FILTERS = "filters"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Widening:
    """A wider search that finds more. search: ask this one. count: how many it finds, more than the search itself.

    name: of the filter (field of Filters) or id of the tag that it opens. km: how many kilometres farther.
    """

    how: Wider
    search: Search
    count: int
    name: str | None = None
    km: int | None = None


@dataclass(frozen=True, slots=True)
class SearchPage(Generic[HitType]):
    """One page of results.

    total: how many there are in all. counts: by filter field (names of `Filters`), code to number, the field's own
    filter not narrowing; of "avoid" how many are left when that demand is avoided; empty when degraded.
    understood: concepts seen in the query, the heaviest first. tags: the rest that was understood, in its order.
    next, previous: cursors, None where there is no such page. capped: there are more, but no page further on; narrow.
    cursor_lost: the cursor was not for this search; this is the first page. not_applied: filters that could not be
    applied here (by SQL, or not a filter of this index). widenings: of a thin result, the nearest first.
    emptied_by: of no result, names of the filters and ids of the hard tags of which each alone empties it.
    degraded: the index did not answer; newest first by SQL, and the page says so.
    rough: numbers are rounded to five, and under five not said (0): employers reading cards.
    """

    hits: tuple[HitType, ...]
    total: int
    page: int
    size: int
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    understood: tuple[Concept, ...] = ()
    degraded: bool = False
    tags: tuple[Tag, ...] = ()
    sort: Sort = Sort.BEST
    next: str | None = None
    previous: str | None = None
    capped: bool = False
    cursor_lost: bool = False
    not_applied: tuple[str, ...] = ()
    widenings: tuple[Widening, ...] = ()
    emptied_by: tuple[str, ...] = ()
    rough: bool = False

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return min(max(1, -(-self.total // self.size)), MAX_PAGE)
