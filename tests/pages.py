"""A test client that reads every page it gets: valid HTML, one h1, a title, labelled inputs, unique ids, CSRF."""

import re
import secrets
from datetime import timedelta
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from marketplace import clock
from marketplace.models import Account, LoginSession
from marketplace.web.sessions import TOKEN, token_hash

VOID = {"hidden", "submit", "button", "image", "reset"}
XHTML = "{http://www.w3.org/1999/xhtml}"


# What a reader reads, and where links go, changes nothing in how a page is built. What holds a sign of markup stays.
RUN_OF_TEXT = re.compile(r">[^<>&]*\w[^<>&]*<")
ADDRESSES = re.compile(r"""\b(href|value|content|action|datetime)="[^"<>&]+\"""")
_known: dict[str, tuple[str, ...]] = {}


def problems_of(html: str) -> list[str]:
    """Return what is wrong with a page, in words; empty when nothing is."""
    frame = RUN_OF_TEXT.sub(">a<", ADDRESSES.sub(r'\1="a"', html))
    if frame not in _known:
        # Reading a page strictly takes longer than making it, and tests come to the same pages again and again.
        _known[frame] = tuple(_wrong_in_frame(html))
    found = list(_known[frame])
    text = re.sub(r"<script.*?</script>", "", html, flags=re.S)
    if "{{" in text or "{%" in text or "}}" in text:
        found.append("leftover template braces")
    if re.search(r"\bNone\b(?!\w)", re.sub(r"<[^>]+>", " ", text)):
        found.append("the word None is shown")
    if re.search(r"\sstyle=|\son\w+=", re.sub(r">[^<]*<", "><", html)):
        found.append("inline style or script; use a class")
    return found


def _wrong_in_frame(html: str) -> list[str]:
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=False)
    page = parser.parse(html)
    found = [f"HTML: {code} {details}" for _position, code, details in parser.errors]
    return found + _structure(page) + _forms(page)


def _all(page: Element, name: str) -> list[Element]:
    return list(page.iter(f"{XHTML}{name}"))


def _structure(page: Element) -> list[str]:
    found = []
    if len(_all(page, "h1")) != 1:
        found.append(f"{len(_all(page, 'h1'))} h1 elements; a page has one")
    titles = _all(page, "title")
    if not titles or not (titles[0].text or "").strip():
        found.append("no title")
    if not page.get("lang") and not any(e.get("lang") for e in page.iter(f"{XHTML}html")):
        found.append("html has no lang")
    ids = [e.get("id") for e in page.iter() if isinstance(e.tag, str) and e.get("id")]
    found += [f"id {i!r} twice" for i in sorted({i for i in ids if i and ids.count(i) > 1})]
    for image in _all(page, "img"):
        if image.get("alt") is None:
            found.append("an image without alt")
    return found


def _forms(page: Element) -> list[str]:
    found = []
    labelled = {e.get("for") for e in _all(page, "label")}
    inside = {id(field) for lab in _all(page, "label") for field in lab.iter()}
    for name in ("input", "select", "textarea"):
        for field in _all(page, name):
            kind = field.get("type", "text")
            named = field.get("aria-label") or field.get("aria-labelledby")
            if kind not in VOID and not named and field.get("id") not in labelled and id(field) not in inside:
                found.append(f"{name} {field.get('name')!r} has no label")
    for form in _all(page, "form"):
        posts = (form.get("method") or "get").lower() == "post"
        if posts and not any(f.get("name") == "csrf_token" for f in form.iter(f"{XHTML}input")):
            found.append(f"form to {form.get('action')!r} has no CSRF token")
    return found


class ReadingClient(FlaskClient):
    """Signs in, fills the CSRF token by itself, and refuses bad pages."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        response = super().open(*args, **kwargs)
        empty = response.status_code in (204, 301, 302, 303, 307, 308) or response.request.method == "HEAD"
        if response.mimetype == "text/html" and not empty:
            html = response.get_data(as_text=True)
            wrong = problems_of(html)
            assert not wrong, f"{response.request.path}: " + "; ".join(wrong[:8])
        return response

    def sign_in_as(self, account: Account) -> "ReadingClient":
        """Sign in without the sign-in page, as that page itself would."""
        token = secrets.token_urlsafe(32)
        with self.application.extensions["wiring"].uow.begin() as session:
            session.add(
                LoginSession(
                    token_hash=token_hash(token),
                    account_id=account.id,
                    created_at=clock.now(),
                    seen_at=clock.now() + timedelta(days=400),  # a test that moves the clock stays signed in
                    expires_at=clock.now() + timedelta(days=400),
                )
            )
        with self.session_transaction() as cookie:
            cookie[TOKEN] = token
        return self

    def send(self, path: str, data: dict[str, Any] | None = None, **kwargs: Any) -> TestResponse:
        """POST a form as a browser would: the CSRF token comes from a page fetched before."""
        page = self.get("/accounts/sign-in") if "csrf" not in kwargs else None
        if page is not None and page.status_code == 303:
            page = self.get("/contact")  # who is signed in has nothing to sign in to; every page lets them sign out
        token = kwargs.pop("csrf", None) or _token(page.get_data(as_text=True) if page else "")
        return self.post(path, data={"csrf_token": token, **(data or {})}, **kwargs)


def _token(html: str) -> str:
    match = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', html)
    return match.group(1) if match else ""
