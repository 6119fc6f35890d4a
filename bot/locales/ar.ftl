## Shared by several features: on buttons

shared-all-topics = كل المواضيع
shared-previous = ▶ السابق
shared-next = التالي ◀
shared-other-languages = لغات أخرى: { $names }
shared-two-languages = { $first } + { $second }

## Shared by several features: replies, also on the command line

shared-did-you-mean = هل تقصد أحد هذه المواضيع؟
shared-did-you-mean-one = هل تقصد { $title }؟
shared-no-match = ليس لديّ موضوع يجيب عن هذا.
shared-closest = أقرب المواضيع:
shared-nothing-asked = ماذا تريد أن تعرف؟

## Shared by several features: on lists

shared-page = الصفحة { $page } من { $pages }
shared-count = عدد المواضيع: { $count }

## Shared by several features: about the messages that the bot reads

shared-reads-addressed = لا أقرأ إلا ما يوجَّه إليّ: الأوامر، والرسائل التي تشير إليّ أو ترد عليّ، والرسائل الخاصة، والرسائل التي يختار لها أحد الأعضاء **Answer this**.
shared-reads-all = أقرأ الرسائل في القنوات التي أستطيع رؤيتها لأجد فيها كلمات مواضيعي المفتاحية. ولا أخزّن شيئًا من الرسائل غير الموجّهة إليّ. المشرفون يحددون أين أرد على الكلمات المفتاحية، ويمكنك إيقاف هذه الردود من أي رد منها.

## Shared by several features: pieces of texts

shared-comma = ،{ " " }
shared-semicolon = ؛{ " " }
shared-percent = { $number }%
shared-quoted = «{ $text }»
shared-labelled = { $label }: { $value }

## Shared by several features: refusals and failures

shared-topic-gone = لم يعد هذا الموضوع موجودًا. اكتب `/ask` لترى ما أستطيع شرحه الآن.
shared-unreadable = لم يعد بالإمكان استخدام هذا الزر أو هذه القائمة. استخدم أمرًا بدلًا من ذلك.
shared-fill-in-again = تعديل ما كتبته
shared-entries-gone = لم يعد لديّ ما كتبته. افتح النموذج مجددًا.
shared-command-changed = تغيّر هذا الأمر. اطلب ممن يشغّل البوت أن ينفّذ `sync`.
shared-not-a-moderator = تحتاج إلى صلاحية **Manage Server** لهذا.
shared-not-in-a-guild = لا يعمل هذا إلا في خادم أنا عضو فيه.
shared-too-much = أسئلتك متتالية بسرعة. حاول مجددًا بعد دقيقة.
shared-too-much-here = الأسئلة كثيرة هنا الآن. حاول مجددًا بعد دقيقة.
shared-not-saved = لا أستطيع الوصول إلى قاعدة بياناتي الآن، لذا ربما **لم يُحفظ** هذا. حاول مجددًا بعد بضع دقائق.
shared-not-shown = لا أستطيع الوصول إلى قاعدة بياناتي الآن، لذا لا يمكنني عرض هذا لك. حاول مجددًا بعد بضع دقائق.
shared-failure = حدث خطأ ما. تجده في سجلّي بالرقم المرجعي { $reference }.

## Answers: on buttons and selects

answers-read-more = اقرأ المزيد
answers-report = الإبلاغ عن خطأ
answers-remove = إزالة
answers-post = نشر الإجابة ردًّا
answers-back-to-topics = العودة إلى المواضيع
answers-related = مواضيع ذات صلة

## Answers: above an answer

answers-asked = السؤال: «{ $question }»
answers-addressed = إلى { $mention }
answers-answers = إجابة عن { $link }

## Answers: replies

answers-how-to-ask = اكتب `/ask` لترى ما أستطيع شرحه، أو تصفّح `/topics`.
answers-source = من *{ $document }*، { $section }
answers-unreviewed = لم تُراجَع الترجمة بعد
answers-untranslated = لم يُترجم بعد إلى { $language }، لذا يظهر بلغة { $shown }
answers-partly-untranslated = لم يُترجم بعد إلى { $language }، لذا يظهر بلغة { $shown }: { $parts }
answers-part-details = «اقرأ المزيد»
answers-part-links = الروابط
answers-part-image = وصف الصورة
answers-withheld = لا يعرض لي ديسكورد الرسالة التي رددت عليها. اضغط عليها مطولًا أو انقرها بالزر الأيمن، ثم اختر **Apps** ثم **Answer this**.
answers-no-text = ليس في هذه الرسالة نص أستطيع الإجابة عنه.
answers-welcome = على الرحب والسعة! 🙂 اكتب لي متى كان لديك سؤال آخر.
answers-at-hand = 🙂 أنا هنا متى كان لديك سؤال.
answers-people-only = لا أجيب إلا عن رسائل الأشخاص.
answers-posted = تم النشر: { $link }
answers-posted-unseen = لا يراه أحد غيرك: هذا الخادم لا يسمح لتطبيقاتك الخاصة بالنشر للجميع.

## Answers: refusals

answers-topic-off = هذا الموضوع معطّل هنا.
answers-message-gone = حُذفت الرسالة التي أردت أن أجيب عنها.
answers-may-not-post = لا يمكنك الكتابة في هذه القناة، لذا لا أستطيع النشر نيابةً عنك.
answers-not-yours = لا يمكن أن يزيل هذا إلا من سأل، أو من لديه صلاحية **Manage Messages**.
answers-private-and-to = لا يمكن الجمع بين `private` و`to` في إجابة واحدة. اختر أحدهما.
answers-to-a-bot = اختر شخصًا في `to`، وليس بوتًا.

## /topics

topics-topics = المواضيع
topics-more-topics = مواضيع أخرى
topics-no-topics = لا توجد مواضيع هنا.
topics-pick-topic = اختر موضوعًا
topics-pick-document = اختر وثيقة
topics-pick-category = اختر فئة

## /help and /about

help-help-title = كيف تسأل
help-help =
    - اكتب `/ask` ثم سؤالك. تظهر المواضيع أثناء الكتابة. استخدم `private` لتظهر الإجابة لك وحدك، أو `to` للإشارة إلى شخص آخر.
    - أشر إليّ في قناة، أو أرسل لي رسالة خاصة.
    - اضغط مطولًا على رسالة أو انقرها بالزر الأيمن، ثم اختر **Apps** ثم **Answer this**. يمكنك نشر الإجابة ردًّا عليها.
    - يعرض `/topics` كل ما أستطيع شرحه، ويعرّفك `/about` بي.
    - يأخذك `/tour` في جولة بين المواضيع، ويختبر `/quiz` ما تعرفه.
    - يعطيك `/share` نصًا وصورة عن موضوع لتنشرهما على شبكات أخرى.
    - يبيّن `/language` اللغة التي أرد بها، ومنه تختار لغتك.
    - يبيّن `/privacy` ما يُخزَّن، ويعرض `/mydata` بياناتك ويحذفها.
help-about-title = عن { $name }
help-about = أجيب عن الأسئلة من مجموعة مواضيع.
help-about-community = أجيب عن الأسئلة من مجموعة مواضيع أُعدّت لـ { $community }.
help-from-documents = كُتبت هذه المواضيع من الوثائق أدناه، وتذكر كل إجابة الجزء الذي أُخذت منه. لا أجيب إلا من هذه الوثائق.
help-partly-from-documents = كُتب بعض هذه المواضيع من الوثائق أدناه، وتذكر إجاباتها الجزء الذي أُخذت منه. لا أجيب إلا من هذه المواضيع.
help-from-topics = لا أجيب إلا من هذه المواضيع.
help-contact =
    { "" }**من يشغّل هذا البوت**
    { $contact }
help-documents = **الوثائق**
help-privacy = **الخصوصية**
help-remembers = أحتفظ لبعض الوقت بالأسئلة التي لم أستطع الإجابة عنها، من دون أسماء من طرحوها. يبيّن `/privacy` ما يُخزَّن، ولأي مدة، ومن يراه. ويعرض `/mydata` بياناتك ويحذفها.

## /language

languages-title = اللغة
languages-private = لغة **الردود التي تظهر لك وحدك** هي **{ $language }**، والسبب: { $reason }.
languages-question-first = إذا كان سؤالك بلغة أخرى بوضوح، فسيكون الرد بتلك اللغة.
languages-public = **الردود التي يراها الجميع** تكون بلغة السؤال. وإن لم تكن لغته واضحة، فلغتها **{ $language }**، والسبب: { $reason }. اختيارك الشخصي لا يغيّرها، فلا يعرفه أحد.
languages-reason-choice = أنت اخترتها
languages-reason-question = السؤال مكتوب بها
languages-reason-client = لغة ديسكورد عندك
languages-reason-channel = اختارها المشرفون لهذه القناة
languages-reason-guild = اختارها المشرفون لهذا الخادم
languages-reason-guild-locale = لغة هذا الخادم في ديسكورد
languages-reason-base = كل المواضيع مكتوبة بها
languages-unwritten = اخترت **{ $language }**، لكن لا توجد مواضيع بهذه اللغة الآن.
languages-only-one = لغة كل المواضيع هي **{ $language }**.
languages-stored = أحتفظ باختيارك حتى تختار «تلقائي». كما يمكنك عرضه وحذفه عبر `/mydata`.
languages-choose = اختر لغة الردود التي تظهر لك وحدك
languages-automatic = تلقائي
languages-no-such-language = لا توجد مواضيع بهذه اللغة. اختر لغة من القائمة.

## Votes: on buttons and selects

feedback-why = ما المشكلة؟
feedback-reason-wrong-topic = لا تجيب عن السؤال
feedback-reason-unclear = غير واضحة
feedback-reason-too-short = ينقصها شيء
feedback-reason-outdated = خاطئة أو قديمة
feedback-expected = الموضوع الصحيح هو …

## Votes: replies to a vote

feedback-noted-helpful = تم الحفظ: **مفيدة**. لتغيير تصويتك، اضغط على الزر الآخر.
feedback-changed-to-helpful = تغيّر تصويتك إلى **مفيدة**.
feedback-noted-unhelpful = تم الحفظ: **غير مفيدة**.
feedback-changed-to-unhelpful = تغيّر تصويتك إلى **غير مفيدة**.
feedback-invitation = إن أردت، فاذكر السبب. لن يرى أحد اسمك.
feedback-thanks = شكرًا لك! تم الحفظ: { $reason }.
feedback-thanks-and = شكرًا لك! إن أردت، فاختر الموضوع الصحيح.
feedback-thanks-expected = شكرًا لك! تم الحفظ: الموضوع الصحيح هو { $title }.

## Reports of mistakes

reports-report-title = الإبلاغ عن خطأ
reports-what-is-wrong = ما الخطأ؟
reports-report-use = سيقرأ هذا المشرفون أو مشغّل البوت، من دون اسمك.
reports-report-thanks = شكرًا لك! أُرسل بلاغك.
reports-too-many-reports = أرسلت بلاغات كثيرة في الساعة الأخيرة. حاول مجددًا لاحقًا.
reports-card-reported = أُبلغ عن هذه الإجابة عدة مرات في الساعة الأخيرة. حاول مجددًا لاحقًا.
reports-reported-before = شكرًا لك! سبق الإبلاغ عن هذا.
reports-reported = بلاغ عن خطأ في { $title }

## Keyword replies: on buttons

keyword-replies-not-now = ليس الآن
keyword-replies-opt-out = إيقاف هذه الردود
keyword-replies-opt-in = السماح بها مجددًا

## Keyword replies: replies to the buttons

keyword-replies-silenced = تمت الإزالة. لن أطرح هذا الموضوع هنا لمدة يوم.
keyword-replies-silenced-unsaved = تمت الإزالة. لن أطرح هذا الموضوع هنا لمدة يوم، أو حتى يُعاد تشغيلي: لا أستطيع الوصول إلى قاعدة بياناتي الآن.
keyword-replies-not-yours = لا يمكن أن يفعل هذا إلا من رددت عليه، أو من لديه صلاحية **Manage Messages**.
keyword-replies-opted-out = من الآن لن أرد عليك إلا عندما تسألني، وهذا في كل الخوادم.
keyword-replies-opted-in = قد أرد عليك مجددًا عندما تكتب عن أحد مواضيعي، حيث فعّل المشرفون ذلك.
keyword-replies-stopped-by-disabled = لم يفعّل مشغّل البوت الردود على الكلمات المفتاحية (`KEYWORD_REPLIES=1`).
keyword-replies-stopped-by-off = الردود على الكلمات المفتاحية متوقفة هنا.
keyword-replies-stopped-by-command = يبدو النص أمرًا موجّهًا إلى بوت.
keyword-replies-stopped-by-no-topic = ليس فيه كلمة مفتاحية لأي موضوع.
keyword-replies-stopped-by-no-question = لا يبدو النص سؤالًا. لا أرد هنا إلا على الأسئلة.
keyword-replies-stopped-by-topic-off = الموضوع معطّل هنا.
keyword-replies-stopped-by-cooldown = سبق أن رددت عن هذا الموضوع هنا، ولم تنتهِ فترة الانتظار بعد.
keyword-replies-stopped-by-conversation = أنا أتحدث مع هذا الشخص هنا بالفعل.
keyword-replies-stopped-by-silenced = ضغط أحدهم على **ليس الآن** لهذا الموضوع هنا خلال آخر 24 ساعة.
keyword-replies-stopped-by-opted-out = أوقف هذا الشخص هذه الردود لنفسه.
keyword-replies-stopped-by-unknown = لا أستطيع الوصول إلى قاعدة بياناتي، فلا أعرف من أوقف هذه الردود.
keyword-replies-stopped-by-limit = الإجابات كثيرة جدًا في هذه اللحظة.

## /privacy and /mydata

privacy-title = الخصوصية
privacy-stored =
    { "" }**ما الذي يُخزَّن**
    - **تصويتاتك** (👍، 👎): معرّف حسابك، والبطاقة، وموضوعها ولغتها، والخادم، والوقت، والسبب الذي اخترته، لمدة { $votes ->
        [one] يوم واحد
        [two] يومين
        [few] { $votes } أيام
        [many] { $votes } يومًا
       *[other] { $votes } يوم
    }. لا يرى المشرفون إلا المجموع، ولا يرون أبدًا من صوّت.
    - **الأسئلة التي لم أستطع الإجابة عنها**، أو التي تقول إنني أخطأت في الإجابة عنها، لمدة { $misses ->
        [one] يوم واحد
        [two] يومين
        [few] { $misses } أيام
        [many] { $misses } يومًا
       *[other] { $misses } يوم
    }: الكلمات بأحرف صغيرة، من دون إشارات أو أرقام أو روابط أو عناوين إلكترونية؛ واليوم والخادم واللغة والمواضيع؛ ورمز بدل اسمك. لا يرى المشرفون سؤالًا كهذا إلا بعد أن يطرح سؤالًا مشابهًا { $people ->
        [one] شخص واحد
        [two] شخصان مختلفان
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }، ولا يرون الكلمات التي استخدمها منهم عدد أقل من ذلك. أنا لا أميّز الأسماء، فالرجاء ألا تكتب أي اسم.
    - **مفتاح تلك الرموز**، لمدة { $key ->
        [one] يوم واحد
        [two] يومين
        [few] { $key } أيام
        [many] { $key } يومًا
       *[other] { $key } يوم
    }. ما دام موجودًا، أستطيع معرفة أسئلتك. وبعد حذفه لا يستطيع ذلك أحد.
    - **عدد ردودي**، بحسب اليوم والخادم وطريقة السؤال ونوع الرد والموضوع واللغة، لمدة { $usage ->
        [one] يوم واحد
        [two] يومين
        [few] { $usage } أيام
        [many] { $usage } يومًا
       *[other] { $usage } يوم
    }. لا شيء عن الأشخاص.
    - **ما تختاره في اختبار** في قناة: مع رمز بدل اسمك، حتى ينتهي الاختبار. بعد ذلك لا أحتفظ إلا بعدد من اختاروا كل خيار، لمدة { $quizzes ->
        [one] يوم واحد
        [two] يومين
        [few] { $quizzes } أيام
        [many] { $quizzes } يومًا
       *[other] { $quizzes } يوم
    }، ولا أحتفظ بشيء إذا كان عدد الإجابات أقل من { $people }.
    - **نتائج المنشورات والاختبارات والجولات والنصوص المشاركة**، في مجاميع بحسب اليوم والخادم، لمدة { $usage ->
        [one] يوم واحد
        [two] يومين
        [few] { $usage } أيام
        [many] { $usage } يومًا
       *[other] { $usage } يوم
    }. لا يرى المشرفون أي عدد قد يخص أقل من { $people ->
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }.
    - **إعدادات الخادم**، ومعها كل تغيير ووقته والمشرف الذي أجراه لمدة { $changes ->
        [one] يوم واحد
        [two] يومين
        [few] { $changes } أيام
        [many] { $changes } يومًا
       *[other] { $changes } يوم
    }. يستطيع مشرفو ذلك الخادم رؤيتها.
    - **إيقافك للردود على الكلمات المفتاحية**: معرّف حسابك والوقت، حتى تسمح بها مجددًا.
    - **اللغة التي اخترتها** عبر `/language`: معرّف حسابك واللغة والوقت، حتى تختار **تلقائي** مجددًا.
    - **أنك حذفت بياناتك**، ومتى حذفتها، مع رمز بدل اسمك. وهكذا لا يمكن لنسخة احتياطية قديمة أن تعيدها.
    - **الردود على الكلمات المفتاحية**، والضغط على **ليس الآن** فيها: الخادم والقناة والموضوع والوقت، لمدة يوم.
    - **الخطأ الذي تبلغ عنه**: كلماتك، من دون اسمك. تُرسل إلى القناة التي اختارها المشرفون، وإلا فإلى سجل مشغّل البوت، وتبقى هناك ما بقي محفوظًا.
    - **الخوادم التي غادرتها**: يُحذف كل ما هو مخزّن عن الخادم بعد { $guild ->
        [one] يوم واحد
        [two] يومين
        [few] { $guild } أيام
        [many] { $guild } يومًا
       *[other] { $guild } يوم
    } من مغادرتي.
privacy-not-stored =
    { "" }**ما الذي لا يُخزَّن**
    اسمك، ورسائلك الأخرى، وأي شيء آخر عنك. وأحتفظ ببعض الأمور في الذاكرة فقط، حتى إعادة تشغيلي على أبعد تقدير: أي رد يخص أي رسالة، لمدة ساعة؛ وعدد الإجابات التي حصلت عليها في الدقائق الأخيرة؛ وأننا نتحدث؛ وهل أوقفت الردود على الكلمات المفتاحية، واللغة التي اخترتها؛ والبيانات التي هي على وشك أن تُخزَّن.
privacy-who =
    { "" }**من يراه**
    يرى المشرفون ما ذُكر أعلاه. ولدى مشغّل هذا البوت قاعدة البيانات ونسخها الاحتياطية والسجل. ولا يحصل أحد غيرهم على أي شيء من ذلك.
privacy-choices =
    { "" }**ما الذي يمكنك فعله**
    يعرض `/mydata` ما هو مخزّن عنك، ويحذفه. وزر **إيقاف هذه الردود** في أي رد على كلمة مفتاحية يوقف هذه الردود.
privacy-my-title = بياناتك
privacy-nothing = لا شيء مخزّن عنك.
privacy-votes = - التصويتات: { $count }
privacy-misses = - الأسئلة التي لم أستطع الإجابة عنها، أو أخطأت فيها: { $count }
privacy-changes = - تغييرات الإعدادات: { $count }
privacy-quiz-answers = - إجابات عن اختبارات ما زالت مفتوحة: { $count }
privacy-opted-out = - أوقفت الردود على الكلمات المفتاحية في { $since }
privacy-language = - اخترت لغة: { $language }
privacy-untraceable = **ما لا يمكن ربطه بك** لا يُعرض هنا ولا يُحذف: الأسئلة التي حُذف مفتاحها (بعد { $key ->
        [one] يوم واحد
        [two] يومين
        [few] { $key } أيام
        [many] { $key } يومًا
       *[other] { $key } يوم
    } على الأكثر)، والأعداد، والأخطاء التي أبلغت عنها. لا يستطيع أحد أن يعرف منها من أنت، إلا إذا كتبت اسمك فيها. تجد المزيد في `/privacy`.

## /privacy and /mydata: on buttons

privacy-as-file = عرض كل شيء
privacy-delete = حذف
privacy-delete-confirmed = حذف نهائي
privacy-keep = إبقاء
privacy-here-it-is = كل ما هو مخزّن عنك.
privacy-sure = هل تريد حذف كل هذا؟ لا يمكن التراجع عن ذلك.
privacy-sure-opted-out = سيُحذف أيضًا إيقافك للردود على الكلمات المفتاحية: قد أرسلها إليك من جديد، حتى توقفها مرة أخرى.
privacy-sure-changes = تبقى تغييراتك للإعدادات مسجّلة، من دون معرّف حسابك.
privacy-deleted = تم الحذف. لم يعد أي شيء مخزّنًا عنك، إلا في نسخ احتياطية قد تكون لدى مشغّل البوت.

## /settings, for moderators: names

settings-title = إعدادات { $place }
settings-name-keywords = الردود على الكلمات المفتاحية
settings-name-cooldown = الانتظار بين الردود على الكلمات المفتاحية
settings-name-language = اللغة
settings-name-ask = إجابات /ask
settings-name-topics-off = المواضيع المعطّلة
settings-name-channel-limit = حد القناة
settings-name-person-limit = حد الشخص
settings-name-reports = بلاغات الأخطاء
settings-field-keywords = الرسائل التي أرد على كلماتها المفتاحية
settings-field-cooldown = كم دقيقة بين ردّين عن موضوع واحد
settings-field-language = اللغة المعتادة للردود العامة
settings-field-ask = من يرى الإجابات عادةً
settings-field-channel-limit = عدد الإجابات في الدقيقة للقناة
settings-field-person-limit = عدد الإجابات في الدقيقة للشخص
settings-field-reports = قناة البلاغات
settings-mode-off = متوقفة
settings-mode-questions = على الأسئلة التي تذكر موضوعًا
settings-mode-mentions = على كل رسالة تذكر موضوعًا
settings-mode-public = الجميع
settings-mode-private = من يسأل فقط
settings-mode-automatic = تلقائي: لغة هذا الخادم في ديسكورد
settings-minutes = { $number ->
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $number } دقائق
        [many] { $number } دقيقة
       *[other] { $number } دقيقة
    }
settings-a-minute = { $number ->
        [one] إجابة واحدة في الدقيقة
        [two] إجابتان في الدقيقة
        [few] { $number } إجابات في الدقيقة
        [many] { $number } إجابة في الدقيقة
       *[other] { $number } إجابة في الدقيقة
    }
settings-nothing = لا شيء
settings-whole-server = الخادم كله

settings-switch-off = معطّل
settings-switch-on = مفعّل

## /settings, for moderators: the origin of a value

settings-by-default = القيمة الافتراضية
settings-set-here = محدَّد هنا
settings-from-server = من الخادم كله
settings-from-place = من { $place }
settings-inherits = ما لم يُحدَّد هنا من الإعدادات يأتي من { $places }.
settings-otherwise-from = ، وإلا فمن{ " " }

## /settings, for moderators: on buttons, selects and fields

settings-change = تغيير
settings-choose-topics = اختيار
settings-another-place = قناة أو سلسلة أو منتدى أو فئة أخرى
settings-this-channel = هذه القناة
settings-to-whole-server = الخادم كله
settings-history = التغييرات
settings-back = العودة إلى الإعدادات
settings-undo = تراجع
settings-undo-latest = التراجع عن آخر تغيير
settings-all-settings = كل الإعدادات
settings-inherit = عدم التحديد هنا
settings-inherit-now = الآن: { $value }
settings-empty-inherits = من { $least } إلى { $most }. اتركه فارغًا إن لم ترد تحديده هنا.
settings-empty-stops = اتركه فارغًا حتى لا تُنشر البلاغات في أي مكان.
settings-pick-topics-off = اختر المواضيع التي تريد تعطيلها

## /settings, for moderators: the topics that are switched off

settings-topics-title = المواضيع المعطّلة في { $place }
settings-topics-off-here = **هنا**: { $topics }
settings-topics-off-above = **من إعدادات أعلى**: { $topics }
settings-no-topics-off = كل المواضيع مفعّلة. ما تختاره أدناه من مواضيع لن أجيب به ولن أقترحه.

## /settings, for moderators: changes

settings-history-title = آخر التغييرات
settings-no-history = لم يتغيّر شيء بعد.
settings-change-line = **{ $name }** في { $place }: { $before } ← { $after }
settings-inherited = غير محدَّد هنا
settings-change-words = { $name }: { $before } ← { $after }
settings-changed = تم الحفظ في { $place }.
settings-unchanged = لا شيء يتغيّر: هذا هو الإعداد الحالي في { $place }.
settings-undone = تم التراجع في { $place }.

## /settings, for moderators: deleting everything

settings-delete-title = حذف كل شيء عن هذا الخادم
settings-delete-sure = يحذف هذا كل ما أخزّنه الآن عن هذا الخادم: إعداداته وتغييراتها، والتصويتات، والأسئلة بلا إجابة، والأعداد، وفترات الانتظار بين الردود على الكلمات المفتاحية. لا يمكن التراجع عن ذلك. سأبقى في الخادم بالإعدادات الافتراضية. ولا تُحذف النسخ الاحتياطية التي أنشأها مشغّل البوت.
settings-delete-everything = حذف كل شيء
settings-keep-everything = إبقاء
settings-everything-deleted = تم الحذف. لم أعد أخزّن أي شيء عن هذا الخادم.

## /settings, for moderators: problems

settings-out-of-date = ⚠️ لا أستطيع الوصول إلى قاعدة بياناتي الآن. قد تكون هذه الإعدادات قديمة، وقد لا تُحفظ التغييرات.
settings-keywords-unavailable = غير متاح: لم يفعّل مشغّل البوت الردود على الكلمات المفتاحية (`KEYWORD_REPLIES=1`). وهي تحتاج إلى Message Content Intent.
settings-with-keywords = عدد المواضيع التي لها كلمات مفتاحية هنا: { $number } من { $topics }. لا تأتي الردود على الكلمات المفتاحية إلا بهذه المواضيع.
settings-no-keywords = ⚠️ عدد المواضيع التي لها كلمات مفتاحية هنا: 0 من { $topics }، لذا لا يمكن أن أرد على الكلمات المفتاحية في أي رسالة. يستطيع كتّاب المواضيع إضافة `keywords` إليها.
settings-reports-fail = ⚠️ لا أستطيع النشر في { $channel }: إما أنها حُذفت، أو أحتاج فيها إلى View Channel و Send Messages.
settings-reports-refused = لا أستطيع النشر في { $channel }. امنحني فيها View Channel و Send Messages، ثم حاول مجددًا.
settings-no-such-choice = اختر واحدًا من هذه: { $choices }.
settings-no-number = اكتب عددًا صحيحًا من { $least } إلى { $most }.
settings-no-such-language = ليست لديّ مواضيع بهذه اللغة. اختر واحدة من هذه: { $choices }.
settings-no-such-topic = ليس لديّ هذا الموضوع. اختر أحد المواضيع التي تظهر أثناء الكتابة.
settings-no-such-channel = اختر قناة للرسائل.
settings-guild-only = لا يمكن تحديد **{ $name }** إلا للخادم كله.
settings-nothing-to-undo = لا شيء للتراجع عنه.
settings-no-such-change = هذا التغيير غير موجود.
settings-no-longer-fits = لا يمكن التراجع عن هذا: تغيّر **{ $name }** في { $place } مرة أخرى، إلى { $value }.

## Schedules in words

schedule-why = لماذا أرى هذا؟
schedule-name = منشورات المواضيع { $number }
schedule-day-name-monday = أيام الاثنين
schedule-day-name-tuesday = أيام الثلاثاء
schedule-day-name-wednesday = أيام الأربعاء
schedule-day-name-thursday = أيام الخميس
schedule-day-name-friday = أيام الجمعة
schedule-day-name-saturday = أيام السبت
schedule-day-name-sunday = أيام الأحد
schedule-every-day = كل يوم
schedule-weekdays = من الاثنين إلى الجمعة
schedule-when = { $days } الساعة { $time } ({ $zone })
schedule-line = { $status }، { $channel }، { $when }
schedule-status-on = مفعّل
schedule-status-draft = غير مفعّل بعد
schedule-status-paused = متوقف مؤقتًا
schedule-status-failed = توقف تلقائيًا
schedule-topics-of-all = كل المواضيع
schedule-topics-of-category = الفئة { $value }
schedule-topics-of-document = الوثيقة { $value }
schedule-topics-of-list = المواضيع { $value }
schedule-language = اللغة: { $language }
schedule-channel-language = بلغة القناة
schedule-no-opening = بلا سطر افتتاحي
schedule-opening = يبدأ بـ «{ $opening }»
schedule-no-role = لا يشير إلى أحد
schedule-role = يشير إلى { $role }
schedule-no-thread = بلا سلاسل
schedule-thread = سلسلة تحت كل منشور
schedule-publishes-not = من دون إرسال للمتابعين
schedule-publishes = مع إرسال للمتابعين
schedule-asks-quiz-not = يعرض مواضيع
schedule-asks-quiz = يطرح أسئلة اختبار
schedule-skips-quiet-not = ينشر حتى إن لم يرد أحد
schedule-skips-quiet = يتخطى إن لم يرد أحد
schedule-skips-none = لا يتخطى أي منشور
schedule-skips = يتخطى { $when }

## /outreach: posts on a schedule, for moderators: on posts

schedules-why-answer = طلب مني مشرفو هذا الخادم نشر موضوع هنا: { $when }. لا علاقة لذلك بما تكتبه أو تقرؤه. يستطيع المشرفون إيقاف هذا مؤقتًا أو إزالته في `/outreach panel`. إن أردت تنبيهات أقل، فاكتم هذه القناة.
schedules-why-gone = طلب مني مشرفو هذا الخادم نشر موضوع هنا، ثم أوقفوا ذلك. إن أردت تنبيهات أقل من هذه القناة، فاكتمها.
schedules-talk = المزيد عن **{ $title }**:

## /outreach: posts on a schedule, for moderators: the panel

schedules-title = منشورات المواضيع
schedules-nothing = لا توجد جداول. عندما تنشئ جدولًا، أنشر موضوعًا في قناة في الأيام والساعة التي تختارها. لا يُنشر شيء حتى تفعّله، ولا يُنبَّه أحد إلا إذا اخترت رتبة.
schedules-next-title = المنشورات القادمة
schedules-no-next = لا شيء: ليس هناك جدول مفعّل.
schedules-new = جدول جديد
schedules-open = فتح
schedules-refresh = تحديث
schedules-back = كل الجداول
schedules-full = بلغ عدد الجداول حده الأقصى، وهو { $most }. أزل جدولًا أولًا.
schedules-out-of-date = ⚠️ لا أستطيع الوصول إلى قاعدة بياناتي الآن. حاول مجددًا بعد دقيقة.

## /outreach: posts on a schedule, for moderators: a schedule

schedules-status-on = 🟢 مفعّل
schedules-status-draft = ⚪ لم يُفعَّل بعد
schedules-status-paused = ⏸️ متوقف مؤقتًا
schedules-status-failed = 🔴 متوقف مؤقتًا لأنني لم أستطع النشر
schedules-topics-of-all = كل المواضيع
schedules-topics-of-category = مواضيع الفئة { $value }
schedules-topics-of-document = مواضيع من { $value }
schedules-topics-of-list = { $value }
schedules-posts-in = ينشر في { $channel }
schedules-language = اللغة: { $language }
schedules-channel-language = بلغة القناة
schedules-opening = يبدأ بـ: { $opening }
schedules-mentions = يشير إلى { $role }
schedules-opens-thread = يفتح سلسلة تحت كل منشور
schedules-publishes = يرسل كل منشور إلى متابعي القناة
schedules-asks-quiz = يطرح سؤال اختبار عن كل موضوع، لمدة 24 ساعة
schedules-skips-quiet = يتخطى منشورًا إذا لم يرد أحد منذ آخر منشورين
schedules-recent-title = آخر المنشورات
schedules-outcome-claimed = { $when }: يجري النشر، { $topic }
schedules-outcome-refused = { $when }: رفضه ديسكورد، سأحاول مجددًا، { $topic }
schedules-outcome-sent = { $when }: تم النشر، { $topic }
schedules-outcome-assumed = { $when }: تم النشر على الأرجح، { $topic }. انقطع عملي، ولا أستطيع قراءة القناة للتأكد.
schedules-outcome-skipped = { $when }: تخطاه أحد المشرفين
schedules-outcome-missed = { $when }: فات موعده، لأنني كنت غير متصل حتى اليوم التالي
schedules-outcome-quiet = { $when }: تم تخطيه، لأن أحدًا لم يرد منذ آخر منشورين
schedules-outcome-no-topic = { $when }: تم تخطيه، لأنه لم يبقَ موضوع للنشر
schedules-outcome-failed = { $when }: لم يُنشر، رفضه ديسكورد ثلاث مرات
schedules-not-yet-published = { " " }(لم يُرسل إلى المتابعين بعد، والمحاولة القادمة { $when }: رفض ديسكورد الإرسال، أو كان قد أرسل عشرة منشورات خلال ساعة)
schedules-lacks = ⚠️ لا أستطيع النشر هناك بعد. امنحني هذه الصلاحيات في القناة: { $permissions }.
schedules-lacks-role = ⚠️ لا أستطيع الإشارة إلى { $role }. اسمح للجميع بالإشارة إلى هذه الرتبة، أو امنحني صلاحية **Mention @everyone, @here and All Roles**.
schedules-no-role = ⚠️ حُذفت الرتبة المطلوب الإشارة إليها. اختر رتبة أخرى، أو لا تختر أي رتبة، في **القناة والخيارات**.
schedules-cannot-see = ⚠️ لا أستطيع رؤية { $channel }. إما أنها حُذفت، أو أحتاج فيها إلى **View Channel**.
schedules-is-locked = ⚠️ لا أستطيع النشر هناك: السلسلة مقفلة. افتح قفلها، أو امنحني صلاحية **Manage Threads and Posts**.
schedules-lacks-tags = ⚠️ لا أستطيع النشر هناك: يشترط المنتدى وسمًا، وليس فيه وسم يمكنني استخدامه. أضف وسمًا غير مقصور على المشرفين.
schedules-no-topics = ⚠️ لا يوجد موضوع للنشر. اختر مواضيع أخرى في **المواضيع والنص**.
schedules-how-to-stop = للإيقاف: **إيقاف مؤقت** أو **إزالة** أدناه، أو `/outreach pause` لكل الجداول معًا.

## /outreach: posts on a schedule, for moderators: buttons

schedules-turn-on = تفعيل
schedules-resume = استئناف
schedules-pause = إيقاف مؤقت
schedules-skip-one = تخطّي أحد المنشورات القادمة
schedules-take-back = سيُتخطى. اختره لنشره رغم ذلك.
schedules-is-skipped = سيُتخطى
schedules-post-now = نشر موضوع الآن
schedules-change-when = الأيام والساعة
schedules-change-what = المواضيع والنص
schedules-change-where = القناة والخيارات
schedules-remove = إزالة
schedules-remove-sure = هل تريد إزالة هذا الجدول؟ يمكنك التراجع عن ذلك في `/settings panel`.
schedules-remove-really = نعم، أزله
schedules-keep = إبقاء
schedules-undo = تراجع

## /outreach: posts on a schedule, for moderators: forms

schedules-new-form = جدول جديد
schedules-when-form = الأيام والساعة
schedules-what-form = المواضيع والنص
schedules-where-form = القناة والخيارات
schedules-channel-field = القناة
schedules-days-field = الأيام
schedules-time-field = الساعة بالتوقيت المحلي
schedules-time-hint = مثلًا 09:30 أو 18:00
schedules-zone-field = المنطقة الزمنية
schedules-zone-hint = مدينة، أو بلد له منطقة زمنية واحدة، أو UTC
schedules-topics-field = المواضيع
schedules-topics-hint = لاختيار غيرها، اكتبها في قائمة مواضيعك الخاصة ضمن «المواضيع والنص»
schedules-list-field = قائمة مواضيعك الخاصة
schedules-list-hint = عناوين مواضيع أو فئات أو وثائق، كل عنوان في سطر
schedules-language-field = اللغة
schedules-opening-field = السطر الافتتاحي
schedules-opening-hint = يظهر فوق كل منشور. اتركه فارغًا إن لم ترده.
schedules-role-field = الرتبة المطلوب الإشارة إليها
schedules-role-hint = يصل إلى أعضائها تنبيه بكل منشور. اتركه فارغًا إن لم ترده.
schedules-options-field = الخيارات
schedules-option-thread = فتح سلسلة تحت كل منشور
schedules-option-publish = الإرسال للمتابعين
schedules-option-quiz = طرح سؤال اختبار بدلًا من الموضوع
schedules-option-quiet = التخطي إذا لم يرد أحد

## /outreach: posts on a schedule, for moderators: results

schedules-saved = تم الحفظ.
schedules-turned-on = تم التفعيل.
schedules-paused = تم الإيقاف مؤقتًا.
schedules-paused-all = { $number ->
        [one] تم إيقاف جدول واحد مؤقتًا. يمكنك استئنافه في `/outreach panel`.
        [two] تم إيقاف جدولين مؤقتًا. يمكنك استئنافهما في `/outreach panel`.
        [few] تم إيقاف { $number } جداول مؤقتًا. يمكنك استئنافها في `/outreach panel`.
        [many] تم إيقاف { $number } جدولًا مؤقتًا. يمكنك استئنافها في `/outreach panel`.
       *[other] تم إيقاف { $number } جدول مؤقتًا. يمكنك استئنافها في `/outreach panel`.
    }
schedules-nothing-to-pause = ليس هناك جدول مفعّل.
schedules-skipped = سيُتخطى منشور { $when }.
schedules-not-skipped = لن يُتخطى منشور { $when } بعد الآن.
schedules-posted = تم النشر، كما ترى في آخر المنشورات أدناه.
schedules-not-posted = لم أستطع النشر الآن. تجد السبب في آخر المنشورات أدناه.
schedules-undone = تم التراجع.
schedules-overtaken = لا يمكن التراجع عن هذا: تغيّر الجدول مرة أخرى بعده.
schedules-removed = تمت الإزالة.
schedules-unchanged = لا شيء يتغيّر.
schedules-gone = أُزيل هذا الجدول أو حلّ غيره محله. افتح `/outreach panel` مجددًا.
schedules-failed-notice = ⚠️ لم أستطع نشر الموضوع الذي حان موعده في { $channel }: { $reason }. حاولت ثلاث مرات خلال ساعة، ثم أوقفت هذا الجدول مؤقتًا. أصلح المشكلة، ثم استأنفه في `/outreach panel`.

## /outreach: posts on a schedule, for moderators: problems

schedules-bad-time = لا أفهم هذه الساعة. اكتبها هكذا: 09:30 أو 18:00.
schedules-bad-zone = يناسب ذلك عدة مناطق زمنية. اكتب واحدة من هذه: { $zones }.
schedules-no-zone = لا أعرف هذه المدينة أو المنطقة الزمنية. اكتب مدينة كبيرة قريبة، أو UTC.
schedules-bad-topics = ليس لديّ موضوع باسم { $topics }. اكتب العناوين كما يعرضها `/topics`، كل عنوان في سطر. ويمكنك أيضًا كتابة أسماء الفئات وعناوين الوثائق.
schedules-left-out = ⚠️ ليس لديّ موضوع باسم { $topics }، لذا لا تتضمنه القائمة.
schedules-long-list = لا تتسع القائمة لأكثر من { $most ->
        [one] موضوع واحد
        [two] موضوعين
        [few] { $most } مواضيع
        [many] { $most } موضوعًا
       *[other] { $most } موضوع
    }.
schedules-no-list = اكتب عنوانًا واحدًا على الأقل في **قائمة مواضيعك الخاصة**.
schedules-bad-channel = أستطيع النشر في القنوات النصية وقنوات الإعلانات والسلاسل والمنتديات.
schedules-bad-role = لم تعد هذه الرتبة موجودة.
schedules-role-refused = لا يمكن الإشارة إلى { $role }. يحتاج كل منا إلى الصلاحية: اسمح للجميع بالإشارة إلى هذه الرتبة، أو امنح كلينا صلاحية **Mention @everyone, @here and All Roles**.
schedules-everyone-refused = لا أشير إلى الجميع. اختر رتبة أخرى.
schedules-only-announcements = لا يمكن الإرسال للمتابعين إلا من قناة إعلانات.
schedules-no-quiz-published = لا يمكن إرسال الاختبار للمتابعين، لأن أزراره تعمل في هذا الخادم فقط. ألغِ أحد الخيارين.
schedules-no-threads-there = لا يمكن فتح سلسلة إلا في قناة نصية أو قناة إعلانات.
schedules-nothing-to-skip = لا شيء لتخطيه: لا يوجد منشور قادم.

## /quiz, and quizzes in channels: a question

quiz-place = السؤال { $number } من { $total }
quiz-right = ✅ **صحيح!** { $answer }
quiz-wrong =
    ❌ اخترت: { $chosen }
    الإجابة الصحيحة: **{ $answer }**
quiz-read = اقرأ المزيد

## /quiz, and quizzes in channels: a private round

quiz-next = السؤال التالي
quiz-to-result = عرض النتيجة
quiz-changed = تغيّر أحد الأسئلة في هذه الأثناء، فتركته.
quiz-result = إجاباتك الصحيحة: { $right } من { $total }
quiz-all-right = كل إجاباتك صحيحة: { $total } من { $total }!
quiz-nothing-left = تغيّرت كل هذه الأسئلة في هذه الأثناء. ابدأ من جديد عبر `/quiz`.
quiz-worth-reading = أنصحك بقراءة:
quiz-again = جولة أخرى
quiz-no-questions = لا توجد أسئلة اختبار بعد.
quiz-no-such-topic = ليست لديّ أسئلة اختبار عن ذلك. اختر موضوعًا من القائمة، أو اترك `topic` فارغًا.
quiz-private = أنت وحدك ترى هذا، ولا يُخزَّن عنك أي شيء.

## /quiz, and quizzes in channels: in a channel

quiz-title = اختبار
quiz-open = ينتهي { $closes }
quiz-nobody-yet = لم يُجب أحد بعد
quiz-answered = { $number ->
        [one] أجاب شخص واحد
        [two] أجاب شخصان
        [few] أجاب { $number } أشخاص
        [many] أجاب { $number } شخصًا
       *[other] أجاب { $number } شخص
    }
quiz-answer = أجب
quiz-choose = اختر إجابة. يُحسب اختيارك الأول فقط، ولا يرى أحد ما اخترته.
quiz-already = لقد أجبت عن هذا من قبل. تُحسب إجابتك الأولى فقط.
quiz-over = انتهى هذا الاختبار.
quiz-gone = انتهى هذا الاختبار، ولم يعد عندي. يطرح عليك `/quiz` أسئلة أخرى.
quiz-right-answer = الإجابة الصحيحة: **{ $answer }**
quiz-tally = الإجابات الصحيحة في هذا الخادم: **{ $right } من { $total }**.
quiz-too-few = لم يُجب عدد كافٍ من الأشخاص لعرض الأرقام.

## /quiz, and quizzes in channels: for moderators

quiz-posted = تم النشر: { $link }. ينتهي { $closes }.
quiz-close-now = إنهاء الاختبار الآن
quiz-closing = يجري إنهاؤه الآن. ستظهر النتيجة في المنشور بعد لحظة.
quiz-is-over = لقد انتهى من قبل.
quiz-cannot-post = لا أستطيع النشر في { $channel }. امنحني هناك **View Channel** و **Send Messages**.

## /share

share-title = للمشاركة على { $network }
share-length = عدد الأحرف: { $length } من { $limit }، كما يحسبها { $network }
share-plain = نص عادي
share-plain-length = عدد الأحرف: { $length } من { $limit }
share-alt = وصف الصورة لمن لا يستطيع رؤيتها:
share-drawing = يجري رسم الصورة…
share-no-letters = لا توجد صورة: ليس لديّ خط لبعض الحروف.
share-no-picture = لا يمكن رسم الصورة الآن. حاول مجددًا لاحقًا.
share-unreviewed = لم يراجع أحد هذه الترجمة بعد. اقرأها قبل أن تشاركها.
share-pick-network = شبكة أخرى
share-pick-language = لغة أخرى
share-square = صورة مربعة
share-wide = صورة عريضة
share-light = صورة فاتحة
share-dark = صورة داكنة
share-no-such-topic = ليس لديّ موضوع باسم «{ $topic }». اختر موضوعًا من القائمة أثناء الكتابة.

## /tour

tour-place = { $number } من { $total }
tour-back = ▶ السابق
tour-next = التالي ◀
tour-finish = إلى النهاية ◀
tour-again = من البداية
tour-quiz = ابدأ الاختبار
tour-nothing = لا توجد مواضيع هنا.
tour-no-quiz = لا توجد أسئلة اختبار عن هذه المواضيع.
tour-end = انتهت الجولة
tour-keep = كل ما ورد فيها في ملف واحد تحتفظ به:
tour-and-more = و{ $count ->
        [one] موضوع آخر
        [two] موضوعان آخران
        [few] { $count } مواضيع أخرى
        [many] { $count } موضوعًا آخر
       *[other] { $count } موضوع آخر
    }

## /start-here: the card for newcomers, and the replies to its moderator

tour-card-title = ابدأ هنا: { $community }
tour-card-title-nameless = ابدأ هنا
tour-card-said = { $total ->
        [one] تعرض لك جولة قصيرة موضوعًا واحدًا. أنت وحدك تراها.
        [two] تعرّفك جولة قصيرة بموضوعين، كل موضوع في صفحة. أنت وحدك تراها.
        [few] تعرّفك جولة قصيرة بـ{ $total } مواضيع، كل موضوع في صفحة. أنت وحدك تراها.
        [many] تعرّفك جولة قصيرة بـ{ $total } موضوعًا، كل موضوع في صفحة. أنت وحدك تراها.
       *[other] تعرّفك جولة قصيرة بـ{ $total } موضوع، كل موضوع في صفحة. أنت وحدك تراها.
    }
tour-start = ابدأ الجولة
tour-posted =
    تم النشر: { $link }
    لتثبيتها، افتح قائمة تلك الرسالة واختر **Pin Message**.
tour-cannot-post = لا أستطيع النشر في هذه القناة: تنقصني { $permissions }.

## /insights, for moderators

insights-title = { $days ->
        [one] آخر يوم
        [two] آخر يومين
        [few] آخر { $days } أيام
        [many] آخر { $days } يومًا
       *[other] آخر { $days } يوم
    }
insights-period-7-days = 7 أيام
insights-period-30-days = 30 يومًا
insights-period-13-weeks = 13 أسبوعًا
insights-period-52-weeks = 52 أسبوعًا
insights-nothing = لم يسألني أحد شيئًا في هذه الفترة.
insights-questions = **الأسئلة: { $questions }**. بإجابة: { $answered }. باقتراحات: { $suggestions }. بلا موضوع: { $none }.
insights-way-ask = `/ask`
insights-way-mention = الإشارات
insights-way-direct = الرسائل الخاصة
insights-way-menu = **Answer this**
insights-way-keyword = الكلمات المفتاحية
insights-picked = مواضيع فُتحت بالأزرار: { $times }
insights-helpful = التصويتات: { $votes }، منها **{ $share }** مفيدة
insights-outreach = **المنشورات والاختبارات والجولات والنصوص المشاركة**
insights-outreach-count-post = المنشورات: { $number }
insights-outreach-count-opened = ما فُتح من المنشورات: { $number }
insights-outreach-count-quiz-taken = الاختبارات التي أُجيب عنها: { $number }
insights-outreach-count-tour-begun = الجولات التي بدأت: { $number }
insights-outreach-count-tour-finished = الجولات التي اكتملت: { $number }
insights-outreach-count-shared = النصوص المشاركة: { $number }
insights-right-share = الإجابات الصحيحة: { $share }
insights-too-few = أقل من { $people ->
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }
insights-kept = { $days ->
        [one] تُحفظ التصويتات والأسئلة بلا إجابة لمدة يوم واحد.
        [two] تُحفظ التصويتات والأسئلة بلا إجابة لمدة يومين.
        [few] تُحفظ التصويتات والأسئلة بلا إجابة لمدة { $days } أيام.
        [many] تُحفظ التصويتات والأسئلة بلا إجابة لمدة { $days } يومًا.
       *[other] تُحفظ التصويتات والأسئلة بلا إجابة لمدة { $days } يوم.
    }
insights-gaps = **أسئلة بلا إجابة**
insights-no-gaps = { $people ->
        [one] لا يوجد سؤال بلا إجابة طرحه شخص واحد على الأقل.
        [two] لا يوجد سؤال بلا إجابة طرحه شخصان على الأقل.
        [few] لا يوجد سؤال بلا إجابة طرحه { $people } أشخاص على الأقل.
        [many] لا يوجد سؤال بلا إجابة طرحه { $people } شخصًا على الأقل.
       *[other] لا يوجد سؤال بلا إجابة طرحه { $people } شخص على الأقل.
    }
insights-gap = «{ $question }»، { $people ->
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }
insights-none-waits = لا يوجد سؤال من الآخرين في الانتظار. أسئلتك أنت لا تُحسب.
insights-waiting = { $number ->
        [one] سؤال واحد من الآخرين في الانتظار. سيظهر عندما يبلغ عدد من طرحوه { $people }.
        [two] سؤالان من الآخرين في الانتظار. سيظهر كل منهما عندما يبلغ عدد من طرحوه { $people }.
        [few] { $number } أسئلة من الآخرين في الانتظار. سيظهر كل منها عندما يبلغ عدد من طرحوه { $people }.
        [many] { $number } سؤالًا من الآخرين في الانتظار. سيظهر كل منها عندما يبلغ عدد من طرحوه { $people }.
       *[other] { $number } سؤال من الآخرين في الانتظار. سيظهر كل منها عندما يبلغ عدد من طرحوه { $people }.
    }
insights-csv = ملفات CSV
insights-csv-here = الأرقام من { $since } إلى { $until }، لجدول بيانات.
insights-column-day = اليوم
insights-column-way = الطريقة
insights-column-reply = الرد
insights-column-topic = الموضوع
insights-column-language = اللغة
insights-column-times = عدد المرات
insights-column-title = العنوان
insights-column-helpful = مفيدة
insights-column-not-helpful = غير مفيدة
insights-column-reason = السبب
insights-column-expected-topic = الموضوع الصحيح
insights-column-event = الحدث
insights-column-people = الأشخاص
insights-column-last-asked = آخر مرة طُرح فيها
insights-column-question = السؤال
insights-no-chart = لا يمكن رسم المخطط الآن.

## /insights, for moderators: in the chart

insights-by-day = الأسئلة في اليوم
insights-by-week = الأسئلة في الأسبوع
insights-kind-answer = بإجابة
insights-kind-suggestions = باقتراحات
insights-kind-none = بلا موضوع
insights-topics = المواضيع الأكثر ظهورًا
insights-month-jan = يناير
insights-month-feb = فبراير
insights-month-mar = مارس
insights-month-apr = أبريل
insights-month-may = مايو
insights-month-jun = يونيو
insights-month-jul = يوليو
insights-month-aug = أغسطس
insights-month-sep = سبتمبر
insights-month-oct = أكتوبر
insights-month-nov = نوفمبر
insights-month-dec = ديسمبر
insights-day = { $day } { $month }
insights-shown = { $title } ({ $times })
insights-described = مخططان بالأعمدة لآخر { $days ->
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. الأسئلة بحسب نوع الرد: { $kinds }؛ أكثرها في { $busiest }. المواضيع الأكثر ظهورًا: { $topics }.

## /diagnose, for moderators

diagnose-title = التشخيص

## /diagnose, for moderators: the reply if somebody asks the bot

diagnose-asked = **إذا سألني أحدهم هذا هنا**
diagnose-answer = أجيب بموضوع *{ $title }*، وثقتي { $confidence }.
diagnose-one-suggestion = لست متأكدًا، لذا أسأل هل المقصود *{ $title }*.
diagnose-suggestions = لست متأكدًا، لذا أقترح: { $titles }.
diagnose-closest = أقول إنه لا يوجد موضوع يجيب عنه، وأعرض الأقرب: { $titles }.
diagnose-no-match = أقول إنه لا يوجد موضوع يجيب عنه.

## /diagnose, for moderators: the reasons

diagnose-reason-sure = حتى أجيب، يجب أن تبلغ ثقتي { $answer }.
diagnose-reason-rival = ثقتي بموضوع *{ $title }* هي { $confidence }، وهذا يكفي لأجيب. لكن *{ $rival }* مناسب أيضًا.
diagnose-reason-likely = ثقتي بموضوع *{ $title }* هي { $confidence }. وحتى أجيب، يجب أن تبلغ { $answer }.
diagnose-reason-two-subjects = يسأل عن موضوعين معًا.
diagnose-reason-named = ثقتي بالموضوع الأرجح { $confidence } فقط. لكنه سؤال فيه اسم موضوع.
diagnose-reason-unlikely = الموضوع الأرجح هو *{ $title }*، بثقة { $confidence }. حتى أجيب به يجب أن تبلغ ثقتي { $answer }. وحتى أقترح مواضيع يجب أن تبلغ ثقتي بأرجح ثلاثة منها معًا { $offer }، وهي { $together }.
diagnose-exact = إنه مطابق تمامًا لاسم أو لسؤال نموذجي في *{ $title }*.
diagnose-no-words = ليست فيه كلمات يمكن البحث عنها.
diagnose-framed = إنه اسم أو سؤال نموذجي في *{ $title }*، وليس حوله إلا كلمات شائعة.
diagnose-states = ليس سؤالًا، لذا يجب أن تكون ثقتي أعلى مما يلزم للسؤال.
diagnose-part = استخدمت هذا الجزء فقط: «{ $part }».
diagnose-rejected = يقول النص إن هذه المواضيع ليست المقصودة: { $titles }.
diagnose-unknown = لا يستخدم أي موضوع هذه الكلمات: { $words }.
diagnose-addresses = تجاهلت هذه العناوين الإلكترونية: { $addresses }.
diagnose-switched-off = معطّل هنا: { $titles }.

## /diagnose, for moderators: advice to change the reply

diagnose-add-question = إذا كان *{ $title }* يجيب عنه، فأضف هذا إلى أسئلته النموذجية: «{ $question }».
diagnose-tell-apart = إذا كان واحد فقط من هذه المواضيع يجيب عنه، فأضف هذا إلى أسئلته النموذجية: «{ $question }».
diagnose-new-topic = لا يوجد موضوع عنه. إنه يحتاج إلى موضوع جديد.

## /diagnose, for moderators: the likeliest topics

diagnose-candidates = المواضيع الأرجح:
diagnose-candidate = *{ $title }*، باحتمال { $confidence }

## /diagnose, for moderators: the reaction if nobody asks the bot

diagnose-unasked = **إذا كتبه أحدهم هنا من دون أن يسألني**
diagnose-keyword = يذكر *{ $title }* بكلمة مفتاحية: { $keywords }.
diagnose-no-keyword = ليس فيه كلمة مفتاحية لأي موضوع.
diagnose-question = يبدو سؤالًا.
diagnose-no-question = لا يبدو سؤالًا.
diagnose-would-reply = سأرد.
diagnose-would-not-reply = لن أرد: { $why }

## /diagnose, for moderators: the bot's permissions

diagnose-permissions = **ما يُسمح لي به هنا**
diagnose-none-lacking = لديّ كل ما أحتاج إليه.
diagnose-lacking = تنقصني: { $permissions }.

## Permissions: their names in Discord's client in your language, or in English if Discord doesn't have your language

permissions-name-view-channel = View Channel
permissions-name-read-messages = View Channel
permissions-name-send-messages = Send Messages
permissions-name-send-messages-in-threads = Send Messages in Threads
permissions-name-create-public-threads = Create Public Threads
permissions-name-read-message-history = Read Message History
permissions-name-embed-links = Embed Links
permissions-name-create-posts = Create Posts

## The preview's page

page-connecting = جارٍ الاتصال…
page-channels = القنوات
page-connection-lost = انقطع الاتصال. جارٍ إعادة المحاولة…
page-servers = الخوادم
page-direct-messages = الرسائل الخاصة
page-unread = { $name }، غير مقروء
page-channels-of = قنوات { $name }
page-you = أنت
page-settings = الإعدادات
page-you-are = أنت الآن
page-member = عضو
page-moderator = مشرف
page-colours = الألوان
page-dark = داكن
page-light = فاتح
page-language = اللغة
page-of-discord = لغة ديسكورد عندك
page-own = لغتك الخاصة، كما في /language
page-clock = الساعة
page-next-post = إلى المنشور التالي
page-day-later = بعد يوم
page-members = الأعضاء
page-online = المتصلون — { $count }
page-write-to = راسل { $name }
page-may-not-send = ليس لديك إذن إرسال الرسائل في هذه القناة.
page-use-command = استخدم أمر تطبيق
page-commands = الأوامر
page-send = إرسال
page-replying-to = ردًّا على
page-cancel-reply = إلغاء الرد
page-no-command = لا يوجد أمر باسم { $name }.
page-not-sent = لم تُرسل الرسالة.
page-cancel-command = إلغاء الأمر
page-send-command = إرسال الأمر
page-loading-failed = تعذر تحميل الخيارات
page-loading-options = جارٍ تحميل الخيارات…
page-options = الخيارات
page-messages-in = الرسائل في { $name }
page-welcome = أهلًا بك في { $name }!
page-direct-begins = هذه بداية رسائلك الخاصة مع { $name }.
page-thread-begins = هذه بداية السلسلة.
page-channel-begins = هذه بداية القناة { $name }.
page-try-one = جرّب أحد هذه الأسئلة
page-plain-question = سؤال بسيط
page-misspelt = سؤال بخطأ إملائي
page-unknown = سؤال ليس له جواب هنا
page-how = اكتب { $slash } لترى كل الأوامر، أو اضغط مطولًا على رسالة (أو انقرها بالزر الأيمن على الحاسوب) واختر { $apps }.
page-no-command-needed = لا تحتاج هنا إلى أمر: اكتب سؤالك إلى { $name }.
page-other-ways = يمكنك أيضًا أن تكتب { $mention } مع سؤالك في قناة، أو { $direct }.
page-send-direct = أن ترسل إلى { $name } رسالة خاصة
page-thinking = { $name } يفكر…
page-edited = (معدَّلة)
page-published = منشورة
page-followed = من قناة تتابعها هذه القناة
page-deleted = حُذفت الرسالة الأصلية
page-used = استخدم
page-only-you = أنت وحدك ترى هذا
page-dismiss-message = إخفاء الرسالة
page-sending = جارٍ إرسال الأمر…
page-actions = إجراءات الرسالة
page-reply = رد
page-edit = تعديل
page-dismiss = إخفاء
page-more = المزيد
page-edit-this = عدّل الرسالة
page-attachment = مرفق
page-a-message = رسالة
page-edit-message = تعديل الرسالة
page-copy-text = نسخ النص
page-apps = التطبيقات
page-delete-message = حذف الرسالة
page-loading = جارٍ التحميل…
page-no-apps = ليس لأي تطبيق شيء هنا
page-no-posts = لا توجد منشورات بعد.
page-posts-in = المنشورات في { $name }
page-sure = هل تريد حقًا حذف هذه الرسالة؟
page-cancel = إلغاء
page-delete = حذف
page-close = إغلاق
page-submit = إرسال النموذج
page-select = اختر من القائمة
page-clear = مسح
page-comma = ،{ " " }
page-field-required = هذا الحقل مطلوب
page-option-required = هذا الخيار مطلوب. اكتب له قيمة.
page-pick-one = اختر أحد الخيارات.
page-true = نعم
page-false = لا
page-people = الأشخاص
page-category = فئة
page-failed = فشل هذا التفاعل
page-failed-try-again = حدث خطأ ما. حاول مجددًا.
page-no-connection = انقطع الاتصال.
page-form-from = سيُرسل هذا النموذج إلى { $name }. لا تكتب فيه كلمات مرور أو معلومات حساسة أخرى.
page-about-line = معاينة لفلك، وهو يعرف { $number ->
        [one] موضوعًا واحدًا
        [two] موضوعين
        [few] { $number } مواضيع
        [many] { $number } موضوعًا
       *[other] { $number } موضوع
    } من { $community }، مثل { $title }
page-about-text = هذه معاينة لفلك على حاسوبك. لا يُرسل شيء إلى ديسكورد. وهو يعرف { $number ->
        [one] موضوعًا واحدًا
        [two] موضوعين
        [few] { $number } مواضيع
        [many] { $number } موضوعًا
       *[other] { $number } موضوع
    } من { $community }، مثل { $titles }.
examples-bread = كيف أخبز خبز العجين المخمر؟
examples-chess = من فاز بنهائي الشطرنج؟
examples-train = أي قطار يذهب إلى فيينا؟
