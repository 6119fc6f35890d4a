"""Code that features share: callers, contexts, settings, limits, tracked replies, errors."""
