## What several features say: on buttons

shared-all-topics = تمام موضوعات
shared-previous = ▶ پچھلا
shared-next = اگلا ◀
shared-other-languages = دوسری زبانیں
shared-two-languages = { $first } + { $second }

## What several features say: replies, also on the command line

shared-did-you-mean = کیا آپ ان میں سے کسی کے بارے میں پوچھ رہے ہیں؟
shared-did-you-mean-one = کیا آپ کا مطلب { $title } ہے؟
shared-no-match = میرے پاس ایسا کوئی موضوع نہیں جو اس کا جواب دے۔
shared-closest = سب سے قریبی موضوعات:
shared-nothing-asked = آپ کیا جاننا چاہیں گے؟

## What several features say: on lists

shared-page = { $pages } میں سے صفحہ { $page }
shared-count = موضوعات: { $count }

## What several features say: what the bot reads

shared-reads-addressed = میں صرف وہی پڑھتا ہوں جو مجھے بھیجا جائے: کمانڈز، وہ پیغامات جن میں مجھے مینشن کیا جائے یا جو میرے جواب میں ہوں، براہ راست پیغامات، اور وہ پیغامات جن پر کوئی **Answer this** چنے۔
shared-reads-all = میں ان چینلز کے پیغامات پڑھتا ہوں جو مجھے نظر آتے ہیں، تاکہ ان میں اپنے موضوعات کے کلیدی الفاظ تلاش کروں۔ جو پیغامات میرے لیے نہیں ہوتے، ان میں سے میں کچھ محفوظ نہیں کرتا۔ ماڈریٹرز طے کرتے ہیں کہ میں کلیدی الفاظ پر کہاں جواب دوں۔ آپ ایسے ہر جواب کے بٹن سے انہیں اپنے لیے بند کر سکتے ہیں۔

## What several features say: pieces of texts

shared-comma = ،{ " " }
shared-semicolon = ؛{ " " }
shared-percent = { $number }%

## What several features say: refusals and failures

shared-topic-gone = یہ موضوع اب موجود نہیں۔ `/ask` لکھ کر دیکھیں کہ میں اب کیا بتا سکتا ہوں۔
shared-unreadable = یہ بٹن یا مینو اب کام نہیں کرتا۔ براہ کرم اس کے بجائے کوئی کمانڈ استعمال کریں۔
shared-fill-in-again = دوبارہ پُر کریں
shared-entries-gone = آپ کا لکھا ہوا اب میرے پاس نہیں۔ براہ کرم فارم دوبارہ کھولیں۔
shared-command-changed = یہ کمانڈ بدل گئی ہے۔ بوٹ چلانے والے سے کہیں کہ `sync` چلائے۔
shared-not-a-moderator = اس کے لیے آپ کے پاس **Manage Server** کی اجازت ہونی چاہیے۔
shared-not-in-a-guild = یہ صرف اس سرور میں کام کرتا ہے جس کا میں رکن ہوں۔
shared-too-much = آپ کے سوال بہت تیزی سے آ رہے ہیں۔ براہ کرم ایک منٹ بعد دوبارہ کوشش کریں۔
shared-too-much-here = یہاں اس وقت بہت زیادہ سوال آ رہے ہیں۔ براہ کرم ایک منٹ بعد دوبارہ کوشش کریں۔
shared-not-saved = میرے ڈیٹا بیس سے اس وقت رابطہ نہیں ہو رہا، اس لیے ہو سکتا ہے یہ **محفوظ نہ ہوا ہو**۔ براہ کرم چند منٹ بعد دوبارہ کوشش کریں۔
shared-not-shown = میرے ڈیٹا بیس سے اس وقت رابطہ نہیں ہو رہا، اس لیے میں آپ کو یہ نہیں دکھا سکتا۔ براہ کرم چند منٹ بعد دوبارہ کوشش کریں۔
shared-failure = کوئی خرابی ہو گئی۔ اس کی تفصیل میرے لاگ میں اس حوالے سے درج ہے: { $reference }

## Answers: on buttons and selects

answers-read-more = مزید پڑھیں
answers-report = غلطی کی اطلاع دیں
answers-remove = ہٹائیں
answers-post = جواب کے طور پر پوسٹ کریں
answers-back-to-topics = موضوعات پر واپس
answers-related = متعلقہ موضوعات

## Answers: above an answer

answers-asked = سوال: “{ $question }”
answers-addressed = { $mention } کے لیے
answers-answers = { $link } کا جواب

## Answers: replies

answers-how-to-ask = `/ask` لکھ کر دیکھیں کہ میں کیا بتا سکتا ہوں، یا `/topics` کی فہرست دیکھیں۔
answers-source = *{ $document }* سے، { $section }
answers-unreviewed = ترجمے کی ابھی جانچ نہیں ہوئی
answers-untranslated = ابھی { $language } میں ترجمہ نہیں ہوا، اس لیے یہ { $shown } میں ہے
answers-partly-untranslated = ان کا ابھی { $language } میں ترجمہ نہیں ہوا، اس لیے یہ { $shown } میں ہیں: { $parts }
answers-part-details = “مزید پڑھیں”
answers-part-links = لنکس
answers-part-image = تصویر کی وضاحت
answers-withheld = آپ نے جس پیغام کا جواب دیا، ڈسکارڈ وہ مجھے نہیں دکھاتا۔ اس پیغام کو دبا کر رکھیں یا اس پر رائٹ کلک کریں، پھر **Apps** اور **Answer this** چنیں۔
answers-no-text = اس پیغام میں کوئی متن نہیں جس کا میں جواب دے سکوں۔
answers-welcome = کوئی بات نہیں! 🙂 جب بھی کوئی اور سوال ہو، مجھے لکھیں۔
answers-at-hand = 🙂 جب بھی کوئی سوال ہو، میں حاضر ہوں۔
answers-people-only = میں صرف لوگوں کے پیغامات کا جواب دیتا ہوں۔
answers-posted = پوسٹ ہو گیا: { $link }
answers-posted-unseen = یہ صرف آپ کو نظر آ رہا ہے: یہ سرور آپ کی اپنی ایپس کو سب کے لیے پوسٹ کرنے نہیں دیتا۔

## Answers: refusals

answers-topic-off = یہ موضوع یہاں بند ہے۔
answers-message-gone = جس پیغام کا آپ جواب چاہتے تھے، وہ حذف ہو چکا ہے۔
answers-may-not-post = آپ اس چینل میں نہیں لکھ سکتے، اس لیے میں بھی آپ کی طرف سے پوسٹ نہیں کر سکتا۔
answers-not-yours = اسے صرف سوال پوچھنے والا ہٹا سکتا ہے، یا وہ جس کے پاس **Manage Messages** کی اجازت ہو۔
answers-private-and-to = ایک ہی جواب میں `private` اور `to` دونوں نہیں ہو سکتے۔ براہ کرم ان میں سے ایک چنیں۔
answers-to-a-bot = براہ کرم `to` کے لیے کسی شخص کو چنیں، بوٹ کو نہیں۔

## /topics

topics-topics = موضوعات
topics-more-topics = مزید موضوعات
topics-no-topics = یہاں کوئی موضوع نہیں۔
topics-pick-topic = کوئی موضوع چنیں
topics-pick-document = کوئی دستاویز چنیں
topics-pick-category = کوئی زمرہ چنیں

## /help and /about

help-help-title = سوال کیسے پوچھیں
help-help =
    - `/ask` اور آپ کا سوال۔ لکھنے کے دوران موضوعات سامنے آتے ہیں۔ `private` استعمال کریں تو جواب صرف آپ کو نظر آئے گا، اور `to` سے آپ کسی کو مینشن کر سکتے ہیں۔
    - کسی چینل میں مجھے مینشن کریں، یا مجھے براہ راست پیغام بھیجیں۔
    - کسی پیغام کو دبا کر رکھیں یا اس پر رائٹ کلک کریں، پھر **Apps** اور **Answer this** چنیں۔ آپ جواب کو اس پیغام کے نیچے پوسٹ کر سکتے ہیں۔
    - `/topics` وہ سب دکھاتا ہے جو میں بتا سکتا ہوں۔ `/about` میرا تعارف کراتا ہے۔
    - `/language` بتاتا ہے کہ میں کس زبان میں جواب دیتا ہوں، اور اس سے آپ اپنی زبان چن سکتے ہیں۔
    - `/privacy` بتاتا ہے کہ کیا محفوظ ہوتا ہے۔ `/mydata` آپ کا ڈیٹا دکھاتا اور حذف کرتا ہے۔
help-about-title = { $name } کے بارے میں
help-about = میں موضوعات کے ایک مجموعے سے سوالوں کے جواب دیتا ہوں۔
help-about-community = میں { $community } کے لیے موضوعات کے ایک مجموعے سے سوالوں کے جواب دیتا ہوں۔
help-from-documents = یہ نیچے دی گئی دستاویزات سے لکھے گئے ہیں۔ ہر جواب بتاتا ہے کہ وہ کس حصے سے ہے۔ میں صرف انہی دستاویزات سے جواب دیتا ہوں۔
help-partly-from-documents = ان میں سے کچھ نیچے دی گئی دستاویزات سے لکھے گئے ہیں۔ ان کے جواب بتاتے ہیں کہ وہ کس حصے سے ہیں۔ میں صرف انہی موضوعات سے جواب دیتا ہوں۔
help-from-topics = میں صرف انہی موضوعات سے جواب دیتا ہوں۔
help-contact =
    { "" }**یہ بوٹ کون چلاتا ہے**
    { $contact }
help-documents = **دستاویزات**
help-privacy = **رازداری**
help-remembers = جن سوالوں کا میں جواب نہیں دے پاتا، انہیں کچھ عرصہ محفوظ رکھتا ہوں، پوچھنے والوں کے نام کے بغیر۔ `/privacy` بتاتا ہے کہ کیا محفوظ ہوتا ہے، کب تک، اور کون اسے دیکھ سکتا ہے۔ `/mydata` آپ کا ڈیٹا دکھاتا اور حذف کرتا ہے۔

## /language

languages-title = زبان
languages-private = **جو جواب صرف آپ کو نظر آتے ہیں**، وہ **{ $language }** میں ہوتے ہیں، کیونکہ { $reason }۔
languages-question-first = اگر آپ کا سوال واضح طور پر کسی اور زبان میں ہو تو جواب اسی زبان میں ہوگا۔
languages-public = **جو جواب سب کو نظر آتے ہیں**، وہ سوال کی زبان میں ہوتے ہیں۔ اگر زبان واضح نہ ہو تو وہ **{ $language }** میں ہوتے ہیں، کیونکہ { $reason }۔ آپ کے اپنے انتخاب سے یہ نہیں بدلتے، اس لیے کسی کو اس کا پتا نہیں چلتا۔
languages-reason-choice = آپ نے اسے چنا ہے
languages-reason-question = سوال اسی میں ہے
languages-reason-client = آپ کا ڈسکارڈ اسی میں ہے
languages-reason-channel = ماڈریٹرز نے اس چینل کے لیے اسے چنا ہے
languages-reason-guild = ماڈریٹرز نے اس سرور کے لیے اسے چنا ہے
languages-reason-guild-locale = ڈسکارڈ میں اس سرور کی زبان یہی ہے
languages-reason-base = ہر موضوع اسی میں لکھا گیا ہے
languages-unwritten = آپ نے **{ $language }** کو چنا ہے، لیکن ابھی اس میں کوئی موضوع نہیں۔
languages-only-one = تمام موضوعات **{ $language }** میں ہیں۔
languages-stored = میں آپ کا انتخاب اس وقت تک محفوظ رکھتا ہوں جب تک آپ “خودکار” نہ چنیں۔ `/mydata` اسے بھی دکھاتا اور حذف کرتا ہے۔
languages-choose = جو جواب صرف آپ کو نظر آتے ہیں، ان کی زبان چنیں
languages-automatic = خودکار
languages-no-such-language = اس زبان میں کوئی موضوع نہیں۔ براہ کرم فہرست میں سے کوئی زبان چنیں۔

## Votes: on buttons and selects

feedback-why = کیا بات ٹھیک نہیں تھی؟
feedback-reason-wrong-topic = یہ سوال کا جواب نہیں
feedback-reason-unclear = بات واضح نہیں
feedback-reason-too-short = کچھ کمی ہے
feedback-reason-outdated = یہ غلط یا پرانا ہے
feedback-expected = صحیح موضوع یہ تھا …

## Votes: what comes of a vote

feedback-noted-helpful = محفوظ ہو گیا: **مددگار**۔ اپنا ووٹ بدلنے کے لیے دوسرا بٹن دبائیں۔
feedback-changed-to-helpful = ووٹ بدل کر **مددگار** کر دیا گیا۔
feedback-noted-unhelpful = محفوظ ہو گیا: **مددگار نہیں**۔
feedback-changed-to-unhelpful = ووٹ بدل کر **مددگار نہیں** کر دیا گیا۔
feedback-invitation = چاہیں تو وجہ بتائیں۔ آپ کا نام کوئی نہیں دیکھتا۔
feedback-thanks = شکریہ! محفوظ ہو گیا: { $reason }۔
feedback-thanks-and = شکریہ! چاہیں تو صحیح موضوع چنیں۔
feedback-thanks-expected = شکریہ! محفوظ ہو گیا: صحیح موضوع { $title } تھا۔

## Reports of mistakes

reports-report-title = غلطی کی اطلاع دیں
reports-what-is-wrong = کیا غلط ہے؟
reports-report-use = ماڈریٹرز یا بوٹ چلانے والے اسے پڑھیں گے، آپ کے نام کے بغیر۔
reports-report-thanks = شکریہ! آپ کی اطلاع بھیج دی گئی۔
reports-too-many-reports = آپ پچھلے ایک گھنٹے میں بہت سی اطلاعات بھیج چکے ہیں۔ براہ کرم بعد میں دوبارہ کوشش کریں۔
reports-card-reported = پچھلے ایک گھنٹے میں اس جواب کے بارے میں کئی بار اطلاع دی جا چکی ہے۔ براہ کرم بعد میں دوبارہ کوشش کریں۔
reports-reported-before = شکریہ! اس کی اطلاع پہلے ہی دی جا چکی ہے۔
reports-reported = { $title } میں غلطی کی اطلاع ملی ہے

## Keyword replies: on buttons

keyword-replies-not-now = ابھی نہیں
keyword-replies-opt-out = ایسے جواب بند کریں
keyword-replies-opt-in = ایسے جواب پھر آن کریں

## Keyword replies: what comes of a press

keyword-replies-silenced = ہٹا دیا گیا۔ میں ایک دن تک یہاں یہ موضوع نہیں چھیڑوں گا۔
keyword-replies-silenced-unsaved = ہٹا دیا گیا۔ میں ایک دن تک، یا میرے دوبارہ شروع ہونے تک، یہاں یہ موضوع نہیں چھیڑوں گا: میرے ڈیٹا بیس سے اس وقت رابطہ نہیں ہو رہا۔
keyword-replies-not-yours = یہ صرف وہ شخص کر سکتا ہے جسے میں نے جواب دیا، یا وہ جس کے پاس **Manage Messages** کی اجازت ہو۔
keyword-replies-opted-out = اب سے ہر سرور پر میں آپ کو صرف اس وقت جواب دوں گا جب آپ مجھ سے پوچھیں۔
keyword-replies-opted-in = اب جب آپ میرے کسی موضوع کے بارے میں لکھیں گے تو میں پھر جواب دے سکتا ہوں، جہاں ماڈریٹرز نے یہ آن کیا ہو۔
keyword-replies-stopped-by-unheard = بوٹ چلانے والے نے کلیدی الفاظ پر جواب آن نہیں کیے (`KEYWORD_REPLIES=1`)۔
keyword-replies-stopped-by-off = کلیدی الفاظ پر جواب یہاں بند ہیں۔
keyword-replies-stopped-by-command = یہ کسی بوٹ کی کمانڈ لگتی ہے۔
keyword-replies-stopped-by-no-topic = اس میں کسی موضوع کا کوئی کلیدی لفظ نہیں۔
keyword-replies-stopped-by-no-question = یہ سوال نہیں لگتا۔ یہاں صرف سوالوں پر جواب ملتا ہے۔
keyword-replies-stopped-by-topic-off = یہ موضوع یہاں بند ہے۔
keyword-replies-stopped-by-cooldown = میں یہاں اس موضوع پر پہلے ہی جواب دے چکا ہوں، اور وقفہ ابھی ختم نہیں ہوا۔
keyword-replies-stopped-by-conversation = میں یہاں پہلے ہی اس شخص سے بات کر رہا ہوں۔
keyword-replies-stopped-by-silenced = پچھلے 24 گھنٹوں میں کسی نے یہاں اس موضوع پر **ابھی نہیں** دبایا ہے۔
keyword-replies-stopped-by-opted-out = اس شخص نے ایسے جواب اپنے لیے بند کیے ہوئے ہیں۔
keyword-replies-stopped-by-unknown = میرے ڈیٹا بیس سے رابطہ نہیں ہو رہا، اس لیے مجھے نہیں معلوم کہ کس نے ایسے جواب بند کیے ہیں۔
keyword-replies-stopped-by-limit = اس وقت جواب بہت زیادہ ہو گئے ہیں۔
