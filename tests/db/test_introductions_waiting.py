"""What waits for a coach is found in a bounded number of queries, however many people there are."""

from typing import Any

from marketplace.domain.introductions import WAITING
from marketplace.queries.introductions import waiting_for
from marketplace.wiring import Wiring
from tests.factories import pair


def test_a_coachs_waiting_list_asks_at_most_twelve_queries(wiring: Wiring, queries: Any) -> None:
    with wiring.uow.begin() as session:
        made = pair.make(session)
        for _ in range(4):
            for state in WAITING:
                pair.bring(session, pair.again(session, made, new_opening=True), state)
        actors = made.actors
    for who, expected in (("coach", 8), ("person", 8), ("employer", 4)):
        with wiring.uow.read() as session, queries() as log:
            found = waiting_for(session, actors[who], 50)
        assert len(found) == expected
        assert len(log) <= 12, (who, len(log))
