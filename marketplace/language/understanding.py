"""What somebody means by what they type: places, times, wishes and concepts, and the words that are left over."""

from dataclasses import dataclass
from enum import StrEnum


class MeaningKind(StrEnum):
    """What a part of a query speaks of; the docstring of `Meaning` says what the code of each is."""

    CONCEPT = "concept"
    PLACE = "place"
    KIND = "kind"
    TIME = "time"
    HOURS = "hours"
    LANGUAGE = "language"
    OFFER = "offer"
    AVOID = "avoid"
    WANT = "want"
    REMOTE = "remote"
    PAY = "pay"
    START = "start"
    LICENCE_NOT = "licence_not"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing understood in a query.

    code: by kind,
      CONCEPT a concept's id · PLACE a municipality (3 digits), a postcode (5 digits) or "near" (near me, near the place
      also named); several meanings with the same `words` are any of them · KIND, TIME, LANGUAGE, OFFER (an
      accommodation wished), AVOID (a demand not wanted), WANT (a demand wished for), LICENCE_NOT (a licence or means
      the person has not) a code of that closed list · HOURS "max:20", "min:10" (a week, whole), "part_time",
      "full_time" · REMOTE "partly" or "fully" · PAY "min:13" (whole euros an hour) · START "now", "spring",
      "summer", "autumn", "winter" or "month:01" to "month:12".
    weight: 0 to 1, how sure. words: as written. negated: the opposite is wished ("ei keikkaa", "en osaa suomea");
    AVOID and LICENCE_NOT say so by themselves and are never negated.
    """

    kind: MeaningKind
    code: str
    weight: float
    words: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class QueryMeaning:
    """A query understood: meanings in the order of their words; rest: words, as written and in order, that still have
    to match as words. A word understood as a concept is in both; empty `rest` asks for nothing by words."""

    meanings: tuple[Meaning, ...]
    rest: tuple[str, ...]
