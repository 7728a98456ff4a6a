"""The vocabulary: who speaks for a concept, its revision, imports of ESCO with staging, relations, proposed words."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: None = None
depends_on: None = None


def _json() -> sa.types.TypeEngine[object]:
    return sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def _code(name: str, *codes: str) -> sa.Enum:
    return sa.Enum(*codes, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    # Not in a batch: SQLite would make the table anew, and what hangs on its rows would go with the old one.
    op.add_column("concept", sa.Column("origin", sa.String(length=12), nullable=False, server_default="hand"))
    op.add_column("concept", sa.Column("parts", _json(), nullable=True))
    op.create_table(
        "vocabulary_revision",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vocabulary_revision")),
    )
    op.create_table(
        "vocabulary_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("state", _code("state_known", "running", "done", "stopped"), nullable=False),
        sa.Column("release", sa.String(length=20), nullable=True),
        sa.Column("languages", _json(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("counts", _json(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vocabulary_import")),
    )
    op.create_table(
        "concept_relation",
        sa.Column("occupation_id", sa.Integer(), nullable=False),
        sa.Column("skill_id", sa.Integer(), nullable=False),
        sa.Column("kind", _code("kind_known", "essential", "optional"), nullable=False),
        sa.ForeignKeyConstraint(["occupation_id"], ["concept.id"], name=op.f("fk_concept_relation_occupation_id")),
        sa.ForeignKeyConstraint(["skill_id"], ["concept.id"], name=op.f("fk_concept_relation_skill_id")),
        sa.PrimaryKeyConstraint("occupation_id", "skill_id", name=op.f("pk_concept_relation")),
    )
    op.create_index("ix_concept_relation_skill_id", "concept_relation", ["skill_id"])
    _create_staging()
    _create_proposals()


def _create_staging() -> None:
    op.create_table(
        "staged_concept",
        sa.Column("import_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("slug", sa.String(length=120), nullable=False),
        sa.Column("concept_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("uri", sa.String(length=200), nullable=True),
        sa.Column("isco", sa.String(length=8), nullable=True),
        sa.Column("origin", sa.String(length=12), nullable=False),
        sa.Column("labels", _json(), nullable=False),
        sa.Column("synonyms", _json(), nullable=False),
        sa.Column("broader", _json(), nullable=False),
        sa.Column("parts", _json(), nullable=True),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "slug", name=op.f("pk_staged_concept")),
    )
    op.create_table(
        "staged_relation",
        sa.Column("import_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("occupation_slug", sa.String(length=120), nullable=False),
        sa.Column("skill_slug", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "occupation_slug", "skill_slug", name=op.f("pk_staged_relation")),
    )


def _create_proposals() -> None:
    op.create_table(
        "synonym_proposal",
        sa.Column("word", sa.String(length=60), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("concept_id", sa.Integer(), nullable=True),
        sa.Column("meaning", sa.String(length=120), nullable=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("state", _code("state_known", "waiting", "accepted", "refused"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=16), nullable=False),
        sa.CheckConstraint(
            "concept_id IS NOT NULL OR meaning IS NOT NULL", name=op.f("ck_synonym_proposal_means_something")
        ),
        sa.CheckConstraint(
            "state <> 'accepted' OR concept_id IS NOT NULL", name=op.f("ck_synonym_proposal_accepted_to")
        ),
        sa.CheckConstraint("(state = 'waiting') = (decided_at IS NULL)", name=op.f("ck_synonym_proposal_decided_when")),
        sa.ForeignKeyConstraint(["concept_id"], ["concept.id"], name=op.f("fk_synonym_proposal_concept_id")),
        sa.ForeignKeyConstraint(["decided_by_id"], ["account.id"], name=op.f("fk_synonym_proposal_decided_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_synonym_proposal")),
        sa.UniqueConstraint("public_id", name=op.f("uq_synonym_proposal_public_id")),
    )
    op.create_index("ix_synonym_proposal_state", "synonym_proposal", ["state", "id"])
    op.create_index("ix_synonym_proposal_word", "synonym_proposal", ["word", "language"])


def downgrade() -> None:
    for table in (
        "synonym_proposal",
        "staged_relation",
        "staged_concept",
        "concept_relation",
        "vocabulary_import",
        "vocabulary_revision",
    ):
        op.drop_table(table)
    op.drop_column("concept", "parts")
    op.drop_column("concept", "origin")
