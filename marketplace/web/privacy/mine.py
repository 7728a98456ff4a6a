"""Who sees my data: cards and how far they are shown, what was agreed to, what employers were shown, who has read."""

from datetime import date
from itertools import groupby
from typing import Any

from flask import render_template, request, url_for

from marketplace import clock
from marketplace.domain.disclosure import Ask
from marketplace.domain.permissions import Permission
from marketplace.domain.retention import CALL, COUNTER, JOB_RUN, RULES, SEARCH_LOG, Span, Unit
from marketplace.models import Consent, Disclosure, Person, SkillCard
from marketplace.queries.cards import CardRead
from marketplace.queries.own_data import consents_of, day_of, reads_by_day, shown_to_employers
from marketplace.queries.people import cards_of_person, coaches_of_person, person_of_account
from marketplace.queries.retention import rules_on
from marketplace.services.cards import KEEP_NEEDS
from marketplace.services.erasure_requests import open_request
from marketplace.services.exchange_cards import CONSENT_UNSTATED
from marketplace.web.access import actor, guard
from marketplace.web.cards.showing import who_sees as reach_of
from marketplace.web.context import fmt_day, label, language, local, say, small
from marketplace.web.loaders import load_person
from marketplace.web.privacy.blueprint import blueprint
from marketplace.web.traces import audit_person
from marketplace.web.units import db, texts

NOT_THE_PERSONS = (CALL, COUNTER, JOB_RUN, SEARCH_LOG)
MOST_COACHES = 8  # one a house; nobody has more
SHOWN = ("cards", "consents", "disclosures", "read_log")


@blueprint.get("/privacy/mine")
@guard(Permission.OWN_CARDS)
def who_sees() -> str:
    person = person_of_account(db(), actor().account_id or 0)
    assert person is not None  # noqa: S101 - the guard let in only accounts with a person
    return _page(person)


@blueprint.get("/privacy/people/<public_id>")
@guard(Permission.SHOW_OWN_DATA, load_person, see=Permission.SEE_PERSON)
def shown(row: Person) -> str:
    audit_person(row, SHOWN)
    return _page(row)


def _page(person: Person) -> str:
    session = db()
    is_own = actor().person_id == person.id
    cards = {card.id: card for card in cards_of_person(session, person.id, 100)}
    days = reads_by_day(session, person.id, _day_asked())
    here = url_for("privacy.who_sees") if is_own else url_for("privacy.shown", public_id=person.public_id)
    request_row = open_request(session, person.id)
    return render_template(
        "privacy/mine.html",
        person=person,
        is_own=is_own,
        cards=[{"card": card, "who": say(f"cards-bar-person-{reach_of(card)}")} for card in cards.values()],
        coaches=[row.coach.name for row in coaches_of_person(session, person.id)[:MOST_COACHES]],
        consents=[_consent(row, name, cards) for row, name in consents_of(session, person.id)],
        disclosures=[_disclosure(row) for row in shown_to_employers(session, person.id)],
        days=[_day(day, list(reads)) for day, reads in groupby(days.reads, lambda each: day_of(each.at))],
        older_url=f"{here}?before={days.before.isoformat()}#reads" if days.before else None,
        newest_url=f"{here}#reads" if _day_asked() else None,
        rules=rule_lines(NOT_THE_PERSONS),
        erasing=request_row,
    )


def _day_asked() -> date | None:
    try:
        return date.fromisoformat(request.args.get("before", ""))
    except ValueError:
        return None


def rule_lines(left_out: tuple[str, ...] = ()) -> list[dict[str, str]]:
    """Return the rules in force in words: what, and for how long; without those left out."""
    kept = rules_on(db(), clock.today())
    return [
        {"code": code, "what": say(f"privacy-rule-{code.replace('_', '-')}"), "time": span_words(kept[code])}
        for code in RULES
        if code in kept and code not in left_out
    ]


def span_words(span: Span) -> str:
    """Return a length of time as people say it: whole years as years."""
    years, rest = divmod(span.amount, 12)
    if span.unit is Unit.MONTHS and not rest and years > 1:
        return say("privacy-years", count=years)
    return say(f"privacy-{span.unit.value}", count=span.amount)


def _consent(row: Consent, name: str | None, cards: dict[int, SkillCard]) -> dict[str, Any]:
    version = row.text_version.replace("_", "-").lower()
    wanted = f"privacy-consent-{row.purpose.replace('_', '-')}-{version}"
    card = cards.get(row.card_id or 0)
    old = say("privacy-consent-old", version=row.text_version)
    return {
        "title": say("privacy-consent-needs" if row.purpose == KEEP_NEEDS else "privacy-consent-show"),
        "about": local(card.headline) if card else "",
        "text": say(wanted) if texts().has(wanted, language()) else old,
        "given": say(
            "privacy-consent-given",
            day=row.given_on,
            how=small(label("consent_ways", row.how)),
            name=name or say("privacy-consent-yourself"),
        ),
        "ended": row.withdrawn_at,
        "unstated": row.text_version == CONSENT_UNSTATED and row.withdrawn_at is None,
        "is_needs": row.purpose == KEEP_NEEDS,
        "card": card,
    }


def _disclosure(row: Disclosure) -> dict[str, Any]:
    introduction = row.introduction
    codes = [f"cards-field-{name.replace('_', '-')}" for name in row.fields]
    fields = [small(say(code)) for code in codes if texts().has(code, language())]
    helps = [small(label("accommodations", code, "helps")) for code in row.need_codes]
    return {
        "employer": introduction.opening.organisation.name,
        "title": local(introduction.opening.title),
        "what": say("privacy-shown-contact" if row.ask == Ask.CONTACT.value else "privacy-shown-profile"),
        "fields": ", ".join(fields + helps),
        "given": row.given_at,
        "ended": row.withdrawn_at,
        "in_force": row.withdrawn_at is None and (row.shown is not None or row.ask == Ask.CONTACT.value),
        "take_back_url": url_for("introductions.take_back", public_id=introduction.public_id, ask=row.ask)
        if row.withdrawn_at is None
        else None,
        "introduction_url": url_for("introductions.show", public_id=introduction.public_id),
    }


def _day(day: date, reads: list[CardRead]) -> dict[str, Any]:
    """One day: the same reader doing the same is one sentence with a number."""
    groups: dict[tuple[str, str, str], list[CardRead]] = {}
    for read in reads:
        key = (read.name or say("cards-part-operator"), read.organisation or "", read.what)
        groups.setdefault(key, []).append(read)
    return {"day": fmt_day(day), "lines": [_line(key, same) for key, same in groups.items()]}


def _line(key: tuple[str, str, str], same: list[CardRead]) -> dict[str, Any]:
    name, organisation, what = key
    wanted = f"privacy-read-{what.replace('_', '-')}"
    who = f"{name}, {organisation}," if organisation else name
    reasons = {why_words(read): None for read in same if read.reason or read.why_code}
    return {
        "text": say(wanted if texts().has(wanted, language()) else "privacy-read-other", who=who, count=len(same)),
        "reasons": [reason for reason in reasons if reason],
    }


def why_words(read: CardRead) -> str:
    """Return why somebody read, in words: the code of the closed list, then their own."""
    code = say(f"privacy-why-{read.why_code.replace('_', '-')}") if read.why_code else ""
    return ": ".join(part for part in (code, read.reason or "") if part)
