"""Discord's HTTP API: a module for each kind of resource, and the application that serves the routes."""
