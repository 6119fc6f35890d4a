## Shared by several features: on buttons

shared-all-topics = تمام موضوعات
shared-previous = ▶ پچھلا
shared-next = اگلا ◀
shared-other-languages = دوسری زبانیں: { $names }
shared-two-languages = { $first } + { $second }

## Shared by several features: replies, also on the command line

shared-did-you-mean = کیا آپ ان میں سے کسی کے بارے میں پوچھ رہے ہیں؟
shared-did-you-mean-one = کیا آپ کا مطلب { $title } ہے؟
shared-no-match = میرے پاس ایسا کوئی موضوع نہیں جو اس کا جواب دے۔
shared-closest = سب سے قریبی موضوعات:
shared-nothing-asked = آپ کیا جاننا چاہیں گے؟

## Shared by several features: on lists

shared-page = { $pages } میں سے صفحہ { $page }
shared-count = موضوعات: { $count }

## Shared by several features: about the messages that the bot reads

shared-reads-addressed = میں صرف وہی پڑھتا ہوں جو مجھے بھیجا جائے: کمانڈز، وہ پیغامات جن میں مجھے مینشن کیا جائے یا جو میرے جواب میں ہوں، براہ راست پیغامات، اور وہ پیغامات جن پر کوئی **Answer this** چنے۔
shared-reads-all = میں ان چینلز کے پیغامات پڑھتا ہوں جو مجھے نظر آتے ہیں، تاکہ ان میں اپنے موضوعات کے کلیدی الفاظ تلاش کروں۔ جو پیغامات میرے لیے نہیں ہوتے، ان میں سے میں کچھ محفوظ نہیں کرتا۔ ماڈریٹرز طے کرتے ہیں کہ میں کلیدی الفاظ پر کہاں جواب دوں۔ آپ ایسے ہر جواب کے بٹن سے انہیں اپنے لیے بند کر سکتے ہیں۔

## Shared by several features: pieces of texts

shared-comma = ،{ " " }
shared-semicolon = ؛{ " " }
shared-percent = { $number }%
shared-quoted = ”{ $text }“
shared-labelled = { $label }: { $value }

## Shared by several features: refusals and failures

shared-topic-gone = یہ موضوع اب موجود نہیں۔ `/ask` لکھ کر دیکھیں کہ میں اب کیا بتا سکتا ہوں۔
shared-unreadable = یہ بٹن یا مینو اب کام نہیں کرتا۔ براہ کرم اس کے بجائے کوئی کمانڈ استعمال کریں۔
shared-fill-in-again = دوبارہ پُر کریں
shared-entries-gone = آپ کا لکھا ہوا اب میرے پاس نہیں۔ براہ کرم فارم دوبارہ کھولیں۔
shared-command-changed = یہ کمانڈ بدل گئی ہے۔ بوٹ چلانے والوں سے کہیں کہ وہ `sync` چلائیں۔
shared-not-a-moderator = اس کے لیے آپ کے پاس **Manage Server** کی اجازت ہونی چاہیے۔
shared-not-in-a-guild = یہ صرف اس سرور میں کام کرتا ہے جس کا میں رکن ہوں۔
shared-too-much = آپ کے سوال بہت تیزی سے آ رہے ہیں۔ براہ کرم ایک منٹ بعد دوبارہ کوشش کریں۔
shared-too-much-here = یہاں اس وقت بہت زیادہ سوال آ رہے ہیں۔ براہ کرم ایک منٹ بعد دوبارہ کوشش کریں۔
shared-not-saved = میرے ڈیٹا بیس سے اس وقت رابطہ نہیں ہو رہا، اس لیے ہو سکتا ہے یہ **محفوظ نہ ہوا ہو**۔ براہ کرم چند منٹ بعد دوبارہ کوشش کریں۔
shared-not-shown = میرے ڈیٹا بیس سے اس وقت رابطہ نہیں ہو رہا، اس لیے میں آپ کو یہ نہیں دکھا سکتا۔ براہ کرم چند منٹ بعد دوبارہ کوشش کریں۔
shared-failure = کوئی خرابی ہو گئی۔ اس کی تفصیل میرے لاگ میں اس حوالے سے درج ہے: { $reference }

## Answers: on buttons and selects

answers-read-more = مزید پڑھیں
answers-report = غلطی رپورٹ کریں
answers-remove = ہٹائیں
answers-post = جواب کے طور پر پوسٹ کریں
answers-back-to-topics = موضوعات پر واپس
answers-related = متعلقہ موضوعات

## Answers: above an answer

answers-asked = سوال: ”{ $question }“
answers-addressed = { $mention } کے لیے
answers-answers = { $link } کا جواب

## Answers: replies

answers-how-to-ask = `/ask` لکھ کر دیکھیں کہ میں کیا بتا سکتا ہوں، یا `/topics` کی فہرست دیکھیں۔
answers-source = *{ $document }* سے، { $section }
answers-unreviewed = ترجمے کی ابھی جانچ نہیں ہوئی
answers-untranslated = ابھی { $language } میں ترجمہ نہیں ہوا، اس لیے یہ { $shown } میں ہے
answers-partly-untranslated = ان کا ابھی { $language } میں ترجمہ نہیں ہوا، اس لیے یہ { $shown } میں ہیں: { $parts }
answers-part-details = ”مزید پڑھیں“
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
    - `/topics` میں وہ سب ہے جو میں بتا سکتا ہوں۔ `/about` میں میرا تعارف ہے۔
    - `/tour` سے آپ موضوعات کی سیر کر سکتے ہیں۔ `/quiz` سے آپ اپنی معلومات آزما سکتے ہیں۔
    - `/share` سے آپ کو کسی موضوع پر متن اور تصویر ملتی ہے، دوسرے نیٹ ورکس کے لیے۔
    - `/language` سے پتا چلتا ہے کہ میں کس زبان میں جواب دیتا ہوں، اور وہیں آپ اپنی زبان چن سکتے ہیں۔
    - `/privacy` سے پتا چلتا ہے کہ کیا محفوظ ہوتا ہے۔ `/mydata` سے آپ اپنا ڈیٹا دیکھ اور حذف کر سکتے ہیں۔
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
help-remembers = جن سوالوں کا میں جواب نہیں دے پاتا، انہیں کچھ عرصہ محفوظ رکھتا ہوں، پوچھنے والوں کے نام کے بغیر۔ `/privacy` سے پتا چلتا ہے کہ کیا محفوظ ہوتا ہے، کب تک، اور کون اسے دیکھ سکتا ہے۔ `/mydata` سے آپ اپنا ڈیٹا دیکھ اور حذف کر سکتے ہیں۔

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
languages-stored = میں آپ کا انتخاب اس وقت تک محفوظ رکھتا ہوں جب تک آپ ”خودکار“ نہ چنیں۔ `/mydata` سے آپ اسے بھی دیکھ اور حذف کر سکتے ہیں۔
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

## Votes: replies to a vote

feedback-noted-helpful = محفوظ ہو گیا: **مددگار**۔ اپنا ووٹ بدلنے کے لیے دوسرا بٹن دبائیں۔
feedback-changed-to-helpful = ووٹ بدل کر **مددگار** کر دیا گیا۔
feedback-noted-unhelpful = محفوظ ہو گیا: **مددگار نہیں**۔
feedback-changed-to-unhelpful = ووٹ بدل کر **مددگار نہیں** کر دیا گیا۔
feedback-invitation = چاہیں تو وجہ بتائیں۔ آپ کا نام کوئی نہیں دیکھتا۔
feedback-thanks = شکریہ! محفوظ ہو گیا: { $reason }۔
feedback-thanks-and = شکریہ! چاہیں تو صحیح موضوع چنیں۔
feedback-thanks-expected = شکریہ! محفوظ ہو گیا: صحیح موضوع { $title } تھا۔

## Reports of mistakes

reports-report-title = غلطی رپورٹ کریں
reports-what-is-wrong = کیا غلط ہے؟
reports-report-use = ماڈریٹرز یا بوٹ چلانے والے اسے پڑھیں گے، آپ کے نام کے بغیر۔
reports-report-thanks = شکریہ! آپ کی رپورٹ بھیج دی گئی۔
reports-too-many-reports = آپ پچھلے ایک گھنٹے میں بہت سی رپورٹس بھیج چکے ہیں۔ براہ کرم بعد میں دوبارہ کوشش کریں۔
reports-card-reported = پچھلے ایک گھنٹے میں یہ جواب کئی بار رپورٹ کیا جا چکا ہے۔ براہ کرم بعد میں دوبارہ کوشش کریں۔
reports-reported-before = شکریہ! اس کی رپورٹ پہلے ہی ہو چکی ہے۔
reports-reported = { $title } میں ایک غلطی رپورٹ ہوئی ہے

## Keyword replies: on buttons

keyword-replies-not-now = ابھی نہیں
keyword-replies-opt-out = ایسے جواب بند کریں
keyword-replies-opt-in = ایسے جواب پھر آن کریں

## Keyword replies: replies to the buttons

keyword-replies-silenced = ہٹا دیا گیا۔ میں ایک دن تک یہاں یہ موضوع نہیں چھیڑوں گا۔
keyword-replies-silenced-unsaved = ہٹا دیا گیا۔ میں ایک دن تک، یا میرے دوبارہ شروع ہونے تک، یہاں یہ موضوع نہیں چھیڑوں گا: میرے ڈیٹا بیس سے اس وقت رابطہ نہیں ہو رہا۔
keyword-replies-not-yours = یہ صرف وہ شخص کر سکتا ہے جسے میں نے جواب دیا، یا وہ جس کے پاس **Manage Messages** کی اجازت ہو۔
keyword-replies-opted-out = اب سے ہر سرور پر میں آپ کو صرف اس وقت جواب دوں گا جب آپ مجھ سے پوچھیں۔
keyword-replies-opted-in = اب جب آپ میرے کسی موضوع کے بارے میں لکھیں گے تو میں پھر جواب دے سکتا ہوں، جہاں ماڈریٹرز نے یہ آن کیا ہو۔
keyword-replies-stopped-by-disabled = بوٹ چلانے والے نے کلیدی الفاظ پر جواب آن نہیں کیے (`KEYWORD_REPLIES=1`)۔
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

## /privacy and /mydata

privacy-title = رازداری
privacy-stored =
    { "" }**کیا محفوظ ہوتا ہے**
    - **آپ کے ووٹ** (👍، 👎): آپ کی صارف آئی ڈی، کارڈ، اس کا موضوع اور زبان، سرور، وقت اور آپ کی بتائی ہوئی وجہ، { $votes } دن تک۔ ماڈریٹرز صرف کل تعداد دیکھتے ہیں، یہ کبھی نہیں کہ کس نے ووٹ دیا۔
    - **وہ سوال جن کا میں جواب نہ دے سکا**، یا جن کے بارے میں آپ کہیں کہ میں نے غلط جواب دیا، { $misses } دن تک: الفاظ چھوٹے حروف میں، مینشنز، نمبروں، لنکس اور پتوں کے بغیر؛ دن، سرور، زبان اور موضوعات؛ اور آپ کے نام کی جگہ ایک کوڈ۔ ماڈریٹرز ایسا سوال صرف تب دیکھتے ہیں جب { $people } مختلف لوگ اس سے ملتا جلتا سوال پوچھ چکے ہوں۔ جو الفاظ ان میں سے { $people } سے کم لوگوں نے استعمال کیے، وہ انہیں نظر نہیں آتے۔ میں ناموں کو نہیں پہچانتا، اس لیے براہ کرم کوئی نام نہ لکھیں۔
    - **ان کوڈز کی کلید**، { $key } دن تک۔ جب تک یہ موجود ہے، میں بتا سکتا ہوں کہ کون سے سوال آپ کے ہیں۔ اس کے مٹا دیے جانے کے بعد کوئی نہیں بتا سکتا۔
    - **میں کتنی بار جواب دیتا ہوں**، دن، سرور، پوچھنے کے طریقے، جواب کی قسم، موضوع اور زبان کے حساب سے، { $usage } دن تک۔ لوگوں کے بارے میں کچھ نہیں۔
    - **کسی چینل کے کوئز میں آپ جو چنیں**: آپ کے نام کی جگہ ایک کوڈ کے ساتھ، کوئز بند ہونے تک۔ اس کے بعد میں صرف یہ رکھتا ہوں کہ کتنے لوگوں نے کیا چنا، { $quizzes } دن تک، اور اگر جواب { $people } سے کم ہوں تو کچھ نہیں رکھتا۔
    - **پوسٹس، کوئزوں، ٹورز اور شیئر کیے گئے متن کے نتائج**، دن اور سرور کے حساب سے کل تعداد کی صورت میں، { $usage } دن تک۔ ماڈریٹرز ایسی کوئی تعداد نہیں دیکھتے جو { $people } سے کم لوگوں کے بارے میں ہو سکتی ہو۔
    - **سرور کی سیٹنگز**، اور { $changes } دن تک ہر تبدیلی، اس کا وقت اور تبدیلی کرنے والا ماڈریٹر۔ اس سرور کے ماڈریٹرز اسے دیکھ سکتے ہیں۔
    - **یہ کہ آپ نے کلیدی الفاظ پر جواب بند کیے**: آپ کی صارف آئی ڈی اور وقت، جب تک آپ انہیں پھر آن نہ کریں۔
    - **آپ کی چنی ہوئی زبان** (`/language` سے): آپ کی صارف آئی ڈی، زبان اور وقت، جب تک آپ پھر **خودکار** نہ چنیں۔
    - **یہ کہ آپ نے اپنا ڈیٹا حذف کیا**، اور کب، آپ کے نام کی جگہ ایک کوڈ کے ساتھ۔ اس طرح کوئی پرانا بیک اپ اسے واپس نہیں لا سکتا۔
    - **کلیدی الفاظ پر جواب**، اور ان پر دبایا گیا **ابھی نہیں**: سرور، چینل، موضوع اور وقت، ایک دن تک۔
    - **وہ غلطی جو آپ رپورٹ کریں**: آپ کے الفاظ، آپ کے نام کے بغیر۔ یہ اس چینل میں جاتے ہیں جو ماڈریٹرز نے چنا ہو، ورنہ بوٹ چلانے والے کے لاگ میں، اور جب تک وہ رکھا جائے وہیں رہتے ہیں۔
    - **وہ سرور جنہیں میں چھوڑ چکا ہوں**: ایسے سرور کے بارے میں محفوظ ہر چیز { $guild } دن بعد حذف ہو جاتی ہے۔
privacy-not-stored =
    { "" }**کیا محفوظ نہیں ہوتا**
    آپ کا نام، آپ کے دوسرے پیغامات، اور آپ کے بارے میں کوئی اور چیز۔ کچھ باتیں میں صرف میموری میں رکھتا ہوں، زیادہ سے زیادہ اپنے دوبارہ شروع ہونے تک: کون سا جواب کس پیغام کا ہے، ایک گھنٹے تک؛ پچھلے چند منٹ میں آپ کو کتنے جواب ملے؛ یہ کہ ہم بات کر رہے ہیں؛ کیا آپ نے کلیدی الفاظ پر جواب بند کیے، اور آپ نے کون سی زبان چنی؛ اور وہ ڈیٹا جو ابھی محفوظ ہونے والا ہے۔
privacy-who =
    { "" }**اسے کون دیکھتا ہے**
    ماڈریٹرز وہی دیکھتے ہیں جو اوپر بتایا گیا ہے۔ اس بوٹ کو چلانے والے کے پاس ڈیٹا بیس، اس کے بیک اپ اور لاگ ہوتے ہیں۔ کسی اور کو اس میں سے کچھ نہیں ملتا۔
privacy-choices =
    { "" }**آپ کیا کر سکتے ہیں**
    `/mydata` سے آپ دیکھ سکتے ہیں کہ آپ کے بارے میں کیا محفوظ ہے، اور اسے حذف کر سکتے ہیں۔ کلیدی الفاظ پر کسی جواب کے نیچے **ایسے جواب بند کریں** دبانے سے ایسے جواب آنا بند ہو جاتے ہیں۔
privacy-my-title = آپ کا ڈیٹا
privacy-nothing = آپ کے بارے میں کچھ محفوظ نہیں۔
privacy-votes = - ووٹ: { $count }
privacy-misses = - وہ سوال جن کا میں نے جواب نہیں دیا یا غلط دیا: { $count }
privacy-changes = - سیٹنگز کی تبدیلیاں: { $count }
privacy-quiz-answers = - ان کوئزوں کے جواب جو ابھی کھلے ہیں: { $count }
privacy-opted-out = - آپ نے کلیدی الفاظ پر جواب { $since } کو بند کیے
privacy-language = - آپ نے یہ زبان چنی: { $language }
privacy-untraceable = **جس چیز سے آپ تک نہیں پہنچا جا سکتا**، وہ نہ یہاں دکھائی جاتی ہے نہ حذف ہوتی ہے: وہ سوال جن کی کلید مٹائی جا چکی (زیادہ سے زیادہ { $key } دن بعد)، اعداد و شمار، اور وہ غلطیاں جو آپ نے رپورٹ کیں۔ ان سے کوئی نہیں جان سکتا کہ آپ کون ہیں، سوائے اس کے کہ آپ نے وہاں اپنا نام لکھا ہو۔ مزید تفصیل `/privacy` میں ہے۔

## /privacy and /mydata: on buttons

privacy-as-file = سب کچھ دکھائیں
privacy-delete = حذف کریں
privacy-delete-confirmed = ہمیشہ کے لیے حذف کریں
privacy-keep = رہنے دیں
privacy-here-it-is = آپ کے بارے میں جو کچھ محفوظ ہے، وہ یہ ہے۔
privacy-sure = کیا یہ سب حذف کر دیا جائے؟ اسے واپس نہیں لایا جا سکتا۔
privacy-sure-opted-out = اس سے یہ بات بھی حذف ہو جائے گی کہ آپ نے کلیدی الفاظ پر جواب بند کیے: میں پھر ایسے جواب بھیج سکتا ہوں، جب تک آپ انہیں دوبارہ بند نہ کریں۔
privacy-sure-changes = سیٹنگز میں آپ کی تبدیلیاں آپ کی آئی ڈی کے بغیر ریکارڈ میں رہتی ہیں۔
privacy-deleted = حذف ہو گیا۔ آپ کے بارے میں اب کچھ محفوظ نہیں، سوائے ان بیک اپس کے جو بوٹ چلانے والے کے پاس ہو سکتے ہیں۔

## /settings, for moderators: names

settings-title = { $place } کی سیٹنگز
settings-name-keywords = کلیدی الفاظ پر جواب
settings-name-cooldown = کلیدی الفاظ پر جوابوں میں وقفہ
settings-name-language = زبان
settings-name-ask = /ask کے جواب
settings-name-topics-off = بند موضوعات
settings-name-channel-limit = چینل کی حد
settings-name-person-limit = ایک شخص کی حد
settings-name-reports = رپورٹ کی گئی غلطیاں
settings-field-keywords = کن پیغامات کے کلیدی الفاظ پر جواب ملے
settings-field-cooldown = ایک موضوع پر دو جوابوں میں کتنے منٹ
settings-field-language = سب کو نظر آنے والے جوابوں کی عام زبان
settings-field-ask = عام طور پر جواب کون دیکھے
settings-field-channel-limit = ایک چینل میں فی منٹ جواب
settings-field-person-limit = ایک شخص کو فی منٹ جواب
settings-field-reports = رپورٹس کا چینل
settings-mode-off = بند
settings-mode-questions = ان سوالوں پر جن میں کسی موضوع کا نام ہو
settings-mode-mentions = ہر اس پیغام پر جس میں کسی موضوع کا نام ہو
settings-mode-public = سب
settings-mode-private = صرف پوچھنے والا
settings-mode-automatic = خودکار: ڈسکارڈ میں اس سرور کی زبان
settings-minutes = { $number } منٹ
settings-a-minute = فی منٹ { $number } جواب
settings-nothing = کچھ نہیں
settings-whole-server = پورے سرور

settings-switch-off = بند
settings-switch-on = آن

## /settings, for moderators: the origin of a value

settings-by-default = ڈیفالٹ
settings-set-here = یہاں طے کی گئی
settings-from-server = پورے سرور سے
settings-from-place = { $place } سے
settings-inherits = جو سیٹنگز یہاں طے نہیں، وہ { $places } سے آتی ہیں۔
settings-otherwise-from = { " " }سے، ورنہ{ " " }

## /settings, for moderators: on buttons, selects and fields

settings-change = بدلیں
settings-choose-topics = چنیں
settings-another-place = کوئی اور چینل، تھریڈ، فورم یا زمرہ
settings-this-channel = یہ چینل
settings-to-whole-server = پورا سرور
settings-history = تبدیلیاں
settings-back = سیٹنگز پر واپس
settings-undo = واپس لیں
settings-undo-latest = آخری تبدیلی واپس لیں
settings-all-settings = تمام سیٹنگز
settings-inherit = یہاں طے نہ کریں
settings-inherit-now = ابھی: { $value }
settings-empty-inherits = { $least } سے { $most } تک۔ یہاں طے نہ کرنا ہو تو خالی چھوڑیں۔
settings-empty-stops = خالی چھوڑیں تو رپورٹس کہیں پوسٹ نہیں ہوں گی۔
settings-pick-topics-off = وہ موضوعات چنیں جنہیں بند کرنا ہے

## /settings, for moderators: the topics that are switched off

settings-topics-title = { $place } میں بند موضوعات
settings-topics-off-here = **یہاں**: { $topics }
settings-topics-off-above = **اوپر کی سیٹنگز سے**: { $topics }
settings-no-topics-off = تمام موضوعات آن ہیں۔ جو موضوعات آپ نیچے چنیں گے، میں نہ ان سے جواب دوں گا نہ انہیں تجویز کروں گا۔

## /settings, for moderators: changes

settings-history-title = تازہ ترین تبدیلیاں
settings-no-history = ابھی تک کچھ نہیں بدلا گیا۔
settings-change-line = { $place } میں **{ $name }**: { $before } ← { $after }
settings-inherited = یہاں طے نہیں
settings-change-words = { $name }: { $before } ← { $after }
settings-changed = { $place } کے لیے محفوظ ہو گیا۔
settings-unchanged = بدلنے کو کچھ نہیں: { $place } میں سیٹنگ پہلے سے یہی ہے۔
settings-undone = { $place } میں تبدیلی واپس لے لی گئی۔

## /settings, for moderators: deleting everything

settings-delete-title = اس سرور کا سب کچھ حذف کریں
settings-delete-sure = اس سے وہ سب کچھ حذف ہو جائے گا جو میں نے اس وقت اس سرور کے بارے میں محفوظ کیا ہوا ہے: اس کی سیٹنگز اور ان کی تبدیلیاں، ووٹ، وہ سوال جن کا جواب نہیں ملا، اعداد و شمار، اور کلیدی الفاظ پر جوابوں کے وقفے۔ اسے واپس نہیں لایا جا سکتا۔ میں ڈیفالٹ سیٹنگز کے ساتھ سرور میں رہوں گا۔ جو بیک اپ مجھے چلانے والے نے بنائے ہیں، وہ حذف نہیں ہوں گے۔
settings-delete-everything = سب کچھ حذف کریں
settings-keep-everything = رہنے دیں
settings-everything-deleted = حذف ہو گیا۔ اب میرے پاس اس سرور کے بارے میں کچھ محفوظ نہیں۔

## /settings, for moderators: problems

settings-out-of-date = ⚠️ میرے ڈیٹا بیس سے اس وقت رابطہ نہیں ہو رہا۔ ہو سکتا ہے یہ سیٹنگز پرانی ہوں، اور تبدیلیاں محفوظ نہ ہوں۔
settings-keywords-unavailable = دستیاب نہیں: بوٹ چلانے والے نے کلیدی الفاظ پر جواب آن نہیں کیے (`KEYWORD_REPLIES=1`)۔ ان کے لیے Message Content Intent درکار ہے۔
settings-with-keywords = یہاں کلیدی الفاظ والے موضوعات: { $topics } میں سے { $number }۔ صرف انہی سے کلیدی الفاظ پر جواب مل سکتے ہیں۔
settings-no-keywords = ⚠️ یہاں کلیدی الفاظ والے موضوعات: { $topics } میں سے 0، اس لیے کسی پیغام کو کلیدی الفاظ پر جواب نہیں مل سکتا۔ موضوعات لکھنے والے ان میں `keywords` شامل کر سکتے ہیں۔
settings-reports-fail = ⚠️ میں { $channel } میں پوسٹ نہیں کر سکتا: یا تو وہ حذف ہو چکا ہے، یا مجھے وہاں View Channel اور Send Messages کی اجازت چاہیے۔
settings-reports-refused = میں { $channel } میں پوسٹ نہیں کر سکتا۔ مجھے وہاں View Channel اور Send Messages کی اجازت دیں، پھر دوبارہ کوشش کریں۔
settings-no-such-choice = براہ کرم ان میں سے ایک چنیں: { $choices }۔
settings-no-number = براہ کرم { $least } سے { $most } تک کوئی پورا عدد لکھیں۔
settings-no-such-language = میرے پاس اس زبان میں کوئی موضوع نہیں۔ براہ کرم ان میں سے ایک چنیں: { $choices }۔
settings-no-such-topic = میرے پاس ایسا کوئی موضوع نہیں۔ براہ کرم ان موضوعات میں سے ایک چنیں جو لکھنے کے دوران سامنے آتے ہیں۔
settings-no-such-channel = براہ کرم پیغامات کا کوئی چینل چنیں۔
settings-guild-only = **{ $name }** کی سیٹنگ صرف پورے سرور کے لیے ہو سکتی ہے۔
settings-nothing-to-undo = واپس لینے کو کچھ نہیں۔
settings-no-such-change = ایسی کوئی تبدیلی نہیں۔
settings-no-longer-fits = اسے واپس نہیں لیا جا سکتا: { $place } میں **{ $name }** کی سیٹنگ دوبارہ بدلی جا چکی ہے، اور اب یہ ہے: { $value }۔

## Schedules in words

schedule-why = یہ مجھے کیوں نظر آ رہا ہے؟
schedule-name = موضوعات کی پوسٹس { $number }
schedule-day-name-monday = ہر پیر
schedule-day-name-tuesday = ہر منگل
schedule-day-name-wednesday = ہر بدھ
schedule-day-name-thursday = ہر جمعرات
schedule-day-name-friday = ہر جمعہ
schedule-day-name-saturday = ہر ہفتہ
schedule-day-name-sunday = ہر اتوار
schedule-every-day = ہر روز
schedule-weekdays = پیر سے جمعہ تک
schedule-when = { $days }، { $time } بجے ({ $zone })
schedule-line = { $status }، { $channel }، { $when }
schedule-status-on = آن
schedule-status-draft = آن نہیں کیا گیا
schedule-status-paused = روکا ہوا
schedule-status-failed = خود بخود رکا ہوا
schedule-topics-of-all = تمام موضوعات
schedule-topics-of-category = زمرہ { $value }
schedule-topics-of-document = دستاویز { $value }
schedule-topics-of-list = موضوعات { $value }
schedule-language = { $language } میں
schedule-channel-language = چینل کی زبان میں
schedule-no-opening = ابتدائی سطر کے بغیر
schedule-opening = شروع میں ”{ $opening }“
schedule-no-role = کسی کو مینشن نہیں کرتا
schedule-role = { $role } کو مینشن کرتا ہے
schedule-no-thread = تھریڈز کے بغیر
schedule-thread = ہر پوسٹ کے نیچے ایک تھریڈ
schedule-publishes-not = شائع نہیں کرتا
schedule-publishes = شائع کرتا ہے
schedule-asks-quiz-not = موضوعات دکھاتا ہے
schedule-asks-quiz = کوئز کے سوال پوچھتا ہے
schedule-skips-quiet-not = تب بھی پوسٹ کرتا ہے جب کوئی جواب نہ دے
schedule-skips-quiet = جب کوئی جواب نہ دے تو پوسٹ نہیں کرتا
schedule-skips-none = کوئی پوسٹ نہیں چھوڑتا
schedule-skips = چھوڑی جانے والی پوسٹ: { $when }

## /outreach: posts on a schedule, for moderators: on posts

schedules-why-answer = اس سرور کے ماڈریٹرز نے مجھے یہاں باقاعدگی سے کوئی موضوع پوسٹ کرنے کو کہا ہے: { $when }۔ اس کا اس سے کوئی تعلق نہیں کہ آپ کیا لکھتے یا پڑھتے ہیں۔ ماڈریٹرز اسے `/outreach panel` میں روک یا ہٹا سکتے ہیں۔ اگر آپ کم اطلاعات چاہیں تو اس چینل کو خاموش کر دیں۔
schedules-why-gone = اس سرور کے ماڈریٹرز نے مجھے یہاں کوئی موضوع پوسٹ کرنے کو کہا تھا۔ بعد میں انہوں نے یہ سلسلہ بند کر دیا۔ اگر آپ اس چینل سے کم اطلاعات چاہیں تو اسے خاموش کر دیں۔
schedules-talk = **{ $title }** کے بارے میں مزید:

## /outreach: posts on a schedule, for moderators: the panel

schedules-title = موضوعات کی پوسٹس
schedules-nothing = کوئی شیڈول نہیں۔ شیڈول بنائیں تو میں آپ کے چنے ہوئے دنوں اور وقت پر کسی چینل میں ایک موضوع پوسٹ کروں گا۔ جب تک آپ اسے آن نہ کریں، کچھ پوسٹ نہیں ہوتا، اور جب تک آپ کوئی رول نہ چنیں، کسی کو اطلاع نہیں بھیجی جاتی۔
schedules-next-title = اگلی پوسٹس
schedules-no-next = کچھ نہیں: کوئی شیڈول آن نہیں۔
schedules-new = نیا شیڈول
schedules-open = کھولیں
schedules-refresh = تازہ کریں
schedules-back = تمام شیڈول
schedules-full = { $most } شیڈول ہو چکے ہیں، اس سے زیادہ نہیں ہو سکتے۔ پہلے کوئی شیڈول ہٹائیں۔
schedules-out-of-date = ⚠️ میرے ڈیٹا بیس سے اس وقت رابطہ نہیں ہو رہا۔ براہ کرم ایک منٹ بعد دوبارہ کوشش کریں۔

## /outreach: posts on a schedule, for moderators: a schedule

schedules-status-on = 🟢 آن
schedules-status-draft = ⚪ ابھی آن نہیں کیا گیا
schedules-status-paused = ⏸️ روکا ہوا
schedules-status-failed = 🔴 رکا ہوا، کیونکہ میں پوسٹ نہ کر سکا
schedules-topics-of-all = تمام موضوعات
schedules-topics-of-category = زمرہ { $value } کے موضوعات
schedules-topics-of-document = { $value } کے موضوعات
schedules-topics-of-list = { $value }
schedules-posts-in = { $channel } میں پوسٹ کرتا ہے
schedules-language = { $language } میں
schedules-channel-language = چینل کی زبان میں
schedules-opening = شروع میں: { $opening }
schedules-mentions = { $role } کو مینشن کرتا ہے
schedules-opens-thread = ہر پوسٹ کے نیچے تھریڈ کھولتا ہے
schedules-publishes = ہر پوسٹ چینل کے فالوورز کے لیے شائع کرتا ہے
schedules-asks-quiz = ہر موضوع پر کوئز کا ایک سوال پوچھتا ہے، 24 گھنٹے کے لیے
schedules-skips-quiet = اگر پچھلی دو پوسٹس کے بعد کسی نے جواب نہ دیا ہو تو پوسٹ چھوڑ دیتا ہے
schedules-recent-title = تازہ ترین پوسٹس
schedules-outcome-claimed = { $when }: پوسٹ ہو رہی ہے، { $topic }
schedules-outcome-refused = { $when }: ڈسکارڈ نے قبول نہیں کی، میں دوبارہ کوشش کروں گا، { $topic }
schedules-outcome-sent = { $when }: پوسٹ ہو گئی، { $topic }
schedules-outcome-assumed = { $when }: غالباً پوسٹ ہو گئی، { $topic }۔ میرا کام بیچ میں رک گیا تھا، اور میں تصدیق کے لیے چینل نہیں پڑھ سکتا۔
schedules-outcome-skipped = { $when }: ایک ماڈریٹر نے چھوڑ دی
schedules-outcome-missed = { $when }: رہ گئی، کیونکہ میں اگلے دن تک آف لائن تھا
schedules-outcome-quiet = { $when }: چھوڑ دی گئی، کیونکہ پچھلی دو پوسٹس کے بعد کسی نے جواب نہیں دیا تھا
schedules-outcome-no-topic = { $when }: چھوڑ دی گئی، کیونکہ پوسٹ کرنے کے لیے کوئی موضوع نہیں بچا
schedules-outcome-failed = { $when }: پوسٹ نہیں ہوئی، ڈسکارڈ نے تین بار قبول نہیں کی
schedules-not-yet-published = { " " }(ابھی شائع نہیں ہوئی، اگلی کوشش { $when }: ڈسکارڈ نے قبول نہیں کی، یا ایک گھنٹے میں دس شائع ہو چکی تھیں)
schedules-lacks = ⚠️ میں ابھی وہاں پوسٹ نہیں کر سکتا۔ مجھے چینل میں یہ اجازتیں دیں: { $permissions }۔
schedules-lacks-role = ⚠️ میں { $role } کو مینشن نہیں کر سکتا۔ سب کو یہ رول مینشن کرنے دیں، یا مجھے **Mention @everyone, @here and All Roles** کی اجازت دیں۔
schedules-no-role = ⚠️ جس رول کو مینشن کرنا تھا، وہ حذف ہو چکا ہے۔ **چینل اور اختیارات** میں کوئی اور رول چنیں، یا کوئی نہ چنیں۔
schedules-cannot-see = ⚠️ مجھے { $channel } نظر نہیں آتا۔ یا تو وہ حذف ہو چکا ہے، یا مجھے وہاں **View Channel** کی اجازت چاہیے۔
schedules-is-locked = ⚠️ میں وہاں پوسٹ نہیں کر سکتا: تھریڈ لاک ہے۔ اسے ان لاک کریں، یا مجھے **Manage Threads and Posts** کی اجازت دیں۔
schedules-lacks-tags = ⚠️ میں وہاں پوسٹ نہیں کر سکتا: فورم میں ٹیگ لازمی ہے، اور وہاں کوئی ایسا ٹیگ نہیں جو میں استعمال کر سکوں۔ کوئی ایسا ٹیگ شامل کریں جو صرف ماڈریٹرز کے لیے نہ ہو۔
schedules-no-topics = ⚠️ پوسٹ کرنے کے لیے کوئی موضوع نہیں۔ **موضوعات اور متن** میں دوسرے موضوعات چنیں۔
schedules-how-to-stop = بند کرنے کے لیے: نیچے **روکیں** یا **ہٹائیں**، یا تمام شیڈول ایک ساتھ روکنے کے لیے `/outreach pause`۔

## /outreach: posts on a schedule, for moderators: buttons

schedules-turn-on = آن کریں
schedules-resume = دوبارہ شروع کریں
schedules-pause = روکیں
schedules-skip-one = اگلی پوسٹس میں سے کوئی ایک چھوڑیں
schedules-take-back = چھوڑی جائے گی۔ پھر بھی پوسٹ کرنے کے لیے اسے چنیں۔
schedules-is-skipped = چھوڑی جائے گی
schedules-post-now = ابھی ایک پوسٹ کریں
schedules-change-when = دن اور وقت
schedules-change-what = موضوعات اور متن
schedules-change-where = چینل اور اختیارات
schedules-remove = ہٹائیں
schedules-remove-sure = کیا یہ شیڈول ہٹا دیا جائے؟ آپ اسے `/settings panel` میں واپس لا سکتے ہیں۔
schedules-remove-really = جی، ہٹا دیں
schedules-keep = رہنے دیں
schedules-undo = واپس لیں

## /outreach: posts on a schedule, for moderators: forms

schedules-new-form = نیا شیڈول
schedules-when-form = دن اور وقت
schedules-what-form = موضوعات اور متن
schedules-where-form = چینل اور اختیارات
schedules-channel-field = چینل
schedules-days-field = دن
schedules-time-field = مقامی وقت
schedules-time-hint = مثلاً 09:30 یا 18:00
schedules-zone-field = ٹائم زون
schedules-zone-hint = کوئی شہر، ایک ہی ٹائم زون والا ملک، یا UTC
schedules-topics-field = موضوعات
schedules-topics-hint = دوسرے موضوعات ”موضوعات اور متن“ میں اپنی فہرست میں لکھیں
schedules-list-field = موضوعات کی اپنی فہرست
schedules-list-hint = موضوعات، زمروں یا دستاویزات کے عنوان، ہر سطر میں ایک
schedules-language-field = زبان
schedules-opening-field = ابتدائی سطر
schedules-opening-hint = ہر پوسٹ کے اوپر ہوتی ہے۔ نہ چاہیے ہو تو خالی چھوڑیں۔
schedules-role-field = مینشن کرنے کے لیے رول
schedules-role-hint = اس کے ارکان کو ہر پوسٹ کی اطلاع ملتی ہے۔ نہ چاہیے ہو تو خالی چھوڑیں۔
schedules-options-field = اختیارات
schedules-option-thread = ہر پوسٹ کے نیچے تھریڈ کھولیں
schedules-option-publish = فالوورز کے لیے شائع کریں
schedules-option-quiz = اس کے بجائے کوئز کا سوال پوچھیں
schedules-option-quiet = جب کوئی جواب نہ دے تو پوسٹ چھوڑ دیں

## /outreach: posts on a schedule, for moderators: results

schedules-saved = محفوظ ہو گیا۔
schedules-turned-on = آن ہو گیا۔
schedules-paused = روک دیا گیا۔
schedules-paused-all = { $number ->
        [one] { $number } شیڈول روک دیا گیا۔ آپ اسے `/outreach panel` میں دوبارہ شروع کر سکتے ہیں۔
       *[other] { $number } شیڈول روک دیے گئے۔ آپ انہیں `/outreach panel` میں دوبارہ شروع کر سکتے ہیں۔
    }
schedules-nothing-to-pause = کوئی شیڈول آن نہیں۔
schedules-skipped = { $when } کی پوسٹ چھوڑ دی جائے گی۔
schedules-not-skipped = { $when } کی پوسٹ اب نہیں چھوڑی جائے گی۔
schedules-posted = ایک پوسٹ ہو گئی، جیسا کہ نیچے تازہ ترین پوسٹس میں نظر آ رہا ہے۔
schedules-not-posted = میں ابھی پوسٹ نہ کر سکا۔ وجہ نیچے تازہ ترین پوسٹس میں ہے۔
schedules-undone = واپس لے لیا گیا۔
schedules-overtaken = اسے واپس نہیں لیا جا سکتا: شیڈول اس کے بعد دوبارہ بدلا جا چکا ہے۔
schedules-removed = ہٹا دیا گیا۔
schedules-unchanged = بدلنے کو کچھ نہیں۔
schedules-gone = وہ شیڈول ہٹا دیا گیا ہے یا اس کی جگہ دوسرا آ گیا ہے۔ `/outreach panel` دوبارہ کھولیں۔
schedules-failed-notice = ⚠️ میں { $channel } میں وہ موضوع پوسٹ نہ کر سکا جس کا وقت ہو گیا تھا: { $reason }۔ میں نے ایک گھنٹے میں تین بار کوشش کی، پھر وہ شیڈول روک دیا۔ مسئلہ ٹھیک کریں، پھر شیڈول کو `/outreach panel` میں دوبارہ شروع کریں۔

## /outreach: posts on a schedule, for moderators: problems

schedules-bad-time = یہ وقت میری سمجھ میں نہیں آیا۔ براہ کرم اسے 09:30 یا 18:00 کی طرح لکھیں۔
schedules-bad-zone = اس سے کئی ٹائم زون ملتے ہیں۔ براہ کرم ان میں سے ایک لکھیں: { $zones }۔
schedules-no-zone = میں یہ شہر یا ٹائم زون نہیں جانتا۔ براہ کرم قریب کا کوئی بڑا شہر لکھیں، یا UTC۔
schedules-bad-topics = میرے پاس اس نام کا کوئی موضوع نہیں: { $topics }۔ عنوان ویسے ہی لکھیں جیسے `/topics` میں نظر آتے ہیں، ہر سطر میں ایک۔ زمروں کے نام اور دستاویزات کے عنوان بھی چلیں گے۔
schedules-left-out = ⚠️ میرے پاس اس نام کا کوئی موضوع نہیں، اس لیے یہ فہرست میں شامل نہیں: { $topics }۔
schedules-long-list = فہرست میں زیادہ سے زیادہ { $most } موضوعات ہو سکتے ہیں۔
schedules-no-list = براہ کرم **موضوعات کی اپنی فہرست** میں کم از کم ایک عنوان لکھیں۔
schedules-bad-channel = میں ٹیکسٹ چینلز، اعلانات کے چینلز، تھریڈز اور فورمز میں پوسٹ کر سکتا ہوں۔
schedules-bad-role = وہ رول اب موجود نہیں۔
schedules-role-refused = { $role } کو مینشن نہیں کیا جا سکتا۔ اس کی اجازت آپ کو بھی چاہیے اور مجھے بھی: سب کو یہ رول مینشن کرنے دیں، یا ہم دونوں کو **Mention @everyone, @here and All Roles** کی اجازت دیں۔
schedules-everyone-refused = میں سب کو ایک ساتھ مینشن نہیں کرتا۔ براہ کرم کوئی اور رول چنیں۔
schedules-only-announcements = صرف اعلانات کے چینل کی پوسٹس شائع کی جا سکتی ہیں۔
schedules-no-quiz-published = کوئز شائع نہیں ہو سکتا: اس کے بٹن صرف اسی سرور میں کام کرتے ہیں۔ دونوں میں سے ایک کا نشان ہٹائیں۔
schedules-no-threads-there = تھریڈ صرف ٹیکسٹ چینل یا اعلانات کے چینل میں کھولا جا سکتا ہے۔
schedules-nothing-to-skip = چھوڑنے کو کچھ نہیں: کوئی پوسٹ طے نہیں۔

## /quiz, and quizzes in channels: a question

quiz-place = { $total } میں سے سوال { $number }
quiz-right = ✅ **درست!** { $answer }
quiz-wrong =
    ❌ آپ نے چنا: { $chosen }
    درست جواب: **{ $answer }**
quiz-read = مزید پڑھیں

## /quiz, and quizzes in channels: a private round

quiz-next = اگلا سوال
quiz-to-result = نتیجہ دیکھیں
quiz-changed = اس دوران ایک سوال بدل دیا گیا، اس لیے میں نے اسے چھوڑ دیا۔
quiz-result = { $total } میں سے { $right } جواب درست
quiz-all-right = تمام { $total } جواب درست!
quiz-nothing-left = یہ سب سوال اس دوران بدل دیے گئے۔ `/quiz` سے دوبارہ شروع کریں۔
quiz-worth-reading = یہ پڑھنے کے قابل ہیں:
quiz-again = ایک بار اور
quiz-no-questions = ابھی کوئز کا کوئی سوال نہیں۔
quiz-no-such-topic = میرے پاس اس کے بارے میں کوئز کا کوئی سوال نہیں۔ فہرست میں سے کوئی موضوع چنیں، یا `topic` کو خالی چھوڑیں۔
quiz-private = یہ صرف آپ کو نظر آ رہا ہے، اور آپ کے بارے میں کچھ محفوظ نہیں ہوتا۔

## /quiz, and quizzes in channels: in a channel

quiz-title = کوئز
quiz-open = بند ہونے کا وقت: { $closes }
quiz-nobody-yet = ابھی کسی نے جواب نہیں دیا
quiz-answered = { $number ->
        [one] { $number } شخص نے جواب دیا ہے
       *[other] { $number } لوگوں نے جواب دیا ہے
    }
quiz-answer = جواب دیں
quiz-choose = کوئی جواب چنیں۔ آپ کا پہلا انتخاب ہی گنا جائے گا، اور کوئی نہیں دیکھے گا کہ آپ نے کیا چنا۔
quiz-already = آپ اس کا جواب پہلے ہی دے چکے ہیں۔ آپ کا پہلا جواب ہی گنا جائے گا۔
quiz-over = یہ کوئز ختم ہو چکا ہے۔
quiz-gone = یہ کوئز ختم ہو چکا ہے، اور اب میرے پاس نہیں۔ `/quiz` سے آپ کو دوسرے سوال ملیں گے۔
quiz-right-answer = درست جواب: **{ $answer }**
quiz-tally = اس سرور کے درست جواب: **{ $total } میں سے { $right }**۔
quiz-too-few = اتنے کم لوگوں نے جواب دیا کہ تعداد نہیں دکھائی جا سکتی۔

## /quiz, and quizzes in channels: for moderators

quiz-posted = پوسٹ ہو گیا: { $link }۔ بند ہونے کا وقت: { $closes }۔
quiz-close-now = ابھی بند کریں
quiz-closing = اسے ابھی بند کیا جا رہا ہے۔ نتیجہ ذرا دیر میں پوسٹ پر نظر آئے گا۔
quiz-is-over = یہ پہلے ہی ختم ہو چکا ہے۔
quiz-cannot-post = میں { $channel } میں پوسٹ نہیں کر سکتا۔ مجھے وہاں **View Channel** اور **Send Messages** کی اجازت دیں۔

## /share

share-title = { $network } پر شیئر کریں
share-length = { $limit } میں سے { $length } حروف، { $network } کی گنتی کے مطابق
share-plain = سادہ متن
share-plain-length = { $limit } میں سے { $length } حروف
share-alt = تصویر کی وضاحت، ان لوگوں کے لیے جو اسے دیکھ نہیں سکتے:
share-drawing = تصویر بنائی جا رہی ہے…
share-no-letters = تصویر نہیں ہے: میرے پاس کچھ حروف کا فونٹ نہیں۔
share-no-picture = تصویر اس وقت نہیں بنائی جا سکتی۔ براہ کرم بعد میں دوبارہ کوشش کریں۔
share-unreviewed = اس ترجمے کی ابھی کسی نے جانچ نہیں کی۔ براہ کرم شیئر کرنے سے پہلے اسے پڑھ لیں۔
share-pick-network = دوسرا نیٹ ورک
share-pick-language = دوسری زبان
share-square = مربع تصویر
share-wide = چوڑی تصویر
share-light = ہلکے رنگ کی تصویر
share-dark = گہرے رنگ کی تصویر
share-no-such-topic = میرے پاس ”{ $topic }“ کے نام سے کوئی موضوع نہیں۔ براہ کرم لکھنے کے دوران فہرست میں سے کوئی موضوع چنیں۔

## /tour

tour-place = { $total } میں سے { $number }
tour-back = ▶ پیچھے
tour-next = آگے ◀
tour-finish = آخر تک ◀
tour-again = شروع سے
tour-quiz = کوئز کھیلیں
tour-nothing = یہاں کوئی موضوع نہیں۔
tour-no-quiz = ان موضوعات پر کوئز کا کوئی سوال نہیں۔
tour-end = ٹور مکمل ہوا
tour-keep = سب کچھ ایک فائل میں، اپنے پاس رکھنے کے لیے:
tour-and-more = اور { $count } مزید

## /start-here: the card for newcomers, and the replies to its moderator

tour-card-title = یہاں سے شروع کریں: { $community }
tour-card-title-nameless = یہاں سے شروع کریں
tour-card-said = { $total ->
        [one] ایک مختصر ٹور آپ کو { $total } موضوع دکھاتا ہے۔ یہ صرف آپ کو نظر آتا ہے۔
       *[other] ایک مختصر ٹور آپ کو { $total } موضوعات کی سیر کراتا ہے، ہر موضوع ایک صفحے پر۔ یہ صرف آپ کو نظر آتا ہے۔
    }
tour-start = ٹور شروع کریں
tour-posted =
    پوسٹ ہو گیا: { $link }
    اسے پن کرنے کے لیے اس پیغام کا مینو کھولیں اور **Pin Message** چنیں۔
tour-cannot-post = میں اس چینل میں پوسٹ نہیں کر سکتا: میرے پاس یہ اجازتیں نہیں: { $permissions }۔

## /insights, for moderators

insights-title = پچھلے { $days } دن
insights-period-7-days = 7 دن
insights-period-30-days = 30 دن
insights-period-13-weeks = 13 ہفتے
insights-period-52-weeks = 52 ہفتے
insights-nothing = اس مدت میں مجھ سے کسی نے کچھ نہیں پوچھا۔
insights-questions = **سوال: { $questions }**۔ جواب دیے گئے: { $answered }۔ تجاویز کے ساتھ: { $suggestions }۔ بغیر موضوع کے: { $none }۔
insights-way-ask = `/ask`
insights-way-mention = مینشنز
insights-way-direct = براہ راست پیغامات
insights-way-menu = **Answer this**
insights-way-keyword = کلیدی الفاظ
insights-picked = بٹنوں سے کھولے گئے موضوعات: { $times }
insights-helpful = ووٹ: { $votes }، **{ $share }** مددگار
insights-outreach = **پوسٹس، کوئز، ٹور اور شیئر کیے گئے متن**
insights-outreach-count-post = پوسٹس: { $number }
insights-outreach-count-opened = پوسٹس سے کھولے گئے: { $number }
insights-outreach-count-quiz-taken = کھیلے گئے کوئز: { $number }
insights-outreach-count-tour-begun = شروع کیے گئے ٹور: { $number }
insights-outreach-count-tour-finished = مکمل کیے گئے ٹور: { $number }
insights-outreach-count-shared = شیئر کیے گئے متن: { $number }
insights-right-share = { $share } جواب درست
insights-too-few = { $people } سے کم لوگ
insights-kept = ووٹ اور وہ سوال جن کا جواب نہیں ملا، { $days } دن تک رکھے جاتے ہیں۔
insights-gaps = **جن سوالوں کا جواب نہیں ملا**
insights-no-gaps = ایسا کوئی بے جواب سوال نہیں جو کم از کم { $people } لوگوں نے پوچھا ہو۔
insights-gap = ”{ $question }“، { $people } لوگ
insights-none-waits = دوسروں کا کوئی سوال انتظار میں نہیں۔ آپ کے اپنے سوال نہیں گنے جاتے۔
insights-waiting = { $number ->
        [one] دوسروں کا { $number } سوال انتظار میں ہے۔ جب { $people } لوگ اسے پوچھ لیں گے تو یہ دکھایا جائے گا۔
       *[other] دوسروں کے { $number } سوال انتظار میں ہیں۔ جب کسی سوال کو { $people } لوگ پوچھ لیں گے تو وہ دکھایا جائے گا۔
    }
insights-csv = CSV فائلیں
insights-csv-here = { $since } سے { $until } تک کے اعداد، اسپریڈ شیٹ کے لیے۔
insights-column-day = دن
insights-column-way = طریقہ
insights-column-reply = جواب
insights-column-topic = موضوع
insights-column-language = زبان
insights-column-times = تعداد
insights-column-title = عنوان
insights-column-helpful = مددگار
insights-column-not-helpful = مددگار نہیں
insights-column-reason = وجہ
insights-column-expected-topic = صحیح موضوع
insights-column-event = واقعہ
insights-column-people = لوگ
insights-column-last-asked = آخری بار پوچھا گیا
insights-column-question = سوال
insights-no-chart = چارٹ اس وقت نہیں بنایا جا سکتا۔

## /insights, for moderators: in the chart

insights-by-day = روزانہ سوال
insights-by-week = ہفتہ وار سوال
insights-kind-answer = جواب دیے گئے
insights-kind-suggestions = تجاویز
insights-kind-none = کوئی موضوع نہیں
insights-topics = سب سے زیادہ دکھائے گئے موضوعات
insights-month-jan = جنوری
insights-month-feb = فروری
insights-month-mar = مارچ
insights-month-apr = اپریل
insights-month-may = مئی
insights-month-jun = جون
insights-month-jul = جولائی
insights-month-aug = اگست
insights-month-sep = ستمبر
insights-month-oct = اکتوبر
insights-month-nov = نومبر
insights-month-dec = دسمبر
insights-day = { $day } { $month }
insights-shown = { $title }: { $times }
insights-described = پچھلے { $days } دنوں کے کالموں والے دو چارٹ۔ جواب کی قسم کے لحاظ سے سوال: { $kinds }؛ سب سے زیادہ { $busiest } کو۔ سب سے زیادہ دکھائے گئے موضوعات: { $topics }۔

## /diagnose, for moderators

diagnose-title = تشخیص

## /diagnose, for moderators: the reply if somebody asks the bot

diagnose-asked = **اگر کوئی یہاں مجھ سے یہ پوچھے**
diagnose-answer = میں *{ $title }* سے جواب دیتا ہوں، یقین { $confidence }۔
diagnose-one-suggestion = مجھے یقین نہیں، اس لیے میں پوچھتا ہوں کہ کیا مطلب *{ $title }* ہے۔
diagnose-suggestions = مجھے یقین نہیں، اس لیے میں یہ تجویز کرتا ہوں: { $titles }۔
diagnose-closest = میں بتاتا ہوں کہ کوئی موضوع اس کا جواب نہیں دیتا، اور سب سے قریبی دکھاتا ہوں: { $titles }۔
diagnose-no-match = میں بتاتا ہوں کہ کوئی موضوع اس کا جواب نہیں دیتا۔

## /diagnose, for moderators: the reasons

diagnose-reason-sure = جواب دینے کے لیے مجھے { $answer } یقین ہونا چاہیے۔
diagnose-reason-rival = مجھے *{ $title }* پر { $confidence } یقین ہے، جو جواب کے لیے کافی ہے۔ لیکن *{ $rival }* بھی موزوں ہے۔
diagnose-reason-likely = مجھے *{ $title }* پر { $confidence } یقین ہے۔ جواب دینے کے لیے مجھے { $answer } یقین ہونا چاہیے۔
diagnose-reason-two-subjects = اس میں ایک ساتھ دو موضوعات کے بارے میں پوچھا گیا ہے۔
diagnose-reason-named = مجھے سب سے زیادہ امکان والے موضوع پر صرف { $confidence } یقین ہے۔ لیکن یہ ایسا سوال ہے جس میں کسی موضوع کا نام ہے۔
diagnose-reason-unlikely = سب سے زیادہ امکان *{ $title }* کا ہے، { $confidence }۔ اس سے جواب دینے کے لیے { $answer } چاہیے۔ موضوعات تجویز کرنے کے لیے تین سب سے ممکن موضوعات کا مجموعہ { $offer } ہونا چاہیے، اور وہ { $together } ہے۔
diagnose-exact = یہ بالکل *{ $title }* کا کوئی نام یا نمونے کا سوال ہے۔
diagnose-no-words = اس میں تلاش کرنے کے لیے کوئی لفظ نہیں۔
diagnose-framed = یہ *{ $title }* کا کوئی نام یا نمونے کا سوال ہے، جس کے ساتھ صرف عام الفاظ ہیں۔
diagnose-states = یہ سوال نہیں، اس لیے مجھے سوال کی نسبت زیادہ یقین ہونا چاہیے۔
diagnose-part = میں نے صرف یہ حصہ استعمال کیا: ”{ $part }“۔
diagnose-rejected = اس میں کہا گیا ہے کہ مطلب یہ نہیں: { $titles }۔
diagnose-unknown = یہ الفاظ کسی موضوع میں نہیں: { $words }۔
diagnose-addresses = میں نے ان پتوں کو نظر انداز کیا: { $addresses }۔
diagnose-switched-off = یہاں بند: { $titles }۔

## /diagnose, for moderators: advice to change the reply

diagnose-add-question = اگر *{ $title }* اس کا جواب دیتا ہے تو اس کے نمونے کے سوالوں میں یہ شامل کریں: ”{ $question }“۔
diagnose-tell-apart = اگر ان میں سے صرف ایک موضوع اس کا جواب دیتا ہے تو اس کے نمونے کے سوالوں میں یہ شامل کریں: ”{ $question }“۔
diagnose-new-topic = اس کے بارے میں کوئی موضوع نہیں۔ اس کے لیے نیا موضوع چاہیے۔

## /diagnose, for moderators: the likeliest topics

diagnose-candidates = سب سے زیادہ امکان والے موضوعات:
diagnose-candidate = *{ $title }*، امکان { $confidence }

## /diagnose, for moderators: the reaction if nobody asks the bot

diagnose-unasked = **اگر کوئی مجھ سے پوچھے بغیر یہاں یہ لکھے**
diagnose-keyword = اس میں *{ $title }* کا ذکر کلیدی لفظ سے ہے: { $keywords }۔
diagnose-no-keyword = اس میں کسی موضوع کا کوئی کلیدی لفظ نہیں۔
diagnose-question = یہ سوال لگتا ہے۔
diagnose-no-question = یہ سوال نہیں لگتا۔
diagnose-would-reply = میں جواب دوں گا۔
diagnose-would-not-reply = میں جواب نہیں دوں گا: { $why }

## /diagnose, for moderators: the bot's permissions

diagnose-permissions = **مجھے یہاں کیا کرنے کی اجازت ہے**
diagnose-none-lacking = میرے پاس وہ سب ہے جو مجھے چاہیے۔
diagnose-lacking = میرے پاس یہ اجازتیں نہیں: { $permissions }۔

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

page-connecting = کنیکٹ ہو رہا ہے…
page-channels = چینلز
page-connection-lost = کنکشن ٹوٹ گیا۔ دوبارہ کوشش ہو رہی ہے…
page-servers = سرورز
page-direct-messages = براہ راست پیغامات
page-unread = { $name }، نئے پیغامات ہیں
page-channels-of = { $name } کے چینلز
page-you = آپ
page-settings = سیٹنگز
page-you-are = آپ کون ہیں
page-member = رکن
page-moderator = ماڈریٹر
page-colours = رنگ
page-dark = گہرا
page-light = ہلکا
page-language = زبان
page-of-discord = آپ کے ڈسکارڈ کی زبان
page-own = آپ کی اپنی زبان، جیسے /language سے
page-clock = گھڑی
page-next-post = اگلی پوسٹ تک
page-day-later = ایک دن آگے
page-members = ارکان
page-online = آن لائن — { $count }
page-write-to = پیغام لکھیں: { $name }
page-may-not-send = آپ کو اس چینل میں پیغام بھیجنے کی اجازت نہیں ہے۔
page-use-command = کسی ایپ کی کمانڈ استعمال کریں
page-commands = کمانڈز
page-send = بھیجیں
page-replying-to = جواب:
page-cancel-reply = جواب منسوخ کریں
page-no-command = { $name } نام کی کوئی کمانڈ نہیں ہے۔
page-not-sent = پیغام نہیں بھیجا گیا۔
page-cancel-command = کمانڈ منسوخ کریں
page-send-command = کمانڈ بھیجیں
page-loading-failed = اختیارات لوڈ نہیں ہو سکے
page-loading-options = اختیارات لوڈ ہو رہے ہیں…
page-options = اختیارات
page-messages-in = { $name } میں پیغامات
page-welcome = { $name } میں خوش آمدید!
page-direct-begins = یہاں سے { $name } کے ساتھ آپ کے براہ راست پیغامات شروع ہوتے ہیں۔
page-thread-begins = یہاں سے تھریڈ شروع ہوتا ہے۔
page-channel-begins = یہاں سے چینل { $name } شروع ہوتا ہے۔
page-try-one = ان میں سے کوئی آزمائیں
page-plain-question = ایک سادہ سوال
page-misspelt = املا کی غلطی والا سوال
page-unknown = ایسا سوال جس کا جواب یہاں نہیں
page-how = تمام کمانڈز دیکھنے کے لیے { $slash } لکھیں، یا کسی پیغام کو دبا کر رکھیں (کمپیوٹر پر رائٹ کلک کریں) اور { $apps } چنیں۔
page-no-command-needed = یہاں کمانڈ کی ضرورت نہیں: اپنا سوال { $name } کو لکھیں۔
page-other-ways = آپ کسی چینل میں اپنے سوال کے ساتھ { $mention } بھی لکھ سکتے ہیں، یا { $direct }۔
page-send-direct = { $name } کو براہ راست پیغام بھیج سکتے ہیں
page-thinking = { $name } سوچ رہا ہے…
page-edited = (ترمیم شدہ)
page-published = شائع شدہ
page-followed = ایک ایسے چینل سے جسے یہ چینل فالو کرتا ہے
page-deleted = اصل پیغام حذف کر دیا گیا
page-used = کی کمانڈ:
page-only-you = یہ صرف آپ کو نظر آ رہا ہے
page-dismiss-message = پیغام ہٹائیں
page-sending = کمانڈ بھیجی جا رہی ہے…
page-actions = پیغام پر کارروائیاں
page-reply = جواب دیں
page-edit = ترمیم
page-dismiss = ہٹائیں
page-more = مزید
page-edit-this = پیغام میں ترمیم کریں
page-attachment = منسلک فائل
page-a-message = پیغام
page-edit-message = پیغام میں ترمیم
page-copy-text = متن کاپی کریں
page-apps = ایپس
page-delete-message = پیغام حذف کریں
page-loading = لوڈ ہو رہا ہے…
page-no-apps = یہاں کسی ایپ کی کوئی چیز نہیں
page-no-posts = ابھی کوئی پوسٹ نہیں ہے۔
page-posts-in = { $name } میں پوسٹس
page-sure = کیا آپ واقعی یہ پیغام حذف کرنا چاہتے ہیں؟
page-cancel = منسوخ کریں
page-delete = حذف کریں
page-close = بند کریں
page-submit = فارم بھیجیں
page-select = فہرست میں سے چنیں
page-clear = صاف کریں
page-comma = ،{ " " }
page-field-required = یہ خانہ پُر کرنا ضروری ہے
page-option-required = یہ آپشن ضروری ہے۔ کوئی قدر لکھیں۔
page-pick-one = دیے گئے اختیارات میں سے ایک چنیں۔
page-true = ہاں
page-false = نہیں
page-people = لوگ
page-category = زمرہ
page-failed = یہ عمل نہیں ہو سکا
page-failed-try-again = کوئی خرابی ہو گئی۔ دوبارہ کوشش کریں۔
page-no-connection = کنکشن ٹوٹ گیا ہے۔
page-form-from = یہ فارم { $name } کو بھیجا جائے گا۔ پاس ورڈ یا دوسری حساس معلومات نہ لکھیں۔
page-about-line = فلک کی جھلک: { $community } { $number ->
        [one] کا { $number } موضوع
       *[other] کے { $number } موضوعات
    }، مثلاً { $title }
page-about-text = یہ آپ کے کمپیوٹر پر فلک کی جھلک ہے۔ ڈسکارڈ کو کچھ نہیں بھیجا جاتا۔ اسے { $community } { $number ->
        [one] کا { $number } موضوع معلوم ہے
       *[other] کے { $number } موضوعات معلوم ہیں
    }، مثلاً { $titles }۔
examples-bread = خمیری روٹی کیسے پکاتے ہیں؟
examples-chess = شطرنج کا فائنل کس نے جیتا؟
examples-train = ویانا کون سی ٹرین جاتی ہے؟
