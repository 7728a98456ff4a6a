"""Saved searches, what was told of them, how a letter is stopped, and where somebody wanted to go who registers."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: None = None
depends_on: None = None


def _json() -> sa.types.TypeEngine[object]:
    return sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def _code(name: str, *codes: str) -> sa.Enum:
    return sa.Enum(*codes, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    # Not in a batch: SQLite would make the table anew, and what hangs on its rows would go with the old one.
    op.add_column("outgoing_message", sa.Column("stop_path", sa.String(length=120), nullable=True))
    op.add_column("registration", sa.Column("next_path", sa.String(length=1500), nullable=True))
    op.create_table(
        "saved_search",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("searched_in", _code("searched_in_known", "openings", "coach_openings"), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("parts", _json(), nullable=False),
        sa.Column("often", _code("often_known", "at_once", "daily", "weekly"), nullable=False),
        sa.Column("state", _code("state_known", "active", "paused"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_saved_search_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_search")),
        sa.UniqueConstraint("public_id", name=op.f("uq_saved_search_public_id")),
    )
    op.create_index("ix_saved_search_account_id", "saved_search", ["account_id", "id"])
    op.create_index("ix_saved_search_next_at", "saved_search", ["state", "next_at"])
    op.create_table(
        "told_opening",
        sa.Column("saved_search_id", sa.Integer(), nullable=False),
        sa.Column("opening_id", sa.Integer(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["saved_search_id"],
            ["saved_search.id"],
            name=op.f("fk_told_opening_saved_search_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["opening_id"], ["opening.id"], name=op.f("fk_told_opening_opening_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("saved_search_id", "opening_id", name=op.f("pk_told_opening")),
    )
    op.create_index("ix_told_opening_opening_id", "told_opening", ["opening_id"])


def downgrade() -> None:
    op.drop_table("told_opening")
    op.drop_table("saved_search")
    op.drop_column("registration", "next_path")
    op.drop_column("outgoing_message", "stop_path")
