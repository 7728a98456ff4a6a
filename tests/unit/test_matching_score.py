"""Properties of judging: unknown never breaks, good things never lower, order and direction do not matter."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as some

from marketplace.domain.codes import DEMANDS, Amount, Contract, MatchState, Offer, OpeningKind, Weight
from marketplace.domain.facts import CardFacts, HeldLicence, HoursRange, OpeningFacts, Place
from marketplace.domain.visibility import Reader, seen_by
from marketplace.matching.likeness import Alike, Likeness, Rarity, Side, compare, rarity_of
from marketplace.matching.pairs import TIERS, judge
from marketplace.matching.rank import NEAR_MISSES_SHOWN, in_order, shown
from marketplace.matching.rules import check
from marketplace.matching.score import COSTS, DECIMALS, POINTS, Point
from marketplace.matching.verdicts import Context
from tests.unit.matching_strategies import POINTS as PLACES
from tests.unit.matching_strategies import alike, cards, changed, likenesses, openings

CONTEXT = Context(PLACES, date(2026, 11, 22))
REQUIRED = {"kind", "title", "contract", "places", "language", "positions", "headline", "place"}
OPENING_OPTIONAL = [f.name for f in fields(OpeningFacts) if f.name not in REQUIRED]
CARD_OPTIONAL = [f.name for f in fields(CardFacts) if f.name not in REQUIRED]


@given(openings, cards, some.sampled_from(OPENING_OPTIONAL), some.sampled_from(CARD_OPTIONAL))
def test_an_unknown_fact_breaks_nothing(opening: OpeningFacts, card: CardFacts, of_opening: str, of_card: str) -> None:
    before = set(check(opening, card, CONTEXT).broken_codes)
    forgotten: dict[str, Any] = {of_opening: None}
    # What answers a demand, or lets the worker choose, is a fact in the person's favour: without it a rule may break.
    if of_opening not in ("accommodations", "handover", "times_flexible", "starts_flexible"):
        assert set(check(changed(opening, **forgotten), card, CONTEXT).broken_codes) <= before
    if of_card not in ("remote",):
        kept = set(check(opening, changed(card, **{of_card: None}), CONTEXT).broken_codes)
        assert kept <= before


@given(openings, cards, likenesses)
def test_the_state_follows_from_what_is_broken_and_asked(
    opening: OpeningFacts, card: CardFacts, like: Likeness
) -> None:
    judged = judge(opening, card, like, CONTEXT)
    verdict = judged.verdict
    assert not set(verdict.broken_codes) & set(verdict.ask)
    assert list(verdict.broken_codes) == sorted(verdict.broken_codes)
    assert list(verdict.ask) == sorted(verdict.ask)
    changeable = all(each.changeable for each in verdict.broken)
    expected = {
        True: MatchState.ASK if verdict.ask else MatchState.FITS,
        False: MatchState.NEAR_MISS if changeable and verdict.broken_units <= 2 else MatchState.NO,
    }[not verdict.broken]
    assert judged.state is expected
    assert judged.tier == TIERS[expected]


@given(openings, cards, likenesses)
def test_points_are_bounded_and_add_up(opening: OpeningFacts, card: CardFacts, like: Likeness) -> None:
    judged = judge(opening, card, like, CONTEXT)
    for point in judged.points:
        if point.points > 0:
            assert 0 < point.value <= 1
            assert point.points <= POINTS[point.code]
        else:
            assert point.code in COSTS
    assert judged.score == round(judged.score, DECIMALS)
    assert abs(judged.score - sum(point.points for point in judged.points)) < 1e-5
    assert judge(opening, card, like, CONTEXT) == judged


@given(openings, cards, likenesses, some.data())
def test_a_good_thing_never_lowers_a_score_inside_its_tier(
    opening: OpeningFacts, card: CardFacts, like: Likeness, data: some.DataObject
) -> None:
    before = judge(opening, card, like, CONTEXT)
    name = data.draw(some.sampled_from([f.name for f in fields(Likeness) if f.name != "unshown"]))
    now = getattr(like, name)
    nearer = data.draw(some.floats(now if name == "meaning" else now.value, 1))
    more = changed(like, **{name: nearer if name == "meaning" else Alike(nearer)})
    assert judge(opening, card, more, CONTEXT).score >= before.score

    code = data.draw(some.sampled_from(sorted({*(card.needs or {}), "short_days"})))
    offered = replace(opening, accommodations={**(opening.accommodations or {}), code: Offer.YES})
    after = judge(offered, card, like, CONTEXT)
    assume(after.tier == before.tier)
    assert after.score >= before.score


@given(openings, cards, likenesses, some.sampled_from(["hygiene_pass", "alcohol_pass", "work_safety_card"]))
def test_one_more_licence_never_lowers_tier_or_score(
    opening: OpeningFacts, card: CardFacts, like: Likeness, code: str
) -> None:
    assume(card.licences is not None)
    before = judge(opening, card, like, CONTEXT)
    after = judge(opening, replace(card, licences=(*(card.licences or ()), HeldLicence(code))), like, CONTEXT)
    assert after.tier <= before.tier
    assert after.tier < before.tier or after.score >= before.score


@given(openings, cards, likenesses)
def test_a_hard_limit_is_never_outweighed(opening: OpeningFacts, card: CardFacts, like: Likeness) -> None:
    poor, rich = judge(opening, card, Likeness(), CONTEXT), judge(opening, card, alike(1.0), CONTEXT)
    assert poor.tier == rich.tier == judge(opening, card, like, CONTEXT).tier
    assert poor.verdict == rich.verdict


@given(openings, cards, likenesses)
def test_an_unshown_must_skill_costs_like_a_broken_rule(opening: OpeningFacts, card: CardFacts, like: Likeness) -> None:
    assert COSTS["unshown"] == COSTS["broken"] > 10 * COSTS["ask"]
    assert judge(opening, card, replace(like, unshown=frozenset({"not wanted"})), CONTEXT) == replace(
        judge(opening, card, like, CONTEXT), like=replace(like, unshown=frozenset({"not wanted"}))
    )


@given(openings, cards, cards, likenesses)
def test_hidden_fields_of_a_card_move_nothing_for_others(
    opening: OpeningFacts, card: CardFacts, other: CardFacts, like: Likeness
) -> None:
    altered = replace(
        card,
        needs=other.needs,
        limits=other.limits,
        max_km=other.max_km,
        min_pay_cents_per_hour=other.min_pay_cents_per_hour,
        place=replace(card.place, postcode=other.place.postcode, remote=card.place.remote),
    )
    for reader in (Reader.OTHER_ORGANISATION, Reader.SAME_ORGANISATION, Reader.EMPLOYER):
        views = [judge(opening, seen_by(each, reader), like, CONTEXT) for each in (card, altered)]
        assert views[0] == views[1]
        assert not [p for p in views[0].points if p.code in ("helps", "needs")]
    employer = replace(altered, languages=other.languages)
    views = [judge(opening, seen_by(each, Reader.EMPLOYER), like, CONTEXT) for each in (card, employer)]
    assert views[0] == views[1]


@dataclass(frozen=True)
class Row:
    key: str
    state: MatchState
    score: float

    @property
    def tier(self) -> int:
        return TIERS[self.state]


ROWS = some.lists(
    some.builds(
        Row, some.text("abc", min_size=1, max_size=3), some.sampled_from(MatchState), some.sampled_from([0.1, 0.2])
    ),
    unique_by=lambda row: row.key,
    max_size=40,
)


@given(ROWS, some.randoms(use_true_random=False), some.integers(0, 5))
def test_the_order_does_not_depend_on_how_pairs_came_in(rows: list[Row], random: Any, top: int) -> None:
    mixed = list(rows)
    random.shuffle(mixed)
    ordered = in_order(mixed)
    assert ordered == in_order(rows)
    assert [(row.tier, -row.score, row.key) for row in ordered] == sorted((r.tier, -r.score, r.key) for r in rows)
    cut = shown(mixed, top)
    assert list(cut.best) == [row for row in ordered if row.tier == 1][: top or None]
    assert list(cut.near_misses) == [row for row in ordered if row.tier == 2][:NEAR_MISSES_SHOWN]
    assert sorted(map(str, (*cut.best, *cut.near_misses, *cut.rest))) == sorted(map(str, rows))


SIDES = some.builds(
    Side,
    words=some.dictionaries(some.sampled_from("abcdef"), some.just("sana"), max_size=5),
    pieces=some.frozensets(some.sampled_from("uvwxyz")),
    wanted=some.dictionaries(some.sampled_from(["o1", "o2"]), some.floats(0.1, 1)),
    done=some.dictionaries(some.sampled_from(["o1", "o2"]), some.floats(0.1, 1)),
    groups=some.dictionaries(some.sampled_from(["g1", "g2"]), some.floats(0.1, 1)),
    skills=some.dictionaries(some.sampled_from(["s1", "s2", "s3"]), some.floats(0.1, 1)),
    uris=some.frozensets(some.sampled_from(["u1", "u2"])),
)
RARE = Rarity(10, {"a": 9, "b": 2, "u": 9})


@given(SIDES, SIDES, SIDES)
def test_a_longer_card_is_never_less_alike(opening: Side, card: Side, more: Side) -> None:
    longer = Side(
        words={**more.words, **card.words},
        pieces=card.pieces | more.pieces,
        wanted={**more.wanted, **card.wanted},
        done={**more.done, **card.done},
        groups={**more.groups, **card.groups},
        skills={**more.skills, **card.skills},
        uris=card.uris | more.uris,
    )
    short, long = compare(opening, card, RARE, RARE), compare(opening, longer, RARE, RARE)
    for f in fields(Likeness):
        if f.name not in ("unshown", "meaning"):
            assert 0 <= getattr(short, f.name).value <= getattr(long, f.name).value <= 1


def test_nearness_in_meaning_stands_in_for_words_and_for_nothing_else() -> None:
    opening, card = _plain_pair()
    points = {
        words: {point.code: point.points for point in _points_of(opening, card, words, 1.0)}
        for words in (0.0, 0.1, 1.0)
    }
    assert points[0.0]["meaning"] == POINTS["meaning"]
    assert 0 < points[0.1]["meaning"] < POINTS["meaning"]
    assert "meaning" not in points[1.0], "words say it all"
    sums = [sum(each.values()) for each in points.values()]
    assert sums == sorted(sums) and len(set(sums)) == 3
    assert not any(point.code == "meaning" for point in _points_of(opening, card, 0.0, 0.0))


def _plain_pair() -> tuple[OpeningFacts, CardFacts]:
    place = Place("837")
    return OpeningFacts(OpeningKind.OPEN_JOB, {"fi": "Työ"}, Contract.EMPLOYMENT, (place,)), CardFacts({}, place)


def _points_of(opening: OpeningFacts, card: CardFacts, words: float, meaning: float) -> tuple[Point, ...]:
    like = Likeness(words=Alike(words), meaning=meaning)
    return tuple(point for point in judge(opening, card, like, CONTEXT).points if point.code in ("words", "meaning"))


def test_rare_words_weigh_more_and_all_words_something() -> None:
    rarity = rarity_of([["ja", "hitsaus"], ["ja", "siivous"], ["ja", "siivous"], ["ja"]])
    assert 0 < rarity.of("ja") < rarity.of("siivous") < rarity.of("hitsaus") == rarity.of("unseen") == 1
    assert Rarity().of("anything") == 1


PLAIN_OPENING = OpeningFacts(OpeningKind.OPEN_JOB, {"fi": "Työ"}, Contract.EMPLOYMENT, (Place("091"),))
PLAIN_CARD = CardFacts({"fi": "Ihminen"}, Place("091"))


def test_a_need_that_is_promised_counts_whole_and_help_that_is_negotiable_half() -> None:
    opening = replace(PLAIN_OPENING, accommodations={"quiet_place": Offer.YES, "own_pace": Offer.NEGOTIABLE})
    card = replace(PLAIN_CARD, needs={"quiet_place": Weight.MUST, "own_pace": Weight.HELPS})
    points = {point.code: point.value for point in judge(opening, card, Likeness(), CONTEXT).points}
    assert points["needs"] == 2 * points["helps"] > 0
    refused = replace(opening, accommodations={"quiet_place": Offer.NEGOTIABLE, "own_pace": Offer.NO})
    codes = {point.code for point in judge(refused, card, Likeness(), CONTEXT).points}
    assert not codes & {"needs", "helps"}


def test_odd_input_comes_out_sensibly() -> None:
    turned = replace(PLAIN_CARD, hours_per_week=HoursRange(30, 10), max_km=0.0)
    everything = replace(
        PLAIN_OPENING,
        hours_per_week=HoursRange(20, 20),
        demands=dict.fromkeys(DEMANDS, Amount.MUCH),
        places=(Place("000"), Place("091")),
    )
    limits = dict.fromkeys(DEMANDS, Amount.NONE)
    assert judge(everything, turned, Likeness(), CONTEXT).state is MatchState.NEAR_MISS
    blocked = judge(everything, replace(turned, limits=limits), Likeness(), CONTEXT)
    assert (blocked.state, len(blocked.verdict.broken)) == (MatchState.NO, len(DEMANDS) + 1)
    assert judge(PLAIN_OPENING, PLAIN_CARD, Likeness(), CONTEXT).state is MatchState.ASK
