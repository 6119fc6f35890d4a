"""Decides which scheduled posts are due, and their topics. Uses no Discord, no database and no clock."""
