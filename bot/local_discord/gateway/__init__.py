"""Discord's gateway: the WebSocket, its sessions, and the events that each session receives."""
