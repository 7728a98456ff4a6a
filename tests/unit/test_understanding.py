"""Understanding a query: concepts beside wishes, what is left to match, and that no text on earth breaks it."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.labels import load_labels
from marketplace.language.phrases import Node, phrases_of
from marketplace.language.place_names import places_of
from marketplace.language.tokens import normalise
from marketplace.language.understanding import MeaningKind, understand
from marketplace.phrase_files import load_municipality_rows, load_phrase_files
from tests.unit.understood import SEEDS, rows_of, seeds, starter

WORDS = "ei en ilman siivous Turussa salo 20 h viikossa 13 € iltaisin tai mutta , . utan inte no not puhelinta eläinten"


def concepts(typed: str, *, negated: bool = False) -> set[str]:
    understood = understand(typed, None, starter(), *seeds())
    return {each.code for each in understood.meanings if each.kind is MeaningKind.CONCEPT and each.negated is negated}


def test_a_concept_stays_a_word_and_a_place_does_not() -> None:
    understood = understand("siivooja Jyväskylään", None, starter(), *seeds())

    assert "cleaner" in concepts("siivooja Jyväskylään")
    assert understood.rest == ("siivooja",)
    assert [each.words for each in understood.meanings if each.kind is MeaningKind.PLACE] == ["Jyväskylään"]


def test_what_is_not_wanted_is_neither_a_concept_nor_a_word() -> None:
    assert "cleaner" in concepts("siivooja") and "cleaner" not in concepts("ei siivooja")
    assert "cleaner" in concepts("ei siivooja", negated=True)
    assert rows_of("ei siivooja", starter())[1] == ""
    assert "service-agent" not in concepts("ei asiakkaita")


@pytest.mark.parametrize(
    ("typed", "concept"),
    [
        ("jotain eläinten kanssa", "animals"),
        ("något med djur", "animals"),
        ("something with animals", "animals"),
        ("koristaja", "cleaner"),
        ("уборка", "cleaner"),
        ("работа на кухне", "kitchen"),
        ("nõudepesija", "dishwasher"),
        ("lasten kanssa", "care"),
        ("with old people", "care"),
    ],
)
def test_phrases_name_concepts_the_vocabulary_has(typed: str, concept: str) -> None:
    assert concept in concepts(typed)
    assert not [each for each in understand(typed, None, None, *seeds()).meanings if each.kind == "concept"]


@pytest.mark.parametrize(
    "typed", ["pressure washer", "online shop worker", "heat press", "tree nursery", "Sunday tree"]
)
def test_the_name_of_a_job_is_no_wish(typed: str) -> None:
    assert not re.search(r"(want|avoid|offer|remote|place):", rows_of(typed, starter())[0])


def test_a_way_to_work_is_a_wish() -> None:
    assert "want:outdoors" in rows_of("työskennellä ulkona", starter())[0]


def test_a_compound_tells_its_time_and_keeps_its_work() -> None:
    assert rows_of("iltasiivous", starter())[0].startswith("time:weekday_evening")
    assert rows_of("iltasiivous", starter())[1] == "iltasiivous"
    assert "time" not in rows_of("iltapala", starter())[0]


def test_a_negation_ends_at_a_comma_and_at_but() -> None:
    assert rows_of("ei puhelinta, ulkona")[0] == "avoid:phone_calls offer:no_phone_work want:outdoors"
    assert rows_of("ei puhelinta mutta ulkona")[0] == "avoid:phone_calls offer:no_phone_work want:outdoors"
    assert rows_of("ei sisällä vaan ulkona")[0] == "-avoid:outdoors want:outdoors"
    assert rows_of("ei puhelinta Turussa")[0].endswith(" place:853")


def test_a_region_is_all_its_municipalities_and_a_district_its_postcode_first() -> None:
    regional = understand("Pirkanmaalla", None, None, *seeds()).meanings
    district = understand("Kontulassa", None, None, *seeds()).meanings

    assert {each.kind for each in regional} == {MeaningKind.PLACE} and len(regional) == 23
    assert "837" in {each.code for each in regional} and "853" not in {each.code for each in regional}
    assert [each.code for each in district] == ["00940", "091"] and district[0].weight > district[1].weight


def test_an_unknown_postcode_is_a_number_where_postcodes_are_known() -> None:
    phrases, _ = seeds()
    files = load_phrase_files(SEEDS / "phrases")
    rows = load_municipality_rows(SEEDS / "municipalities.csv")
    known = places_of(rows, files["places"], frozenset({"00530"}))

    assert [each.code for each in understand("00530", None, None, phrases, known).meanings] == ["00530"]
    assert understand("99999", None, None, phrases, known).meanings == ()


def test_every_municipality_is_found_by_its_name_in_both_languages() -> None:
    for row in load_municipality_rows(SEEDS / "municipalities.csv"):
        for typed in (f"work in {row['fi']}", f"jobb i {row['sv']}"):
            codes = {each.code for each in understand(typed, None, None, *seeds()).meanings}
            assert row["code"] in codes, typed


def test_every_code_of_the_phrases_is_in_its_list() -> None:
    labels = load_labels(SEEDS / "lists")
    lists = {
        "kind": "kinds", "time": "times", "offer": "accommodations", "avoid": "demands", "want": "demands",
        "licence_not": "licences", "language": "languages", "remote": "remote",
    }  # fmt: skip
    seen: set[str] = set()
    for kind, code in _meanings(seeds()[0].root):
        seen.add(kind)
        code = code.removeprefix("not ")
        if kind in lists:
            assert code in labels.codes(lists[kind]), (kind, code)
        elif kind == "concept":
            assert code in starter().concepts, code
        else:
            assert re.fullmatch(
                r"max:\d+|min:\d+|part_time|full_time|now|near|[a-z]+er|[a-z]+mn|spring|month:\d\d", code
            )
    assert seen >= {*lists, "concept", "start", "hours", "place"}


def _meanings(node: Node) -> set[tuple[str, str]]:
    found = {*node.entry.means, *(node.entry.negated or ())} if node.entry else set()
    return found.union(*(_meanings(each) for each in node.following.values()))


def test_every_accommodation_and_demand_can_be_asked_for_in_three_languages() -> None:
    labels = load_labels(SEEDS / "lists")
    said: dict[str, set[str]] = {}
    for name in ("accommodations", "demands"):
        for row in json.loads((SEEDS / "phrases" / f"{name}.json").read_text(encoding="utf-8")):
            for sense in (*row["means"], *row.get("negated", ())):
                said.setdefault(sense.split()[1], set()).update(each for each in ("fi", "sv", "en") if row.get(each))
    missing = {code for name in ("accommodations", "demands") for code in labels.codes(name)} - said.keys()
    assert missing <= {"remote_days"}
    assert not {code for code, tongues in said.items() if tongues != {"fi", "sv", "en"}}


@pytest.mark.parametrize("row", [{"role": "shout", "fi": ["x"]}, {"means": ["offer"], "fi": ["x"]}])
def test_a_wrong_phrase_is_named_by_its_file(row: dict[str, object]) -> None:
    files = {**load_phrase_files(SEEDS / "phrases"), "wrong": [row]}
    with pytest.raises(ValueError, match=r"phrases/wrong\.json"):
        phrases_of(files)


def test_a_place_that_is_nowhere_is_refused() -> None:
    data = {**load_phrase_files(SEEDS / "phrases")["places"], "others": [{"names": ["Atlantis"], "places": ["999"]}]}
    with pytest.raises(ValueError, match="Atlantis"):
        places_of(load_municipality_rows(SEEDS / "municipalities.csv"), data)


@pytest.mark.parametrize(
    "hostile",
    [
        "", " ", "?!.,;", "a" * 10_000, "ei " * 5_000, "20 h viikossa " * 1_000, "🧹🧹 😀", "\u202eevisiis\u202c",
        "شغل في هلسنكي",
        "\ud800", "((((\"AND OR NOT\"))))", "title:siivous^4 ~2", "<script>",
        "9" * 9_999, "1-" * 4_000, "\x00\x07", "e" * 5 + " €",
        "- - - -", "ei", "utan", "no no no", "İstanbul", "ß", "𝕤𝕚𝕚𝕧𝕠𝕦𝕤",
    ],
)  # fmt: skip
def test_any_text_is_answered(hostile: str) -> None:
    understood = understand(hostile, "fi", starter(), *seeds())
    assert len(understood.rest) <= 60 and len(understood.meanings) <= 200


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join)))
def test_what_is_left_was_typed_and_the_same_query_means_the_same(text: str) -> None:
    first = understand(text, None, None, *seeds())
    again = understand(text, None, None, *seeds())

    typed = normalise(text)
    assert first == again
    position = 0
    for word in first.rest:
        position = typed.index(word, position) + len(word)
    assert all(0 < each.weight <= 1 for each in first.meanings)
    assert all(not each.negated for each in first.meanings if each.kind is MeaningKind.LICENCE_NOT)
