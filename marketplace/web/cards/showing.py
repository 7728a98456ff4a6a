"""What the page of a card shows to one reader: a short letter, made only of what `seen_by` leaves."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy.orm import Session

from marketplace.domain.cards import CardState
from marketplace.domain.codes import ACCOMMODATIONS, DEMANDS, Weight
from marketplace.domain.disclosure import known_choices, visible_profile
from marketplace.domain.facts import CardFacts, Place
from marketplace.domain.visibility import HIDDEN_FIELDS, SEEN_FIELDS, Reader, seen_by
from marketplace.models import CardNeeds, SkillCard
from marketplace.queries.cards import needs_of_card
from marketplace.queries.openings import Town
from marketplace.web.cards.words import (
    hours_text,
    language_text,
    licence_text,
    occupation_note,
    skill_note,
    town_name,
)
from marketplace.web.context import fmt_day, label, language, local, say, small
from marketplace.web.units import texts

INTRODUCED = "introduced"
PREVIEWS: Mapping[str, Reader | None] = {
    "employer": Reader.EMPLOYER,
    INTRODUCED: None,
    "other_organisation": Reader.OTHER_ORGANISATION,
    "same_organisation": Reader.SAME_ORGANISATION,
    "coach": Reader.OWN_COACH,
}
"""Whose eyes a card can be looked at with, in the order of the links; an employer in an introduction has no reader of
the table: the person chooses what it sees."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A card in the reader's words. Items with a note: {text, note}; helps: {text, must}.

    languages_closed: this reader is told of languages only "speaks the language of this work"; private: facts for the
    person and the own coach alone.
    """

    headline: str
    lang: str
    summary: str
    text_lang: str
    skills: list[dict[str, str]]
    done: list[dict[str, str]]
    speaks: list[str]
    languages_closed: bool
    licences: list[str]
    no_licences: bool
    wants: list[str]
    interests: tuple[str, ...]
    kinds: list[str]
    no_kinds: bool
    when: list[dict[str, Any]]
    helps: list[dict[str, Any]]
    limits: list[str]
    private: list[dict[str, Any]]
    coach_text: str | None


def facts_for(session: Session, card: SkillCard, reader: Reader) -> tuple[CardFacts, CardNeeds | None]:
    """Return the card as `reader` sees it, and the row of its needs for those who may read it.

    For everybody else the needs are not even loaded.
    """
    if not SEEN_FIELDS[reader] & HIDDEN_FIELDS:
        return seen_by(card.facts(with_needs=False), reader), None
    row = needs_of_card(session, card.id)
    return seen_by(card.facts(with_needs=row is not None), reader), row


def facts_in_introduction(facts: CardFacts) -> CardFacts:
    """Return the most that an employer can see in an introduction: everything the person could choose."""
    profile = visible_profile(facts, known_choices(facts), tuple(facts.needs or ()))
    told = {f.name: getattr(profile, f.name) for f in fields(profile) if f.name not in ("municipality", "helps")}
    # How much each thing is needed is not part of a disclosure.
    helps = dict.fromkeys(profile.helps, Weight.HELPS)
    return CardFacts(place=Place(profile.municipality or facts.place.municipality), needs=helps or None, **told)


def told_fields(facts: CardFacts, needs: CardNeeds | None) -> tuple[str, ...]:
    """Return the names of what a reader has been shown, for the trace of who has read what."""
    names = [f.name for f in fields(CardFacts) if getattr(facts, f.name) is not None]
    return (*names, "coach_text") if needs is not None and needs.coach_text else tuple(names)


def shown_to(
    reader: Reader | None, facts: CardFacts, towns: Mapping[str, Town], coach_text: str | None = None
) -> Shown:
    """Return a card in words, as `seen_by` left it for `reader` (None: an employer in an introduction)."""
    seen = SEEN_FIELDS[reader] if reader else frozenset({"languages", "needs"})
    own = bool(seen & {"postcode", "max_km", "min_pay_cents_per_hour"})
    languages_closed = "languages" not in seen
    occupations, limits = facts.occupations or (), facts.limits or {}
    return Shown(
        headline=local(facts.headline),
        lang=_language_of(facts.headline),
        summary=local(facts.summary),
        text_lang=_language_of(facts.summary),
        skills=[{"text": each.label, "note": skill_note(each)} for each in facts.skills or ()],
        done=[
            {"text": each.label, "note": occupation_note(each)}
            for each in occupations
            if each.experience_months or each.qualified or not each.want
        ],
        speaks=[language_text(each) for each in facts.languages or ()],
        languages_closed=languages_closed,
        licences=[licence_text(each) for each in facts.licences or ()],
        no_licences=facts.licences == (),
        wants=[each.label for each in occupations if each.want],
        interests=facts.interests or (),
        kinds=[kind.value for kind in facts.kinds or ()],
        no_kinds=facts.kinds == (),
        when=_when(facts, towns),
        helps=_helps(facts),
        limits=[label("demands", code, "limit", limits[code]) for code in DEMANDS if code in limits],
        private=_private(facts) if own else [],
        coach_text=coach_text,
    )


def who_sees(card: SkillCard) -> str:
    """Return how far a card is shown now, as the part of a text code: draft, hidden, or its visibility."""
    found = card.visibility.value if card.state is CardState.PUBLISHED else card.state.value
    return found.replace("_", "-")


def card_row(facts: CardFacts, towns: Mapping[str, Town], url: str) -> dict[str, Any]:
    """Return what the component `card_row` takes, made of what the reader sees."""
    return {
        "headline": local(facts.headline),
        "url": url,
        "place": town_name(towns, facts.place.municipality),
        "skills": [each.label for each in facts.skills or ()][:6],
        "hours_text": hours_text(facts.hours_per_week),
        "kinds": [kind.value for kind in facts.kinds or ()],
        "from_text": say("cards-from", day=facts.available_from) if facts.available_from else None,
        "level": 2,
    }


def _language_of(given: Mapping[str, str] | None) -> str:
    """The language of the text that `local` shows."""
    held, reader = given or {}, language()
    return next((code for code in (reader, "fi", *held) if held.get(code)), reader)


def _when(facts: CardFacts, towns: Mapping[str, Town]) -> list[dict[str, Any]]:
    remote = None if facts.remote is None else say("cards-remote-yes" if facts.remote else "cards-remote-no")
    where = town_name(towns, facts.place.municipality)
    times = ", ".join(small(label("times", code)) for code in facts.times or ())
    return [
        {"icon": "clock", "term": say("cards-fact-hours"), "value": hours_text(facts.hours_per_week)},
        {"icon": "times", "term": say("cards-fact-times"), "value": times[:1].upper() + times[1:]},
        {
            "icon": "calendar",
            "term": say("cards-fact-from"),
            "value": fmt_day(facts.available_from) if facts.available_from else None,
        },
        {"icon": "place", "term": say("cards-fact-where"), "value": f"{where} · {remote}" if remote else where},
    ]


def _helps(facts: CardFacts) -> list[dict[str, Any]]:
    """What is necessary first, each in the order of the closed list."""
    needs = facts.needs or {}
    ordered = sorted(
        (code for code in ACCOMMODATIONS if code in needs), key=lambda code: needs[code] is not Weight.MUST
    )
    return [{"text": label("accommodations", code, "helps"), "must": needs[code] is Weight.MUST} for code in ordered]


def _private(facts: CardFacts) -> list[dict[str, Any]]:
    km, least, reader = facts.max_km, facts.min_pay_cents_per_hour, language()
    rows = [
        {"icon": "home", "term": say("cards-postcode"), "value": facts.place.postcode},
        {
            "icon": "travel",
            "term": say("cards-fact-max-km"),
            "value": None if km is None else say("cards-km", km=texts().number(km, reader)),
        },
        {
            "icon": "pay",
            "term": say("cards-fact-min-pay"),
            "value": None if least is None else say("cards-pay-hour", pay=texts().money(least, reader)),
        },
    ]
    return [row for row in rows if row["value"]]
