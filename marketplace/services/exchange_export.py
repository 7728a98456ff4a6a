"""Taking cards out: who took which cards is written in the same unit of work, before a line leaves."""

from collections import defaultdict
from dataclasses import fields

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.exchange_cards import CardRecord
from marketplace.domain.facts import CardFacts
from marketplace.domain.visibility import SEEN_FIELDS, Reader
from marketplace.errors import Invalid, NotAllowed
from marketplace.messages import Message
from marketplace.models import ReadAudit
from marketplace.queries.exchange import cards_out

SHORTEST_REASON, MAX_REASON = 5, 300
_EVERYTHING = tuple(f.name for f in fields(CardFacts))
_LEFT_OUT = frozenset({"needs", "limits", "min_pay_cents_per_hour"})


def check_may_export_cards(actor: Actor) -> None:
    """Raise NotAllowed unless the actor works in a coaching organisation."""
    if actor.account_id is None or not actor.coaching_organisations:
        raise NotAllowed("exchange-may-not-cards")


def check_may_export_needs(actor: Actor, reason: str) -> None:
    """Raise NotAllowed unless the actor is a coordinator, Invalid (`reason`) unless it says why in some words."""
    if actor.account_id is None or not actor.organisations(Role.COORDINATOR):
        raise NotAllowed("exchange-may-not-needs")
    if not SHORTEST_REASON <= len(reason.strip()) <= MAX_REASON:
        raise Invalid({"reason": [Message("privacy-why-needed")]})


def export_cards(
    session: Session, actor: Actor, after: int = 0, limit: int = 500, *, needs_because: str | None = None
) -> tuple[list[CardRecord], int | None]:
    """Return the cards of the actor's organisations as the actor reads them, and write who read them.

    Looks at the next `limit` rows after row `after`, in order of row; needs, limits and least pay are left out, unless
    a coordinator says in `needs_because` why they are needed: each person reads it. The second value is the last row
    looked at, None when there was none. Raises as check_may_export_cards and check_may_export_needs.
    """
    check_may_export_cards(actor)
    if needs_because is not None:
        check_may_export_needs(actor, needs_because)
    found, last = cards_out(session, actor, after, limit, with_needs=needs_because is not None)
    ids: dict[Reader, list[int]] = defaultdict(list)
    for number, reader, _record in found:
        ids[reader].append(number)
    for reader, numbers in sorted(ids.items()):
        session.add(
            ReadAudit(
                at=clock.now(),
                account_id=actor.account_id,
                organisation_id=min(actor.organisations(Role.COACH, Role.COORDINATOR)),
                reader=reader.value,
                what="export",
                card_ids=tuple(numbers),
                fields=_fields_of(reader) if needs_because is None else _EVERYTHING,
                reason=needs_because.strip() if needs_because else None,
            )
        )
    session.flush()
    return [record for _number, _reader, record in found], last


def _fields_of(reader: Reader) -> tuple[str, ...]:
    seen = SEEN_FIELDS[reader] - _LEFT_OUT
    return tuple(f.name for f in fields(CardFacts) if f.name in seen or f.name == "place")
