"""Building blocks of cards, and the words on them."""
