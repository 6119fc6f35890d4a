

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

shared-all-topics = Semua topik
shared-previous = ◀ Sebelumnya
shared-next = Berikutnya ▶
shared-other-languages = Bahasa lain: { $names }
shared-two-languages = { $first } + { $second }

## Shared by several features: replies, also on the command line

shared-did-you-mean = Apakah maksud Anda salah satu dari ini?
shared-did-you-mean-one = Apakah maksud Anda { $title }?
shared-no-match = Saya tidak punya topik yang menjawab ini.
shared-closest = Topik yang paling mendekati:
shared-nothing-asked = Apa yang ingin Anda ketahui?

## Shared by several features: on lists

shared-page = Halaman { $page } dari { $pages }
shared-count = Topik: { $count }

## Shared by several features: about the messages that the bot reads

shared-reads-addressed = Saya hanya membaca yang ditujukan kepada saya: perintah, pesan yang menyebut saya atau membalas saya, pesan langsung, dan pesan yang dipilih seseorang lewat **Answer this**.
shared-reads-all = Saya membaca pesan di channel yang bisa saya lihat untuk mencari kata kunci topik saya. Saya tidak menyimpan apa pun dari pesan yang tidak ditujukan kepada saya. Moderator menentukan di mana saya membalas kata kunci. Anda bisa menolak balasan seperti ini lewat tombol di bawahnya.

## Shared by several features: pieces of texts

shared-comma = ,{ " " }
shared-semicolon = ;{ " " }
shared-percent = { $number }%
shared-quoted = “{ $text }”
shared-labelled = { $label }: { $value }

## Shared by several features: refusals and failures

shared-topic-gone = Topik itu sudah tidak ada. Ketik `/ask` untuk melihat apa yang bisa saya jelaskan sekarang.
shared-unreadable = Tombol atau menu ini sudah tidak berfungsi. Silakan gunakan perintah sebagai gantinya.
shared-fill-in-again = Isi lagi
shared-entries-gone = Saya sudah tidak menyimpan isian Anda. Silakan buka formulirnya lagi.
shared-command-changed = Perintah ini sudah berubah. Minta pengelola bot menjalankan `sync`.
shared-not-a-moderator = Untuk ini Anda memerlukan izin **Kelola Server**.
shared-not-in-a-guild = Ini hanya berfungsi di server tempat saya menjadi anggota.
shared-too-much = Anda bertanya terlalu cepat. Silakan tunggu satu menit, lalu coba lagi.
shared-too-much-here = Saat ini terlalu banyak pertanyaan di sini. Silakan tunggu satu menit, lalu coba lagi.
shared-not-saved = Database saya sedang tidak bisa diakses, jadi ini mungkin **belum tersimpan**. Silakan tunggu beberapa menit, lalu coba lagi.
shared-not-shown = Database saya sedang tidak bisa diakses, jadi saya tidak bisa menampilkan ini. Silakan tunggu beberapa menit, lalu coba lagi.
shared-failure = Terjadi kesalahan. Catatannya ada di log saya, dengan referensi { $reference }.

## Answers: on buttons and selects

answers-read-more = Baca selengkapnya
answers-report = Laporkan kesalahan
answers-remove = Hapus
answers-post = Kirim sebagai balasan
answers-back-to-topics = Kembali ke daftar topik
answers-related = Topik terkait

## Answers: above an answer

answers-asked = Pertanyaan: “{ $question }”
answers-addressed = Untuk { $mention }
answers-answers = Jawaban untuk { $link }

## Answers: replies

answers-how-to-ask = Ketik `/ask` untuk melihat apa yang bisa saya jelaskan, atau buka `/topics`.
answers-source = Dari *{ $document }*, { $section }
answers-unreviewed = terjemahan belum diperiksa
answers-untranslated = belum diterjemahkan ke { $language }, jadi ditampilkan dalam { $shown }
answers-partly-untranslated = belum diterjemahkan ke { $language }, jadi ditampilkan dalam { $shown }: { $parts }
answers-part-details = “Baca selengkapnya”
answers-part-links = tautan
answers-part-image = deskripsi gambar
answers-withheld = Discord tidak menampilkan pesan yang Anda balas, jadi saya tidak bisa membacanya. Tekan lama atau klik kanan pesan itu, lalu pilih **Aplikasi** dan **Answer this**.
answers-no-text = Pesan itu tidak berisi teks yang bisa saya jawab.
answers-welcome = Sama-sama! 🙂 Kirim pesan kepada saya kapan saja kalau ada pertanyaan lain.
answers-at-hand = 🙂 Saya siap membantu kapan pun Anda punya pertanyaan.
answers-people-only = Saya hanya menjawab pesan dari orang.
answers-posted = Terkirim: { $link }
answers-posted-unseen = Hanya Anda yang bisa melihatnya: server ini tidak mengizinkan aplikasi yang Anda tambahkan sendiri mengirim pesan yang terlihat oleh semua orang.

## Answers: refusals

answers-topic-off = Topik itu dinonaktifkan di sini.
answers-message-gone = Pesan yang Anda minta saya jawab sudah dihapus.
answers-may-not-post = Anda tidak bisa menulis di channel ini, jadi saya tidak bisa mengirim pesan untuk Anda.
answers-not-yours = Hanya orang yang bertanya, atau orang dengan izin **Kelola Pesan**, yang bisa menghapus ini.
answers-private-and-to = Jawaban tidak bisa sekaligus `private` dan ditujukan kepada seseorang dengan `to`. Silakan pilih salah satu.
answers-to-a-bot = Untuk `to`, silakan pilih orang, bukan bot.

## /topics

topics-topics = Topik
topics-more-topics = Topik lainnya
topics-no-topics = Tidak ada topik di sini.
topics-pick-topic = Pilih topik
topics-pick-document = Pilih dokumen
topics-pick-category = Pilih kategori

## /help and /about

help-help-title = Cara bertanya
help-help =
    - `/ask` dan pertanyaan Anda. Topik muncul saat Anda mengetik. Gunakan `private` agar hanya Anda yang melihat jawabannya, atau `to` untuk menyebut seseorang.
    - Sebut saya di channel, atau kirim pesan langsung kepada saya.
    - Tekan lama atau klik kanan sebuah pesan, lalu pilih **Aplikasi** dan **Answer this**. Jawabannya bisa Anda kirim sebagai balasan.
    - `/topics` menampilkan semua yang bisa saya jelaskan. `/about` menjelaskan siapa saya.
    - `/tour` memandu Anda melihat topik satu per satu. `/quiz` menguji pengetahuan Anda.
    - `/share` memberi Anda teks dan gambar tentang sebuah topik untuk dibagikan di jejaring sosial lain.
    - `/language` menunjukkan bahasa balasan saya. Di sana Anda juga bisa memilih bahasa Anda.
    - `/privacy` menjelaskan apa yang disimpan. `/mydata` menampilkan dan menghapus data Anda.
help-about-title = Tentang { $name }
help-about = Saya menjawab pertanyaan berdasarkan kumpulan topik.
help-about-community = Saya menjawab pertanyaan berdasarkan kumpulan topik untuk { $community }.
help-from-documents = Semua topik disusun dari dokumen di bawah ini. Setiap jawaban menyebutkan bagian yang menjadi sumbernya. Saya hanya menjawab berdasarkan dokumen ini.
help-partly-from-documents = Sebagian topik disusun dari dokumen di bawah ini. Jawabannya menyebutkan bagian yang menjadi sumbernya. Saya hanya menjawab berdasarkan topik-topik ini.
help-from-topics = Saya hanya menjawab berdasarkan topik-topik ini.
help-contact =
    { "" }**Pengelola bot ini**
    { $contact }
help-documents = **Dokumen**
help-privacy = **Privasi**
help-remembers = Saya menyimpan pertanyaan yang tidak bisa saya jawab untuk beberapa waktu, tanpa nama penanyanya. `/privacy` menjelaskan apa yang disimpan, berapa lama, dan siapa yang melihatnya. `/mydata` menampilkan dan menghapus data Anda.

## /language

languages-title = Bahasa
languages-private = **Balasan yang hanya Anda lihat** memakai **{ $language }**, karena { $reason }.
languages-question-first = Kalau pertanyaan Anda jelas memakai bahasa lain, balasannya memakai bahasa itu.
languages-public = **Balasan yang dilihat semua orang** memakai bahasa pertanyaannya. Kalau bahasanya tidak jelas, balasan memakai **{ $language }**, karena { $reason }. Pilihan Anda sendiri tidak berpengaruh pada balasan ini, jadi tidak ada yang tahu apa pilihan Anda.
languages-reason-choice = Anda memilihnya
languages-reason-question = pertanyaannya memakai bahasa itu
languages-reason-client = Discord Anda memakai bahasa itu
languages-reason-channel = moderator memilihnya untuk channel ini
languages-reason-guild = moderator memilihnya untuk server ini
languages-reason-guild-locale = itu bahasa server ini di Discord
languages-reason-base = semua topik ditulis dalam bahasa itu
languages-unwritten = Anda memilih **{ $language }**, tetapi saat ini tidak ada topik dalam bahasa itu.
languages-only-one = Semua topik ditulis dalam **{ $language }**.
languages-stored = Saya menyimpan pilihan Anda sampai Anda memilih “Otomatis”. `/mydata` juga menampilkan dan menghapusnya.
languages-choose = Pilih bahasa untuk balasan yang hanya Anda lihat
languages-automatic = Otomatis
languages-no-such-language = Tidak ada topik dalam bahasa itu. Silakan pilih dari daftar.

## Votes: on buttons and selects

feedback-why = Apa yang kurang tepat?
feedback-reason-wrong-topic = Tidak menjawab pertanyaan
feedback-reason-unclear = Tidak jelas
feedback-reason-too-short = Ada yang kurang
feedback-reason-outdated = Salah atau sudah tidak berlaku
feedback-expected = Seharusnya …

## Votes: replies to a vote

feedback-noted-helpful = Tersimpan: **membantu**. Untuk mengubah penilaian Anda, tekan tombol yang lain.
feedback-changed-to-helpful = Diubah menjadi **membantu**.
feedback-noted-unhelpful = Tersimpan: **tidak membantu**.
feedback-changed-to-unhelpful = Diubah menjadi **tidak membantu**.
feedback-invitation = Kalau mau, beri tahu alasannya. Tidak ada yang melihat nama Anda.
feedback-thanks = Terima kasih! Tersimpan: { $reason }.
feedback-thanks-and = Terima kasih! Kalau mau, pilih topik yang benar.
feedback-thanks-expected = Terima kasih! Tersimpan: seharusnya { $title }.

## Reports of mistakes

reports-report-title = Laporkan kesalahan
reports-what-is-wrong = Apa yang salah?
reports-report-use = Moderator atau pengelola bot akan membacanya, tanpa nama Anda.
reports-report-thanks = Terima kasih! Laporan Anda sudah terkirim.
reports-too-many-reports = Anda sudah mengirim banyak laporan dalam satu jam terakhir. Silakan coba lagi nanti.
reports-card-reported = Jawaban ini sudah beberapa kali dilaporkan dalam satu jam terakhir. Silakan coba lagi nanti.
reports-reported-before = Terima kasih! Ini sudah pernah dilaporkan.
reports-reported = Ada laporan kesalahan di { $title }

## Keyword replies: on buttons

keyword-replies-not-now = Jangan sekarang
keyword-replies-opt-out = Tolak balasan seperti ini
keyword-replies-opt-in = Terima lagi balasan seperti ini

## Keyword replies: replies to the buttons

keyword-replies-silenced = Dihapus. Selama satu hari saya tidak akan mengangkat topik ini di sini.
keyword-replies-silenced-unsaved = Dihapus. Saya tidak akan mengangkat topik ini di sini selama satu hari, atau sampai saya dimulai ulang: database saya sedang tidak bisa diakses.
keyword-replies-not-yours = Hanya orang yang saya balas, atau orang dengan izin **Kelola Pesan**, yang bisa melakukan itu.
keyword-replies-opted-out = Mulai sekarang, di semua server, saya hanya membalas Anda kalau Anda bertanya kepada saya.
keyword-replies-opted-in = Saya bisa membalas lagi saat Anda menulis tentang salah satu topik saya, di tempat yang diizinkan moderator.
keyword-replies-stopped-by-disabled = Pengelola bot belum mengaktifkan balasan kata kunci (`KEYWORD_REPLIES=1`).
keyword-replies-stopped-by-off = Balasan kata kunci dinonaktifkan di sini.
keyword-replies-stopped-by-command = Ini tampak seperti perintah untuk bot.
keyword-replies-stopped-by-no-topic = Pesannya tidak berisi kata kunci topik apa pun.
keyword-replies-stopped-by-no-question = Ini tidak tampak seperti pertanyaan. Di sini hanya pertanyaan yang dibalas.
keyword-replies-stopped-by-topic-off = Topiknya dinonaktifkan di sini.
keyword-replies-stopped-by-cooldown = Saya sudah membalas tentang topik ini di sini, dan jedanya belum selesai.
keyword-replies-stopped-by-conversation = Saya sedang berbicara dengan orang ini di sini.
keyword-replies-stopped-by-silenced = Seseorang menekan **Jangan sekarang** untuk topik ini di sini dalam 24 jam terakhir.
keyword-replies-stopped-by-opted-out = Orang ini menolak balasan kata kunci.
keyword-replies-stopped-by-unknown = Database saya tidak bisa diakses, jadi saya tidak tahu apakah ada yang menolak balasan kata kunci.
keyword-replies-stopped-by-limit = Saat ini terlalu banyak jawaban.

## /privacy and /mydata

privacy-title = Privasi
privacy-stored =
    { "" }**Apa yang disimpan**
    - **Penilaian Anda** (👍, 👎): ID pengguna Anda, jawabannya, topik dan bahasanya, server, waktu, dan alasan Anda, selama { $votes } hari. Moderator hanya melihat jumlahnya, tidak pernah siapa yang memberi penilaian.
    - **Pertanyaan yang tidak bisa saya jawab**, atau yang menurut Anda saya jawab dengan keliru, selama { $misses } hari: kata-katanya dalam huruf kecil, tanpa sebutan (@), angka, tautan, dan alamat; hari, server, bahasa, dan topiknya; serta sebuah kode sebagai ganti nama Anda. Moderator baru melihat pertanyaan seperti itu setelah { $people } orang berbeda menanyakan hal serupa. Mereka tidak melihat kata yang dipakai oleh kurang dari { $people } orang di antaranya. Saya tidak mengenali nama orang, jadi mohon jangan menulis nama.
    - **Kunci kode itu**, selama { $key } hari. Selama kuncinya ada, saya bisa tahu pertanyaan mana yang milik Anda. Setelah kuncinya dimusnahkan, tidak ada yang bisa.
    - **Seberapa sering saya membalas**, menurut hari, server, cara bertanya, jenis balasan, topik, dan bahasa, selama { $usage } hari. Tidak ada data tentang siapa pun.
    - **Pilihan Anda dalam kuis** di channel: dengan sebuah kode sebagai ganti nama Anda, sampai kuisnya ditutup. Setelah itu saya hanya menyimpan berapa orang yang memilih apa, selama { $quizzes } hari, dan tidak menyimpan apa pun kalau jawabannya kurang dari { $people }.
    - **Hasil postingan, kuis, tur, dan teks yang dibagikan**, sebagai jumlah per hari dan per server, selama { $usage } hari. Moderator tidak melihat angka yang mungkin menyangkut kurang dari { $people } orang.
    - **Pengaturan server**, dan selama { $changes } hari setiap perubahannya beserta waktu dan moderator yang mengubahnya. Moderator server itu bisa melihatnya.
    - **Penolakan Anda atas balasan kata kunci**: ID pengguna Anda dan waktunya, sampai Anda menerimanya lagi.
    - **Bahasa yang Anda pilih** dengan `/language`: ID pengguna Anda, bahasanya, dan waktunya, sampai Anda memilih **Otomatis** lagi.
    - **Catatan bahwa Anda menghapus data Anda**, beserta waktunya, dengan sebuah kode sebagai ganti nama Anda. Dengan begitu, cadangan lama tidak bisa mengembalikannya.
    - **Balasan kata kunci**, dan **Jangan sekarang** pada balasan itu: server, channel, topik, dan waktunya, selama satu hari.
    - **Kesalahan yang Anda laporkan**: isi laporan Anda, tanpa nama Anda. Laporan masuk ke channel pilihan moderator atau, kalau tidak ada, ke log pengelola bot. Laporan tetap ada di sana selama channel atau log itu masih ada.
    - **Server yang sudah saya tinggalkan**: semua yang disimpan tentang server itu dihapus setelah { $guild } hari.
privacy-not-stored =
    { "" }**Apa yang tidak disimpan**
    Nama Anda, pesan Anda yang lain, dan hal lain apa pun tentang Anda. Beberapa hal hanya saya simpan di memori, paling lama sampai saya dimulai ulang: balasan mana untuk pesan mana, selama satu jam; berapa jawaban yang Anda terima dalam beberapa menit terakhir; bahwa saya sedang berbicara dengan Anda; apakah Anda menolak balasan kata kunci dan bahasa mana yang Anda pilih; serta data yang akan segera disimpan.
privacy-who =
    { "" }**Siapa yang melihatnya**
    Moderator melihat yang disebutkan di atas. Pengelola bot ini memegang database, cadangannya, dan log. Tidak ada orang lain yang mendapatkannya.
privacy-choices =
    { "" }**Apa yang bisa Anda lakukan**
    `/mydata` menampilkan dan menghapus apa yang disimpan tentang Anda. **Tolak balasan seperti ini** pada balasan kata kunci menghentikan balasan semacam itu.
privacy-my-title = Data Anda
privacy-nothing = Tidak ada yang disimpan tentang Anda.
privacy-votes = - Penilaian: { $count }
privacy-misses = - Pertanyaan yang tidak bisa saya jawab, atau saya jawab dengan keliru: { $count }
privacy-changes = - Perubahan pengaturan: { $count }
privacy-quiz-answers = - Jawaban untuk kuis yang masih terbuka: { $count }
privacy-opted-out = - Anda menolak balasan kata kunci pada { $since }
privacy-language = - Anda memilih bahasa: { $language }
privacy-untraceable = **Yang tidak bisa dihubungkan dengan Anda** tidak ditampilkan dan tidak dihapus di sini: pertanyaan yang kuncinya sudah dimusnahkan (paling lama setelah { $key } hari), statistik, dan kesalahan yang Anda laporkan. Dari situ tidak ada yang bisa tahu siapa Anda, kecuali Anda menulis nama Anda di sana. Selengkapnya ada di `/privacy`.

## /privacy and /mydata: on buttons

privacy-as-file = Tampilkan semuanya
privacy-delete = Hapus
privacy-delete-confirmed = Hapus permanen
privacy-keep = Jangan hapus
privacy-here-it-is = Semua yang disimpan tentang Anda.
privacy-sure = Hapus semua ini? Ini tidak bisa diurungkan.
privacy-sure-opted-out = Ini juga menghapus penolakan Anda: saya mungkin mengirim balasan kata kunci lagi kepada Anda, sampai Anda menolaknya lagi.
privacy-sure-changes = Perubahan pengaturan yang Anda buat tetap tercatat, tanpa ID Anda.
privacy-deleted = Dihapus. Tidak ada lagi yang disimpan tentang Anda, kecuali di cadangan yang mungkin dimiliki pengelola bot.

## /settings, for moderators: names

settings-title = Pengaturan untuk { $place }
settings-name-keywords = Balasan kata kunci
settings-name-cooldown = Jeda antarbalasan kata kunci
settings-name-language = Bahasa
settings-name-ask = Jawaban untuk /ask
settings-name-topics-off = Topik yang dinonaktifkan
settings-name-channel-limit = Batas untuk satu channel
settings-name-person-limit = Batas untuk satu orang
settings-name-reports = Laporan kesalahan
settings-field-keywords = Pesan mana yang mendapat balasan kata kunci
settings-field-cooldown = Jeda antarbalasan tentang satu topik (menit)
settings-field-language = Bahasa default untuk balasan publik
settings-field-ask = Siapa yang melihat jawaban secara default
settings-field-channel-limit = Jawaban per menit di satu channel
settings-field-person-limit = Jawaban per menit untuk satu orang
settings-field-reports = Channel untuk laporan
settings-mode-off = Nonaktif
settings-mode-questions = Untuk pertanyaan yang menyebut topik
settings-mode-mentions = Untuk setiap pesan yang menyebut topik
settings-mode-public = Semua orang
settings-mode-private = Hanya orang yang bertanya
settings-mode-automatic = Otomatis: bahasa server ini di Discord
settings-minutes = { $number } mnt
settings-a-minute = { $number } jawaban per menit
settings-nothing = Tidak ada
settings-whole-server = seluruh server
settings-switch-off = nonaktif
settings-switch-on = aktif

## /settings, for moderators: the origin of a value

settings-by-default = Default
settings-set-here = Diatur di sini
settings-from-server = Dari pengaturan seluruh server
settings-from-place = Dari { $place }
settings-inherits = Pengaturan yang tidak diatur di sini mengikuti { $places }.
settings-otherwise-from = , atau kalau tidak ada, mengikuti{ " " }

## /settings, for moderators: on buttons, selects and fields

settings-change = Ubah
settings-choose-topics = Pilih
settings-another-place = Channel, thread, forum, atau kategori lain
settings-this-channel = Channel ini
settings-to-whole-server = Seluruh server
settings-history = Perubahan
settings-back = Kembali ke pengaturan
settings-undo = Urungkan
settings-undo-latest = Urungkan perubahan terakhir
settings-all-settings = Semua pengaturan
settings-inherit = Ikuti pengaturan di atasnya
settings-inherit-now = Sekarang: { $value }
settings-empty-inherits = { $least } sampai { $most }. Kosongkan untuk mengikuti pengaturan di atasnya.
settings-empty-stops = Kosongkan agar laporan tidak dikirim ke mana pun.
settings-pick-topics-off = Pilih topik yang ingin dinonaktifkan

## /settings, for moderators: the topics that are switched off

settings-topics-title = Topik yang dinonaktifkan di { $place }
settings-topics-off-here = **Di sini**: { $topics }
settings-topics-off-above = **Dari pengaturan di atasnya**: { $topics }
settings-no-topics-off = Semua topik aktif. Topik yang Anda pilih di bawah tidak akan saya pakai untuk menjawab dan tidak akan saya sarankan.

## /settings, for moderators: changes

settings-history-title = Perubahan terakhir
settings-no-history = Belum ada yang diubah.
settings-change-line = **{ $name }** di { $place }: { $before } → { $after }
settings-inherited = mengikuti pengaturan di atasnya
settings-change-words = { $name }: { $before } → { $after }
settings-changed = Tersimpan untuk { $place }.
settings-unchanged = Tidak ada yang perlu diubah: pengaturan di { $place } memang sudah begitu.
settings-undone = Diurungkan di { $place }.

## /settings, for moderators: deleting everything

settings-delete-title = Hapus semua yang disimpan tentang server ini
settings-delete-sure = Ini menghapus semua yang saat ini saya simpan tentang server ini: pengaturan dan perubahannya, penilaian, pertanyaan yang belum terjawab, statistik, dan jeda balasan kata kunci. Ini tidak bisa diurungkan. Saya tetap berada di server dengan pengaturan default. Cadangan yang dibuat pengelola saya tidak dihapus.
settings-delete-everything = Hapus semuanya
settings-keep-everything = Jangan hapus
settings-everything-deleted = Dihapus. Saya tidak menyimpan apa pun lagi tentang server ini.

## /settings, for moderators: problems

settings-out-of-date = ⚠️ Database saya sedang tidak bisa diakses. Pengaturan ini mungkin bukan yang terbaru, dan perubahan mungkin tidak tersimpan.
settings-keywords-unavailable = Tidak tersedia: pengelola bot belum mengaktifkan balasan kata kunci (`KEYWORD_REPLIES=1`). Balasan ini memerlukan intent Message Content.
settings-with-keywords = { $number } dari { $topics } topik punya kata kunci di sini. Hanya topik itu yang bisa muncul sebagai balasan kata kunci.
settings-no-keywords = ⚠️ Tidak satu pun dari { $topics } topik punya kata kunci di sini, jadi tidak ada pesan yang bisa mendapat balasan kata kunci. Penulis topik bisa menambahkan `keywords` ke topiknya.
settings-reports-fail = ⚠️ Saya tidak bisa mengirim pesan di { $channel }: channel itu sudah dihapus, atau saya memerlukan izin **Lihat Channel** dan **Kirim Pesan** di sana.
settings-reports-refused = Saya tidak bisa mengirim pesan di { $channel }. Beri saya izin **Lihat Channel** dan **Kirim Pesan** di sana, lalu coba lagi.
settings-no-such-choice = Silakan pilih salah satu: { $choices }.
settings-no-number = Silakan masukkan bilangan bulat dari { $least } sampai { $most }.
settings-no-such-language = Saya tidak punya topik dalam bahasa itu. Silakan pilih salah satu: { $choices }.
settings-no-such-topic = Saya tidak punya topik itu. Silakan pilih salah satu topik yang muncul saat Anda mengetik.
settings-no-such-channel = Silakan pilih channel tempat pesan bisa dikirim.
settings-guild-only = **{ $name }** hanya bisa diatur untuk seluruh server.
settings-nothing-to-undo = Tidak ada yang bisa diurungkan.
settings-no-such-change = Perubahan itu tidak ada.
settings-no-longer-fits = Ini tidak bisa diurungkan: **{ $name }** di { $place } sudah diubah lagi, menjadi { $value }.

## Schedules in words

schedule-why = Mengapa saya melihat ini?
schedule-name = Postingan topik { $number }
schedule-day-name-monday = Senin
schedule-day-name-tuesday = Selasa
schedule-day-name-wednesday = Rabu
schedule-day-name-thursday = Kamis
schedule-day-name-friday = Jumat
schedule-day-name-saturday = Sabtu
schedule-day-name-sunday = Minggu
schedule-every-day = setiap hari
schedule-weekdays = Senin sampai Jumat
schedule-when = { $days } pukul { $time } ({ $zone })
schedule-line = { $status }, { $channel }, { $when }
schedule-status-on = aktif
schedule-status-draft = belum diaktifkan
schedule-status-paused = dijeda
schedule-status-failed = dijeda otomatis
schedule-topics-of-all = semua topik
schedule-topics-of-category = kategori { $value }
schedule-topics-of-document = dokumen { $value }
schedule-topics-of-list = topik { $value }
schedule-language = dalam { $language }
schedule-channel-language = dalam bahasa channel
schedule-no-opening = tanpa kalimat pembuka
schedule-opening = diawali “{ $opening }”
schedule-no-role = tidak menyebut siapa pun
schedule-role = menyebut { $role }
schedule-no-thread = tanpa thread
schedule-thread = satu thread di bawah setiap postingan
schedule-publishes-not = tidak dipublikasikan
schedule-publishes = dipublikasikan
schedule-asks-quiz-not = menampilkan topik
schedule-asks-quiz = mengajukan pertanyaan kuis
schedule-skips-quiet-not = tetap memposting saat tidak ada yang menanggapi
schedule-skips-quiet = melewati postingan saat tidak ada yang menanggapi
schedule-skips-none = tidak melewati postingan apa pun
schedule-skips = melewati { $when }

## /outreach: posts on a schedule, for moderators: on posts

schedules-why-answer = Moderator server ini meminta saya memposting topik di sini: { $when }. Ini tidak ada hubungannya dengan apa yang Anda tulis atau baca. Moderator bisa menjeda atau menghapusnya di `/outreach panel`. Agar tidak terganggu, bisukan channel ini.
schedules-why-gone = Moderator server ini pernah meminta saya memposting topik di sini, tetapi sekarang sudah menghentikannya. Agar tidak terganggu oleh channel ini, bisukan saja.
schedules-talk = Selengkapnya tentang **{ $title }**:

## /outreach: posts on a schedule, for moderators: the panel

schedules-title = Postingan topik
schedules-nothing = Belum ada jadwal. Dengan jadwal, saya memposting topik di sebuah channel pada hari dan jam yang Anda pilih. Tidak ada yang diposting sebelum Anda mengaktifkannya, dan tidak ada yang mendapat notifikasi kecuali Anda memilih role.
schedules-next-title = Postingan berikutnya
schedules-no-next = Belum ada: tidak ada jadwal yang aktif.
schedules-new = Jadwal baru
schedules-open = Buka
schedules-refresh = Muat ulang
schedules-back = Semua jadwal
schedules-full = Sudah ada { $most } jadwal, dan itu batasnya. Hapus salah satu dulu.
schedules-out-of-date = ⚠️ Database saya sedang tidak bisa diakses. Silakan tunggu satu menit, lalu coba lagi.

## /outreach: posts on a schedule, for moderators: a schedule

schedules-status-on = 🟢 Aktif
schedules-status-draft = ⚪ Belum diaktifkan
schedules-status-paused = ⏸️ Dijeda
schedules-status-failed = 🔴 Dijeda karena saya tidak bisa memposting
schedules-topics-of-all = Semua topik
schedules-topics-of-category = Topik dari kategori { $value }
schedules-topics-of-document = Topik dari { $value }
schedules-topics-of-list = { $value }
schedules-posts-in = Memposting di { $channel }
schedules-language = Dalam { $language }
schedules-channel-language = Dalam bahasa channel
schedules-opening = Diawali: { $opening }
schedules-mentions = Menyebut { $role }
schedules-opens-thread = Membuka thread di bawah setiap postingan
schedules-publishes = Memublikasikan setiap postingan kepada pengikut channel
schedules-asks-quiz = Mengajukan pertanyaan kuis tentang setiap topik, selama 24 jam
schedules-skips-quiet = Melewati postingan kalau tidak ada yang menanggapi sejak dua postingan terakhir
schedules-recent-title = Postingan terakhir
schedules-outcome-claimed = { $when }: sedang diposting, { $topic }
schedules-outcome-refused = { $when }: ditolak Discord, akan saya coba lagi, { $topic }
schedules-outcome-sent = { $when }: sudah diposting, { $topic }
schedules-outcome-assumed = { $when }: kemungkinan besar sudah diposting, { $topic }. Saya terputus di tengah jalan dan tidak bisa membaca channel itu untuk memeriksanya.
schedules-outcome-skipped = { $when }: dilewati oleh moderator
schedules-outcome-missed = { $when }: terlewat, karena saya offline sampai hari berikutnya
schedules-outcome-quiet = { $when }: dilewati, karena tidak ada yang menanggapi sejak dua postingan terakhir
schedules-outcome-no-topic = { $when }: dilewati, karena tidak ada lagi topik untuk diposting
schedules-outcome-failed = { $when }: tidak diposting, tiga kali ditolak Discord
schedules-not-yet-published = { " " }(belum dipublikasikan, percobaan berikutnya { $when }: Discord menolaknya, atau sudah memublikasikan sepuluh postingan dalam satu jam)
schedules-lacks = ⚠️ Saya belum bisa memposting di sana. Beri saya izin ini di channel itu: { $permissions }.
schedules-lacks-role = ⚠️ Saya tidak bisa menyebut { $role }. Izinkan semua orang menyebut role itu, atau beri saya izin **Sebut @everyone, @here, dan Semua Role**.
schedules-no-role = ⚠️ Role yang akan disebut sudah dihapus. Pilih role lain, atau kosongkan, di **Channel dan opsi**.
schedules-cannot-see = ⚠️ Saya tidak bisa melihat { $channel }. Channel itu sudah dihapus, atau saya memerlukan izin **Lihat Channel** di sana.
schedules-is-locked = ⚠️ Saya tidak bisa memposting di sana: thread itu dikunci. Buka kuncinya, atau beri saya izin **Kelola Thread dan Postingan**.
schedules-lacks-tags = ⚠️ Saya tidak bisa memposting di sana: forum itu mewajibkan tag, tetapi tidak ada tag yang boleh saya pakai. Tambahkan tag yang tidak khusus untuk moderator.
schedules-no-topics = ⚠️ Tidak ada topik untuk diposting. Pilih topik lain di **Topik dan teks**.
schedules-how-to-stop = Untuk menghentikannya: **Jeda** atau **Hapus** di bawah, atau `/outreach pause` untuk semua jadwal sekaligus.

## /outreach: posts on a schedule, for moderators: buttons

schedules-turn-on = Aktifkan
schedules-resume = Lanjutkan
schedules-pause = Jeda
schedules-skip-one = Lewati salah satu postingan berikutnya
schedules-take-back = Akan dilewati. Pilih untuk tetap mempostingnya.
schedules-is-skipped = akan dilewati
schedules-post-now = Posting satu sekarang
schedules-change-when = Hari dan jam
schedules-change-what = Topik dan teks
schedules-change-where = Channel dan opsi
schedules-remove = Hapus
schedules-remove-sure = Hapus jadwal ini? Anda bisa mengurungkannya di `/settings panel`.
schedules-remove-really = Ya, hapus
schedules-keep = Jangan hapus
schedules-undo = Urungkan

## /outreach: posts on a schedule, for moderators: forms

schedules-new-form = Jadwal baru
schedules-when-form = Hari dan jam
schedules-what-form = Topik dan teks
schedules-where-form = Channel dan opsi
schedules-channel-field = Channel
schedules-days-field = Hari
schedules-time-field = Waktu setempat
schedules-time-hint = Misalnya 09:30 atau 18:00
schedules-zone-field = Zona waktu
schedules-zone-hint = Nama kota, negara yang hanya punya satu zona, atau UTC
schedules-topics-field = Topik
schedules-topics-hint = Tulis yang lain di daftar Anda sendiri, di bagian Topik dan teks
schedules-list-field = Daftar topik Anda sendiri
schedules-list-hint = Judul topik, kategori, atau dokumen, satu di setiap baris
schedules-language-field = Bahasa
schedules-opening-field = Kalimat pembuka
schedules-opening-hint = Muncul di atas setiap postingan. Kosongkan kalau tidak perlu.
schedules-role-field = Role yang disebut
schedules-role-hint = Anggotanya mendapat notifikasi untuk setiap postingan. Kosongkan kalau tidak perlu.
schedules-options-field = Opsi
schedules-option-thread = Buka thread di bawah setiap postingan
schedules-option-publish = Publikasikan kepada pengikut
schedules-option-quiz = Ajukan pertanyaan kuis, bukan menampilkan topik
schedules-option-quiet = Lewati kalau tidak ada yang menanggapi

## /outreach: posts on a schedule, for moderators: results

schedules-saved = Tersimpan.
schedules-turned-on = Sudah aktif.
schedules-paused = Dijeda.
schedules-paused-all = { $number } jadwal dijeda. Lanjutkan di `/outreach panel`.
schedules-nothing-to-pause = Tidak ada jadwal yang aktif.
schedules-skipped = Postingan pada { $when } akan dilewati.
schedules-not-skipped = Postingan pada { $when } tidak jadi dilewati.
schedules-posted = Satu topik sudah diposting, seperti terlihat di postingan terakhir di bawah.
schedules-not-posted = Saya tidak bisa memposting sekarang. Alasannya ada di postingan terakhir di bawah.
schedules-undone = Diurungkan.
schedules-overtaken = Ini tidak bisa diurungkan: jadwalnya sudah diubah lagi setelah itu.
schedules-removed = Dihapus.
schedules-unchanged = Tidak ada yang perlu diubah.
schedules-gone = Jadwal itu sudah dihapus atau diganti. Buka lagi `/outreach panel`.
schedules-failed-notice = ⚠️ Saya tidak bisa memposting topik yang dijadwalkan di { $channel }: { $reason }. Saya sudah mencoba tiga kali dalam satu jam, lalu menjeda jadwal itu. Perbaiki masalahnya, lalu lanjutkan jadwalnya di `/outreach panel`.

## /outreach: posts on a schedule, for moderators: problems

schedules-bad-time = Saya tidak memahami jam itu. Silakan tulis seperti 09:30 atau 18:00.
schedules-bad-zone = Ada beberapa zona waktu yang cocok. Silakan tulis salah satu dari ini: { $zones }.
schedules-no-zone = Saya tidak mengenal kota atau zona waktu itu. Silakan tulis kota besar terdekat, atau UTC.
schedules-bad-topics = Saya tidak punya topik bernama { $topics }. Tulis judul seperti yang tampil di `/topics`, satu di setiap baris. Nama kategori dan judul dokumen juga boleh.
schedules-left-out = ⚠️ Saya tidak punya topik bernama { $topics }, jadi daftarnya disimpan tanpa itu.
schedules-long-list = Satu daftar berisi paling banyak { $most } topik.
schedules-no-list = Silakan tulis minimal satu judul di **Daftar topik Anda sendiri**.
schedules-bad-channel = Saya bisa memposting di channel teks, channel pengumuman, thread, dan forum.
schedules-bad-role = Role itu sudah tidak ada.
schedules-role-refused = { $role } tidak bisa disebut. Anda dan saya sama-sama memerlukan izinnya: izinkan semua orang menyebut role itu, atau beri kita berdua izin **Sebut @everyone, @here, dan Semua Role**.
schedules-everyone-refused = Saya tidak menyebut semua orang. Silakan pilih role lain.
schedules-only-announcements = Hanya postingan di channel pengumuman yang bisa dipublikasikan.
schedules-no-quiz-published = Kuis tidak bisa dipublikasikan: tombolnya hanya berfungsi di server ini. Hapus centang pada salah satunya.
schedules-no-threads-there = Thread hanya bisa dibuka di channel teks atau channel pengumuman.
schedules-nothing-to-skip = Tidak ada yang bisa dilewati: tidak ada postingan yang direncanakan.

## /quiz, and quizzes in channels: a question

quiz-place = Pertanyaan { $number } dari { $total }
quiz-right = ✅ **Benar!** { $answer }
quiz-wrong =
    ❌ Anda memilih: { $chosen }
    Jawaban yang benar: **{ $answer }**
quiz-read = Baca selengkapnya

## /quiz, and quizzes in channels: a private round

quiz-next = Pertanyaan berikutnya
quiz-to-result = Lihat hasilnya
quiz-changed = Ada pertanyaan yang baru saja diubah, jadi saya melewatinya.
quiz-result = Anda menjawab { $right } dari { $total } dengan benar
quiz-all-right = Semua { $total } jawaban benar!
quiz-nothing-left = Semua pertanyaan ini baru saja diubah. Mulai lagi dengan `/quiz`.
quiz-worth-reading = Layak dibaca:
quiz-again = Main lagi
quiz-no-questions = Belum ada pertanyaan kuis.
quiz-no-such-topic = Saya tidak punya pertanyaan kuis tentang itu. Pilih topik dari daftar, atau kosongkan `topic`.
quiz-private = Hanya Anda yang melihat ini, dan tidak ada yang disimpan tentang Anda.

## /quiz, and quizzes in channels: in a channel

quiz-title = Kuis
quiz-open = Ditutup { $closes }
quiz-nobody-yet = Belum ada yang menjawab
quiz-answered = { $number } orang sudah menjawab
quiz-answer = Jawab
quiz-choose = Pilih jawaban. Pilihan pertama Anda yang dihitung, dan tidak ada yang melihat pilihan Anda.
quiz-already = Anda sudah menjawab ini. Jawaban pertama Anda yang dihitung.
quiz-over = Kuis ini sudah selesai.
quiz-gone = Kuis ini sudah selesai, dan saya sudah tidak menyimpannya. `/quiz` memberi Anda pertanyaan lain.
quiz-right-answer = Jawaban yang benar: **{ $answer }**
quiz-tally = **{ $right } dari { $total }** jawaban dari server ini benar.
quiz-too-few = Angkanya tidak ditampilkan karena terlalu sedikit orang yang menjawab.

## /quiz, and quizzes in channels: for moderators

quiz-posted = Terkirim: { $link }. Ditutup { $closes }.
quiz-close-now = Tutup sekarang
quiz-closing = Sedang ditutup. Sebentar lagi hasilnya muncul di postingan itu.
quiz-is-over = Kuis ini memang sudah selesai.
quiz-cannot-post = Saya tidak bisa memposting di { $channel }. Beri saya izin **Lihat Channel** dan **Kirim Pesan** di sana.

## /share

share-title = Bagikan di { $network }
share-length = { $length } dari { $limit } karakter, menurut hitungan { $network }
share-plain = Teks biasa
share-plain-length = { $length } dari { $limit } karakter
share-alt = Deskripsi gambar, untuk orang yang tidak bisa melihatnya:
share-drawing = Gambarnya sedang dibuat…
share-no-letters = Tidak ada gambar: saya tidak punya font untuk beberapa hurufnya.
share-no-picture = Gambarnya sedang tidak bisa dibuat. Silakan coba lagi nanti.
share-unreviewed = Belum ada yang memeriksa terjemahan ini. Silakan baca dulu sebelum membagikannya.
share-pick-network = Jejaring sosial lain
share-pick-language = Bahasa lain
share-square = Gambar persegi
share-wide = Gambar lebar
share-light = Gambar terang
share-dark = Gambar gelap
share-no-such-topic = Saya tidak punya topik “{ $topic }”. Silakan pilih dari daftar yang muncul saat Anda mengetik.

## /tour

tour-place = { $number } dari { $total }
tour-back = ◀ Kembali
tour-next = Berikutnya ▶
tour-finish = Ke bagian akhir ▶
tour-again = Ulangi dari awal
tour-quiz = Ikuti kuis
tour-nothing = Tidak ada topik di sini.
tour-no-quiz = Topik-topik ini tidak punya pertanyaan kuis.
tour-end = Tur selesai
tour-keep = Semuanya dalam satu file, untuk Anda simpan:
tour-and-more = dan { $count } lainnya

## /start-here: the card for newcomers, and the replies to its moderator

tour-card-title = Mulai di sini: { $community }
tour-card-title-nameless = Mulai di sini
tour-card-said = Tur singkat memandu Anda melihat { $total } topik, satu halaman per topik. Hanya Anda yang melihatnya.
tour-start = Mulai tur
tour-posted =
    Terkirim: { $link }
    Untuk menyematkannya, buka menu pesan itu, lalu pilih **Sematkan Pesan**.
tour-cannot-post = Saya tidak bisa memposting di channel ini. Izin yang tidak saya punya: { $permissions }.

## /insights, for moderators

insights-title = { $days } hari terakhir
insights-period-7-days = 7 hari
insights-period-30-days = 30 hari
insights-period-13-weeks = 13 minggu
insights-period-52-weeks = 52 minggu
insights-nothing = Tidak ada yang bertanya kepada saya dalam periode ini.
insights-questions = **Pertanyaan: { $questions }**. Dijawab: { $answered }. Dengan saran: { $suggestions }. Tanpa topik: { $none }.
insights-way-ask = `/ask`
insights-way-mention = sebutan (@)
insights-way-direct = pesan langsung
insights-way-menu = **Answer this**
insights-way-keyword = kata kunci
insights-picked = topik yang dibuka lewat tombol: { $times }
insights-helpful = Penilaian: { $votes }, **{ $share }** membantu
insights-outreach = **Postingan, kuis, tur, dan teks yang dibagikan**
insights-outreach-count-post = Postingan: { $number }
insights-outreach-count-opened = Dibuka dari postingan: { $number }
insights-outreach-count-quiz-taken = Kuis yang diikuti: { $number }
insights-outreach-count-tour-begun = Tur yang dimulai: { $number }
insights-outreach-count-tour-finished = Tur yang diselesaikan: { $number }
insights-outreach-count-shared = Teks yang dibagikan: { $number }
insights-right-share = jawaban benar: { $share }
insights-too-few = kurang dari { $people } orang
insights-kept = Penilaian dan pertanyaan yang belum terjawab disimpan selama { $days } hari.
insights-gaps = **Pertanyaan yang belum terjawab**
insights-no-gaps = Tidak ada pertanyaan belum terjawab yang diajukan oleh minimal { $people } orang.
insights-gap = “{ $question }”, { $people } orang
insights-none-waits = Tidak ada pertanyaan dari orang lain yang menunggu. Pertanyaan Anda sendiri tidak dihitung.
insights-waiting = { $number } pertanyaan dari orang lain masih menunggu. Setiap pertanyaan baru ditampilkan setelah { $people } orang menanyakannya.
insights-csv = Sebagai file CSV
insights-csv-here = Angka dari { $since } sampai { $until }, untuk spreadsheet.
insights-column-day = hari
insights-column-way = cara
insights-column-reply = balasan
insights-column-topic = topik
insights-column-language = bahasa
insights-column-times = jumlah
insights-column-title = judul
insights-column-helpful = membantu
insights-column-not-helpful = tidak membantu
insights-column-reason = alasan
insights-column-expected-topic = topik yang diharapkan
insights-column-event = peristiwa
insights-column-people = orang
insights-column-last-asked = terakhir ditanyakan
insights-column-question = pertanyaan
insights-no-chart = Grafiknya sedang tidak bisa digambar.

## /insights, for moderators: in the chart

insights-by-day = Pertanyaan per hari
insights-by-week = Pertanyaan per minggu
insights-kind-answer = Dijawab
insights-kind-suggestions = Dengan saran
insights-kind-none = Tanpa topik
insights-topics = Topik yang paling sering ditampilkan
insights-month-jan = Jan
insights-month-feb = Feb
insights-month-mar = Mar
insights-month-apr = Apr
insights-month-may = Mei
insights-month-jun = Jun
insights-month-jul = Jul
insights-month-aug = Agu
insights-month-sep = Sep
insights-month-oct = Okt
insights-month-nov = Nov
insights-month-dec = Des
insights-day = { $day } { $month }
insights-shown = { $title }: { $times }
insights-described = Dua grafik batang untuk { $days } hari terakhir. Pertanyaan menurut jenis balasan: { $kinds }; paling banyak pada { $busiest }. Topik yang paling sering ditampilkan: { $topics }.

## /diagnose, for moderators

diagnose-title = Diagnosis

## /diagnose, for moderators: the reply if somebody asks the bot

diagnose-asked = **Kalau seseorang menanyakan ini kepada saya di sini**
diagnose-answer = Saya menjawab dengan *{ $title }*, dengan keyakinan { $confidence }.
diagnose-one-suggestion = Saya tidak yakin, jadi saya bertanya apakah yang dimaksud *{ $title }*.
diagnose-suggestions = Saya tidak yakin, jadi saya menyarankan: { $titles }.
diagnose-closest = Saya mengatakan bahwa tidak ada topik yang menjawabnya, dan menampilkan yang paling mendekati: { $titles }.
diagnose-no-match = Saya mengatakan bahwa tidak ada topik yang menjawabnya.

## /diagnose, for moderators: the reasons

diagnose-reason-sure = Untuk menjawab, keyakinan saya harus minimal { $answer }.
diagnose-reason-rival = Keyakinan saya pada *{ $title }* { $confidence }, dan itu cukup untuk menjawab. Tetapi *{ $rival }* juga cocok.
diagnose-reason-likely = Keyakinan saya pada *{ $title }* { $confidence }. Untuk menjawab, keyakinan saya harus minimal { $answer }.
diagnose-reason-two-subjects = Ini menanyakan dua topik sekaligus.
diagnose-reason-named = Keyakinan saya pada topik yang paling mungkin hanya { $confidence }. Tetapi ini pertanyaan yang berisi nama topik.
diagnose-reason-unlikely = Topik yang paling mungkin adalah *{ $title }*, { $confidence }. Untuk menjawab dengan topik itu, saya perlu { $answer }. Untuk menyarankan topik, saya perlu { $offer } dari tiga topik teratas bersama-sama, dan jumlahnya { $together }.
diagnose-exact = Ini persis sama dengan nama atau contoh pertanyaan *{ $title }*.
diagnose-no-words = Tidak ada kata yang bisa dicari di dalamnya.
diagnose-framed = Ini nama atau contoh pertanyaan *{ $title }*, hanya ditambah kata-kata umum.
diagnose-states = Ini bukan pertanyaan, jadi saya harus lebih yakin daripada untuk pertanyaan.
diagnose-part = Saya hanya memakai bagian ini: “{ $part }”.
diagnose-rejected = Di dalamnya dikatakan bahwa yang dimaksud bukan: { $titles }.
diagnose-unknown = Tidak ada topik yang memakai kata-kata ini: { $words }.
diagnose-addresses = Saya mengabaikan alamat: { $addresses }.
diagnose-switched-off = Dinonaktifkan di sini: { $titles }.

## /diagnose, for moderators: advice to change the reply

diagnose-add-question = Kalau *{ $title }* menjawabnya, tambahkan ini ke contoh pertanyaannya: “{ $question }”.
diagnose-tell-apart = Kalau hanya satu dari topik ini yang menjawabnya, tambahkan ini ke contoh pertanyaannya: “{ $question }”.
diagnose-new-topic = Tidak ada topik tentang ini. Diperlukan topik baru.

## /diagnose, for moderators: the likeliest topics

diagnose-candidates = Topik yang paling mungkin:
diagnose-candidate = *{ $title }*, kemungkinan { $confidence }

## /diagnose, for moderators: the reaction if nobody asks the bot

diagnose-unasked = **Kalau seseorang menulisnya di sini tanpa bertanya kepada saya**
diagnose-keyword = Ini menyebut *{ $title }* lewat kata kunci: { $keywords }.
diagnose-no-keyword = Pesannya tidak berisi kata kunci topik apa pun.
diagnose-question = Ini tampak seperti pertanyaan.
diagnose-no-question = Ini tidak tampak seperti pertanyaan.
diagnose-would-reply = Saya akan membalas.
diagnose-would-not-reply = Saya tidak akan membalas: { $why }

## /diagnose, for moderators: the bot's permissions

diagnose-permissions = **Izin saya di sini**
diagnose-none-lacking = Saya punya semua izin yang saya perlukan.
diagnose-lacking = Izin yang tidak saya punya: { $permissions }.

## Permissions: their names in Discord's client in your language, or in English if Discord doesn't have your language

permissions-name-view-channel = Lihat Channel
permissions-name-read-messages = Lihat Channel
permissions-name-send-messages = Kirim Pesan
permissions-name-send-messages-in-threads = Kirim Pesan di Thread
permissions-name-create-public-threads = Buat Thread Publik
permissions-name-read-message-history = Baca Riwayat Pesan
permissions-name-embed-links = Sematkan Tautan
permissions-name-create-posts = Buat Postingan

## Commands and options in Discord's own menus: at most 100 characters each. Only for languages that Discord's

## client has: not for Arabic and Urdu

command-ask = Ajukan pertanyaan atau pilih topik.
option-ask-question = Yang ingin Anda ketahui, dengan kata-kata Anda sendiri
option-ask-private = Hanya Anda yang melihat jawabannya
option-ask-to = Orang yang dituju jawabannya; orang itu akan disebut (@)
command-topics = Lihat semua yang bisa saya jelaskan.
command-help = Lihat cara-cara bertanya.
command-about = Lihat siapa saya, apa yang saya ketahui, dan apa yang saya simpan.
command-language = Lihat bahasa balasan saya dan alasannya, lalu pilih bahasa Anda.
option-language-language = Bahasa untuk balasan yang hanya Anda lihat
command-quiz = Uji pengetahuan Anda. Hanya Anda yang melihatnya, dan tidak ada yang disimpan tentang Anda.
option-quiz-topic = Hanya pertanyaan tentang topik ini; semua topik kalau Anda tidak memilih
option-quiz-questions = Jumlah pertanyaan
command-settings = Tentukan perilaku saya di sini
command-settings-panel = Lihat dan ubah semuanya di satu tempat.
option-settings-place = Channel, thread, forum, atau kategori; channel ini kalau Anda tidak memilih
option-settings-whole-server = Di mana saja, kecuali di tempat yang punya pengaturan sendiri
command-settings-show = Lihat pengaturan yang berlaku dan dari mana asalnya.
command-settings-keywords = Atur apakah saya membalas pesan yang menyebut topik.
option-settings-mode = Pesan mana yang saya balas meskipun tidak ditujukan kepada saya
command-settings-topic = Nonaktifkan atau aktifkan topik.
option-settings-topic = Topik yang mana
option-settings-state = Nonaktif: di sana topik itu tidak saya pakai untuk menjawab dan tidak saya tawarkan
command-settings-undo = Urungkan perubahan.
option-settings-change = Perubahan mana; kalau Anda tidak memilih, yang terakhir yang belum diurungkan
command-outreach = Posting topik sesuai jadwal
command-outreach-panel = Atur postingan dan lihat apa yang akan datang.
command-outreach-next = Lihat tujuh postingan berikutnya.
command-outreach-pause = Jeda semua postingan sekaligus.
command-outreach-new = Buat jadwal. Tidak ada yang diposting sebelum Anda mengaktifkannya.
option-outreach-channel = Tempat memposting
option-outreach-time = Waktu setempat, misalnya 18:00
option-outreach-zone = Kota atau zona waktu
option-outreach-days = Hari apa saja; Senin kalau Anda tidak memilih
command-outreach-quiz = Posting pertanyaan kuis di channel. Semua orang menjawab secara pribadi.
option-outreach-topic = Pertanyaan tentang topik ini; kalau kosong, pertanyaan yang belakangan ini belum diajukan
option-outreach-hours = Berapa jam orang bisa menjawab; 24 jam kalau Anda tidak memilih
command-share = Dapatkan teks dan gambar tentang sebuah topik untuk dibagikan di tempat lain.
option-share-topic = Yang ingin dibagikan
option-share-for = Tempat Anda ingin membagikannya
command-tour = Ikuti tur melalui semua yang bisa saya jelaskan. Hanya Anda yang melihatnya.
command-start-here = Posting kartu untuk disematkan di channel ini: tombolnya memulai tur bagi orang yang menekannya.
command-diagnose = Lihat apa yang akan saya lakukan dengan sebuah teks di sini, dan alasannya.
option-diagnose-text = Yang ditanyakan seseorang, atau yang mungkin ditulis di sini
command-insights = Lihat apa yang ditanyakan di sini, apa yang membantu, dan apa yang tidak terjawab.
option-insights-period = Seberapa jauh ke belakang; 30 hari kalau Anda tidak memilih
command-privacy = Lihat apa yang disimpan, berapa lama, dan siapa yang melihatnya.
command-mydata = Lihat dan hapus apa yang disimpan tentang Anda.

## The preview's page

page-connecting = Menghubungkan…
page-channels = Kanal
page-connection-lost = Koneksi terputus. Mencoba lagi…
page-servers = Server
page-direct-messages = Pesan Langsung
page-unread = { $name }, belum dibaca
page-channels-of = Kanal di { $name }
page-you = Anda
page-settings = Pengaturan
page-you-are = Anda adalah
page-member = Anggota
page-moderator = Moderator
page-colours = Warna
page-dark = Gelap
page-light = Terang
page-language = Bahasa
page-of-discord = Bahasa Discord Anda
page-own = Bahasa Anda sendiri, seperti dengan /language
page-clock = Jam
page-next-post = Ke kiriman berikutnya
page-day-later = Sehari kemudian
page-members = Anggota server
page-online = Online — { $count }
page-write-to = Kirim pesan ke { $name }
page-may-not-send = Anda tidak memiliki izin untuk mengirim pesan di kanal ini.
page-use-command = Gunakan perintah aplikasi
page-commands = Perintah
page-send = Kirim
page-replying-to = Membalas
page-cancel-reply = Batalkan balasan
page-no-command = Tidak ada perintah bernama { $name }.
page-not-sent = Pesan tidak terkirim.
page-cancel-command = Batalkan perintah
page-send-command = Kirim perintah
page-loading-failed = Opsi gagal dimuat
page-loading-options = Memuat opsi…
page-options = Opsi
page-messages-in = Pesan di { $name }
page-welcome = Selamat datang di { $name }!
page-direct-begins = Ini awal pesan langsung Anda dengan { $name }.
page-thread-begins = Ini awal utas.
page-channel-begins = Ini awal kanal { $name }.
page-try-one = Coba salah satu ini
page-plain-question = Pertanyaan biasa
page-misspelt = Dengan salah ketik
page-unknown = Yang tidak ada jawabannya di sini
page-how = Ketik { $slash } untuk melihat semua perintah, atau klik kanan sebuah pesan (tahan di ponsel) dan pilih { $apps }.
page-no-command-needed = Di sini tidak perlu perintah: tulis pertanyaan Anda kepada { $name }.
page-other-ways = Anda juga dapat menulis { $mention } dengan pertanyaan Anda di sebuah kanal, atau { $direct }.
page-send-direct = mengirim pesan langsung kepada { $name }
page-thinking = { $name } sedang berpikir…
page-edited = (diedit)
page-published = Diterbitkan
page-followed = Dari kanal yang diikuti kanal ini
page-deleted = Pesan asli telah dihapus
page-used = memakai
page-only-you = Hanya Anda yang dapat melihat ini
page-dismiss-message = Tutup pesan
page-sending = Mengirim perintah…
page-actions = Tindakan pesan
page-reply = Balas
page-edit = Edit
page-dismiss = Tutup pesan ini
page-more = Lainnya
page-edit-this = Edit pesan ini
page-attachment = Lampiran
page-a-message = Pesan
page-edit-message = Edit Pesan
page-copy-text = Salin Teks
page-apps = Aplikasi
page-delete-message = Hapus Pesan
page-loading = Memuat…
page-no-apps = Tidak ada aplikasi yang punya sesuatu di sini
page-no-posts = Belum ada kiriman.
page-posts-in = Kiriman di { $name }
page-sure = Anda yakin ingin menghapus pesan ini?
page-cancel = Batal
page-delete = Hapus
page-close = Tutup
page-submit = Kirim formulir
page-select = Pilih salah satu
page-clear = Kosongkan
page-comma = ,{ " " }
page-field-required = Kolom ini wajib diisi
page-option-required = Opsi ini wajib diisi. Masukkan nilainya.
page-pick-one = Pilih salah satu opsi.
page-true = Benar
page-false = Salah
page-people = Orang
page-category = Kategori
page-failed = Interaksi ini gagal
page-failed-try-again = Terjadi kesalahan. Coba lagi.
page-no-connection = Koneksi terputus.
page-form-from = Formulir ini akan dikirim ke { $name }. Jangan tulis kata sandi atau informasi sensitif lain.
page-about-line = Pratinjau Falak dengan { $number ->
        *[other] { $number } topik
    } dari { $community }, misalnya { $title }
page-about-text = Ini pratinjau Falak di komputer Anda. Tidak ada yang dikirim ke Discord. Falak mengetahui { $number ->
        *[other] { $number } topik
    } dari { $community }, misalnya { $titles }.
examples-bread = Bagaimana cara membuat roti sourdough?
examples-chess = Siapa yang memenangkan final catur?
examples-train = Kereta mana yang menuju Wina?
