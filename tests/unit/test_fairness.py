from hypothesis import given
from hypothesis import strategies as st

from marketplace.domain.codes import Weight
from marketplace.domain.facts import SpokenLanguage
from marketplace.domain.fairness import (
    LEAST,
    NO_NEEDS,
    FirstLanguage,
    Tally,
    first_language_of,
    need_groups_of,
    shown_of_overlapping,
    shown_of_parts,
)

SIZES = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 12))


def test_a_group_is_shown_from_five_cards_up() -> None:
    assert shown_of_parts({"a": 5, "b": 9}) == {"a", "b"}
    assert shown_of_parts({"a": 4, "b": 9}) == frozenset(), "what is left of the total would be the four"
    assert shown_of_parts({"a": 4, "b": 9, "c": 30}) == {"c"}
    assert shown_of_parts({"a": 4, "b": 3, "c": 6, "d": 30}) == {"c", "d"}, "seven hidden in two groups tell of neither"
    assert shown_of_parts({"a": 1, "b": 2, "c": 6, "d": 30}) == {"d"}, "three hidden together are still too few"
    assert shown_of_parts({"a": 0, "b": 9}) == {"b"}, "an empty group hides nobody"
    assert shown_of_parts({}) == frozenset()


@given(SIZES)
def test_what_is_hidden_cannot_be_reckoned_from_what_is_shown(sizes: dict[str, int]) -> None:
    shown = shown_of_parts(sizes)
    hidden = [size for name, size in sizes.items() if name not in shown and size]
    assert all(sizes[name] >= LEAST for name in shown)
    assert not shown or not hidden or (len(hidden) >= 2 and sum(hidden) >= LEAST)


@given(SIZES, st.integers(0, 30))
def test_of_overlapping_groups_neither_inside_nor_outside_is_small(sizes: dict[str, int], total: int) -> None:
    for name in shown_of_overlapping(sizes, total):
        assert sizes[name] >= LEAST and total - sizes[name] >= LEAST


def test_overlapping_groups_at_the_edge() -> None:
    assert shown_of_overlapping({"a": 5, "b": 4, "c": 15, "d": 16}, 20) == {"a", "c"}


def test_groups_go_by_what_the_card_says_and_by_nothing_else() -> None:
    def spoken(*levels: tuple[str, str]) -> tuple[SpokenLanguage, ...]:
        return tuple(SpokenLanguage(code, level) for code, level in levels)

    assert first_language_of(spoken(("so", "native"), ("fi", "B2"))) is FirstLanguage.OTHER
    assert first_language_of(spoken(("so", "native"), ("fi", "native"))) is FirstLanguage.FINNISH
    assert first_language_of(spoken(("fi", "B2"), ("sv", "native"))) is FirstLanguage.SWEDISH
    assert first_language_of(spoken(("fse", "native"))) is FirstLanguage.SIGNED
    assert first_language_of(spoken(("fi", "C2"))) is FirstLanguage.UNSAID
    assert first_language_of(None) is first_language_of(()) is FirstLanguage.UNSAID
    assert need_groups_of({"quiet_place": Weight.HELPS, "short_days": Weight.MUST}) == {"environment", "working_time"}
    assert need_groups_of({}) == need_groups_of(None) == {NO_NEEDS}


def test_tallies_add_up_part_by_part() -> None:
    assert Tally(4, 3, 2, 1) + Tally(10, 20, 30, 40) == Tally(14, 23, 32, 41)
