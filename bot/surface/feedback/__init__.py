"""Whether cards helped, and what they should have been."""
