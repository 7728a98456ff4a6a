"""Openings and cards as exchange records, as one reader may take them out. In the order they came in."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.actors import Actor
from marketplace.domain.cards import CardState
from marketplace.domain.exchange import EmployerRecord, OpeningRecord
from marketplace.domain.exchange_cards import CardRecord, ConsentRecord
from marketplace.domain.openings import OpeningState, public_facts
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader, reader_of, seen_by
from marketplace.models import Opening, SkillCard
from marketplace.queries.subjects import card_subjects, opening_subject

# The format knows drafts and the end of showing. What was closed by hand would come in again as open.
_OPENINGS_OUT = (OpeningState.DRAFT, OpeningState.PUBLISHED, OpeningState.EXPIRED)


def openings_out(
    session: Session, actor: Actor, after: int = 0, limit: int = 500
) -> tuple[list[OpeningRecord], int | None]:
    """Return the openings the actor may see among the next `limit` rows after row `after`, in order of row.

    Comes with the last row looked at, None when there was none. Coaches and the employer get everything, others
    what the public page shows.
    """
    rows = session.scalars(
        select(Opening)
        .where(Opening.id > after, Opening.state.in_(_OPENINGS_OUT))
        .options(joinedload(Opening.organisation))
        .order_by(Opening.id)
        .limit(limit)
    ).all()
    seen = [row for row in rows if may(actor, Permission.SEE_OPENING, opening_subject(row))]
    return [_opening_record(actor, row) for row in seen], (rows[-1].id if rows else None)


def _opening_record(actor: Actor, row: Opening) -> OpeningRecord:
    employer = row.organisation
    is_insider = (
        actor.is_operator
        or bool(actor.coaching_organisations)
        or may(actor, Permission.EDIT_OPENING, opening_subject(row))
    )
    return OpeningRecord(
        source=row.source,
        id=row.external_id,
        employer=EmployerRecord(employer.name, employer.form, employer.business_id),
        facts=row.facts() if is_insider else public_facts(row.facts()),
        draft=row.state is OpeningState.DRAFT,
        published_at=row.published_at,
        expires_at=row.expires_at,
    )


def cards_out(
    session: Session, actor: Actor, after: int = 0, limit: int = 500, *, with_needs: bool = False
) -> tuple[list[tuple[int, Reader, CardRecord]], int | None]:
    """Return the published cards of the actor's organisations that the actor reads, without needs, limits, least pay.

    with_needs: everything, as the own coach reads it; the caller has checked who asks and noted why.

    Looks at the next `limit` rows after row `after`, in order of row; each comes with its row id and as what the
    actor reads it. The second value is the last row looked at, None when there was none.
    """
    rows = session.scalars(
        select(SkillCard)
        .where(
            SkillCard.id > after,
            SkillCard.state == CardState.PUBLISHED,
            SkillCard.organisation_id.in_(actor.coaching_organisations),
        )
        .options(*([joinedload(SkillCard.needs_row)] if with_needs else []))
        .order_by(SkillCard.id)
        .limit(limit)
    ).all()
    subjects = card_subjects(session, list(rows))
    read = [(row, reader_of(actor, subjects[row.id])) for row in rows]
    found: list[tuple[int, Reader, CardRecord]] = [
        (row.id, reader, _whole_record(row) if with_needs else _card_record(row, reader))
        for row, reader in read
        if reader in (Reader.OWN_COACH, Reader.SAME_ORGANISATION)
    ]
    return found, (rows[-1].id if rows else None)


def _whole_record(row: SkillCard) -> CardRecord:
    consent = ConsentRecord(row.consent_on, row.consent_how) if row.consent_on and row.consent_how else None
    return CardRecord(row.source, row.external_id, row.facts(with_needs=True), row.visibility, consent)


def _card_record(row: SkillCard, reader: Reader) -> CardRecord:
    # Least pay belongs to what an export leaves out, even for the own coach.
    facts = replace(row.facts(with_needs=False), min_pay_cents_per_hour=None)
    consent = ConsentRecord(row.consent_on, row.consent_how) if row.consent_on and row.consent_how else None
    return CardRecord(
        source=row.source,
        id=row.external_id,
        facts=seen_by(facts, reader),
        visibility=row.visibility,
        consent=consent,
    )
