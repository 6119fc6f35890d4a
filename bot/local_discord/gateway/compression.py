"""Transport compression: one context for a whole connection, flushed after each message."""

from __future__ import annotations

import zlib
from typing import Protocol


class Compressor(Protocol):
    """Compresses messages into bytes that the other side can read at once."""

    def __call__(self, message: bytes, /) -> bytes: ...


def compressor(name: str) -> Compressor | None:
    """Makes the compressor that a client asks for by `compress`, or returns None for an unknown name."""
    return {"zlib-stream": _zlib_stream, "zstd-stream": _zstd_stream}[name]() if name in NAMES else None


NAMES = frozenset({"zlib-stream", "zstd-stream"})


def _zlib_stream() -> Compressor:
    context = zlib.compressobj()
    return lambda message: context.compress(message) + context.flush(zlib.Z_SYNC_FLUSH)


def _zstd_stream() -> Compressor:
    import zstandard  # noqa: PLC0415 - only a client that has it asks for it

    context = zstandard.ZstdCompressor().compressobj()
    return lambda message: context.compress(message) + context.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
