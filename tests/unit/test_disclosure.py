"""What an employer sees: exactly what was chosen, never more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.domain.codes import ACCOMMODATIONS, Amount, OpeningKind, Weight
from marketplace.domain.disclosure import (
    CHOICES,
    CONTACT_CHOICES,
    VisibleContact,
    VisibleProfile,
    ends_disclosure,
    known_choices,
    told_names,
    visible_contact,
    visible_profile,
)
from marketplace.domain.facts import (
    CardFacts,
    HeldLicence,
    HoursRange,
    Place,
    ShownSkill,
    SpokenLanguage,
    WantedOccupation,
)
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.plain import from_plain, to_plain
from marketplace.domain.visibility import HIDDEN_FIELDS

FACTS = CardFacts(
    headline={"fi": "Otsikko"},
    place=Place("837", "33877"),
    summary={"fi": "Omat sanat"},
    kinds=(OpeningKind.OPEN_JOB,),
    occupations=(WantedOccupation("puutarhuri", experience_months=7),),
    skills=(ShownSkill("pyörän huolto"),),
    interests=("linnut",),
    languages=(SpokenLanguage("so", "native"),),
    licences=(HeldLicence("forklift"),),
    limits={"lifting": Amount.SOME},
    needs={"quiet_place": Weight.MUST},
    hours_per_week=HoursRange(11, 23),
    times=("night",),
    max_km=17.0,
    remote=True,
    available_from=date(2027, 1, 4),
    min_pay_cents_per_hour=1377,
)


def told(profile: VisibleProfile) -> str:
    return str(to_plain(profile))


def test_the_least_is_the_headline_alone() -> None:
    assert told_names(visible_profile(FACTS, ())) == ("headline",)


@given(st.sets(st.sampled_from(CHOICES)), st.sets(st.sampled_from(ACCOMMODATIONS)))
def test_exactly_what_was_chosen_is_told(chosen: set[str], needs: set[str]) -> None:
    profile = visible_profile(FACTS, chosen, needs)
    expected = {"headline", *chosen} | ({"helps"} if needs else set())
    assert set(told_names(profile)) == expected
    assert set(profile.helps) == needs
    for secret in ("33877", "1377", "17.0", "'must'", "'lifting'"):
        assert secret not in told(profile)
    assert from_plain(VisibleProfile, to_plain(profile)) == profile


@pytest.mark.parametrize("name", [*sorted(HIDDEN_FIELDS), "place", "headline", "name", "nonsense"])
def test_what_is_not_on_the_list_cannot_be_chosen(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        visible_profile(FACTS, [name])


def test_a_need_outside_the_closed_list_cannot_be_told() -> None:
    with pytest.raises(ValueError, match="why_it_helps"):
        visible_profile(FACTS, (), ["why_it_helps"])


def test_only_what_the_card_says_is_offered_to_choose_from() -> None:
    assert known_choices(FACTS) == CHOICES
    assert known_choices(CardFacts(headline={"fi": "Otsikko"}, place=Place("837"), skills=())) == ("municipality",)


@given(st.sets(st.sampled_from(CONTACT_CHOICES)))
def test_of_the_contact_only_what_was_chosen_is_told(chosen: set[str]) -> None:
    whole = VisibleContact("Nimi", "Numero", "Osoite")
    seen = visible_contact(whole, chosen)
    for name in CONTACT_CHOICES:
        assert getattr(seen, name) == (getattr(whole, name) if name in chosen else None)
    with pytest.raises(ValueError, match="address"):
        visible_contact(whole, ["address"])


def test_a_disclosure_ends_with_an_introduction_that_came_to_nothing() -> None:
    ended = {state for state in IntroductionState if ends_disclosure(state)}
    assert {state.value for state in ended} == {
        "declined_by_person",
        "declined_by_employer",
        "not_agreed",
        "withdrawn",
    }
