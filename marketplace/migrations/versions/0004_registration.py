"""Registration by oneself, change of address, accepted notices."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: None = None
depends_on: None = None


def _role() -> sa.Enum:
    roles = ("employer", "coach", "coordinator", "admin", "jobseeker")
    return sa.Enum(*roles, name="role_known", native_enum=False, create_constraint=True, length=32)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    """Add the three tables, and since when an account is being closed."""
    with op.batch_alter_table("account") as batch:
        batch.add_column(_moment("closing_asked_at", nullable=True))
    op.create_table(
        "registration",
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("role", _role(), nullable=False),
        sa.Column("is_adult", sa.Boolean(), nullable=False),
        _moment("created_at"),
        _moment("expires_at"),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(16), nullable=False),
        sa.CheckConstraint("role IN ('employer', 'jobseeker')", name=op.f("ck_registration_by_oneself")),
        sa.CheckConstraint("role <> 'jobseeker' OR is_adult", name=op.f("ck_registration_adults_only")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration")),
        sa.UniqueConstraint("public_id", name=op.f("uq_registration_public_id")),
    )
    op.create_index("ix_registration_expires_at", "registration", ["expires_at"])
    op.create_table(
        "address_change",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("old_email", sa.String(254), nullable=False),
        sa.Column("new_email", sa.String(254), nullable=False),
        _moment("asked_at"),
        _moment("expires_at"),
        _moment("confirmed_at", nullable=True),
        _moment("stopped_at", nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(16), nullable=False),
        sa.CheckConstraint(
            "stopped_at IS NULL OR stopped_at >= asked_at", name=op.f("ck_address_change_stops_after_asked")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_address_change_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address_change")),
        sa.UniqueConstraint("public_id", name=op.f("uq_address_change_public_id")),
    )
    op.create_index("ix_address_change_account_id", "address_change", ["account_id", "id"])
    op.create_table(
        "notice_acceptance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("role", _role(), nullable=False),
        sa.Column("version", sa.String(20), nullable=False),
        _moment("accepted_at"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_notice_acceptance_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_acceptance")),
        sa.UniqueConstraint("account_id", "role", "version", name="uq_notice_acceptance_once"),
    )


def downgrade() -> None:
    """Take them away."""
    op.drop_table("notice_acceptance")
    op.drop_index("ix_address_change_account_id", table_name="address_change")
    op.drop_table("address_change")
    op.drop_index("ix_registration_expires_at", table_name="registration")
    op.drop_table("registration")
    with op.batch_alter_table("account") as batch:
        batch.drop_column("closing_asked_at")
