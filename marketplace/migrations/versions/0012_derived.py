"""What is made of the words of openings and cards: concepts with weights, and vectors."""

import sqlalchemy as sa
from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    """Add three tables, all empty: the next rebuild of the indexes fills them."""
    op.create_table(
        "derived_text",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text_hash", sa.String(length=20), nullable=False),
        sa.Column("fingerprint", sa.String(length=16), nullable=False),
        sa.Column("derived_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject_id", name=op.f("pk_derived_text")),
    )
    op.create_index("ix_derived_text_fingerprint", "derived_text", ["fingerprint"])
    op.create_table(
        "derived_concept",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("concept_id", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("evidence", sa.String(length=20), nullable=False),
        sa.Column("fingerprint", sa.String(length=16), nullable=False),
        sa.CheckConstraint("weight > 0 AND weight <= 1", name=op.f("ck_derived_concept_weight_in_bounds")),
        sa.ForeignKeyConstraint(
            ["concept_id"], ["concept.id"], name=op.f("fk_derived_concept_concept_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("kind", "subject_id", "concept_id", name=op.f("pk_derived_concept")),
    )
    op.create_index("ix_derived_concept_concept_id", "derived_concept", ["concept_id"])
    op.create_table(
        "derived_vector",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text_hash", sa.String(length=20), nullable=False),
        sa.Column("fingerprint", sa.String(length=16), nullable=False),
        sa.Column("derived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject_id", name=op.f("pk_derived_vector")),
    )


def downgrade() -> None:
    """Take them away; nothing is lost that cannot be made again."""
    op.drop_table("derived_vector")
    op.drop_index("ix_derived_concept_concept_id", table_name="derived_concept")
    op.drop_table("derived_concept")
    op.drop_index("ix_derived_text_fingerprint", table_name="derived_text")
    op.drop_table("derived_text")
