"""What operations need to know of the running service: how many tries the rate limits refused."""

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    op.create_table(
        "rate_refusal",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("what", sa.String(40), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "what", name=op.f("pk_rate_refusal")),
    )


def downgrade() -> None:
    op.drop_table("rate_refusal")
