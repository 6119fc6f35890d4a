"""Alembic's migrations of the tables, in `versions`."""
