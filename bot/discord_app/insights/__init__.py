"""`/insights`: what was asked, as a card with a chart."""
