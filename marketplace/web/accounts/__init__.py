"""Signing in, the own account, invitations and messages told. Begin at sign_in.py."""

from marketplace.web.accounts import (
    address,
    closing,
    hats,
    invitations,
    mail_codes,
    me,
    messages,
    notices,
    passkeys,
    proof,
    registration,
    reset,
    second_factor,
    second_step,
    sign_in,
    take_over,
)
from marketplace.web.accounts.blueprint import blueprint

__all__ = [
    "address",
    "blueprint",
    "closing",
    "hats",
    "invitations",
    "mail_codes",
    "me",
    "messages",
    "notices",
    "passkeys",
    "proof",
    "registration",
    "reset",
    "second_factor",
    "second_step",
    "sign_in",
    "take_over",
]
