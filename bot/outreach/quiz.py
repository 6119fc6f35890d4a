"""Names quiz questions in a few letters, and mixes choices: the same order for the same seed."""

from __future__ import annotations

import hashlib
import secrets
import string

PRINT = 3
"""Letters that name a question: about one in 140,000 has the same by chance."""
SEED = 4
"""Letters of a seed."""
MAX_QUESTIONS = 10
"""The most questions of a round: a button holds the names of all of them."""
USUAL_QUESTIONS = 5

_LETTERS = string.ascii_letters


def fingerprint(topic_id: str, *texts: object) -> str:
    """Returns the letters that name a question. They change with its text, and don't tell what is right."""
    number = int.from_bytes(_digest("\0".join((topic_id, *map(str, texts)))))
    found = ""
    for _ in range(PRINT):
        number, letter = divmod(number, len(_LETTERS))
        found += _LETTERS[letter]
    return found


def new_seed() -> str:
    """Returns random letters."""
    return "".join(secrets.choice(_LETTERS) for _ in range(SEED))


def mixed(number: int, seed: str) -> list[int]:
    """Returns the numbers from 0 in an order that the seed decides."""
    return sorted(range(number), key=lambda each: _digest(f"{seed}:{each}"))


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=8).digest()
