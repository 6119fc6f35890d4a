"""Reports of mistakes in answers."""
