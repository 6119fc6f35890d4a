"""People: their actions in Discord's client, and the client's requests."""
