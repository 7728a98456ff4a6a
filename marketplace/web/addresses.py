"""Addresses that come in with a request and are followed afterwards."""

from urllib.parse import urlsplit


def local_path(address: str | None, default: str) -> str:
    """Return `address` when it is a path of this service, else `default`: nobody is sent elsewhere by a link."""
    if not address or not address.startswith("/") or address.startswith(("//", "/\\")):
        return default
    if any(not sign.isprintable() or sign in "\\ " for sign in address):
        return default
    parts = urlsplit(address)
    return default if parts.scheme or parts.netloc else address
