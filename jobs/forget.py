"""Every night: what has been kept long enough goes, rule by rule (domain/retention.py).

Before a card goes its person is told, and can keep it by a click. What is about people goes one by one, each in a
transaction of its own; plain rows go by portions. A rule that the seeds have not brought takes nothing, and counts as
failed, so that the health page shows it. Letters in a folder go when their rows have gone.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import HELSINKI, Clock
from marketplace.domain import retention as rules
from marketplace.domain.actors import OPERATOR
from marketplace.domain.retention import Span, earlier_by, later_by
from marketplace.errors import Conflict, InvalidMove
from marketplace.logs import where
from marketplace.models import ErasureRequest, Introduction, MatchObjection, OutgoingMessage, Placement, SkillCard
from marketplace.queries import retention as over
from marketplace.services import card_lives
from marketplace.services.erasure import erase_card
from marketplace.services.erasure_requests import do_erasure
from marketplace.services.forgetting import count_over, forget_rows
from marketplace.wiring import Wiring

AT_ONCE = 200

log = structlog.get_logger()

Rules = Mapping[str, Span]


@dataclass(frozen=True, slots=True)
class Step:
    """One kind of thing that goes one by one: `due` selects numbers, `do` ends one; `needs`: its rules."""

    name: str
    needs: tuple[str, ...]
    due: Callable[[Rules, datetime], Select[Any]]
    do: Callable[[Session, int, Rules, datetime], object]


def _warn(session: Session, number: int, kept: Rules, _now: datetime) -> object:
    return card_lives.warn_of_end(session, session.get_one(SkillCard, number), kept[rules.CARD_WARNING].amount)


def _warn_from(kept: Rules, now: datetime) -> datetime:
    """Cards unvisited since this moment go in as many days as the warning is given before."""
    return earlier_by(later_by(now, kept[rules.CARD_WARNING]), kept[rules.CARD_UNVISITED])


STEPS: tuple[Step, ...] = (
    Step(
        "erasures_asked",
        (),
        lambda kept, now: over.erasures_due(now),
        lambda session, number, kept, now: do_erasure(session, session.get_one(ErasureRequest, number)),
    ),
    Step(
        rules.DELETED_CARD,
        (rules.DELETED_CARD,),
        lambda kept, now: over.deleted_cards_over(earlier_by(now, kept[rules.DELETED_CARD])),
        lambda session, number, kept, now: erase_card(session, OPERATOR, session.get_one(SkillCard, number)),
    ),
    Step(
        rules.CARD_UNVISITED,
        (rules.CARD_UNVISITED, rules.CARD_WARNING),
        lambda kept, now: over.cards_to_go(
            earlier_by(now, kept[rules.CARD_UNVISITED]),
            earlier_by(now, kept[rules.CARD_WARNING]),
            _warn_from(kept, now),
        ),
        lambda session, number, kept, now: card_lives.end_unvisited(session, session.get_one(SkillCard, number)),
    ),
    Step(
        rules.CARD_WARNING,
        (rules.CARD_UNVISITED, rules.CARD_WARNING),
        lambda kept, now: over.cards_to_warn(_warn_from(kept, now)),
        _warn,
    ),
    Step(
        rules.HIDDEN_NEEDS,
        (rules.HIDDEN_NEEDS,),
        lambda kept, now: over.needs_of_hidden_cards(earlier_by(now, kept[rules.HIDDEN_NEEDS])),
        lambda session, number, kept, now: card_lives.lapse_needs(session, session.get_one(SkillCard, number)),
    ),
    Step(
        rules.INTRODUCTION_WORDS,
        (rules.INTRODUCTION_WORDS,),
        lambda kept, now: over.introductions_with_words(earlier_by(now, kept[rules.INTRODUCTION_WORDS])),
        lambda session, number, kept, now: card_lives.forget_words_of_introduction(
            session, session.get_one(Introduction, number)
        ),
    ),
    Step(
        "match_objection_words",
        (rules.INTRODUCTION_WORDS,),
        lambda kept, now: over.objections_with_words(earlier_by(now, kept[rules.INTRODUCTION_WORDS])),
        lambda session, number, kept, now: card_lives.forget_words_of_objection(
            session, session.get_one(MatchObjection, number)
        ),
    ),
    Step(
        rules.PLACEMENT_WORDS,
        (rules.PLACEMENT_WORDS,),
        lambda kept, now: over.placements_with_words(
            earlier_by(now, kept[rules.PLACEMENT_WORDS]),
            earlier_by(now, kept[rules.PLACEMENT_WORDS]).astimezone(HELSINKI).date(),
        ),
        lambda session, number, kept, now: card_lives.forget_words_of_placement(
            session, session.get_one(Placement, number)
        ),
    ),
)

ROWS: Mapping[str, str] = {
    "read_log": rules.READ_LOG,
    "history": rules.HISTORY,
    "report": rules.HISTORY,
    "match_objection": rules.HISTORY,
    "consent": rules.CONSENT,
    "message": rules.MESSAGE,
    "invitation": rules.INVITATION,
    "take_over_code": rules.INVITATION,
    "call": rules.CALL,
    "sign_in": rules.SIGN_IN,
    "counter": rules.COUNTER,
    "heartbeat": rules.COUNTER,
    "job_run": rules.JOB_RUN,
    "search_log": rules.SEARCH_LOG,
}
"""Kind of plain rows → the rule by which they go."""


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """End at most `limit` things of each rule, the oldest first.

    Returns served of due in all; notes: how many by each rule (with dry_run: how many would go). Again = nothing more.
    """
    now = clock()
    with wiring.uow.read() as session:
        kept = over.rules_on(session, now.astimezone(HELSINKI).date())
    unknown = [code for code in rules.RULES if code not in kept]
    due, served, failed, notes = 0, 0, len(unknown), {f"no_rule_{code}": 1 for code in unknown}
    for step in STEPS:
        if not set(step.needs) <= set(kept):
            continue
        found, done, broken = _run_step(wiring, step, kept, now, limit, dry_run)
        due, served, failed = due + found, served + done, failed + broken
        notes |= {step.name: found if dry_run else done} if found else {}
    for name, found, done in _run_rows(wiring, kept, now, limit, dry_run):
        due, served = due + found, served + done
        notes |= {name: found if dry_run else done} if found else {}
    if not dry_run and (letters := _sweep_letters(wiring)):
        notes["letters"] = letters
    return Report(served, due, failed, notes)


def _run_step(
    wiring: Wiring, step: Step, kept: Rules, now: datetime, limit: int, dry_run: bool
) -> tuple[int, int, int]:
    """One step: how many were due, done, and failed."""
    asked = step.due(kept, now)
    with wiring.uow.read() as session:
        if dry_run:
            return session.scalar(select(func.count()).select_from(asked.order_by(None).subquery())) or 0, 0, 0
        numbers = list(session.scalars(asked.limit(limit)))
    outcomes = [_do(wiring, step, number, kept, now) for number in until_stopped(numbers)]
    return len(numbers), outcomes.count(True), outcomes.count(False)


def _do(wiring: Wiring, step: Step, number: int, kept: Rules, now: datetime) -> bool | None:
    """End one; True when done, False when it failed, None when it changed meanwhile."""
    try:
        with wiring.uow.begin() as session:
            if session.scalar(select(func.count()).where(_still(step, number, kept, now))):
                step.do(session, number, kept, now)
                return True
            return None
    except (InvalidMove, Conflict):
        return None
    except Exception as error:  # one bad item stops no other
        log.error("not forgotten", rule=step.name, number=number, kind=type(error).__name__, where=where(error))
        return False


def _still(step: Step, number: int, kept: Rules, now: datetime) -> Any:
    """Asked again inside the unit: somebody may have kept or opened it since the list was made."""
    asked = step.due(kept, now).order_by(None)
    column = asked.selected_columns[0]
    return asked.where(column == number).exists()


def _run_rows(wiring: Wiring, kept: Rules, now: datetime, limit: int, dry_run: bool) -> Iterator[tuple[str, int, int]]:
    """Plain rows by kind: (name, due, done)."""
    for name, rule in ROWS.items():
        if rule not in kept:
            continue
        before = earlier_by(now, kept[rule])
        with wiring.uow.read() as session:
            found = count_over(session, name, before)
        yield name, found, 0 if dry_run or not found else _in_portions(wiring, name, before, limit)


def _in_portions(wiring: Wiring, name: str, before: datetime, limit: int) -> int:
    done = 0
    while done < limit:
        most = min(AT_ONCE, limit - done)
        with wiring.uow.begin() as session:
            some = forget_rows(session, name, before, most)
        done += some
        if some < most:
            break
    return done


def _sweep_letters(wiring: Wiring) -> int:
    """Letters in the folder whose rows have gone; return how many went. The files are read before the rows."""
    files = wiring.mailer.kept_letters()
    if not files:
        return 0
    with wiring.uow.read() as session:
        known = set(session.scalars(select(OutgoingMessage.message_id)))
    return wiring.mailer.forget_letters(files, known)
