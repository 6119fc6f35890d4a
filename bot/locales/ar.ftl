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
answers-private-and-to = لا يمكن الجمع بين `private` و `to` في إجابة واحدة. اختر أحدهما.
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
    - `/topics` يعرض كل ما أستطيع شرحه. و `/about` يعرّفك بي.
    - `/language` يعرض اللغة التي أرد بها، وتختار منه لغتك.
    - `/privacy` يبيّن ما يُخزَّن. و `/mydata` يعرض بياناتك ويحذفها.
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
help-remembers = أحتفظ لبعض الوقت بالأسئلة التي لم أستطع الإجابة عنها، من دون أسماء من طرحوها. `/privacy` يبيّن ما يُخزَّن، ولأي مدة، ومن يراه. و `/mydata` يعرض بياناتك ويحذفها.

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
