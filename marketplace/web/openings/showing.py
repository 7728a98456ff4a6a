"""What the page of one opening shows, for one reader: facts, what can be arranged, what the work asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from markupsafe import Markup

from marketplace.domain.actors import Actor
from marketplace.domain.codes import ACCOMMODATION_GROUPS, DEMAND_GROUPS, Offer
from marketplace.domain.facts import OpeningFacts
from marketplace.domain.openings import OpeningState, missing_message, public_facts
from marketplace.domain.permissions import Permission, may
from marketplace.models import Opening
from marketplace.queries.openings import Town
from marketplace.queries.subjects import opening_subject
from marketplace.services.openings import last_day
from marketplace.web.context import fmt_date, label, local, say, small, told
from marketplace.web.openings.words import hours_text as hours_words
from marketplace.web.openings.words import is_unpaid, language_of, pay_text, period_text, times_text, where_text


class ReadAs(StrEnum):
    """As whom an opening is read."""

    PUBLIC = "public"
    COACH = "coach"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Shown:
    """One opening in the reader's words. arranged: group, icon, words; demands: words by group; lang: of its texts."""

    read_as: ReadAs
    title: str
    lang: str
    text_lang: str
    tasks_lang: str
    description: str
    facts: list[dict[str, Any]]
    tasks: tuple[str, ...]
    arranged: list[dict[str, Any]]
    refused: list[str]
    demands: list[dict[str, Any]]
    handover: list[str]
    wanted: list[dict[str, Any]]
    contract: str
    state: OpeningState
    open_until: str | None
    missing: list[str] = field(default_factory=list)
    is_public: bool = False
    employer_verified: bool = True


def read_as(actor: Actor, opening: Opening) -> ReadAs:
    """Return as whom the actor reads an opening that they may see."""
    if actor.is_operator or may(actor, Permission.EDIT_OPENING, opening_subject(opening)):
        return ReadAs.OWNER
    return ReadAs.COACH if actor.coaching_organisations else ReadAs.PUBLIC


def shown_to(
    reader: ReadAs, opening: Opening, towns: Mapping[str, Town], occupation: Mapping[str, str] | None
) -> Shown:
    """Return the opening as this reader sees it; towns: of its places, occupation: labels of its occupation."""
    facts = opening.facts() if reader is not ReadAs.PUBLIC else public_facts(opening.facts())
    subject = opening_subject(opening)
    return Shown(
        read_as=reader,
        title=local(opening.title),
        lang=language_of(opening.title),
        text_lang=language_of(opening.description),
        tasks_lang=opening.language,
        description=local(opening.description),
        facts=_fact_rows(opening, facts, towns, occupation),
        tasks=facts.tasks or (),
        arranged=_arranged(facts),
        refused=[label("accommodations", code) for code, offer in _offers(facts).items() if offer is Offer.NO],
        demands=_demands(facts),
        handover=[small(label("demands", code)) for code in facts.handover or ()],
        wanted=_wanted(facts),
        contract=facts.contract.value,
        state=subject.state,
        open_until=fmt_date(last_day(opening.expires_at)) if opening.expires_at else None,
        missing=[told(missing_message(name)) for name in opening.missing],
        is_public=subject.is_public,
        employer_verified=subject.employer_verified,
    )


def _fact_rows(
    opening: Opening, facts: OpeningFacts, towns: Mapping[str, Town], occupation: Mapping[str, str] | None
) -> list[dict[str, Any]]:
    kind = label("kinds", facts.kind)
    what = f"{kind} · {local(occupation)}" if occupation else kind
    if facts.positions > 1:
        what = f"{what} · {say('opening-positions-many', count=facts.positions)}"
    when = [part for part in (hours_words(facts), times_text(facts), period_text(facts)) if part]
    guide = facts.guide
    named = f"{guide.role} ({guide.name})" if guide and guide.name else (guide.role if guide else None)
    where = where_text(facts, towns)
    until = fmt_date(last_day(opening.expires_at)) if opening.expires_at else None
    return [
        {"icon": facts.kind.value, "term": say("opening-fact-what"), "value": what},
        {"icon": "clock", "term": say("opening-fact-when"), "value": Markup("<br>").join(when) or _unknown()},
        {"icon": "place", "term": say("opening-fact-where"), "value": _with(facts.workplace, where)},
        {"icon": "pay", "term": say("opening-fact-pay"), "value": _pay(facts)},
        {"icon": "guide", "term": say("opening-fact-guide"), "value": named or _unknown()},
        {"icon": "calendar", "term": say("opening-fact-until"), "value": until},
    ]


def _pay(facts: OpeningFacts) -> Any:
    if is_unpaid(facts):
        return Markup('<strong class="unpaid">{}</strong>').format(say("components-unpaid"))
    return pay_text(facts) or _unknown()


def _unknown() -> str:
    return say("opening-not-told")


def _with(name: str | None, rest: str) -> str:
    return f"{name}, {rest}" if name else rest


def _offers(facts: OpeningFacts) -> Mapping[str, Offer]:
    return facts.accommodations or {}


def _arranged(facts: OpeningFacts) -> list[dict[str, Any]]:
    """Groups with something on offer; what can be agreed says so."""
    groups, offers = [], _offers(facts)
    for group, codes in ACCOMMODATION_GROUPS.items():
        said = [
            label("accommodations", code, "offer")
            if offers[code] is Offer.YES
            else say("opening-can-agree", what=label("accommodations", code))
            for code in codes
            if offers.get(code) in (Offer.YES, Offer.NEGOTIABLE)
        ]
        if said:
            groups.append({"name": label("accommodation_groups", group), "icon": group, "texts": said})
    return groups


def _demands(facts: OpeningFacts) -> list[dict[str, Any]]:
    """What the work asks in words: much and some first, then what it does not ask."""
    asked, groups = facts.demands or {}, []
    for group, codes in DEMAND_GROUPS.items():
        levels = [(code, asked[code]) for code in codes if code in asked]
        ordered = sorted(levels, key=lambda pair: -pair[1].step)
        said = [label("demands", code, "levels", amount.value) for code, amount in ordered]
        if said:
            groups.append({"name": label("demand_groups", group), "icon": group, "texts": said})
    return groups


def _wanted(facts: OpeningFacts) -> list[dict[str, Any]]:
    """Skills, languages and licences that are needed or of use, each with its word."""
    rows = [(skill.label, skill.need) for skill in facts.skills or ()]
    rows += [(_spoken(each.code, each.level), each.need) for each in facts.languages or ()]
    rows += [(label("licences", each.code), each.need) for each in facts.licences or ()]
    return [
        {"text": text, "need": need.value, "word": small(label("needs_of_opening", need.value))}
        for text, need in sorted(rows, key=lambda pair: pair[1].value != "must")
    ]


def _spoken(code: str, level: str) -> str:
    return say("opening-spoken", language=label("languages", code), level=small(label("language_levels", level)))
