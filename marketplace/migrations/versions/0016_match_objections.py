"""What people said is wrong about a match."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: None = None
depends_on: None = None


def _codes(name: str, *codes: str) -> sa.Enum:
    return sa.Enum(*codes, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    """Add the table of objections."""
    op.create_table(
        "match_objection",
        sa.Column("opening_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column(
            "what_is_wrong",
            _codes("what_is_wrong_known", "other_work", "card_fact", "opening_fact", "higher", "lower", "other"),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("listed_for", _codes("listed_for_known", "opening", "card"), nullable=False),
        sa.Column("match_state", _codes("match_state_known", "fits", "ask", "near_miss", "no"), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("rules_version", sa.String(length=20), nullable=False),
        sa.Column(
            "reason_codes",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("said_by_id", sa.Integer(), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", _codes("state_known", "open", "handled", "taken_back"), nullable=False),
        sa.Column("outcome", _codes("outcome_known", "fact_mended", "rule_noted", "explained"), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("ended_by_id", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=16), nullable=False),
        sa.CheckConstraint("(state = 'open') = (ended_at IS NULL)", name=op.f("ck_match_objection_ended_when")),
        sa.CheckConstraint("(state = 'handled') = (outcome IS NOT NULL)", name=op.f("ck_match_objection_handled_how")),
        sa.ForeignKeyConstraint(["opening_id"], ["opening.id"], name=op.f("fk_match_objection_opening_id")),
        sa.ForeignKeyConstraint(["card_id"], ["skill_card.id"], name=op.f("fk_match_objection_card_id")),
        sa.ForeignKeyConstraint(["said_by_id"], ["account.id"], name=op.f("fk_match_objection_said_by_id")),
        sa.ForeignKeyConstraint(["ended_by_id"], ["account.id"], name=op.f("fk_match_objection_ended_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_objection")),
        sa.UniqueConstraint("public_id", name=op.f("uq_match_objection_public_id")),
    )
    op.create_index("ix_match_objection_card_id", "match_objection", ["card_id", "state"])
    op.create_index("ix_match_objection_said_at", "match_objection", ["said_at"])


def downgrade() -> None:
    """Take the table away."""
    op.drop_index("ix_match_objection_said_at", table_name="match_objection")
    op.drop_index("ix_match_objection_card_id", table_name="match_objection")
    op.drop_table("match_objection")
