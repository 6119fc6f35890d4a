"""Tests that the language of a text is recognised."""

from __future__ import annotations

import pytest

from bot.knowledge.languages import LANGUAGES
from bot.knowledge.recognition import recognise

TEXTS = {
    "en": [
        "what is this about",
        "could you explain how the rules work here",
        "who sent it",
        "yo where do i find the ip",
        "Who is the imam of the mosque downtown?",
    ],
    "fr": [
        "c'est quoi les règles du serveur ?",
        "comment je fais pour m'inscrire",
        "qu'est-ce que la bibliothèque propose aux étudiants",
        "jsp pk ca marche pas mdr",
        "ou est ce qu on trouve les horaires",
    ],
    "tr": [
        "kurallar nedir?",
        "buraya nasıl kayıt olabilirim",
        "arkadaslar sunucunun adresi ne",
        "KÜTÜPHANE SAAT KAÇTA AÇILIYOR",
        "ya bu ne demek anlatsana",
    ],
    "id": [
        "apa itu perpustakaan?",
        "gimana cara daftar kelasnya",
        "kenapa servernya mati terus sih",
        "siapa yang punya jadwal ujian minggu depan",
    ],
    "ru": [
        "какие тут правила",
        "как зарегистрироваться на сервере",
        "что такое Discord?",
        "чё по расписанию",
    ],
    "ar": ["ما هي القواعد؟", "كيف أسجل في الدورة", "وين ألقى الجدول", "ايش يعني server", "ليش البوت ما يرد"],
    "ur": ["قواعد کیا ہیں؟", "میں کیسے داخلہ لے سکتا ہوں", "server کا پتہ کیا ہے", "لائبریری کب کھلتی ہے"],
    "ur-Latn": [
        "library kab khulti hai",
        "ye server kya cheez hai bhai",
        "mujhe rules samjha do",
        "kaise join karen",
    ],
    "ar-Latn": [
        "shu ya3ni hal kalam",
        "el ma3lomat 3an mosta2bal",
        "wein el maktaba w emta btefta7",
        "eh el fekra men el moshtaraka",
    ],
    "ru-Latn": ["chto takoe biblioteka", "kak tut zaregistrirovatsya i gde pravila"],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in TEXTS.items() for text in texts])
def test_language_of_a_text_is_recognised(code: str, text: str) -> None:
    assert recognise(text).language.code == code


@pytest.mark.parametrize("locale", ["en", "fr", "tr", "id", "ar", "ur", "ru", "de", ""])
@pytest.mark.parametrize(("code", "text"), [(code, texts[0]) for code, texts in TEXTS.items()])
def test_locale_does_not_change_a_clear_language(code: str, text: str, locale: str) -> None:
    assert recognise(text, locale).language.base == LANGUAGES[code].base
    assert recognise(text, locale).is_clear


@pytest.mark.parametrize(
    "text", ["Roscosmos", "ISS", "ok", "2024", "", "🚀", "https://example.com", "Mars 2020"]
)
@pytest.mark.parametrize("locale", ["en", "fr", "tr", "id"])
def test_a_name_gets_the_language_of_the_locale_and_is_not_clear(text: str, locale: str) -> None:
    found = recognise(text, locale)
    assert found.language.code == locale
    assert not found.is_clear


@pytest.mark.parametrize(
    "text",
    [
        "pani ki bottle",
        "sabzi ki dukaan",
        "train ki ticket",
        "poezd s vokzala",
        "chai s limonom",
        "sadak dari ke kinare",
    ],
)
def test_one_word_of_several_languages_is_not_clear(text: str) -> None:
    assert not recognise(text).is_clear


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Roscosmos nedir", "tr"),
        ("apa itu knowledge transfer", "id"),
        ("c'est quoi le knowledge transfer", "fr"),
        ("что за launch capabilities", "ru"),
        ("هل في knowledge transfer بين العلماء", "ar"),
        ("کیا knowledge transfer ہو رہا ہے", "ur"),
    ],
)
def test_words_of_another_language_do_not_change_the_language(text: str, code: str) -> None:
    assert recognise(text).language.code == code


@pytest.mark.parametrize("text", ["my 2nd mp3 player", "ps5 or 4k screen", "the 21st at 7pm", "h2o and co2"])
def test_numbers_in_english_words_are_not_read_as_arabic_letters(text: str) -> None:
    assert recognise(text, "ar").language.code == "en"


def test_known_words_of_the_library_decide_the_language() -> None:
    assert recognise("diplomasi antariksa").language.code == "en"
    assert (
        recognise("diplomasi antariksa", known={"diplomasi": {"id"}, "antariksa": {"id"}}).language.code
        == "id"
    )


def test_question_words_identify_their_language() -> None:
    for language in LANGUAGES.values():
        text = " ".join(sorted(language.interrogatives)[:6])
        assert recognise(text).language.base == language.base
