"""Whom the lists reach is counted every night: once however often it runs, bounded, forgotten with the period."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from jobs import drain, note_reach, opening_lists, stopping
from marketplace import clock
from marketplace.domain.actors import OPERATOR, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import OpeningKind, Visibility, Weight
from marketplace.domain.facts import Place, SpokenLanguage
from marketplace.domain.fairness import LEAST, PERIOD, Tally
from marketplace.domain.placements import PlacementState
from marketplace.models import EmployerBlock, MatchReach, Municipality, Placement, SkillCard
from marketplace.queries import matches
from marketplace.queries.fairness import UNKNOWN, by_language_and_region, by_needs
from marketplace.services.erasure import erase_card
from marketplace.wiring import Wiring
from search import match_reach
from tests import factories as make
from tests.db.test_openings_moves import introduced

MONDAY = date(2026, 11, 23)
Move = Callable[[datetime], None]


@pytest.fixture
def world(wiring: Wiring) -> dict[str, Any]:
    """Thirteen cards of one house, of which twelve suit an opening; one is hidden; one person blocks the firm."""
    with wiring.uow.begin() as session:
        session.merge(
            Municipality(
                code="837", name_fi="Tampere", name_sv="Tammerfors", region_code="06", region_fi="P", region_sv="B",
                lat=61.5, lon=23.8,
            )
        )  # fmt: skip
        house, firm = make.organisation(session, coaching=True), make.organisation(session)
        coach = make.member(session, Role.COACH, house)
        opening = make.opening(session, make.member(session, Role.EMPLOYER, firm), firm, title={"fi": "Leipuri"})
        cards = []
        for number in range(13):
            card = make.card(
                session,
                make.person(session, coach, house),
                house,
                headline={"fi": "Leipuri" if number < 11 else "Kuljettaja"},
                kinds=(OpeningKind.OPEN_JOB,) if number < 12 else (OpeningKind.APPRENTICESHIP,),
                languages=(SpokenLanguage("so" if number < 6 else "fi", "native"),),
                place=Place("837" if number < 8 else "999"),
                visibility=Visibility.OWN_COACH if number == 0 else Visibility.COACHES,
                max_km=None,
            )
            if number < 7:
                make.needs(session, card, needs={"quiet_place": Weight.HELPS})
            cards.append(card.id)
        blocking = session.get_one(SkillCard, cards[1])
        session.add(EmployerBlock(person_id=blocking.person_id, organisation_id=firm.id, made_at=clock.now()))
        hidden = make.card(session, make.person(session), house, state=CardState.HIDDEN)
        for number, state in ((2, PlacementState.PLANNED), (3, PlacementState.CANCELLED)):
            row = introduced(session, opening, coach, session.get_one(SkillCard, cards[number]))
            session.add(
                Placement(
                    introduction_id=row.id, coach_id=coach.id, state=state, starts_on=MONDAY, mentor_name="Opastaja",
                    created_at=clock.now(), changed_at=clock.now(),
                    end_reason="no_reason" if state is PlacementState.CANCELLED else None,
                )
            )  # fmt: skip
        ids = {"house": house.id, "cards": cards, "hidden": hidden.id, "opening": opening.id}
    drain.run(wiring, clock.now, 1_000, dry_run=False)
    return ids


def rows_of(wiring: Wiring) -> dict[tuple[int, date], tuple[int | None, int]]:
    with wiring.uow.read() as session:
        return {(row.card_id, row.week): (row.best_rank, row.top_tens) for row in session.scalars(select(MatchReach))}


def test_a_night_is_noted_once_and_says_who_stood_where(wiring: Wiring, world: dict[str, Any]) -> None:
    assert note_reach.run(wiring, clock.now, 100, True).served == 0
    assert not rows_of(wiring), "a dry run writes nothing"
    report = note_reach.run(wiring, clock.now, 100, False)
    assert (report.served, report.due, report.failed, dict(report.notes)) == (1, 1, 0, {"cards": 13})
    rows = rows_of(wiring)
    assert {card for card, _week in rows} == set(world["cards"]), "hidden cards take no part"
    assert {week for _card, week in rows} == {MONDAY}
    reached = {card: rank for (card, _week), (rank, _count) in rows.items() if rank is not None}
    assert sorted(reached.values()) == list(range(1, 11))
    assert world["cards"][0] in reached, "whoever else may see a card, its own coach does"
    assert world["cards"][1] not in reached, "who blocks the employer stands in no list of it"
    assert world["cards"][12] not in reached
    with wiring.uow.read() as session:
        vocabulary = wiring.index.vocabulary.fresh(session)
        best = matches.cards_for_opening(session, OPERATOR, world["opening"], vocabulary, top=12).best
    out = [pair.card.id for pair in best if pair.card.id != world["hidden"]]
    assert out[:10] == sorted(reached, key=lambda card: reached[card])
    note_reach.run(wiring, clock.now, 100, False)
    assert rows_of(wiring) == rows


def test_figures_are_sums_of_groups_over_the_period(
    wiring: Wiring, world: dict[str, Any], moved_clock: Move, settings: Any
) -> None:
    note_reach.run(wiring, clock.now, 100, False)
    with wiring.uow.read() as session:
        languages, regions = by_language_and_region(session, clock.now())
        needs = by_needs(session, {world["house"]}, clock.now())
        assert by_needs(session, set(), clock.now()) is None
        elsewhere = by_needs(session, {world["house"] + 1_000}, clock.now())
    assert languages.total == Tally(13, 10, 2, 1)
    assert dict(languages.shown) == {"fi": Tally(7, 5, 0, 0), "other": Tally(6, 5, 2, 1)}
    assert {name: tally.cards for name, tally in regions.shown.items()} == {"06": 8, UNKNOWN: 5}
    assert needs is not None and needs.total.cards == 13
    assert dict(needs.shown) == {"environment": Tally(7, 6, 2, 1), "none": Tally(6, 4, 0, 0)}
    assert elsewhere is not None and elsewhere.total == Tally() and not elsewhere.shown
    moved_clock(clock.now() + PERIOD + timedelta(days=1))
    with wiring.uow.read() as session:
        assert by_language_and_region(session, clock.now())[0].total == Tally()


def test_a_small_group_is_nowhere_in_the_figures(wiring: Wiring, world: dict[str, Any]) -> None:
    with wiring.uow.begin() as session:
        for number in world["cards"][4:6]:
            session.get_one(SkillCard, number).languages = (SpokenLanguage("fi", "native"),)
    note_reach.run(wiring, clock.now, 100, False)
    with wiring.uow.read() as session:
        languages, _regions = by_language_and_region(session, clock.now())
    assert not languages.shown, "four speak another language, and what is left of the total would say so"
    assert languages.hidden == 2 and LEAST == 5


def test_rows_go_with_their_card_and_with_the_period(wiring: Wiring, world: dict[str, Any], moved_clock: Move) -> None:
    note_reach.run(wiring, clock.now, 100, False)
    gone = world["cards"][3]
    with wiring.uow.begin() as session:
        erase_card(session, OPERATOR, session.get_one(SkillCard, gone))
    assert gone not in {card for card, _week in rows_of(wiring)}
    moved_clock(clock.now() + PERIOD + timedelta(days=8))
    drain.run(wiring, clock.now, 1_000, dry_run=False)
    report = note_reach.run(wiring, clock.now, 100, False)
    assert report.notes["forgotten"] == 12
    assert MONDAY not in {week for _card, week in rows_of(wiring)}


def test_half_a_night_and_a_resting_index_write_nothing(
    wiring: Wiring, world: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(opening_lists, "top_pairs", _broken)
        report = note_reach.run(wiring, clock.now, 100, False)
        assert (report.served, report.failed) == (0, 1), "a night in which nothing could be ranked says nothing"
    stopping.STOP.set()
    try:
        assert note_reach.run(wiring, clock.now, 100, False).served == 0
    finally:
        stopping.STOP.clear()
    assert not rows_of(wiring)
    monkeypatch.setattr(match_reach, "columns_fingerprint", lambda _vocabulary: "of another time")
    assert note_reach.run(wiring, clock.now, 100, False).failed == 1
    assert not rows_of(wiring)


def _broken(*_given: Any) -> Any:
    raise ValueError("a bad row")
