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

# At most 38 characters.
shared-all-topics = All topics
# At most 38 characters.
shared-previous = ◀ Previous
# At most 38 characters.
shared-next = Next ▶
# $names: the languages' own names. At most 150 characters are shown.
shared-other-languages = Other languages: { $names }
# $first and $second, side by side.
shared-two-languages = { $first } + { $second }

## Shared by several features: replies, also on the command line

shared-did-you-mean = Did you mean one of these?
shared-did-you-mean-one = Did you mean { $title }?
shared-no-match = I have no topic that answers this.
# Introduces topics that may help though they don't match.
shared-closest = The closest topics:
shared-nothing-asked = What would you like to know?

## Shared by several features: on lists

# $page of $pages.
shared-page = Page { $page } of { $pages }
# The number of topics: $count.
shared-count = Topics: { $count }

## Shared by several features: about the messages that the bot reads

shared-reads-addressed = I only read what is sent to me: commands, messages that mention me or reply to me, direct messages, and messages for which somebody chooses **Answer this**.
# The operator has enabled keyword replies.
shared-reads-all = I read the messages in the channels that I can see, to find keywords of my topics. I store nothing from messages that aren't meant for me. Moderators decide where I reply to keywords. You can opt out on each such reply.

## Shared by several features: pieces of texts

# Stands between the items of a list.
shared-comma = ,{ " " }
# Stands between the items of a list whose items have commas.
shared-semicolon = ;{ " " }
# A percentage, such as 75%.
shared-percent = { $number }%
# A text that somebody wrote, in quotation marks.
shared-quoted = “{ $text }”
# A line such as “Language: English”, or a date with an event.
shared-labelled = { $label }: { $value }

## Shared by several features: refusals and failures

shared-topic-gone = That topic no longer exists. Type `/ask` to see what I can explain now.
# A button, select or form that this version doesn't know.
shared-unreadable = This button or menu no longer works. Please use a command instead.
# A button that opens a refused form again, with the typed text. At most 38 characters.
shared-fill-in-again = Fill in again
# For the same button, if the typed text is no longer stored.
shared-entries-gone = I no longer have what you typed. Please open the form again.
# A command that Discord still shows, but that the bot no longer has.
shared-command-changed = This command has changed. Ask the bot's operator to run `sync`.
shared-not-a-moderator = You need the **Manage Server** permission for this.
# Somebody uses a moderators' command in a server that the bot isn't a member of.
shared-not-in-a-guild = This only works in a server that I am a member of.
# One person asks too often.
shared-too-much = You're asking too fast. Please try again in a minute.
# The people in one channel or server ask too often.
shared-too-much-here = There are too many questions here right now. Please try again in a minute.
shared-not-saved = My database isn't reachable right now, so this may **not have been saved**. Please try again in a few minutes.
# The database isn't reachable.
shared-not-shown = My database isn't reachable right now, so I can't show you this. Please try again in a few minutes.
# $reference: a code to search the log for.
shared-failure = Something went wrong. The error is in my log, under the reference { $reference }.

## Answers: on buttons and selects

# At most 38 characters.
answers-read-more = Read more
# At most 38 characters.
answers-report = Report a mistake
# At most 38 characters.
answers-remove = Remove
# At most 38 characters.
answers-post = Post as reply
# At most 38 characters.
answers-back-to-topics = Back to topics
# At most 150 characters.
answers-related = Related topics

## Answers: above an answer

# The question that a public card replies to: $question.
answers-asked = Asked: “{ $question }”
# The person whom a public card is for: $mention.
answers-addressed = For { $mention }
# The message that a public card replies to without being a Discord reply: $link.
answers-answers = Answer to { $link }

## Answers: replies

answers-how-to-ask = Type `/ask` to see what I can explain, or look through `/topics`.
# The source of an answer: $document and $section.
answers-source = From *{ $document }*, { $section }
# No speaker of the language has read the translation.
answers-unreviewed = translation not yet reviewed
# The topic isn't translated into $language. It is shown in the language $shown.
answers-untranslated = not yet translated into { $language }, so this is in { $shown }
# $parts aren't translated into $language. They are shown in the language $shown.
answers-partly-untranslated = not yet translated into { $language }, so in { $shown }: { $parts }
# The names of parts of an answer, by their keys.
answers-part-details = “Read more”
answers-part-links = the links
answers-part-image = the description of the picture
# Discord doesn't show the bot the message that was replied to.
answers-withheld = Discord doesn't show me the message that you replied to. Long-press or right-click that message, then choose **Apps**, **Answer this**.
# The message to answer has no text.
answers-no-text = That message has no text that I could answer.
# Somebody says thanks in a direct message.
answers-welcome = You're welcome! 🙂 Write to me whenever you have another question.
# Somebody says "ok" or the like in a direct message.
answers-at-hand = 🙂 I'm here whenever you have a question.
# A bot wrote the message to answer.
answers-people-only = I only answer messages from people.
# The reply was posted: $link.
answers-posted = Posted: { $link }
# Discord shows the reply only to the person who posted it.
answers-posted-unseen = Only you can see it: this server doesn't let your own apps post for everyone.

## Answers: refusals

answers-topic-off = That topic is switched off here.
answers-message-gone = The message that you wanted me to answer was deleted.
# The person may not write in the channel.
answers-may-not-post = You can't write in this channel, so I can't post for you.
answers-not-yours = Only the person who asked, or somebody with the **Manage Messages** permission, can remove this.
answers-private-and-to = An answer can't be both `private` and `to` somebody. Please choose one of the two.
answers-to-a-bot = Please choose a person for `to`, not a bot.

## /topics

topics-topics = Topics
# The heading of topics without a document and a category, if other topics have one.
topics-more-topics = More topics
topics-no-topics = There are no topics here.
# At most 150 characters.
topics-pick-topic = Pick a topic
# At most 150 characters.
topics-pick-document = Pick a document
# At most 150 characters.
topics-pick-category = Pick a category

## /help and /about

help-help-title = How to ask
help-help =
    - `/ask` and your question. Topics appear while you type. Use `private` so that only you see the answer, or `to` to mention someone.
    - Mention me in a channel, or send me a direct message.
    - Long-press or right-click a message, then **Apps**, **Answer this**. You can post the answer as a reply.
    - `/topics` lists everything that I can explain. `/about` says what I am.
    - `/tour` leads you through the topics. `/quiz` tests what you know.
    - `/share` gives you a text and a picture about a topic, for other networks.
    - `/language` says which language I reply in, and lets you choose yours.
    - `/privacy` says what is stored. `/mydata` shows and deletes your data.
# $name: the bot's.
help-about-title = About { $name }
help-about = I answer questions from a collection of topics.
# $community: its name.
help-about-community = I answer questions from a collection of topics for { $community }.
# All topics name the documents that they were written from.
help-from-documents = They were written from the documents below. Each answer says which part it comes from. I only answer from these documents.
# Only some topics name such documents.
help-partly-from-documents = Some of them were written from the documents below. Their answers say which part they come from. I only answer from these topics.
# No topic names a document.
help-from-topics = I only answer from these topics.
# $contact: the people who run the bot, and how to reach them.
help-contact =
    { "" }**Who runs this bot**
    { $contact }
help-documents = **Documents**
help-privacy = **Privacy**
help-remembers = I keep questions that I can't answer for some time, without the names of those who asked. `/privacy` says what is stored, for how long and for whom. `/mydata` shows and deletes your data.

## /language

languages-title = Language
# Private replies are in $language, for a $reason.
languages-private = **Replies that only you see** are in **{ $language }**, because { $reason }.
# A question in another language is answered in it: the person chose none.
languages-question-first = If your question is clearly in another language, the reply is in that one.
# Public replies to questions without a clear language are in $language, for a $reason.
languages-public = **Replies that everyone sees** are in the language of the question. If that isn't clear, they are in **{ $language }**, because { $reason }. Your own choice has no effect here, so it stays private.
languages-reason-choice = you chose it
languages-reason-question = the question is in it
languages-reason-client = your Discord is in it
languages-reason-channel = moderators chose it for this channel
languages-reason-guild = moderators chose it for this server
languages-reason-guild-locale = it is this server's language in Discord
languages-reason-base = every topic is written in it
# The person chose $language, but no topic is written in it.
languages-unwritten = You chose **{ $language }**, but there are no topics in it now.
# All topics are in $language.
languages-only-one = All topics are in **{ $language }**.
languages-stored = I store your choice until you pick “Automatic”. `/mydata` shows and deletes it, too.
# At most 150 characters.
languages-choose = Choose a language for the replies that only you see
# At most 100 characters.
languages-automatic = Automatic
languages-no-such-language = There are no topics in that language. Please pick one from the list.

## Votes: on buttons and selects

# At most 150 characters.
feedback-why = What was wrong?
feedback-reason-wrong-topic = It doesn't answer the question
feedback-reason-unclear = It is unclear
feedback-reason-too-short = Something is missing
feedback-reason-outdated = It is wrong or out of date
# At most 150 characters.
feedback-expected = It should have been …

## Votes: replies to a vote

feedback-noted-helpful = Saved: **helpful**. To change your vote, press the other button.
feedback-changed-to-helpful = Changed to **helpful**.
feedback-noted-unhelpful = Saved: **not helpful**.
feedback-changed-to-unhelpful = Changed to **not helpful**.
# Asks for a reason why the answer didn't help.
feedback-invitation = If you like, say why. Nobody sees your name.
feedback-thanks = Thank you! Saved: { $reason }.
# Asks for the right topic.
feedback-thanks-and = Thank you! If you like, choose the right topic.
feedback-thanks-expected = Thank you! Saved: it should have been { $title }.

## Reports of mistakes

# At most 45 characters.
reports-report-title = Report a mistake
# At most 45 characters.
reports-what-is-wrong = What is wrong?
# At most 100 characters.
reports-report-use = The moderators or the bot's operator will read this, without your name.
reports-report-thanks = Thank you! Your report was sent.
# For a person who reported much in the last hour.
reports-too-many-reports = You have sent many reports in the last hour. Please try again later.
# For a card that was reported often in the last hour.
reports-card-reported = This answer was reported several times in the last hour. Please try again later.
# For a report with the same words as before.
reports-reported-before = Thank you! This has already been reported.
# The heading in the channel for reports. $title: the topic's.
reports-reported = A mistake was reported in { $title }

## Keyword replies: on buttons

# At most 38 characters.
keyword-replies-not-now = Not now
# At most 38 characters.
keyword-replies-opt-out = Opt out
# At most 38 characters.
keyword-replies-opt-in = Opt in again

## Keyword replies: replies to the buttons

keyword-replies-silenced = Removed. I won't bring up this topic here for a day.
keyword-replies-silenced-unsaved = Removed. I won't bring up this topic here for a day, or until I am restarted: my database isn't reachable right now.
keyword-replies-not-yours = Only the person I replied to, or somebody with the **Manage Messages** permission, can do that.
keyword-replies-opted-out = From now on I only reply when you ask me, on every server.
keyword-replies-opted-in = I may reply again when you write about one of my topics, where moderators have turned that on.
# Why a message gets no reply, for moderators.
keyword-replies-stopped-by-disabled = The bot's operator has not enabled keyword replies (`KEYWORD_REPLIES=1`).
keyword-replies-stopped-by-off = Keyword replies are off here.
keyword-replies-stopped-by-command = It looks like a command to a bot.
keyword-replies-stopped-by-no-topic = It contains no keyword of a topic.
keyword-replies-stopped-by-no-question = It doesn't look like a question. Only questions get a reply here.
keyword-replies-stopped-by-topic-off = The topic is switched off here.
keyword-replies-stopped-by-cooldown = I already replied about this topic here, and the pause isn't over.
keyword-replies-stopped-by-conversation = I am already talking with this person here.
keyword-replies-stopped-by-silenced = Somebody pressed **Not now** on this topic here in the last 24 hours.
keyword-replies-stopped-by-opted-out = The person has opted out.
keyword-replies-stopped-by-unknown = My database isn't reachable, so I can't tell whether somebody has opted out.
keyword-replies-stopped-by-limit = There are too many answers at the moment.

## /privacy and /mydata

privacy-title = Privacy
# Days: $votes, $misses, $key, $usage, $quizzes, $changes, $guild. $people: the minimum number of people.
privacy-stored =
    { "" }**What is stored**
    - **Your votes** (👍, 👎): your user id, the card, its topic and language, the server, the time and your reason, for { $votes } days. Moderators see only the totals, never who voted.
    - **Questions that I couldn't answer**, or that you say I answered wrongly, for { $misses } days: the words in lower case, without mentions, numbers, links and addresses; the day, server, language and topics; and a code instead of your name. Moderators see such a question only after { $people } different people have asked something similar. They don't see words that fewer than { $people } of them used. I don't recognise names, so please don't write any.
    - **The key of those codes**, for { $key } days. While it exists, I can tell which questions are yours. Once it is destroyed, nobody can.
    - **How often I reply**, by day, server, way of asking, kind of reply, topic and language, for { $usage } days. Nothing about people.
    - **What you choose in a quiz** in a channel: with a code instead of your name, until the quiz closes. Then I keep only how many people chose each answer, for { $quizzes } days. If fewer than { $people } people answered, I keep nothing.
    - **The results of posts, quizzes, tours and shared texts**, as sums by day and server, for { $usage } days. Moderators see no number that may be about fewer than { $people } people.
    - **A server's settings**, and for { $changes } days each change with its time and the moderator who made it. Moderators of that server can see it.
    - **Your opt-out from keyword replies**: your user id and the time, until you opt in again.
    - **The language that you chose** with `/language`: your user id, the language and the time, until you choose **Automatic** again.
    - **That you deleted your data**, and when, with a code instead of your name. So an old backup can't bring it back.
    - **Keyword replies**, and **Not now** on them: the server, channel, topic and time, for a day.
    - **A mistake that you report**: your words, without your name. They go to the channel that moderators chose, otherwise to the operator's log, and stay there as long as it is kept.
    - **Servers that I have left**: everything stored about such a server is deleted after { $guild } days.
privacy-not-stored =
    { "" }**What is not stored**
    Your name, your other messages, and anything else about you. I keep some things only in memory. A restart deletes them: which reply belongs to which message, for an hour; how many answers you had in the last minutes; whether we are in a conversation; whether you opted out, and which language you chose; and data that is about to be stored.
privacy-who =
    { "" }**Who sees it**
    Moderators see what is said above. The operator of this bot has the database, its backups and the log. Nobody else gets any of it.
privacy-choices =
    { "" }**What you can do**
    `/mydata` shows what is stored about you, and deletes it. **Opt out** on a keyword reply stops such replies.
privacy-my-title = Your data
privacy-nothing = Nothing is stored about you.
# $count, also in the next three.
privacy-votes = - Votes: { $count }
privacy-misses = - Questions that I couldn't answer, or answered wrongly: { $count }
privacy-changes = - Changes of settings: { $count }
privacy-quiz-answers = - Answers to quizzes that are open: { $count }
# $since: a day.
privacy-opted-out = - You opted out of keyword replies on { $since }
privacy-language = - You chose a language: { $language }
privacy-untraceable = **What can't be traced to you** is neither shown here nor deleted: questions whose key was destroyed (after { $key } days at most), counts, and mistakes that you reported. Nobody can tell from these who you are, unless you wrote your name there. `/privacy` says more.

## /privacy and /mydata: on buttons

# At most 38 characters.
privacy-as-file = Show all of it
# At most 38 characters.
privacy-delete = Delete it
# At most 38 characters.
privacy-delete-confirmed = Delete it for good
# At most 38 characters.
privacy-keep = Keep it
privacy-here-it-is = Everything that is stored about you.
privacy-sure = Delete all of this? It can't be undone.
# Added if an opt-out is deleted, too.
privacy-sure-opted-out = This also deletes your opt-out: I may send you keyword replies again, until you opt out again.
privacy-sure-changes = Your changes of settings stay on record, without your id.
privacy-deleted = Deleted. Nothing about you is stored any more, except in backups that the operator may have.

## /settings, for moderators: names

# The title of the panel. $place: the channel or server.
settings-title = Settings for { $place }
# The names of the settings.
settings-name-keywords = Keyword replies
settings-name-cooldown = Pause between keyword replies
settings-name-language = Language
settings-name-ask = Answers to /ask
settings-name-topics-off = Topics switched off
settings-name-channel-limit = Limit for a channel
settings-name-person-limit = Limit for a person
settings-name-reports = Reported mistakes
# The label of the field in a setting's form: at most 45 characters.
settings-field-keywords = Which messages get a keyword reply
settings-field-cooldown = Minutes between replies about a topic
settings-field-language = The usual language of public replies
settings-field-ask = Who sees answers by default
settings-field-channel-limit = Answers a minute in a channel
settings-field-person-limit = Answers a minute to a person
settings-field-reports = The channel for reports
# The values that can be chosen.
settings-mode-off = Off
settings-mode-questions = To questions that name a topic
settings-mode-mentions = To every message that names a topic
settings-mode-public = Everyone
settings-mode-private = Only the person who asks
settings-mode-automatic = Automatic: this server's language in Discord
# A time: $number.
settings-minutes = { $number } min
# A limit: $number.
settings-a-minute = { $number } answers a minute
settings-nothing = None
settings-whole-server = the whole server

# Beside the name of a topic.
settings-switch-off = off
settings-switch-on = on

## /settings, for moderators: the origin of a value

settings-by-default = Default
settings-set-here = Set here
settings-from-server = From the whole server
settings-from-place = From { $place }
# $places, the nearest first.
settings-inherits = Settings that aren't set here come from { $places }.
# Stands between these places.
settings-otherwise-from = , otherwise from{ " " }

## /settings, for moderators: on buttons, selects and fields

# At most 38 characters.
settings-change = Change
# At most 38 characters.
settings-choose-topics = Choose
# At most 150 characters.
settings-another-place = Another channel, thread, forum or category
# At most 38 characters.
settings-this-channel = This channel
# At most 38 characters.
settings-to-whole-server = Whole server
# At most 38 characters.
settings-history = Changes
# At most 38 characters.
settings-back = Back to settings
# At most 38 characters.
settings-undo = Undo
# At most 38 characters.
settings-undo-latest = Undo the latest change
# At most 38 characters.
settings-all-settings = All settings
# At most 100 characters.
settings-inherit = Inherit
# The inherited $value.
settings-inherit-now = Now: { $value }
settings-empty-inherits = { $least } to { $most }. Leave empty to inherit.
# At most 100 characters.
settings-empty-stops = Leave empty to post reports nowhere.
# At most 150 characters.
settings-pick-topics-off = Pick the topics to switch off

## /settings, for moderators: the topics that are switched off

settings-topics-title = Topics switched off in { $place }
settings-topics-off-here = **Here**: { $topics }
# $topics that are switched off in a larger place, such as the category or the server.
settings-topics-off-above = **Inherited**: { $topics }
settings-no-topics-off = All topics are on. I won't answer with or suggest topics that you pick below.

## /settings, for moderators: changes

settings-history-title = Latest changes
settings-no-history = Nothing has been changed yet.
settings-change-line = **{ $name }** in { $place }: { $before } → { $after }
# Beside a change: nothing is set.
settings-inherited = inherit
settings-change-words = { $name }: { $before } → { $after }
settings-changed = Saved for { $place }.
settings-unchanged = Nothing to change: that's already the setting in { $place }.
settings-undone = Undone in { $place }.

## /settings, for moderators: deleting everything

settings-delete-title = Delete everything of this server
settings-delete-sure = This deletes everything that I store about this server now: its settings and their changes, votes, unanswered questions, counts, and pauses of keyword replies. It can't be undone. I stay in the server with default settings. Backups that my operator has made are not deleted.
# At most 38 characters.
settings-delete-everything = Delete everything
# At most 38 characters.
settings-keep-everything = Keep it
settings-everything-deleted = Deleted. I store nothing about this server any more.

## /settings, for moderators: problems

settings-out-of-date = ⚠️ My database isn't reachable right now. These settings may be out of date, and changes may not be saved.
settings-keywords-unavailable = Unavailable: the bot's operator has not enabled keyword replies (`KEYWORD_REPLIES=1`). They need the Message Content intent.
# $number of all $topics have keywords and are switched on in the place.
settings-with-keywords = { $number } of { $topics } topics have keywords here. Only these can get keyword replies.
# The same, if the number is 0: $topics.
settings-no-keywords = ⚠️ 0 of { $topics } topics have keywords here, so no message can get a keyword reply. The people who write the topics can add `keywords` to them.
settings-reports-fail = ⚠️ I can't post in { $channel }: it was deleted, or I need View Channel and Send Messages there.
settings-reports-refused = I can't post in { $channel }. Give me View Channel and Send Messages there, and try again.
settings-no-such-choice = Please choose one of: { $choices }.
settings-no-number = Please enter a whole number from { $least } to { $most }.
settings-no-such-language = I have no topics in that language. Please choose one of: { $choices }.
settings-no-such-topic = I have no such topic. Please choose one of the topics that appear while you type.
settings-no-such-channel = Please choose a channel for messages.
settings-guild-only = **{ $name }** can only be set for the whole server.
settings-nothing-to-undo = There is nothing to undo.
settings-no-such-change = That change doesn't exist.
settings-no-longer-fits = This can't be undone: **{ $name }** in { $place } was changed again, to { $value }.

## Schedules in words

# On a post. At most 38 characters.
schedule-why = Why am I seeing this?
# The name of a schedule: $number.
schedule-name = Topic posts { $number }
# The days of the week, as in “on Mondays”.
schedule-day-name-monday = Mondays
schedule-day-name-tuesday = Tuesdays
schedule-day-name-wednesday = Wednesdays
schedule-day-name-thursday = Thursdays
schedule-day-name-friday = Fridays
schedule-day-name-saturday = Saturdays
schedule-day-name-sunday = Sundays
schedule-every-day = every day
schedule-weekdays = Monday to Friday
schedule-when = { $days } at { $time } ({ $zone })
schedule-line = { $status }, { $channel }, { $when }
schedule-status-on = on
schedule-status-draft = not turned on
schedule-status-paused = paused
schedule-status-failed = paused by itself
# By the kind of choice: $value.
schedule-topics-of-all = all topics
schedule-topics-of-category = the category { $value }
schedule-topics-of-document = the document { $value }
schedule-topics-of-list = the topics { $value }
schedule-language = in { $language }
schedule-channel-language = in the language of the channel
schedule-no-opening = no opening line
schedule-opening = begins with “{ $opening }”
schedule-no-role = mentions nobody
schedule-role = mentions { $role }
schedule-no-thread = no threads
schedule-thread = a thread under each post
schedule-publishes-not = isn't published
schedule-publishes = is published
schedule-asks-quiz-not = shows topics
schedule-asks-quiz = asks quiz questions
schedule-skips-quiet-not = posts also when nobody answers
schedule-skips-quiet = skips when nobody answers
schedule-skips-none = skips no post
schedule-skips = skips { $when }

## /outreach: posts on a schedule, for moderators: on posts

schedules-why-answer = The moderators of this server set up posts about topics here: { $when }. This has nothing to do with what you write or read. Moderators can pause or remove the posts in `/outreach panel`. To get fewer notifications, mute this channel.
schedules-why-gone = The moderators of this server had set up posts about topics here, but they have stopped them. To get fewer notifications, mute this channel.
# Below a published post: $title.
schedules-talk = More about **{ $title }**:

## /outreach: posts on a schedule, for moderators: the panel

schedules-title = Topic posts
schedules-nothing = Nothing is scheduled. With a schedule I post a topic in a channel on the days and at the time that you choose. Nothing is posted until you turn it on, and nobody is pinged unless you choose a role.
schedules-next-title = The next posts
schedules-no-next = Nothing: no schedule is on.
# At most 38 characters.
schedules-new = New schedule
# At most 38 characters.
schedules-open = Open
# At most 38 characters.
schedules-refresh = Refresh
# At most 38 characters.
schedules-back = All schedules
schedules-full = There are already { $most } schedules. That is the maximum. Remove one first.
schedules-out-of-date = ⚠️ My database isn't reachable right now. Please try again in a minute.

## /outreach: posts on a schedule, for moderators: a schedule

schedules-status-on = 🟢 On
schedules-status-draft = ⚪ Not turned on yet
schedules-status-paused = ⏸️ Paused
schedules-status-failed = 🔴 Paused because I couldn't post
# By the kind of choice: $value.
schedules-topics-of-all = All topics
schedules-topics-of-category = Topics of the category { $value }
schedules-topics-of-document = Topics from { $value }
schedules-topics-of-list = { $value }
schedules-posts-in = Posts in { $channel }
schedules-language = In { $language }
schedules-channel-language = In the language of the channel
schedules-opening = Begins with: { $opening }
schedules-mentions = Mentions { $role }
schedules-opens-thread = Opens a thread under each post
schedules-publishes = Publishes each post to the channel's followers
schedules-asks-quiz = Asks a quiz question about each topic, for 24 hours
schedules-skips-quiet = Skips the next post if nobody answered the last two
schedules-recent-title = The latest posts
# By the outcome of a post: $when, $topic.
schedules-outcome-claimed = { $when }: being posted, { $topic }
schedules-outcome-refused = { $when }: Discord refused it, I'll try again, { $topic }
schedules-outcome-sent = { $when }: posted, { $topic }
schedules-outcome-assumed = { $when }: probably posted, { $topic }. I was interrupted and can't read the channel to check.
schedules-outcome-skipped = { $when }: skipped by a moderator
schedules-outcome-missed = { $when }: missed, because I was offline until the next day
schedules-outcome-quiet = { $when }: skipped, because nobody had answered since the last two posts
schedules-outcome-no-topic = { $when }: skipped, because no topic is left to post
schedules-outcome-failed = { $when }: not posted, Discord refused it three times
# $when is a time such as "in 30 minutes".
schedules-not-yet-published = { " " }(not published yet: Discord refused it, or its limit of ten an hour is reached. Next try: { $when })
schedules-lacks = ⚠️ I can't post there yet. Give me these permissions in the channel: { $permissions }.
schedules-lacks-role = ⚠️ I can't mention { $role }. Let everyone mention that role, or give me **Mention @everyone, @here and All Roles**.
schedules-no-role = ⚠️ The role to mention was deleted. Choose another one, or none, under **Channel and options**.
schedules-cannot-see = ⚠️ I can't see { $channel }. It was deleted, or I need **View Channel** there.
schedules-is-locked = ⚠️ I can't post there: the thread is locked. Unlock it, or give me **Manage Threads and Posts**.
schedules-lacks-tags = ⚠️ I can't post there: the forum requires a tag and has none that I may use. Add one that isn't only for moderators.
schedules-no-topics = ⚠️ There is no topic to post. Choose others under **Topics and text**.
schedules-how-to-stop = To stop it: **Pause** or **Remove** below, or `/outreach pause` for all schedules at once.

## /outreach: posts on a schedule, for moderators: buttons

# At most 38 characters.
schedules-turn-on = Turn on
# At most 38 characters.
schedules-resume = Resume
# At most 38 characters.
schedules-pause = Pause
# At most 150 characters.
schedules-skip-one = Skip one of the next posts
# At most 100 characters.
schedules-take-back = Skipped. Choose it to post it after all.
schedules-is-skipped = skipped
# At most 38 characters.
schedules-post-now = Post one now
# At most 38 characters.
schedules-change-when = Days and time
# At most 38 characters.
schedules-change-what = Topics and text
# At most 38 characters.
schedules-change-where = Channel and options
# At most 38 characters.
schedules-remove = Remove
schedules-remove-sure = Remove this schedule? You can undo that in `/settings panel`.
# At most 38 characters.
schedules-remove-really = Remove it
# At most 38 characters.
schedules-keep = Keep it
# At most 38 characters.
schedules-undo = Undo

## /outreach: posts on a schedule, for moderators: forms

# At most 45 characters.
schedules-new-form = New schedule
# At most 45 characters.
schedules-when-form = Days and time
# At most 45 characters.
schedules-what-form = Topics and text
# At most 45 characters.
schedules-where-form = Channel and options
# At most 45 characters.
schedules-channel-field = Channel
# At most 45 characters.
schedules-days-field = Days
# At most 45 characters.
schedules-time-field = Local time
# At most 100 characters.
schedules-time-hint = For example 09:30 or 18:00
# At most 45 characters.
schedules-zone-field = Time zone
# At most 100 characters.
schedules-zone-hint = A city, a country with one zone, or UTC
# At most 45 characters.
schedules-topics-field = Topics
# If there are too many categories and documents for the list. At most 100 characters.
schedules-topics-hint = Write others into your own list, which is under Topics and text
# At most 45 characters.
schedules-list-field = Your own list of topics
# At most 100 characters.
schedules-list-hint = Titles of topics, categories or documents, one on each line
# At most 45 characters.
schedules-language-field = Language
# At most 45 characters.
schedules-opening-field = Opening line
# At most 100 characters.
schedules-opening-hint = Stands above each post. Leave empty for none.
# At most 45 characters.
schedules-role-field = Role to mention
# At most 100 characters.
schedules-role-hint = Its members are notified of each post. Leave empty for none.
# At most 45 characters.
schedules-options-field = Options
# At most 100 characters.
schedules-option-thread = Open a thread under each post
# At most 100 characters.
schedules-option-publish = Publish to followers
# At most 100 characters.
schedules-option-quiz = Ask a quiz question instead
# At most 100 characters.
schedules-option-quiet = Skip when nobody answers

## /outreach: posts on a schedule, for moderators: results

schedules-saved = Saved.
schedules-turned-on = It's on.
schedules-paused = Paused.
schedules-paused-all = Paused { $number } schedules. Resume them in `/outreach panel`.
schedules-nothing-to-pause = No schedule is on.
schedules-skipped = The post of { $when } is skipped.
schedules-not-skipped = The post of { $when } isn't skipped any more.
schedules-posted = Posted. It is in the latest posts below.
schedules-not-posted = I couldn't post one now. The latest posts below say why.
schedules-undone = Undone.
schedules-overtaken = This can't be undone: somebody has changed the schedule since then.
schedules-removed = Removed.
schedules-unchanged = Nothing to change.
schedules-gone = That schedule was removed or replaced. Open `/outreach panel` again.
schedules-failed-notice = ⚠️ I couldn't post the topic that was due in { $channel }: { $reason }. I tried three times in an hour, then paused that schedule. Solve the problem, then resume the schedule in `/outreach panel`.

## /outreach: posts on a schedule, for moderators: problems

schedules-bad-time = I can't read that time. Please write it like 09:30 or 18:00.
schedules-bad-zone = Several time zones fit. Please write one of these: { $zones }.
schedules-no-zone = I don't know that city or time zone. Please write a large city nearby, or UTC.
schedules-bad-topics = I have no topic called { $topics }. Write titles as `/topics` shows them, one on each line. Names of categories and titles of documents work, too.
schedules-left-out = ⚠️ I have no topic called { $topics }, so I left it out.
schedules-long-list = A list has { $most } topics at most.
schedules-no-list = Please write at least one title into **Your own list of topics**.
schedules-bad-channel = I can post in text channels, announcement channels, threads and forums.
schedules-bad-role = That role doesn't exist any more.
schedules-role-refused = { $role } can't be mentioned. Both you and I need the permission: let everyone mention the role, or give us **Mention @everyone, @here and All Roles**.
schedules-everyone-refused = I don't mention everyone. Please choose another role.
schedules-only-announcements = Only posts in an announcement channel can be published.
schedules-no-quiz-published = A quiz can't be published: its buttons only work in this server. Untick one of them.
schedules-no-threads-there = A thread can only be opened in a text channel or an announcement channel.
schedules-nothing-to-skip = There is nothing to skip: no post is planned.

## /quiz, and quizzes in channels: a question

quiz-place = Question { $number } of { $total }
quiz-right = ✅ **Right!** { $answer }
quiz-wrong =
    ❌ You chose: { $chosen }
    The right answer: **{ $answer }**
# At most 38 characters.
quiz-read = Read more

## /quiz, and quizzes in channels: a private round

# At most 38 characters.
quiz-next = Next question
# At most 38 characters.
quiz-to-result = See the result
# Above the next question of a round, or the result.
quiz-changed = A question was changed meanwhile, so I left it out.
quiz-result = You got { $right } of { $total } right
# $total is at least 2.
quiz-all-right = All { $total } right!
quiz-nothing-left = These questions were all changed meanwhile. Start again with `/quiz`.
# Above a list of topics.
quiz-worth-reading = Worth reading:
# At most 38 characters.
quiz-again = Another round
quiz-no-questions = There are no quiz questions yet.
quiz-no-such-topic = I have no quiz questions about that. Pick a topic from the list, or leave `topic` empty.
quiz-private = Only you see this, and nothing about you is stored.

## /quiz, and quizzes in channels: in a channel

# In the subtext above the question.
quiz-title = Quiz
# $closes: "in 3 hours".
quiz-open = Closes { $closes }
quiz-nobody-yet = Nobody has answered yet
# $number is at least 1.
quiz-answered = { $number ->
        [one] { $number } person has answered
       *[other] { $number } people have answered
    }
# At most 38 characters.
quiz-answer = Answer
quiz-choose = Choose an answer. Your first choice counts, and nobody sees what you chose.
quiz-already = You have answered this already. Your first answer counts.
quiz-over = This quiz is over.
quiz-gone = This quiz is over, and I don't have it any more. `/quiz` asks you other questions.
quiz-right-answer = The right answer: **{ $answer }**
# The number of right answers: $right of $total.
quiz-tally = The server got **{ $right } of { $total }**.
quiz-too-few = Too few people answered to show the numbers.

## /quiz, and quizzes in channels: for moderators

# $link to the post. $closes: "in 24 hours".
quiz-posted = Posted: { $link }. It closes { $closes }.
# At most 38 characters.
quiz-close-now = Close it now
quiz-closing = Closing it now. The post will show the result in a moment.
quiz-is-over = This quiz is already over.
quiz-cannot-post = I can't post in { $channel }. Give me **View Channel** and **Send Messages** there.

## /share

# $network: X, Mastodon, Bluesky, Telegram or WhatsApp.
share-title = Share on { $network }
# Below a text: its $length, and the $limit of the $network.
share-length = { $length } of { $limit } characters, as { $network } counts them
# A choice beside the names of networks: a text for no network.
share-plain = Plain text
# The same as share-length, for such a text.
share-plain-length = { $length } of { $limit } characters
# Stands above the description.
share-alt = Description of the picture, for people who can't see it:
share-drawing = The picture is being drawn…
share-no-letters = There is no picture: I have no font for some of the letters.
share-no-picture = The picture can't be drawn right now. Please try again later.
share-unreviewed = Nobody has reviewed this translation yet. Please read it before you share it.
# At most 150 characters.
share-pick-network = Another network
# At most 150 characters.
share-pick-language = Another language
# Buttons that show the picture in another shape or in other colours. At most 38 characters each.
share-square = Square picture
share-wide = Wide picture
share-light = Light picture
share-dark = Dark picture
# $topic: what somebody typed.
share-no-such-topic = I have no topic “{ $topic }”. Please pick one from the list while you type.

## /tour

# Page $number of $total.
tour-place = { $number } of { $total }
# On buttons: at most 38 characters each.
tour-back = ◀ Back
tour-next = Next ▶
# Leads to the last page.
tour-finish = To the end ▶
tour-again = From the beginning
tour-quiz = Take the quiz
tour-nothing = There are no topics here.
tour-no-quiz = These topics have no quiz questions.
# The heading of the last page.
tour-end = That was the tour
# Stands above a file.
tour-keep = All of it in one file, to keep:
# The end of a list that has no room for $count topics.
tour-and-more = and { $count } more

## /start-here: the card for newcomers, and the replies to its moderator

# $community: its name.
tour-card-title = Start here: { $community }
# The same without a name.
tour-card-title-nameless = Start here
# $total: the number of topics.
tour-card-said = { $total ->
        [one] A short tour shows you one topic. Only you see it.
       *[other] A short tour leads you through { $total } topics, one page each. Only you see it.
    }
# At most 38 characters.
tour-start = Start the tour
# $link to the card.
tour-posted =
    Posted: { $link }
    To pin it, open the menu of that message and choose **Pin Message**.
# $permissions: names such as **Send Messages**.
tour-cannot-post = I can't post in this channel: I lack { $permissions }.

## /insights, for moderators

# $days: the number of days in the period.
insights-title = The last { $days } days
# The periods that moderators can choose.
insights-period-7-days = 7 days
insights-period-30-days = 30 days
insights-period-13-weeks = 13 weeks
insights-period-52-weeks = 52 weeks
insights-nothing = Nobody asked me anything in this period.
# $questions, and of these $answered, $suggestions and $none, each with its share.
insights-questions = **Questions: { $questions }**. Answered: { $answered }. With suggestions: { $suggestions }. Without a topic: { $none }.
# The names of the ways of asking.
insights-way-ask = `/ask`
insights-way-mention = mentions
insights-way-direct = direct messages
insights-way-menu = **Answer this**
insights-way-keyword = keywords
# $times: how often a button on a card opened a topic.
insights-picked = topics opened with buttons: { $times }
# $share of $votes.
insights-helpful = Votes: { $votes }, **{ $share }** helpful
insights-outreach = **Posts, quizzes, tours and shared texts**
# The results of posts, quizzes, tours and shared texts. $number may be a text: "fewer than 3 people".
insights-outreach-count-post = Posts: { $number }
insights-outreach-count-opened = Opened from posts: { $number }
insights-outreach-count-quiz-taken = Quizzes taken: { $number }
insights-outreach-count-tour-begun = Tours started: { $number }
insights-outreach-count-tour-finished = Tours finished: { $number }
insights-outreach-count-shared = Texts shared: { $number }
# The share of right answers in quizzes.
insights-right-share = { $share } of the answers right
insights-too-few = fewer than { $people } people
# If the period is longer than these $days.
insights-kept = Votes and unanswered questions are kept for { $days } days.
insights-gaps = **Unanswered questions**
# $people: the minimum number of people.
insights-no-gaps = No unanswered question was asked by at least { $people } people.
# $question, asked by $people.
insights-gap = “{ $question }”, { $people } people
# No question is hidden until enough people have asked it.
insights-none-waits = No other people's questions are hidden. Your own questions don't count.
# $number questions that fewer than $people people have asked. $number is at least 1, $people at least 2.
insights-waiting = { $number ->
        [one] { $number } question from others is hidden until { $people } people have asked it.
       *[other] { $number } questions from others are hidden. Each is shown when { $people } people have asked it.
    }
# At most 38 characters.
insights-csv = As CSV files
insights-csv-here = The figures from { $since } to { $until }, for a spreadsheet.
# The heads of the columns in CSV files. The first columns are about replies: the way of asking, the kind of reply.
insights-column-day = day
insights-column-way = way
insights-column-reply = reply
insights-column-topic = topic
insights-column-language = language
insights-column-times = times
insights-column-title = title
insights-column-helpful = helpful
insights-column-not-helpful = not helpful
insights-column-reason = reason
insights-column-expected-topic = expected topic
insights-column-event = event
insights-column-people = people
insights-column-last-asked = last asked
insights-column-question = question
insights-no-chart = The chart can't be drawn right now.

## /insights, for moderators: in the chart

insights-by-day = Questions a day
insights-by-week = Questions a week
# The kinds of reply.
insights-kind-answer = Answered
insights-kind-suggestions = Suggestions
insights-kind-none = No topic
insights-topics = Topics shown most
# The short names of the months in the chart.
insights-month-jan = Jan
insights-month-feb = Feb
insights-month-mar = Mar
insights-month-apr = Apr
insights-month-may = May
insights-month-jun = Jun
insights-month-jul = Jul
insights-month-aug = Aug
insights-month-sep = Sep
insights-month-oct = Oct
insights-month-nov = Nov
insights-month-dec = Dec
insights-day = { $day } { $month }
# $title of a topic, shown $times.
insights-shown = { $times } for { $title }
# The description of the chart for people who can't see it: $days, $kinds of reply, $busiest day, $topics.
insights-described = Two bar charts of the last { $days } days. Questions by kind of reply: { $kinds }; busiest day: { $busiest }. Topics shown most: { $topics }.

## /diagnose, for moderators

diagnose-title = Diagnosis

## /diagnose, for moderators: the reply if somebody asks the bot

diagnose-asked = **If somebody asks me this here**
diagnose-answer = I answer with *{ $title }*. I am { $confidence } sure.
diagnose-one-suggestion = I am not sure, so I ask whether *{ $title }* is meant.
diagnose-suggestions = I am not sure, so I suggest: { $titles }.
diagnose-closest = I say that no topic answers it, and show the closest: { $titles }.
diagnose-no-match = I say that no topic answers it.

## /diagnose, for moderators: the reasons

# $title and $confidence of the likeliest topic. $rival: the next one. $together: the confidence that one of the
# three likeliest is right. $answer and $offer: the minimum confidence for an answer, and together for suggestions.
diagnose-reason-sure = For an answer I have to be { $answer } sure.
diagnose-reason-rival = I am { $confidence } sure of *{ $title }*, which is enough for an answer. But *{ $rival }* fits, too.
diagnose-reason-likely = I am { $confidence } sure of *{ $title }*. For an answer I have to be { $answer } sure.
diagnose-reason-two-subjects = It asks about two topics at once.
diagnose-reason-named = I am only { $confidence } sure of the likeliest topic. But the question contains a topic's name.
diagnose-reason-unlikely = The likeliest topic is *{ $title }*, { $confidence }. To answer with it, I need { $answer }. To suggest topics, I need { $offer } for the three likeliest together, and they have { $together }.
diagnose-exact = It is exactly a name or an example question of *{ $title }*.
diagnose-no-words = It has no words to search for.
# A topic's name with other words around it: $title.
diagnose-framed = It is a name or an example question of *{ $title }* with only common words around it.
diagnose-states = It isn't a question, so I need to be more certain.
diagnose-part = I used only this part: “{ $part }”.
diagnose-rejected = It says that it isn't about these: { $titles }.
diagnose-unknown = No topic uses these words: { $words }.
diagnose-addresses = I ignored addresses: { $addresses }.
# $titles that would have been answered or suggested.
diagnose-switched-off = Switched off here: { $titles }.

## /diagnose, for moderators: advice to change the reply

diagnose-add-question = If *{ $title }* answers it, add this to its example questions: “{ $question }”.
diagnose-tell-apart = If only one of these topics answers it, add this to its example questions: “{ $question }”.
diagnose-new-topic = No topic is about it. It needs a new topic.

## /diagnose, for moderators: the likeliest topics

diagnose-candidates = The likeliest topics:
diagnose-candidate = *{ $title }*, { $confidence } likely

## /diagnose, for moderators: the reaction if nobody asks the bot

diagnose-unasked = **If somebody writes it here without asking me**
diagnose-keyword = It names *{ $title }* by a keyword: { $keywords }.
diagnose-no-keyword = It contains no keyword of a topic.
diagnose-question = It looks like a question.
diagnose-no-question = It doesn't look like a question.
diagnose-would-reply = I would reply.
diagnose-would-not-reply = I wouldn't reply: { $why }

## /diagnose, for moderators: the bot's permissions

diagnose-permissions = **What I may do here**
diagnose-none-lacking = I have everything that I need.
diagnose-lacking = I don't have: { $permissions }.

## Permissions: their names in Discord's client in your language, or in English if Discord doesn't have your language

permissions-name-view-channel = View Channel
permissions-name-read-messages = View Channel
permissions-name-send-messages = Send Messages
permissions-name-send-messages-in-threads = Send Messages in Threads
permissions-name-create-public-threads = Create Public Threads
permissions-name-read-message-history = Read Message History
permissions-name-embed-links = Embed Links
# The name of Send Messages in a forum.
permissions-name-create-posts = Create Posts

## Commands and options in Discord's own menus: at most 100 characters each. Only for languages that Discord's
## client has: not for Arabic and Urdu

command-ask = Ask a question, or pick a topic.
option-ask-question = What you would like to know, in your own words
option-ask-private = Only you see the answer
option-ask-to = Mention this person in the answer
command-topics = See everything that I can explain.
command-help = See the ways to ask.
command-about = See what I am, what I know, and what I keep.
command-language = See which language I reply in and why, and choose yours.
option-language-language = The language of replies that only you see
command-quiz = Test what you know. Only you see it, and nothing about you is stored.
option-quiz-topic = Only questions about this topic (default: all topics)
option-quiz-questions = How many questions
command-settings = Decide how I behave here
command-settings-panel = See and change everything in one place.
option-settings-place = A channel, thread, forum or category (default: this channel)
option-settings-whole-server = Everywhere, except in places with their own setting
command-settings-show = See the current settings, and where they come from.
command-settings-keywords = Reply to messages that name a topic.
option-settings-mode = Which messages I reply to although they aren't meant for me
command-settings-topic = Switch a topic off or on.
option-settings-topic = Which topic
option-settings-state = Off: I don't answer with it or suggest it there
command-settings-undo = Undo a change.
option-settings-change = Which change (default: the latest that is not undone yet)
command-outreach = Post topics on a schedule
command-outreach-panel = Set up posts, and see what comes next.
command-outreach-next = See the next seven posts.
command-outreach-pause = Pause all posts at once.
command-outreach-new = Set up a schedule. Nothing is posted until you turn it on.
option-outreach-channel = Where to post
option-outreach-time = The local time, such as 18:00
option-outreach-zone = A city or a time zone
option-outreach-days = On which days (default: Mondays)
command-outreach-quiz = Post a quiz question in a channel. Everybody answers in private.
option-outreach-topic = A question about this topic (default: any that wasn't asked recently)
option-outreach-hours = How long people can answer (default: 24 hours)
command-share = Get a text and a picture about a topic, to share elsewhere.
option-share-topic = What to share
option-share-for = Where you want to share it
command-tour = Take a tour through what I can explain. Only you see it.
command-start-here = Post a card to pin in this channel. Its button starts the tour for the person who presses it.
command-diagnose = See what I would do with a text here, and why.
option-diagnose-text = What somebody asked, or might write here
command-insights = See what was asked here, what helped, and what nobody could answer.
option-insights-period = How far back to look (default: 30 days)
command-privacy = See what is stored, for how long, and who sees it.
command-mydata = See what is stored about you, and delete it.

## The preview's page

# On the page that shows the bot on a computer, without Discord. $name: a person, a channel or a server.
page-connecting = Connecting…
page-channels = Channels
page-connection-lost = The connection is lost. Trying again…
page-servers = Servers
page-direct-messages = Direct Messages
page-unread = { $name }, unread
page-channels-of = Channels of { $name }
page-you = You
page-settings = Settings
page-you-are = You are
page-member = Member
page-moderator = Moderator
page-colours = Colours
page-dark = Dark
page-light = Light
page-language = Language
page-of-discord = Of your Discord
page-own = Your own, as with /language
page-clock = Clock
page-next-post = To the next post
page-day-later = A day later
page-members = Members
page-online = Online — { $count }
page-write-to = Message { $name }
page-may-not-send = You do not have permission to send messages in this channel.
page-use-command = Use an app's command
page-commands = Commands
page-send = Send
page-replying-to = Replying to
page-cancel-reply = Cancel reply
page-no-command = No command is called { $name }.
page-not-sent = The message was not sent.
page-cancel-command = Cancel the command
page-send-command = Send the command
page-loading-failed = Loading options failed
page-loading-options = Loading options…
page-options = Options
page-messages-in = Messages in { $name }
page-welcome = Welcome to { $name }!
page-direct-begins = This is the beginning of your direct message history with { $name }.
page-thread-begins = This is the start of the thread.
page-channel-begins = This is the start of the { $name } channel.
page-try-one = Try one of these
page-plain-question = A plain question
page-misspelt = With a typing error
page-unknown = One that it can't answer
page-how = Type { $slash } to see all commands, or right-click a message (hold it on a phone) and choose { $apps }.
page-no-command-needed = Here you need no command: write your question to { $name }.
page-other-ways = You can also write { $mention } with your question in a channel, or { $direct }.
page-send-direct = send { $name } a direct message
page-thinking = { $name } is thinking…
page-edited = (edited)
page-published = Published
page-followed = From a channel that this one follows
page-deleted = Original message was deleted
page-used = used
page-only-you = Only you can see this
page-dismiss-message = Dismiss message
page-sending = Sending command…
page-actions = Message actions
page-reply = Reply
page-edit = Edit
page-dismiss = Dismiss
page-more = More
page-edit-this = Edit the message
page-attachment = Attachment
page-a-message = Message
page-edit-message = Edit Message
page-copy-text = Copy Text
page-apps = Apps
page-delete-message = Delete Message
page-loading = Loading…
page-no-apps = No app has anything here
page-no-posts = There are no posts yet.
page-posts-in = Posts in { $name }
page-sure = Are you sure you want to delete this message?
page-cancel = Cancel
page-delete = Delete
page-close = Close
page-submit = Submit
# Texts of Discord's own client about menus, forms and failures.
page-select = Make a selection
page-clear = Clear
# Stands between the picked options of a menu.
page-comma = ,{ " " }
page-field-required = This field is required
page-option-required = This option is required. Specify a value.
page-pick-one = Pick one of the options.
# The values of an option that is true or false.
page-true = True
page-false = False
# Headings and descriptions of lists to pick from.
page-people = People
page-category = Category
page-failed = This interaction failed
page-failed-try-again = Something went wrong. Try again.
page-no-connection = The connection is lost.
page-form-from = This form will be submitted to { $name }. Do not share passwords or other sensitive information.
# $number is the number of topics.
page-about-line = A preview of Falak with { $number ->
        [one] { $number } topic
       *[other] { $number } topics
    } of { $community }, such as { $title }
# $titles of some topics.
page-about-text = This is a preview of Falak on your computer. Nothing is sent to Discord. It knows { $number ->
        [one] { $number } topic
       *[other] { $number } topics
    } of { $community }, such as { $titles }.

# Questions that the page offers as one that it can't answer: the first that no topic answers.
examples-bread = How do I bake sourdough bread?
examples-chess = Who won the chess final?
examples-train = Which train goes to Vienna?
