"""Which rows of a set a reader may see, and how far: the rule of domain.visibility over whole columns.

Who is in whose caseload, which employer is suspended, verified or blocked is read from the database at every request,
so columns need not follow it. What is shown is read again under the rule itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from sqlalchemy import null, or_, select, union_all
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.matching.column_rank import NOT_SEEN, SEEN_OPEN, SEEN_WHOLE
from marketplace.matching.column_sets import Standing
from marketplace.matching.columns import Array
from marketplace.models import Caseload, EmployerBlock, Organisation
from search.match_rows import Flag, microseconds


@dataclass(frozen=True, slots=True)
class CardView:
    """As whom somebody looks at cards. own: people in one's caseload, by organisation. persons: oneself.

    blocked: people who do not want to meet the employer that the list is for.
    """

    actor: Actor
    own: Mapping[int, frozenset[int]]
    persons: frozenset[int]
    blocked: frozenset[int] = frozenset()

    def seen(self, cards: Standing) -> Array:
        """NOT_SEEN, SEEN_OPEN or SEEN_WHOLE of each card, as reader_of has it."""
        seen = self._shown(cards)
        seen[_among(cards.owner, self.blocked)] = NOT_SEEN
        return seen

    def _shown(self, cards: Standing) -> Array:
        if self.actor.is_operator:
            return np.full(len(cards.id), SEEN_WHOLE, np.uint8)
        seen = np.full(len(cards.id), NOT_SEEN, np.uint8)
        published = _has(cards, Flag.PUBLISHED)
        out = published & ~_has(cards, Flag.HELD_BACK)
        if not self.actor.holds:
            inside = _among(cards.keeper, self.actor.coaching_organisations)
            if self.actor.coaches_under_agreement:
                seen[out & ~inside & _has(cards, Flag.TO_COACHES)] = SEEN_OPEN
            seen[out & inside & _has(cards, Flag.TO_ORGANISATION)] = SEEN_OPEN
            for organisation in self.actor.organisations(Role.COACH) & self.own.keys():
                seen[(cards.keeper == organisation) & _among(cards.owner, self.own[organisation])] = SEEN_WHOLE
        # Lists of matches take up shown cards and those of the caseload, not whatever else is one's own.
        listed = published & _has(cards, Flag.TO_ORGANISATION)
        listed |= _among(cards.owner, frozenset[int]().union(*self.own.values()))
        seen[_among(cards.owner, self.persons) & listed] = SEEN_WHOLE
        return seen


@dataclass(frozen=True, slots=True)
class OpeningView:
    """As whom somebody looks at openings. stopped: employers that are suspended. unverified: and not verified.

    blocked: employers that the person whose list it is does not want to meet.
    """

    actor: Actor
    stopped: frozenset[int]
    unverified: frozenset[int]
    blocked: frozenset[int] = frozenset()

    def seen(self, openings: Standing) -> Array:
        """NOT_SEEN, SEEN_OPEN or SEEN_WHOLE of each opening, as lists of matches have it."""
        if self.actor.is_operator:
            listed = np.ones(len(openings.id), np.bool_)
            inside = listed
        else:
            listed = _has(openings, Flag.PUBLISHED) & ~_has(openings, Flag.HELD_BACK)
            listed &= (openings.ends > microseconds(clock.now())) & ~_among(openings.owner, self.stopped)
            inside = np.full(len(openings.id), bool(self.actor.coaching_organisations))
            if not self.actor.coaching_organisations:
                listed &= _has(openings, Flag.COMPLETE) & ~_among(openings.owner, self.unverified)
                inside = _among(openings.owner, self.actor.organisations(*Role))
        listed = listed & ~_among(openings.owner, self.blocked)
        found: Array = np.where(listed, np.where(inside, SEEN_WHOLE, SEEN_OPEN), NOT_SEEN).astype(np.uint8)
        return found


def card_view(session: Session, actor: Actor, employer_id: int) -> CardView:
    """Return as whom the actor looks at cards for an employer's opening. One query."""
    blocking = select(null(), EmployerBlock.person_id).where(EmployerBlock.organisation_id == employer_id)
    in_force = select(Caseload.organisation_id, Caseload.person_id).where(
        Caseload.coach_id == actor.account_id, Caseload.ended_at.is_(None), Caseload.coach_id.is_not(None)
    )
    own: dict[int, set[int]] = {}
    blocked: set[int] = set()
    for organisation, person in session.execute(union_all(in_force, blocking)):
        (blocked if organisation is None else own.setdefault(organisation, set())).add(person)
    return CardView(
        actor,
        {organisation: frozenset(people) for organisation, people in own.items()},
        frozenset() if actor.person_id is None else frozenset({actor.person_id}),
        frozenset(blocked),
    )


def opening_view(session: Session, actor: Actor, blocked: frozenset[int]) -> OpeningView:
    """Return as whom the actor looks at openings for the card of somebody who blocks some employers. One query."""
    asked = select(Organisation.id, Organisation.suspended_at, Organisation.verified_at).where(
        or_(Organisation.suspended_at.is_not(None), Organisation.verified_at.is_(None))
    )
    rows = session.execute(asked).all()
    return OpeningView(
        actor,
        frozenset(number for number, suspended_at, _ in rows if suspended_at is not None),
        frozenset(number for number, _, verified_at in rows if verified_at is None),
        blocked,
    )


def _has(rows: Standing, flag: Flag) -> Array:
    found: Array = (rows.flags & np.uint16(flag)) != 0
    return found


def _among(values: Array, wanted: frozenset[int]) -> Array:
    if not wanted:
        return np.zeros(len(values), np.bool_)
    return np.isin(values, np.array(sorted(wanted), dtype=np.int64))
