"""Once a day: what accommodations help nearly all, some or few people, over all cards of the last year, in words.

Employers who write an opening read them. They are never counted live: then what one person needs could be found out
by asking twice. One reading and one small file, so there is no item to stop between.
"""

from datetime import timedelta

from jobs.report import Report
from marketplace.clock import Clock
from marketplace.queries.benefits import helped_by
from marketplace.wiring import Wiring
from search.benefits import in_words, write_benefits

A_YEAR = timedelta(days=365)


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Count at most `limit` cards and write the words. Returns due and served: accommodations that words are said of.

    Running it again writes the same. Raises OSError when the folder cannot be written.
    """
    with wiring.uow.read() as session:
        benefits = in_words(*helped_by(session, clock() - A_YEAR, limit))
    if dry_run:
        return Report(served=0, due=len(benefits))
    write_benefits(wiring.settings.data_folder, benefits)
    return Report(served=len(benefits), due=len(benefits))
