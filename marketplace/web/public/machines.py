"""Pages for machines: what they may read (robots), which pages there are (sitemap), whom to tell of a hole (security).

Only what a visitor sees is named. Where the people are invented (demo, development) nothing is to be found.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import escape

from flask import current_app, make_response, url_for
from werkzeug.wrappers import Response

from marketplace import clock
from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.errors import NotFound
from marketplace.queries.search import public_openings, public_openings_count
from marketplace.web.access import public
from marketplace.web.public.blueprint import blueprint
from marketplace.web.public.pages import HELP
from marketplace.web.units import db, wiring

# One file holds 50 000 addresses at most; every page stands in it once a language.
ROWS_OF_A_FILE = 50_000 // len(LANGUAGES_OF_PAGES)
KEPT = timedelta(minutes=10)
SECURITY_FOR = timedelta(days=180)

# What robots leave alone: everything that asks for a sign-in or belongs to one reader, and endless lists.
NOT_FOR_ROBOTS = (
    "/accounts/",
    "/admin/",
    "/blocks",
    "/cards/",
    "/check-ins/",
    "/coach/",
    "/demo/",
    "/introductions",
    "/invitations/",
    "/language/",
    "/objections/",
    "/openings/count",
    "/openings/mine",
    "/openings/new",
    "/openings/*/",
    "/openings?",
    "/organisations/",
    "/placements/",
    "/privacy/",
    "/searches",
    "/start",
    "/suspended",
)
OPEN_PAGES = (
    "public.front",
    "public.openings",
    "public.how",
    "public.help_areas",
    "public.call_me",
    "public.contact",
    "public.coaching",
    "public.privacy",
    "public.cookies",
    "public.accessibility",
)


def _is_found() -> bool:
    return wiring().settings.mode not in ("demo", "development")


def _reply(text: str, mimetype: str) -> Response:
    reply = make_response(text)
    reply.mimetype = mimetype
    reply.headers["Cache-Control"] = f"public, max-age={int(KEPT.total_seconds())}"
    return reply


@blueprint.get("/robots.txt")
@public
def robots() -> Response:
    lines = ["User-agent: *"]
    lines += [f"Disallow: {path}" for path in (NOT_FOR_ROBOTS if _is_found() else ("/",))]
    if _is_found():
        lines.append(f"Sitemap: {wiring().settings.base_url}{url_for('public.sitemap')}")
    return _reply("\n".join(lines) + "\n", "text/plain")


@blueprint.get("/.well-known/security.txt")
@public
def security() -> Response:
    settings = wiring().settings
    told_to = f"mailto:{settings.contact_email}" if settings.contact_email else settings.base_url + "/contact"
    until = (clock.now() + SECURITY_FOR).astimezone(UTC).replace(microsecond=0)
    lines = (
        f"Contact: {told_to}",
        f"Expires: {until.strftime('%Y-%m-%dT%H:%M:%SZ')}",
        f"Preferred-Languages: {', '.join(LANGUAGES_OF_PAGES)}",
        f"Canonical: {settings.base_url}{url_for('public.security')}",
    )
    return _reply("\n".join(lines) + "\n", "text/plain")


@blueprint.get("/sitemap.xml")
@public
def sitemap() -> Response:
    """All addresses, or the index of several files when there are too many for one."""
    return _reply(_kept("index", _first_file), "application/xml")


@blueprint.get("/sitemap-<int(max=100000):number>.xml")
@public
def sitemap_part(number: int) -> Response:
    if not 1 <= number <= _files():
        raise NotFound
    return _reply(_kept(str(number), lambda: _file(number)), "application/xml")


def _kept(key: str, make: Callable[[], str]) -> str:
    """Return a file from this process's memory, made anew when it is older than KEPT."""
    files: dict[str, tuple[datetime, str]] = current_app.extensions.setdefault("sitemaps", {})
    made = files.get(key)
    if made is None or made[0] + KEPT <= clock.now():
        made = files[key] = (clock.now(), make())
    return made[1]


def _files() -> int:
    return -(-(public_openings_count(db()) + len(_pages())) // ROWS_OF_A_FILE)


def _first_file() -> str:
    count = _files()
    if count == 1:
        return _file(1)
    base = wiring().settings.base_url
    parts = (
        f"<sitemap><loc>{base}{url_for('public.sitemap_part', number=n)}</loc></sitemap>" for n in range(1, count + 1)
    )
    return _document("sitemapindex", "", "".join(parts))


def _pages() -> list[tuple[str, datetime | None]]:
    """Return the path of every page about the service."""
    paths = [url_for(endpoint) for endpoint in OPEN_PAGES]
    return [(path, None) for path in (*paths, *(url_for("public.help_of_area", area=area) for area in HELP))]


def _file(number: int) -> str:
    """Return the n-th file (from 1): the pages about the service stand first, then the openings."""
    pages = _pages()
    begin = (number - 1) * ROWS_OF_A_FILE
    rows = pages[begin : begin + ROWS_OF_A_FILE]
    if room := ROWS_OF_A_FILE - len(rows):
        found = public_openings(db(), room, max(0, begin - len(pages)))
        rows += [(url_for("openings.show", public_id=public_id), at) for public_id, at in found]
    return _document("urlset", ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', "".join(map(_address, rows)))


def _address(row: tuple[str, datetime | None]) -> str:
    """One page once a language; each names the others."""
    path, changed_at = row
    base = wiring().settings.base_url
    here = {code: escape(f"{base}{path}?lang={code}") for code in LANGUAGES_OF_PAGES}
    others = "".join(f'<xhtml:link rel="alternate" hreflang="{code}" href="{url}"/>' for code, url in here.items())
    when = f"<lastmod>{changed_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</lastmod>" if changed_at else ""
    return "".join(f"<url><loc>{url}</loc>{when}{others}</url>\n" for url in here.values())


def _document(kind: str, more: str, rows: str) -> str:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{more}>\n{rows}</{kind}>\n'
