"""What every endpoint answers to everybody, asked of the running application."""

from collections.abc import Iterator
from typing import Any

from flask import Flask
from sqlalchemy import event
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from marketplace.wiring import Wiring
from tests.factories.world import World
from tests.pages import ReadingClient

# The order of the signs in a row of the matrix.
ROLES = (
    "visitor",
    "jobseeker",
    "other_jobseeker",
    "employer",
    "other_employer",
    "unverified_employer",
    "coach",
    "same_house_coach",
    "other_house_coach",
    "coordinator",
    "admin",
)
# Traces that a GET may leave, each in a transaction of its own.
TRACES = ("read_audit", "read_audit_card", "rate_count", "login_session", "search_log", "search_log_code")


def endpoints(app: Flask) -> Iterator[tuple[str, Rule, str]]:
    """Yield (name, rule, method) of every endpoint, all GETs first; a name ends with the method when it has both."""
    rules = sorted(app.url_map.iter_rules(), key=lambda each: (each.endpoint, each.rule))
    for method in ("GET", "POST"):
        for rule in rules:
            methods = (rule.methods or set()) & {"GET", "POST"}
            if method in methods and rule.endpoint != "static":
                yield (rule.endpoint if len(methods) == 1 else f"{rule.endpoint} {method}"), rule, method


def values_for(rule: Rule, world: World) -> dict[str, Any]:
    """Return what the addresses of the world need: the object that each endpoint is about."""
    if "public_id" not in rule.arguments:
        whose = {
            "house": world.house.public_id,
            "coach": world.accounts["coach"].public_id,
            "employer": world.firm.public_id,
        }
        return {"code": "sv", "token": "nothing", "number": 1, "area": "employers", **whose} if rule.arguments else {}
    subject: Any = world.opening
    if rule.rule.startswith(("/cards/", "/privacy/cards/")):
        subject = world.card
    elif rule.rule.startswith(("/coach/people", "/privacy/people")):
        subject = world.person
    elif rule.rule.startswith("/introductions"):
        subject = world.introduction
    elif rule.rule.startswith("/placements"):
        subject = world.placement
    elif rule.rule.startswith("/check-ins"):
        subject = world.check_in
    elif rule.rule.startswith(("/coach/employers", "/admin/employers")):
        subject = world.firm
    elif rule.rule.startswith("/admin/second-factors"):
        subject = world.accounts["coach"]
    elif rule.rule.startswith("/coach/calls"):
        subject = world.need
    elif rule.rule.startswith("/admin/reports"):
        subject = world.report
    elif rule.rule.startswith("/objections"):
        subject = world.objection
    elif rule.rule.startswith("/admin/words"):
        subject = world.proposal
    elif rule.rule.startswith("/searches"):
        subject = world.saved_search
    elif rule.rule.startswith("/admin/feedback"):
        subject = world.feedback
    elif rule.rule.startswith("/invitations"):
        subject = world.invitation
    elif rule.rule.startswith("/organisations"):
        subject = _around_organisations(rule, world)
    values = {"public_id": subject.public_id}
    if "opening" in rule.arguments:
        values["opening"] = world.opening.public_id
    if rule.rule.startswith(("/organisations", "/admin/employers")):
        number = world.invitation.id if "/invitations/" in rule.rule else world.seat.id
        return values | ({"number": number} if "number" in rule.arguments else {})
    return values | ({"number": 1} if "number" in rule.arguments else {})


def _around_organisations(rule: Rule, world: World) -> Any:
    if rule.rule.startswith("/organisations/joins/"):
        return world.join_request
    if rule.rule.startswith("/organisations/workplaces/"):
        return world.workplace
    return world.house if rule.rule.endswith("/terms/withdraw") else world.firm


def sign_of(response: TestResponse) -> str:
    """Return one sign for a reply: + let in, s sent to sign in, 3 forbidden, 4 not found."""
    if response.status_code in (302, 303) and "/accounts/sign-in" in response.headers.get("Location", ""):
        return "s"
    return {403: "3", 404: "4"}.get(response.status_code, "+")


def ask(app: Flask, client: ReadingClient, rule: Rule, method: str, world: World) -> TestResponse:
    """Ask one endpoint as the client's person, with an empty form where it is a POST."""
    with app.test_request_context():
        address = app.url_map.bind("127.0.0.1").build(rule.endpoint, values_for(rule, world), method=method)
    if method == "GET":
        return client.get(address)
    return client.send(address)


class Writes:
    """Collects the tables that statements write while it is open."""

    def __init__(self, wiring: Wiring) -> None:
        self._engine = wiring.engine
        self.tables: list[str] = []

    def _note(self, _conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        words = statement.replace('"', "").split()
        if words and words[0].upper() in ("INSERT", "UPDATE", "DELETE"):
            position = {"INSERT": 2, "UPDATE": 1, "DELETE": 2}[words[0].upper()]
            self.tables.append(words[position])

    def __enter__(self) -> "Writes":
        event.listen(self._engine, "before_cursor_execute", self._note)
        return self

    def __exit__(self, *_error: object) -> None:
        event.remove(self._engine, "before_cursor_execute", self._note)
