"""Whom the lists of matches reach."""

import sqlalchemy as sa
from alembic import op

revision: str = "0017"
down_revision: str | None = "0016"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    languages = ("fi", "sv", "signed", "other", "unsaid")
    op.create_table(
        "match_reach",
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("best_rank", sa.Integer(), nullable=True),
        sa.Column("top_tens", sa.Integer(), nullable=False),
        sa.Column("region", sa.String(length=2), nullable=True),
        sa.Column(
            "first_language",
            sa.Enum(*languages, name="first_language_known", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.CheckConstraint("(best_rank IS NULL) = (top_tens = 0)", name=op.f("ck_match_reach_reached_has_a_rank")),
        sa.ForeignKeyConstraint(
            ["card_id"], ["skill_card.id"], name=op.f("fk_match_reach_card_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("card_id", "week", name=op.f("pk_match_reach")),
    )
    op.create_index("ix_match_reach_week", "match_reach", ["week"])


def downgrade() -> None:
    op.drop_table("match_reach")
