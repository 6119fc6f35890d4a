"""The process: the client, command registration, signals, logs."""
