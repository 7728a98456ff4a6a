"""Terms of coaching organisations, requests to join, workplaces."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: None = None
depends_on: None = None


def _codes(name: str, *codes: str) -> sa.Enum:
    return sa.Enum(*codes, name=name, native_enum=False, create_constraint=True, length=32)


def _moment(name: str, *, needed: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not needed)


def _account(table: str, name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([name], ["account.id"], name=op.f(f"fk_{table}_{name}"))


def _organisation(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f(f"fk_{table}_organisation_id"))


def upgrade() -> None:
    """Add the tables and columns; invitations get their state from what happened to them."""
    _join_requests()
    _workplaces()
    _terms()
    with op.batch_alter_table("organisation") as batch:
        batch.add_column(sa.Column("street_address", sa.String(length=200)))
        batch.add_column(sa.Column("postcode", sa.String(length=5)))
        batch.add_column(sa.Column("verified_on", sa.Date()))
    with op.batch_alter_table("membership") as batch:
        batch.add_column(sa.Column("verified_on", sa.Date()))
    with op.batch_alter_table("invitation") as batch:
        batch.add_column(sa.Column("state", sa.String(length=32), nullable=False, server_default="open"))
        batch.create_check_constraint(
            op.f("ck_invitation_state_known"), "state IN ('open', 'accepted', 'revoked', 'expired')"
        )
    op.execute("UPDATE invitation SET state = 'revoked' WHERE revoked_at IS NOT NULL")
    op.execute("UPDATE invitation SET state = 'accepted' WHERE accepted_at IS NOT NULL")
    with op.batch_alter_table("opening") as batch:
        batch.add_column(sa.Column("workplace_id", sa.Integer()))
        batch.create_foreign_key(op.f("fk_opening_workplace_id"), "workplace", ["workplace_id"], ["id"])


def _join_requests() -> None:
    op.create_table(
        "join_request",
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(length=300)),
        sa.Column(
            "state",
            _codes("state_known", "waiting", "accepted", "refused", "withdrawn", "expired"),
            nullable=False,
        ),
        _moment("created_at", needed=True),
        _moment("changed_at", needed=True),
        _moment("expires_at", needed=True),
        sa.Column("decided_by_id", sa.Integer()),
        sa.Column("checked_how", _codes("how_known", "call", "document", "register")),
        sa.Column("checked_on", sa.Date()),
        sa.Column("reason", sa.String(length=300)),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=16), nullable=False),
        sa.CheckConstraint(
            "state NOT IN ('accepted', 'refused') OR decided_by_id IS NOT NULL",
            name=op.f("ck_join_request_decided_by"),
        ),
        _organisation("join_request"),
        _account("join_request", "account_id"),
        _account("join_request", "decided_by_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_request")),
        sa.UniqueConstraint("public_id", name=op.f("uq_join_request_public_id")),
    )
    op.create_index("ix_join_request_organisation_id", "join_request", ["organisation_id"])
    op.create_index("ix_join_request_state_expires", "join_request", ["state", "expires_at"])
    waits = sa.text("state = 'waiting'")
    op.create_index(
        "uq_join_request_waiting",
        "join_request",
        ["account_id", "organisation_id"],
        unique=True,
        sqlite_where=waits,
        postgresql_where=waits,
    )


def _workplaces() -> None:
    op.create_table(
        "workplace",
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("street_address", sa.String(length=200)),
        sa.Column("municipality", sa.String(length=3), nullable=False),
        sa.Column("postcode", sa.String(length=5)),
        sa.Column("contact_name", sa.String(length=120)),
        sa.Column("contact_phone", sa.String(length=40)),
        sa.Column("mentor_name", sa.String(length=120)),
        _moment("created_at", needed=True),
        _moment("retired_at"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=16), nullable=False),
        _organisation("workplace"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workplace")),
        sa.UniqueConstraint("public_id", name=op.f("uq_workplace_public_id")),
    )
    op.create_index("ix_workplace_organisation_id", "workplace", ["organisation_id"])


def _terms() -> None:
    op.create_table(
        "terms_acceptance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("document", _codes("document_known", "processing", "proposal"), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        _moment("accepted_at", needed=True),
        sa.Column("accepted_by_id", sa.Integer()),
        sa.Column("signs_as", sa.String(length=120), nullable=False),
        _moment("withdrawn_at"),
        sa.Column("withdrawn_by_id", sa.Integer()),
        sa.Column("withdrawn_reason", sa.Text()),
        _organisation("terms_acceptance"),
        _account("terms_acceptance", "accepted_by_id"),
        _account("terms_acceptance", "withdrawn_by_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_terms_acceptance")),
    )
    op.create_index("ix_terms_acceptance_organisation_id", "terms_acceptance", ["organisation_id"])


def downgrade() -> None:
    """Take the columns and tables away again."""
    with op.batch_alter_table("opening") as batch:
        batch.drop_constraint(op.f("fk_opening_workplace_id"), type_="foreignkey")
        batch.drop_column("workplace_id")
    with op.batch_alter_table("invitation") as batch:
        batch.drop_constraint(op.f("ck_invitation_state_known"), type_="check")
        batch.drop_column("state")
    with op.batch_alter_table("membership") as batch:
        batch.drop_column("verified_on")
    with op.batch_alter_table("organisation") as batch:
        for name in ("street_address", "postcode", "verified_on"):
            batch.drop_column(name)
    op.drop_table("terms_acceptance")
    op.drop_table("workplace")
    op.drop_table("join_request")
