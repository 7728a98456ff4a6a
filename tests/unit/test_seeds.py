"""The shipped seeds: complete in three languages, equal to the codes of the domain, without a health word, coherent."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from marketplace.domain import codes
from marketplace.domain.business_id import is_business_id
from marketplace.domain.exchange import OpeningRecord, parse_opening
from marketplace.domain.exchange_cards import CardRecord, parse_card
from marketplace.domain.languages import LANGUAGE_CODES
from marketplace.domain.openings import missing
from marketplace.labels import Labels, load_labels

SEEDS = Path(__file__).parents[2] / "seeds"
LANGUAGES = {"fi", "sv", "en"}
LOADING_DAY = date(2027, 3, 3)
OFFSET = re.compile(r"@([+-][0-9]+)d(T[0-2][0-9]:[0-5][0-9])?")
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


def dated(value: Any) -> Any:
    """The value as it is loaded on LOADING_DAY: offsets become dates, and date-times in Finnish winter time."""
    if isinstance(value, dict):
        return {key: dated(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [dated(inner) for inner in value]
    if isinstance(value, str) and (found := OFFSET.fullmatch(value)):
        day = (LOADING_DAY + timedelta(days=int(found[1]))).isoformat()
        return f"{day}{found[2]}:00+02:00" if found[2] else day
    return value


@pytest.fixture(scope="module")
def labels() -> Labels:
    return load_labels(SEEDS / "lists")


@pytest.fixture(scope="module")
def openings() -> list[OpeningRecord]:
    parsed = [parse_opening(dated(line)) for line in lines_of("demo/openings.jsonl")]
    assert [(p.problems, p.ignored) for p in parsed] == [((), ())] * 8
    return [p.record for p in parsed if p.record]


@pytest.fixture(scope="module")
def cards() -> list[CardRecord]:
    parsed = [parse_card(dated(line)) for line in lines_of("demo/cards.jsonl")]
    assert [(p.problems, p.ignored) for p in parsed] == [((), ())] * 12
    return [p.record for p in parsed if p.record]


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


def test_demo_dates_are_offsets_from_the_day_of_loading() -> None:
    for line in lines_of("demo/openings.jsonl") + lines_of("demo/cards.jsonl"):
        for text in texts_in(line):
            assert not re.search(r"20[0-9]{2}-[01][0-9]", text), f"{line['id']}: write {text} as an offset"
            assert not text.startswith("@") or OFFSET.fullmatch(text), f"{line['id']}: {text}"


def test_demo_openings_show_every_kind_and_lack_nothing(openings: list[OpeningRecord]) -> None:
    assert {opening.facts.kind for opening in openings} == set(codes.OpeningKind)
    assert {o.employer.form for o in openings if o.facts.contract is codes.Contract.VOLUNTEER} == {
        codes.EmployerForm.ASSOCIATION
    }
    assert sum(any(p.remote is codes.Remote.FULLY for p in o.facts.places) for o in openings) == 1
    for opening in openings:
        assert missing(opening.facts, opening.employer.form, opening.employer.business_id) == (), opening.id
        assert opening.employer.business_id, opening.id


def test_demo_cards_are_shown_to_different_readers_and_wider_only_with_consent(cards: list[CardRecord]) -> None:
    assert {card.visibility for card in cards} == set(codes.Visibility)
    assert all(card.consent or card.visibility is codes.Visibility.OWN_COACH for card in cards)


def test_the_demo_world_holds_together(openings: list[OpeningRecord], cards: list[CardRecord]) -> None:
    world: dict[str, list[dict[str, Any]]] = rows_of("demo/world.json")
    firms = {row["business_id"] for row in world["organisations"]}
    accounts = {row["email"]: row for row in world["accounts"]}
    assert all(is_business_id(number) and number.startswith("9") for number in firms)
    assert {opening.employer.business_id for opening in openings} <= firms
    assert all(email.endswith("@demo.example") for email in accounts)
    assert {row["organisation"] for row in accounts.values()} - {None} == {row["id"] for row in world["organisations"]}
    assert {row["role"] for row in accounts.values()} == set(CLOSED_LISTS["roles"]) - {"visitor"}
    assert sorted(row["card"] for row in world["persons"]) == sorted(card.id for card in cards)
    assert all(accounts[row["coach"]]["role"] == "coach" for row in world["persons"])
    assert all(row["account"] is None or accounts[row["account"]]["role"] == "jobseeker" for row in world["persons"])
    pairs = {(row["opening"], row["card"]) for row in world["introductions"]}
    assert len(pairs) == len({row["upto"] for row in world["introductions"]}) == len(world["introductions"]) == 8
    assert pairs <= {(opening.id, card.id) for opening in openings for card in cards}
