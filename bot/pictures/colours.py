"""Computes the colours of a picture from a community's accent colour."""

from __future__ import annotations

from typing import NamedTuple

Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""
READABLE = 4.5
"""The minimum contrast of text: https://www.w3.org/TR/WCAG22/#contrast-minimum"""
_WHITE, _BLACK = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)


class Palette(NamedTuple):
    """The colours of a theme."""

    ground: Colour
    glow: Colour
    ink: Colour
    soft: Colour
    faint: Colour
    accent: Colour
    accent_text: Colour
    """The accent colour for text: light or dark enough."""


def palette(accent: int, *, is_dark: bool) -> Palette:
    """Returns the colours for an accent colour, given as 0xRRGGBB."""
    own = _rgb(accent)
    if is_dark:
        ground, ink = mixed(_rgb(0x0B0F19), own, 0.06), _rgb(0xF7F9FC)
        glow = _glow(ground, own, ink, 0.42)
    else:
        ground, ink = mixed(_rgb(0xFBFCFE), own, 0.03), _rgb(0x101623)
        glow = _glow(ground, own, ink, 0.30)
    return Palette(
        ground,
        glow,
        ink,
        soft=mixed(ink, ground, 0.16),
        faint=mixed(ink, ground, 0.34),
        accent=own,
        accent_text=_readable(own, ground, _WHITE if is_dark else _BLACK),
    )


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Returns a colour between two. `share` is the share of the second."""
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """Returns the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _readable(colour: Colour, ground: Colour, towards: Colour) -> Colour:
    """Returns a colour, mixed with another until it is readable on the background."""
    for step in range(21):
        moved = mixed(colour, towards, step / 20)
        if contrast(moved, ground) >= READABLE:
            return moved
    return towards


def _glow(ground: Colour, accent: Colour, ink: Colour, share: float) -> Colour:
    """Returns the background with some of the accent colour. Uses less if text would be unreadable."""
    while contrast(glow := mixed(ground, accent, share), ink) < 2 * READABLE:
        share *= 0.8
    return glow


def _luminance(colour: Colour) -> float:
    linear = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour)
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _rgb(colour: int) -> Colour:
    return (colour >> 16) / 255, (colour >> 8 & 255) / 255, (colour & 255) / 255
