"""The ways to ask: a class of commands or listeners a file."""
