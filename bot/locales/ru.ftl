

### The bot's texts. Members and moderators of Discord servers read them, mostly on phones.

### Write short everyday sentences: what happened, what to do.

###

### Values stand in braces: { $title }. Keep them all. Names of commands in backticks, such as `/ask`, stay

### English, and so do `private`, `to` and KEYWORD_REPLIES=1. ** and * mark bold and italic words.

### "At most 38 characters" counts the visible characters. { " " } is a space at an end, { "" } begins a line that

### would otherwise begin with a mark of this file.

### Where a number decides the form of a word, write all forms that your language has:

### https://projectfluent.org/fluent/guide/selectors.html

## Shared by several features: on buttons

shared-all-topics = Все темы
shared-previous = ◀ Назад
shared-next = Вперёд ▶
shared-other-languages = Другие языки: { $names }
shared-two-languages = { $first } + { $second }

## Shared by several features: replies, also on the command line

shared-did-you-mean = Вы имели в виду одну из этих тем?
shared-did-you-mean-one = Вы имели в виду «{ $title }»?
shared-no-match = У меня нет темы с ответом на этот вопрос.
shared-closest = Самые близкие темы:
shared-nothing-asked = Что вы хотите узнать?

## Shared by several features: on lists

shared-page = Страница { $page } из { $pages }
shared-count = Тем: { $count }

## Shared by several features: about the messages that the bot reads

shared-reads-addressed = Я читаю только то, что адресовано мне: команды, сообщения, в которых меня упоминают или мне отвечают, личные сообщения и сообщения, для которых кто-то выбрал **Answer this**.
shared-reads-all = Я читаю сообщения в каналах, которые мне видны, чтобы найти ключевые слова моих тем. Из сообщений, которые адресованы не мне, я ничего не сохраняю. Где я отвечаю на ключевые слова, решают модераторы. Под каждым таким ответом есть кнопка, чтобы от них отказаться.

## Shared by several features: pieces of texts

shared-comma = ,{ " " }
shared-semicolon = ;{ " " }
shared-percent = { $number } %
shared-quoted = «{ $text }»
shared-labelled = { $label }: { $value }

## Shared by several features: refusals and failures

shared-topic-gone = Этой темы больше нет. Введите `/ask`, чтобы увидеть, о чём я могу рассказать сейчас.
shared-unreadable = Эта кнопка или меню больше не работает. Используйте вместо этого команду.
shared-fill-in-again = Заполнить ещё раз
shared-entries-gone = Того, что вы ввели, у меня больше нет. Откройте форму ещё раз.
shared-command-changed = Эта команда изменилась. Попросите владельца бота запустить `sync`.
shared-not-a-moderator = Для этого нужно право **Управлять сервером**.
shared-not-in-a-guild = Это работает только на сервере, где я есть.
shared-too-much = Вы спрашиваете слишком часто. Попробуйте ещё раз через минуту.
shared-too-much-here = Сейчас здесь слишком много вопросов. Попробуйте ещё раз через минуту.
shared-not-saved = Моя база данных сейчас недоступна, поэтому это, возможно, **не сохранилось**. Попробуйте ещё раз через несколько минут.
shared-not-shown = Моя база данных сейчас недоступна, поэтому я не могу это показать. Попробуйте ещё раз через несколько минут.
shared-failure = Что-то пошло не так. Ошибка записана в мой журнал, код: { $reference }.

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
answers-untranslated = пока нет перевода ({ $language }), показано на другом языке ({ $shown })
answers-partly-untranslated = пока нет перевода ({ $language }), на другом языке ({ $shown }): { $parts }
answers-part-details = «Подробнее»
answers-part-links = ссылки
answers-part-image = описание картинки
answers-withheld = Discord не показывает мне сообщение, на которое вы ответили. Нажмите на то сообщение и удерживайте (или щёлкните правой кнопкой мыши), затем выберите **Приложения**, **Answer this**.
answers-no-text = В этом сообщении нет текста, на который я мог бы ответить.
answers-welcome = Пожалуйста! 🙂 Пишите, если появится ещё вопрос.
answers-at-hand = 🙂 Я здесь, если появится вопрос.
answers-people-only = Я отвечаю только на сообщения людей.
answers-posted = Отправлено: { $link }
answers-posted-unseen = Это видите только вы: приложения, которые вы добавили только себе, не могут писать на этом сервере для всех.

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
    - `/topics` показывает всё, о чём я могу рассказать. `/about` рассказывает, кто я.
    - `/tour` проводит вас по темам. `/quiz` проверяет, что вы знаете.
    - `/share` даёт текст и картинку по теме для других сетей.
    - `/language` показывает, на каком языке я отвечаю, и позволяет выбрать свой.
    - `/privacy` объясняет, что хранится. `/mydata` показывает и удаляет ваши данные.
help-about-title = О боте { $name }
help-about = Я отвечаю на вопросы по подготовленным темам.
help-about-community = Я отвечаю на вопросы по подготовленным темам. Сообщество: { $community }.
help-from-documents = Темы написаны по документам, которые указаны ниже. В каждом ответе указано, из какой части документа он взят. Я отвечаю только по этим документам.
help-partly-from-documents = Некоторые темы написаны по документам, которые указаны ниже. В их ответах указано, из какой части документа они взяты. Я отвечаю только по своим темам.
help-from-topics = Я отвечаю только по этим темам.
help-contact =
    { "" }**Кто управляет этим ботом**
    { $contact }
help-documents = **Документы**
help-privacy = **Конфиденциальность**
help-remembers = Вопросы, на которые я не могу ответить, я некоторое время храню, но без имён тех, кто спросил. `/privacy` объясняет, что хранится, как долго и кто это видит. `/mydata` показывает и удаляет ваши данные.

## /language

languages-title = Язык
languages-private = **Ответы, которые видите только вы**: язык — **{ $language }**, потому что { $reason }.
languages-question-first = Если вопрос явно на другом языке, я отвечаю на языке вопроса.
languages-public = **Ответы, которые видят все**, я пишу на языке вопроса. Если понять его язык не удаётся, то язык ответа — **{ $language }**, потому что { $reason }. Ваш выбор на них не влияет, поэтому о нём никто не узнает.
languages-reason-choice = вы его выбрали
languages-reason-question = на нём задан вопрос
languages-reason-client = на нём у вас Discord
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
feedback-expected = Какая тема была бы правильной?

## Votes: replies to a vote

feedback-noted-helpful = Сохранено: **полезно**. Чтобы изменить оценку, нажмите другую кнопку.
feedback-changed-to-helpful = Оценка изменена: **полезно**.
feedback-noted-unhelpful = Сохранено: **не полезно**.
feedback-changed-to-unhelpful = Оценка изменена: **не полезно**.
feedback-invitation = Если хотите, скажите почему. Вашего имени никто не увидит.
feedback-thanks = Спасибо! Сохранено: { $reason }.
feedback-thanks-and = Спасибо! Если хотите, выберите правильную тему.
feedback-thanks-expected = Спасибо! Сохранено: правильная тема — { $title }.

## Reports of mistakes

reports-report-title = Сообщить об ошибке
reports-what-is-wrong = Что не так?
reports-report-use = Это прочтут модераторы или владелец бота. Вашего имени они не увидят.
reports-report-thanks = Спасибо! Ваше сообщение отправлено.
reports-too-many-reports = За последний час вы отправили много сообщений об ошибках. Попробуйте позже.
reports-card-reported = Об ошибке в этом ответе за последний час сообщили уже несколько раз. Попробуйте позже.
reports-reported-before = Спасибо! Об этом уже сообщили.
reports-reported = Сообщение об ошибке: { $title }

## Keyword replies: on buttons

keyword-replies-not-now = Не сейчас
keyword-replies-opt-out = Отказаться от ответов
keyword-replies-opt-in = Снова получать ответы

## Keyword replies: replies to the buttons

keyword-replies-silenced = Удалено. В течение суток я не буду поднимать здесь эту тему.
keyword-replies-silenced-unsaved = Удалено. Я не буду поднимать здесь эту тему в течение суток или до моего перезапуска: моя база данных сейчас недоступна.
keyword-replies-not-yours = Это может сделать только тот, кому я ответил, или тот, у кого есть право **Управлять сообщениями**.
keyword-replies-opted-out = Теперь на всех серверах я отвечаю, только когда вы сами меня спрашиваете.
keyword-replies-opted-in = Там, где модераторы это включили, я снова могу отвечать, когда вы пишете об одной из моих тем.
keyword-replies-stopped-by-disabled = Владелец бота не включил ответы на ключевые слова (`KEYWORD_REPLIES=1`).
keyword-replies-stopped-by-off = Ответы на ключевые слова здесь отключены.
keyword-replies-stopped-by-command = Похоже на команду для бота.
keyword-replies-stopped-by-no-topic = В тексте нет ключевых слов ни одной темы.
keyword-replies-stopped-by-no-question = Не похоже на вопрос. Здесь я отвечаю только на вопросы.
keyword-replies-stopped-by-topic-off = Эта тема здесь отключена.
keyword-replies-stopped-by-cooldown = Я уже отвечал здесь по этой теме, и пауза ещё не закончилась.
keyword-replies-stopped-by-conversation = Я уже разговариваю здесь с этим человеком.
keyword-replies-stopped-by-silenced = За последние 24 часа кто-то нажал здесь **Не сейчас** для этой темы.
keyword-replies-stopped-by-opted-out = Этот человек отказался от ответов.
keyword-replies-stopped-by-unknown = Моя база данных недоступна, поэтому я не знаю, отказался ли кто-то от ответов.
keyword-replies-stopped-by-limit = Сейчас слишком много ответов.

## /privacy and /mydata

privacy-title = Конфиденциальность
privacy-stored =
    { "" }**Что хранится**
    - **Ваши оценки** (👍, 👎): ваш ID пользователя, карточка с ответом, её тема и язык, сервер, время и ваша причина. Срок — { $votes ->
        [one] { $votes } день
        [few] { $votes } дня
        [many] { $votes } дней
       *[other] { $votes } дня
    }. Модераторы видят только общее число, но не то, кто как оценил.
    - **Вопросы, на которые я не смог ответить** или, по вашим словам, ответил неправильно. Срок — { $misses ->
        [one] { $misses } день
        [few] { $misses } дня
        [many] { $misses } дней
       *[other] { $misses } дня
    }. Хранятся слова строчными буквами, без упоминаний, чисел, ссылок и адресов; день, сервер, язык и темы; и код вместо вашего имени. Модераторы видят такой вопрос, только если похожее спросили хотя бы { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }. Слов, которые использовали меньше людей, они не видят. Имён я не распознаю, поэтому не пишите их.
    - **Ключ этих кодов**. Срок — { $key ->
        [one] { $key } день
        [few] { $key } дня
        [many] { $key } дней
       *[other] { $key } дня
    }. Пока он есть, я могу узнать, какие вопросы ваши. Когда он уничтожен, этого не может никто.
    - **Как часто я отвечаю**: по дням, серверам, способам задать вопрос, видам ответа, темам и языкам. Срок — { $usage ->
        [one] { $usage } день
        [few] { $usage } дня
        [many] { $usage } дней
       *[other] { $usage } дня
    }. О людях здесь ничего нет.
    - **Что вы выбираете в викторине** в канале: с кодом вместо вашего имени, пока викторина не закроется. Потом я храню только то, сколько людей что выбрали. Срок — { $quizzes ->
        [one] { $quizzes } день
        [few] { $quizzes } дня
        [many] { $quizzes } дней
       *[other] { $quizzes } дня
    }. Если ответов меньше { $people }, я не храню ничего.
    - **Что дали посты, викторины, экскурсии и тексты для других сетей**: общие числа по дням и серверам. Срок — { $usage ->
        [one] { $usage } день
        [few] { $usage } дня
        [many] { $usage } дней
       *[other] { $usage } дня
    }. Модераторы не видят чисел, за которыми может стоять меньше { $people ->
        [one] { $people } человека
        [few] { $people } человек
        [many] { $people } человек
       *[other] { $people } человек
    }.
    - **Настройки сервера** и каждое их изменение: когда и какой модератор его сделал. Срок для изменений — { $changes ->
        [one] { $changes } день
        [few] { $changes } дня
        [many] { $changes } дней
       *[other] { $changes } дня
    }. Модераторы этого сервера могут их видеть.
    - **Ваш отказ от ответов на ключевые слова**: ваш ID пользователя и время, пока вы не решите снова получать ответы.
    - **Язык, который вы выбрали** через `/language`: ваш ID пользователя, язык и время, пока вы не выберете **Автоматически**.
    - **То, что вы удалили свои данные**, и когда, с кодом вместо вашего имени. Так старая резервная копия не сможет их вернуть.
    - **Ответы на ключевые слова** и нажатия **Не сейчас**: сервер, канал, тема и время. Срок — сутки.
    - **Ошибка, о которой вы сообщили**: ваши слова, без вашего имени. Они попадают в канал, который выбрали модераторы, а если его нет — в журнал владельца бота, и хранятся столько же, сколько он.
    - **Серверы, с которых я ушёл**: всё, что хранится о таком сервере, удаляется через { $guild ->
        [one] { $guild } день
        [few] { $guild } дня
        [many] { $guild } дней
       *[other] { $guild } дня
    }.
privacy-not-stored =
    { "" }**Что не хранится**
    Ваше имя, другие ваши сообщения и всё остальное о вас. Кое-что я держу только в памяти, самое долгое до моего перезапуска: какой ответ к какому сообщению относится, один час; сколько ответов вы получили за последние минуты; что мы разговариваем; отказались ли вы от ответов и какой язык выбрали; и данные, которые вот-вот будут сохранены.
privacy-who =
    { "" }**Кто это видит**
    Модераторы видят то, о чём сказано выше. У владельца этого бота есть база данных, её резервные копии и журнал. Больше никто ничего из этого не получает.
privacy-choices =
    { "" }**Что вы можете сделать**
    `/mydata` показывает, что хранится о вас, и удаляет это. Кнопка **Отказаться от ответов** под ответом на ключевые слова прекращает такие ответы.
privacy-my-title = Ваши данные
privacy-nothing = О вас ничего не хранится.
privacy-votes = - Оценки: { $count }
privacy-misses = - Вопросы, на которые я не ответил или ответил неправильно: { $count }
privacy-changes = - Изменения настроек: { $count }
privacy-quiz-answers = - Ответы в открытых викторинах: { $count }
privacy-opted-out = - Вы отказались от ответов на ключевые слова: { $since }
privacy-language = - Вы выбрали язык: { $language }
privacy-untraceable = **То, что нельзя связать с вами**, здесь не показывается и не удаляется: вопросы, ключ которых уничтожен (не позже чем через { $key ->
        [one] { $key } день
        [few] { $key } дня
        [many] { $key } дней
       *[other] { $key } дня
    }), общие числа и ошибки, о которых вы сообщили. По ним никто не узнает, кто вы, если только вы сами не написали там своё имя. Подробнее: `/privacy`.

## /privacy and /mydata: on buttons

privacy-as-file = Показать всё
privacy-delete = Удалить
privacy-delete-confirmed = Удалить навсегда
privacy-keep = Оставить
privacy-here-it-is = Всё, что хранится о вас.
privacy-sure = Удалить всё это? Вернуть будет нельзя.
privacy-sure-opted-out = Ваш отказ тоже удалится: я снова смогу отвечать вам на ключевые слова, пока вы не откажетесь ещё раз.
privacy-sure-changes = Ваши изменения настроек останутся в истории, но без вашего ID.
privacy-deleted = Удалено. О вас больше ничего не хранится, кроме резервных копий, которые могут быть у владельца бота.

## /settings, for moderators: names

settings-title = Настройки: { $place }
settings-name-keywords = Ответы на ключевые слова
settings-name-cooldown = Пауза между ответами на ключевые слова
settings-name-language = Язык
settings-name-ask = Ответы на /ask
settings-name-topics-off = Отключённые темы
settings-name-channel-limit = Лимит для канала
settings-name-person-limit = Лимит для человека
settings-name-reports = Сообщения об ошибках
settings-field-keywords = На какие сообщения отвечать
settings-field-cooldown = Минут между ответами на одну тему
settings-field-language = Обычный язык ответов для всех
settings-field-ask = Кто обычно видит ответы
settings-field-channel-limit = Ответов в минуту в канале
settings-field-person-limit = Ответов в минуту одному человеку
settings-field-reports = Канал для сообщений об ошибках
settings-mode-off = Отключены
settings-mode-questions = На вопросы, где названа тема
settings-mode-mentions = На любые сообщения, где названа тема
settings-mode-public = Все
settings-mode-private = Только тот, кто спросил
settings-mode-automatic = Автоматически: язык сервера в Discord
settings-minutes = { $number } мин
settings-a-minute = { $number ->
        [one] { $number } ответ
        [few] { $number } ответа
        [many] { $number } ответов
       *[other] { $number } ответа
    } в минуту
settings-nothing = Нет
settings-whole-server = весь сервер
settings-switch-off = отключена
settings-switch-on = включена

## /settings, for moderators: the origin of a value

settings-by-default = По умолчанию
settings-set-here = Задано здесь
settings-from-server = Задано для всего сервера
settings-from-place = Из другого места: { $place }
settings-inherits = Что не задано здесь, берётся из других мест: { $places }.
settings-otherwise-from = , затем{ " " }

## /settings, for moderators: on buttons, selects and fields

settings-change = Изменить
settings-choose-topics = Выбрать
settings-another-place = Другой канал, ветка, форум или категория
settings-this-channel = Этот канал
settings-to-whole-server = Весь сервер
settings-history = Изменения
settings-back = Назад к настройкам
settings-undo = Отменить
settings-undo-latest = Отменить последнее изменение
settings-all-settings = Все настройки
settings-inherit = Наследовать
settings-inherit-now = Сейчас: { $value }
settings-empty-inherits = От { $least } до { $most }. Оставьте пустым, чтобы наследовать.
settings-empty-stops = Оставьте пустым, чтобы никуда их не отправлять.
settings-pick-topics-off = Выберите темы, которые нужно отключить

## /settings, for moderators: the topics that are switched off

settings-topics-title = Отключённые темы: { $place }
settings-topics-off-here = **Здесь**: { $topics }
settings-topics-off-above = **Унаследовано**: { $topics }
settings-no-topics-off = Все темы включены. Темы, которые вы выберете ниже, я не буду ни показывать в ответ, ни предлагать.

## /settings, for moderators: changes

settings-history-title = Последние изменения
settings-no-history = Пока ничего не менялось.
settings-change-line = **{ $name }** ({ $place }): { $before } → { $after }
settings-inherited = наследуется
settings-change-words = { $name }: { $before } → { $after }
settings-changed = Сохранено ({ $place }).
settings-unchanged = Менять нечего: так уже настроено ({ $place }).
settings-undone = Отменено ({ $place }).

## /settings, for moderators: deleting everything

settings-delete-title = Удалить всё об этом сервере
settings-delete-sure = Будет удалено всё, что я сейчас храню об этом сервере: настройки и их изменения, оценки, вопросы без ответа, общие числа и паузы ответов на ключевые слова. Вернуть это будет нельзя. Я останусь на сервере с настройками по умолчанию. Резервные копии, которые сделал владелец бота, не удаляются.
settings-delete-everything = Удалить всё
settings-keep-everything = Оставить
settings-everything-deleted = Удалено. Об этом сервере я больше ничего не храню.

## /settings, for moderators: problems

settings-out-of-date = ⚠️ Моя база данных сейчас недоступна. Эти настройки могли устареть, а изменения могут не сохраниться.
settings-keywords-unavailable = Недоступно: владелец бота не включил ответы на ключевые слова (`KEYWORD_REPLIES=1`). Для них нужен Message Content Intent.
settings-with-keywords = Тем с ключевыми словами здесь: { $number } из { $topics }. Только для них возможны ответы на ключевые слова.
settings-no-keywords = ⚠️ Тем с ключевыми словами здесь: 0 из { $topics }, поэтому ни на одно сообщение такого ответа не будет. Авторы тем могут добавить в них `keywords`.
settings-reports-fail = ⚠️ Я не могу писать в { $channel }: канал удалён, или мне нужны там права «Просматривать канал» и «Отправлять сообщения».
settings-reports-refused = Я не могу писать в { $channel }. Дайте мне там права «Просматривать канал» и «Отправлять сообщения» и попробуйте ещё раз.
settings-no-such-choice = Выберите один из вариантов: { $choices }.
settings-no-number = Введите целое число от { $least } до { $most }.
settings-no-such-language = На этом языке у меня нет тем. Выберите один из этих: { $choices }.
settings-no-such-topic = Такой темы у меня нет. Выберите одну из тем, которые появляются, пока вы пишете.
settings-no-such-channel = Выберите канал, где можно писать сообщения.
settings-guild-only = **{ $name }**: это задаётся только для всего сервера.
settings-nothing-to-undo = Отменять нечего.
settings-no-such-change = Такого изменения нет.
settings-no-longer-fits = Это нельзя отменить: **{ $name }** ({ $place }) с тех пор изменили ещё раз. Сейчас: { $value }.

## Schedules in words

schedule-why = Почему я это вижу?
schedule-name = Посты с темами { $number }
schedule-day-name-monday = по понедельникам
schedule-day-name-tuesday = по вторникам
schedule-day-name-wednesday = по средам
schedule-day-name-thursday = по четвергам
schedule-day-name-friday = по пятницам
schedule-day-name-saturday = по субботам
schedule-day-name-sunday = по воскресеньям
schedule-every-day = каждый день
schedule-weekdays = с понедельника по пятницу
schedule-when = { $days } в { $time } ({ $zone })
schedule-line = { $status }, { $channel }, { $when }
schedule-status-on = включено
schedule-status-draft = ещё не включено
schedule-status-paused = на паузе
schedule-status-failed = само встало на паузу
schedule-topics-of-all = все темы
schedule-topics-of-category = категория { $value }
schedule-topics-of-document = документ { $value }
schedule-topics-of-list = темы { $value }
schedule-language = язык: { $language }
schedule-channel-language = на языке канала
schedule-no-opening = без вступления
schedule-opening = начинается с «{ $opening }»
schedule-no-role = никого не упоминает
schedule-role = упоминает { $role }
schedule-no-thread = без веток
schedule-thread = ветка под каждым постом
schedule-publishes-not = не публикуется для подписчиков
schedule-publishes = публикуется для подписчиков
schedule-asks-quiz-not = показывает темы
schedule-asks-quiz = задаёт вопросы викторины
schedule-skips-quiet-not = посты выходят, даже если никто не отвечает
schedule-skips-quiet = пост пропускается, если никто не отвечает
schedule-skips-none = ничего не пропускается
schedule-skips = пропускается { $when }

## /outreach: posts on a schedule, for moderators: on posts

schedules-why-answer = Модераторы этого сервера попросили меня отправлять сюда посты с темами: { $when }. Это никак не связано с тем, что вы пишете или читаете. Модераторы могут поставить посты на паузу или убрать их в `/outreach panel`. Если постов для вас слишком много, заглушите этот канал.
schedules-why-gone = Модераторы этого сервера просили меня отправить сюда пост с темой. С тех пор они это прекратили. Если сообщений из этого канала для вас слишком много, заглушите его.
schedules-talk = Ещё о теме **{ $title }**:

## /outreach: posts on a schedule, for moderators: the panel

schedules-title = Посты с темами
schedules-nothing = Ничего не запланировано. По расписанию я отправляю тему в канал в те дни и в то время, которые вы выберете. Пока вы не включите расписание, ничего не отправляется. Уведомлений никто не получит, если вы не выберете роль.
schedules-next-title = Ближайшие посты
schedules-no-next = Нет: ни одно расписание не включено.
schedules-new = Новое расписание
schedules-open = Открыть
schedules-refresh = Обновить
schedules-back = Все расписания
schedules-full = Расписаний уже { $most }, больше нельзя. Сначала удалите одно.
schedules-out-of-date = ⚠️ Моя база данных сейчас недоступна. Попробуйте ещё раз через минуту.

## /outreach: posts on a schedule, for moderators: a schedule

schedules-status-on = 🟢 Включено
schedules-status-draft = ⚪ Ещё не включено
schedules-status-paused = ⏸️ На паузе
schedules-status-failed = 🔴 На паузе, потому что я не смог отправить пост
schedules-topics-of-all = Все темы
schedules-topics-of-category = Темы категории { $value }
schedules-topics-of-document = Темы из документа { $value }
schedules-topics-of-list = { $value }
schedules-posts-in = Канал: { $channel }
schedules-language = Язык: { $language }
schedules-channel-language = На языке канала
schedules-opening = Начинается с: { $opening }
schedules-mentions = Упоминает { $role }
schedules-opens-thread = Создаёт ветку под каждым постом
schedules-publishes = Публикует каждый пост для подписчиков канала
schedules-asks-quiz = Задаёт вопрос викторины по каждой теме, на ответ 24 часа
schedules-skips-quiet = Пропускает пост, если после двух последних никто не ответил
schedules-recent-title = Последние посты
schedules-outcome-claimed = { $when }: отправляется, { $topic }
schedules-outcome-refused = { $when }: Discord отказал, я попробую ещё раз, { $topic }
schedules-outcome-sent = { $when }: отправлено, { $topic }
schedules-outcome-assumed = { $when }: скорее всего, отправлено, { $topic }. Меня прервали, а прочитать канал и проверить я не могу.
schedules-outcome-skipped = { $when }: пропущено модератором
schedules-outcome-missed = { $when }: не отправлено, потому что я был не в сети до следующего дня
schedules-outcome-quiet = { $when }: пропущено, потому что после двух последних постов никто не ответил
schedules-outcome-no-topic = { $when }: пропущено, потому что тем для постов не осталось
schedules-outcome-failed = { $when }: не отправлено, Discord отказал три раза
schedules-not-yet-published = { " " }(ещё не опубликовано, следующая попытка { $when }: Discord отказал или за час уже опубликовал десять постов)
schedules-lacks = ⚠️ Я пока не могу отправлять туда посты. Дайте мне в канале эти права: { $permissions }.
schedules-lacks-role = ⚠️ Я не могу упоминать { $role }. Разрешите всем упоминать эту роль или дайте мне право **Упоминание @everyone, @here и всех ролей**.
schedules-no-role = ⚠️ Роль для упоминания удалена. Нажмите **Канал и параметры** и выберите другую роль или не выбирайте никакой.
schedules-cannot-see = ⚠️ Я не вижу { $channel }. Канал удалён, или мне нужно там право **Просматривать канал**.
schedules-is-locked = ⚠️ Я не могу отправлять туда посты: ветка заблокирована. Разблокируйте её или дайте мне право **Управление ветками и публикациями**.
schedules-lacks-tags = ⚠️ Я не могу отправлять туда посты: форум требует тег, а доступных мне тегов там нет. Добавьте тег, который не только для модераторов.
schedules-no-topics = ⚠️ Нет тем для постов. Нажмите **Темы и текст** и выберите другие.
schedules-how-to-stop = Чтобы остановить: **Пауза** или **Удалить** внизу, а для всех расписаний сразу — `/outreach pause`.

## /outreach: posts on a schedule, for moderators: buttons

schedules-turn-on = Включить
schedules-resume = Продолжить
schedules-pause = Пауза
schedules-skip-one = Пропустить один из ближайших постов
schedules-take-back = Пропущено. Выберите, чтобы всё же отправить.
schedules-is-skipped = пропущено
schedules-post-now = Отправить пост сейчас
schedules-change-when = Дни и время
schedules-change-what = Темы и текст
schedules-change-where = Канал и параметры
schedules-remove = Удалить
schedules-remove-sure = Удалить это расписание? Отменить это можно в `/settings panel`.
schedules-remove-really = Да, удалить
schedules-keep = Оставить
schedules-undo = Отменить

## /outreach: posts on a schedule, for moderators: forms

schedules-new-form = Новое расписание
schedules-when-form = Дни и время
schedules-what-form = Темы и текст
schedules-where-form = Канал и параметры
schedules-channel-field = Канал
schedules-days-field = Дни
schedules-time-field = Местное время
schedules-time-hint = Например, 09:30 или 18:00
schedules-zone-field = Часовой пояс
schedules-zone-hint = Город, страна с одним часовым поясом или UTC
schedules-topics-field = Темы
schedules-topics-hint = Остальные впишите в собственный список под кнопкой «Темы и текст»
schedules-list-field = Собственный список тем
schedules-list-hint = Названия тем, категорий или документов, по одному в строке
schedules-language-field = Язык
schedules-opening-field = Вступление
schedules-opening-hint = Стоит над каждым постом. Можно оставить пустым.
schedules-role-field = Роль для упоминания
schedules-role-hint = Её участники получат уведомление о каждом посте. Можно оставить пустым.
schedules-options-field = Параметры
schedules-option-thread = Создавать ветку под каждым постом
schedules-option-publish = Публиковать для подписчиков
schedules-option-quiz = Вместо темы задавать вопрос викторины
schedules-option-quiet = Пропускать, если никто не отвечает

## /outreach: posts on a schedule, for moderators: results

schedules-saved = Сохранено.
schedules-turned-on = Включено.
schedules-paused = Поставлено на паузу.
schedules-paused-all = Поставлено на паузу: { $number ->
        [one] { $number } расписание
        [few] { $number } расписания
        [many] { $number } расписаний
       *[other] { $number } расписания
    }. Продолжить можно в `/outreach panel`.
schedules-nothing-to-pause = Ни одно расписание не включено.
schedules-skipped = Пост будет пропущен: { $when }.
schedules-not-skipped = Пост больше не пропускается: { $when }.
schedules-posted = Пост отправлен, его видно ниже среди последних постов.
schedules-not-posted = Сейчас отправить пост не удалось. Причина указана ниже, в последних постах.
schedules-undone = Отменено.
schedules-overtaken = Это нельзя отменить: расписание с тех пор изменили ещё раз.
schedules-removed = Удалено.
schedules-unchanged = Менять нечего.
schedules-gone = Это расписание удалили или заменили. Откройте `/outreach panel` ещё раз.
schedules-failed-notice = ⚠️ Я не смог отправить запланированную тему в { $channel }: { $reason }. Я пробовал три раза за час и поставил это расписание на паузу. Устраните причину, а затем продолжите его в `/outreach panel`.

## /outreach: posts on a schedule, for moderators: problems

schedules-bad-time = Не понимаю это время. Напишите его так: 09:30 или 18:00.
schedules-bad-zone = Подходит несколько часовых поясов. Напишите один из этих: { $zones }.
schedules-no-zone = Я не знаю такого города или часового пояса. Напишите большой город поблизости или UTC.
schedules-bad-topics = У меня нет тем с таким названием: { $topics }. Пишите названия так, как в `/topics`, по одному в строке. Названия категорий и документов тоже подойдут.
schedules-left-out = ⚠️ У меня нет тем с таким названием: { $topics }. Поэтому в списке их нет.
schedules-long-list = В списке может быть не больше { $most } тем.
schedules-no-list = Впишите хотя бы одно название в поле **Собственный список тем**.
schedules-bad-channel = Я могу отправлять посты в текстовые каналы, каналы объявлений, ветки и форумы.
schedules-bad-role = Этой роли больше нет.
schedules-role-refused = { $role } нельзя упомянуть. Право на это нужно и вам, и мне: разрешите всем упоминать эту роль или дайте нам право **Упоминание @everyone, @here и всех ролей**.
schedules-everyone-refused = Всех сразу я не упоминаю. Выберите другую роль.
schedules-only-announcements = Публиковать можно только посты в канале объявлений.
schedules-no-quiz-published = Викторину нельзя опубликовать для подписчиков: её кнопки работают только на этом сервере. Снимите одну из двух галочек.
schedules-no-threads-there = Ветку можно создать только в текстовом канале или канале объявлений.
schedules-nothing-to-skip = Пропускать нечего: постов не запланировано.

## /quiz, and quizzes in channels: a question

quiz-place = Вопрос { $number } из { $total }
quiz-right = ✅ **Верно!** { $answer }
quiz-wrong =
    ❌ Вы выбрали: { $chosen }
    Правильный ответ: **{ $answer }**
quiz-read = Подробнее

## /quiz, and quizzes in channels: a private round

quiz-next = Следующий вопрос
quiz-to-result = Узнать результат
quiz-changed = Один вопрос за это время изменился, поэтому я его пропустил.
quiz-result = Правильных ответов: { $right } из { $total }
quiz-all-right = Всё верно: { $total } из { $total }!
quiz-nothing-left = Все эти вопросы за это время изменились. Начните заново: `/quiz`.
quiz-worth-reading = Стоит почитать:
quiz-again = Сыграть ещё раз
quiz-no-questions = Вопросов для викторины пока нет.
quiz-no-such-topic = Об этом у меня нет вопросов для викторины. Выберите тему из списка или оставьте `topic` пустым.
quiz-private = Это видите только вы, и о вас ничего не сохраняется.

## /quiz, and quizzes in channels: in a channel

quiz-title = Викторина
quiz-open = Закроется { $closes }
quiz-nobody-yet = Пока никто не ответил
quiz-answered = { $number ->
        [one] Ответил { $number } человек
        [few] Ответили { $number } человека
        [many] Ответили { $number } человек
       *[other] Ответили { $number } человека
    }
quiz-answer = Ответить
quiz-choose = Выберите ответ. Считается первый выбор, и никто не видит, что вы выбрали.
quiz-already = Вы уже ответили. Считается первый ответ.
quiz-over = Эта викторина закончилась.
quiz-gone = Эта викторина закончилась, и у меня её больше нет. Другие вопросы задаст `/quiz`.
quiz-right-answer = Правильный ответ: **{ $answer }**
quiz-tally = Ответили верно: **{ $right } из { $total }**.
quiz-too-few = Ответило слишком мало людей, поэтому чисел я не показываю.

## /quiz, and quizzes in channels: for moderators

quiz-posted = Отправлено: { $link }. Викторина закроется { $closes }.
quiz-close-now = Закрыть сейчас
quiz-closing = Закрываю. Результат вот-вот появится под вопросом.
quiz-is-over = Она уже закончилась.
quiz-cannot-post = Я не могу писать в { $channel }. Дайте мне там права **Просматривать канал** и **Отправлять сообщения**.

## /share

share-title = Поделиться в { $network }
share-length = Символов: { $length } из { $limit }, как их считает { $network }
share-plain = Просто текст
share-plain-length = Символов: { $length } из { $limit }
share-alt = Описание картинки для тех, кто её не видит:
share-drawing = Рисую картинку…
share-no-letters = Картинки нет: для некоторых букв у меня нет шрифта.
share-no-picture = Сейчас нарисовать картинку не удаётся. Попробуйте позже.
share-unreviewed = Этот перевод ещё никто не проверил. Прочитайте его, прежде чем делиться.
share-pick-network = Другая сеть
share-pick-language = Другой язык
share-square = Квадратная картинка
share-wide = Широкая картинка
share-light = Светлая картинка
share-dark = Тёмная картинка
share-no-such-topic = У меня нет темы «{ $topic }». Выберите тему из списка, который появляется, пока вы пишете.

## /tour

tour-place = { $number } из { $total }
tour-back = ◀ Назад
tour-next = Вперёд ▶
tour-finish = В конец ▶
tour-again = С начала
tour-quiz = Пройти викторину
tour-nothing = Здесь нет тем.
tour-no-quiz = По этим темам нет вопросов для викторины.
tour-end = Экскурсия окончена
tour-keep = Всё в одном файле, чтобы сохранить:
tour-and-more = и ещё { $count }

## /start-here: the card for newcomers, and the replies to its moderator

tour-card-title = Начните здесь: { $community }
tour-card-title-nameless = Начните здесь
tour-card-said = { $total ->
        [one] Короткая экскурсия покажет вам { $total } тему. Экскурсию видите только вы.
        [few] Короткая экскурсия покажет вам { $total } темы, каждую на отдельной странице. Экскурсию видите только вы.
        [many] Короткая экскурсия покажет вам { $total } тем, каждую на отдельной странице. Экскурсию видите только вы.
       *[other] Короткая экскурсия покажет вам { $total } темы, каждую на отдельной странице. Экскурсию видите только вы.
    }
tour-start = Начать экскурсию
tour-posted =
    Отправлено: { $link }
    Чтобы закрепить сообщение, откройте его меню и выберите **Закрепить сообщение**.
tour-cannot-post = Я не могу писать в этом канале. У меня нет этих прав: { $permissions }.

## /insights, for moderators

insights-title = Период: { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
insights-period-7-days = 7 дней
insights-period-30-days = 30 дней
insights-period-13-weeks = 13 недель
insights-period-52-weeks = 52 недели
insights-nothing = За это время меня никто ни о чём не спросил.
insights-questions = **Вопросов: { $questions }**. С ответом: { $answered }. С вариантами: { $suggestions }. Без темы: { $none }.
insights-way-ask = `/ask`
insights-way-mention = упоминания
insights-way-direct = личные сообщения
insights-way-menu = **Answer this**
insights-way-keyword = ключевые слова
insights-picked = темы, открытые кнопками: { $times }
insights-helpful = Оценок: { $votes }, из них **{ $share }** «полезно»
insights-outreach = **Посты, викторины, экскурсии и тексты для других сетей**
insights-outreach-count-post = Посты: { $number }
insights-outreach-count-opened = Открыто из постов: { $number }
insights-outreach-count-quiz-taken = Пройденные викторины: { $number }
insights-outreach-count-tour-begun = Начатые экскурсии: { $number }
insights-outreach-count-tour-finished = Законченные экскурсии: { $number }
insights-outreach-count-shared = Тексты для других сетей: { $number }
insights-right-share = правильных ответов: { $share }
insights-too-few = меньше { $people ->
        [one] { $people } человека
        [few] { $people } человек
        [many] { $people } человек
       *[other] { $people } человек
    }
insights-kept = Оценки и вопросы без ответа хранятся { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }.
insights-gaps = **Вопросы без ответа**
insights-no-gaps = Нет вопросов без ответа, которые задали хотя бы { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }.
insights-gap = «{ $question }», { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }
insights-none-waits = Ни один вопрос от других людей сейчас не ждёт. Ваши собственные вопросы не считаются.
insights-waiting =
    { $number ->
        [one] Ждёт { $number } вопрос
        [few] Ждут { $number } вопроса
        [many] Ждут { $number } вопросов
       *[other] Ждут { $number } вопроса
    } от других людей. Я покажу вопрос, когда его зададут хотя бы { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }.
insights-csv = В виде файлов CSV
insights-csv-here = Данные с { $since } по { $until }, для таблиц.
insights-column-day = день
insights-column-way = способ
insights-column-reply = ответ
insights-column-topic = тема
insights-column-language = язык
insights-column-times = количество
insights-column-title = название
insights-column-helpful = полезно
insights-column-not-helpful = бесполезно
insights-column-reason = причина
insights-column-expected-topic = нужная тема
insights-column-event = событие
insights-column-people = людей
insights-column-last-asked = последний раз
insights-column-question = вопрос
insights-no-chart = Сейчас график нарисовать не удаётся.

## /insights, for moderators: in the chart

insights-by-day = Вопросов в день
insights-by-week = Вопросов в неделю
insights-kind-answer = С ответом
insights-kind-suggestions = С вариантами
insights-kind-none = Без темы
insights-topics = Самые частые темы
insights-month-jan = янв.
insights-month-feb = февр.
insights-month-mar = марта
insights-month-apr = апр.
insights-month-may = мая
insights-month-jun = июня
insights-month-jul = июля
insights-month-aug = авг.
insights-month-sep = сент.
insights-month-oct = окт.
insights-month-nov = нояб.
insights-month-dec = дек.
insights-day = { $day } { $month }
insights-shown = { $title }: { $times }
insights-described = Две столбчатые диаграммы за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }. Вопросы по виду ответа: { $kinds }; больше всего — { $busiest }. Темы, которые показывались чаще всего: { $topics }.

## /diagnose, for moderators

diagnose-title = Диагностика

## /diagnose, for moderators: the reply if somebody asks the bot

diagnose-asked = **Если кто-то спросит меня об этом здесь**
diagnose-answer = Отвечаю темой *{ $title }*, уверенность { $confidence }.
diagnose-one-suggestion = Я не уверен, поэтому спрашиваю, имеется ли в виду *{ $title }*.
diagnose-suggestions = Я не уверен, поэтому предлагаю: { $titles }.
diagnose-closest = Говорю, что темы с ответом нет, и показываю самые близкие: { $titles }.
diagnose-no-match = Говорю, что темы с ответом нет.

## /diagnose, for moderators: the reasons

diagnose-reason-sure = Для ответа нужна уверенность { $answer }.
diagnose-reason-rival = Уверенность в теме *{ $title }* — { $confidence }, для ответа этого достаточно. Но подходит и *{ $rival }*.
diagnose-reason-likely = Уверенность в теме *{ $title }* — { $confidence }. Для ответа нужно { $answer }.
diagnose-reason-two-subjects = Вопрос сразу о двух темах.
diagnose-reason-named = Уверенность в самой вероятной теме — только { $confidence }. Но это вопрос с названием темы.
diagnose-reason-unlikely = Самая вероятная тема — *{ $title }*, { $confidence }. Чтобы ею ответить, нужно { $answer }. Чтобы предложить темы, трём самым вероятным вместе нужно { $offer }, а у них { $together }.
diagnose-exact = Это в точности название или пример вопроса темы *{ $title }*.
diagnose-no-words = В тексте нет слов, по которым можно искать.
diagnose-framed = Это название или пример вопроса темы *{ $title }*, а вокруг только обычные слова.
diagnose-states = Это не вопрос, поэтому уверенность нужна выше, чем для вопроса.
diagnose-part = Я использовал только эту часть: «{ $part }».
diagnose-rejected = В тексте сказано, что речь не об этом: { $titles }.
diagnose-unknown = Этих слов нет ни в одной теме: { $words }.
diagnose-addresses = Адреса не учитываются: { $addresses }.
diagnose-switched-off = Здесь отключено: { $titles }.

## /diagnose, for moderators: advice to change the reply

diagnose-add-question = Если на это отвечает *{ $title }*, добавьте к примерам вопросов этой темы: «{ $question }».
diagnose-tell-apart = Если на это отвечает только одна из этих тем, добавьте к её примерам вопросов: «{ $question }».
diagnose-new-topic = Темы об этом нет. Нужна новая тема.

## /diagnose, for moderators: the likeliest topics

diagnose-candidates = Самые вероятные темы:
diagnose-candidate = *{ $title }*, вероятность { $confidence }

## /diagnose, for moderators: the reaction if nobody asks the bot

diagnose-unasked = **Если кто-то напишет это здесь, не спрашивая меня**
diagnose-keyword = В тексте есть ключевые слова темы *{ $title }*: { $keywords }.
diagnose-no-keyword = В тексте нет ключевых слов ни одной темы.
diagnose-question = Похоже на вопрос.
diagnose-no-question = Не похоже на вопрос.
diagnose-would-reply = Я бы ответил.
diagnose-would-not-reply = Я бы не ответил: { $why }

## /diagnose, for moderators: the bot's permissions

diagnose-permissions = **Что мне здесь разрешено**
diagnose-none-lacking = У меня есть все нужные права.
diagnose-lacking = У меня нет этих прав: { $permissions }.

## Permissions: their names in Discord's client in your language, or in English if Discord doesn't have your language

permissions-name-view-channel = Просматривать канал
permissions-name-read-messages = Просматривать канал
permissions-name-send-messages = Отправлять сообщения
permissions-name-send-messages-in-threads = Отправлять сообщения в ветках
permissions-name-create-public-threads = Создать публичные ветки
permissions-name-read-message-history = Читать историю сообщений
permissions-name-embed-links = Встраивать ссылки
permissions-name-create-posts = Создавать публикации

## Commands and options in Discord's own menus: at most 100 characters each. Only for languages that Discord's

## client has: not for Arabic and Urdu

command-ask = Задать вопрос или выбрать тему.
option-ask-question = Что вы хотите узнать, своими словами
option-ask-private = Ответ увидите только вы
option-ask-to = Кому показать ответ: этот человек будет упомянут
command-topics = Посмотреть всё, о чём я могу рассказать.
command-help = Посмотреть, как меня спрашивать.
command-about = Посмотреть, кто я, что я знаю и что храню.
command-language = Посмотреть, на каком языке я отвечаю и почему, и выбрать свой.
option-language-language = Язык ответов, которые видите только вы
command-quiz = Проверить свои знания. Видите только вы, и о вас ничего не сохраняется.
option-quiz-topic = Вопросы только об этой теме; если не указать, обо всех
option-quiz-questions = Сколько вопросов
command-settings = Настроить, как я веду себя здесь
command-settings-panel = Посмотреть и изменить всё в одном месте.
option-settings-place = Канал, ветка, форум или категория; если не указать, этот канал
option-settings-whole-server = Везде, если для отдельного места не задано другое
command-settings-show = Посмотреть, что действует и где это задано.
command-settings-keywords = Отвечать на сообщения, в которых названа тема.
option-settings-mode = На какие сообщения отвечать, хотя они адресованы не мне
command-settings-topic = Отключить или включить тему.
option-settings-topic = Какая тема
option-settings-state = Отключена: там я не отвечаю этой темой и не предлагаю её
command-settings-undo = Отменить изменение.
option-settings-change = Какое изменение; если не указать, последнее из ещё не отменённых
command-outreach = Отправлять темы по расписанию
command-outreach-panel = Настроить посты и посмотреть, что будет дальше.
command-outreach-next = Посмотреть семь ближайших постов.
command-outreach-pause = Поставить все посты на паузу.
command-outreach-new = Создать расписание. Пока вы его не включите, ничего не отправляется.
option-outreach-channel = Куда отправлять
option-outreach-time = Местное время, например 18:00
option-outreach-zone = Город или часовой пояс
option-outreach-days = В какие дни; если не указать, по понедельникам
command-outreach-quiz = Отправить вопрос викторины в канал. Каждый отвечает так, чтобы другие не видели.
option-outreach-topic = Вопрос об этой теме; если не указать, любой, который давно не задавали
option-outreach-hours = Сколько времени можно отвечать; если не указать, 24 часа
command-share = Получить текст и картинку о теме, чтобы поделиться в другом месте.
option-share-topic = Чем поделиться
option-share-for = Где вы хотите этим поделиться
command-tour = Пройти экскурсию по тому, о чём я могу рассказать. Её видите только вы.
command-start-here = Отправить в канал карточку, чтобы закрепить её: кнопка на ней начинает экскурсию.
command-diagnose = Посмотреть, что я сделаю с текстом здесь и почему.
option-diagnose-text = Что кто-то спросил или мог бы здесь написать
command-insights = Посмотреть, о чём здесь спрашивали, что помогло и что осталось без ответа.
option-insights-period = За какое время; если не выбрать, за 30 дней
command-privacy = Посмотреть, что хранится, как долго и кто это видит.
command-mydata = Посмотреть, что хранится о вас, и удалить это.

## The preview's page

page-connecting = Подключение…
page-channels = Каналы
page-connection-lost = Соединение потеряно. Новая попытка…
page-servers = Серверы
page-direct-messages = Личные сообщения
page-unread = { $name }, не прочитано
page-channels-of = Каналы сервера { $name }
page-you = Вы
page-settings = Настройки
page-you-are = Кто вы
page-member = Участник
page-moderator = Модератор
page-colours = Цвета
page-dark = Тёмные
page-light = Светлые
page-language = Язык
page-of-discord = Язык вашего Discord
page-own = Ваш собственный, как с /language
page-clock = Часы
page-next-post = К следующему посту
page-day-later = На день позже
page-members = Участники
page-online = В сети — { $count }
page-write-to = Написать: { $name }
page-may-not-send = У вас нет права отправлять сообщения в этом канале.
page-use-command = Использовать команду приложения
page-commands = Команды
page-send = Отправить
page-replying-to = Ответ:
page-cancel-reply = Отменить ответ
page-no-command = Команды { $name } нет.
page-not-sent = Сообщение не отправлено.
page-cancel-command = Отменить команду
page-send-command = Отправить команду
page-loading-failed = Не удалось загрузить варианты
page-loading-options = Загрузка вариантов…
page-options = Варианты
page-messages-in = Сообщения: { $name }
page-welcome = Добро пожаловать в { $name }!
page-direct-begins = Здесь начинается ваша переписка: { $name }.
page-thread-begins = Здесь начинается ветка.
page-channel-begins = Здесь начинается канал { $name }.
page-try-one = Попробуйте один из вопросов
page-plain-question = Простой вопрос
page-misspelt = С опечаткой
page-unknown = Вопрос, на который здесь нет ответа
page-how = Введите { $slash }, чтобы увидеть все команды, или щёлкните сообщение правой кнопкой (на телефоне удерживайте его) и выберите { $apps }.
page-no-command-needed = Здесь команда не нужна: напишите свой вопрос. Ответит { $name }.
page-other-ways = Можно также написать { $mention } с вопросом в канале или { $direct }.
page-send-direct = отправить личное сообщение: { $name }
page-thinking = { $name } думает…
page-edited = (изменено)
page-published = Опубликовано
page-followed = Из канала, на который подписан этот канал
page-deleted = Исходное сообщение удалено
page-used = использует
page-only-you = Видно только вам
page-dismiss-message = Скрыть сообщение
page-sending = Отправка команды…
page-actions = Действия с сообщением
page-reply = Ответить
page-edit = Изменить
page-dismiss = Скрыть
page-more = Ещё
page-edit-this = Изменить это сообщение
page-attachment = Вложение
page-a-message = Сообщение
page-edit-message = Изменить сообщение
page-copy-text = Копировать текст
page-apps = Приложения
page-delete-message = Удалить сообщение
page-loading = Загрузка…
page-no-apps = Ни у одного приложения здесь ничего нет
page-no-posts = Постов пока нет.
page-posts-in = Посты: { $name }
page-sure = Удалить это сообщение?
page-cancel = Отмена
page-delete = Удалить
page-close = Закрыть
page-submit = Отправить форму
page-select = Выберите вариант
page-clear = Очистить
page-comma = ,{ " " }
page-field-required = Это поле обязательно
page-option-required = Этот параметр обязателен. Укажите значение.
page-pick-one = Выберите один из вариантов.
page-true = Да
page-false = Нет
page-people = Люди
page-category = Категория
page-failed = Ошибка взаимодействия
page-failed-try-again = Что-то пошло не так. Попробуйте ещё раз.
page-no-connection = Соединение потеряно.
page-form-from = Эта форма будет отправлена: { $name }. Не указывайте пароли и другие личные данные.
page-about-line = Предпросмотр Falak: знает { $number ->
        [one] { $number } тему
        [few] { $number } темы
        [many] { $number } тем
       *[other] { $number } темы
    } сообщества { $community }, например { $title }
page-about-text = Это предпросмотр Falak на вашем компьютере. В Discord ничего не отправляется. Falak знает { $number ->
        [one] { $number } тему
        [few] { $number } темы
        [many] { $number } тем
       *[other] { $number } темы
    } сообщества { $community }, например { $titles }.
examples-bread = Как испечь хлеб на закваске?
examples-chess = Кто выиграл финал по шахматам?
examples-train = Какой поезд идёт в Вену?
