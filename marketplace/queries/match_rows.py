"""Openings and cards as matching takes them: what the reader may see, as facts and terms, with a head for the page.

A card is redacted to the reader's view before anything is computed from it; a closed field is unknown from here on.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, exists, literal, or_, select, true, union_all
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import OpeningKind, Visibility
from marketplace.domain.facts import CardFacts, OpeningFacts, Place, Point
from marketplace.domain.openings import OpeningState, public_facts
from marketplace.domain.visibility import HIDDEN_FIELDS, SEEN_FIELDS, CardSubject, Reader, reader_of, seen_by
from marketplace.matching.likeness import Side
from marketplace.matching.must_skills import MustSkill
from marketplace.matching.places import PlacePoints
from marketplace.models import CardNeeds, Caseload, Municipality, Opening, Organisation, Postcode, SkillCard
from marketplace.queries.match_skills import must_skills
from marketplace.queries.match_texts import Phrase, Sides, card_phrases, opening_phrases
from marketplace.queries.match_turns import Part, Standing, standing_of, standing_parts
from marketplace.queries.subjects import card_subjects, opening_subject

ROWS_READ = 20_000


@dataclass(frozen=True, slots=True)
class OpeningHead:
    """What a list says of an opening. is_over: its time is past though no job has closed it yet, or it is closed."""

    id: int
    public_id: str
    source: str
    external_id: str
    title: Mapping[str, str]
    kind: OpeningKind
    places: tuple[Place, ...]
    employer: str
    employer_verified: bool
    state: OpeningState
    missing: tuple[str, ...]
    is_public: bool
    is_over: bool
    published_at: datetime | None
    expires_at: datetime | None
    positions: int
    organisation_id: int


@dataclass(frozen=True, slots=True)
class CardHead:
    """What a list says of a card, and as whom it is read."""

    id: int
    public_id: str
    source: str
    external_id: str
    headline: Mapping[str, str]
    municipality: str
    state: CardState
    visibility: Visibility
    reader: Reader
    person_id: int
    organisation_id: int | None
    blocked: frozenset[int] = frozenset()  # employers that the person does not want to meet
    shown_since: date | None = None


@dataclass(frozen=True, slots=True)
class OpeningSide:
    head: OpeningHead
    facts: OpeningFacts
    phrases: tuple[Phrase, ...]
    side: Side
    musts: tuple[MustSkill, ...]


@dataclass(frozen=True, slots=True)
class CardSide:
    """A card; `facts` is the reader's view of it."""

    head: CardHead
    facts: CardFacts
    phrases: tuple[Phrase, ...]
    side: Side


def opening_side(row: Opening, actor: Actor, sides: Sides) -> OpeningSide:
    """Return an opening as matching takes it (its organisation is loaded); outsiders get its public facts."""
    insider = actor.is_operator or actor.coaching_organisations or row.organisation_id in actor.organisations(*Role)
    facts = row.facts() if insider else public_facts(row.facts())
    phrases = opening_phrases(facts)
    return OpeningSide(_opening_head(row), facts, phrases, sides.of(phrases), must_skills(facts, sides.vocabulary))


def _opening_head(row: Opening) -> OpeningHead:
    return OpeningHead(
        id=row.id,
        public_id=row.public_id,
        source=row.source,
        external_id=row.external_id,
        title=row.title,
        kind=row.kind,
        places=row.places,
        employer=row.organisation.name,
        employer_verified=row.organisation.verified_at is not None,
        state=row.state,
        missing=row.missing,
        is_public=opening_subject(row).is_public,
        is_over=row.state in (OpeningState.CLOSED, OpeningState.EXPIRED) or not _still_open(row),
        published_at=row.published_at,
        expires_at=row.expires_at,
        positions=row.positions,
        organisation_id=row.organisation_id,
    )


def _still_open(row: Opening) -> bool:
    return row.expires_at is None or row.expires_at > clock.now()


def card_sides(
    session: Session, actor: Actor, rows: Sequence[SkillCard], subjects: Mapping[int, CardSubject], sides: Sides
) -> list[CardSide]:
    """Return cards as the actor sees them, in order of the rows, those that are not shown left out. At most one query.

    subjects: what deciding about each card needs, by card id.

    Needs and limits are read only of cards whose reader may see them.
    """
    readers = {card_id: reader_of(actor, subject) for card_id, subject in subjects.items()}
    whole = [row.id for row in rows if SEEN_FIELDS[readers[row.id]] & HIDDEN_FIELDS]
    asked = select(CardNeeds).where(CardNeeds.card_id.in_(whole)).order_by(CardNeeds.id)
    needs = {each.card_id: each for each in session.scalars(asked)} if whole else {}
    return [
        _card_side(row, needs.get(row.id), readers[row.id], sides, subjects[row.id].blocked)
        for row in rows
        if readers[row.id] is not Reader.NOBODY
    ]


def may_meet(opening: OpeningSide, card: CardSide) -> bool:
    """Whether the person has not said that this employer is never to be met: such a pair stands in no list."""
    return opening.head.organisation_id not in card.head.blocked


def _card_side(
    row: SkillCard, needs: CardNeeds | None, reader: Reader, sides: Sides, blocked: frozenset[int]
) -> CardSide:
    facts = row.facts(with_needs=False)
    if needs is not None:
        facts = replace(facts, needs=needs.needs, limits=needs.limits)
    facts = seen_by(facts, reader)
    phrases = card_phrases(facts)
    head = CardHead(
        id=row.id,
        public_id=row.public_id,
        source=row.source,
        external_id=row.external_id,
        headline=row.headline,
        municipality=row.place.municipality,
        state=row.state,
        visibility=row.visibility,
        reader=reader,
        person_id=row.person_id,
        organisation_id=row.organisation_id,
        blocked=blocked,
        shown_since=row.published_at.date() if row.published_at is not None else None,
    )
    return CardSide(head, facts, phrases, sides.of(phrases))


def openings_to_rank(
    session: Session,
    actor: Actor,
    sides: Sides,
    source: str | None = None,
    ids: Collection[int] | None = None,
    newest: int | None = None,
) -> list[OpeningSide]:
    """Return the openings that may stand in the actor's list, by id, at most ROWS_READ. One query.

    Coaches: published and not over, also incomplete or of an unverified employer. The operator: all but deleted.
    Anybody else: public ones. source: only records of it. ids: only these. newest: only so many, the newest first.
    """
    if ids is not None and not ids:
        return []
    asked = (
        select(Opening)
        .join(Opening.organisation)
        .where(_rankable_openings(actor), Opening.source == source if source else true())
        .where(Opening.id.in_(ids) if ids is not None else true())
        .options(joinedload(Opening.organisation))
        .order_by(Opening.id if newest is None else Opening.id.desc())
        .limit(ROWS_READ if newest is None else newest)
    )
    rows = session.scalars(asked).all()
    inside = actor.is_operator or bool(actor.coaching_organisations)
    return [opening_side(row, actor, sides) for row in rows if inside or opening_subject(row).is_public]


def _rankable_openings(actor: Actor) -> ColumnElement[bool]:
    if actor.is_operator:
        return Opening.state != OpeningState.DELETED
    now = clock.now()
    standing = and_(
        Opening.state == OpeningState.PUBLISHED,
        or_(Opening.expires_at.is_(None), Opening.expires_at > now),
        Opening.held_back_at.is_(None),
        Organisation.suspended_at.is_(None),
    )
    return standing if actor.coaching_organisations else and_(standing, Organisation.verified_at.is_not(None))


def cards_to_rank(
    session: Session, actor: Actor, sides: Sides, source: str | None = None, ids: Collection[int] | None = None
) -> list[CardSide]:
    """Return the cards that may stand in the actor's list, each as the actor sees it, by id, at most ROWS_READ.

    source: only records of it. ids: only these. Three queries. Whoever a card is not shown to does not
    get it: visibility.reader_of decides on every row.
    """
    if ids is not None and not ids:
        return []
    asked = (
        select(SkillCard)
        .where(_reachable_cards(actor), SkillCard.source == source if source else true())
        .where(SkillCard.id.in_(ids) if ids is not None else true())
        .order_by(SkillCard.id)
        .limit(ROWS_READ)
    )
    rows = session.scalars(asked).all()
    return card_sides(session, actor, rows, card_subjects(session, list(rows)), sides)


def _reachable_cards(actor: Actor) -> ColumnElement[bool]:
    """A first sieve in SQL, never narrower than reader_of; the operator also gets drafts and hidden ones."""
    kept = SkillCard.state != CardState.DELETED
    if actor.is_operator:
        return kept
    own = exists().where(
        Caseload.person_id == SkillCard.person_id,
        Caseload.coach_id == actor.account_id,
        Caseload.ended_at.is_(None),
    )
    shown = and_(SkillCard.state == CardState.PUBLISHED, SkillCard.visibility != Visibility.OWN_COACH)
    return and_(kept, or_(shown, own))


def points_and_standing(
    session: Session, places: Iterable[Place], opening_id: int | None = None, card_id: int | None = None
) -> tuple[PlacePoints, Standing]:
    """Return the points of places that are known (postcodes and municipalities) and how people stand. One query.

    opening_id, card_id: as in match_turns.standing_parts.
    """
    wanted = tuple(places)
    found: dict[str, dict[str, Point]] = {"postcode": {}, "municipality": {}}
    rows = session.execute(
        union_all(
            _points(Postcode, "postcode", {place.postcode for place in wanted if place.postcode}),
            _points(Municipality, "municipality", {place.municipality for place in wanted}),
            *standing_parts(opening_id, card_id),
        )
    ).all()
    for which, code, lat, lon in rows:
        if which in found:
            found[which][code] = Point(lat, lon)
    return PlacePoints(found["postcode"], found["municipality"]), standing_of(rows)


def _points(table: type[Postcode] | type[Municipality], which: str, codes: set[str]) -> Part:
    return select(literal(which), table.code, table.lat, table.lon).where(table.code.in_(codes))
