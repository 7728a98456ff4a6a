"""The page of one card, the card through another reader's eyes, and the list of one's own."""

from typing import Any

from flask import current_app, render_template, request, url_for

from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader, reaches, reader_of, seen_by
from marketplace.errors import NotFound
from marketplace.models import CardNeeds, SkillCard
from marketplace.queries.cards import MAX_CARDS, deleted_cards
from marketplace.queries.openings import towns
from marketplace.queries.people import cards_of_person
from marketplace.queries.subjects import card_subject
from marketplace.services.cards_moves import RESTORABLE_FOR
from marketplace.web.access import actor, guard
from marketplace.web.cards.blueprint import blueprint
from marketplace.web.cards.showing import (
    INTRODUCED,
    PREVIEWS,
    card_row,
    facts_for,
    facts_in_introduction,
    shown_to,
    told_fields,
    who_sees,
)
from marketplace.web.context import say
from marketplace.web.loaders import load_card
from marketplace.web.traces import audit_card
from marketplace.web.units import db

KEEPERS = (Reader.PERSON, Reader.OWN_COACH)
MATCHES = "coach.card_matches"


def reader_now(card: SkillCard) -> Reader:
    """Return as what the reader of this request reads a card."""
    return reader_of(actor(), card_subject(db(), card))


@blueprint.get("/cards/<public_id>")
@guard(Permission.SEE_CARD, load_card)
def show(row: SkillCard) -> str:
    reader = reader_now(row)
    facts, needs = facts_for(db(), row, reader)
    if reader is not Reader.PERSON:
        audit_card(reader, row, told_fields(facts, needs))
    names = towns(db(), {row.place.municipality})
    coach_text = needs.coach_text if needs is not None and reader is not Reader.PERSON else None
    return render_template(
        "cards/show.html",
        card=row,
        shown=shown_to(reader, facts, names, coach_text),
        bar=_bar(row, reader),
        keeper=reader in KEEPERS,
        is_own=reader is Reader.PERSON,
        consent=_consent(needs),
        matches_url=_matches_url(row, reader),
        why_url=url_for("privacy.why", public_id=row.public_id) if reader is Reader.SAME_ORGANISATION else None,
    )


@blueprint.get("/cards/<public_id>/preview")
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def preview(row: SkillCard) -> str:
    """The card exactly as another reader sees it: the same template, made by the same rule."""
    asked = request.args.get("as", "employer")
    if asked not in PREVIEWS:
        raise NotFound
    reader = reader_now(row)
    own, needs = facts_for(db(), row, reader)
    other = PREVIEWS[asked]
    facts = facts_in_introduction(own) if other is None else seen_by(own, other)
    if reader is not Reader.PERSON:
        audit_card(reader, row, told_fields(facts, needs if other is Reader.OWN_COACH else None))
    address = url_for("cards.preview", public_id=row.public_id)
    # The coach's own text stays the coach's: it is shown when the coach looks, never to the person.
    coach_text = needs.coach_text if needs and other is Reader.OWN_COACH and reader is Reader.OWN_COACH else None
    return render_template(
        "cards/preview.html",
        card=row,
        shown=shown_to(other, facts, towns(db(), {row.place.municipality}), coach_text),
        asked=asked,
        previews=[
            {
                "url": f"{address}?as={each}",
                "text": say(f"cards-preview-link-{each.replace('_', '-')}"),
                "current": each == asked,
            }
            for each in PREVIEWS
        ],
        is_introduced=asked == INTRODUCED,
        sees_now=_sees_now(row, other),
        is_own=reader is Reader.PERSON,
    )


@blueprint.get("/cards/mine")
@guard(Permission.OWN_CARDS)
def mine() -> str:
    person_id = actor().person_id or 0
    cards, gone = cards_of_person(db(), person_id, MAX_CARDS), deleted_cards(db(), person_id, RESTORABLE_FOR)
    names = towns(db(), {card.place.municipality for card in cards})
    rows = [
        {
            "row": card_row(card.facts(with_needs=False), names, url_for("cards.show", public_id=card.public_id)),
            "state": card.state.value,
            "who_sees": say(f"cards-bar-person-{who_sees(card)}"),
        }
        for card in cards
    ]
    restorable = [{"card": card, "until": card.changed_at + RESTORABLE_FOR} for card in gone]
    return render_template("cards/mine.html", rows=rows, restorable=restorable)


def _bar(card: SkillCard, reader: Reader) -> str:
    """Who sees this now, said to the reader."""
    if reader is Reader.PERSON:
        return say(f"cards-bar-person-{who_sees(card)}")
    if reader in (Reader.OWN_COACH, Reader.OPERATOR):
        return say(f"cards-bar-coach-{who_sees(card)}")
    return say(f"cards-bar-reader-{reader.value.replace('_', '-')}")


def _consent(needs: CardNeeds | None) -> dict[str, Any] | None:
    return None if needs is None else {"on": needs.consent.given_on, "how": needs.consent.how.value}


def _sees_now(card: SkillCard, other: Reader | None) -> bool:
    """Whether such a reader sees the card as it is shown now; in an introduction the person says so each time."""
    return other is None or reaches(card.state, card.visibility, other)


def _matches_url(card: SkillCard, reader: Reader) -> str | None:
    if reader is Reader.PERSON or MATCHES not in current_app.view_functions or not may(actor(), Permission.RANK):
        return None
    return url_for(MATCHES, public_id=card.public_id)
