"""What a list of matches needs beside the pairs, in one query: names of towns, what was introduced, what waits.

A page may ask the database twelve times at most; these are small things of different tables, read together.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, literal, select, union_all
from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor
from marketplace.models import Caseload, EmployerBlock, Introduction, Municipality, Opening, Organisation, OutboxRow
from marketplace.models.outbox import MATCH
from marketplace.queries.openings import Town

MOST_INTRODUCED = 5_000
MOST_WAITING = 500
"""More changes than this that the columns have not taken up yet: then they are no ground for a count."""

_Asked = Select[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Around:
    """towns: by code. introduced: cards of the opening, or openings of the card, by id.

    waiting: cards (of an opening's list) or openings (of a card's) that changed and are in no column yet, None for
    more than MOST_WAITING. own: the actor's caseload, people by organisation. blocked: people who do not want to meet
    the employer. stopped, unverified: employers that are suspended, or that nobody has verified.
    """

    towns: Mapping[str, Town]
    introduced: frozenset[int]
    waiting: frozenset[int] | None
    own: Mapping[int, frozenset[int]]
    blocked: frozenset[int] = frozenset()
    stopped: frozenset[int] = frozenset()
    unverified: frozenset[int] = frozenset()


def around_opening(session: Session, actor: Actor, opening: Opening, towns: Iterable[str]) -> Around:
    """Return what the list of cards for an opening needs beside them. One query."""
    own = select(literal("own"), Caseload.organisation_id, Caseload.person_id, *_no_words()).where(
        Caseload.coach_id == actor.account_id, Caseload.ended_at.is_(None)
    )
    blocking = _numbers("blocked", EmployerBlock.person_id).where(
        EmployerBlock.organisation_id == opening.organisation_id
    )
    introduced = _numbers("introduced", Introduction.card_id).where(Introduction.opening_id == opening.id)
    return _around(session, [own, blocking, introduced.limit(MOST_INTRODUCED)], "card", towns)


def around_card(session: Session, card_id: int, towns: Iterable[str]) -> Around:
    """Return what the list of openings for a card needs beside them. One query."""
    stopped = _numbers("stopped", Organisation.id).where(Organisation.suspended_at.is_not(None))
    unverified = _numbers("unverified", Organisation.id).where(Organisation.verified_at.is_(None))
    introduced = _numbers("introduced", Introduction.opening_id).where(Introduction.card_id == card_id)
    return _around(session, [stopped, unverified, introduced.limit(MOST_INTRODUCED)], "opening", towns)


def _around(session: Session, parts: list[_Asked], waiting: str, towns: Iterable[str]) -> Around:
    names = select(
        literal("town"), literal(0), literal(0), Municipality.code, Municipality.name_fi, Municipality.name_sv
    )
    waits = _numbers("waiting", OutboxRow.subject_id).where(OutboxRow.consumer == MATCH, OutboxRow.kind == waiting)
    parts = [*parts, waits.distinct().limit(MOST_WAITING + 1), names.where(Municipality.code.in_(sorted(set(towns))))]
    # A part with a limit of its own stands in brackets, which SQLite knows only as a subquery.
    rows = session.execute(union_all(*(select(part.subquery()) for part in parts))).all()
    found = {name: frozenset(_of(rows, name)) for name in ("introduced", "waiting", "blocked", "stopped", "unverified")}
    own: dict[int, set[int]] = {}
    for what, organisation, person, *_ in rows:
        if what == "own":
            own.setdefault(organisation, set()).add(person)
    return Around(
        towns={code: Town(code, fi, sv) for what, _, _, code, fi, sv in rows if what == "town"},
        introduced=found["introduced"],
        waiting=found["waiting"] if len(found["waiting"]) <= MOST_WAITING else None,
        own={organisation: frozenset(people) for organisation, people in own.items()},
        blocked=found["blocked"],
        stopped=found["stopped"],
        unverified=found["unverified"],
    )


def _of(rows: Iterable[Any], name: str) -> Iterator[int]:
    return (row[2] for row in rows if row[0] == name)


def _numbers(what: str, column: Any) -> _Asked:
    return select(literal(what).label("what"), literal(0).label("one"), column.label("other"), *_no_words())


def _no_words() -> list[Any]:
    return [literal("").label(name) for name in ("code", "name_fi", "name_sv")]
