"""Reduces garbage collection of objects that live as long as the process."""

from __future__ import annotations

import ctypes
import gc
import sys

YOUNGEST = 10_000
"""The threshold of the youngest generation for the garbage collector, in new objects."""


def freeze_gc() -> None:
    """Excludes the objects that exist now, mostly the content, from garbage collection.

    A full collection would block every answer for about 50 ms. Collections of the youngest generation
    become rarer: by default an answer causes several, and hardly any object is in a cycle.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNGEST)
    _return_free_memory()


def _return_free_memory() -> None:
    """Returns memory that loading the content needed to the system. glibc keeps it otherwise."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
