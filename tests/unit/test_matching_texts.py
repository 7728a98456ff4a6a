"""Texts of openings and cards as terms: concepts from everyday words, must skills seen in other words, memory."""

from dataclasses import replace

import pytest

from marketplace.domain.codes import Contract, OpeningKind, Want
from marketplace.domain.facts import CardFacts, OpeningFacts, Place, ShownSkill, WantedOccupation, WantedSkill
from marketplace.language.vocabulary import Concept, vocabulary_of
from marketplace.matching.likeness import Side
from marketplace.queries.match_rarity import texts_for
from marketplace.queries.match_skills import unshown_skills
from marketplace.queries.match_texts import Sides, card_phrases, opening_phrases, side_of

CLEANER_URI, GLASS_URI, UNKNOWN_URI = (f"http://data.europa.eu/esco/{name}" for name in ("o/1", "s/1", "o/9"))
VOCABULARY = vocabulary_of(
    [
        Concept("cleaning", "group", labels={"fi": "siivous ja pesu", "sv": "städning", "en": "cleaning"}),
        Concept(
            "cleaner", "occupation", CLEANER_URI, "9112", {"fi": "siivooja", "sv": "städare", "en": "cleaner"},
            {"fi": ("siivous",)}, ("cleaning",),
        ),
        Concept(
            "wash-windows", "skill", GLASS_URI,
            labels={"fi": "pestä ikkunoita", "sv": "tvätta fönster", "en": "wash windows"},
            synonyms={"fi": ("ikkunanpesu",)}, broader=("cleaning",),
        ),
    ]
)  # fmt: skip
OPENING = OpeningFacts(
    OpeningKind.OPEN_JOB, {"fi": "Siivooja 2 toimistoon"}, Contract.EMPLOYMENT, (Place("091"),), tasks=("ikkunanpesu",)
)
CARD = CardFacts({"fi": "Iloinen tekijä"}, Place("091"))


def test_an_opening_becomes_words_grams_and_concepts() -> None:
    side = side_of(opening_phrases(OPENING), VOCABULARY)
    assert {"siivooja", "toimisto", "ikkunanpesu"} <= set(side.words)
    assert side.words["toimisto"] == "toimistoon"
    assert "2" not in side.words
    assert "_sii" in side.pieces
    assert side.wanted == {"cleaner": 1.0}
    assert list(side.skills) == ["wash-windows"]
    assert set(side.groups) == {"isco:911", "cleaning"}
    assert side.names["cleaner"]["sv"] == "städare"  # type: ignore[index] # a name in three languages


def test_a_card_tells_what_is_wished_from_what_is_done() -> None:
    wished = replace(CARD, occupations=(WantedOccupation("siivooja", want=True),))
    done = replace(CARD, occupations=(WantedOccupation("siivooja", want=False, experience_months=9),))
    both = replace(CARD, occupations=(WantedOccupation("työ", want=True, uri=CLEANER_URI, experience_months=9),))
    kinds = [(bool(side.wanted), bool(side.done)) for side in map(card_side, (wished, done, both))]
    assert kinds == [(True, False), (False, True), (True, True)]
    interested = card_side(replace(CARD, interests=("siivous",)))
    assert 0 < interested.wanted["cleaner"] < 1
    unknown = card_side(replace(CARD, occupations=(WantedOccupation("tarkastaja", want=True, uri=UNKNOWN_URI),)))
    assert (unknown.wanted, unknown.names) == ({UNKNOWN_URI: 1.0}, {UNKNOWN_URI: "tarkastaja"})


def card_side(card: CardFacts) -> Side:
    return side_of(card_phrases(card), VOCABULARY)


@pytest.mark.parametrize(
    ("label", "uri", "card", "is_shown"),
    [
        ("ikkunanpesu", None, replace(CARD, summary={"fi": "Pesen ikkunoita joka kevät."}), True),
        ("ikkunanpesu", None, replace(CARD, summary={"en": "I wash windows."}), True),
        ("ikkunanpesu", None, replace(CARD, summary={"fi": "Ikkunanpesut sujuvat."}), True),
        ("lasien pesu", GLASS_URI, replace(CARD, skills=(ShownSkill("jotain muuta", GLASS_URI),)), True),
        ("lasien pesu", GLASS_URI, replace(CARD, skills=(ShownSkill("jotain muuta", CLEANER_URI),)), False),
        ("hitsaus", None, replace(CARD, skills=(ShownSkill("hitsauskoneen käyttö"),)), True),
        ("hitsaus", None, replace(CARD, summary={"fi": "Olen ahkera."}), False),
        ("hitsaus", None, replace(CARD, summary={"fi": "Kaasuhitsausta ja hiontaa."}), True),
        ("hitsaus", None, replace(CARD, summary={"fi": "Olin hitsaaja."}), True),
        ("dronen lennättäminen", None, replace(CARD, summary={"fi": "Hiljainen huone ja oma kone."}), False),
        ("dronen lennättäminen", None, replace(CARD, summary={"fi": "Kuvaan dronella."}), True),
        ("piirtäminen", None, replace(CARD, summary={"fi": "Lumen siirtäminen."}), False),
        ("lasit kirkkaiksi", GLASS_URI, replace(CARD, skills=(ShownSkill("ikkunanpesu"),)), True),
        ("lasit kirkkaiksi", UNKNOWN_URI, replace(CARD, skills=(ShownSkill("ikkunanpesu"),)), False),
        ("hitsaus", None, CARD, False),
        ("2", None, replace(CARD, summary={"fi": "2 vuotta"}), False),
    ],
)
def test_a_must_skill_is_shown_by_address_concept_or_words(
    label: str, uri: str | None, card: CardFacts, is_shown: bool
) -> None:
    for need in Want:
        opening = replace(OPENING, skills=(WantedSkill(label, need, uri),))
        phrases = card_phrases(card)
        unshown = unshown_skills(opening, phrases, side_of(phrases, VOCABULARY), VOCABULARY)
        assert unshown == (frozenset({label}) if need is Want.MUST and not is_shown else frozenset())


def test_what_is_remembered_is_bounded_and_follows_the_text() -> None:
    sides = Sides(VOCABULARY, kept=2)
    texts = [opening_phrases(replace(OPENING, title={"fi": f"Työ {name}"})) for name in ("metsä", "meri", "tie")]
    made = [sides.of(each) for each in texts]
    assert sides.of(texts[2]) is made[2]
    assert sides.of(texts[0]) is not made[0]
    assert sides.of(texts[0]) == made[0]
    assert made[0].words != made[1].words


def test_one_memory_a_vocabulary() -> None:
    assert texts_for(VOCABULARY) is texts_for(VOCABULARY)
    assert texts_for(VOCABULARY) is not texts_for(vocabulary_of([]))
