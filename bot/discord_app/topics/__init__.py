"""`/topics`: all topics, page by page."""
