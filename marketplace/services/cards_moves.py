"""How far a card is shown: published as far as the person agreed, hidden, deleted, brought back."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.cards import CARD_MOVES, CardEvent, CardState, needs_consent
from marketplace.domain.codes import ConsentWay, Visibility
from marketplace.domain.moves import Part
from marketplace.errors import InvalidMove, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import Consent, HistoryRow, SkillCard
from marketplace.services.cards import (
    CARD,
    SHOW_CARD,
    GivenConsent,
    consent_row,
    editing_part,
    part_of,
    refuse_consent,
)
from marketplace.services.history import check_version, move, record
from marketplace.services.introductions import end_with_card

SHOW_AS_FAR_AS = "show_as_far_as"
RESTORABLE_FOR = timedelta(days=7)
UNDO_FOR = timedelta(hours=1)


def publish_card(
    session: Session,
    actor: Actor,
    card: SkillCard,
    visibility: Visibility,
    consent: GivenConsent | None,
    version: int | None = None,
) -> SkillCard:
    """Show the card as far as `visibility`; more than the own coach asks for the person's consent.

    The person's own click is a consent; a coach records how the person gave it (voice or paper) and when. On a card
    that is shown already this changes how far. version: of the card as read, since one agrees to what one has read;
    None checks nothing. Raises NotAllowed, Invalid, and Conflict when the card was changed in between.
    """
    part = editing_part(session, actor, card)
    if version is not None:
        check_version(card, version)
    if part is Part.PERSON and needs_consent(visibility):
        consent = GivenConsent(clock.today(), ConsentWay.OWN)
    if needs_consent(visibility):
        refuse_consent(part, consent)
    else:
        consent = None
    card.visibility = visibility
    card.consent_on, card.consent_how = (consent.on, consent.how) if consent else (None, None)
    card.changed_at = clock.now()
    if consent:
        session.add(consent_row(card, actor, SHOW_CARD, consent))
    else:
        _withdraw_showing(session, card)
    how, day, reason = card.consent_how, card.consent_on, visibility.value
    if card.state is CardState.PUBLISHED:
        card.version += 1
        record(session, CARD, card.id, SHOW_AS_FAR_AS, part, actor, reason=reason, how=how, happened_on=day)
    else:
        card.published_at = clock.now()
        move(session, CARD, card, CARD_MOVES, CardEvent.PUBLISH, part, actor, reason, how=how, happened_on=day)
    session.flush()
    return card


def _withdraw_showing(session: Session, card: SkillCard) -> None:
    """Note on the consents to show this card that they are over.

    One that does not say which card it was for stays while another card of the person may stand on it.
    """
    others = select(SkillCard.id).where(
        SkillCard.person_id == card.person_id,
        SkillCard.id != card.id,
        SkillCard.state != CardState.DELETED,
        SkillCard.visibility != Visibility.OWN_COACH,
    )
    alone = session.scalar(others.order_by(SkillCard.id).limit(1)) is None
    given = select(Consent).where(
        Consent.person_id == card.person_id, Consent.purpose == SHOW_CARD, Consent.withdrawn_at.is_(None)
    )
    for consent in session.scalars(given.order_by(Consent.id)):
        if consent.card_id == card.id or (consent.card_id is None and alone):
            consent.withdrawn_at = clock.now()


def hide_card(session: Session, actor: Actor, card: SkillCard) -> SkillCard:
    """Hide the card from everybody but the person and the own coach. Raises NotAllowed, InvalidMove."""
    move(session, CARD, card, CARD_MOVES, CardEvent.HIDE, editing_part(session, actor, card), actor)
    return card


def show_card_again(session: Session, actor: Actor, card: SkillCard) -> SkillCard:
    """Undo a hiding: the card is shown as far as before, under the consent that stands.

    Only whoever hid it, as the last thing that was done to it, within UNDO_FOR: later, or by somebody else, it is
    published anew. Raises NotAllowed, InvalidMove.
    """
    part = editing_part(session, actor, card)
    last = session.scalar(
        select(HistoryRow)
        .where(HistoryRow.subject_kind == CARD, HistoryRow.subject_id == card.id)
        .order_by(HistoryRow.id.desc())
        .limit(1)
    )
    hidden_by_actor = last is not None and last.event == CardEvent.HIDE and last.account_id == actor.account_id
    if not hidden_by_actor or clock.now() - card.changed_at > UNDO_FOR:
        raise InvalidMove(Message("cards-undo-too-late"))
    move(session, CARD, card, CARD_MOVES, CardEvent.PUBLISH, part, actor, card.visibility.value)
    return card


def delete_card(session: Session, actor: Actor, card: SkillCard) -> SkillCard:
    """Take the card away; for RESTORABLE_FOR it can be brought back. Raises NotAllowed, InvalidMove."""
    move(session, CARD, card, CARD_MOVES, CardEvent.DELETE, editing_part(session, actor, card), actor)
    end_with_card(session, actor, card)
    return card


def restore_card(session: Session, actor: Actor, card: SkillCard) -> SkillCard:
    """Bring a deleted card back, hidden. Raises NotFound for others or when it is too late, InvalidMove."""
    if clock.now() - card.changed_at > RESTORABLE_FOR:
        raise NotFound
    try:
        part = part_of(session, actor, card)
    except NotAllowed:
        raise NotFound from None
    move(session, CARD, card, CARD_MOVES, CardEvent.RESTORE, part, actor)
    return card
