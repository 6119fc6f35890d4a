"""`python -m bot.storage.migrations "What changes"` writes a migration for what changed in `tables.py`."""

from __future__ import annotations

import sys

from alembic import command
from sqlalchemy import create_engine

from bot.storage.schema import REVISION, alembic_config

with create_engine("sqlite://").begin() as connection:
    config = alembic_config(connection)
    command.upgrade(config, "head")
    command.revision(config, sys.argv[1], autogenerate=True, rev_id=f"{int(REVISION) + 1:04}")
