"""Falak: a Discord bot that answers questions from a folder of short topics."""
