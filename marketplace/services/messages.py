"""Messages to people: a row first, in the same unit of work as what it tells; a job sends it afterwards."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.models import Account, OutgoingMessage
from marketplace.models.base import new_public_id


def queue_message(
    session: Session,
    to: Account,
    code: str,
    path: str,
    parameters: Mapping[str, Any] | None = None,
) -> OutgoingMessage:
    """Queue a message to an account, in the account's language; it also stands on the account's message page.

    `code` names the texts `mail-<code>-subject` and `mail-<code>-body`; `path` is the page that it leads to.
    Parameters carry no private content: titles of public openings, days, organisation names.
    """
    return queue_letter(session, to.email, to.language, code, path, parameters, account_id=to.id)


def queue_letter(
    session: Session,
    to_address: str,
    language: str,
    code: str,
    path: str,
    parameters: Mapping[str, Any] | None = None,
    account_id: int | None = None,
) -> OutgoingMessage:
    """Queue a message to an address that may have no account yet (invitations)."""
    moment = clock.now()
    row = OutgoingMessage(
        message_id=f"<{new_public_id()}@loytamo.invalid>",
        account_id=account_id,
        to_address=to_address,
        language=language,
        code=code,
        path=path,
        parameters=dict(parameters or {}),
        not_before=moment,
        created_at=moment,
    )
    session.add(row)
    session.flush()
    return row


def queue_or_pretend(
    session: Session,
    to: Account | None,
    address: str,
    code: str,
    path: str,
    parameters: Mapping[str, Any] | None = None,
) -> OutgoingMessage | None:
    """Queue a message to the account of an address; without an account the same is written and taken back.

    So nobody learns by the time an answer takes whether an address has an account.
    """
    with session.begin_nested() as step:
        language, number = (to.language, to.id) if to else ("fi", None)
        row = queue_letter(session, address, language, code, path, parameters, account_id=number)
        if to is None:
            step.rollback()
            return None
    return row
