"""Which pairs of a list people are told of without asking."""

from dataclasses import dataclass

from marketplace.domain.codes import MatchState
from marketplace.matching.notable import BEST_OF_CARD, SHARE_OF_BEST, notable


@dataclass(frozen=True)
class _Pair:
    key: str
    score: float
    tier: int = 1
    state: MatchState = MatchState.FITS


def _keys(*pairs: _Pair, most: int = BEST_OF_CARD) -> str:
    return "".join(pair.key for pair in notable(pairs, most))


def test_only_what_comes_near_the_best_is_told() -> None:
    least = SHARE_OF_BEST * 0.9
    assert _keys(_Pair("a", 0.9), _Pair("b", least), _Pair("c", least - 0.001)) == "ab"


def test_no_more_are_told_than_the_list_has_room_for() -> None:
    alike = [_Pair(key, 0.5) for key in "abcdefg"]
    assert _keys(*alike) == "abcde"
    assert _keys(*alike, most=2) == "ab"
    assert _keys(*alike, most=0) == ""


def test_near_misses_are_never_told_however_high_their_score() -> None:
    near = _Pair("n", 0.95, tier=2, state=MatchState.NEAR_MISS)
    assert _keys(_Pair("a", 0.6), near) == "a"
    assert _keys(near) == ""


def test_a_pair_to_ask_about_is_told_like_one_that_fits() -> None:
    assert _keys(_Pair("a", 0.6, state=MatchState.ASK), _Pair("b", 0.6)) == "ab"


def test_nothing_is_told_of_nothing_in_common_and_of_an_empty_list() -> None:
    assert _keys() == ""
    assert _keys(_Pair("a", 0.0), _Pair("b", 0.0)) == ""
