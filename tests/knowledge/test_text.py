"""Tests that spellings of the same text become equal, and that forms of a word share a stem."""

from __future__ import annotations

import tracemalloc
from itertools import groupby

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.knowledge.folding import fold, normalise
from bot.knowledge.languages import ENGLISH, LANGUAGES, Language
from bot.knowledge.rarities import NUMBER_RARITY, UNLISTED_RARITY, rarity
from bot.knowledge.text import analyser, tokenise

ZERO_WIDTH, JOINER, SOFT_HYPHEN, MARK = "\u200b", "\u200d", "\u00ad", "\ufeff"
RIGHT_TO_LEFT, ISOLATE, END_OF_ISOLATE = "\u200f", "\u2067", "\u2069"

EQUAL_TEXTS = {
    "case": ("HOPE Probe", "hope probe"),
    "case beyond ASCII": ("STRASSE ÉTÉ РАКЕТА", "straße été ракета"),
    "dotted capital I": ("İSTANBUL", "istanbul"),
    "punctuation": ("hope-probe: (really)!?", "hope probe really"),
    "underscores": ("hope_probe", "hope probe"),
    "white space": (" hope\t\nprobe\u00a0 now ", "hope probe now"),
    "Latin diacritics": ("Café Zürich señor coöperation", "cafe zurich senor cooperation"),
    "separate combining marks": ("Cafe\u0301", "café"),
    "several marks on a letter": ("z\u0351\u036b\u0343a\u0309\u0310", "za"),
    "Arabic vowels": ("مِسْبَارُ الأَمَلِ", "مسبار الأمل"),
    "tatweel": ("الأمـــل", "الأمل"),
    "hamza on alif": ("أمل إمارات آفاق ٱلأمل", "امل امارات افاق الامل"),
    "hamza on waw and ya": ("مؤتمر فضائية", "موتمر فضايية"),
    "alif maqsura": ("على مستوى", "علي مستوي"),
    "ta marbuta": ("الأمة", "الأمه"),
    "Persian letters on Arabic keyboards": ("ملک علی", "ملك علي"),
    "Arabic presentation forms": ("ﺍﻷﻣﻞ", "الأمل"),
    "yo": ("Ёлка", "елка"),
    "decomposed short i": ("русски\u0438\u0306", "русскии\u0306"),
    "full width": ("Ｈｏｐｅ　Ｐｒｏｂｅ　２０２１", "hope probe 2021"),
    "mathematical letters": ("𝐇𝐨𝐩𝐞 𝓟𝓻𝓸𝓫𝓮", "hope probe"),
    "ligatures": ("ﬁnal ﬂight", "final flight"),
    "zero-width characters": (f"ho{ZERO_WIDTH}pe pro{JOINER}be{MARK}", "hope probe"),
    "soft hyphens": (f"coop{SOFT_HYPHEN}eration", "cooperation"),
    "direction characters": (f"{RIGHT_TO_LEFT}{ISOLATE}الأمل{END_OF_ISOLATE}", "الأمل"),
    "possessives": ("the UAE's probe", "the UAE probe"),
    "curly possessives": ("the UAE’s probe", "the UAE probe"),
    "possessives with an accent": ("the UAE´s and the UAE`s probe", "the UAE and the UAE probe"),
    "full-width possessives": ("ＵＡＥ＇ｓ", "uae"),
    "links": ("see https://example.org/hope/probe?q=1#x now", "see now"),
    "links of other schemes": ("FTP://host/hope steam://run/1 now", "now"),
    "links without a scheme": ("www.example.org/hope and discord.gg/hope-probe now", "and now"),
    "links in brackets": ("this <https://example.org/hope> now", "this now"),
    "domains": ("see hope-probe.ae, roscosmos.ru. now", "see now"),
    "e-mail addresses": ("a.hope@example.org or mailto:hope+probe@mars.example.ae now", "or now"),
    "names of files": ("docs/hope.md and probe.tar.gz.zip now", "docs and now"),
    "paths": ("in /srv/hope-probe/x or ~/hope or ../probe/x.y or C:\\hope\\probe now", "in or or or now"),
    "typed emoji": ("now :hope: :probe::mars_2:", "now"),
    "people, roles and channels": ("<@1234> <@!1234> <@&1234> <#1234> hope", "hope"),
    "slash commands": ("</ask:1234> </topic show:1234> hope", "hope"),
    "custom emoji": ("<:hope:1234> <a:probe:1234> mars", "mars"),
    "timestamps": ("<t:1618953630> <t:-1618953630:R> hope", "hope"),
    "links to places in the guild": ("<id:customize> hope", "hope"),
    "emoji": ("🚀 hope 👩🏽‍🚀 probe ❤️", "hope probe"),
}


@pytest.mark.parametrize("one, other", EQUAL_TEXTS.values(), ids=EQUAL_TEXTS.keys())
def test_these_spellings_are_equal(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)
    assert tokenise(one) == tokenise(other)


@pytest.mark.parametrize(
    "one, other",
    [
        ("hope", "hop"),
        ("mars", "mar's"),
        ("and/or", "and"),
        ("8.5/10", "8.5"),
        ("v1.2/v1.3", "v1.2"),
        ("I hope.Then it works", "I then it works"),
        ("at 10:30:15", "at"),
        ("/hope", ""),
        ("the u.a.e. and e.g. mars", "the and mars"),
        ("a < b and c > d", "a d"),
        ("мой", "мои"),
        ("2021", "2022"),
    ],
)
def test_these_texts_are_different(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@pytest.mark.parametrize(
    "text", ["", " \n\t", "?!… — «»", "🚀🚀", "___", "https://example.org", "<@1234>", "\x00"]
)
def test_these_texts_have_no_words(text: str) -> None:
    assert normalise(text) == ""
    assert tokenise(text) == []


@given(st.text())
def test_normalising_twice_changes_no_letter(text: str) -> None:
    once = normalise(text)
    assert _letters(normalise(once)) == _letters(once)  # normalising can join single letters into a word


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@given(st.text())
@example("ßO")  # "sso" is a lengthened "so"
def test_tokens_are_the_normalised_words(text: str) -> None:
    words, forms = normalise(text).split(), [token.form for token in tokenise(text)]
    assert [_undoubled(form) for form in forms] == [_undoubled(word) for word in words]
    assert all(form == word or _undoubled(word) != word for form, word in zip(forms, words, strict=True))


def _undoubled(word: str) -> str:
    """Returns "so" for "soo", because `tokenise` shortens lengthened small talk."""
    return "".join(letter for letter, _ in groupby(word))


SHARED_STEMS = {
    "English": "cooperate cooperated cooperating cooperation",
    "English plurals": "telescope telescopes",
    "Russian adjectives": "русский русского русской русскому русские",
    "Russian nouns": "агентство агентства агентству агентством",
    "Arabic particles": "أمل الأمل والأمل بالأمل كالأمل فالأمل للأمل",
    "Arabic joined letters": "مشاريع بمشاريع لمشاريع ومشاريع",
    "Arabic nouns": "دولة الدولة دول دولي الدولية دولتنا",
    "Arabic plurals with an ending": "علاقة علاقات علاقاتها العلاقات",
    "Arabic broken plurals of instruments": "مشروع مشاريع المشاريع مشروعات",
    "Arabic broken plurals of short words": "قمر أقمار الأقمار أقمارهم",
    "Arabic broken plurals of long words": "صاروخ صواريخ والصواريخ",
    "Arabic adjectives": "فضاء الفضاء فضائي الفضائية فضا بالفضا",
    "Arabic verbs": "يستفيد تستفيد نستفيد بيستفيدوا بتستفيد",
    "Arabic verbs in dialects": "بيشتغلوا يشتغلون هيشتغلو",
    "Indonesian doubling": "negara negara2",
}


@pytest.mark.parametrize("words", SHARED_STEMS.values(), ids=SHARED_STEMS.keys())
def test_a_stem_is_shared_by_forms_of(words: str) -> None:
    locale = "id" if words.isascii() and "2" in words else "en"
    assert len({token.stem for token in tokenise(words, locale)}) == 1


@pytest.mark.parametrize("words", ["وكالة كلة", "فضاء ضاء", "لجنة جنة", "سلام لام", "بحث حث", "علم عالم"])
def test_similar_but_unrelated_arabic_words_have_different_stems(words: str) -> None:
    assert len({token.stem for token in tokenise(words)}) == 2


@pytest.mark.parametrize("word", ["proba2", "xyz2"])
def test_a_number_after_a_name_is_not_indonesian_doubling(word: str) -> None:
    assert tokenise(word, "id")[0].form == word


@pytest.mark.parametrize("word", ["الف", "بالك", "وال", "لله"])
def test_a_prefix_stays_if_fewer_than_three_letters_would_remain(word: str) -> None:
    prefix = next(prefix for prefix in LANGUAGES["ar"].prefixes if word.startswith(prefix))
    assert len(word) - len(prefix) < 3
    assert tokenise(word)[0].stem != word[len(prefix) :]


MIXED: dict[str, Language] = {
    "cooperating": ENGLISH,
    "сотрудничество": LANGUAGES["ru"],
    "التعاون": LANGUAGES["ar"],
}


@pytest.mark.parametrize("locale", ["en", "en-GB", "zh-CN", ""])
@pytest.mark.parametrize("word, language", MIXED.items())
def test_the_script_decides_the_language_in_every_locale(word: str, language: Language, locale: str) -> None:
    assert tokenise(word, locale) == tokenise(word, language.code)
    assert tokenise(word, locale)[0].language == language.code


GENERAL_RULES = {
    "de": ("Die Raumfahrten der Raumfahrt", "raumfahrt"),
    "es": ("las cooperaciones, la cooperación", "cooper"),
    "pt-BR": ("o foguete, os foguetes", "foguet"),
    "sw": ("Ushirikiano", "ushirikiano"),
    "hi": ("हिन्दी", "हिनद"),
    "uk": ("співпраця", "співпраця"),
}


@pytest.mark.parametrize("locale, text, stem", [(locale, *case) for locale, case in GENERAL_RULES.items()])
def test_a_language_without_its_own_rules_is_read_by_general_rules(locale: str, text: str, stem: str) -> None:
    tokens = tokenise(text, locale)
    assert {token.language for token in tokens} == {locale.partition("-")[0]}
    assert tokens[-1].stem == stem


def test_frequency_lists_make_frequent_words_less_rare() -> None:
    common, rare = tokenise("nicht Weltraumteleskop", "de")
    assert common.rarity < 3 < rare.rarity


@pytest.mark.parametrize("text, words", [("हिन्दी में", 2), ("தமிழ் மொழி", 2), ("বাংলা ভাষা।", 2), ("ภาษาไทยที่ดี", 1)])
def test_vowel_signs_do_not_split_words(text: str, words: int) -> None:
    assert len(tokenise(text, "en")) == words


def test_words_of_several_scripts_in_one_text_keep_their_languages() -> None:
    assert [token.language for token in tokenise("Roscosmos Роскосмос روسكوسموس 2021")] == [
        "en",
        "ru",
        "ar",
        "en",
    ]


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES.keys())
def test_word_lists_of_languages_are_normalised(language: Language) -> None:
    for words in (language.question_words, language.lead_ins, language.small_talk, language.padding):
        assert {normalise(word) for word in words} == words


def test_less_frequent_words_are_rarer() -> None:
    rarities = [rarity(word) for word in ("the", "world", "mission", "satellite", "roscosmos")]
    assert rarities == sorted(rarities)
    assert rarities[0] == pytest.approx(1.27, abs=0.05)  # about every nineteenth word is "the"
    assert rarities[-1] == UNLISTED_RARITY


@pytest.mark.parametrize(
    "word, language", [("из", LANGUAGES["ru"]), ("على", LANGUAGES["ar"]), ("the", ENGLISH)]
)
def test_each_language_has_its_own_frequencies(word: str, language: Language) -> None:
    form = fold(word)
    assert rarity(form, language) < 2.5
    assert all(rarity(form, other) > 3 for other in LANGUAGES.values() if other.script != language.script)


@pytest.mark.parametrize("number", ["7", "2021", "123456789", "٢٠٢١"])
def test_all_numbers_are_equally_rare(number: str) -> None:
    assert tokenise(number)[0].rarity == NUMBER_RARITY


def test_very_long_words_are_split_and_need_little_memory() -> None:
    analyser.cache_clear()  # earlier tests must not influence the measured memory
    tokenise("warm")
    tracemalloc.start()
    for number in range(100):
        assert max(len(token.form) for token in tokenise(f"{number}{'x' * 4_000}")) < 100
    held, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 100 * 1_000
