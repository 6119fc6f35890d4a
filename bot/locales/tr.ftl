

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

shared-all-topics = Tüm konular
shared-previous = ◀ Önceki
shared-next = Sonraki ▶
shared-other-languages = Diğer diller: { $names }
shared-two-languages = { $first } + { $second }

## Shared by several features: replies, also on the command line

shared-did-you-mean = Bunlardan birini mi kastettiniz?
shared-did-you-mean-one = Bunu mu kastettiniz: { $title }?
shared-no-match = Bunu yanıtlayan bir konu yok.
shared-closest = En yakın konular:
shared-nothing-asked = Ne öğrenmek istersiniz?

## Shared by several features: on lists

shared-page = Sayfa { $page } / { $pages }
shared-count = Konu sayısı: { $count }

## Shared by several features: about the messages that the bot reads

shared-reads-addressed = Yalnızca bana yazılanları okurum: komutları, benden bahseden veya bana yanıt veren mesajları, direkt mesajları ve birinin **Answer this** ile seçtiği mesajları.
shared-reads-all = Konularımın anahtar kelimelerini bulmak için, görebildiğim kanallardaki mesajları okurum. Bana yazılmayan mesajlardan hiçbir şey saklamam. Anahtar kelimelere nerede yanıt vereceğime moderatörler karar verir. Bu tür yanıtları istemiyorsanız bunu yanıtın altındaki düğmeyle bildirebilirsiniz.

## Shared by several features: pieces of texts

shared-comma = ,{ " " }
shared-semicolon = ;{ " " }
shared-percent = %{ $number }
shared-quoted = “{ $text }”
shared-labelled = { $label }: { $value }

## Shared by several features: refusals and failures

shared-topic-gone = Bu konu artık yok. Şimdi neleri açıklayabildiğimi görmek için `/ask` yazın.
shared-unreadable = Bu düğme veya menü artık çalışmıyor. Lütfen bunun yerine bir komut kullanın.
shared-fill-in-again = Yeniden doldur
shared-entries-gone = Yazdıklarınız bende kalmadı. Lütfen formu yeniden açın.
shared-command-changed = Bu komut değişti. Botu işleten kişiden `sync` çalıştırmasını isteyin.
shared-not-a-moderator = Bunun için **Sunucuyu Yönet** izni gerekir.
shared-not-in-a-guild = Bu, yalnızca üyesi olduğum bir sunucuda çalışır.
shared-too-much = Çok hızlı soruyorsunuz. Lütfen bir dakika sonra tekrar deneyin.
shared-too-much-here = Şu anda burada çok fazla soru var. Lütfen bir dakika sonra tekrar deneyin.
shared-not-saved = Veritabanıma şu anda ulaşamıyorum, bu yüzden bu **kaydedilmemiş olabilir**. Lütfen birkaç dakika sonra tekrar deneyin.
shared-not-shown = Veritabanıma şu anda ulaşamıyorum, bu yüzden bunu gösteremiyorum. Lütfen birkaç dakika sonra tekrar deneyin.
shared-failure = Bir şeyler ters gitti. Hata, log kayıtlarımda şu referansla duruyor: { $reference }.

## Answers: on buttons and selects

answers-read-more = Devamını oku
answers-report = Hata bildir
answers-remove = Kaldır
answers-post = Yanıt olarak gönder
answers-back-to-topics = Konulara dön
answers-related = İlgili konular

## Answers: above an answer

answers-asked = Soru: “{ $question }”
answers-addressed = { $mention } için
answers-answers = Yanıtlanan mesaj: { $link }

## Answers: replies

answers-how-to-ask = Neleri açıklayabildiğimi görmek için `/ask` yazın veya `/topics` listesine bakın.
answers-source = Kaynak: *{ $document }*, { $section }
answers-unreviewed = çeviri henüz gözden geçirilmedi
answers-untranslated = henüz { $language } diline çevrilmedi, bu yüzden { $shown } dilinde
answers-partly-untranslated = henüz { $language } diline çevrilmediği için { $shown } dilinde olanlar: { $parts }
answers-part-details = “Devamını oku”
answers-part-links = bağlantılar
answers-part-image = resmin açıklaması
answers-withheld = Discord, yanıt verdiğiniz mesajı bana göstermiyor. O mesaja uzun basın veya sağ tıklayın, sonra **Uygulamalar** altında **Answer this** seçin.
answers-no-text = Bu mesajda yanıtlayabileceğim bir metin yok.
answers-welcome = Rica ederim! 🙂 Başka bir sorunuz olursa bana yazın.
answers-at-hand = 🙂 Sorunuz olursa buradayım.
answers-people-only = Yalnızca insanların mesajlarını yanıtlarım.
answers-posted = Gönderildi: { $link }
answers-posted-unseen = Bunu yalnızca siz görebilirsiniz: bu sunucu, kendi eklediğiniz uygulamaların herkesin göreceği mesajlar göndermesine izin vermiyor.

## Answers: refusals

answers-topic-off = Bu konu burada kapalı.
answers-message-gone = Yanıtlamamı istediğiniz mesaj silinmiş.
answers-may-not-post = Bu kanala siz yazamıyorsunuz, bu yüzden sizin adınıza gönderemem.
answers-not-yours = Bunu yalnızca soruyu soran kişi veya **Mesajları Yönet** izni olan biri kaldırabilir.
answers-private-and-to = `private` ve `to` birlikte kullanılamaz. Lütfen ikisinden birini seçin.
answers-to-a-bot = Lütfen `to` için bir bot değil, bir kişi seçin.

## /topics

topics-topics = Konular
topics-more-topics = Diğer konular
topics-no-topics = Burada hiç konu yok.
topics-pick-topic = Bir konu seçin
topics-pick-document = Bir belge seçin
topics-pick-category = Bir kategori seçin

## /help and /about

help-help-title = Nasıl sorulur
help-help =
    - `/ask` ve sorunuz. Siz yazarken konular çıkar. Yanıtı yalnızca siz görmek isterseniz `private`, birinden bahsetmek isterseniz `to` kullanın.
    - Bir kanalda @ ile benden bahsedin veya bana direkt mesaj gönderin.
    - Bir mesaja uzun basın veya sağ tıklayın, sonra **Uygulamalar** altında **Answer this** seçin. Yanıtı o mesaja yanıt olarak gönderebilirsiniz.
    - `/topics` açıklayabildiğim her şeyi listeler. `/about` beni tanıtır.
    - `/tour` sizi konularda gezdirir. `/quiz` bilginizi sınar.
    - `/share` bir konuyu başka sosyal ağlarda paylaşmanız için metin ve resim verir.
    - `/language` hangi dilde yanıt verdiğimi söyler ve kendi dilinizi seçmenizi sağlar.
    - `/privacy` nelerin saklandığını söyler. `/mydata` verilerinizi gösterir ve siler.
help-about-title = { $name } hakkında
help-about = Soruları, hazırlanmış konulara dayanarak yanıtlarım.
help-about-community = Soruları, { $community } için hazırlanmış konulara dayanarak yanıtlarım.
help-from-documents = Bu konular aşağıdaki belgelerden hazırlandı. Her yanıtta hangi bölümden alındığı yazar. Yalnızca bu belgelere dayanarak yanıt veririm.
help-partly-from-documents = Bu konuların bazıları aşağıdaki belgelerden hazırlandı. Onların yanıtlarında hangi bölümden alındığı yazar. Yalnızca bu konulara dayanarak yanıt veririm.
help-from-topics = Yalnızca bu konulara dayanarak yanıt veririm.
help-contact =
    { "" }**Bu botu kim işletiyor**
    { $contact }
help-documents = **Belgeler**
help-privacy = **Gizlilik**
help-remembers = Yanıtlayamadığım soruları, soranların adı olmadan bir süre saklarım. `/privacy` nelerin, ne kadar süreyle saklandığını ve bunları kimlerin gördüğünü söyler. `/mydata` verilerinizi gösterir ve siler.

## /language

languages-title = Dil
languages-private = **Yalnızca sizin gördüğünüz yanıtların** dili **{ $language }**, çünkü { $reason }.
languages-question-first = Sorunuz açıkça başka bir dildeyse yanıt o dilde olur.
languages-public = **Herkesin gördüğü yanıtlar** sorunun dilindedir. Sorunun dili belli değilse yanıtların dili **{ $language }**, çünkü { $reason }. Kendi seçiminiz bunları değiştirmez, böylece seçiminizi kimse öğrenmez.
languages-reason-choice = bu dili siz seçtiniz
languages-reason-question = soru bu dilde
languages-reason-client = Discord'unuz bu dilde
languages-reason-channel = moderatörler bu kanal için bu dili seçti
languages-reason-guild = moderatörler bu sunucu için bu dili seçti
languages-reason-guild-locale = bu sunucunun Discord'daki dili bu
languages-reason-base = tüm konular bu dilde yazılmış
languages-unwritten = Seçtiğiniz dil **{ $language }**, ama şu anda bu dilde konu yok.
languages-only-one = Tüm konuların dili **{ $language }**.
languages-stored = Seçiminizi, siz “Otomatik” seçene kadar saklarım. `/mydata` da onu gösterir ve siler.
languages-choose = Yalnızca sizin gördüğünüz yanıtlar için bir dil seçin
languages-automatic = Otomatik
languages-no-such-language = Bu dilde konu yok. Lütfen listeden bir dil seçin.

## Votes: on buttons and selects

feedback-why = Sorun neydi?
feedback-reason-wrong-topic = Soruyu yanıtlamıyor
feedback-reason-unclear = Anlaşılmıyor
feedback-reason-too-short = Eksik bir şey var
feedback-reason-outdated = Yanlış veya güncel değil
feedback-expected = Doğru konu şu olmalıydı…

## Votes: replies to a vote

feedback-noted-helpful = Kaydedildi: **yararlı**. Oyunuzu değiştirmek için diğer düğmeye basın.
feedback-changed-to-helpful = Oyunuz değiştirildi: **yararlı**.
feedback-noted-unhelpful = Kaydedildi: **yararlı değil**.
feedback-changed-to-unhelpful = Oyunuz değiştirildi: **yararlı değil**.
feedback-invitation = İsterseniz nedenini söyleyin. Adınızı kimse görmez.
feedback-thanks = Teşekkürler! Kaydedildi: { $reason }.
feedback-thanks-and = Teşekkürler! İsterseniz doğru konuyu seçin.
feedback-thanks-expected = Teşekkürler! Kaydedildi. Doğru konu: { $title }.

## Reports of mistakes

reports-report-title = Hata bildir
reports-what-is-wrong = Yanlış olan ne?
reports-report-use = Bunu moderatörler veya botu işleten kişi okur. Adınızı görmezler.
reports-report-thanks = Teşekkürler! Hata bildiriminiz gönderildi.
reports-too-many-reports = Son bir saatte çok sayıda hata bildirdiniz. Lütfen daha sonra tekrar deneyin.
reports-card-reported = Bu yanıt son bir saatte birkaç kez bildirildi. Lütfen daha sonra tekrar deneyin.
reports-reported-before = Teşekkürler! Bu daha önce bildirilmişti.
reports-reported = Bir hata bildirildi: { $title }

## Keyword replies: on buttons

keyword-replies-not-now = Şimdi değil
keyword-replies-opt-out = Bu yanıtları istemiyorum
keyword-replies-opt-in = Bu yanıtları yeniden istiyorum

## Keyword replies: replies to the buttons

keyword-replies-silenced = Kaldırıldı. Bu konuyu bir gün boyunca burada açmayacağım.
keyword-replies-silenced-unsaved = Kaldırıldı. Bu konuyu bir gün boyunca veya ben yeniden başlatılana kadar burada açmayacağım: veritabanıma şu anda ulaşamıyorum.
keyword-replies-not-yours = Bunu yalnızca yanıt verdiğim kişi veya **Mesajları Yönet** izni olan biri yapabilir.
keyword-replies-opted-out = Bundan sonra hiçbir sunucuda, siz bana sormadan size yanıt vermeyeceğim.
keyword-replies-opted-in = Moderatörlerin bunu açtığı yerlerde, konularımdan biri hakkında yazdığınızda size yeniden yanıt verebilirim.
keyword-replies-stopped-by-disabled = Botu işleten kişi anahtar kelime yanıtlarını etkinleştirmemiş (`KEYWORD_REPLIES=1`).
keyword-replies-stopped-by-off = Anahtar kelime yanıtları burada kapalı.
keyword-replies-stopped-by-command = Bir bota verilen komuta benziyor.
keyword-replies-stopped-by-no-topic = İçinde hiçbir konunun anahtar kelimesi geçmiyor.
keyword-replies-stopped-by-no-question = Soruya benzemiyor. Burada yalnızca sorular yanıt alır.
keyword-replies-stopped-by-topic-off = Bu konu burada kapalı.
keyword-replies-stopped-by-cooldown = Bu konuda burada zaten yanıt verdim ve bekleme süresi henüz bitmedi.
keyword-replies-stopped-by-conversation = Bu kişiyle burada zaten konuşuyorum.
keyword-replies-stopped-by-silenced = Son 24 saat içinde biri burada bu konu için **Şimdi değil** düğmesine bastı.
keyword-replies-stopped-by-opted-out = Bu kişi böyle yanıtlar istemiyor.
keyword-replies-stopped-by-unknown = Veritabanıma ulaşamıyorum, bu yüzden birinin bu yanıtları isteyip istemediğini bilemiyorum.
keyword-replies-stopped-by-limit = Şu anda çok fazla yanıt var.

## /privacy and /mydata

privacy-title = Gizlilik
privacy-stored =
    { "" }**Saklananlar**
    - **Oylarınız** (👍, 👎): kullanıcı kimliğiniz, yanıt, konusu ve dili, sunucu, zaman ve belirttiğiniz neden, { $votes } gün boyunca. Moderatörler yalnızca toplamları görür, kimin oy verdiğini asla görmez.
    - **Yanıtlayamadığım sorular** veya sizce yanlış yanıtladıklarım, { $misses } gün boyunca: küçük harflerle yazılmış kelimeler (bahsetmeler, sayılar, bağlantılar ve adresler olmadan); gün, sunucu, dil ve konular; adınızın yerine de bir kod. Moderatörler böyle bir soruyu ancak { $people } farklı kişi benzer bir şey sorduktan sonra görür. Yalnızca, bu kişilerden en az { $people } tanesinin kullandığı kelimeleri görürler. İsimleri tanıyamam, bu yüzden lütfen isim yazmayın.
    - **Bu kodların anahtarı**, { $key } gün boyunca. Anahtar durduğu sürece hangi soruların sizin olduğunu bilebilirim. Yok edildikten sonra bunu kimse bilemez.
    - **Ne sıklıkta yanıt verdiğim**: gün, sunucu, sorma yolu, yanıt türü, konu ve dile göre, { $usage } gün boyunca. Kişiler hakkında hiçbir şey içermez.
    - Bir kanaldaki **testte seçtiğiniz yanıt**: adınızın yerine bir kodla, test kapanana kadar. Sonra { $quizzes } gün boyunca yalnızca kaç kişinin neyi seçtiğini tutarım. En az { $people } yanıt yoksa hiçbir şey tutmam.
    - **Gönderilerin, testlerin, turların ve paylaşılan metinlerin sonuçları**, güne ve sunucuya göre toplamlar olarak, { $usage } gün boyunca. Moderatörler, { $people } kişiden daha azıyla ilgili olabilecek hiçbir sayıyı görmez.
    - **Bir sunucunun ayarları** ve { $changes } gün boyunca her değişiklik, zamanı ve değişikliği yapan moderatörle birlikte. O sunucunun moderatörleri bunu görebilir.
    - **Anahtar kelime yanıtlarını istemediğiniz**: kullanıcı kimliğiniz ve zaman, siz bu yanıtları yeniden isteyene kadar.
    - `/language` ile **seçtiğiniz dil**: kullanıcı kimliğiniz, dil ve zaman, siz yeniden **Otomatik** seçene kadar.
    - **Verilerinizi sildiğiniz** ve bunu ne zaman yaptığınız, adınızın yerine bir kodla. Böylece eski bir yedek onları geri getiremez.
    - **Anahtar kelime yanıtları** ve bunlarda seçilen **Şimdi değil**: sunucu, kanal, konu ve zaman, bir gün boyunca.
    - **Bildirdiğiniz bir hata**: yazdıklarınız, adınız olmadan. Bunlar moderatörlerin seçtiği kanala, kanal seçilmemişse botu işleten kişinin log kayıtlarına gider. O kanal veya kayıtlar durduğu sürece orada kalır.
    - **Ayrıldığım sunucular**: böyle bir sunucu hakkında saklanan her şey { $guild } gün sonra silinir.
privacy-not-stored =
    { "" }**Saklanmayanlar**
    Adınız, diğer mesajlarınız ve hakkınızdaki başka her şey. Bazı şeyleri yalnızca bellekte, en geç ben yeniden başlatılana kadar tutarım: hangi yanıtın hangi mesaja ait olduğunu, bir saat boyunca; son dakikalarda kaç yanıt aldığınızı; sizinle konuşmakta olduğumu; anahtar kelime yanıtlarını isteyip istemediğinizi ve hangi dili seçtiğinizi; bir de kaydedilmek üzere olan verileri.
privacy-who =
    { "" }**Kimler görür**
    Moderatörler yukarıda söylenenleri görür. Veritabanı, yedekleri ve log kayıtları bu botu işleten kişidedir. Bunlar başka hiç kimseye verilmez.
privacy-choices =
    { "" }**Neler yapabilirsiniz**
    `/mydata` hakkınızda saklananları gösterir ve siler. Bir anahtar kelime yanıtındaki **Bu yanıtları istemiyorum** düğmesi böyle yanıtları durdurur.
privacy-my-title = Verileriniz
privacy-nothing = Hakkınızda hiçbir şey saklanmıyor.
privacy-votes = - Oylar: { $count }
privacy-misses = - Yanıtlayamadığım veya yanlış yanıtladığım sorular: { $count }
privacy-changes = - Ayar değişiklikleri: { $count }
privacy-quiz-answers = - Açık testlere verdiğiniz yanıtlar: { $count }
privacy-opted-out = - Anahtar kelime yanıtlarını istemediğinizi bildirdiniz: { $since }
privacy-language = - Bir dil seçtiniz: { $language }
privacy-untraceable = **Size ait olduğu anlaşılamayanlar** burada ne gösterilir ne de silinir: anahtarı yok edilmiş sorular (en geç { $key } gün sonra), sayılar ve bildirdiğiniz hatalar. Oraya adınızı yazmadıysanız kimse bunlardan kim olduğunuzu anlayamaz. `/privacy` daha fazlasını söyler.

## /privacy and /mydata: on buttons

privacy-as-file = Hepsini göster
privacy-delete = Sil
privacy-delete-confirmed = Kalıcı olarak sil
privacy-keep = Kalsın
privacy-here-it-is = Hakkınızda saklanan her şey.
privacy-sure = Bunların hepsi silinsin mi? Bu geri alınamaz.
privacy-sure-opted-out = Anahtar kelime yanıtlarını istemediğiniz bilgisi de silinir: siz yine istemediğinizi söyleyene kadar size böyle yanıtlar gönderebilirim.
privacy-sure-changes = Yaptığınız ayar değişiklikleri, kullanıcı kimliğiniz olmadan kayıtlarda kalır.
privacy-deleted = Silindi. Botu işleten kişinin almış olabileceği yedekler dışında, hakkınızda artık hiçbir şey saklanmıyor.

## /settings, for moderators: names

settings-title = Ayarlar: { $place }
settings-name-keywords = Anahtar kelime yanıtları
settings-name-cooldown = Anahtar kelime yanıtı bekleme süresi
settings-name-language = Dil
settings-name-ask = /ask yanıtları
settings-name-topics-off = Kapatılan konular
settings-name-channel-limit = Kanal başına sınır
settings-name-person-limit = Kişi başına sınır
settings-name-reports = Bildirilen hatalar
settings-field-keywords = Hangi mesajlar anahtar kelime yanıtı alır
settings-field-cooldown = Aynı konudaki yanıtlar arası (dakika)
settings-field-language = Herkese açık yanıtların olağan dili
settings-field-ask = Yanıtları varsayılan olarak kim görür
settings-field-channel-limit = Bir kanalda dakikada kaç yanıt
settings-field-person-limit = Bir kişiye dakikada kaç yanıt
settings-field-reports = Hata bildirimlerinin gideceği kanal
settings-mode-off = Kapalı
settings-mode-questions = İçinde bir konunun adı geçen sorulara
settings-mode-mentions = İçinde bir konunun adı geçen her mesaja
settings-mode-public = Herkes
settings-mode-private = Yalnızca soran kişi
settings-mode-automatic = Otomatik: bu sunucunun Discord'daki dili
settings-minutes = { $number } dk
settings-a-minute = Dakikada { $number } yanıt
settings-nothing = Yok
settings-whole-server = tüm sunucu
settings-switch-off = kapalı
settings-switch-on = açık

## /settings, for moderators: the origin of a value

settings-by-default = Varsayılan
settings-set-here = Burada ayarlandı
settings-from-server = Tüm sunucunun ayarı
settings-from-place = Geldiği yer: { $place }
settings-inherits = Burada ayarlanmayanlar şuradan alınır: { $places }.
settings-otherwise-from = , yoksa{ " " }

## /settings, for moderators: on buttons, selects and fields

settings-change = Değiştir
settings-choose-topics = Seç
settings-another-place = Başka bir kanal, alt başlık, forum veya kategori
settings-this-channel = Bu kanal
settings-to-whole-server = Tüm sunucu
settings-history = Değişiklikler
settings-back = Ayarlara dön
settings-undo = Geri al
settings-undo-latest = Son değişikliği geri al
settings-all-settings = Tüm ayarlar
settings-inherit = Devral
settings-inherit-now = Şu an: { $value }
settings-empty-inherits = { $least } ile { $most } arası. Devralmak için boş bırakın.
settings-empty-stops = Hata bildirimlerinin hiçbir yere gönderilmemesi için boş bırakın.
settings-pick-topics-off = Kapatılacak konuları seçin

## /settings, for moderators: the topics that are switched off

settings-topics-title = Kapatılan konular: { $place }
settings-topics-off-here = **Burada**: { $topics }
settings-topics-off-above = **Devralınan**: { $topics }
settings-no-topics-off = Tüm konular açık. Aşağıda seçtiğiniz konularla yanıt vermem ve onları önermem.

## /settings, for moderators: changes

settings-history-title = Son değişiklikler
settings-no-history = Henüz hiçbir şey değiştirilmedi.
settings-change-line = **{ $name }**, { $place }: { $before } → { $after }
settings-inherited = devralınan
settings-change-words = { $name }: { $before } → { $after }
settings-changed = Kaydedildi: { $place }.
settings-unchanged = Değiştirilecek bir şey yok: { $place } için ayar zaten bu.
settings-undone = Geri alındı: { $place }.

## /settings, for moderators: deleting everything

settings-delete-title = Bu sunucu hakkında saklanan her şeyi sil
settings-delete-sure = Bu işlem, bu sunucu hakkında sakladığım her şeyi hemen siler: ayarları ve değişikliklerini, oyları, yanıtlanmamış soruları, sayıları ve anahtar kelime yanıtlarının bekleme sürelerini. Bu geri alınamaz. Varsayılan ayarlarla sunucuda kalırım. Beni işleten kişinin aldığı yedekler silinmez.
settings-delete-everything = Her şeyi sil
settings-keep-everything = Kalsın
settings-everything-deleted = Silindi. Artık bu sunucu hakkında hiçbir şey saklamıyorum.

## /settings, for moderators: problems

settings-out-of-date = ⚠️ Veritabanıma şu anda ulaşamıyorum. Bu ayarlar güncel olmayabilir, değişiklikler de kaydedilmeyebilir.
settings-keywords-unavailable = Kullanılamıyor: botu işleten kişi anahtar kelime yanıtlarını etkinleştirmemiş (`KEYWORD_REPLIES=1`). Bunun için Message Content intent'i gerekir.
settings-with-keywords = Burada { $topics } konudan { $number } tanesinin anahtar kelimesi var. Anahtar kelime yanıtlarını yalnızca bunlarla verebilirim.
settings-no-keywords = ⚠️ Burada { $topics } konudan hiçbirinin anahtar kelimesi yok, bu yüzden hiçbir mesaj anahtar kelime yanıtı alamaz. Konuları yazanlar onlara `keywords` ekleyebilir.
settings-reports-fail = ⚠️ { $channel } kanalına gönderemiyorum: kanal silinmiş veya orada **Kanalı Görüntüle** ve **Mesaj Gönder** izinlerine ihtiyacım var.
settings-reports-refused = { $channel } kanalına gönderemiyorum. Orada bana **Kanalı Görüntüle** ve **Mesaj Gönder** izinlerini verin, sonra tekrar deneyin.
settings-no-such-choice = Lütfen bunlardan birini seçin: { $choices }.
settings-no-number = Lütfen { $least } ile { $most } arasında bir tam sayı girin.
settings-no-such-language = Bu dilde konu yok. Lütfen bunlardan birini seçin: { $choices }.
settings-no-such-topic = Böyle bir konu yok. Lütfen siz yazarken çıkan konulardan birini seçin.
settings-no-such-channel = Lütfen mesaj yazılabilen bir kanal seçin.
settings-guild-only = **{ $name }** yalnızca tüm sunucu için ayarlanabilir.
settings-nothing-to-undo = Geri alınacak bir şey yok.
settings-no-such-change = Böyle bir değişiklik yok.
settings-no-longer-fits = Bu geri alınamaz: { $place } için **{ $name }** sonradan yeniden değiştirildi. Yeni değer: { $value }.

## Schedules in words

schedule-why = Bunu neden görüyorum?
schedule-name = Konu gönderileri { $number }
schedule-day-name-monday = pazartesileri
schedule-day-name-tuesday = salıları
schedule-day-name-wednesday = çarşambaları
schedule-day-name-thursday = perşembeleri
schedule-day-name-friday = cumaları
schedule-day-name-saturday = cumartesileri
schedule-day-name-sunday = pazarları
schedule-every-day = her gün
schedule-weekdays = pazartesiden cumaya
schedule-when = { $days } saat { $time } ({ $zone })
schedule-line = { $status }, { $channel }, { $when }
schedule-status-on = etkin
schedule-status-draft = henüz etkin değil
schedule-status-paused = duraklatıldı
schedule-status-failed = otomatik olarak duraklatıldı
schedule-topics-of-all = tüm konular
schedule-topics-of-category = { $value } kategorisi
schedule-topics-of-document = { $value } belgesi
schedule-topics-of-list = şu konular: { $value }
schedule-language = { $language } dilinde
schedule-channel-language = kanalın dilinde
schedule-no-opening = giriş cümlesi yok
schedule-opening = “{ $opening }” ile başlar
schedule-no-role = kimseden bahsetmez
schedule-role = şundan bahseder: { $role }
schedule-no-thread = alt başlık yok
schedule-thread = her gönderinin altında bir alt başlık
schedule-publishes-not = yayınlanmaz
schedule-publishes = yayınlanır
schedule-asks-quiz-not = konuları gösterir
schedule-asks-quiz = test soruları sorar
schedule-skips-quiet-not = kimse yanıt vermese de gönderir
schedule-skips-quiet = kimse yanıt vermezse atlar
schedule-skips-none = hiçbir gönderiyi atlamaz
schedule-skips = şunu atlar: { $when }

## /outreach: posts on a schedule, for moderators: on posts

schedules-why-answer = Bu sunucunun moderatörleri buraya konu göndermemi istedi: { $when }. Bunun, yazdıklarınızla veya okuduklarınızla ilgisi yok. Moderatörler bunu `/outreach panel` ile duraklatabilir veya kaldırabilir. Daha az bildirim almak için bu kanalı sessize alın.
schedules-why-gone = Bu sunucunun moderatörleri buraya konu göndermemi istemişti, sonra bunu durdurdular. Bu kanaldan daha az bildirim almak için kanalı sessize alın.
schedules-talk = **{ $title }** hakkında daha fazlası:

## /outreach: posts on a schedule, for moderators: the panel

schedules-title = Konu gönderileri
schedules-nothing = Henüz plan yok. Bir plan oluşturduğunuzda, seçtiğiniz günlerde ve saatte bir kanala bir konu gönderirim. Siz etkinleştirene kadar hiçbir şey gönderilmez. Bir rol seçmediğiniz sürece kimseye bildirim gitmez.
schedules-next-title = Sıradaki gönderiler
schedules-no-next = Sırada gönderi yok: hiçbir plan etkin değil.
schedules-new = Yeni plan
schedules-open = Aç
schedules-refresh = Yenile
schedules-back = Tüm planlar
schedules-full = Zaten { $most } plan var, daha fazlası oluşturulamaz. Önce birini kaldırın.
schedules-out-of-date = ⚠️ Veritabanıma şu anda ulaşamıyorum. Lütfen bir dakika sonra tekrar deneyin.

## /outreach: posts on a schedule, for moderators: a schedule

schedules-status-on = 🟢 Etkin
schedules-status-draft = ⚪ Henüz etkin değil
schedules-status-paused = ⏸️ Duraklatıldı
schedules-status-failed = 🔴 Gönderemediğim için duraklatıldı
schedules-topics-of-all = Tüm konular
schedules-topics-of-category = { $value } kategorisindeki konular
schedules-topics-of-document = Şu belgeden konular: { $value }
schedules-topics-of-list = { $value }
schedules-posts-in = Gönderdiği kanal: { $channel }
schedules-language = { $language } dilinde
schedules-channel-language = Kanalın dilinde
schedules-opening = Giriş cümlesi: { $opening }
schedules-mentions = Bahsettiği rol: { $role }
schedules-opens-thread = Her gönderinin altında bir alt başlık açar
schedules-publishes = Her gönderiyi kanalın takipçileri için yayınlar
schedules-asks-quiz = Her konu hakkında 24 saat boyunca bir test sorusu sorar
schedules-skips-quiet = Son iki gönderiden beri kimse yanıt vermediyse bir gönderiyi atlar
schedules-recent-title = Son gönderiler
schedules-outcome-claimed = { $when }: gönderiliyor, { $topic }
schedules-outcome-refused = { $when }: Discord kabul etmedi, tekrar deneyeceğim, { $topic }
schedules-outcome-sent = { $when }: gönderildi, { $topic }
schedules-outcome-assumed = { $when }: büyük olasılıkla gönderildi, { $topic }. İşim yarıda kesildi ve kontrol etmek için kanalı okuyamıyorum.
schedules-outcome-skipped = { $when }: bir moderatör atladı
schedules-outcome-missed = { $when }: kaçırıldı, çünkü ertesi güne kadar çevrimdışıydım
schedules-outcome-quiet = { $when }: atlandı, çünkü son iki gönderiden beri kimse yanıt vermemişti
schedules-outcome-no-topic = { $when }: atlandı, çünkü gönderilecek konu kalmadı
schedules-outcome-failed = { $when }: gönderilmedi, Discord üç kez kabul etmedi
schedules-not-yet-published = { " " }(henüz yayınlanmadı, sonraki deneme { $when }: Discord kabul etmedi veya bir saat içinde zaten on gönderi yayınlanmıştı)
schedules-lacks = ⚠️ Oraya henüz gönderemiyorum. Kanalda bana şu izinleri verin: { $permissions }.
schedules-lacks-role = ⚠️ { $role } rolünden bahsedemiyorum. Herkesin bu rolden bahsetmesine izin verin veya bana **@everyone, @here ve Tüm Rollerden Bahset** iznini verin.
schedules-no-role = ⚠️ Bahsedilecek rol silinmiş. **Kanal ve seçenekler** altında başka bir rol seçin veya rolü boş bırakın.
schedules-cannot-see = ⚠️ { $channel } kanalını göremiyorum. Kanal silinmiş veya orada **Kanalı Görüntüle** iznine ihtiyacım var.
schedules-is-locked = ⚠️ Oraya gönderemiyorum: alt başlık kilitli. Kilidini açın veya bana **Alt Başlıkları ve Gönderileri Yönet** iznini verin.
schedules-lacks-tags = ⚠️ Oraya gönderemiyorum: forum bir etiket istiyor, ama kullanabileceğim bir etiketi yok. Yalnızca moderatörlere açık olmayan, herkesin kullanabileceği bir etiket ekleyin.
schedules-no-topics = ⚠️ Gönderilecek konu yok. **Konular ve metin** altında başka konular seçin.
schedules-how-to-stop = Durdurmak için aşağıdaki **Duraklat** veya **Kaldır** düğmesine basın. Tüm planları birden duraklatmak için `/outreach pause` kullanın.

## /outreach: posts on a schedule, for moderators: buttons

schedules-turn-on = Etkinleştir
schedules-resume = Devam ettir
schedules-pause = Duraklat
schedules-skip-one = Sıradaki gönderilerden birini atla
schedules-take-back = Atlanacak. Yine de göndermek için seçin.
schedules-is-skipped = atlanacak
schedules-post-now = Şimdi bir tane gönder
schedules-change-when = Günler ve saat
schedules-change-what = Konular ve metin
schedules-change-where = Kanal ve seçenekler
schedules-remove = Kaldır
schedules-remove-sure = Bu plan kaldırılsın mı? Bunu `/settings panel` ile geri alabilirsiniz.
schedules-remove-really = Planı kaldır
schedules-keep = Kalsın
schedules-undo = Geri al

## /outreach: posts on a schedule, for moderators: forms

schedules-new-form = Yeni plan
schedules-when-form = Günler ve saat
schedules-what-form = Konular ve metin
schedules-where-form = Kanal ve seçenekler
schedules-channel-field = Kanal
schedules-days-field = Günler
schedules-time-field = Yerel saat
schedules-time-hint = Örneğin 09:30 veya 18:00
schedules-zone-field = Saat dilimi
schedules-zone-hint = Bir şehir, tek saat dilimi olan bir ülke veya UTC
schedules-topics-field = Konular
schedules-topics-hint = Diğerlerini kendi listenize yazın: Konular ve metin altında
schedules-list-field = Kendi konu listeniz
schedules-list-hint = Konu, kategori veya belge başlıkları, her satıra bir tane
schedules-language-field = Dil
schedules-opening-field = Giriş cümlesi
schedules-opening-hint = Her gönderinin üstünde durur. İstemiyorsanız boş bırakın.
schedules-role-field = Bahsedilecek rol
schedules-role-hint = Rolün üyelerine her gönderide bildirim gider. İstemiyorsanız boş bırakın.
schedules-options-field = Seçenekler
schedules-option-thread = Her gönderinin altında alt başlık aç
schedules-option-publish = Takipçiler için yayınla
schedules-option-quiz = Konu göstermek yerine bir test sorusu sor
schedules-option-quiet = Kimse yanıt vermezse atla

## /outreach: posts on a schedule, for moderators: results

schedules-saved = Kaydedildi.
schedules-turned-on = Etkinleştirildi.
schedules-paused = Duraklatıldı.
schedules-paused-all = { $number } plan duraklatıldı. `/outreach panel` ile devam ettirebilirsiniz.
schedules-nothing-to-pause = Hiçbir plan etkin değil.
schedules-skipped = Şu gönderi atlanacak: { $when }.
schedules-not-skipped = Şu gönderi artık atlanmayacak: { $when }.
schedules-posted = Bir tane gönderildi, aşağıdaki son gönderilerde görebilirsiniz.
schedules-not-posted = Şimdi gönderemedim. Nedeni aşağıdaki son gönderilerde yazıyor.
schedules-undone = Geri alındı.
schedules-overtaken = Bu geri alınamaz: plan o zamandan beri yeniden değiştirildi.
schedules-removed = Kaldırıldı.
schedules-unchanged = Değiştirilecek bir şey yok.
schedules-gone = Bu plan kaldırılmış veya yerine başkası konmuş. Paneli `/outreach panel` ile yeniden açın.
schedules-failed-notice = ⚠️ { $channel } kanalına gönderilecek konuyu gönderemedim: { $reason }. Bir saat içinde üç kez denedim ve bu planı duraklattım. Sorunu giderin, sonra planı `/outreach panel` ile devam ettirin.

## /outreach: posts on a schedule, for moderators: problems

schedules-bad-time = Bu saati anlayamadım. Lütfen 09:30 veya 18:00 gibi yazın.
schedules-bad-zone = Birkaç saat dilimi uyuyor. Lütfen bunlardan birini yazın: { $zones }.
schedules-no-zone = Bu şehri veya saat dilimini bilmiyorum. Lütfen yakındaki büyük bir şehri veya UTC yazın.
schedules-bad-topics = Şu adda bir konu yok: { $topics }. Başlıkları `/topics` listesindeki gibi yazın, her satıra bir tane. Kategori adları ve belge başlıkları da olur.
schedules-left-out = ⚠️ Şu adda bir konu yok: { $topics }. Liste bunlar olmadan kaydedildi.
schedules-long-list = Bir listede en çok { $most } konu olabilir.
schedules-no-list = Lütfen **Kendi konu listeniz** alanına en az bir başlık yazın.
schedules-bad-channel = Metin kanallarına, duyuru kanallarına, alt başlıklara ve forumlara gönderebilirim.
schedules-bad-role = Bu rol artık yok.
schedules-role-refused = { $role } rolünden bahsedilemez. İzin hem sizde hem bende olmalı: herkesin bu rolden bahsetmesine izin verin veya ikimize de **@everyone, @here ve Tüm Rollerden Bahset** iznini verin.
schedules-everyone-refused = Herkesten bahsetmem. Lütfen başka bir rol seçin.
schedules-only-announcements = Yalnızca bir duyuru kanalındaki gönderiler yayınlanabilir.
schedules-no-quiz-published = Bir test yayınlanamaz: düğmeleri yalnızca bu sunucuda çalışır. İkisinden birinin işaretini kaldırın.
schedules-no-threads-there = Alt başlık yalnızca bir metin kanalında veya duyuru kanalında açılabilir.
schedules-nothing-to-skip = Atlanacak bir şey yok: planlanmış gönderi yok.

## /quiz, and quizzes in channels: a question

quiz-place = Soru { $number } / { $total }
quiz-right = ✅ **Doğru!** { $answer }
quiz-wrong =
    ❌ Seçtiğiniz: { $chosen }
    Doğru yanıt: **{ $answer }**
quiz-read = Devamını oku

## /quiz, and quizzes in channels: a private round

quiz-next = Sonraki soru
quiz-to-result = Sonucu gör
quiz-changed = Bu arada bir soru değiştirildi, bu yüzden onu atladım.
quiz-result = { $total } sorudan { $right } tanesini doğru yanıtladınız
quiz-all-right = { $total } sorunun hepsini doğru yanıtladınız!
quiz-nothing-left = Bu soruların hepsi bu arada değiştirildi. `/quiz` ile yeniden başlayın.
quiz-worth-reading = Okumaya değer konular:
quiz-again = Bir test daha
quiz-no-questions = Henüz test sorusu yok.
quiz-no-such-topic = Bununla ilgili test sorum yok. Listeden bir konu seçin veya `topic` alanını boş bırakın.
quiz-private = Bunu yalnızca siz görürsünüz ve hakkınızda hiçbir şey saklanmaz.

## /quiz, and quizzes in channels: in a channel

quiz-title = Test
quiz-open = Kapanış: { $closes }
quiz-nobody-yet = Henüz kimse yanıtlamadı
quiz-answered = { $number } kişi yanıtladı
quiz-answer = Yanıtla
quiz-choose = Bir yanıt seçin. İlk seçiminiz geçerlidir ve ne seçtiğinizi kimse görmez.
quiz-already = Bunu zaten yanıtladınız. İlk yanıtınız geçerlidir.
quiz-over = Bu test bitti.
quiz-gone = Bu test bitti ve artık bende yok. `/quiz` size başka sorular sorar.
quiz-right-answer = Doğru yanıt: **{ $answer }**
quiz-tally = Sunucuda **{ $total } kişiden { $right } kişi** doğru bildi.
quiz-too-few = Çok az kişi yanıtladığı için sayılar gösterilmiyor.

## /quiz, and quizzes in channels: for moderators

quiz-posted = Gönderildi: { $link }. Kapanış: { $closes }.
quiz-close-now = Şimdi kapat
quiz-closing = Şimdi kapatıyorum. Sonuç birazdan gönderide görünür.
quiz-is-over = Zaten bitti.
quiz-cannot-post = { $channel } kanalına gönderemiyorum. Orada bana **Kanalı Görüntüle** ve **Mesaj Gönder** izinlerini verin.

## /share

share-title = { $network } üzerinde paylaş
share-length = { $length } / { $limit } karakter ({ $network } sayımıyla)
share-plain = Düz metin
share-plain-length = { $length } / { $limit } karakter
share-alt = Resmin, göremeyenler için açıklaması:
share-drawing = Resim çiziliyor…
share-no-letters = Resim yok: metindeki bazı harfler için yazı tipim yok.
share-no-picture = Resim şu anda çizilemiyor. Lütfen daha sonra tekrar deneyin.
share-unreviewed = Bu çeviriyi henüz kimse gözden geçirmedi. Lütfen paylaşmadan önce okuyun.
share-pick-network = Başka bir sosyal ağ
share-pick-language = Başka bir dil
share-square = Kare resim
share-wide = Geniş resim
share-light = Açık renkli resim
share-dark = Koyu renkli resim
share-no-such-topic = “{ $topic }” diye bir konu yok. Lütfen siz yazarken çıkan listeden birini seçin.

## /tour

tour-place = { $number } / { $total }
tour-back = ◀ Geri
tour-next = İleri ▶
tour-finish = Sona git ▶
tour-again = Baştan başla
tour-quiz = Testi çöz
tour-nothing = Burada hiç konu yok.
tour-no-quiz = Bu konuların test sorusu yok.
tour-end = Tur bu kadardı
tour-keep = Saklamanız için hepsi tek dosyada:
tour-and-more = ve { $count } konu daha

## /start-here: the card for newcomers, and the replies to its moderator

tour-card-title = Buradan başlayın: { $community }
tour-card-title-nameless = Buradan başlayın
tour-card-said = { $total ->
        [one] Kısa bir tur size bir konuyu tanıtır. Bunu yalnızca siz görürsünüz.
       *[other] Kısa bir tur size { $total } konuyu tanıtır, her sayfada bir konu. Bunu yalnızca siz görürsünüz.
    }
tour-start = Tura başla
tour-posted =
    Gönderildi: { $link }
    Sabitlemek için o mesajın menüsünü açın ve **Mesajı Sabitle** seçin.
tour-cannot-post = Bu kanala gönderemiyorum. Bende olmayan izinler: { $permissions }.

## /insights, for moderators

insights-title = Son { $days } gün
insights-period-7-days = 7 gün
insights-period-30-days = 30 gün
insights-period-13-weeks = 13 hafta
insights-period-52-weeks = 52 hafta
insights-nothing = Bu sürede kimse bana bir şey sormadı.
insights-questions = **Sorular: { $questions }**. Yanıtlanan: { $answered }. Öneri verilen: { $suggestions }. Konu bulunamayan: { $none }.
insights-way-ask = `/ask`
insights-way-mention = bahsetmeler
insights-way-direct = direkt mesajlar
insights-way-menu = **Answer this**
insights-way-keyword = anahtar kelimeler
insights-picked = düğmelerle açılan konular: { $times }
insights-helpful = Oylar: { $votes }, **{ $share }** yararlı
insights-outreach = **Gönderiler, testler, turlar ve paylaşılan metinler**
insights-outreach-count-post = Gönderiler: { $number }
insights-outreach-count-opened = Gönderilerden açılanlar: { $number }
insights-outreach-count-quiz-taken = Çözülen testler: { $number }
insights-outreach-count-tour-begun = Başlanan turlar: { $number }
insights-outreach-count-tour-finished = Tamamlanan turlar: { $number }
insights-outreach-count-shared = Paylaşılan metinler: { $number }
insights-right-share = doğru yanıt oranı: { $share }
insights-too-few = { $people } kişiden az
insights-kept = Oylar ve yanıtlanmamış sorular { $days } gün saklanır.
insights-gaps = **Yanıtlanmamış sorular**
insights-no-gaps = En az { $people } kişinin sorduğu yanıtlanmamış bir soru yok.
insights-gap = “{ $question }”, { $people } kişi
insights-none-waits = Başkalarının sorduğu sorulardan bekleyen yok. Kendi sorularınız sayılmaz.
insights-waiting = { $number ->
        [one] Başkalarının sorduğu { $number } soru bekliyor. { $people } kişi sorduğunda gösterilir.
       *[other] Başkalarının sorduğu { $number } soru bekliyor. Her biri { $people } kişi sorduğunda gösterilir.
    }
insights-csv = CSV dosyaları olarak
insights-csv-here = { $since } – { $until } arasının sayıları, hesap tablosu için.
insights-column-day = gün
insights-column-way = yol
insights-column-reply = yanıt
insights-column-topic = konu
insights-column-language = dil
insights-column-times = kez
insights-column-title = başlık
insights-column-helpful = yararlı
insights-column-not-helpful = yararlı değil
insights-column-reason = neden
insights-column-expected-topic = beklenen konu
insights-column-event = olay
insights-column-people = kişi
insights-column-last-asked = son sorulma
insights-column-question = soru
insights-no-chart = Grafik şu anda çizilemiyor.

## /insights, for moderators: in the chart

insights-by-day = Günlük soru sayısı
insights-by-week = Haftalık soru sayısı
insights-kind-answer = Yanıtlanan
insights-kind-suggestions = Öneri verilen
insights-kind-none = Konu bulunamayan
insights-topics = En çok gösterilen konular
insights-month-jan = Oca
insights-month-feb = Şub
insights-month-mar = Mar
insights-month-apr = Nis
insights-month-may = May
insights-month-jun = Haz
insights-month-jul = Tem
insights-month-aug = Ağu
insights-month-sep = Eyl
insights-month-oct = Eki
insights-month-nov = Kas
insights-month-dec = Ara
insights-day = { $day } { $month }
insights-shown = { $title }: { $times }
insights-described = Son { $days } günün iki çubuk grafiği. Yanıt türüne göre sorular: { $kinds }; en çok soru gelen gün: { $busiest }. En çok gösterilen konular: { $topics }.

## /diagnose, for moderators

diagnose-title = Tanılama

## /diagnose, for moderators: the reply if somebody asks the bot

diagnose-asked = **Biri burada bana bunu sorarsa**
diagnose-answer = *{ $title }* ile yanıt veririm, { $confidence } eminim.
diagnose-one-suggestion = Emin değilim, bu yüzden bunun kastedilip kastedilmediğini sorarım: *{ $title }*.
diagnose-suggestions = Emin değilim, bu yüzden şunları öneririm: { $titles }.
diagnose-closest = Hiçbir konunun bunu yanıtlamadığını söyler ve en yakınları gösteririm: { $titles }.
diagnose-no-match = Hiçbir konunun bunu yanıtlamadığını söylerim.

## /diagnose, for moderators: the reasons

diagnose-reason-sure = Yanıt vermek için { $answer } emin olmam gerekir.
diagnose-reason-rival = *{ $title }* konusunda { $confidence } eminim. Bu, yanıt vermek için yeterli. Ama *{ $rival }* de uygun.
diagnose-reason-likely = *{ $title }* konusunda { $confidence } eminim. Yanıt vermek için { $answer } emin olmam gerekir.
diagnose-reason-two-subjects = Aynı anda iki konu soruluyor.
diagnose-reason-named = En olası konudan yalnızca { $confidence } eminim. Ama bu, bir konunun adının geçtiği bir soru.
diagnose-reason-unlikely = En olası konu *{ $title }*, { $confidence }. Onunla yanıt vermek için { $answer } gerekir. Konu önermek için en olası üç konunun toplamda { $offer } olması gerekir; şu an { $together }.
diagnose-exact = *{ $title }* konusunun bir adıyla veya örnek sorusuyla birebir aynı.
diagnose-no-words = Aranacak bir kelime içermiyor.
diagnose-framed = *{ $title }* konusunun bir adı veya örnek sorusu, çevresinde yalnızca yaygın kelimeler var.
diagnose-states = Bu bir soru değil, bu yüzden bir soruda olduğundan daha emin olmam gerekir.
diagnose-part = Yalnızca şu kısmı kullandım: “{ $part }”.
diagnose-rejected = Şunların kastedilmediğini söylüyor: { $titles }.
diagnose-unknown = Hiçbir konu şu kelimeleri kullanmıyor: { $words }.
diagnose-addresses = Adresleri dikkate almadım: { $addresses }.
diagnose-switched-off = Burada kapalı: { $titles }.

## /diagnose, for moderators: advice to change the reply

diagnose-add-question = *{ $title }* bunu yanıtlıyorsa şunu örnek sorularına ekleyin: “{ $question }”.
diagnose-tell-apart = Bu konulardan yalnızca biri bunu yanıtlıyorsa şunu onun örnek sorularına ekleyin: “{ $question }”.
diagnose-new-topic = Bununla ilgili bir konu yok. Yeni bir konu gerekiyor.

## /diagnose, for moderators: the likeliest topics

diagnose-candidates = En olası konular:
diagnose-candidate = *{ $title }*, olasılığı { $confidence }

## /diagnose, for moderators: the reaction if nobody asks the bot

diagnose-unasked = **Biri bunu bana sormadan burada yazarsa**
diagnose-keyword = İçinde *{ $title }* konusunun anahtar kelimesi geçiyor: { $keywords }.
diagnose-no-keyword = İçinde hiçbir konunun anahtar kelimesi geçmiyor.
diagnose-question = Soruya benziyor.
diagnose-no-question = Soruya benzemiyor.
diagnose-would-reply = Yanıt verirdim.
diagnose-would-not-reply = Yanıt vermezdim: { $why }

## /diagnose, for moderators: the bot's permissions

diagnose-permissions = **Buradaki izinlerim**
diagnose-none-lacking = Gereken tüm izinlerim var.
diagnose-lacking = Bende olmayan izinler: { $permissions }.

## Permissions: their names in Discord's client in your language, or in English if Discord doesn't have your language

permissions-name-view-channel = Kanalı Görüntüle
permissions-name-read-messages = Kanalı Görüntüle
permissions-name-send-messages = Mesaj Gönder
permissions-name-send-messages-in-threads = Alt Başlıklarda Mesaj Gönder
permissions-name-create-public-threads = Herkese Açık Alt Başlıklar Oluştur
permissions-name-read-message-history = Mesaj Geçmişini Oku
permissions-name-embed-links = Bağlantı Yerleştir
permissions-name-create-posts = Gönderi Oluştur

## Commands and options in Discord's own menus: at most 100 characters each. Only for languages that Discord's

## client has: not for Arabic and Urdu

command-ask = Soru sorun veya bir konu seçin.
option-ask-question = Öğrenmek istediğiniz şey, kendi sözlerinizle
option-ask-private = Yanıtı yalnızca siz görürsünüz
option-ask-to = Yanıtın gösterileceği kişi: ondan bahsedilir
command-topics = Açıklayabildiğim her şeyi görün.
command-help = Soru sormanın yollarını görün.
command-about = Ne olduğumu, neleri bildiğimi ve neleri sakladığımı görün.
command-language = Hangi dilde yanıt verdiğimi ve nedenini görün, kendi dilinizi seçin.
option-language-language = Yalnızca sizin gördüğünüz yanıtların dili
command-quiz = Bilginizi sınayın. Bunu yalnızca siz görürsünüz ve hakkınızda hiçbir şey saklanmaz.
option-quiz-topic = Yalnızca bu konudan sorular; seçmezseniz tüm konulardan
option-quiz-questions = Kaç soru
command-settings = Burada nasıl davranacağımı belirleyin
command-settings-panel = Her şeyi tek yerden görün ve değiştirin.
option-settings-place = Bir kanal, alt başlık, forum veya kategori; seçmezseniz bu kanal
option-settings-whole-server = Her yerde, kendi ayarı olan yerler dışında
command-settings-show = Geçerli ayarları ve nereden geldiklerini okuyun.
command-settings-keywords = İçinde bir konunun adı geçen mesajlara yanıt vermemi ayarlayın.
option-settings-mode = Bana yazılmadığı hâlde hangi mesajlara yanıt vereceğim
command-settings-topic = Bir konuyu kapatın veya açın.
option-settings-topic = Hangi konu
option-settings-state = Kapalı: orada bu konuyla yanıt vermem ve onu önermem
command-settings-undo = Bir değişikliği geri alın.
option-settings-change = Hangi değişiklik; seçmezseniz henüz geri alınmamış en son değişiklik
command-outreach = Konuları bir plana göre gönderin
command-outreach-panel = Gönderileri ayarlayın ve sırada ne olduğunu görün.
command-outreach-next = Sıradaki yedi gönderiyi görün.
command-outreach-pause = Tüm gönderileri birden duraklatın.
command-outreach-new = Bir plan oluşturun. Siz etkinleştirene kadar hiçbir şey gönderilmez.
option-outreach-channel = Nereye gönderilecek
option-outreach-time = Yerel saat, örneğin 18:00
option-outreach-zone = Bir şehir veya saat dilimi
option-outreach-days = Hangi günler; seçmezseniz pazartesileri
command-outreach-quiz = Bir kanala test sorusu gönderin. Herkes gizli olarak yanıtlar.
option-outreach-topic = Bu konudan bir soru; seçmezseniz son zamanlarda sorulmamış bir soru
option-outreach-hours = Yanıtlama süresi (saat); seçmezseniz 24 saat
command-share = Bir konuyu başka yerde paylaşmak için metin ve resim alın.
option-share-topic = Neyi paylaşacağınız
option-share-for = Nerede paylaşmak istediğiniz
command-tour = Açıklayabildiklerimi bir turla gezin. Bunu yalnızca siz görürsünüz.
command-start-here = Bu kanala sabitlenecek bir kart gönderin: düğmesi, basan kişi için turu başlatır.
command-diagnose = Buradaki bir metinle ne yapacağımı ve nedenini görün.
option-diagnose-text = Birinin sorduğu veya burada yazabileceği şey
command-insights = Burada nelerin sorulduğunu, neyin yardımcı olduğunu ve neyin yanıtsız kaldığını görün.
option-insights-period = Ne kadar geriye bakılsın; seçmezseniz 30 gün
command-privacy = Nelerin, ne kadar süreyle saklandığını ve kimlerin gördüğünü okuyun.
command-mydata = Hakkınızda saklananları görün ve silin.

## The preview's page

page-connecting = Bağlanılıyor…
page-channels = Kanallar
page-connection-lost = Bağlantı koptu. Yeniden deneniyor…
page-servers = Sunucular
page-direct-messages = Direkt Mesajlar
page-unread = { $name }, okunmadı
page-channels-of = { $name } kanalları
page-you = Siz
page-settings = Ayarlar
page-you-are = Kimsiniz
page-member = Üye
page-moderator = Moderatör
page-colours = Renkler
page-dark = Koyu
page-light = Açık
page-language = Dil
page-of-discord = Discord'unuzun dili
page-own = Kendi diliniz, /language ile olduğu gibi
page-clock = Saat
page-next-post = Sonraki gönderiye
page-day-later = Bir gün sonra
page-members = Üyeler
page-online = Çevrimiçi — { $count }
page-write-to = Mesaj yaz: { $name }
page-may-not-send = Bu kanalda mesaj gönderme izniniz yok.
page-use-command = Bir uygulamanın komutunu kullan
page-commands = Komutlar
page-send = Gönder
page-replying-to = Yanıtlanan:
page-cancel-reply = Yanıttan vazgeç
page-no-command = { $name } adında bir komut yok.
page-not-sent = Mesaj gönderilmedi.
page-cancel-command = Komuttan vazgeç
page-send-command = Komutu gönder
page-loading-failed = Seçenekler yüklenemedi
page-loading-options = Seçenekler yükleniyor…
page-options = Seçenekler
page-messages-in = Mesajlar: { $name }
page-welcome = Hoş geldiniz: { $name }!
page-direct-begins = { $name } ile direkt mesajlarınız burada başlıyor.
page-thread-begins = Alt başlık burada başlıyor.
page-channel-begins = { $name } kanalı burada başlıyor.
page-try-one = Bunlardan birini deneyin
page-plain-question = Basit bir soru
page-misspelt = Yazım hatalı bir soru
page-unknown = Burada yanıtı olmayan bir soru
page-how = Tüm komutları görmek için { $slash } yazın ya da bir mesaja sağ tıklayıp (telefonda basılı tutup) { $apps } seçeneğini seçin.
page-no-command-needed = Burada komut gerekmez: sorunuzu yazın, { $name } yanıtlar.
page-other-ways = Bir kanalda sorunuzla birlikte { $mention } da yazabilir ya da { $direct }.
page-send-direct = { $name } botuna direkt mesaj gönderebilirsiniz
page-thinking = { $name } düşünüyor…
page-edited = (düzenlendi)
page-published = Yayınlandı
page-followed = Bu kanalın takip ettiği bir kanaldan
page-deleted = Asıl mesaj silindi
page-used = kullandı:
page-only-you = Bunu yalnızca siz görebilirsiniz
page-dismiss-message = Mesajı gizle
page-sending = Komut gönderiliyor…
page-actions = Mesaj işlemleri
page-reply = Yanıtla
page-edit = Düzenle
page-dismiss = Gizle
page-more = Daha fazla
page-edit-this = Mesajı düzenle
page-attachment = Ek
page-a-message = Mesaj
page-edit-message = Mesajı Düzenle
page-copy-text = Metni Kopyala
page-apps = Uygulamalar
page-delete-message = Mesajı Sil
page-loading = Yükleniyor…
page-no-apps = Burada hiçbir uygulamanın bir şeyi yok
page-no-posts = Henüz gönderi yok.
page-posts-in = Gönderiler: { $name }
page-sure = Bu mesajı silmek istediğinizden emin misiniz?
page-cancel = Vazgeç
page-delete = Sil
page-close = Kapat
page-submit = Formu gönder
page-select = Bir seçim yapın
page-clear = Temizle
page-comma = ,{ " " }
page-field-required = Bu alan zorunludur
page-option-required = Bu seçenek zorunludur. Bir değer girin.
page-pick-one = Seçeneklerden birini seçin.
page-true = Doğru
page-false = Yanlış
page-people = Kişiler
page-category = Kategori
page-failed = Bu etkileşim başarısız oldu
page-failed-try-again = Bir şeyler ters gitti. Tekrar deneyin.
page-no-connection = Bağlantı koptu.
page-form-from = Bu form { $name } uygulamasına gönderilecek. Parola veya başka hassas bilgiler yazmayın.
page-about-line = Falak önizlemesi: { $community }, { $number ->
        [one] { $number } konu
       *[other] { $number } konu
    }, örneğin { $title }
page-about-text = Bu, bilgisayarınızda bir Falak önizlemesidir. Discord'a hiçbir şey gönderilmez. { $community } hakkında { $number ->
        [one] { $number } konu
       *[other] { $number } konu
    } bilir, örneğin { $titles }.
examples-bread = Ekşi mayalı ekmek nasıl yapılır?
examples-chess = Satranç finalini kim kazandı?
examples-train = Viyana'ya hangi tren gider?
