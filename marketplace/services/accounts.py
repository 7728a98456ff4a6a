"""Accounts: made, changed, signed in and out. Nothing here knows the web; passwords come as hashes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock, links
from marketplace.domain.actors import Actor
from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.sign_in import limits_of
from marketplace.errors import Invalid, NotFound
from marketplace.messages import Message
from marketplace.models import Account, LoginSession, OutgoingMessage
from marketplace.queries.accounts import account_by_email, account_of_link, actor_of
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_message, queue_or_pretend
from marketplace.services.passwords import fingerprint, hash_password, problems_of_password

NOBODY = Account(public_id="nobody", password_hash=None, language="fi")
"""Stands for the account of an address that has none, so that asking costs the same. Never stored."""

RESET_LASTS = timedelta(hours=1)
WELCOME_LASTS = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class EditAccount:
    """What somebody may change of their own account."""

    name: str
    phone: str | None
    language: str


def make_account(
    session: Session, email: str, name: str, language: str = "fi", password_hash: str | None = None
) -> Account:
    """Add an account and return it, flushed. `email` in any case; without a password a link sets one later.

    Raises Invalid when the language is not one of the pages', Conflict (at the flush) when the address is taken.
    """
    if language not in LANGUAGES_OF_PAGES:
        raise Invalid({"language": [Message("form-choose")]})
    account = Account(
        email=email.strip().lower(),
        name=name.strip(),
        language=language,
        password_hash=password_hash,
        created_at=clock.now(),
    )
    session.add(account)
    session.flush()
    return account


def begin_session(
    session: Session,
    account: Account,
    token_hash: str,
    device: str,
    replaces: int | None = None,
    *,
    shared: bool = False,
) -> LoginSession:
    """Add a sign-in of `account`; `token_hash` is the hash of a fresh token (64 hex digits), `device` what the browser
    says of itself, `shared`: others use the computer too. The sign-in `replaces`, of the same browser, ends; when it
    is the same account's, its hat stays on.
    """
    moment = clock.now()
    hat = None
    if replaces is not None:
        before = session.get(LoginSession, replaces)
        if before is not None and before.revoked_at is None:
            before.revoked_at = moment
            hat = before.hat if before.account_id == account.id else None
    row = LoginSession(
        token_hash=token_hash,
        account_id=account.id,
        created_at=moment,
        seen_at=moment,
        expires_at=moment + limits_of(actor_of(session, account), shared=shared).longest,
        device=device,
        hat=hat,
        is_shared_computer=shared,
    )
    session.add(row)
    session.flush()
    return row


def _open_sessions(session: Session, account_id: int) -> Sequence[LoginSession]:
    asked = select(LoginSession).where(LoginSession.account_id == account_id, LoginSession.revoked_at.is_(None))
    return session.scalars(asked.order_by(LoginSession.id)).all()


def end_session(session: Session, actor: Actor, session_id: int) -> None:
    """Revoke one sign-in of the actor's own. Raises NotFound when it is nobody's or somebody else's."""
    row = session.get(LoginSession, session_id)
    if row is None or row.account_id != actor.account_id:
        raise NotFound
    if row.revoked_at is None:
        row.revoked_at = clock.now()
    session.flush()


def end_other_sessions(session: Session, account_id: int, keep: int | None = None) -> int:
    """Revoke every sign-in of an account but `keep`; return how many there were."""
    rows = [row for row in _open_sessions(session, account_id) if row.id != keep]
    for row in rows:
        row.revoked_at = clock.now()
    session.flush()
    return len(rows)


def edit_account(session: Session, actor: Actor, command: EditAccount) -> Account:
    """Change name, phone and language of the actor's own account; flushes. Raises NotFound for a visitor."""
    account = own_account(session, actor)
    account.name, account.phone, account.language = command.name, command.phone, command.language
    session.flush()
    return account


def own_account(session: Session, actor: Actor) -> Account:
    """Return the actor's account. Raises NotFound for a visitor or a closed one."""
    account = session.get(Account, actor.account_id) if actor.account_id is not None else None
    if account is None or account.closed_at is not None:
        raise NotFound
    return account


def checked_password(password: str, common: Collection[str], own_words: Sequence[str]) -> str:
    """Return the hash of a new password. Raises Invalid at `password` with what is wrong with it."""
    problems = problems_of_password(password, common, own_words)
    if problems:
        raise Invalid({"password": problems})
    return hash_password(password)


def set_password(session: Session, account: Account, password_hash: str, keep_session: int | None = None) -> None:
    """Take a new password into use: other sign-ins end, every older link is spent, and the account is told."""
    had_one = account.password_hash is not None
    account.password_hash = password_hash
    end_other_sessions(session, account.id, keep=keep_session)
    actor = actor_of(session, account)
    record(session, "account", account.id, "password_set", part_of(actor), actor)
    if had_one:
        queue_message(session, account, "password-changed", "/accounts/me")
    session.flush()


def password_link_payload(account: Account, lasts: timedelta) -> str:
    """Return what a link for setting a password carries: whose, until when, and after which password it is spent."""
    ends = int((clock.now() + lasts).timestamp())
    return f"{account.public_id}.{ends}.{fingerprint(account.password_hash)}"


def ask_for_password_link(session: Session, email: str) -> OutgoingMessage | None:
    """Send a link for a new password to `email` when an account is open there; else nothing stays of it. The caller's
    answer is the same in both cases, and so is the work done.
    """
    account = account_by_email(session, email)
    payload = password_link_payload(account or NOBODY, RESET_LASTS)
    path = f"/accounts/reset/{links.placeholder(links.PASSWORD, payload)}"
    return queue_or_pretend(session, account, email, "password-link", path)


def account_of_password_link(session: Session, payload: str) -> Account:
    """Return the account whose password a link may set. Raises NotFound when it is spent, too old or nobody's."""
    public_id, _, rest = payload.partition(".")
    ends, _, spent_after = rest.partition(".")
    account = account_of_link(session, public_id)
    if account is None or not ends.isdigit() or int(ends) <= clock.now().timestamp():
        raise NotFound
    if spent_after != fingerprint(account.password_hash):
        raise NotFound
    return account
