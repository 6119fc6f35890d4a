"""What differs from language to language. A new language is a new row of LANGUAGES."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """How the words of one language are treated. Each is one object, so that caches look it up quickly.

    All words are folded, as text.normalise leaves them.
    """

    code: str
    """ISO 639-1, as in the name of a content folder and of a word frequency list."""
    script: str
    """The script that it is written in: the first word of its letters' Unicode names."""
    stemmer: str | None
    """Its Snowball algorithm, None where there is none."""
    letters: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Letters that stand for another one, or that keep the mark that other letters lose."""
    kept: float = 5.0
    """How rare the words are whose rarity is kept, -log10 of the frequency: 7,000 words; at 5.5, 15,000."""
    prefixes: tuple[str, ...] = ()
    """Particles written onto the next word, longest first; stripped where three letters remain."""
    articles: frozenset[str] = frozenset()
    """Words that say nothing where they stand before one of its words, in whatever letters."""
    question_words: frozenset[str] = frozenset()
    """Words that open a question."""
    lead_ins: frozenset[str] = frozenset()
    """Words that may stand before the one that opens a question: "so wait, what is …"."""
    small_talk: frozenset[str] = frozenset()
    """What people say without meaning anything by it: often rare in books, always heard in chat."""
    padding: frozenset[str] = frozenset()
    """Words that people put around what they want to know: "can the bot please explain …"."""
    thanks: frozenset[str] = frozenset()
    """Words that end what is asked, also without a mark before them: "how do I vote thanks in advance"."""
    requests: frozenset[str] = frozenset()
    """Words that ask for something without a question: "I would like to understand …"."""
    interrogatives: frozenset[str] = frozenset()
    """Question words that ask wherever they stand: "no idea how …"."""
    subjects: frozenset[str] = frozenset()
    """Words that make a sentence a statement if nothing in it asks: "I passed"."""
    owners: frozenset[str] = frozenset()
    """Words that do the same where they stand first: "my dog …"."""
    rejections: tuple[str, ...] = ()
    """What opens a clause that says what is not meant: "not the …", "I don't mean …"."""
    exceptions: tuple[str, ...] = ()
    """What stands before something that is left out: "besides the …"."""
    negations: frozenset[str] = frozenset()
    """Words that reject the topic named behind them: "delivery not refunds"."""
    determiners: frozenset[str] = frozenset()
    """Words that begin another thing where they follow a telling word: "not the probe the telescope"."""
    conjunctions: frozenset[str] = frozenset()
    """Words between two things that are asked for."""


_SAID_NOT = (
    "i don't",
    "i dont",
    "i didn't",
    "i didnt",
    "i'm not",
    "im not",
    "i am not",
    "i wasn't",
    "i wasnt",
)

ENGLISH = Language(
    code="en",
    script="LATIN",
    stemmer="english",
    kept=5.5,
    articles=_words("al el"),
    question_words=_words(
        "what whats which who whos whose whom where wheres when why how hows is are was were do does did "
        "can could would should will has have had am isnt arent wasnt werent doesnt didnt hasnt "
        "couldnt wouldnt shouldnt anyone anybody"
    ),
    lead_ins=_words("so wait hey ok okay and but well um yo btw guys hi hello please"),
    small_talk=_words(
        "hello hi hey hiya yo sup good morning night bye goodbye yes yeah yea yep yup no nope nah ok okay "
        "k kk sure right well thanks thank thankyou thx ty pls please sorry congrats cool nice great awesome "
        "amazing lol lmao lmfao rofl haha hahaha hehe omg wow wtf idk btw imo tbh brb afk gg bro bruh dude "
        "guys everyone anyone someone something nothing maybe really actually"
    ),
    padding=_words(
        "tell explain describe define show give list say teach ask asking answer question questions help "
        "want wanna need like love wonder wondering curious understand learn hear heard read "
        "info infos information detail details more about everything anything thing things stuff bit "
        "mean means meaning basically exactly quick quickly briefly bot plz u ur im ive id bout tho "
        "find know see look looking called "
        "al el"  # the Arabic article, before names
    ),
    thanks=_words("thanks thank thankyou thx tysm"),
    requests=_words(
        "tell give gimme explain describe define show list teach understand know learn wonder wondering "
        "curious info infos information details please pls plz ask asking"
    ),
    interrogatives=_words("what whats which who whos whose where wheres when why how hows"),
    subjects=_words("i im ive ill we weve you youre he hes she shes they theyre it its"),
    owners=_words("my our"),
    rejections=(
        "not",
        "forget",
        "forget about",
        "ignore",
        "leave out",
        "never mind",
        "nevermind",
        "nvm",
        *(
            f"{said} {asked}"
            for said in _SAID_NOT
            for asked in ("mean", "asking", "asking about", "talking about")
        ),
        *(f"{who} already know" for who in ("i", "we")),
    ),
    exceptions=(
        "besides",
        "except",
        "except for",
        "other than",
        "apart from",
        "aside from",
        "instead of",
        "rather than",
        "but not",
    ),
    negations=_words("not"),
    determiners=_words("the a an"),
    conjunctions=_words("and plus also n or vs versus"),
)
ARABIC = Language(
    code="ar",
    script="ARABIC",
    stemmer="arabic",
    letters=MappingProxyType({"ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": ""}),
    articles=_words("al el ad an ar as ash at az"),
    prefixes=("وال", "بال", "كال", "فال", "ال", "لل"),
    question_words=_words("ما ماذا من متي اين كيف لماذا هل كم اي"),
    interrogatives=_words("ماذا متي اين كيف لماذا"),
    small_talk=_words("سلام السلام عليكم مرحبا اهلا شكرا نعم لا طيب"),
    thanks=_words("شكرا"),
    padding=_words("اخبرني اخبرنا اخبروني حدثني حدثنا اشرح عرفني اريد معرفه معلومات عن"),
    requests=_words("اخبرني اخبرنا اخبروني حدثني حدثنا اشرح عرفني معرفه معلومات"),
    exceptions=("باستثناء", "ليس عن", "وليس عن"),
    negations=_words("ليس ليست"),
    conjunctions=_words("او"),
)
RUSSIAN = Language(
    code="ru",
    script="CYRILLIC",
    stemmer="russian",
    letters=MappingProxyType({"й": "й"}),  # by which Russian endings are known
    question_words=_words("что кто где когда почему зачем как какой какая какое какие сколько чей куда"),
    interrogatives=_words("кто где когда почему зачем какой какая какое какие сколько чей куда"),
    small_talk=_words("привет здравствуйте спасибо пожалуйста да нет ладно пока"),
    thanks=_words("спасибо"),
    padding=_words(
        "расскажи расскажите объясни объясните опиши опишите покажи покажите хочу узнать про о об"
    ),
    requests=_words("расскажи расскажите объясни объясните опиши опишите покажи покажите узнать"),
    exceptions=("кроме", "а не", "но не", "не про"),
    negations=_words("не"),
    conjunctions=_words("и или"),
)

_STEMMERS = {
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
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
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
    "tr": "turkish",
    "yi": "yiddish",
}
"""The Snowball algorithms of languages without a row."""
_SCRIPTS = {
    "ARABIC": "ckb fa ps sd ug ur",
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
"""The scripts of languages without a row that are not written in Latin letters."""


class _Languages(dict[str, Language]):
    """The rows by code. A language without a row gets one of general rules, which is not listed."""

    def __missing__(self, code: str) -> Language:
        return _general(code) if code else ENGLISH


@cache
def _general(code: str) -> Language:
    """Returns a language of which only its script, its stemmer and its frequency list are known."""
    script = next((name for name, codes in _SCRIPTS.items() if code in codes.split()), "LATIN")
    return Language(code=code, script=script, stemmer=_STEMMERS.get(code))


LANGUAGES = _Languages({language.code: language for language in (ENGLISH, ARABIC, RUSSIAN)})
