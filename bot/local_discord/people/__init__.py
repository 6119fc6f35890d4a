"""People: what a person can do in Discord's client, and what the client sends for it."""
