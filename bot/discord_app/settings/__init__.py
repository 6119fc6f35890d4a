"""`/settings`: what moderators decide for a server or a channel."""
