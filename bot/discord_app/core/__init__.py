"""What features share: who asks and under which settings, limits, tracked replies, errors."""
