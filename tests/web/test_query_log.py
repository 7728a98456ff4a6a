"""The log of searches: what is kept and never kept of one, and the week's page, from five searches up."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text

from marketplace.domain.actors import Role
from marketplace.domain.codes import OpeningKind
from marketplace.domain.proposals import ProposalState
from marketplace.domain.query_log import Found, LookedIn, Side
from marketplace.models import Account, Municipality, SearchLog, SearchLogCode, SynonymProposal
from marketplace.wiring import Wiring
from search import sync
from search.port import IndexName
from tests import factories as make
from tests.conftest import NOON
from tests.factories.retention import load_rules
from tests.pages import ReadingClient

EVENING = "time:weekday_evening"
LAST_WEEK = date(2026, 11, 16)
WEEK = timedelta(days=7)


@pytest.fixture
def coordinator(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        session.add(
            Municipality(
                code="837",
                name_fi="Tampere",
                name_sv="Tammerfors",
                region_code="06",
                region_fi="Pirkanmaa",
                region_sv="Birkaland",
                lat=61.5,
                lon=23.8,
            )
        )
        load_rules(session)
        firm = make.organisation(session)
        boss = make.member(session, Role.EMPLOYER, firm)
        make.opening(session, boss, firm, title={"fi": "Siivousapua toimistoon"}, kind=OpeningKind.MICRO_TASK)
        found = make.member(session, Role.COORDINATOR, make.organisation(session, coaching=True))
    for name in IndexName:
        sync.rebuild(wiring.uow, wiring.index, name)
    return found


def notes(wiring: Wiring) -> list[tuple[Any, ...]]:
    with wiring.uow.read() as session:
        rows = session.scalars(select(SearchLog)).all()
        return sorted(((row.looked_in.value, row.text, row.found.value) for row in rows), key=str)


def codes(wiring: Wiring) -> set[tuple[str, str]]:
    with wiring.uow.read() as session:
        return {(row.side.value, row.code) for row in session.scalars(select(SearchLogCode))}


def everything(wiring: Wiring) -> str:
    """All that stands in the log but the keys, which are drawn by lot."""
    asked = ("SELECT day, looked_in, language, text, found FROM search_log", "SELECT side, code FROM search_log_code")
    with wiring.uow.read() as session:
        return str([list(session.execute(text(each))) for each in asked])


def plant(
    wiring: Wiring,
    words: str | None,
    days: list[date],
    found: Found = Found.SOME,
    given: tuple[tuple[Side, str], ...] = (),
    looked_in: LookedIn = LookedIn.OPENINGS,
) -> None:
    with wiring.uow.begin() as session:
        for day in days:
            row = SearchLog(day=day, looked_in=looked_in, language="fi", text=words, found=found)
            session.add(row)
            session.flush()
            session.add_all([SearchLogCode(search_id=row.id, side=side, code=code) for side, code in given])


def spread(count: int, monday: date = LAST_WEEK, days: int = 2) -> list[date]:
    return [monday + timedelta(days=number % days) for number in range(count)]


def test_a_search_leaves_a_note_of_nobody(client: ReadingClient, wiring: Wiring, coordinator: Account) -> None:
    client.sign_in_as(coordinator)
    assert client.get("/openings?q=Siivous&kind=micro_task").status_code == 200
    assert client.get("/openings?q=xyzzyx").status_code == 200
    assert notes(wiring) == [("openings", "siivous", "few"), ("openings", "xyzzyx", "none")]
    assert ("filter", "kinds:micro_task") in codes(wiring)
    with wiring.uow.read() as session:
        assert {row.day for row in session.scalars(select(SearchLog))} == {NOON.date()}
        columns = {column.name for column in SearchLog.__table__.columns}
    assert columns == {"id", "day", "looked_in", "language", "text", "found"}


def test_what_leaves_no_note(client: ReadingClient, wiring: Wiring, coordinator: Account) -> None:
    for path in ("/openings", "/openings?kind=micro_task", "/openings?q=", "/openings?q=siivous&c=strange"):
        assert client.get(path).status_code == 200
    page = {"Referer": "http://127.0.0.1/openings?q=Siivous"}
    host = {"base_url": "http://127.0.0.1"}
    assert client.get("/openings?q=siivous&sort=newest", headers=page, **host).status_code == 200
    ahead = {"Sec-Purpose": "prefetch"}
    assert client.get("/openings?q=siivous", headers=ahead).status_code == 200
    assert notes(wiring) == []
    elsewhere = {"Referer": "http://127.0.0.1/"}
    assert client.get("/openings?q=siivous", headers=elsewhere, **host).status_code == 200
    assert notes(wiring) == [("openings", "siivous", "few")]


def test_a_filter_that_empties_the_same_words_is_noted_without_them(
    client: ReadingClient, wiring: Wiring, coordinator: Account
) -> None:
    page = {"Referer": "http://127.0.0.1/openings?q=siivous"}
    reply = client.get("/openings?q=siivous&kind=apprenticeship", headers=page, base_url="http://127.0.0.1")
    assert reply.status_code == 200
    assert notes(wiring) == [("openings", None, "none")]
    assert ("emptied", "kinds:apprenticeship") in codes(wiring)


@pytest.mark.parametrize("path", ["/openings", "/coach/cards", "/coach/openings"])
def test_names_numbers_and_addresses_are_never_kept(
    client: ReadingClient, wiring: Wiring, coordinator: Account, path: str
) -> None:
    with wiring.uow.begin() as session:
        coach = make.member(session, Role.COACH)
    client.sign_in_as(coach)
    planted = ("Matti Zorronen", "040 765 4321", "010190-987X", "zorro@esimerkki.example", "Zorrokatu 5 A 12")
    for secret in planted:
        assert client.get(path, query_string={"q": f"siivous {secret}"}).status_code == 200
    kept = everything(wiring).casefold()
    assert "siivous" in kept
    for part in ("zorro", "matti", "765", "4321", "010190", "987", "esimerkki", "a 12"):
        assert part not in kept
    assert str(coach.public_id) not in kept and coach.email.casefold() not in kept


def test_the_page_stands_when_nothing_can_be_noted(client: ReadingClient, wiring: Wiring, coordinator: Account) -> None:
    with wiring.engine.begin() as connection:
        connection.execute(text("ALTER TABLE search_log RENAME TO away"))
    assert "Siivousapua" in client.get("/openings?q=siivous").text
    with wiring.engine.begin() as connection:
        connection.execute(text("ALTER TABLE away RENAME TO search_log"))
    assert notes(wiring) == []


def test_there_is_an_end_to_the_notes_of_a_day(
    client: ReadingClient, wiring: Wiring, coordinator: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marketplace.web.traces.MAX_A_DAY", 2)
    for word in ("siivous", "kirjasto", "metsä"):
        assert client.get(f"/openings?q={word}").status_code == 200
    assert len(notes(wiring)) == 2


def test_the_week_shows_what_was_asked_five_times_on_two_days(
    client: ReadingClient, wiring: Wiring, coordinator: Account
) -> None:
    plant(wiring, "viherkatto", spread(7), Found.NONE)
    plant(wiring, "neljä kertaa", spread(4))
    plant(wiring, "yhtenä päivänä", spread(9, days=1))
    plant(wiring, "tällä viikolla", spread(9, LAST_WEEK + WEEK, days=1))
    plant(wiring, "vanhempi", spread(6, LAST_WEEK - WEEK))
    plant(wiring, "korteista", spread(6), looked_in=LookedIn.CARDS)
    client.sign_in_as(coordinator)
    page = client.get("/admin/searches").text
    assert "viherkatto" in page and ">5+<" in page and ">7" not in page
    for hidden in ("neljä kertaa", "yhtenä päivänä", "tällä viikolla", "vanhempi", "korteista"):
        assert hidden not in page
    assert "vanhempi" in client.get("/admin/searches?week=2026-W46").text
    assert "korteista" in client.get("/admin/searches?in=cards").text
    for week in ("2026-W48", "2099-W01", "nonsense", "2026-W99"):  # not over yet, or no week
        shown = client.get("/admin/searches", query_string={"week": week}).text
        assert "viherkatto" in shown and "tällä viikolla" not in shown


def test_what_was_not_found_can_be_proposed(client: ReadingClient, wiring: Wiring, coordinator: Account) -> None:
    plant(wiring, "viherkatto", spread(6), Found.NONE)
    plant(wiring, "siivous", spread(8))
    client.sign_in_as(coordinator)
    page = client.get("/admin/searches?list=missed").text
    assert 'href="/words/new?word=viherkatto"' in page and "siivous</th>" not in page


def test_wishes_and_choices_are_told_in_words(client: ReadingClient, wiring: Wiring, coordinator: Account) -> None:
    plant(wiring, "jotain", spread(5), given=((Side.WISH, "avoid:customer_contact"), (Side.WISH, EVENING)))
    plant(
        wiring, None, spread(5), Found.NONE, ((Side.EMPTIED, "kinds:apprenticeship"), (Side.EMPTIED, "near:837:20"),
                                              (Side.EMPTIED, "pay:20"), (Side.EMPTIED, "strange:code"))
    )  # fmt: skip
    client.sign_in_as(coordinator)
    wishes = client.get("/admin/searches?list=wishes").text
    assert "time:weekday_evening" not in wishes and "avoid:customer_contact" not in wishes
    assert wishes.count(">5+<") == 4  # each in the chart and in the table
    emptied = client.get("/admin/searches?list=emptied").text
    assert "Oppisopimus" in emptied or "oppisopimus" in emptied
    assert "Tampere" in emptied and "kinds:" not in emptied and "pay:" not in emptied
    assert "&lt;time" not in emptied


def test_the_old_weeks_end_where_some_days_may_have_gone(
    client: ReadingClient, wiring: Wiring, coordinator: Account
) -> None:
    with wiring.uow.begin() as session:
        session.execute(text("DELETE FROM retention_rule"))
        session.execute(
            text(
                "INSERT INTO retention_rule (code, valid_from, amount, unit, source, set_at) "
                "VALUES ('search_log', '2026-11-01', 30, 'days', 'x', '2026-11-01 00:00:00')"
            )
        )
    plant(wiring, "kuukausi sitten", spread(6, date(2026, 10, 19)))  # 30 days before is Saturday 24.10.
    plant(wiring, "ehjä viikko", spread(6, date(2026, 10, 26)))
    client.sign_in_as(coordinator)
    shown = client.get("/admin/searches?week=2026-W43").text
    assert "ehjä viikko" in shown and "kuukausi sitten" not in shown
    assert "Edellinen viikko" not in shown and "Seuraava viikko" in shown


def test_proposed_words_wait_on_the_start_page(client: ReadingClient, wiring: Wiring, coordinator: Account) -> None:
    client.sign_in_as(coordinator)
    assert "odottaa päätöstä" not in client.get("/start").text
    with wiring.uow.begin() as session:
        session.add(SynonymProposal(word="hyllyjamppa", language="fi", meaning="hyllyttäjä", created_at=NOON))
    page = client.get("/start").text
    assert "Yksi ehdotettu sana odottaa päätöstä." in page and 'href="/admin/words"' in page
    with wiring.uow.begin() as session:
        row = session.scalars(select(SynonymProposal)).one()
        row.state, row.decided_at = ProposalState.REFUSED, NOON
    assert "odottaa päätöstä" not in client.get("/start").text


def test_a_word_that_found_nothing_can_be_proposed_at_once(
    client: ReadingClient, wiring: Wiring, coordinator: Account
) -> None:
    assert "/words/new?word=xyzzyx" in client.get("/openings?q=xyzzyx").text
    assert "/words/new" not in client.get("/openings").text.partition("<main")[2].partition("</main")[0]
    with wiring.uow.begin() as session:
        coach = make.member(session, Role.COACH)
    client.sign_in_as(coach)
    assert "/words/new?word=xyzzyx" in client.get("/coach/cards?q=xyzzyx").text
