"""Openings: their states and moves, and what each kind allows, contradicts and lacks.

Forms and imports ask the same two questions: `contradictions` (refused, with the reason in words) and `missing`
(refuses nothing: the opening is incomplete, for coaches only, until it is there). Source: the exchange format 1.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from marketplace.domain.business_id import is_business_id
from marketplace.domain.codes import (
    ACCOMMODATIONS,
    DEMANDS,
    NEVER_REFUSED,
    VOLUNTEER_FORMS,
    Contract,
    EmployerForm,
    Offer,
    OpeningKind,
    PayUnit,
    Want,
)
from marketplace.domain.facts import Guide, HoursRange, OpeningFacts, Pay
from marketplace.domain.moves import Move, Part
from marketplace.messages import Label, Message

MAX_WEEKLY_HOURS = 40
MAX_POSITIONS = 1000


class OpeningState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"
    EXPIRED = "expired"
    DELETED = "deleted"


class OpeningEvent(StrEnum):
    PUBLISH = "publish"
    UNPUBLISH = "unpublish"  # a partner's file says draft again
    CLOSE = "close"
    EXPIRE = "expire"
    REOPEN = "reopen"
    DELETE = "delete"
    RESTORE = "restore"  # undo of a deletion, back to a draft; the other states come back by their own event


_OWNERS = frozenset({Part.EMPLOYER, Part.COACH, Part.OPERATOR})
_BY_HAND_OR_CLOCK = _OWNERS | {Part.CLOCK}

OPENING_MOVES: Mapping[tuple[OpeningState, OpeningEvent], Move[OpeningState]] = {
    (OpeningState.DRAFT, OpeningEvent.PUBLISH): Move(OpeningState.PUBLISHED, _OWNERS),
    (OpeningState.DRAFT, OpeningEvent.DELETE): Move(OpeningState.DELETED, _OWNERS),
    (OpeningState.PUBLISHED, OpeningEvent.UNPUBLISH): Move(OpeningState.DRAFT, _OWNERS),
    (OpeningState.PUBLISHED, OpeningEvent.CLOSE): Move(OpeningState.CLOSED, _OWNERS),
    # An import may bring an opening whose time is already over.
    (OpeningState.PUBLISHED, OpeningEvent.EXPIRE): Move(OpeningState.EXPIRED, _BY_HAND_OR_CLOCK),
    (OpeningState.PUBLISHED, OpeningEvent.DELETE): Move(OpeningState.DELETED, _OWNERS),
    (OpeningState.CLOSED, OpeningEvent.REOPEN): Move(OpeningState.PUBLISHED, _OWNERS),
    (OpeningState.CLOSED, OpeningEvent.DELETE): Move(OpeningState.DELETED, _OWNERS),
    (OpeningState.EXPIRED, OpeningEvent.REOPEN): Move(OpeningState.PUBLISHED, _OWNERS),
    (OpeningState.EXPIRED, OpeningEvent.DELETE): Move(OpeningState.DELETED, _OWNERS),
    (OpeningState.DELETED, OpeningEvent.RESTORE): Move(OpeningState.DRAFT, _OWNERS),
    (OpeningState.DELETED, OpeningEvent.REOPEN): Move(OpeningState.PUBLISHED, _OWNERS),
    (OpeningState.DELETED, OpeningEvent.CLOSE): Move(OpeningState.CLOSED, _OWNERS),
    (OpeningState.DELETED, OpeningEvent.EXPIRE): Move(OpeningState.EXPIRED, _OWNERS),
}

UNDO_OF_DELETE: Mapping[OpeningState, OpeningEvent] = {
    OpeningState.DRAFT: OpeningEvent.RESTORE,
    OpeningState.PUBLISHED: OpeningEvent.REOPEN,
    OpeningState.CLOSED: OpeningEvent.CLOSE,
    OpeningState.EXPIRED: OpeningEvent.EXPIRE,
}
"""By which event a deleted opening goes back to the state it was deleted in."""


@dataclass(frozen=True, slots=True)
class KindRow:
    """One row of the kinds table: what it allows, and what it asks for before it is public."""

    contracts: tuple[Contract, ...]
    pay_units: tuple[PayUnit, ...] = tuple(PayUnit)
    asks_business_id: bool = False
    asks_hours: bool = False
    asks_end: bool = False
    asks_guide: bool = False


KINDS: Mapping[OpeningKind, KindRow] = {
    OpeningKind.MICRO_TASK: KindRow(
        (Contract.EMPLOYMENT, Contract.COMMISSION, Contract.VOLUNTEER), asks_hours=True, asks_end=True
    ),
    OpeningKind.WORK_TRIAL: KindRow((Contract.TRIAL,), (), asks_business_id=True, asks_end=True, asks_guide=True),
    OpeningKind.WAGE_SUBSIDY: KindRow((Contract.EMPLOYMENT,), (PayUnit.HOUR, PayUnit.MONTH), asks_business_id=True),
    OpeningKind.OPEN_JOB: KindRow((Contract.EMPLOYMENT,)),
    OpeningKind.APPRENTICESHIP: KindRow((Contract.EMPLOYMENT,), asks_business_id=True),
}
UNPAID = frozenset({Contract.TRIAL, Contract.VOLUNTEER})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the field (a path such as `pay.min_cents`) and the reason or what was expected."""

    field: str
    message: Message


def contradictions(
    facts: OpeningFacts, employer_form: EmployerForm | None, business_id: str | None
) -> tuple[Problem, ...]:
    """Return everything in an opening that contradicts the kinds table or the general rules, in the form's order.

    `employer_form` and `business_id` are the employer's, None when unknown; what is unknown contradicts nothing.
    """
    return (
        *_of_kind(facts),
        *_of_employer(facts, employer_form, business_id),
        *_of_numbers(facts),
        *_of_lists(facts),
        *_of_dates(facts),
    )


def missing(facts: OpeningFacts, employer_form: EmployerForm | None, business_id: str | None) -> tuple[str, ...]:
    """Return the names of what the kind still asks for, in the form's order; empty when the opening is complete.

    Names are `form`, `business_id`, `workplace`, `hours`, `ends_on`, `pay`, `guide`; `missing_message` says them.
    """
    row = KINDS[facts.kind]
    no_total = facts.hours_total is None
    lacking = {
        "form": employer_form is None,
        "business_id": row.asks_business_id and not business_id,
        "workplace": employer_form is EmployerForm.STAFFING_FIRM and not facts.workplace,
        "hours": row.asks_hours and no_total and facts.hours_per_week is None,
        "ends_on": row.asks_end and facts.ends_on is None and (no_total or facts.kind is OpeningKind.WORK_TRIAL),
        "pay": facts.contract not in UNPAID and facts.pay is None,
        "guide": row.asks_guide and facts.guide is None,
    }
    return tuple(name for name, lacks in lacking.items() if lacks)


def missing_message(name: str) -> Message:
    """Return what to say about one name of `missing`, as a request in words."""
    return Message(f"kind-missing-{name.replace('_', '-')}")


def public_facts(facts: OpeningFacts) -> OpeningFacts:
    """Return an opening as its public page may show it: the guide by role, accommodations without `no`."""
    offers = facts.accommodations
    if offers is not None:
        offers = {code: offer for code, offer in offers.items() if offer is not Offer.NO}
    return replace(facts, accommodations=offers, guide=facts.guide and Guide(facts.guide.role))


def _of_kind(facts: OpeningFacts) -> Iterator[Problem]:
    """Contract, pay and skills against the row of the kind."""
    row = KINDS[facts.kind]
    if facts.contract not in row.contracts:
        codes = tuple(Label("contracts", contract.value) for contract in row.contracts)
        code = "kind-trial-contract" if facts.kind is OpeningKind.WORK_TRIAL else "kind-contract"
        yield Problem("contract", Message(code, {"kind": Label("kinds", facts.kind.value), "contracts": codes}))
    if facts.pay is not None:
        if facts.kind is OpeningKind.WORK_TRIAL or facts.contract is Contract.TRIAL:
            yield Problem("pay", Message("kind-trial-unpaid"))
        elif facts.contract is Contract.VOLUNTEER:
            yield Problem("pay", Message("kind-volunteer-unpaid"))
        elif facts.pay.unit not in row.pay_units:
            yield Problem("pay.unit", Message("kind-subsidy-pay"))
    if facts.kind is OpeningKind.WORK_TRIAL and any(skill.need is Want.MUST for skill in facts.skills or ()):
        yield Problem("skills", Message("kind-trial-skills"))


def _of_employer(facts: OpeningFacts, form: EmployerForm | None, business_id: str | None) -> Iterator[Problem]:
    """Who may offer volunteer work and work trials, and a business ID that cannot be right."""
    if facts.contract is Contract.VOLUNTEER and form is not None and form not in VOLUNTEER_FORMS:
        yield Problem("contract", Message("kind-volunteer-form"))
    if facts.kind is OpeningKind.WORK_TRIAL and form is EmployerForm.STAFFING_FIRM:
        yield Problem("kind", Message("kind-trial-staffing"))
    if business_id and not is_business_id(business_id):
        yield Problem("business_id", Message("kind-business-id"))


def _of_numbers(facts: OpeningFacts) -> Iterator[Problem]:
    """Hours, pay and positions inside their limits."""
    if facts.hours_per_week is not None and not hours_in_order(facts.hours_per_week):
        yield Problem("hours_per_week", Message("kind-hours", {"max": MAX_WEEKLY_HOURS}))
    if facts.hours_total is not None and not facts.hours_total > 0:
        yield Problem("hours_total", Message("kind-hours-total"))
    if facts.pay is not None and not pay_in_order(facts.pay):
        yield Problem("pay", Message("kind-pay-order"))
    if not 1 <= facts.positions <= MAX_POSITIONS:
        yield Problem("positions", Message("kind-positions", {"max": MAX_POSITIONS}))


def _of_lists(facts: OpeningFacts) -> Iterator[Problem]:
    """Codes of the closed lists, and the rights that nobody may refuse."""
    if set(facts.demands or ()) - set(DEMANDS):
        yield Problem("demands", Message("kind-unknown-code"))
    if set(facts.handover or ()) - set(DEMANDS):
        yield Problem("handover", Message("kind-unknown-code"))
    for code, offer in (facts.accommodations or {}).items():
        if code not in ACCOMMODATIONS:
            yield Problem("accommodations", Message("kind-unknown-code"))
        elif offer is Offer.NO and code in NEVER_REFUSED:
            what = {"accommodation": Label("accommodations", code)}
            yield Problem(f"accommodations.{code}", Message("kind-right", what))


def _of_dates(facts: OpeningFacts) -> Iterator[Problem]:
    if facts.starts_on is not None and facts.ends_on is not None and facts.ends_on < facts.starts_on:
        yield Problem("ends_on", Message("kind-dates"))


def hours_in_order(hours: HoursRange) -> bool:
    """Return whether weekly hours are in order: 0 < min ≤ max ≤ 40."""
    return 0 < hours.min <= hours.max <= MAX_WEEKLY_HOURS


def pay_in_order(pay: Pay) -> bool:
    """Return whether pay in cents is in order: 0 < min ≤ max."""
    return 0 < pay.min_cents <= pay.max_cents
