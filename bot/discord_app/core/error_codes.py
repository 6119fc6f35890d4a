"""Discord's JSON error codes that several modules handle.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
"""

CANNOT_REPLY = 160002
"""A reply without the permission to read the message history."""
ACKNOWLEDGED = 40060
"""A second first response to an interaction. The one before got through."""
