"""Discord's HTTP API: a module for each kind of thing, and the application that serves them."""
