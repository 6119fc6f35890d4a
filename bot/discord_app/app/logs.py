"""What is logged: enough to run the bot by, never a token or what somebody wrote."""

from __future__ import annotations

import logging

import discord

from bot.discord_app.core.errors import OUTSIDE, in_a_line


def configure_logging(level: int) -> None:
    """Logs to standard error from `level` on, a line an event."""
    handler = logging.StreamHandler()
    handler.addFilter(_briefly)
    logging.basicConfig(
        level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", handlers=[handler]
    )
    # Below INFO discord.py logs whole payloads with what people wrote; at INFO its own comings and goings.
    least = logging.INFO if level < logging.INFO else logging.WARNING
    logging.getLogger("discord").setLevel(max(level, least))
    logging.getLogger("alembic").setLevel(max(level, least))  # at INFO it tells of itself at every start
    # Each start would warn of what is left out on purpose: the guilds intent, and the libraries for voice.
    logging.getLogger("discord.state").setLevel(logging.ERROR)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


def _briefly(record: logging.LogRecord) -> bool:
    """Gives what Discord or the network did to discord.py a line instead of a traceback."""
    if record.exc_info and isinstance(error := record.exc_info[1], OUTSIDE):
        record.msg, record.args = f"{record.getMessage()} ({in_a_line(error)})", ()
        record.exc_info = record.exc_text = None
    return True
