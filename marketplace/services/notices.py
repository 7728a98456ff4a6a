"""Privacy notices: which one an account has accepted, in which version, and when; taking up a role with them."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.notices import NOTICE_VERSIONS
from marketplace.errors import Invalid
from marketplace.messages import Message
from marketplace.models import Account, NoticeAcceptance


def accept_notices(session: Session, account: Account, roles: Iterable[Role]) -> None:
    """Note that the account accepts the notices of `roles` as they are now; the same version twice is one. Flushes."""
    for role in sorted(set(roles)):
        version = NOTICE_VERSIONS[role]
        account.accepted_notices = {**(account.accepted_notices or {}), role.value: version}
        before = session.scalar(
            select(NoticeAcceptance.id).where(
                NoticeAcceptance.account_id == account.id,
                NoticeAcceptance.role == role,
                NoticeAcceptance.version == version,
            )
        )
        if before is None:
            row = NoticeAcceptance(account_id=account.id, role=role, version=version, accepted_at=clock.now())
            session.add(row)
    session.flush()


def enter(session: Session, account: Account, role: Role, *, is_adult: bool | None) -> None:
    """Note that an account whose address is proved takes up `role`: the page has shown the role's notice. Flushes.

    A jobseeker says once to be an adult (`is_adult`; None: not asked now). Raises Invalid at `adult` without that yes.
    """
    if is_adult:
        account.adult_confirmed_at = account.adult_confirmed_at or clock.now()
    if role is Role.JOBSEEKER and account.adult_confirmed_at is None:
        raise Invalid({"adult": [Message("registration-adult-needed")]})
    account.email_confirmed_at = account.email_confirmed_at or clock.now()
    accept_notices(session, account, [role])
