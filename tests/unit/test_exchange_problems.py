"""Wrong, huge and hostile lines: every problem at once, each with its field; nothing breaks the reader."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marketplace.domain.codes import OpeningKind, Visibility, Want
from marketplace.domain.exchange import Parsed, parse_opening
from marketplace.domain.exchange_cards import parse_card
from marketplace.domain.facts import Place
from marketplace.labels import load_labels
from marketplace.settings import ROOT
from marketplace.texts import Texts

OPENING: dict[str, Any] = {
    "id": "p1",
    "source": "kumppani",
    "kind": "open_job",
    "title": {"sv": "Köksbiträde", "fi": "Keittiöapu"},
    "employer": {"business_id": "1234567-1", "name": "Kahvila Kulma Oy", "form": "company"},
    "place": {"municipality": "837", "postcode": "33100", "remote": "no"},
    "contract": "employment",
    "positions": 2,
    "pay": {"unit": "hour", "min_cents": 1270, "max_cents": 1390},
}
CARD: dict[str, Any] = {
    "id": "k1",
    "source": "kumppani",
    "headline": {"fi": "Tarkka tekijä"},
    "place": {"municipality": "091"},
}
OWN = {"consent": {"on": "2026-11-01", "how": "voice"}, "visibility": "coaches"}


def changed(base: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    found = copy.deepcopy(base)
    *way, last = path.split(".")
    target = found
    for name in way:
        target = target.setdefault(name, {})
    target[last] = value
    return found


def said(parsed: Parsed[Any]) -> dict[str, str]:
    return {problem.field: problem.message.code.removeprefix("exchange-expected-") for problem in parsed.problems}


def test_the_smallest_lines_come_in_and_what_is_absent_is_unknown() -> None:
    opening = parse_opening(OPENING).record
    card = parse_card(CARD).record
    assert opening is not None and card is not None
    assert opening.facts.kind is OpeningKind.OPEN_JOB
    assert opening.facts.language == "sv"  # the first key of the title
    assert [opening.facts.demands, opening.facts.skills, opening.facts.times_flexible] == [None, None, None]
    assert (opening.draft, opening.published_at) == (False, None)
    assert card.visibility is Visibility.OWN_COACH
    assert [card.facts.licences, card.facts.needs, card.facts.remote] == [None, None, None]


def test_an_empty_list_is_none_and_not_unknown() -> None:
    card = parse_card({**CARD, "licences": [], "needs": {}, "times": []}).record
    assert card is not None
    assert (card.facts.licences, card.facts.needs, card.facts.times) == ((), {}, ())


@pytest.mark.parametrize("name", ["id", "source", "kind", "title", "employer", "contract", "positions", "place"])
def test_what_an_opening_must_say_is_asked_for(name: str) -> None:
    for line in ({key: value for key, value in OPENING.items() if key != name}, {**OPENING, name: None}):
        assert said(parse_opening(line)) == {name: "something"}


@pytest.mark.parametrize("name", ["id", "source", "headline", "place"])
def test_what_a_card_must_say_is_asked_for(name: str) -> None:
    for line in ({key: value for key, value in CARD.items() if key != name}, {**CARD, name: None}):
        assert said(parse_card(line)) == {name: "something"}


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("id", 7, "text"),
        ("id", "x" * 81, "text"),
        ("id", " \n ", "text"),
        ("source", "x" * 41, "text"),
        ("kind", "job", "code"),
        ("kind", ["open_job"], "code"),
        ("title", "Keittiöapu", "texts"),
        ("title", {}, "texts"),
        ("title.de", "Küchenhilfe", "code"),
        ("title.fi", "x" * 201, "text"),
        ("title.fi", None, "text"),
        ("title.fi", "a\x00b", "text"),
        ("title.fi", "\ud800", "text"),
        ("description.fi", 5, "text"),
        ("language", "de", "code"),
        ("tasks", "yksi", "list"),
        ("tasks", ["x"] * 51, "list"),
        ("employer", "Kahvila", "object"),
        ("employer.business_id", "1234567-8", "business-id"),
        ("employer.business_id", 12345671, "business-id"),
        ("employer.form", "household", "form"),
        ("employer.form", None, "form"),
        ("employer.name", None, "something"),
        ("occupation", "kokki", "uri"),
        ("occupation", "javascript:alert(1)", "uri"),
        ("demands", [], "object"),
        ("demands.bravery", "much", "listed"),
        ("demands.lifting", "a lot", "code"),
        ("accommodations.quiet_place", True, "code"),
        ("hours_per_week", 20, "object"),
        ("hours_per_week", {"min": 5}, None),
        ("hours_total", "7", "number"),
        ("hours_total", True, "number"),
        ("hours_total", 10**400, "number"),
        ("hours_total", float("inf"), "number"),
        ("times_flexible", "yes", "flag"),
        ("starts_on", "1.12.2026", "day"),
        ("starts_on", "2026-02-30", "day"),
        ("starts_on", 20261201, "day"),
        ("place", "837", "object"),
        ("place.municipality", 837, "municipality"),
        ("place.municipality", "８３７", "municipality"),
        ("place.postcode", "3310", "postcode"),
        ("place.remote", "maybe", "code"),
        ("pay.unit", "week", "code"),
        ("pay.min_cents", 12.7, "whole"),
        ("pay.max_cents", 10**9, "whole"),
        ("contract", "zero_hours", "code"),
        ("positions", 0, "whole"),
        ("positions", 2.0, "whole"),
        ("guide", {"name": "Aila"}, None),
        ("workplace", {}, None),
        ("draft", 1, "flag"),
        ("published_at", "2026-11-18T14:10:00", "moment"),
        ("published_at", "2026-11-18T25:10:00+02:00", "moment"),
        ("expires_at", "9999-12-31T23:59:59-23:59", "moment"),
    ],
)
def test_a_field_of_the_wrong_shape_is_named(path: str, value: Any, code: str | None) -> None:
    nested = {"hours_per_week": "hours_per_week.max", "guide": "guide.role", "workplace": "workplace.name"}
    field, expected = (path, code) if code else (nested[path], "something")
    assert said(parse_opening(changed(OPENING, path, value))) == {field: expected}


@pytest.mark.parametrize(
    ("path", "value", "field", "code"),
    [
        ("kinds", ["open_job", "gig"], "kinds[1]", "code"),
        ("occupations", [{"label": "kokki", "experience_months": -1}], "occupations[0].experience_months", "whole"),
        ("occupations", [{"label": "kokki", "qualified": "yes"}], "occupations[0].qualified", "code"),
        ("skills", [{"label": "leipoa", "level": "expert"}], "skills[0].level", "code"),
        ("skills", [{"uri": "http://x.example/1"}], "skills[0].label", "something"),
        ("skills", ["leipoa"], "skills[0]", "object"),
        ("languages", [{"code": "xx", "level": "A1"}], "languages[0].code", "listed"),
        ("languages", [{"code": "fse"}], "languages[0].level", "something"),
        ("languages", [{"code": "fi", "level": "A1"}, {"code": "fi", "level": "B2"}], "languages", "once"),
        ("licences", ["driving_z"], "licences[0]", "listed"),
        ("licences", [{"code": "forklift", "valid_until": "soon"}], "licences[0].valid_until", "day"),
        ("limits", {"lifting": "much"}, "limits.lifting", "code"),
        ("needs", {"quiet_place": "no"}, "needs.quiet_place", "code"),
        ("hours_per_week", {"min": 30, "max": 10}, "hours_per_week", "hours"),
        ("hours_per_week", {"min": 30, "max": 41}, "hours_per_week.max", "number"),
        ("times", ["noon"], "times[0]", "code"),
        ("max_km", -1, "max_km", "number"),
        ("remote", "no", "remote", "flag"),
        ("min_pay", {"unit": "month", "cents": 5}, "min_pay.unit", "code"),
        ("min_pay", 1200, "min_pay", "object"),
        ("visibility", "everybody", "visibility", "code"),
        ("consent", {"on": "2026-11-01", "how": "mail"}, "consent.how", "code"),
        ("consent", {"how": "own"}, "consent.on", "something"),
    ],
)
def test_a_card_field_of_the_wrong_shape_is_named(path: str, value: Any, field: str, code: str) -> None:
    assert said(parse_card({**CARD, path: value})) == {field: code}


def test_every_problem_of_a_line_is_named_at_once_rules_of_its_kind_too() -> None:
    line = {**OPENING, "kind": "work_trial", "positions": "many", "title": 3, "expires_at": "soon"}
    line["skills"] = [{"label": "hitsaus", "need": "must"}, {"need": "maybe"}]
    assert said(parse_opening(line)) == {
        "title": "texts",
        "positions": "whole",
        "expires_at": "moment",
        "skills[1].label": "something",
        "skills[1].need": "code",
        "contract": "kind-trial-contract",
        "pay": "kind-trial-unpaid",
        "skills": "kind-trial-skills",
    }


def test_showing_ends_after_it_begins() -> None:
    moments = {"published_at": "2026-11-18T14:10:00+02:00", "expires_at": "2026-11-18T12:10:00Z"}
    assert said(parse_opening({**OPENING, **moments})) == {"expires_at": "later"}
    later = {**moments, "expires_at": "2026-11-18T12:11:00Z"}
    assert parse_opening({**OPENING, **later}).record is not None


def test_places_are_one_or_several() -> None:
    both = parse_opening({**OPENING, "places": [{"municipality": "091"}, OPENING["place"]]}).record
    several = parse_opening(
        {**OPENING, "place": None, "places": [{"municipality": "091"}, {"municipality": "049"}]}
    ).record
    assert both is not None and several is not None
    assert both.facts.places == (Place("091"), Place("837", "33100"))
    assert [place.municipality for place in several.facts.places] == ["091", "049"]
    assert said(parse_opening({**OPENING, "place": None, "places": []})) == {"place": "something"}


def test_a_need_that_is_not_stated_is_a_wish_and_repeats_are_one() -> None:
    line = {**OPENING, "licences": [{"code": "forklift"}, {"code": "forklift"}], "times": ["sunday", "sunday"]}
    record = parse_opening(line).record
    assert record is not None and record.facts.licences is not None
    assert [(item.code, item.need) for item in record.facts.licences] == [("forklift", Want.WISH)]
    assert record.facts.times == ("sunday",)


def test_fields_that_the_format_does_not_know_are_named_and_passed_over() -> None:
    line = changed({**OPENING, "salary": 5, "skills": [{"label": "leipoa", "x": 1}]}, "employer.vat\x1b[31m", "y")
    parsed = parse_opening(line)
    assert parsed.record is not None
    assert sorted(parsed.ignored) == ["employer.vat\\x1b[31m", "salary", "skills[].x"]


def test_texts_are_kept_tidy() -> None:
    line = {**CARD, "headline": {"fi": "  Tarkka \t tekijä\n"}, "summary": {"fi": "Yksi.\r\n\r\n Kaksi.  "}}
    record = parse_card(line).record
    assert record is not None
    assert record.facts.headline == {"fi": "Tarkka tekijä"}
    assert record.facts.summary == {"fi": "Yksi.\n\nKaksi."}


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
NAMES = [
    *OPENING, *CARD, "description", "language", "tasks", "skills", "languages", "licences", "demands", "accommodations",
    "handover", "hours_per_week", "hours_total", "times", "starts_on", "places", "guide", "workplace", "expires_at",
    "summary", "kinds", "occupations", "interests", "limits", "needs", "max_km", "min_pay", "visibility", "consent",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), JUNK, max_size=8), st.booleans())
def test_no_junk_in_any_field_breaks_the_reader(junk: dict[str, Any], alone: bool) -> None:
    for base, parse in ((OPENING, parse_opening), (CARD, parse_card)):
        parsed: Parsed[Any] = parse(junk if alone else {**base, **junk})
        assert (parsed.record is None) is bool(parsed.problems)


def test_every_message_of_the_reader_has_words_in_three_languages() -> None:
    texts = Texts(load_labels(ROOT / "seeds" / "lists"))
    line = {
        **OPENING,
        "employer": {"form": "household", "business_id": "x"},
        "place": {"municipality": "1", "postcode": "2"},
    }
    line |= {"title": {"xx": ""}, "tasks": 1, "skills": [1], "demands": {"x": 1}, "hours_total": -1, "positions": "x"}
    line |= {"draft": 0, "starts_on": 0, "expires_at": 0, "occupation": "x", "kind": 1}
    problems = list(parse_opening(line).problems)
    problems += parse_card({**CARD, "headline": 1, "hours_per_week": {"min": 3, "max": 2}}).problems
    assert len({problem.message.code for problem in problems}) > 14
    for language in ("fi", "sv", "en"):
        for problem in problems:
            assert "{" not in texts.message(problem.message, language)


def test_the_household_is_told_in_words() -> None:
    problem = parse_opening(changed(OPENING, "employer.form", "household")).problems[0]
    assert "Private households" in Texts(load_labels(ROOT / "seeds" / "lists")).message(problem.message, "en")


def test_a_card_with_personal_data_in_its_words_is_refused() -> None:
    line = {**CARD, "summary": {"fi": "Soita 040 123 4567."}, "skills": [{"label": "aila@esimerkki.example"}]}
    assert said(parse_card(line)) == {"summary": "cards-holds-phone", "skills": "cards-holds-email"}


def test_the_consent_comes_with_its_day_and_way() -> None:
    record = parse_card(json.loads(json.dumps({**CARD, **OWN}))).record
    assert record is not None and record.consent is not None
    assert (record.consent.on.isoformat(), record.consent.how.value, record.visibility.value) == (
        "2026-11-01", "voice", "coaches",
    )  # fmt: skip
