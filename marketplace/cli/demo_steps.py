"""How far the introductions of the demo world have come: each is carried there by the services, with a past.

A line of world.json says the pair, when it began, the state it has come to, and words and reasons on the way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from zlib import crc32

from marketplace import clock
from marketplace.cli.demo_placements import plan_placement
from marketplace.cli.demo_timeline import Making
from marketplace.domain.actors import Actor
from marketplace.domain.codes import ConsentWay
from marketplace.domain.introductions import ENDED_WITHOUT, WAITING, IntroductionState
from marketplace.domain.placements import PlacementState
from marketplace.models import Introduction
from marketplace.services.disclosures import (
    Chosen,
    accept_proposal,
    choices_of,
    contact_choices,
    decline_as_person,
    give_contact,
)
from marketplace.services.introduction_moves import Reason, Recorded
from marketplace.services.introductions import (
    Meeting,
    Propose,
    agree,
    decline_as_employer,
    end_without_agreement,
    note_meeting,
    propose,
    want_to_meet,
    withdraw,
)

PATH = (*(state.value for state in WAITING), IntroductionState.AGREED.value)
MEET_AFTER = timedelta(hours=20)
STARTS_AFTER_DAYS = 2
Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Going:
    """One introduction on its way, and who acts in it. A person without an account answers through the coach."""

    making: Making
    row: Introduction
    plan: Plain

    @property
    def coach(self) -> Actor:
        return self.making.coach_of(self.row.card)

    @property
    def person(self) -> Actor:
        return self.making.person_or_coach(self.row.card)

    @property
    def employer(self) -> Actor:
        """Whoever sits for the employer; the coach calls one whom nobody has verified yet."""
        return self.coach if self._calls else self.making.member_of(self.row.opening.organisation)

    @property
    def by_voice(self) -> Recorded | None:
        return Recorded(ConsentWay.VOICE, clock.today()) if self.row.card.person.account_id is None else None

    @property
    def by_phone(self) -> Recorded | None:
        return Recorded(ConsentWay.VOICE, clock.today()) if self._calls else None

    @property
    def _calls(self) -> bool:
        return self.row.opening.organisation.verified_at is None

    def reason(self) -> Reason:
        """Return why it ended: a code of the closed list, words if any, shared when they are meant for the others."""
        words = self.plan.get("said", "")
        return Reason(self.plan["reason"], words, bool(self.plan.get("shared", words)))


def _offer(going: Going) -> None:
    fields, needs = choices_of(going.row.card)
    chosen = Chosen(fields, needs[:2])
    accept_proposal(going.making.session, going.person, going.row, going.row.version, chosen, going.by_voice)


def _want_meeting(going: Going) -> None:
    want_to_meet(going.making.session, going.employer, going.row, going.row.version, going.by_phone)


def _contact(going: Going) -> None:
    chosen = contact_choices(going.row.card.person)[:2]
    give_contact(going.making.session, going.person, going.row, going.row.version, chosen, going.by_voice)


def _meeting(going: Going) -> None:
    said = going.plan.get("meeting", {"kind": "visit", "place": "Työpaikalla, ovi pihan puolelta"})
    meeting = Meeting(said["kind"], clock.now() + MEET_AFTER, said["place"])
    note_meeting(going.making.session, going.coach, going.row, going.row.version, meeting)


def _agree(going: Going) -> None:
    agree(going.making.session, going.coach, going.row, going.row.version)


def _person_no(going: Going) -> None:
    decline_as_person(going.making.session, going.person, going.row, going.row.version, going.reason(), going.by_voice)


def _employer_no(going: Going) -> None:
    decline_as_employer(
        going.making.session, going.employer, going.row, going.row.version, going.reason(), going.by_phone
    )


def _not_agreed(going: Going) -> None:
    end_without_agreement(going.making.session, going.coach, going.row, going.row.version, going.reason())


def _withdraw(going: Going) -> None:
    actor = going.person if going.plan["by"] == "person" else going.coach
    withdraw(going.making.session, actor, going.row, going.row.version, going.reason())


STEPS: dict[str, Callable[[Going], None]] = {
    IntroductionState.OFFERED: _offer,
    IntroductionState.MEETING_WANTED: _want_meeting,
    IntroductionState.CONTACT_SHARED: _contact,
    IntroductionState.MEETING_SET: _meeting,
    IntroductionState.AGREED: _agree,
    IntroductionState.DECLINED_BY_PERSON: _person_no,
    IntroductionState.DECLINED_BY_EMPLOYER: _employer_no,
    IntroductionState.NOT_AGREED: _not_agreed,
    IntroductionState.WITHDRAWN: _withdraw,
}


def steps_to(plan: Plain) -> list[str]:
    """Return the steps after the proposal that lead to the state of a plan, in order.

    What ends without agreement says `from` which state; the clock ends by itself what `by` says is the clock's.
    """
    upto = plan["upto"]
    if upto in ENDED_WITHOUT:
        way = list(PATH[1 : PATH.index(plan["from"]) + 1])
        return way if plan.get("by") == "clock" else [*way, upto]
    last = IntroductionState.AGREED.value if upto in tuple(PlacementState) else upto
    return list(PATH[1 : PATH.index(last) + 1])


def plan_introduction(making: Making, plan: Plain) -> None:
    """Let an introduction begin on its day and go on to its state, its steps spread between then and `until`."""
    making.timeline.add(making.timeline.ago(_begun(plan)), partial(_begin, making, plan))


def _begun(plan: Plain) -> float:
    """How many days ago it began: each at another hour of that day."""
    return float(plan["days_ago"]) - crc32(f"{plan['opening']}{plan['card']}".encode()) % 80 / 100


def _begin(making: Making, plan: Plain) -> None:
    card, opening = making.cards[plan["card"]], making.openings[plan["opening"]]
    row = propose(making.session, making.coach_of(card), Propose(card, opening, plan["words"]))
    going = Going(making, row, plan)
    begun, steps, until = _begun(plan), steps_to(plan), _until(plan)
    gap = (begun - until) / (len(steps) if until else len(steps) + 1)
    for number, name in enumerate(steps, start=1):
        making.timeline.add(making.timeline.ago(begun - gap * number), partial(STEPS[name], going))
    if plan["upto"] in tuple(PlacementState):
        plan_placement(making, row, plan, making.timeline.ago(begun - gap * len(steps)))


def _until(plan: Plain) -> float:
    """How many days ago the last step was; None of the plan: spread until now. Work begins some days after a yes."""
    if "until" in plan:
        return float(plan["until"])
    starts = plan.get("placement", {}).get("starts", 0)
    return float(-starts + STARTS_AFTER_DAYS if starts < 0 else starts and 1)
