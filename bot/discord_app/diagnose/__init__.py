"""`/diagnose`: why a text gets the reply that it gets."""
