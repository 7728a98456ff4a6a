"""The shipped seeds: complete in three languages, equal to the codes of the domain, without a health word, coherent."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from marketplace.domain import codes
from marketplace.domain.languages import LANGUAGE_CODES
from marketplace.labels import Labels, load_labels

SEEDS = Path(__file__).parents[2] / "seeds"
LANGUAGES = {"fi", "sv", "en"}
HEALTH = re.compile(
    r"diagno|sairau|sairas|vamma|häiriö|masennu|toipu|kuntoutu|sjukdom|handikapp|funktionsneds|störning|rehabil"
    r"|disab|illness|disease|disorder|impair|depress|autis|adhd|syndrom",
    re.IGNORECASE,
)
CLOSED_LISTS: dict[str, Iterable[str]] = {
    "kinds": codes.OpeningKind,
    "contracts": codes.Contract,
    "forms": codes.EmployerForm,
    "times": codes.TimeOfWeek,
    "licences": codes.LICENCES,
    "demands": codes.DEMANDS,
    "demand_groups": codes.DEMAND_GROUPS,
    "accommodations": codes.ACCOMMODATIONS,
    "accommodation_groups": codes.ACCOMMODATION_GROUPS,
    "offers": codes.Offer,
    "weights": codes.Weight,
    "needs_of_opening": codes.Want,
    "language_levels": codes.LANGUAGE_LEVELS,
    "skill_levels": codes.SkillLevel,
    "skill_sources": codes.SkillSource,
    "qualifications": codes.Qualified,
    "visibility": codes.Visibility,
    "consent_ways": codes.ConsentWay,
    "remote": codes.Remote,
    "pay_units": codes.PayUnit,
    "roles": ("jobseeker", "employer", "coach", "coordinator", "admin", "visitor"),
}


def rows_of(path: str) -> Any:
    return json.loads((SEEDS / path).read_text(encoding="utf-8"))


def lines_of(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (SEEDS / path).read_text(encoding="utf-8").splitlines()]


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts_in(inner)


@pytest.fixture(scope="module")
def labels() -> Labels:
    return load_labels(SEEDS / "lists")


def test_every_closed_list_has_a_file_and_every_file_is_a_list(labels: Labels) -> None:
    assert set(labels.lists) == {*CLOSED_LISTS, "languages"}


@pytest.mark.parametrize("name", CLOSED_LISTS)
def test_a_list_offers_exactly_the_codes_of_the_domain_in_their_order(labels: Labels, name: str) -> None:
    assert labels.codes(name) == tuple(str(code) for code in CLOSED_LISTS[name])


def test_every_list_of_the_domain_is_compared_here() -> None:
    elsewhere = {codes.Amount, codes.MatchState}  # levels inside demands; states are messages, not seeds
    enums: set[object] = {
        thing for thing in vars(codes).values() if isinstance(thing, type) and issubclass(thing, StrEnum)
    }
    compared: set[object] = {thing for thing in CLOSED_LISTS.values() if isinstance(thing, type)}
    assert enums - elsewhere - {StrEnum} == compared


def test_forms_offer_only_languages_that_the_format_takes(labels: Labels) -> None:
    assert set(labels.codes("languages")) <= LANGUAGE_CODES
    assert {"fi", "sv", "en", "uk", "ar", "so", "se", "fse", "fss"} <= set(labels.codes("languages"))


def test_every_entry_is_complete_in_three_languages(labels: Labels) -> None:
    parts = {"label", "explain", "ask", "offer", "helps"}
    for name, entries in labels.lists.items():
        for code, entry in entries.items():
            wordings = [entry[part] for part in parts & set(entry)]
            wordings += [words for part in {"levels", "limit"} & set(entry) for words in entry[part].values()]
            for words in wordings:
                assert set(words) == LANGUAGES, f"{name}.{code}: give the words in fi, sv and en"
                assert all(text.strip() == text and text for text in words.values()), f"{name}.{code}: empty or blanks"
            assert not any(text.endswith(".") for text in entry["label"].values()), f"{name}.{code}: no full stop"
            assert all(text.endswith(".") for text in entry["explain"].values()), f"{name}.{code}: a whole sentence"


def test_labels_of_one_list_can_be_told_apart(labels: Labels) -> None:
    for name, entries in labels.lists.items():
        for language in LANGUAGES:
            words = [entry["label"][language] for entry in entries.values()]
            assert len(set(words)) == len(words), f"{name}: two codes read the same in {language}"


def test_demands_say_each_level_and_each_limit(labels: Labels) -> None:
    for code, entry in labels.lists["demands"].items():
        assert tuple(entry["levels"]) == tuple(codes.Amount), code
        assert tuple(entry["limit"]) == ("none", "some"), code
        assert code in codes.DEMAND_GROUPS[entry["group"]]
        assert all(text.endswith("?") for text in entry["ask"].values()), code


def test_accommodations_say_offer_help_and_question_and_name_the_rights(labels: Labels) -> None:
    entries = labels.lists["accommodations"]
    for code, entry in entries.items():
        assert {"offer", "helps", "ask"} <= set(entry), code
        assert code in codes.ACCOMMODATION_GROUPS[entry["group"]]
        assert all(text.endswith("?") for text in entry["ask"].values()), code
        starts = [entry["helps"][lang].startswith(start) for lang, start in
                  (("fi", "Minua auttaa, "), ("sv", "Det hjälper mig att "), ("en", "It helps me "))]  # fmt: skip
        assert all(starts), code
    assert {code for code, entry in entries.items() if entry.get("right")} == codes.NEVER_REFUSED


@pytest.mark.parametrize("path", sorted(p.relative_to(SEEDS).as_posix() for p in SEEDS.rglob("*.json*")))
def test_no_seed_shouts_or_names_an_illness(path: str) -> None:
    for text in texts_in(lines_of(path) if path.endswith(".jsonl") else rows_of(path)):
        assert "!" not in text, f"{path}: {text}: no exclamation marks"
        assert "  " not in text, f"{path}: {text}: two blanks"
        assert not HEALTH.search(text), f"{path}: {text}: say what helps at work, not what somebody has"


def test_the_health_words_are_caught() -> None:
    assert HEALTH.search("pitkäaikaissairaus")
    assert not HEALTH.search("Minua auttaa, että työpäivä on lyhyt")


def municipalities() -> list[dict[str, str]]:
    with (SEEDS / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_309_municipalities_are_unique_and_lie_in_finland() -> None:
    rows = municipalities()
    assert len(rows) == len({row["code"] for row in rows}) == len({row["fi"] for row in rows}) == 309
    for row in rows:
        assert re.fullmatch(r"[0-9]{3}", row["code"])
        assert re.fullmatch(r"[0-9]{2}", row["region_code"])
        assert all(row[name] for name in ("fi", "sv", "region_fi", "region_sv"))
        assert 59.5 < float(row["lat"]) < 70.1
        assert 19.0 < float(row["lon"]) < 31.6
    assert len({(row["region_code"], row["region_fi"], row["region_sv"]) for row in rows}) == 19
    vaasa = next(row for row in rows if row["code"] == "905")
    assert (vaasa["fi"], vaasa["sv"], vaasa["region_sv"]) == ("Vaasa", "Vasa", "Österbotten")


def test_support_rules_are_dated_rows_with_their_source() -> None:
    areas = {row[name] for row in municipalities() for name in ("code", "region_code")}
    rows = rows_of("support_rules.json")
    assert len({(row["key"], row["area"], row["valid_from"]) for row in rows}) == len(rows)
    for row in rows:
        start, end = date.fromisoformat(row["valid_from"]), row["valid_to"]
        assert end is None or date.fromisoformat(end) > start
        assert row["area"] is None or row["area"] in areas
        assert row["percent"] in (None, 50, 70, 100)
        assert row["cap_cents"] is None or 0 < row["cap_cents"] <= 400_000
        assert row["per"] in ("month", "person")
        assert row["mark"] in ("✓", "~", "?")
        assert row["source"]
        assert set(row["label"]) == set(row["who"]) == LANGUAGES
        assert all(texts_in([row["label"], row["who"]]))


def test_caps_and_percents_are_those_of_the_sources() -> None:
    rows = {row["key"]: (row["percent"], row["cap_cents"]) for row in rows_of("support_rules.json")}
    assert rows["skills"] == rows["age60_longterm"] == rows["apprenticeship"] == (50, 126_000)
    assert rows["reduced_ability"] == rows["age55"] == (70, 177_000)
    assert rows["assoc100"] == (100, 202_000)
