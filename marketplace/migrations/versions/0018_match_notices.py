"""Which new matches were told to whom, and how often somebody wants to hear of them."""

import sqlalchemy as sa
from alembic import op

revision: str = "0018"
down_revision: str | None = "0017"
branch_labels: None = None
depends_on: None = None


def _code(name: str, *codes: str) -> sa.Enum:
    return sa.Enum(*codes, name=name, native_enum=False, create_constraint=True, length=32)


def _key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [to], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE")


def upgrade() -> None:
    op.create_table(
        "match_notice",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("opening_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("kind", _code("kind_known", "new", "rescue"), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        _key("match_notice", "account_id", "account.id"),
        _key("match_notice", "opening_id", "opening.id"),
        _key("match_notice", "card_id", "skill_card.id"),
        sa.PrimaryKeyConstraint("account_id", "opening_id", "card_id", "kind", name=op.f("pk_match_notice")),
    )
    op.create_index("ix_match_notice_told_at", "match_notice", ["told_at"])
    op.create_index("ix_match_notice_card_id", "match_notice", ["card_id"])
    op.create_index("ix_match_notice_opening_id", "match_notice", ["opening_id"])
    op.create_table(
        "match_pace",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("often", _code("often_known", "at_once", "daily", "never"), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        _key("match_pace", "account_id", "account.id"),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_match_pace")),
    )


def downgrade() -> None:
    op.drop_table("match_pace")
    op.drop_table("match_notice")
