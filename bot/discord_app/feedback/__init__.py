"""Votes on answers: helpful or not."""
