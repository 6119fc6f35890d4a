"""Replies to messages that name a topic without asking the bot."""
