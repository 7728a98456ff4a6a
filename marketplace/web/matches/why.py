"""The page "why this?": the whole calculation of one card and one opening, as the reader's lists have it."""

from typing import Any

from flask import render_template, request, url_for
from sqlalchemy.orm import Session

from marketplace.domain.permissions import Permission
from marketplace.domain.visibility import Reader
from marketplace.models import Opening, SkillCard
from marketplace.queries.match_objections import own_objections
from marketplace.queries.match_why import Explained, explained
from marketplace.web.access import actor, guard, subject
from marketplace.web.loaders import load_card, load_opening
from marketplace.web.matches.blueprint import blueprint
from marketplace.web.matches.calculation import calculation
from marketplace.web.matches.forms import ObjectionForm
from marketplace.web.traces import audit_card
from marketplace.web.units import db, wiring
from search.match_meanings import meanings_of

FROM_OPENING = "opening"
"""In an address: the reader comes from the list of an opening, not from that of a card."""


def why_url(card_id: str, opening_id: str, came_from: str = "card") -> str:
    """Return the address of a pair's page. card_id, opening_id: public ids; came_from: whose list leads there."""
    more: dict[str, Any] = {"from": FROM_OPENING} if came_from == FROM_OPENING else {}
    return url_for("matches.why", public_id=card_id, opening=opening_id, **more)


def opening_named(session: Session, public_id: str) -> Opening:
    """Return the opening of an address; whether it is shown is asked with the pair. Raises NotFound."""
    row: Opening = load_opening(session, public_id)[0]
    return row


def explain(card: SkillCard, opening: Opening) -> Explained:
    """Return the calculation of a pair for the reader of this request, and note that the card was read."""
    index = wiring().index
    vocabulary, meanings = index.vocabulary.fresh(db()), meanings_of(index)
    found = explained(db(), actor(), opening.id, card.id, vocabulary, subject(), meanings)
    if found.reader is not Reader.PERSON:
        audit_card(found.reader, card, found.shown)
    return found


def back_from(card: SkillCard, opening: Opening, reader: Reader) -> tuple[str, str]:
    """Return the address of the list that leads here, and the text of the link back."""
    if reader is Reader.PERSON:
        return url_for("matches.mine", card=card.public_id), "why-back-mine"
    if request.values.get("from") == FROM_OPENING:
        return url_for("coach.opening_matches", public_id=opening.public_id), "why-back-cards"
    return url_for("coach.card_matches", public_id=card.public_id), "why-back-openings"


def page(card: SkillCard, opening: Opening, found: Explained, form: ObjectionForm | None = None) -> str:
    """Return the page of a pair; form: an objection that was not sent well."""
    back_url, back_text = back_from(card, opening, found.reader)
    person = found.reader is Reader.PERSON
    return render_template(
        "matches/why.html",
        card=card,
        opening=opening,
        person=person,
        form=form or ObjectionForm(person=person, sent=False),
        came_from=request.values.get("from", ""),
        said=own_objections(db(), actor().account_id or 0, card.id, opening.id),
        back_url=back_url,
        back_text=back_text,
        **calculation(found),
    )


@blueprint.get("/cards/<public_id>/why/<opening>")
@guard(Permission.EXPLAIN_MATCH, load_card, see=Permission.SEE_CARD)
def why(row: SkillCard, opening: str) -> Any:
    other = opening_named(db(), opening)
    return page(row, other, explain(row, other))
