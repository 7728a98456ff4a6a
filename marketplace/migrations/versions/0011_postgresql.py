"""The key from an organisation to whoever verified it, which 0001 makes on SQLite only.

`use_alter` leaves a key out of CREATE TABLE on databases that can add it afterwards; 0001 does not add it.
"""

from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: None = None
depends_on: None = None

NAME = "fk_organisation_verified_by_id"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.create_foreign_key(NAME, "organisation", "account", ["verified_by_id"], ["id"])


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(NAME, "organisation", type_="foreignkey")
