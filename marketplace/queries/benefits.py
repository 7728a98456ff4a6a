"""What accommodations help, over all cards of a year: numbers of the whole country, of which only words are told."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace.domain.cards import CardState
from marketplace.models import CardNeeds, SkillCard

MOST_READ = 200_000
AT_ONCE = 1_000


def helped_by(session: Session, since: datetime, most: int = MOST_READ) -> tuple[int, Mapping[str, int]]:
    """Return of cards changed since a moment: how many say what helps them, and how many of these each code helps.

    Drafts and hidden cards count too: who is shown to nobody is hidden among them, and what is needed is needed. At
    most `most` cards are read, the newest.
    """
    asked = (
        select(CardNeeds.needs)
        .join(SkillCard, SkillCard.id == CardNeeds.card_id)
        .where(SkillCard.state != CardState.DELETED, SkillCard.changed_at >= since, CardNeeds.needs.is_not(None))
        .order_by(SkillCard.id.desc())
        .limit(most)
    )
    among, helped = 0, Counter[str]()
    for needs in session.scalars(asked.execution_options(yield_per=AT_ONCE)):
        if needs:
            among += 1
            helped.update(needs.keys())
    return among, helped
