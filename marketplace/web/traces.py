"""What a GET may write: who read what, session touches, words that were looked for. Each in its own short transaction.

If an audit row cannot be written the page is refused (503): nobody reads a person's data unseen. In a POST the
request's unit of work holds the write lock, so the row is written right after it has ended. The log of searches has no
person in it and stops nobody: when it cannot be written, the page goes on without.
"""

from collections.abc import Sequence
from typing import Any

import structlog
from flask import after_this_request, g, make_response, request
from sqlalchemy import func, insert, literal, select
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.wrappers import Response

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.query_log import MAX_A_DAY, MAX_CODES, SearchNote
from marketplace.domain.visibility import Reader
from marketplace.errors import LoytamoError
from marketplace.models import Person, ReadAudit, SearchLog, SearchLogCode, SkillCard
from marketplace.models.query_log import CODE_CHARACTERS, drawn_key
from marketplace.web.access import actor
from marketplace.web.errors import error_page
from marketplace.web.units import SAFE_METHODS, wiring

log = structlog.get_logger()


def _organisation_of(who: Actor, keeper_id: int | None) -> int | None:
    """The organisation on whose behalf the actor reads: the card's own when they sit there, else their first."""
    own = who.coaching_organisations or who.organisations(Role.EMPLOYER)
    return keeper_id if keeper_id in own else min(own, default=None)


def _write(values: dict[str, Any]) -> None:
    row = {"at": clock.now(), "account_id": actor().account_id, **values}
    if "unit" not in g or request.method in SAFE_METHODS:
        with wiring().uow.trace() as session:
            session.add(ReadAudit(**row))
        return

    @after_this_request
    def _after_the_unit(response: Response) -> Response:
        try:
            with wiring().uow.trace() as session:
                session.add(ReadAudit(**row))
        except LoytamoError as error:
            log.error("read audit failed", kind=type(error).__name__)
            return make_response(error_page(503, error.message))
        return response


def audit_card(reader: Reader, card: SkillCard, fields: Sequence[str], reason: str | None = None) -> None:
    """Note that the actor opened a card: as whom, which fields, why. Raises Unavailable: then refuse the page."""
    _write(
        {
            "organisation_id": _organisation_of(actor(), card.organisation_id),
            "reader": reader.value,
            "what": "card",
            "card_id": card.id,
            "person_id": card.person_id,
            "fields": tuple(fields),
            "reason": reason,
        }
    )


def audit_listing(card_ids: Sequence[int], what: str = "listing", reason: str | None = None) -> None:
    """Note that a list showed these cards; nothing is written for an empty one. Raises Unavailable."""
    if not card_ids:
        return
    who = actor()
    _write(
        {
            "organisation_id": _organisation_of(who, None),
            "reader": who.role,
            "what": what,
            "card_ids": tuple(card_ids),
            "reason": reason,
        }
    )


def audit_person(person: Person, fields: Sequence[str], reason: str | None = None) -> None:
    """Note that the actor opened a person's own page. The person reading it leaves no row. Raises Unavailable."""
    who = actor()
    if who.person_id == person.id:
        return
    _write(
        {
            "organisation_id": _organisation_of(who, None),
            "reader": Reader.OWN_COACH.value,
            "what": "person",
            "person_id": person.id,
            "fields": tuple(fields),
            "reason": reason,
        }
    )


def audit_disclosure(card: SkillCard, fields: Sequence[str], employer_id: int) -> None:
    """Note that an employer read what was disclosed to it, and which fields. Raises Unavailable."""
    _write(
        {
            "organisation_id": employer_id,
            "reader": Reader.EMPLOYER.value,
            "what": "disclosure",
            "card_id": card.id,
            "person_id": card.person_id,
            "fields": tuple(fields),
        }
    )


def log_search(note: SearchNote) -> None:
    """Note what was looked for, of nobody: never an account, address, session or time of day. Never raises.

    At most MAX_A_DAY notes a day and MAX_CODES codes of each are kept.
    """
    key, day = drawn_key(), clock.today()
    so_many = select(func.count()).where(SearchLog.day == day).scalar_subquery()
    values = {
        "id": key, "day": day, "looked_in": note.looked_in, "language": note.language, "text": note.text,
        "found": note.found,
    }  # fmt: skip
    row = select(*(literal(value, SearchLog.__table__.c[name].type) for name, value in values.items()))
    codes = sorted({(side, code) for side, code in note.codes if len(code) <= CODE_CHARACTERS})[:MAX_CODES]
    try:
        with wiring().uow.trace() as session:
            made = session.execute(
                insert(SearchLog).from_select(list(values), row.where(so_many < MAX_A_DAY)).returning(SearchLog.id)
            ).all()
            if made and codes:
                session.execute(
                    insert(SearchLogCode), [{"search_id": key, "side": side, "code": code} for side, code in codes]
                )
    except (LoytamoError, SQLAlchemyError) as error:
        log.warning("search not noted", kind=type(error).__name__)
