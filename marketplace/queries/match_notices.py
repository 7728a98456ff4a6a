"""Of what and whom new matches are told: openings that nobody was introduced to, and whose cards are whose."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import and_, exists, select
from sqlalchemy.orm import Session

from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.openings import OpeningState
from marketplace.models import Account, Caseload, Introduction, Membership, Opening, Organisation, SkillCard
from marketplace.queries.members import in_force

QUIET_FOR = timedelta(days=1)
"""How long an opening waits for a first introduction before coaches are asked to look at it."""


def openings_without_interest(session: Session, moment: datetime, limit: int) -> list[int]:
    """Return the ids of openings in coaches' lists that were published QUIET_FOR before a moment (aware) and that
    nobody was introduced to, the longest waiting first, `limit` at most.

    An introduction that was taken back is none; one that somebody said no to was one. One query.
    """
    met = exists().where(Introduction.opening_id == Opening.id, Introduction.state != IntroductionState.WITHDRAWN)
    asked = (
        select(Opening.id)
        .join(Organisation, Organisation.id == Opening.organisation_id)
        .where(
            Opening.state == OpeningState.PUBLISHED,
            Opening.published_at <= moment - QUIET_FOR,
            Opening.expires_at.is_(None) | (Opening.expires_at > moment),
            Opening.held_back_at.is_(None),
            Organisation.suspended_at.is_(None),
            ~met,
        )
        .order_by(Opening.published_at, Opening.id)
        .limit(limit)
    )
    return list(session.scalars(asked))


def coaches_of_cards(session: Session, card_ids: Collection[int]) -> Mapping[int, frozenset[int]]:
    """Return coaches' account ids → those of the cards, published now, whose people are in their caseload.

    Nobody whose account is closed or who is no coach of the card's organisation any more. Whether a coach may see a
    certain opening is not asked here. One query.
    """
    asked = (
        select(Caseload.coach_id, SkillCard.id)
        .join(
            SkillCard,
            and_(SkillCard.person_id == Caseload.person_id, SkillCard.organisation_id == Caseload.organisation_id),
        )
        .join(Account, Account.id == Caseload.coach_id)
        .join(
            Membership,
            and_(Membership.account_id == Caseload.coach_id, Membership.organisation_id == Caseload.organisation_id),
        )
        .where(
            SkillCard.id.in_(card_ids),
            SkillCard.state == CardState.PUBLISHED,
            SkillCard.held_back_at.is_(None),
            Caseload.ended_at.is_(None),
            Account.closed_at.is_(None),
            Membership.role == Role.COACH,
            *in_force(),
        )
        .order_by(Caseload.coach_id, SkillCard.id)
    )
    found: dict[int, set[int]] = {}
    for coach, card in session.execute(asked):
        found.setdefault(coach, set()).add(card)
    return {coach: frozenset(cards) for coach, cards in found.items()}
