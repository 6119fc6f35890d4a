## What several features say: on buttons

shared-all-topics = Все темы
shared-previous = ◀ Назад
shared-next = Вперёд ▶
shared-other-languages = Другие языки
shared-two-languages = { $first } + { $second }

## What several features say: replies, also on the command line

shared-did-you-mean = Вы имели в виду одну из этих тем?
shared-did-you-mean-one = Вы имели в виду «{ $title }»?
shared-no-match = У меня нет темы, которая на это отвечает.
shared-closest = Самые близкие темы:
shared-nothing-asked = Что вы хотите узнать?

## What several features say: on lists

shared-page = Страница { $page } из { $pages }
shared-count = Тем: { $count }

## What several features say: what the bot reads

shared-reads-addressed = Я читаю только то, что адресовано мне: команды, сообщения, в которых меня упоминают или мне отвечают, личные сообщения и сообщения, для которых кто-то выбрал **Answer this**.
shared-reads-all = Я читаю сообщения в каналах, которые мне видны, чтобы найти ключевые слова моих тем. Из сообщений, которые адресованы не мне, я ничего не сохраняю. Где я отвечаю на ключевые слова, решают модераторы. Под каждым таким ответом есть кнопка, чтобы отказаться от них.

## What several features say: pieces of texts

shared-comma = ,{ " " }
shared-semicolon = ;{ " " }
shared-percent = { $number }%

## What several features say: refusals and failures

shared-topic-gone = Этой темы больше нет. Введите `/ask`, чтобы увидеть, о чём я могу рассказать сейчас.
shared-unreadable = Эта кнопка или это меню больше не работает. Используйте вместо этого команду.
shared-fill-in-again = Заполнить ещё раз
shared-entries-gone = Того, что вы ввели, у меня больше нет. Откройте форму ещё раз.
shared-command-changed = Эта команда изменилась. Попросите владельца бота запустить `sync`.
shared-not-a-moderator = Для этого нужно право **Управлять сервером**.
shared-not-in-a-guild = Это работает только на сервере, где я есть.
shared-too-much = Вы спрашиваете слишком часто. Попробуйте ещё раз через минуту.
shared-too-much-here = Сейчас здесь слишком много вопросов. Попробуйте ещё раз через минуту.
shared-not-saved = Моя база данных сейчас недоступна, поэтому это, возможно, **не сохранилось**. Попробуйте ещё раз через несколько минут.
shared-not-shown = Моя база данных сейчас недоступна, поэтому я не могу это показать. Попробуйте ещё раз через несколько минут.
shared-failure = Что-то пошло не так. Ошибка записана в моём журнале под номером { $reference }.

## Answers: on buttons and selects

answers-read-more = Подробнее
answers-report = Сообщить об ошибке
answers-remove = Удалить
answers-post = Отправить как ответ
answers-back-to-topics = Назад к темам
answers-related = Похожие темы

## Answers: above an answer

answers-asked = Вопрос: «{ $question }»
answers-addressed = Для { $mention }
answers-answers = Ответ на { $link }

## Answers: replies

answers-how-to-ask = Введите `/ask`, чтобы увидеть, о чём я могу рассказать, или откройте `/topics`.
answers-source = Источник: *{ $document }*, { $section }
answers-unreviewed = перевод ещё не проверен
answers-untranslated = ещё не переведено на этот язык: { $language }. Показано на другом: { $shown }
answers-partly-untranslated = ещё не переведено на этот язык: { $language }. Показано на другом ({ $shown }): { $parts }
answers-part-details = «Подробнее»
answers-part-links = ссылки
answers-part-image = описание картинки
answers-withheld = Discord не показывает мне сообщение, на которое вы ответили. Нажмите на то сообщение и удерживайте (или щёлкните правой кнопкой мыши), затем выберите **Приложения**, **Answer this**.
answers-no-text = В этом сообщении нет текста, на который я мог бы ответить.
answers-welcome = Пожалуйста! 🙂 Пишите, если появится ещё вопрос.
answers-at-hand = 🙂 Я здесь, если появится вопрос.
answers-people-only = Я отвечаю только на сообщения людей.
answers-posted = Отправлено: { $link }
answers-posted-unseen = Это видите только вы: на этом сервере ваши собственные приложения не могут писать для всех.

## Answers: refusals

answers-topic-off = Эта тема здесь отключена.
answers-message-gone = Сообщение, на которое нужно было ответить, удалено.
answers-may-not-post = Вы не можете писать в этом канале, поэтому и я не могу отправить сюда ответ за вас.
answers-not-yours = Удалить это может только тот, кто спросил, или тот, у кого есть право **Управлять сообщениями**.
answers-private-and-to = Нельзя выбрать и `private`, и `to` сразу. Выберите что-то одно.
answers-to-a-bot = Для `to` выберите человека, а не бота.

## /topics

topics-topics = Темы
topics-more-topics = Другие темы
topics-no-topics = Здесь нет тем.
topics-pick-topic = Выберите тему
topics-pick-document = Выберите документ
topics-pick-category = Выберите категорию

## /help and /about

help-help-title = Как спрашивать
help-help =
    - `/ask` и ваш вопрос. Пока вы пишете, появляются темы. С `private` ответ увидите только вы, а с `to` можно упомянуть другого человека.
    - Упомяните меня в канале или напишите мне в личные сообщения.
    - Нажмите на сообщение и удерживайте (или щёлкните правой кнопкой мыши), затем **Приложения**, **Answer this**. Ответ можно отправить под сообщением.
    - `/topics` показывает всё, о чём я могу рассказать. `/about` говорит, кто я.
    - `/language` показывает, на каком языке я отвечаю, и позволяет выбрать свой.
    - `/privacy` говорит, что хранится. `/mydata` показывает и удаляет ваши данные.
help-about-title = О боте { $name }
help-about = Я отвечаю на вопросы по подготовленным темам.
help-about-community = Я отвечаю на вопросы по подготовленным темам. Сообщество: { $community }.
help-from-documents = Темы написаны по документам, которые указаны ниже. В каждом ответе сказано, из какой он части. Я отвечаю только по этим документам.
help-partly-from-documents = Некоторые темы написаны по документам, которые указаны ниже. В ответах на них сказано, из какой они части. Я отвечаю только по своим темам.
help-from-topics = Я отвечаю только по этим темам.
help-contact =
    { "" }**Кто управляет этим ботом**
    { $contact }
help-documents = **Документы**
help-privacy = **Конфиденциальность**
help-remembers = Вопросы, на которые я не могу ответить, я некоторое время храню, но без имён тех, кто спросил. `/privacy` говорит, что хранится, как долго и кто это видит. `/mydata` показывает и удаляет ваши данные.

## /language

languages-title = Язык
languages-private = **Ответы, которые видите только вы**: язык — **{ $language }**, потому что { $reason }.
languages-question-first = Если вопрос явно на другом языке, я отвечаю на языке вопроса.
languages-public = **Ответы, которые видят все**: язык вопроса. Если он неясен, то **{ $language }**, потому что { $reason }. Ваш выбор на них не влияет, поэтому о нём никто не узнает.
languages-reason-choice = вы его выбрали
languages-reason-question = на нём задан вопрос
languages-reason-client = на нём ваш Discord
languages-reason-channel = модераторы выбрали его для этого канала
languages-reason-guild = модераторы выбрали его для этого сервера
languages-reason-guild-locale = это язык сервера в Discord
languages-reason-base = на нём написаны все темы
languages-unwritten = Вы выбрали **{ $language }**, но на этом языке сейчас нет тем.
languages-only-one = Все темы на одном языке: **{ $language }**.
languages-stored = Я храню ваш выбор, пока вы не выберете «Автоматически». `/mydata` тоже показывает и удаляет его.
languages-choose = Выберите язык ответов, которые видите только вы
languages-automatic = Автоматически
languages-no-such-language = На этом языке нет тем. Выберите язык из списка.

## Votes: on buttons and selects

feedback-why = Что было не так?
feedback-reason-wrong-topic = Не отвечает на вопрос
feedback-reason-unclear = Непонятно
feedback-reason-too-short = Чего-то не хватает
feedback-reason-outdated = Неверно или устарело
feedback-expected = Правильная тема была…

## Votes: what comes of a vote

feedback-noted-helpful = Сохранено: **полезно**. Чтобы изменить оценку, нажмите другую кнопку.
feedback-changed-to-helpful = Оценка изменена: **полезно**.
feedback-noted-unhelpful = Сохранено: **не полезно**.
feedback-changed-to-unhelpful = Оценка изменена: **не полезно**.
feedback-invitation = Если хотите, скажите почему. Вашего имени никто не увидит.
feedback-thanks = Спасибо! Сохранено: { $reason }.
feedback-thanks-and = Спасибо! Если хотите, выберите правильную тему.
feedback-thanks-expected = Спасибо! Сохранено, что правильная тема — { $title }.

