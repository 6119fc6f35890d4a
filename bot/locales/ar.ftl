## What several features say: on buttons

shared-all-topics = كل المواضيع
shared-previous = ▶ السابق
shared-next = التالي ◀
shared-other-languages = لغات أخرى
shared-two-languages = { $first } + { $second }

## What several features say: replies, also on the command line

shared-did-you-mean = هل تقصد أحد هذه المواضيع؟
shared-did-you-mean-one = هل تقصد { $title }؟
shared-no-match = ليس لديّ موضوع يجيب عن هذا.
shared-closest = أقرب المواضيع:
shared-nothing-asked = ماذا تريد أن تعرف؟

## What several features say: on lists

shared-page = الصفحة { $page } من { $pages }
shared-count = عدد المواضيع: { $count }

## What several features say: what the bot reads

shared-reads-addressed = لا أقرأ إلا ما يوجَّه إليّ: الأوامر، والرسائل التي تشير إليّ أو ترد عليّ، والرسائل الخاصة، والرسائل التي يختار لها أحد الأعضاء **Answer this**.
shared-reads-all = أقرأ الرسائل في القنوات التي أستطيع رؤيتها لأجد فيها كلمات مواضيعي المفتاحية. ولا أخزّن شيئًا من الرسائل غير الموجّهة إليّ. المشرفون يحددون أين أرد على الكلمات المفتاحية، ويمكنك إيقاف هذه الردود من أي رد منها.

## What several features say: pieces of texts

shared-comma = ،{ " " }
shared-semicolon = ؛{ " " }
shared-percent = { $number }%

## What several features say: refusals and failures

shared-topic-gone = لم يعد هذا الموضوع موجودًا. اكتب `/ask` لترى ما أستطيع شرحه الآن.
shared-unreadable = لم يعد هذا الزر أو هذه القائمة يعمل. استخدم أمرًا بدلًا من ذلك.
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
answers-post = نشر كرد
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
    - `/ask` ثم سؤالك. تظهر المواضيع أثناء الكتابة. استخدم `private` لتظهر الإجابة لك وحدك، أو `to` للإشارة إلى شخص آخر.
    - أشر إليّ في قناة، أو أرسل لي رسالة خاصة.
    - اضغط مطولًا على رسالة أو انقرها بالزر الأيمن، ثم اختر **Apps** ثم **Answer this**. يمكنك نشر الإجابة كرد.
    - يعرض `/topics` كل ما أستطيع شرحه، ويعرّفك `/about` بي.
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

## Votes: what comes of a vote

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

## Keyword replies: what comes of a press

keyword-replies-silenced = تمت الإزالة. لن أطرح هذا الموضوع هنا لمدة يوم.
keyword-replies-silenced-unsaved = تمت الإزالة. لن أطرح هذا الموضوع هنا لمدة يوم، أو حتى يُعاد تشغيلي: لا أستطيع الوصول إلى قاعدة بياناتي الآن.
keyword-replies-not-yours = لا يمكن أن يفعل هذا إلا من رددت عليه، أو من لديه صلاحية **Manage Messages**.
keyword-replies-opted-out = من الآن لن أرد عليك إلا عندما تسألني، وهذا في كل الخوادم.
keyword-replies-opted-in = قد أرد عليك مجددًا عندما تكتب عن أحد مواضيعي، حيث فعّل المشرفون ذلك.
keyword-replies-stopped-by-unheard = لم يفعّل مشغّل البوت الردود على الكلمات المفتاحية (`KEYWORD_REPLIES=1`).
keyword-replies-stopped-by-off = الردود على الكلمات المفتاحية متوقفة هنا.
keyword-replies-stopped-by-command = يبدو النص أمرًا موجّهًا إلى بوت.
keyword-replies-stopped-by-no-topic = ليس فيه كلمة مفتاحية لأي موضوع.
keyword-replies-stopped-by-no-question = لا يبدو النص سؤالًا. لا أرد هنا إلا على الأسئلة.
keyword-replies-stopped-by-topic-off = الموضوع معطّل هنا.
keyword-replies-stopped-by-cooldown = سبق أن رددت عن هذا الموضوع هنا، ولم تنتهِ فترة الانتظار بعد.
keyword-replies-stopped-by-conversation = أنا أتحدث مع هذا الشخص هنا بالفعل.
keyword-replies-stopped-by-silenced = ضغط أحدهم على **ليس الآن** لهذا الموضوع هنا خلال آخر 24 ساعة.
keyword-replies-stopped-by-opted-out = أوقف هذا الشخص الردود على كلماته المفتاحية.
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
    }: الكلمات بأحرف صغيرة، من دون إشارات أو أرقام أو روابط أو عناوين؛ واليوم والخادم واللغة والمواضيع؛ ورمز بدل اسمك. لا يرى المشرفون سؤالًا كهذا إلا بعد أن يطرح سؤالًا مشابهًا { $people ->
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
    }. ما دام موجودًا، أستطيع معرفة أسئلتك. وبعد إتلافه لا يستطيع ذلك أحد.
    - **عدد ردودي**، بحسب اليوم والخادم وطريقة السؤال ونوع الرد والموضوع واللغة، لمدة { $usage ->
        [one] يوم واحد
        [two] يومين
        [few] { $usage } أيام
        [many] { $usage } يومًا
       *[other] { $usage } يوم
    }. لا شيء عن الأشخاص.
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
    اسمك، ورسائلك الأخرى، وأي شيء آخر عنك. وأحتفظ ببعض الأمور في الذاكرة فقط، وأقصى حد لها إعادة تشغيلي: أي رد يخص أي رسالة، لمدة ساعة؛ وعدد الإجابات التي حصلت عليها في الدقائق الأخيرة؛ وأننا نتحدث؛ وهل أوقفت الردود على الكلمات المفتاحية، واللغة التي اخترتها؛ والبيانات التي هي على وشك أن تُخزَّن.
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
privacy-opted-out = - أوقفت الردود على الكلمات المفتاحية في { $since }
privacy-language = - اخترت لغة: { $language }
privacy-untraceable = **ما لا يمكن ربطه بك** لا يُعرض هنا ولا يُحذف: الأسئلة التي أُتلف مفتاحها (بعد { $key ->
        [one] يوم واحد
        [two] يومين
        [few] { $key } أيام
        [many] { $key } يومًا
       *[other] { $key } يوم
    } على الأكثر)، والأعداد، والأخطاء التي أبلغت عنها. لا يستطيع أحد أن يعرف منها من أنت، إلا إذا كتبت اسمك فيها. تجد المزيد في `/privacy`.

## /privacy and /mydata: on buttons

privacy-as-file = عرض كل شيء
privacy-delete = حذف
privacy-delete-indeed = حذف نهائي
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
settings-name-ask = إجابات الأمر ask
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
       *[other] { $number } دقيقة
        [many] { $number } دقيقة
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

## /settings, for moderators: where a value comes from

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
settings-inherit = موروث
settings-inherit-now = الآن: { $value }
settings-empty-inherits = من { $least } إلى { $most }. اتركه فارغًا ليكون موروثًا.
settings-empty-stops = اتركه فارغًا حتى لا تُنشر البلاغات في أي مكان.
settings-pick-topics-off = اختر المواضيع التي تريد تعطيلها

## /settings, for moderators: the topics that are switched off

settings-topics-title = المواضيع المعطّلة في { $place }
settings-topics-off-here = **هنا**: { $topics }
settings-topics-off-above = **موروثة**: { $topics }
settings-no-topics-off = كل المواضيع مفعّلة. ما تختاره أدناه من مواضيع لن أجيب به ولن أقترحه.

## /settings, for moderators: changes

settings-history-title = آخر التغييرات
settings-no-history = لم يتغيّر شيء بعد.
settings-change-line = **{ $name }** في { $place }: { $before } ← { $after }
settings-inherited = موروث
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

## /settings, for moderators: what is wrong

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
