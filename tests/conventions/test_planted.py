"""A string in every private field, looked for wherever somebody could read it who may not.

Pages of every role, documents of the indexes, lines of log, letters, exports and files beside the database.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from structlog.testing import capture_logs

from jobs.send_messages import as_letter
from marketplace.domain.introductions import IntroductionState
from marketplace.models import Account, OutgoingMessage
from marketplace.queries.accounts import actor_of
from marketplace.queries.exchange import cards_out, openings_out
from marketplace.services import placements
from marketplace.settings import Settings
from marketplace.texts import Texts
from marketplace.wiring import Wiring
from search.port import IndexName
from search.sources import KINDS, sources_of
from search.sync import rebuild
from tests.conventions.planting import Planted, name_of, plant, word_columns
from tests.conventions.readers import IN_INDEX, IN_LETTERS, PUBLIC, READERS, WITH_A_TRACE, is_public, readers_of
from tests.conventions.roles import ROLES, Writes, ask, endpoints
from tests.factories import pair
from tests.factories import world as small_world
from tests.factories.world import World
from tests.pages import ReadingClient

SAY = "say in tests/conventions/readers.py who may read these (READERS), or why anybody may (PUBLIC)"


def _columns() -> set[str]:
    return {name_of(column) for column in word_columns()}


def _private() -> set[str]:
    return {column for column in _columns() if not is_public(column)}


@pytest.fixture
def planted(wiring: Wiring) -> tuple[World, list[Planted]]:
    with wiring.uow.begin() as session:
        world = small_world.build(session)
    with wiring.uow.begin() as session:
        return world, plant(session, world, _private() & set(READERS))


def test_every_column_with_words_has_its_readers() -> None:
    named = {key.partition(" of ")[0] for key in READERS}
    unknown, gone = _private() - named, (named | set(PUBLIC)) - _columns()
    assert not unknown, f"{SAY}: {sorted(unknown)}"
    assert not gone, f"these columns are gone; take their lines away: {sorted(gone)}"
    both = named & {column for column in _columns() if is_public(column)}
    assert not both, f"public and private at once: {sorted(both)}"


@pytest.mark.parametrize("role", ROLES)
def test_nobody_reads_on_any_page_what_is_not_for_them(
    app: Flask, wiring: Wiring, planted: tuple[World, list[Planted]], role: str
) -> None:
    world, strings = planted
    client = app.test_client()
    assert isinstance(client, ReadingClient)
    if role != "visitor":
        client.sign_in_as(world.accounts[role])
    wrong: set[str] = set()
    seen: set[str] = set()
    with capture_logs() as lines:
        for name, rule, method in endpoints(app):
            if method != "GET" or name == "admin.sent_messages":  # the demo's page of all letters; tried below
                continue
            with Writes(wiring) as writes:
                page = ask(app, client, rule, method, world).get_data(as_text=True)
            here = {each.key for each in strings if each.text in page}
            seen |= here
            if "read_audit" in writes.tables:
                here -= {key for key in here if name in WITH_A_TRACE.get((key, role), ())}
            wrong |= {f"{name} shows {key} to {role}" for key in here if role not in readers_of(key)}
    assert not wrong, f"show less, or {SAY}:\n" + "\n".join(sorted(wrong))
    assert not _found_in(json.dumps(lines, default=str), strings), "logs carry ids and codes, never words of people"
    assert MUST_SEE.get(role, set()) <= seen, f"the pages of {role} hold nothing planted: is the world still walked?"


MUST_SEE = {
    "jobseeker": {"person.name", "skill_card.summary", "skill_card.place"},
    "coach": {"person.name", "person.phone", "card_needs.coach_text", "skill_card.interests"},
    "same_house_coach": {"skill_card.headline"},
    "employer": {"disclosure.shown"},
    "coordinator": {"feedback.words"},
}
"""What somebody surely sees, so that a walk that shows nothing to anybody does not pass."""


def _found_in(text: str, strings: list[Planted], but: frozenset[str] = frozenset()) -> list[str]:
    return sorted({each.column for each in strings if each.text in text and each.column not in but})


def test_documents_of_the_indexes_hold_only_what_their_readers_may_see(
    wiring: Wiring, planted: tuple[World, list[Planted]]
) -> None:
    _world, strings = planted
    for kind in KINDS:
        text = " ".join(repr(source) for source in sources_of(wiring.uow, wiring.index, kind, None))
        wrong = _found_in(text, strings, IN_INDEX[kind.index.value])
        assert not wrong, f"search/documents.py: leave out of the index of {kind.index.value}: {wrong}"
        assert kind.index is not IndexName.CARDS or "skill_card.skills" in _found_in(text, strings)


def test_letters_hold_nothing_private(wiring: Wiring) -> None:
    """The longest way: proposed, met, agreed, begun and over, each step with its letters to all sides."""
    texts = Texts(wiring.labels)
    with wiring.uow.begin() as session:
        made = pair.make(session)
        row = pair.place(session, made)
        placements.cancel_placement(session, made.actors["coach"], row, row.version, "mistake", "Omat sanat tästä")
        pair.bring(session, pair.again(session, made, new_opening=True), IntroductionState.MEETING_SET)
        letters = [as_letter(wiring.settings, texts, each) for each in session.query(OutgoingMessage)]
        text = " ".join(f"{letter.subject} {letter.text}" for letter in letters)
    assert len(letters) > 10
    for secret in (*pair.SECRETS.values(), "Omat sanat", "Sopisiko tämä sinulle?", "Pesulan pihalla", "Maija Opastaja"):
        assert secret not in text, f"a letter says {secret!r}: say it on the page it leads to"


@pytest.mark.parametrize("role", ROLES[1:])
def test_an_export_holds_what_its_reader_may_see(
    wiring: Wiring, planted: tuple[World, list[Planted]], role: str
) -> None:
    world, strings = planted
    with wiring.uow.read() as session:
        actor = actor_of(session, session.get_one(Account, world.accounts[role].id))
        openings, _last = openings_out(session, actor)
        cards, _end = cards_out(session, actor)
        text = repr(openings) + repr(cards)
    wrong = [f"{each.key}" for each in strings if each.text in text and role not in readers_of(each.key)]
    assert not wrong, f"marketplace/queries/exchange.py gives {role}: {wrong}"


def test_files_beside_the_database_hold_nothing_private(
    wiring: Wiring, settings: Settings, planted: tuple[World, list[Planted]]
) -> None:
    _world, strings = planted
    for kind in KINDS:
        rebuild(wiring.uow, wiring.index, kind.index)
    allowed = frozenset().union(*IN_INDEX.values(), IN_LETTERS)
    for path in _files(settings.data_folder):
        text = path.read_bytes().decode("utf-8", "ignore")
        assert not _found_in(text, strings, allowed), f"{path.name} holds what only the database may"


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and ".db" not in path.name:
            yield path
