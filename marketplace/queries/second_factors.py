"""What an account has as its second factor, and whose lost one somebody may take away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.second_factors import AccountSubject
from marketplace.models import Account, AuthenticatorApp, Membership, Passkey, RecoveryCode

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class FactorState:
    """`app_since`: None without an app. `codes_left`: recovery codes that still open."""

    app_since: datetime | None
    codes_left: int
    passkeys: tuple[Passkey, ...]

    @property
    def is_on(self) -> bool:
        return self.app_since is not None or bool(self.passkeys)


def factor_state(session: Session, account_id: int) -> FactorState:
    """Return what an account has, its passkeys oldest first. Three queries."""
    app = session.scalar(select(AuthenticatorApp.created_at).where(AuthenticatorApp.account_id == account_id))
    unused = RecoveryCode.account_id == account_id, RecoveryCode.used_at.is_(None)
    left = session.scalar(select(func.count(RecoveryCode.id)).where(*unused)) or 0
    return FactorState(app, left, tuple(passkeys_of(session, account_id)))


def passkeys_of(session: Session, account_id: int) -> Sequence[Passkey]:
    """Return the passkeys of an account, oldest first; there are ten at most."""
    return session.scalars(select(Passkey).where(Passkey.account_id == account_id).order_by(Passkey.id).limit(10)).all()


def account_subject(session: Session, account: Account) -> AccountSubject:
    """Return what deciding about somebody else's account needs: its seats in force."""
    seats = session.execute(
        select(Membership.role, Membership.organisation_id).where(
            Membership.account_id == account.id,
            or_(Membership.ended_at.is_(None), Membership.ended_at > clock.now()),
        )
    ).all()
    return AccountSubject(account.id, frozenset((role, organisation_id) for role, organisation_id in seats))


def coaches_with_second_factor(session: Session, actor: Actor, page: int) -> tuple[Sequence[Account], int]:
    """Return one page (from 1) of the accounts whose second factor `actor` may take away, by name, and their number.

    A coordinator's: the coaches of the own organisations. An administrator's: everybody's but the own.
    """
    asked = select(Account).where(
        Account.second_factor_at.is_not(None), Account.closed_at.is_(None), Account.id != actor.account_id
    )
    if not actor.has(Role.ADMIN):
        in_force = or_(Membership.ended_at.is_(None), Membership.ended_at > clock.now())
        wide = select(Membership.account_id).where(
            Membership.role.in_((Role.COORDINATOR, Role.ADMIN)), in_force, Membership.account_id == Account.id
        )
        own = actor.organisations(Role.COORDINATOR)
        coaching = (Membership.role == Role.COACH, in_force, Membership.account_id == Account.id)
        here = select(Membership.account_id).where(*coaching, Membership.organisation_id.in_(own))
        elsewhere = select(Membership.account_id).where(*coaching, Membership.organisation_id.not_in(own))
        asked = asked.where(here.exists(), ~wide.exists(), ~elsewhere.exists())
    total = session.scalar(select(func.count()).select_from(asked.subquery())) or 0
    rows = session.scalars(
        asked.options(joinedload(Account.memberships).joinedload(Membership.organisation))
        .order_by(Account.name, Account.id)
        .limit(PAGE_SIZE)
        .offset((page - 1) * PAGE_SIZE)
    )
    return rows.unique().all(), total
