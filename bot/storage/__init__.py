"""Stores settings, votes, counts and unanswered questions, and deletes them when they expire.

This file imports nothing: SQLAlchemy takes 30 MB, and most commands don't need it.
"""
