"""What people looked for in a week and did not find: words without persons, shown from five searches up."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from flask import render_template, request, url_for

from marketplace import clock
from marketplace.domain.permissions import Permission, may
from marketplace.domain.query_log import (
    WEEK,
    LookedIn,
    first_day_kept,
    last_whole_week,
    name_of_week,
    week_of,
)
from marketplace.domain.retention import SEARCH_LOG, earlier_by
from marketplace.domain.searching import CHOICES, Filters
from marketplace.language.understanding import MeaningKind
from marketplace.queries.openings import all_towns
from marketplace.queries.query_log import PAGE_SIZE, Often, Told, often_looked_for, week_of_searches
from marketplace.queries.retention import rules_on
from marketplace.web.access import actor, guard
from marketplace.web.admin.blueprint import blueprint
from marketplace.web.context import language, say
from marketplace.web.filter_groups import Words, value_text
from marketplace.web.paging import page_number, paging
from marketplace.web.understood import tag_text
from marketplace.web.units import db, texts, wiring
from search.results import Tag

IN_CHART = 8
Code = TypeVar("Code", bound=StrEnum)


@blueprint.get("/admin/searches")
@guard(Permission.SEE_SEARCHES)
def searches() -> str:
    earliest = _earliest()
    monday = week_of(request.args.get("week", ""), clock.today(), earliest)
    looked_in, told = _chosen("in", LookedIn.OPENINGS), _chosen("list", Told.WORDS)
    page = page_number()
    week = week_of_searches(db(), looked_in, monday)
    rows, total = often_looked_for(db(), looked_in, monday, told, page)
    words = _words() if told in (Told.WISHES, Told.EMPTIED) else None
    shown = [_row(each, told, words) for each in rows]
    here: dict[str, Any] = {"week": name_of_week(monday), "in": looked_in.value, "list": told.value}
    return render_template(
        "admin/searches.html",
        week=week,
        days=say("query-log-week", first=_day(monday), last=_day(monday + WEEK - timedelta(days=1))),
        told=told.value,
        rows=shown,
        chart=shown[:IN_CHART] if page == 1 else [],
        places=_links(here, "in", LookedIn, looked_in),
        lists=_links(here, "list", Told, told),
        previous_week=_week_url(here, monday - WEEK) if monday - WEEK >= earliest else None,
        next_week=_week_url(here, monday + WEEK) if monday + WEEK <= last_whole_week(clock.today()) else None,
        may_decide=may(actor(), Permission.DECIDE_WORDS),
        paging=paging(page, total, PAGE_SIZE),
    )


def _earliest() -> date:
    """The Monday of the oldest week of which no day may have gone yet; the newest week without a rule."""
    today = clock.today()
    rule = rules_on(db(), today).get(SEARCH_LOG)
    if rule is None:
        return last_whole_week(today)
    return first_day_kept(earlier_by(clock.now(), rule).astimezone(clock.HELSINKI).date())


def _chosen(name: str, otherwise: Code) -> Code:
    asked = request.args.get(name, "")
    kind = type(otherwise)
    return kind(asked) if asked in {each.value for each in kind} else otherwise


def _day(day: date) -> str:
    return texts().day(day, language())


def _words() -> Words:
    return Words({town.code: town for town in all_towns(db())}, wiring().index.vocabulary.fresh(db()))


def _links(here: dict[str, Any], name: str, kind: type[StrEnum], chosen: StrEnum) -> list[dict[str, Any]]:
    return [
        {
            "text": say(f"query-log-{name}-{each.value.replace('_', '-')}"),
            "url": url_for("admin.searches", **{**here, name: each.value}),
            "here": each is chosen,
        }
        for each in kind
    ]


def _week_url(here: dict[str, Any], monday: date) -> str:
    return url_for("admin.searches", **{**here, "week": name_of_week(monday)})


def _row(often: Often, told: Told, words: Words | None) -> dict[str, Any]:
    text = often.what if words is None else _code_text(often.what, told, words)
    propose = url_for("public.new_word", word=often.what) if told is Told.MISSED else None
    return {
        "text": text,
        "value": often.count,
        "value_text": say("query-log-at-least", count=often.count),
        "propose_url": propose,
    }


def _code_text(code: str, told: Told, words: Words) -> str:
    """What a wish or a choice means in the reader's words; a code that is no longer known, as it is."""
    name, _, value = code.partition(":")
    kind = name.removeprefix("not-")
    try:
        if told is Told.EMPTIED and _is_filter(name, value):
            return _filter_text(name, value, words)
        return tag_text(Tag(code, MeaningKind(kind), value, "", negated=kind != name), words)
    except (KeyError, ValueError):
        return code


def _is_filter(name: str, value: str) -> bool:
    """Whether a code is one of a filter: some have the name of a kind of wish, with other codes ("pay:min:13")."""
    if name in {each.value for each in MeaningKind}:
        return not value or value.isdigit() or value in CHOICES.get(name, ())
    return name in Filters.__dataclass_fields__


def _filter_text(name: str, value: str, words: Words) -> str:
    title = say(f"search-filter-{name}")
    if not value:
        return title
    if name == "near":
        place, _, km = value.partition(":")
        return say("search-chosen-near", place=words.place(place, {}), km=int(km))
    if name == "pay":
        return say("search-pay-step", euros=int(value))
    return f"{title}: {value_text(name, value, words)}"
