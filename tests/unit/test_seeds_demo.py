"""The invented world of seeds/demo: complete, coherent, of every kind, and without what may not be asked or told."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from marketplace.cli.demo_happenings import HAPPENINGS
from marketplace.cli.demo_steps import PATH, STEPS, steps_to
from marketplace.domain import codes
from marketplace.domain.business_id import is_business_id
from marketplace.domain.cards import personal_data_in
from marketplace.domain.exchange import OpeningRecord, parse_opening
from marketplace.domain.exchange_cards import CardRecord, parse_card
from marketplace.domain.introductions import REASONS, IntroductionEvent, IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.openings import missing
from marketplace.domain.placements import CANCEL_REASONS, END_REASONS, PlacementState

DEMO = Path(__file__).parents[2] / "seeds" / "demo"
LOADING_DAY = date(2027, 3, 3)
OFFSET = re.compile(r"@([+-][0-9]+)d(T[0-2][0-9]:[0-5][0-9])?")
PIRKANMAA = {"837", "536", "604", "211", "980", "418", "562"}
OSTROBOTHNIA = {"905", "499", "545", "598", "475", "946", "231", "893", "599"}
# What the work does not need may not be asked: age, sex, origin, looks, army, perfect language.
NOT_ASKED = re.compile(
    r"\bnuor(i|ta|elle)\b|miespuoli|naispuoli|reipas tyttö|reipas poika|varusmies|armeija|täydellistä suomea|"
    r"valokuvasi|ung tjej|ung kille|perfekt finska|militärtjänst|young|native speaker|kantasuomalai|syntymävuo|ikäsi",
    re.IGNORECASE,
)
ENDINGS = {
    "declined_by_person": (IntroductionEvent.PERSON_SAYS_NO, Part.PERSON),
    "declined_by_employer": (IntroductionEvent.EMPLOYER_SAYS_NOT_NOW, Part.EMPLOYER),
    "not_agreed": (IntroductionEvent.NOT_AGREED, Part.COACH),
}


def lines_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DEMO / name).read_text(encoding="utf-8").splitlines()]


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
def world() -> dict[str, list[dict[str, Any]]]:
    read: dict[str, list[dict[str, Any]]] = json.loads((DEMO / "world.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def openings() -> list[OpeningRecord]:
    parsed = [parse_opening(dated(line)) for line in lines_of("openings.jsonl")]
    assert {(p.problems, p.ignored) for p in parsed} == {((), ())}
    return [p.record for p in parsed if p.record]


@pytest.fixture(scope="module")
def cards() -> list[CardRecord]:
    parsed = [parse_card(dated(line)) for line in lines_of("cards.jsonl")]
    assert {(p.problems, p.ignored) for p in parsed} == {((), ())}
    return [p.record for p in parsed if p.record]


def test_the_world_is_large_enough(
    openings: list[OpeningRecord], cards: list[CardRecord], world: dict[str, list[dict[str, Any]]]
) -> None:
    kinds = Counter(kind for house in world["organisations"] for kind in house["kinds"])
    assert len(openings) >= 40 and len(cards) >= 60
    assert kinds["employer"] >= 8 and kinds["coaching"] == 2
    assert any(len(house["kinds"]) == 2 for house in world["organisations"]), "one is employer and coaching at once"


def test_dates_are_offsets_from_the_day_of_loading() -> None:
    for line in lines_of("openings.jsonl") + lines_of("cards.jsonl"):
        for text in texts_in(line):
            assert not re.search(r"20[0-9]{2}-[01][0-9]", text), f"{line['id']}: write {text} as an offset"
            assert not text.startswith("@") or OFFSET.fullmatch(text), f"{line['id']}: {text}"


def test_openings_show_every_kind_contract_and_language(openings: list[OpeningRecord]) -> None:
    assert {opening.facts.kind for opening in openings} == set(codes.OpeningKind)
    assert {opening.facts.contract for opening in openings} == set(codes.Contract)
    assert {place.remote for opening in openings for place in opening.facts.places} == set(codes.Remote)
    assert {language for opening in openings for language in opening.facts.title} == {"fi", "sv", "en"}
    assert {opening.facts.language for opening in openings} >= {"sv", "en"}
    assert sum(len(opening.facts.title) > 1 for opening in openings) >= 8
    volunteers = {o.employer.form for o in openings if o.facts.contract is codes.Contract.VOLUNTEER}
    assert volunteers and volunteers <= codes.VOLUNTEER_FORMS
    assert len({opening.employer.form for opening in openings}) >= 6
    assert {unit for o in openings if o.facts.pay for unit in [o.facts.pay.unit]} == set(codes.PayUnit)


def test_two_openings_lack_something_and_the_rest_nothing(openings: list[OpeningRecord]) -> None:
    lacking = {
        opening.id: missing(opening.facts, opening.employer.form, opening.employer.business_id)
        for opening in openings
        if not opening.draft
    }
    assert {number: names for number, names in lacking.items() if names} == {
        "demo-o12": ("guide",),
        "demo-o43": ("pay",),
    }
    assert any(opening.draft for opening in openings)


def test_openings_lie_all_over_with_two_centres(openings: list[OpeningRecord], cards: list[CardRecord]) -> None:
    towns = Counter(place.municipality for opening in openings for place in opening.facts.places)
    homes = Counter(card.facts.place.municipality for card in cards)
    assert len(towns) >= 12 and len(homes) >= 25
    for area in (PIRKANMAA, OSTROBOTHNIA):
        assert sum(count for town, count in towns.items() if town in area) >= 8
        assert sum(count for town, count in homes.items() if town in area) >= 12


def test_openings_ask_and_offer_in_many_ways(openings: list[OpeningRecord]) -> None:
    asked = {code for opening in openings for code in opening.facts.demands or ()}
    offered = {code for opening in openings for code in opening.facts.accommodations or ()}
    assert len(asked) >= 25 and len(offered) >= 40
    assert {offer for o in openings for offer in (o.facts.accommodations or {}).values()} == set(codes.Offer)


def test_no_opening_asks_for_what_the_work_does_not_need(openings: list[OpeningRecord]) -> None:
    for opening in openings:
        for text in (*opening.facts.title.values(), *(opening.facts.description or {}).values()):
            assert not NOT_ASKED.search(text), f"{opening.id}: {text}"
    assert NOT_ASKED.search("Haemme nuorta tekijää, jolla on varusmiespalvelus käyty") and not NOT_ASKED.search("Paja")


def test_no_open_text_holds_a_contact_or_an_identity_code(world: dict[str, list[dict[str, Any]]]) -> None:
    for line in lines_of("openings.jsonl") + lines_of("cards.jsonl"):
        for text in texts_in([line["title"] if "title" in line else line["headline"], line.get("description"),
                              line.get("summary"), line.get("tasks"), line.get("interests")]):  # fmt: skip
            assert personal_data_in(text) is None, f"{line['id']}: {text}"
    for plan in world["introductions"]:
        assert personal_data_in(plan["words"]) is None


def test_cards_are_of_every_kind_and_of_very_different_people(cards: list[CardRecord]) -> None:
    assert {card.visibility for card in cards} == set(codes.Visibility)
    assert {kind for card in cards for kind in card.facts.kinds or ()} == set(codes.OpeningKind)
    assert {language for card in cards for language in card.facts.headline} == {"fi", "sv", "en"}
    finnish = {spoken.level for card in cards for spoken in card.facts.languages or () if spoken.code == "fi"}
    assert finnish >= {"A1", "A2", "B1", "B2", "native"}
    assert len({spoken.code for card in cards for spoken in card.facts.languages or ()}) >= 12
    assert len({occupation.label for card in cards for occupation in card.facts.occupations or ()}) >= 70
    summaries = [text for card in cards for text in (card.facts.summary or {}).values()]
    assert len(set(summaries)) == len(summaries)
    assert {weight for card in cards for weight in (card.facts.needs or {}).values()} == set(codes.Weight)


def test_a_card_is_shown_wider_only_with_consent(
    cards: list[CardRecord], world: dict[str, list[dict[str, Any]]]
) -> None:
    kept_alone = {person["card"] for person in world["persons"] if person["coach"] is None}
    for card in cards:
        own = card.id in kept_alone  # the person's own click is the consent
        assert card.consent or own or card.visibility is codes.Visibility.OWN_COACH, card.id


def test_the_world_holds_together(
    openings: list[OpeningRecord], cards: list[CardRecord], world: dict[str, list[dict[str, Any]]]
) -> None:
    houses = {row["id"]: row for row in world["organisations"]}
    accounts = {row["email"]: row for row in world["accounts"]}
    numbers = [row["business_id"] for row in houses.values()]
    assert all(is_business_id(number) and number.startswith("9") for number in numbers)
    assert len(set(numbers)) == len(numbers)
    assert {opening.employer.business_id for opening in openings} <= set(numbers)
    assert all(email.endswith("@demo.example") for email in accounts)
    seats = [seat for row in accounts.values() for seat in row["seats"]]
    assert {seat["organisation"] for seat in seats} - {None} == set(houses)
    assert {seat["role"] for seat in seats} == {"jobseeker", "employer", "coach", "coordinator", "admin"}
    assert any(len(row["seats"]) > 1 for row in accounts.values())
    persons = world["persons"]
    named = [f"{row['given_name']} {row['family_name']}" for row in persons]
    assert len(set(named)) == len(named)
    shown = [number for row in persons for number in (row["card"], *row.get("second_cards", ()))]
    assert sorted(shown) == sorted(card.id for card in cards)
    assert sum(len(row.get("second_cards", ())) for row in persons) >= 2
    for row in persons:
        assert row["coach"] is None or "coach" in {seat["role"] for seat in accounts[row["coach"]]["seats"]}
        assert row["account"] is None or accounts[row["account"]]["name"] in named
    assert sum(row["account"] is not None for row in persons) >= 8


def test_introductions_and_happenings_say_what_exists(
    openings: list[OpeningRecord], cards: list[CardRecord], world: dict[str, list[dict[str, Any]]]
) -> None:
    pairs = [(row["opening"], row["card"]) for row in world["introductions"]]
    assert len(set(pairs)) == len(pairs)
    assert set(pairs) <= {(opening.id, card.id) for opening in openings for card in cards}
    words = [row["words"] for row in world["introductions"]]
    assert len(set(words)) == len(words), "no coach says the same twice"
    known = {*IntroductionState, *PlacementState}
    for row in world["introductions"]:
        assert row["upto"] in known and set(steps_to(row)) <= set(STEPS)
        if row["upto"] in ENDINGS:
            assert row["reason"] in REASONS[ENDINGS[row["upto"]]], row
        placement = row.get("placement", {})
        if "cancelled" in placement or "ended" in placement:
            assert placement["reason"] in (*CANCEL_REASONS, *END_REASONS)
    assert {each["what"] for each in world["happenings"]} == set(HAPPENINGS)


def test_the_way_to_a_state_is_the_path_and_its_turn() -> None:
    assert steps_to({"upto": "asked_person"}) == []
    assert steps_to({"upto": "meeting_wanted"}) == ["offered", "meeting_wanted"]
    assert steps_to({"upto": "running"}) == list(PATH[1:])
    assert steps_to({"upto": "declined_by_employer", "from": "offered"}) == ["offered", "declined_by_employer"]
    assert steps_to({"upto": "withdrawn", "from": "offered", "by": "clock"}) == ["offered"]
