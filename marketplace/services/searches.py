"""Saved searches: saved, renamed, paused, deleted and brought back by their owner; stopped from a letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from marketplace import clock, links
from marketplace.domain.actors import Actor
from marketplace.domain.moves import Part
from marketplace.domain.searches import (
    CARD_SEARCHES,
    MAX_NAME,
    MAX_SEARCHES,
    SEARCH_MOVES,
    Often,
    SearchedIn,
    SearchEvent,
    SearchState,
    may_search,
    next_time,
    searcher,
)
from marketplace.errors import Conflict, Invalid, NotAllowed
from marketplace.messages import Message
from marketplace.models import Account, HistoryRow, SavedSearch, ToldCard, ToldOpening
from marketplace.queries.accounts import actor_of
from marketplace.queries.searches import how_many_searches, same_search, searches_to_stop
from marketplace.services.history import check_version, move, part_of, record
from marketplace.services.messages import queue_message

KIND = "saved_search"
STOP = "stopsearch"
"""The purpose that seals the link by which a letter is stopped (links.py)."""
LETTERS: Mapping[SearchedIn, str] = {
    SearchedIn.OPENINGS: "saved-search",
    SearchedIn.COACH_OPENINGS: "saved-search",
    SearchedIn.COACH_CARDS: "saved-card-search",
    SearchedIn.EMPLOYER_CARDS: "saved-employer-card-search",
}
"""The texts of the letter. Of cards it says nothing but that there are new ones: they are read under the page's rule,
where reading leaves its trace."""


@dataclass(frozen=True, slots=True)
class NewSearch:
    """What is saved. parts: names of the search page's address → values. name: 1 to MAX_NAME characters."""

    searched_in: SearchedIn
    name: str
    parts: Mapping[str, Sequence[str]]
    often: Often


def save_search(session: Session, actor: Actor, command: NewSearch) -> SavedSearch:
    """Save a search, for any signed-in account that may open its page; what is new from now on will be told. Flushes.

    The same search saved again takes the new name and rhythm. Raises NotAllowed for others, Invalid at `name` (also
    when there are MAX_SEARCHES already).
    """
    if actor.account_id is None or not may_search(actor, command.searched_in):
        raise NotAllowed
    name = _name(command.name)
    parts = {key: list(values) for key, values in command.parts.items()}
    known = same_search(session, actor.account_id, command.searched_in, parts)
    if known is not None:
        change_search(session, actor, known, known.version, name, command.often)
        if known.state is SearchState.PAUSED:
            resume_search(session, actor, known)
        return known
    if how_many_searches(session, actor.account_id) >= MAX_SEARCHES:
        raise Invalid({"name": [Message("searches-too-many", {"most": MAX_SEARCHES})]})
    moment = clock.now()
    row = SavedSearch(
        account_id=actor.account_id,
        searched_in=command.searched_in,
        name=name,
        parts=parts,
        often=command.often,
        created_at=moment,
        since=moment,
        told_until=moment,
        next_at=next_time(command.often, moment),
    )
    session.add(row)
    session.flush()
    record(session, KIND, row.id, "saved", part_of(actor), actor)
    session.flush()
    return row


def change_search(session: Session, actor: Actor, row: SavedSearch, version: int, name: str, often: Often) -> None:
    """Give a search another name or rhythm. Flushes. Raises NotAllowed, Conflict, Invalid at `name`."""
    _check(actor, row)
    check_version(row, version)
    row.name = _name(name)
    if row.often is not often:
        row.often, row.next_at = often, next_time(often, clock.now())
    row.version += 1
    session.flush()


def pause_search(session: Session, actor: Actor, row: SavedSearch) -> None:
    """Send no letters of a search for now. Flushes. Raises NotAllowed, InvalidMove when it is paused."""
    _check(actor, row)
    move(session, KIND, row, SEARCH_MOVES, SearchEvent.PAUSE, part_of(actor), actor)


def resume_search(session: Session, actor: Actor, row: SavedSearch) -> None:
    """Send letters again, of what is new from now on. Flushes. Raises NotAllowed, InvalidMove when it is not paused."""
    _check(actor, row)
    move(session, KIND, row, SEARCH_MOVES, SearchEvent.RESUME, part_of(actor), actor)
    row.since = row.told_until = clock.now()
    row.next_at = next_time(row.often, row.since)
    session.flush()


def delete_search(session: Session, actor: Actor, row: SavedSearch) -> None:
    """Delete a search; for DELETED_KEPT it can be brought back. Twice is once. Flushes. Raises NotAllowed."""
    _check(actor, row)
    if row.deleted_at is None:
        row.deleted_at = clock.now()
        row.version += 1
        record(session, KIND, row.id, "deleted", part_of(actor), actor)
        session.flush()


def restore_search(session: Session, actor: Actor, row: SavedSearch) -> None:
    """Bring a deleted search back as it was. Flushes. Raises NotAllowed, Conflict when there is no room for it."""
    _check(actor, row)
    if row.deleted_at is None:
        return
    if how_many_searches(session, row.account_id) >= MAX_SEARCHES:
        raise Conflict(Message("searches-too-many", {"most": MAX_SEARCHES}))
    row.deleted_at = None
    row.version += 1
    record(session, KIND, row.id, "restored", part_of(actor), actor)
    session.flush()


def stop_from_letter(session: Session, row: SavedSearch, *, every: bool = False) -> int:
    """Pause a search, or every search of its owner, by a letter's sealed link. Returns how many were paused now.

    Whoever has the link got the letter: nobody is signed in. Once is enough. Flushes.
    """
    owner = Actor(account_id=row.account_id)
    going = searches_to_stop(session, row.account_id) if every else [row]
    running = [each for each in going if each.state is SearchState.ACTIVE]
    for each in running:
        move(session, KIND, each, SEARCH_MOVES, SearchEvent.PAUSE, Part.PERSON, owner)
    return len(running)


def queue_search_letter(
    session: Session, row: SavedSearch, ids: Sequence[int], path: str, parameters: Mapping[str, object]
) -> None:
    """Queue the letter of a saved search and note which openings or cards (by id) it tells of. Flushes.

    The letter can be stopped by one press in the mail program. A pair told before breaks the unit (the tables' keys).
    """
    moment, told = clock.now(), {"saved_search_id": row.id, "told_at": clock.now()}
    if row.searched_in in CARD_SEARCHES:
        session.add_all(ToldCard(card_id=number, **told) for number in sorted(ids))
    else:
        session.add_all(ToldOpening(opening_id=number, **told) for number in sorted(ids))
    letter = queue_message(session, row.account, LETTERS[row.searched_in], path, parameters)
    letter.stop_path = f"/searches/stop/{links.placeholder(STOP, row.public_id)}"
    row.told_at = moment
    session.flush()


def forget_deleted(session: Session, before: datetime, limit: int) -> int:
    """Remove searches deleted before a moment, with what they told and their history; returns how many."""
    asked = select(SavedSearch.id).where(SavedSearch.deleted_at < before).order_by(SavedSearch.id).limit(limit)
    gone = session.scalars(asked).all()
    if gone:
        session.execute(delete(ToldOpening).where(ToldOpening.saved_search_id.in_(gone)))
        session.execute(delete(ToldCard).where(ToldCard.saved_search_id.in_(gone)))
        session.execute(delete(HistoryRow).where(HistoryRow.subject_kind == KIND, HistoryRow.subject_id.in_(gone)))
        session.execute(delete(SavedSearch).where(SavedSearch.id.in_(gone)))
    return len(gone)


def reader_for(session: Session, row: SavedSearch) -> tuple[Actor, Actor | None]:
    """Return (the owner, as whom the search looks now); as nobody (None) while the owner may not look there."""
    owner = actor_of(session, session.get_one(Account, row.account_id))
    return owner, searcher(owner, row.searched_in)


def _check(actor: Actor, row: SavedSearch) -> None:
    if actor.account_id is None or actor.account_id != row.account_id:
        raise NotAllowed


def _name(typed: str) -> str:
    name = " ".join(typed.split())
    if not name:
        raise Invalid({"name": [Message("searches-name-needed")]})
    if len(name) > MAX_NAME:
        raise Invalid({"name": [Message("form-too-long", {"most": MAX_NAME, "length": len(name)})]})
    return name
