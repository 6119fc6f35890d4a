"""The process: the client, registering commands, serving, logs."""
