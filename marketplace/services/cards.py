"""Skill cards written by the person or with a coach. How far they are shown is in cards_moves.py.

Needs and limits are kept apart from the card, with a consent of their own; taking that back deletes them.
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import (
    NEEDS_TEXT_VERSION,
    CardState,
    card_problems,
    personal_data_in,
)
from marketplace.domain.codes import ConsentWay, Visibility
from marketplace.domain.facts import CardFacts
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader, standing
from marketplace.errors import Invalid, NotAllowed
from marketplace.messages import Message
from marketplace.models import CardNeeds, Consent, Introduction, Person, SkillCard
from marketplace.models.base import new_public_id
from marketplace.queries.subjects import card_subject, person_subject
from marketplace.services.history import check_version, record

KEEP_NEEDS = "keep_needs"
SHOW_CARD = "show_card"
CARD = "card"
_OF_NEEDS = ("need:", "demand:", "helps:")


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """When and how the person agreed."""

    on: date
    how: ConsentWay


@dataclass(frozen=True, slots=True)
class EditCard:
    """What a card is to say. version: as read; coach_text: None leaves it as it is, an empty one takes it away;
    needs_consent: asked for when needs, limits or coach text are kept for the first time."""

    facts: CardFacts
    version: int = 0
    coach_text: str | None = None
    needs_consent: GivenConsent | None = None


def part_of(session: Session, actor: Actor, card: SkillCard) -> Part:
    """Return the part the actor plays towards a card they may edit. Raises NotAllowed."""
    if actor.is_operator:
        return Part.OPERATOR
    subject = card_subject(session, card)
    where = standing(actor, subject)
    if where is Reader.PERSON:
        return Part.PERSON
    if where is Reader.OWN_COACH:
        return Part.COACH
    raise NotAllowed


def make_card(session: Session, actor: Actor, person: Person, command: EditCard) -> SkillCard:
    """Make a draft card of a person: by the person, or by the coach who has them in the caseload.

    The coach's organisation keeps a card it makes; a person's own is kept by the organisation that coaches them.
    Raises NotAllowed, Invalid.
    """
    subject = person_subject(session, person)
    if not (may(actor, Permission.CREATE_CARD) and may(actor, Permission.SEE_PERSON, subject)):
        raise NotAllowed
    _refuse_problems(command)
    held = subject.organisation_ids
    own = held & actor.organisations(Role.COACH) if actor.person_id != person.id else held
    moment, public_id = clock.now(), new_public_id()
    card = SkillCard(
        public_id=public_id,
        external_id=public_id,
        person_id=person.id,
        organisation_id=min(own) if own else None,
        state=CardState.DRAFT,
        visibility=Visibility.OWN_COACH,
        created_at=moment,
        changed_at=moment,
    )
    card.write_facts(command.facts)
    session.add(card)
    session.flush()
    part = Part.PERSON if actor.person_id == person.id else Part.COACH
    _write_needs(session, actor, card, command)
    record(session, CARD, card.id, "make", part, actor, state_to=card.state.value)
    session.flush()
    return card


def edit_card(session: Session, actor: Actor, card: SkillCard, command: EditCard) -> SkillCard:
    """Save a changed card. Raises NotAllowed, Invalid, and Conflict when somebody saved it in between."""
    part = editing_part(session, actor, card)
    check_version(card, command.version)
    _refuse_problems(command)
    card.write_facts(command.facts)
    _write_needs(session, actor, card, command)
    card.version += 1
    card.changed_at = clock.now()
    record(session, CARD, card.id, "edit", part, actor, state_from=card.state.value, state_to=card.state.value)
    session.flush()
    return card


def forget_needs(session: Session, actor: Actor, card: SkillCard) -> None:
    """Delete the needs, limits and coach text of a card and note that the consent was taken back. Raises NotAllowed."""
    part = editing_part(session, actor, card)
    if take_needs_away(session, card):
        record(session, CARD, card.id, "forget_needs", part, actor)
        card.changed_at = clock.now()
        session.flush()


def take_needs_away(session: Session, card: SkillCard) -> bool:
    """Delete the needs, limits and coach text of a card, and what was shown of them; return whether there were any.

    The consent is noted as ended, and so is every other one to keep needs of this card. The caller has checked who.
    """
    row = card.needs_row
    if row is None:
        return False
    moment = clock.now()
    row.consent.withdrawn_at = moment
    card.needs_row = None
    session.delete(row)
    older = select(Consent).where(
        Consent.card_id == card.id, Consent.purpose == KEEP_NEEDS, Consent.withdrawn_at.is_(None)
    )
    for consent in session.scalars(older.order_by(Consent.id)):
        consent.withdrawn_at = moment
    _forget_shown_needs(session, card)
    card.version += 1
    session.flush()
    return True


def _forget_shown_needs(session: Session, card: SkillCard) -> None:
    """What stood on the needs goes with them: codes among match reasons, and what employers were shown of them."""
    mine = select(Introduction).where(Introduction.card_id == card.id).options(selectinload(Introduction.disclosures))
    for introduction in session.scalars(mine.order_by(Introduction.id)):
        kept = tuple(code for code in introduction.match_reasons if not code.startswith(_OF_NEEDS))
        if kept != introduction.match_reasons:
            introduction.match_reasons = kept
        for disclosure in introduction.disclosures:
            if disclosure.need_codes:
                disclosure.need_codes = ()
            if disclosure.shown is not None and disclosure.shown.helps:
                disclosure.shown = replace(disclosure.shown, helps=())


def editing_part(session: Session, actor: Actor, card: SkillCard) -> Part:
    """Return the part of somebody who may change this card now. Raises NotAllowed."""
    if not may(actor, Permission.EDIT_CARD, card_subject(session, card)):
        raise NotAllowed
    return part_of(session, actor, card)


def _coach_text(actor: Actor, card: SkillCard, command: EditCard) -> str | None:
    """The coach's own words about needs: the person neither reads nor changes them by saving the card."""
    if actor.person_id == card.person_id or command.coach_text is None:
        return card.needs_row.coach_text if card.needs_row else None
    return command.coach_text.strip() or None


def _refuse_problems(command: EditCard) -> None:
    problems: dict[str, list[Message]] = {}
    for problem in card_problems(command.facts):
        problems.setdefault(problem.field, []).append(problem.message)
    if personal_data_in(command.coach_text or "") == "identity_code":
        problems["coach_text"] = [Message("cards-holds-identity-code")]
    if problems:
        raise Invalid(problems)


def refuse_consent(part: Part, consent: GivenConsent | None) -> None:
    """Raise Invalid (field `consent`) for a consent that is missing, lies ahead, or is the person's own to give."""
    if consent is None:
        raise Invalid({"consent": [Message("cards-consent-needed")]})
    if consent.on > clock.today():
        raise Invalid({"consent": [Message("cards-consent-in-future")]})
    if part is Part.COACH and consent.how is ConsentWay.OWN:
        raise Invalid({"consent": [Message("cards-consent-how-by-coach")]})


def consent_row(card: SkillCard, actor: Actor, purpose: str, given: GivenConsent) -> Consent:
    """Return the row that keeps a consent of the card's person; purpose: KEEP_NEEDS or SHOW_CARD."""
    return Consent(
        person_id=card.person_id,
        card_id=card.id,
        purpose=purpose,
        text_version=NEEDS_TEXT_VERSION,
        given_on=given.on,
        how=given.how,
        recorded_by_id=actor.account_id,
        recorded_at=clock.now(),
    )


def _write_needs(session: Session, actor: Actor, card: SkillCard, command: EditCard) -> None:
    """Keep, change or remove needs. The first ones ask for the consent that they are kept at all."""
    row = card.needs_row
    coach_text = _coach_text(actor, card, command)
    if not (command.facts.needs or command.facts.limits or coach_text):
        # A row that says "none" in so many words stays: nothing was taken back.
        if row is not None and (row.needs or row.limits or row.coach_text):
            forget_needs(session, actor, card)
        return
    if row is None:
        given = command.needs_consent
        own = actor.person_id == card.person_id
        if given is None:
            raise Invalid({"needs_consent": [Message("cards-needs-consent-needed")]})
        if own:
            given = GivenConsent(clock.today(), ConsentWay.OWN)
        else:
            _refuse_needs_consent(given)
        row = CardNeeds(card=card, consent=consent_row(card, actor, KEEP_NEEDS, given), changed_at=clock.now())
        session.add(row)
    row.needs = command.facts.needs
    row.limits = command.facts.limits
    row.coach_text = coach_text
    row.changed_at = clock.now()
    row.version = (row.version or 0) + 1
    session.flush()


def _refuse_needs_consent(given: GivenConsent) -> None:
    try:
        refuse_consent(Part.COACH, given)
    except Invalid as refused:
        raise Invalid({"needs_consent": refused.problems["consent"]}) from None
