"""Consents of a card, dated rules of how long things are kept, erasure, and reads found by card."""

import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: None = None
depends_on: None = None

PLAIN = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
MOMENT = sa.DateTime(timezone=True)
AT_ONCE = 1000


def upgrade() -> None:
    _make_rules()
    _make_notices()
    # In plain SQL that both databases know: rebuilding a table would stumble over the rows that point at it.
    op.execute(
        "ALTER TABLE consent ADD COLUMN card_id INTEGER CONSTRAINT fk_consent_card_id REFERENCES skill_card (id)"
    )
    op.create_index("ix_consent_card_id", "consent", ["card_id"])
    # A consent to keep needs is of the card whose needs stand on it; one to show a card, of the person's only card.
    op.execute(
        "UPDATE consent SET card_id = (SELECT card_needs.card_id FROM card_needs WHERE card_needs.consent_id = consent.id)"
        " WHERE EXISTS (SELECT 1 FROM card_needs WHERE card_needs.consent_id = consent.id)"
    )
    op.execute(
        "UPDATE consent SET card_id = (SELECT MIN(skill_card.id) FROM skill_card"
        " WHERE skill_card.person_id = consent.person_id)"
        " WHERE card_id IS NULL AND 1 ="
        " (SELECT COUNT(*) FROM skill_card WHERE skill_card.person_id = consent.person_id)"
    )
    op.create_table(
        "read_audit_card",
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_id"], ["read_audit.id"], name=op.f("fk_read_audit_card_audit_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("audit_id", "card_id", name=op.f("pk_read_audit_card")),
    )
    op.create_index("ix_read_audit_card_card_id", "read_audit_card", ["card_id", "audit_id"])
    _spread_ids()
    op.add_column("read_audit", sa.Column("why_code", sa.String(40), nullable=True))
    op.execute("ALTER TABLE read_audit DROP COLUMN card_ids")
    op.create_index("ix_read_audit_at", "read_audit", ["at"])


def _make_rules() -> None:
    op.create_table(
        "retention_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(10), nullable=False),
        sa.Column("source", sa.String(300), nullable=False),
        sa.Column("set_by_id", sa.Integer(), nullable=True),
        sa.Column("set_at", MOMENT, nullable=False),
        sa.CheckConstraint("amount >= 1", name=op.f("ck_retention_rule_keeps_something")),
        sa.CheckConstraint("unit IN ('days', 'months')", name=op.f("ck_retention_rule_unit_known")),
        sa.ForeignKeyConstraint(["set_by_id"], ["account.id"], name=op.f("fk_retention_rule_set_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retention_rule")),
        sa.UniqueConstraint("code", "valid_from", name="uq_retention_rule_row"),
    )


def _make_notices() -> None:
    op.create_table(
        "card_notice",
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("warned_at", MOMENT, nullable=True),
        sa.Column("kept_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["card_id"], ["skill_card.id"], name=op.f("fk_card_notice_card_id")),
        sa.PrimaryKeyConstraint("card_id", name=op.f("pk_card_notice")),
    )
    op.create_table(
        "last_visit",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_last_visit_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_last_visit")),
    )
    op.create_table(
        "erasure_request",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(300), nullable=True),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("taken_back_at", MOMENT, nullable=True),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(16), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_erasure_request_person_id")),
        sa.ForeignKeyConstraint(["asked_by_id"], ["account.id"], name=op.f("fk_erasure_request_asked_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_request")),
        sa.UniqueConstraint("public_id", name=op.f("uq_erasure_request_public_id")),
    )
    op.create_index("ix_erasure_request_person_id", "erasure_request", ["person_id"])
    op.create_index("ix_erasure_request_due_at", "erasure_request", ["due_at"])


def _spread_ids() -> None:
    """One row for each card that a listing named."""
    connection, last = op.get_bind(), 0
    words = sa.text("SELECT id, card_ids FROM read_audit WHERE id > :last ORDER BY id LIMIT :most")
    asked = words.columns(id=sa.Integer(), card_ids=PLAIN)
    target = sa.table("read_audit_card", sa.column("audit_id", sa.Integer()), sa.column("card_id", sa.Integer()))
    while rows := connection.execute(asked, {"last": last, "most": AT_ONCE}).all():
        last = rows[-1].id
        spread = [{"audit_id": row.id, "card_id": number} for row in rows for number in sorted(set(row.card_ids or ()))]
        if spread:
            connection.execute(target.insert(), spread)


def downgrade() -> None:
    op.drop_index("ix_read_audit_at", "read_audit")
    op.execute("ALTER TABLE read_audit DROP COLUMN why_code")
    op.add_column("read_audit", sa.Column("card_ids", PLAIN, nullable=False, server_default="[]"))
    _gather_ids()
    op.drop_index("ix_read_audit_card_card_id", "read_audit_card")
    op.drop_table("read_audit_card")
    with op.batch_alter_table("read_audit") as batch:
        batch.alter_column("card_ids", server_default=None, existing_type=PLAIN, existing_nullable=False)
    op.drop_index("ix_consent_card_id", "consent")
    op.execute("ALTER TABLE consent DROP COLUMN card_id")
    op.drop_table("erasure_request")
    op.drop_table("last_visit")
    op.drop_table("card_notice")
    op.drop_table("retention_rule")


def _gather_ids() -> None:
    """The ids of each listing in one column again."""
    connection, last = op.get_bind(), 0
    asked = sa.text(
        "SELECT audit_id, card_id FROM read_audit_card WHERE audit_id IN (SELECT DISTINCT audit_id FROM read_audit_card"
        " WHERE audit_id > :last ORDER BY audit_id LIMIT :most) ORDER BY audit_id, card_id"
    )
    kind = "jsonb" if connection.dialect.name == "postgresql" else "text"
    write = sa.text(f"UPDATE read_audit SET card_ids = CAST(:ids AS {kind}) WHERE id = :id")  # noqa: S608 - one of two words
    while rows := connection.execute(asked, {"last": last, "most": AT_ONCE}).all():
        gathered: dict[int, list[int]] = {}
        for audit_id, card_id in rows:
            gathered.setdefault(audit_id, []).append(card_id)
        last = max(gathered)
        connection.execute(write, [{"id": key, "ids": json.dumps(ids)} for key, ids in gathered.items()])
