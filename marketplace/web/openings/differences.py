"""What two editors said differently, in words: for the page that the second of them gets."""

from collections.abc import Callable, Mapping
from dataclasses import fields

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.facts import OpeningFacts
from marketplace.queries.openings import Town
from marketplace.web.context import label, say, small
from marketplace.web.openings.words import hours_text, pay_text, period_text, times_text, where_text

Words = Callable[[OpeningFacts], str | None]


def differences(stands: OpeningFacts, typed: OpeningFacts, towns: Mapping[str, Town]) -> list[dict[str, str]]:
    """Return for everything that differs its name, what stands now and what was typed; towns of both by code."""
    changed = {each.name for each in fields(OpeningFacts) if getattr(stands, each.name) != getattr(typed, each.name)}
    found = []
    for name, of_fields, words in _rows(towns):
        if changed & of_fields:
            now, then = words(stands) or say("opening-not-told"), words(typed) or say("opening-not-told")
            found.append({"name": say(name), "now": now, "typed": then})
    return found


def _rows(towns: Mapping[str, Town]) -> list[tuple[str, set[str], Words]]:
    return [
        ("opening-kind", {"kind"}, lambda facts: label("kinds", facts.kind)),
        ("opening-title", {"title"}, lambda facts: _texts(facts.title)),
        ("opening-description", {"description"}, lambda facts: _texts(facts.description)),
        ("opening-tasks", {"tasks", "language"}, lambda facts: ", ".join(facts.tasks or ())),
        ("opening-fact-where", {"places", "workplace"}, lambda facts: _where(facts, towns)),
        ("opening-hours", {"hours_per_week", "hours_total"}, _hours),
        ("opening-times", {"times", "times_flexible"}, times_text),
        ("opening-period", {"starts_on", "ends_on", "starts_flexible"}, period_text),
        ("opening-contract", {"contract"}, lambda facts: label("contracts", facts.contract)),
        ("opening-fact-pay", {"pay"}, pay_text),
        ("opening-positions", {"positions"}, lambda facts: str(facts.positions)),
        ("opening-fact-guide", {"guide"}, _guide),
        ("opening-wanted", {"occupation", "skills", "languages", "licences"}, _wanted),
        ("opening-accommodations", {"accommodations"}, _arranged),
        ("opening-demands", {"demands", "handover"}, _asked),
    ]


def _texts(texts: Mapping[str, str] | None) -> str:
    given = texts or {}
    return " / ".join(given[code] for code in LANGUAGES_OF_PAGES if given.get(code))


def _where(facts: OpeningFacts, towns: Mapping[str, Town]) -> str:
    return ", ".join(part for part in (facts.workplace, where_text(facts, towns)) if part)


def _hours(facts: OpeningFacts) -> str | None:
    return hours_text(facts)


def _guide(facts: OpeningFacts) -> str | None:
    if facts.guide is None:
        return None
    return f"{facts.guide.role} ({facts.guide.name})" if facts.guide.name else facts.guide.role


def _wanted(facts: OpeningFacts) -> str:
    words = [f"{skill.label} ({small(label('needs_of_opening', skill.need))})" for skill in facts.skills or ()]
    words += [f"{label('languages', each.code)} {each.level}" for each in facts.languages or ()]
    words += [label("licences", each.code) for each in facts.licences or ()]
    return ", ".join([*([facts.occupation] if facts.occupation else []), *words])


def _arranged(facts: OpeningFacts) -> str:
    offers = (facts.accommodations or {}).items()
    return ", ".join(
        f"{label('accommodations', code)}: {say(f'opening-offer-{offer.value}')}" for code, offer in offers
    )


def _asked(facts: OpeningFacts) -> str:
    words = [label("demands", code, "levels", amount.value) for code, amount in (facts.demands or {}).items()]
    given_away = [label("demands", code) for code in facts.handover or ()]
    return ", ".join([*words, *(say("opening-handed", what=what) for what in given_away)])
