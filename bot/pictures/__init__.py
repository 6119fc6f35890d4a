"""Draws pictures, each in a separate process."""
