"""A letter comes for what words, concepts or wishes find; what is only alike stands apart on the page alone."""

from collections.abc import Callable
from datetime import datetime

from marketplace.domain.actors import VISITOR
from marketplace.wiring import Wiring
from search import sync
from search.find import find_openings
from search.index import open_index
from search.port import IndexName
from search.results import Search
from tests.embedders import FakeEmbedder
from tests.jobs.test_tell_new_openings import Town

Move = Callable[[datetime], None]


def test_a_letter_does_not_come_for_what_is_only_alike(wiring: Wiring, moved_clock: Move) -> None:
    town = Town(wiring, moved_clock)
    same = {"puunaaja": "siivousta"}
    wiring.index = open_index(wiring.settings.index_folder, embedder=FakeEmbedder(same))
    for name in IndexName:
        sync.rebuild(wiring.uow, wiring.index, name)
    by_words, _alike = (town.save(parts={"q": [word]}) for word in ("siivous", "puunaaja"))
    by_filter = town.save(parts={"municipality": ["837"]})
    new = town.publish("Siivousta", tasks=(), description=None)
    with wiring.uow.read() as session:
        page = find_openings(session, wiring.index, VISITOR, Search("puunaaja", "fi"))
        assert [(hit.opening.id, hit.why.is_only_alike) for hit in page.hits] == [(new, True)]
    report = town.run()
    assert (report.served, report.failed) == (3, 0), "all were looked at"
    assert town.told() == sorted([(by_words, new), (by_filter, new)])
