"""What the pages of openings read: places and words to choose from, employers, an account's own openings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, String, and_, case, cast, false, func, or_, select
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.business_id import normal_business_id
from marketplace.domain.introductions import FIRST_STATE, WAITING
from marketplace.domain.openings import OpeningState
from marketplace.domain.vocabulary import Origin
from marketplace.models import Concept, EmployerNeed, Introduction, Municipality, Opening, Organisation

MAX_WORDS = 4_000
MAX_EMPLOYERS = 400
_HEARD_OF = tuple(state for state in WAITING if state is not FIRST_STATE)


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality: code of three digits, Finnish and Swedish name."""

    code: str
    name_fi: str
    name_sv: str

    def name(self, language: str) -> str:
        """Return the name in the reader's language; English pages use the Finnish one."""
        return self.name_sv if language == "sv" else self.name_fi


@dataclass(frozen=True, slots=True)
class Word:
    """A concept that a form offers: ESCO address, label and synonyms by language."""

    uri: str
    labels: Mapping[str, str]
    synonyms: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class OpeningPage:
    """Openings of one page, how many there are in all, and how many in each state."""

    rows: Sequence[Opening]
    total: int
    counts: Mapping[OpeningState, int]


def all_towns(session: Session) -> tuple[Town, ...]:
    """Return the municipalities by Finnish name (309 rows at most)."""
    asked = select(Municipality.code, Municipality.name_fi, Municipality.name_sv).order_by(Municipality.name_fi)
    return tuple(Town(*row) for row in session.execute(asked.limit(400)))


def towns(session: Session, codes: Iterable[str]) -> dict[str, Town]:
    """Return municipalities by code; unknown codes are left out. No query when nothing is asked for."""
    wanted = sorted(set(codes))[:400]
    if not wanted:
        return {}
    asked = select(Municipality.code, Municipality.name_fi, Municipality.name_sv).where(Municipality.code.in_(wanted))
    return {row.code: Town(*row) for row in session.execute(asked.order_by(Municipality.code))}


def words_of_kind(session: Session, kind: str) -> tuple[Word, ...]:
    """Return our own concepts of a kind (occupation, skill) that have an ESCO address, by slug, MAX_WORDS at most.

    Not the thousands that ESCO alone speaks for: a form would be slow with them.
    """
    asked = (
        select(Concept.uri, Concept.labels, Concept.synonyms)
        .where(Concept.kind == kind, Concept.origin == Origin.HAND.value)
        .where(Concept.uri.is_not(None), Concept.retired_on.is_(None))
        .order_by(Concept.slug)
        .limit(MAX_WORDS)
    )
    return tuple(Word(uri, labels, synonyms) for uri, labels, synonyms in session.execute(asked) if uri)


def word_of(session: Session, uri: str | None) -> Mapping[str, str] | None:
    """Return the labels of one concept by its address; None when it is unknown."""
    if not uri:
        return None
    return session.scalar(select(Concept.labels).where(Concept.uri == uri))


def employers_of(session: Session, actor: Actor) -> list[Organisation]:
    """Return the organisations the actor speaks for as an employer, by name."""
    own = actor.organisations(Role.EMPLOYER)
    if not own:
        return []
    asked = select(Organisation).where(Organisation.id.in_(own)).order_by(Organisation.name, Organisation.id)
    return list(session.scalars(asked.limit(MAX_EMPLOYERS)))


def all_employers(session: Session) -> list[Organisation]:
    """Return the employers the service knows, by name, MAX_EMPLOYERS at most: for a coach to choose from."""
    asked = select(Organisation).where(Organisation.is_employer).order_by(Organisation.name, Organisation.id)
    return list(session.scalars(asked.limit(MAX_EMPLOYERS)))


def one_employer(session: Session, *, number: int | None = None, public_id: str = "") -> Organisation | None:
    """Return an employer by its number, else by its public id, or None."""
    asked = select(Organisation).where(Organisation.is_employer).order_by(Organisation.id).limit(1)
    return session.scalar(
        asked.where(Organisation.id == number if number is not None else Organisation.public_id == public_id)
    )


def employers_named(session: Session, text: str) -> list[Organisation]:
    """Return the employers of a name or a business ID as typed (any case), by id, ten at most."""
    asked = select(Organisation).where(Organisation.is_employer).order_by(Organisation.id).limit(10)
    number = normal_business_id(text)
    if number is not None:
        return list(session.scalars(asked.where(Organisation.business_id == number)))
    # SQLite folds only ASCII letters, so "Äänekosken" typed in small letters is compared here.
    wanted = text.casefold()
    names = select(Organisation.id, Organisation.name).where(Organisation.is_employer).order_by(Organisation.id)
    ids = [number for number, name in session.execute(names.limit(20_000)) if name.casefold() == wanted]
    return list(session.scalars(asked.where(Organisation.id.in_(ids[:10]))))


def call_by_id(session: Session, public_id: str) -> EmployerNeed | None:
    """Return a need that an employer left, when nobody has made an opening of it yet."""
    asked = select(EmployerNeed).where(EmployerNeed.public_id == public_id, EmployerNeed.opening_id.is_(None))
    return session.scalar(asked)


def own_openings(session: Session, actor: Actor, state: OpeningState, page: int, size: int) -> OpeningPage:
    """Return the actor's own openings in one state, newest change first: those they may edit.

    A published one whose time is over counts as expired. page from 1; size: rows a page.
    """
    mine = _own(actor)
    effective = _state_now()
    counted = select(effective, func.count(Opening.id)).where(mine).group_by(effective)
    counts = {OpeningState(found): number for found, number in session.execute(counted)}
    asked = (
        select(Opening)
        .where(mine, effective == state.value)
        .options(joinedload(Opening.organisation), joinedload(Opening.created_by))
    )
    ordered = asked.order_by(Opening.changed_at.desc(), Opening.id.desc()).limit(size).offset((page - 1) * size)
    return OpeningPage(session.scalars(ordered).all(), counts.get(state, 0), counts)


def waiting_by_opening(session: Session, opening_ids: Sequence[int]) -> dict[int, int]:
    """Return how many introductions wait that the employer has heard of, by opening; those without any are left out.

    Before a person's first yes the employer hears nothing, not even that somebody is asked.
    """
    if not opening_ids:
        return {}
    asked = (
        select(Introduction.opening_id, func.count())
        .where(Introduction.opening_id.in_(opening_ids), Introduction.state.in_(_HEARD_OF))
        .group_by(Introduction.opening_id)
        .order_by(Introduction.opening_id)
    )
    return {row[0]: row[1] for row in session.execute(asked)}


def openings_over(session: Session, moment: datetime, limit: int) -> list[int]:
    """Return ids of published openings whose time is over at `moment`, the longest over first, `limit` at most."""
    asked = (
        select(Opening.id)
        .where(Opening.state == OpeningState.PUBLISHED, Opening.expires_at <= moment)
        .order_by(Opening.expires_at, Opening.id)
        .limit(limit)
    )
    return list(session.scalars(asked))


def _own(actor: Actor) -> ColumnElement[bool]:
    """The rule of Permission.EDIT_OPENING for lists, in SQL."""
    allowed: list[ColumnElement[bool]] = [Opening.organisation_id.in_(actor.organisations(Role.EMPLOYER))]
    if actor.has(Role.COACH) and actor.account_id is not None:
        allowed.append(Opening.created_by_id == actor.account_id)
    return and_(or_(false(), *allowed), Opening.state != OpeningState.DELETED)


def _state_now() -> ColumnElement[str]:
    over = and_(Opening.state == OpeningState.PUBLISHED, Opening.expires_at <= clock.now())
    return case((over, OpeningState.EXPIRED.value), else_=cast(Opening.state, String))
