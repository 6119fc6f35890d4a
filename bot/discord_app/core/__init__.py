"""What the features share."""
