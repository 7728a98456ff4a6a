"""What was made of the words of openings and cards: concepts with weights, and a vector. Never anybody's own input.

All of it can be thrown away and made again (search/derive.py, search/embed.py). It is made of what every reader of an
opening or card may read, so never of needs, limits, places or pay. `kind` and `subject_id` name the subject as the
outbox does: no foreign key, because a row goes when its subject has left the indexes, not only when it is deleted.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from marketplace.models.base import Base, UtcDateTime


class DerivedText(Base):
    """That the words of a subject were turned into concepts: which words, and by which analysis and vocabulary."""

    __tablename__ = "derived_text"
    __table_args__ = (Index("ix_derived_text_fingerprint", "fingerprint"),)

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)  # opening, card
    subject_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text_hash: Mapped[str] = mapped_column(String(20))
    fingerprint: Mapped[str] = mapped_column(String(16))
    derived_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DerivedConcept(Base):
    """A concept that the words of a subject speak of, how surely (0 to 1), and why."""

    __tablename__ = "derived_concept"
    __table_args__ = (
        CheckConstraint("weight > 0 AND weight <= 1", name="weight_in_bounds"),
        Index("ix_derived_concept_concept_id", "concept_id"),
    )

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    subject_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    concept_id: Mapped[int] = mapped_column(ForeignKey("concept.id", ondelete="CASCADE"), primary_key=True)
    weight: Mapped[float] = mapped_column()
    evidence: Mapped[str] = mapped_column(String(20))  # of the resolver, or "stated"
    fingerprint: Mapped[str] = mapped_column(String(16))


class DerivedVector(Base):
    """The words of a subject as a vector of length one, in half floats, made by the model that `fingerprint` names."""

    __tablename__ = "derived_vector"

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    subject_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text_hash: Mapped[str] = mapped_column(String(20))
    fingerprint: Mapped[str] = mapped_column(String(16))
    derived_at: Mapped[datetime] = mapped_column(UtcDateTime)
    vector: Mapped[bytes] = mapped_column(LargeBinary)
