"""Quizzes in channels, the answers to open quizzes, and counts of outreach by day."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quizzes",
        sa.Column("quiz_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("topic_id", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("schedule_id", sa.BigInteger(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("key", sa.LargeBinary(), nullable=True),
        sa.Column("tally", sa.JSON(), nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("quiz_id", name=op.f("pk_quizzes")),
    )
    for columns in (["guild_id", "asked_at"], ["closes_at"], ["next_at"]):
        op.create_index(op.f(f"ix_quizzes_{'_'.join(columns)}"), "quizzes", columns)
    op.create_table(
        "quiz_answers",
        sa.Column("quiz_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["quiz_id"], ["quizzes.quiz_id"], name=op.f("fk_quiz_answers_quiz_id")),
        sa.PrimaryKeyConstraint("quiz_id", "person", name=op.f("pk_quiz_answers")),
    )
    for column in ("person", "guild_id"):
        op.create_index(op.f(f"ix_quiz_answers_{column}"), "quiz_answers", [column])
    op.create_table(
        "outreach_counts",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "guild_id", "event", name=op.f("pk_outreach_counts")),
    )
    op.create_index(op.f("ix_outreach_counts_guild_id_day"), "outreach_counts", ["guild_id", "day"])
