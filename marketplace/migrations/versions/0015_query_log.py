"""What people looked for, without the people."""

import sqlalchemy as sa
from alembic import op

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: None = None
depends_on: None = None


def _code(name: str, *codes: str) -> sa.Enum:
    return sa.Enum(*codes, name=name, native_enum=False, create_constraint=True, length=32)


def _key() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "search_log",
        sa.Column("id", _key(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("looked_in", _code("looked_in_known", "openings", "cards", "employer_cards"), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("text", sa.String(length=80), nullable=True),
        sa.Column("found", _code("found_known", "none", "few", "some", "many", "unknown"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_log")),
    )
    op.create_index("ix_search_log_day", "search_log", ["day", "looked_in", "text"])
    op.create_table(
        "search_log_code",
        sa.Column("search_id", _key(), autoincrement=False, nullable=False),
        sa.Column("side", _code("side_known", "wish", "filter", "emptied"), nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["search_id"], ["search_log.id"], name=op.f("fk_search_log_code_search_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("search_id", "side", "code", name=op.f("pk_search_log_code")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("search_log_code")
    op.drop_table("search_log")
