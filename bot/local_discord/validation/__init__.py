"""What Discord refuses: by its own OpenAPI document, and by the rules that the document lacks."""
