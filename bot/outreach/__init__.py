"""Decides which scheduled posts are due, and what they are about: no Discord, no database, no clock."""
