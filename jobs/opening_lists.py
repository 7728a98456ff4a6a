"""The best cards of many openings, one opening after the other, for jobs that count them or tell of them."""

from collections.abc import Iterable, Iterator

import structlog

from jobs.stopping import until_stopped
from marketplace.errors import NotFound, Unavailable
from marketplace.logs import where
from marketplace.queries.match_judging import Pair
from marketplace.wiring import Wiring
from search.match_reach import top_pairs

log = structlog.get_logger()


def lists_of(wiring: Wiring, openings: Iterable[int]) -> Iterator[tuple[int, list[Pair] | None]]:
    """Yield each opening's id with its best pairs (search/match_reach.py), in a reading unit of its own.

    None stands for one that could not be ranked: one bad opening stops no other. One that was deleted a moment ago is
    passed over. Ends early when the process stops. Raises Unavailable when the columns cannot answer.
    """
    for number in until_stopped(list(openings)):
        try:
            with wiring.uow.read() as session:
                found = top_pairs(session, wiring.index, number, wiring.index.vocabulary.fresh(session))
        except Unavailable:
            raise
        except NotFound:
            continue
        except Exception as error:  # whatever one opening's texts do to the rules
            log.error("opening could not be ranked", opening=number, kind=type(error).__name__, where=where(error))
            yield number, None
            continue
        yield number, found
