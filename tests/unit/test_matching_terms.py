"""Terms and must skills as columns: the same sums, and the same skills shown, as one text at a time has."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from marketplace.domain.codes import Want
from marketplace.domain.facts import ShownSkill, WantedSkill
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_terms import (
    Terms,
    bag_sums,
    bags_of,
    entries_of,
    having,
    ids_of,
    postings_of,
    strongest,
    summed,
    term_id,
)
from marketplace.matching.must_skills import WordColumns, skill_columns, unshown_by_cards, unshown_by_openings
from marketplace.queries.match_skills import grams_of, must_skills, said_by, stated_uris, unshown_skills
from marketplace.queries.match_texts import card_phrases, side_of
from tests.bench.match_data import GoldSet, gold_set, starter_vocabulary

texts = some.lists(
    some.dictionaries(some.sampled_from("abcdefgh"), some.floats(0.0625, 1, width=32), max_size=6), max_size=12
)
wanted_terms = some.dictionaries(some.sampled_from("abcdefghxy"), some.floats(0.0625, 1, width=32), max_size=6)


@settings(max_examples=150, deadline=None)
@given(rows=texts, wanted=wanted_terms)
def test_postings_and_bags_find_what_texts_have_in_common(
    rows: list[dict[str, float]], wanted: dict[str, float]
) -> None:
    looked_for = Terms(ids_of(wanted), np.array(list(wanted.values())))
    postings, plain = postings_of(entries_of(rows)), postings_of(entries_of(rows), weighted=False)
    common = [{term: min(row[term], wanted[term]) for term in row.keys() & wanted.keys()} for row in rows]
    weights = [[wanted[term] for term in row.keys() & wanted.keys()] for row in rows]
    assert summed(postings, looked_for, len(rows)) == pytest.approx([sum(each.values()) for each in common])
    assert summed(plain, looked_for, len(rows)) == pytest.approx([sum(each) for each in weights])
    assert strongest(postings, looked_for, len(rows)) == pytest.approx(
        [max(each.values(), default=0) for each in common]
    )
    assert having(plain, looked_for.ids, len(rows)).tolist() == [bool(each) for each in common]
    chosen = np.arange(len(rows))[::2]
    bags = bags_of(entries_of(rows), len(rows))
    assert bag_sums(bags, looked_for, chosen) == pytest.approx([sum(weights[row]) for row in chosen])


def test_a_term_has_one_number_everywhere() -> None:
    assert term_id("siivous") == term_id("siivous") != term_id("siivou")
    # A file made by one process is read by another: the number may not depend on the process.
    assert term_id("siivous") == 369171268901722072


@pytest.fixture(scope="module")
def gold() -> GoldSet:
    return gold_set()


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return starter_vocabulary()


LABELS = (
    "ajokortti",
    "siivous",
    "asiakaspalvelu",
    "trukin ajo",
    "ruoanlaitto",
    "kassatyö",
    "hitsaus",
    "dronen lennättäminen",
    "piirtäminen",
    "ja",
    "städning",
)


def test_must_skills_are_shown_by_the_same_cards_either_way(gold: GoldSet, vocabulary: Vocabulary) -> None:
    uri = next(skill.uri for card in gold.cards.values() for skill in card.skills or () if skill.uri)
    opening = next(iter(gold.openings.values()))
    wanted = tuple(WantedSkill(label, Want.MUST) for label in LABELS)
    openings = [
        *gold.openings.values(),
        replace(opening, skills=wanted),
        replace(opening, skills=(WantedSkill("x", Want.MUST, uri), WantedSkill("x", Want.MUST, "urn:none"))),
        replace(opening, skills=(WantedSkill("x", Want.MUST, uri), WantedSkill("hygienia", Want.MUST))),
    ]
    cards = [*gold.cards.values(), replace(next(iter(gold.cards.values())), skills=(ShownSkill("x", uri),))]
    phrases = [card_phrases(card) for card in cards]
    sides = [side_of(each, vocabulary) for each in phrases]
    musts = [must_skills(each, vocabulary) for each in openings]
    expected = np.array(
        [
            [len(unshown_skills(each, own, side, vocabulary)) for own, side in zip(phrases, sides, strict=True)]
            for each in openings
        ]
    )
    assert 0 < np.count_nonzero(expected) < expected.size
    assert expected.max() > 1

    words = postings_of(entries_of([dict.fromkeys(side.words, 1.0) for side in sides]), False)
    by_id: Mapping[int, str] = {term_id(word): word for side in sides for word in side.words}
    columns = WordColumns(
        words=words,
        grams=postings_of(
            entries_of([dict.fromkeys(grams_of(by_id[int(number)]), 1.0) for number in words.terms]), False
        ),
        concepts=tuple(
            postings_of(entries_of([getattr(side, name) for side in sides])) for name in ("wanted", "done", "skills")
        ),
        stated=postings_of(entries_of([dict.fromkeys(stated_uris(each), 1.0) for each in phrases]), False),
    )
    assert np.array([unshown_by_cards(each, columns, len(cards)) for each in musts]).tolist() == expected.tolist()

    table = skill_columns(musts)
    by_card = [
        unshown_by_openings(table, said_by(own, side), len(openings)) for own, side in zip(phrases, sides, strict=True)
    ]
    assert np.array(by_card).T.tolist() == expected.tolist()
