"""The scripts and stemmers of languages without a language file."""

STEMMERS = {
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "sr": "serbian",
    "st": "sesotho",
    "sv": "swedish",
    "ta": "tamil",
    "yi": "yiddish",
}
"""The Snowball algorithms of languages without a file."""
_SCRIPTS = {
    "ARABIC": "ckb fa ps sd ug",
    "ARMENIAN": "hy",
    "BENGALI": "as bn",
    "CJK": "ja zh yue",
    "CYRILLIC": "be bg kk ky mk mn sr tg tt uk",
    "DEVANAGARI": "hi kok mai mr ne sa",
    "ETHIOPIC": "am ti",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HANGUL": "ko",
    "HEBREW": "he yi",
    "KANNADA": "kn",
    "KHMER": "km",
    "LAO": "lo",
    "MALAYALAM": "ml",
    "MYANMAR": "my",
    "ORIYA": "or",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
    "TIBETAN": "bo dz",
}
"""The scripts of languages without a file that aren't written in Latin letters."""


def language_of_script(script: str) -> str | None:
    """Returns the most likely language for a script. None if the script is unknown."""
    found = {"ARABIC": "ar", "CYRILLIC": "ru", "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja"}
    return found.get(script) or next(iter(_SCRIPTS.get(script, "").split()), None)


def script_of(code: str) -> str:
    """Returns the script of a language without a file, as `Language.script` names it."""
    return next((name for name, codes in _SCRIPTS.items() if code in codes.split()), "LATIN")
