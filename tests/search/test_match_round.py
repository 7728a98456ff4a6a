"""A round of proposals over the columns: who gets what, who gets nothing and why; the same without columns."""

from typing import Any

import pytest

from jobs import drain
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Contract, OpeningKind
from marketplace.domain.facts import Place
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.openings import OpeningState
from marketplace.domain.rounds import Without
from marketplace.errors import Unavailable
from marketplace.models import Account, EmployerBlock, Opening, Organisation
from marketplace.queries.accounts import actor_of
from marketplace.queries.rounds import seekers
from marketplace.wiring import Wiring
from search import match_round
from search.match_round import Round, Wish, propose_round
from tests import factories
from tests.db.test_openings_moves import introduced

TAMPERE = frozenset({"837"})
A_TRIAL: dict[str, Any] = {"kind": OpeningKind.WORK_TRIAL, "contract": Contract.TRIAL, "pay": None}


@pytest.fixture
def world(wiring: Wiring) -> dict[str, Any]:
    """A coach's people, one for everything that can happen in a round; two firms."""
    with wiring.uow.begin() as session:
        house, firm, other_firm = (
            factories.organisation(session, coaching=True),
            *(factories.organisation(session) for _ in range(2)),
        )
        coach = factories.member(session, Role.COACH, house)
        employer = factories.member(session, Role.EMPLOYER, firm)

        def card(name: str, **values: Any) -> Any:
            return factories.card(session, factories.person(session, coach, house, name=name), house, **values)

        def opening(title: str, **values: Any) -> Opening:
            return factories.opening(session, employer, values.pop("at", firm), title={"fi": title}, **values)

        first, second = opening("Eka"), opening("Toka", at=other_firm)
        task = opening("Keikka", kind=OpeningKind.MICRO_TASK)
        opening("Muualla", kind=OpeningKind.APPRENTICESHIP, places=(Place("049"),))
        opening("Ohi", state=OpeningState.CLOSED)
        card("Aino")
        blocking = card("Bertta")
        session.add(EmployerBlock(person_id=blocking.person_id, organisation_id=other_firm.id, made_at=clock.now()))
        met = card("Cecilia")
        for each in (first, second):
            row = introduced(session, each, coach, met)
            row.state, row.waits_for, row.due_at = IntroductionState.DECLINED_BY_PERSON, None, None
        card("Daavid", state=CardState.HIDDEN)
        busy = card("Eemil")
        for number in range(2):
            introduced(session, opening(f"Kiire {number}", places=(Place("049"),)), coach, busy)
        card("Fanni", kinds=(OpeningKind.WORK_TRIAL,))
        card("Gitta", kinds=(OpeningKind.MICRO_TASK,))
        introduced(session, task, factories.member(session, Role.COACH, house))
        card("Hilma", kinds=(OpeningKind.APPRENTICESHIP,))
    drain.run(wiring, clock.now, 1_000, dry_run=False)
    return {"coach": coach.id, "employer": employer.id, "firm": firm.id, "second": second.id}


def answered(wiring: Wiring, world: dict[str, Any], wish: Wish) -> Round:
    with wiring.uow.read() as session:
        actor = actor_of(session, session.get_one(Account, world["coach"]))
        whose = seekers(session, actor)
        assert whose.total == len(whose.people) == 8
        return propose_round(session, wiring.index, actor, whose, wish, wiring.index.vocabulary.fresh(session))


def told(found: Round) -> dict[str, Any]:
    return {
        row.seeker.person.name: row.without or [pair.opening.title["fi"] for pair in row.proposals]
        for row in found.rows
    }


EXPECTED = {
    "Aino": ["Toka"],  # the first one too would do; Bertta has nothing else
    "Bertta": ["Eka"],
    "Cecilia": Without.NOTHING_FITS,  # what fits was tried
    "Daavid": Without.NO_CARD,
    "Eemil": Without.HAS_ENOUGH,
    "Fanni": Without.NOTHING_FITS,
    "Gitta": Without.PLACES_TAKEN,
    "Hilma": Without.NOTHING_FITS,
}


def test_everybody_gets_something_or_hears_why_not(
    wiring: Wiring, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(match_round, "MOST_FROM_SQL", None)  # whoever divides it has not asked the columns
        by_columns = answered(wiring, world, Wish(TAMPERE, 2))
    assert told(by_columns) == EXPECTED
    assert by_columns.whole
    monkeypatch.setattr(match_round, "_by_columns", _resting)
    from_sql = answered(wiring, world, Wish(TAMPERE, 2))
    assert told(from_sql) == EXPECTED
    scores = [[pair.score for row in each.rows for pair in row.proposals] for each in (by_columns, from_sql)]
    assert scores[0] == pytest.approx(scores[1], abs=0.2), "only how rare words are may differ"
    assert from_sql.whole
    monkeypatch.setattr(match_round, "MOST_FROM_SQL", 12)
    assert not answered(wiring, world, Wish(TAMPERE, 2)).whole


def test_area_and_number_are_the_coachs_to_choose(wiring: Wiring, world: dict[str, Any]) -> None:
    everywhere = told(answered(wiring, world, Wish(None, 3)))
    assert everywhere["Hilma"] == ["Muualla"]
    assert everywhere["Eemil"] in (["Eka"], ["Toka"], ["Kiire 0"], ["Kiire 1"], Without.PLACES_TAKEN)
    assert everywhere["Daavid"] is Without.NO_CARD
    one = answered(wiring, world, Wish(None, 1))
    assert all(len(row.proposals) <= 1 for row in one.rows)
    assert told(one)["Eemil"] is Without.HAS_ENOUGH


def test_what_changed_a_moment_ago_counts_at_once(wiring: Wiring, world: dict[str, Any]) -> None:
    with wiring.uow.begin() as session:
        employer = session.get_one(Account, world["employer"])
        where = session.get_one(Organisation, world["firm"])
        factories.opening(session, employer, where, title={"fi": "Uusi kokeilu"}, **A_TRIAL)
        session.get_one(Opening, world["second"]).state = OpeningState.CLOSED
    found = told(answered(wiring, world, Wish(TAMPERE, 2)))
    assert found["Fanni"] == ["Uusi kokeilu"]
    assert sorted(map(str, (found["Aino"], found["Bertta"]))) == ["['Eka']", "places_taken"]


def test_more_people_than_a_round_holds_are_counted(wiring: Wiring, world: dict[str, Any]) -> None:
    with wiring.uow.read() as session:
        whose = seekers(session, actor_of(session, session.get_one(Account, world["coach"])), limit=3)
    assert [seeker.person.name for seeker in whose.people] == ["Aino", "Bertta", "Cecilia"]
    assert whose.total == 8


def _refused(*_given: Any) -> Any:
    raise AssertionError("the columns should have answered")


def _resting(*_given: Any) -> Any:
    raise Unavailable
