"""Telling of new matches: the choice how often, the letter with what it told, stopping it, forgetting."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from marketplace import clock, links
from marketplace.domain.actors import Actor
from marketplace.domain.match_notices import BETWEEN_LETTERS, NoticePace, default_pace, next_notice
from marketplace.errors import NotAllowed
from marketplace.models import Account, MatchNotice, MatchPace
from marketplace.queries.match_news import TellablePair
from marketplace.services.messages import queue_message

STOP = "stopmatches"
"""The purpose that seals the link by which these letters are stopped (links.py)."""
LETTER = "new-matches"


def pace_of(session: Session, actor: Actor) -> NoticePace:
    """Return how often the actor hears of new matches. Raises NotAllowed for a visitor."""
    if actor.account_id is None:
        raise NotAllowed
    row = session.get(MatchPace, actor.account_id)
    return row.often if row is not None else default_pace(bool(actor.coaching_organisations))


def choose_pace(session: Session, actor: Actor, often: NoticePace) -> None:
    """Choose how often to hear of new matches; the same again changes nothing. Flushes. Raises NotAllowed."""
    if actor.account_id is None:
        raise NotAllowed
    _set_pace(session, locked_account(session, actor.account_id), often)


def stop_matches_from_letter(session: Session, account: Account) -> None:
    """Send no more of these letters. Whoever has the sealed link got the letter: nobody is signed in. Flushes."""
    _set_pace(session, locked_account(session, account.id), NoticePace.NEVER)


def locked_account(session: Session, account_id: int) -> Account:
    """Return the account, held until the unit ends: telling and choosing take turns, also before the first choice."""
    return session.get_one(Account, account_id, with_for_update=True, populate_existing=True)


def _set_pace(session: Session, account: Account, often: NoticePace) -> None:
    row = session.get(MatchPace, account.id, populate_existing=True)
    if row is None:
        row = MatchPace(account_id=account.id)
        session.add(row)
    elif row.often is often:
        return
    row.often, row.next_at = often, next_notice(often, clock.now())
    session.flush()


def turn_taken(session: Session, account: Account, is_coach: bool) -> bool:
    """Take the turn of an account (locked): whether it is due still; the next turn is set then. Flushes."""
    moment, row = clock.now(), session.get(MatchPace, account.id, populate_existing=True)
    if row is None:
        row = MatchPace(account_id=account.id, often=default_pace(is_coach), next_at=moment)
        session.add(row)
    if row.often is NoticePace.NEVER or row.next_at > moment:
        return False
    row.next_at = next_notice(row.often, moment)
    session.flush()
    return True


def queue_match_letter(
    session: Session, account: Account, pairs: Sequence[TellablePair], path: str, parameters: Mapping[str, object]
) -> None:
    """Queue the letter of new matches and note what it tells. path: of the page that it leads to. Flushes.

    To an account that took its turn; the next letter comes BETWEEN_LETTERS later at the earliest. The letter can be
    stopped by one press in the mail program. A pair told before breaks the unit (the key).
    """
    moment = clock.now()
    session.add_all(
        MatchNotice(account_id=account.id, opening_id=opening, card_id=card, kind=kind, told_at=moment)
        for opening, card, kind in sorted(pairs)
    )
    letter = queue_message(session, account, LETTER, path, parameters)
    letter.stop_path = f"/searches/stop/{links.placeholder(STOP, account.public_id)}"
    pace = session.get_one(MatchPace, account.id)
    pace.next_at = max(pace.next_at, moment + BETWEEN_LETTERS)
    session.flush()


def forget_told(session: Session, before: datetime) -> int:
    """Delete what was told before a moment; return how many rows went."""
    gone = session.execute(delete(MatchNotice).where(MatchNotice.told_at < before).returning(MatchNotice.card_id))
    return len(gone.all())
