"""Falak: a Discord bot that answers questions from a folder of short topics."""

import os

# Looking for plugins of pydantic, of which there are none, takes 2 MB in each process.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

__version__ = "1.1.0"
