"""Passkeys: a device's own proof in place of the app's code. The library checks what the browser hands over.

Only beside an authenticator app: whoever is at a computer without the passkey still has the app's codes.
Source: W3C Web Authentication Level 2.
"""

import json

import webauthn
from sqlalchemy import select
from sqlalchemy.orm import Session
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, options_to_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.errors import Invalid, NotFound
from marketplace.messages import Message
from marketplace.models import Account, Passkey
from marketplace.queries.second_factors import passkeys_of
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_message

PAGE = "/accounts/second-factor"
NAME = "Löytämö"
MOST_PASSKEYS = 10
MOST_CHARACTERS = 20_000
_PREFERRED = UserVerificationRequirement.PREFERRED


def _known(session: Session, account: Account) -> list[PublicKeyCredentialDescriptor]:
    rows = passkeys_of(session, account.id)
    return [PublicKeyCredentialDescriptor(id=base64url_to_bytes(row.credential_id)) for row in rows]


def options_for_new(session: Session, account: Account, host: str, challenge: bytes) -> str:
    """Return, as JSON, what the browser needs to make a passkey; `host`: the service's own name, without port."""
    options = webauthn.generate_registration_options(
        rp_id=host,
        rp_name=NAME,
        user_id=account.public_id.encode(),
        user_name=account.email,
        user_display_name=account.name,
        challenge=challenge,
        exclude_credentials=_known(session, account),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.DISCOURAGED, user_verification=_PREFERRED
        ),
    )
    return str(options_to_json(options))


def options_for_use(session: Session, account: Account, host: str, challenge: bytes) -> str:
    """Return, as JSON, what the browser needs to prove one of the account's passkeys."""
    options = webauthn.generate_authentication_options(
        rp_id=host, challenge=challenge, allow_credentials=_known(session, account), user_verification=_PREFERRED
    )
    return str(options_to_json(options))


def add_passkey(
    session: Session, actor: Actor, account: Account, given: str, challenge: bytes, origin: str, host: str, device: str
) -> Passkey:
    """Keep a passkey that the browser made for `challenge`; flushes and tells the holder.

    `given`: the browser's JSON. `origin`: the service's address as browsers see it. Raises Invalid at `credential`
    when it does not prove itself, is known already or the account has ten or no app.
    """
    if account.second_factor_at is None or len(passkeys_of(session, account.id)) >= MOST_PASSKEYS:
        raise Invalid({"credential": [Message("second-factor-passkey-wrong")]})
    try:
        made = webauthn.verify_registration_response(
            credential=_read(given), expected_challenge=challenge, expected_rp_id=host, expected_origin=origin
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as wrong:
        raise Invalid({"credential": [Message("second-factor-passkey-wrong")]}) from wrong
    number = bytes_to_base64url(made.credential_id)
    if session.scalar(select(Passkey.id).where(Passkey.credential_id == number)) is not None:
        raise Invalid({"credential": [Message("second-factor-passkey-wrong")]})
    row = Passkey(
        account_id=account.id,
        credential_id=number,
        public_key=bytes_to_base64url(made.credential_public_key),
        sign_count=made.sign_count,
        device=device,
        created_at=clock.now(),
    )
    session.add(row)
    record(session, "account", account.id, "passkey_added", part_of(actor), actor)
    queue_message(session, account, "passkey-added", PAGE)
    session.flush()
    return row


def passes_passkey(session: Session, account: Account, given: str, challenge: bytes, origin: str, host: str) -> bool:
    """Return whether the browser's JSON proves a passkey of the account for `challenge`; notes its use. Flushes."""
    try:
        credential = _read(given)
        row = session.scalar(
            select(Passkey)
            .where(Passkey.account_id == account.id, Passkey.credential_id == str(credential["id"]))
            .with_for_update()
        )
        if row is None:
            return False
        proved = webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=host,
            expected_origin=origin,
            credential_public_key=base64url_to_bytes(row.public_key),
            credential_current_sign_count=row.sign_count,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError):
        return False
    row.sign_count, row.last_used_at = proved.new_sign_count, clock.now()
    session.flush()
    return True


def remove_passkey(session: Session, actor: Actor, account: Account, public_id: str) -> None:
    """Forget a passkey of the actor's own account and tell its holder; flushes. Raises NotFound."""
    row = session.scalar(select(Passkey).where(Passkey.account_id == account.id, Passkey.public_id == public_id))
    if row is None:
        raise NotFound
    session.delete(row)
    record(session, "account", account.id, "passkey_removed", part_of(actor), actor)
    queue_message(session, account, "passkey-removed", PAGE)
    session.flush()


def _read(given: str) -> dict[str, object]:
    if len(given) > MOST_CHARACTERS:
        raise ValueError("longer than any passkey's answer")
    found = json.loads(given)
    if not isinstance(found, dict):
        raise ValueError("not an object")
    return found
