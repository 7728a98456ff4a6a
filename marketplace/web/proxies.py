"""Who really asks, when reverse proxies stand before the service: only what trusted ones say counts.

A proxy adds to X-Forwarded-For whom it heard from. Read from the right, the first address that is not a trusted proxy
is the client; whatever stands left of it was written by the client and means nothing.
"""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING, Any

from marketplace.settings import Network

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Address = IPv4Address | IPv6Address
FORWARDED = (
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_PREFIX",
    "HTTP_FORWARDED",
    "HTTP_X_REAL_IP",
)
CLIENT_BITS_OF_IPV6 = 64  # what one household or one machine gets


def address_of(text: str) -> Address | None:
    """Return the address in a text (without port; IPv4 written as IPv6 is IPv4), None when there is none."""
    try:
        found = ip_address(text.strip().removeprefix("[").removesuffix("]"))
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return mapped or found


def client_of(peer: str, forwarded_for: str, trusted: Sequence[Network]) -> str:
    """Return the client's address: `peer`, or the rightmost untrusted one of those that trusted proxies named."""
    client = peer
    for hop in reversed([part for part in forwarded_for.split(",") if part.strip()]):
        if not is_trusted(client, trusted):
            break
        named = address_of(hop)
        if named is None:
            break
        client = str(named)
    return client


def is_trusted(address: str, trusted: Sequence[Network]) -> bool:
    """Return whether an address belongs to a trusted proxy."""
    found = address_of(address)
    return found is not None and any(found in network for network in trusted if network.version == found.version)


def counted_as(address: str) -> str:
    """Return what stands for a client where tries are counted: the address, for IPv6 its network of 64 bits."""
    found = address_of(address)
    if not isinstance(found, IPv6Address):
        return str(found or address)
    bits = 128 - CLIENT_BITS_OF_IPV6
    return f"{IPv6Address(int(found) >> bits << bits)}/{CLIENT_BITS_OF_IPV6}"


class BehindProxies:
    """WSGI: puts the client, scheme and host that trusted proxies name where Flask looks; takes the headers away."""

    def __init__(self, app: "WSGIApplication", trusted: Sequence[Network]) -> None:
        self._app = app
        self._trusted = trusted

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        said: dict[str, Any] = {name: environ.pop(name, "") for name in FORWARDED}
        peer = str(environ.get("REMOTE_ADDR", ""))
        if is_trusted(peer, self._trusted):
            environ["REMOTE_ADDR"] = client_of(peer, said["HTTP_X_FORWARDED_FOR"], self._trusted)
            scheme = said["HTTP_X_FORWARDED_PROTO"].rpartition(",")[2].strip().lower()
            if scheme in ("http", "https"):
                environ["wsgi.url_scheme"] = scheme
            host = said["HTTP_X_FORWARDED_HOST"].rpartition(",")[2].strip()
            if host:
                environ["HTTP_HOST"] = host
        else:
            environ.pop("HTTP_X_REQUEST_ID", None)
        return self._app(environ, start_response)
