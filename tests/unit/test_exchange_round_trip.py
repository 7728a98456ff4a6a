"""What goes out comes in again unchanged, for every record there could be."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from marketplace.domain.cards import card_problems
from marketplace.domain.codes import (
    ACCOMMODATIONS,
    DEMANDS,
    LANGUAGE_LEVELS,
    LICENCES,
    NEVER_REFUSED,
    VOLUNTEER_FORMS,
    Amount,
    ConsentWay,
    Contract,
    EmployerForm,
    Offer,
    OpeningKind,
    PayUnit,
    Qualified,
    Remote,
    SkillLevel,
    SkillSource,
    TimeOfWeek,
    Visibility,
    Want,
    Weight,
)
from marketplace.domain.exchange import EmployerRecord, OpeningRecord, opening_object, parse_opening
from marketplace.domain.exchange_cards import CardRecord, ConsentRecord, card_object, parse_card
from marketplace.domain.exchange_lines import decode_line
from marketplace.domain.facts import (
    CardFacts,
    Guide,
    HeldLicence,
    HoursRange,
    OpeningFacts,
    Pay,
    Place,
    ShownSkill,
    SpokenLanguage,
    WantedLanguage,
    WantedLicence,
    WantedOccupation,
    WantedSkill,
)
from marketplace.domain.languages import LANGUAGE_CODES
from marketplace.domain.openings import KINDS, contradictions

GOLD = Path(__file__).parent.parent / "data" / "gold"

WORD = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x1F9FF, exclude_categories=("C", "Z")), min_size=1, max_size=12
)
PHRASE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
LINES = st.lists(PHRASE, min_size=1, max_size=3).map("\n".join)
URI = st.sampled_from(["http://data.europa.eu/esco/skill/1", "https://example.org/x?y=1#z"])
DAY = st.dates(date(2000, 1, 1), date(2100, 12, 31))
MOMENT = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants bounds without a zone
LANGUAGE = st.sampled_from(sorted(LANGUAGE_CODES))
LEVEL = st.sampled_from(LANGUAGE_LEVELS)
LICENCE = st.sampled_from(LICENCES)
TIMES = st.lists(st.sampled_from([time.value for time in TimeOfWeek]), unique=True).map(tuple)
QUARTERS = st.integers(1, 160).map(lambda number: number / 4)
HOURS = st.tuples(QUARTERS, QUARTERS).map(lambda pair: HoursRange(min(pair), max(pair)))
CENTS = st.integers(1, 900_000)
MUNICIPALITY = st.from_regex(r"[0-9]{3}", fullmatch=True)
POSTCODE = st.none() | st.from_regex(r"[0-9]{5}", fullmatch=True)
WANT = st.sampled_from(Want)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def texts(words: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(["fi", "sv", "en"]), words, min_size=1)


def listed(strategy: st.SearchStrategy[Any], key: str | None = None) -> st.SearchStrategy[Any]:
    unique = None if key is None else (lambda item: getattr(item, key))
    return maybe(st.lists(strategy, max_size=3, unique_by=unique).map(tuple))


@st.composite
def opening_records(draw: st.DrawFn) -> OpeningRecord:
    kind = draw(st.sampled_from(OpeningKind))
    contract = draw(st.sampled_from(KINDS[kind].contracts))
    unpaid = contract in (Contract.TRIAL, Contract.VOLUNTEER)
    forms = sorted(VOLUNTEER_FORMS) if contract is Contract.VOLUNTEER else sorted(set(EmployerForm) - {"staffing_firm"})
    low, high = sorted([draw(CENTS), draw(CENTS)])
    units = KINDS[kind].pay_units or tuple(PayUnit)
    title = draw(texts(PHRASE))
    starts, ends = sorted([draw(DAY), draw(DAY)])
    shown, hidden = sorted([draw(MOMENT), draw(MOMENT)])
    need = st.just(Want.WISH) if kind is OpeningKind.WORK_TRIAL else WANT
    offers = draw(maybe(st.dictionaries(st.sampled_from(ACCOMMODATIONS), st.sampled_from(Offer), max_size=4)))
    if offers:
        offers = {code: Offer.YES if code in NEVER_REFUSED else offer for code, offer in offers.items()}
    places = st.builds(Place, MUNICIPALITY, POSTCODE, st.sampled_from(Remote))
    facts = OpeningFacts(
        kind=kind,
        title=title,
        contract=contract,
        places=draw(st.lists(places, min_size=1, max_size=3).map(tuple)),
        language=draw(st.sampled_from(["fi", "sv", "en"])),
        description=draw(maybe(texts(LINES))),
        tasks=draw(listed(PHRASE)),
        occupation=draw(maybe(URI)),
        skills=draw(listed(st.builds(WantedSkill, PHRASE, need, maybe(URI)))),
        languages=draw(listed(st.builds(WantedLanguage, LANGUAGE, LEVEL, WANT), "code")),
        licences=draw(listed(st.builds(WantedLicence, LICENCE, WANT), "code")),
        demands=draw(maybe(st.dictionaries(st.sampled_from(DEMANDS), st.sampled_from(Amount), max_size=4))),
        accommodations=offers,
        handover=draw(maybe(st.lists(st.sampled_from(DEMANDS), unique=True, max_size=3).map(tuple))),
        hours_per_week=draw(maybe(HOURS)),
        hours_total=draw(maybe(QUARTERS)),
        times=draw(maybe(TIMES)),
        times_flexible=draw(maybe(st.booleans())),
        starts_on=draw(maybe(st.just(starts))),
        ends_on=draw(maybe(st.just(ends))),
        starts_flexible=draw(maybe(st.booleans())),
        pay=None if unpaid else draw(maybe(st.just(Pay(draw(st.sampled_from(units)), low, high)))),
        positions=draw(st.integers(1, 1000)),
        guide=draw(maybe(st.builds(Guide, PHRASE, maybe(PHRASE)))),
        workplace=draw(maybe(PHRASE)),
    )
    employer = EmployerRecord(
        draw(PHRASE), EmployerForm(draw(st.sampled_from(forms))), draw(maybe(st.just("1234567-1")))
    )
    published = draw(maybe(st.just(shown))) if shown < hidden else None
    return OpeningRecord(
        draw(WORD), draw(WORD), employer, facts, draw(st.booleans()), published, draw(maybe(st.just(hidden)))
    )


@st.composite
def card_records(draw: st.DrawFn) -> CardRecord:
    occupation = st.builds(
        WantedOccupation,
        PHRASE,
        st.booleans(),
        maybe(URI),
        maybe(st.integers(0, 600)),
        maybe(st.sampled_from(Qualified)),
    )
    facts = CardFacts(
        headline=draw(texts(PHRASE)),
        place=draw(st.builds(Place, MUNICIPALITY, POSTCODE)),
        summary=draw(maybe(texts(LINES))),
        kinds=draw(maybe(st.lists(st.sampled_from(OpeningKind), unique=True).map(tuple))),
        occupations=draw(listed(occupation)),
        skills=draw(
            listed(
                st.builds(
                    ShownSkill,
                    PHRASE,
                    maybe(URI),
                    maybe(st.sampled_from(SkillLevel)),
                    maybe(st.sampled_from(SkillSource)),
                )
            )
        ),
        interests=draw(listed(PHRASE)),
        languages=draw(listed(st.builds(SpokenLanguage, LANGUAGE, LEVEL), "code")),
        licences=draw(listed(st.builds(HeldLicence, LICENCE, maybe(DAY)), "code")),
        limits=draw(maybe(st.dictionaries(st.sampled_from(DEMANDS), st.sampled_from([Amount.NONE, Amount.SOME])))),
        needs=draw(maybe(st.dictionaries(st.sampled_from(ACCOMMODATIONS), st.sampled_from(Weight)))),
        hours_per_week=draw(maybe(HOURS)),
        times=draw(maybe(TIMES)),
        max_km=draw(maybe(st.floats(0, 2000))),
        remote=draw(maybe(st.booleans())),
        available_from=draw(maybe(DAY)),
        min_pay_cents_per_hour=draw(maybe(st.integers(0, 9_000))),
    )
    consent = draw(maybe(st.builds(ConsentRecord, DAY, st.sampled_from(ConsentWay))))
    return CardRecord(draw(WORD), draw(WORD), facts, draw(st.sampled_from(Visibility)), consent)


def line_of(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return decode_line(json.dumps(values, ensure_ascii=False).encode())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(opening_records())
def test_an_opening_that_goes_out_comes_in_again_unchanged(record: OpeningRecord) -> None:
    assert contradictions(record.facts, record.employer.form, record.employer.business_id) == ()
    parsed = parse_opening(line_of(opening_object(record)))
    assert (parsed.problems, parsed.ignored) == ((), ())
    assert parsed.record == record


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(card_records())
def test_a_card_that_goes_out_comes_in_again_unchanged(record: CardRecord) -> None:
    assume(not card_problems(record.facts))  # words that happen to look like an address or a number
    parsed = parse_card(line_of(card_object(record)))
    assert (parsed.problems, parsed.ignored) == ((), ())
    assert parsed.record == record


@pytest.mark.parametrize(
    ("name", "parse", "write"), [("openings", parse_opening, opening_object), ("cards", parse_card, card_object)]
)
def test_every_gold_line_comes_in_and_says_the_same_when_it_goes_out(name: str, parse: Any, write: Any) -> None:
    for raw in (GOLD / f"{name}.jsonl").read_bytes().splitlines():
        values = decode_line(raw)
        parsed = parse(values)
        assert (parsed.problems, parsed.ignored) == ((), ())
        out = write(parsed.record)
        assert parse(out).record == parsed.record
        for key in (
            "demands",
            "accommodations",
            "place",
            "pay",
            "times",
            "needs",
            "limits",
            "licences",
            "hours_per_week",
        ):
            assert out.get(key) == values.get(key), key


def test_the_strategies_reach_every_fact() -> None:
    # A fact that a later version adds has to be drawn here too, or the property says nothing about it.
    assert len(fields(OpeningFacts)) == 25
    assert len(fields(CardFacts)) == 17
