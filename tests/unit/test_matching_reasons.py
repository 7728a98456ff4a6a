"""Reasons: every criterion that moved score or state is named, in three languages, with who could change what."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from marketplace.domain.codes import LANGUAGES_OF_PAGES, Amount, Contract, Offer, OpeningKind, Want, Weight
from marketplace.domain.facts import (
    CardFacts,
    HeldLicence,
    HoursRange,
    OpeningFacts,
    Place,
    SpokenLanguage,
    WantedLanguage,
    WantedLicence,
    WantedSkill,
)
from marketplace.labels import load_labels
from marketplace.matching.likeness import Alike, Likeness
from marketplace.matching.pairs import judge
from marketplace.matching.reasons import Reason, Reasons, explain
from marketplace.matching.verdicts import Changer, Context
from marketplace.settings import ROOT
from marketplace.texts import Texts
from tests.unit.matching_strategies import POINTS, alike, cards, changed, likenesses, openings

CONTEXT = Context(POINTS, date(2026, 11, 22))
TEXTS = Texts(load_labels(ROOT / "seeds" / "lists"))
OPENING = OpeningFacts(OpeningKind.OPEN_JOB, {"fi": "Työ"}, Contract.EMPLOYMENT, (Place("091", "00100"),))
CARD = CardFacts({"fi": "Ihminen"}, Place("091", "00940"))


def reasons_of(opening: OpeningFacts, card: CardFacts, like: Likeness | None = None) -> Reasons:
    like = like or Likeness()
    return explain(judge(opening, card, like, CONTEXT), opening, card, CONTEXT)


def every(reasons: Reasons) -> list[Reason]:
    return [*reasons.speaks_for, *reasons.to_clear, *reasons.in_the_way]


def said(reason: Reason, language: str = "fi") -> str:
    return TEXTS.message(reason.message, language)


@given(openings, cards, likenesses)
def test_every_criterion_is_named_and_can_be_said(opening: OpeningFacts, card: CardFacts, like: Likeness) -> None:
    judged = judge(opening, card, like, CONTEXT)
    reasons = explain(judged, opening, card, CONTEXT)
    assert [each.code for each in reasons.speaks_for] == [
        point.code
        for point in sorted(judged.points, key=lambda p: (p.code == "pieces", -p.points, p.code))
        if point.points > 0
    ]
    assert {each.code for each in reasons.to_clear if each.short} == set(judged.verdict.ask)
    assert {each.code for each in reasons.in_the_way} == set(judged.verdict.broken_codes)
    # Rounding aside, and with the cost of questions capped, the reasons add up to the score.
    if len(judged.verdict.ask) <= 10:
        assert sum(each.points for each in every(reasons)) == pytest.approx(judged.score, abs=1e-5)
    for language in LANGUAGES_OF_PAGES:
        for each in every(reasons):
            text = said(each, language)
            assert text
            assert "{" not in text
            assert each.short is None or TEXTS.message(each.short, language)
    for each in reasons.in_the_way:
        assert (each.short is None) == (each.by is None)


def test_texts_name_what_is_shared_in_the_readers_language() -> None:
    like = Likeness(
        words=Alike(0.5, ("lumet", "klapit")),
        done=Alike(0.9, ({"fi": "siivooja", "sv": "städare", "en": "cleaner"},)),
        exact_skills=Alike(1.0),
    )
    reasons = reasons_of(OPENING, CARD, like)
    assert said(reasons.speaks_for[0]) == "Samoja sanoja: lumet, klapit"
    assert [said(each, "sv") for each in reasons.speaks_for if each.code == "work_done"] == [
        "Erfarenhet av det här: städare"
    ]
    assert [said(each, "en") for each in reasons.speaks_for if each.code == "exact_skills"] == [
        "The card has just the skill that is wished for"
    ]


CASES: list[tuple[dict[str, Any], dict[str, Any], str, str, Changer | None]] = [
    (
        {},
        {"needs": {"step_free_access": Weight.MUST}},
        "need:step_free_access",
        "Kysy: onko hissi tai portaaton reitti?",
        Changer.EMPLOYER,
    ),
    (
        {},
        {"limits": {"lifting": Amount.SOME}},
        "demand:lifting",
        "Kysy: pitääkö nostaa?",
        Changer.EMPLOYER,
    ),
    (
        {"kind": OpeningKind.WAGE_SUBSIDY},
        {"kinds": (OpeningKind.OPEN_JOB,)},
        "kind",
        "Kysy: onko palkkatuki mahdollinen?",
        Changer.EMPLOYER,
    ),
    (
        {"licences": (WantedLicence("hygiene_pass", Want.MUST),)},
        {},
        "licence:hygiene_pass",
        "Kysy: löytyykö tämä: Hygieniapassi?",
        Changer.PERSON,
    ),
    (
        {"demands": {"lifting": Amount.MUCH}, "handover": ("lifting",)},
        {"limits": {"lifting": Amount.NONE}},
        "demand:lifting",
        "Kysy: voiko joku muu hoitaa tämän osan työstä: Nostaminen?",
        Changer.EMPLOYER,
    ),
]


@pytest.mark.parametrize(("opening", "card", "code", "text", "by"), CASES)
def test_a_question_says_what_to_ask_of_whom(
    opening: dict[str, Any], card: dict[str, Any], code: str, text: str, by: Changer
) -> None:
    reasons = reasons_of(replace(OPENING, **opening), replace(CARD, **card))
    assert [(said(each), each.by) for each in reasons.to_clear if each.code == code] == [(text, by)]


BROKEN: list[tuple[dict[str, Any], dict[str, Any], str, str | None, Changer | None]] = [
    (
        {"accommodations": {"own_pace": Offer.NO}},
        {"needs": {"own_pace": Weight.MUST}},
        "need:own_pace",
        "työnantaja järjestää tämän: Oma tahti",
        Changer.EMPLOYER,
    ),
    (
        {"licences": (WantedLicence("forklift", Want.MUST),)},
        {"licences": ()},
        "licence:forklift",
        "osaaja hankkii tämän: Trukkikortti",
        Changer.PERSON,
    ),
    (
        {"languages": (WantedLanguage("fi", "B1", Want.MUST),)},
        {"languages": (SpokenLanguage("fi", "A2"),)},
        "language:fi",
        "kielitaito karttuu vähän: suomi – Pärjään työpäivän",
        Changer.PERSON,
    ),
    (
        {"hours_per_week": HoursRange(30, 40)},
        {"hours_per_week": HoursRange(10, 20)},
        "hours",
        "työnantaja sopii viikkotunneista",
        Changer.EMPLOYER,
    ),
    ({"kind": OpeningKind.APPRENTICESHIP}, {"kinds": (OpeningKind.MICRO_TASK,)}, "kind", None, None),
]


@pytest.mark.parametrize(("opening", "card", "code", "change", "by"), BROKEN)
def test_what_is_in_the_way_says_who_could_change_it(
    opening: dict[str, Any], card: dict[str, Any], code: str, change: str | None, by: Changer | None
) -> None:
    reason = next(
        each for each in reasons_of(replace(OPENING, **opening), replace(CARD, **card)).in_the_way if each.code == code
    )
    assert reason.by is by
    assert (TEXTS.message(reason.short, "fi") if reason.short else None) == change


def test_an_expired_licence_is_told_and_asks_nothing() -> None:
    opening = replace(OPENING, licences=(WantedLicence("first_aid", Want.MUST),))
    until = {"yesterday": date(2026, 11, 21), "today": date(2026, 11, 22)}
    texts = {}
    for name, day in until.items():
        reasons = reasons_of(opening, replace(CARD, licences=(HeldLicence("first_aid", day),)))
        assert "licence:first_aid" not in [each.code for each in every(reasons)]
        texts[name] = [said(each) for each in reasons.to_clear if each.code == "expired:first_aid"]
        assert ("expired:first_aid" in reasons.codes) == bool(texts[name])
    assert texts["today"] == []
    assert "päättyi 21. marraskuuta 2026" in texts["yesterday"][0]


def test_what_decides_most_is_cleared_up_first() -> None:
    opening = replace(OPENING, skills=(WantedSkill("hitsaus", Want.MUST),), kind=OpeningKind.WAGE_SUBSIDY)
    card = replace(CARD, needs={"own_pace": Weight.MUST}, kinds=(OpeningKind.OPEN_JOB,))
    like = Likeness(unshown=frozenset({"hitsaus"}))
    assert [each.code for each in reasons_of(opening, card, like).to_clear] == [
        "skill:hitsaus",
        "need:own_pace",
        "times",
        "kind",
    ]


def test_removing_what_a_reason_names_moves_score_or_state() -> None:
    opening = replace(
        OPENING,
        accommodations={"own_pace": Offer.YES, "short_days": Offer.YES},
        licences=(WantedLicence("first_aid", Want.WISH),),
        languages=(WantedLanguage("sv", "A2", Want.WISH),),
        hours_per_week=HoursRange(10, 20),
    )
    card = replace(
        CARD,
        needs={"own_pace": Weight.MUST, "short_days": Weight.HELPS},
        licences=(HeldLicence("first_aid"),),
        languages=(SpokenLanguage("sv", "B1"),),
        hours_per_week=HoursRange(10, 20),
    )
    like = alike(0.5)
    whole = judge(opening, card, like, CONTEXT)
    assert len(reasons_of(opening, card, like).speaks_for) == 13
    for f in fields(Likeness):
        if f.name not in ("unshown", "meaning"):
            assert judge(opening, card, changed(like, **{f.name: Alike()}), CONTEXT).score < whole.score
    near = Likeness(words=Alike(0.05), meaning=0.9)
    assert "meaning" in reasons_of(opening, card, near).codes
    for less in (replace(near, meaning=0.0), replace(near, words=Alike())):
        assert judge(opening, card, less, CONTEXT).score < judge(opening, card, near, CONTEXT).score
    for name in ("needs", "licences", "languages", "hours_per_week"):
        assert judge(opening, changed(card, **{name: None}), like, CONTEXT).score < whole.score
    assert judge(opening, replace(card, place=Place("000")), like, CONTEXT).score < whole.score
