"""What was told to me: every message stands here too, whether or not its letter arrived."""

from dataclasses import dataclass
from datetime import datetime

from flask import render_template

from marketplace.links import path_without_token, words_without_codes
from marketplace.models import OutgoingMessage
from marketplace.queries.sent_messages import PAGE_SIZE, messages_to
from marketplace.web.access import actor, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.context import say
from marketplace.web.paging import page_number, paging
from marketplace.web.units import db


@dataclass(frozen=True, slots=True)
class Told:
    """One message in the reader's language; `path` is None when its link would open something by itself."""

    public_id: str
    at: datetime
    subject: str
    body: str
    path: str | None


def told_now(row: OutgoingMessage) -> Told:
    """Return a message as the reader reads it today."""
    words = words_without_codes({str(name): value for name, value in row.parameters.items()})
    return Told(
        public_id=row.public_id,
        at=row.created_at,
        subject=say(f"mail-{row.code}-subject", **words),
        body=say(f"mail-{row.code}-body", **words),
        path=path_without_token(row.path),
    )


@blueprint.get("/accounts/messages")
@signed_in
def messages() -> str:
    page = page_number()
    rows, total = messages_to(db(), actor().account_id or 0, page)
    return render_template(
        "accounts/messages.html",
        rows=[told_now(row) for row in rows],
        paging=paging(page, total, PAGE_SIZE),
    )
