"""Searches of cards can be saved too, and which cards they told of."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op

revision: str = "0019"
down_revision: str | None = "0018"
branch_labels: None = None
depends_on: None = None

CHECK = "ck_saved_search_searched_in_known"
OF_OPENINGS = ("openings", "coach_openings")


def upgrade() -> None:
    _allow((*OF_OPENINGS, "coach_cards", "employer_cards"))
    op.create_table(
        "told_card",
        sa.Column("saved_search_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["saved_search_id"], ["saved_search.id"], name=op.f("fk_told_card_saved_search_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["card_id"], ["skill_card.id"], name=op.f("fk_told_card_card_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("saved_search_id", "card_id", name=op.f("pk_told_card")),
    )
    op.create_index("ix_told_card_card_id", "told_card", ["card_id"])


def downgrade() -> None:
    """What was saved of cards goes: the service before this one does not know what it is."""
    op.drop_table("told_card")
    op.execute(
        "DELETE FROM history WHERE subject_kind = 'saved_search' AND subject_id IN "
        "(SELECT id FROM saved_search WHERE searched_in IN ('coach_cards', 'employer_cards'))"
    )
    op.execute("DELETE FROM saved_search WHERE searched_in IN ('coach_cards', 'employer_cards')")
    _allow(OF_OPENINGS)


def _allow(codes: tuple[str, ...]) -> None:
    known = ", ".join(f"'{code}'" for code in codes)
    with _told_openings_kept(), op.batch_alter_table("saved_search") as batch:
        batch.drop_constraint(op.f(CHECK), type_="check")
        batch.create_check_constraint(op.f(CHECK), f"searched_in IN ({known})")


@contextmanager
def _told_openings_kept() -> Iterator[None]:
    """SQLite makes the table of searches anew, and what hangs on its rows goes with the old one: put it back."""
    if op.get_bind().dialect.name != "sqlite":
        yield
        return
    op.execute(
        "CREATE TEMPORARY TABLE kept_told_opening AS SELECT saved_search_id, opening_id, told_at FROM told_opening"
    )
    yield
    op.execute("DELETE FROM told_opening")
    op.execute(
        "INSERT INTO told_opening (saved_search_id, opening_id, told_at) "
        "SELECT saved_search_id, opening_id, told_at FROM kept_told_opening"
    )
    op.execute("DROP TABLE kept_told_opening")
