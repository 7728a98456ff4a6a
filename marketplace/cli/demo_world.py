"""The demo world: seeds/demo brought to life by the same services that pages call, with a past of its own.

Every date in seeds/demo is an offset from the day of loading ("@+14d", "@-3dT09:10"); here they become days.
"""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, READS_MANY, VISITOR, Actor, Role
from marketplace.domain.codes import EmployerForm
from marketplace.domain.exchange import parse_opening
from marketplace.domain.exchange_cards import parse_card
from marketplace.domain.second_factors import SECRET_BYTES
from marketplace.models import Account, Organisation, Person, SkillCard
from marketplace.queries.accounts import account_by_email, actor_of
from marketplace.sealing import Sealer
from marketplace.services.accounts import make_account
from marketplace.services.calls import NewCall, leave_call, take_call
from marketplace.services.exchange import import_opening
from marketplace.services.exchange_cards import import_card
from marketplace.services.feedback import NewFeedback, leave_feedback
from marketplace.services.notices import enter
from marketplace.services.organisations import NewEmployer, add_coaching_organisation, add_employer, give_seat
from marketplace.services.passwords import hash_password
from marketplace.services.people import connect_account
from marketplace.services.second_factors import app_code, set_up_app
from marketplace.services.verification import verify_organisation
from marketplace.uow import UnitsOfWork

PASSWORD = "loytamo-demo"  # noqa: S105 - the demo's password is printed at every start
_OFFSET = re.compile(r"@([+-]\d+)d(?:T(\d\d):(\d\d))?\Z")
_HISTORY = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class World:
    """The files of the demo, dates made real."""

    organisations: list[dict[str, Any]]
    accounts: list[dict[str, Any]]
    persons: list[dict[str, Any]]
    introductions: list[dict[str, Any]]
    calls: list[dict[str, Any]]
    feedback: list[dict[str, Any]]
    openings: list[dict[str, Any]]
    cards: list[dict[str, Any]]


def read_world(folder: Path) -> World:
    """Return the demo world of a folder (seeds/demo) as of today."""
    plain = json.loads((folder / "world.json").read_text(encoding="utf-8"))
    lines = {
        name: [_dated(json.loads(line)) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines() if line]
        for name in ("openings", "cards")
    }
    parts = ("organisations", "accounts", "persons", "introductions", "calls", "feedback")
    return World(**{part: plain[part] for part in parts}, **lines)


def leave_words(uow: UnitsOfWork, world: World) -> None:
    """Leave feedback on accessibility, with and without an address for the answer."""
    with uow.begin() as session:
        for each in world.feedback:
            leave_feedback(session, NewFeedback(**each))


def leave_calls(uow: UnitsOfWork, world: World) -> None:
    """Leave the sentences and numbers of employers who want to be called; some are taken by a coach already."""
    with uow.begin() as session:
        for each in world.calls:
            command = NewCall(each["sentence"], each["phone"], each["name"], each["municipality"], "fi")
            call = leave_call(session, VISITOR, command)
            if each["taken_by"]:
                take_call(session, the_actor(session, each["taken_by"]), call)


def _dated(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _dated(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_dated(item) for item in value]
    match = _OFFSET.match(value) if isinstance(value, str) else None
    if match is None:
        return value
    day = clock.today() + timedelta(days=int(match[1]))
    if match[2] is None:
        return day.isoformat()
    return datetime.combine(day, time(int(match[2]), int(match[3])), clock.HELSINKI).isoformat()


def is_loaded(session: Session) -> bool:
    """Return whether the demo world is there already."""
    return session.scalar(select(SkillCard.id).where(SkillCard.source == "demo").limit(1)) is not None


def demo_secret(email: str) -> str:
    """Return the known secret of a demo account's authenticator app; the second step's page shows its codes."""
    return base64.b32encode(hashlib.sha256(f"loytamo-demo:{email}".encode()).digest()[:SECRET_BYTES]).decode()


def load_people_and_records(uow: UnitsOfWork, world: World, sealer: Sealer, said: Callable[[str], None]) -> None:
    """Make organisations, accounts, openings and cards in one unit of work, so that a half world never stays."""
    with clock.moved(-_HISTORY), uow.begin() as session:
        houses = {each["id"]: _organisation(session, each) for each in world.organisations}
        password = hash_password(PASSWORD)
        for each in world.accounts:
            account = _account(session, each, houses, password)
            actor = actor_of(session, account)
            if actor.has(*READS_MANY):
                secret = demo_secret(account.email)
                set_up_app(session, actor, account, sealer, secret, app_code(secret))
        said(f"{len(houses)} organisations, {len(world.accounts)} accounts")
        for line in world.openings:
            _opening(session, line)
        coaches = {person["card"]: person for person in world.persons}
        for line in world.cards:
            _card(session, line, coaches[line["id"]])
        said(f"{len(world.openings)} openings, {len(world.cards)} cards")


def _organisation(session: Session, each: dict[str, Any]) -> Organisation:
    if each["kind"] == "coaching":
        made = add_coaching_organisation(session, OPERATOR, each["name"])
        made.form, made.business_id = EmployerForm(each["form"]), each["business_id"]
        made.municipality = each["municipality"]
        return made
    form = EmployerForm(each["form"])
    command = NewEmployer(each["name"], form, each["business_id"], each["municipality"])
    made = add_employer(session, OPERATOR, command)
    if each["verified"]:
        verify_organisation(session, OPERATOR, made, "operator")
    return made


def _account(session: Session, each: dict[str, Any], houses: dict[str, Organisation], password: str) -> Account:
    account = make_account(session, each["email"], each["name"], each["language"], password)
    enter(session, account, Role(each["role"]), is_adult=True)
    if each["role"] != Role.JOBSEEKER.value:
        house = houses[each["organisation"]] if each["organisation"] else None
        give_seat(session, account, Role(each["role"]), house, verified_how="operator", verified_by=OPERATOR)
    return account


def the_actor(session: Session, email: str) -> Actor:
    """Return a demo account as an actor."""
    account = account_by_email(session, email)
    if account is None:
        raise LookupError(f"{email} is not in the demo world")
    return actor_of(session, account)


def member_of(session: Session, organisation_id: int) -> Actor:
    """Return somebody who may answer for an employer."""
    accounts = session.scalars(select(Account).order_by(Account.id)).all()
    actors = (actor_of(session, account) for account in accounts)
    return next(actor for actor in actors if organisation_id in actor.organisations(Role.EMPLOYER, verified=True))


def _opening(session: Session, line: dict[str, Any]) -> None:
    record = parse_opening(line).record
    if record is None:
        raise ValueError(f"seeds/demo/openings.jsonl: {line['id']} breaks the format")
    employer = session.scalars(
        select(Organisation).where(Organisation.business_id == record.employer.business_id)
    ).one()
    import_opening(session, member_of(session, employer.id), record)


def _card(session: Session, line: dict[str, Any], person: dict[str, Any]) -> None:
    record = parse_card(line).record
    if record is None:
        raise ValueError(f"seeds/demo/cards.jsonl: {line['id']} breaks the format")
    import_card(session, the_actor(session, person["coach"]), record)
    card = session.scalars(
        select(SkillCard).where(SkillCard.source == "demo", SkillCard.external_id == line["id"])
    ).one()
    row = session.get_one(Person, card.person_id)
    row.name = f"{person['given_name']} {person['family_name']}"
    row.phone, row.language = person["phone"], person["language"]
    if person["account"]:
        account = account_by_email(session, person["account"])
        if account is not None:
            connect_account(session, OPERATOR, row, account)
            row.email = account.email
    session.flush()
