"""The rules of how long things are kept: brought by the release, changed by an admin from a day on, never rewritten."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.permissions import Permission, may
from marketplace.domain.retention import RULES, Span, Unit, fits
from marketplace.domain.seeds import RetentionSeed
from marketplace.errors import Invalid, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import RetentionRule
from marketplace.queries.retention import rules_on

MAX_WHY = 300


@dataclass(frozen=True, slots=True)
class SetRule:
    """A rule from a day on: its unit stays. why: at most MAX_WHY characters."""

    code: str
    amount: int
    valid_from: date
    why: str


def load_retention(session: Session, rows: Sequence[RetentionSeed]) -> Counter[str]:
    """Write the rules of the release, known by code and first day; return new, changed and the same; flushes.

    What an admin has set stays, and an admin's row of the same day wins.
    """
    known = {(row.code, row.valid_from): row for row in session.scalars(select(RetentionRule))}
    counts: Counter[str] = Counter()
    for row in rows:
        stands = known.get((row.code, row.valid_from))
        if stands is None:
            session.add(
                RetentionRule(
                    code=row.code,
                    valid_from=row.valid_from,
                    amount=row.span.amount,
                    unit=row.span.unit.value,
                    source=row.source,
                    set_at=clock.now(),
                )
            )
            counts["new"] += 1
            continue
        wanted = (row.span.amount, row.span.unit.value, row.source)
        same = stands.set_by_id is not None or (stands.amount, stands.unit, stands.source) == wanted
        if not same:
            stands.amount, stands.unit, stands.source = wanted
        counts["same" if same else "changed"] += 1
    session.flush()
    return counts


def set_rule(session: Session, actor: Actor, command: SetRule) -> RetentionRule:
    """Let a rule be another from a day on (today or later); the rows before stand as history. Flushes.

    Raises NotAllowed, NotFound for an unknown rule, Invalid at `amount`, `valid_from` or `why`.
    """
    if not may(actor, Permission.SET_RETENTION):
        raise NotAllowed
    in_force = rules_on(session, clock.today())
    if command.code not in RULES or command.code not in in_force:
        raise NotFound
    limits, unit = RULES[command.code], in_force[command.code].unit
    problems: dict[str, list[Message]] = {}
    if command.amount < 1 or not fits(command.code, Span(command.amount, unit)):
        between = {"least": limits.least.amount, "most": limits.most.amount}
        problems["amount"] = [Message("privacy-rule-outside", between)]
    if command.valid_from < clock.today():
        problems["valid_from"] = [Message("privacy-rule-past")]
    if not command.why.strip() or len(command.why) > MAX_WHY:
        problems["why"] = [Message("privacy-why-needed")]
    if problems:
        raise Invalid(problems)
    row = session.scalar(
        select(RetentionRule).where(RetentionRule.code == command.code, RetentionRule.valid_from == command.valid_from)
    )
    if row is None:
        row = RetentionRule(code=command.code, valid_from=command.valid_from)
        session.add(row)
    row.amount, row.unit, row.source = command.amount, unit.value, command.why.strip()
    row.set_by_id, row.set_at = actor.account_id, clock.now()
    session.flush()
    return row


def days_of_grace(rules: Mapping[str, Span], code: str, otherwise: int) -> Span:
    """Return a rule in force, or so many days when the seeds have not been loaded."""
    return rules.get(code, Span(otherwise, Unit.DAYS))
