"""The migrations on both databases: up on empty leaves no drift, down and up again neither, and rows stay."""

from collections.abc import Callable

import pytest
from alembic import command
from sqlalchemy import Connection, TextClause, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.archive.rows import VERSION_TABLE, revision_of
from marketplace.archive.target import contents_of, snapshot
from marketplace.cli.database import alembic_config, knows
from marketplace.domain.searches import SearchedIn
from marketplace.models import ToldCard, ToldOpening
from marketplace.wiring import make_engine
from tests import factories
from tests.factories import world

KINDS = ["sqlite", "postgresql"]


@pytest.mark.parametrize("kind", KINDS)
def test_up_on_empty_down_one_up_and_all_the_way(kind: str, other_databases: Callable[[str], str]) -> None:
    engine = make_engine(other_databases(kind))
    config = alembic_config(engine)
    command.upgrade(config, "head")
    command.check(config)
    with snapshot(engine) as connection:
        newest = revision_of(connection)
    assert newest is not None and knows(newest) and not knows("9999")
    command.downgrade(config, "-1")
    with snapshot(engine) as connection:
        assert revision_of(connection) != newest
    command.upgrade(config, "head")
    command.check(config)
    command.downgrade(config, "base")
    assert inspect(engine).get_table_names() == [VERSION_TABLE]
    command.upgrade(config, "head")
    command.check(config)
    engine.dispose()


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_there_after_the_newest_migration_is_taken_back_and_done_again(
    kind: str, other_databases: Callable[[str], str]
) -> None:
    engine = make_engine(other_databases(kind))
    config = alembic_config(engine)
    command.upgrade(config, "head")
    with Session(engine) as session, session.begin():
        world.build(session)
    with snapshot(engine) as connection:
        before = contents_of(connection, lambda _name, _rows: None)
    assert before["account"].rows >= 5 and before["history"].rows + before["opening"].rows > 0
    command.downgrade(config, "-1")
    with snapshot(engine) as connection:
        left = contents_of(connection, lambda _name, _rows: None)
    command.upgrade(config, "head")
    with snapshot(engine) as connection:
        after = contents_of(connection, lambda _name, _rows: None)
    # What the newest migration made is empty when it is made again; every other table has kept its rows.
    assert {name: after[name].rows for name in left} == {name: before[name].rows for name in left}
    engine.dispose()


def _rows(connection: Connection, asked: TextClause) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.execute(asked)]


@pytest.mark.parametrize("kind", KINDS)
def test_what_searches_of_openings_told_stays_when_searches_of_cards_come_and_go(
    kind: str, other_databases: Callable[[str], str]
) -> None:
    engine = make_engine(other_databases(kind))
    config = alembic_config(engine)
    command.upgrade(config, "head")
    with Session(engine) as session, session.begin():
        made, moment = world.build(session), clock.now()
        cards = factories.saved_search(session, made.accounts["coach"], searched_in=SearchedIn.COACH_CARDS)
        session.add(ToldCard(saved_search_id=cards.id, card_id=made.card.id, told_at=moment))
        session.add(ToldOpening(saved_search_id=made.saved_search.id, opening_id=made.opening.id, told_at=moment))
        mine, opening = made.saved_search.id, made.opening.id
    told = text("SELECT saved_search_id, opening_id FROM told_opening")
    searches = text("SELECT id, searched_in FROM saved_search")
    of_cards = text("UPDATE saved_search SET searched_in = 'coach_cards'")
    command.downgrade(config, "0018")
    with engine.begin() as connection:
        assert _rows(connection, told) == [(mine, opening)]
        assert _rows(connection, searches) == [(mine, "openings")]
        assert "told_card" not in inspect(connection).get_table_names()
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(of_cards)
    command.upgrade(config, "head")
    with engine.begin() as connection:
        assert _rows(connection, told) == [(mine, opening)]
        connection.execute(of_cards)
        assert _rows(connection, searches) == [(mine, "coach_cards")]
    engine.dispose()


def test_an_upgrade_takes_no_longer_time_than_others_back_into_the_pool(other_databases: Callable[[str], str]) -> None:
    engine = make_engine(other_databases("postgresql"))
    command.upgrade(alembic_config(engine), "head")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SHOW statement_timeout").scalar() == "25s"
        assert connection.exec_driver_sql("SHOW lock_timeout").scalar() == "10s"
    engine.dispose()
