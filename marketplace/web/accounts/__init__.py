"""Signing in, the own account, invitations and messages told. Begin at sign_in.py."""

from marketplace.web.accounts import invitations, me, messages, reset, sign_in, take_over
from marketplace.web.accounts.blueprint import blueprint

__all__ = ["blueprint", "invitations", "me", "messages", "reset", "sign_in", "take_over"]
