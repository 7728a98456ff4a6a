"""How far a card is shown: with consent, back and forth, each step undone or refused; and the coach's search."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from marketplace.domain.cards import CardState
from marketplace.domain.codes import ConsentWay, Visibility
from marketplace.models import CardNeeds, Consent, HistoryRow, ReadAudit, SkillCard
from marketplace.wiring import Wiring
from search import sync
from search.port import IndexName
from tests import factories
from tests.conftest import NOON
from tests.web.cards_parts import COACH_TEXT, HIDDEN_WORDS, NAME, Scene, form, planted_facts, scene

Move = Callable[[datetime], None]


@pytest.fixture
def made(wiring: Wiring) -> Scene:
    with wiring.uow.begin() as session:
        return scene(
            session, Visibility.OWN_COACH, state=CardState.DRAFT, consent_on=None, consent_how=None, published_at=None
        )


def _client(app: Any, made: Scene, who: str) -> Any:
    return app.test_client().sign_in_as(made.accounts[who])


def _path(made: Scene, move: str) -> str:
    return f"/cards/{made.card.public_id}/{move}"


def _card(wiring: Wiring, made: Scene) -> SkillCard:
    with wiring.uow.read() as session:
        return session.get_one(SkillCard, made.card.id)


def _events(wiring: Wiring, made: Scene) -> list[HistoryRow]:
    with wiring.uow.read() as session:
        asked = select(HistoryRow).where(HistoryRow.subject_kind == "card", HistoryRow.subject_id == made.card.id)
        return list(session.scalars(asked.order_by(HistoryRow.id)))


def _publish(client: Any, made: Scene, wiring: Wiring, **values: str) -> Any:
    return client.send(_path(made, "publish"), {"version": str(_card(wiring, made).version), **values})


def test_asking_for_the_head_of_a_page_does_nothing(app: Any, wiring: Wiring, made: Scene) -> None:
    person = _client(app, made, "person")
    with wiring.uow.read() as session:
        before = len(list(session.scalars(select(CardNeeds))))
    for move in ("publish", "forget-needs"):
        assert person.head(_path(made, move)).status_code == person.get(_path(made, move)).status_code == 200
    with wiring.uow.read() as session:
        assert len(list(session.scalars(select(CardNeeds)))) == before >= 1


def test_the_persons_own_click_is_their_consent(app: Any, wiring: Wiring, made: Scene) -> None:
    person = _client(app, made, "person")
    assert _publish(person, made, wiring).status_code == 400
    assert _publish(person, made, wiring, visibility="everybody").status_code == 400
    assert _publish(person, made, wiring, visibility="employers").status_code == 303
    card = _card(wiring, made)
    assert (card.state, card.visibility) == (CardState.PUBLISHED, Visibility.EMPLOYERS)
    assert (card.consent_how, card.consent_on) == (ConsentWay.OWN, NOON.date())
    assert (_events(wiring, made)[-1].reason, _events(wiring, made)[-1].how) == ("employers", ConsentWay.OWN)
    assert _client(app, made, "employer").get(f"/cards/{made.card.public_id}").status_code == 200
    # Narrower again: nobody's consent is needed, and the one that was given is over.
    assert _publish(person, made, wiring, visibility="own_coach").status_code == 303
    assert _client(app, made, "employer").get(f"/cards/{made.card.public_id}").status_code == 404
    with wiring.uow.read() as session:
        shows = session.scalars(select(Consent).where(Consent.purpose == "show_card")).all()
        assert [row.withdrawn_at for row in shows] == [NOON]


def test_a_coach_shows_a_card_only_with_a_recorded_consent(app: Any, wiring: Wiring, made: Scene) -> None:
    coach = _client(app, made, "own_coach")
    for refused in (
        {},
        {"how": "voice"},
        {"on": "2026-11-20"},
        {"how": "own", "on": "2026-11-20"},
        {"how": "voice", "on": "2026-11-24"},
        {"how": "voice", "on": "joskus"},
    ):
        reply = _publish(coach, made, wiring, visibility="coaches", **refused)
        assert reply.status_code == 400, refused
        assert 'value="coaches" checked' in reply.get_data(as_text=True).replace("\n", "")
        assert _card(wiring, made).state is CardState.DRAFT
    assert _publish(coach, made, wiring, visibility="coaches", how="voice", on="2026-11-20").status_code == 303
    card = _card(wiring, made)
    assert (card.visibility, card.consent_how, str(card.consent_on)) == (
        Visibility.COACHES,
        ConsentWay.VOICE,
        "2026-11-20",
    )
    with wiring.uow.read() as session:
        row = session.scalars(select(Consent).where(Consent.purpose == "show_card")).one()
        assert (row.recorded_by_id, row.person_id) == (made.accounts["own_coach"].id, made.person.id)


def test_one_agrees_only_to_what_one_has_read(app: Any, wiring: Wiring, made: Scene) -> None:
    person, coach = _client(app, made, "person"), _client(app, made, "own_coach")
    read = _card(wiring, made).version
    assert coach.send(_path(made, "edit"), form(version=str(read))).status_code == 303
    late = person.send(_path(made, "publish"), {"version": str(read), "visibility": "employers"})
    assert late.status_code == 409
    assert "muuttunut" in late.get_data(as_text=True)
    assert _card(wiring, made).state is CardState.DRAFT
    assert _publish(person, made, wiring, visibility="employers").status_code == 303


def test_hiding_can_be_undone_by_whoever_hid_it_and_only_at_once(
    app: Any, wiring: Wiring, made: Scene, moved_clock: Move
) -> None:
    person, coach = _client(app, made, "person"), _client(app, made, "own_coach")
    assert person.send(_path(made, "hide")).status_code == 409, "a draft is not shown"
    _publish(person, made, wiring, visibility="coaches")
    hidden = person.send(_path(made, "hide"), follow_redirects=True).get_data(as_text=True)
    assert _path(made, "show-again") in hidden
    assert coach.send(_path(made, "show-again")).status_code == 409, "the person hid it, the coach does not show it"
    assert person.send(_path(made, "show-again")).status_code == 303
    assert _card(wiring, made).state is CardState.PUBLISHED
    assert coach.send(_path(made, "hide")).status_code == 303
    moved_clock(NOON + timedelta(hours=1, seconds=1))
    assert coach.send(_path(made, "show-again")).status_code == 409
    assert _card(wiring, made).state is CardState.HIDDEN


def test_a_deleted_card_comes_back_hidden_within_a_week(
    app: Any, wiring: Wiring, made: Scene, moved_clock: Move
) -> None:
    person = _client(app, made, "person")
    _publish(person, made, wiring, visibility="coaches")
    gone = person.send(_path(made, "delete"), follow_redirects=True).get_data(as_text=True)
    assert _path(made, "restore") in gone
    assert person.get(f"/cards/{made.card.public_id}").status_code == 404
    assert "Poistetut kortit" in person.get("/cards/mine").get_data(as_text=True)
    for who in ("same_organisation", "employer", "other_person"):
        assert _client(app, made, who).send(_path(made, "restore")).status_code == 404, who
    moved_clock(NOON + timedelta(days=7))
    assert person.send(_path(made, "restore")).status_code == 303
    assert _card(wiring, made).state is CardState.HIDDEN
    assert _client(app, made, "other_organisation").get(f"/cards/{made.card.public_id}").status_code == 404
    assert person.send(_path(made, "delete")).status_code == 303
    moved_clock(NOON + timedelta(days=14, seconds=1))
    assert person.send(_path(made, "restore")).status_code == 404
    assert "Poistetut kortit" not in person.get("/cards/mine").get_data(as_text=True)


def test_taking_the_consent_back_deletes_needs_at_once(app: Any, wiring: Wiring, made: Scene) -> None:
    person = _client(app, made, "person")
    asked = person.get(_path(made, "forget-needs"))
    assert asked.status_code == 200
    with wiring.uow.read() as session:
        assert session.scalars(select(CardNeeds)).one().coach_text == COACH_TEXT, "the page only asks"
    assert person.send(_path(made, "forget-needs")).status_code == 303
    with wiring.uow.read() as session:
        assert session.scalars(select(CardNeeds)).all() == []
        consent = session.scalars(select(Consent).where(Consent.purpose == "keep_needs")).one()
        assert consent.withdrawn_at == NOON
    assert person.get(_path(made, "forget-needs")).status_code == 303
    assert _events(wiring, made)[-1].event == "forget_needs"
    coach = _client(app, made, "own_coach").get(f"/cards/{made.card.public_id}").get_data(as_text=True)
    assert HIDDEN_WORDS["needs"] not in coach
    assert COACH_TEXT not in coach


def test_only_the_person_and_the_own_coach_move_a_card(app: Any, wiring: Wiring, made: Scene) -> None:
    _publish(_client(app, made, "person"), made, wiring, visibility="employers")
    version = _card(wiring, made).version
    for who, expected in {
        "same_organisation": 403,
        "other_organisation": 403,
        "employer": 403,
        "coordinator": 403,
        "other_person": 404,
        "without_agreement": 403,  # the terms come first, whatever is asked
    }.items():
        client = _client(app, made, who)
        for move in ("publish", "hide", "delete", "forget-needs", "show-again"):
            assert client.send(_path(made, move), {"visibility": "own_coach"}).status_code == expected, (who, move)
    assert _card(wiring, made).version == version
    visitor = app.test_client()
    assert visitor.send(_path(made, "delete")).location.endswith("/accounts/sign-in")


def test_history_says_in_plain_words_who_did_what(app: Any, wiring: Wiring, made: Scene) -> None:
    coach = _client(app, made, "own_coach")
    _publish(coach, made, wiring, visibility="coaches", how="paper", on="2026-11-20")
    coach.send(_path(made, "hide"))
    for who in ("person", "own_coach"):
        html = _client(app, made, who).get(_path(made, "history")).get_data(as_text=True)
        assert html.index("Kortti piilotettiin") < html.index("Kortti julkaistiin")
        assert "suostumus: paperilla, 20. marraskuuta 2026" in html
        assert made.accounts["own_coach"].name in html


def test_the_search_finds_what_a_coach_may_see_and_writes_it_down(
    app: Any, wiring: Wiring, queries: Callable[[], Any]
) -> None:
    with wiring.uow.begin() as session:
        made = scene(session, Visibility.COACHES)
        other = factories.person(session)
        factories.card(
            session, other, made.house, **{**planted_facts(), "headline": {"fi": "Salattu"}}, visibility="own_coach"
        )
    for who, finds in (("own_coach", True), ("other_organisation", True), ("without_agreement", False)):
        client = _client(app, made, who)
        with queries() as log:
            html = client.get("/coach/cards").get_data(as_text=True)
        assert ("Planttuotsikko" in html) is finds, who
        assert "Salattu" not in html
        assert NAME not in html
        assert not any(words in html for words in HIDDEN_WORDS.values()), who
        asked = [statement for statement in log if statement.startswith("SELECT")]
        assert len(asked) <= 12, (who, asked)
    with wiring.uow.read() as session:
        listed = session.scalars(select(ReadAudit).where(ReadAudit.what == "listing")).all()
    assert [(row.account_id, row.card_ids) for row in listed] == [
        (made.accounts[who].id, (made.card.id,)) for who in ("own_coach", "other_organisation")
    ]
    for who in ("employer", "person"):
        assert _client(app, made, who).get("/coach/cards").status_code == 403, who
    assert app.test_client().get("/coach/cards").status_code == 303


def test_the_search_narrows_and_says_what_to_do_when_nothing_is_found(app: Any, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        made = scene(session, Visibility.COACHES)
    for name in IndexName:
        sync.rebuild(wiring.uow, wiring.index, name)
    coach = _client(app, made, "own_coach")
    assert "Planttuotsikko" in coach.get("/coach/cards?kind=apprenticeship&municipality=837").get_data(as_text=True)
    empty = coach.get("/coach/cards?kind=micro_task").get_data(as_text=True)
    assert "Planttuotsikko" not in empty
    assert "Näillä ei löytynyt korttia" in empty
    assert "yksi kortti" in empty, "the nearest wider search, with its number"
    nonsense = coach.get("/coach/cards?kind=palace&municipality=Atlantis&page=-4&q=%00%ff<b>").get_data(as_text=True)
    assert "<b>" not in nonsense.split("<main")[1].split("Osa rajauksista")[0]
    for language in ("sv", "en"):
        coach.set_cookie("lang", language)
        assert coach.get("/coach/cards?q=zzzz").status_code == 200
