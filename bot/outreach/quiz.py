"""Gives quiz questions short names, and shuffles choices: the same seed gives the same order."""

from __future__ import annotations

import hashlib
import secrets
import string

NAME_LETTERS = 3
"""Letters of a question's name. Two questions share a name by chance once in 140,000."""
SEED_LETTERS = 4
"""Letters of a seed."""
MAX_QUESTIONS = 10
"""The maximum number of questions of a round: a button contains the names of all of them."""
USUAL_QUESTIONS = 5

_LETTERS = string.ascii_letters


def fingerprint(topic_id: str, *texts: object) -> str:
    """Returns the short name of a question. It changes with the text, and doesn't reveal the right choice."""
    number = int.from_bytes(_digest("\0".join((topic_id, *map(str, texts)))))
    found = ""
    for _ in range(NAME_LETTERS):
        number, letter = divmod(number, len(_LETTERS))
        found += _LETTERS[letter]
    return found


def new_seed() -> str:
    """Returns random letters."""
    return "".join(secrets.choice(_LETTERS) for _ in range(SEED_LETTERS))


def mixed(number: int, seed: str) -> list[int]:
    """Returns the numbers from 0 in an order that depends on the seed."""
    return sorted(range(number), key=lambda each: _digest(f"{seed}:{each}"))


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=8).digest()
