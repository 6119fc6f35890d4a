"""The last round of deleting expired data."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "retention_rounds",
        sa.Column("ran_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("trusted_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("doubted_since", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ran_at", name=op.f("pk_retention_rounds")),
    )
