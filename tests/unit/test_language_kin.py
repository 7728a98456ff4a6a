"""The other words for what a query means."""

from marketplace.language.kin import MOST_CONCEPTS, kin_of
from marketplace.language.vocabulary import Concept, vocabulary_of

BIKE = Concept(
    "bike-mechanic",
    "occupation",
    None,
    None,
    {"fi": "polkupyöränkorjaaja", "sv": "cykelmekaniker", "en": "bicycle mechanic"},
    {"fi": ("pyörän huolto", "että"), "en": ("bike repair",)},
)
MANY = tuple(
    Concept(
        f"mechanic-{number}", "occupation", None, None, {"en": f"mechanic of kind{number}", "fi": f"huolto{number}"}
    )
    for number in range(MOST_CONCEPTS)
)
VOCABULARY = vocabulary_of([BIKE, *MANY])


def test_a_concept_gives_its_words_in_every_language_in_base_form() -> None:
    kin = dict(kin_of([("bike-mechanic", 1.0)], VOCABULARY))
    assert kin["cykelmekaniker"] == kin["bicycle"] == kin["pyörä"] == 1.0, "its own alone"
    assert "että" not in kin, "a word that says nothing"
    assert "mechanic" not in kin, "a word of too many concepts"


def test_a_word_that_others_have_too_weighs_less_and_a_weaker_concept_weighs_what_it_is() -> None:
    shared = vocabulary_of([BIKE, Concept("bike-courier", "occupation", None, None, {"en": "bicycle courier"})])
    kin = dict(kin_of([("bike-mechanic", 1.0)], shared))
    assert 0 < kin["bicycle"] < kin["repair"] == 1.0
    half = dict(kin_of([("bike-mechanic", 0.5)], shared))
    assert half == {key: weight / 2 for key, weight in kin.items()}


def test_the_heavier_of_two_concepts_decides_and_unknown_ones_give_nothing() -> None:
    shared = vocabulary_of([BIKE, Concept("bike-courier", "occupation", None, None, {"en": "bicycle courier"})])
    one, both = (
        dict(kin_of(given, shared))
        for given in ([("bike-mechanic", 1.0)], [("bike-courier", 0.2), ("bike-mechanic", 1.0)])
    )
    assert both["bicycle"] == one["bicycle"] and both["courier"] == 0.2
    assert kin_of([("nobody", 1.0)], shared) == () == kin_of([], shared)
