"""Ranked lists: who gets which cards and openings, what hidden fields cannot move, and how many queries it takes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, VISITOR, Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Amount, MatchState, Offer, OpeningKind, Visibility, Weight
from marketplace.domain.facts import HoursRange, Place
from marketplace.domain.openings import OpeningState
from marketplace.domain.visibility import Reader
from marketplace.errors import NotAllowed, NotFound
from marketplace.language.vocabulary import Vocabulary
from marketplace.models import Account, Municipality, Opening, Organisation, Postcode, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.queries.match_judging import RankedList
from marketplace.queries.matches import cards_for_opening, explain_pair, openings_for_card, rankings
from tests import factories
from tests.bench.match_data import starter_vocabulary

MAX_QUERIES = 12


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return starter_vocabulary()


@dataclass
class World:
    """Two coaching organisations, a coach in each and a colleague, an employer with an opening in Tampere."""

    home: Organisation
    away: Organisation
    coach: Account
    colleague: Account
    stranger: Account
    employer: Account
    firm: Organisation
    opening: Opening


@pytest.fixture
def world(session: Session) -> World:
    session.add(
        Municipality(
            code="837", name_fi="Tampere", name_sv="Tammerfors", region_code="06", region_fi="Pirkanmaa",
            region_sv="Birkaland", lat=61.4981, lon=23.7608,
        )
    )  # fmt: skip
    session.flush()
    session.add_all(
        [
            Postcode(code="33100", name="Keskusta", municipality="837", lat=61.4969, lon=23.7721),
            Postcode(code="33200", name="Länsi", municipality="837", lat=61.4951, lon=23.7405),
        ]
    )
    home, away = (factories.organisation(session, coaching=True) for _ in range(2))
    firm = factories.organisation(session)
    employer = factories.member(session, Role.EMPLOYER, firm)
    offers = {"quiet_place": Offer.YES, "own_pace": Offer.NO}
    opening = factories.opening(session, employer, firm, accommodations=offers, demands={"lifting": Amount.SOME})
    coach, colleague, stranger = (factories.member(session, Role.COACH, where) for where in (home, home, away))
    return World(home, away, coach, colleague, stranger, employer, firm, opening)


def keep(session: Session, world: World, **values: Any) -> SkillCard:
    """A card of the home organisation in the coach's caseload."""
    return factories.card(session, factories.person(session, world.coach, world.home), world.home, **values)


def actor(session: Session, account: Account) -> Actor:
    return actor_of(session, account)


def ids(ranked: RankedList) -> list[str]:
    return [pair.card.external_id for pair in (*ranked.best, *ranked.near_misses, *ranked.others)]


def test_a_card_is_ranked_for_whom_its_visibility_reaches(
    session: Session, world: World, vocabulary: Vocabulary
) -> None:
    cards = {visibility: keep(session, world, visibility=visibility) for visibility in Visibility}
    cards_of_nobody = [
        keep(session, world, state=CardState.DELETED),
        keep(session, world, state=CardState.DELETED, visibility=Visibility.EMPLOYERS),
    ]
    draft, hidden = (keep(session, world, state=state) for state in (CardState.DRAFT, CardState.HIDDEN))
    seen = {
        name: set(ids(cards_for_opening(session, who, world.opening.id, vocabulary, with_no=True)))
        for name, who in {
            "coach": actor(session, world.coach),
            "colleague": actor(session, world.colleague),
            "stranger": actor(session, world.stranger),
            "operator": OPERATOR,
        }.items()
    }
    names = {visibility: card.external_id for visibility, card in cards.items()}
    everything = {*names.values(), draft.external_id, hidden.external_id}
    assert seen["coach"] == seen["operator"] == everything
    assert seen["colleague"] == set(names.values()) - {names[Visibility.OWN_COACH]}
    assert seen["stranger"] == {names[Visibility.COACHES], names[Visibility.EMPLOYERS]}
    assert not everything & {card.external_id for card in cards_of_nobody}


def test_only_coaches_and_the_operator_get_cards_ranked(session: Session, world: World, vocabulary: Vocabulary) -> None:
    coordinator = factories.member(session, Role.COORDINATOR, world.home)
    for who in (VISITOR, actor(session, world.employer), actor(session, coordinator)):
        with pytest.raises(NotAllowed):
            cards_for_opening(session, who, world.opening.id, vocabulary)
        with pytest.raises(NotAllowed):
            next(rankings(session, who, vocabulary, for_openings=True))
    assert cards_for_opening(session, actor(session, world.coach), world.opening.id, vocabulary).best == ()
    with pytest.raises(NotFound):
        cards_for_opening(session, OPERATOR, 999, vocabulary)


def test_a_card_that_is_not_shown_is_not_found(session: Session, world: World, vocabulary: Vocabulary) -> None:
    own = keep(session, world, visibility=Visibility.OWN_COACH)
    shown = keep(session, world, visibility=Visibility.EMPLOYERS)
    for who in (world.colleague, world.stranger, world.employer):
        with pytest.raises(NotFound):
            openings_for_card(session, actor(session, who), own.id, vocabulary)
        with pytest.raises(NotFound):
            explain_pair(session, actor(session, who), world.opening.id, own.id, vocabulary)
    with pytest.raises(NotAllowed):
        openings_for_card(session, actor(session, world.employer), shown.id, vocabulary)
    for who in (world.coach, world.stranger):
        found = openings_for_card(session, actor(session, who), shown.id, vocabulary)
        assert [pair.opening.id for pair in found.best] == [world.opening.id]


def test_openings_of_a_coach_stand_and_of_the_operator_need_not(
    session: Session, world: World, vocabulary: Vocabulary
) -> None:
    card = keep(session, world)
    now = clock.now()
    unverified = factories.organisation(session, verified=False)
    made = {
        "unverified": factories.opening(session, world.employer, unverified),
        "incomplete": factories.opening(session, world.employer, world.firm, missing=("pay",)),
        "ends now": factories.opening(session, world.employer, world.firm, expires_at=now),
        "ends later": factories.opening(session, world.employer, world.firm, expires_at=now + timedelta(seconds=1)),
        "draft": factories.opening(session, world.employer, world.firm, state=OpeningState.DRAFT),
        "expired": factories.opening(session, world.employer, world.firm, state=OpeningState.EXPIRED),
        "deleted": factories.opening(session, world.employer, world.firm, state=OpeningState.DELETED),
    }
    names = {opening.id: name for name, opening in made.items()} | {world.opening.id: "plain"}
    for who, expected in (
        (actor(session, world.coach), {"plain", "unverified", "incomplete", "ends later"}),
        (OPERATOR, set(names.values()) - {"deleted"}),
    ):
        found = openings_for_card(session, who, card.id, vocabulary)
        heads = {names[pair.opening.id]: pair.opening for pair in (*found.best, *found.near_misses)}
        assert set(heads) == expected
        assert not heads["unverified"].is_public
        assert heads["incomplete"].missing == ("pay",)
        assert heads["plain"].is_public
        assert not heads["plain"].is_over
        assert {name for name, head in heads.items() if head.is_over} == expected & {"ends now", "expired"}


def test_a_person_gets_public_openings_for_the_own_card(session: Session, world: World, vocabulary: Vocabulary) -> None:
    account = factories.account(session)
    person = factories.person(session, world.coach, world.home, account_id=account.id)
    card = factories.card(session, person, world.home, visibility=Visibility.OWN_COACH)
    factories.needs(session, card, needs={"own_pace": Weight.MUST, "quiet_place": Weight.MUST})
    unverified = factories.organisation(session, verified=False)
    factories.opening(session, world.employer, unverified)
    found = openings_for_card(session, actor(session, account), card.id, vocabulary)
    (pair,) = (*found.best, *found.near_misses)
    assert pair.opening.id == world.opening.id
    assert pair.card.reader is Reader.PERSON
    # What an employer refuses is not on the public page: to the person it is something to ask.
    assert "need:own_pace" in pair.judged.verdict.ask
    coach_sees = openings_for_card(session, actor(session, world.coach), card.id, vocabulary)
    assert [pair.judged.verdict.broken_codes for pair in coach_sees.near_misses] == [("need:own_pace",)]


def hidden_things(session: Session, card: SkillCard, **values: Any) -> None:
    card.place = Place("837", values.pop("postcode"))
    card.max_km, card.min_pay_cents_per_hour = values.pop("max_km"), values.pop("least")
    if card.needs_row is None:
        factories.needs(session, card, **values)
        session.expire(card, ["needs_row"])
    else:
        card.needs_row.needs, card.needs_row.limits = values["needs"], values["limits"]
    session.flush()


def test_hidden_fields_leave_the_list_of_others_byte_for_byte_the_same(
    session: Session, world: World, vocabulary: Vocabulary
) -> None:
    card, beside = keep(session, world), keep(session, world, hours_per_week=HoursRange(5, 12))
    before = {"needs": {"quiet_place": Weight.MUST}, "limits": {}, "postcode": "33200", "max_km": 17.0, "least": 900}
    after = {
        "needs": {"own_pace": Weight.MUST},
        "limits": {"lifting": Amount.NONE},
        "postcode": "33100",
        "max_km": 0.1,
        "least": 9900,
    }
    lists: dict[str, list[str]] = {}
    for change in (before, after):
        hidden_things(session, card, **change)
        for name in ("stranger", "colleague", "coach"):
            who = actor(session, getattr(world, name))
            found = cards_for_opening(session, who, world.opening.id, vocabulary, with_no=True)
            other_way = openings_for_card(session, who, card.id, vocabulary, with_no=True)
            lists.setdefault(name, []).append(repr((found, other_way)))
    assert beside.external_id in lists["stranger"][0]
    assert lists["stranger"][0] == lists["stranger"][1]
    assert lists["colleague"][0] == lists["colleague"][1]
    assert lists["coach"][0] != lists["coach"][1]
    assert "need:" not in lists["stranger"][1]
    assert "demand:" not in lists["stranger"][1]


def test_the_own_coach_sees_what_would_have_to_change(session: Session, world: World, vocabulary: Vocabulary) -> None:
    card = keep(session, world)
    factories.needs(session, card, needs={"own_pace": Weight.MUST}, limits={"noise": Amount.NONE})
    found = cards_for_opening(session, actor(session, world.coach), world.opening.id, vocabulary)
    (pair,) = found.near_misses
    assert found.best == ()
    assert (pair.state, pair.judged.verdict.broken_codes) == (MatchState.NEAR_MISS, ("need:own_pace",))
    assert [reason.code for reason in pair.changes] == ["need:own_pace"]
    assert pair.first_to_ask is not None
    assert pair.first_to_ask.code == "demand:noise"
    assert found.card_ids == (card.id,)


def test_both_directions_and_the_explanation_agree(session: Session, world: World, vocabulary: Vocabulary) -> None:
    for n in range(4):
        factories.opening(session, world.employer, world.firm, tasks=("siivota toimisto",) * n or None)
        card = keep(session, world, summary={"fi": "Olen siivonnut toimistoja."}, hours_per_week=HoursRange(5 + n, 30))
        factories.needs(session, card, needs={"quiet_place": Weight.HELPS}, limits={"lifting": Amount.NONE})
    who = actor(session, world.coach)
    one_way = {
        (pair.opening.id, pair.card.id): (pair.state, pair.score, pair.reasons)
        for ranking in rankings(session, who, vocabulary, for_openings=True)
        for pair in ranking.pairs
    }
    other_way = {
        (pair.opening.id, pair.card.id): (pair.state, pair.score, pair.reasons)
        for ranking in rankings(session, who, vocabulary, for_openings=False)
        for pair in ranking.pairs
    }
    assert one_way == other_way
    assert len(one_way) == 20
    for (opening_id, card_id), expected in one_way.items():
        pair = explain_pair(session, who, opening_id, card_id, vocabulary)
        assert (pair.state, pair.score, pair.reasons) == expected


def test_twelve_queries_do_whatever_the_number_of_rows(
    session: Session, world: World, vocabulary: Vocabulary, queries: Callable[[], Any]
) -> None:
    counts = []
    for more in (1, 8):
        for n in range(more):
            card = keep(session, world, headline={"fi": f"Hyllyttäjä {more} {n}"}, kinds=tuple(OpeningKind))
            factories.needs(session, card, needs={"quiet_place": Weight.MUST})
            factories.opening(session, world.employer, factories.organisation(session))
        session.commit()
        who = actor(session, world.coach)
        asked: tuple[Callable[[], object], ...] = (
            partial(cards_for_opening, session, who, world.opening.id, vocabulary),
            partial(openings_for_card, session, who, card.id, vocabulary),
            partial(explain_pair, session, who, world.opening.id, card.id, vocabulary),
        )
        for ask in asked:
            ask()  # what a process keeps for a while is loaded beforehand
            session.expire_all()
            with queries() as log:
                ask()
            counts.append(len(log))
    assert max(counts) <= MAX_QUERIES, counts
    assert counts[:3] == counts[3:]


def test_the_list_is_the_best_of_tier_one_and_ten_near_misses(
    session: Session, world: World, vocabulary: Vocabulary
) -> None:
    for n in range(5):
        keep(session, world, summary={"fi": "hyllyttäjä " * n or "muu"})
    for _ in range(12):
        keep(session, world, hours_per_week=HoursRange(30, 40))
    keep(session, world, kinds=(OpeningKind.MICRO_TASK,))
    found = cards_for_opening(session, actor(session, world.coach), world.opening.id, vocabulary, top=3)
    assert [len(found.best), len(found.near_misses), len(found.others)] == [3, 10, 0]
    assert found.left_out == {MatchState.FITS: 2, MatchState.NEAR_MISS: 2, MatchState.NO: 1}
    scores = [pair.score for pair in found.best]
    assert scores == sorted(scores, reverse=True)
    with_no = cards_for_opening(session, actor(session, world.coach), world.opening.id, vocabulary, with_no=True)
    assert [pair.state for pair in with_no.others] == [MatchState.NO]
