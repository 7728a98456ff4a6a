"""What every page of an introduction shows beside its own matter: the opening, the rules, the sides."""

from collections.abc import Mapping
from typing import Any

from flask import url_for

from marketplace.domain.codes import Contract
from marketplace.domain.disclosure import told_names
from marketplace.domain.permissions import Permission, may
from marketplace.models import Introduction, Opening
from marketplace.queries.openings import towns
from marketplace.queries.subjects import introduction_subject, opening_subject
from marketplace.services.disclosures import EmployerSees, employer_sees
from marketplace.web.access import actor
from marketplace.web.context import label, say
from marketplace.web.introductions.profile import ProfileView, profile_view
from marketplace.web.introductions.showing import Side, side_of
from marketplace.web.openings.words import codes_of_towns, row_of
from marketplace.web.traces import audit_disclosure
from marketplace.web.units import db

# Contracts whose start can change a benefit: the warning stands before every yes.
PAID = frozenset({Contract.EMPLOYMENT, Contract.COMMISSION})


def opening_words(opening: Opening, level: int = 2) -> dict[str, Any]:
    """Return an opening as a row of the opening component; no link for whom its page is closed (any more)."""
    seen = may(actor(), Permission.SEE_OPENING, opening_subject(opening))
    url = url_for("openings.show", public_id=opening.public_id) if seen else ""
    return row_of(opening, url, towns(db(), codes_of_towns([opening])), level=level)


def rules_before_yes(opening: Opening, side: Side, *, proposal: bool = True) -> list[str]:
    """Return the sentences that stand before every yes: proposal, safety, contract, benefit.

    The employer reads of safety and contract alone. `proposal`: there is still only a proposal.
    """
    contract = opening.contract
    sentences = [say("intro-rule-proposal")] if proposal and side is not Side.EMPLOYER else []
    sentences.append(say("intro-rule-safety"))
    sentences.append(say("intro-rule-contract", contract=label("contracts", contract.value)))
    if side is Side.EMPLOYER:
        return sentences
    sentences.append(say(f"intro-rule-benefit-{'paid' if contract in PAID else 'unpaid'}"))
    if contract is Contract.COMMISSION:
        sentences.append(say("intro-rule-commission"))
    return sentences


def side_here(row: Introduction) -> Side:
    """Return as whom the reader looks at an introduction."""
    return side_of(actor(), introduction_subject(db(), row))


def seen_profile(row: Introduction, side: Side) -> tuple[EmployerSees, ProfileView | None]:
    """Return what the employer sees now, and its words; an employer who reads it leaves a trace.

    Raises Unavailable when the trace cannot be written: then the page is refused.
    """
    seen = employer_sees(db(), row)
    if seen.profile is None:
        return seen, None
    if side is Side.EMPLOYER:
        audit_disclosure(row.card, (*told_names(seen.profile), *_told(seen)), row.opening.organisation_id)
    return seen, profile_view(seen.profile, seen.contact)


def _told(seen: EmployerSees) -> list[str]:
    return [name for name in ("name", "phone", "email") if getattr(seen.contact, name)]


def page(row: Introduction, **more: Any) -> Mapping[str, Any]:
    """Return what every page about one introduction needs."""
    return {
        "row": row,
        "opening": opening_words(row.opening),
        "title": row.opening.title,
        "back": url_for("introductions.show", public_id=row.public_id),
        **more,
    }
