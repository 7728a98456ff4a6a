"""Codes to take over a person's account; why somebody was handed over, and a note to the next coach."""

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    op.create_table(
        "take_over_code",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("letters_sent", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_take_over_code_person_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["account.id"], name=op.f("fk_take_over_code_made_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_take_over_code")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_take_over_code_code_hash")),
        sa.UniqueConstraint("public_id", name=op.f("uq_take_over_code_public_id")),
    )
    op.create_index("ix_take_over_code_person_id", "take_over_code", ["person_id"])
    with op.batch_alter_table("caseload") as batch:
        batch.add_column(sa.Column("note", sa.Text(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("caseload") as batch:
        batch.drop_column("note")
    op.drop_index("ix_take_over_code_person_id", "take_over_code")
    op.drop_table("take_over_code")
