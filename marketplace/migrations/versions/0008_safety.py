"""Reports, hiding, suspending and blocking."""

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    op.create_table(
        "report",
        sa.Column(
            "subject_kind",
            _code("subject_kind_known", "opening", "card", "introduction", "placement", "message"),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column(
            "reason",
            _code(
                "reason_known",
                "unpaid_day",
                "asks_money",
                "unfair_demand",
                "unsafe",
                "not_true",
                "private",
                "rude",
                "other",
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("reporter_id", sa.Integer(), nullable=True),
        sa.Column("reporter_email", sa.String(length=254), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("state", _code("state_known", "open", "taken", "decided"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        sa.Column(
            "decision",
            _code("decision_known", "nothing_wrong", "talked", "hidden", "employer_suspended", "account_suspended"),
            nullable=True,
        ),
        sa.Column("decision_words", sa.Text(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_report_organisation_id")),
        sa.ForeignKeyConstraint(["reporter_id"], ["account.id"], name=op.f("fk_report_reporter_id")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["account.id"], name=op.f("fk_report_taken_by_id")),
        sa.ForeignKeyConstraint(["decided_by_id"], ["account.id"], name=op.f("fk_report_decided_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("public_id", name=op.f("uq_report_public_id")),
    )
    op.create_index("ix_report_state_due", "report", ["state", "due_at"])
    op.create_index("ix_report_subject", "report", ["subject_kind", "subject_id"])
    op.create_table(
        "employer_block",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_employer_block_person_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_employer_block_organisation_id")
        ),
        sa.ForeignKeyConstraint(["made_by_id"], ["account.id"], name=op.f("fk_employer_block_made_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employer_block")),
        sa.UniqueConstraint("person_id", "organisation_id", name="uq_employer_block_pair"),
    )
    op.create_index("ix_employer_block_organisation_id", "employer_block", ["organisation_id"])
    for table in ("opening", "skill_card"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("held_back_at", sa.DateTime(timezone=True), nullable=True))
            batch.add_column(sa.Column("held_back_reason", sa.Text(), nullable=True))


def _code(name: str, *codes: str) -> sa.Enum:
    return sa.Enum(*codes, name=name, native_enum=False, create_constraint=True, length=32)


def downgrade() -> None:
    for table in ("opening", "skill_card"):
        with op.batch_alter_table(table) as batch:
            batch.drop_column("held_back_reason")
            batch.drop_column("held_back_at")
    op.drop_table("employer_block")
    op.drop_table("report")
