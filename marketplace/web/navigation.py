"""The few links on top of every page, by the role of the reader."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import request, url_for

from marketplace.domain.actors import Actor
from marketplace.domain.permissions import Permission, may

# role -> (endpoint, text); the endpoint's page is where that role's work begins.
LINKS: dict[str, tuple[tuple[str, str], ...]] = {
    "visitor": (("public.openings", "nav-openings"), ("public.how", "nav-how")),
    "jobseeker": (
        ("public.start", "nav-start"),
        ("public.openings", "nav-openings"),
        ("cards.mine", "nav-my-cards"),
        ("introductions.mine", "nav-introductions"),
        ("privacy.who_sees", "privacy-mine"),
    ),
    "employer": (
        ("public.start", "nav-start"),
        ("openings.mine", "nav-my-openings"),
        ("cards.for_employers", "nav-people-to-hire"),
        ("introductions.mine", "nav-introductions"),
        ("organisations.own", "nav-organisation"),
    ),
    "coach": (
        ("public.start", "nav-start"),
        ("coach.people", "nav-people"),
        ("coach.cards", "nav-cards"),
        ("coach.openings", "nav-openings"),
        ("introductions.mine", "nav-introductions"),
        ("coach.employers", "nav-employers"),
    ),
    "coordinator": (
        ("public.start", "nav-start"),
        ("safety.reports", "safety-queue"),
        ("coach.caseloads", "people-caseloads"),
        ("admin.employers", "nav-verify"),
        ("organisations.own", "nav-organisation"),
        ("public.openings", "nav-openings"),
    ),
    "admin": (
        ("public.start", "nav-start"),
        ("safety.reports", "safety-queue"),
        ("coach.caseloads", "people-caseloads"),
        ("admin.employers", "nav-verify"),
        ("organisations.coaching", "nav-coaching"),
        ("public.openings", "nav-openings"),
    ),
}

# Links that not everybody of a role may follow: people of an employer that nobody has verified yet, for one.
NEEDS = {"cards.for_employers": Permission.FIND_CARDS_FOR_EMPLOYERS}


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    text: str
    current: bool


def navigation(actor: Actor, say: Callable[..., str]) -> list[Link]:
    """Return the reader's links, in order."""
    links = [
        (endpoint, text) for endpoint, text in LINKS[actor.role] if endpoint not in NEEDS or may(actor, NEEDS[endpoint])
    ]
    return [Link(url_for(endpoint), say(text), request.endpoint == endpoint) for endpoint, text in links]
