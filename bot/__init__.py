"""Falak: a Discord bot that answers questions from a folder of short topics."""

__version__ = "1.1.0"
