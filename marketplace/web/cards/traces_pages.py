"""What has been done to a card and who has read it, in plain words: for the person and the own coach."""

from typing import Any

from flask import render_template, url_for

from marketplace.domain.permissions import Permission
from marketplace.models import SkillCard
from marketplace.queries.cards import PAGE_SIZE, CardRead, CardStep, card_history, reads_of_card
from marketplace.web.access import actor, guard
from marketplace.web.cards.blueprint import blueprint
from marketplace.web.context import fmt_datetime, label, language, say, small
from marketplace.web.loaders import load_card
from marketplace.web.paging import page_number
from marketplace.web.units import db, texts


@blueprint.get("/cards/<public_id>/history")
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def history(row: SkillCard) -> str:
    page = page_number()
    steps, total = card_history(db(), row.id, page)
    return render_template(
        "cards/history.html",
        card=row,
        steps=[_step(each) for each in steps],
        **_paging("cards.history", row, page, total),
    )


@blueprint.get("/cards/<public_id>/readers")
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def readers(row: SkillCard) -> str:
    page = page_number()
    reads, total = reads_of_card(db(), row, page)
    return render_template(
        "cards/readers.html",
        card=row,
        reads=[_read(each) for each in reads],
        is_own=actor().person_id == row.person_id,
        **_paging("cards.readers", row, page, total),
    )


def _paging(endpoint: str, card: SkillCard, page: int, total: int) -> dict[str, Any]:
    pages = max(1, -(-total // PAGE_SIZE))
    return {
        "page": page,
        "pages": pages,
        "previous_url": url_for(endpoint, public_id=card.public_id, page=page - 1) if page > 1 else None,
        "next_url": url_for(endpoint, public_id=card.public_id, page=page + 1) if page < pages else None,
    }


def _said(area: str, code: str) -> str:
    """The text of a code that a table gives; one that has no words of its own is said in general."""
    wanted = f"{area}{code.replace('_', '-')}"
    return say(wanted if texts().has(wanted, language()) else f"{area}other")


def _step(step: CardStep) -> dict[str, Any]:
    notes = []
    if step.event in ("publish", "show_as_far_as") and step.reason:
        notes.append(label("visibility", step.reason))
    if step.how is not None and step.happened_on is not None:
        how = small(label("consent_ways", step.how))
        notes.append(say("cards-history-consent", how=how, day=step.happened_on))
    who = say(f"cards-part-{step.part}")
    return {
        "what": _said("cards-event-", step.event),
        "when": fmt_datetime(step.at),
        "who": f"{step.name}, {small(who)}" if step.name else who,
        "notes": notes,
    }


def _read(read: CardRead) -> dict[str, Any]:
    known = [f"cards-field-{name.replace('_', '-')}" for name in read.fields]
    fields = [small(say(code)) for code in known if texts().has(code, language())]
    return {
        "who": read.name or say("cards-part-operator"),
        "organisation": read.organisation or "",
        "as_whom": _said("cards-reader-", read.reader),
        "what": _said("cards-read-", read.what),
        "when": fmt_datetime(read.at),
        "fields": ", ".join(fields),
        "reason": read.reason,
    }
