"""What closing an account would mean: whose work and whose people hang on it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import WAITING
from marketplace.domain.openings import OpeningState
from marketplace.models import Account, Caseload, Introduction, Membership, Opening, Organisation, SkillCard
from marketplace.queries.people import person_of_account

MOST_NAMED = 500


@dataclass(frozen=True, slots=True)
class FirmLeft:
    """An employer that somebody leaves: who else is there, whether one of them owns it, how many openings are shown."""

    organisation: Organisation
    others: tuple[Account, ...]
    has_other_owner: bool
    openings: int

    @property
    def needs_heir(self) -> bool:
        """Whether one of the others has to be made owner first."""
        return bool(self.others) and not self.has_other_owner


@dataclass(frozen=True, slots=True)
class PeopleLeft:
    """The people and open introductions of a coach in an organisation, and who can give them to another coach."""

    organisation: Organisation
    people: int
    introductions: int
    coordinators: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What hangs on an account. cards, introductions: a jobseeker's own that stand, and those still open."""

    is_jobseeker: bool
    cards: int
    introductions: int
    firms: tuple[FirmLeft, ...]
    people: tuple[PeopleLeft, ...]
    is_last_admin: bool

    @property
    def is_stuck(self) -> bool:
        """Whether it cannot be closed before something else is done."""
        return self.is_last_admin or any(not each.coordinators for each in self.people)


def leaving(session: Session, account: Account) -> Leaving:
    """Return what closing the account would mean, firms in order of the seat, people by organisation."""
    person = person_of_account(session, account.id)
    seats = _seats(session, account.id)
    is_admin = any(seat.role is Role.ADMIN for seat in seats)
    return Leaving(
        is_jobseeker=person is not None,
        cards=_cards(session, person.id) if person else 0,
        introductions=_introductions(session, person.id) if person else 0,
        firms=tuple(_firms(session, account.id, [seat for seat in seats if seat.role is Role.EMPLOYER])),
        people=tuple(_people(session, account.id)),
        is_last_admin=is_admin and not _has_other_admin(session, account.id),
    )


def _seats(session: Session, account_id: int) -> Sequence[Membership]:
    asked = select(Membership).where(Membership.account_id == account_id, *_in_force())
    return session.scalars(asked.options(joinedload(Membership.organisation)).order_by(Membership.id)).all()


def _in_force() -> tuple[ColumnElement[bool], ...]:
    moment = clock.now()
    return (Membership.started_at <= moment, or_(Membership.ended_at.is_(None), Membership.ended_at > moment))


def _stays() -> tuple[ColumnElement[bool], ...]:
    """Select accounts that are neither closed nor about to be."""
    return (Account.closed_at.is_(None), Account.closing_asked_at.is_(None), Account.suspended_at.is_(None))


def _others(
    session: Session, account_id: int, role: Role, organisation_ids: Collection[int]
) -> dict[int, dict[Account, bool]]:
    """Who else sits in each organisation in the role and stays, oldest seat first; whether as owner."""
    rows = session.execute(
        select(Membership.organisation_id, Account, Membership.is_owner)
        .select_from(Account)
        .join(Membership, Membership.account_id == Account.id)
        .where(
            Membership.organisation_id.in_(organisation_ids),
            Membership.role == role,
            Account.id != account_id,
            *_in_force(),
            *_stays(),
        )
        .order_by(Membership.id)
        .limit(MOST_NAMED)
    )
    found: dict[int, dict[Account, bool]] = {}
    for organisation_id, other, is_owner in rows:
        found.setdefault(organisation_id or 0, {})[other] = is_owner
    return found


def _has_other_admin(session: Session, account_id: int) -> bool:
    asked = (
        select(Account.id)
        .join(Membership, Membership.account_id == Account.id)
        .where(Membership.role == Role.ADMIN, Account.id != account_id, *_in_force(), *_stays())
    )
    return session.scalar(asked.limit(1)) is not None


def _firms(session: Session, account_id: int, seats: Sequence[Membership]) -> Iterator[FirmLeft]:
    ids = [seat.organisation_id for seat in seats if seat.organisation_id is not None]
    if not ids:
        return
    others = _others(session, account_id, Role.EMPLOYER, ids)
    shown = _counted(
        session,
        select(Opening.organisation_id, func.count()).where(
            Opening.organisation_id.in_(ids), Opening.state == OpeningState.PUBLISHED
        ),
    )
    for seat in seats:
        if seat.organisation is not None:
            there = others.get(seat.organisation.id, {})
            owned = not seat.is_owner or any(there.values())
            yield FirmLeft(seat.organisation, tuple(there), owned, shown.get(seat.organisation.id, 0))


def _people(session: Session, account_id: int) -> Iterator[PeopleLeft]:
    mine = Caseload.coach_id == account_id, Caseload.ended_at.is_(None)
    brokered = Introduction.coach_id == account_id, Introduction.state.in_(WAITING)
    people = _counted(session, select(Caseload.organisation_id, func.count()).where(*mine))
    open_ones = _counted(session, select(Introduction.organisation_id, func.count()).where(*brokered))
    ids = {*people, *open_ones}
    if not ids:
        return
    coordinators = _others(session, account_id, Role.COORDINATOR, ids)
    houses = select(Organisation).where(Organisation.id.in_(ids)).order_by(Organisation.id)
    for house in session.scalars(houses):
        can = tuple(coordinators.get(house.id, {}))
        yield PeopleLeft(house, people.get(house.id, 0), open_ones.get(house.id, 0), can)


def _counted(session: Session, asked: Select[tuple[int, int]]) -> dict[int, int]:
    by_organisation = asked.group_by(asked.selected_columns[0])
    return dict(session.execute(by_organisation).tuples().all())


def _cards(session: Session, person_id: int) -> int:
    asked = select(func.count(SkillCard.id)).where(
        SkillCard.person_id == person_id, SkillCard.state != CardState.DELETED
    )
    return session.scalar(asked) or 0


def _introductions(session: Session, person_id: int) -> int:
    asked = (
        select(func.count(Introduction.id))
        .join(SkillCard, SkillCard.id == Introduction.card_id)
        .where(SkillCard.person_id == person_id, Introduction.state.in_(WAITING))
    )
    return session.scalar(asked) or 0


def accounts_to_close(session: Session, asked_before: datetime, limit: int) -> Sequence[int]:
    """Return the ids of open accounts that were asked to be closed at a moment (aware) or earlier, oldest first."""
    return session.scalars(
        select(Account.id)
        .where(Account.closed_at.is_(None), Account.closing_asked_at <= asked_before)
        .order_by(Account.closing_asked_at, Account.id)
        .limit(limit)
    ).all()
