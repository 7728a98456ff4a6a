"""A copy of everything that is kept of me: as data for machines, and as one page to read and print."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from flask import make_response, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import RadioField

from marketplace import clock
from marketplace.queries.people import person_of_account
from marketplace.services.accounts import own_account
from marketplace.services.own_data import copy_of_data, note_copy
from marketplace.web.access import actor, signed_in
from marketplace.web.accounts.proof import ProofForm, proved, read_account
from marketplace.web.context import fmt_date, label, language, local, say
from marketplace.web.forms import one_of_the_choices
from marketplace.web.privacy.blueprint import blueprint
from marketplace.web.units import db, texts

FORMS = ("html", "json")
LISTS: Mapping[str, str] = {
    "needs": "accommodations",
    "need_codes": "accommodations",
    "limits": "demands",
    "kinds": "kinds",
    "times": "times",
    "how": "consent_ways",
    "consent_how": "consent_ways",
    "visibility": "visibility",
}
"""Columns whose codes have words: column → closed list."""


class CopyForm(ProofForm):
    form = RadioField("privacy-copy-form", [one_of_the_choices], validate_choice=False, default="html")

    def __init__(self, account: Any, **values: Any) -> None:
        super().__init__(account, **values)
        self.form.choices = [(each, say(f"privacy-copy-{each}")) for each in FORMS]


@blueprint.get("/privacy/copy")
@signed_in
def copy() -> Any:
    account = own_account(db(), actor())
    return _page(CopyForm(account), account.email)


def _page(form: CopyForm, email: str, status: int = 200) -> Any:
    return render_template("privacy/copy.html", form=form, email=email, back=_back()), status


def _back() -> str:
    return url_for("privacy.who_sees" if actor().person_id is not None else "accounts.me")


@blueprint.post("/privacy/copy")
@signed_in
def take_copy() -> Any:
    account = read_account()
    form = CopyForm(account)
    if not form.is_sent_well():
        return _page(form, account.email, 400)
    status = proved(form, account)
    if status != 200:
        return _page(form, account.email, status)
    person = person_of_account(db(), account.id)
    data = copy_of_data(db(), person.id if person else None, account.id)
    note_copy(db(), actor(), person)
    return as_file(data, str(form.form.data))


def as_file(data: Mapping[str, Any], form: str) -> Response:
    """Return a copy as a file to keep: `html` or `json`."""
    if form == "json":
        reply = make_response(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        reply.mimetype = "application/json"
    else:
        reply = make_response(page_of(data))
    reply.headers["Content-Disposition"] = f'attachment; filename="loytamo-{clock.today().isoformat()}.{form}"'
    reply.headers["Cache-Control"] = "no-store"
    return reply


def page_of(data: Mapping[str, Any]) -> str:
    """Return a copy as one page in the reader's language that needs nothing else."""
    sections = []
    for part in ("person", "account"):
        for table, rows in (data.get(part) or {}).items():
            if rows:
                heading = say(f"privacy-table-{table.replace('_', '-')}")
                sections.append({"heading": heading, "rows": [_facts(row) for row in rows]})
    return render_template("privacy/copy_file.html", sections=sections, day=fmt_date(clock.today()))


def _facts(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(say(f"privacy-column-{name.replace('_', '-')}"), _shown(name, value)) for name, value in row.items()]


def _shown(name: str, value: Any) -> str:
    """A plain value in words: codes of closed lists as their labels, moments in Finland's time."""
    if isinstance(value, bool):
        return say("privacy-yes" if value else "privacy-no")
    if isinstance(value, list):
        return "; ".join(_shown(name, item) for item in value)
    if isinstance(value, Mapping):
        if set(value) <= {"fi", "sv", "en"}:
            return local(value)
        return "; ".join(f"{_word(name, str(key))}: {_shown('', item)}" for key, item in value.items())
    return _word(name, str(value))


def _word(name: str, text: str) -> str:
    if name in LISTS and text in texts().labels.lists[LISTS[name]]:
        return label(LISTS[name], text)
    try:
        if len(text) > len("2026-11-23T"):
            return texts().moment(datetime.fromisoformat(text), language())
        return fmt_date(date.fromisoformat(text)) if len(text) == len("2026-11-23") else text
    except ValueError:
        return text
