"""Times of keyword replies."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unasked_replies",
        sa.Column("channel_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic_id", sa.Text(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("replied_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel_id", "topic_id", name=op.f("pk_unasked_replies")),
    )
    op.create_index(op.f("ix_unasked_replies_guild_id"), "unasked_replies", ["guild_id"], unique=False)
    op.create_index(op.f("ix_unasked_replies_replied_at"), "unasked_replies", ["replied_at"], unique=False)
