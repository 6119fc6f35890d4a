"""The languages' own names."""

from __future__ import annotations

NAMES = {
    "ar": "العربية",
    "bn": "বাংলা",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "ha": "Hausa",
    "id": "Bahasa Indonesia",
    "ms": "Bahasa Melayu",
    "ru": "Русский",
    "sw": "Kiswahili",
    "tr": "Türkçe",
    "ur": "اردو",
    "zh": "中文",
}
"""The languages' own names. A language that is missing here is shown by its code."""


def language_name(locale: str) -> str:
    """Returns a language's own name."""
    language, _, rest = locale.partition("-")
    name = NAMES.get(language)
    return name if name and not rest else f"{name or language} ({locale})" if name else locale
