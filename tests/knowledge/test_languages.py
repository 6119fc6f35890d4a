"""Tests that questions in every language, script and spelling find their topic."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.folding import fold, normalise
from bot.knowledge.languages import LANGUAGES
from bot.knowledge.model import Answer, NoMatch
from bot.knowledge.passages import split
from bot.knowledge.text import tokenise
from tests.knowledge.content_folder import topic, write

HOURS, CARD, PRINTER = "opening-hours", "library-card", "printer"


def text_of(title: str, aliases: Sequence[str], questions: Sequence[str], text: str) -> str:
    def line(key: str, values: Sequence[str] | str) -> str:
        return f"{key}: {json.dumps(values, ensure_ascii=False)}"

    return topic(line("title", title), line("aliases", aliases), line("questions", questions), text=text)


FOLDER = {
    f"en/{HOURS}.md": text_of(
        "Opening hours",
        ["closing time"],
        ["When does the library open?", "Until when is it open?"],
        "From nine.",
    ),
    f"en/{CARD}.md": text_of(
        "Library card", ["membership"], ["How do I get a card?", "What does a card cost?"], "Ask at the desk."
    ),
    f"en/{PRINTER}.md": text_of(
        "Printer", ["printing"], ["Where can I print?", "How do I print a page?"], "In the cellar."
    ),
    f"fr/{HOURS}.md": text_of(
        "Horaires d'ouverture", ["fermeture"], ["Quand ouvre la bibliothèque ?"], "Dès neuf heures."
    ),
    f"fr/{CARD}.md": text_of(
        "Carte de bibliothèque", ["adhésion"], ["Comment obtenir une carte ?"], "Demandez à l'accueil."
    ),
    f"fr/{PRINTER}.md": text_of("Imprimante", ["impression"], ["Où peut-on imprimer ?"], "Au sous-sol."),
    f"tr/{HOURS}.md": text_of(
        "Açılış saatleri", ["kapanış saati"], ["Kütüphane ne zaman açılıyor?"], "Dokuzda açılır."
    ),
    f"tr/{CARD}.md": text_of("Kütüphane kartı", ["üyelik"], ["Kartı nasıl alırım?"], "Masaya sorun."),
    f"tr/{PRINTER}.md": text_of("Yazıcı", ["çıktı almak"], ["Nerede çıktı alabilirim?"], "Bodrumda."),
    f"id/{HOURS}.md": text_of(
        "Jam buka", ["jam tutup"], ["Kapan perpustakaan dibuka?"], "Mulai pukul sembilan."
    ),
    f"id/{CARD}.md": text_of(
        "Kartu perpustakaan", ["keanggotaan"], ["Bagaimana mendapatkan kartu?"], "Tanya petugas."
    ),
    f"id/{PRINTER}.md": text_of(
        "Pencetak", ["mesin cetak"], ["Di mana saya bisa mencetak?"], "Di lantai bawah."
    ),
    f"ar/{HOURS}.md": text_of("أوقات الدوام", ["ساعات العمل"], ["متى تفتح المكتبة؟"], "من التاسعة."),
    f"ar/{CARD}.md": text_of("بطاقة المكتبة", ["العضوية"], ["كيف أحصل على بطاقة؟"], "اسأل الموظف."),
    f"ar/{PRINTER}.md": text_of("الطابعة", ["الطباعة"], ["أين يمكنني الطباعة؟"], "في القبو."),
    f"ur/{HOURS}.md": text_of("کھلنے کے اوقات", ["بند ہونے کا وقت"], ["لائبریری کب کھلتی ہے؟"], "نو بجے سے۔"),
    f"ur/{CARD}.md": text_of("لائبریری کارڈ", ["رکنیت"], ["کارڈ کیسے حاصل کروں؟"], "عملے سے پوچھیں۔"),
    f"ur/{PRINTER}.md": text_of("پرنٹر", ["چھپائی"], ["پرنٹ کہاں کر سکتے ہیں؟"], "تہہ خانے میں۔"),
    f"ru/{HOURS}.md": text_of(
        "Часы работы", ["время закрытия"], ["Когда открывается библиотека?"], "С девяти."
    ),
    f"ru/{CARD}.md": text_of(
        "Читательский билет", ["абонемент"], ["Как получить билет?"], "Спросите на выдаче."
    ),
    f"ru/{PRINTER}.md": text_of(
        "Принтер", ["печать", "ёмкость лотка"], ["Где можно напечатать?"], "В подвале."
    ),
    "en/wheelchair-ramp.md": text_of("Wheelchair ramp", ["ramp"], ["Is there a ramp?"], "At the back door."),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return Assistant(write(tmp_path_factory.mktemp("languages"), FOLDER))


ASKED = [
    # questions around a name
    ("c'est quoi la carte de bibliothèque", CARD),
    ("cest koi les horaires d ouverture svp", HOURS),
    ("qu'est-ce que l'adhésion ?", CARD),
    ("kütüphane kartı nedir", CARD),
    ("açılış saatleri ne demek", HOURS),
    ("apa itu kartu perpustakaan?", CARD),
    ("jam buka tuh gimana sih", HOURS),
    ("ما هي بطاقة المكتبة؟", CARD),
    ("ايش يعني العضوية", CARD),
    ("شو هي أوقات الدوام", HOURS),
    ("ليش الطابعة", PRINTER),
    ("لائبریری کارڈ کیا ہے", CARD),
    ("رکنیت کا کیا مطلب ہے", CARD),
    ("что такое читательский билет", CARD),
    ("не понимаю что такое абонемент", CARD),
    ("чё за часы работы", HOURS),
    # spelling
    ("HORAIRES D'OUVERTURE", HOURS),
    ("adhesion", CARD),
    ("l’imprimante", PRINTER),
    ("YAZICI", PRINTER),
    ("yazicinin yeri neresi", PRINTER),
    ("KÜTÜPHANE KARTI", CARD),
    ("kutuphane karti", CARD),
    ("uyelik", CARD),
    ("Yazıcı'nın yeri", PRINTER),
    ("mencetaknya di mana", PRINTER),
    ("kartunya gimana dapetnya", CARD),
    ("اوقات الدوام", HOURS),
    ("أَوْقَاتُ الدَّوَامِ", HOURS),
    ("أوقـــات الدوام", HOURS),
    ("بطاقه المكتبه", CARD),
    ("للطباعة", PRINTER),
    ("والعضويه", CARD),
    ("لائبريري كارڈ", CARD),
    ("ركنيت", CARD),
    ("емкость лотка", PRINTER),
    ("ЁМКОСТЬ ЛОТКА", PRINTER),
    ("о читательском билете", CARD),
    ("с абонементом", CARD),
    # dialects and chat
    ("وين الطابعة", PRINTER),
    ("فين ممكن الطباعة", PRINTER),
    ("كيفاش نحصل على بطاقة", CARD),
    ("ازاي احصل على بطاقة", CARD),
    ("امتى تفتح المكتبة", HOURS),
    ("الحين متى تفتح المكتبة", HOURS),
    ("nerde çıktı alabilirim", PRINTER),
    ("kartı nasi alırım ya", CARD),
    ("gmn mendapatkan kartu", CARD),
    ("kpn perpustakaan dibuka", HOURS),
    ("cmt obtenir une carte", CARD),
    ("qd ouvre la bibliothèque", HOURS),
    ("када открывается библиотека", HOURS),
    ("لائبریری کب تک کھلتی ہے یار", HOURS),
    # misspelt
    ("horares d'ouvrture", HOURS),
    ("kütüphne kartı", CARD),
    ("kartu perpustakan", CARD),
    ("بطاقة المكتية", CARD),
    ("читатльский билет", CARD),
    # in Latin letters
    ("library card kya hai", CARD),
    ("mujhe printer samjha do", PRINTER),
    ("shu ya3ni membership", CARD),
    ("chto takoe abonement", CARD),
    ("gde printer", PRINTER),
    # mixed
    ("c'est quoi le library card", CARD),
    ("printer nerede", PRINTER),
    ("opening hours itu apa", HOURS),
    ("هل في library card", CARD),
    ("کیا opening hours معلوم ہیں", HOURS),
    ("а что за membership", CARD),
    ("library card، يعني بطاقة المكتبة؟", CARD),
    ("абонемент это library card или что", CARD),
    ("kartu keanggotaan buat library card itu gimana", CARD),
    ("opening hours hakkında info lütfen", HOURS),
    ("je veux des details sur la library card please", CARD),
    # only in English
    ("c'est où la wheelchair ramp ?", "wheelchair-ramp"),
    ("wheelchair ramp nerede", "wheelchair-ramp"),
    ("где wheelchair ramp", "wheelchair-ramp"),
]


@pytest.mark.parametrize("locale", ["en", "fr", "ru", "de"])
@pytest.mark.parametrize(("question", "topic_id"), ASKED)
def test_a_question_finds_its_topic(question: str, topic_id: str, locale: str, library: Assistant) -> None:
    reply = library.reply(question, locale)
    assert reply.matches[0].topic.id == topic_id
    assert not isinstance(reply, NoMatch)


@pytest.mark.parametrize("locale", ["en", "ar", "fr", "tr", "id", "ur", "ru"])
def test_every_name_finds_its_topic_in_every_locale(locale: str, library: Assistant) -> None:
    for known in library.library:
        for wording in known.wordings.values():
            for name in (wording.title, *wording.aliases, *wording.questions):
                reply = library.reply(name, locale)
                assert isinstance(reply, Answer), name
                assert reply.topic is known, name


@pytest.mark.parametrize(
    ("question", "rejected"),
    [
        ("pas l'imprimante, la carte", PRINTER),
        ("oublie l'imprimante, parle moi de la carte", PRINTER),
        ("bukan pencetak, kartu perpustakaan", PRINTER),
        ("مش الطابعة، البطاقة", PRINTER),
        ("не принтер, а билет", PRINTER),
        ("yazıcı değil kütüphane kartı", PRINTER),
        ("yazıcı dışında kütüphane kartı", PRINTER),
        ("yazıcıyı boşver kütüphane kartı nedir", PRINTER),
        ("پرنٹر نہیں لائبریری کارڈ", PRINTER),
        ("پرنٹر کے علاوہ لائبریری کارڈ", PRINTER),
    ],
)
def test_a_rejected_topic_is_not_offered(question: str, rejected: str, library: Assistant) -> None:
    assert rejected not in {topic.id for topic in library.reply(question).offered}


@pytest.mark.parametrize(
    "question",
    [
        "comment obtenir une carte plutôt que payer à chaque fois une carte",
        "how do I get a library card instead of paying without a card",
        "как получить билет вместо того чтобы платить без билета",
    ],
)
def test_a_comparison_does_not_reject_the_topic_of_the_question(question: str, library: Assistant) -> None:
    assert CARD in {topic.id for topic in library.reply(question).offered}


@pytest.mark.parametrize(
    "question",
    [
        "quel temps fait-il à Paris ?",
        "bugün hava nasıl",
        "siapa presiden Indonesia",
        "كيف الطقس اليوم",
        "آج موسم کیسا ہے",
        "какая сегодня погода",
        "salut tout le monde",
        "selam arkadaşlar",
        "selamat pagi semua",
        "السلام عليكم",
        "السلام علیکم دوستو",
        "всем привет",
        "aaj mausam kaisa hai",
        "kakaya segodnya pogoda",
        "ça va ou quoi ? et toi, ça va bien ?",
        "naber nasılsınız",
        "كيفك شلونك اخبارك",
        "apa kabar semuanya",
        "کیا حال چال ہے",
        "как поживаете ребята",
    ],
)
def test_questions_about_other_things_get_no_match(question: str, library: Assistant) -> None:
    assert isinstance(library.reply(question), NoMatch)


@pytest.mark.parametrize(
    "question",
    [
        "combien pèse l'imprimante",
        "qui dirige la bibliothèque",
        "quel est le salaire à la bibliothèque",
        "yazıcının fiyatı kaç lira",
        "berapa berat pencetak",
        "siapa direktur perpustakaan",
        "كم وزن الطابعة",
        "مين مدير المكتبة",
        "پرنٹر کا وزن کتنا ہے",
        "сколько весит принтер",
        "кто директор библиотеки",
        "quelle encre faut-il pour l'imprimante",
        "yazıcı hangi mürekkeple çalışıyor",
        "на какой бумаге печатает принтер",
        "أي حبر تستخدم الطابعة",
        "پرنٹر کونسا کاغذ لیتا ہے",
        "na kakoi bumage printer",
    ],
)
def test_a_question_about_an_unknown_property_gets_no_answer(question: str, library: Assistant) -> None:
    assert not isinstance(library.reply(question), Answer)


@pytest.mark.parametrize(
    "question", ["library card hakkında info", "что за library card", "c'est quoi la library card"]
)
def test_english_words_are_looked_up_in_english_first(question: str, tmp_path: Path) -> None:
    """The other languages use the same words for another topic."""
    with_borrowed_words = {
        f"{locale}/{PRINTER}.md": FOLDER[f"{locale}/{PRINTER}.md"].replace(
            "aliases: [", 'aliases: ["library printer", "print card", '
        )
        for locale in ("tr", "ru", "fr")
    }
    reply = Assistant(write(tmp_path, FOLDER | with_borrowed_words)).reply(question)
    assert reply.offered
    assert reply.offered[0].id == CARD


def test_a_mixed_question_with_unknown_words_gets_no_answer(library: Assistant) -> None:
    """A topic must know each word of a mixed question in one of the languages."""
    assert not isinstance(library.reply("сколько страниц печатает library card", "ru"), Answer)


@pytest.mark.parametrize(
    "question", ["why the printer", "why exactly the printer", "so why the printer then"]
)
def test_a_question_word_distinguishes_names(question: str, tmp_path: Path) -> None:
    reasons = text_of(
        "Reasons for the printer", ["why the printer"], ["What was the thinking?"], "It is new."
    )
    reply = Assistant(write(tmp_path, {**FOLDER, "en/reasons.md": reasons})).reply(question)
    assert isinstance(reply, Answer)
    assert reply.topic.id == "reasons"


@pytest.mark.parametrize(
    ("text", "locale", "language"),
    [
        ("leh el maktaba", "ar", "ar-Latn"),
        ("shu ya3ni 3odweya", "ar", "ar-Latn"),
        ("library kab khulti hai", "ur", "ur-Latn"),
        ("gde biblioteka", "ru", "ru-Latn"),
        ("Library Card", "ar", "en"),
        ("Library Card", "ru", "en"),
        ("printer", "ur", "en"),
    ],
)
def test_languages_in_latin_letters_are_recognised(text: str, locale: str, language: str) -> None:
    assert {token.language for token in tokenise(text, locale)} == {language}


@pytest.mark.parametrize(
    ("joined", "word"), [("وبأي", "أي"), ("فلماذا", "لماذا"), ("وشكرا", "شكرا"), ("ومتى", "متى")]
)
def test_a_joined_particle_does_not_change_a_words_rarity(joined: str, word: str) -> None:
    assert tokenise(joined, "ar")[0].rarity == tokenise(word, "ar")[0].rarity


@pytest.mark.parametrize(
    ("words", "locale"),
    [
        ("لماذا ليش علاش", "ar"),
        ("كيف ازاي شلون كيفاش", "ar"),
        ("quoi koi", "fr"),
        ("neden niye niçin", "tr"),
        ("mengapa kenapa knp", "id"),
        ("что чё чо", "ru"),
    ],
)
def test_dialects_and_abbreviations_share_a_stem(words: str, locale: str) -> None:
    assert len({token.stem for token in tokenise(words, locale)}) == 1


@pytest.mark.parametrize(
    ("native", "locale", "in_latin"),
    [("لماذا", "ar", "leish"), ("كيف", "ar", "ezay"), ("کیوں", "ur", "kyun"), ("почему", "ru", "pochemu")],
)
def test_question_words_have_the_same_stem_in_latin_letters(native: str, locale: str, in_latin: str) -> None:
    assert tokenise(native, locale)[0].stem == tokenise(in_latin, f"{locale}-Latn")[0].stem


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("bu metni ingilizceye nasil cevirebilirim", "tr"),
        ("kartu itu dibuat siapa kemarin", "id"),
        ("القهوة التركية ازاي بنعملها", "ar"),
        ("гитара моя где сейчас лежит", "ru"),
        ("gitara moya gde seichas lezhit", "ru-Latn"),
        ("mera purana telephone kahan rakha", "ur-Latn"),
        ("cette phrase espagnole signifie quoi exactement ici", "fr"),
    ],
)
def test_words_before_a_question_word_in_its_usual_place_are_kept(text: str, locale: str) -> None:
    whole, *parts = split(fold(text), LANGUAGES[locale], 60).passages
    assert all(part.tokens == whole.tokens for part in parts)


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("٢٠٢٤", "2024"),
        ("۲۰۲۴", "2024"),
        ("İSTANBUL ISPARTA", "istanbul isparta"),
        ("Roscosmos'un Roscosmos’la", "roscosmos roscosmos"),
        ("ÉLÈVE œuvre", "eleve œuvre"),
        ("الأُمَّـــة", "الامه"),
        ("ہےں کی", "هين كي"),
        ("ещё ЁЖ", "еще еж"),
    ],
)
def test_spellings_of_the_same_word_are_normalised_alike(written: str, same: str) -> None:
    assert normalise(written) == same


def test_content_may_be_in_a_language_without_a_file(tmp_path: Path) -> None:
    """Content in a language without a language file is indexed, and its names are found."""
    files = {
        **FOLDER,
        "de/printer.md": text_of("Drucker", ["Ausdruck"], ["Wo kann ich drucken?"], "Im Keller."),
    }
    reply = Assistant(write(tmp_path, files)).reply("drucker", "de")
    assert isinstance(reply, Answer)
    assert reply.topic.id == PRINTER


SOUNDS = {
    "en/cinema.md": topic("title: Cinema", "aliases: [film]", text="Films on Fridays."),
    "en/bakery.md": topic("title: Bakery", "aliases: [bread]", text="Bread from six."),
    "ar/cinema.md": topic("title: السينما", "aliases: [sa3at sinema, mawa3eed]", text="أفلام كل جمعة."),
    "ar/bakery.md": topic("title: المخبز", "aliases: [ma7al 5obz, makhbaz, tawabe3]", text="خبز من السادسة."),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sa3at sinema", "cinema"),
        ("sa3at sinnema", "cinema"),
        ("mawa3eed", "cinema"),
        ("mwaa3eed", "cinema"),
        ("mawa3ed", "cinema"),
        ("tawabe3", "bakery"),
        ("tawaabe3", "bakery"),
        ("twaabe3", "bakery"),
    ],
)
def test_names_with_digits_for_sounds_may_be_misspelt(text: str, expected: str, tmp_path: Path) -> None:
    reply = Assistant(write(tmp_path, SOUNDS)).reply(text, "ar")
    assert isinstance(reply, Answer)
    assert reply.topic.id == expected


@pytest.mark.parametrize("name", ["apollo11", "version20", "x210", "mp3"])
def test_digits_are_not_misspelt(name: str, tmp_path: Path) -> None:
    files = {f"{each}.md": topic(f"title: {each}") for each in (name, "bakery", "cinema")}
    assistant = Assistant(write(tmp_path, files))
    assert isinstance(assistant.reply(name), Answer)
    other = name.replace(name[-1], "7")
    assert assistant.score(other).passages[0].unknown == (other,)
