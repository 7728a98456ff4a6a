"""The front page, and where each role begins after signing in: what waits for the reader and until when."""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace import clock
from marketplace.domain.actors import VISITOR, Actor
from marketplace.domain.searching import Filters
from marketplace.messages import Message
from marketplace.queries.introductions import waiting_for
from marketplace.queries.match_news import told_lately
from marketplace.queries.openings import towns
from marketplace.queries.search import openings_by_words
from marketplace.queries.start import waiting_elsewhere
from marketplace.queries.waiting import in_order
from marketplace.web.access import actor, public
from marketplace.web.openings.words import codes_of_towns, row_of
from marketplace.web.public.blueprint import blueprint
from marketplace.web.units import db

NEWEST = 5
MOST_WAITING = 50
MOST_NEWS = 10

# What each role most often comes to do: (endpoint, text).
FIRST_STEPS: dict[str, tuple[tuple[str, str], ...]] = {
    # Somebody with an account and no role yet: most often an employer on the way in.
    "visitor": (("organisations.join", "public-step-join"), ("public.openings", "public-step-openings")),
    "jobseeker": (
        ("matches.mine", "match-mine-link"),
        ("public.openings", "public-step-openings"),
        ("cards.mine", "public-step-card"),
    ),
    "employer": (
        ("openings.new", "public-step-new-opening"),
        ("openings.mine", "public-step-own-openings"),
        ("organisations.own", "public-step-organisation"),
    ),
    "coach": (
        ("coach.people", "public-step-people"),
        ("coach.round_of_proposals", "round-link"),
        ("openings.new", "public-step-new-opening"),
        ("coach.calls", "public-step-calls"),
    ),
    "coordinator": (
        ("admin.employers", "public-step-verify"),
        ("coach.calls", "public-step-calls"),
        ("admin.all_feedback", "public-step-feedback"),
        ("admin.words", "words-queue"),
        ("admin.searches", "query-log-heading"),
        ("admin.fairness", "fairness-heading"),
        ("admin.health", "public-step-health"),
    ),
    "admin": (
        ("admin.employers", "public-step-verify"),
        ("admin.all_feedback", "public-step-feedback"),
        ("admin.words", "words-queue"),
        ("admin.searches", "query-log-heading"),
        ("admin.fairness", "fairness-heading"),
        ("admin.health", "public-step-health"),
    ),
}


@blueprint.get("/")
@public
def front() -> str:
    newest, _total = openings_by_words(db(), VISITOR, (), Filters(), limit=NEWEST, offset=0)
    places = towns(db(), codes_of_towns(newest))
    employer = actor().role == "employer"
    return render_template(
        "front.html",
        door_employer_url=url_for("openings.new") if employer else url_for("public.call_me"),
        door_work_url=url_for("public.openings"),
        search_url=url_for("public.openings"),
        coach_url=url_for("public.start") if actor().is_signed_in else url_for("accounts.sign_in"),
        newest=[row_of(row, url_for("openings.show", public_id=row.public_id), places, level=3) for row in newest],
    )


@blueprint.get("/start")
@public
def start() -> Any:
    """The brand on every page leads here: visitors go on to the front page."""
    who = actor()
    if not who.is_signed_in:
        return redirect(url_for("public.front"), 303)
    found = [*waiting_for(db(), who, MOST_WAITING), *waiting_elsewhere(db(), who, MOST_WAITING)]
    waiting = in_order(found, MOST_WAITING)
    return render_template(
        "public/start.html",
        late=[each for each in waiting if each.late],
        soon=[each for each in waiting if not each.late],
        news=_news(who),
        coaches=bool(who.coaching_organisations),
        steps=FIRST_STEPS.get(who.role, ()),
    )


def _news(who: Actor) -> list[dict[str, Any]]:
    """What letters told of matches lately: coaches go on to the people who suit, a person to the reasons."""
    coaches = bool(who.coaching_organisations)
    if not coaches and who.person_id is None:
        return []
    return [
        {
            "opening": Message(
                "match-notices-told",
                {"title": dict(each.opening.title), "employer": each.opening.organisation.name},
            ),
            "told": Message(f"match-notices-told-{each.kind.value}", {"count": each.cards}) if coaches else None,
            "path": url_for("coach.opening_matches", public_id=each.opening.public_id)
            if coaches
            else url_for("matches.why", public_id=each.card, opening=each.opening.public_id),
        }
        for each in told_lately(db(), who, clock.now(), MOST_NEWS)
    ]
