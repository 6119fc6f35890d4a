"""Replies that nobody asked for, to messages that name a topic: when there is one, and how it goes again."""
