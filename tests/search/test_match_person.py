"""The person's own list by columns is the list from SQL, of any of the own cards, and no unverified employer in it."""

from typing import Any

import pytest

from jobs import drain
from marketplace import clock
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Amount, Weight
from marketplace.domain.visibility import Reader
from marketplace.models import Organisation, SkillCard
from marketplace.queries import matches
from marketplace.queries.accounts import actor_of
from marketplace.queries.match_judging import RankedList
from marketplace.wiring import Wiring
from search import match_lists
from tests import factories
from tests.search.test_match_columns import _refused, told, vocabulary_of, world

__all__ = ["world"]


def came_out(ranked: RankedList) -> Any:
    """Which openings are listed, as what, with which questions; in no order."""
    return {
        (pair.opening.id, pair.state, pair.judged.verdict.ask, pair.judged.verdict.broken_codes)
        for pair in (*ranked.best, *ranked.near_misses)
    }


@pytest.mark.parametrize("state", [CardState.PUBLISHED, CardState.DRAFT])
def test_the_persons_list_by_columns_is_the_one_from_sql(
    wiring: Wiring, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch, state: CardState
) -> None:
    with wiring.uow.begin() as session:
        account = factories.account(session)
        card = session.get_one(SkillCard, world["cards"][0])
        card.state = state
        card.person.account_id = account.id
        factories.needs(session, card, needs={"quiet_place": Weight.MUST}, limits={"lifting": Amount.NONE})
        session.flush()
        person = actor_of(session, account)
    drain.run(wiring, clock.now, 1_000, dry_run=False)
    vocabulary = vocabulary_of(wiring)
    with wiring.uow.read() as session:
        slow = matches.openings_for_card(session, person, card.id, vocabulary)
        with monkeypatch.context() as patched:
            patched.setattr(matches, "openings_for_card", _refused)
            found = match_lists.openings_for_card(session, wiring.index, person, card.id, vocabulary)
        # How rare words are is counted anew when the columns are built: a card that left since moves scores a little.
        assert state is CardState.DRAFT or told(found) == told(slow)
        assert came_out(found) == came_out(slow) and (found.best or found.near_misses)
        pairs = (*found.best, *found.near_misses)
        assert {pair.card.reader for pair in pairs} == {Reader.PERSON}
        asked = {code for pair in pairs for code in (*pair.judged.verdict.ask, *pair.judged.verdict.broken_codes)}
        assert asked & {"need:quiet_place", "demand:lifting"}, "the own needs and limits are felt"
    with wiring.uow.begin() as session:
        session.get_one(Organisation, world["firm"]).verified_at = None
    with wiring.uow.read() as session:
        found = match_lists.openings_for_card(session, wiring.index, person, card.id, vocabulary)
        assert not found.best and not found.near_misses
