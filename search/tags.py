"""From what was understood in a query to what it does to the results: wishes that rank, or narrow by one tap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from marketplace.domain.searching import PAY_STEPS
from marketplace.language.understanding import Meaning, MeaningKind
from search.narrowing import EVERYWHERE, avoided, start_codes, week_code
from search.places import NOWHERE, Places
from search.port import Wish
from search.results import Tag, TagState
from search.schema import CONCEPTS

NEAR_ME = "near"
INSIDE_KM, CLOSE_KM, FAR_KM = 5, 20, 60
# How much a wish that is met counts beside words and concepts: a good word in a title is worth about five.
BOOSTS: Mapping[MeaningKind, float] = {
    MeaningKind.CONCEPT: 4.5,
    MeaningKind.PLACE: 6.0,
    MeaningKind.KIND: 3.75,
    MeaningKind.TIME: 3.75,
    MeaningKind.HOURS: 3.0,
    MeaningKind.LANGUAGE: 2.25,
    MeaningKind.OFFER: 3.75,
    MeaningKind.AVOID: 3.75,
    MeaningKind.WANT: 3.75,
    MeaningKind.REMOTE: 4.5,
    MeaningKind.PAY: 2.25,
    MeaningKind.START: 2.25,
    MeaningKind.LICENCE_NOT: 3.0,
}
_FIELDS: Mapping[MeaningKind, str] = {
    MeaningKind.CONCEPT: CONCEPTS,
    MeaningKind.PLACE: "point",
    MeaningKind.KIND: "kind",
    MeaningKind.TIME: "times",
    MeaningKind.HOURS: "hours",
    MeaningKind.LANGUAGE: "language",
    MeaningKind.OFFER: "offer",
    MeaningKind.AVOID: "demand",
    MeaningKind.WANT: "demand",
    MeaningKind.REMOTE: "remote",
    MeaningKind.PAY: "pay",
    MeaningKind.START: "start",
    MeaningKind.LICENCE_NOT: "licence",
}
_AGAINST = (MeaningKind.AVOID, MeaningKind.LICENCE_NOT)
_SEASONS = {"spring": (3, 4, 5), "summer": (5, 6, 7, 8), "autumn": (8, 9, 10, 11), "winter": (12, 1, 2)}
_LOW = {"under_10": 0, "10_19": 10, "20_29": 20, "30_40": 30}


@dataclass(frozen=True, slots=True)
class Sensed:
    """A tag, the wishes it makes while it is soft, and the codes that it asks of a field (not to have, if `against`)
    when it is hard. `field` empty: it asks nothing of this index."""

    tag: Tag
    wishes: tuple[Wish, ...] = ()
    field: str = ""
    codes: frozenset[str] = frozenset()
    against: bool = False
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What meanings stand on: places, the day, the place already asked for (code), the fields of the index, and which
    tags are hard or off."""

    places: Places
    today: date
    here: str | None = None
    fields: frozenset[str] = frozenset()
    hard: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()


UNGROUNDED = Ground(NOWHERE, date(2000, 1, 1))


def tag_id(meaning: Meaning) -> str:
    """The name of a meaning in addresses."""
    return f"{'not-' if meaning.negated else ''}{meaning.kind.value}:{meaning.code}"


def sensed(meanings: Iterable[Meaning], ground: Ground) -> tuple[Sensed, ...]:
    """Make tags of meanings, in their order. Places named by the same words are one tag; concepts that are looked for
    are no tags (they are the query itself), those that are not wanted are."""
    made: list[Sensed] = []
    places: dict[str, list[Meaning]] = {}
    for meaning in meanings:
        if meaning.kind is MeaningKind.PLACE and not meaning.negated:
            places.setdefault(meaning.words, []).append(meaning)
    for meaning in meanings:
        if meaning.kind is MeaningKind.CONCEPT and not meaning.negated:
            continue
        if meaning.kind is MeaningKind.PLACE and not meaning.negated:
            group = places.pop(meaning.words, None)
            if group is not None:
                made.append(_place(group, ground))
            continue
        made.append(_other(meaning, ground))
    return tuple(made)


def _tag(meaning: Meaning, ground: Ground, *, can_be_hard: bool, codes: tuple[str, ...] = ()) -> Tag:
    name = tag_id(meaning)
    hard = can_be_hard and name in ground.hard
    state = TagState.OFF if name in ground.off else TagState.HARD if hard else TagState.SOFT
    codes = codes or (meaning.code,)
    return Tag(name, meaning.kind, meaning.code, meaning.words, state, meaning.negated, can_be_hard, codes)


def _place(group: list[Meaning], ground: Ground) -> Sensed:
    first = group[0]
    codes = tuple(ground.here if each.code == NEAR_ME else each.code for each in group)
    known = tuple(code for code in codes if code is not None)
    tag = _tag(first, ground, can_be_hard=bool(known), codes=tuple(each.code for each in group))
    if not known:
        return Sensed(tag)
    inside, close, far = (_around(known, km, ground.places) for km in (INSIDE_KM, CLOSE_KM, FAR_KM))
    boost = BOOSTS[first.kind] * first.weight
    wishes = (
        Wish("point", inside, boost * 0.4),
        Wish("point", close | {EVERYWHERE}, boost * 0.4),
        Wish("point", far | {EVERYWHERE}, boost * 0.2),
    )
    # A postcode is too small to look for work in, so a tap on one means around it.
    narrow = close if first.code == NEAR_ME else inside
    return Sensed(tag, wishes, "point", narrow | {EVERYWHERE}, origin=known[0])


def _around(codes: Iterable[str], km: int, places: Places) -> frozenset[str]:
    """A municipality's own codes, whatever its size, and all within some kilometres of each."""
    found: set[str] = set()
    for code in codes:
        own = places.inside(code)
        found |= own
        if km > INSIDE_KM or not own - {code}:
            found |= places.within(code, km)
    return frozenset(found)


def _other(meaning: Meaning, ground: Ground) -> Sensed:
    name = _FIELDS[meaning.kind]
    if name not in ground.fields:
        return Sensed(_tag(meaning, ground, can_be_hard=False))
    codes = _codes(meaning, ground)
    against = meaning.negated or meaning.kind in _AGAINST
    tag = _tag(meaning, ground, can_be_hard=bool(codes))
    boost = BOOSTS[meaning.kind] * meaning.weight
    wishes = _by_degree(meaning, boost) or ([Wish(name, codes, boost, negated=against)] if codes else [])
    return Sensed(tag, tuple(wishes), name, codes, against)


def _by_degree(meaning: Meaning, boost: float) -> list[Wish]:
    """What is wished of demands and accommodations is there more or less; nothing for what is there or not."""
    code, against = meaning.code, meaning.negated
    if meaning.kind is MeaningKind.AVOID:
        # Said to be none is better than not said, and some of it better than much.
        return [
            Wish("demand", avoided([code]), boost * 0.4, negated=True),
            Wish("demand", frozenset({f"{code}:much"}), boost * 0.2, negated=True),
            Wish("demand", frozenset({f"{code}:none"}), boost * 0.4),
        ]
    if meaning.kind is MeaningKind.WANT:
        much = Wish("demand", frozenset({f"{code}:much"}), boost * 0.4, negated=against)
        return [Wish("demand", avoided([code]), boost * 0.6, negated=against), much]
    if meaning.kind is MeaningKind.OFFER and not against:
        # What is promised is better than what can be agreed on.
        return [Wish(name, frozenset({code}), boost * share) for name, share in (("offer", 0.7), ("promised", 0.3))]
    return []


def _codes(meaning: Meaning, ground: Ground) -> frozenset[str]:
    code = meaning.code
    if meaning.kind is MeaningKind.AVOID:
        return avoided([code])
    if meaning.kind is MeaningKind.WANT:
        return frozenset({f"{code}:some", f"{code}:much"})
    if meaning.kind is MeaningKind.HOURS:
        return _hours(code)
    if meaning.kind is MeaningKind.PAY:
        euros = int(code.partition(":")[2] or 0)
        return frozenset({str(min(max(euros, PAY_STEPS[0]), PAY_STEPS[-1]))})
    if meaning.kind is MeaningKind.START:
        return _start(code, ground.today)
    if meaning.kind is MeaningKind.REMOTE:
        return frozenset({"partly", "fully"} if code == "partly" else {"fully"})
    return frozenset({code})


def _hours(code: str) -> frozenset[str]:
    side, _, number = code.partition(":")
    if side == "part_time":
        return frozenset({"under_10", "10_19", "20_29", "in_all"})
    if side == "full_time":
        return frozenset({"30_40"})
    if side == "max":
        return frozenset(name for name, low in _LOW.items() if low < int(number)) | {"in_all"}
    return frozenset(name for name, low in _LOW.items() if low + 10 > int(number))


def _start(code: str, today: date) -> frozenset[str]:
    if code == "now":
        return start_codes(["now", "flexible"], today)
    months = _SEASONS.get(code) or (int(code.partition(":")[2]),)
    years = (today.year, today.year + 1)
    days = [date(year, month, day) for year in years for month in months for day in (1, 8, 15, 22, 28)]
    return frozenset(week_code(day) for day in days if (day - today).days > -31) | {"flexible"}
