"""What a browser's observatory looks at: headers and cookies, over plain loopback and as behind an https proxy.

    python -m tests.attack.headers [--port 8191]

Prints a line a check; exits 1 when one fails.
"""

import argparse
import http.client
import sys
import tempfile
from collections.abc import Callable, Iterator
from email.message import Message

from tests.bench.browsing import environ_for, run_flask, served

PUBLIC_NAME = "loytamo.example"
PAGES = ("/", "/openings", "/accounts/sign-in", "/nothing-here", "/static/css/theme.css")
HALF_A_YEAR = 15_768_000

Check = Callable[[str, Message], bool]


def _policy(headers: Message) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in (headers["Content-Security-Policy"] or "").split(";"))
    return {name: value for name, _, value in parts if name}


CHECKS: dict[str, Check] = {
    "content policy begins with nothing": lambda _p, h: _policy(h).get("default-src") == "'none'",
    "no unsafe-inline, no unsafe-eval, no wildcard": lambda _p, h: (
        not any(word in value for value in _policy(h).values() for word in ("unsafe", "*", "data:", "http:"))
    ),
    "nobody frames it": lambda _p, h: _policy(h).get("frame-ancestors") == "'none'",
    "forms go home only": lambda _p, h: _policy(h).get("form-action") == "'self'",
    "no base address": lambda _p, h: _policy(h).get("base-uri") == "'none'",
    "types are not guessed": lambda _p, h: h["X-Content-Type-Options"] == "nosniff",
    "addresses are not told": lambda _p, h: h["Referrer-Policy"] in ("no-referrer", "same-origin", "strict-origin"),
    "opener and resource are its own": lambda _p, h: (
        h["Cross-Origin-Opener-Policy"] == "same-origin" and h["Cross-Origin-Resource-Policy"] == "same-origin"
    ),
    "camera, microphone, place are off": lambda _p, h: all(
        f"{name}=()" in (h["Permissions-Policy"] or "") for name in ("camera", "microphone", "geolocation")
    ),
    "the server does not tell its version": lambda _p, h: not any(sign.isdigit() for sign in h["Server"] or ""),
    "pages are not kept": lambda path, h: path.startswith("/static") or "no-store" in (h["Cache-Control"] or ""),
}
OVER_HTTPS: dict[str, Check] = {
    "https is remembered": lambda _p, h: (
        int(next((part[8:] for part in (h["Strict-Transport-Security"] or "").split(";") if part[:8] == "max-age="), 0))
        >= HALF_A_YEAR
    ),
    "cookies are for this host, https, the server alone": lambda _p, h: all(
        cookie.startswith("__Host-") and "Secure" in cookie and "HttpOnly" in cookie and "SameSite=" in cookie
        for cookie in h.get_all("Set-Cookie") or ()
    ),
}


def replies(port: int, host: str, headers: dict[str, str]) -> Iterator[tuple[str, Message]]:
    """Ask for each page; yield its path and the headers of the reply."""
    for path in PAGES:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", path, headers={"Host": host, **headers})
        reply = connection.getresponse()
        reply.read()
        yield path, reply.headers
        connection.close()


def _methods(port: int) -> list[str]:
    """Methods that nobody needs are refused."""
    wrong = []
    for method in ("TRACE", "CONNECT", "PUT", "DELETE", "PATCH"):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request(method, "/openings")
        status = connection.getresponse().status
        if status < 400:
            wrong.append(f"{method} /openings answers {status}")
        connection.close()
    return wrong


def _failures(port: int, host: str, sent: dict[str, str], checks: dict[str, Check]) -> list[str]:
    found = list(replies(port, host, sent))
    wrong = []
    for name, check in checks.items():
        bad = [path for path, headers in found if not check(path, headers)]
        print(f"  {'fails' if bad else 'holds'}  {name}{': ' + ', '.join(bad) if bad else ''}")
        wrong += bad
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8191)
    port = parser.parse_args().port
    with tempfile.TemporaryDirectory() as data:
        environ = environ_for(data, port)
        run_flask(environ, "demo", "load")
        with served(environ, port):
            print("over plain loopback")
            wrong = _failures(port, f"127.0.0.1:{port}", {}, CHECKS) + _methods(port)
        behind = {"LOYTAMO_BASE_URL": f"https://{PUBLIC_NAME}", "TRUSTED_PROXIES": "127.0.0.0/8"}
        with served(environ | behind, port):
            print("as behind an https proxy")
            sent = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
            wrong += _failures(port, PUBLIC_NAME, sent, CHECKS | OVER_HTTPS)
    print(f"{len(wrong)} failures")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
