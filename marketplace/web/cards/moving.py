"""How far a card is shown: publish, change, hide, delete, bring back; and needs taken back."""

from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from marketplace import clock
from marketplace.domain.cards import CardState, needs_consent
from marketplace.domain.codes import Visibility
from marketplace.domain.permissions import Permission
from marketplace.errors import Conflict, Invalid
from marketplace.messages import Message
from marketplace.models import SkillCard
from marketplace.queries.cards import needs_of_card
from marketplace.services import cards_moves as moves
from marketplace.services.cards import GivenConsent, forget_needs
from marketplace.web.access import actor, guard
from marketplace.web.cards.blueprint import blueprint
from marketplace.web.cards.forms import PublishForm
from marketplace.web.cards.reading import read_consent, version_of
from marketplace.web.cards.showing import who_sees
from marketplace.web.context import label, say, tell
from marketplace.web.forms import refuse
from marketplace.web.loaders import load_card
from marketplace.web.units import db

Reply = str | Response | tuple[str, int]


def _to(card: SkillCard) -> Response:
    return redirect(url_for("cards.show", public_id=card.public_id), 303)


@blueprint.route("/cards/<public_id>/publish", methods=["GET", "POST"])
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def publish(row: SkillCard) -> Reply:
    if request.method != "POST":
        first = {"version": str(row.version), "visibility": row.visibility.value, "on": clock.today().isoformat()}
        return _publish_page(PublishForm(data=first), row)
    form = PublishForm()
    by_coach = actor().person_id != row.person_id
    visibility = form.visibility.data or ""
    if visibility not in tuple(Visibility):
        refuse(form.visibility, Message("cards-visibility-needed"))
        return _publish_page(form, row), 400
    consent: GivenConsent | None = None
    if by_coach and needs_consent(Visibility(visibility)):
        consent = read_consent(form.how, form.on)
        if form.how.errors or form.on.errors:
            return _publish_page(form, row), 400
    try:
        moves.publish_card(db(), actor(), row, Visibility(visibility), consent, version_of(form))
    except Invalid as invalid:
        for message in invalid.problems["consent"]:
            refuse(form.on if message.code == "cards-consent-in-future" else form.how, message)
        return _publish_page(form, row), 400
    except Conflict:
        # One agrees to what one has read: the card is to be looked at again first.
        form.version.data = str(row.version)
        return _publish_page(form, row, changed=True), 409
    tell("good", f"cards-published-{who_sees(row)}")
    return _to(row)


def _publish_page(form: PublishForm, card: SkillCard, *, changed: bool = False) -> str:
    by_coach = actor().person_id != card.person_id
    return render_template(
        "cards/publish.html",
        form=form,
        card=card,
        by_coach=by_coach,
        changed=changed,
        shown_already=card.state is CardState.PUBLISHED,
        hints={
            each.value: say(f"cards-coach-{_code(each)}") if by_coach else label("visibility", each, "explain")
            for each in Visibility
        },
        icons={"own_coach": "coach", "organisation": "person", "coaches": "coach", "employers": "employer"},
    )


def _code(visibility: Visibility) -> str:
    return visibility.value.replace("_", "-")


@blueprint.post("/cards/<public_id>/hide")
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def hide(row: SkillCard) -> Response:
    moves.hide_card(db(), actor(), row)
    tell("good", "cards-hidden-now", undo=url_for("cards.show_again", public_id=row.public_id))
    return _to(row)


@blueprint.post("/cards/<public_id>/show-again")
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def show_again(row: SkillCard) -> Response:
    moves.show_card_again(db(), actor(), row)
    tell("good", f"cards-published-{who_sees(row)}")
    return _to(row)


@blueprint.post("/cards/<public_id>/delete")
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def delete(row: SkillCard) -> Response:
    by_coach = actor().person_id != row.person_id
    moves.delete_card(db(), actor(), row)
    tell("good", "cards-deleted-now", undo=url_for("cards.restore", public_id=row.public_id))
    if by_coach:
        return redirect(url_for("coach.person", public_id=row.person.public_id), 303)
    return redirect(url_for("cards.mine"), 303)


@blueprint.post("/cards/<public_id>/restore")
@guard(Permission.RESTORE_CARD, load_card)
def restore(row: SkillCard) -> Response:
    moves.restore_card(db(), actor(), row)
    tell("good", "cards-restored-now")
    return _to(row)


@blueprint.route("/cards/<public_id>/forget-needs", methods=["GET", "POST"])
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def forget(row: SkillCard) -> Reply:
    """Taking the consent back cannot be undone, so a page says first what happens."""
    needs = needs_of_card(db(), row.id)
    if needs is None:
        tell("told", "cards-no-needs-kept")
        return _to(row)
    if request.method != "POST":
        page: dict[str, Any] = {"card": row, "consent": {"on": needs.consent.given_on, "how": needs.consent.how.value}}
        return render_template("cards/forget.html", **page)
    forget_needs(db(), actor(), row)
    tell("good", "cards-needs-forgotten")
    return _to(row)
