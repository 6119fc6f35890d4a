"""Finds time zones by the names of cities and countries."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator
from importlib import resources
from typing import NamedTuple
from zoneinfo import available_timezones

UTC = "UTC"

_CITIES = """
Abu Dhabi = Asia/Dubai; Sharjah = Asia/Dubai; Mecca = Asia/Riyadh; Makkah = Asia/Riyadh
Medina = Asia/Riyadh; Madinah = Asia/Riyadh; Jeddah = Asia/Riyadh; Doha = Asia/Qatar; Manama = Asia/Bahrain
Islamabad = Asia/Karachi; Lahore = Asia/Karachi; Peshawar = Asia/Karachi
Mumbai = Asia/Kolkata; Delhi = Asia/Kolkata; New Delhi = Asia/Kolkata; Hyderabad = Asia/Kolkata
Chennai = Asia/Kolkata; Bangalore = Asia/Kolkata; Lucknow = Asia/Kolkata
Ankara = Europe/Istanbul; Konya = Europe/Istanbul; Bursa = Europe/Istanbul
Alexandria = Africa/Cairo; Giza = Africa/Cairo; Rabat = Africa/Casablanca; Fez = Africa/Casablanca
Marrakesh = Africa/Casablanca; Abuja = Africa/Lagos; Kano = Africa/Lagos; Aleppo = Asia/Damascus
Basra = Asia/Baghdad; Mosul = Asia/Baghdad; Isfahan = Asia/Tehran; Mashhad = Asia/Tehran
Surabaya = Asia/Jakarta; Bandung = Asia/Jakarta; Johor Bahru = Asia/Kuala_Lumpur; Beijing = Asia/Shanghai
Hanoi = Asia/Ho_Chi_Minh; Astana = Asia/Almaty; Zanzibar = Africa/Dar_es_Salaam; Mombasa = Africa/Nairobi
Birmingham = Europe/London; Manchester = Europe/London; Leicester = Europe/London; Edinburgh = Europe/London
Frankfurt = Europe/Berlin; Munich = Europe/Berlin; Hamburg = Europe/Berlin; Cologne = Europe/Berlin
Marseille = Europe/Paris; Lyon = Europe/Paris; Barcelona = Europe/Madrid; Milan = Europe/Rome
Rotterdam = Europe/Amsterdam; The Hague = Europe/Amsterdam; Geneva = Europe/Zurich
Washington = America/New_York; Boston = America/New_York; Philadelphia = America/New_York
Miami = America/New_York; Atlanta = America/New_York; Houston = America/Chicago; Dallas = America/Chicago
San Francisco = America/Los_Angeles; Seattle = America/Los_Angeles; Ottawa = America/Toronto
Montreal = America/Toronto; Calgary = America/Edmonton; Rio de Janeiro = America/Sao_Paulo
Canberra = Australia/Sydney; Wellington = Pacific/Auckland; Cape Town = Africa/Johannesburg
"""
"""Large cities without a zone of their own."""


class Zone(NamedTuple):
    """A time zone that people can look for."""

    name: str
    """The IANA name."""
    city: str
    country: str
    """Empty for zones without a country."""
    is_alias: bool = False
    """Whether the city uses another city's zone."""


def is_zone(name: str) -> bool:
    """Whether there is a time zone of that name."""
    return name in _names()


def find_zones(typed: str, limit: int = 25) -> list[Zone]:
    """Returns the zones whose city, name or country matches the typed text, best first.

    Each zone comes once.
    """
    wanted = _plain(typed)
    ranked = sorted(
        (rank, zone.is_alias, zone.city, zone)
        for zone in _zones()
        if (rank := _rank(zone, wanted)) is not None
    )
    found: dict[str, Zone] = {}
    for *_, zone in ranked:
        found.setdefault(zone.name, zone)
    return list(found.values())[:limit]


def read_zone(typed: str) -> str | None:
    """Returns the name of the zone that is meant. None if no zone or several zones match."""
    if (name := _by_plain_name().get(_plain(typed))) is not None:
        return name
    found = find_zones(typed)
    exact = {zone.name for zone in found if _plain(typed) in {_plain(zone.city), _plain(zone.country)}}
    names = exact or {zone.name for zone in found}
    return names.pop() if len(names) == 1 else None


def _rank(zone: Zone, wanted: str) -> int | None:
    city, country, name = _plain(zone.city), _plain(zone.country), _plain(zone.name)
    ways = (
        wanted in {city, name},
        city.startswith(wanted),
        country.startswith(wanted),
        wanted in f"{name} {country}",
    )
    return next((rank for rank, fits in enumerate(ways) if fits), None)


@functools.cache
def _names() -> frozenset[str]:
    return frozenset(available_timezones() - {"Factory", "localtime"})


@functools.cache
def _by_plain_name() -> dict[str, str]:
    return {_plain(name): name for name in sorted(_names())}


@functools.cache
def _zones() -> tuple[Zone, ...]:
    """Returns all zones of countries and large cities, and UTC."""
    countries = dict(_rows("iso3166.tab"))
    zones = [Zone(UTC, UTC, "")]
    for code, _place, name, *_ in _rows("zone.tab"):
        if name in _names():
            zones.append(Zone(name, name.rpartition("/")[2].replace("_", " "), countries.get(code, "")))
    country_of = {zone.name: zone.country for zone in zones}
    for entry in _CITIES.replace("\n", ";").split(";"):
        city, _, name = (part.strip() for part in entry.partition("="))
        if city:
            zones.append(Zone(name, city, country_of.get(name, ""), is_alias=True))
    return tuple(zones)


def _rows(file: str) -> Iterator[list[str]]:
    """Yields the rows of a table of the time zone database."""
    text = (resources.files("tzdata") / "zoneinfo" / file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _plain(text: str) -> str:
    """Returns a text without accents, in lower case, with spaces between words."""
    letters = unicodedata.normalize("NFKD", text.replace("_", " ").replace("-", " "))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())
