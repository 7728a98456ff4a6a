"""Cards that may be new to a saved search, and how far they were shown before."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.domain.searches import Showing
from marketplace.models import HistoryRow, SavedSearch, SkillCard, ToldCard

CARD = "card"
SHOWING = ("publish", "show_as_far_as", "import")
"""Moves of a card whose reason, where they have one, is how far it is shown from then on."""
SHOWN_AGAIN = "shown_again"
"""A coordinator who held the card back lets it be seen."""


def new_cards(session: Session, row: SavedSearch, limit: int) -> Sequence[int]:
    """Return ids of the cards that may be new to a search, the newest first: shown, published or shown further since
    the search was saved, changed since it was looked at, not told of. Whether its owner may see them is not asked here.
    """
    since, until = row.since, row.told_until
    published = func.coalesce(SkillCard.published_at, SkillCard.created_at)
    further = _happened(HistoryRow.event.in_(SHOWING), HistoryRow.reason.is_not(None), HistoryRow.at > since)
    new_now = or_(
        and_(SkillCard.changed_at >= until, or_(published > since, further)),
        and_(published > since, _happened(HistoryRow.event == SHOWN_AGAIN, HistoryRow.at >= until)),
    )
    told = exists().where(ToldCard.saved_search_id == row.id, ToldCard.card_id == SkillCard.id)
    shown = and_(SkillCard.state == CardState.PUBLISHED, SkillCard.held_back_at.is_(None))
    asked = select(SkillCard.id).where(shown, new_now, ~told).order_by(published.desc(), SkillCard.id.desc())
    return session.scalars(asked.limit(limit)).all()


def showings(session: Session, card_ids: Collection[int]) -> dict[int, list[Showing]]:
    """Return how far cards were shown from when on, the oldest first, by card; those of which nothing is known lack.

    One query: some hundred ids at a time.
    """
    known = {each.value for each in Visibility}
    asked = select(HistoryRow.subject_id, HistoryRow.reason, HistoryRow.at, HistoryRow.account_id)
    mine = and_(HistoryRow.subject_kind == CARD, HistoryRow.subject_id.in_(card_ids), HistoryRow.event.in_(SHOWING))
    found: dict[int, list[Showing]] = {}
    for number, reason, at, account_id in session.execute(asked.where(mine).order_by(HistoryRow.id)):
        if reason in known:
            found.setdefault(number, []).append(Showing(at, Visibility(reason), account_id))
    return found


def _happened(*what: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(HistoryRow.subject_kind == CARD, HistoryRow.subject_id == SkillCard.id, *what)
