"""The columns follow the database: the same lists as from SQL, fresh at once, healed when they are broken."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from jobs import drain, reconcile
from marketplace import clock
from marketplace.domain.actors import OPERATOR, Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import OpeningKind, Visibility
from marketplace.domain.visibility import Reader
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_rank import NOT_SEEN, SEEN_OPEN, SEEN_WHOLE
from marketplace.matching.score import POINTS
from marketplace.models import EmployerBlock, Opening, SkillCard
from marketplace.queries import matches
from marketplace.queries.accounts import actor_of
from marketplace.queries.match_judging import RankedList
from marketplace.queries.match_rows import cards_to_rank
from marketplace.queries.match_texts import Sides
from marketplace.wiring import Wiring
from search import match_columns, match_lists
from search.embed import embed
from search.index import open_index
from search.match_columns import columns_fingerprint
from search.match_meanings import meanings_of
from search.match_store import MatchColumns
from search.match_views import card_view
from search.port import IndexState
from tests import factories
from tests.bench.match_data import gold_set
from tests.embedders import FakeEmbedder

NUMBER = 24


@pytest.fixture
def world(wiring: Wiring) -> dict[str, Any]:
    """Gold cards and openings in a database: two houses, a coach in each, cards shown as far as can be."""
    gold = gold_set()
    with wiring.uow.begin() as session:
        home, away = (factories.organisation(session, coaching=True) for _ in range(2))
        coach, stranger = (factories.member(session, Role.COACH, where) for where in (home, away))
        firm = factories.organisation(session)
        employer = factories.member(session, Role.EMPLOYER, firm)
        cards, openings = [], []
        for number, facts in enumerate(list(gold.cards.values())[:NUMBER]):
            card = factories.card(
                session,
                factories.person(session, coach, home),
                home,
                visibility=list(Visibility)[number % 4],
                state=CardState.HIDDEN if number % 7 == 6 else CardState.PUBLISHED,
            )
            card.write_facts(replace(facts, needs=None, limits=None))
            cards.append(card.id)
        for opening_facts in list(gold.openings.values())[:NUMBER]:
            opening = factories.opening(session, employer, firm)
            opening.write_facts(opening_facts)
            openings.append(opening.id)
        session.flush()
        ids = {"coach": coach.id, "stranger": stranger.id, "firm": firm.id}
        actors = {"coach": actor_of(session, coach), "stranger": actor_of(session, stranger), "operator": OPERATOR}
    drain.run(wiring, clock.now, 1_000, dry_run=False)
    return {"cards": cards, "openings": openings, "actors": actors, **ids}


def columns_of(wiring: Wiring) -> MatchColumns:
    assert wiring.index.columns is not None
    return wiring.index.columns


def vocabulary_of(wiring: Wiring) -> Vocabulary:
    with wiring.uow.read() as session:
        return wiring.index.vocabulary.fresh(session)


def told(ranked: RankedList) -> Any:
    pairs = [
        (pair.card.id, pair.opening.id, pair.score, pair.state, pair.judged.verdict.ask, pair.reasons.codes)
        for pair in (*ranked.best, *ranked.near_misses)
    ]
    return pairs, dict(ranked.left_out)


def assert_same_lists(wiring: Wiring, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every reader in both directions; and SQL is not what answers."""
    vocabulary, meanings = vocabulary_of(wiring), meanings_of(wiring.index)
    with wiring.uow.read() as session:
        slow_cards, slow_openings = matches.cards_for_opening, matches.openings_for_card
        for actor in world["actors"].values():
            shown = {card.head.id for card in cards_to_rank(session, actor, Sides(vocabulary))}
            for opening in world["openings"][:6]:
                expected = told(slow_cards(session, actor, opening, vocabulary, meanings=meanings))
                with monkeypatch.context() as patched:
                    patched.setattr(matches, "cards_for_opening", _refused)
                    found = told(match_lists.cards_for_opening(session, wiring.index, actor, opening, vocabulary))
                assert found == expected
            for card in sorted(shown)[:6]:
                expected = told(slow_openings(session, actor, card, vocabulary, meanings=meanings))
                with monkeypatch.context() as patched:
                    patched.setattr(matches, "openings_for_card", _refused)
                    found = told(match_lists.openings_for_card(session, wiring.index, actor, card, vocabulary))
                assert found == expected


def _refused(*_args: Any, **_named: Any) -> Any:
    raise AssertionError("the columns should have answered")


def test_lists_by_columns_are_the_lists_from_sql(
    wiring: Wiring, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert match_columns.status(columns_of(wiring), vocabulary_of(wiring)).state is IndexState.READY
    assert_same_lists(wiring, world, monkeypatch)


def test_lists_know_the_meaning_of_texts_by_the_vectors_of_the_indexes(
    wiring: Wiring, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes with an embedder comes by the usual way: embedded, pushed, read where the index keeps it."""
    before = _meant(wiring, world)
    assert not any(before.values()), "no vectors, no points"
    wiring.index = open_index(wiring.settings.index_folder, embedder=AllOfWork())
    for _ in range(3):
        drain.run(wiring, clock.now, 10_000, dry_run=False)
        embed(wiring.uow, wiring.index, clock.now, seconds=None)
    after = _meant(wiring, world)
    assert sum(map(bool, after.values())) > 3
    assert all(0 < points <= POINTS["meaning"] for points in after.values() if points)
    assert_same_lists(wiring, world, monkeypatch)


class AllOfWork(FakeEmbedder):
    """Finds all texts somewhat near each other, as they are that speak of work."""

    def _vector(self, text: str) -> NDArray[np.float32]:
        found = super()._vector(text) + 1.2 * super()._vector("työ")
        return np.asarray(found / np.linalg.norm(found), dtype=np.float32)


def _meant(wiring: Wiring, world: dict[str, Any]) -> dict[tuple[int, int], float]:
    """The points for meaning of each pair in the coach's lists of cards."""
    pairs = (pair for each in world["openings"] for pair in listed(wiring, world["actors"]["coach"], each).values())
    return {
        (pair.opening.id, pair.card.id): sum(p.points for p in pair.judged.points if p.code == "meaning")
        for pair in pairs
    }


def listed(wiring: Wiring, actor: Actor, opening: int) -> dict[int, Any]:
    with wiring.uow.read() as session:
        vocabulary = wiring.index.vocabulary.fresh(session)
        found = match_lists.cards_for_opening(session, wiring.index, actor, opening, vocabulary)
    return {pair.card.id: pair for pair in (*found.best, *found.near_misses)}


@pytest.mark.parametrize("drained", [False, True])
def test_what_changed_is_right_at_once_and_after_the_drain(
    wiring: Wiring, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch, drained: bool
) -> None:
    coach, opening = world["actors"]["coach"], world["openings"][0]
    before = listed(wiring, coach, opening)
    withdrawn, changed, blocking = list(before)[:3]
    with wiring.uow.begin() as session:
        session.get_one(SkillCard, withdrawn).state = CardState.DELETED
        assert session.get_one(Opening, opening).kind is not OpeningKind.APPRENTICESHIP
        session.get_one(SkillCard, changed).kinds = (OpeningKind.APPRENTICESHIP,)
        person = session.get_one(SkillCard, blocking).person_id
        session.add(EmployerBlock(person_id=person, organisation_id=world["firm"], made_at=clock.now()))
    if drained:
        drain.run(wiring, clock.now, 1_000, dry_run=False)
        assert match_columns.status(columns_of(wiring), vocabulary_of(wiring)).touched > 0
    after = listed(wiring, coach, opening)
    assert not {withdrawn, changed, blocking} & after.keys()
    assert before.keys() - after.keys() == {withdrawn, changed, blocking}


def test_a_change_past_the_outbox_is_noticed_when_it_would_be_shown(wiring: Wiring, world: dict[str, Any]) -> None:
    coach, opening = world["actors"]["coach"], world["openings"][0]
    gone = next(iter(listed(wiring, coach, opening)))
    with wiring.engine.begin() as connection:
        connection.execute(SkillCard.__table__.update().where(SkillCard.id == gone).values(state=CardState.DELETED))  # type: ignore[attr-defined] # a table
    assert gone not in listed(wiring, coach, opening)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(path.read_bytes()[:-100]),
        lambda path: path.write_bytes(b"\0" * 4_096),
        lambda path: path.unlink(),
    ],
)
def test_broken_columns_are_built_anew_and_sql_answers_meanwhile(
    wiring: Wiring, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch, damage: Callable[[Any], None]
) -> None:
    columns, coach, opening = columns_of(wiring), world["actors"]["coach"], world["openings"][0]
    whole = listed(wiring, coach, opening).keys()
    path = columns.store.folder.path(columns.store.folder.current().generation) / "base-cards"
    columns.store._open = None
    damage(path)
    assert listed(wiring, coach, opening).keys() == whole
    assert match_columns.status(columns, vocabulary_of(wiring)).state is IndexState.BROKEN
    drain.run(wiring, clock.now, 1_000, dry_run=False)
    assert match_columns.status(columns, vocabulary_of(wiring)).state is IndexState.READY
    assert_same_lists(wiring, world, monkeypatch)


def test_the_night_builds_anew_what_carries_changes_or_lost_a_byte(wiring: Wiring, world: dict[str, Any]) -> None:
    columns, vocabulary = columns_of(wiring), vocabulary_of(wiring)
    with wiring.uow.begin() as session:
        session.get_one(SkillCard, world["cards"][0]).state = CardState.DELETED
    drain.run(wiring, clock.now, 1_000, dry_run=False)
    assert match_columns.status(columns, vocabulary).touched == 1
    reconcile.run(wiring, clock.now, 1_000, dry_run=False)
    assert match_columns.status(columns, vocabulary).touched == 0
    base = columns.store.folder.current().generation
    path = columns.store.folder.path(base) / "base-cards"
    content = bytearray(path.read_bytes())
    content[-70] ^= 1
    path.write_bytes(content)
    reconcile.run(wiring, clock.now, 1_000, dry_run=False)
    assert columns.store.folder.current().generation != base
    columns.store.check(columns_fingerprint(vocabulary))


def test_who_sees_which_column_is_who_sees_which_card(wiring: Wiring, world: dict[str, Any]) -> None:
    vocabulary = vocabulary_of(wiring)
    (base, _) = columns_of(wiring).store.generation(columns_fingerprint(vocabulary)).cards
    whole = (Reader.OWN_COACH, Reader.OPERATOR, Reader.PERSON)
    with wiring.uow.read() as session:
        for actor in world["actors"].values():
            readers = {card.head.id: card.head.reader for card in cards_to_rank(session, actor, Sides(vocabulary))}
            expected = [
                NOT_SEEN if number not in readers else SEEN_WHOLE if readers[number] in whole else SEEN_OPEN
                for number in base.rows.standing.id.tolist()
            ]
            assert card_view(session, actor, world["firm"]).seen(base.rows.standing).tolist() == expected
            if actor is world["actors"]["stranger"]:
                assert set(expected) == {NOT_SEEN, SEEN_OPEN}
