"""Builds cards: components, safe Markdown, and texts that several features use."""
