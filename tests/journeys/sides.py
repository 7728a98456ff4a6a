"""One person at a browser in a journey: opens pages, fills the forms that stand there, presses buttons, reads text.

A form is sent with everything its page carries (version, token, what is ticked), so what a page forgets is missed.
"""

import re
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from flask import Flask

from marketplace.models import Account
from tests.pages import XHTML, ReadingClient

Values = dict[str, list[str]]
_TURN = re.compile(r"Vuorossa:\s*<b>(.*?)</b>")
_PROFILE = re.compile(r'<section class="mine-bar".*?</section>', re.S)


def words_of(html: str) -> str:
    """What a reader reads: the page without its head and tags, spaces made single."""
    body = re.sub(r"<(head|script|style)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


class Side:
    """Somebody at a browser; `html` is the page that lies open."""

    _parsed: Element | None

    def __init__(self, app: Flask, account: Account | None = None) -> None:
        client = app.test_client()
        assert isinstance(client, ReadingClient)
        self._client = client
        self._path, self.html = "/", ""
        self._read, self._parsed = "", None
        if account is not None:
            client.sign_in_as(account)

    def open(self, path: str, status: int = 200) -> str:
        """Open a page as it answers in the end, and return its words."""
        reply = self._client.get(path, follow_redirects=True)
        assert reply.status_code == status, f"{path}: {reply.status_code}"
        self._path, self.html = reply.request.path, reply.get_data(as_text=True)
        return self.words

    @property
    def words(self) -> str:
        return words_of(self.html)

    def press(self, action: str = "", status: int = 303, **given: Any) -> str:
        """Fill and send the form of the open page whose address ends with `action` (its last form when empty).

        given: a field's text, or the list of what is ticked. Returns the words of the page that follows.
        """
        target, data = self._form(action)
        unknown = {name for name in given if name not in data} - self._names()
        assert not unknown, f"{self._path} has no field {sorted(unknown)}"
        for name, value in given.items():
            data[name] = list(value) if isinstance(value, list | tuple) else [str(value)]
        reply = self._client.post(urljoin(self._path, target), data=data)
        assert reply.status_code == status, f"{self._path} {action}: {reply.status_code}, {words_of(reply.text)[:900]}"
        if reply.status_code == 303:
            return self.open(_here(reply.headers["Location"]))
        self.html = reply.get_data(as_text=True)
        return self.words

    def follow(self, beginning: str, saying: str = "") -> str:
        """Follow the first link of the open page whose address begins so and whose words hold `saying`."""
        for link in self._main().iter(f"{XHTML}a"):
            href = link.get("href") or ""
            if href.startswith(beginning) and saying in " ".join("".join(link.itertext()).split()):
                return self.open(href)
        raise AssertionError(f"{self._path} has no link {saying!r} to {beginning}…; it has {self.links}")

    @property
    def links(self) -> list[str]:
        """Where the links inside the page's main part lead, in order."""
        return [link.get("href") or "" for link in self._main().iter(f"{XHTML}a")]

    @property
    def path(self) -> str:
        """The address of the open page."""
        return self._path

    @property
    def turn(self) -> str | None:
        """Whose turn the timeline of the open page names; None when nobody's."""
        found = _TURN.findall(self.html)
        assert len(found) < 2
        return found[0] if found else None

    @property
    def profile(self) -> str | None:
        """The part of the open page that shows what the employer sees of a person; None when there is none."""
        found = _PROFILE.findall(self.html)
        assert len(found) < 2
        return words_of(found[0]) if found else None

    def _main(self) -> Element:
        if self._read != self.html:
            page = html5lib.parse(self.html, treebuilder="etree")
            self._read, self._parsed = self.html, next(iter(page.iter(f"{XHTML}main")))
        assert self._parsed is not None
        return self._parsed

    def _forms(self) -> list[Element]:
        return [form for form in self._main().iter(f"{XHTML}form") if form.get("method", "get").lower() == "post"]

    def _names(self) -> set[str]:
        return {each.get("name") or "" for form in self._forms() for each in form.iter() if isinstance(each.tag, str)}

    def _form(self, action: str) -> tuple[str, Values]:
        fitting = [form for form in self._forms() if form_target(form, self._path).endswith(action)]
        assert fitting, f"{self._path} has no form to …{action}"
        return form_target(fitting[-1], self._path), form_values(fitting[-1])


def _here(location: str) -> str:
    parts = urlsplit(location)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def form_target(form: Element, path: str) -> str:
    """Return the path that a form of the page at `path` is sent to."""
    return urlsplit(form.get("action") or path).path or path


def form_values(form: Element) -> Values:
    """What a browser would send of a form as it came, without the buttons."""
    values: Values = {}
    for field in form.iter(f"{XHTML}input"):
        name, kind = field.get("name"), field.get("type", "text")
        ticked = kind not in ("checkbox", "radio") or field.get("checked") is not None
        if name and ticked and kind not in ("submit", "button"):
            values.setdefault(name, []).append(field.get("value", "on" if kind == "checkbox" else ""))
    for area in form.iter(f"{XHTML}textarea"):
        values.setdefault(area.get("name") or "", []).append("".join(area.itertext()).removeprefix("\n"))
    for select in form.iter(f"{XHTML}select"):
        options = list(select.iter(f"{XHTML}option"))
        chosen = [each for each in options if each.get("selected") is not None] or options[:1]
        values.setdefault(select.get("name") or "", []).extend(each.get("value") or "" for each in chosen)
    return values
