"""The addresses of every page of the demo world that somebody can open, by role."""

from collections.abc import Iterator

from sqlalchemy import select

from marketplace.app import create_app
from marketplace.models import (
    Account,
    CheckIn,
    EmployerNeed,
    Feedback,
    Introduction,
    Opening,
    Organisation,
    Person,
    Placement,
    SkillCard,
)
from marketplace.settings import read_settings
from marketplace.web.public.pages import HELP
from tests.browser.conftest import Server

PEOPLE = {
    "visitor": None,
    "jobseeker": "amal@demo.example",
    "employer": "marjut@demo.example",
    "coach": "petri@demo.example",
    "coordinator": "johanna@demo.example",
    "jobseeker who is asked": "linus@demo.example",
    "employer who is asked": "kalevi@demo.example",
    "coach after a meeting": "samira@demo.example",
}
PASSWORD = "loytamo-demo"
# No pages of their own: they answer with a redirect or plain text, or are reached only by a sealed link.
NOT_PAGES = {"public.choose_language", "public.healthz", "static", "accounts.accept", "accounts.new_password"}
# For machines, or a file.
NOT_PAGES |= {"public.robots", "public.security", "public.sitemap", "public.sitemap_part", "public.readyz"}
# Only within a sign-in: looked at in test_sign_in.py.
NOT_PAGES |= {"accounts.still_here", "accounts.second_step", "accounts.enter_code"}


def _ids(server: Server) -> dict[str, list[str]]:
    """Return the public ids of the demo's records by the beginning of the addresses they appear in."""
    app = create_app(read_settings(server.environ))
    wiring = app.extensions["wiring"]
    with wiring.uow.read() as session:
        found = {
            beginning: list(session.scalars(select(kind.public_id).order_by(kind.id)))
            for beginning, kind in (
                ("/openings", Opening),
                ("/cards", SkillCard),
                ("/introductions", Introduction),
                ("/placements", Placement),
                ("/check-ins", CheckIn),
                ("/coach/people", Person),
                ("/coach/employers", Organisation),
                ("/admin/employers", Organisation),
                ("/coach/calls", EmployerNeed),
                ("/admin/feedback", Feedback),
                ("/accounts", Account),
                ("/admin/second-factors", Account),
            )
        }
    wiring.engine.dispose()
    return found


def addresses(server: Server) -> Iterator[tuple[str, list[str]]]:
    """Yield (endpoint, addresses to try) for every GET endpoint that is a page."""
    app = create_app(read_settings(server.environ))
    ids = _ids(server)
    adapter = app.url_map.bind("127.0.0.1")
    for rule in sorted(app.url_map.iter_rules(), key=lambda each: each.endpoint):
        if rule.endpoint in NOT_PAGES or "GET" not in (rule.methods or set()):
            continue
        if not rule.arguments:
            queries = _queries(rule.endpoint, ids)
            yield rule.endpoint, [adapter.build(rule.endpoint, {}) + query for query in queries]
            continue
        if rule.arguments == {"area"}:
            yield rule.endpoint, [adapter.build(rule.endpoint, {"area": area}) for area in HELP]
            continue
        beginning = next((each for each in ids if rule.rule.startswith(f"{each}/")), None)
        if beginning is not None and rule.arguments == {"public_id"}:
            yield rule.endpoint, [adapter.build(rule.endpoint, {"public_id": number}) for number in ids[beginning]]
    app.extensions["wiring"].engine.dispose()


def _queries(endpoint: str, ids: dict[str, list[str]]) -> list[str]:
    """Return the query strings that a page without ids in its path is looked at with."""
    if endpoint == "introductions.new":
        return [f"?card={card}&opening={opening}" for card in ids["/cards"][:4] for opening in ids["/openings"][:4]]
    if endpoint == "cards.new":
        return ["", *(f"?person={person}" for person in ids["/coach/people"])]
    if endpoint in ("public.openings", "coach.openings", "coach.cards"):
        return ["", "?q=keittiö", "?q=eijokeolemassa"]
    return [""]
