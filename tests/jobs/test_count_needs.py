"""What helps people, in words for employers: of a year and of many only, and of nobody while they are few."""

from datetime import timedelta

from jobs import count_needs
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Weight
from marketplace.domain.rough import Benefit
from marketplace.wiring import Wiring
from search.benefits import LEAST_ASKED, NAME, in_words, read_benefits, write_benefits
from tests import factories as make
from tests.pages import ReadingClient


def words(wiring: Wiring) -> dict[str, Benefit]:
    count_needs.run(wiring, clock.now, 1_000, dry_run=False)
    return read_benefits(wiring.settings.data_folder)


def test_words_are_of_a_year_and_of_many(wiring: Wiring, client: ReadingClient) -> None:
    with wiring.uow.begin() as session:
        firm, house = make.organisation(session), make.organisation(session, coaching=True)
        employer, coach = make.member(session, Role.EMPLOYER, firm), make.member(session, Role.COACH, house)
        for number in range(LEAST_ASKED - 1):
            card = make.card(session, make.person(session, coach, house), house, state=list(CardState)[number % 3])
            helps = {"written_instructions": Weight.HELPS}
            make.needs(session, card, needs=helps | ({"quiet_place": Weight.MUST} if number % 2 else {}))
        long_ago = clock.now() - timedelta(days=366)
        old = make.card(session, make.person(session, coach, house), house, changed_at=long_ago)
        make.needs(session, old, needs={"quiet_place": Weight.MUST})
        make.needs(session, make.card(session, make.person(session, coach, house), house), needs={})
    client.sign_in_as(employer)
    assert words(wiring) == {}, "one too few"
    assert "hyötyvät" not in client.get("/openings/new").get_data(as_text=True)
    with wiring.uow.begin() as session:
        last = make.card(session, make.person(session, coach, house), house)
        make.needs(session, last, needs={"written_instructions": Weight.MUST})
    assert count_needs.run(wiring, clock.now, 1_000, dry_run=True).served == 0
    assert read_benefits(wiring.settings.data_folder) == {}, "a dry run writes nothing"
    found = words(wiring)
    assert found["written_instructions"] is Benefit.NEARLY_ALL and found["quiet_place"] is Benefit.SOME
    assert found["hearing_loop"] is Benefit.FEW
    assert words(wiring) == found, "twice is once"
    page = client.get("/openings/new").get_data(as_text=True)
    assert "Lähes kaikki hyötyvät näistä: kirjalliset ohjeet." in page
    assert "Osa hyötyy näistä: rauhallinen paikka." in page


def test_edges_of_words_and_files_that_cannot_be_read(wiring: Wiring) -> None:
    edges = in_words(100, {"quiet_place": 75, "own_pace": 74, "rest_place": 15, "few_people": 14})
    assert [edges[code] for code in ("quiet_place", "own_pace", "rest_place", "few_people")] == [
        Benefit.NEARLY_ALL,
        Benefit.SOME,
        Benefit.SOME,
        Benefit.FEW,
    ]
    assert in_words(LEAST_ASKED - 1, {"quiet_place": 40}) == {}
    folder = wiring.settings.data_folder
    write_benefits(folder, edges)
    assert read_benefits(folder) == edges
    for broken in ("", "[]", "7", '{"quiet_place": "many"}'):
        (folder / NAME).write_text(broken, "utf-8")
        assert read_benefits(folder) == {}
