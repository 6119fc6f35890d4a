## What several features say: on buttons

shared-all-topics = Semua topik
shared-previous = ◀ Sebelumnya
shared-next = Berikutnya ▶
shared-other-languages = Bahasa lain
shared-two-languages = { $first } + { $second }

## What several features say: replies, also on the command line

shared-did-you-mean = Apakah maksud Anda salah satu dari ini?
shared-did-you-mean-one = Apakah maksud Anda { $title }?
shared-no-match = Saya tidak punya topik yang menjawab ini.
shared-closest = Topik yang paling mendekati:
shared-nothing-asked = Apa yang ingin Anda ketahui?

## What several features say: on lists

shared-page = Halaman { $page } dari { $pages }
shared-count = Topik: { $count }

## What several features say: what the bot reads

shared-reads-addressed = Saya hanya membaca yang ditujukan kepada saya: perintah, pesan yang menyebut saya atau membalas saya, pesan langsung, dan pesan yang seseorang pilihkan **Answer this**.
shared-reads-all = Saya membaca pesan di channel yang bisa saya lihat untuk mencari kata kunci topik saya. Saya tidak menyimpan apa pun dari pesan yang tidak ditujukan kepada saya. Moderator menentukan di mana saya membalas kata kunci. Anda bisa menolak balasan seperti ini lewat tombol di bawahnya.

## What several features say: pieces of texts

shared-comma = ,{ " " }
shared-semicolon = ;{ " " }
shared-percent = { $number }%

## What several features say: refusals and failures

shared-topic-gone = Topik itu sudah tidak ada. Ketik `/ask` untuk melihat apa yang bisa saya jelaskan sekarang.
shared-unreadable = Tombol atau menu ini sudah tidak berfungsi. Silakan gunakan perintah.
shared-fill-in-again = Isi lagi
shared-entries-gone = Isian Anda sudah tidak ada pada saya. Silakan buka formulirnya lagi.
shared-command-changed = Perintah ini sudah berubah. Minta pengelola bot menjalankan `sync`.
shared-not-a-moderator = Untuk ini Anda memerlukan izin **Kelola Server**.
shared-not-in-a-guild = Ini hanya berfungsi di server tempat saya menjadi anggota.
shared-too-much = Anda bertanya terlalu cepat. Silakan coba lagi satu menit lagi.
shared-too-much-here = Sedang terlalu banyak pertanyaan di sini. Silakan coba lagi satu menit lagi.
shared-not-saved = Database saya sedang tidak bisa diakses, jadi ini mungkin **belum tersimpan**. Silakan coba lagi beberapa menit lagi.
shared-not-shown = Database saya sedang tidak bisa diakses, jadi saya tidak bisa menampilkan ini. Silakan coba lagi beberapa menit lagi.
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
answers-withheld = Discord tidak menampilkan kepada saya pesan yang Anda balas. Tekan lama atau klik kanan pesan itu, lalu pilih **Aplikasi**, **Answer this**.
answers-no-text = Pesan itu tidak berisi teks yang bisa saya jawab.
answers-welcome = Sama-sama! 🙂 Kirim pesan kepada saya kapan saja kalau ada pertanyaan lain.
answers-at-hand = 🙂 Saya siap membantu kapan pun Anda punya pertanyaan.
answers-people-only = Saya hanya menjawab pesan dari orang.
answers-posted = Terkirim: { $link }
answers-posted-unseen = Hanya Anda yang bisa melihatnya: server ini tidak mengizinkan aplikasi Anda sendiri mengirim pesan untuk semua orang.

## Answers: refusals

answers-topic-off = Topik itu dinonaktifkan di sini.
answers-message-gone = Pesan yang ingin Anda minta saya jawab sudah dihapus.
answers-may-not-post = Anda tidak bisa menulis di channel ini, jadi saya tidak bisa mengirim pesan untuk Anda.
answers-not-yours = Hanya orang yang bertanya, atau orang dengan izin **Kelola Pesan**, yang bisa menghapus ini.
answers-private-and-to = Jawaban tidak bisa sekaligus `private` dan ditujukan kepada seseorang dengan `to`. Silakan pilih salah satu.
answers-to-a-bot = Untuk `to`, silakan pilih orang, bukan bot.

## /topics

topics-topics = Topik
topics-more-topics = Topik lainnya
topics-no-topics = Belum ada topik di sini.
topics-pick-topic = Pilih topik
topics-pick-document = Pilih dokumen
topics-pick-category = Pilih kategori

## /help and /about

help-help-title = Cara bertanya
help-help =
    - `/ask` dan pertanyaan Anda. Topik muncul saat Anda mengetik. Gunakan `private` agar hanya Anda yang melihat jawabannya, atau `to` untuk menyebut seseorang.
    - Sebut saya di channel, atau kirim pesan langsung kepada saya.
    - Tekan lama atau klik kanan sebuah pesan, lalu **Aplikasi**, **Answer this**. Jawabannya bisa Anda kirim sebagai balasan.
    - `/topics` menampilkan semua yang bisa saya jelaskan. `/about` menjelaskan siapa saya.
    - `/language` menunjukkan bahasa balasan saya, dan Anda bisa memilih bahasa Anda.
    - `/privacy` menjelaskan apa yang disimpan. `/mydata` menampilkan dan menghapus data Anda.
help-about-title = Tentang { $name }
help-about = Saya menjawab pertanyaan dari sekumpulan topik.
help-about-community = Saya menjawab pertanyaan dari sekumpulan topik untuk { $community }.
help-from-documents = Semua topik ditulis dari dokumen di bawah ini. Setiap jawaban menyebutkan bagian sumbernya. Saya hanya menjawab dari dokumen ini.
help-partly-from-documents = Sebagian topik ditulis dari dokumen di bawah ini. Jawabannya menyebutkan bagian sumbernya. Saya hanya menjawab dari topik-topik ini.
help-from-topics = Saya hanya menjawab dari topik-topik ini.
help-contact =
    { "" }**Pengelola bot ini**
    { $contact }
help-documents = **Dokumen**
help-privacy = **Privasi**
help-remembers = Pertanyaan yang tidak bisa saya jawab saya simpan untuk beberapa waktu, tanpa nama penanyanya. `/privacy` menjelaskan apa yang disimpan, berapa lama, dan siapa yang melihatnya. `/mydata` menampilkan dan menghapus data Anda.

## /language

languages-title = Bahasa
languages-private = **Balasan yang hanya Anda lihat** menggunakan **{ $language }**, karena { $reason }.
languages-question-first = Kalau pertanyaan Anda jelas dalam bahasa lain, balasannya memakai bahasa itu.
languages-public = **Balasan yang dilihat semua orang** memakai bahasa pertanyaannya. Kalau bahasanya tidak jelas, balasan menggunakan **{ $language }**, karena { $reason }. Pilihan Anda sendiri tidak mengubahnya, jadi tidak ada yang tahu pilihan Anda.
languages-reason-choice = Anda memilihnya
languages-reason-question = pertanyaannya memakai bahasa itu
languages-reason-client = Discord Anda memakai bahasa itu
languages-reason-channel = moderator memilihnya untuk channel ini
languages-reason-guild = moderator memilihnya untuk server ini
languages-reason-guild-locale = itu bahasa server ini di Discord
languages-reason-base = semua topik ditulis dalam bahasa itu
languages-unwritten = Anda memilih **{ $language }**, tetapi saat ini tidak ada topik dalam bahasa itu.
languages-only-one = Semua topik menggunakan **{ $language }**.
languages-stored = Saya menyimpan pilihan Anda sampai Anda memilih “Otomatis”. `/mydata` juga menampilkan dan menghapusnya.
languages-choose = Pilih bahasa untuk balasan yang hanya Anda lihat
languages-automatic = Otomatis
languages-no-such-language = Tidak ada topik dalam bahasa itu. Silakan pilih dari daftar.

## Votes: on buttons and selects

feedback-why = Apa yang kurang tepat?
feedback-reason-wrong-topic = Tidak menjawab pertanyaan
feedback-reason-unclear = Tidak jelas
feedback-reason-too-short = Ada yang kurang
feedback-reason-outdated = Salah atau sudah usang
feedback-expected = Seharusnya …

## Votes: what comes of a vote

feedback-noted-helpful = Tersimpan: **membantu**. Untuk mengubah suara Anda, tekan tombol satunya.
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

## Keyword replies: what comes of a press

keyword-replies-silenced = Dihapus. Selama satu hari saya tidak akan mengangkat topik ini di sini.
keyword-replies-silenced-unsaved = Dihapus. Saya tidak akan mengangkat topik ini di sini selama satu hari, atau sampai saya dimulai ulang: database saya sedang tidak bisa diakses.
keyword-replies-not-yours = Hanya orang yang saya balas, atau orang dengan izin **Kelola Pesan**, yang bisa melakukan itu.
keyword-replies-opted-out = Mulai sekarang saya hanya membalas kalau Anda bertanya kepada saya, di semua server.
keyword-replies-opted-in = Saya boleh membalas lagi saat Anda menulis tentang salah satu topik saya, di tempat yang diaktifkan moderator.
keyword-replies-stopped-by-unheard = Pengelola bot belum mengaktifkan balasan kata kunci (`KEYWORD_REPLIES=1`).
keyword-replies-stopped-by-off = Balasan kata kunci dinonaktifkan di sini.
keyword-replies-stopped-by-command = Ini tampak seperti perintah untuk bot.
keyword-replies-stopped-by-no-topic = Tidak ada kata kunci topik di dalamnya.
keyword-replies-stopped-by-no-question = Ini tidak tampak seperti pertanyaan. Di sini hanya pertanyaan yang dibalas.
keyword-replies-stopped-by-topic-off = Topiknya dinonaktifkan di sini.
keyword-replies-stopped-by-cooldown = Saya sudah membalas tentang topik ini di sini, dan jedanya belum selesai.
keyword-replies-stopped-by-conversation = Saya sedang berbicara dengan orang ini di sini.
keyword-replies-stopped-by-silenced = Seseorang menekan **Jangan sekarang** untuk topik ini di sini dalam 24 jam terakhir.
keyword-replies-stopped-by-opted-out = Orang ini menolak balasan kata kunci.
keyword-replies-stopped-by-unknown = Database saya tidak bisa diakses, jadi saya tidak tahu apakah ada yang menolak balasan kata kunci.
keyword-replies-stopped-by-limit = Sedang terlalu banyak jawaban.

