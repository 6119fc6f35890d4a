"""The objects of the local Discord: users, applications, guilds, channels, messages, interactions, commands.

`World` creates and changes these objects and publishes an event for each change. As on Discord, they refer
to each other: a message has its channel, a channel its messages. A module that needs such a reference only
for its type hints imports it under TYPE_CHECKING. pyproject.toml lists these imports, and import-linter
rejects any other import cycle.
"""
