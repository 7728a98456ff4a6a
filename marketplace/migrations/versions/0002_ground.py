"""What organisations, accounts and sign-ins carry for everything that follows."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: None = None
depends_on: None = None

PLAIN = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def _columns() -> dict[str, tuple[sa.Column[Any], ...]]:
    return {
        "organisation": (
            sa.Column("agreement_version", sa.String(20)),
            sa.Column("suspended_at", sa.DateTime(timezone=True)),
            sa.Column("suspended_reason", sa.String(300)),
        ),
        "account": (
            sa.Column("email_confirmed_at", sa.DateTime(timezone=True)),
            sa.Column("adult_confirmed_at", sa.DateTime(timezone=True)),
            sa.Column("second_factor_at", sa.DateTime(timezone=True)),
            sa.Column("accepted_notices", PLAIN, nullable=False, server_default="{}"),
            sa.Column("suspended_at", sa.DateTime(timezone=True)),
            sa.Column("suspended_reason", sa.String(300)),
        ),
        "membership": (sa.Column("is_owner", sa.Boolean(), nullable=False, server_default=sa.false()),),
        "login_session": (
            sa.Column("hat", sa.String(20)),
            sa.Column("is_shared_computer", sa.Boolean(), nullable=False, server_default=sa.false()),
        ),
    }


def upgrade() -> None:
    for table, columns in _columns().items():
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.add_column(column)
    # Who runs an employer alone today may let others in; the first member of each is its owner.
    op.execute(
        "UPDATE membership SET is_owner = true WHERE role = 'employer' AND id IN "
        "(SELECT MIN(id) FROM membership WHERE role = 'employer' AND ended_at IS NULL GROUP BY organisation_id)"
    )


def downgrade() -> None:
    for table, columns in _columns().items():
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.drop_column(column.name)
