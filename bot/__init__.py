"""Falak: a Discord bot that answers questions from a folder of short topics."""

import os

# pydantic would look for plugins. There are none, and the search takes 2 MB in each process.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

__version__ = "1.1.0"
