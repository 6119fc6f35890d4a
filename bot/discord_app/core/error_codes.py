"""Discord's JSON error codes that several modules handle.

https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
"""

CANNOT_REPLY = 160002
"""A reply without the permission to read the message history."""
ACKNOWLEDGED = 40060
"""Another first response to an interaction. Discord already accepted an earlier one."""
