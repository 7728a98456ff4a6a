"""The search pages' way around a sick index: newest first by SQL, words by LIKE, the same visibility."""

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    exists,
    false,
    func,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import VISITOR, Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import LANGUAGES_OF_PAGES, EmployerForm, OpeningKind, Visibility
from marketplace.domain.openings import OpeningState
from marketplace.domain.searching import Filters
from marketplace.language.analysis import QueryWord
from marketplace.models import Caseload, Opening, Organisation, Person, SkillCard

_MAX_LIKES = 16
_CARD_PARTS = (joinedload(SkillCard.person).selectinload(Person.caseloads), joinedload(SkillCard.organisation))

Row = TypeVar("Row", Opening, SkillCard)


def openings_by_words(
    session: Session, reader: Actor, query: Sequence[QueryWord], filters: Filters, *, limit: int, offset: int
) -> tuple[Sequence[Opening], int]:
    """Without an index: openings the reader may see with one of the words in title or description, newest first.

    Gives the rows of the page and how many there are in all.
    """
    asked = select(Opening).join(Opening.organisation).where(_readable_openings(reader))
    asked = asked.where(Opening.state.in_(_states(OpeningState, filters)))
    if filters.kinds:
        asked = asked.where(Opening.kind.in_([kind for kind in OpeningKind if kind.value in filters.kinds]))
    if filters.municipalities:
        asked = asked.where(_any_quoted(Opening.places, filters.municipalities))
    if filters.forms:
        asked = asked.where(Organisation.form.in_([form for form in EmployerForm if form.value in filters.forms]))
    if filters.source:
        asked = asked.where(Opening.source == filters.source)
    asked = asked.where(_any_word(query, Opening.title, Opening.description))
    ordered = asked.order_by(Opening.published_at.desc().nulls_last(), Opening.id.desc())
    return _page(session, ordered.options(joinedload(Opening.organisation)), limit, offset)


def cards_by_words(
    session: Session, reader: Actor, query: Sequence[QueryWord], filters: Filters, *, limit: int, offset: int
) -> tuple[Sequence[SkillCard], int]:
    """Without an index: cards the reader may see with one of the words in headline or summary, newest first.

    Gives the rows of the page and how many there are in all.
    """
    asked = select(SkillCard).where(_readable_cards(reader))
    asked = asked.where(SkillCard.state.in_(_states(CardState, filters)))
    if filters.source:
        asked = asked.where(SkillCard.source == filters.source)
    return _cards(session, asked, query, filters, limit, offset)


def cards_for_employers(
    session: Session, query: Sequence[QueryWord], filters: Filters, never: Collection[int], *, limit: int, offset: int
) -> tuple[Sequence[SkillCard], int]:
    """Without an index: cards shown to employers with one of the words in headline or summary, newest first.

    never: ids of cards that are not for this employer. Gives the rows of the page and how many there are in all.
    """
    shown = and_(SkillCard.state == CardState.PUBLISHED, SkillCard.held_back_at.is_(None))
    asked = select(SkillCard).where(shown, SkillCard.visibility == Visibility.EMPLOYERS)
    return _cards(session, asked.where(SkillCard.id.not_in(sorted(never))), query, filters, limit, offset)


def _cards(
    session: Session,
    asked: Select[tuple[SkillCard]],
    query: Sequence[QueryWord],
    filters: Filters,
    limit: int,
    offset: int,
) -> tuple[Sequence[SkillCard], int]:
    if filters.kinds:
        asked = asked.where(_any_quoted(SkillCard.kinds, filters.kinds))
    if filters.municipalities:
        asked = asked.where(_any_quoted(SkillCard.place, filters.municipalities))
    asked = asked.where(_any_word(query, SkillCard.headline, SkillCard.summary))
    ordered = asked.order_by(SkillCard.published_at.desc().nulls_last(), SkillCard.id.desc())
    return _page(session, ordered.options(*_CARD_PARTS), limit, offset)


def public_openings(session: Session, limit: int, offset: int = 0) -> Sequence[tuple[str, datetime]]:
    """Return (public id, changed when) of the openings that anybody may read, oldest first."""
    asked = (
        select(Opening.public_id, Opening.changed_at)
        .join(Organisation, Organisation.id == Opening.organisation_id)
        .where(_readable_openings(VISITOR))
    )
    return [(row[0], row[1]) for row in session.execute(asked.order_by(Opening.id).limit(limit).offset(offset))]


def public_openings_count(session: Session) -> int:
    """Return how many openings anybody may read."""
    asked = select(func.count(Opening.id)).join(Organisation, Organisation.id == Opening.organisation_id)
    return int(session.scalar(asked.where(_readable_openings(VISITOR))) or 0)


def _page(session: Session, asked: Select[tuple[Row]], limit: int, offset: int) -> tuple[Sequence[Row], int]:
    total = session.scalar(select(func.count()).select_from(asked.order_by(None).options().subquery()))
    rows = session.scalars(asked.limit(limit).offset(offset)).unique().all()
    return rows, int(total or 0)


def _states(kind: type[StrEnum], filters: Filters) -> list[StrEnum]:
    """The states asked for; what is deleted is in no list."""
    return [
        state for state in kind if state.value != "deleted" and (not filters.states or state.value in filters.states)
    ]


def _readable_openings(reader: Actor) -> ColumnElement[bool]:
    """The rule of Permission.SEE_OPENING for lists, in SQL."""
    if reader.is_operator:
        return true()
    # Its time is over from the moment itself, whether or not the job has been by.
    shown = and_(
        Opening.state == OpeningState.PUBLISHED,
        or_(Opening.expires_at.is_(None), Opening.expires_at > clock.now()),
        Opening.held_back_at.is_(None),
        Organisation.suspended_at.is_(None),
    )
    public = and_(shown, cast(Opening.missing, String) == "[]", Organisation.verified_at.is_not(None))
    allowed = [public, Opening.organisation_id.in_(reader.organisations(Role.EMPLOYER))]
    if reader.has(Role.COACH) and reader.account_id is not None:
        allowed.append(Opening.created_by_id == reader.account_id)
    if reader.coaching_organisations:
        allowed.append(shown)
    return or_(*allowed)


def _readable_cards(reader: Actor) -> ColumnElement[bool]:
    """The rule of Permission.SEE_CARD for the coaches' list, in SQL."""
    if reader.is_operator:
        return SkillCard.state.in_([CardState.DRAFT, CardState.PUBLISHED])
    if not reader.coaching_organisations or reader.holds:
        return false()
    far = [Visibility.COACHES, Visibility.EMPLOYERS]
    own = exists().where(
        Caseload.person_id == SkillCard.person_id,
        Caseload.organisation_id == SkillCard.organisation_id,
        Caseload.coach_id == reader.account_id,
        Caseload.ended_at.is_(None),
    )
    near = and_(
        SkillCard.organisation_id.in_(reader.coaching_organisations), SkillCard.visibility != Visibility.OWN_COACH
    )
    stands = and_(SkillCard.state == CardState.PUBLISHED, SkillCard.held_back_at.is_(None))
    return and_(stands, or_(SkillCard.visibility.in_(far), near, own))


def _any_word(query: Sequence[QueryWord], *columns: Any) -> ColumnElement[bool]:
    """One of the words in one of the texts; base forms, since "siivous" stands in "siivousapu" and in "siivousta".

    Capitalised too, since SQLite knows the case of A to Z only.
    """
    wanted = dict.fromkeys(form for word in query for key in word.keys for form in (key, key.capitalize()))
    texts = [type_coerce(column, JSON)[code].as_string() for column in columns for code in LANGUAGES_OF_PAGES]
    if not wanted:
        return true()
    return or_(*(text.icontains(key, autoescape=True) for key in list(wanted)[:_MAX_LIKES] for text in texts))


def _any_quoted(column: Any, codes: frozenset[str]) -> ColumnElement[bool]:
    """One of the codes as a whole value somewhere in a JSON column."""
    return or_(*(cast(column, String).contains(f'"{code}"', autoescape=True) for code in sorted(codes)))
