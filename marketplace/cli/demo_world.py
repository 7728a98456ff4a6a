"""The demo world: seeds/demo brought to life by the same services that pages call, with a past of its own.

Every date in seeds/demo is an offset from the day of loading ("@+14d", "@-3dT09:10") or a number of days ago; here
they become moments, and everything happens in its order in time, in one unit of work.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.cli.demo_happenings import plan_happening
from marketplace.cli.demo_people import make_house, make_one_account, make_workplaces, plan_card, plan_opening
from marketplace.cli.demo_steps import plan_introduction
from marketplace.cli.demo_timeline import Making
from marketplace.models import SkillCard
from marketplace.sealing import Sealer
from marketplace.services.passwords import hash_password
from marketplace.uow import UnitsOfWork

PASSWORD = "loytamo-demo"  # noqa: S105 - the demo's password is printed at every start
BEGAN_DAYS_AGO = 110
_OFFSET = re.compile(r"@([+-]\d+)d(?:T(\d\d):(\d\d))?\Z")


@dataclass(frozen=True, slots=True)
class World:
    """The files of the demo, dates made real."""

    organisations: list[dict[str, Any]]
    accounts: list[dict[str, Any]]
    persons: list[dict[str, Any]]
    introductions: list[dict[str, Any]]
    happenings: list[dict[str, Any]]
    openings: list[dict[str, Any]]
    cards: list[dict[str, Any]]


def read_world(folder: Path) -> World:
    """Return the demo world of a folder (seeds/demo) as of today."""
    plain = json.loads((folder / "world.json").read_text(encoding="utf-8"))
    lines = {
        name: [_dated(json.loads(line)) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines() if line]
        for name in ("openings", "cards")
    }
    parts = ("organisations", "accounts", "persons", "introductions", "happenings")
    return World(**{part: plain[part] for part in parts}, **lines)


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


def make_world(uow: UnitsOfWork, world: World, sealer: Sealer, secret: str, said: Callable[[str], None]) -> None:
    """Make everything in one unit of work, so that a half world never stays. `secret` signs codes and invitations."""
    with uow.begin() as session:
        making = Making(session, sealer, secret)
        timeline, password = making.timeline, hash_password(PASSWORD)
        begun = timeline.ago(BEGAN_DAYS_AGO)
        for house in world.organisations:
            timeline.add(begun, partial(make_house, making, house))
        for account in world.accounts:
            moment = timeline.ago(account.get("days_ago", BEGAN_DAYS_AGO))
            timeline.add(moment, partial(make_one_account, making, account, password))
        for house in world.organisations:
            timeline.add(begun, partial(make_workplaces, making, house))
        for line in world.openings:
            plan_opening(making, line)
        _plan_cards(making, world)
        for plan in world.introductions:
            plan_introduction(making, plan)
        for each in world.happenings:
            plan_happening(making, each)
        steps = sum(1 for _moment in timeline.run())
        said(f"{len(world.organisations)} organisations, {len(world.accounts)} accounts, {len(world.persons)} people")
        said(f"{len(world.openings)} openings, {len(world.cards)} cards, {len(world.introductions)} introductions")
        said(f"{steps} things have happened in {BEGAN_DAYS_AGO} days")
        for note in making.notes:
            said(note)


def _plan_cards(making: Making, world: World) -> None:
    lines = {line["id"]: line for line in world.cards}
    for person in world.persons:
        plan_card(making, lines[person["card"]], person, is_second=False)
        for second in person.get("second_cards", ()):
            plan_card(making, lines[second], person, is_second=True)
