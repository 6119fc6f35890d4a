"""Checks requests against Discord's OpenAPI document, and against rules that the document lacks."""
