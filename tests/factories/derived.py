"""What the derive consumer writes of a card or opening, without running it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.models import Concept, DerivedConcept, DerivedText, DerivedVector


def derived(session: Session, kind: str, number: int) -> None:
    """Add a row of each derived table for a subject; the concept is made when there is none yet."""
    concept = session.scalars(select(Concept).order_by(Concept.id)).first()
    if concept is None:
        concept = Concept(slug="tester", kind="occupation", labels={"fi": "kokeilija"}, synonyms={})
        session.add(concept)
        session.flush()
    subject = {"kind": kind, "subject_id": number, "fingerprint": "f" * 16}
    made = {"text_hash": "t" * 20, "derived_at": clock.now()}
    session.add(DerivedText(**subject, **made))
    session.add(DerivedConcept(**subject, concept_id=concept.id, weight=0.8, evidence="label"))
    session.add(DerivedVector(**subject, **made, vector=b"\x00\x3c" * 8))
    session.flush()
