"""Builds cards: components, safe Markdown, and the words that several features use."""
