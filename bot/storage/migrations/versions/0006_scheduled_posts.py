"""Outcomes of scheduled posts. The schedules themselves are settings."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "scheduled_posts",
        sa.Column("schedule_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("topic_id", sa.Text(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("publish_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("schedule_id", "due_at", name=op.f("pk_scheduled_posts")),
    )
    for columns in (
        ["guild_id", "due_at"],
        ["channel_id", "due_at"],
        ["lease_until"],
        ["publish_at"],
        ["due_at"],
    ):
        op.create_index(op.f(f"ix_scheduled_posts_{'_'.join(columns)}"), "scheduled_posts", columns)
    op.create_index(op.f("ix_settings_name"), "settings", ["name"])
