## What several features say: on buttons

shared-all-topics = Tous les sujets
shared-previous = ◀ Précédent
shared-next = Suivant ▶
shared-other-languages = Autres langues
shared-two-languages = { $first } + { $second }

## What several features say: replies, also on the command line

shared-did-you-mean = Pensiez-vous à l'un de ces sujets ?
shared-did-you-mean-one = Pensiez-vous à ce sujet : { $title } ?
shared-no-match = Je n'ai aucun sujet qui réponde à cette question.
shared-closest = Les sujets les plus proches :
shared-nothing-asked = Que voulez-vous savoir ?

## What several features say: on lists

shared-page = Page { $page } sur { $pages }
shared-count = Sujets : { $count }

## What several features say: what the bot reads

shared-reads-addressed = Je ne lis que ce qui m'est adressé : les commandes, les messages qui me mentionnent ou me répondent, les messages privés et les messages pour lesquels quelqu'un choisit **Answer this**.
shared-reads-all = Je lis les messages des salons que je peux voir, pour y trouver les mots-clés de mes sujets. Je n'enregistre rien des messages qui ne me sont pas adressés. Les modérateurs décident où je réponds aux mots-clés. Sous chaque réponse de ce type, un bouton vous permet de les refuser.

## What several features say: pieces of texts

shared-comma = ,{ " " }
shared-semicolon = { " " };{ " " }
shared-percent = { $number } %

## What several features say: refusals and failures

shared-topic-gone = Ce sujet n'existe plus. Tapez `/ask` pour voir ce que je peux expliquer maintenant.
shared-unreadable = Ce bouton ou ce menu ne fonctionne plus. Utilisez plutôt une commande.
shared-command-changed = Cette commande a changé. Demandez à la personne qui gère le bot de lancer `sync`.
shared-not-a-moderator = Pour cela, il vous faut la permission **Gérer le serveur**.
shared-not-in-a-guild = Cela ne fonctionne que dans un serveur dont je suis membre.
shared-too-much = Vous posez des questions trop vite. Réessayez dans une minute.
shared-too-much-here = Il y a trop de questions ici en ce moment. Réessayez dans une minute.
shared-not-saved = Ma base de données est injoignable en ce moment : cela n'a peut-être **pas été enregistré**. Réessayez dans quelques minutes.
shared-not-shown = Ma base de données est injoignable en ce moment, je ne peux donc pas vous montrer cela. Réessayez dans quelques minutes.
shared-failure = Quelque chose s'est mal passé. L'erreur est dans mon journal, sous la référence { $reference }.

## Answers: on buttons and selects

answers-read-more = En savoir plus
answers-report = Signaler une erreur
answers-remove = Supprimer
answers-post = Poster en réponse
answers-back-to-topics = Retour aux sujets
answers-related = Sujets liés

## Answers: above an answer

answers-asked = Question : « { $question } »
answers-addressed = Pour { $mention }
answers-answers = Réponse à { $link }

## Answers: replies

answers-how-to-ask = Tapez `/ask` pour voir ce que je peux expliquer, ou parcourez `/topics`.
answers-source = Tiré de *{ $document }*, { $section }
answers-unreviewed = traduction pas encore relue
answers-untranslated = pas encore traduit en { $language }, donc affiché en { $shown }
answers-partly-untranslated = pas encore traduit en { $language }, donc affiché en { $shown } : { $parts }
answers-part-details = « En savoir plus »
answers-part-links = les liens
answers-part-image = la description de l'image
answers-withheld = Discord ne me montre pas le message auquel vous avez répondu. Faites un appui long ou un clic droit sur ce message, puis choisissez **Applications**, **Answer this**.
answers-no-text = Ce message ne contient pas de texte auquel je pourrais répondre.
answers-welcome = Avec plaisir ! 🙂 Écrivez-moi dès que vous avez une autre question.
answers-at-hand = 🙂 Je suis là si vous avez une question.
answers-people-only = Je ne réponds qu'aux messages de personnes.
answers-posted = Posté : { $link }
answers-posted-unseen = Vous êtes la seule personne à voir cette réponse : ce serveur ne laisse pas vos propres applications poster pour tout le monde.

## Answers: refusals

answers-topic-off = Ce sujet est désactivé ici.
answers-message-gone = Le message auquel je devais répondre a été supprimé.
answers-may-not-post = Vous ne pouvez pas écrire dans ce salon, je ne peux donc pas y poster pour vous.
answers-not-yours = Seules la personne qui a posé la question et celles qui ont la permission **Gérer les messages** peuvent supprimer ceci.
answers-private-and-to = Une réponse ne peut pas être à la fois `private` et adressée à quelqu'un avec `to`. Choisissez l'un des deux.
answers-to-a-bot = Pour `to`, choisissez une personne, pas un bot.

## /topics

topics-topics = Sujets
topics-more-topics = Autres sujets
topics-no-topics = Il n'y a aucun sujet ici.
topics-pick-topic = Choisissez un sujet
topics-pick-document = Choisissez un document
topics-pick-category = Choisissez une catégorie

## /help and /about

help-help-title = Comment poser une question
help-help =
    - `/ask` suivi de votre question. Des sujets apparaissent pendant que vous tapez. Avec `private`, vous seul voyez la réponse ; avec `to`, vous mentionnez quelqu'un.
    - Mentionnez-moi dans un salon ou envoyez-moi un message privé.
    - Faites un appui long ou un clic droit sur un message, puis **Applications**, **Answer this**. Vous pouvez poster la réponse sous le message.
    - `/topics` affiche tout ce que je peux expliquer. `/about` dit ce que je suis.
    - `/language` dit dans quelle langue je réponds et vous laisse choisir la vôtre.
    - `/privacy` dit ce qui est enregistré. `/mydata` affiche et supprime vos données.
help-about-title = À propos de { $name }
help-about = Je réponds aux questions à partir d'une collection de sujets.
help-about-community = Je réponds aux questions à partir d'une collection de sujets pour { $community }.
help-from-documents = Ils ont été écrits à partir des documents ci-dessous. Chaque réponse indique de quelle partie elle vient. Je réponds uniquement à partir de ces documents.
help-partly-from-documents = Certains ont été écrits à partir des documents ci-dessous. Leurs réponses indiquent de quelle partie elles viennent. Je réponds uniquement à partir de ces sujets.
help-from-topics = Je réponds uniquement à partir de ces sujets.
help-contact =
    { "" }**Qui gère ce bot**
    { $contact }
help-documents = **Documents**
help-privacy = **Confidentialité**
help-remembers = Je garde quelque temps les questions auxquelles je ne sais pas répondre, sans le nom des personnes qui les ont posées. `/privacy` dit ce qui est enregistré, pendant combien de temps et qui le voit. `/mydata` affiche et supprime vos données.

## /language

languages-title = Langue
languages-private = **Les réponses que vous seul voyez** sont en **{ $language }**, car { $reason }.
languages-question-first = Si votre question est clairement dans une autre langue, la réponse est dans celle-ci.
languages-public = **Les réponses que tout le monde voit** sont dans la langue de la question. Si elle n'est pas claire, elles sont en **{ $language }**, car { $reason }. Votre propre choix n'y change rien, donc personne ne l'apprend.
languages-reason-choice = vous avez choisi cette langue
languages-reason-question = la question est dans cette langue
languages-reason-client = votre Discord est dans cette langue
languages-reason-channel = les modérateurs ont choisi cette langue pour ce salon
languages-reason-guild = les modérateurs ont choisi cette langue pour ce serveur
languages-reason-guild-locale = c'est la langue de ce serveur dans Discord
languages-reason-base = tous les sujets sont écrits dans cette langue
languages-unwritten = Vous avez choisi **{ $language }**, mais il n'y a pas de sujets dans cette langue pour le moment.
languages-only-one = Tous les sujets sont en **{ $language }**.
languages-stored = J'enregistre votre choix jusqu'à ce que vous choisissiez « Automatique ». `/mydata` l'affiche et le supprime aussi.
languages-choose = Choisissez la langue des réponses que vous seul voyez
languages-automatic = Automatique
languages-no-such-language = Il n'y a pas de sujets dans cette langue. Choisissez-en une dans la liste.

## Votes: on buttons and selects

feedback-why = Qu'est-ce qui n'allait pas ?
feedback-reason-wrong-topic = Elle ne répond pas à la question
feedback-reason-unclear = Elle n'est pas claire
feedback-reason-too-short = Il manque quelque chose
feedback-reason-outdated = Elle est fausse ou dépassée
feedback-expected = Le bon sujet était…

## Votes: what comes of a vote

feedback-noted-helpful = Enregistré : **utile**. Pour changer votre vote, appuyez sur l'autre bouton.
feedback-changed-to-helpful = Votre vote est maintenant : **utile**.
feedback-noted-unhelpful = Enregistré : **pas utile**.
feedback-changed-to-unhelpful = Votre vote est maintenant : **pas utile**.
feedback-invitation = Si vous voulez, dites pourquoi. Personne ne voit votre nom.
feedback-thanks = Merci ! Enregistré : { $reason }.
feedback-thanks-and = Merci ! Si vous voulez, choisissez le bon sujet.
feedback-thanks-expected = Merci ! Enregistré : le bon sujet était { $title }.
